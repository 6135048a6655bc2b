"""The settings panel: a form that edits the document, and follows it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from engine.blocks import CATALOGUE
from engine.graph.design import DatasetChoice, TrainingSettings
from engine.graph.edits import annotate, configure, disconnect, substitute
from engine.graph.graph import Endpoint
from engine.project.schema import TrainingEntry
from gui.language import languages
from gui.panels.help_text import help_parts
from gui.panels.settings import SettingsPanel
from gui.panels.training_settings import TRAINING
from gui.widgets.setting_row import SettingRow


@pytest.fixture
def panel(shown):
    return shown(SettingsPanel)


def select(document, *ids: str) -> None:
    document.selection.set(ids)


def typed(widget, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)


def test_typing_a_number_changes_the_block_as_one_step_of_history(document, panel):
    select(document, "dense")
    field = panel.block_page.form.rows["out_features"].editor.field

    typed(field, "128")

    assert document.graph.nodes["dense"].block.out_features == 128
    assert document.history.count() == 1
    assert document.history.undoText() == "set out_features of dense to 128"


def test_undo_puts_the_old_number_back_into_the_form(document, panel):
    select(document, "dense")
    field = panel.block_page.form.rows["out_features"].editor.field
    typed(field, "128")

    document.history.undo()

    assert field.text() == "10"
    assert document.graph.nodes["dense"].block.out_features == 10


def test_spinning_is_one_step_of_history(document, panel):
    select(document, "dense")
    field = panel.block_page.form.rows["out_features"].editor.field
    field.setFocus()

    for _ in range(5):
        QTest.keyClick(field, Qt.Key.Key_Up)

    assert document.graph.nodes["dense"].block.out_features == 15
    assert document.history.count() == 1


def test_two_visits_to_a_field_are_two_steps(qtbot, document, panel):
    select(document, "dense")
    row = panel.block_page.form.rows["out_features"]
    for _ in range(2):
        row.entered.emit()
        QTest.keyClick(row.editor.field, Qt.Key.Key_Up)

    assert document.history.count() == 2


@pytest.mark.parametrize("where", ["number", "text", "note", "name"])
def test_ctrl_z_in_a_field_undoes_the_edit_and_not_its_letters(qtbot, document, panel, where):
    undo = QAction(panel, shortcut=QKeySequence(QKeySequence.StandardKey.Undo))
    undo.triggered.connect(document.history.undo)
    panel.addAction(undo)
    select(document, "dense")
    page = panel.block_page
    field = {
        "number": page.form.rows["out_features"].editor.field,
        "text": page.remarks.rows["title"].editor.line,
        "note": page.remarks.rows["note"].editor.area,
        "name": page.name.line,
    }[where]
    document.edit("before", lambda graph: configure(graph, "conv1", out_channels=9))
    panel.activateWindow()
    typed(field, "12")
    before = document.history.index()

    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert document.history.index() == before - 1


def test_a_value_out_of_range_changes_nothing_and_says_why(document, panel):
    select(document, "conv1")
    row = panel.block_page.form.rows["kernel_size"]
    before = document.design

    typed(row.editor.numbers[0], "0")

    assert document.design is before
    assert row.error.isVisible()
    assert "≥ 1" in row.error.text()


def test_text_that_means_nothing_is_forgotten_when_another_block_is_selected(document, panel):
    select(document, "conv1")
    row = panel.block_page.form.rows["groups"]
    typed(row.editor.field, "x")

    select(document, "conv2")

    assert row.editor.field.text() == "1"
    assert not row.error.isVisible()


def test_reset_gives_the_default_back(document, panel):
    select(document, "conv1")
    row = panel.block_page.form.rows["out_channels"]
    assert row.reset.isVisible()

    QTest.mouseClick(row.reset, Qt.MouseButton.LeftButton)

    assert document.graph.nodes["conv1"].block.out_channels == row.setting.default
    assert not row.reset.isVisible()


def test_every_block_of_the_catalogue_has_a_form_with_all_its_settings(document, panel):
    for kind in CATALOGUE.values():
        document.edit("put", lambda graph, kind=kind: _with_block(graph, kind))
        select(document, "probe")

        assert list(panel.block_page.form.rows) == [s.name for s in kind.settings]
        document.history.undo()


def _with_block(graph, kind):
    from engine.graph.edits import add
    from engine.graph.graph import Node

    return add(graph, Node("probe", kind()))


def test_the_keyboard_stays_in_the_field_while_the_document_changes_elsewhere(document, panel):
    select(document, "conv1")
    field = panel.block_page.form.rows["groups"].editor.field

    document.edit("elsewhere", lambda graph: configure(graph, "dense", out_features=20))
    document.edit("here", lambda graph: configure(graph, "conv1", out_channels=7))

    assert panel.block_page.form.rows["groups"].editor.field is field
    assert panel.block_page.form.rows["out_channels"].editor.field.text() == "7"


def test_fields_of_the_dataset_are_offered_by_their_role(document, panel):
    def offered():
        combo = panel.block_page.form.rows["field"].editor.combo
        return [combo.itemData(i) for i in range(combo.count())]

    select(document, "image")
    assert offered() == ["", "image"]

    select(document, "output")
    assert offered() == ["", "digit"]


def test_a_new_name_renames_the_block_and_keeps_it_selected(document, panel):
    select(document, "conv1")
    line = panel.block_page.name.line

    typed(line, "edges")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert "edges" in document.graph.nodes
    assert "conv1" not in document.graph.nodes
    assert document.selection.ids == ("edges",)
    assert panel.page() is panel.block_page
    assert document.history.undoText() == "rename conv1 to edges"


@pytest.mark.parametrize("name", ["conv2", "a.b", ""])
def test_a_name_that_cannot_be_is_explained_while_it_is_typed(document, panel, name):
    select(document, "conv1")
    line = panel.block_page.name.line
    line.setFocus()
    line.selectAll()

    QTest.keyClicks(line, name) if name else QTest.keyClick(line, Qt.Key.Key_Delete)
    assert panel.block_page.name.error.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert line.text() == "conv1"
    assert document.history.count() == 0


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_can_be_scrolled_to_its_last_text_and_no_further(qtbot, document, panel, language):
    languages.use(language)
    select(document, "dense")
    column = panel.block_page.layout()

    def ends():
        last = max(label.mapTo(panel.area.widget(), label.rect().bottomLeft()).y() for label in visible_labels(panel))
        assert panel.area.widget().height() - last <= column.contentsMargins().bottom() + 2

    qtbot.waitUntil(ends)


def visible_labels(panel) -> list[QLabel]:
    return [label for label in panel.block_page.findChildren(QLabel) if label.isVisible()]


def test_remarks_and_frozen_are_edits(document, panel):
    select(document, "conv1")
    rows = panel.block_page.remarks.rows

    QTest.mouseClick(rows["frozen"].editor.switch, Qt.MouseButton.LeftButton)
    typed(rows["note"].editor.area, "first edges")

    node = document.graph.nodes["conv1"]
    assert (node.frozen, node.note) == (True, "first edges")
    assert document.history.count() == 2


def test_several_blocks_of_one_kind_are_changed_together(document, panel):
    select(document, "conv1", "conv2")
    row = panel.several_page.form.rows["kernel_size"]
    assert row.editor.numbers[0].text() == ""

    typed(row.editor.numbers[0], "2")

    assert [document.graph.nodes[key].block.kernel_size for key in ("conv1", "conv2")] == [2, 2]
    assert document.history.count() == 1


def test_blocks_of_different_kinds_share_the_settings_that_are_alike(document, panel):
    select(document, "conv1", "dense")

    assert list(panel.several_page.form.rows) == ["bias"]


def test_blocks_without_a_common_setting_say_so(document, panel):
    select(document, "flatten", "dense")

    assert panel.several_page.nothing.isVisible()


def test_shapes_and_weights_are_those_of_the_analysis(document, panel):
    select(document, "conv1")
    facts = panel.block_page.facts

    assert facts.text("input") == "1 × 8 × 8"
    assert facts.text("output") == "6 × 4 × 4"
    assert facts.text("params").startswith(str(6 * 1 * 5 * 5 + 6))
    assert facts.text("cost") == f"{6 * 4 * 4 * 25:,}"


def test_an_output_that_the_settings_leave_out_has_no_shape(document, panel):
    document.edit("pool", lambda graph: substitute(graph, "relu1", CATALOGUE["MaxPool2d"].of({})))
    select(document, "relu1")
    assert panel.block_page.facts.text("output") == "6 × 2 × 2"

    document.edit("indices", lambda graph: configure(graph, "relu1", return_indices=True))
    assert panel.block_page.facts.text("output") == "6 × 2 × 2\n6 × 2 × 2"


def test_a_problem_stands_on_the_page_and_below_its_setting_with_its_fix(document, panel):
    document.edit("too large", lambda graph: configure(graph, "conv1", kernel_size=12))
    select(document, "conv1")
    assert "8" in panel.block_page.form.rows["kernel_size"].error.text()

    button = next(b for b in panel.block_page.notes.findChildren(QPushButton) if b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert document.graph.nodes["conv1"].block.kernel_size == 8
    assert not panel.block_page.form.rows["kernel_size"].error.isVisible()


def test_the_help_tells_the_summary_the_shapes_and_the_source(document, panel):
    select(document, "dense")

    told = panel.block_page.help.text()
    for part in help_parts(CATALOGUE["Linear"]):
        assert re.sub(r"[^\w]", "", part.text)[:30] in re.sub(r"<[^>]*>|&\w+;|[^\w]", "", told)


def test_with_nothing_selected_the_training_is_edited(document, panel):
    rows = panel.design_page.training.rows

    typed(rows["epochs"].editor.field, "25")
    typed(rows["lr"].editor.field, "1e-2")

    assert document.design.training == TrainingSettings(epochs=25, lr=0.01)
    assert document.history.undoText() == "set lr to 0.01"
    document.history.undo()
    assert rows["lr"].editor.field.text() == "0.001"


def test_momentum_waits_for_an_optimizer_that_has_it(document, panel):
    rows = panel.design_page.training.rows
    assert not rows["momentum"].isEnabled()

    QTest.keyClicks(rows["optimizer"].editor.combo, "SGD")

    assert document.design.training.optimizer == "SGD"
    assert rows["momentum"].isEnabled()


def test_another_dataset_is_one_step_and_tells_of_itself(document, panel):
    form = panel.design_page.dataset
    combo = form.combo

    combo.setCurrentIndex(combo.findData("iris"))
    combo.activated.emit(combo.currentIndex())

    assert document.design.dataset == DatasetChoice("iris")
    assert "3 classes" in form.fields.text()
    document.history.undo()
    assert combo.currentData() == "digits"


def test_the_name_of_the_design_can_be_typed(document, panel):
    typed(panel.design_page.name.rows["name"].editor.line, "My net")

    assert document.design.name == "My net"
    assert document.history.count() == 1


def test_the_training_form_and_the_file_format_agree():
    entry = TrainingEntry.model_fields

    assert [s.name for s in TRAINING] == list(entry)
    for setting in TRAINING:
        schema = TrainingEntry.model_json_schema()["properties"][setting.name]
        kinds = schema.get("anyOf", [schema])
        bounds = {key: part[key] for part in kinds for key in ("minimum", "maximum", "enum") if key in part}
        assert setting.default == entry[setting.name].default
        assert setting.minimum == bounds.get("minimum")
        assert setting.maximum == bounds.get("maximum")
        assert list(setting.choices) == bounds.get("enum", [])
        assert setting.optional == any(part.get("type") == "null" for part in kinds)


@pytest.mark.parametrize("width", [240, 320, 460])
@pytest.mark.parametrize("ids", [(), ("image",), ("conv1",), ("output",), ("conv1", "conv2")])
def test_the_panel_never_needs_to_scroll_sideways(document, shown, width, ids):
    document.edit("two sides", lambda graph: configure(graph, "conv1", padding=(1, 2)))
    document.edit("long", lambda graph: annotate(graph, "conv1", title="W" * 60, note="x" * 200))
    document.edit("apart", lambda graph: disconnect(graph, Endpoint("conv1", "input")))
    panel = shown(SettingsPanel, width)
    select(document, *ids)
    QTest.qWait(20)

    area = panel.findChild(QScrollArea)
    room = area.viewport().width()
    assert area.widget().width() <= room
    for row in area.widget().findChildren(SettingRow):
        if row.isVisible():
            assert row.editor.geometry().right() <= row.width(), row.setting.name
    for label in area.widget().findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()


def test_the_panel_reads_its_texts_again_in_another_language(document, panel):
    panel.block_page.about.set_title("old")

    languages.language_changed.emit("en")

    assert panel.block_page.about.heading.text() == "Remarks"
