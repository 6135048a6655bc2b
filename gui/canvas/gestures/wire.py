"""Wire: drag from a port to one that takes it; ports that could are shown, and why the others can't."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, SignalInstance
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from engine.analysis.connections import why_not
from engine.graph.edits import accepts_many, connect, disconnect
from engine.graph.errors import Wording
from engine.graph.graph import Endpoint, Graph
from gui.canvas import curves
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.letters import font_of
from gui.canvas.measures import Slot
from gui.canvas.store import WireKey
from gui.canvas.surface import Surface
from gui.canvas.wire_painter import path_of
from gui.language import tr
from gui.theme import themes

CATCH = 18
"""A port catches the wire within so many view pixels."""


@dataclass(frozen=True)
class LooseWire:
    """A wire of which one end is held and the other was dropped on empty canvas.

    Args:
        end: The port that it hangs on. is_output: Which side that is. index: Place among several wires of an input.
        at: Where the other end was dropped, in canvas pixels.
    """

    end: Endpoint
    is_output: bool
    index: int | None
    at: tuple[float, float]


class WireDrag(Gesture):
    """Draws a wire from a port, or takes one off an input and lays it elsewhere.

    Args:
        key, slot: Where the press was. dropped: Signal for a wire that ends on empty canvas.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, surface: Surface, at: QPoint, key: str, slot: Slot, dropped: SignalInstance) -> None:
        super().__init__(surface, at)
        self._dropped = dropped
        self._at = at
        self._taken: WireKey | None = None
        self._end, self._slot = Endpoint(key, slot.port), slot
        graph = surface.document.graph
        sources = graph.wires.get(self._end, ())
        if slot.is_input and slot.place < len(sources):
            self._taken = WireKey(self._end, slot.place)
            self._end = sources[slot.place]
            self._slot = next(
                s for s in surface.store.slots(self._end.node) if not s.is_input and s.port == self._end.port
            )
        self._graph = disconnect(graph, *self._taken) if self._taken else graph
        self._reasons: dict[tuple[str, Slot], Wording | None] = {}
        self._judged: dict[str, None] = {}
        self._seen: tuple[float, ...] = ()
        self._over: tuple[str, Slot] | None = None
        self._pulled = False
        if self._taken:
            surface.painter.hidden = self._taken
        self._judge()

    def move(self, at: QPoint, keys: Keys) -> None:
        self._judge()
        old = self._extent()
        self._at = at
        self._pulled = self._pulled or (at - self.start).manhattanLength() > 3
        self._over = self._caught(at)
        self.surface.viewport().update(old.united(self._extent()))

    def release(self, at: QPoint, keys: Keys) -> None:
        self.move(at, keys)
        over, taken = self._over, self._taken
        self._lay_down()
        if not self._pulled:
            return
        if over is not None:
            self._connect(over)
        elif taken is not None:
            text = tr("disconnect {source} from {target}", source=self._end.node, target=taken.target.node)
            self.surface.edit(text, lambda graph: disconnect(graph, *taken))
        elif self.surface.store.block_at(*self.surface.to_scene(at)) is None:
            index = self._slot.place if self._slot.is_input else None
            self._dropped.emit(LooseWire(self._end, not self._slot.is_input, index, self.surface.to_scene(at)))

    def cancel(self) -> None:
        self._lay_down()

    def paint(self, painter: QPainter) -> None:
        theme = themes.current
        reason = self.reason()
        color = QColor(theme.error if reason else theme.accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path_of(self._curve()))
        painter.setBrush(color)
        painter.drawEllipse(self._tip(), 4, 4)
        if reason:
            self._tell(painter, reason)

    def reason(self) -> Wording | None:
        """Why the port under the mouse cannot take the wire; None where it can, or there is none."""
        return self._reasons.get(self._over) if self._over else None

    # What could take it

    def _judge(self) -> None:
        """Ask of every port that came into view whether it could take the wire, and dim what could not."""
        surface, document = self.surface, self.surface.document
        store, seen = surface.store, surface.seen()
        if seen == self._seen:
            return
        self._seen = seen
        visible = [store.ids[row] for row in store.visible(*seen).tolist()]
        new = [key for key in visible if key not in self._judged]
        if not new and surface.painter.aims is not None:
            return
        for key in new:
            for slot in store.slots(key) if key != self._end.node else ():
                if slot.is_input != self._slot.is_input:
                    source, target = self._ends(key, slot)
                    reason = why_not(self._graph, document.shown, document.fields, source, target)
                    self._reasons[key, slot] = reason
        self._judged.update(dict.fromkeys(new))
        fitting = {key for (key, _), reason in self._reasons.items() if reason is None}
        surface.painter.aims = {store.slot_point(*place): reason is None for place, reason in self._reasons.items()}
        store.dim({key for key in self._judged if key not in fitting and key != self._end.node})
        surface.redraw()

    def _lay_down(self) -> None:
        self.surface.painter.aims = None
        self.surface.painter.hidden = None
        self.surface.store.dim(())
        self.surface.redraw()

    def _ends(self, key: str, slot: Slot) -> tuple[Endpoint, Endpoint]:
        other = Endpoint(key, slot.port)
        return (other, self._end) if self._slot.is_input else (self._end, other)

    def _caught(self, at: QPoint) -> tuple[str, Slot] | None:
        """The port that the wire would enter: one near by, or the first of the block under the mouse that fits."""
        x, y = self.surface.to_scene(at)
        reach = CATCH / self.surface.zoom
        near = self.surface.store.slot_at(x, y, reach)
        if near in self._reasons:
            return near
        key = self.surface.store.block_at(x, y)
        places = [place for place in self._reasons if place[0] == key]
        free = [p for p in places if self._reasons[p] is None and not self._is_wired(p)]
        return next(iter(free or [p for p in places if self._reasons[p] is None] or places), None)

    def _is_wired(self, place: tuple[str, Slot]) -> bool:
        key, slot = place
        return slot.is_input and slot.place < len(self._graph.sources(key, slot.port))

    def _connect(self, over: tuple[str, Slot]) -> None:
        source, target = self._ends(*over)
        slot = over[1] if over[1].is_input else self._slot
        taken = self._taken

        def relaid(graph: Graph) -> Graph:
            if taken is not None:
                graph = disconnect(graph, *taken)
            wired = len(graph.wires.get(target, ()))
            index = slot.place if slot.place < wired and accepts_many(graph, target) else None
            return connect(graph, source, target, index)

        self.surface.edit(tr("connect {source} to {target}", source=source.node, target=target.node), relaid)

    # Its picture

    def _tip(self) -> QPointF:
        if self._over is None:
            return QPointF(self._at)
        return self.surface.to_view(*self.surface.store.slot_point(*self._over))

    def _curve(self) -> list[float]:
        held = self.surface.to_view(*self.surface.store.slot_point(self._end.node, self._slot))
        tip = self._tip()
        start, end = (tip, held) if self._slot.is_input else (held, tip)
        ends = np.array([[start.x(), start.y()]]), np.array([[end.x(), end.y()]])
        course: list[float] = curves.route(*ends)[0].tolist()
        return course

    def _extent(self) -> QRect:
        box = path_of(self._curve()).boundingRect().toAlignedRect().adjusted(-8, -8, 8, 8)
        reason = self.reason()
        return box.united(self._bubble(reason).toAlignedRect().adjusted(-3, -3, 3, 3)) if reason else box

    def _bubble(self, reason: Wording) -> QRectF:
        lines = reason.told(tr).split("\n")
        measure = QFontMetricsF(font_of(12))
        width = max(map(measure.horizontalAdvance, lines)) + 24
        height = len(lines) * 18 + 14
        shown = self.surface.viewport().rect()
        x = min(self._at.x() + 18.0, shown.width() - width - 8)
        y = min(self._at.y() + 20.0, shown.height() - height - 8)
        return QRectF(max(8.0, x), max(8.0, y), width, height)

    def _tell(self, painter: QPainter, reason: Wording) -> None:
        theme = themes.current
        box = self._bubble(reason)
        painter.setPen(QPen(QColor(theme.error), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(box, 7, 7)
        for i, line in enumerate(reason.told(tr).split("\n")):
            painter.setFont(font_of(12, bold=i == 0))
            painter.setPen(QColor(theme.text if i == 0 else theme.muted_text))
            painter.drawText(
                box.adjusted(12, 7 + 18 * i, -8, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line
            )
