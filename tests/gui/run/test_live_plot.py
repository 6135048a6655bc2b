"""A live plot: exact numbers, nothing lost on screen, and ranges that follow until the user takes over."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.language import languages
from gui.theme import themes
from gui.widgets.live_plot import CurveStyle, LivePlot
from gui.widgets.ticks import log_marks, round_values, tick_text


@pytest.fixture
def plot(qtbot: QtBot) -> LivePlot:
    plot = LivePlot("Loss", empty="Press Train to watch it here")
    qtbot.addWidget(plot)
    plot.resize(480, 260)
    plot.show()
    return plot


def filled(plot: LivePlot, count: int = 20_000) -> np.ndarray:
    """A noisy curve of every step, and one of every thousandth."""
    values = np.random.default_rng(0).random(count)
    values[count // 2] = 55.0
    plot.add_curve("loss", CurveStyle("each step"))
    plot.add_curve("valid", CurveStyle("validation", "dots", 1))
    plot.append("loss", np.arange(1.0, count + 1), values)
    plot.append("valid", np.arange(1000.0, count + 1, 1000), np.arange(1.0, count // 1000 + 1) / 3)
    plot.refresh()
    QApplication.processEvents()
    return values


def place_of(plot: LivePlot, x: float, y: float) -> QPoint:
    """Where a point of the data is on the canvas."""
    return plot.canvas.mapFromScene(plot.canvas.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y)))


def test_a_single_peak_among_many_steps_is_drawn(plot: LivePlot) -> None:
    filled(plot)

    _, drawn = plot.canvas.curves["loss"].line.getData()

    assert drawn.max() == 55.0 and len(drawn) < 6000
    assert plot.canvas.getPlotItem().getViewBox().viewRange()[1][1] > 55.0


def test_the_readout_tells_the_exact_numbers_under_the_mouse(plot: LivePlot, qtbot: QtBot) -> None:
    values = filled(plot)

    qtbot.mouseMove(plot.canvas.viewport(), place_of(plot, 7000.0, 20.0))

    step = plot._cursor
    assert step is not None and abs(step - 7000) < 60
    exact, valid = plot.readings(step)
    assert exact.x == step and exact.y == values[int(step) - 1]
    assert valid.x == step // 1000 * 1000 and valid.y == valid.x / 3000
    assert f"{exact.y:.6g}" in plot.readout.text() and plot.readout.isVisible()


def test_arrow_keys_move_the_reading_line(plot: LivePlot, qtbot: QtBot) -> None:
    values = filled(plot, 100_00)
    plot._place_cursor(5000.0)

    qtbot.keyClick(plot.canvas, Qt.Key.Key_Right)

    assert plot._cursor == 5001.0 and f"{values[5000]:.6g}" in plot.readout.text()
    qtbot.keyClick(plot.canvas, Qt.Key.Key_Escape)
    assert not plot.readout.isVisible()


def test_the_table_reads_back_the_same_floats(plot: LivePlot, tmp_path: Path) -> None:
    values = filled(plot)

    plot.save_csv(tmp_path / "loss.csv")

    with (tmp_path / "loss.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [float(row["step"]) for row in rows] == list(range(1, len(values) + 1))
    assert [float(row["loss"]) for row in rows] == values.tolist()
    assert rows[999]["valid"] == repr(1 / 3) and rows[1000]["valid"] == ""


def test_the_picture_is_of_twice_the_size(plot: LivePlot, tmp_path: Path) -> None:
    filled(plot)

    plot.save_png(tmp_path / "loss.png")

    picture = QImage(str(tmp_path / "loss.png"))
    assert (picture.width(), picture.height()) == (2 * plot.width(), 2 * plot.height())
    blue = themes.current.curves[0]
    assert blue in {picture.pixelColor(x, y).name() for x in range(100, 900, 3) for y in range(60, 510)}


def test_the_x_range_runs_ahead_of_the_data_in_steps(plot: LivePlot) -> None:
    plot.add_curve("loss", CurveStyle("each step"))
    ends = set()
    for n in range(1000):
        plot.append("loss", np.array([n + 1.0]), np.array([1.0]))
        plot.refresh()
        ends.add(plot.canvas.getPlotItem().getViewBox().viewRange()[0][1])

    assert len(ends) < 25 and max(ends) <= 1000 * 1.26
    plot.refresh(exact=True)
    assert 1000 < plot.canvas.getPlotItem().getViewBox().viewRange()[0][1] <= 1030


def test_zooming_takes_over_and_a_gives_back(plot: LivePlot, qtbot: QtBot) -> None:
    filled(plot)
    view = plot.canvas.getPlotItem().getViewBox()
    whole = view.viewRange()[0]
    place = QPointF(place_of(plot, 10_000.0, 20.0))
    wheel = QWheelEvent(
        place,
        QPointF(plot.canvas.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 480),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(plot.canvas.viewport(), wheel)
    zoomed = view.viewRange()[0]
    plot.append("loss", np.array([20_001.0]), np.array([90.0]))
    plot.refresh()

    assert zoomed[1] - zoomed[0] < whole[1] - whole[0]
    assert view.viewRange()[0] == zoomed
    qtbot.keyClick(plot.canvas, Qt.Key.Key_A)
    assert view.viewRange()[0][0] == 1 and view.viewRange()[0][1] >= 20_001 and view.viewRange()[1][1] > 90


def test_a_double_click_shows_everything(plot: LivePlot, qtbot: QtBot) -> None:
    filled(plot)
    view = plot.canvas.getPlotItem().getViewBox()
    view.setXRange(3, 9)
    plot.canvas.follows = False

    qtbot.mouseDClick(plot.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place_of(plot, 6.0, 1.0))

    assert view.viewRange()[0][1] >= 20_000


def test_a_logarithmic_axis_leaves_out_what_has_no_logarithm(plot: LivePlot) -> None:
    plot.add_curve("norm", CurveStyle("conv1", is_word=False))
    plot.append("norm", np.arange(1.0, 5.0), np.array([1e-3, 0.0, 1e-1, 10.0]))

    plot.log_action.trigger()

    _, drawn = plot.canvas.curves["norm"].line.getData()
    np.testing.assert_allclose(drawn, [-3, np.nan, -1, 1])
    assert plot.readings(2.0)[0].y == 0.0


def test_a_hidden_curve_leaves_range_and_readout(plot: LivePlot) -> None:
    filled(plot)

    plot.legend.button("loss").click()

    assert [reading.name for reading in plot.readings(5000.0)] == ["valid"]
    assert plot.canvas.getPlotItem().getViewBox().viewRange()[1][1] < 10


def test_axes_come_with_the_data_and_are_painted(qtbot: QtBot) -> None:
    plot = LivePlot("Loss")
    qtbot.addWidget(plot)
    plot.resize(480, 260)
    plot.show()
    filled(plot)
    view = plot.canvas.getPlotItem().getViewBox().sceneBoundingRect()
    picture = plot.canvas.grab().toImage()

    assert view.left() > 30 and view.bottom() < plot.canvas.height() - 10
    beside = {picture.pixelColor(x, y).name() for x in range(int(view.left()) - 2) for y in range(picture.height())}
    lines = range(int(view.bottom()) + 3, picture.height())
    below = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in lines}
    assert len(beside) > 3 and len(below) > 3


def test_an_empty_plot_says_how_to_fill_it(plot: LivePlot) -> None:
    assert plot._empty.isVisible() and "Train" in plot._empty.text()
    filled(plot)
    assert not plot._empty.isVisible()
    plot.clear()
    assert plot._empty.isVisible()


class Quoting(QTranslator):
    """Says every text in quotation marks."""

    def translate(self, context: str, source: str, comment: str = "", n: int = -1) -> str:
        return f"«{source}»"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def quoting(qapp: QApplication) -> Iterator[None]:
    translator = Quoting()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_a_plot_speaks_the_new_language_at_once(plot: LivePlot, quoting: None) -> None:
    filled(plot)

    languages.language_changed.emit("xx")

    assert "«Loss»" in plot.title.text()
    assert plot.canvas.curves["valid"].label == "«validation»"
    assert plot.legend.button("valid").text() == "«validation»"
    assert plot.csv_action.text() == "«Save numbers (CSV)…»"


def test_a_plot_wears_the_new_theme_at_once(plot: LivePlot) -> None:
    filled(plot)
    try:
        themes.use("dark")
        QApplication.processEvents()
        dark = plot.grab().toImage().pixelColor(470, 250).name()
        assert dark == themes.current.plot
    finally:
        themes.use("light")
    QApplication.processEvents()
    assert plot.grab().toImage().pixelColor(470, 250).name() == themes.current.plot


def test_repainting_a_live_plot_loses_no_reference_to_none(plot: LivePlot) -> None:
    filled(plot, 2000)
    before, n = sys.getrefcount(None), 2000

    for _ in range(300):
        plot.append("loss", np.arange(n + 1.0, n + 11), np.zeros(10))
        n += 10
        plot.refresh()
        plot.canvas.viewport().repaint()

    assert sys.getrefcount(None) > before - 100


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.001, "0.001"), (0.00001, "1e−5"), (12_500, "12.5k"), (3.0, "3"), (-0.5, "−0.5"), (2e7, "2e7")],
)
def test_ticks_are_short(value: float, text: str) -> None:
    assert tick_text(value) == text


def test_logarithmic_ticks_are_decades_or_round_digits() -> None:
    assert log_marks(-6.2, 1.3, 5) == [-6.0, -4.0, -2.0, 0.0]
    np.testing.assert_allclose(10 ** np.array(log_marks(-0.4, 0.8, 6)), [0.5, 1, 2, 5])


def test_round_values_lie_in_the_range() -> None:
    assert round_values(0.03, 0.97, 5) == [0.2, 0.4, 0.6, 0.8]
