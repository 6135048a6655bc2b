"""A printed file as Python sees it: written to a folder of its own and imported."""

from __future__ import annotations

import importlib.util
import sys
from itertools import count
from pathlib import Path
from types import ModuleType

import torch
from torch import nn

from engine.graph.design import Design
from engine.program.module import build
from engine.program.program import Program
from engine.program.source import Source, print_source
from tests.engine.program.designs import analysed, lowered

_numbers = count()


def printed(design: Design, *, model_only: bool = True) -> Source:
    return print_source(design, analysed(design), model_only=model_only)


def imported(text: str, folder: Path) -> ModuleType:
    """The module of a file with this text; the file is all it has of Netloom."""
    name = f"exported_{next(_numbers)}"
    path = folder / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    before = set(sys.modules)
    spec.loader.exec_module(module)
    assert not {found for found in set(sys.modules) - before if found.split(".")[0] in ("engine", "gui")}
    return module


def both(design: Design, folder: Path) -> tuple[nn.Module, nn.Module, Program]:
    """The performed and the exported network, each with the weights of seed 0."""
    program = lowered(design)
    torch.manual_seed(0)
    performed = build(program)
    torch.manual_seed(0)
    exported = imported(printed(design).text, folder).build_model()
    return performed, exported, program


def batch(program: Program, samples: int = 3) -> list[torch.Tensor]:
    """Random tensors for forward; indices are 0 or 1."""
    made = []
    for parameter in program.parameters:
        sizes = (samples, *(size for size in parameter.spec.sizes if isinstance(size, int)))
        is_index = parameter.spec.dtype == "int64"
        made.append(torch.randint(0, 2, sizes) if is_index else torch.randn(sizes))
    return made


def same_bits(first: object, second: object) -> bool:
    """Whether two answers of forward are equal to the last bit."""
    if isinstance(first, dict) and isinstance(second, dict):
        return list(first) == list(second) and all(same_bits(first[key], second[key]) for key in first)
    assert isinstance(first, torch.Tensor) and isinstance(second, torch.Tensor)
    if first.shape != second.shape or first.dtype != second.dtype:
        return False
    return torch.equal(*(x.flatten().contiguous().view(torch.uint8) for x in (first, second)))
