"""What fills a text up changes no answer, however its dimensions are moved, cut and joined."""

from __future__ import annotations

import pytest
import torch

from engine.analysis.analyse import analyse
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.graph import Graph
from engine.graph.spec import TensorSpec
from engine.program.lower import lower
from engine.program.module import build
from tests.drawings import FIELDS, SYMBOLS, drawn, wired

Row = tuple[str, str, dict[str, object], str]
WIDE = {**FIELDS, "text": Field("text", "input", "tokens", TensorSpec((11,), "int64", symbols=9), SYMBOLS)}
LENGTHS = (6, 4, 3, 1)
BEGINNING: tuple[Row, ...] = (
    ("x", "Input", {"field": "text"}, ""),
    ("embedded", "Embedding", {"embedding_dim": 4, "padding_idx": None}, "x"),
)
FIRST: tuple[Row, ...] = (
    ("start", "Slice", {"stop": 1}, "embedded"),
    ("m", "Concat", {"dim": 1}, "start embedded"),
)
MOVES: dict[str, tuple[Row, ...]] = {
    "slice from 2": (("m", "Slice", {"start": 2}, "embedded"),),
    "slice to 3": (("m", "Slice", {"stop": 3}, "embedded"),),
    "slice 1 to 5 by 2": (("m", "Slice", {"start": 1, "stop": 5, "step": 2}, "embedded"),),
    "slice by 3": (("m", "Slice", {"step": 3}, "embedded"),),
    "features sliced": (("m", "Slice", {"dim": 2, "start": -2}, "embedded"),),
    "turned and back": (("t", "Permute", {"dims": [0, 2, 1]}, "embedded"), ("m", "Permute", {"dims": [0, 2, 1]}, "t")),
    "unsqueezed and back": (("u", "Unsqueeze", {}, "embedded"), ("m", "Squeeze", {}, "u")),
    "repeated, first taken": (("r", "RepeatOverTime", {"steps": 2}, "embedded"), ("m", "Select", {}, "r")),
    "split and flat": (
        ("u", "Unflatten", {"dim": 2, "unflattened_size": [2, 2]}, "embedded"),
        ("m", "Flatten", {"start_dim": 2}, "u"),
    ),
    "features averaged": (("m", "Mean", {"dim": [2], "keepdim": True}, "embedded"),),
    "stacked, averaged": (("s", "Stack", {}, "embedded embedded"), ("m", "Mean", {"dim": [1]}, "s")),
    "halves joined": (
        ("halves", "Split", {"dim": 2}, "embedded"),
        ("m", "Concat", {"dim": 2}, "halves.part2 halves.part1"),
    ),
    "something before": FIRST,
    "something before, then cut": (FIRST[0], ("c", "Concat", {}, "start embedded"), ("m", "Slice", {"stop": 4}, "c")),
    "normalized": (("m", "Normalize", {"dim": 2}, "embedded"),),
}
READERS = ("MaskedMean", "MaskedMax", "LastState", "KMaxPool", "ChunkMaxPool", "GRU")


def design(*rows: Row) -> Graph:
    """A drawing that tells a digit from the sequence that its last row gives."""
    return drawn(*rows, ("fc", "Linear", {"out_features": 10}, "v"), ("y", "Output", {"field": "digit"}, "fc"))


def answers(graph: Graph, fields: dict[str, Field], tokens: torch.Tensor) -> torch.Tensor:
    analysis = analyse(graph, fields)
    assert analysis.ok, [problem.wording.told() for problem in analysis.problems]
    torch.manual_seed(0)
    return build(lower(Design(graph=graph), analysis, fields)).eval()(tokens)


@pytest.mark.parametrize("moves", MOVES.values(), ids=MOVES)
@pytest.mark.parametrize("reader", READERS)
def test_more_padding_changes_no_answer(moves, reader):
    end: tuple[Row, ...] = (("v", reader, {}, "m"),)
    if reader == "GRU":
        end = (("g", "GRU", {"hidden_size": 3}, "m"), ("v", "LastState", {}, "g"))
    if reader.endswith("Pool"):
        end = (("p", reader, {}, "m"), ("v", "Flatten", {}, "p"))
    graph = design(*BEGINNING, *moves, *end)
    torch.manual_seed(1)
    tokens = torch.zeros(len(LENGTHS), 6, dtype=torch.int64)
    for row, length in zip(tokens, LENGTHS, strict=True):
        row[:length] = torch.randint(1, 9, (length,))
    more = torch.nn.functional.pad(tokens, (0, 5))

    torch.testing.assert_close(answers(graph, FIELDS, tokens), answers(graph, WIDE, more))


@pytest.mark.parametrize("start, stop, step", [(0, 3, 1), (1, 5, 2), (0, None, 3), (0, 6, 1)])
def test_what_is_cut_out_of_a_text_is_what_is_cut_out_of_its_real_tokens(start, stop, step):
    rows: tuple[Row, ...] = (
        ("m", "Slice", {"start": start, "stop": stop, "step": step}, "embedded"),
        ("v", "MaskedMean", {}, "m"),
    )
    graph = design(*BEGINNING, *rows)
    network = build(lower(Design(graph=graph), analyse(graph, FIELDS), FIELDS)).eval()
    for length in (2, 3, 6):
        tokens = torch.zeros(1, 6, dtype=torch.int64)
        tokens[0, :length] = torch.arange(1, length + 1)

        real = network.embedded(tokens[:, :length])[:, start:stop:step].mean(1)

        torch.testing.assert_close(network(tokens), network.fc(real))


def test_permuting_a_square_moves_its_padding_too():
    rows: tuple[Row, ...] = (
        ("e", "Embedding", {"embedding_dim": 6}, "x"),
        ("t", "Permute", {"dims": [0, 2, 1]}, "e"),
        ("b", "Permute", {"dims": [0, 2, 1]}, "t"),
        ("v", "MaskedMean", {}, "b"),
    )
    facts = analyse(design(BEGINNING[0], *rows), FIELDS).blocks

    dims = [facts[key].outputs["output"].padding.dim for key in "etb"]
    assert dims == [0, 1, 0]


def test_what_is_added_to_a_text_is_as_long_as_the_text():
    graph = drawn(
        *BEGINNING,
        ("steps", "Input", {"field": "steps"}, ""),
        ("sum", "Add", {}, "steps embedded"),
    )
    padding = analyse(graph, FIELDS).blocks["sum"].outputs["output"].padding

    assert padding is not None
    assert padding.source == "x"


def test_a_product_of_rows_keeps_their_padding():
    graph = wired(
        drawn(*BEGINNING, ("t", "Permute", {"dims": [0, 2, 1]}, "embedded"), ("p", "MatMul", {}, "embedded")),
        ("t.output", "p.other"),
    )
    spec = analyse(graph, FIELDS).blocks["p"].outputs["output"]

    assert spec.sizes == (6, 6)
    assert spec.padding is not None
    assert spec.padding.dim == 0
