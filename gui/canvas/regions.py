"""What to repaint, as few rectangles: each costs a pass of its own, and each pixel too much costs as well."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

MOST = 48
"""A region of more rectangles is repainted as one."""
PASS = 30_000
"""Pixels that one more pass is worth."""


def merged(region: QRegion) -> list[QRect]:
    """Rectangles that cover a region; two are joined where that is cheaper than a pass for each."""
    if region.rectCount() > MOST:
        return [region.boundingRect()]
    done: list[QRect] = []
    for rect in iter(region):  # type: ignore[call-overload]
        while (mate := next((other for other in done if _pays(other, rect)), None)) is not None:
            done.remove(mate)
            rect = rect.united(mate)
        done.append(rect)
    return done


def _pays(a: QRect, b: QRect) -> bool:
    return _area(a.united(b)) <= _area(a) + _area(b) + PASS


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()
