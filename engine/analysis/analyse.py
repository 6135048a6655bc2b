"""All that can be known of a design without running it; after an edit, only what changed is worked out again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from engine.analysis.advice import advise, advise_inside
from engine.analysis.facts import Fields, facts_of
from engine.analysis.groups import learning, with_insides
from engine.analysis.loops import loops
from engine.analysis.result import Analysis, BlockFacts
from engine.analysis.sharing import with_sharing
from engine.analysis.suggestions import with_wires
from engine.blocks.group import GroupInput
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.graph.errors import BlockError, Fix, Problem
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.sizes import Size

SEVERITIES = ("error", "warning", "info")


def analyse(graph: Graph, fields: Fields, before: Analysis | None = None, *, is_inside: bool = False) -> Analysis:
    """Shapes, costs and problems of a drawing. Never raises, whatever the drawing.

    Args:
        is_inside: It is the drawing of a group, with what arrives entered (see `Group.filled`).
        fields: Of the chosen dataset; empty without one.
        before: What was known of an earlier drawing: facts that still hold are taken over as the same objects.
    """
    own = _own_facts(graph, fields, before)
    problems, advice = ((), advise_inside(graph, own)) if is_inside else advise(graph, own, fields)
    blocks = {**own, **with_wires(graph, own, fields)}
    grouped, inside = with_insides(blocks, own, before, partial(analyse, is_inside=True))
    blocks |= grouped
    blocks |= with_sharing(graph, blocks)
    for key, found in advice.items():
        blocks[key] = replace(blocks[key], problems=_errors_first((*blocks[key].problems, *found)))
    for key, facts in blocks.items():
        if before is not None and facts is not own[key] and facts == before.blocks.get(key):
            blocks[key] = before.blocks[key]
    problems += tuple(problem for facts in blocks.values() if facts.problems for problem in facts.problems)
    return Analysis(
        graph=graph,
        blocks=blocks,
        problems=_errors_first(problems),
        total_params=sum(facts.params for facts in blocks.values()),
        trainable_params=sum(learning(facts) for facts in blocks.values()),
        multiply_adds=sum(_counted(facts.multiply_adds) for facts in blocks.values()),
        activation_bytes=sum(facts.activation_bytes for facts in blocks.values()),
        own=own,
        inside=inside,
    )


def _own_facts(graph: Graph, fields: Fields, before: Analysis | None) -> Mapping[str, BlockFacts]:
    known = dict(before.own) if before else {}
    waiting = _changed(before.graph, graph) if before else set(graph.nodes)
    order = graph.order
    for key in order:
        node = graph.nodes[key]
        if key in waiting or isinstance(node.block, Input | Output | GroupInput):
            old, new = known.get(key), facts_of(graph, node, known, fields)
            if old is None or old.outputs != new.outputs:
                waiting.update(graph.consumers[key])
            known[key] = old if old is not None and old == new else new
        elif known[key].node is not node:
            known[key] = _elsewhere(known[key], node)
    if len(order) < len(graph.nodes):
        sound = set(order)
        known = {key: known[key] for key in order}
        known |= _behind_loops(graph, known, fields, [key for key in graph.nodes if key not in sound])
    return {key: known[key] for key in graph.nodes}


def _elsewhere(facts: BlockFacts, node: Node) -> BlockFacts:
    """The same facts of a block that was moved, titled or frozen: `replace` would cost a drag of all blocks dear."""
    return BlockFacts(
        node,
        facts.inputs,
        facts.outputs,
        facts.weights,
        facts.params,
        facts.multiply_adds,
        facts.activation_bytes,
        facts.problems,
    )


def _changed(before: Graph, after: Graph) -> set[str]:
    """The blocks of which something else than the place on the canvas changed, or a wire that ends there."""
    old = before.nodes
    changed = {
        key
        for key, node in after.nodes.items()
        if (was := old.get(key)) is not node
        and (was is None or was.muted != node.muted or (was.block is not node.block and was.block != node.block))
    }
    if after.wires is not before.wires:
        changed |= {t.node for t, sources in after.wires.items() if before.wires.get(t) is not sources}
        changed |= {t.node for t in before.wires.keys() - after.wires.keys()}
    if len(before.order) < len(before.nodes):
        changed |= before.nodes.keys() - set(before.order)
    if after.nodes.keys() != old.keys():
        lost = (old.keys() - after.nodes.keys()) | (after.nodes.keys() - old.keys())
        changed |= {t.node for t, sources in after.wires.items() if any(s.node in lost for s in sources)}
    return changed & after.nodes.keys()


def _behind_loops(
    graph: Graph, known: Mapping[str, BlockFacts], fields: Fields, rest: list[str]
) -> dict[str, BlockFacts]:
    """Facts of the blocks in a loop, each with its problem, and of those behind one: nothing leaves them."""
    members = {key: loop for loop in loops(graph.suppliers, graph.consumers, rest) for key in loop}
    found: dict[str, BlockFacts] = {}
    for key in rest:
        facts = facts_of(graph, graph.nodes[key], known, fields)
        problems = facts.problems
        if key in members:
            problems += (_loop_problem(graph, key, members[key]),)
        found[key] = replace(facts, outputs={}, problems=problems)
    return found


def _loop_problem(graph: Graph, key: str, loop: frozenset[str]) -> Problem:
    ends = [
        (Endpoint(key, port.name), index)
        for port in graph.nodes[key].block.inputs
        for index, source in enumerate(graph.sources(key, port.name))
        if source.node in loop
    ]
    error = BlockError(
        "{name} is part of a loop",
        code="loop",
        why="its output comes back to it through {others}",
        mend="Take one of the loop's wires off; to feed a value back in time, use a recurrent block",
        fix=Fix("disconnect", "Take the wire off", name=ends[0][0].port, index=ends[0][1]) if len(ends) == 1 else None,
        name=key,
        others=", ".join(node for node in graph.nodes if node in loop and node != key) or key,
    )
    return Problem.of(error, key)


def _errors_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: SEVERITIES.index(problem.severity)))


def _counted(size: Size) -> int:
    """The size as a number; a name counts as 1."""
    return size if isinstance(size, int) else sum(factor for _, factor in size.terms) + size.constant
