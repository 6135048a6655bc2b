"""The heat map: exact values, a small picture of any length, and faults that stay visible."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from gui.theme import DARK, LIGHT
from gui.widgets.color_map import color_table
from gui.widgets.heat_columns import HeatColumns
from gui.widgets.heatmap import NOT_FINITE, ZERO, HeatMap


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=30), st.integers(4, 24))
def test_joined_columns_hold_the_greatest_value_of_their_steps(sizes: list[int], most: int) -> None:
    values = np.random.default_rng(len(sizes)).random((sum(sizes), 3))
    columns, n = HeatColumns(3, most), 0

    for size in sizes:
        columns.append(np.arange(n + 1.0, n + size + 1), values[n : n + size])
        n += size

    assert columns.count <= most
    spans = [columns.steps(i) for i in range(columns.count)]
    assert spans[0][0] == 1 and spans[-1][1] == n
    assert all(before[1] + 1 == after[0] for before, after in itertools.pairwise(spans))
    for i, (first, last) in enumerate(spans):
        np.testing.assert_array_equal(columns.values[:, i], values[first - 1 : last].max(axis=0))


def test_a_cell_tells_the_exact_value_under_the_mouse(qtbot: QtBot) -> None:
    heat = HeatMap()
    qtbot.addWidget(heat)
    heat.resize(400, 160)
    heat.show()
    heat.set_rows(("conv1", "fc1"))
    values = np.array([[0.1, 2.5e-7], [0.2, 3.125e-7]])

    heat.append(np.array([1.0, 2.0]), values)
    heat._update_now()
    qtbot.mouseMove(heat, heat._box().bottomRight())

    assert heat.cell_at(QPointF(heat._box().bottomRight())) == (1, 1)
    assert heat.value_at(1, 1) == (2, 2, 3.125e-7)
    assert "3.125e−07" in heat.readout.text() and "fc1" in heat.readout.text() and "2" in heat.readout.text()


def test_nought_and_nan_have_colours_of_their_own(qtbot: QtBot) -> None:
    heat = HeatMap()
    qtbot.addWidget(heat)
    heat.set_rows(("a",))

    heat.append(np.arange(1.0, 5.0), np.array([[0.0], [np.nan], [np.inf], [1.0]]))
    heat._update_now()

    assert heat._codes[0, :4].tolist()[:3] == [ZERO, NOT_FINITE, NOT_FINITE]
    assert heat._codes[0, 3] not in (ZERO, NOT_FINITE)


def test_a_larger_value_widens_the_scale_for_all_columns(qtbot: QtBot) -> None:
    heat = HeatMap()
    qtbot.addWidget(heat)
    heat.set_rows(("a",))
    heat.append(np.array([1.0]), np.array([[0.5]]))
    heat._update_now()
    before = heat._codes[0, 0]

    heat.append(np.array([2.0]), np.array([[5000.0]]))
    heat._update_now()

    assert heat.decades == (-1, 4)
    assert heat._codes[0, 0] < before < heat._codes[0, 1]


def test_arrow_keys_walk_over_the_cells(qtbot: QtBot) -> None:
    heat = HeatMap()
    qtbot.addWidget(heat)
    heat.resize(300, 120)
    heat.set_rows(("a", "b"))
    heat.append(np.arange(1.0, 4.0), np.arange(1.0, 7.0).reshape(3, 2))

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(heat, key)

    assert "b" in heat.readout.text() and ">4<" in heat.readout.text()


def test_the_ramp_rises_evenly_in_lightness_and_stands_out_in_both_themes() -> None:
    linear = (color_table() / 255.0) ** 2.2
    lightness = 116 * np.cbrt(linear @ (0.2126, 0.7152, 0.0722)) - 16

    steps = np.diff(lightness[::16])
    assert (steps > 0).all() and steps.max() < 2.5 * steps.min()
    assert lightness[0] < 30 and lightness[-1] > 85
    assert LIGHT.plot != DARK.plot
