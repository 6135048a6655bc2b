"""The box beside a plot's cursor: the exact numbers at one place."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme import Theme

GAP = 12


def number(value: float) -> str:
    """A number with six significant digits, as a person writes it."""
    if not math.isfinite(value):
        return {math.inf: "∞", -math.inf: "−∞"}.get(value, "NaN")
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}".replace("-", "−")
    return f"{value:.6g}".replace("-", "−")


class Readout(QLabel):
    """A small table over its parent, which the mouse passes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("readout")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def dress(self, theme: Theme) -> None:
        """Wear the colours of a theme."""
        self.setStyleSheet(
            f"#readout {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};"
            " border-radius: 4px; padding: 4px 6px; }"
        )

    def show_rows(self, title: str, rows: list[tuple[str, str, str]], beside: QPoint) -> None:
        """Show (colour, name, value) rows beside a point of the parent, on the side that has room."""
        cells = "".join(
            f'<tr><td style="color:{color}">{"●" if color else ""}</td><td>&nbsp;{_plain(name)}&nbsp;&nbsp;</td>'
            f'<td align="right">{_plain(value)}</td></tr>'
            for color, name, value in rows
        )
        self.setText(f"<b>{_plain(title)}</b><table cellspacing=0 cellpadding=0>{cells}</table>")
        self.adjustSize()
        x = beside.x() + GAP
        if x + self.width() > self._ground.width():
            x = beside.x() - GAP - self.width()
        y = min(beside.y() + GAP, self._ground.height() - self.height() - 2)
        self.move(max(0, x), max(0, y))
        self.show()
        self.raise_()


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
