"""Plots as files: the picture of a widget, and its numbers as a table."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from engine.project.atomic import write_bytes, write_text


def save_widget_png(widget: QWidget, path: Path, background: str, scale: float = 2.0) -> None:
    """Write a widget as a PNG picture, `scale` file pixels a screen pixel.

    Raises:
        OSError: The file cannot be written; a file that was there is left whole.
    """
    image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(background))
    widget.render(image)
    write_image(image, path)


def write_image(image: QImage, path: Path) -> None:
    """Write a picture as PNG, whole or not at all.

    Raises:
        OSError: The file cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    write_bytes(path, bytes(QByteArray(buffer.data()).data()))


def joined_table(columns: Sequence[tuple[str, np.ndarray, np.ndarray]]) -> Iterable[list[str]]:
    """Curves as rows of a table: a row for each x that any curve has, empty where a curve has none there.

    Shapes:
        columns: (name, x, y) with x rising and y of equal length (n,)

    Numbers are written so that reading them back gives the same float.
    """
    yield ["step", *(name for name, _, _ in columns)]
    steps = np.unique(np.concatenate([x for _, x, _ in columns])) if columns else np.empty(0)
    texts = []
    for _, x, y in columns:
        cells = [""] * len(steps)
        for row, value in zip(np.searchsorted(steps, x), y, strict=True):
            cells[row] = _exact(float(value))
        texts.append(cells)
    for row, step in enumerate(steps):
        yield [_exact(float(step)), *(cells[row] for cells in texts)]


def save_csv(rows: Iterable[list[str]], path: Path) -> None:
    """Write rows as comma-separated values in UTF-8.

    Raises:
        OSError: The file cannot be written; a file that was there is left whole.
    """
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    write_text(path, text.getvalue())


def _exact(value: float) -> str:
    return str(int(value)) if math.isfinite(value) and value == int(value) and abs(value) < 2**53 else repr(value)
