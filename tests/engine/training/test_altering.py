"""A run goes on with a changed drawing: what kept its shape is what it was, to the bit, and the rest starts fresh."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file

from engine.analysis.analyse import analyse
from engine.analysis.surgery import fates
from engine.blocks import CATALOGUE
from engine.data.catalogue import fields_of
from engine.graph import edits
from engine.graph.design import DatasetChoice, Design
from engine.graph.errors import NetloomError
from engine.graph.graph import Endpoint, Node
from engine.graph.sharing import share
from engine.training.altering import altered
from engine.training.events import EpochEnded
from engine.training.job import prepare
from engine.training.loop import Loop, Moment
from engine.training.run import TrainingRun, train
from tests.engine.training import nets
from tests.engine.training.test_checkpoint import SETTINGS

DIGITS = nets.digits(epochs=3)


class Surgeon:
    """Alters a run once, when so many steps are taken."""

    def __init__(self, step, design):
        self.step, self.design, self.run, self.told, self.refusal = step, design, None, None, None

    def may_step(self, step):
        if step == self.step and self.told is None and self.refusal is None:
            try:
                self.told = self.run.alter(self.design)
            except NetloomError as error:
                self.refusal = error
        return True

    def may_evaluate(self):
        return True


def operated(design, other, step=8, folder=None):
    """All step rows, epochs and the end of a run that is altered after so many steps."""
    rows, events = [], []
    surgeon = Surgeon(step, other)
    surgeon.run = TrainingRun(design, folder=folder, on_event=events.append, on_steps=rows.extend)
    ended = surgeon.run.go(surgeon)
    return surgeon, rows, [e for e in events if isinstance(e, EpochEnded)], ended


def edited(design: Design, edit) -> Design:
    return replace(design, graph=edit(design.graph))


def stepped(design: Design, steps: int) -> Loop:
    loop = Loop(prepare(design), lambda rows: None)
    for moment in loop.work():
        if moment is Moment.STEP_NEXT and loop.progress.step == steps:
            return loop
    raise AssertionError


def learned_of(loop: Loop, block: str) -> dict[str, torch.Tensor]:
    """Weights, buffers and the optimiser's state of a block, by name."""
    module = loop.job.model.get_submodule(block)
    found = dict(module.state_dict())
    for name, parameter in module.named_parameters():
        state = loop.optimizer.state.get(parameter, {})
        found |= {f"{name}.{key}": value for key, value in state.items() if isinstance(value, torch.Tensor)}
    return {name: tensor.clone() for name, tensor in found.items()}


def alike(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda s: s["optimizer"])
@pytest.mark.parametrize("step", [0, 6, 8])
def test_an_unchanged_drawing_goes_on_as_if_nothing_had_been(settings, step):
    design = nets.digits(epochs=3, **settings)
    rows, events = [], []
    whole = train(design, on_steps=rows.extend, on_event=events.append)

    surgeon, again, epochs, ended = operated(design, edited(design, lambda g: edits.move(g, {"fc": (9.0, 9.0)})), step)

    assert {fate.kind for fate in surgeon.told} == {"kept"}
    assert again == rows
    assert [e.metrics for e in epochs] == [e.metrics for e in events if isinstance(e, EpochEnded)]
    assert ended.test == whole.test


@pytest.mark.parametrize("settings", [{}, *SETTINGS], ids=lambda s: s.get("optimizer", "plain"))
def test_a_widened_layer_starts_fresh_with_its_follower_and_the_others_keep_weights_and_moments(settings):
    blocks = [
        ("image", "Input", {"field": "image"}),
        ("conv1", "Conv2d", {"out_channels": 4, "kernel_size": 3}),
        ("norm1", "BatchNorm2d", {}),
        ("conv2", "Conv2d", {"out_channels": 6, "kernel_size": 3}),
        ("flat", "Flatten", {}),
        ("fc", "Linear", {"out_features": 10}),
        ("answer", "Output", {"field": "digit"}),
    ]
    design = nets.chain("digits", blocks, batch_size=200, **settings)
    old = stepped(design, 3)
    was = {block: learned_of(old, block) for block in ("conv1", "norm1", "conv2")}
    wider = edited(design, lambda g: edits.configure(g, "conv2", out_channels=8))

    new, told = altered(old, wider, lambda rows: None)

    by_block = {fate.block: fate for fate in told}
    assert {key: fate.kind for key, fate in by_block.items()} == {
        "conv1": "kept",
        "norm1": "kept",
        "conv2": "changed",
        "fc": "changed",
    }
    assert by_block["conv2"].changes == (("out_channels", "6", "8"),)
    assert by_block["fc"].changes == (("weight", "10×96", "10×128"),)
    assert alike(learned_of(new, "conv1"), was["conv1"]) and alike(learned_of(new, "norm1"), was["norm1"])
    assert alike(learned_of(old, "conv2"), was["conv2"])  # the old run is untouched
    fresh = prepare(wider).model.state_dict()
    assert torch.equal(new.job.model.state_dict()["conv2.weight"], fresh["conv2.weight"])
    assert vars(new.progress) == vars(old.progress) | {"best_loss": new.progress.best_loss, "waiting": 0}
    for moment in new.work():
        if moment is Moment.STEP_NEXT and new.progress.step == 5:
            break
    assert new.progress.step == 5


def test_a_wider_layer_goes_on_over_the_same_batches_with_a_loss_of_its_own():
    wider = edited(DIGITS, lambda g: edits.configure(g, "conv1", out_channels=6))
    rows = []
    train(DIGITS, on_steps=rows.extend)

    surgeon, again, epochs, ended = operated(DIGITS, wider, 8)

    assert surgeon.refusal is None
    assert [row[:4] for row in again[:8]] == [row[:4] for row in rows[:8]]
    assert [row[0] for row in again] == [row[0] for row in rows]
    assert ended.reason == "done" and [e.epoch for e in epochs] == [1, 2, 3]
    assert again[8][1] > again[7][1]  # what begins anew has to learn again


def test_a_layer_that_changes_nothing_leaves_the_next_loss_where_it_was():
    design = nets.iris(epochs=3)
    alike_layer = edited(
        design,
        lambda g: edits.insert(
            g, Node("scale", CATALOGUE["LayerNorm"].of({})), Endpoint("fc1", "output"), Endpoint("tanh", "input")
        ),
    )
    identity = edited(
        design,
        lambda g: edits.insert(
            g, Node("none", CATALOGUE["Identity"].of({})), Endpoint("fc1", "output"), Endpoint("tanh", "input")
        ),
    )
    rows = []
    train(design, on_steps=rows.extend)

    _, through, _, ended = operated(design, identity, 4)
    surgeon, normalised, _, _ = operated(design, alike_layer, 4)

    assert [row[1] for row in through] == [row[1] for row in rows]
    assert {f.block: f.kind for f in surgeon.told} == {"fc1": "kept", "scale": "new", "fc2": "kept"}
    assert normalised[4][1] != rows[4][1] and len(normalised) == len(rows)
    assert ended.step == len(rows)


def test_a_removed_block_is_lost_and_a_renamed_one_keeps_all():
    design = nets.digits(epochs=2)
    placed = edited(design, lambda g: edits.move(g, {key: (200.0 * i, 0.0) for i, key in enumerate(g.nodes)}))
    old = stepped(placed, 3)
    fc = learned_of(old, "fc")

    def cut(graph):
        return edits.rename(edits.bridge(graph, ["norm1"]), "fc", "scores")

    new, told = altered(old, edited(placed, cut), lambda rows: None)

    assert [(f.block, f.kind, f.was) for f in told] == [
        ("conv1", "kept", "conv1"),
        ("scores", "kept", "fc"),
        ("norm1", "lost", "norm1"),
    ]
    assert alike(learned_of(new, "scores"), fc)


def test_a_renamed_run_goes_on_to_the_same_losses():
    rows = []
    train(DIGITS, on_steps=rows.extend)

    _, again, _, _ = operated(DIGITS, edited(DIGITS, lambda g: edits.rename(g, "conv1", "first")), 8)

    assert [row[1] for row in again] == [row[1] for row in rows]


def test_freezing_in_the_middle_holds_the_weights_and_unfreezing_lets_them_learn_again():
    old = stepped(DIGITS, 3)
    conv = learned_of(old, "conv1")
    frozen, _ = altered(old, edited(DIGITS, lambda g: edits.annotate(g, "conv1", frozen=True)), lambda rows: None)
    for moment in frozen.work():
        if moment is Moment.STEP_NEXT and frozen.progress.step == 5:
            break

    assert torch.equal(frozen.job.model.conv1.weight, conv["weight"])
    free, _ = altered(frozen, DIGITS, lambda rows: None)
    for moment in free.work():
        if moment is Moment.STEP_NEXT and free.progress.step == 7:
            break
    assert not torch.equal(free.job.model.conv1.weight, conv["weight"])


@pytest.mark.parametrize("schedule", ["cosine", "one_cycle", "step", "plateau", "none"])
def test_the_learning_rate_goes_on_where_it_was_and_a_share_is_taken_of_it(schedule):
    design = nets.digits(epochs=4, schedule=schedule)
    rows = []
    train(design, on_steps=rows.extend)
    half = edited(design, lambda g: edits.annotate(g, "conv1", lr_scale=0.5))

    _, again, _, _ = operated(design, half, 8)
    loop, _ = altered(stepped(design, 8), half, lambda rows: None)

    assert [row[3] for row in again] == pytest.approx([row[3] for row in rows], rel=1e-9)
    plain, own = (group["lr"] for group in loop.optimizer.param_groups)
    assert own == pytest.approx(plain / 2, rel=1e-12)


def test_weights_named_in_the_pause_are_taken_from_there(tmp_path):
    train(DIGITS, folder=tmp_path)
    named = edited(DIGITS, lambda g: edits.annotate(g, "fc", weights=str(tmp_path)))

    new, told = altered(stepped(DIGITS, 3), named, lambda rows: None)

    assert {f.block: f.kind for f in told} == {"conv1": "kept", "norm1": "kept", "fc": "taken"}
    assert torch.equal(new.job.model.fc.weight, load_file(tmp_path / "weights.safetensors")["fc.weight"])


def test_an_altered_run_leaves_a_folder_that_can_be_resumed_and_used(tmp_path):
    wider = edited(DIGITS, lambda g: edits.configure(g, "conv1", out_channels=6))
    _, rows, _, ended = operated(DIGITS, wider, 8, tmp_path)

    longer = replace(wider, training=replace(wider.training, epochs=4))
    further = train(longer, resume=tmp_path)

    assert further.step == ended.step * 4 // 3
    assert 'out_channels": 6' in (tmp_path / "design.netloom").read_text()
    assert len(rows) == ended.step


@pytest.mark.parametrize(
    "other",
    [
        replace(DIGITS, training=replace(DIGITS.training, batch_size=100)),
        replace(DIGITS, dataset=DatasetChoice("iris")),
        edited(DIGITS, lambda g: edits.disconnect(g, Endpoint("fc", "input"))),
    ],
    ids=["batch", "dataset", "unsound"],
)
def test_what_cannot_go_on_is_refused_and_the_run_goes_on_as_it_was(other):
    rows = []
    train(DIGITS, on_steps=rows.extend)

    surgeon, again, _, _ = operated(DIGITS, other, 8)

    assert surgeon.refusal.wording.mend and surgeon.told is None
    assert again == rows


def test_a_run_that_has_ended_is_not_altered():
    run = TrainingRun(nets.iris(), on_event=lambda event: None, on_steps=lambda rows: None)

    with pytest.raises(NetloomError) as caught:
        run.alter(nets.iris())
    assert caught.value.code == "not_held"


def test_blocks_that_are_muted_or_lead_nowhere_have_no_fate():
    fields = fields_of(DIGITS.dataset)
    muted = edits.mute(DIGITS.graph, ["norm1"], True)
    loose = edits.add(muted, Node("loose", CATALOGUE["Linear"].of({})))
    loose = edits.connect(loose, Endpoint("flat", "output"), Endpoint("loose", "input"))

    told = fates(analyse(DIGITS.graph, fields), analyse(loose, fields))

    assert [(f.block, f.kind) for f in told] == [("conv1", "kept"), ("fc", "kept"), ("norm1", "lost")]


def test_weights_that_a_block_before_their_owner_uses_go_on_too():
    design = nets.iris([("tanh", "Tanh", {}), ("again", "Linear", {"out_features": 16})], epochs=2)
    design = edited(
        design,
        lambda g: edits.insert(
            g,
            Node("own", CATALOGUE["Linear"].of({"out_features": 16})),
            Endpoint("again", "output"),
            Endpoint("fc2", "input"),
        ),
    )
    design = edited(design, lambda g: share(g, ["own", "again"]))
    old = stepped(design, 3)
    was = learned_of(old, "own")

    new, told = altered(old, edited(design, lambda g: edits.configure(g, "fc1", bias=False)), lambda rows: None)

    assert {f.block: f.kind for f in told} == {"fc1": "changed", "own": "kept", "fc2": "kept"}
    assert alike(learned_of(new, "own"), was)
