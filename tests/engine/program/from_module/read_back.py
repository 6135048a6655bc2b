"""A module read back into a design file, and the network that is built of that file's text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch
from torch import nn

from commands.designs import sound
from engine.graph.design import Design
from engine.program.from_module.drawing import NotDrawable
from engine.program.from_module.helpers import leaf_in
from engine.program.from_module.proof import with_weights
from engine.program.from_module.read import Given, Read, read_module
from engine.project.design_file import dump, parse

Shape = tuple[int, ...]


def read(model: nn.Module, *shapes: Shape, dtype: str = "float32", text: str = "") -> Read:
    """What comes of a module, run on samples of these sizes."""
    return read_module(model, "Net", [Given(shape, dtype) for shape in shapes], leaf_in(text))


def rebuilt(found: Read) -> tuple[Design, nn.Module]:
    """The design out of its file's text, and its network with the module's weights."""
    design = parse(dump(found.design))
    return design, with_weights(design, sound(design), found.weights)


def types(found: Read) -> Counter[str]:
    """How many blocks there are of each kind, without Inputs and Outputs."""
    kinds = Counter(node.block.type_name() for node in found.design.graph.nodes.values())
    return Counter({kind: count for kind, count in kinds.items() if kind not in ("Input", "Output")})


def faults(model: nn.Module, *shapes: Shape, dtype: str = "float32") -> Sequence[str]:
    """Codes of what stands in the way."""
    try:
        read(model, *shapes, dtype=dtype)
    except NotDrawable as error:
        return [problem.code for problem in error.problems]
    return []


def samples(shape: Shape, dtype: str, count: int = 4) -> torch.Tensor:
    """Noise, or tokens from 1."""
    numbers = torch.Generator().manual_seed(7)
    if dtype == "int64":
        return torch.randint(1, 10, (count, *shape), generator=numbers)
    return torch.randn(count, *shape, generator=numbers)
