"""Blocks that are drawings themselves: a part of the network as one block, once or several times in a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import prod
from typing import Any, Self

from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.graph.block import Block, Port, block, found
from engine.graph.errors import BlockError
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import renamed
from engine.graph.settings import Setting, setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec

MOST_ROUNDS = 1000
OWN = ("repeat", "shared")
Specs = tuple[TensorSpec | None, ...]


@block("Group entry", chapter="group")
class GroupInput(Block):
    """Let a tensor into a group: it is an input of the group's block, under this block's name.

    It stands inside a group only. What it gives is what is wired to the group outside.

    Shapes:
        output: as what arrives at the group
    """

    formula = r"y = x"
    inputs = ()
    outputs = (Port("output", "…"),)

    given: TensorSpec | None = field(default=None, compare=False)
    """What arrives, entered by the group around it."""

    def output(self, *inputs: Any) -> TensorSpec:
        """What arrives at the group.

        Raises:
            BlockError: Nothing does yet (`nothing_arrives`).
        """
        if self.given is None:
            raise BlockError(
                "Nothing arrives here yet",
                code="nothing_arrives",
                why="outside, no known tensor is wired to this input of the group",
                mend="Leave the group and connect it; a Group entry outside of any group takes nothing",
            )
        return self.given

    def needs_output(self) -> bool:
        """Others outside may read the same tensor."""
        return True


@block("Group exit", chapter="group")
class GroupOutput(Block):
    """Let a tensor out of a group: it is an output of the group's block, under this block's name.

    It stands inside a group only.

    Shapes:
        input: (N, …)
    """

    formula = r"y = x"
    inputs = (Port("input", "…"),)
    outputs = ()


@dataclass(frozen=True)
class Inside:
    """What is known of one round of a group.

    Args:
        graph: Its drawing with what arrives entered. inputs: What arrives at each block, in order of computation.
        outputs: What leaves.
    """

    graph: Graph
    inputs: Mapping[str, Specs]
    outputs: tuple[TensorSpec, ...]


def plain() -> Graph:
    """The drawing of a new group: what enters leaves."""
    nodes = {
        "input": Node("input", GroupInput(), (0.0, 0.0)),
        "output": Node("output", GroupOutput(), (280.0, 0.0)),
    }
    return Graph(nodes, {Endpoint("output", "input"): (Endpoint("input", "output"),)})


@block("Group", chapter="group")
class Group(Block):
    """Draw a part of the network once and use it as one block: a residual block, an inception module, a stage.

    Double-click it to see what is inside. Each Group entry in there is an input of the block, each Group exit an
    output. Set `repeat` to put several rounds in a row, as deep networks do: what leaves one round enters the next.
    Each round has weights of its own, or with `shared` all rounds have the same, as a recurrent network's time steps
    have. Settings of the blocks inside can be named and set from outside.

    In the exported code a group is a class of its own.

    Shapes:
        as its entries and exits; with several rounds there are as many exits as entries

    Source: Lin et al. 2014, "Network in network"; Szegedy et al. 2015 (inception modules); He et al. 2016 (residual
        blocks, in stages of several rounds).
    """

    formula = r"y = f_R(\cdots f_2(f_1(x)))"

    repeat: int = setting(1, "Rounds in a row; what leaves one enters the next", minimum=1, maximum=MOST_ROUNDS)
    shared: bool = setting(False, "All rounds have the same weights")
    inner: Graph = field(default_factory=plain, hash=False)
    named: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """Parameters of its own: each name with the blocks inside and their settings that it sets."""

    def __post_init__(self) -> None:
        """Read the ports and the named parameters off the drawing: an instance has its own."""
        nodes = self.inner.nodes
        entries = tuple(Port(key, "…") for key, node in nodes.items() if isinstance(node.block, GroupInput))
        exits = tuple(Port(key, "…") for key, node in nodes.items() if isinstance(node.block, GroupOutput))
        own = {
            "inputs": entries,
            "outputs": exits,
            "input_names": tuple(port.name for port in entries),
            "output_names": tuple(port.name for port in exits),
            "settings": (*type(self).settings, *self._named_settings()),
        }
        for name, value in own.items():
            object.__setattr__(self, name, value)

    def __reduce__(self) -> tuple[Any, ...]:
        """What was worked out stays here."""
        return _made, (self.repeat, self.shared, self.inner, self.named)

    def _named_settings(self) -> Iterator[Setting]:
        for name, places in self.named:
            (key, inner_name), *_ = places
            block = self.inner.nodes[key].block
            told = found(block.settings, inner_name, block.type_name())
            yield replace(told, name=name)

    @property
    def params(self) -> dict[str, Any]:
        """Its own parameters, and those inside that have a name."""
        own = {name: getattr(self, name) for name in OWN}
        return own | {name: self.inner.nodes[ps[0][0]].block.params[ps[0][1]] for name, ps in self.named}

    @property
    def changed_params(self) -> dict[str, Any]:
        """Those that differ from their defaults."""
        given = self.params
        return {s.name: given[s.name] for s in self.settings if given[s.name] != s.default}

    def configured(self, params: Mapping[str, object]) -> Self:
        """The group with some parameters changed; a named one is changed wherever it stands inside.

        Raises:
            BlockError: As `Block.of`.
        """
        places = dict(self.named)
        own = {key: found(type(self).settings, key, "Group").checked(v) for key, v in params.items() if key in OWN}
        nodes = dict(self.inner.nodes)
        for name, value in params.items():
            if name not in OWN:
                found(self.settings, name, "Group")
                for key, inner_name in places[name]:
                    nodes[key] = replace(nodes[key], block=nodes[key].block.configured({inner_name: value}))
        inner = self.inner.with_nodes(nodes) if nodes != self.inner.nodes else self.inner
        return replace(self, **own, inner=inner)

    def redrawn(self, inner: Graph) -> Group:
        """The group with another drawing; names of settings that are gone there go too."""
        names = renamed(self.inner, inner)
        kept = []
        for name, places in self.named:
            moved = [(names.get(key, key), told) for key, told in places]
            there = tuple((k, t) for k, t in moved if k in inner.nodes and t in settings_of(inner.nodes[k].block))
            if there:
                kept.append((name, there))
        return replace(self, inner=inner, named=tuple(kept))

    def filled(self, given: Specs) -> Graph:
        """The drawing with what arrives entered at its entries, in their order."""
        nodes = dict(self.inner.nodes)
        for port, spec in zip(self.inputs, given, strict=True):
            nodes[port.name] = replace(nodes[port.name], block=GroupInput(given=spec))
        return self.inner.with_nodes(nodes)

    @cached_property
    def _known(self) -> dict[Specs, tuple[Inside, ...]]:
        return {}

    def rounds(self, *inputs: TensorSpec | None) -> tuple[Inside, ...]:
        """What is known of each round that has weights of its own.

        Raises:
            BlockError: A block inside does not fit, or the rounds do not fit each other (`rounds_differ`).
        """
        if inputs not in self._known:
            self._known[inputs] = tuple(self._rounds(inputs))
        return self._known[inputs]

    def _rounds(self, given: Specs) -> Iterator[Inside]:
        done: dict[Specs, Inside] = {}
        for number in range(self.repeat):
            if given not in done:
                done[given] = self._inside(given)
            inside = done[given]
            yield inside
            if self.repeat == 1:
                return
            if len(inside.outputs) != len(self.inputs) or (self.shared and inside.outputs != given):
                raise self._unfit(given, inside.outputs)
            if self.shared:
                return
            given = inside.outputs if number < self.repeat - 1 else given

    def _unfit(self, given: Specs, left: tuple[TensorSpec, ...]) -> BlockError:
        alike = len(left) == len(given)
        return BlockError(
            "What leaves one round cannot enter the next",
            code="rounds_differ",
            why="rounds with the same weights need the same shapes: {given} enters, and {left} leaves"
            if alike
            else "the group has {entries} entries and {exits} exits",
            mend="Let the blocks inside keep the shape, give each round weights of its own, or set repeat to 1"
            if alike
            else "Give it as many exits as entries, or set repeat to 1",
            given=", ".join(map(str, given)),
            left=", ".join(map(str, left)),
            entries=len(given),
            exits=len(left),
        )

    def _inside(self, given: Specs) -> Inside:
        graph = self.filled(given)
        specs: dict[Endpoint, TensorSpec] = {}
        arrived: dict[str, Specs] = {}
        if len(graph.order) < len(graph.nodes):
            raise _faulty("loop", next(key for key in graph.nodes if key not in graph.order))
        for key in graph.order:
            node = graph.nodes[key]
            arrived[key] = tuple(_arriving(graph, node, specs))
            specs.update(_leaving(node, arrived[key]))
        left = tuple(arrived[port.name][0] for port in self.outputs)
        return Inside(graph, arrived, tuple(spec for spec in left if spec is not None))

    def output_specs(self, *inputs: Any) -> tuple[TensorSpec, ...]:
        """What leaves the last round."""
        return self.rounds(*inputs)[-1].outputs

    def parameters(self, *inputs: Any) -> dict[str, tuple[int, ...]]:
        """Learned tensors of all rounds: `conv1.weight`, or with several rounds `0.conv1.weight`."""
        many = self.repeat > 1
        return {
            f"{f'{number}.' if many else ''}{key}.{name}": shape
            for number, inside in enumerate(self.rounds(*inputs))
            for key, node, given in weighing(inside)
            for name, shape in node.block.parameters(*given).items()
        }

    def multiply_adds(self, *inputs: Any) -> Size:
        """Those of all blocks inside, in all rounds."""
        rounds = self.rounds(*inputs)
        total: Size = 0
        for inside in rounds:
            for _, node, given in _working(inside):
                total = total + node.block.multiply_adds(*given)
        return total * self.repeat if self.shared else total

    def frozen_params(self, *inputs: Any) -> int:
        """Weights inside that do not learn."""
        found = 0
        for inside in self.rounds(*inputs):
            for _, node, given in weighing(inside):
                if node.frozen:
                    found += sum(prod(shape) for shape in node.block.parameters(*given).values())
                elif isinstance(node.block, Group):
                    found += node.block.frozen_params(*given)
        return found

    def padded(self, *inputs: Any) -> tuple[Padding, ...]:
        """The paddings that any block inside asks for."""
        asked = (
            padding
            for inside in self.rounds(*inputs)
            for _, node, given in _working(inside)
            for padding in node.block.padded(*given)
        )
        return tuple(dict.fromkeys(asked))

    def needs_output(self) -> bool:
        """A block inside may need it."""
        return True


def settings_of(block: Block) -> tuple[str, ...]:
    """Names of a block's settings."""
    return tuple(setting.name for setting in block.settings)


def _made(repeat: int, shared: bool, inner: Graph, named: Any) -> Group:
    return Group(repeat=repeat, shared=shared, inner=inner, named=named)


def _working(inside: Inside) -> Iterator[tuple[str, Node, Specs]]:
    """The blocks that compute, with what arrives at them."""
    for key, given in inside.inputs.items():
        node = inside.graph.nodes[key]
        if not node.muted and node.block.inputs and not isinstance(node.block, GroupOutput):
            yield key, node, given


def weighing(inside: Inside) -> Iterator[tuple[str, Node, Specs]]:
    """The blocks that have weights of their own, with what arrives at them."""
    return (found for found in _working(inside) if not found[1].shares)


def _arriving(graph: Graph, node: Node, specs: Mapping[Endpoint, TensorSpec]) -> Iterator[TensorSpec | None]:
    for place, port in enumerate(node.block.inputs):
        sources = graph.sources(node.id, port.name)
        if any(source not in specs for source in sources):
            raise _faulty("absent", node.id)
        if not sources and not port.optional and not (node.muted and place > 0):
            raise _faulty("missing", node.id)
        if len(sources) > 1 and not port.many:
            raise _faulty("many", node.id)
        if not sources and not port.many:
            yield None
        for source in sources:
            yield specs[source]


def _leaving(node: Node, given: Specs) -> dict[Endpoint, TensorSpec]:
    block = node.block
    if isinstance(block, Input | Output):
        raise _faulty("end", node.id)
    if node.muted and block.outputs and given and given[0] is not None:
        return {Endpoint(node.id, block.outputs[0].name): given[0]}
    if isinstance(block, GroupOutput):
        return {}
    try:
        specs = block.output_specs(*given)
    except BlockError as error:
        raise BlockError("{inside}: {told}", code=error.code, inside=node.id, told=error.wording) from None
    return {Endpoint(node.id, port.name): spec for port, spec in zip(block.outputs, specs, strict=False)}


def _faulty(kind: str, key: str) -> BlockError:
    return BlockError(
        "The group is not complete inside",
        code="faulty_group",
        why={
            "loop": "{inside} is part of a loop",
            "missing": "{inside} lacks an input",
            "absent": "a wire to {inside} comes from an output that is not there",
            "many": "{inside} takes one wire, and several end there",
            "end": "{inside} is an Input or an Output of the whole design, and cannot stand in a group",
        }[kind],
        mend="Use a Group entry and a Group exit instead" if kind == "end" else "Open the group and mend it",
        inside=key,
    )
