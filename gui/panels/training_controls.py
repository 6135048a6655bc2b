"""The row of buttons that steer a run."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from gui.icons import icon
from gui.language import tr
from gui.run import Run
from gui.theme import themes

MORE_EPOCHS = (1, 5, 10, 50, 100)


class TrainingControls(QWidget):
    """Train or pause, step, stop, train further, reset: each enabled when the run can do it."""

    def __init__(self, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self.toggle = QPushButton(self)
        self.toggle.setObjectName("training.toggle")
        self.toggle.setProperty("primary", True)
        self.toggle.clicked.connect(lambda _=False: run.toggle())
        self.step = self._button("step", run.step_once)
        self.stop = self._button("stop", run.stop)
        self.further = self._button("further")
        self.reset = self._button("reset", run.reset)
        self._menu = QMenu(self)
        self._choices = [(count, QAction(self)) for count in MORE_EPOCHS]
        for count, action in self._choices:
            action.triggered.connect(lambda _=False, count=count: run.train_further(count))
            self._menu.addAction(action)
        self.further.setMenu(self._menu)
        self.further.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.toggle, self.step, self.stop, self.further, self.reset):
            row.addWidget(button)
        row.addStretch(1)
        run.state_changed.connect(self.refresh)
        themes.theme_changed.connect(self.refresh)
        self.retranslate()

    def refresh(self, *_: object) -> None:
        """Enable what can be done now."""
        run = self._run
        text, picture = {
            "running": (tr("Pause"), "pause"),
            "paused": (tr("Continue"), "play"),
            "starting": (tr("Starting…"), "play"),
        }.get(run.state, (tr("Train"), "play"))
        self.toggle.setText(text)
        self.toggle.setEnabled(run.can_start or run.can_pause)
        color = themes.current.on_accent if self.toggle.isEnabled() else themes.current.muted_text
        self.toggle.setIcon(icon(picture, color))
        self.step.setEnabled(run.can_step)
        self.stop.setEnabled(run.can_stop)
        self.further.setEnabled(run.can_train_further)
        self.reset.setEnabled(run.can_reset)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.toggle.setToolTip(tr("Train the design, or pause and go on"))
        for button, text in (
            (self.step, tr("One step: train on one batch, then hold")),
            (self.stop, tr("Stop and keep what was learned")),
            (self.further, tr("Train further: more epochs from the last weights")),
            (self.reset, tr("Reset: forget the run and its weights")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        for count, action in self._choices:
            action.setText(tr("1 more epoch") if count == 1 else tr("{count} more epochs", count=count))
        self.refresh()

    def _button(self, name: str, deed: Callable[[], object] | None = None) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"training.{name}")
        button.setIcon(icon(name))
        button.setIconSize(QSize(18, 18))
        button.setAutoRaise(True)
        if deed is not None:
            button.clicked.connect(lambda _=False: deed())
        return button
