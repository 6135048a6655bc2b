"""The gradient through time of a recurrent block, on the first samples of the training part."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence, pad_packed_sequence

from engine.graph.errors import NetloomError
from engine.layers.decoder import Decoder
from engine.layers.recurrent import GRU, LSTM, RNN
from engine.training.answering import at_rest
from engine.training.job import Job
from engine.training.probes.adjoint import Ends, Run, through_time, turns
from engine.training.probes.places import Place, listening, place_of
from engine.training.viewing_time import Line, TimeSeen, TimeView

SAMPLES, FEWEST, STEPS = 32, 8, 1280
"""Samples of short sequences, the fewest of long ones, and how many steps of all samples together are enough."""
Gradients = tuple[list[Tensor], Tensor]
"""Of each layer and direction (N, T, size), in the order in which it reads; and the real steps of each sample (N,)."""


def time(job: Job, view: TimeView, weights: Mapping[str, Tensor] | None = None) -> TimeSeen:
    """Norms of the gradient with respect to the hidden state after every step of a block.

    Args:
        weights: Those to use, None for the model's own.

    Raises:
        NetloomError: The block is no recurrent one of this network (`not_recurrent`).
    """
    place, module = recurrent_in(job, view.block)
    ways = 2 if isinstance(module, nn.RNNBase) and module.bidirectional else 1
    batch = job.parts["train"].batch(0, _samples(place))
    with at_rest(job, weights), _plain_kernels(job.device):
        watched = _Cells(module) if isinstance(module, Decoder) else _Layers(module)
        with watched.watching(place):
            loss = job.loss(job.outputs(batch.inputs), batch.targets)
        gradients, lengths = watched.gradients(loss)
    order = turns(lengths, int(lengths.max())).cpu()
    norms = torch.stack([_norms(gradient, len(batch))[:, : order.size(1)] for gradient in gradients])
    turned = norms.gather(2, order.expand_as(norms))
    backward = torch.arange(len(norms)) % ways == 1
    is_real = torch.arange(order.size(1)) < lengths.cpu()[:, None]
    return TimeSeen(
        view.number,
        0,
        view.block,
        len(batch),
        bool((lengths == lengths[0]).all()),
        tuple(Line(i // ways, i % ways == 1) for i in range(len(norms))),
        _means(torch.where(backward[:, None, None], turned, norms), is_real),
        _means(turned, is_real),
    )


def recurrent_in(job: Job, block: str) -> tuple[Place, nn.RNNBase | Decoder]:
    """Where a block stands that has states through time, and its module that has them.

    Raises:
        NetloomError: It has none, or is no part of the network (`not_recurrent`).
    """
    place = place_of(job, block)
    for module in place.module.modules() if place and place.step.type != "Group" else ():
        if isinstance(module, nn.RNNBase) or (isinstance(module, Decoder) and module.kind != "transformer"):
            assert place is not None
            return place, module
    raise NetloomError(
        "There is no gradient through time to see",
        code="not_recurrent",
        why="{block} is no recurrent block of the network that was trained",
        mend="Choose a recurrent block, or train the design as it is now",
        block=block,
    )


def _samples(place: Place) -> int:
    """How many samples are looked at: fewer of long sequences, each step of which takes its time."""
    sizes = place.step.specs[0].sizes
    if len(sizes) < 2 or not isinstance(sizes[0], int):
        return SAMPLES
    return max(FEWEST, min(SAMPLES, STEPS // max(1, sizes[0])))


@dataclass
class _Layers:
    """Watches a recurrent module of torch: what it is given, and the gradients of what it puts out.

    What it puts out is cut off from what made it, so that nothing but what comes after it is taken back.
    """

    module: nn.RNNBase
    given: dict[str, Any] = field(default_factory=dict)
    left: list[Tensor] = field(default_factory=list)
    packed: PackedSequence | None = None

    @contextlib.contextmanager
    def watching(self, place: Place) -> Iterator[None]:
        """While this lasts the module is watched, whenever that block computes."""
        with listening(place, self.module, self._hear):
            yield

    @property
    def _is_ours(self) -> bool:
        return isinstance(self.module, RNN | GRU | LSTM)

    def _hear(self, module: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any], out: Any) -> Any:
        names = ("input", "state", "lengths") if self._is_ours else ("input", "hx")
        self.given = {**dict(zip(names, args, strict=False)), **kwargs}
        output, last = out
        if isinstance(output, PackedSequence):
            self.packed, output = output, output.data
        lasts = last if isinstance(last, tuple) else (last,)
        self.left = [tensor.detach().requires_grad_() for tensor in (output, *lasts)]
        torch.set_grad_enabled(True)
        output, *cut = self.left
        if self.packed is not None:
            self.packed = output = self.packed._replace(data=output)
        return output, (tuple(cut) if isinstance(last, tuple) else cut[0])

    def gradients(self, loss: Tensor) -> Gradients:
        """Of the loss that was computed while watching."""
        of_left = _gradients_of(loss, self.left)
        with torch.no_grad():
            run = self._run_of_ours(*of_left) if self._is_ours else self._run_of_torch(*of_left)
            return through_time(self.module, run.until(int(run.lengths.max()))), run.lengths

    def _run_of_ours(self, of_output: Tensor, of_last: Tensor) -> Run:
        read, lengths, state = self.given["input"], self.given.get("lengths"), self.given.get("state")
        lengths = _all(read) if lengths is None else lengths.clamp(min=1)
        state = torch.zeros_like(of_last) if state is None else state

        def ends(states: Tensor) -> Ends:
            size = self.module.proj_size or self.module.hidden_size
            lines = states.transpose(0, 1)
            return lines[..., :size], lines[..., size:] if isinstance(self.module, nn.LSTM) else None

        return Run(read, lengths.to(read.device), ends(state), of_output, ends(of_last), self.left[0].detach())

    def _run_of_torch(self, of_output: Tensor, *of_lasts: Tensor) -> Run:
        read, lengths, state = self.given["input"], None, self.given.get("hx")
        if self.packed is not None:
            of_output, _ = pad_packed_sequence(self.packed._replace(data=of_output), batch_first=True)
            read, lengths = pad_packed_sequence(read, batch_first=True)
        elif not self.module.batch_first:
            read, of_output = read.transpose(0, 1), of_output.transpose(0, 1)
        firsts = tuple(map(torch.zeros_like, of_lasts)) if state is None else state
        firsts = firsts if isinstance(firsts, tuple) else (firsts,)
        lengths = _all(read) if lengths is None else lengths.to(read.device)
        return Run(read, lengths, _ends(firsts), of_output, _ends(of_lasts))


@dataclass
class _Cells:
    """Watches a decoder, which goes step by step by itself: to each state a 0 is added, whose gradient is its own."""

    decoder: Decoder
    added: list[list[Tensor]] = field(default_factory=list)
    target: Tensor = field(default_factory=lambda: torch.empty(0))

    @contextlib.contextmanager
    def watching(self, place: Place) -> Iterator[None]:
        """While this lasts the decoder is watched, whenever that block computes."""
        self.added = [[] for _ in self.decoder.cells]
        with contextlib.ExitStack() as stack:
            for cell, added in zip(self.decoder.cells, self.added, strict=True):
                stack.enter_context(listening(place, cell, partial(self._step, added)))
            stack.enter_context(listening(place, self.decoder, self._end))
            yield

    def _step(self, added: list[Tensor], cell: nn.Module, given: tuple[Any, ...], named: Any, out: Any) -> Any:
        torch.set_grad_enabled(True)
        hidden, *memory = out if isinstance(out, tuple) else (out,)
        added.append(torch.zeros_like(hidden, requires_grad=True))
        return (hidden + added[-1], *memory) if memory else hidden + added[-1]

    def _end(self, decoder: nn.Module, given: tuple[Any, ...], named: Any, out: Any) -> None:
        self.target = given[0]

    def gradients(self, loss: Tensor) -> Gradients:
        """Of the loss that was computed while watching."""
        flat = iter(_gradients_of(loss, [tensor for added in self.added for tensor in added]))
        lines = [torch.stack([next(flat) for _ in added], 1) for added in self.added]
        return lines, torch.count_nonzero(self.target, 1).clamp(min=1)


def _gradients_of(loss: Tensor, tensors: list[Tensor]) -> list[Tensor]:
    """Zeros where the loss does not depend on one. No `.grad` is touched."""
    if not loss.requires_grad:
        return [torch.zeros_like(tensor) for tensor in tensors]
    return list(torch.autograd.grad(loss, tensors, allow_unused=True, materialize_grads=True))


def _plain_kernels(device: torch.device) -> contextlib.AbstractContextManager[None]:
    """Those of torch itself: cuDNN takes no gradient through what was computed as in use, without dropout."""
    if device.type != "cuda":
        return contextlib.nullcontext()
    return torch.backends.cudnn.flags(enabled=False)


def _ends(states: tuple[Tensor, ...]) -> Ends:
    hidden, *cell = states
    return hidden, cell[0] if cell else None


def _all(read: Tensor) -> Tensor:
    """The lengths of samples (N, T, features) without padding."""
    return torch.full((len(read),), read.size(1), device=read.device)


def _norms(gradient: Tensor, samples: int) -> Tensor:
    """(N, T) on the CPU, in double precision: squares of small numbers are below what a float32 holds."""
    norms: Tensor = gradient.detach().cpu().double().norm(dim=2)
    return norms * samples


def _means(norms: Tensor, is_real: Tensor) -> np.ndarray:
    """Over the samples that have the step: (lines, N, T) to (lines, T)."""
    summed = torch.where(is_real, norms, torch.zeros((), dtype=norms.dtype)).sum(1)
    means: np.ndarray = (summed / is_real.sum(0)).numpy()
    return means
