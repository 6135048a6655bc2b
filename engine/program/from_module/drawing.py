"""The drawing that grows while a module runs: blocks, wires, weights, and all that could not be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch

from engine.blocks import CATALOGUE
from engine.graph.errors import NetloomError, Problem
from engine.graph.graph import Endpoint, Graph, Node
from engine.program.names import readable, unique

State = dict[str, torch.Tensor]


class NotDrawable(Exception):
    """A module cannot become a design.

    Args:
        problems: Everything that stands in the way, in the order in which the module comes to it.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.wording.told() for problem in self.problems))


class Refusal(NetloomError):
    """An operation has no block; the caller, who knows the line, makes a `Problem` of it."""


class AlreadyTold(Exception):
    """An operation reads a tensor for which there is no block, which was told before."""


@dataclass(frozen=True)
class Wire:
    """A tensor that a block gives.

    Args:
        source: The port. turned: The module holds it with the batch as its second dimension, the wire as its first.
    """

    source: Endpoint
    turned: bool = False


@dataclass(frozen=True)
class PaddingMark:
    """A mask or lengths, by which a module tells tokens from padding."""


@dataclass(frozen=True)
class Nothing:
    """A tensor that no block gives.

    Args:
        fault: What is told where somebody reads it; None where it was told already.
        told: The faults for which there is no block.
    """

    fault: Refusal | None = None
    told: tuple[Problem, ...] = ()


Known = Wire | PaddingMark | Nothing


@dataclass
class Drawing:
    """Blocks and wires in the order in which they were met.

    Args:
        weights: Tensors of the blocks that have any, named as in the `state_dict` of their layer.
        faults: Why it is no whole drawing. remarks: What the user should know of it, each once.
        halves: Of each slice of an LSTM's state: the state, and which half.
        owners: Of each parameter, by its id, the block that has it.
        lines: Where in the source each block stands, for the faults that only the whole drawing shows.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    wires: dict[Endpoint, tuple[Endpoint, ...]] = field(default_factory=dict)
    weights: dict[str, State] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    halves: dict[Endpoint, tuple[Endpoint, int]] = field(default_factory=dict)
    owners: dict[int, Endpoint] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)

    @property
    def graph(self) -> Graph:
        """The drawing as a value."""
        return Graph(dict(self.nodes), dict(self.wires))

    def add(
        self,
        kind: str,
        name: str,
        inputs: Sequence[Sequence[Endpoint]],
        params: dict[str, object],
        weights: State | None = None,
        *,
        frozen: bool = False,
        shares: str = "",
    ) -> Endpoint:
        """Draw a block.

        Args:
            kind: Its type. name: Its id, if that is free. inputs: What feeds each port. weights: Of its layer.
            shares: The block whose weights it uses.

        Returns:
            Its first output.

        Raises:
            BlockError: A parameter is out of range.
        """
        block = CATALOGUE[kind].of(params)
        name = f"{kind.lower()}_{name}" if name[:1].isdigit() else name
        key = unique(readable(name), self.nodes)
        self.nodes[key] = Node(key, block, frozen=frozen, shares=shares)
        for port, sources in zip(block.inputs, inputs, strict=False):
            if sources:
                self.wires[Endpoint(key, port.name)] = tuple(sources)
        if weights:
            self.weights[key] = weights
        return Endpoint(key, block.outputs[0].name if block.outputs else "")

    def remark(self, problem: Problem) -> None:
        """Tell the user something, once."""
        if problem.wording.told() not in {known.wording.told() for known in self.remarks}:
            self.remarks.append(problem)
