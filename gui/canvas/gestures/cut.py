"""Slice: a straight cut through wires."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.graph.edits import disconnect
from engine.graph.graph import Graph
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.store import WireKey
from gui.canvas.surface import Surface
from gui.language import tr
from gui.theme import themes


def without(graph: Graph, wires: Iterable[WireKey]) -> Graph:
    """The graph less these wires."""
    for wire in sorted(wires, key=lambda wire: -wire.place):
        graph = disconnect(graph, wire.target, wire.place)
    return graph


def cut_text(surface: Surface, wires: tuple[WireKey, ...]) -> str:
    """What taking wires off is called in the history."""
    if len(wires) == 1:
        return tr(
            "disconnect {source} from {target}", source=surface.store.source(wires[0]).node, target=wires[0].target.node
        )
    return tr("cut {count} wires", count=len(wires))


class Cut(Gesture):
    """A line from press to mouse; the wires that it meets are taken off at release."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, surface: Surface, at: QPoint) -> None:
        super().__init__(surface, at)
        self._at = at
        self._wires: tuple[WireKey, ...] = ()

    def move(self, at: QPoint, keys: Keys) -> None:
        old = QRect(self.start, self._at).normalized()
        self._at = at
        wires = self.surface.store.wires_cut(*self.surface.to_scene(self.start), *self.surface.to_scene(at))
        if wires != self._wires:
            self._wires = wires
            self.surface.painter.marked = frozenset(wires)
            self.surface.redraw()
        self.surface.viewport().update(old.united(QRect(self.start, at).normalized()).adjusted(-4, -4, 4, 4))

    def release(self, at: QPoint, keys: Keys) -> None:
        self.move(at, keys)
        wires = self._wires
        self.cancel()
        if wires:
            self.surface.edit(cut_text(self.surface, wires), lambda graph: without(graph, wires))

    def cancel(self) -> None:
        self.surface.painter.marked = frozenset()
        self.surface.redraw()

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(themes.current.error), 1.8, Qt.PenStyle.DashLine))
        painter.drawLine(self.start, self._at)
