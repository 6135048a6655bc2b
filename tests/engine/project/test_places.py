"""A design names its data from the folder it lies in, wherever the program was started."""

from __future__ import annotations

import json

from engine.analysis.analyse import analyse
from engine.blocks import CATALOGUE
from engine.data.catalogue import fields_of
from engine.graph.design import DatasetChoice, Design
from engine.graph.graph import Graph, Node
from engine.project.design_file import dump, load_design, parse, save_design
from tests.engine.data.own_files import FILES, learner


def test_the_path_is_written_from_the_designs_folder_and_read_back_absolute(tmp_path):
    design = learner(FILES["csv"](tmp_path))
    (tmp_path / "designs").mkdir()
    file = tmp_path / "designs" / "own.netloom"
    save_design(design, file)

    written = json.loads(file.read_text(encoding="utf-8"))["dataset"]["options"]["path"]
    assert written.startswith("../it's") and "\\" not in written
    assert load_design(file) == design


def test_design_and_data_can_be_moved_together(tmp_path):
    design = learner(FILES["csv"](tmp_path))
    save_design(design, tmp_path / "own.netloom")
    moved = tmp_path.with_name(tmp_path.name + "-moved")
    tmp_path.rename(moved)

    assert analyse(design.graph, fields_of(load_design(moved / "own.netloom").dataset)).ok


def test_the_text_in_memory_keeps_the_absolute_path(tmp_path):
    design = learner(FILES["csv"](tmp_path))

    assert parse(dump(design)) == design


def test_a_missing_data_file_is_a_problem_of_the_input_and_the_design_opens(tmp_path):
    design = learner(FILES["csv"](tmp_path))
    lost = Design(design.name, design.graph, DatasetChoice("csv", {"path": "lost.csv"}), design.training)
    (tmp_path / "own.netloom").write_text(dump(lost), encoding="utf-8")
    opened = load_design(tmp_path / "own.netloom")
    first, *others = analyse(opened.graph, fields_of(opened.dataset)).problems

    assert (first.code, first.block) == ("missing_data_file", "x")
    assert not others
    assert str(tmp_path / "lost.csv") in first.wording.told() and first.wording.mend


def test_the_place_of_weights_moves_with_the_file_and_a_templates_stays(tmp_path):
    run, other = tmp_path / "runs" / "#1", tmp_path / "w.safetensors"
    places = {"a": f"{run}#first", "b": str(other), "c": "template:lenet_digits#conv1", "d": ""}
    nodes = {key: Node(key, CATALOGUE["Linear"].of({}), weights=place) for key, place in places.items()}
    design = Design("Taken", Graph(nodes))
    (tmp_path / "designs").mkdir()
    save_design(design, tmp_path / "designs" / "b.netloom")

    kept = json.loads((tmp_path / "designs" / "b.netloom").read_text("utf-8"))["blocks"]
    written = [block.get("weights") for block in kept]
    assert written == ["../runs/#1#first", "../w.safetensors", "template:lenet_digits#conv1", None]
    assert load_design(tmp_path / "designs" / "b.netloom") == design


def test_a_share_of_the_learning_rate_is_kept_and_0_is_one():
    nodes = {
        f"l{scale}": Node(f"l{scale}".replace(".", "_"), CATALOGUE["Linear"].of({}), lr_scale=scale)
        for scale in (0.0, 0.5, 1.0)
    }
    graph = Graph({node.id: node for node in nodes.values()})

    assert parse(dump(Design("Shares", graph))).graph.nodes == graph.nodes
    assert dump(Design("Shares", graph)).count("lr_scale") == 2
