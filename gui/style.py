"""The theme as Qt understands it: Fusion, a palette and one style sheet, and the fonts."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.icons import FOLDER, picture_file
from gui.theme import CJK_FAMILIES, Theme, themes


def set_up(app: QApplication) -> None:
    """Dress the application, and again whenever the theme changes or the system's does."""
    app.setStyle("Fusion")
    app.setFont(_font())
    _dress(app, themes.current)
    themes.theme_changed.connect(lambda theme: _dress(app, theme))
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: themes.use(themes.choice))


def _font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    told = QFontInfo(font).family()  # the system's may be an alias such as "Sans", which Qt takes for no family at all
    font.setFamilies([told, *(name for name in CJK_FAMILIES if name != told)])
    if font.pointSizeF() > 0:
        font.setPointSizeF(max(9.0, min(font.pointSizeF(), 13.0)))
    return font


def _dress(app: QApplication, theme: Theme) -> None:
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The theme's colours in Qt's roles."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.field,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted_text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.raised,
        role.Midlight: theme.border,
        role.Mid: theme.border,
        role.Dark: theme.block_border,
        role.Shadow: theme.block_border,
    }
    made = QPalette()
    for key, color in colors.items():
        made.setColor(key, QColor(color))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(mixed(theme.muted_text, theme.panel, 0.45)))
    return made


def mixed(color: str, other: str, share: float) -> str:
    """A colour between two: `share` of the second, from 0 to 1."""
    a, b = QColor(color), QColor(other)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in parts)).name()


def style_sheet(theme: Theme) -> str:
    """What the palette cannot say: spacing, corners, and the look of docks, tabs, menus and fields."""
    values: dict[str, str] = {
        **{field.name: str(getattr(theme, field.name)) for field in fields(theme)},
        "hover": mixed(theme.panel, theme.accent, 0.10),
        "pressed": mixed(theme.panel, theme.accent, 0.20),
        "accent_hover": mixed(theme.accent, theme.text, 0.12),
        "faint": mixed(theme.border, theme.panel, 0.45),
        "handle": mixed(theme.border, theme.muted_text, 0.35),
        "disabled": mixed(theme.muted_text, theme.panel, 0.45),
        "down": picture_file("chevron-down", theme.muted_text),
        "up": picture_file("chevron-up", theme.muted_text),
        "tick": picture_file("check", theme.on_accent),
    }
    text = (FOLDER.parent / "netloom.qss").read_text(encoding="utf-8")
    for name in sorted(values, key=len, reverse=True):
        text = text.replace(f"@{name}", values[name])
    return text
