"""The answer may be told to a decoder, and to nobody else."""

from __future__ import annotations

from engine.analysis.analyse import analyse
from engine.blocks import CATALOGUE
from engine.data.catalogue import DATASETS
from engine.graph.graph import Endpoint, Graph, Node


def codes(wires: dict[tuple[str, str], tuple[str, str]]) -> list[str]:
    nodes = {
        "text": Node("text", CATALOGUE["Input"].of({"field": "text"})),
        "told": Node("told", CATALOGUE["Input"].of({"field": "iso"})),
        "embedding": Node("embedding", CATALOGUE["Embedding"].of({})),
        "encoder": Node("encoder", CATALOGUE["Encoder"].of({})),
        "decoder": Node("decoder", CATALOGUE["Decoder"].of({})),
        "answer": Node("answer", CATALOGUE["Output"].of({"field": "iso"})),
    }
    graph = Graph(nodes, {Endpoint(*target): (Endpoint(*source),) for target, source in wires.items()})
    return [problem.code for problem in analyse(graph, DATASETS["dates_iso"].by_name).problems]


WIRES = {
    ("embedding", "input"): ("text", "output"),
    ("encoder", "input"): ("embedding", "output"),
    ("decoder", "target"): ("told", "output"),
    ("decoder", "state"): ("encoder", "state"),
    ("answer", "input"): ("decoder", "logits"),
}


def test_teacher_forcing_is_no_leak():
    assert codes(WIRES) == []


def test_an_encoder_that_reads_the_answer_is_one():
    assert "answer_given_away" in codes({**WIRES, ("embedding", "input"): ("told", "output")})
