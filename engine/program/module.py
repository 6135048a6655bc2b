"""A program performed: the torch module that does what the exported source does, name for name and step for step."""

from __future__ import annotations

import importlib
import operator
from collections.abc import Callable, Mapping
from functools import reduce
from types import MappingProxyType
from typing import Any

import torch
from torch import nn

from engine.graph.calls import Call, Copies, Slot
from engine.program.helpers import file_of
from engine.program.program import Program, Step

Function = Callable[..., Any]
NOTHING = 0
"""The place of the tensor that is not there."""
NO_PARTS: Mapping[str, Program] = MappingProxyType({})
Answers = torch.Tensor | tuple[torch.Tensor, ...] | dict[str, torch.Tensor]
OPERATORS: dict[str, Function] = {"+": operator.add, "*": operator.mul}


class Network(nn.Module):
    """The network of a program. Its attributes, and so its `state_dict`, are those of the exported class.

    Shapes:
        forward takes one tensor for each parameter of the program, in their order, and returns the answer of the
        Output, or with several a dict of answers by the id of their block; of a part, the tensors that leave it

    Args:
        program: What to compute. parts: As `module_of` takes them; the program's own where none are given.
    """

    def __init__(self, program: Program, parts: Mapping[str, Program] = NO_PARTS) -> None:
        super().__init__()
        parts = parts or {part.program.name: part.program for part in program.parts}
        places = {parameter.name: i for i, parameter in enumerate(program.parameters, 1)}
        self._tensors = len(places)
        plan: list[tuple[Function, tuple[int, ...], bool]] = []
        for step in program.steps:
            function = function_of(step.function) if step.function else self._module(step, parts)
            several = len(step.outputs) > 1
            plan.append((function, tuple(places[value.name] if value else NOTHING for value in step.inputs), several))
            for value in step.outputs:
                places[value.name] = len(places) + 1
        self._plan = tuple(plan)
        self._answers = tuple((loss.block, places[loss.value.name]) for loss in program.losses)
        self._leaving = tuple(places[value.name] for value in program.answers)

    def forward(self, *tensors: torch.Tensor) -> Answers:
        """The answer for a batch."""
        if len(tensors) != self._tensors:
            raise TypeError(f"the network takes {self._tensors} tensors, not {len(tensors)}")
        known: list[Any] = [None, *tensors]
        for function, places, several in self._plan:
            result = function(*[known[place] for place in places])
            if several:
                known.extend(result)
            else:
                known.append(result)
        if self._leaving:
            left = tuple(known[place] for place in self._leaving)
            return left[0] if len(left) == 1 else left
        if len(self._answers) == 1:
            answer: torch.Tensor = known[self._answers[0][1]]
            return answer
        return {block: known[place] for block, place in self._answers}

    def _module(self, step: Step, parts: Mapping[str, Program]) -> nn.Module:
        if step.layer is None:
            return self.get_submodule(step.attribute)
        module = module_of(step.layer, parts)
        self.add_module(step.attribute, module)
        if step.frozen:
            module.requires_grad_(False)
        return module


def build(program: Program) -> Network:
    """Make the module, with initial weights from torch's random numbers in the order of the steps."""
    return Network(program)


def module_of(call: Call | None, parts: Mapping[str, Program] = NO_PARTS) -> nn.Module:
    """Construct a layer.

    Args:
        parts: Programs of the groups, by name of their class, each after those it uses.

    Raises:
        ValueError: The call names no class of torch.nn or `engine.layers`.
    """
    room, _, name = call.target.rpartition(".") if call else ("", "", "")
    if room == "parts" and name in parts:
        return Network(parts[name], parts)
    if call is None or room not in ("nn", "layers"):
        raise ValueError(f"{call} constructs no layer")
    home = nn if room == "nn" else importlib.import_module(f"engine.layers.{file_of(name).stem}")
    module = getattr(home, name)(
        *(_constant(value, parts) for value in call.args),
        **{key: _constant(value, parts) for key, value in call.kwargs},
    )
    assert isinstance(module, nn.Module)
    return module


def function_of(call: Call | None) -> Function:
    """What computes an expression from its tensors, as a callable that holds no module.

    Raises:
        ValueError: The call names no function of torch and no operator.
    """
    if call is not None and call.target in OPERATORS:
        sign = OPERATORS[call.target]
        return lambda *tensors: reduce(sign, tensors)
    if call is None or not call.target.startswith("torch."):
        raise ValueError(f"{call} is no expression")
    function: Function = getattr(torch, call.target.removeprefix("torch."))
    arguments, named = call.args, dict(call.kwargs)
    return lambda *tensors: function(*[_filled(value, tensors) for value in arguments], **named)


def _filled(value: object, tensors: tuple[Any, ...]) -> Any:
    if isinstance(value, Slot):
        return tensors if value.index is None else tensors[value.index]
    return function_of(value)(*tensors) if isinstance(value, Call) else value


def _constant(value: object, parts: Mapping[str, Program]) -> object:
    match value:
        case Call():
            return module_of(value, parts)
        case Copies(one, count):
            return [module_of(one, parts) for _ in range(count)]
        case tuple() if any(isinstance(item, Call) for item in value):
            return tuple(_constant(item, parts) for item in value)
    return value
