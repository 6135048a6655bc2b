"""The exported code of a template, read again, gives the template's network."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from commands.designs import sound
from commands.user_module import user_module
from engine.program.from_module.helpers import leaf_in
from engine.program.from_module.read import Given, read_module
from engine.program.source import print_source
from engine.project.templates import load_template

NAMES = [
    "lenet_digits",
    "cnn_digits",
    "denoising_digits",
    "textcnn_names",
    "mlp_spirals",
    "deep_sigmoid_batchnorm",
    "rnn_digits",
    "lstm_names",
    "gru_recall",
    "bilstm_dates",
    "lstm_mackey_glass",
    "tones_ctc",
    "transformer_digits",
    "transformer_numbers",
    "seq2seq_dates_attention",
    "captions_attention",
    "entailment_attention",
]
STEPS = 7
"""Places of whatever varies."""


@pytest.mark.parametrize("name", NAMES)
def test_exported_code_becomes_the_same_blocks_with_the_same_answers(name: str, tmp_path: Path) -> None:
    design = load_template(name)
    analysis = sound(design)
    source = print_source(design, analysis, model_only=True).text
    (tmp_path / "net.py").write_text(source, encoding="utf-8")
    inputs = [node.id for node in design.graph.nodes.values() if node.block.type_name() == "Input"]
    specs = [analysis.blocks[key].outputs["output"] for key in inputs]
    given = [Given(tuple(s if isinstance(s, int) else STEPS for s in spec.sizes), spec.dtype) for spec in specs]

    found = read_module(user_module(tmp_path / "net.py", "build_model"), design.name, given, leaf_in(source))

    kinds = [Counter(n.block.type_name() for n in graph.nodes.values()) for graph in (design.graph, found.design.graph)]
    assert kinds[0] == kinds[1]
    assert found.difference == 0
    assert found.analysis.total_params == analysis.total_params
