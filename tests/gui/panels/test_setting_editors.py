"""What each editor shows and says."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from engine.graph.settings import Setting
from gui.widgets.number_field import number_read, number_text, stepped
from gui.widgets.setting_row import MIXED, SettingRow


@pytest.fixture
def row(qtbot):
    def make(setting: Setting):
        panel = QWidget()
        panel.resize(400, 300)
        made = SettingRow(setting, parent=panel)
        made.resize(320, 120)
        made.chosen = []
        made.value_chosen.connect(made.chosen.append)
        qtbot.addWidget(panel)
        panel.show()
        made.panel = panel
        return made

    return make


def typed(widget, text: str) -> None:
    widget.selectAll()
    QTest.keyClicks(widget, text)


WHOLE = Setting("out_channels", "int", 32, "Number of filters", minimum=1)
SHARE = Setting("p", "float", 0.5, "Share", minimum=0, maximum=1)
SIDES = Setting("kernel_size", "pair", 3, "Sides", minimum=1, unit="px")
VOLUME = Setting("kernel_size", "triple", 3, "Sides", minimum=1, unit="px")
EDGE = Setting("padding", "int", 0, "Border", minimum=0, choices=("valid", "same"))
BORDER = Setting("padding", "pair", 0, "Border", minimum=0, choices=("valid", "same"))
GRID = Setting("output_size", "pair", 1, "Grid", minimum=1, inner_optional=True)
SIZES = Setting("shape", "ints", None, "Sizes", minimum=1, optional=True)
MODE = Setting("padding_mode", "choice", "zeros", "Beyond the border", choices=("zeros", "reflect"))
SWITCH = Setting("bias", "bool", True, "Add a number")
FIELD = Setting("field", "field", "", "Field")


def test_typing_says_the_number_after_each_letter(row):
    made = row(WHOLE)

    typed(made.editor.field, "16")

    assert made.chosen == [1, 16]


def test_a_number_out_of_range_is_explained_and_not_passed_on(row):
    made = row(WHOLE)

    typed(made.editor.field, "0")

    assert made.chosen == []
    assert made.error.isVisible()
    assert "≥ 1" in made.error.text()


def test_text_that_is_no_number_is_explained_and_forgotten_with_escape(row):
    made = row(WHOLE)

    typed(made.editor.field, "x")
    assert "whole number" in made.error.text()
    QTest.keyClick(made.editor.field, Qt.Key.Key_Escape)

    assert made.editor.field.text() == "32"
    assert not made.error.isVisible()


def test_the_arrows_stop_at_the_bounds(row):
    made = row(SHARE)
    made.show_value(0.95)

    QTest.keyClick(made.editor.field, Qt.Key.Key_Up)
    QTest.keyClick(made.editor.field, Qt.Key.Key_Up)

    assert made.chosen == [1.0]


def test_a_number_may_be_typed_as_a_power_of_ten(row):
    made = row(SHARE)

    typed(made.editor.field, "1e-3")

    assert made.chosen[-1] == 0.001


def test_text_that_already_means_the_value_stays_as_it_was_typed(row):
    made = row(SHARE)
    typed(made.editor.field, "0.10")

    made.show_value(0.1)

    assert made.editor.field.text() == "0.10"


def test_the_switch_says_true_and_false(row):
    made = row(SWITCH)

    QTest.mouseClick(made.editor.switch, Qt.MouseButton.LeftButton)

    assert made.chosen == [False]


def test_a_choice_is_said_by_its_name(row):
    made = row(MODE)

    QTest.keyClick(made.editor.combo, Qt.Key.Key_Down)

    assert made.chosen == ["reflect"]


def test_unlocking_a_pair_makes_two_numbers_of_one(row):
    made = row(SIDES)

    QTest.mouseClick(made.editor.lock, Qt.MouseButton.LeftButton)
    made.show_value(made.chosen[-1])
    typed(made.editor.numbers[1], "5")

    assert made.chosen[0] == (3, 3)
    assert made.chosen[-1] == (3, 5)


def test_three_sides_are_unlocked_to_three_numbers(row):
    made = row(VOLUME)

    QTest.mouseClick(made.editor.lock, Qt.MouseButton.LeftButton)
    made.show_value(made.chosen[-1])
    typed(made.editor.numbers[2], "5")

    assert made.chosen == [(3, 3, 3), (3, 3, 5)]


def test_one_side_may_be_a_word_and_has_no_lock(row):
    made = row(EDGE)

    assert not made.editor.lock.isVisible()
    QTest.keyClick(made.editor.words, Qt.Key.Key_End)
    made.show_value(made.chosen[-1])
    QTest.keyClick(made.editor.words, Qt.Key.Key_Home)

    assert made.chosen == ["same", 0]


def test_a_pair_may_be_a_word(row):
    made = row(BORDER)

    QTest.keyClick(made.editor.words, Qt.Key.Key_End)

    assert made.chosen[-1] == "same"
    made.show_value("same")
    assert not made.editor.numbers[0].isVisible()


def test_one_side_of_a_pair_may_be_left_out_where_that_is_allowed(row):
    made = row(GRID)
    made.show_value((1, 7))

    typed(made.editor.numbers[1], "1")
    QTest.keyClick(made.editor.numbers[1], Qt.Key.Key_Backspace)

    assert made.chosen[-1] == (1, None)


def test_a_list_is_read_from_text(row):
    made = row(SIZES)
    made.show_value((1,))

    typed(made.editor.inner.line, "16, 4, 4")

    assert made.chosen[-1] == (16, 4, 4)


def test_a_list_with_a_word_in_it_is_explained(row):
    made = row(SIZES)
    made.show_value((1,))

    typed(made.editor.inner.line, "16, x")

    assert "list of whole numbers" in made.error.text()
    assert made.chosen[-1] == (16,)


def test_none_can_be_chosen_and_left(row):
    made = row(SIZES)
    made.show_value((3, 8, 8))

    QTest.mouseClick(made.editor.none, Qt.MouseButton.LeftButton)
    made.show_value(None)
    QTest.mouseClick(made.editor.none, Qt.MouseButton.LeftButton)

    assert made.chosen == [None, (3, 8, 8)]


def test_a_field_that_the_dataset_does_not_have_stays_visible(row):
    made = row(FIELD)
    made.editor.offer(("image",))

    made.show_value("picture")

    assert "picture" in made.editor.combo.currentText()
    assert [made.editor.combo.itemData(i) for i in range(3)] == ["", "image", "picture"]


@pytest.mark.parametrize("setting", [WHOLE, SHARE, SIDES, BORDER, SIZES, MODE, SWITCH, FIELD], ids=lambda s: s.name)
def test_showing_a_value_or_several_says_nothing(row, setting):
    made = row(setting)

    made.show_value(MIXED)
    made.show_value(setting.default)

    assert made.chosen == []
    assert not made.reset.isVisible()


def test_reset_says_the_default(row):
    made = row(WHOLE)
    made.show_value(8)
    assert made.reset.isVisible()

    QTest.mouseClick(made.reset, Qt.MouseButton.LeftButton)

    assert made.chosen == [32]


@pytest.mark.parametrize("width", [216, 296, 420])
@pytest.mark.parametrize("setting", [WHOLE, SHARE, SIDES, BORDER, GRID, SIZES, MODE, SWITCH], ids=lambda s: s.name)
def test_nothing_is_cut_at_any_width(row, setting, width):
    made = row(setting)
    made.show_value((3, 3) if setting.kind == "pair" else (16, 4) if setting.kind == "ints" else setting.default)

    made.resize(width, 120)
    QTest.qWait(1)

    shown = [made.label, made.editor]
    assert all(widget.width() >= widget.minimumSizeHint().width() for widget in shown)
    assert all(widget.geometry().right() <= width for widget in shown)


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers())
def test_a_number_reads_back_as_it_was_written(number):
    assert number_read(number_text(number), whole=isinstance(number, int)) == number


@given(st.floats(1e-6, 1e6), st.integers(1, 5))
def test_a_step_up_and_down_moves_by_one_leading_digit_at_most(value, steps):
    up = stepped(value, 1, whole=False)

    assert value < up <= value + 10 ** math.floor(math.log10(value) + 1e-9) * 1.0000001
    assert stepped(value, -steps, whole=False) < value


def test_a_step_below_a_power_of_ten_becomes_finer():
    assert stepped(0.001, -1, whole=False) == 0.0009
    assert stepped(0.001, 1, whole=False) == 0.002
