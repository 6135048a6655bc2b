"""The gradient through time of a recurrent block, on the first samples of the training part."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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
from engine.training.viewing_time import Line, TimeSeen, TimeView

SAMPLES = 32
Gradients = tuple[list[Tensor], Tensor]
"""Of each layer and direction (N, T, size), in the order in which it reads; and the real steps of each sample (N,)."""


def time(job: Job, view: TimeView, weights: Mapping[str, Tensor] | None = None) -> TimeSeen:
    """Norms of the gradient with respect to the hidden state after every step of a block.

    Args:
        weights: Those to use, None for the model's own.

    Raises:
        NetloomError: The block is no recurrent one of this network (`not_recurrent`).
    """
    module, call = recurrent_in(job, view.block)
    ways = 2 if isinstance(module, nn.RNNBase) and module.bidirectional else 1
    batch = job.parts["train"].batch(0, SAMPLES)
    with at_rest(job, weights), _plain_kernels(job.device):
        watched = _Cells(module, call) if isinstance(module, Decoder) else _Layers(module, call)
        with watched.watching():
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


def recurrent_in(job: Job, block: str) -> tuple[nn.RNNBase | Decoder, int]:
    """The module of a block that has states through time, and by how many blocks it is called before.

    Raises:
        NetloomError: It has none, or is no part of the network (`not_recurrent`).
    """
    place = next((i for i, step in enumerate(job.program.steps) if step.block == block and step.attribute), None)
    if place is not None:
        name = job.program.steps[place].attribute
        call = sum(step.attribute == name for step in job.program.steps[:place])
        for module in job.model.get_submodule(name).modules():
            if isinstance(module, nn.RNNBase) or (isinstance(module, Decoder) and module.kind != "transformer"):
                return module, call
    raise NetloomError(
        "There is no gradient through time to see",
        code="not_recurrent",
        why="{block} is no recurrent block of the network that was trained",
        mend="Choose a recurrent block, or train the design as it is now",
        block=block,
    )


@dataclass
class _Layers:
    """Watches a recurrent module of torch: what it is given, and the gradients of what it puts out.

    What it puts out is cut off from what made it, so that nothing but what comes after it is taken back. Where several
    blocks share the module, the call after `call` others counts.
    """

    module: nn.RNNBase
    call: int
    calls: int = 0
    given: dict[str, Any] = field(default_factory=dict)
    left: list[Tensor] = field(default_factory=list)
    packed: PackedSequence | None = None

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """While this lasts the module is watched."""
        hook = self.module.register_forward_hook(self._hear, with_kwargs=True)
        try:
            yield
        finally:
            hook.remove()

    @property
    def _is_ours(self) -> bool:
        return isinstance(self.module, RNN | GRU | LSTM)

    def _hear(self, module: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any], out: Any) -> Any:
        self.calls += 1
        if self.calls != self.call + 1:
            return None
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
            return through_time(self.module, run), run.lengths

    def _run_of_ours(self, of_output: Tensor, of_last: Tensor) -> Run:
        read, lengths, state = self.given["input"], self.given.get("lengths"), self.given.get("state")
        lengths = _all(read) if lengths is None else lengths.clamp(min=1)
        state = torch.zeros_like(of_last) if state is None else state

        def ends(states: Tensor) -> Ends:
            size = self.module.proj_size or self.module.hidden_size
            lines = states.transpose(0, 1)
            return lines[..., :size], lines[..., size:] if isinstance(self.module, nn.LSTM) else None

        return Run(read, lengths.to(read.device), ends(state), of_output, ends(of_last))

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
    call: int
    calls: int = 0
    added: list[list[Tensor]] = field(default_factory=list)
    target: Tensor = field(default_factory=lambda: torch.empty(0))

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """While this lasts the decoder is watched."""
        self.added = [[] for _ in self.decoder.cells]
        hooks = [self.decoder.register_forward_pre_hook(self._begin)]
        for cell, added in zip(self.decoder.cells, self.added, strict=True):
            hooks.append(cell.register_forward_hook(lambda module, given, out, added=added: self._step(out, added)))
        try:
            yield
        finally:
            for hook in hooks:
                hook.remove()

    def _begin(self, module: nn.Module, given: tuple[Any, ...]) -> None:
        self.calls += 1
        if self.calls == self.call + 1:
            self.target = given[0]
            torch.set_grad_enabled(True)

    def _step(self, out: Any, added: list[Tensor]) -> Any:
        if self.calls != self.call + 1:
            return None
        hidden, *cell = out if isinstance(out, tuple) else (out,)
        added.append(torch.zeros_like(hidden, requires_grad=True))
        return (hidden + added[-1], *cell) if cell else hidden + added[-1]

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
