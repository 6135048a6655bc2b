"""The view on the drawing: shows a document, repaints what changed, pans in whole pixels and zooms in fixed steps."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from engine.graph.errors import NetloomError
from engine.graph.graph import Graph
from engine.graph.nesting import Path as Place
from gui.canvas import curves
from gui.canvas.items import Items
from gui.canvas.overlay import Overlay
from gui.canvas.painter import REACH, Painter
from gui.canvas.regions import merged
from gui.canvas.store import Store
from gui.canvas.toast import Toast
from gui.canvas.wire_painter import Frame
from gui.document import Document
from gui.language import tr
from gui.theme import themes

STEPS = 8
"""Steps of zoom in a doubling."""
SMALLEST, LARGEST = -5 * STEPS, 2 * STEPS
ROOM = 200_000.0
"""How far one may pan from the middle of the drawing."""
LABEL = (64.0, 22.0)
"""Half the room that a wire's text may take around its middle, in canvas pixels."""


class Surface(QGraphicsView):
    """Shows the graph of a document.

    Coordinates: *scene* is canvas pixels, *view* is pixels of the viewport, `view = scene · zoom − origin`.
    """

    view_changed = Signal()  # panned, zoomed or resized
    drawing_changed = Signal()  # blocks or wires are elsewhere, or look different

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.store = Store()
        self.painter = Painter(self.store, document.shown, themes.current)
        self.toast = Toast(self)
        self.overlays: tuple[Overlay, ...] = ()
        self._scene = QGraphicsScene(self)
        self._items = Items(self._scene, self.store)
        self._step = 0
        self._choosing = self._is_held = False
        self._place: Place = document.inside
        self._seen: dict[Place, tuple[int, tuple[int, int]]] = {}
        self._set_up()
        self.show_all(document.graph)
        document.place_changed.connect(self._go_elsewhere)
        document.design_changed.connect(self._follow)
        document.selection.selection_changed.connect(self._selection_moved)
        themes.theme_changed.connect(self._use_theme)

    def _set_up(self) -> None:
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSceneRect(-ROOM, -ROOM, 2 * ROOM, 2 * ROOM)

    # Where things are

    @property
    def zoom(self) -> float:
        """View pixels a canvas pixel."""
        return float(2.0 ** (self._step / STEPS))

    @property
    def origin(self) -> tuple[int, int]:
        """Where the view's upper left corner is, in view pixels from the scene's zero."""
        moved = self.viewportTransform()
        return -round(moved.dx()), -round(moved.dy())

    def to_scene(self, at: QPoint | QPointF) -> tuple[float, float]:
        """A point of the view on the canvas."""
        left, top = self.origin
        return (at.x() + left) / self.zoom, (at.y() + top) / self.zoom

    def to_view(self, x: float, y: float) -> QPointF:
        """A point of the canvas in the view."""
        left, top = self.origin
        return QPointF(x * self.zoom - left, y * self.zoom - top)

    def view_rect(self, left: float, top: float, right: float, bottom: float) -> QRect:
        """A rectangle of the canvas in the view."""
        return QRectF(self.to_view(left, top), self.to_view(right, bottom)).toAlignedRect()

    def seen(self) -> tuple[float, float, float, float]:
        """The part of the canvas in view: left, top, right, bottom."""
        return (*self.to_scene(QPoint(0, 0)), *self.to_scene(self.viewport().rect().bottomRight()))

    # Pan and zoom

    def pan(self, dx: int, dy: int) -> None:
        """Move the drawing by whole view pixels."""
        left, top = self.origin
        with self._held():
            self.horizontalScrollBar().setValue(left - dx)
            self.verticalScrollBar().setValue(top - dy)
        now = self.origin
        self._shift(left - now[0], top - now[1])
        self.view_changed.emit()

    def zoom_by(self, steps: int, at: QPoint | None = None) -> None:
        """Zoom by eighths of a doubling, with the point `at` (the middle without one) staying where it is."""
        self.zoom_to(self._step + steps, at)

    def zoom_to(self, step: int, at: QPoint | None = None) -> None:
        """Zoom to 2^(step / 8)."""
        step = min(LARGEST, max(SMALLEST, step))
        if step == self._step:
            return
        at = at or self.viewport().rect().center()
        x, y = self.to_scene(at)
        self._step = step
        with self._held():
            self.setTransform(QTransform.fromScale(self.zoom, self.zoom))
        self._put(x, y, at)

    def centre_on(self, x: float, y: float) -> None:
        """Bring a point of the canvas to the middle of the view."""
        self._put(x, y, self.viewport().rect().center())

    def fit(self, bounds: tuple[float, float, float, float] | None, largest: float = 1.0) -> None:
        """Show a whole rectangle of the canvas, not larger than at this zoom."""
        if bounds is None:
            self.zoom_to(0)
            self.centre_on(0, 0)
            return
        left, top, right, bottom = bounds
        room = self.viewport().size()
        share = min((room.width() - 44) / (right - left), (room.height() - 60) / (bottom - top), largest)
        self.zoom_to(int(np.floor(STEPS * np.log2(max(share, 1e-3)) + 1e-9)))
        self.centre_on((left + right) / 2, (top + bottom) / 2)

    def reveal(self, key: str) -> None:
        """Bring a block into the view if it is outside."""
        bounds = self.store.bounds([key])
        if bounds and not self.viewport().rect().contains(self.view_rect(*bounds)):
            self.centre_on((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)

    def _put(self, x: float, y: float, at: QPoint) -> None:
        self._make_room(x, y)
        with self._held():
            self.horizontalScrollBar().setValue(round(x * self.zoom - at.x()))
            self.verticalScrollBar().setValue(round(y * self.zoom - at.y()))
        self.redraw()
        self.view_changed.emit()

    def _make_room(self, *places: float) -> None:
        """Let the view pan far enough for far-off blocks too."""
        furthest = max(map(abs, places), default=0.0)
        if furthest + ROOM / 2 > -self.sceneRect().left():
            room = 2 * furthest + ROOM
            self.setSceneRect(-room, -room, 2 * room, 2 * room)

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        parts = merged(event.region())
        painter = QPainter(self.viewport())
        try:
            if len(parts) == 1:
                self._paint_part(painter, parts[0])
            else:
                for part in parts:
                    painter.setClipRect(part)
                    painter.drawPixmap(part.topLeft(), self._painted(part))
        finally:
            painter.end()

    def _painted(self, part: QRect) -> QPixmap:
        """A part of the view as a picture.

        Where the view is exposed in several parts, its clip is a region, and each card laid down straight into it
        costs fifteen times as much as under a rectangle.
        """
        ratio = self.viewport().devicePixelRatioF()
        picture = QPixmap(part.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        try:
            painter.translate(-part.topLeft())
            self._paint_part(painter, part)
        finally:
            painter.end()
        return picture

    def _paint_part(self, painter: QPainter, part: QRect) -> None:
        painter.setClipRect(part)
        frame = Frame(part, self.zoom, *self.origin, self.viewport().devicePixelRatioF())
        self.painter.paint(painter, frame)
        self.paint_over(painter)
        for overlay in self.overlays:
            if overlay.is_visible and overlay.rect.intersects(part):
                painter.save()
                painter.translate(overlay.rect.topLeft())
                overlay.paint(painter, self.painter.theme)
                painter.restore()

    def paint_over(self, painter: QPainter) -> None:
        """Paint what a gesture shows above the drawing, in view pixels."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels along; the view itself, told not to update, only takes note."""
        super().scrollContentsBy(dx, dy)
        if not self._is_held:
            self._shift(dx, dy)

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Let scroll bars and zoom change without moving pixels: once for both axes is enough."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False

    def _shift(self, dx: int, dy: int) -> None:
        """Move the pixels, and repaint the overlays where they are and where they were carried to."""
        self.viewport().scroll(dx, dy)
        for overlay in self.overlays:
            if overlay.is_visible:
                self.viewport().update(QRegion(overlay.rect) + overlay.rect.translated(dx, dy))

    def region_of(self, ids: Collection[str]) -> QRegion:
        """The part of the view that blocks and their wires cover."""
        store = self.store
        rows = [store.row[key] for key in ids]
        wires = sorted(set().union(*(store.touching[row] for row in rows)))
        course = curves.points(store.wires["curve"][wires], 4)
        starts, ends = course[:, :-1], course[:, 1:]
        pieces = np.concatenate([np.minimum(starts, ends), np.maximum(starts, ends)], 2).reshape(-1, 4)
        labels = np.concatenate([course[:, 2] - LABEL, course[:, 2] + LABEL], 1)
        cards = store.rects[rows] + np.array([-1, -1, 1, 1]) * REACH
        return self._covered(np.concatenate([cards, pieces, labels]))

    def region_of_cards(self, ids: Iterable[str]) -> QRegion:
        """The part of the view that blocks alone cover, without their wires."""
        rows = [self.store.row[key] for key in ids]
        return self._covered(self.store.rects[rows] + np.array([-1, -1, 1, 1]) * REACH)

    def _covered(self, boxes: np.ndarray) -> QRegion:
        """Boxes of the canvas in the view, a little wider."""
        zoom = self.zoom
        pad = 5 + 2 * zoom
        boxes = boxes * zoom - np.array(self.origin * 2) + np.array([-pad, -pad, pad, pad])
        region = QRegion()
        for left, top, right, bottom in boxes.astype(int).tolist():
            region += QRect(left, top, right - left, bottom - top)
        return region & self.viewport().rect()

    def redraw(self) -> None:
        """Repaint the whole view."""
        self.viewport().update()

    def place(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Show blocks elsewhere without an edit, as while they are dragged."""
        if len(positions) > 40:
            self.store.place(positions)
            self.redraw()
        else:
            region = self.region_of(positions)
            self.store.place(positions)
            self.viewport().update(region + self.region_of(positions))
        self.drawing_changed.emit()

    # The document

    def edit(self, text: str, function: Callable[[Graph], Graph], merge_key: object = None) -> bool:
        """Edit the document; an edit without meaning is told in passing. Gives whether it was done."""
        try:
            self.document.edit(text, function, merge_key)
        except NetloomError as error:
            self.toast.tell(error.wording.told(tr))
            return False
        return True

    def choose(self, ids: tuple[str, ...]) -> None:
        """Select blocks without moving the view."""
        with self._own_choice():
            self.document.selection.set(ids)

    def show_all(self, graph: Graph) -> None:
        """Draw a graph afresh."""
        self.store.show(graph)
        self._items.follow(graph.nodes)
        self._judge()

    def _follow(self) -> None:
        self._items.follow(self.store.follow(self.document.graph))
        self._judge()

    def _go_elsewhere(self, place: Place) -> None:
        """Show another drawing of the design, as it was seen last."""
        self._seen[self._place] = (self._step, self.origin)
        self._place = place
        self.show_all(self.document.graph)
        if place in self._seen:
            step, (left, top) = self._seen[place]
            self.zoom_to(step)
            now = self.origin
            self.pan(now[0] - left, now[1] - top)
        else:
            self.fit(self.store.bounds())

    def _judge(self) -> None:
        self.painter.analysis = self.document.shown
        self.store.judge(self.document.shown)
        self.store.select(self.document.selection.ids)
        bounds = self.store.bounds()
        if bounds:
            self._make_room(*bounds)
        self.redraw()
        self.drawing_changed.emit()

    def _selection_moved(self, ids: tuple[str, ...]) -> None:
        self.store.select(ids)
        self.redraw()
        self.drawing_changed.emit()
        if ids and not self._choosing:
            self.reveal(ids[-1])

    @contextmanager
    def _own_choice(self) -> Iterator[None]:
        self._choosing = True
        try:
            yield
        finally:
            self._choosing = False

    def _use_theme(self) -> None:
        self.painter.theme = themes.current
        self.redraw()
        self.drawing_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view_changed.emit()
