"""Icons: every one draws something, in the colours of the theme."""

from __future__ import annotations

import gc
import re

import pytest
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from engine.blocks import CATALOGUE
from gui.actions import ACTIONS
from gui.docks import PANELS
from gui.icons import FOLDER, icon, pixmap
from gui.theme import DARK, LIGHT, themes

NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
USED = {row.icon for row in ACTIONS if row.icon} | {row.icon for row in PANELS}
USED |= {f"category-{block.category}" for block in CATALOGUE.values()}


def inks(picture: QPixmap) -> set[str]:
    """The colours of the pixels that are fully covered."""
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in pixels if color.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_a_line_on_the_24_px_grid(qapp: QApplication, name: str) -> None:
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")

    assert 'viewBox="0 0 24 24"' in source
    assert not re.search(r"#[0-9a-fA-F]{3}", source)
    assert inks(pixmap(name, 48, "#ff0000")) == {"#ff0000"}


@pytest.mark.parametrize("name", sorted(USED))
def test_every_name_in_use_has_an_icon(name: str) -> None:
    assert name in NAMES


def test_an_unknown_name_is_refused_at_once(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon")


def test_an_icon_follows_the_theme_without_being_set_again(qapp: QApplication) -> None:
    made = icon("stop")

    themes.use("dark")
    dark = inks(made.pixmap(32, 32))
    themes.use("light")
    light = inks(made.pixmap(32, 32))

    assert (dark, light) == ({QColor(DARK.text).name()}, {QColor(LIGHT.text).name()})


def test_copies_of_an_icon_outlive_it(qapp: QApplication) -> None:
    copies = []
    for _ in range(50):
        made = icon("stop")
        copy = QIcon(made)
        copy.addPixmap(QPixmap(8, 8))
        copies.append(copy)
        del made
    gc.collect()

    assert all(not copy.pixmap(24, 24).isNull() for copy in copies)
