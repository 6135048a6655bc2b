"""An equation in TeX, drawn in the colour of the theme's text."""

from __future__ import annotations

import warnings
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Theme, themes

LETTER_SIZE = 17.0
"""Height of the equation's letters in px, where there is room for it."""
MARGIN = 6
BUSY_MS = 30
"""The first equation loads the fonts, which takes a quarter of a second: the page is shown before."""


class FormulaView(QWidget):
    """Shows one equation at its left, made smaller where the panel is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tex = ""
        self._renderer: QSvgRenderer | None = None
        self._timer = QTimer(self, singleShot=True, interval=BUSY_MS)
        self._timer.timeout.connect(self._draw)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.theme_changed.connect(self._on_theme_changed)

    @property
    def is_drawn(self) -> bool:
        """Whether the equation is on screen already."""
        return self._renderer is not None

    def show_formula(self, tex: str) -> None:
        """Show this equation; nothing for ""."""
        if tex == self._tex:
            return
        self._tex, self._renderer = tex, None
        self.setVisible(bool(tex))
        self.setAccessibleName(tex)
        self._timer.start()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        size = self._size_at(width)
        return size.height() + 2 * MARGIN

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(self.width() or 240))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._renderer is None:
            return
        size = self._size_at(self.width())
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer.render(painter, QRectF(0, MARGIN, size.width(), size.height()))
        finally:
            painter.end()

    def _size_at(self, width: int) -> QSize:
        if self._renderer is None:
            return QSize(0, round(LETTER_SIZE * 1.5) if self._tex else 0)
        size = self._renderer.defaultSize()
        factor = min(1.0, width / max(size.width(), 1))
        return QSize(round(size.width() * factor), round(size.height() * factor))

    def _draw(self) -> None:
        if self._tex:
            self._renderer = QSvgRenderer(QByteArray(formula_svg(self._tex, themes.current.text)))
        self.updateGeometry()
        self.update()

    def _on_theme_changed(self, theme: Theme) -> None:
        if self._tex:
            self._draw()


@lru_cache(maxsize=128)
def formula_svg(tex: str, color: str) -> bytes:
    """The equation as an SVG of plain paths.

    Args:
        tex: Without dollar signs. color: `#rrggbb`.
    """
    with warnings.catch_warnings():
        # ziamath 0.13 finds its fonts by a call that Python 3.11 and 3.12 deprecate, and 3.13 does not
        warnings.simplefilter("ignore", DeprecationWarning)
        import ziamath  # only where a formula is looked at: it reads a whole font

    ziamath.config.svg2 = False
    svg: str = ziamath.Latex(tex, size=LETTER_SIZE, color=color).svg()
    return svg.encode()
