"""The exported script trains to the losses of the loop, to the last digit printed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from engine.analysis.analyse import analyse
from engine.blocks import CATALOGUE
from engine.data.catalogue import fields_of
from engine.graph.design import DatasetChoice, Design
from engine.graph.graph import Endpoint, Graph, Node
from engine.program.source import print_source
from engine.training.events import EpochEnded
from engine.training.lines import epoch_line, final_line
from engine.training.run import train
from tests.engine.training import nets
from tests.forked import scripts_said


def two_outputs(**settings) -> Design:
    one = nets.iris(**settings)
    nodes = dict(one.graph.nodes)
    nodes["side {x}"] = Node("side {x}", CATALOGUE["Linear"].of({"out_features": 3}))
    nodes['second "one"'] = Node('second "one"', CATALOGUE["Output"].of({"field": "species", "weight": 0.5}))
    wires = {
        **one.graph.wires,
        Endpoint("side {x}", "input"): (Endpoint("fc1", "output"),),
        Endpoint('second "one"', "input"): (Endpoint("side {x}", "output"),),
    }
    frozen = Node("fc1", nodes["fc1"].block, frozen=True)
    return Design("Two", Graph({**nodes, "fc1": frozen}, wires), DatasetChoice("iris"), one.training)


def regression(**settings) -> Design:
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc", "Linear", {"out_features": 1}),
        ("answer", "Output", {"field": "progression", "loss": "HuberLoss"}),
    ]
    return nets.chain("diabetes", blocks, **settings)


def binary(**settings) -> Design:
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("norm", "BatchNorm1d", {}),
        ("fc", "Linear", {"out_features": 1}),
        ("answer", "Output", {"field": "diagnosis"}),
    ]
    return nets.chain("breast_cancer", blocks, **settings)


DESIGNS = {
    "digits": nets.digits(schedule="cosine", clip_grad_norm=1.0),
    "early": nets.iris(epochs=30, lr=0.3, early_stopping=2, schedule="plateau", optimizer="RMSprop", device="auto"),
    "one left out": nets.iris(batch_size=11, schedule="one_cycle", optimizer="SGD", weight_decay=1e-5),
    "two outputs": two_outputs(optimizer="AdamW", schedule="step", clip_grad_value=0.01),
    "regression": regression(lr=0.1),
    "binary": binary(),
}


def exported(design: Design) -> str:
    return print_source(design, analyse(design.graph, fields_of(design.dataset))).text


def expected_lines(design: Design) -> list[str]:
    told = []
    ended = train(design, on_event=told.append)
    return [epoch_line(event) for event in told if isinstance(event, EpochEnded)] + [final_line(ended.test)]


def said(folder, *names: str) -> list[str]:
    """What scripts say, run one after another with nothing but their folder."""
    out, errors = scripts_said(folder, names)
    assert errors == ""
    return out.splitlines()


@pytest.mark.long
def test_the_script_alone_in_another_folder_gives_the_same_lines(tmp_path):
    (tmp_path / "model.py").write_text(exported(nets.digits()))

    done = subprocess.run(
        [sys.executable, "model.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": "", "OMP_NUM_THREADS": "2"},
        check=False,
    )

    assert (done.stderr, done.stdout.splitlines()) == ("", expected_lines(nets.digits()))


def test_the_scripts_of_all_kinds_of_designs_give_the_same_lines(tmp_path):
    for i, design in enumerate(DESIGNS.values()):
        (tmp_path / f"model{i}.py").write_text(exported(design))

    lines = said(tmp_path, *(f"model{i}.py" for i in range(len(DESIGNS))))

    assert lines == [line for design in DESIGNS.values() for line in expected_lines(design)]


def test_only_what_a_design_uses_is_printed():
    text = exported(nets.iris())

    for unused in ("schedule", "clip_grad", "best", "device", "r2", "learned"):
        assert unused not in text
