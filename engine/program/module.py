"""A program performed: the torch module that does what the exported source does, name for name and step for step."""

from __future__ import annotations

import importlib
import operator
from collections.abc import Callable, Collection, Mapping
from functools import reduce
from types import MappingProxyType
from typing import Any

import torch
from torch import nn

from engine.graph.calls import Call, Copies, Slot
from engine.program.helpers import file_of
from engine.program.own_code import Guarded, OwnCodeError, made, own_classes
from engine.program.own_source import is_own
from engine.program.program import Program, Step

Function = Callable[..., Any]
NOTHING = 0
"""The place of the tensor that is not there."""
Parts = Mapping[str, Program | type[nn.Module]]
"""Programs of the groups by name of their class, each after those it uses, and the user's own classes as `own.X`."""
NO_PARTS: Parts = MappingProxyType({})
OWN = "PythonModule"
"""The type of a block that is a class of the user's own."""
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

    def __init__(self, program: Program, parts: Parts = NO_PARTS) -> None:
        super().__init__()
        parts = parts or {part.program.name: part.program for part in program.parts}
        places = {parameter.name: i for i, parameter in enumerate(program.parameters, 1)}
        self._tensors = len(places)
        plan: list[tuple[str, Function, tuple[int, ...], bool]] = []
        for step in program.steps:
            function = function_of(step.function) if step.function else self._module(step, parts)
            several = len(step.outputs) > 1
            if step.type == OWN:
                function = Guarded(self.get_submodule(step.attribute), step)
            plan.append(
                (
                    step.block,
                    function,
                    tuple(places[value.name] if value else NOTHING for value in step.inputs),
                    several,
                )
            )
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
        block = ""
        try:
            for block, function, places, several in self._plan:  # noqa: B007
                result = function(*[known[place] for place in places])
                if several:
                    known.extend(result)
                else:
                    known.append(result)
        except OwnCodeError as error:
            raise error.within(block) from error.__cause__
        if self._leaving:
            left = tuple(known[place] for place in self._leaving)
            return left[0] if len(left) == 1 else left
        if len(self._answers) == 1:
            answer: torch.Tensor = known[self._answers[0][1]]
            return answer
        return {block: known[place] for block, place in self._answers}

    def _module(self, step: Step, parts: Parts) -> nn.Module:
        if step.layer is None:
            return self.get_submodule(step.attribute)
        try:
            module = module_of(step.layer, parts)
        except OwnCodeError as error:
            raise error.within(step.block) from error.__cause__
        self.add_module(step.attribute, module)
        if step.frozen:
            module.requires_grad_(False)
        return module


def build(program: Program, trusted: Collection[str] = ()) -> Network:
    """Make the module, with initial weights from torch's random numbers in the order of the steps.

    Args:
        trusted: The sums of the user's own texts that may run.

    Raises:
        NetloomError: A text of the user's own may not run (`untrusted_code`), or fails (`own_code_error`).
    """
    own = own_classes(program, trusted)
    parts: Parts = {**{part.program.name: part.program for part in program.parts}, **own}
    return Network(program, parts)


def module_of(call: Call | None, parts: Parts = NO_PARTS) -> nn.Module:
    """Construct a layer.

    Raises:
        OwnCodeError: The constructor of a class of the user's own fails (`own_code_error`).
        ValueError: The call names no class of torch.nn or `engine.layers`.
    """
    room, _, name = call.target.rpartition(".") if call else ("", "", "")
    if call is not None and is_own(call) and isinstance(kind := parts.get(call.target), type):
        return made(kind)
    if room == "parts" and isinstance(inside := parts.get(name), Program):
        return Network(inside, parts)
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


def _constant(value: object, parts: Parts) -> object:
    match value:
        case Call():
            return module_of(value, parts)
        case Copies(one, count):
            return [module_of(one, parts) for _ in range(count)]
        case tuple() if any(isinstance(item, Call) for item in value):
            return tuple(_constant(item, parts) for item in value)
    return value
