"""What a view shows of a wire is what the exported network has there, counted as the closed forms say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.graph.edits import mute
from engine.graph.errors import NetloomError
from engine.project.templates import load_template
from engine.training.job import Job, prepare
from engine.training.loop import Loop, Moment
from engine.training.probes.filters import filters
from engine.training.probes.maps import spread, spread_of, thinned, wire
from engine.training.probes.wires import wire_of
from engine.training.viewing_maps import FiltersView, SpreadView, WireView
from tests import grouped
from tests.engine.program.designs import drawn, lenet, node
from tests.engine.program.exported import imported, printed
from tests.engine.training.nets import chain, digits


@pytest.fixture(scope="module")
def job() -> Job:
    return prepare(lenet())


def in_the_export(design, job: Job, attribute: str, inputs: list[torch.Tensor], folder) -> torch.Tensor:
    """What a layer of the exported network gives, caught by a hook."""
    model = imported(printed(design).text, folder).build_model()
    model.load_state_dict(job.model.state_dict())
    model.eval()
    caught: list[torch.Tensor] = []
    model.get_submodule(attribute).register_forward_hook(lambda module, given, result: caught.append(result))
    with torch.no_grad():
        model(*inputs)
    result = caught[0]
    return result[0] if isinstance(result, tuple) else result


@pytest.mark.parametrize("block", ["conv1", "relu1", "pool1", "conv2", "relu2", "flatten", "fc1", "relu3", "fc2"])
def test_a_wire_shows_what_the_layer_of_the_export_gives(job, block, tmp_path):
    image = job.parts["valid"].inputs[0][7:8]
    expected = in_the_export(lenet(), job, block, [image], tmp_path)[0].numpy()

    shown = wire(job, WireView(3, block=block, part="valid", index=7))

    assert (shown.number, shown.index, shown.count) == (3, 7, len(job.parts["valid"]))
    assert shown.sizes == expected.shape
    most = tuple(slice(64 if dim == shown.unit and expected.ndim > 1 else None) for dim in range(expected.ndim))
    assert shown.values == pytest.approx(expected[most], abs=1e-6)


def test_an_output_shows_what_it_reads_and_an_input_the_sample(job):
    read = wire(job, WireView(1, block="digit", index=2))
    image = wire(job, WireView(1, block="image", index=2))

    assert (read.values == wire(job, WireView(1, block="fc2", index=2)).values).all()
    assert read.source == "fc2"
    assert (image.values == job.parts["train"].inputs[0][2].numpy()).all()
    assert (image.inputs["image"] == image.values).all()


def test_counting_samples_goes_round(job):
    count = len(job.parts["test"])
    assert wire(job, WireView(1, block="fc1", part="test", index=count + 4)).index == 4


def test_a_muted_block_shows_what_passes_through_it():
    design = lenet()
    muted = prepare(replace(design, graph=mute(design.graph, ("relu1",), True)), ("train",))

    shown = wire(muted, WireView(1, block="relu1"))

    assert shown.source == "conv1"
    assert (shown.values == wire(muted, WireView(1, block="conv1")).values).all()
    assert (shown.values < 0).any()


def test_a_block_in_place_does_not_change_what_is_shown_before_it():
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc1", "Linear", {"out_features": 16}),
        ("relu", "ReLU", {"inplace": True}),
        ("fc2", "Linear", {"out_features": 3}),
        ("answer", "Output", {"field": "species"}),
    ]
    job = prepare(chain("iris", blocks), ("train",))

    before = wire(job, WireView(1, block="fc1")).values
    expected = job.model.fc1(job.parts["train"].inputs[0][0]).detach().numpy()

    assert (before < 0).any()
    assert before == pytest.approx(expected, abs=1e-6)
    assert wire(job, WireView(1, block="relu")).values == pytest.approx(expected.clip(0), abs=1e-6)


def test_what_is_not_there_is_told_with_its_reason():
    design = drawn(
        [
            node("image", "Input", field="image"),
            node("flatten", "Flatten"),
            node("fc", "Linear", out_features=10),
            node("aside", "Linear", out_features=4),
            node("digit", "Output", field="digit"),
        ],
        [
            "image.output > flatten.input",
            "flatten.output > fc.input",
            "flatten.output > aside.input",
            "fc.output > digit.input",
        ],
    )
    job = prepare(design, ("train",))
    for block, port, code in (("aside", "", "not_computed"), ("new", "", "no_block"), ("fc", "state", "no_port")):
        with pytest.raises(NetloomError) as refused:
            wire(job, WireView(1, block=block, port=port))
        assert refused.value.code == code
    with pytest.raises(NetloomError) as refused:
        filters(job, FiltersView(1, block="fc"))
    assert refused.value.code == "no_filters"


def test_padded_steps_do_not_count_in_the_spread():
    job = prepare(load_template("lstm_names"), ("train",))
    lstm = next(step for step in job.program.steps if step.type == "LSTM")
    embedding = next(step for step in job.program.steps if step.type == "Embedding")

    shown = spread(job, SpreadView(1, block=lstm.block)).spread

    tokens = job.parts["train"].inputs[0][:32]
    rows = []
    job.model.eval()
    with torch.no_grad():
        for text in tokens:
            real = text[text != 0][None]
            rows.append(job.model.get_submodule(lstm.attribute)(job.model.get_submodule(embedding.attribute)(real))[0])
    numbers = torch.cat([row.flatten() for row in rows]).double().numpy()
    assert shown.numbers == len(numbers)
    assert shown.mean == pytest.approx(numbers.mean(), abs=1e-6)
    assert shown.std == pytest.approx(numbers.std(), rel=1e-5)
    assert shown.counts.sum() == len(numbers)

    seen = wire(job, WireView(1, block=lstm.block, index=5))
    assert (seen.real, seen.padded, seen.unit) == (int((tokens[5] != 0).sum()), 0, 1)
    assert seen.axis is not None and len(seen.axis.tokens) == seen.real


def test_a_histogram_counts_a_ramp_evenly():
    ramp = np.arange(4000, dtype=np.float32).reshape(40, 100)

    shown = spread_of(ramp, np.ones_like(ramp, bool), 1)

    assert shown.counts.tolist() == [100] * 40
    assert (shown.low, shown.high, shown.mean) == (0, 3999, 1999.5)
    assert shown.std == pytest.approx(np.sqrt((4000**2 - 1) / 12))
    assert (shown.dead, shown.units, shown.zeros) == (0, 100, 1 / 4000)


def test_dead_and_saturated_shares_are_those_that_were_built_in():
    values = np.ones((10, 8, 5), np.float32)
    values[:, [1, 4, 6]] = 0  # three channels are dead
    values[0, 0] = 0  # this one is not: other samples use it
    values[:, 7] = -0.98

    shown = spread_of(values, np.ones_like(values, bool), 1, (-0.97, 0.97))

    assert (shown.dead, shown.units) == (3, 8)
    assert shown.zeros == pytest.approx((150 + 5) / 400)
    assert shown.saturated == pytest.approx((400 - 155) / 400)


def test_saturation_is_told_of_a_tanh_and_not_of_a_linear_layer():
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc1", "Linear", {"out_features": 16}),
        ("tanh", "Tanh", {}),
        ("fc2", "Linear", {"out_features": 3}),
        ("answer", "Output", {"field": "species"}),
    ]
    job = prepare(chain("iris", blocks), ("train",))
    with torch.no_grad():
        job.model.fc1.weight.mul_(30)
        answers = torch.tanh(job.model.fc1(job.parts["train"].inputs[0][:32])).numpy()

    assert spread(job, SpreadView(1, block="fc1")).spread.saturated is None
    shown = spread(job, SpreadView(1, block="tanh")).spread.saturated
    assert shown == pytest.approx((np.abs(answers) >= 0.97).mean())
    assert shown > 0.3


def test_numbers_that_are_not_finite_are_counted_by_themselves():
    values = np.array([[1.0, np.nan, np.inf], [2.0, -np.inf, np.nan]], np.float32)

    shown = spread_of(values, np.ones_like(values, bool), 1)

    assert (shown.numbers, shown.nans, shown.infinities, shown.mean) == (2, 2, 2, 1.5)
    nothing = spread_of(np.full((2, 2), np.nan), np.ones((2, 2), bool), 1)
    assert (nothing.numbers, nothing.counts.sum(), nothing.dead) == (0, 0, 0)
    huge = spread_of(np.full((2, 2), 1e30), np.ones((2, 2), bool), 1)
    assert huge.counts.sum() == 4


def test_large_tensors_are_thinned_out_and_say_so():
    whole = np.arange(100 * 300 * 20).reshape(100, 300, 20)
    shown, pace = thinned(whole, 0)
    assert pace == (1, 3, 1)
    assert (shown == whole[:64, ::3]).all()

    steps = np.arange(2000 * 90).reshape(2000, 90)
    shown, pace = thinned(steps, 1)
    assert pace == (4, 1)
    assert (shown == steps[::4, :64]).all()


@pytest.mark.parametrize("block", ["conv1", "norm1", "drop1", "answer"])
def test_training_is_the_same_to_the_bit_while_views_are_answered(block):
    def trained(looks: bool) -> dict[str, torch.Tensor]:
        job = prepare(digits(epochs=1))
        for moment in Loop(job, lambda rows: None).work():
            if looks and moment is Moment.STEP_NEXT:
                wire(job, WireView(1, block=block, index=3))
                spread(job, SpreadView(1, block=block))
                filters(job, FiltersView(1, block="conv1"))
        return job.model.state_dict()

    plain, seen = trained(False), trained(True)
    assert all(torch.equal(plain[name], seen[name]) for name in plain)


def test_a_group_shows_what_its_module_gives():
    stage = grouped.chain(
        "stage",
        grouped.row("conv", "Conv2d", out_channels=3, kernel_size=3, padding=1),
        grouped.row("relu", "ReLU"),
    )
    nodes = [
        node("image", "Input", field="image"),
        stage,
        node("flatten", "Flatten"),
        node("fc", "Linear", out_features=10),
        node("digit", "Output", field="digit"),
    ]
    job = prepare(drawn(nodes), ("train",))
    shown = wire(job, WireView(1, block="stage", index=4))

    expected = job.model.stage(job.parts["train"].inputs[0][4:5])[0].detach().numpy()
    assert shown.unit == 0
    assert shown.values == pytest.approx(expected, abs=1e-6)
    assert spread(job, SpreadView(1, block="stage")).spread.units == 3


@pytest.mark.parametrize("shared", [False, True])
def test_a_wire_inside_a_group_shows_the_round_that_is_asked_for(shared):
    stage = grouped.group(
        "stage",
        grouped.row("input", "GroupInput"),
        grouped.row("fc", "Linear", "input", out_features=64),
        grouped.row("tanh", "Tanh", "fc"),
        grouped.row("sum", "Add", "tanh input"),
        grouped.row("output", "GroupOutput", "sum"),
        repeat=3,
        shared=shared,
    )
    nodes = [
        node("image", "Input", field="image"),
        node("flatten", "Flatten"),
        stage,
        node("out", "Linear", out_features=10),
        node("digit", "Output", field="digit"),
    ]
    job = prepare(drawn(nodes), ("train",))
    x = job.parts["train"].inputs[0][2].flatten()
    layers = [job.model.stage[0 if shared else i].fc for i in range(3)]

    def seen(block: str) -> list[float]:
        return wire(job, WireView(1, block=block, index=2)).values.tolist()

    with torch.no_grad():
        for number, layer in enumerate(layers, 1):
            answer = layer(x)
            assert seen(f"stage#{number}.fc") == pytest.approx(answer.tolist(), abs=1e-5)
            assert seen(f"stage#{number}.input") == pytest.approx(x.tolist(), abs=1e-5)
            x = torch.tanh(answer) + x
            assert seen(f"stage#{number}.sum") == pytest.approx(x.tolist(), abs=1e-5)
            assert seen(f"stage#{number}.output") == seen(f"stage#{number}.sum")
    assert seen("stage") == seen("stage#3.sum")
    assert seen("stage.fc") == seen("stage#1.fc")
    assert spread(job, SpreadView(1, block="stage#2.tanh")).spread.saturated is not None


@pytest.mark.parametrize(
    ("template", "block", "unit"),
    [
        ("captions_attention", "conv1", 0),
        ("captions_attention", "relu2", 0),
        ("captions_attention", "flatten", 0),  # channels and rows are features of a column, which is a step
        ("captions_attention", "columns", 1),
        ("captions_attention", "encoder", 1),
        ("lstm_names", "lstm", 1),
        ("lenet_digits", "flatten", 0),
    ],
)
def test_units_are_the_channels_of_pictures_and_the_features_of_steps(template, block, unit):
    job = prepare(load_template(template), ("train",))

    assert wire_of(job, block).unit == unit
