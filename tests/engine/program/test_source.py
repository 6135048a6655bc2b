"""The printed file is what a person would have written, and nothing in a design can make it anything else."""

import ast
import math
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from engine.data.catalogue import DATASETS
from engine.graph.design import Design
from engine.graph.edits import annotate
from engine.program.helpers import LAYERS
from engine.program.source import sorted_imports
from tests.engine.data.test_text_datasets import TEXTS
from tests.engine.program.designs import HOSTILE, branches, designs, drawn, lenet, lowered, node, renamed, residual
from tests.engine.program.exported import imported, printed
from tests.loaded import loaded
from tests.tidy import CHECKS, untidy

LAYERS_TEXT = "\n".join(path.read_text(encoding="utf-8") for path in LAYERS.glob("*.py"))
LENET = '''\
"""LeNet-5 on digits."""

import torch
from torch import nn


class LeNet5OnDigits(nn.Module):
    """LeNet-5 on digits.

    Shapes:
        image: (N, 1, 8, 8), float32
        returns: (N, 10), float32
    """

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, kernel_size=3, padding=1)
        self.relu1 = nn.ReLU()
        self.pool1 = nn.MaxPool2d(2)
        self.conv2 = nn.Conv2d(6, 16, kernel_size=3)
        self.relu2 = nn.ReLU()
        self.flatten = nn.Flatten()
        self.fc1 = nn.Linear(64, 84)
        self.relu3 = nn.ReLU()
        self.fc2 = nn.Linear(84, 10)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        conv1 = self.conv1(image)  # (N, 6, 8, 8)
        relu1 = self.relu1(conv1)  # (N, 6, 8, 8)
        pool1 = self.pool1(relu1)  # (N, 6, 4, 4)
        conv2 = self.conv2(pool1)  # (N, 16, 2, 2)
        relu2 = self.relu2(conv2)  # (N, 16, 2, 2)
        flatten = self.flatten(relu2)  # (N, 64)
        fc1 = self.fc1(flatten)  # (N, 84)
        relu3 = self.relu3(fc1)  # (N, 84)
        fc2: torch.Tensor = self.fc2(relu3)  # (N, 10)
        return fc2


def build_model() -> LeNet5OnDigits:
    """Make the network with new weights."""
    return LeNet5OnDigits()
'''


def iris_classifier() -> Design:
    nodes = [
        node("features", "Input", field="features"),
        node("fc1", "Linear", out_features=16),
        node("relu", "ReLU"),
        node("fc2", "Linear", out_features=3),
        node("species", "Output", field="species"),
    ]
    return drawn(nodes, name="Iris", dataset="iris")


def longest_names() -> Design:
    """Names so long that no line can stay as it is."""
    design = branches()
    return renamed(design, {block: (f"{block}_" + "long_" * 12)[:60] for block in design.graph.nodes})


def hostile() -> Design:
    names = {"conv1": HOSTILE[0].replace(".", " "), "fc1": "卷积 层", "relu1": "self", "digit": "\\"}
    design = renamed(lenet(name=HOSTILE[0]), names)
    graph = design.graph
    for block, text in zip(list(graph.nodes) * 3, HOSTILE, strict=False):
        graph = annotate(graph, block, title=text, note=text)
    return replace(design, graph=graph)


def for_dataset(name: str) -> Design:
    """The smallest design that learns a dataset."""
    fields = DATASETS[name].fields
    given = next(field for field in fields if field.role == "input")
    target = next(field for field in fields if field.role == "target")
    end = node("y", "Output", field=target.name)
    if target.kind == "tokens":
        told = node("x", "Input", field=target.name)
        return drawn([told, node("decoder", "Decoder", hidden_size=4), end], name=f"Decoder {name}", dataset=name)
    sizes = target.spec.sizes
    answers = len(target.labels) if target.kind == "classes" else math.prod(sizes)
    layers = [node("flat", "Flatten"), node("fc", "Linear", out_features=answers)]
    if len(sizes) > 1:
        layers.append(node("shape", "Reshape", shape=sizes))
    if given.kind == "tokens":
        layers.insert(0, node("embedding", "Embedding", embedding_dim=4))
    return drawn([node("x", "Input", field=given.name), *layers, end], name=f"Linear {name}", dataset=name)


def pooled_with_indices() -> Design:
    nodes = [
        node("image", "Input", field="image"),
        node("pool", "MaxPool2d", return_indices=True),
        node("pool_indices", "Flatten"),
        node("fc", "Linear", out_features=10),
        node("digit", "Output", field="digit"),
    ]
    return drawn(nodes, name="Indices")


FIXED = {
    "lenet": lenet(),
    "residual": residual(),
    "branches": branches(),
    "iris": iris_classifier(),
    "long": longest_names(),
    "one_long_word": lenet(name="w" * 200),
    "two_lines": lenet(name="word " * 30),
    "just_too_wide": lenet(name="x" * 81 + " y"),
    "indices": pooled_with_indices(),
    "hostile": hostile(),
}


def test_lenet_reads_as_a_person_would_have_written_it():
    assert printed(lenet()).text == LENET


def test_sums_joins_and_shapes_are_plain_expressions():
    assert "sum = conv1 + conv2  # (N, 4, 8, 8)" in printed(residual()).text
    text = printed(branches()).text
    assert "side_by_side = torch.cat([narrow, wide], dim=1)  # (N, 8, 8, 8)" in text
    assert "rows = side_by_side.reshape(-1, 64, 8)  # (N, 64, 8)" in text
    assert "turned = rows.permute(0, 2, 1)  # (N, 8, 64)" in text
    assert 'return {"digit": fc, "digit again": fc_again}' in text
    assert "self.narrow.requires_grad_(False)" in text


def test_of_several_results_the_unread_have_no_name():
    text = printed(pooled_with_indices()).text

    assert "        pool, _ = self.pool(image)  # (N, 1, 4, 4), (N, 1, 4, 4)\n" in text


def test_a_result_that_is_returned_has_its_type_told_before():
    nodes = [node("x", "Input", shape=(1, 4, 4)), node("pool", "MaxPool2d", return_indices=True), node("y", "Output")]

    text = printed(drawn(nodes, dataset=None)).text

    assert "        pool: torch.Tensor\n        pool, _ = self.pool(x)  # (N, 1, 2, 2), (N, 1, 2, 2)\n" in text


def test_notes_and_titles_stand_beside_their_block():
    design = lenet()
    design = replace(design, graph=annotate(design.graph, "conv1", title="Edges", note="Six\nare enough."))

    lines = printed(design).text.splitlines()

    place = lines.index("        # Edges: Six are enough.")
    assert lines[place + 1].startswith("        self.conv1 =")


@pytest.mark.parametrize("design", FIXED.values(), ids=FIXED)
def test_every_line_that_is_said_to_tell_of_a_block_does(design):
    source = printed(design)
    program = lowered(design)

    lines = source.text.splitlines()
    for step in program.steps:
        told = "\n".join(lines[number - 1] for number in source.lines[step.block])
        assert told.count(step.attribute) >= (2 if step.layer else 1)
    said = [number for block in [s.block for s in program.steps] for number in source.lines[block]]
    assert len(set(said)) == len(said)


@settings(
    max_examples=60, deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(designs())
def test_the_source_holds_no_names_beyond_the_expected(design):
    program = lowered(design)
    text = printed(design).text

    tree = ast.parse(text)

    ours = [node for node in tree.body if ast.get_source_segment(text, node) in LAYERS_TEXT]
    drawing = [node for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom) and node not in ours]
    defined = {node.name for node in ours if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    expected = {"torch", "nn", "self", "super", "dict", "str", "float", "_", program.name} | set(program.names.values())
    for part in (part.program for part in program.parts):
        expected |= {part.name, "tuple", *part.names.values(), *(p.name for p in part.parameters)}
        expected |= {value.name for step in part.steps for value in step.outputs}
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {module.partition(".")[0] for module in modules} <= {"torch", *sys.stdlib_module_names}
    expected |= {value.name for step in program.steps for value in step.outputs}
    assert {n.id for part in drawing for n in ast.walk(part) if isinstance(n, ast.Name)} <= expected | defined
    assert [type(node).__name__ for node in drawing] == [
        "Expr",
        *["ClassDef"] * (len(program.parts) + 1),
        "FunctionDef",
    ]
    assert all(line.isprintable() for line in text.splitlines())


def test_printing_needs_no_torch():
    code = (
        "import sys\n"
        "from engine.program.source import print_source\n"
        "from tests.engine.program.designs import analysed, lenet\n"
        "print_source(lenet(), analysed(lenet()))\n"
        "sys.exit('torch' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_imports_stand_once_and_sorted():
    lines = ["from torch import nn", "import torch", "import math", "import numpy as np", "import torch"]

    assert sorted_imports(lines) == ["import math", "", "import numpy as np", "import torch", "from torch import nn"]


LIKE_OTHERS = {text.name for text in TEXTS} - {"numbers_french"} | {"tones_noisy"}
"""Whose loaders are printed alone in the tests of texts, or do in another range what those of `tones` do."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.long if name in LIKE_OTHERS else ()) for name in DATASETS]
)
def test_the_printed_loader_gives_the_same_numbers(name, tmp_path):
    design = for_dataset(name)
    module = imported(printed(design, model_only=False).text, tmp_path)

    ours = loaded(name)
    theirs = getattr(module, DATASETS[name].loader.__name__)()

    for part in ours:
        assert all((ours[part][field] == theirs[part][field]).all() for field in ours[part])


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Printed files of many designs, in one folder."""
    folder = tmp_path_factory.mktemp("printed")
    for name, design in FIXED.items():
        (folder / f"{name}.py").write_text(printed(design).text, encoding="utf-8")
        (folder / f"{name}_trained.py").write_text(printed(design, model_only=False).text, encoding="utf-8")
    for name in DATASETS:
        text = printed(for_dataset(name), model_only=False).text
        (folder / f"data_{name}.py").write_text(text, encoding="utf-8")
    made = []

    @settings(
        max_examples=150,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(designs())
    def draw(design: Design) -> None:
        made.append(printed(design).text)

    draw()
    for i, text in enumerate(made):
        (folder / f"drawn_{i}.py").write_text(text, encoding="utf-8")
    return folder


def test_any_file_passes_ruff(files):
    assert untidy([files], CHECKS[:1]) == ""


def test_any_file_is_formatted_as_ruff_would(files):
    assert untidy([files], CHECKS[1:2]) == ""


def test_any_file_passes_mypy_even_when_strict(files):
    chosen = [path for path in files.glob("*.py") if not re.search(r"drawn_\d{2,}", path.stem)]
    assert untidy(chosen, CHECKS[2:]) == ""
