"""A block's page lets one choose how fast its weights learn and where they come from; its card shows it."""

from __future__ import annotations

import json

import numpy as np
import pytest
import safetensors.numpy
from PySide6.QtTest import QTest

from engine.graph.edits import annotate, rename
from engine.project.weights_header import layers_in, shapes_in
from gui.home import home
from gui.panels.settings import SettingsPanel


@pytest.fixture
def panel(shown):
    return shown(SettingsPanel)


@pytest.fixture
def run_folder():
    folder = home() / "runs" / "20260101-120000"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "design.netloom").write_text(json.dumps({"name": "First try"}), encoding="utf-8")
    tensors = {"dense.weight": np.zeros((10, 4), np.float32), "other.weight": np.zeros((2, 3), np.float32)}
    safetensors.numpy.save_file(tensors, folder / "weights.safetensors")
    return folder


def editor(panel):
    return panel.block_page.remarks.rows["weights"].editor


def typed(widget, text):
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)


def test_the_learning_rate_of_a_block_is_typed_and_0_is_allowed(document, panel):
    document.selection.set(("dense",))
    field = panel.block_page.remarks.rows["lr_scale"].editor.field

    typed(field, "0.1")
    assert document.graph.nodes["dense"].lr_scale == 0.1
    typed(field, "0")
    assert document.graph.nodes["dense"].lr_scale == 0
    typed(field, "-1")
    assert document.graph.nodes["dense"].lr_scale == 0


def test_a_run_is_chosen_by_its_name_and_cleared_again(document, panel, run_folder):
    document.selection.set(("dense",))
    editor(panel).fill_menu()
    action = next(a for a in editor(panel).menu.actions() if a.text() == "First try · 20260101-120000")

    action.trigger()

    assert document.graph.nodes["dense"].weights == str(run_folder)
    assert editor(panel).line.text() == str(run_folder)
    panel.block_page.remarks.rows["weights"].reset.click()
    assert document.graph.nodes["dense"].weights == ""


def test_where_a_run_has_no_such_layer_its_layers_are_offered(document, panel, run_folder):
    document.edit("rename", lambda graph: rename(graph, "dense", "new"))
    document.selection.set(("new",))
    editor(panel).fill_menu()
    menu = next(a.menu() for a in editor(panel).menu.actions() if a.text().startswith("First try"))

    assert [action.text() for action in menu.actions()] == ["dense", "other"]
    menu.actions()[1].trigger()

    assert document.graph.nodes["new"].weights == f"{run_folder}#other"


def test_a_block_without_weights_is_not_asked_for_them_unless_it_names_some(document, panel):
    ids = [key for key, facts in document.analysis.blocks.items() if not facts.params]
    document.selection.set((ids[0],))
    rows = panel.block_page.remarks.rows

    assert rows["weights"].isHidden() and rows["lr_scale"].isHidden() and not rows["frozen"].isHidden()
    document.edit("name", lambda graph: annotate(graph, ids[0], weights="lost"))
    assert not rows["weights"].isHidden() and rows["lr_scale"].isHidden()


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff" * 8, (2**40).to_bytes(8, "little"), b"\x02" + b"\0" * 7 + b"[]", b"\x04" + b"\0" * 7 + b'{"a"'],
)
def test_a_file_that_is_none_offers_nothing(data, tmp_path):
    (tmp_path / "bad").write_bytes(data)

    assert layers_in(tmp_path / "bad") == () and shapes_in(tmp_path) == {}


def test_names_and_shapes_are_read_from_the_header_alone(tmp_path):
    tensors = {"b.weight": np.zeros((2, 3), np.float32), "a.c.bias": np.zeros(5, np.float16)}
    safetensors.numpy.save_file(tensors, tmp_path / "w.safetensors", metadata={"by": "a test"})

    assert shapes_in(tmp_path / "w.safetensors") == {"b.weight": (2, 3), "a.c.bias": (5,)}
    assert layers_in(tmp_path / "w.safetensors") == ("a", "b")
