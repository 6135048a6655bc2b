"""The mouse on the canvas: which gesture a press begins, and what it moves through."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from engine.graph.graph import Endpoint
from gui.canvas.asker import OUTSIDE, WIRE_REACH, Asker
from gui.canvas.gestures.band import Band
from gui.canvas.gestures.cut import Cut
from gui.canvas.gestures.gesture import Gesture, Keys
from gui.canvas.gestures.move import Move
from gui.canvas.gestures.pan import Pan
from gui.canvas.gestures.wire import WireDrag
from gui.canvas.measures import Slot
from gui.canvas.overlay import Overlay
from gui.canvas.store import WireKey
from gui.document import Document

PORT_REACH = 11
"""How near to a port, in view pixels, the mouse must be."""
EDGE, EDGE_STEP, TICK_MS = 24, 14, 16
"""Within so many pixels of the edge a gesture pans the view, by so many pixels a tick of so long."""


class Hand(Asker):
    """A canvas that obeys the mouse.

    Attributes:
        gesture: What goes on between press and release. panning: Space is held: the next drag pans.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.gesture: Gesture | None = None
        self.panning = False
        self.panned = False
        self._pressed: Overlay | None = None
        self._edge = QTimer(self, interval=TICK_MS)
        self._edge.timeout.connect(self._pan_at_edge)
        self.view_changed.connect(self._redraw_overlay)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.settle_now()
        self.search.close_popup()
        if self.gesture is not None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at, keys = event.position().toPoint(), event.modifiers()
        self.mouse = at
        self._pressed = self._overlay_at(at) if event.button() == Qt.MouseButton.LeftButton else None
        if self._pressed is not None:
            return
        match event.button():
            case Qt.MouseButton.MiddleButton:
                self._begin(Pan(self, at))
            case Qt.MouseButton.LeftButton if self.panning:
                self.panned = True
                self._begin(Pan(self, at))
            case Qt.MouseButton.RightButton if keys & Keys.ControlModifier:
                self._begin(Cut(self, at))
            case Qt.MouseButton.LeftButton:
                self._press_left(at, keys)

    def _overlay_at(self, at: QPoint) -> Overlay | None:
        """The overlay that takes a press here."""
        for overlay in self.overlays:
            if overlay.is_visible and overlay.rect.contains(at) and overlay.press(at - overlay.rect.topLeft()):
                return overlay
        return None

    def _press_left(self, at: QPoint, keys: Keys) -> None:
        x, y = self.to_scene(at)
        place = self.store.slot_at(x, y, PORT_REACH / self.zoom)
        key = self.store.block_at(x, y)
        wire = self.store.wire_at(x, y, WIRE_REACH / self.zoom)
        if place is not None:
            if keys & Keys.AltModifier:
                self.cut_wires(self._wires_at(*place))
            else:
                self._begin(WireDrag(self, at, *place, self.wire_dropped))
        elif key is not None:
            self._press_block(at, keys, key)
        elif wire is not None:
            self.choose(())
            self.choose_wire(wire)
        else:
            self.choose_wire(None)
            self._begin(Band(self, at, bool(keys & Keys.ShiftModifier)))

    def _press_block(self, at: QPoint, keys: Keys, key: str) -> None:
        self.choose_wire(None)
        if keys & Keys.ShiftModifier:
            rest = tuple(other for other in self.selected if other != key)
            self.choose(rest if key in self.selected else (*rest, key))
            if key not in self.selected:
                return
            self._begin(Move(self, at, key, ""))
            return
        only = key if key in self.selected else ""
        if not only:
            self.choose((key,))
        self._begin(Move(self, at, key, only))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse = event.position().toPoint()
        if self._pressed is not None:
            self._pressed.press(self.mouse - self._pressed.rect.topLeft())
        elif self.gesture is not None:
            self.gesture.move(self.mouse, event.modifiers())
            near = self.viewport().rect().adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(self.mouse)
            if near or isinstance(self.gesture, Pan):
                self._edge.stop()
            elif not self._edge.isActive():
                self._edge.start()
        else:
            self.show_cursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self.gesture is not None:
            gesture = self._end_gesture()
            gesture.release(event.position().toPoint(), event.modifiers())
            self.show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        x, y = self.to_scene(at)
        free_of_overlay = self._overlay_at(at) is None
        free = self.store.block_at(x, y, PORT_REACH / self.zoom) is None and free_of_overlay
        key = self.store.block_at(x, y)
        if event.button() == Qt.MouseButton.LeftButton and key and self.is_group(key) and free_of_overlay:
            self.enter(key)
        elif event.button() == Qt.MouseButton.LeftButton and key and self.can_unroll(key) and free_of_overlay:
            self.unroll_requested.emit(key)
        elif event.button() != Qt.MouseButton.LeftButton or not free:
            self.mousePressEvent(event)
        elif (wire := self.store.wire_at(x, y, WIRE_REACH / self.zoom)) is not None:
            self.choose_wire(wire)
            self.search_for_insertion()
        else:
            self.search_at(at)

    def leaveEvent(self, event: QEvent) -> None:
        self.mouse = OUTSIDE
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if isinstance(self.gesture, Cut) or event.modifiers() & Keys.ControlModifier:
            return
        menu = self.menu_at(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.selected:
            menu = self.menu_at(self.block_rect(self.selected[-1]).center())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _begin(self, gesture: Gesture) -> None:
        self.gesture = gesture
        self.show_cursor()

    def _end_gesture(self) -> Gesture:
        gesture, self.gesture = self.gesture, None
        self._edge.stop()
        assert gesture is not None
        return gesture

    def cancel_gesture(self) -> bool:
        """End a gesture without effect. Gives whether there was one."""
        if self.gesture is None:
            return False
        self._end_gesture().cancel()
        self.show_cursor()
        return True

    def paint_over(self, painter: QPainter) -> None:
        if self.gesture is not None:
            self.gesture.paint(painter)

    def _redraw_overlay(self) -> None:
        """Scrolling the view carries pixels along, also those that a gesture painted."""
        if self.gesture is not None:
            self.redraw()

    def _pan_at_edge(self) -> None:
        if self.gesture is None:
            self._edge.stop()
            return
        inner = self.viewport().rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        dx = (self.mouse.x() < inner.left()) - (self.mouse.x() > inner.right())
        dy = (self.mouse.y() < inner.top()) - (self.mouse.y() > inner.bottom())
        self.pan(EDGE_STEP * dx, EDGE_STEP * dy)
        self.gesture.start += QPoint(EDGE_STEP * dx, EDGE_STEP * dy)
        self.gesture.move(self.mouse, Keys.NoModifier)

    def _wires_at(self, key: str, slot: Slot) -> tuple[WireKey, ...]:
        graph = self.document.graph
        end = Endpoint(key, slot.port)
        if slot.is_input:
            return (WireKey(end, slot.place),) if slot.place < len(graph.wires.get(end, ())) else ()
        return tuple(WireKey(t, i) for t, sources in graph.wires.items() for i, s in enumerate(sources) if s == end)

    def show_cursor(self) -> None:
        """Let the cursor tell what a press would do."""
        if self.gesture is not None:
            shape = self.gesture.cursor
        elif self.panning:
            shape = Qt.CursorShape.OpenHandCursor
        elif self.store.slot_at(*self.to_scene(self.mouse), PORT_REACH / self.zoom):
            shape = Qt.CursorShape.CrossCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
