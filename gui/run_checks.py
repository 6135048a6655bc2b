"""What is asked before training a design, and whether a drawing is still the one that was trained."""

from __future__ import annotations

from engine.analysis.result import Analysis
from engine.blocks.own_code import refusal
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.graph.errors import Problem, Wording
from engine.graph.graph import Node
from engine.program.origins import faults_of_origins
from engine.project.trust import untrusted


def first_hindrance(design: Design, analysis: Analysis) -> Problem | None:
    """Why a design cannot be trained: its first error, that it has no data, or a text that is not trusted; None where
    it can."""
    for problem in analysis.problems:
        if problem.severity == "error":
            return problem
    if not design.graph.nodes:
        wording = Wording("The canvas is empty", "there is nothing to train", "Add blocks, or open a template")
        return Problem("error", "empty_design", "", "", wording)
    if design.dataset is None:
        wording = Wording("There is nothing to learn from", "no dataset is chosen", "Choose a dataset in the settings")
        return Problem("error", "no_dataset", "", "", wording)
    texts = untrusted(design.graph)
    return Problem.of(refusal(texts), next(iter(texts))) if texts else None


def hindrance_of_start(design: Design, analysis: Analysis) -> Problem | None:
    """Why a design cannot be trained from new weights: also that those it is to begin with are not there or do not fit,
    for which files are looked at."""
    problem = first_hindrance(design, analysis)
    if problem is None:
        problem = next(iter(faults_of_origins(design, analysis, fields_of(design.dataset))), None)
    return problem


def trains_alike(one: Design, other: Design) -> bool:
    """Whether two designs are the same to the training: places, captions, notes and names of files do not count."""
    if one is other:
        return True
    if one.dataset != other.dataset or one.training != other.training or one.graph.wires != other.graph.wires:
        return False
    mine, theirs = one.graph.nodes, other.graph.nodes
    return mine is theirs or (
        mine.keys() == theirs.keys()
        and all(node is (twin := theirs[key]) or _as_trained(node) == _as_trained(twin) for key, node in mine.items())
    )


def _as_trained(node: Node) -> tuple[object, ...]:
    return node.block, node.frozen, node.muted, node.lr_scale, node.weights, node.shares
