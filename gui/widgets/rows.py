"""Widgets side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget


def row(*widgets: QWidget | None, stretched: QWidget | None = None) -> QHBoxLayout:
    """Widgets side by side; None is room between."""
    made = QHBoxLayout()
    made.setSpacing(8)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget, 2 if widget is stretched else 0)
    return made
