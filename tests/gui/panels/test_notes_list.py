"""A template says what to look at, and a click on a block's name selects it."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from engine.graph.edits import annotate
from engine.project.templates import load_template
from gui.document import Document
from gui.panels.settings import SettingsPanel


def test_notes_are_listed_and_lead_to_their_blocks(qtbot: QtBot) -> None:
    document = Document(load_template("seq2seq_dates_attention"))
    panel = SettingsPanel(document)
    qtbot.addWidget(panel)
    panel.show()
    page = panel.design_page

    assert page.look.isVisible()
    assert document.graph.nodes["decoder"].note.split(".")[0] in page.notes.text()
    page.notes._text.linkActivated.emit("decoder")
    assert document.selection.ids == ("decoder",)


def test_a_strangers_note_is_text_and_no_notes_take_no_room(qtbot: QtBot) -> None:
    design = load_template("mlp_iris")
    graph = design.graph
    for key in graph.nodes:
        graph = annotate(graph, key, note="")
    document = Document(replace(design, graph=graph))
    panel = SettingsPanel(document)
    qtbot.addWidget(panel)
    panel.show()

    assert not panel.design_page.look.isVisible()
    document.edit("note", lambda g: annotate(g, next(iter(g.nodes)), note="<img src=x> {name}"))
    assert panel.design_page.look.isVisible()
    assert "<img" not in panel.design_page.notes.text()
    assert "{name}" in panel.design_page.notes.text()
