"""What all bundled designs promise: they are sound, laid out on the grid, exported, and they reach their targets."""

from __future__ import annotations

import json
import math
from itertools import combinations
from pathlib import Path

import pytest

from commands.checking import summary_record
from engine.analysis.analyse import analyse
from engine.data.catalogue import fields_of
from engine.program.source import print_source
from engine.project.design_file import dump
from engine.project.templates import FOLDER, TEMPLATES, load_template
from engine.training.events import RunFinished
from engine.training.job import prepare
from engine.training.loop import Loop, Moment
from engine.training.run import train
from tests.loaded import trained_on_loaded

__all__ = ["trained_on_loaded"]
GRID = 20
WIDTH, HEIGHT = 180, 88
SHORT = 3
CONTRAST = ("lenet_digits", "deep_sigmoid_batchnorm", "lstm_recall", "lstm_recall_torch_start")
LIKE_ANOTHER = ("gru_digits", "bilstm_digits")
"""Templates of at most so many seconds, and these, are trained in every run of the suite, but for those that are
another with another cell (`rnn_digits`); `-m long` trains them all."""


def is_trained_always(name: str) -> bool:
    return (TEMPLATES[name].seconds <= SHORT or name in CONTRAST) and name not in LIKE_ANOTHER


every_template = pytest.mark.parametrize("name", TEMPLATES)


def test_the_index_names_every_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.netloom")} == set(TEMPLATES)
    assert next(iter(TEMPLATES)) == "lenet_digits"


@every_template
def test_it_has_nothing_to_mend(name: str) -> None:
    design = load_template(name)

    assert analyse(design.graph, fields_of(design.dataset)).problems == ()


@every_template
def test_its_file_is_written_as_the_program_writes_it(name: str) -> None:
    assert TEMPLATES[name].path.read_text("utf-8") == dump(load_template(name))


@every_template
def test_its_blocks_stand_on_the_grid_and_apart(name: str) -> None:
    places = [node.position for node in load_template(name).graph.nodes.values()]

    assert all(x % GRID == y % GRID == 0 for x, y in places)
    assert all(abs(a[0] - b[0]) > WIDTH or abs(a[1] - b[1]) > HEIGHT for a, b in combinations(places, 2))


@every_template
def test_it_says_what_to_look_at(name: str) -> None:
    template, design = TEMPLATES[name], load_template(name)

    assert template.title and template.topic and template.teaches.endswith(".")
    assert any(node.note for node in design.graph.nodes.values())
    assert template.target is not None or template.at_most is not None


@every_template
def test_it_is_summarised_with_all_shapes(name: str) -> None:
    design = load_template(name)

    record = summary_record(design, analyse(design.graph, fields_of(design.dataset)))

    assert record["total_params"] > 0
    assert all(block["output_shapes"] for block in record["blocks"] if block["type"] != "Output")


@every_template
def test_it_is_exported_as_python_that_compiles(name: str) -> None:
    design = load_template(name)

    source = print_source(design, analyse(design.graph, fields_of(design.dataset)))

    compile(source.text, name, "exec")
    assert set(source.lines) >= {key for key, node in design.graph.nodes.items() if node.block.type_name() != "Output"}


@every_template
def test_it_takes_two_steps_on_its_own_data(name: str) -> None:
    rows: list[list[float]] = []
    loop = Loop(prepare(load_template(name)), rows.extend)

    for moment in loop.work():
        if moment is Moment.STEP_NEXT and loop.progress.step == 2:
            break
    loop.flush()

    assert len(rows) == 2
    assert all(math.isfinite(loss) for _, loss, *_ in rows)


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=() if is_trained_always(name) else pytest.mark.long) for name in TEMPLATES],
)
def test_it_reaches_its_target(name: str, tmp_path: Path) -> None:
    template = TEMPLATES[name]

    ended = train(load_template(name), folder=tmp_path)

    assert isinstance(ended, RunFinished)
    assert template.target is None or ended.test[template.metric] >= template.target
    assert template.at_most is None or ended.test[template.metric] <= template.at_most
    assert json.loads((tmp_path / "result.json").read_text())["test"] == ended.test
