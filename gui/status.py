"""The status bar: the dataset, the size of the network, its problems, the run and the zoom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from gui.actions import Desk
from gui.data_words import dataset_title
from gui.icons import icon
from gui.language import tr
from gui.run_words import duration, figure, metric_told, state_text
from gui.theme import themes


class StatusBar(QStatusBar):
    """One line of facts; a click on one leads to where it can be changed."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._desk = desk
        self.setSizeGripEnabled(False)
        self.state = self._button("status.run", "", lambda: desk.show_dock("training"))
        self.dataset = self._button("status.dataset", "data", desk.show_training_settings)
        self.parameters = QLabel()
        self.parameters.setObjectName("status.parameters")
        self.problems = self._button("status.problems", "check", lambda: desk.show_dock("problems"))
        self.zoom = self._button("status.zoom", "", lambda: desk.canvas.zoom_reset())
        for widget in (self.state, self.dataset, self.parameters):
            self.addWidget(widget)
        for widget in (self.problems, self.zoom):
            self.addPermanentWidget(widget)
        themes.theme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _: object = None) -> None:
        """Read everything anew."""
        desk, analysis = self._desk, self._desk.document.analysis
        for widget in (self.dataset, self.parameters, self.problems, self.zoom, self.state):
            widget.setVisible(desk.shows_canvas)
        self.dataset.setText(dataset_title(desk.document.design.dataset))
        self.dataset.setToolTip(tr("Dataset and Training Settings"))
        self.parameters.setText(tr("{count} parameters", count=f"{analysis.total_params:,}"))
        self.parameters.setToolTip(tr("{count} of them learn", count=f"{analysis.trainable_params:,}"))
        self.show_run()
        self.state.setToolTip(tr("State of training"))
        self._show_problems()
        self.show_zoom()

    def show_run(self, _: object = None) -> None:
        """Read the run's state, with its last epoch while there is one."""
        run = self._desk.run
        told = [state_text(run.state)]
        if run.history is not None and run.history.epochs and run.state in ("running", "paused", "ended"):
            last = run.history.epochs[-1]
            told.append(tr("epoch {epoch} of {epochs}", epoch=last.epoch, epochs=run.history.started.epochs))
            told.append(tr("loss {loss}", loss=figure(last.valid_loss)))
            metric = run.history.started.metric
            if f"valid_{metric}" in last.metrics:
                told.append(metric_told(metric, last.metrics[f"valid_{metric}"]))
        left = run.seconds_left if run.state == "running" else None
        if left is not None:
            told.append(tr("{time} left", time=duration(left)))
        text = " · ".join(told)
        if text != self.state.text():
            self.state.setText(text)

    def show_zoom(self) -> None:
        """Read the canvas's scale."""
        self.zoom.setText(f"{round(100 * self._desk.canvas.transform().m11())} %")
        self.zoom.setToolTip(tr("Zoom; click for actual size"))

    def _show_problems(self) -> None:
        problems = self._desk.document.analysis.problems
        errors = sum(problem.severity == "error" for problem in problems)
        warnings = sum(problem.severity == "warning" for problem in problems)
        texts = []
        if errors:
            texts.append(tr("1 error") if errors == 1 else tr("{count} errors", count=errors))
        if warnings:
            texts.append(tr("1 warning") if warnings == 1 else tr("{count} warnings", count=warnings))
        self.problems.setText(" · ".join(texts) or tr("No problems"))
        self.problems.setIcon(icon("error" if errors else "warning" if warnings else "check"))
        self.problems.setToolTip(tr("Show the problems"))

    def _button(self, name: str, picture: str, do: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIconSize(QSize(14, 14))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if picture:
            button.setIcon(icon(picture))
        if callable(do):
            button.clicked.connect(lambda _=False: do())
        return button
