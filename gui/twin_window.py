"""The window of a twin run: what the present design is compared with, both at work, and taking the second one over."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from engine.graph.design import Design
from gui.document import Document
from gui.icons import icon
from gui.language import languages, tr
from gui.run_checks import trains_alike
from gui.twin import Side, Twin
from gui.twin_chooser import TwinChooser
from gui.twin_page import TwinPage


class Desk(Protocol):
    """The window that a twin run belongs to."""

    document: Document
    closed: SignalInstance

    def hear_of_run(self, folder: str) -> None:
        """A run that is not the window's own went on, or ended."""


class TwinWindow(QWidget):
    """Two designs at work at the same time. Closing it ends both processes.

    Attributes:
        twin: What trains; None until the second design is chosen.
    """

    def __init__(self, desk: Desk, a: Side, b: Side | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("twin")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1220, 760)
        self._desk, self._a = desk, a
        self.twin: Twin | None = None
        self.page: TwinPage | None = None
        self.start_button, self.pause_button, self.stop_button = QPushButton(), QPushButton(), QPushButton()
        self.choose_button, self.take_button = QPushButton(), QPushButton()
        self._stack = QStackedWidget()
        self._lay_out()
        self.start_button.clicked.connect(self.start)
        self.pause_button.clicked.connect(lambda: self.twin.toggle() if self.twin else None)
        self.stop_button.clicked.connect(lambda: self.twin.stop() if self.twin else None)
        self.choose_button.clicked.connect(self.choose)
        self.take_button.clicked.connect(self.take_over)
        desk.document.design_changed.connect(self._show_rules)
        desk.closed.connect(self.close)
        if b is not None:
            self.compare(b)
        self.retranslate()
        languages.language_changed.connect(self.retranslate)

    def _lay_out(self) -> None:
        buttons = (
            ("start", self.start_button, "play"), ("pause", self.pause_button, "pause"),
            ("stop", self.stop_button, "stop"), ("choose", self.choose_button, ""), ("take", self.take_button, "check"),
        )  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, button, picture in buttons:
            button.setObjectName(f"twin.{name}")
            if picture:
                button.setIcon(icon(picture))
            if name == "choose":
                row.addStretch(1)
            row.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 14, 14, 12)
        outer.setSpacing(10)
        outer.addWidget(self._stack, 1)
        outer.addLayout(row)

    def retranslate(self, *_: object) -> None:
        """Say everything in the present language; what trains goes on."""
        self.start_button.setText(tr("Start Both"))
        self.stop_button.setText(tr("Stop Both"))
        self.choose_button.setText(tr("Compare with Another…"))
        self.take_button.setText(tr("Take the Second Over"))
        self.take_button.setToolTip(tr("Make the second design the present one; it can be undone"))
        self._show_page()

    def choose(self) -> None:
        """Ask what the first design is to be compared with; a twin run that was is ended."""
        self._forget()
        self._show_page()

    def compare(self, b: Side) -> None:
        """Show the two side by side, ready to start."""
        self._forget()
        if b.name == self._a.name:
            b = replace(b, name=f"{b.name} (2)")
        self.twin = Twin(self._a, b, self)
        self.twin.changed.connect(self._show_rules)
        self.twin.recorded.connect(self._desk.hear_of_run)
        self._show_page()
        self.start_button.setFocus()

    def start(self) -> None:
        """Train both."""
        if self.twin is not None:
            self.twin.start()

    def take_over(self) -> None:
        """Make the second design the present one, as one step of history."""
        if self.twin is None:
            return
        document, side = self._desk.document, self.twin.b.side
        document.change(tr("take over: {name}", name=side.name), replace(side.design, name=document.design.name))
        self._show_rules()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._forget()
        event.accept()

    def _take_choice(self, side: Side) -> None:
        self.compare(side)
        self.start()

    def _show_page(self) -> None:
        """The two side by side, or while there is but one the question with what to compare it."""
        if self.twin is None:
            chooser = TwinChooser(self._a.design)
            chooser.chosen.connect(self._take_choice)
            self._show(chooser)
            self.setWindowTitle(tr("Twin Run: {name}", name=self._a.name))
        else:
            self.page = TwinPage(self.twin)
            self._show(self.page)
            self.setWindowTitle(tr("Twin Run: {a} and {b}", a=self._a.name, b=self.twin.b.side.name))
        self._show_rules()

    def _show(self, page: QWidget) -> None:
        old = self._stack.currentWidget()
        self._stack.setCurrentIndex(self._stack.addWidget(page))
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _forget(self) -> None:
        twin, self.twin, self.page = self.twin, None, None
        if twin is not None:
            twin.changed.disconnect()
            twin.close()
            twin.deleteLater()

    def _show_rules(self, *_: object) -> None:
        twin = self.twin
        self.pause_button.setEnabled(twin is not None and any(half.run.can_pause for half in twin.halves))
        self.stop_button.setEnabled(twin is not None and twin.can_stop)  # first: the focus goes on to what is enabled
        self.start_button.setEnabled(twin is not None and twin.can_start)
        self.pause_button.setText(tr("Go On") if twin is not None and twin.is_paused else tr("Pause Both"))
        self.choose_button.setEnabled(twin is not None and not twin.can_stop)
        present = self._desk.document.design
        self.take_button.setEnabled(twin is not None and not trains_alike(present, twin.b.side.design))


def open_twin(window: QWidget, a: Design, b: Design | None = None, names: tuple[str, str] = ("", "")) -> TwinWindow:
    """Open the window of a twin run beside a window, and start it where both designs are told.

    Args:
        window: The main window. a: The present design. b: What it is compared with; None to ask.
        names: For the legend and the sentences; "" for the name of the design, and for the second one "B".
    """
    second = Side(names[1] or "B", b) if b is not None else None
    twin = TwinWindow(window, Side(names[0] or a.name, a), second, window)  # type: ignore[arg-type]
    twin.show()
    twin.raise_()
    twin.activateWindow()
    twin.start()
    return twin
