"""A picture of a design, as PNG or SVG, without a window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from engine.analysis.analyse import analyse
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.project.atomic import write_bytes
from gui.canvas.painter import Painter
from gui.canvas.store import Store
from gui.canvas.wire_painter import Frame
from gui.theme import DARK, LIGHT
from gui.widgets.plot_export import write_image

BORDER = 40
LARGEST = 16_000
"""Pixels a side; a larger drawing is scaled down."""


def save_picture(design: Design, path: Path, *, dark: bool = False, scale: float = 2.0) -> None:
    """Draw a whole design to a file, `.svg` or `.png` by its ending.

    Args:
        scale: Pixels of a PNG for a pixel of the canvas.

    Raises:
        OSError: The file cannot be written; a file that was there is left whole.
        ValueError: The ending is neither.
    """
    if QGuiApplication.instance() is None:
        _keep(QGuiApplication([sys.argv[0], "-platform", "offscreen"]))
    store = Store()
    store.show(design.graph)
    analysis = analyse(design.graph, fields_of(design.dataset))
    store.judge(analysis)
    painter = Painter(store, analysis, DARK if dark else LIGHT)
    painter.as_vectors = True
    left, top, right, bottom = store.bounds() or (0.0, 0.0, 400.0, 200.0)
    size = QSize(round(right - left) + 2 * BORDER, round(bottom - top) + 2 * BORDER)
    frame = Frame(QRect(0, 0, size.width(), size.height()), 1.0, left - BORDER, top - BORDER)
    match path.suffix.lower():
        case ".svg":
            _save_svg(painter, frame, path, design.name)
        case ".png":
            _save_png(painter, frame, path, min(scale, LARGEST / size.width(), LARGEST / size.height()))
        case _:
            raise ValueError(f"a picture is .svg or .png, not {path.name}")


def _save_png(drawing: Painter, frame: Frame, path: Path, scale: float) -> None:
    size = frame.device.size() * scale
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        painter.scale(scale, scale)
        drawing.paint(painter, frame)
    finally:
        painter.end()
    write_image(image, path)


def _save_svg(drawing: Painter, frame: Frame, path: Path, title: str) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(frame.device.size())
    generator.setViewBox(QRectF(frame.device))
    generator.setTitle(title)
    painter = QPainter(generator)
    try:
        drawing.paint(painter, frame)
    finally:
        painter.end()
    write_bytes(path, bytes(QByteArray(buffer.data()).data()))


_kept: list[QGuiApplication] = []


def _keep(application: QGuiApplication) -> None:
    """Let an application live as long as the process: Qt allows one, and drawing text needs it."""
    _kept.append(application)
