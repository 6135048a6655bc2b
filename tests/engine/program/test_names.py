"""Whatever a user names becomes a safe, readable and unique Python name."""

import ast
import keyword
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from engine.program.names import MODULE_ATTRIBUTES, WIDEST, class_name, python_names, width


@pytest.mark.parametrize("name", ["conv1", "image", "relu_", "fc_out", "T", "input", "match", "卷积1", "größe", "a__b"])
def test_a_normal_id_stays_as_it_is(name):
    assert python_names([name]) == {name: name}


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("conv 1", "conv_1"),
        ("3×3 conv", "block_3_3_conv"),
        ("train", "train_"),
        ("class", "class_"),
        ("self", "self_"),
        ("torch", "torch_"),
        ("type", "type_"),
        ("l", "l_"),
        ("__class__", "class_"),
        ("_modules", "modules_"),
        ("ﬁlter", "filter"),
        ("卷积 层", "卷积_层"),
        ("!!!", "block"),
        ('"""; import os; os.system("x")', "import_os_os_system_x"),
    ],
)
def test_any_other_id_becomes_the_nearest_name(name, becomes):
    assert python_names([name]) == {name: becomes}


def test_ids_that_become_the_same_are_numbered_and_never_take_the_name_of_a_normal_one():
    names = python_names(["a b", "a-b", "a_b_2", "a_b"])

    assert names == {"a b": "a_b_3", "a-b": "a_b_4", "a_b_2": "a_b_2", "a_b": "a_b"}


def test_every_public_attribute_of_a_module_is_known():
    assert {name for name in dir(nn.Module()) if not name.startswith("_")} <= MODULE_ATTRIBUTES


@given(st.lists(st.text(max_size=64) | st.sampled_from([*keyword.kwlist, *dir(nn.Module), "x"]), unique=True))
def test_names_are_unique_attributes_that_hide_nothing(ids):
    names = list(python_names(ids).values())

    assert len(set(names)) == len(names)
    for name in names:
        assert name.isidentifier() and not keyword.iskeyword(name)
        assert not hasattr(nn.Module, name) and not name.startswith("_")
        assert unicodedata.normalize("NFKC", name) == name
        assert width(name) <= WIDEST
        assert ast.dump(ast.parse(f"self.{name}").body[0].value) == ast.dump(
            ast.Attribute(ast.Name("self", ast.Load()), name, ast.Load())
        )


@given(st.lists(st.text(max_size=64), unique=True))
def test_names_depend_on_the_ids_alone(ids):
    assert python_names(ids) == python_names(ids)
    assert list(python_names(ids)) == ids


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("LeNet-5 on digits", "LeNet5OnDigits"),
        ("Untitled", "Untitled"),
        ("my_net", "MyNet"),
        ("卷积网络", "卷积网络"),
        ("3D", "Network3D"),
        ("", "Network"),
        ("🕸️", "Network"),
        ("None", "NoneNetwork"),
        ("value error", "ValueErrorNetwork"),
    ],
)
def test_the_class_is_named_after_the_design(name, becomes):
    assert class_name(name) == becomes


@given(st.text(max_size=200))
def test_any_design_has_a_class_name(name):
    made = class_name(name, taken={"Attention"})

    assert made.isidentifier() and not keyword.iskeyword(made) and made != "Attention"
    assert unicodedata.normalize("NFKC", made) == made
    assert width(made) <= WIDEST
