"""Line icons from `assets/icons`, drawn in the colours of the present theme at any size."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.home import home
from gui.theme import themes

FOLDER = Path(__file__).parent.parent / "assets" / "icons"
SIDE = 24
"""Side of the grid on which the icons are drawn, in px."""


def icon(name: str, color: str = "") -> QIcon:
    """The icon of that name. It follows the theme by itself: nothing need be set again.

    Args:
        color: `#rrggbb` to draw it in instead of the theme's text colour. A category's icon has the category's.

    Raises:
        FileNotFoundError: There is none of that name; a category without one gets a neutral sign.
    """
    if not (FOLDER / f"{name}.svg").is_file():
        if not name.startswith("category-"):
            raise FileNotFoundError(f"no icon is named {name}")
        color = color or _color(name, QIcon.Mode.Normal)
        name = "category"
    return QIcon(_Themed(name, color))


def pixmap(name: str, side: int, color: str = "", ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `side` px, in the present theme."""
    return _drawn(name, side, ratio, color or _color(name, QIcon.Mode.Normal))


def picture_file(name: str, color: str) -> str:
    """The path of a PNG of the icon, for style sheets, which know files only; made once in the user's cache."""
    path = home() / "icons" / f"{name}-{color.removeprefix('#')}.png"
    if not path.is_file():
        path.parent.mkdir(exist_ok=True)
        pixmap(name, SIDE * 2, color).save(str(path))
    return path.as_posix()


class _Themed(QIconEngine):
    """Draws one SVG in a colour that is looked up when it is painted, not when it is made."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name, self._color = name, color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        picture = _drawn(self._name, side, ratio, self._chosen(mode))
        corner = rect.center() - QRect(0, 0, side, side).center()
        painter.drawPixmap(corner, picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _drawn(self._name, min(size.width(), size.height()), 1.0, self._chosen(mode))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return _drawn(self._name, round(side / scale), scale, self._chosen(mode))

    def clone(self) -> QIconEngine:
        twin = _Themed(self._name, self._color)
        _kept.append(twin)
        return twin

    def key(self) -> str:
        return "netloom"

    def _chosen(self, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return _faded(themes.current.muted_text)
        return self._color or _color(self._name, mode)


_kept: list[_Themed] = []
"""Clones. Qt owns them, but PySide6 6.11 lets Python free what `clone` returns: a crash without this reference."""


def _color(name: str, mode: QIcon.Mode) -> str:
    theme = themes.current
    if name.startswith("category-"):
        color = theme.category(name.removeprefix("category-"))
        return (color.lighter(135) if theme.is_dark else color).name()
    by_name = {"error": theme.error, "warning": theme.warning, "info": theme.accent}
    return by_name.get(name, theme.text)


def _faded(color: str) -> str:
    faint = QColor(color)
    faint.setAlphaF(0.45)
    return faint.name(QColor.NameFormat.HexArgb)


@lru_cache(maxsize=512)
def _drawn(name: str, side: int, ratio: float, color: str) -> QPixmap:
    tint = QColor(color)
    image = QImage(QSize(round(side * ratio), round(side * ratio)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    try:
        painter.setOpacity(tint.alphaF())
        _renderer(name, tint.name()).render(painter, QRectF(image.rect()))
    finally:
        painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", color).encode()))
