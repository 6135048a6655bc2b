"""What is said of two runs: told of histories that are made by hand, so that every figure is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from engine.graph.design import Design
from engine.graph.nesting import Drawn
from engine.project.templates import load_template
from engine.worker.messages import EpochEnded, RunFailed, RunFinished, RunStarted
from gui.run_history import RunHistory
from gui.runs_words import differences
from gui.twin import Half, Side, Twin
from gui.twin_variants import variants
from gui.twin_words import changes, fairness, rows_of, verdict

Tell = Callable[..., None]
COLUMNS = ("step", "loss", "metric", "lr")


@pytest.fixture
def twin(qapp: QApplication, iris: Design) -> Twin:
    """Two iris designs, the second with ten times the rate, neither begun."""
    other = replace(iris, training=replace(iris.training, lr=iris.training.lr * 10))
    return Twin(Side("slow", iris), Side("fast", other))


def told(half: Half, *valid: tuple[float, float], test: dict[str, float] | None = None) -> None:
    """Let a half have ended epochs with these losses and accuracies, and the run with this test."""
    run = half.run
    run.history = RunHistory(RunStarted(6, 9, 0, (), "accuracy", COLUMNS, "cpu"))
    for place, (loss, accuracy) in enumerate(valid, start=1):
        run.history.add_epoch(EpochEnded(place, 6 * place, loss, loss, 0.1, 2.0, {"valid_accuracy": accuracy}))
    if test is not None:
        run.result = RunFinished("done", 6 * len(valid), len(valid), test, 4.0, 100.0)


def row(twin: Twin, name: str) -> tuple[str, str, str, str]:
    (found,) = (row for row in rows_of(twin) if row.name == name)
    return found.a, found.b, found.difference, found.better


def test_before_the_start_it_says_how_to_begin(twin: Twin) -> None:
    assert verdict(twin) == "Press Start: both train side by side."
    assert row(twin, "valid_loss") == ("–", "–", "–", "")


def test_while_one_is_ahead_both_are_judged_after_as_many_epochs(twin: Twin) -> None:
    told(twin.a, (1.0, 0.5))
    told(twin.b, (1.0, 0.5), (0.5, 0.9))

    assert verdict(twin) == "Accuracy on the validation part after one epoch: slow and fast are equal at 50.0 %."
    assert row(twin, "valid_accuracy") == ("50.0 %", "90.0 %", "+40.0 points", "b")


def test_at_the_end_the_test_part_decides(twin: Twin) -> None:
    told(twin.a, (1.0, 0.5), test={"loss": 1.5, "accuracy": 0.17})
    told(twin.b, (1.0, 0.5), test={"loss": 0.25, "accuracy": 0.95})

    assert verdict(twin) == "Accuracy on the test part: fast reaches 95.0 % where slow stays at 17.0 %."
    assert row(twin, "test_loss") == ("1.5", "0.25", "−1.25", "b")
    assert row(twin, "seconds") == ("4.0 s", "4.0 s", "±0.00 s", "")


def test_the_first_may_be_the_better_one(twin: Twin) -> None:
    told(twin.a, (1.0, 0.5), test={"accuracy": 0.9})
    told(twin.b, (1.0, 0.5), test={"accuracy": 0.4})

    assert verdict(twin) == "Accuracy on the test part: slow reaches 90.0 % where fast stays at 40.0 %."


def test_less_than_a_point_apart_is_about_alike(twin: Twin) -> None:
    told(twin.a, (1.0, 0.5), test={"accuracy": 0.905})
    told(twin.b, (1.0, 0.5), test={"accuracy": 0.9})

    assert verdict(twin) == "Accuracy on the test part: slow and fast are about alike, 90.5 % and 90.0 %."


def test_without_a_metric_of_both_the_loss_decides(twin: Twin) -> None:
    told(twin.a, (2.0, 0.5), test={"loss": 2.0})
    told(twin.b, (1.0, 0.5), test={"loss": 1.0})

    assert verdict(twin) == "Loss on the test part: fast comes down to 1 where slow stays at 2."


def test_a_fault_of_one_is_told_and_that_the_other_goes_on(twin: Twin) -> None:
    told(twin.a, (2.0, 0.5))
    told(twin.b)
    twin.a.run.state = "running"
    twin.b.run.failure = RunFailed("The loss is {value}", "not_finite", args={"value": "NaN"})

    assert verdict(twin) == "fast broke off: The loss is NaN. slow goes on."

    twin.a.run.state = "ended"
    twin.a.run.result = RunFinished("stopped", 6, 1, {}, 4.0, 100.0)
    assert verdict(twin) == "fast broke off: The loss is NaN. slow was stopped."


def test_parameters_and_what_differs_are_those_of_the_designs(twin: Twin) -> None:
    assert row(twin, "parameters")[2] == "±0"
    rate = twin.a.side.design.training.lr
    assert changes(twin.a.side.design, twin.b.side.design) == f"• lr: {rate:g} → {10 * rate:g}"


def test_it_says_whether_the_batches_are_the_same(iris: Design) -> None:
    other_seed = replace(iris, training=replace(iris.training, seed=7))
    other_batches = replace(iris, training=replace(iris.training, batch_size=5))

    assert fairness(iris, iris) == "Same seed, same batches in the same order."
    assert fairness(iris, other_seed).startswith("Another seed")
    assert fairness(iris, other_batches).startswith("Different batch sizes")
    assert fairness(iris, load_template("cnn_digits")).startswith("They learn from different data")


@pytest.mark.parametrize("name", ["rnn_names", "seq2seq_dates_attention", "deep_sigmoid_batchnorm", "bilstm_dates"])
def test_every_variant_differs_in_what_it_says_and_in_nothing_else(name: str) -> None:
    design = load_template(name)
    found = variants(design)

    assert len({one.key for one in found}) == len(found)
    for one in found:
        lines = differences(design, one.design)
        assert lines
        if one.group in ("gradient", "rate", "optimizer", "seed"):
            assert len(lines) == 1 and one.design.graph is design.graph
        else:
            assert one.design.training == design.training


def test_an_lstm_takes_the_place_of_every_rnn() -> None:
    design = load_template("rnn_names")
    (variant,) = (one for one in variants(design) if one.key == "rnn_lstm")
    old, new = (
        {key: node.block for key, node in graph.nodes.items()} for graph in (design.graph, variant.design.graph)
    )

    for key, block in old.items():
        assert new[key].type_name() == ("LSTM" if block.type_name() == "RNN" else block.type_name())
    assert [b.params["hidden_size"] for b in new.values() if b.type_name() == "LSTM"] == [
        b.params["hidden_size"] for b in old.values() if b.type_name() == "RNN"
    ]


def test_variants_reach_into_groups() -> None:
    design = load_template("resnet_digits")
    (variant,) = (one for one in variants(design) if one.key == "no_normalization")
    groups = [node.block for node in variant.design.graph.nodes.values() if isinstance(node.block, Drawn)]
    inner = [node for group in groups for node in group.inner.nodes.values()]

    assert [node.muted for node in inner if node.block.category == "normalization"]
    assert all(node.muted for node in inner if node.block.category == "normalization")
