"""Under which name the weights of a block stand where they come from."""

from __future__ import annotations

from engine.graph.origin import Origin
from engine.program.names import python_names
from engine.program.program import Program, Step
from engine.program.tensor_paths import layers_of


def taking(program: Program) -> tuple[Step, ...]:
    """The steps whose layer begins with weights from elsewhere, as `layers_of` tells them."""
    return tuple(step for step in layers_of(program) if step.origin)


def name_there(step: Step) -> str:
    """What stands before the dot of each of the tensors: the layer's name in the exported class, as a run writes it.

    A name with a dot, as other programs write it (`encoder.layers.0`), is taken as it is.
    """
    block = Origin.read(step.origin).block
    if not block or "." in block:
        return block or step.attribute
    return python_names((block,))[block]
