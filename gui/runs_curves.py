"""The curves of several runs over one another, an epoch a step of the x axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from engine.project.run_record import EpochRecord
from gui.language import tr
from gui.run_words import metric_title
from gui.widgets.live_plot import CurveStyle, LivePlot

PARTS = ("valid", "train")


class EpochPlot(LivePlot):
    """A plot whose x axis counts epochs."""

    def x_title(self) -> str:
        return tr("epoch")

    def x_told(self, x: str) -> str:
        return tr("Epoch {epoch}", epoch=x)


class RunCurves(QWidget):
    """Losses and metrics of the runs that are chosen: bold on the validation part, faint on the training part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: dict[str, tuple[str, list[EpochRecord]]] = {}
        self.figure, self.training = QComboBox(), QCheckBox()
        self.figure.setObjectName("runs.figure")
        self.training.setObjectName("runs.training_part")
        self.training.setChecked(True)
        self.plot = EpochPlot("Loss", empty="Select runs to compare their curves")
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.figure)
        row.addWidget(self.training)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.plot, 1)
        self.figure.currentIndexChanged.connect(self._draw)
        self.training.toggled.connect(self._draw)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.figure.setAccessibleName(tr("Figure that is drawn"))
        self.training.setText(tr("Training part too"))
        self._list_figures()
        self._draw()

    def show_runs(self, runs: Sequence[tuple[str, str, Iterable[EpochRecord]]]) -> None:
        """Draw other runs: folder, name and passes of each."""
        self._runs = {folder: (title, list(epochs)) for folder, title, epochs in runs}
        self._list_figures()
        self._draw()

    def shown_epochs(self, folder: str) -> int:
        """The last pass of a run that is drawn; 0 for none."""
        epochs = self._runs[folder][1] if folder in self._runs else []
        return epochs[-1].epoch if epochs else 0

    def extend(self, folder: str, epochs: Iterable[EpochRecord]) -> None:
        """Draw what a run went on to do."""
        known = self._runs[folder][1]
        new, is_first = list(epochs), not known
        known += new
        if is_first:
            self._list_figures()
            self._draw()
            return
        for part in self._parts():
            self._append(folder, part, new)
        self.plot.refresh(exact=True)

    def _list_figures(self) -> None:
        """Offer the loss and every metric of any of the runs."""
        metrics = dict.fromkeys(
            name.removeprefix("valid_").removeprefix("train_")
            for _, epochs in self._runs.values()
            for name in (epochs[-1].metrics if epochs else ())
        )
        chosen = self.figure.currentData() or "loss"
        self.figure.blockSignals(True)
        self.figure.clear()
        for name in ("loss", *metrics):
            self.figure.addItem(metric_title(name), name)
        self.figure.setCurrentIndex(max(0, self.figure.findData(chosen)))
        self.figure.blockSignals(False)

    def _parts(self) -> tuple[str, ...]:
        return PARTS if self.training.isChecked() else PARTS[:1]

    def _draw(self, *_: object) -> None:
        plot = self.plot
        plot.clear()
        plot.set_title(metric_title(self.figure.currentData() or "loss"))
        for color, (folder, (title, epochs)) in enumerate(self._runs.items()):
            for part in self._parts():
                label = title if part == "valid" else tr("training")
                stroke, faint = ("dots", False) if part == "valid" else ("thin", True)
                style = CurveStyle(label, stroke, color, faint, is_word=False)  # type: ignore[arg-type]
                plot.add_curve(f"{folder}.{part}", style)
                self._append(folder, part, epochs)
        plot.refresh(exact=True)

    def _append(self, folder: str, part: str, epochs: list[EpochRecord]) -> None:
        name = self.figure.currentData() or "loss"
        points = [(epoch.epoch, _figure(epoch, part, name)) for epoch in epochs]
        x, y = (np.array(side, float) for side in zip(*points, strict=True)) if points else (np.empty(0), np.empty(0))
        if np.isfinite(y).any():
            self.plot.append(f"{folder}.{part}", x, y)


def _figure(epoch: EpochRecord, part: str, name: str) -> float:
    if name == "loss":
        return epoch.valid_loss if part == "valid" else epoch.train_loss
    return epoch.metrics.get(f"{part}_{name}", float("nan"))
