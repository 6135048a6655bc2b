"""The welcome page: every template is there, and hands on mouse or keyboard get in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from engine.project.templates import TEMPLATES, load_template
from gui.main_window import MainWindow
from gui.panels.template_card import Card


@pytest.fixture
def welcome(make_window: Callable[..., MainWindow], qtbot: QtBot) -> MainWindow:
    window = make_window()
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    return window


def card(window: MainWindow, name: str) -> Card:
    return next(card for card in window.findChildren(Card) if card.template.name == name)


def test_the_first_thing_seen_is_every_template(welcome: MainWindow) -> None:
    assert not welcome.shows_canvas
    assert {card.template.name for card in welcome.findChildren(Card)} == set(TEMPLATES)


def test_each_card_tells_its_name_what_it_teaches_and_how_long_it_takes(welcome: MainWindow) -> None:
    for name, template in TEMPLATES.items():
        texts = {label.text() for label in card(welcome, name).findChildren(QLabel)}

        assert {template.title, template.teaches, f"about {template.seconds} s"} <= texts, name


def test_no_text_on_a_card_is_cut_off(welcome: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(50)
    for shown in welcome.findChildren(Card):
        for label in shown.findChildren(QLabel):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()


def test_a_click_on_a_card_opens_its_design(welcome: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(card(welcome, "mlp_iris"), Qt.MouseButton.LeftButton)

    assert welcome.shows_canvas
    assert welcome.document.design == load_template("mlp_iris")


def test_enter_on_a_card_opens_its_design(welcome: MainWindow, qtbot: QtBot) -> None:
    chosen = card(welcome, "mlp_spirals")
    chosen.setFocus()

    qtbot.keyClick(chosen, Qt.Key.Key_Return)

    assert welcome.document.design == load_template("mlp_spirals")


def test_tab_leads_from_new_to_the_cards(welcome: MainWindow, qtbot: QtBot) -> None:
    welcome.activateWindow()
    welcome.findChild(QPushButton, "welcome.new").setFocus()

    for _ in range(20):
        qtbot.keyClick(welcome.focusWidget(), Qt.Key.Key_Tab)
        if isinstance(welcome.focusWidget(), Card):
            return
    pytest.fail("no card was reached")


def test_a_topic_hides_the_others(welcome: MainWindow, qtbot: QtBot) -> None:
    topic = TEMPLATES["mlp_iris"].topic
    chip = next(b for b in welcome.findChildren(QPushButton) if b.property("topic") == topic)

    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    for shown in welcome.findChildren(Card):
        assert shown.isHidden() == (shown.template.topic != topic)


def test_new_leads_to_an_empty_canvas(welcome: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(welcome.findChild(QPushButton, "welcome.new"), Qt.MouseButton.LeftButton)

    assert welcome.shows_canvas
    assert not welcome.document.graph.nodes
