"""Weights taken from an earlier run or a file are those, to the bit; what does not fit is refused with its reason."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import safetensors.numpy
import torch

from engine.graph.design import Design
from engine.graph.edits import annotate, configure
from engine.graph.errors import NetloomError
from engine.training.job import prepare
from engine.training.run import train
from engine.training.transplant import transplant
from tests.engine.training import nets


def taking(design: Design, block: str, place: object) -> Design:
    return replace(design, graph=annotate(design.graph, block, weights=str(place)))


def state(design: Design) -> dict[str, torch.Tensor]:
    job = prepare(design)
    transplant(job)
    return job.model.state_dict()


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    train(nets.digits(), folder=folder)
    return folder


def test_a_block_takes_its_weights_and_buffers_from_a_run_and_the_others_are_drawn_as_before(run):
    kept = safetensors.numpy.load_file(run / "weights.safetensors")
    design = nets.digits()

    got = state(taking(taking(design, "conv1", run), "norm1", run))

    drawn = prepare(design).model.state_dict()
    for name, tensor in got.items():
        expected = kept[name] if name.startswith(("conv1.", "norm1.")) else drawn[name].numpy()
        np.testing.assert_array_equal(tensor.numpy(), expected)
    assert any((kept[name] != drawn[name].numpy()).any() for name in kept)


def test_a_block_finds_its_weights_under_another_name(run):
    kept = safetensors.numpy.load_file(run / "weights.safetensors")
    design = nets.digits()
    blocks = {"fc": "answers"}
    nodes = {blocks.get(key, key): replace(node, id=blocks.get(key, key)) for key, node in design.graph.nodes.items()}
    wires = {
        target._replace(node=blocks.get(target.node, target.node)): tuple(
            s._replace(node=blocks.get(s.node, s.node)) for s in sources
        )
        for target, sources in design.graph.wires.items()
    }
    renamed = replace(design, graph=replace(design.graph, nodes=nodes, wires=wires))

    got = state(taking(renamed, "answers", f"{run}/weights.safetensors#fc"))

    np.testing.assert_array_equal(got["answers.weight"].numpy(), kept["fc.weight"])


def test_half_precision_of_another_program_under_a_name_with_dots_is_read(tmp_path):
    weight = np.arange(64, dtype=np.float16).reshape(16, 4)
    tensors = {
        "encoder.layers.0.weight": weight,
        "encoder.layers.0.bias": np.ones(16, np.float16),
        "head.weight": weight,
    }
    safetensors.numpy.save_file(tensors, tmp_path / "other.safetensors")

    got = state(taking(nets.iris(), "fc1", f"{tmp_path / 'other.safetensors'}#encoder.layers.0"))

    np.testing.assert_array_equal(got["fc1.weight"].numpy(), weight.astype(np.float32))


def test_the_first_step_of_a_run_starts_from_them(run):
    design = nets.digits()
    taken = design
    for block in ("conv1", "norm1", "fc"):
        taken = taking(taken, block, run)
    rows, own = [], []
    train(design, on_steps=own.extend)

    train(taken, on_steps=rows.extend)

    assert rows[0][1] < own[0][1] / 2  # its loss: that of a network that has learned


def test_a_resumed_run_needs_the_file_no_more(run, tmp_path):
    source = tmp_path / "moved.safetensors"
    source.write_bytes((run / "weights.safetensors").read_bytes())
    design = taking(nets.digits(epochs=1), "conv1", source)
    train(design, folder=tmp_path / "b")
    source.unlink()

    ended = train(replace(design, training=replace(design.training, epochs=2)), resume=tmp_path / "b")

    assert ended.epoch == 2


def refused(design: Design) -> NetloomError:
    with pytest.raises(NetloomError) as caught:
        train(design)
    assert caught.value.wording.mend and caught.value.wording.args["block"]
    return caught.value


def test_a_missing_file_and_a_run_that_did_not_end_are_named(tmp_path):
    error = refused(taking(nets.iris(), "fc1", tmp_path))

    assert error.code == "no_weights" and str(tmp_path / "weights.safetensors") in str(error)
    assert refused(taking(nets.iris(), "fc1", "template:lenet_digits")).code == "no_weights"


@pytest.mark.parametrize("cut", [0, 7, 100, -1], ids=["empty", "header cut", "in the header", "last byte"])
def test_a_file_that_was_cut_is_refused(cut, run, tmp_path):
    path = tmp_path / "cut.safetensors"
    path.write_bytes((run / "weights.safetensors").read_bytes()[:cut])

    assert refused(taking(nets.digits(), "fc", path)).code == "weights_damaged"


def test_a_header_that_promises_more_than_the_file_holds_allocates_nothing(tmp_path):
    header = b'{"fc1.weight":{"dtype":"F32","shape":[1000000000,1000],"data_offsets":[0,4000000000000]}}'
    path = tmp_path / "huge.safetensors"
    path.write_bytes(len(header).to_bytes(8, "little") + header)

    assert refused(taking(nets.iris(), "fc1", path)).code == "weights_damaged"


def test_pickled_weights_are_never_opened(tmp_path):
    path = tmp_path / "old.safetensors"
    torch.save(torch.nn.Linear(4, 16).state_dict(), path)

    assert refused(taking(nets.iris(), "fc1", path)).code == "weights_damaged"


def test_another_shape_or_number_of_tensors_is_told_with_both(run):
    wider = replace(nets.digits(), graph=configure(nets.digits().graph, "conv1", out_channels=5))
    bare = replace(nets.digits(), graph=configure(nets.digits().graph, "fc", bias=False))

    error = refused(taking(wider, "conv1", run))
    assert error.code == "weights_misfit" and "4" in str(error) and "5" in str(error)
    assert refused(taking(bare, "fc", run)).code == "weights_misfit"


def test_a_name_that_the_file_does_not_have_is_answered_with_those_it_has(run):
    error = refused(taking(nets.iris(), "fc1", run))

    assert error.code == "weights_missing" and "conv1, fc, norm1" in str(error)
