"""The network as data: blocks in order of computation, ready to be performed or printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.graph.calls import Call
from engine.graph.graph import Graph
from engine.graph.spec import TensorSpec


@dataclass(frozen=True)
class Value:
    """A tensor between two steps, by the Python name of its variable."""

    name: str


@dataclass(frozen=True)
class Parameter:
    """An argument of `forward`.

    Args:
        block: Id of the Input. name: Its Python name. field: Field of the dataset, "" where there is none.
    """

    block: str
    name: str
    field: str
    spec: TensorSpec


@dataclass(frozen=True)
class Step:
    """One block's part of `forward`.

    Args:
        block: Its id. attribute: Python name of its module. type: Type name of the block.
        layer: The module's constructor; None for a function, and where a step before made the module.
        function: The expression where there is no module.
        inputs: Tensors in the order of ports and wires, then lengths; None for an optional port without a wire, where
            others follow. outputs: Its results, in the order of output ports.
        specs: What the outputs are, for the trail of shapes in the export. frozen: Its weights do not learn.
        lr_scale: They learn with so many times the learning rate. origin: Where they come from at first, as in
            `Node.weights`; "" where they are drawn.
    """

    block: str
    attribute: str
    type: str
    layer: Call | None
    function: Call | None
    inputs: tuple[Value | None, ...]
    outputs: tuple[Value, ...]
    specs: tuple[TensorSpec, ...]
    frozen: bool = False
    lr_scale: float = 1.0
    origin: str = ""


@dataclass(frozen=True)
class Loss:
    """What one Output is trained for.

    Args:
        block: Id of the Output, the key of `forward`'s dict. value: The tensor it reads.
        field: Target field, "" where there is no dataset. call: The loss module's constructor. weight: Its share.
        metric: As `engine.training.metrics.Score` has them, "" where none fits.
    """

    block: str
    value: Value
    field: str
    call: Call
    weight: float
    metric: str


@dataclass(frozen=True)
class Part:
    """A group as a class of its own.

    Args:
        program: Its inside, without losses. graph: The drawing, for its remarks. title: First line of its docstring.
        places: Where it stands: the ids along each path to one of its groups, between them dots.
    """

    program: Program
    graph: Graph = field(compare=False)
    title: str = field(compare=False)
    places: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Program:
    """A design in order of computation.

    Args:
        name: Python name of the model's class. parameters: Arguments of `forward`, in the design's order.
        steps: In order of computation. losses: One an Output, in the design's order.
        names: Python name of each block id: where the source says something about it.
        answers: Of the inside of a group, what leaves it. parts: Classes of the groups, each after those it uses.
    """

    name: str
    parameters: tuple[Parameter, ...]
    steps: tuple[Step, ...]
    losses: tuple[Loss, ...]
    names: Mapping[str, str]
    answers: tuple[Value, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def all_steps(self) -> tuple[Step, ...]:
        """Those of the parts too, each part once."""
        return (*(step for part in self.parts for step in part.program.steps), *self.steps)
