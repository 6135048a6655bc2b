"""What happens when something goes wrong that nobody foresaw: the work is kept, a log written, the user told."""

from __future__ import annotations

import platform
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.home import home
from gui.icons import pixmap
from gui.language import tr
from gui.version import VERSION

LARGEST_LOG = 500_000
"""Bytes after which the log begins anew."""


def watch(window: QWidget, keep: Callable[[], None]) -> None:
    """Tell unforeseen errors in a dialog over the window from now on, after calling `keep`."""
    shown: list[QMessageBox] = []

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(details)
        path = log(details)
        try:
            keep()
        except OSError as trouble:
            details += f"\nThe work could not be kept: {trouble}\n"
        if not any(box.isVisible() for box in shown):  # one at a time: a fault in painting comes again and again
            shown[:] = [_dialog(window, details, path)]

    sys.excepthook = tell


def log(details: str) -> Path:
    """Add to the log in the user's folder, and give its path."""
    path = home() / "errors.log"
    heading = f"{time.strftime('%Y-%m-%d %H:%M:%S')} Netloom {VERSION}, {platform.platform()}, {sys.version}\n"
    anew = path.is_file() and path.stat().st_size > LARGEST_LOG
    with path.open("w" if anew else "a", encoding="utf-8") as file:
        file.write(heading + details + "\n")
    return path


def _dialog(window: QWidget, details: str, path: Path) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Critical, "Netloom", tr("Something went wrong inside Netloom."), parent=window)
    box.setObjectName("crash")
    box.setIconPixmap(pixmap("error", 40, ratio=box.devicePixelRatioF()))
    told = tr(
        "Your work is kept and can be recovered at the next start. What happened is written to {path}.", path=path
    )
    box.setInformativeText(told)
    copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    box.addButton(QMessageBox.StandardButton.Close)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    box.open()
    return box
