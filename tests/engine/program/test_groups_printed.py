"""The exported classes of groups compute what is performed, to the bit, and are what a person would have written."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest
import torch

from engine.graph.design import Design
from engine.graph.edits import annotate, configure
from engine.graph.nesting import redrawn
from engine.program.source import print_source
from tests.drawings import FIELDS
from tests.engine.program.designs import HOSTILE, analysed
from tests.engine.program.exported import both, imported, printed, same_bits
from tests.flattened import lowered
from tests.grouped import RESIDUAL, chain, design, group, image, row

TWO_ENDS = group(
    "ends",
    row("left", "GroupInput"),
    row("right", "GroupInput"),
    row("sum", "Add", "left right"),
    row("first", "GroupOutput", "sum"),
    row("second", "GroupOutput", "left"),
    repeat=2,
)


def nested() -> Design:
    inner = chain("inner", row("conv", "Conv2d", out_channels=4, kernel_size=1), row("relu", "ReLU"), repeat=2)
    outer = group("outer", row("input", "GroupInput"), (inner, "input"), row("output", "GroupOutput", "inner"))
    return image(outer, group("block", *RESIDUAL, repeat=2, shared=True), group("block2", *RESIDUAL))


def growing() -> Design:
    return image(chain("stage", row("conv", "Conv2d", out_channels=3, kernel_size=2), repeat=3))


def two_ends() -> Design:
    x, v = row("x", "Input", shape=(6,)), row("v", "Input", shape=(6,))
    join = row("join", "Multiply", "ends.first ends.second")
    return design(x, v, (TWO_ENDS, "x v"), join, row("fc", "Linear", "join", out_features=3), row("y", "Output", "fc"))


DESIGNS = {"nested": nested(), "growing": growing(), "two ends": two_ends()}
every_design = pytest.mark.parametrize("made", DESIGNS.values(), ids=DESIGNS)


def tensors_of(program) -> list[torch.Tensor]:
    return [torch.randn(3, *parameter.spec.sizes) for parameter in program.parameters]


def check_printed(made: Design, folder) -> None:
    performed, exported, program = both(made, folder)
    tensors = tensors_of(program)

    ours, theirs = performed.state_dict(), exported.state_dict()
    assert list(ours) == list(theirs)
    assert all(same_bits(ours[name], theirs[name]) for name in ours)
    answers = [network(*tensors) for network in (performed, exported)]
    assert same_bits(*answers)
    for answer in answers:
        answer.square().sum().backward()
    for one, other in zip(performed.parameters(), exported.parameters(), strict=True):
        assert one.requires_grad == other.requires_grad
        assert (one.grad is None) == (other.grad is None)
        assert one.grad is None or same_bits(one.grad, other.grad)


def classes_of(text: str) -> list[str]:
    return [found.name for found in ast.parse(text).body if isinstance(found, ast.ClassDef)]


def parts_of(made: Design) -> list[str]:
    return [part.program.name for part in lowered(made).parts]


@every_design
def test_outputs_weights_and_gradients_are_the_same_bits(made, tmp_path):
    check_printed(made, tmp_path)


def test_a_group_is_a_class_that_reads_like_one_written_by_hand():
    text = printed(image(group("block", *RESIDUAL, title="Residual block"))).text

    assert (
        '''\
class ResidualBlock(nn.Module):
    """Residual block.

    Shapes:
        input: (N, 4, 6, 6), float32
        returns: (N, 4, 6, 6), float32
    """

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(4, 4, kernel_size=3, padding=1)
        self.norm1 = nn.BatchNorm2d(4)
        self.relu1 = nn.ReLU()
        self.conv2 = nn.Conv2d(4, 4, kernel_size=3, padding=1)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        conv1 = self.conv1(input)  # (N, 4, 6, 6)
        norm1 = self.norm1(conv1)  # (N, 4, 6, 6)
        relu1 = self.relu1(norm1)  # (N, 4, 6, 6)
        conv2 = self.conv2(relu1)  # (N, 4, 6, 6)
        sum: torch.Tensor = conv2 + input  # (N, 4, 6, 6)
        return sum
'''
        in text
    )
    assert "        self.block = ResidualBlock()\n" in text


def test_equal_groups_are_one_class_whatever_they_are_called_and_wherever_they_lie():
    moved = group("second", *RESIDUAL, title="Another name", note="and a remark")
    made = image(group("first", *RESIDUAL), moved, group("third", *RESIDUAL, repeat=3))

    assert parts_of(made) == ["First"]
    assert printed(made).text.count("nn.Conv2d(") == 2


def test_groups_that_differ_anywhere_are_two_classes():
    made = image(group("block", *RESIDUAL), group("other", *RESIDUAL))
    other = replace(made, graph=redrawn(made.graph, ("other",), lambda g: configure(g, "conv2", bias=False)))

    assert parts_of(made) == ["Block"]
    assert parts_of(other) == ["Block", "Other"]


def test_groups_of_one_name_that_differ_are_told_apart():
    rows = [
        chain(f"g{n}", row("conv", "Conv2d", out_channels=4, kernel_size=n, padding="same"), title="Stage")
        for n in (1, 2, 3)
    ]
    assert parts_of(image(*rows)) == ["Stage", "StageB", "StageC"]


CLASHES = ["Repeated", "Tensor", "nn", "torch", "Linear", "Encoder", "Highway", "END", "START", "FUNCTIONS", "Any"]
CLASHES += ["Grouped", "class", "None", "1×1", "Module"]
TITLES = {"clashing": CLASHES, "hostile": [text for text in HOSTILE if text.strip()]}


@pytest.mark.parametrize("titles", TITLES.values(), ids=TITLES)
def test_no_title_of_a_group_breaks_the_file(titles, tmp_path, capfd):
    """The design also uses what a title may clash with: our own layers, printed beside the classes of the groups."""
    rows = [
        chain(f"g{n}", row("act", "LeakyReLU", negative_slope=n / 100), title=title, note=title)
        for n, title in enumerate(titles)
    ]
    twice = chain("twice", row("conv", "Conv2d", out_channels=4, kernel_size=1), repeat=2, title=titles[0])
    made = image(*rows, twice, row("rows", "Flatten", "twice", start_dim=2), row("read", "Encoder", "rows"),
                 row("high", "Highway", "read.state"))  # fmt: skip
    check_printed(made, tmp_path)
    names = classes_of(printed(made).text)

    assert len(names) == len(set(names))
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("name", ["Block", "Repeated", "block"])
def test_a_design_may_bear_the_name_of_its_group(name, tmp_path):
    check_printed(replace(image(group("block", *RESIDUAL, repeat=2)), name=name), tmp_path)


@pytest.mark.parametrize("name", ["self", "train", "forward", "卷积", "a+b", "input", "__init__", "lengths", "super"])
def test_entries_exits_and_blocks_may_be_called_anything(name, tmp_path):
    ends = group("g", row(name, "GroupInput"), row("fc", "Linear", name, out_features=3), row("o", "GroupOutput", "fc"))
    inner = group("g", row("i", "GroupInput"), row(name, "Linear", "i", out_features=3), row("o", "GroupOutput", name))
    for one in (ends, inner):
        check_printed(design(row("x", "Input", shape=(4,)), (one, "x"), row("y", "Output", "g")), tmp_path)


def test_notes_inside_stand_beside_their_lines():
    made = image(group("block", *RESIDUAL))
    graph = redrawn(made.graph, ("block",), lambda g: annotate(g, "conv1", title="Edges", note="Four are enough."))
    lines = printed(replace(made, graph=graph)).text.splitlines()

    assert lines[lines.index("        # Edges: Four are enough.") + 1].startswith("        self.conv1 =")


def test_every_line_of_a_block_inside_is_told_under_its_path_for_each_place_of_the_class():
    made = nested()
    source = printed(made)
    lines = source.text.splitlines()

    for path in ("block.conv1", "block2.conv1", "outer.inner.conv"):
        told = [lines[number - 1] for number in source.lines[path]]
        assert told[0].strip().startswith(f"self.{path.rpartition('.')[2]} = nn.Conv2d(")
        assert len(told) == 2
    assert source.lines["block.conv1"] == source.lines["block2.conv1"]


def test_lengths_are_arguments_of_the_class():
    reading = chain("reading", row("lstm", "LSTM", hidden_size=5), row("last", "LastState"))
    made = design(
        row("text", "Input", field="text"),
        row("embedding", "Embedding", "text", embedding_dim=4),
        (reading, "embedding"),
        row("fc", "Linear", "reading", out_features=10),
        row("y", "Output", "fc", field="digit"),
    )
    program = lowered(made, FIELDS)
    (part,) = program.parts

    assert [p.name for p in part.program.parameters] == ["input", "lengths"]
    assert [value.name for value in program.steps[-2].inputs] == ["embedding", "text_lengths"]


def test_a_file_with_data_and_training_runs_with_groups(tmp_path):
    made = design(
        row("image", "Input", field="image"),
        (chain("stage", row("conv", "Conv2d", out_channels=3, kernel_size=3), row("relu", "ReLU"), repeat=2), "image"),
        row("flat", "Flatten", "stage"),
        row("fc", "Linear", "flat", out_features=10),
        row("digit", "Output", "fc", field="digit"),
        dataset="digits",
    )
    module = imported(print_source(made, analysed(made)).text, tmp_path)

    assert sum(p.numel() for p in module.build_model().parameters()) == 3 * 9 + 3 + 27 * 3 + 3 + 48 * 10 + 10
