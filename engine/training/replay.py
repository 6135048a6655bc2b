"""A batch computed again block by block, to see in which one something happens."""

from __future__ import annotations

from collections.abc import Iterator

from torch import Tensor, nn

from engine.program.module import function_of
from engine.program.program import Program, Step


def replayed(
    program: Program, model: nn.Module, inputs: tuple[Tensor, ...], values: dict[str, Tensor]
) -> Iterator[tuple[Step, list[Tensor], list[Tensor]]]:
    """Each step with the tensors that enter and leave it; `values` fills with every tensor by name."""
    values.update({p.name: tensor for p, tensor in zip(program.parameters, inputs, strict=True)})
    for step in program.steps:
        given = [values[value.name] for value in step.inputs if value]
        arguments = [values[value.name] if value else None for value in step.inputs]
        function = function_of(step.function) if step.function else model.get_submodule(step.attribute)
        result = function(*arguments)
        results = list(result) if len(step.outputs) > 1 else [result]
        for value, tensor in zip(step.outputs, results, strict=True):
            values[value.name] = tensor
            if tensor.requires_grad:
                tensor.retain_grad()
        yield step, given, results
