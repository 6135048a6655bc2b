"""A picture that the network answers is seen as a picture, beside the right one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from pytestqt.qtbot import QtBot

from engine.data.catalogue import DATASETS
from engine.project.templates import load_template
from engine.training.evaluate import trained
from gui.panels.try_it import TryPanel
from gui.run import Run
from gui.samples_dialog import texts_of
from gui.widgets.picture_pair import GAP, PicturePair
from gui.widgets.sample_table import SampleTable

NOISY = DATASETS["noisy_digits"]


def test_the_panel_shows_what_the_model_makes_of_a_noisy_digit_beside_the_clean_one(
    run: Run, qtbot: QtBot, wait: Callable[..., None]
) -> None:
    design = load_template("denoising_digits")
    run.document.open(replace(design, training=replace(design.training, epochs=1)), None)
    panel = TryPanel(run.document, run)
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.show()
    run.start()
    wait(lambda: run.state == "ended")
    assert run.folder is not None
    model = trained(run.folder).model.eval()
    test = NOISY.loader()["test"]
    with torch.no_grad():
        expected = model(torch.as_tensor(test["noisy"][:1]))[0].numpy()
    (told,) = panel.answers.values()
    shown = told.pictures
    wait(lambda: len(shown.pictures) == 2 and np.allclose(shown.pictures[0], expected, atol=1e-5))

    assert np.array_equal(shown.pictures[1], test["clean"][0])
    assert told.pictures.isVisible() and told.truth.isVisible() and not told.says.isVisible()


def test_both_pictures_are_painted_in_the_range_of_the_right_one(qtbot: QtBot) -> None:
    pair = PicturePair()
    qtbot.addWidget(pair)
    pair.show_pictures(np.full((1, 2, 4), 0.5), np.array([[[0, 0, 1, 1], [0, 0, 1, 1.0]]]))
    pair.resize(pair.sizeHint())
    seen = pair.grab().toImage()
    side = (pair.width() - GAP) // 2

    assert pair.height() == side // 2
    assert seen.pixelColor(side // 2, side // 4).value() == pytest.approx(127, abs=2)
    assert seen.pixelColor(side + GAP + side // 4, side // 4).value() == 0
    assert seen.pixelColor(side + GAP + 3 * side // 4, side // 4).value() == 255


def test_a_table_of_samples_shows_pictures_for_both_fields(qtbot: QtBot) -> None:
    samples = {name: array[:5] for name, array in NOISY.loader()["test"].items()}
    texts = {name: texts_of(NOISY.by_name[name], array) for name, array in samples.items()}
    table = SampleTable()
    qtbot.addWidget(table)
    table.show_samples(texts, samples, 0)

    assert texts == {"noisy": None, "clean": None}
    for column in (0, 1):
        assert not table.samples.data(table.samples.index(3, column))
