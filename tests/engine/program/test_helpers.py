"""Our own layers and loaders are printed from their files, with all that they need and nothing else."""

import ast

import pytest

from engine.data.catalogue import DATASETS
from engine.program.helpers import file_of, function_source, layers_source

LAYER = '''\
"""A layer."""

from __future__ import annotations

import math
import os

import torch
from torch import nn

SCALE = 2.0
UNUSED = 3


def scaled(x: torch.Tensor) -> torch.Tensor:
    """Twice the square root."""
    return SCALE * math.sqrt(2) * x


class Base(nn.Module):
    """What both share."""


@torch.no_grad
class Doubled(Base):
    """Uses all of it."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return scaled(x)


class Other(nn.Module):
    """Uses nothing."""

    def where(self) -> str:
        return os.name
'''


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "scaling.py").write_text(LAYER, encoding="utf-8")
    return tmp_path


def test_a_layer_brings_what_it_uses_of_its_file(folder):
    imports, texts = layers_source({"Doubled"}, folder)

    assert imports == ["import math", "import torch", "from torch import nn"]
    assert [text.splitlines()[0] for text in texts] == [
        "SCALE = 2.0",
        "def scaled(x: torch.Tensor) -> torch.Tensor:",
        "class Base(nn.Module):",
        "@torch.no_grad",
    ]
    assert texts[3].endswith("return scaled(x)")


def test_two_layers_of_a_file_share_what_they_use(folder):
    imports, texts = layers_source({"Doubled", "Other"}, folder)

    assert imports == ["import math", "import os", "import torch", "from torch import nn"]
    assert len(texts) == 5


def test_no_layers_need_no_source(folder):
    assert layers_source(set(), folder) == ([], [])


def test_a_layer_that_no_file_defines_is_an_error(folder):
    assert file_of("Doubled", folder).name == "scaling.py"
    with pytest.raises(LookupError, match="no file"):
        file_of("Absent", folder)


@pytest.mark.parametrize("dataset", DATASETS.values(), ids=lambda dataset: dataset.name)
def test_a_loader_is_printed_without_the_imports_that_stand_at_the_top(dataset):
    text = function_source(dataset.loader)

    assert not [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert text.startswith(f"def {dataset.loader.__name__}(")
    lines = [
        node for node in ast.parse("\n".join(dataset.imports)).body if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    bound = {alias.asname or alias.name for line in lines for alias in line.names}
    used = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
    parts = "".join(map(function_source, dataset.parts))
    assert all(name in used or name in parts for name in bound)
