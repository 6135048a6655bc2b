"""The optimiser and the schedule of a run, performed as the recipe says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import LRScheduler

from engine.graph.design import TrainingSettings
from engine.layers.learning_rates import parameter_groups
from engine.program.program import Program
from engine.program.recipe import learning_scales, optimizer_call, schedule_call


def make_optimizer(settings: TrainingSettings, model: nn.Module, program: Program) -> torch.optim.Optimizer:
    """The optimiser of the weights that learn: one group of them, or one for each learning rate."""
    scales = learning_scales(program)
    learned = [parameter for parameter in model.parameters() if parameter.requires_grad]
    planned = optimizer_call(settings)
    kind: Callable[..., torch.optim.Optimizer] = getattr(torch.optim, planned.target)
    return kind(parameter_groups(model, settings.lr, scales) if scales else learned, **dict(planned.kwargs))


def make_schedule(
    settings: TrainingSettings, optimizer: torch.optim.Optimizer, epochs: int, steps_per_epoch: int
) -> LRScheduler | None:
    """The scheduler of a run over so many epochs, None where the learning rate stays."""
    rates = [group["lr"] for group in optimizer.param_groups]
    planned = schedule_call(settings, epochs, epochs * steps_per_epoch, rates if len(rates) > 1 else rates[0])
    if planned is None:
        return None
    kind: Callable[..., LRScheduler] = getattr(torch.optim.lr_scheduler, planned.target)
    return kind(optimizer, **dict(planned.kwargs))


class QuickStep:
    """An optimiser's steps without its bookkeeping, to the same bits.

    `Optimizer.step` gathers weights and states anew and tells a profiler each time, which costs more than its kernel
    does for a small network. Here they are gathered once and given to the kernel that the optimiser itself calls.
    What has no fused kernel is left to the optimiser.

    Args:
        optimizer: Its state stays its own.
    """

    def __init__(self, optimizer: torch.optim.Optimizer) -> None:
        self._optimizer = optimizer
        self.begin()

    def begin(self) -> None:
        """Before an epoch: the optimiser takes the next step itself, as its state may be another by now."""
        self._groups = self._optimizer.param_groups
        self._weights: list[list[Tensor]] = [group["params"] for group in self._groups]
        self._kernel = _KERNELS.get(type(self._optimizer)) if self._groups[0].get("fused") else None
        self._states: list[list[list[Tensor]]] = []

    @torch.no_grad()
    def step(self) -> None:
        """Take one step with the gradients that the weights have."""
        gradients = [[weight.grad for weight in weights] for weights in self._weights]
        if self._kernel is None or not self._states or any(g is None for given in gradients for g in given):
            self._optimizer.step()
            states = [_states_of(self._optimizer, weights) for weights in self._weights] if self._kernel else []
            self._states = states if all(states) else []
        else:
            for group, weights, given, held in zip(self._groups, self._weights, gradients, self._states, strict=True):
                self._kernel(group, weights, given, held)


def _states_of(optimizer: torch.optim.Optimizer, weights: list[Tensor]) -> list[list[Tensor]]:
    """The optimiser's state name by name, each a tensor a weight; nothing where a weight has none yet."""
    states = [optimizer.state.get(weight, {}) for weight in weights]
    if any(s.keys() != states[0].keys() or any(v is None for v in s.values()) for s in states):
        return []
    if isinstance(optimizer, torch.optim.SGD):
        return [[state["momentum_buffer"] for state in states] if states[0] else []]
    counts = torch.stack([state["step"] for state in states])
    for state, count in zip(states, counts, strict=True):
        state["step"] = count  # A view: all are counted up by one addition, and each is still its own.
    return [*([state[name] for state in states] for name in ("exp_avg", "exp_avg_sq", "step")), [counts]]


def _adam(group: Settings, weights: list[Tensor], gradients: list[Any], states: list[list[Tensor]]) -> None:
    averages, squares, steps, (counts,) = states
    counts += 1
    beta1, beta2 = group["betas"]
    kernel = torch._fused_adamw_ if group["decoupled_weight_decay"] else torch._fused_adam_
    kernel(
        *(weights, gradients, averages, squares, [], steps),
        amsgrad=False,
        lr=group["lr"],
        beta1=beta1,
        beta2=beta2,
        weight_decay=group["weight_decay"],
        eps=group["eps"],
        maximize=False,
    )


def _sgd(group: Settings, weights: list[Tensor], gradients: list[Any], states: list[list[Tensor]]) -> None:
    torch._fused_sgd_(
        *(weights, gradients, states[0]),
        weight_decay=group["weight_decay"],
        momentum=group["momentum"],
        lr=group["lr"],
        dampening=group["dampening"],
        nesterov=group["nesterov"],
        maximize=False,
        is_first_step=False,
    )


Settings = dict[str, Any]
_KERNELS = {torch.optim.Adam: _adam, torch.optim.AdamW: _adam, torch.optim.SGD: _sgd}
