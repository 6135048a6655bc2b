"""torch, asked directly: builds what a `Call` says, apart from our own program."""

from __future__ import annotations

import importlib
import operator
from functools import reduce

import torch
from torch import nn

from engine.blocks.group import Group
from engine.graph.block import Block
from engine.graph.calls import Call, Slot
from engine.graph.spec import TensorSpec
from engine.program.helpers import file_of

DTYPES = {"float32": torch.float32, "int64": torch.int64}
BATCH = 2


def module_of(call: Call) -> nn.Module:
    """The module that a call constructs."""
    room, _, name = call.target.partition(".")
    if room == "own":
        made: dict[str, type[nn.Module]] = {}
        exec(str(call.args[0]), made)
        return made[name]()
    assert room in ("nn", "layers")
    home = nn if room == "nn" else importlib.import_module(f"engine.layers.{file_of(name).stem}")
    return getattr(home, name)(*call.args, **dict(call.kwargs))


def computed(call: Call, tensors: list[torch.Tensor]) -> torch.Tensor:
    """The value of a function call."""
    if call.target in ("+", "*"):
        return reduce(operator.add if call.target == "+" else operator.mul, tensors)

    def value(argument: object) -> object:
        if isinstance(argument, Slot):
            return tensors if argument.index is None else tensors[argument.index]
        return computed(argument, tensors) if isinstance(argument, Call) else argument

    function = getattr(torch, call.target.removeprefix("torch."))
    return function(*map(value, call.args), **{name: value(v) for name, v in call.kwargs})


def tensor(spec: TensorSpec) -> torch.Tensor:
    """A tensor of that kind for a batch of two."""
    shape = (BATCH, *spec.sizes)
    return torch.zeros(shape, dtype=torch.int64) if spec.dtype == "int64" else torch.randn(shape)


def performed(block: Block, specs: tuple[TensorSpec, ...]) -> tuple[torch.Tensor, ...]:
    """What torch makes of such tensors by the block's own call; a new group gives what enters.

    On the processor: where tensors have no data, torch walks through its layers in Python, which takes ten times as
    long, and it computes nothing that a user does.
    """
    tensors = [tensor(spec) for spec in specs]
    if block == Group():
        return tuple(tensors)
    layer = block.layer(*specs)
    if layer is not None:
        result = module_of(layer).eval()(*tensors)
    else:
        function = block.function(*specs)
        assert function is not None, f"{block.type_name()} has neither layer nor function"
        result = computed(function, tensors)
    return result if isinstance(result, tuple) else (result,)
