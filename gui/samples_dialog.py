"""The samples of a dataset, to look at before anything is trained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from engine.data.field import Field
from engine.data.vocabulary import PAD, decode
from engine.graph.design import DatasetChoice
from engine.graph.errors import Wording
from engine.worker.messages import Browse, Browsed, NotAnswered, Reply
from gui.data_words import dataset_title
from gui.icons import icon
from gui.language import tr
from gui.questions import next_number
from gui.run import Run
from gui.widgets.labels import WrappedLabel
from gui.widgets.play_button import PlayButton
from gui.widgets.sample_table import SampleTable

PAGE = 50


class SamplesDialog(QDialog):
    """Turns the pages of a dataset's three parts."""

    def __init__(self, choice: DatasetChoice, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("samples")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choice, self._run = choice, run
        self._number, self._start, self._total = 0, 0, 0
        self.setWindowTitle(tr("Samples of {name}", name=dataset_title(choice)))
        self.resize(760, 620)
        self.part, self.told = QComboBox(), QLabel()
        self.part.setObjectName("samples.part")
        parts = {"train": tr("Training"), "valid": tr("Validation"), "test": tr("Test")}
        for name, text in parts.items():
            self.part.addItem(text, name)
        self.part.setAccessibleName(tr("Part of the dataset"))
        self.back, self.forth = QToolButton(), QToolButton()
        for button, picture, text in (
            (self.back, "chevron-left", tr("The page before")),
            (self.forth, "chevron-right", tr("The next page")),
        ):
            button.setIcon(icon(picture))
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.table, self.fault = SampleTable(), WrappedLabel(role="error")
        self.fault.hide()
        row = QHBoxLayout()
        for widget in (self.part, self.back, self.told, self.forth):
            row.addWidget(widget)
        row.addStretch(1)
        self.play: PlayButton | None = None
        self._sounds: np.ndarray = np.zeros(0)
        self._row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.fault)
        column.addWidget(self.table, 1)
        run.replied.connect(self._hear)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.part.currentIndexChanged.connect(self._begin)
        self.back.clicked.connect(self._turn_back)
        self.forth.clicked.connect(self._turn)
        self._begin()

    def _begin(self) -> None:
        self._ask(0)

    def _turn_back(self) -> None:
        self._ask(max(0, self._start - PAGE))

    def _turn(self) -> None:
        self._ask(self._start + PAGE)

    def _ask(self, start: int) -> None:
        self._number = next_number()
        self.told.setText(tr("Loading…"))
        self._run.ask(Browse(self._number, self._choice, self.part.currentData(), start, PAGE))

    def _hear(self, reply: Reply) -> None:
        if reply.number != self._number:
            return
        if isinstance(reply, NotAnswered):
            self.fault.setText(Wording(reply.what, reply.why, reply.mend, reply.args).told(tr))
            self.told.setText("")
            self.fault.show()
        elif isinstance(reply, Browsed):
            self._show(reply)

    def _show(self, reply: Browsed) -> None:
        self._start, self._total = reply.start, reply.total
        texts = {field.name: texts_of(field, reply.arrays[field.name]) for field in reply.fields}
        sounds = [field for field in reply.fields if field.heard is not None]
        self.table.show_samples(texts, reply.arrays, reply.start, [field.name for field in sounds])
        self.table.scrollToTop()
        if sounds:
            self._offer_to_play(sounds[0], reply.arrays[sounds[0].name])
        last = min(reply.start + PAGE, reply.total)
        self.told.setText(tr("{first}–{last} of {count}", first=reply.start + 1, last=last, count=reply.total))
        self.back.setEnabled(reply.start > 0)
        self.forth.setEnabled(last < reply.total)

    def _offer_to_play(self, field: Field, sounds: np.ndarray) -> None:
        """Let the sound of the chosen row be heard, at first that of the first."""
        self._sounds = sounds
        if self.play is None:
            self.play = PlayButton(field)
            self.play.setObjectName("samples.play")
            self.play.told.connect(self._tell)
            self._row.addWidget(self.play)
        self.table.selectRow(0)

    def _choose(self, current: QModelIndex) -> None:
        if self.play is not None and 0 <= current.row() < len(self._sounds):
            self.play.take(self._sounds[current.row()])

    def _tell(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.setVisible(bool(text))


def texts_of(field: Field, samples: np.ndarray) -> Sequence[str] | None:
    """What a field's samples say; None where they are shown as pictures."""
    match field.kind:
        case "classes" | "binary":
            labels: Mapping[int, str] = dict(enumerate(field.labels))
            return [labels.get(int(sample), str(int(sample))) for sample in samples.reshape(-1)]
        case "numbers" if samples.ndim == 2:
            return [", ".join(f"{value:.4g}" for value in sample) for sample in field.unscaled(samples)]
        case "tokens":
            if field.tokenizer:
                return [decode(field, sample) for sample in samples]
            return [_in_runs([field.labels[int(t)] for t in sample if t != PAD]) for sample in samples]
    return None


def _in_runs(names: list[str]) -> str:
    """Names with how often each comes in a row: `day ×2 · month`."""
    runs = ((name, len(list(same))) for name, same in groupby(names))
    return " · ".join(f"{name} ×{count}" if count > 1 else name for name, count in runs)
