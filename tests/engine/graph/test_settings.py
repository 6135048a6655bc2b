"""A parameter takes what its declaration says, in one canonical form, and nothing else."""

from __future__ import annotations

import pytest

from engine.blocks import CATALOGUE
from engine.graph.errors import BlockError


@pytest.mark.parametrize(
    ("kind", "name", "given", "kept"),
    [
        ("Conv2d", "kernel_size", [3, 5], (3, 5)),
        ("Conv2d", "kernel_size", 3.0, 3),
        ("Conv2d", "padding", "same", "same"),
        ("Conv1d", "padding", "same", "same"),
        ("Conv1d", "padding", 2.0, 2),
        ("Conv3d", "kernel_size", [3, 5, 1], (3, 5, 1)),
        ("MaxPool2d", "stride", None, None),
        ("AdaptiveAvgPool2d", "output_size", [None, 4], (None, 4)),
        ("AdaptiveAvgPool3d", "output_size", [None, 4, 2], (None, 4, 2)),
        ("BatchNorm1d", "momentum", None, None),
        ("Dropout", "p", 0, 0.0),
        ("Reshape", "shape", [2, -1], (2, -1)),
        ("LayerNorm", "normalized_shape", [8], (8,)),
        ("Input", "shape", None, None),
        ("Input", "field", "image", "image"),
    ],
)
def test_what_is_taken_is_kept_in_one_form(kind, name, given, kept):
    value = CATALOGUE[kind].setting(name).checked(given)

    assert value == kept
    assert type(value) is type(kept)


@pytest.mark.parametrize(
    ("kind", "name", "given", "code", "says"),
    [
        ("Conv2d", "kernel_size", [3, 3, 3], "parameter_type", "whole number or two"),
        ("Conv1d", "kernel_size", [3], "parameter_type", "a whole number"),
        ("Conv1d", "kernel_size", "same", "parameter_type", "a whole number"),
        ("Conv1d", "padding", "some", "parameter_range", "valid, same"),
        ("Conv3d", "kernel_size", [3, 3], "parameter_type", "whole number or three"),
        ("Conv2d", "kernel_size", [3, None], "parameter_type", "whole number or two"),
        ("Conv2d", "kernel_size", 3.5, "parameter_type", "3.5"),
        ("Conv2d", "kernel_size", True, "parameter_type", "True"),
        ("Conv2d", "padding", "some", "parameter_range", "valid, same"),
        ("Conv2d", "padding", -1, "parameter_range", "≥ 0"),
        ("Conv2d", "out_channels", 2**31, "parameter_range", "out of range"),
        ("Conv2d", "out_channels", None, "parameter_type", "a whole number"),
        ("Conv2d", "bias", 1, "parameter_type", "true or false"),
        ("Conv2d", "padding_mode", 3, "parameter_type", "zeros, reflect"),
        ("Dropout", "p", 1.5, "parameter_range", "0 … 1"),
        ("Dropout", "p", "half", "parameter_type", "'half'"),
        ("Dropout", "p", float("nan"), "parameter_type", "nan"),
        ("LeakyReLU", "negative_slope", 10**400, "parameter_range", "10^400"),
        ("LeakyReLU", "negative_slope", float("-inf"), "parameter_type", "-inf"),
        ("Reshape", "shape", 4, "parameter_type", "list of whole numbers"),
        ("Reshape", "shape", [2, "x"], "parameter_type", "list of whole numbers"),
        ("Output", "field", 3, "parameter_type", "name of a field"),
        ("Output", "loss", "HingeLoss", "parameter_range", "CrossEntropyLoss"),
    ],
)
def test_what_is_not_taken_is_refused_with_its_value(kind, name, given, code, says):
    with pytest.raises(BlockError) as caught:
        CATALOGUE[kind].of({name: given})

    assert caught.value.code == code
    assert says in str(caught.value)
    assert name in str(caught.value)


def test_a_list_alone_is_declared_as_one():
    kinds = {s.name: s.kind for kind in CATALOGUE.values() for s in kind.settings}

    assert kinds["dims"] == kinds["normalized_shape"] == "ints"
    assert kinds["field"] == "field"
    assert kinds["padding_mode"] == "choice"
    assert [CATALOGUE[f"Conv{n}d"].setting("padding").kind for n in (1, 2, 3)] == ["int", "pair", "triple"]
    assert [CATALOGUE[f"AdaptiveMaxPool{n}d"].setting("output_size").inner_optional for n in (1, 2, 3)] == [0, 1, 1]
