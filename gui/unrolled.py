"""A recurrent block unrolled over the canvas: three steps of it, and within its cell the gates of the chosen one."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from engine.graph.design import Design
from engine.graph.errors import Wording
from engine.graph.nesting import SEPARATOR, inner_of
from engine.worker.messages import GatesSeen, GatesView, NotAnswered, Reader, Viewed, readers_of
from gui.document import Document
from gui.icons import icon
from gui.language import languages, tr
from gui.live_views import LiveViews
from gui.panels.sample_view import names_along
from gui.run import Run
from gui.theme import themes
from gui.widgets.flow import FlowLayout
from gui.widgets.gate_diagram import GateDiagram
from gui.widgets.gate_equations import GateEquations
from gui.widgets.labels import WrappedLabel
from gui.widgets.sample_picker import SamplePicker
from gui.widgets.unrolled_cells import TITLES, Unrolled, UnrolledCells

ROUND = re.compile(r"#\d+")
"""In a reader's name, the number of a round of the group around it."""
MARGIN = 10
WIDE = 720
"""Pixels from which on the equations stand beside the diagram."""
OTHERS = 424
"""Pixels of height that all but the diagram take."""
KEY = "unrolled"


class UnrolledView(QFrame):
    """Lies over the canvas until Esc, U or its button closes it. Arrow keys choose the step and the sample."""

    def __init__(self, document: Document, run: Run, canvas: QWidget, room: QWidget) -> None:
        super().__init__(room)
        self.setObjectName("unrolled")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._document, self._run, self._canvas, self._room = document, run, canvas, room
        self._live = LiveViews.of(document, run)
        self._readers: tuple[Reader, ...] = ()
        self._seen: GatesSeen | None = None
        self._block, self._step = "", 0
        self.heading, self.told, self.note = QLabel(), QLabel(), WrappedLabel(role="muted")
        self.reader, self.layer, self.direction = QComboBox(), QComboBox(), QComboBox()
        self.samples = SamplePicker(KEY)
        self.cells, self.diagram, self.equations = UnrolledCells(), GateDiagram(), GateEquations()
        self.slider, self.place, self.close_button = QSlider(Qt.Orientation.Horizontal), QLabel(), QToolButton()
        self._name()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    @property
    def block(self) -> str:
        """Path of the block that is unrolled, "" while none is."""
        return self._block if self.isVisible() else ""

    def unroll(self, key: str) -> bool:
        """Show a block of the drawing that is on screen; False where it is not recurrent."""
        self._block = self._document.spelled(key)
        self._readers = self._found()
        if not self._readers:
            return False
        self._seen, self._step = None, 0
        self._fill(self.reader, [reader.block for reader in self._readers])
        self._fill_layers()
        self._fit()
        self.show()
        self.raise_()
        self.setFocus()
        self._show()
        self.ask()
        return True

    def leave(self) -> None:
        """Give the canvas back."""
        if self.isVisible():
            self.hide()
            self._live.show(KEY, None)
            self._canvas.setFocus()

    def choose_step(self, step: int) -> None:
        """Put another step in the middle; of a block of which nothing is known there is only t."""
        steps = len(self._names())
        step = min(max(0, step), max(0, steps - 1))
        if step != self._step:
            self._step = step
            self._show()

    def ask(self, *_: object) -> None:
        """Tell what is wanted now."""
        if self.isVisible() and self._readers:
            reader = self._reader
            backward = reader.directions > 1 and self.direction.currentIndex() == 1
            layer = max(0, self.layer.currentIndex())
            index = self.samples.index
            self._live.show(KEY, GatesView(0, block=reader.block, layer=layer, backward=backward, index=index))

    @property
    def _reader(self) -> Reader:
        return self._readers[max(0, self.reader.currentIndex())]

    def _found(self) -> tuple[Reader, ...]:
        """The block as those that compute: one, or one for each round of a group around it."""
        readers = readers_of(self._design().graph) or readers_of(self._document.design.graph)
        return tuple(reader for reader in readers if ROUND.sub("", reader.block) == self._block)

    def _design(self) -> Design:
        run = self._run
        return run.design if run.design is not None and run.history is not None else self._document.design

    def _bend(self) -> str:
        """What bends the sum of an RNN; "" of other blocks, and of one that is gone."""
        *place, key = self._block.split(SEPARATOR)
        node = inner_of(self._document.design.graph, tuple(place)).nodes.get(key)
        return str(getattr(node.block, "nonlinearity", "")) if node is not None else ""

    def _name(self) -> None:
        names = {
            "reader": self.reader, "layer": self.layer, "direction": self.direction, "step": self.slider,
            "close": self.close_button, "cells": self.cells, "diagram": self.diagram, "note": self.note,
        }  # fmt: skip
        for name, widget in names.items():
            widget.setObjectName(f"unrolled.{name}")
        self.heading.setProperty("role", "title")
        self.told.setMinimumHeight(self.samples.sizeHint().height())
        for label in (self.told, self.place):
            label.setProperty("role", "muted")
        self.slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.setIcon(icon("close"))
        self.close_button.setAutoRaise(True)
        for choice in (self.reader, self.layer, self.direction):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            choice.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _lay_out(self) -> None:
        above, below, inside = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.heading, 1)
        above.addWidget(self.close_button)
        line = QWidget()
        choices = FlowLayout(line, 8)
        for widget in (self.reader, self.layer, self.direction, self.samples, self.told):
            choices.addWidget(widget)
        below.addWidget(self.slider, 1)
        below.addWidget(self.place)
        inside.setSpacing(18)
        inside.addWidget(self.diagram, 3)
        inside.addWidget(self.equations, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 14, 14)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(line)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(self.cells)
        column.addLayout(below)
        column.addSpacing(14)
        column.addLayout(inside)
        column.addStretch(2)

    def _connect(self) -> None:
        self.reader.currentIndexChanged.connect(self._take_reader)
        for choice in (self.layer, self.direction):
            choice.currentIndexChanged.connect(self.ask)
        self.samples.chosen.connect(self.ask)
        self.slider.valueChanged.connect(self.choose_step)
        self.cells.stepped.connect(self.choose_step)
        self.close_button.clicked.connect(self.leave)
        self._live.seen.connect(self._hear)
        self._document.design_changed.connect(self._judge)
        self._document.place_changed.connect(self.leave)
        self._run.run_started.connect(self.ask)
        self._run.run_discarded.connect(self._forget)
        self._canvas.installEventFilter(self)
        themes.theme_changed.connect(self._dress)
        languages.language_changed.connect(self.retranslate)
        self._dress()

    def retranslate(self, *_: object) -> None:
        """Say everything in the present language."""
        for choice, text in (
            (self.reader, tr("Round of the group")),
            (self.layer, tr("Layer, the lowest first")),
            (self.direction, tr("Direction in which it reads")),
            (self.close_button, tr("Back to the drawing (Esc)")),
        ):
            choice.setToolTip(text)
            choice.setAccessibleName(text)
        self.slider.setAccessibleName(tr("Step in the middle"))
        self.samples.retranslate()
        if self._readers:
            self._fill_layers()
            self._show()

    def _fill_layers(self) -> None:
        reader = self._reader
        self._fill(self.layer, [tr("layer {layer}", layer=layer + 1) for layer in range(reader.layers)])
        self._fill(self.direction, [tr("forward →"), tr("backward ←")][: reader.directions])

    def _fill(self, choice: QComboBox, texts: list[str]) -> None:
        chosen = max(0, choice.currentIndex())
        choice.blockSignals(True)
        choice.clear()
        choice.addItems(texts)
        choice.setCurrentIndex(min(chosen, len(texts) - 1))
        choice.blockSignals(False)
        choice.setVisible(len(texts) > 1)

    def _take_reader(self, *_: object) -> None:
        self._fill_layers()
        self.ask()

    def _hear(self, key: str, seen: Viewed | NotAnswered) -> None:
        if key != KEY or not self.isVisible():
            return
        if isinstance(seen, NotAnswered):
            self._seen = None
            wording = Wording(seen.what, seen.why, seen.mend, seen.args)
            self._show("" if seen.code == "nothing_trained" else wording.told(tr))
        elif isinstance(seen, GatesSeen):
            self._seen = seen
            self.samples.show_count(seen.count)
            self._step = min(self._step, max(0, seen.axis.steps - 1))
            self._show()

    def _names(self) -> tuple[str, ...]:
        return tuple(names_along(self._seen.axis, self._design())) if self._seen is not None else ()

    def _show(self, fault: str = "") -> None:
        """Paint what is known now."""
        seen, reader, names, step = self._seen, self._reader, self._names(), self._step
        backward, bend = reader.directions > 1 and self.direction.currentIndex() == 1, self._bend()
        told = Unrolled(reader.cell, names, dict(seen.gates) if seen is not None else {}, backward)
        self.heading.setText(tr("{block}, unrolled ({cell})", block=self._block, cell=TITLES[reader.cell]))
        self.told.setText(tr("After step {step}", step=f"{seen.step:,}") if seen is not None and seen.step else "")
        self.note.setText(fault or tr("Train to see values: so far this is how it computes, whatever it learns."))
        self.note.setVisible(seen is None)
        self.samples.setVisible(seen is not None)
        self.cells.show_layer(told, step)
        bent = {"relu": "ReLU"}.get(bend, "tanh")
        self.diagram.show_values(reader.cell, values_of(told, step), bend=bent, backward=backward)
        self.equations.show_cell("rnn_relu" if bend == "relu" else reader.cell, backward=backward)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, told.steps - 1))
        self.slider.setValue(step)
        self.slider.blockSignals(False)
        self.slider.setVisible(told.steps > 1)
        self.place.setVisible(told.steps > 1)
        self.place.setText(tr("step {step} of {steps}", step=step + 1, steps=told.steps))

    def _forget(self, *_: object) -> None:
        """The run is gone, and with it what was seen."""
        self._seen = None
        if self.isVisible():
            self._show()
            self.ask()

    def _judge(self, *_: object) -> None:
        """Follow the block through edits, and leave with it."""
        if not self.isVisible():
            return
        readers = self._found()
        key = self._block.rpartition(SEPARATOR)[2]
        if not readers or key not in self._document.graph.nodes:
            self.leave()
        elif readers != self._readers:
            self._readers, self._seen = readers, None
            self._fill(self.reader, [reader.block for reader in readers])
            self._fill_layers()
            self._show()
            self.ask()

    def _fit(self) -> None:
        corner = self._canvas.mapTo(self._room, self._canvas.rect().topLeft())
        self.setGeometry(self._canvas.rect().translated(corner).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        self.equations.setVisible(self.width() >= WIDE)
        self.diagram.setMaximumHeight(max(self.diagram.minimumSizeHint().height(), self.height() - OTHERS))

    def _dress(self, *_: object) -> None:
        theme = themes.current
        self.setStyleSheet(
            f"QFrame#unrolled {{ background: {theme.canvas}; border: 1px solid {theme.border}; border-radius: 10px; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        elif event.type() == QEvent.Type.Hide:
            self.leave()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: self._step - 1, Qt.Key.Key_Right: self._step + 1, Qt.Key.Key_Home: 0}
        steps[Qt.Key.Key_End] = len(self._names()) - 1
        samples = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_U):
            self.leave()
        elif key in steps:
            self.choose_step(steps[key])
        elif key in samples:
            self.samples.place.setValue(self.samples.place.value() + samples[key])
        else:
            super().keyPressEvent(event)


def values_of(told: Unrolled, step: int) -> dict[str, float]:
    """What the diagram shows of a step: means of the gates, and the lengths of the states before and after."""
    before = step + (1 if told.backward else -1)
    found = {
        **{name: told.mean(name, step) for name in told.gates if name not in ("hidden", "cell")},
        "hidden": told.norm("hidden", step),
        "hidden_before": told.norm("hidden", before),
    }
    if "cell" in told.gates:
        found |= {"cell": told.norm("cell", step), "cell_before": told.norm("cell", before)}
    if told.cell == "rnn":
        found["activity"] = told.size("hidden", step)
    return {name: value for name, value in found.items() if value is not None}
