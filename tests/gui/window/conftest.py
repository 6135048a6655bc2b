"""A window of its own for each test, with a home of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import create_window
from gui.language import languages
from gui.main_window import MainWindow
from gui.theme import themes


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as the user's."""
    folder = tmp_path / "home"
    monkeypatch.setenv("NETLOOM_HOME", str(folder))
    return folder


@pytest.fixture
def make_window(qapp: QApplication, own_home: Path) -> Iterator[Callable[..., MainWindow]]:
    """Makes windows, and closes them at the end without asking."""
    made: list[MainWindow] = []

    def make(design: Path | None = None) -> MainWindow:
        made.append(create_window(design))
        return made[-1]

    yield make
    for window in made:
        window.document.history.setClean()
        window.close()
        window.deleteLater()
    themes.use("light")
    languages.use("en")
    qapp.processEvents()


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    """A window with an empty canvas."""
    made = make_window()
    made.files.new()
    return made
