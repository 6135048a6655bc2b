"""Arrows of a diagram."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

HEAD = 8.0
"""Length of an arrow's head in px."""


def arrow(painter: QPainter, start: QPointF, end: QPointF, color: QColor, width: float = 1.6) -> None:
    """A straight arrow whose tip touches `end`."""
    line(painter, start, _back(start, end, HEAD * 0.7), color, width)
    across, along = _unit(start, end)
    foot = _back(start, end, HEAD)
    side = QPointF(across.x() * HEAD * 0.45, across.y() * HEAD * 0.45)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([end, foot + side, foot + along * 1.6, foot - side]))


def line(painter: QPainter, start: QPointF, end: QPointF, color: QColor, width: float = 1.6) -> None:
    """A straight stroke."""
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(start, end)


def path(painter: QPainter, points: list[QPointF], color: QColor, width: float = 1.6) -> None:
    """Strokes from point to point, with a head at the last."""
    for start, end in pairwise(points[:-1]):
        line(painter, start, end, color, width)
    arrow(painter, points[-2], points[-1], color, width)


def _unit(start: QPointF, end: QPointF) -> tuple[QPointF, QPointF]:
    """Unit vectors across and along."""
    x, y = end.x() - start.x(), end.y() - start.y()
    size = math.hypot(x, y) or 1.0
    return QPointF(-y / size, x / size), QPointF(x / size, y / size)


def _back(start: QPointF, end: QPointF, by: float) -> QPointF:
    _, along = _unit(start, end)
    return end - along * by
