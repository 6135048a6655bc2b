"""Source text means what was rendered, and is laid out as the formatter lays it out."""

import ast
import math
import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.graph.calls import INPUT, INPUTS, Slot, call
from engine.program.remarks import comment, docstring
from engine.program.render import Bracket, Operation, Tree, flat, of_call, of_value, quoted, statement
from tests.engine.program.designs import HOSTILE, hostile_texts

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=6,
)


@given(plain)
def test_a_value_reads_back_as_itself(value):
    text = flat(of_value(value)).replace('float("inf")', "1e999").replace('float("-inf")', "-1e999")

    assert ast.literal_eval(text) == value


def test_not_a_number_is_written_as_a_call():
    assert math.isnan(float(flat(of_value(math.nan)).removeprefix('float("').removesuffix('")')))


@given(hostile_texts())
def test_a_quoted_text_is_one_literal_of_visible_characters(text):
    source = quoted(text)

    assert source.isprintable()
    assert ast.literal_eval(source) == text


def test_what_no_call_may_hold_is_refused():
    with pytest.raises(TypeError, match="object cannot be written"):
        of_value(object())


@pytest.mark.parametrize(
    ("made", "tensors", "text"),
    [
        (
            call("nn.Conv2d", 1, 6, kernel_size=(3, 5), bias=False),
            (),
            "nn.Conv2d(1, 6, kernel_size=(3, 5), bias=False)",
        ),
        (call("nn.LayerNorm", (84,)), (), "nn.LayerNorm((84,))"),
        (call("layers.Attention", 8), (), "Attention(8)"),
        (call("nn.Sequential", call("nn.ReLU")), (), "nn.Sequential(nn.ReLU())"),
        (call("+"), ("a", "b", "c"), "a + b + c"),
        (call("*"), ("a",), "a"),
        (call("torch.cat", INPUTS, dim=1), ("a", "b"), "torch.cat([a, b], dim=1)"),
        (call("torch.reshape", INPUT, (-1, 16, 4)), ("x",), "x.reshape(-1, 16, 4)"),
        (call("torch.permute", INPUT, (0, 2, 3, 1)), ("x",), "x.permute(0, 2, 3, 1)"),
        (
            call("torch.unflatten", call("torch.flatten", INPUT, 1), 1, (2, 3)),
            ("x",),
            "torch.unflatten(x.flatten(1), 1, (2, 3))",
        ),
        (call("torch.matmul", Slot(1), Slot(0)), ("a", "b"), "torch.matmul(b, a)"),
    ],
)
def test_a_call_is_written_as_a_person_would(made, tensors, text):
    assert flat(of_call(made, tensors)) == text


@given(hostile_texts(), hostile_texts())
def test_no_text_gets_out_of_its_comment_or_docstring(first, second):
    lines = [*docstring(first if first.split() else "x", 0), *comment(second, 0), "x = 1"]

    body = ast.parse("\n".join(lines)).body

    assert [type(node) for node in body] == [ast.Expr, ast.Assign]
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize("text", [*HOSTILE, "a fmt: off", "see type : ignore", "TYPE:ignore"])
def test_a_comment_gives_no_order_to_a_tool(text):
    for line in comment(text, 0):
        for order in ("type:", "fmt:", "coding:", "mypy:", "noqa:", "ruff:", "isort:"):
            assert order not in line.lower()


def test_statements_are_laid_out_as_the_formatter_does():
    chance = random.Random(0)
    lines = ["class A:", "    def f(self) -> None:"]
    for _ in range(1500):
        lines += statement(_target(chance), _tree(chance, 0), 2)
    text = "\n".join(lines) + "\n"

    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--diff", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8")

    assert done.returncode == 0, done.stdout[:3000] + done.stderr


def _name(chance: random.Random) -> str:
    if chance.random() < 0.2:
        return "卷积" * chance.randint(1, 12)
    return "n" * chance.randint(1, 48)


def _target(chance: random.Random) -> str:
    name = _name(chance)
    return chance.choice([f"{name} = ", f"{name}: torch.Tensor = ", f"self.{name} = ", "return "])


def _tree(chance: random.Random, depth: int) -> Tree:
    kind = chance.randint(0, 5 if depth < 2 else 1)
    if kind == 0:
        return str(chance.randint(-9, 10**6))
    if kind == 1:
        return _name(chance)
    if kind == 2 and depth == 0:
        return Operation(chance.choice("+*"), tuple(_name(chance) for _ in range(chance.randint(2, 5))))
    items = tuple(_tree(chance, depth + 1) for _ in range(chance.randint(1, 5)))
    if kind == 3:
        return Bracket("", items, chance.choice(["[]", "()"]), is_call=False)
    return Bracket(
        chance.choice(["torch.cat", f"self.{_name(chance)}", "nn.Conv2d", f"{_name(chance)}.reshape"]), items
    )
