"""Calls kept as data are made as torch makes them, and nothing else can be called."""

import pytest
import torch
from torch import nn

from engine.graph.calls import INPUT, INPUTS, Slot, call
from engine.program.module import function_of, module_of


def test_a_layer_is_constructed_with_its_arguments():
    layer = module_of(call("nn.Conv2d", 1, 6, kernel_size=(3, 5), bias=False))

    assert isinstance(layer, nn.Conv2d)
    assert (layer.kernel_size, layer.bias) == ((3, 5), None)


def test_a_layer_may_hold_another():
    layer = module_of(call("nn.Sequential", call("nn.Linear", 2, 3), call("nn.ReLU")))

    assert [type(part) for part in layer] == [nn.Linear, nn.ReLU]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (call("+", INPUTS), lambda a, b, c: a + b + c),
        (call("*", INPUTS), lambda a, b, c: a * b * c),
        (call("torch.cat", INPUTS, dim=1), lambda a, b, c: torch.cat([a, b, c], dim=1)),
        (call("torch.sub", Slot(1), Slot(0)), lambda a, b, c: b - a),
        (call("torch.unflatten", call("torch.flatten", INPUT, 1), 1, (3, 2)), lambda a, b, c: a.reshape(-1, 3, 2)),
    ],
    ids=lambda value: getattr(value, "target", ""),
)
def test_an_expression_is_computed_from_its_tensors(made, expected):
    tensors = torch.randn(3, 4, 2, 3).unbind()

    assert torch.equal(function_of(made)(*tensors), expected(*tensors))


@pytest.mark.parametrize("target", ["os.system", "eval", "nn", "torch.nn.Linear", "layers", "+"])
def test_what_is_no_class_of_the_known_rooms_is_never_constructed(target):
    with pytest.raises(ValueError, match="constructs no layer"):
        module_of(call(target, "true"))


def test_a_layer_that_nobody_wrote_is_an_error():
    with pytest.raises(LookupError, match="no file"):
        module_of(call("layers.Absent"))


@pytest.mark.parametrize("made", [None, call("os.system", "true"), call("eval", "1"), call("nn.ReLU")])
def test_what_is_no_function_of_torch_is_never_called(made):
    with pytest.raises(ValueError, match="is no expression"):
        function_of(made)
