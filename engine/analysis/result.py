"""What can be known of a design without running it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.graph.errors import Problem
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.sizes import Size
from engine.graph.spec import TensorSpec


@dataclass(frozen=True)
class BlockFacts:
    """What is known of one block.

    Args:
        node: The block as it was analysed.
        inputs: Specs of its wires in the order of its ports; None for what is unknown or not connected.
        outputs: Spec of each output port; empty where its inputs do not fit.
        weights: Shapes of its learned tensors, by name. problems: Its faults, errors first.
        multiply_adds, activation_bytes: Of one sample.
    """

    node: Node
    inputs: tuple[TensorSpec | None, ...]
    outputs: Mapping[str, TensorSpec]
    weights: Mapping[str, tuple[int, ...]]
    params: int
    multiply_adds: Size
    activation_bytes: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Analysis:
    """What is known of a design.

    Args:
        graph: The drawing that was analysed. blocks: Facts by block id. problems: All, errors first, in drawing order.
        own: Facts without the problems that only the whole drawing shows; the next analysis builds on them.
        inside: Of the drawing of each group, by its id.
    """

    graph: Graph
    blocks: Mapping[str, BlockFacts]
    problems: tuple[Problem, ...]
    total_params: int
    trainable_params: int
    multiply_adds: int
    activation_bytes: int
    own: Mapping[str, BlockFacts] = field(default_factory=dict, repr=False, compare=False)
    inside: Mapping[str, Analysis] = field(default_factory=dict)

    def within(self, path: tuple[str, ...]) -> Analysis:
        """Of the drawing at the end of a path of groups."""
        return self.inside[path[0]].within(path[1:]) if path else self

    @property
    def ok(self) -> bool:
        """Whether it can run: no problem is an error."""
        return not any(problem.severity == "error" for problem in self.problems)

    def spec(self, source: Endpoint) -> TensorSpec | None:
        """What flows out of a port, None where that is unknown."""
        facts = self.blocks.get(source.node)
        return facts.outputs.get(source.port) if facts else None
