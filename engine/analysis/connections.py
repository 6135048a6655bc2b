"""Which port could feed which, and why another could not."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from engine.analysis.facts import Fields, Specs, output_specs
from engine.analysis.result import Analysis
from engine.blocks import CATALOGUE
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.graph.block import Block
from engine.graph.edits import check_input, check_output
from engine.graph.errors import BlockError, EditError, Wording
from engine.graph.graph import Endpoint, Graph
from engine.graph.sizes import symbol
from engine.graph.spec import TensorSpec

SAMPLES = (
    TensorSpec((3, 32, 32)),
    TensorSpec((64,)),
    TensorSpec((symbol("T"), 64)),
    TensorSpec((), "int64"),
)
"""Typical tensors, to find out what a block might be fed."""


def why_not(graph: Graph, analysis: Analysis, fields: Fields, source: Endpoint, target: Endpoint) -> Wording | None:
    """Why a wire from `source` to `target` would not fit; None where it fits, or nothing is known that forbids it.

    A wire that is in a single input now counts as replaced, and a `many` input as given one wire more.
    """
    try:
        check_output(graph, source)
        check_input(graph, target)
    except EditError as error:
        return error.wording
    if target.node in graph.ancestors(source.node):
        return Wording(
            "This would close a loop",
            "{source} already depends on {target}",
            args={"source": source.node, "target": target.node},
        )
    spec = analysis.spec(source)
    node = graph.nodes[target.node]
    if spec is None or node.muted:
        return None
    return _refusal(node.block, _with(graph, analysis, target, spec), fields)


IN_GROUPS, AT_THE_TOP = frozenset({"GroupInput", "GroupOutput"}), frozenset({"Input", "Output"})


def offered(types: Iterable[str], *, is_inside: bool) -> tuple[str, ...]:
    """Those of some types that may stand in a drawing: that of a group, or of the whole design."""
    elsewhere = AT_THE_TOP if is_inside else IN_GROUPS
    return tuple(name for name in types if name not in elsewhere)


def fitting_types(spec: TensorSpec, *, is_inside: bool = False) -> tuple[str, ...]:
    """Types whose first input takes that tensor, with their default settings, in the order of the catalogue.

    Args:
        is_inside: They are to stand inside a group.
    """
    return offered(_fitting(spec), is_inside=is_inside)


def feeding_types(graph: Graph, analysis: Analysis, target: Endpoint) -> tuple[str, ...]:
    """Types with an output that could feed that input, in the order of the catalogue.

    The sizes of what they give depend on what they will be fed, so only its kind is judged: an Output takes any
    numbers here, and a `many` input does not compare.
    """
    node = graph.nodes.get(target.node)
    if node is None or target.port not in node.block.input_names:
        return ()
    block = Output.of({}) if isinstance(node.block, Output) else node.block

    def taken(spec: TensorSpec) -> bool:
        inputs = (spec,) if block.inputs[0].many else _with(graph, analysis, target, spec)
        return _refusal(block, inputs, {}) is None

    wanted = frozenset(filter(taken, _made()))
    return tuple(name for name, kind in CATALOGUE.items() if kind is Input or not wanted.isdisjoint(_made_by(name)))


def _with(graph: Graph, analysis: Analysis, target: Endpoint, spec: TensorSpec) -> Specs:
    """What would arrive at a block, were `spec` at this input too."""
    arriving: list[TensorSpec | None] = []
    for port in graph.nodes[target.node].block.inputs:
        known = [analysis.spec(source) for source in graph.sources(target.node, port.name)]
        if port.name == target.port:
            arriving += [*known, spec] if port.many else [spec]
        elif not port.many:
            arriving += known[:1] or [None]
        else:
            arriving += known
    return tuple(arriving)


def _refusal(block: Block, inputs: Specs, fields: Fields) -> Wording | None:
    if None in inputs:
        return None
    try:
        output_specs(block, inputs, fields)
    except BlockError as error:
        return error.wording
    return None


def _at_all(kind: type[Block], spec: TensorSpec) -> tuple[TensorSpec, ...]:
    """One tensor at every input that must have one."""
    return (spec,) * max(1, sum(not port.optional for port in kind.inputs))


@lru_cache(maxsize=256)
def _fitting(spec: TensorSpec) -> tuple[str, ...]:
    def takes(kind: type[Block]) -> bool:
        if not kind.inputs:
            return False
        try:
            output_specs(kind(), _at_all(kind, spec), {})
        except BlockError as error:
            return error.port in kind.input_names[1:]
        return True

    return tuple(name for name, kind in CATALOGUE.items() if takes(kind))


@lru_cache(maxsize=256)
def _made_by(name: str) -> frozenset[TensorSpec]:
    """What a type makes of the typical tensors, with its default settings."""
    kind = CATALOGUE[name]
    if not kind.inputs or not kind.outputs:
        return frozenset()
    return frozenset(_results(kind(), SAMPLES))


def _results(block: Block, specs: Iterable[TensorSpec]) -> Iterable[TensorSpec]:
    for spec in specs:
        try:
            yield block.output_specs(*_at_all(type(block), spec))[0]
        except BlockError:
            continue


@lru_cache(maxsize=1)
def _made() -> frozenset[TensorSpec]:
    return frozenset().union(*(_made_by(name) for name in CATALOGUE), SAMPLES)
