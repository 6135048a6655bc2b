"""A small picture of a drawing: blocks in their categories' colours and the wires between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.graph.graph import Graph
from gui.theme import themes

BLOCK_WIDTH, BLOCK_HEIGHT = 150.0, 84.0
"""Size of a block in the drawing's own pixels, for the picture's proportions."""
MARGIN = 16.0


class Thumbnail(QWidget):
    """Paints a graph as large as fits; empty until it is given one."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._graph = Graph()
        themes.theme_changed.connect(self._repaint)

    def show_graph(self, graph: Graph) -> None:
        """Paint this drawing from now on."""
        self._graph = graph
        self.update()

    def _repaint(self, _: object) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_ground(painter, QRectF(self.rect()))
            if self._graph.nodes:
                _paint_graph(painter, self._graph, QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        finally:
            painter.end()


def _paint_ground(painter: QPainter, rect: QRectF) -> None:
    theme = themes.current
    path = QPainterPath()
    path.addRoundedRect(rect, 7, 7)
    painter.fillPath(path, QColor(theme.canvas))
    painter.setPen(QPen(QColor(theme.grid), 1.6))
    for x in range(10, int(rect.width()), 14):
        for y in range(10, int(rect.height()), 14):
            painter.drawPoint(x, y)


def _paint_graph(painter: QPainter, graph: Graph, room: QRectF) -> None:
    places = {key: QPointF(*node.position) for key, node in graph.nodes.items()}
    xs, ys = [p.x() for p in places.values()], [p.y() for p in places.values()]
    width, height = max(xs) - min(xs) + BLOCK_WIDTH, max(ys) - min(ys) + BLOCK_HEIGHT
    scale = min(room.width() / width, room.height() / height, 0.4)
    left = room.center().x() - (min(xs) + width / 2) * scale
    top = room.center().y() - (min(ys) + height / 2) * scale
    size = QSize(max(7, round(BLOCK_WIDTH * scale)), max(9, round(BLOCK_HEIGHT * scale)))
    rects = {key: QRectF(left + p.x() * scale, top + p.y() * scale, size.width(), size.height())
             for key, p in places.items()}  # fmt: skip
    painter.setPen(QPen(QColor(themes.current.wire), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for source, target in graph.links():
        painter.drawPath(_wire(rects[source.node], rects[target.node]))
    painter.setPen(Qt.PenStyle.NoPen)
    for key, rect in rects.items():
        color = themes.current.category(graph.nodes[key].block.category)
        painter.setBrush(color)
        painter.drawRoundedRect(rect, min(4.0, rect.width() / 4), min(4.0, rect.width() / 4))


def _wire(source: QRectF, target: QRectF) -> QPainterPath:
    start, end = QPointF(source.right(), source.center().y()), QPointF(target.left(), target.center().y())
    bend = min(max(4.0, abs(end.x() - start.x()) / 2), 14.0)
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    return path
