"""The editor as a program: the window, made and shown."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gui import crash
from gui.home import preferences
from gui.language import languages, system_language
from gui.main_window import MainWindow
from gui.style import set_up
from gui.theme import themes
from gui.version import VERSION


def application() -> QApplication:
    """The application, made on the first call and dressed in the user's theme and language."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    if not app.property("netloom"):
        app.setProperty("netloom", True)
        QCoreApplication.setApplicationName("Netloom")
        QCoreApplication.setApplicationVersion(VERSION)
        app.setDesktopFileName("netloom")
        settings = preferences()
        themes.use(str(settings.value("theme", "system")))
        languages.use(str(settings.value("language", system_language())))
        set_up(app)
    return app


def create_window(design: Path | None = None) -> MainWindow:
    """The real window, not yet shown; with a design's file, with that design."""
    application()
    window = MainWindow()
    if design is not None:
        window.files.open(design)
    return window


def run(design: Path | None = None, template: str = "") -> int:
    """Show the window and stay until it is closed. A template, by name, is opened as a copy. Gives the exit code."""
    app = application()
    window = create_window(design)
    crash.watch(window, window.autosave.write_now)
    if template:
        window.files.open_template(template)
    window.show()
    return app.exec()
