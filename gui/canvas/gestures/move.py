"""Move: the selected blocks follow the mouse, fall into line, and may be dropped into a wire."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.graph import edits
from engine.graph.graph import Graph
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.gestures.guides import Guide, settle
from gui.canvas.store import WireKey
from gui.canvas.surface import Surface
from gui.language import tr
from gui.theme import themes

SLACK = 4
"""A press that moves less, in view pixels, is a click."""


class Move(Gesture):
    """Drags blocks. The document is edited once, at release.

    Args:
        key: The block under the mouse. only: Selected alone if the press turns out to be a click, "" to leave all.
    """

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, surface: Surface, at: QPoint, key: str, only: str) -> None:
        super().__init__(surface, at)
        nodes = surface.document.graph.nodes
        self._key, self._only = key, only
        self._from = {moved: nodes[moved].position for moved in surface.document.selection.ids}
        self._guides: tuple[Guide, ...] = ()
        self._wire: WireKey | None = None
        self._moved = False

    def move(self, at: QPoint, keys: Keys) -> None:
        surface = self.surface
        if not self._moved and (at - self.start).manhattanLength() < SLACK:
            return
        self._moved = True
        x0, y0 = surface.to_scene(self.start)
        x1, y1 = surface.to_scene(at)
        dx, dy = self._settled(x1 - x0, y1 - y0, bool(keys & Keys.ControlModifier))
        surface.place({key: (x + dx, y + dy) for key, (x, y) in self._from.items()})
        self._aim(surface.store.wire_at(x1, y1, 14 / surface.zoom) if self._may_enter_a_wire() else None)

    def release(self, at: QPoint, keys: Keys) -> None:
        surface, wire, start = self.surface, self._wire, self._from
        self._show_guides(())
        self._aim(None)
        if not self._moved:
            if self._only:
                surface.choose((self._only,))
            return
        rects = surface.store.rects
        places = {key: (float(x), float(y)) for key in start for x, y in [rects[surface.store.row[key], :2].tolist()]}
        if places == start:
            return
        if not surface.edit(self._text(wire), lambda graph: self._edited(graph, places, wire)):
            surface.place(start)

    def cancel(self) -> None:
        self._show_guides(())
        self._aim(None)
        self.surface.place(self._from)

    def paint(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(themes.current.accent), 1, Qt.PenStyle.DashLine))
        for guide in self._guides:
            painter.drawLine(self.surface.to_view(*guide[:2]), self.surface.to_view(*guide[2:]))

    def _edited(self, graph: Graph, places: dict[str, tuple[float, float]], wire: WireKey | None) -> Graph:
        graph = edits.move(graph, places)
        if wire is None:
            return graph
        return edits.insert(graph, graph.nodes[self._key], graph.wires[wire.target][wire.place], wire.target)

    def _text(self, wire: WireKey | None) -> str:
        if wire is not None:
            source = self.surface.store.source(wire).node
            return tr(
                "insert {block} between {source} and {target}", block=self._key, source=source, target=wire.target.node
            )
        if len(self._from) == 1:
            return tr("move {block}", block=self._key)
        return tr("move {count} blocks", count=len(self._from))

    def _settled(self, dx: float, dy: float, freely: bool) -> tuple[float, float]:
        if freely:
            self._show_guides(())
            return round(dx), round(dy)
        store = self.surface.store
        rows = store.visible(*self.surface.seen())
        moving = [store.row[key] for key in self._from]
        others = store.rects[[row for row in rows.tolist() if row not in set(moving)]].reshape(-1, 4)
        x, y = self._from[self._key]
        box = store.rects[store.row[self._key]].copy()
        box += (x + dx - box[0], y + dy - box[1]) * 2
        left, top, guides = settle(box, others, self.surface.zoom)
        self._show_guides(guides)
        return left - x, top - y

    def _may_enter_a_wire(self) -> bool:
        graph = self.surface.document.graph
        block = graph.nodes[self._key].block
        free = not graph.consumers.get(self._key) and not graph.suppliers.get(self._key)
        return len(self._from) == 1 and free and bool(block.inputs and block.outputs)

    def _aim(self, wire: WireKey | None) -> None:
        if wire != self._wire:
            self._wire = wire
            self.surface.painter.marked = frozenset([wire] if wire else [])
            self.surface.redraw()

    def _show_guides(self, guides: tuple[Guide, ...]) -> None:
        for guide in {*guides, *self._guides} if guides != self._guides else ():
            line = QRectF(self.surface.to_view(*guide[:2]), self.surface.to_view(*guide[2:])).normalized()
            self.surface.viewport().update(line.toAlignedRect().adjusted(-3, -3, 3, 3))
        self._guides = guides
