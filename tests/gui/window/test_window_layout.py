"""Where things stand: the canvas has its share, docks come and go, and the layout is kept."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gui.docks import INSIGHT, PANELS
from gui.main_window import MainWindow
from gui.theme import DARK, LIGHT, themes

LEAST_SHARE = 0.45


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1600, 1000), (2560, 1440)])
def test_the_canvas_keeps_its_share_of_the_window(
    make_window: Callable[..., MainWindow], qtbot: QtBot, width: int, height: int
) -> None:
    window = make_window()
    window.resize(width, height)
    window.show()
    window.files.new()
    for row in PANELS:
        window.panel(row.name)
    window.reset_layout()
    qtbot.wait(100)

    share = window.canvas.width() * window.canvas.height() / (width * height)
    assert (window.width(), window.height()) == (width, height)
    assert share >= LEAST_SHARE


def test_a_closed_dock_comes_back_from_the_menu(window: MainWindow) -> None:
    window.show()
    dock = window.docks["palette"]

    dock.close()
    assert dock.isHidden()

    dock.toggleViewAction().trigger()
    assert not dock.isHidden()


def test_the_layout_is_the_same_at_the_next_start(make_window: Callable[..., MainWindow]) -> None:
    first = make_window()
    first.resize(780, 640)
    first.show()
    first.files.new()
    first.docks["problems"].close()
    size = first.size()
    first.close()

    second = make_window()
    second.show()
    second.files.new()

    assert second.docks["problems"].isHidden()
    assert not second.docks["palette"].isHidden()
    assert second.size() == size


def test_reset_brings_every_dock_back(window: MainWindow) -> None:
    window.show()
    for name in ("palette", "plots", "settings"):
        window.docks[name].close()
    window.docks["training"].setFloating(True)

    window.reset_layout()

    gone = {name for name, dock in window.docks.by_name.items() if dock.isHidden() or dock.isFloating()}
    assert gone == set(INSIGHT)


def test_the_panels_that_look_inside_come_when_asked_for_and_go_again(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.show()
    window.reset_layout()
    look = window.qactions["view.insight"]

    look.trigger()
    assert not [name for name in INSIGHT if window.docks[name].isHidden()]
    assert look.isChecked()

    look.trigger()
    assert all(window.docks[name].isHidden() for name in INSIGHT)


def test_a_wide_window_shows_all_panels_at_once(window: MainWindow) -> None:
    window.resize(2560, 1440)
    window.show()
    window.reset_layout()

    assert not [name for name, dock in window.docks.by_name.items() if dock.isHidden()]


def test_the_welcome_page_has_the_window_for_itself_and_the_docks_return(window: MainWindow) -> None:
    window.show()
    window.docks["problems"].close()

    window.show_welcome()
    assert all(dock.isHidden() for dock in window.docks.by_name.values())

    window.files.new()
    assert not window.docks["palette"].isHidden()
    assert window.docks["problems"].isHidden()


def test_the_theme_is_changed_and_remembered(make_window: Callable[..., MainWindow]) -> None:
    window = make_window()

    window.use_theme("dark")
    assert themes.current == DARK
    assert window.palette().window().color().name() == DARK.window

    window.use_theme("light")
    assert themes.current == LIGHT
    assert window.palette().window().color().name() == LIGHT.window


def test_closing_during_a_run_ends_the_training_process(window: MainWindow, qtbot: QtBot) -> None:
    window.files.open_template("lenet_digits")
    window.show()
    window.qactions["train.start"].trigger()
    qtbot.waitUntil(lambda: window.run.state == "running", timeout=60_000)
    pid = window.run.pid
    assert pid in {child.pid for child in multiprocessing.active_children()}

    assert window.close()

    qtbot.waitUntil(lambda: pid not in {child.pid for child in multiprocessing.active_children()}, timeout=60_000)


def test_a_start_shows_the_curves_and_a_failure_its_words(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    window.show()
    window.reset_layout()
    qtbot.wait(100)
    in_front = {
        name: lambda name=name: not window.docks[name].visibleRegion().isEmpty() for name in window.docks.by_name
    }
    assert in_front["training"]() and not in_front["plots"]()

    window.docks.follow_run("starting")
    qtbot.waitUntil(in_front["plots"])

    window.docks.follow_run("failed")
    qtbot.waitUntil(in_front["training"])


def test_a_panel_that_looks_inside_comes_with_room_however_it_is_called(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    window.resize(1280, 800)
    window.files.open_template("seq2seq_dates_attention")
    window.show()
    qtbot.waitExposed(window)

    window.docks["gates"].toggleViewAction().trigger()
    qtbot.waitUntil(lambda: window.docks["gates"].height() >= 300)
    window.docks["gates"].close()
    window.show_dock("attention")

    qtbot.waitUntil(lambda: window.docks["attention"].height() >= 300)
    assert (window.width(), window.height()) == (1280, 800)
