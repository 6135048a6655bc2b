"""One drawing for each fault of a Python block that can be seen without running its text."""

from __future__ import annotations

from engine.graph.graph import Graph
from tests.engine.analysis.faults import Fault
from tests.engine.analysis.faults_of_groups import behind
from tests.grouped import row

MADE = "from torch import nn\n\n\nclass Own(nn.Module):\n    def __init__(self, size):\n        super().__init__()\n"
PAIRED = "from torch import nn\n\n\nclass Own(nn.Module):\n    def forward(self, x, y):\n        return x + y\n"


def written(source: str, **others: object) -> Graph:
    """A Python block of this text behind a table, and a ReLU behind it."""
    return behind(row("own", "PythonModule", "x", source=source, **others), row("fc", "ReLU", "own"))


FAULTS_OF_OWN_CODE = [
    Fault("own_code_syntax", "own", written("class Own(\n"), "line 1"),
    Fault("own_code_syntax", "own", written("#" * 100_001), "100001 characters"),
    Fault("own_code_main", "own", written('import torch\n\nprint(__name__)\n'), "line 3"),
    Fault("own_code_class", "own", written("import torch\n"), "The text has no class"),
    Fault("own_code_class", "own", written(PAIRED, class_name="Owl"), "The text has no class Owl"),
    Fault("own_code_arguments", "own", written(MADE), "Own cannot be made without arguments"),
    Fault("own_code_inputs", "own", written(PAIRED), "takes 2 tensors, and is given 1"),
    Fault("own_code_sizes", "own",
          behind(row("own", "PythonModule", "x", output_shape=(5, 0)), row("fc", "Flatten", "own")), "that has 1"),
]  # fmt: skip
