"""The rules on figures made by hand: where they begin to speak, and where they are silent."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from engine.analysis.analyse import analyse
from engine.data.catalogue import fields_of
from engine.doctor.diagnose import diagnose
from engine.doctor.evidence import Activity, Epoch, Evidence, Failure, Gates, Steps
from engine.doctor.guessing import guess
from engine.graph.design import Design
from engine.graph.errors import Wording
from engine.project.templates import load_template
from tests.engine.doctor import ill

LAYERS = ("fc1", "fc2", "scores")


def evidence(design: Design | None = None, **known: object) -> Evidence:
    """What is known of a run of a small network; nothing but the drawing where nothing is told."""
    design = design or ill.picture(*ill.hidden("Sigmoid", "ReLU"))
    fields = fields_of(design.dataset)
    return Evidence(design, analyse(design.graph, fields), fields, **known)  # type: ignore[arg-type]


def steps(
    count: int = 200,
    loss: float | np.ndarray = 1.0,
    gradient: tuple[float, ...] = (0.1, 0.1, 0.1),
    update: float = 1e-3,
    planned: int = 200,
    layers: tuple[str, ...] = LAYERS,
) -> Steps:
    """Figures that stay the same in all steps; the loss of the first step is that of a guess among ten."""
    losses = np.broadcast_to(np.asarray(loss, float), (count,)).copy()
    if np.isscalar(loss):
        losses[0] = math.log(10)
    norms = np.tile(gradient, (count, 1))
    return Steps(layers, losses, np.full(count, 1e-3), norms, np.ones_like(norms), np.full_like(norms, update), planned)


def codes(given: Evidence) -> list[str]:
    return [diagnosis.code for diagnosis in diagnose(given)]


def test_of_nothing_nothing_is_concluded() -> None:
    assert codes(evidence()) == []


def test_a_run_that_is_well_is_told_nothing() -> None:
    epochs = tuple(Epoch(1 / n, 1.1 / n) for n in range(1, 21))

    assert codes(evidence(steps=steps(loss=np.linspace(2.3, 0.1, 200)), epochs=epochs, has_ended=True)) == []


@pytest.mark.parametrize(("share", "told"), [(2e-3, []), (5e-4, ["vanishing_gradient"])])
def test_a_gradient_vanishes_below_a_thousandth(share: float, told: list[str]) -> None:
    assert codes(evidence(steps=steps(gradient=(share * 0.1, 0.1, 0.1)))) == told


def test_a_layer_without_any_gradient_is_not_called_vanishing() -> None:
    assert "vanishing_gradient" not in codes(evidence(steps=steps(gradient=(0.0, 0.1, 0.1))))


@pytest.mark.parametrize("count", [1, 5, 19])
def test_the_first_steps_raise_no_alarm(count: int) -> None:
    first = steps(count, gradient=(1e-9, 0.1, 0.1), update=0.5)

    assert codes(evidence(steps=first, activities={"relu2": Activity(64, 64)})) == []


def test_one_gradient_a_thousand_times_as_long_is_told_until_it_is_long_past() -> None:
    given = steps()
    given.gradient[170] = 500.0
    past = steps()
    past.gradient[20] = 500.0

    assert codes(evidence(steps=given)) == ["exploding_gradient"]
    assert codes(evidence(steps=past)) == []


def test_what_is_clipped_does_not_explode() -> None:
    given = steps()
    given.gradient[170] = 500.0
    design = ill.trained(ill.picture(*ill.hidden("Sigmoid", "ReLU")), clip_grad_norm=1.0)

    assert codes(evidence(design, steps=given)) == []


@pytest.mark.parametrize(("dead", "told"), [(48, []), (49, ["dead_units"])])
def test_three_quarters_of_the_units_may_be_silent(dead: int, told: list[str]) -> None:
    assert codes(evidence(steps=steps(), activities={"relu2": Activity(64, dead)})) == told


@pytest.mark.parametrize(("share", "told"), [(0.7, []), (0.8, ["saturated_units"])])
def test_three_quarters_of_the_answers_may_be_flat(share: float, told: list[str]) -> None:
    assert codes(evidence(steps=steps(), activities={"sigmoid1": Activity(64, 0, share)})) == told


@pytest.mark.parametrize(("loss", "told"), [(2.2, ["vanishing_through_time"]), (0.5, [])])
def test_a_forgotten_beginning_matters_only_where_little_is_learned(loss: float, told: list[str]) -> None:
    design = load_template("lstm_recall_torch_start")
    lines = np.logspace(0, -17, 100)[None]
    given = steps(loss=loss, gradient=(0.1, 0.1), layers=("lstm", "fc"))

    assert codes(evidence(design, steps=given, through_time={"lstm": lines})) == told


def test_one_direction_that_hears_the_beginning_is_enough() -> None:
    design = load_template("lstm_recall_torch_start")
    lines = np.stack([np.logspace(0, -17, 100), np.ones(100)])
    given = steps(loss=2.2, gradient=(0.1, 0.1), layers=("lstm", "fc"))

    assert "vanishing_through_time" not in codes(evidence(design, steps=given, through_time={"lstm": lines}))


@pytest.mark.parametrize(("template", "told"), [("lstm_recall_torch_start", ["saturated_gates"]), ("lstm_recall", [])])
def test_gates_that_begin_open_on_purpose_are_not_stuck(template: str, told: list[str]) -> None:
    gates = Gates("lstm", {"forget": 0.0, "input": 0.88}, {"forget": 0.89, "input": 0.0})
    given = steps(loss=1.9, gradient=(0.1, 0.1), layers=("lstm", "fc"))

    found = codes(evidence(load_template(template), steps=given, gates={"lstm": gates}))

    assert [code for code in found if code == "saturated_gates"] == told


def test_the_rate_is_too_high_where_the_loss_has_risen_by_half() -> None:
    assert "learning_rate_too_high" not in codes(evidence(steps=steps(loss=3.0)))
    assert codes(evidence(steps=steps(loss=3.6))) == ["learning_rate_too_high"]


def test_the_rate_is_too_low_only_while_the_loss_is_high_and_the_rate_what_it_was() -> None:
    faded = steps(loss=2.2, update=1e-5)
    faded.lr[-1] = 1e-5

    assert codes(evidence(steps=steps(loss=2.2, update=1e-5))) == ["learning_rate_too_low"]
    assert codes(evidence(steps=steps(loss=1.0, update=1e-5))) == []
    assert codes(evidence(steps=faded, has_ended=False)) == []


def test_overfitting_needs_three_epochs_in_a_row() -> None:
    falling = [Epoch(1.0 / n, 0.5) for n in range(1, 11)]
    spike = (*falling, Epoch(0.05, 1.4), Epoch(0.05, 0.5))
    risen = (*falling, *(Epoch(0.05, 0.9) for _ in range(3)))

    assert codes(evidence(steps=steps(), epochs=spike)) == []
    assert codes(evidence(steps=steps(), epochs=risen)) == ["overfitting"]


def test_overfitting_from_next_to_nothing_to_next_to_nothing_is_none() -> None:
    epochs = (*(Epoch(1.0 / n**3, 0.004) for n in range(1, 11)), *(Epoch(0.0001, 0.008) for _ in range(3)))

    assert codes(evidence(steps=steps(), epochs=epochs)) == []


def test_a_loss_that_stands_still_at_a_guess_is_a_plateau_only_without_a_cause() -> None:
    still = steps(loss=2.3)
    vanished = steps(loss=2.3, gradient=(1e-9, 0.1, 0.1))

    assert codes(evidence(steps=still, has_ended=True)) == ["plateau"]
    assert codes(evidence(steps=vanished, has_ended=True)) == ["vanishing_gradient"]


def test_a_failure_is_told_with_its_own_words_and_block() -> None:
    wording = Wording("NaN arose in the output of {block} at step {step}", args={"block": "fc1", "step": 3})

    (found,) = diagnose(evidence(failure=Failure("not_finite", "fc1", wording)))

    assert (found.severity, found.code, found.block, found.wording) == ("error", "not_finite", "fc1", wording)


@pytest.mark.parametrize(("counts", "told"), [((90, 10), []), ((91, 9), ["class_imbalance"]), ((100, 0), [])])
def test_a_class_is_rare_at_a_tenth_of_the_commonest(counts: tuple[int, ...], told: list[str]) -> None:
    assert codes(evidence(class_counts={"answer": counts})) == told


def test_a_guess_is_the_entropy_of_the_classes() -> None:
    known = evidence(class_counts={"answer": (50, 50, 0, 0, 0, 0, 0, 0, 0, 0)})

    assert guess(known) == pytest.approx(math.log(2))
    assert guess(evidence()) == pytest.approx(math.log(10))


def test_a_guess_of_numbers_is_their_variance() -> None:
    design = load_template("diabetes_regression")

    known = evidence(design, epochs=(Epoch(0.4, 0.45, {"valid_r2": 0.55}),))

    assert guess(known) == pytest.approx(0.45 / (1 - 0.55))


def test_two_inputs_of_which_one_hears_nothing() -> None:
    design = ill.stopped()
    given = replace(steps(gradient=(0.0, 0.1)), layers=("fc1", "scores"))

    (found,) = diagnose(evidence(design, steps=given))

    assert (found.code, found.block) == ("unused_input", "features")


def test_a_run_that_goes_on_is_not_judged_by_its_first_known_loss() -> None:
    given = steps(loss=np.array([0.001, *[0.01] * 199]))

    assert "learning_rate_too_high" in codes(evidence(steps=given))
    assert codes(evidence(steps=replace(given, from_start=False))) == []


def test_the_first_row_tells_whether_it_is_the_first_step() -> None:
    columns = ("step", "loss", "metric", "lr", "gradient.fc", "weight.fc", "update.fc")
    rows = np.array([[1.0, 2.0, 0.1, 0.01, 3.0, 4.0, 5.0], [2.0, 1.0, 0.2, 0.02, 6.0, 7.0, 8.0]])

    whole, rest = (Steps.of(part, columns, ("fc",), 2) for part in (rows, rows[1:]))

    assert (whole.start, whole.now) == (2.0, 1.5)
    assert (whole.gradient.tolist(), whole.update.tolist(), whole.lr.tolist()) == ([[3], [6]], [[5], [8]], [0.01, 0.02])
    assert math.isnan(rest.start)
