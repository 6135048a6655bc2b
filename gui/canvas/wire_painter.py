"""Paints wires: smooth curves with the tensor's shape beside them when near, thin lines by the thousand when far."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar, cast

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from engine.analysis.result import Analysis
from engine.graph.block import Port
from engine.graph.spec import TensorSpec
from gui.canvas import curves
from gui.canvas.faces import bridge_of
from gui.canvas.letters import font, metrics
from gui.canvas.measures import PORT_RADIUS
from gui.canvas.store import Store, WireKey
from gui.theme import Theme

MOST_PATHS = 160
"""Up to so many wires each is a path of its own; more are drawn as one array of lines."""
LEVEL, STEEP = 14.0, 44.0
"""Between ends that differ less than the first in height the text stands above the wire, not on it; less than the
second, it must keep clear of the ports."""
APART = 9.0
"""How far the texts of a block's first and last output stand from the middle of their wires."""


@dataclass(frozen=True)
class Frame:
    """A part of the view to paint: `device = scene · scale − origin`.

    Args:
        device: The part, in view pixels. near, middle: Level of detail; far is neither.
    """

    device: QRect
    scale: float
    left: float
    top: float
    ratio: float = 1.0

    @property
    def near(self) -> bool:
        return self.scale >= 0.52

    @property
    def middle(self) -> bool:
        return 0.25 <= self.scale < 0.52

    def scene(self, margin: float) -> tuple[float, float, float, float]:
        """The part in canvas pixels, wider by a margin: left, top, right, bottom."""
        return (
            (self.device.left() + self.left) / self.scale - margin,
            (self.device.top() + self.top) / self.scale - margin,
            (self.device.right() + 1 + self.left) / self.scale + margin,
            (self.device.bottom() + 1 + self.top) / self.scale + margin,
        )

    def enter(self, painter: QPainter) -> None:
        """Let the painter take canvas coordinates from now on, until `painter.restore()`."""
        painter.save()
        painter.translate(-self.left, -self.top)
        painter.scale(self.scale, self.scale)


T = TypeVar("T")


def seen(array: np.ndarray, kind: type[T]) -> T:
    """A Qt object laid over the first row of a contiguous array, which must outlive it."""
    return cast(T, shiboken6.wrapInstance(array.ctypes.data, kind))


@lru_cache(maxsize=1024)
def _texts(shape: TensorSpec | str) -> tuple[tuple[str, float], ...]:
    """A tensor's shape in full and set tight, each with its width in canvas pixels."""
    told = str(shape)
    return tuple((text, metrics("small").horizontalAdvance(text)) for text in (told, told.replace(" ", "")))


def _fitting(shape: TensorSpec | str, room: float) -> tuple[str, float]:
    """The longest text of a shape that fits, with its width; "" where none does."""
    return next((pair for pair in _texts(shape) if pair[1] <= room), ("", 0.0))


def path_of(curve: list[float]) -> QPainterPath:
    """A curve as a path."""
    path = QPainterPath(QPointF(curve[0], curve[1]))
    path.cubicTo(*curve[2:])
    return path


def paint_wires(
    painter: QPainter,
    store: Store,
    frame: Frame,
    theme: Theme,
    rows: np.ndarray,
    marked: frozenset[WireKey],
    dimmed: bool,
) -> None:
    """Paint wires.

    Args:
        rows: Those that show. marked: Wires in the accent colour: the selected one, or one that a drop would enter.
        dimmed: Paint all faintly, as while a wire is dragged.
    """
    if not len(rows):
        return
    lit = np.array([store.wire_row[key] for key in marked if key in store.wire_row], int)
    bad = store.wires["bad"][rows]
    wire = QColor(theme.wire)
    if dimmed:
        wire.setAlphaF(0.4)
    groups = (
        (rows[~bad], wire, 2.0),
        (rows[bad], QColor(theme.error), 2.4),
        (np.intersect1d(rows, lit), QColor(theme.accent), 3.2),
    )
    if frame.scale >= 0.4 and len(rows) <= MOST_PATHS:
        _as_paths(painter, store, frame, groups)
    else:
        _as_lines(painter, store, frame, groups)


Groups = tuple[tuple[np.ndarray, QColor, float], ...]


def _as_paths(painter: QPainter, store: Store, frame: Frame, groups: Groups) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    frame.enter(painter)
    for rows, color, width in groups:
        painter.setPen(QPen(color, max(width, 1.2 / frame.scale)))
        for curve in store.wires["curve"][rows].tolist():
            painter.drawPath(path_of(curve))
    painter.restore()


def _as_lines(painter: QPainter, store: Store, frame: Frame, groups: Groups) -> None:
    origin = np.array([frame.left, frame.top] * 2)
    device = frame.device
    smooth = frame.scale >= 0.25
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    for rows, color, _ in groups:
        course = store.wires["curve"][rows]
        pieces = curves.lines(course, frame.scale) if frame.scale >= 0.12 else course[:, [0, 1, 6, 7]]
        ends = pieces * frame.scale - origin
        low, high = np.minimum(ends[:, :2], ends[:, 2:]), np.maximum(ends[:, :2], ends[:, 2:])
        shown = (low[:, 0] <= device.right() + 3) & (high[:, 0] >= device.left() - 3)
        shown &= (low[:, 1] <= device.bottom() + 3) & (high[:, 1] >= device.top() - 3)
        ends = np.ascontiguousarray(ends[shown])
        if len(ends):
            painter.setPen(QPen(color, 1.4 if smooth else 0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLines(seen(ends, QLineF), len(ends))


def paint_shapes(
    painter: QPainter, store: Store, frame: Frame, theme: Theme, analysis: Analysis, rows: np.ndarray
) -> None:
    """Write the shape of the tensor beside each wire that has room for it; those of one block's outputs stand apart.

    Of a state that a learned layer turns into one of another size both sizes are written.
    """
    frame.enter(painter)
    painter.setFont(font("small"))
    ground = QColor(theme.canvas)
    for row, curve in zip(rows.tolist(), store.wires["curve"][rows].tolist(), strict=True):
        source, target = store.source(store.keys[row]), store.keys[row].target
        spec = analysis.spec(source)
        across, down = curve[6] - curve[0], curve[7] - curve[1]
        if spec is None:
            continue
        room = across - (18 if LEVEL <= abs(down) < STEEP else 2 * PORT_RADIUS + 6)
        bridge = bridge_of(analysis.blocks.get(target.node), target.port)
        text, width = _fitting(f"{bridge[0]} → {bridge[1]}" if bridge else spec, room)
        if not text:
            continue
        x, y = (curve[0] + curve[6]) / 2, (curve[1] + curve[7]) / 2
        if abs(down) < LEVEL:
            y -= 15
        else:
            y += _apart(store.graph.nodes[source.node].block.offered_outputs, source.port)
        place = QRectF(x - width / 2 - 2, y - 8, width + 4, 16)
        ground.setAlphaF(0.7 if abs(down) < LEVEL else 1.0)
        painter.fillRect(place, ground)
        painter.setPen(QColor(theme.error if store.wires["bad"][row] else theme.wire_text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _apart(ports: tuple[Port, ...], name: str) -> float:
    """How far below the middle of its wire the text of an output stands."""
    places = [port.name for port in ports]
    if len(places) < 2 or name not in places:
        return 0.0
    return APART * (2 * places.index(name) / (len(places) - 1) - 1)
