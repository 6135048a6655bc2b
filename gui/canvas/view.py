"""The canvas as the window sees it: a hand on the drawing, with wheel, keys, drops, tips and what lies over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QToolTip, QWidget

from engine.blocks import CATALOGUE
from engine.graph.nesting import inner_of, longest
from gui.canvas import tips
from gui.canvas.asker import WIRE_REACH
from gui.canvas.faces import spoken
from gui.canvas.hand import PORT_REACH, Hand
from gui.canvas.hint import Hint
from gui.canvas.legend import Legend
from gui.canvas.measures import GRID, HEIGHT, WIDTH
from gui.canvas.minimap import Minimap
from gui.canvas.overlay import CORNER
from gui.canvas.proposal import changes_of
from gui.canvas.store import WireKey
from gui.canvas.walk import neighbour
from gui.document import Document
from gui.language import languages, tr
from gui.own_blocks import OWN
from gui.remedy_words import Proposal

BLOCK_MIME = "application/x-netloom-block"
NOTCH = 60
"""Wheel units (eighths of a degree) a step of zoom: a notch of the wheel is two steps."""
MINIMAP_MS = 60
"""How long the minimap may lag behind."""
WARM_MS = 25
"""Time between the repaints of two blocks that took another colour."""


class CanvasView(Hand):
    """The drawing of a document and everything that a hand does to it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setObjectName("canvas")
        self.minimap, self.legend = Minimap(self.store, self.seen, self.centre_on), Legend()
        self.overlays = (self.minimap, self.legend)
        self.wants_minimap = True
        self.hint = Hint(self)
        self._warming: list[str] = []
        self._warmth = QTimer(self, interval=WARM_MS)
        self._warmth.timeout.connect(self._warm_one)
        self._settled = QTimer(self, singleShot=True, interval=MINIMAP_MS)
        self._settled.timeout.connect(self._redraw_minimap)
        self._wheel = self._pinch = 0.0
        self._norms: Mapping[str, float] | None = None
        self._proposal: Proposal | None = None
        self._deeds = self._keys()
        self.drawing_changed.connect(self._redraw_minimap_soon)
        self.view_changed.connect(self._judge_minimap)
        self.drawing_changed.connect(self._judge_minimap)
        document.design_changed.connect(self._tell_state)
        document.place_changed.connect(self._heat_again)
        document.place_changed.connect(self._mark_proposal)
        document.selection.selection_changed.connect(self._tell_state)
        languages.language_changed.connect(self.retranslate)
        self.search.raise_()
        self.retranslate()

    # For the window and tests

    def item(self, block_id: str) -> QGraphicsItem:
        """The scene's item of a block.

        Raises:
            KeyError: There is no such block.
        """
        return self._items[block_id]

    def port_point(self, block_id: str, port: str, index: int = 0) -> QPoint:
        """A port's middle in view pixels."""
        slot = next(s for s in self.store.slots(block_id) if (s.port, s.place) == (port, index))
        return self.to_view(*self.store.slot_point(block_id, slot)).toPoint()

    def _heat_again(self, *_: object) -> None:
        self.set_heat(self._norms)

    def set_heat(self, values: Mapping[str, float] | None) -> None:
        """Show gradient norms by block id as colours; None for none."""
        self._norms = values
        values = None if values is None else self.document.seen_here(values)
        self.store.heat(values or {})
        if self.legend.is_visible != (values is not None) or values is None:
            self.legend.is_visible = values is not None
            self.redraw()
        else:
            self._warming = [key for key in values if key in self.store.row]
            self._warmth.start()

    def _warm_one(self) -> None:
        """Repaint one block at a time: all of them at once would hold up the window for a frame."""
        if self._warming and self._warming[-1] in self.store.row:
            self.viewport().update(self.region_of_cards([self._warming[-1]]))
        self._warming = self._warming[:-1]
        if not self._warming:
            self._warmth.stop()

    def set_run_state(self, state: str) -> None:
        """Let blocks that learn glow while a run is on."""
        training = state in ("starting", "running")
        if training != self.painter.training:
            self.painter.training = training
            self.redraw()

    def set_fresh(self, keys: frozenset[str]) -> None:
        """Mark the blocks whose weights begin anew in the middle of a run."""
        self.painter.mark_fresh(keys)
        self._tell_state()
        self.redraw()

    def set_proposal(self, proposal: Proposal | None) -> None:
        """Show what a change would do, before it is made; None for nothing."""
        self._proposal = proposal
        self._mark_proposal()

    def _mark_proposal(self, *_: object) -> None:
        """The part of the proposal that concerns the drawing that is shown."""
        found = None
        if self._proposal is not None:
            before, after = self._proposal.before.graph, self._proposal.after.graph
            place = self.document.inside
            if longest(before, place) == place == longest(after, place):
                found = changes_of(inner_of(before, place), inner_of(after, place))
        if found != self.painter.proposed:
            self.painter.proposed = found
            self.redraw()

    def highlight(self, ids: Iterable[str]) -> None:
        """Select blocks and bring the last into view."""
        known = tuple(key for key in ids if key in self.document.graph.nodes)
        self.choose(known)
        if known:
            self.reveal(known[-1])

    def retranslate(self) -> None:
        """Read all texts anew."""
        self.setAccessibleName(tr("Canvas"))
        self.painter.forget_texts()
        self.search.retranslate()
        self.hint.retranslate()
        self._arrange()
        self._tell_state()
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell_state(self) -> None:
        """Show the hint on an empty canvas, and say aloud which block is selected."""
        empty = not self.document.graph.nodes
        self.hint.setVisible(empty)
        self._judge_minimap()
        self.setAccessibleDescription(self.spoken(self.selected[-1]) if self.selected else "")

    def spoken(self, block_id: str) -> str:
        """A block in words, for a screen reader."""
        return spoken(self.painter.laid(block_id).face, fresh=block_id in self.painter.fresh)

    # What lies over the drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stay_in_view(event.oldSize())
        self._arrange()

    def _stay_in_view(self, before: QSize) -> None:
        """Move a drawing that was seen whole by what it takes to see it still, from its upper left corner on.

        Where there is room above the legend, it does not come to lie behind it.
        """
        bounds = self.store.bounds()
        drawing = self.view_rect(*bounds) if bounds else QRect()
        if not QRect(QPoint(), before).contains(drawing):
            return
        room = self.viewport().rect().adjusted(CORNER, CORNER, -CORNER, -CORNER)
        above = room.adjusted(0, 0, 0, -self.legend.rect.height() - CORNER)
        if self.legend.is_visible and drawing.height() <= above.height():
            room = above
        right, down = min(0, room.right() - drawing.right()), min(0, room.bottom() - drawing.bottom())
        shift = QPoint(max(right, min(0, room.left() - drawing.left())), max(down, min(0, room.top() - drawing.top())))
        if not shift.isNull():
            self.pan(shift.x(), shift.y())

    def _arrange(self) -> None:
        corner = self.viewport().rect().bottomRight() - QPoint(CORNER, CORNER)
        self.minimap.rect.moveBottomRight(corner)
        self.legend.rect.moveBottomLeft(QPoint(CORNER, corner.y()))
        self.hint.move((self.width() - self.hint.width()) // 2, (self.height() - self.hint.height()) // 2)

    def _judge_minimap(self) -> None:
        """Show the minimap, where it is wanted, while a part of the drawing is out of view."""
        bounds, (left, top, right, bottom) = self.store.bounds(), self.seen()
        outside = bounds and (bounds[0] < left or bounds[1] < top or bounds[2] > right or bounds[3] > bottom)
        shown = bool(outside) and self.wants_minimap
        if self.minimap.is_visible != shown:
            self.minimap.is_visible = shown
            self.viewport().update(self.minimap.rect)

    def toggle_minimap(self) -> None:
        """Want the minimap, or not."""
        self.wants_minimap = not self.wants_minimap
        self._judge_minimap()

    def _redraw_minimap_soon(self) -> None:
        if not self._settled.isActive():
            self._settled.start()

    def _redraw_minimap(self) -> None:
        self.minimap.forget()
        self.viewport().update(self.minimap.rect)

    # Wheel and trackpad

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms at the mouse; a trackpad pans, and zooms with Ctrl."""
        at = event.position().toPoint()
        smooth, turned = event.pixelDelta(), event.angleDelta()
        is_trackpad = event.phase() != Qt.ScrollPhase.NoScrollPhase and not smooth.isNull()
        if is_trackpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan(smooth.x(), smooth.y())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(turned.y() or turned.x(), 0)
        else:
            self._wheel += turned.y() / NOTCH
            steps = int(self._wheel)
            self._wheel -= steps
            self.zoom_by(steps, at)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._pinch += event.value() * 12
            steps = int(self._pinch)
            self._pinch -= steps
            self.zoom_by(steps, event.position().toPoint())
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, at: QPoint) -> str:
        """What hovering over a point of the view tells; "" for nothing."""
        x, y = self.to_scene(at)
        place = self.store.slot_at(x, y, PORT_REACH / self.zoom) if self.zoom >= 0.5 else None
        if place is not None:
            return tips.port_tip(self.document, *place)
        key = self.store.block_at(x, y)
        if key is not None:
            return tips.block_tip(self.document, self.store, key, fresh=key in self.painter.fresh)
        wire = self.store.wire_at(x, y, WIRE_REACH / self.zoom)
        return tips.wire_tip(self.document, self.store, wire) if wire else ""

    # Keys

    def _keys(self) -> dict[int, Callable[[], object]]:
        named: dict[str, Callable[[], object]] = {
            "Tab": self.open_search,
            "Shift+A": self.open_search,
            "Del": self.delete_selection,
            "Backspace": self.delete_selection,
            "Alt+Del": lambda: self.delete_selection(bridge=True),
            "Alt+Backspace": lambda: self.delete_selection(bridge=True),
            "Ctrl+A": self.select_all,
            "Ctrl+C": self.copy,
            "Ctrl+X": self.cut,
            "Ctrl+V": self.paste,
            "Ctrl+D": self.duplicate,
            "Ctrl+0": self.zoom_reset,
            "Ctrl++": self.zoom_in,
            "Ctrl+=": self.zoom_in,
            "Ctrl+-": self.zoom_out,
            "F": self.fit_selection,
            ".": self.fit_selection,
            "Home": self.fit_all,
            "M": self.mute_selection,
            "C": self.connect_selection,
            "F1": self.ask_help,
            "F2": self.rename_selection,
            "Ctrl+G": self.group_selection,
            "Ctrl+Shift+G": self.ungroup_selection,
            "U": self.unroll_selection,
            "Return": self.enter,
            "Enter": self.enter,
            "Shift+Return": self.leave,
            "Esc": self._let_go,
        }
        for name, dx, dy in (("Left", -1, 0), ("Right", 1, 0), ("Up", 0, -1), ("Down", 0, 1)):
            named[name] = partial(self.nudge, GRID * dx, GRID * dy)
            named[f"Shift+{name}"] = partial(self.nudge, dx, dy)
            named[f"Alt+{name}"] = partial(self.nudge, 5 * GRID * dx, 5 * GRID * dy)
            named[f"Ctrl+{name}"] = partial(self.walk, dx, dy)
        return {QKeySequence(name)[0].toCombined(): deed for name, deed in named.items()}  # type: ignore[index]

    def event(self, event: QEvent) -> bool:
        """Tab is the canvas's own key: Qt would move the focus. Shift+Tab still leaves."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        deed = self._deeds.get(Qt.Key(event.key()).value | keys.value)
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.panning, self.panned = True, False
                self.show_cursor()
        elif deed is not None:
            self.settle_now()
            deed()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self.panning:
            self.panning = False
            self.show_cursor()
            if not self.panned:
                self.open_search()

    def walk(self, dx: int, dy: int) -> None:
        """Select the next block along the wires (left, right) or beside (up, down)."""
        here = self.selected[-1] if self.selected else None
        key = neighbour(self.document.graph, here, dx, dy)
        if key is not None:
            self.choose((key,))
            self.reveal(key)

    def _let_go(self) -> None:
        if self.cancel_gesture():
            return
        if not self.selected and self.wire is None:
            self.leave()
            return
        self.choose_wire(None)
        self.choose(())

    # Drops from the palette

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(BLOCK_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(BLOCK_MIME):
            self.choose_wire(self._wire_for(_dropped_type(event), event.position()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.choose_wire(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the block under the mouse, into the wire there if there is one."""
        name = _dropped_type(event)
        wire = self._wire_for(name, event.position())
        self.choose_wire(None)
        if name not in CATALOGUE and not name.startswith(OWN):
            return
        x, y = self.to_scene(event.position())
        at = x - WIDTH / 2, y - HEIGHT / 3
        if wire is not None:
            self.insert_block(name, wire, at)
        else:
            self.add_block(name, QPointF(*at))
        event.acceptProposedAction()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _wire_for(self, name: str, at: QPointF) -> WireKey | None:
        kind = CATALOGUE.get("Group" if name.startswith(OWN) else name)
        if kind is None or not (kind.inputs and kind.outputs):
            return None
        return self.store.wire_at(*self.to_scene(at), 2 * WIRE_REACH / self.zoom)


def _dropped_type(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(BLOCK_MIME).data()).decode("utf-8", "replace")
