"""A class of the user's own as a block: as in torch, as in the export, its faults told, never run unasked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import nn

from engine.blocks.own_code import EXAMPLE
from engine.blocks.own_text import fingerprint
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.graph.edits import configure
from engine.graph.errors import NetloomError
from engine.graph.graph import Endpoint, Graph, Node
from engine.program.module import build
from tests.engine.program.designs import drawn, lowered, node
from tests.engine.program.exported import imported, printed

GATED = '''\
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WIDTH = 6


class Part(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(5, WIDTH)


class GatedUnit(Part):
    """A linear layer that a second one opens and closes."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = nn.Linear(5, WIDTH)

    def forward(self, x: Tensor, by: Tensor) -> Tensor:
        return F.relu(self.fc(x)) * torch.sigmoid(self.gate(by))
'''


class Gated(nn.Module):
    """The same by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(5, 6)
        self.gate = nn.Linear(5, 6)

    def forward(self, x, by):
        return torch.relu(self.fc(x)) * torch.sigmoid(self.gate(by))


def own(source: str, *, sizes: tuple[int, ...] = (5,), **params: object) -> Design:
    """One Input, the text's class on it, and a Linear."""
    return drawn(
        [
            node("x", "Input", shape=sizes),
            node("own", "PythonModule", source=source, **params),
            node("y", "Output"),
        ],
        dataset=None,
    )


def gated() -> Design:
    nodes = [
        node("x", "Input", shape=(5,)),
        node("by", "Input", shape=(5,)),
        node("unit", "PythonModule", source=GATED, output_shape=(6,)),
        node("again", "PythonModule", source=GATED, output_shape=(6,)),
        node("sum", "Add"),
        node("y", "Output"),
    ]
    wires = ["x.output > unit.inputs", "by.output > unit.inputs", "by.output > again.inputs", "x.output > again.inputs"]
    wires += ["unit.output > sum.inputs", "again.output > sum.inputs", "sum.output > y.input"]
    return drawn(nodes, wires, dataset=None)


def fault(source: str, **params: object) -> NetloomError:
    """What is told when the text runs on a batch."""
    with pytest.raises(NetloomError) as told:
        model = build(lowered(own(source, **params)), {fingerprint(source)})
        model(torch.ones(3, 5))
    return told.value


def text(forward: str = "return x", before: str = "", made: str = "pass") -> str:
    """A small text with these lines in it; `forward` stands in line 6 where nothing is before."""
    return (
        f"{before}from torch import nn\nclass Small(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        f"        {made}\n    def forward(self, x):\n        {forward}\n"
    )


def test_it_computes_what_the_class_computes_in_torch():
    torch.manual_seed(3)
    model = build(lowered(gated()), {fingerprint(GATED)})
    torch.manual_seed(3)
    first, second = Gated(), Gated()
    x, by = torch.randn(4, 5), torch.randn(4, 5)

    assert torch.equal(model(x, by), first(x, by) + second(by, x))
    assert list(model.state_dict()) == [f"{name}.{key}" for name in ("unit", "again") for key in first.state_dict()]


def test_the_exported_file_computes_the_same_to_the_bit(tmp_path: Path):
    design = gated()
    torch.manual_seed(5)
    performed = build(lowered(design), {fingerprint(GATED)})
    torch.manual_seed(5)
    exported = imported(printed(design).text, tmp_path).build_model()
    batch = torch.randn(7, 5), torch.randn(7, 5)

    assert torch.equal(performed(*batch), exported(*batch))
    assert performed.state_dict().keys() == exported.state_dict().keys()


def test_the_export_has_the_text_once_and_its_imports_at_the_top():
    text = printed(gated()).text

    assert text.count("class GatedUnit(Part)") == 1
    assert text.index("from __future__") < text.index("import torch.nn.functional as F") < text.index("WIDTH = 6")
    assert text.count("import torch\n") == 1
    assert "self.unit = GatedUnit()" in text


def test_every_line_of_the_text_tells_of_its_blocks():
    source = printed(gated())
    lines = source.text.split("\n")

    for block in ("unit", "again"):
        assert "    def forward(self, x: Tensor, by: Tensor) -> Tensor:" in {lines[i - 1] for i in source.lines[block]}


def test_a_text_is_refused_without_trust_and_does_not_run(tmp_path: Path):
    mark = tmp_path / "ran"
    source = f"open({str(mark)!r}, 'w').close()\n{EXAMPLE}"
    program = lowered(own(source))

    for known in ((), {fingerprint(source + " ")}, {fingerprint(EXAMPLE)}):
        with pytest.raises(NetloomError) as told:
            build(program, known)
        assert told.value.code == "untrusted_code"
        assert "own" in str(told.value)
    assert not mark.exists()
    build(program, {fingerprint(source)})
    assert mark.exists()


def test_a_fault_in_forward_is_told_with_block_and_line():
    told = fault(text("return x @ x"))

    assert told.code == "own_code_error"
    assert (told.wording.args["block"], told.wording.args["line"]) == ("own", 7)
    assert "RuntimeError" in str(told)


@pytest.mark.parametrize("raised", ["raise SystemExit(3)", "raise KeyError('a')", "return self.nothing", "1 / 0"])
def test_whatever_is_raised_is_told(raised):
    assert fault(text(raised)).code == "own_code_error"
    assert fault(text(made=raised)).wording.args["line"] == 5
    assert fault(text(before=f"{raised.replace('return ', '')}\n")).wording.args["line"] == 1


@pytest.mark.parametrize(
    ("answer", "params"),
    [
        ("x[:, :2]", {}),
        ("x", {"output_shape": (6,)}),
        ("x.long()", {}),
        ("x[:1]", {}),
        ("(x, x)", {}),
        ("x.sum()", {}),
        ("None", {}),
    ],
)
def test_another_answer_than_was_said_is_told_with_both_shapes(answer, params):
    told = fault(text(f"return {answer}"), **params)

    assert told.code == "own_code_shape"
    assert f"(3, {params.get('output_shape', (5,))[0]})" in str(told)


def test_random_numbers_drawn_by_the_text_at_its_top_move_no_weights():
    drawing = text(
        before="import torch\nnoise = torch.rand(9)\n", made="self.w = nn.Parameter(__import__('torch').rand(3))"
    )
    still = text(made="self.w = nn.Parameter(__import__('torch').rand(3))")
    weights = []
    for source in (drawing, still):
        torch.manual_seed(1)
        weights.append(build(lowered(own(source)), {fingerprint(source)}).state_dict()["own.w"])

    assert torch.equal(*weights)


@pytest.mark.parametrize("name", ["build_model", "Test", "nn", "torch", "Add"])
def test_a_name_that_the_file_needs_itself_is_refused_or_avoided(name, tmp_path: Path):
    source = text(before=f"class {name}:\n    pass\n") if name != "Add" else EXAMPLE.replace("LearnedSwish", "Add")
    design = own(source)
    try:
        made = imported(printed(design).text, tmp_path)
    except NetloomError as error:
        assert error.code == "own_code_name"
        assert name in ("build_model", "torch")
    else:
        assert made.build_model()(torch.ones(2, 5)).shape == (2, 5)
        assert name in ("Test", "Add", "nn")


def test_two_texts_that_define_the_same_are_told():
    design = drawn(
        [
            node("x", "Input", shape=(5,)),
            node("one", "PythonModule", source=EXAMPLE),
            node("two", "PythonModule", source=EXAMPLE + "# other\n"),
            node("y", "Output"),
        ],
        dataset=None,
    )
    with pytest.raises(NetloomError) as told:
        lowered(design)

    assert told.value.code == "own_code_name"
    assert "two" in str(told.value)


def in_group(repeat: int) -> Design:
    """The example within a group, so many rounds in a row."""
    group = node("stage", "Group", repeat=repeat)
    block = group.block
    inner = Graph(
        {
            "input": block.inner.nodes["input"],
            "swish": node("swish", "PythonModule"),
            "output": block.inner.nodes["output"],
        },
        {
            Endpoint("swish", "inputs"): (Endpoint("input", "output"),),
            Endpoint("output", "input"): (Endpoint("swish", "output"),),
        },
    )
    stage = Node("stage", block.redrawn(inner))
    return drawn([node("x", "Input", shape=(5,)), stage, node("y", "Output")], dataset=None)


@pytest.mark.parametrize("repeat", [1, 3])
def test_it_works_inside_a_group(repeat, tmp_path: Path):
    design = in_group(repeat)
    program = lowered(design)
    with pytest.raises(NetloomError, match=r"stage\.swish"):
        build(program)
    model = build(program, {fingerprint(EXAMPLE)})
    exported = imported(printed(design).text, tmp_path).build_model()
    x, expected = torch.randn(4, 5), None
    expected = x
    for _ in range(repeat):
        expected = expected * torch.sigmoid(expected)

    assert torch.equal(model(x), exported(x))
    assert torch.allclose(model(x), expected)
    assert len(model.state_dict()) == repeat


def test_a_frozen_one_does_not_learn():
    design = own(EXAMPLE)
    nodes = {key: Node(n.id, n.block, frozen=key == "own") for key, n in design.graph.nodes.items()}
    program = lowered(Design("Test", Graph(nodes, design.graph.wires)))

    assert not any(p.requires_grad for p in build(program, {fingerprint(EXAMPLE)}).parameters())


def test_lengths_come_after_the_tensors():
    counted = "return x * 0 + lengths[:, None, None].to(x.dtype)"
    source = text(counted).replace("def forward(self, x)", "def forward(self, x, lengths)")
    nodes = [
        node("words", "Input", field="text"),
        node("embed", "Embedding", embedding_dim=4),
        node("own", "PythonModule", source=source, lengths=True),
        node("mean", "MaskedMean"),
        node("fc", "Linear", out_features=1),
        node("y", "Output", field="language"),
    ]
    design = drawn(nodes, dataset="name_language")
    classes = len(fields_of(design.dataset)["language"].labels)
    design = replace(design, graph=configure(design.graph, "fc", out_features=classes))
    model = build(lowered(design), {fingerprint(source)})
    tokens = torch.zeros(2, fields_of(design.dataset)["text"].spec.sizes[0], dtype=torch.int64)
    tokens[0, :3], tokens[1, :5] = 1, 1
    seen: list[torch.Tensor] = []
    model.get_submodule("mean").register_forward_hook(lambda _module, _given, result: seen.append(result))
    model(tokens)

    assert torch.equal(seen[0], torch.tensor([[3.0] * 4, [5.0] * 4]))
