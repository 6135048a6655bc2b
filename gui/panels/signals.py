"""The panel of what flows: the selected wire or block on a sample, its numbers, its filters or words, live."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from engine.data.catalogue import fields_of
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.graph import Endpoint
from engine.worker.messages import (
    FiltersSeen,
    FiltersView,
    SpreadSeen,
    SpreadView,
    View,
    Viewed,
    WireSeen,
    WireView,
    WordsSeen,
    WordsView,
)
from gui.document import Document
from gui.language import tr
from gui.panels.round_chooser import RoundChooser, node_of
from gui.panels.sample_view import SampleView
from gui.panels.signals_learned import FiltersPage, WordsPage
from gui.panels.signals_spread import SpreadPage
from gui.panels.signals_values import ValuesPage
from gui.run import Run
from gui.widgets.figures import StatusLine

VALUES, SPREAD, FILTERS, WORDS = range(4)


class SignalsPanel(SampleView):
    """Follows the selection on the canvas; where nothing is selected any more it goes on with what was."""

    name, title, icon = "signals", "What flows", "signals"

    def __init__(self, document: Document, run: Run, parent: QWidget | None = None) -> None:
        page = QWidget()
        super().__init__(document, run, page, parent)
        self.block, self.port, self.into = "", "", ""
        self._seen: Viewed | None = None
        self.head, self.ports, self.tabs = StatusLine(), QComboBox(), QTabBar()
        self.rounds = RoundChooser("signals.round")
        self.ports.setObjectName("signals.port")
        self.tabs.setObjectName("signals.tabs")
        self.values, self.spread = ValuesPage(self.samples), SpreadPage()
        self.filters, self.words_page = FiltersPage(), WordsPage()
        self.stack = QStackedWidget()
        self._lay_out(page)
        self.tabs.currentChanged.connect(self._turn)
        self.ports.currentIndexChanged.connect(self._choose_port)
        self.rounds.currentIndexChanged.connect(self.ask)
        document.selection.selection_changed.connect(self._follow_blocks)
        document.selection.wire_changed.connect(self._follow_wire)
        self._follow_blocks(document.selection.ids)
        self._follow_wire(document.selection.wire)
        self.retranslate()

    def _lay_out(self, page: QWidget) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for part in (self.values, self.spread, self.filters, self.words_page):
            self.stack.addWidget(part)
            self.tabs.addTab("")
        line = QHBoxLayout()
        line.setContentsMargins(10, 6, 10, 2)
        line.setSpacing(8)
        line.addWidget(self.head, 1)
        line.addWidget(self.rounds)
        line.addWidget(self.ports)
        self.told.hide()
        self.head.setMinimumHeight(self.ports.sizeHint().height())
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    def retranslate(self, *_: object) -> None:
        for place, text in enumerate((tr("Values"), tr("Distribution"), tr("Filters"), tr("Words in the plane"))):
            self.tabs.setTabText(place, text)
        self.tabs.setAccessibleName(tr("What is shown of it"))
        self.ports.setToolTip(tr("Output of the block"))
        self.ports.setAccessibleName(tr("Output of the block"))
        self.rounds.retranslate()
        super().retranslate()
        if self._seen is not None:
            self.show_seen(self._seen)

    def words(self) -> tuple[str, str]:
        return (
            tr("Select a wire or a block on the canvas: what flows out of it is shown here, live while it trains."),
            tr("Train the network. What flows in the selected wire or block is shown here then, while it learns."),
        )

    def offer(self, design: Design) -> bool:
        node = node_of(design, self.block)
        kind = node.block.type_name() if node is not None and not node.muted else ""
        encodes = kind == "Encoder" and getattr(node and node.block, "kind", "") == "cnn"
        filters = kind.startswith("Conv") or kind == "TextConv" or encodes
        for tab, is_there in ((FILTERS, filters), (WORDS, kind == "Embedding")):
            if not is_there and self.tabs.currentIndex() == tab:
                self.tabs.setCurrentIndex(VALUES)
            self.tabs.setTabVisible(tab, is_there)
        self._offer_ports(design)
        self.rounds.offer(design, self.block)
        return bool(self.block)

    def wanted(self) -> View | None:
        block = self.rounds.named(self.block)
        match self.tabs.currentIndex():
            case _ if not self.block:
                return None
            case 1:
                return SpreadView(0, block=block, port=self.port)
            case 2:
                return FiltersView(0, block=block)
            case 3:
                return WordsView(0, block=block)
        return WireView(0, block=block, port=self.port, part="test", index=self.samples.index)

    def show_seen(self, seen: Viewed) -> None:
        self._seen = seen
        match seen:
            case WireSeen():
                self.samples.show_count(seen.count)
                self._tell(seen.source, seen.sizes)
                fields, axis = self._fields(), seen.axis
                steps = self.names_along(axis) if axis is not None and len(axis.tokens) else []
                self.values.show_wire(seen, fields, self._names(seen), tuple(steps))
            case SpreadSeen():
                self._tell(seen.source, seen.sizes)
                self.spread.show_spread(seen)
            case FiltersSeen():
                self._tell(self.block, ())
                self.filters.show_filters(seen)
            case WordsSeen():
                self._tell(self.block, ())
                self.words_page.show_words(seen)

    def _tell(self, source: str, sizes: tuple[int, ...]) -> None:
        """Say what is shown, and of which step."""
        node = node_of(self.design(), self.block)
        name = f"{self.block} → {self.into}" if self.into else self.block
        if source != self.block and node is not None and node.muted:
            name = tr("{block}, bypassed, from {source}", block=name, source=source)
        elif source != self.block:
            name = f"{source} → {self.block}"
        shape = " × ".join(map(str, sizes))
        self.head.tell(f"{name}   {shape}" if shape else name, self.told.text())

    def _fields(self) -> dict[str, Field]:
        """The field of each Input, by block id."""
        design = self.design()
        fields = fields_of(design.dataset)
        names = {key: getattr(node.block, "field", "") for key, node in design.graph.nodes.items()}
        return {key: fields[name] for key, name in names.items() if name in fields}

    def _names(self, seen: WireSeen) -> tuple[str, ...]:
        """What the places of a vector are called: features that go in, or the classes of an Output that it feeds."""
        fields = self._fields()
        behind = self.design().graph.consumers.get(seen.source, ())
        for key in (seen.source, *behind):
            field = fields.get(key)
            if field is not None and len(seen.sizes) == 1 and len(field.labels) == seen.sizes[0]:
                return field.labels
        return ()

    def _follow_blocks(self, ids: tuple[str, ...]) -> None:
        if ids:
            self._show(self._document.spelled(ids[-1]), "", "")

    def _follow_wire(self, wire: tuple[Endpoint, Endpoint] | None) -> None:
        if wire is not None:
            source, target = wire
            self._show(self._document.spelled(source.node), source.port, target.node)

    def _show(self, block: str, port: str, into: str) -> None:
        self.block, self.port, self.into = block, port, into
        self.look()

    def _offer_ports(self, design: Design) -> None:
        """Let one of several outputs be chosen where a whole block is selected."""
        node = node_of(design, self.block)
        names = [port.name for port in node.block.offered_outputs] if node is not None and not node.muted else []
        if [self.ports.itemText(i) for i in range(self.ports.count())] != names:
            self.ports.blockSignals(True)
            self.ports.clear()
            self.ports.addItems(names)
            self.ports.blockSignals(False)
        if self.port in names:
            self.ports.blockSignals(True)
            self.ports.setCurrentText(self.port)
            self.ports.blockSignals(False)
        elif len(names) > 1:
            self.port = self.ports.currentText()
        self.ports.setVisible(len(names) > 1 and not self.into)

    def _choose_port(self, *_: object) -> None:
        self.port = self.ports.currentText()
        self.ask()

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.ask()
