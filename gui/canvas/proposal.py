"""A change that is not made yet, drawn over the canvas: blocks that would come green, go red, change yellow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from engine.graph.block import Block
from engine.graph.diff import diff, diff_within
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR, Drawn
from gui.canvas.letters import font
from gui.canvas.store import Store
from gui.canvas.wire_painter import Frame
from gui.theme import Theme

PAD, HEIGHT, GAP, ROUND = 10.0, 26.0, 4.0, 9.0
AROUND = 5.0
"""Canvas pixels between a block and the frame around it."""
MOST_TOLD = 2
"""Changes inside a group that its block is told to have; more are seen inside."""


class Ghost(NamedTuple):
    """A block that would come: what it says, and the blocks it would stand between."""

    text: str
    before: str
    after: str


class Inside(NamedTuple):
    """What would be done inside a group."""

    text: str
    group: str


@dataclass(frozen=True)
class Changes:
    """What would come, go and change in the drawing that is shown."""

    ghosts: tuple[Ghost, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    inside: tuple[Inside, ...] = ()


def changes_of(before: Graph, after: Graph) -> Changes:
    """What differs. A block that would come is shown in the wire that it would stand in."""
    found = diff(before, after)
    ghosts = tuple(
        Ghost(
            f"+ {after.nodes[key].block.type_name()}",
            _known(after, before, key, forward=False),
            _known(after, before, key, forward=True),
        )
        for key in found.added
    )
    inside = (Inside(_within(before.nodes[key].block, after.nodes[key].block), key) for key in found.changed)
    return Changes(ghosts, found.removed, found.changed, tuple(one for one in inside if one.text))


def paint_changes(painter: QPainter, store: Store, frame: Frame, theme: Theme, changes: Changes) -> None:
    """Frames around blocks, and a sign for each that would come."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame.enter(painter)
    for keys, color in ((changes.removed, theme.error), (changes.changed, theme.warning)):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(color), 3.0))
        for key in keys:
            if (rect := _rect(store, key)) is not None:
                painter.drawRoundedRect(rect.adjusted(-AROUND, -AROUND, AROUND, AROUND), 12, 12)
    used: dict[tuple[str, str], int] = {}
    letters = font("name")
    for ghost in changes.ghosts:
        number = used.get(ghost[1:], 0)
        used[ghost[1:]] = number + 1
        if (middle := _middle(store, ghost)) is not None:
            _pill(painter, theme, letters, ghost.text, middle + QPointF(0, number * (HEIGHT + GAP)), theme.good)
    for text, group in changes.inside:
        if (rect := _rect(store, group)) is not None:
            middle = QPointF(rect.center().x(), rect.top() - AROUND)
            _pill(painter, theme, letters, text, middle, theme.warning)
    painter.restore()


def _within(old: Block, new: Block) -> str:
    """What is done inside a group, in a few words: what comes, goes, or takes the place of another; "" for nothing."""
    if not isinstance(old, Drawn) or not isinstance(new, Drawn):
        return ""
    told: dict[str, None] = {}
    for place, before, after, change in diff_within(old.inner, new.inner):
        told |= dict.fromkeys(f"+ {_kind(after, key)}" for key in change.added)
        told |= dict.fromkeys(f"− {_kind(before, key)}" for key in change.removed)
        for key in change.changed:
            was, will_be = _kind(before, key), _kind(after, key)
            told |= {SEPARATOR.join((*place, key)) if was == will_be else f"{was} → {will_be}": None}
    return ", ".join((*list(told)[:MOST_TOLD], *["…"] * (len(told) > MOST_TOLD)))


def _kind(graph: Graph, key: str) -> str:
    return graph.nodes[key].block.type_name()


def _pill(painter: QPainter, theme: Theme, letters: QFont, text: str, middle: QPointF, color: str) -> None:
    width = QFontMetricsF(letters).horizontalAdvance(text) + 2 * PAD
    rect = QRectF(middle.x() - width / 2, middle.y() - HEIGHT / 2, width, HEIGHT)
    painter.setPen(QPen(QColor(color), 2.0))
    painter.setBrush(QColor(theme.block))
    painter.drawRoundedRect(rect, ROUND, ROUND)
    painter.setPen(QColor(color))
    painter.setFont(letters)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _middle(store: Store, ghost: Ghost) -> QPointF | None:
    """Between the blocks around it, below the one before it where nothing follows."""
    before, after = _rect(store, ghost.before), _rect(store, ghost.after)
    if before is not None and after is not None:
        return QPointF((before.right() + after.left()) / 2, (before.center().y() + after.center().y()) / 2)
    beside = before or after
    return None if beside is None else QPointF(beside.center().x(), beside.bottom() + HEIGHT)


def _rect(store: Store, key: str) -> QRectF | None:
    if key not in store.row:
        return None
    left, top, right, bottom = store.rects[store.row[key]].tolist()
    return QRectF(left, top, right - left, bottom - top)


def _known(after: Graph, before: Graph, key: str, *, forward: bool) -> str:
    """The nearest block before or behind one that is there already."""
    waiting = [key]
    for one in waiting:
        for other in after.consumers[one] if forward else after.suppliers[one]:
            if other in before.nodes:
                return other
            if other not in waiting:
                waiting.append(other)
    return ""
