"""Where in the drawing a part of a network stands that was measured or looked at."""

from __future__ import annotations

from dataclasses import dataclass

from engine.graph.errors import Wording
from engine.graph.graph import Graph
from engine.graph.nesting import ROUND, SEPARATOR, Drawn, Path, path_of


@dataclass(frozen=True)
class Place:
    """A block, in one of the rounds of each repeated group around it.

    Args:
        path: That leads to it. rounds: Numbers from 1 on, of the outermost group first.
    """

    path: Path
    rounds: tuple[int, ...] = ()

    @property
    def block(self) -> str:
        """The path as a text, by which the canvas finds it."""
        return SEPARATOR.join(self.path)

    @property
    def told(self) -> object:
        """What a wording calls it."""
        if not self.rounds:
            return self.block
        number = " · ".join(map(str, self.rounds))
        return Wording("{block} in round {round}", args={"block": self.block, "round": number})


def place_of(graph: Graph, name: str) -> Place:
    """Where a part stands by the name of a layer (`stage.2.conv`, rounds from 0 on) or of a view (`stage#3.conv`)."""
    path: list[str] = []
    rounds: list[int] = []
    names = list(path_of(name))
    inside: Graph | None = graph
    while names:
        told = names.pop(0)
        key, mark, number = (told, "", "") if inside and told in inside.nodes else told.partition(ROUND)
        path.append(key)
        node = inside.nodes.get(key) if inside else None
        block = node.block if node else None
        inside = block.inner if isinstance(block, Drawn) else None
        if inside is None:
            continue
        if mark:
            rounds.append(int(number))
        elif getattr(block, "repeat", 1) > 1 and names and names[0].isdigit():
            rounds.append(int(names.pop(0)) + 1)
    return Place(tuple(path), tuple(rounds))
