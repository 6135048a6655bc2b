"""Of an Output's many settings the form asks only for those that change something."""

from __future__ import annotations

import pytest

from engine.graph.edits import configure
from gui.panels.settings import SettingsPanel

ALWAYS = {"field", "loss", "weight", "metric"}
OF_CLASSES = {"label_smoothing", "class_weights"}


@pytest.mark.parametrize(
    ("params", "more"),
    [
        ({}, OF_CLASSES),
        ({"loss": "NLLLoss"}, {"class_weights"}),
        ({"loss": "MultiMarginLoss"}, {"class_weights", "margin"}),
        ({"loss": "HuberLoss"}, {"delta"}),
        ({"loss": "SmoothL1Loss"}, {"beta"}),
        ({"loss": "MSELoss"}, set()),
        ({"metric": "top_k_accuracy"}, OF_CLASSES | {"k"}),
        ({"loss": "MSELoss", "delta": 2.0}, {"delta"}),
    ],
)
def test_the_form_asks_for_what_the_loss_knows_and_what_was_changed(document, shown, params, more):
    panel = shown(SettingsPanel)
    document.selection.set(("output",))

    document.edit("set", lambda graph: configure(graph, "output", **params))

    rows = panel.block_page.form.rows
    assert {name for name, row in rows.items() if row.isVisible()} == ALWAYS | more


def test_a_block_whose_settings_all_count_shows_them_all(document, shown):
    panel = shown(SettingsPanel)
    document.selection.set(("output",))

    document.selection.set(("conv1",))

    assert all(row.isVisible() for row in panel.block_page.form.rows.values())
