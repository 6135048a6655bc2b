"""The palette: search, keys, double click, drag."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.blocks import CATALOGUE
from gui.panels.palette import PalettePanel, ranked
from gui.panels.palette_tree import BLOCK_MIME, TYPE_ROLE, PaletteTree
from gui.theme import themes
from gui.widgets.fuzzy import score


@pytest.fixture
def panel(shown):
    made = shown(PalettePanel, 240)
    made.chosen = []
    made.block_chosen.connect(made.chosen.append)
    return made


def rows(tree: PaletteTree) -> list[str]:
    tops = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    items = [child for top in tops for child in ([top.child(i) for i in range(top.childCount())] or [top])]
    return [item.data(0, TYPE_ROLE) for item in items]


def row(tree: PaletteTree, type_name: str):
    tops = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    items = [child for top in tops for child in ([top.child(i) for i in range(top.childCount())] or [top])]
    return next(item for item in items if item.data(0, TYPE_ROLE) == type_name)


def test_it_offers_the_whole_catalogue_in_its_order(panel):
    assert rows(panel.tree) == list(CATALOGUE)


def test_letters_filter_and_enter_adds_the_likeliest(panel):
    panel.search.setFocus()

    QTest.keyClicks(panel.search, "conv")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)

    assert panel.chosen == ["Conv2d"]


def test_arrows_in_the_search_field_move_among_what_was_found(panel):
    QTest.keyClicks(panel.search, "conv")
    found = rows(panel.tree)

    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    QTest.keyClick(panel.search, Qt.Key.Key_Return)

    assert panel.chosen == [found[1]]


def test_escape_brings_the_chapters_back(panel):
    QTest.keyClicks(panel.search, "relu")
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)

    assert rows(panel.tree) == list(CATALOGUE)


def test_a_search_for_nothing_says_so(panel):
    QTest.keyClicks(panel.search, "zzzz")

    assert rows(panel.tree) == []
    assert panel.nothing.isVisible()


def test_a_chapter_stays_folded_after_a_search(panel):
    panel.tree.topLevelItem(1).setExpanded(False)

    QTest.keyClicks(panel.search, "relu")
    panel.search.clear()

    assert not panel.tree.topLevelItem(1).isExpanded()
    assert panel.tree.topLevelItem(2).isExpanded()


def test_a_double_click_adds(panel):
    place = panel.tree.visualItemRect(row(panel.tree, "Linear")).center()

    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert panel.chosen == ["Linear"]


def test_a_letter_typed_in_the_list_goes_to_the_search(panel):
    panel.tree.setFocus()

    QTest.keyClick(panel.tree, Qt.Key.Key_R)

    assert panel.search.text() == "r"


def test_a_drag_carries_the_type(panel, monkeypatch):
    drags = []
    monkeypatch.setattr(panel.tree, "perform_drag", drags.append)
    panel.tree.setCurrentItem(row(panel.tree, "Linear"))

    panel.tree.startDrag(Qt.DropAction.CopyAction)

    assert bytes(drags[0].mimeData().data(BLOCK_MIME).data()).decode() == "Linear"
    assert not drags[0].pixmap().isNull()


def test_a_heading_cannot_be_dragged(panel, monkeypatch):
    drags = []
    monkeypatch.setattr(panel.tree, "perform_drag", drags.append)
    panel.tree.setCurrentItem(panel.tree.topLevelItem(0))

    panel.tree.startDrag(Qt.DropAction.CopyAction)

    assert drags == []


def test_every_row_says_what_the_block_is_for(panel):
    for kind in CATALOGUE.values():
        tip = row(panel.tree, kind.type_name()).toolTip(0)
        assert kind.type_name() in tip
        assert "→" in tip


@pytest.mark.parametrize("kind", list(CATALOGUE), ids=str)
def test_the_whole_name_of_a_block_finds_it_first(kind):
    assert ranked(kind)[0].type_name() == kind


@pytest.mark.parametrize(
    ("query", "kind"), [("mp", "MaxPool2d"), ("bn2", "BatchNorm2d"), ("cnv", "Conv2d"), ("drop", "Dropout")]
)
def test_a_few_letters_find_a_block(query, kind):
    assert kind in [block.type_name() for block in ranked(query)[:3]]


def test_letters_that_are_not_there_score_nothing():
    assert score("xyz", "Conv2d") == 0
    assert score("conv", "Conv2d") > score("conv", "ConvTranspose2d") > 0


def test_the_rows_are_painted_in_the_theme_s_colours(panel):
    light = panel.tree.grab().toImage()

    themes.use("dark")

    assert panel.tree.grab().toImage() != light
