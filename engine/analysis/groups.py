"""What is known inside of a group: its drawing, analysed with what arrives at its block."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from engine.analysis.facts import Fields
from engine.analysis.result import Analysis, BlockFacts
from engine.blocks.encoder_decoder import Decoder
from engine.blocks.group import Group, GroupInput, GroupOutput
from engine.blocks.losses import Output
from engine.data.dataset import DatasetError, NoFields
from engine.graph.errors import BlockError, Problem
from engine.graph.graph import Graph
from engine.graph.nesting import told_outside

Analyse = Callable[[Graph, Fields, Analysis | None], Analysis]
NO_DATA = NoFields(
    DatasetError(
        "An Input cannot stand in a group",
        code="faulty_group",
        why="it is where the data of the whole design come in",
        mend="Use a Group entry instead, and leave the Input outside",
    )
)
"""The fields of data inside a group: none, and what an Input there tells."""
FROM_INSIDE = frozenset({"faulty_group"})


def with_insides(
    blocks: Mapping[str, BlockFacts], own: Mapping[str, BlockFacts], before: Analysis | None, analyse: Analyse
) -> tuple[dict[str, BlockFacts], dict[str, Analysis]]:
    """The facts of the groups, with the problems of their insides, and the analyses of these by id.

    Args:
        own: The facts before any were bettered. analyse: Works out a drawing, given what was known of it.
    """
    groups = {key: facts for key, facts in blocks.items() if isinstance(facts.node.block, Group)}
    better: dict[str, BlockFacts] = {}
    inside: dict[str, Analysis] = {}
    for key, facts in groups.items():
        block = facts.node.block
        assert isinstance(block, Group)
        known = before.inside.get(key) if before else None
        if before is not None and known is not None and before.own.get(key) is own[key] is facts:
            found = known
        else:
            given = facts.inputs if len(facts.inputs) == len(block.inputs) else (None,) * len(block.inputs)
            found = replace(analyse(block.filled(given), NO_DATA, known), graph=block.inner)
        inside[key] = found
        told = tuple(told_outside(p, key) for p in found.problems if p.code != "nothing_arrives")
        wrong = any(problem.severity == "error" for problem in told)
        mine = tuple(p for p in facts.problems if not (wrong and p.severity == "error" and _is_of_inside(p)))
        bytes_inside = block.repeat * found.activation_bytes if facts.outputs else 0
        better[key] = replace(facts, problems=(*mine, *told), activation_bytes=bytes_inside)
    return better, inside


def _is_of_inside(problem: Problem) -> bool:
    """Whether it repeats in short what the analysis of the inside tells in full."""
    return problem.code in FROM_INSIDE or "inside" in problem.wording.args


def outside_of_groups(graph: Graph) -> Iterator[tuple[str, Problem]]:
    """The errors of entries and exits that stand in no group."""
    for key, node in graph.nodes.items():
        if isinstance(node.block, GroupInput | GroupOutput):
            error = BlockError(
                "{type} stands in no group",
                code="no_group_around",
                why="it is the way into a group or out of one",
                mend="Use an Input or an Output here, or put it into a group",
                type=node.block.type_name(),
            )
            yield key, Problem.of(error, key)


def misplaced(graph: Graph) -> Iterator[tuple[str, Problem]]:
    """The errors of Outputs and Decoders that stand in a group. Inputs tell theirs themselves (see `NO_DATA`)."""
    for key, node in graph.nodes.items():
        if isinstance(node.block, Output):
            error = BlockError(
                "An Output cannot stand in a group",
                code="faulty_group",
                why="it is the end of the whole design",
                mend="Use a Group exit instead, and leave the Output outside",
            )
            yield key, Problem.of(error, key)
        if isinstance(node.block, Decoder) and not node.muted:
            error = BlockError(
                "A Decoder cannot stand in a group",
                code="decoder_in_group",
                why="a network that writes answers tells its decoder from outside which tokens it has written so far",
                mend="Leave the Decoder outside, and group what is before it",
            )
            yield key, Problem.of(error, key)


def learning(facts: BlockFacts) -> int:
    """The weights of a block that learn."""
    block = facts.node.block
    if facts.node.frozen:
        return 0
    return facts.params - (block.frozen_params(*facts.inputs) if isinstance(block, Group) and facts.params else 0)
