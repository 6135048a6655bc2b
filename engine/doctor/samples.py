"""What is wrong with what the network is given: rare classes, padding read as data, inputs that say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from engine.analysis.result import Analysis, BlockFacts
from engine.analysis.through_groups import drawings, upstream
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.doctor.diagnosis import Diagnosis, Remedy
from engine.doctor.evidence import Evidence
from engine.doctor.places import place_of
from engine.doctor.remedies import balanced, gathered, joined, some
from engine.graph.errors import Fix, Wording
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR, Path

RARE = 10
"""The commonest class is so many times as frequent as the rarest: losses of its samples drown those of the other's.
The bundled sets reach 3."""
LEAST_STEPS = 20
SPREADS_OUT = ("Flatten", "Reshape")
"""Blocks that lay a sequence out as one vector, with what fills it up."""


def imbalance(evidence: Evidence) -> Iterator[Diagnosis]:
    """Classes of which there are few samples, and which do not count more for that."""
    for key, counts in evidence.class_counts.items():
        node = evidence.design.graph.nodes.get(key)
        there = [count for count in counts if count]
        if node is None or not isinstance(node.block, Output) or node.block.class_weights != "none" or len(there) < 2:
            continue
        if max(there) < RARE * min(there):
            continue
        target = node.block.target(evidence.fields)
        if target is None or target.kind != "classes":
            continue
        rare, common = counts.index(min(there)), counts.index(max(there))
        labels = target.labels if len(target.labels) == len(counts) else tuple(map(str, range(len(counts))))
        wording = Wording(
            "A class is rare",
            "the training part has {few} samples of {rare} and {many} of {common}; always to answer {common} is right "
            "in {share:.0%}, so accuracy says little",
            "Let rare classes count more, and look at F1",
            {
                "few": counts[rare],
                "rare": labels[rare],
                "many": counts[common],
                "common": labels[common],
                "share": counts[common] / sum(counts),
            },
        )
        yield Diagnosis("warning", "class_imbalance", key, wording, (balanced(key),))


def padding_read(evidence: Evidence) -> Iterator[Diagnosis]:
    """Blocks that take what fills short samples up for data."""
    for problem in evidence.analysis.problems:
        if problem.code == "mixes_padding":
            fixes = (Remedy(problem.fix.label, problem.fix.args, (problem.fix,)),) if problem.fix else ()
            yield Diagnosis("warning", "padding_read", problem.block, problem.wording, fixes)
    for block, facts in _facts(evidence.analysis):
        given = facts.inputs[0] if facts.inputs else None
        is_laid_out = facts.node.block.type_name() in SPREADS_OUT and not facts.node.muted
        if not is_laid_out or given is None or given.padding is None:
            continue
        if any(spec.padding is not None for spec in facts.outputs.values()):
            continue
        wording = Wording(
            "{block} reads padding as data",
            "it lays out {shape} as one vector; of that dimension {dim} is padded: a short sample fills only its "
            "first places, and weights for the last are learned from few samples",
            "Take a block that knows each sample's length",
            {"block": block, "shape": str(given), "dim": given.padding.dim + 1},
        )
        remedies = gathered(evidence.design.graph, block) if len(given.sizes) == 2 else ()
        yield Diagnosis("warning", "padding_read", block, wording, remedies)


def _facts(analysis: Analysis, place: Path = ()) -> Iterator[tuple[str, BlockFacts]]:
    """What is known of each block, in groups too, by the paths to them; of repeated ones in the first round."""
    for key, facts in analysis.blocks.items():
        path = (*place, key)
        yield SEPARATOR.join(path), facts
        if key in analysis.inside and not facts.node.muted:
            yield from _facts(analysis.inside[key], path)


def unused_input(evidence: Evidence) -> Iterator[Diagnosis]:
    """Inputs from which no wire leads to an Output, or whose first layers get no gradient at all."""
    graph = evidence.design.graph
    outputs = [key for key, node in graph.nodes.items() if isinstance(node.block, Output)]
    heard = upstream(graph, [(key,) for key in outputs])
    for key, node in graph.nodes.items():
        if not isinstance(node.block, Input) or not outputs:
            continue
        if (key,) not in heard:
            loose = _loose_end(graph, key, outputs)
            wording = Wording(
                "{block} is not used",
                "no wire leads from it to an Output, so nothing of it can be learned",
                "Bring it together with what the last layer reads, or remove it",
                {"block": key},
            )
            yield Diagnosis("warning", "unused_input", key, wording, some(joined(graph, loose)))
        elif (stop := _stops(evidence, key)) is not None:
            yield stop


def _stops(evidence: Evidence, key: str) -> Diagnosis | None:
    """An Input whose first layers have all had a gradient of exactly 0 for a while."""
    steps, graph = evidence.steps, evidence.design.graph
    if len(steps) < LEAST_STEPS:
        return None
    if steps.gradient.any(axis=0).all():
        return None
    places = [place_of(graph, layer) for layer in steps.layers]
    paths = {place.path for place in places}
    own = [i for i, place in enumerate(places) if (key,) in upstream(graph, [place.path], paths - {place.path})]
    if not own or steps.gradient[:, own].any() or not steps.gradient.any():
        return None
    stops = [
        SEPARATOR.join(path)
        for place, drawing in drawings(graph)
        for k, n in drawing.nodes.items()
        if n.block.type_name() == "StopGradient" and not n.muted and (key,) in upstream(graph, [path := (*place, k)])
    ]
    wording = Wording(
        "Nothing is learned from {block}",
        "the gradient of {layers} was exactly 0 in all of {steps} steps",
        "Let the gradient pass",
        {"block": key, "layers": ", ".join(steps.layers[i] for i in own), "steps": len(steps)},
    )
    remedies = tuple(Remedy("Remove {block}", {"block": k}, (Fix("remove", "", target=k),)) for k in stops)
    return Diagnosis("warning", "unused_input", key, wording, remedies)


def _loose_end(graph: Graph, key: str, outputs: list[str]) -> str:
    """The last block that an Input feeds and that leads to no Output."""
    while loose := [k for k in graph.consumers[key] if not any(graph.reaches(k, output) for output in outputs)]:
        key = loose[0]
    return key
