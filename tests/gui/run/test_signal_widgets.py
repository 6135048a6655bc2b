"""What lies under the mouse is what was painted there, names of words do not overlap, and colours keep the order."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.theme import themes
from gui.widgets.histogram import Histogram
from gui.widgets.map_grid import GAP, MapGrid
from gui.widgets.number_lines import StepLines, VectorBars
from gui.widgets.scatter_words import ScatterWords
from gui.widgets.sequence_map import SequenceMap
from gui.widgets.value_colors import NOT_FINITE, ValueColors


def test_the_dot_under_the_mouse_is_that_of_the_channel(qtbot: QtBot) -> None:
    grid = MapGrid()
    qtbot.addWidget(grid)
    grid.resize(300, 400)
    grid.show_maps(np.arange(6 * 4 * 5, dtype=float).reshape(6, 4, 5))
    columns, wide, high = grid._layout(300)

    assert columns == 3
    assert grid.at(QPoint(1, 1)) == (0, 0, 0)
    assert grid.at(QPoint(wide - 1, high - 1)) == (0, 3, 4)
    assert grid.at(QPoint(wide + GAP + 1, high + GAP + 1)) == (4, 0, 0)
    assert grid.at(QPoint(wide + GAP // 2, 2)) is None
    assert grid.heightForWidth(300) >= 2 * high


def test_painted_pictures_have_the_colours_of_their_numbers(qtbot: QtBot) -> None:
    grid = MapGrid()
    qtbot.addWidget(grid)
    grid.resize(300, 300)
    grid.show_maps(np.array([[[-1.0, 1.0], [0.0, np.nan]]]))
    _, wide, high = grid._layout(300)
    picture = grid.grab().toImage()
    ratio = picture.devicePixelRatio()

    def at(row: int, column: int) -> QColor:
        return picture.pixelColor(int((column + 0.5) * wide / 2 * ratio), int((row + 0.5) * high / 2 * ratio))

    assert at(0, 0).blue() > at(0, 0).red()
    assert at(0, 1).red() > at(0, 1).blue()
    assert at(1, 1) == QColor(themes.current.error)


def test_greater_numbers_have_later_colours_and_what_is_not_finite_its_own() -> None:
    values = np.array([-3.0, -1.0, 0.0, 2.0, np.nan, np.inf])
    colors = ValueColors.of(values)

    codes = colors.codes(values).tolist()
    assert (colors.low, colors.high, colors.signed) == (-3, 3, True)
    assert codes[:4] == sorted(codes[:4])
    assert codes[2] == 127
    assert codes[4:] == [NOT_FINITE, NOT_FINITE]
    assert not ValueColors.of(np.array([0.0, 4.0])).signed
    assert ValueColors.of(np.zeros(3)).high > 0


def test_the_bin_under_the_mouse_is_told_with_its_share(qtbot: QtBot) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.resize(416, 200)
    counts, edges = np.histogram(np.repeat([0.1, 2.5, 3.9], [60, 30, 10]), 40, (0, 4))
    histogram.show_counts(counts, edges)
    histogram.grab()

    assert histogram.bin_at(8 + 400 * 0.63) == 25
    assert "30 numbers, 30.0%" in histogram._told(25)
    assert histogram.bin_at(2) == histogram.bin_at(412) == -1


def test_the_cell_under_the_mouse_is_its_step_and_feature(qtbot: QtBot) -> None:
    heat = SequenceMap()
    qtbot.addWidget(heat)
    heat.resize(400, 300)
    heat.show_steps(np.arange(200, dtype=float).reshape(40, 5), real=8, tokens=tuple("überwald"))
    heat.grab()
    box = heat._box()

    assert len(heat.steps) == 10, "two steps of padding are enough to see it"
    assert heat.cell_at(QPointF(box.left() + 1, box.top() + 1)) == (0, 0)
    assert heat.cell_at(QPointF(box.right() - 1, box.bottom() - 1)) == (9, 4)
    assert "(ü)" in heat._told(0, 3)
    assert "padding" in heat._told(9, 0)


def test_vectors_and_lines_tell_the_number_at_a_place(qtbot: QtBot) -> None:
    bars, lines = VectorBars(), StepLines()
    for widget in (bars, lines):
        qtbot.addWidget(widget)
        widget.resize(300, 170)
    bars.show_values(np.array([1.5, -2.0, np.nan]), names=("red", "green", "blue"))
    lines.show_steps(np.linspace(-1, 1, 20)[:, None], real=10)
    bars.grab()
    lines.grab()

    assert bars._told(1) == "green: −2"
    assert bars._told(2) == "blue: NaN"
    assert bars.place_at(299 - 5) == 2
    assert len(lines.steps) == 10
    assert lines._told(0).endswith("−1")


def test_names_of_words_do_not_overlap_and_all_are_found_under_the_mouse(qtbot: QtBot) -> None:
    scatter = ScatterWords()
    qtbot.addWidget(scatter)
    scatter.resize(360, 360)
    places = np.random.default_rng(3).normal(size=(400, 2))
    labels = tuple(f"word {i}" for i in range(400))
    scatter.show_words(places, labels)

    boxes = [box for _, box in scatter._named()]
    assert 10 < len(boxes) < 400
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    for word in (0, 17, 399):
        point = QPointF(*scatter._points()[word])
        found = scatter.word_at(point)
        assert np.hypot(*(scatter._points()[found] - scatter._points()[word])) < 1e-9


def test_an_axis_that_turns_round_is_turned_back(qtbot: QtBot) -> None:
    scatter = ScatterWords()
    qtbot.addWidget(scatter)
    scatter.resize(300, 300)
    places = np.random.default_rng(1).normal(size=(9, 2))
    labels = tuple("abcdefghi")
    scatter.show_words(places, labels)
    before = scatter._points()

    scatter.show_words(places * (-1, 1), labels)
    assert scatter._points() == pytest.approx(before)
