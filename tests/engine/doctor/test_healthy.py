"""Designs that learn are told nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.project.templates import TEMPLATES, load_template
from engine.training.events import RunFailed
from tests.checkup import Checkup

MOST_STEPS = 400
ILL = {
    "deep_sigmoid": {"vanishing_gradient"},
    "lstm_recall_torch_start": {"vanishing_through_time"},
    "rnn_adding": {"vanishing_through_time"},
}
"""Templates that show how learning fails, with what must be named."""
FAILING = {
    *ILL,
    "rnn_recall",
    "mlp_canvas",
    "textcnn_names_width1",
    "seq2seq_dates",
    "seq2seq_reversal",
    "entailment_concat",
    "rnn_clipped",
}
HEALTHY = [name for name in TEMPLATES if name not in FAILING]
QUICK = ("mlp_iris", "mlp_wine", "lenet_digits", "gru_digits", "lstm_recall", "diabetes_regression", "resnet_digits")


@pytest.mark.parametrize("name", QUICK)
def test_the_first_epoch_of_a_healthy_design_is_told_nothing(name: str) -> None:
    design = load_template(name)

    checkup = Checkup(replace(design, training=replace(design.training, epochs=1)))

    assert checkup.found[-1][0] == len(checkup.rows)
    assert checkup.codes == set()


@pytest.mark.long
@pytest.mark.parametrize("name", HEALTHY)
def test_a_healthy_template_is_told_nothing(name: str) -> None:
    assert Checkup(load_template(name), MOST_STEPS).codes == set()


@pytest.mark.long
@pytest.mark.parametrize("name", ILL)
def test_a_template_that_shows_a_failure_is_told_which(name: str) -> None:
    assert Checkup(load_template(name)).codes >= ILL[name]


def test_without_its_clipping_the_clipped_network_explodes_at_once_and_the_doctor_offers_to_clip() -> None:
    design = load_template("rnn_clipped")

    checkup = Checkup(replace(design, training=replace(design.training, clip_grad_norm=None)))

    assert isinstance(checkup.ended, RunFailed) and checkup.ended.code == "not_finite"
    assert len(checkup.rows) <= 2
    offered = [remedy.training for remedy in checkup.named("exploding_through_time").remedies]
    assert {"clip_grad_norm": 1.0} in offered
