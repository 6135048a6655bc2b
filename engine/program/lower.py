"""From drawing to program: the blocks that matter, in order of computation, under Python names.

A muted block vanishes: what fed its first input feeds all that it fed. A block from which no Output can be reached is
no part of the network: it is neither built nor computed, and neither trained nor exported. An Input stays an argument
of `forward` even so, for it says what a sample holds. Freezing is told only of blocks that have weights, and stops
nothing but their learning: batch normalisation goes on counting its running mean, which no gradient moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count, groupby

from engine.analysis.analyse import analyse
from engine.analysis.facts import Specs
from engine.analysis.result import Analysis
from engine.blocks.group import Group, GroupInput, GroupOutput, Inside
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.data.field import Field
from engine.graph.calls import INPUT, Call, Copies, call
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import SEPARATOR
from engine.graph.reaching import blocks_before, feeding
from engine.graph.spec import Padding, TensorSpec
from engine.program.helpers import defined_names
from engine.program.names import WIDEST, class_name, python_names, shortened, unique
from engine.program.own_source import is_own, own_layers, own_names
from engine.program.program import Loss, Parameter, Part, Program, Step, Value


class ProgramError(NetloomError):
    """A design of which no program can be made."""


def lower(design: Design, analysis: Analysis, fields: Mapping[str, Field]) -> Program:
    """Put a sound design in order of computation.

    Args:
        analysis: Of the design's graph. fields: Of its dataset, by name; none where it has none.

    Raises:
        ProgramError: The analysis found errors (`unsound_design`).
    """
    if not analysis.ok:
        raise unsound(analysis)
    graph = analysis.graph
    names = python_names(graph.nodes)
    needed = blocks_before(graph, outputs_of(graph))
    values: dict[Endpoint, Value] = {}
    lengths: dict[Padding, Value] = {}
    own = own_names(graph)
    parts = Parts(design.name, own)
    steps: list[Step] = []
    for block in graph.order:
        if block in needed:
            steps += _lowered(block, analysis, names, values, lengths, parts)
    parameters = tuple(
        Parameter(key, names[key], str(node.block.field) if node.block.field in fields else "", spec)
        for key, node in graph.nodes.items()
        if isinstance(node.block, Input) and (spec := analysis.blocks[key].outputs["output"])
    )
    losses = tuple(_loss(block, analysis, fields, values) for block in outputs_of(graph))
    name = class_name(design.name, {*defined_names(), *parts.names, *own})
    program = Program(name, parameters, _each_made_once(steps), losses, names, parts=parts.found)
    own_layers(program)  # two texts that define the same fit in no file
    return program


def unsound(analysis: Analysis) -> ProgramError:
    """The error of a design with errors; it tells the first."""
    first = next(problem for problem in analysis.problems if problem.severity == "error")
    return ProgramError(
        "The design has errors",
        code="unsound_design",
        why="the first, at {block}: {first}" if first.block else "the first: {first}",
        mend="Mend it, then try again",
        block=first.block,
        first=first.wording,
    )


def outputs_of(graph: Graph) -> tuple[str, ...]:
    """The Outputs, in the order of the drawing."""
    return tuple(key for key, node in graph.nodes.items() if isinstance(node.block, Output))


def helpers_of(steps: Iterable[Step]) -> set[str]:
    """Names of the classes of `engine.layers` that steps use."""
    return _helpers(call for step in steps for call in (step.layer, step.function))


def _helpers(calls: Iterable[Call | None]) -> set[str]:
    return {name for call in calls for name in helper_layers(call)}


def helper_layers(call: Call | None) -> set[str]:
    """Names of the classes of `engine.layers` in a call."""
    if call is None:
        return set()
    arguments = [*call.args, *(value for _, value in call.kwargs)]
    inside = (item for value in arguments for item in (value if isinstance(value, tuple) else (value,)))
    calls = (item.call if isinstance(item, Copies) else item for item in inside)
    inner = {name for value in calls if isinstance(value, Call) for name in helper_layers(value)}
    return inner | ({call.target.removeprefix("layers.")} if call.target.startswith("layers.") else set())


def _lowered(
    block: str,
    analysis: Analysis,
    names: Mapping[str, str],
    values: dict[Endpoint, Value],
    lengths: dict[Padding, Value],
    parts: Parts,
) -> list[Step]:
    """The block's step, after those for lengths that it is the first to ask for; none where it computes nothing.

    Its outputs are entered in `values`, and new lengths in `lengths`.
    """
    graph = analysis.graph
    node, facts = graph.nodes[block], analysis.blocks[block]
    ports = tuple(facts.outputs)
    if isinstance(node.block, Output | GroupOutput):
        return []
    if node.muted:
        values[Endpoint(block, ports[0])] = values[feeding(graph, block)[0]]
        return []
    outputs = _results(names, block, ports)
    values.update(zip((Endpoint(block, port) for port in ports), outputs, strict=True))
    if isinstance(node.block, Input | GroupInput):
        return []
    asked = node.block.padded(*facts.inputs)
    steps = [_measured(padding, names, lengths) for padding in dict.fromkeys(asked) if padding not in lengths]
    if isinstance(node.block, Group):
        layer: Call | None = _group_call(node, facts.inputs, asked, parts)
    else:
        layer = node.block.layer(*facts.inputs)
    owner = node.shares or block
    told, weights = graph.nodes[owner], analysis.blocks[owner].weights
    may_learn = bool(weights) or is_own(layer)  # what a text of the user's own learns shows only when it runs
    step = Step(
        block=block,
        attribute=names[owner],
        type=node.block.type_name(),
        layer=layer,
        function=None if layer else node.block.function(*facts.inputs),
        inputs=_arguments(graph, block, values, tuple(lengths[padding] for padding in asked)),
        outputs=outputs,
        specs=tuple(facts.outputs[port] for port in ports),
        frozen=told.frozen and may_learn,
        lr_scale=told.lr_scale if may_learn else 1.0,
        origin=told.weights if layer else "",
    )
    return [*steps, step]


def _each_made_once(steps: list[Step]) -> tuple[Step, ...]:
    """The steps, of which those that use a layer made by one before make none."""
    made = set[str]()
    found: list[Step] = []
    for step in steps:
        found.append(replace(step, layer=None) if step.layer and step.attribute in made else step)
        made |= {step.attribute} if step.layer else set()
    return tuple(found)


class Parts:
    """The classes of a design's groups, each after those it uses; equal ones are one.

    Args:
        design: Name of the design, which its own class is to bear. own: Names that texts of the user's own define.
    """

    def __init__(self, design: str, own: Iterable[str] = ()) -> None:
        self._found: dict[str, Part] = {}
        self._path: tuple[str, ...] = ()
        self._taken = {class_name(design), *defined_names(), *own}

    @property
    def found(self) -> tuple[Part, ...]:
        return tuple(self._found.values())

    @property
    def names(self) -> set[str]:
        return set(self._found)

    def name_of(self, node: Node, inside: Inside, asked: tuple[Padding, ...]) -> str:
        """The class of one round of a group; a new one where there is no equal."""
        self._path = (*self._path, node.id)
        program = _inside(inside, asked, self)
        place = SEPARATOR.join(self._path)
        self._path = self._path[:-1]
        for name, part in self._found.items():
            if replace(part.program, name="") == program:
                self._found[name] = replace(part, places=(*part.places, place))
                return name
        wish = node.title.strip() or node.id
        taken = {*self._taken, *self.names}
        name = next(name for mark in _marks() if (name := f"{class_name(wish)}{mark}") not in taken)
        self._found[name] = Part(replace(program, name=name), inside.graph, wish, (place,))
        return name


def _marks() -> Iterator[str]:
    """What tells classes of the same name apart: nothing, B, C … Z, then numbers."""
    yield from ("", *(chr(letter) for letter in range(ord("B"), ord("Z") + 1)))
    yield from map(str, count(2))


def _group_call(node: Node, given: Specs, asked: tuple[Padding, ...], parts: Parts) -> Call:
    """The constructor of a group: its class, or several rounds of classes in a row."""
    group = node.block
    assert isinstance(group, Group)
    known: dict[int, Call] = {}
    made: list[Call] = []
    for inside in group.rounds(*given):
        if id(inside) not in known:
            known[id(inside)] = call(f"parts.{parts.name_of(node, inside, asked)}")
        made.append(known[id(inside)])
    if group.repeat == 1:
        return made[0]
    runs = [(one, len(list(same))) for one, same in groupby(made)]
    rounds = Copies(*runs[0]) if len(runs) == 1 and len(made) > 1 else tuple(made)
    options = {"times": group.repeat} if group.shared else {}
    if len(group.inputs) > 1:
        options["carried"] = len(group.inputs)
    return call("layers.Repeated", rounds, **options)


def _inside(inside: Inside, asked: tuple[Padding, ...], parts: Parts) -> Program:
    """One round of a group as a program without a name. Lengths enter it after what its entries take."""
    graph = inside.graph
    analysis = analyse(graph, {}, is_inside=True)
    names = python_names(graph.nodes)
    entries = [key for key, node in graph.nodes.items() if isinstance(node.block, GroupInput)]
    exits = [key for key, node in graph.nodes.items() if isinstance(node.block, GroupOutput)]
    values: dict[Endpoint, Value] = {}
    lengths: dict[Padding, Value] = {}
    taken = set(names.values())
    for number, padding in enumerate(asked):
        lengths[padding] = Value(unique(f"lengths_{number + 1}" if len(asked) > 1 else "lengths", taken))
        taken.add(lengths[padding].name)
    needed, steps = blocks_before(graph, tuple(exits)), list[Step]()
    for block in graph.order:
        if block in needed or block in entries:
            steps += _lowered(block, analysis, names, values, lengths, parts)
    taking = [Parameter(key, names[key], "", analysis.blocks[key].outputs["output"]) for key in entries]
    told = [Parameter("", lengths[padding].name, "", TensorSpec((), "int64")) for padding in asked]
    answers = tuple(values[graph.sources(key, "input")[0]] for key in exits)
    return Program("", (*taking, *told), _each_made_once(steps), (), names, answers)


def _arguments(
    graph: Graph, block: str, values: Mapping[Endpoint, Value], lengths: tuple[Value, ...]
) -> tuple[Value | None, ...]:
    """What the block is called with: the tensors of its ports, then lengths; what is missing at the end is left out."""
    found: list[Value | None] = []
    for port in graph.nodes[block].block.inputs:
        sources = graph.sources(block, port.name)
        found += [values[source] for source in sources] or ([] if port.many else [None])
    while found and found[-1] is None and not lengths:
        found.pop()
    return (*found, *lengths)


def _measured(padding: Padding, names: Mapping[str, str], lengths: dict[Padding, Value]) -> Step:
    """The step that counts how many tokens of each sample are real, or how many places are left of them."""
    taken = {*names.values(), *(value.name for value in lengths.values())}
    lengths[padding] = Value(unique(shortened(f"{names[padding.source]}_lengths", WIDEST), taken))
    return Step(
        block=padding.source,
        attribute="",
        type="Lengths",
        layer=None,
        function=length_call(padding),
        inputs=(Value(names[padding.source]),),
        outputs=(lengths[padding],),
        specs=(TensorSpec((), "int64"),),
    )


def length_call(padding: Padding) -> Call:
    """What counts the real places of each sample, int64 (N,), from the tokens of the padding's Input."""
    length = call("torch.count_nonzero", INPUT, dim=1)
    for window in padding.windows:
        room = 2 * window.padding - window.dilation * (window.kernel - 1) - 1
        places = call("torch.add", length, room)
        if window.stride > 1:
            places = call("torch.div", places, window.stride, rounding_mode="floor")
        limit = {} if window.most is None else {"max": window.most}
        length = call("torch.clamp", call("torch.add", places, 1), min=0, **limit)
    return length


def _results(names: Mapping[str, str], block: str, ports: tuple[str, ...]) -> tuple[Value, ...]:
    """The variables of a block's outputs: its name for the first, `name_port` for the others."""
    taken = set(names.values()) if len(ports) > 1 else ()
    others = (unique(shortened(f"{names[block]}_{port}", WIDEST), taken) for port in ports[1:])
    return (Value(names[block]), *map(Value, others))


def _loss(block: str, analysis: Analysis, fields: Mapping[str, Field], values: Mapping[Endpoint, Value]) -> Loss:
    output = analysis.graph.nodes[block].block
    assert isinstance(output, Output)
    spec: TensorSpec | None = analysis.blocks[block].inputs[0]
    assert spec is not None
    target = output.target(fields)
    return Loss(
        block=block,
        value=values[analysis.graph.sources(block, "input")[0]],
        field=target.name if target else "",
        call=output.criterion(spec, fields),
        weight=output.weight,
        metric=output.metric_name(fields),
    )
