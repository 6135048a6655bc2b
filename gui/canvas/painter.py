"""Paints a rectangle of the canvas from arrays: ground, wires and blocks, in three levels of detail."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from engine.analysis.result import Analysis, BlockFacts
from engine.graph.errors import Problem
from engine.graph.graph import Endpoint, Node, Wires
from engine.graph.nesting import Drawn
from gui.canvas.cards import CHIP, FOOTER, Look, Sprites, draw_card, tint
from gui.canvas.faces import face_of
from gui.canvas.heat import color_of, ink_on, levels_of, value_text
from gui.canvas.letters import FAR_LEFT, INSET, TEXT_LEFT, Laid, font, laid_out
from gui.canvas.measures import MARGIN, WIDTH, input_slots, output_slots, wired_outputs
from gui.canvas.proposal import Changes, paint_changes
from gui.canvas.store import Store, WireKey
from gui.canvas.wire_painter import Frame, paint_shapes, paint_wires, seen
from gui.theme import Theme

REACH = MARGIN
"""How far beyond its rectangle a block may paint, in canvas pixels."""
SLIM = 9.0
"""The same without the tab for the gradient: fewer pixels to lay down."""
ASCENT, DESCENT = 16.0, 6.0
"""How far a line of small text reaches above and below its base, at most."""
DOTS = 40.0
FAINT = 0.35


class Placed(NamedTuple):
    """A block to paint: its look, its place in canvas pixels, and whether it is dimmed."""

    key: str
    look: Look
    x: float
    y: float
    faint: bool

    def overlaps(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether its card or the tab below lies in a rectangle: whether its texts show there."""
        below = self.y + self.look.height + CHIP
        return self.x < right and self.x + WIDTH > left and self.y < bottom and below > top


class Painter:
    """Paints the blocks of a store, as an analysis judges them.

    Attributes:
        as_vectors: Draw cards as shapes instead of cached pictures: for SVG.
        fresh: Blocks whose weights begin anew in the middle of a run.
        proposed: A change that is shown before it is made, None for none.
        marked: Wires in the accent colour. hidden: The wire that was taken up. training: The run is on.
        aims: Ports that could take the wire being dragged; while not None, other blocks are dimmed.
    """

    def __init__(self, store: Store, analysis: Analysis, theme: Theme) -> None:
        self.store, self.analysis, self.theme = store, analysis, theme
        self.as_vectors = False
        self.fresh: frozenset[str] = frozenset()
        self.proposed: Changes | None = None
        self.marked: frozenset[WireKey] = frozenset()
        self.hidden: WireKey | None = None
        self.training = False
        self.aims: Mapping[tuple[float, float], bool] | None = None
        self._sprites = Sprites()
        self._laid: dict[str, Laid] = {}
        self._looks: dict[str, tuple[Node, BlockFacts | None, Wires, object, Look]] = {}

    def forget_texts(self) -> None:
        """Make all texts anew, as after a change of language."""
        self._laid.clear()

    def mark_fresh(self, keys: frozenset[str]) -> None:
        """Mark the blocks whose weights begin anew; their names have less room."""
        for key in keys ^ self.fresh:
            self._laid.pop(key, None)
        self.fresh = keys

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Paint the part of the canvas that `frame` shows."""
        painter.fillRect(frame.device, QColor(self.theme.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._dots(painter, frame)
        wires = self.store.visible_wires(*frame.scene(4))
        if self.hidden in self.store.wire_row:
            wires = wires[wires != self.store.wire_row[self.hidden]]
        paint_wires(painter, self.store, frame, self.theme, wires, self.marked, self.aims is not None)
        rows = self.store.visible(*frame.scene(REACH))
        if frame.near or frame.middle or self.as_vectors:
            if frame.near:
                paint_shapes(painter, self.store, frame, self.theme, self.analysis, wires)
            self._cards(painter, frame, rows)
        else:
            self._boxes(painter, frame, rows)
        if self.aims:
            self._aims(painter, frame)
        if self.proposed is not None:
            paint_changes(painter, self.store, frame, self.theme, self.proposed)

    def laid(self, key: str) -> Laid:
        """A block's texts as they stand on its card."""
        node, facts = self.store.graph.nodes[key], self.analysis.blocks.get(key)
        kept = self._laid.get(key)
        if kept is None or kept.face.node is not node or kept.face.facts is not facts:
            signs = (self.store.blocks["mark"][self.store.row[key]], node.frozen, node.muted, node.shares)
            badges = sum(map(bool, (*signs, node.lr_scale != 1, node.weights, key in self.fresh)))
            kept = self._laid[key] = laid_out(face_of(node, facts), badges)
        return kept

    def _dots(self, painter: QPainter, frame: Frame) -> None:
        step = DOTS * frame.scale
        while step < 28:
            step *= 4
        device = frame.device
        xs = np.arange(np.floor((device.left() + frame.left) / step), (device.right() + frame.left) / step + 1)
        ys = np.arange(np.floor((device.top() + frame.top) / step), (device.bottom() + frame.top) / step + 1)
        side = 2.0 if frame.scale >= 0.75 else 1.0
        dots = np.empty((len(xs) * len(ys), 4))
        dots[:, 0] = np.repeat(np.round(xs * step - frame.left), len(ys)) - side / 2
        dots[:, 1] = np.tile(np.round(ys * step - frame.top), len(xs)) - side / 2
        dots[:, 2:] = side
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.grid).darker(108) if not self.theme.is_dark else QColor(self.theme.block))
        painter.drawRects(seen(dots, QRectF), len(dots))

    # Far

    def _boxes(self, painter: QPainter, frame: Frame, rows: np.ndarray) -> None:
        if not len(rows):
            return
        store, theme = self.store, self.theme
        origin = np.array([frame.left, frame.top] * 2)
        boxes = np.round(store.rects[rows] * frame.scale - origin)
        boxes[:, 2:] = np.maximum(boxes[:, 2:] - boxes[:, :2], 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        kinds = store.blocks["kind"][rows]
        levels = levels_of(store.blocks["heat"][rows])
        for kind in np.unique(kinds[levels < 0]).tolist():
            _rects(painter, tint(theme, store.kinds[kind]), boxes[(kinds == kind) & (levels < 0)])
        for level in np.unique(levels[levels >= 0]).tolist():
            _rects(painter, color_of(level), boxes[levels == level])
        marks = store.blocks["mark"][rows]
        for mark, color in ((1, theme.warning), (2, theme.error)):
            _frames(painter, QColor(color), boxes[marks == mark], 2)
        _frames(painter, QColor(theme.accent), boxes[store.blocks["selected"][rows]], 2)

    # Near and middle

    def _cards(self, painter: QPainter, frame: Frame, rows: np.ndarray) -> None:
        if not len(rows):
            return
        chosen = self.store.blocks["selected"][rows]
        for group in (rows[~chosen], rows[chosen]):
            self._draw_cards(painter, frame, group)

    def _draw_cards(self, painter: QPainter, frame: Frame, rows: np.ndarray) -> None:
        near = frame.near or self.as_vectors
        blocks = self._placed(rows, near)
        (self._draw if self.as_vectors else self._stamp)(painter, frame, blocks)
        with_text = [block for block in blocks if block.overlaps(*frame.scene(1))]
        frame.enter(painter)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        _, top, _, bottom = frame.scene(0)
        (self._near_texts if near else self._far_texts)(painter, with_text, top, bottom)
        painter.restore()

    def _placed(self, rows: np.ndarray, near: bool) -> list[Placed]:
        store = self.store
        heat = levels_of(store.blocks["heat"][rows]).tolist()
        columns = (store.blocks[name][rows].tolist() for name in ("mark", "selected", "dimmed"))
        places = zip(rows.tolist(), store.rects[rows].tolist(), heat, *columns, strict=True)
        blocks = []
        for row, (left, top, _, bottom), level, mark, selected, faint in places:
            key = store.ids[row]
            look = self._look(key, bottom - top, (mark, selected, level, self.training, near, key in self.fresh))
            blocks.append(Placed(key, look, left, top, faint))
        return blocks

    def _draw(self, painter: QPainter, frame: Frame, blocks: list[Placed]) -> None:
        """Draw cards as shapes."""
        for block in blocks:
            frame.enter(painter)
            painter.translate(block.x, block.y)
            draw_card(painter, block.look, self.theme, 4.0)
            painter.restore()

    def _stamp(self, painter: QPainter, frame: Frame, blocks: list[Placed]) -> None:
        """Lay down the kept pictures of cards, each on a whole pixel."""
        for block in blocks:
            margin = MARGIN if block.look.heat >= 0 else SLIM
            picture = self._sprites.get(block.look, frame.scale, frame.ratio, self.theme, margin)
            x = round((block.x - margin) * frame.scale - frame.left)
            y = round((block.y - margin) * frame.scale - frame.top)
            if block.faint:
                painter.setOpacity(FAINT)
            painter.drawPixmap(QPointF(x, y), picture)
            if block.faint:
                painter.setOpacity(1.0)

    def _near_texts(self, painter: QPainter, blocks: list[Placed], top: float, bottom: float) -> None:
        """Write what a card tells, as far as it stands between two heights of the canvas."""
        text, muted = QColor(self.theme.text), QColor(self.theme.muted_text)
        top, bottom = top - DESCENT, bottom + ASCENT
        laid = [self.laid(block.key) for block in blocks]
        painter.setFont(font("name"))
        for (_, look, x, y, faint), told in zip(blocks, laid, strict=True):
            if top < y + 22 < bottom:
                painter.setPen(_ink(muted if look.muted else text, faint))
                painter.drawText(QPointF(x + TEXT_LEFT, y + 22), told.name)
        painter.setFont(font("kind"))
        for (_, look, x, y, faint), told in zip(blocks, laid, strict=True):
            foot, middle = y + look.height - 8, y + look.height - FOOTER - 8
            painter.setPen(_ink(muted, faint))
            if top < y + 37 < bottom:
                painter.drawText(QPointF(x + TEXT_LEFT, y + 37), told.kind)
            if told.params and top < foot < bottom:
                painter.drawText(QPointF(x + WIDTH - 12 - told.params_width, foot), told.params)
            painter.setPen(_ink(muted if look.muted else text, faint))
            if told.settings and top < middle < bottom:
                painter.drawText(QPointF(x + INSET, middle), told.settings)
            if top < foot < bottom:
                painter.drawText(QPointF(x + INSET, foot), told.shape)
        for block in blocks:
            if block.look.heat >= 0:
                self._heat_text(painter, block)

    def _heat_text(self, painter: QPainter, block: Placed) -> None:
        chip = QRectF(block.x, block.y + block.look.height + 3, WIDTH, CHIP - 4)
        heat = float(self.store.blocks["heat"][self.store.row[block.key]])
        painter.setPen(ink_on(color_of(block.look.heat)))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, f"∇ {value_text(heat)}")

    def _far_texts(self, painter: QPainter, blocks: list[Placed], top: float, bottom: float) -> None:
        text, muted = QColor(self.theme.text), QColor(self.theme.muted_text)
        laid = [self.laid(block.key) for block in blocks]
        painter.setFont(font("far name"))
        for block, told in zip(blocks, laid, strict=True):
            painter.setPen(_ink(text, block.faint or block.look.muted))
            painter.drawText(QPointF(block.x + FAR_LEFT, block.y + block.look.height / 2 - 2), told.far_name)
        painter.setFont(font("far small"))
        for block, told in zip(blocks, laid, strict=True):
            painter.setPen(_ink(muted, block.faint or block.look.muted))
            painter.drawText(QPointF(block.x + FAR_LEFT, block.y + block.look.height / 2 + 20), told.far_small)

    def _look(self, key: str, height: float, states: tuple[int, bool, int, bool, bool, bool]) -> Look:
        """A block's look, kept until the block, what is known of it, the wires or its states change."""
        node, facts, wires = self.store.graph.nodes[key], self.analysis.blocks.get(key), self.store.graph.wires
        kept = self._looks.get(key)
        if kept and kept[0] is node and kept[1] is facts and kept[2] is wires and kept[3] == states:
            return kept[4]
        mark, selected, heat, training, near, fresh = states
        look = Look(
            category=type(node.block).category,
            height=height,
            inputs=self._input_states(node, facts.problems if facts else ()),
            outputs=self._output_states(node),
            mark=mark,
            muted=node.muted,
            frozen=node.frozen,
            shares=bool(node.shares),
            stacked=node.block.category == "group" and isinstance(node.block, Drawn),
            selected=selected,
            training=training and bool(facts and facts.params) and not node.frozen,
            heat=heat,
            near=near,
            noted=bool(node.note),
            scaled=node.lr_scale != 1,
            taken=bool(node.weights),
            fresh=fresh,
        )
        self._looks[key] = node, facts, wires, states, look
        return look

    def _input_states(self, node: Node, problems: tuple[Problem, ...]) -> str:
        wrong = {problem.port for problem in problems if problem.severity == "error"}
        states = ""
        for slot in input_slots(node, self.store.graph):
            wired = slot.place < len(self.store.graph.wires.get(Endpoint(node.id, slot.port), ()))
            if slot.is_extra and slot.place:
                states += "+"
            elif slot.port in wrong:
                states += "x"
            else:
                states += "c" if wired else "?" if slot.optional else "o"
        return states

    def _output_states(self, node: Node) -> str:
        fed = wired_outputs(node, self.store.graph)
        return "".join("c" if slot.port in fed else "o" for slot in output_slots(node, self.store.graph))

    def _aims(self, painter: QPainter, frame: Frame) -> None:
        frame.enter(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        halo = QColor(self.theme.accent)
        halo.setAlphaF(0.25)
        for (x, y), fits in (self.aims or {}).items():
            if fits:
                painter.setBrush(halo)
                painter.drawEllipse(QPointF(x, y), 11, 11)
                painter.setBrush(QColor(self.theme.accent))
                painter.drawEllipse(QPointF(x, y), 6, 6)
        painter.restore()


def _ink(color: QColor, faint: bool) -> QColor:
    if not faint:
        return color
    ink = QColor(color)
    ink.setAlphaF(0.35)
    return ink


def _rects(painter: QPainter, color: QColor, boxes: np.ndarray) -> None:
    boxes = np.ascontiguousarray(boxes)
    painter.setBrush(color)
    painter.drawRects(seen(boxes, QRectF), len(boxes))


def _frames(painter: QPainter, color: QColor, boxes: np.ndarray, width: int) -> None:
    if len(boxes):
        x, y, w, h = boxes.T
        side = np.full_like(x, width)
        sides = (x, y, w, side), (x, y + h - width, w, side), (x, y, side, h), (x + w - width, y, side, h)
        _rects(painter, color, np.concatenate([np.stack(bar, 1) for bar in sides]))
