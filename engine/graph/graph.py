"""The drawing as a value: blocks and the wires between their ports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from engine.graph.block import Block


class Endpoint(NamedTuple):
    """A port of a block, by names."""

    node: str
    port: str

    def __str__(self) -> str:
        return f"{self.node}.{self.port}"


@dataclass(frozen=True)
class Node:
    """A block on the canvas.

    Args:
        id: Its name: unique, and the attribute's name in the exported code.
        block: Its kind and settings. position: Of its top left corner, in canvas pixels.
        title: A caption beside the name. note: A remark of the author.
        frozen: Its weights do not learn. muted: It passes its first input through.
        lr_scale: Its weights learn with so many times the learning rate of the design.
        weights: Where its first weights come from: the folder of a run or a safetensors file, with `#name` behind it
            where the block has another name there; `template:name` for those that a template has learned; "" draws
            them.
        shares: Id of the block whose weights it uses; "" where it has its own.
    """

    id: str
    block: Block
    position: tuple[float, float] = (0.0, 0.0)
    title: str = ""
    frozen: bool = False
    muted: bool = False
    note: str = ""
    lr_scale: float = 1.0
    weights: str = ""
    shares: str = ""


Wires = Mapping[Endpoint, tuple[Endpoint, ...]]


@dataclass(frozen=True)
class Graph:
    """An immutable drawing.

    Args:
        nodes: Blocks by id, in the order of the drawing.
        wires: Each connected input with the outputs that feed it: one, or for a `many` port several in order.
    """

    nodes: Mapping[str, Node] = field(default_factory=dict)
    wires: Wires = field(default_factory=dict)

    def with_nodes(self, nodes: Mapping[str, Node]) -> Graph:
        """The drawing with other blocks under the same ids in the same order: what was found out of its wires stays."""
        graph = Graph(nodes, self.wires)
        graph.__dict__.update({name: value for name, value in self.__dict__.items() if name not in ("nodes", "wires")})
        return graph

    def __reduce__(self) -> tuple[type[Graph], tuple[dict[str, Node], dict[Endpoint, tuple[Endpoint, ...]]]]:
        """Another process finds out of the wires for itself what it needs."""
        return Graph, (dict(self.nodes), dict(self.wires))

    def sources(self, node: str, port: str) -> tuple[Endpoint, ...]:
        """The outputs that feed an input."""
        return self.wires.get(Endpoint(node, port), ())

    def links(self) -> Iterator[tuple[Endpoint, Endpoint]]:
        """Every wire as (source, target)."""
        for target, sources in self.wires.items():
            for source in sources:
                yield source, target

    @cached_property
    def consumers(self) -> Mapping[str, tuple[str, ...]]:
        """The blocks that each block feeds, each once."""
        return self._neighbours[0]

    @cached_property
    def suppliers(self) -> Mapping[str, tuple[str, ...]]:
        """The blocks that feed each block, each once."""
        return self._neighbours[1]

    @cached_property
    def _neighbours(self) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        fed: dict[str, tuple[str, ...]] = dict.fromkeys(self.nodes, ())
        feed = fed.copy()
        for target, sources in self.wires.items():
            for source in sources:
                if source.node in fed and target.node in feed and source.node not in feed[target.node]:
                    fed[source.node] += (target.node,)
                    feed[target.node] += (source.node,)
        return fed, feed

    @cached_property
    def _ancestors(self) -> dict[str, frozenset[str]]:
        return {}

    def ancestors(self, node: str) -> frozenset[str]:
        """The block and all whose data arrive at it; remembered, for a dragged wire asks it of every port."""
        if node not in self._ancestors:
            seen, waiting = {node}, [node]
            while waiting:
                for source in self.suppliers.get(waiting.pop(), ()):
                    if source not in seen:
                        seen.add(source)
                        waiting.append(source)
            self._ancestors[node] = frozenset(seen)
        return self._ancestors[node]

    def reaches(self, start: str, goal: str) -> bool:
        """Whether data that leaves `start` can arrive at `goal`."""
        seen, waiting = set[str](), [start]
        while waiting:
            node = waiting.pop()
            if node == goal:
                return True
            if node not in seen:
                seen.add(node)
                waiting.extend(self.consumers.get(node, ()))
        return False

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Ids so that each block comes after all that feed it; ties keep the order of the drawing.

        Blocks in a loop, and those behind one, are left out; wires from or to blocks that do not exist do not count.
        """
        waiting = {node: len(sources) for node, sources in self.suppliers.items()}
        ready = [node for node in self.nodes if waiting[node] == 0]
        done: list[str] = []
        for node in ready:
            done.append(node)
            for target in self.consumers[node]:
                waiting[target] -= 1
                if waiting[target] == 0:
                    ready.append(target)
        return tuple(done)
