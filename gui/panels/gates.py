"""The gates panel: what a recurrent layer forgets, writes and shows at each token of a sample, live."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.graph.design import Design
from engine.worker.messages import GatesSeen, GatesView, Reader, View, Viewed, readers_of
from gui.document import Document
from gui.language import tr
from gui.panels.sample_view import SampleView
from gui.run import Run
from gui.widgets.flow import FlowLayout
from gui.widgets.gate_maps import GateMap, GateMaps
from gui.widgets.labels import WrappedLabel

SIGNED = ("candidate", "cell", "hidden")


class GatesPanel(SampleView):
    """Chooses a recurrent block, its layer and direction, and a sample."""

    name, title, icon = "gates", "Gates", "gates"

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        page = QWidget()
        super().__init__(document, run, page, parent)
        self.block, self.layer, self.direction, self.units = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.maps, self.convention = GateMaps(), WrappedLabel(role="small")
        self._sheet = QScrollArea()
        self._readers: tuple[Reader, ...] = ()
        self._seen: GatesSeen | None = None
        self._lay_out(page)
        names = {"block": self.block, "layer": self.layer, "direction": self.direction, "units": self.units}
        for name, choice in names.items():
            choice.setObjectName(f"gates.{name}")
        for name in ("units", "mean"):
            self.units.addItem("", name)
        for way in (False, True):
            self.direction.addItem("", way)
        self.block.currentIndexChanged.connect(self._choose_block)
        for choice in (self.layer, self.direction):
            choice.currentIndexChanged.connect(self.ask)
        self.units.currentIndexChanged.connect(lambda index: self.maps.show_means(index == 1))
        self._sheet.verticalScrollBar().valueChanged.connect(self.maps.update)
        self.retranslate()

    def _lay_out(self, page: QWidget) -> None:
        self._sheet.setWidgetResizable(True)
        self._sheet.setFrameShape(QFrame.Shape.NoFrame)
        self._sheet.setWidget(self.maps)
        choices = QWidget()
        flow = FlowLayout(choices, 6)
        for choice in (self.block, self.layer, self.direction, self.units):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            flow.addWidget(choice)
        line = QWidget()
        beside = FlowLayout(line, 6)
        for part in (self.samples, self.told):
            beside.addWidget(part)
        above = QVBoxLayout()
        above.setContentsMargins(10, 6, 10, 4)
        above.setSpacing(5)
        above.addWidget(choices)
        above.addWidget(line)
        above.addWidget(self.convention)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._sheet, 1)

    def retranslate(self, *_: object) -> None:
        texts = (
            (self.block, tr("Recurrent block")),
            (self.layer, tr("Layer, the lowest first")),
            (self.direction, tr("Direction in which it reads")),
            (self.units, tr("Each unit, or the mean of all")),
        )
        for choice, text in texts:
            choice.setToolTip(text)
            choice.setAccessibleName(text)
        for i, text in enumerate((tr("each unit"), tr("mean of the units"))):
            self.units.setItemText(i, text)
        for i, text in enumerate((tr("forward →"), tr("backward ←"))):
            self.direction.setItemText(i, text)
        for i in range(self.layer.count()):
            self.layer.setItemText(i, tr("layer {layer}", layer=i + 1))
        self.maps.setAccessibleName(tr("Gates by unit and step"))
        super().retranslate()
        if self._seen is not None:
            self.show_seen(self._seen)

    def words(self) -> tuple[str, str]:
        return (
            tr("There is no recurrent block here. Add an RNN, a GRU, an LSTM, or a recurrent Encoder or Decoder."),
            tr("Train the network. Its gates are shown here then, token by token, while it learns."),
        )

    def offer(self, design: Design) -> bool:
        readers = readers_of(design.graph)
        if readers != self._readers:
            chosen = self.block.currentText()
            self._readers, self._seen = readers, None
            self.block.blockSignals(True)
            self.block.clear()
            for reader in readers:
                self.block.addItem(reader.block)
            self.block.setCurrentIndex(max(0, self.block.findText(chosen)))
            self.block.blockSignals(False)
            self._fill_layers()
        return bool(readers)

    def wanted(self) -> View | None:
        if not self._readers:
            return None
        backward = bool(self.direction.currentData()) and self.direction.isEnabled()
        return GatesView(
            0,
            block=self.block.currentText(),
            layer=max(0, self.layer.currentIndex()),
            backward=backward,
            index=self.samples.index,
        )

    def show_seen(self, seen: Viewed) -> None:
        assert isinstance(seen, GatesSeen)
        self._seen = seen
        self.samples.show_count(seen.count)
        titles = _titles(seen.reader.cell)
        maps = tuple(GateMap(titles[name], values, name in SIGNED) for name, values in seen.gates.items())
        self.maps.show_maps(maps, self.names_along(seen.axis))
        self.convention.setText(_convention(seen.reader.cell))
        self.convention.setVisible(bool(self.convention.text()))

    def _choose_block(self, *_: object) -> None:
        self._fill_layers()
        self.ask()

    def _fill_layers(self) -> None:
        """Offer the layers and directions of the chosen block."""
        place = self.block.currentIndex()
        layers = self._readers[place].layers if place >= 0 else 1
        ways = self._readers[place].directions if place >= 0 else 1
        self.layer.blockSignals(True)
        self.layer.clear()
        for layer in range(layers):
            self.layer.addItem(tr("layer {layer}", layer=layer + 1))
        self.layer.blockSignals(False)
        self.layer.setVisible(layers > 1)
        self.direction.setVisible(ways > 1)
        self.direction.setEnabled(ways > 1)


def _titles(cell: str) -> dict[str, str]:
    candidate = tr("Candidate g") if cell == "lstm" else tr("Candidate n")
    return {
        "forget": tr("Forget gate f"),
        "input": tr("Input gate i"),
        "output": tr("Output gate o"),
        "update": tr("Update gate z"),
        "reset": tr("Reset gate r"),
        "candidate": candidate,
        "cell": tr("Cell c"),
        "hidden": tr("Hidden state h"),
    }


def _convention(cell: str) -> str:
    """What the values mean."""
    if cell == "gru":
        return tr(
            "z as torch has it: the share of the old state that is kept, h = (1 − z)·n + z·h₋. "
            "In notes with h = z·n + (1 − z)·h₋ it is 1 − z."
        )
    return tr("c = f·c₋ + i·g, h = o·tanh(c): f near 1 keeps, near 0 forgets.") if cell == "lstm" else ""
