"""Colours and faces of the window, light and dark: the one place where they are chosen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication

CJK_FAMILIES = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC")
"""Faces of Simplified Chinese, named because Qt's own fallback for it is often a Japanese face."""

CATEGORY_COLORS: dict[str, str] = {
    "inputs": "#2f9e6e",
    "embedding": "#2f8f8f",
    "dense": "#4772d9",
    "convolution": "#7a5bd6",
    "pooling": "#a04fc0",
    "text": "#9a5f9a",
    "recurrent": "#c05a2e",
    "sequence": "#b07d2b",
    "encoder_decoder": "#b8477f",
    "attention": "#8f6a12",
    "transformer": "#6d7a1f",
    "normalization": "#2b93a8",
    "activation": "#d9822b",
    "dropout": "#8a7f73",
    "shaping": "#64748b",
    "merging": "#5b83a8",
    "group": "#3f7d55",
    "losses": "#c8456b",
}


@dataclass(frozen=True)
class Theme:
    """Colours by what they are for, as `#rrggbb`."""

    name: str
    window: str
    panel: str
    raised: str
    field: str
    border: str
    text: str
    muted_text: str
    accent: str
    on_accent: str
    selection: str
    error: str
    warning: str
    good: str
    canvas: str
    grid: str
    block: str
    block_border: str
    wire: str
    wire_text: str
    plot: str
    plot_grid: str
    curves: tuple[str, ...]

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    def category(self, name: str) -> QColor:
        """The colour of a category of blocks; a category without one of its own is neutral."""
        return QColor(CATEGORY_COLORS.get(name, "#64748b"))


LIGHT = Theme(
    name="light",
    window="#f3f4f7",
    panel="#ffffff",
    raised="#fafbfc",
    field="#ffffff",
    border="#d7dbe3",
    text="#1c2330",
    muted_text="#667085",
    accent="#3562d8",
    on_accent="#ffffff",
    selection="#dbe5ff",
    error="#cc2f3f",
    warning="#a86400",
    good="#1f8a55",
    canvas="#f7f8fb",
    grid="#e6e9f0",
    block="#ffffff",
    block_border="#c3c9d5",
    wire="#8a94a6",
    wire_text="#5a6579",
    plot="#ffffff",
    plot_grid="#e3e7ee",
    curves=("#3562d8", "#e0702b", "#1f8a55", "#a04fc0", "#cc2f3f", "#2b93a8", "#8a6d1d", "#d14c95"),
)
DARK = Theme(
    name="dark",
    window="#1b1d22",
    panel="#22252b",
    raised="#282c33",
    field="#1a1c20",
    border="#373c46",
    text="#e6e9ef",
    muted_text="#9aa3b2",
    accent="#6d95ff",
    on_accent="#0d1220",
    selection="#2c3b63",
    error="#ff6b78",
    warning="#f0b04a",
    good="#4cc38a",
    canvas="#17191d",
    grid="#22252b",
    block="#2a2e36",
    block_border="#474d59",
    wire="#8590a3",
    wire_text="#a5aebd",
    plot="#1d2025",
    plot_grid="#31363f",
    curves=("#7aa2ff", "#ff9a5c", "#4cc38a", "#cf8cf0", "#ff6b78", "#54c3d9", "#e3c45c", "#f587bf"),
)


_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Themes(QObject):
    """Knows the present theme: the system's, unless the user chose one."""

    theme_changed = Signal(object)  # Theme

    def __init__(self) -> None:
        super().__init__()
        self.choice = "system"
        self.current = LIGHT

    def use(self, choice: str) -> None:
        """`system`, `light` or `dark`."""
        self.choice = choice
        hints, asked = QGuiApplication.styleHints(), _SCHEMES.get(choice, Qt.ColorScheme.Unknown)
        if hasattr(hints, "setColorScheme"):  # from Qt 6.8 on: so that the system's frame and dialogs match
            hints.setColorScheme(asked)
        dark = choice == "dark" or (choice == "system" and _system_is_dark())
        theme = DARK if dark else LIGHT
        if theme != self.current:
            self.current = theme
            self.theme_changed.emit(theme)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


themes = Themes()
