"""The attention panel: where each token of a sample looks, live, told the right tokens and writing by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.graph.design import Design
from engine.worker.messages import Attending, AttentionSeen, AttentionView, Look, View, Viewed, attentions_of
from gui.document import Document
from gui.language import tr
from gui.panels.sample_view import SampleView
from gui.run import Run
from gui.widgets.flow import FlowLayout
from gui.widgets.look_view import LookView

BESIDE = 620
"""Width, in px, from which the two looks of a decoder stand side by side."""


class AttentionPanel(SampleView):
    """Chooses an attention of the network, a head, and a sample."""

    name, title, icon = "attention", "Attention", "attention"

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        page = QWidget()
        super().__init__(document, run, page, parent)
        self.choice, self.head = QComboBox(), QComboBox()
        self.choice.setObjectName("attention.choice")
        self.head.setObjectName("attention.head")
        self.looks = LookView("attention.told"), LookView("attention.free")
        self._all: tuple[Attending, ...] = ()
        self._seen: AttentionSeen | None = None
        self._lay_out(page)
        self.choice.currentIndexChanged.connect(self._choose)
        self.head.currentIndexChanged.connect(self.ask)
        self.retranslate()

    def _lay_out(self, page: QWidget) -> None:
        choices = QWidget()
        flow = FlowLayout(choices, 6)
        for choice in (self.choice, self.head):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            flow.addWidget(choice)
        line = QWidget()
        beside = FlowLayout(line, 6)
        for part in (self.samples, self.told):
            beside.addWidget(part)
        above = QVBoxLayout()
        above.setContentsMargins(10, 6, 10, 6)
        above.setSpacing(5)
        above.addWidget(choices)
        above.addWidget(line)
        sheet = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, sheet)
        self._both.setContentsMargins(10, 2, 10, 10)
        self._both.setSpacing(16)
        for look in self.looks:
            self._both.addWidget(look, 1, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        for ground in (scroll.viewport(), sheet):
            ground.setAutoFillBackground(False)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(scroll, 1)

    def retranslate(self, *_: object) -> None:
        for choice, text in ((self.choice, tr("Which attention")), (self.head, tr("Which head"))):
            choice.setToolTip(text)
            choice.setAccessibleName(text)
        for i, attending in enumerate(self._all):
            self.choice.setItemText(i, _told(attending))
        for i in range(self.head.count()):
            self.head.setItemText(i, _head(i - 1))
        super().retranslate()
        if self._seen is not None:
            self.show_seen(self._seen)

    def words(self) -> tuple[str, str]:
        return (
            tr("Nothing here attends. Add an attention block, a transformer, or a Decoder with attention."),
            tr("Train the network. Where each token looks is shown here then, while it learns."),
        )

    def offer(self, design: Design) -> bool:
        found = attentions_of(design.graph)
        if found != self._all:
            chosen = self.choice.currentText()
            self._all, self._seen = found, None
            self.choice.blockSignals(True)
            self.choice.clear()
            for attending in found:
                self.choice.addItem(_told(attending))
            self.choice.setCurrentIndex(max(0, self.choice.findText(chosen)))
            self.choice.blockSignals(False)
            self._fill_heads()
        return bool(found)

    def wanted(self) -> View | None:
        place = self.choice.currentIndex()
        if not 0 <= place < len(self._all):
            return None
        one, head = self._all[place], self.head.currentIndex() - 1
        return AttentionView(
            0,
            block=one.block,
            path=one.path,
            head=head if head >= 0 else None,
            index=self.samples.index,
            free=one.writes,
        )

    def show_seen(self, seen: Viewed) -> None:
        assert isinstance(seen, AttentionSeen)
        self._seen = seen
        self.samples.show_count(seen.count)
        self._show(self.looks[0], seen.told, tr("Told the right tokens") if seen.free else "")
        self.looks[1].setVisible(seen.free is not None)
        if seen.free is not None:
            self._show(self.looks[1], seen.free, tr("Writing by itself"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _show(self, view: LookView, look: Look, title: str) -> None:
        rows, columns = look.rows, look.columns
        weights = look.weights[: rows.steps, : columns.steps]
        view.show_look(
            title,
            weights,
            (self.names_along(rows)[: len(weights)], bool(len(rows.tokens))),
            (self.names_along(columns)[: weights.shape[1]], bool(len(columns.tokens))),
            columns.picture if columns.grid else None,
            columns.grid,
        )

    def _choose(self, *_: object) -> None:
        self._fill_heads()
        self.ask()

    def _fill_heads(self) -> None:
        """Offer the heads of the chosen attention."""
        place = self.choice.currentIndex()
        heads = self._all[place].heads if place >= 0 else 1
        self.head.blockSignals(True)
        self.head.clear()
        for head in range(-1, heads):
            self.head.addItem(_head(head))
        self.head.blockSignals(False)
        self.head.setVisible(heads > 1)


def _told(attending: Attending) -> str:
    """An attention in words."""
    what = tr("to itself") if attending.looks_at == "itself" else tr("to the other sequence")
    if attending.writes and attending.looks_at == "other":
        what = tr("to the memory")
    if attending.layer < 0:
        return f"{attending.block}: {what}"
    return f"{attending.block}, {tr('layer {layer}', layer=attending.layer + 1)}: {what}"


def _head(head: int) -> str:
    return tr("mean of the heads") if head < 0 else tr("head {head}", head=head + 1)
