"""The equations of the help: each can be drawn, in the colours of the theme."""

from __future__ import annotations

import pytest

from engine.blocks import CATALOGUE
from gui.panels.settings import SettingsPanel
from gui.theme import themes
from gui.widgets.formula import formula_svg


@pytest.mark.parametrize("kind", [k for k in CATALOGUE.values() if k.formula], ids=lambda k: k.type_name())
def test_every_equation_can_be_drawn(kind):
    assert formula_svg(kind.formula, "#ffffff").count(b"<path") > 2


def test_the_equation_is_drawn_and_takes_the_colour_of_the_theme(qtbot, document, shown):
    panel = shown(SettingsPanel)
    document.selection.set(("dense",))
    view = panel.block_page.help.formula
    qtbot.waitUntil(lambda: view.is_drawn, timeout=60_000)
    light = view.grab().toImage()

    themes.use("dark")

    assert view.grab().toImage() != light
