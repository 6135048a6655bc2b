"""Another drawing in the middle of a run: what kept its shape goes on where it was, and what is new starts fresh."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

import torch
from torch import Tensor, nn

from engine.analysis.analyse import analyse
from engine.analysis.surgery import Fate, fates, same_blocks
from engine.blocks.group import Group
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.graph.nesting import SEPARATOR, path_of
from engine.program.tensor_paths import block_of, layers_of
from engine.training.job import Job, prepare
from engine.training.loop import Loop, OnSteps
from engine.training.transplant import transplant

GROUP = Group.type_name()
SAME = ("batch_size", "seed", "device")
"""Settings of training that stay what they are in the middle of a run."""


def altered(old: Loop, design: Design, on_steps: OnSteps) -> tuple[Loop, tuple[Fate, ...]]:
    """A loop for a changed design that goes on where the old one stands, which stays as it is.

    Epoch, step, order of the data, random numbers and schedule go on. Kept blocks bring their weights, buffers and
    the optimiser's moments. A schedule of another kind, or over another number of epochs, begins anew over what is
    left. Where nothing is changed, the run goes on to the same bits.

    Raises:
        NetloomError: Dataset or a setting in `SAME` is another one (`not_alterable`), or as `prepare` and
            `transplant`.
    """
    before = old.job.design
    _check(before, design)
    old.flush()
    with _random_numbers_kept(old.job.device):
        job = prepare(design)
    fields = fields_of(design.dataset)
    analyses = analyse(before.graph, fields), analyse(design.graph, fields)
    told, names = fates(*analyses), same_blocks(*analyses)
    fresh = {fate.block for fate in told if fate.kind != "kept"}
    pairs = _pairs(old.job, job, {block: was for block, was in names.items() if block not in fresh})
    with torch.no_grad():
        for ours, theirs in pairs:
            for name, tensor in ours.state_dict().items():
                tensor.copy_(theirs.state_dict()[name])
    transplant(job, _with_groups(fate.block for fate in told if fate.kind == "taken"))
    loop = Loop(job, on_steps)
    _bring_moments(old, loop, pairs)
    _bring_progress(old, loop)
    _bring_schedule(old, loop)
    return loop, told


def _check(before: Design, after: Design) -> None:
    differing = [name for name in SAME if getattr(before.training, name) != getattr(after.training, name)]
    if before.dataset != after.dataset:
        differing.insert(0, "dataset")
    if differing:
        raise NetloomError(
            "A run cannot go on with another {setting}",
            code="not_alterable",
            why="the samples of the present epoch would no longer be the same",
            mend="Set it back, or train anew",
            setting=differing[0],
        )


@contextmanager
def _random_numbers_kept(device: torch.device) -> Iterator[None]:
    """The weights that are drawn in here take no random numbers from the run."""
    state = torch.get_rng_state()
    of_device = torch.cuda.get_rng_state(device) if device.type == "cuda" else None
    try:
        yield
    finally:
        torch.set_rng_state(state)
        if of_device is not None:
            torch.cuda.set_rng_state(of_device, device)


def _with_groups(blocks: Iterable[str]) -> frozenset[str]:
    """Blocks, and the groups around them: it may be a group that names the weights."""
    paths = [path_of(block) for block in blocks]
    return frozenset(SEPARATOR.join(path[:length]) for path in paths for length in range(1, len(path) + 1))


def _pairs(old: Job, new: Job, kept: Mapping[str, str]) -> list[tuple[nn.Module, nn.Module]]:
    """Each new layer that goes on with its old one, those inside of groups too.

    Args:
        kept: The old path of each such block; one without weights goes on with its buffers.
    """
    places = dict(_layers(old))
    pairs = []
    for block, ours in _layers(new):
        theirs = places.get(kept.get(block, ""))
        if theirs is not None and _shapes(ours) == _shapes(theirs):
            pairs.append((ours, theirs))
    return pairs


def _layers(job: Job) -> Iterator[tuple[str, nn.Module]]:
    """Each layer that is no group, with the path of the block whose it is: others may compute with it before."""
    for step in layers_of(job.program):
        if step.type != GROUP:
            yield block_of(job.program, f"{step.attribute}."), job.model.get_submodule(step.attribute)


def _shapes(module: nn.Module) -> dict[str, torch.Size]:
    return {name: tensor.shape for name, tensor in module.state_dict().items()}


def _bring_moments(old: Loop, loop: Loop, pairs: list[tuple[nn.Module, nn.Module]]) -> None:
    """Give kept weights what the optimiser remembers of them; SGD begins fresh ones at a momentum of 0."""
    if type(old.optimizer) is not type(loop.optimizer):
        return
    learned = {id(p) for group in loop.optimizer.param_groups for p in group["params"]}
    for ours, theirs in pairs:
        for mine, its in zip(ours.parameters(), theirs.parameters(), strict=True):
            state: Mapping[str, object] = old.optimizer.state.get(its, {})
            if id(mine) in learned and state:
                loop.optimizer.state[mine] = {k: v.clone() if isinstance(v, Tensor) else v for k, v in state.items()}
    if isinstance(loop.optimizer, torch.optim.SGD) and loop.optimizer.state and loop.settings.momentum:
        for group in loop.optimizer.param_groups:
            for weight in group["params"]:
                state = loop.optimizer.state[weight]
                if state.get("momentum_buffer") is None:
                    loop.optimizer.state[weight] = {"momentum_buffer": torch.zeros_like(weight)}


def _bring_progress(old: Loop, loop: Loop) -> None:
    loop.progress = replace(old.progress)
    loop.order_state = old.order_state.clone()
    if old.settings.epochs == loop.settings.epochs:
        loop.epochs = old.epochs
    if loop.metrics == old.metrics:
        for mine, its in zip(loop.scores, old.scores, strict=True):
            if mine and its:
                mine.restore(its.state())
    if loop.job.program == old.job.program:
        loop.best = old.best
    else:  # The best weights so far are those of another network.
        loop.progress.best_loss, loop.progress.waiting = math.inf, 0


def _bring_schedule(old: Loop, loop: Loop) -> None:
    if loop.progress.step:
        # torch would warn that the schedule moves before the first step, which the old optimiser has taken.
        loop.optimizer._opt_called = True  # type: ignore[attr-defined]
    if old.settings.schedule != loop.settings.schedule:
        loop.restart_cycle()
        return
    if old.schedule and loop.schedule:
        own: dict[str, object] = loop.schedule.state_dict()
        of_groups: dict[str, object] = {name: own[name] for name in ("base_lrs", "min_lrs", "_last_lr") if name in own}
        loop.schedule.load_state_dict({**old.schedule.state_dict(), **of_groups})
    now = {rate: group["lr"] for rate, group in zip(old.rates, old.optimizer.param_groups, strict=True)}
    share = next((float(lr) / rate for rate, lr in now.items() if rate), 1.0)
    for rate, group in zip(loop.rates, loop.optimizer.param_groups, strict=True):
        group["lr"] = now.get(rate, rate * share)
    if old.epochs != loop.epochs:
        loop.restart_cycle()
