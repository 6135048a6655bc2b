"""What is read off a Python text without running it, held against Python, which runs it."""

from __future__ import annotations

import inspect

import pytest
from torch import nn

from engine.blocks.own_code import EXAMPLE, PythonModule
from engine.blocks.own_text import chosen_class, read_text
from engine.graph.errors import BlockError
from engine.graph.sizes import symbol
from engine.graph.spec import Padding, TensorSpec

TEXTS = (
    EXAMPLE,
    "import torch.nn as n\nclass A(n.Module):\n    def forward(self, a, b=None): return a\n",
    "from torch.nn import Module as M\nclass A(M):\n    def forward(self, *tensors): return tensors[0]\n",
    "from torch import nn\nclass A(nn.Module):\n    def forward(self, x, /, y): return x\nclass B(A):\n    pass\n",
    "import torch\nclass A(torch.nn.Linear):\n    def __init__(self): super().__init__(3, 4)\n"
    "    def forward(self, x): return super().forward(x)\n",
    "from torch import nn\nclass A(nn.Module):\n    def __init__(self, width=4, *, deep=2): super().__init__()\n"
    "    def forward(self, x): return x\nclass Helper:\n    def forward(self): pass\n",
    "from torch import nn\nclass A(nn.Module):\n    def __init__(self, width): super().__init__()\n"
    "    def forward(self, x): return x\n",
    "from torch import nn\nclass A(nn.Module):\n    def __init__(self, *, width): super().__init__()\n"
    "    def forward(self, x): return x\n",
)
NO_PYTHON = (
    "class A(",
    "def f():\n\treturn 1\n        return 2",
    "a = '\0'",
    "a = '\ud800'",
    "(" * 5000,
    "x" * 100_001,
)


def really(source: str) -> type[nn.Module]:
    """The last nn.Module that Python itself finds in the text."""
    made: dict[str, object] = {"__name__": "text"}
    exec(source, made)
    found = [k for k in made.values() if isinstance(k, type) and issubclass(k, nn.Module) and k.__module__ == "text"]
    return found[-1]


def can_be_called(function: object, count: int) -> bool:
    try:
        inspect.signature(function).bind(*[None] * count)
    except TypeError:
        return False
    return True


@pytest.mark.parametrize("source", TEXTS)
def test_class_constructor_and_forward_are_those_that_python_finds(source):
    own, real = chosen_class(source, ""), really(source)

    assert own.name == real.__name__
    assert own.built.fits(0) == can_be_called(real, 0)
    assert [own.called.fits(n) for n in range(5)] == [can_be_called(real.forward, n + 1) for n in range(5)]


@pytest.mark.parametrize("source", NO_PYTHON)
def test_what_is_no_python_is_told_with_its_line(source):
    with pytest.raises(BlockError) as told:
        read_text(source)

    assert told.value.code == "own_code_syntax"
    if "\0" not in source and len(source) < 5000:
        try:
            compile(source, "text", "exec")
        except SyntaxError as error:
            assert told.value.wording.args["line"] == error.lineno
        except ValueError:
            pass


@pytest.mark.parametrize(
    ("source", "name", "code"),
    [
        ("", "", "own_code_class"),
        ("a = 1", "", "own_code_class"),
        ("class A:\n    pass", "", "own_code_class"),
        ("class A(object):\n    pass", "A", "own_code_class"),
        (EXAMPLE, "LearndSwish", "own_code_class"),
        (EXAMPLE + "if __name__ == '__main__':\n    print(1)\n", "", "own_code_main"),
        (TEXTS[6], "", "own_code_arguments"),
        (TEXTS[7], "", "own_code_arguments"),
        (TEXTS[3], "", "own_code_inputs"),
    ],
)
def test_a_text_that_cannot_be_a_layer_is_told(source, name, code):
    with pytest.raises(BlockError) as told:
        PythonModule(source=source, class_name=name).output_specs(TensorSpec((4,)))

    assert told.value.code == code
    if name == "LearndSwish":
        assert "LearnedSwish" in str(told.value)


def test_a_class_may_be_chosen_by_name():
    both = TEXTS[3]

    assert chosen_class(both, "").name == "B"
    assert chosen_class(both, "A").name == "A"


def test_a_base_that_only_running_would_tell_is_taken_where_it_is_chosen():
    source = "from elsewhere import Base\nclass A(Base):\n    pass\n"

    assert chosen_class(source, "A").is_module is None
    assert read_text(source).imports == ("elsewhere",)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [(None, ("T", 8)), ((0, 3), ("T", 3)), ((5,), (5,)), ((), ()), ((0, 0), ("T", 8)), ((2, 0, 4), (2, 8, 4))],
)
def test_output_shape_keeps_the_sizes_that_it_gives_as_0(shape, expected):
    block = PythonModule(output_shape=shape)
    out = block.output(TensorSpec((symbol("T"), 8)))

    assert tuple(map(str, out.sizes)) == tuple(map(str, expected))


def test_a_0_beyond_the_sizes_of_the_input_is_told():
    with pytest.raises(BlockError) as told:
        PythonModule(output_shape=(0, 0, 0)).output(TensorSpec((4, 8)))

    assert told.value.code == "own_code_sizes"


def test_padding_stays_known_where_its_dimension_keeps_place_and_size():
    padded = TensorSpec((6, 8), padding=Padding("words"))

    assert PythonModule(output_shape=(0, 3)).output(padded).padding == padded.padding
    assert PythonModule(output_shape=(3,)).output(padded).padding is None
