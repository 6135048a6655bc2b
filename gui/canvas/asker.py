"""A canvas that asks: what to add, where to connect, what to call it, and what to do with this."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, Signal
from PySide6.QtWidgets import QMenu, QWidget

from engine.analysis.connections import feeding_types, fitting_types
from engine.blocks import CATALOGUE
from engine.graph.graph import Endpoint, Graph
from engine.worker.messages import readers_of
from gui.canvas import menus
from gui.canvas.entries import block_entries, port_entries
from gui.canvas.gestures.wire import LooseWire
from gui.canvas.grouper import Grouper
from gui.canvas.measures import HEIGHT, WIDTH
from gui.canvas.rename import RenameField
from gui.canvas.search import SearchPopup
from gui.canvas.store import WireKey
from gui.document import Document
from gui.language import tr

OUTSIDE = QPoint(-1, -1)
"""Where the mouse is taken to be when it is not over the view."""
WIRE_REACH = 7
"""How near to a wire, in view pixels, the mouse must be."""


class Asker(Grouper):
    """An editor with its search list, its field for names and its menus."""

    help_requested = Signal(str)  # id of a block, or "" for the canvas
    wire_dropped = Signal(object)  # LooseWire
    unroll_requested = Signal(str)  # id of a recurrent block

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.search = SearchPopup(self)
        self.rename_field = RenameField(self)
        self.mouse = OUTSIDE
        self._aimed_at: object = None
        self.search.entry_chosen.connect(self._take_entry)
        self.wire_dropped.connect(self.search_for_wire)
        self.view_changed.connect(self.rename_field.leave)

    def block_rect(self, block_id: str) -> QRect:
        """A block's card in view pixels."""
        left, top, right, bottom = self.store.rects[self.store.row[block_id]].tolist()
        return self.view_rect(left, top, right, bottom)

    # Search

    def open_search(self) -> None:
        """Search a block to add, at the mouse where it is over the canvas."""
        if self.viewport().rect().contains(self.mouse):
            self.search_at(self.mouse)
        else:
            self.search_at(self.viewport().rect().center())
            self.search.move(self.viewport().rect().center() - self.search.rect().center())

    def search_at(self, at: QPoint) -> None:
        """Search a block to add at a point of the view."""
        x, y = self.to_scene(at)
        self._aimed_at = (x - WIDTH / 2, y - HEIGHT / 2)
        self.search.open(block_entries(self.offered_to_add()), at)

    def search_for_wire(self, wire: LooseWire) -> None:
        """Search a block to which a loose wire would fit."""
        document = self.document
        spec = document.shown.spec(wire.end) if wire.is_output else None
        if not wire.is_output:
            types = feeding_types(document.graph, document.shown, wire.end)
        elif spec is not None:
            types = fitting_types(spec, is_inside=bool(document.inside))
        else:
            types = tuple(name for name, kind in CATALOGUE.items() if kind.inputs)
        hint = tr("What follows {block}?", block=wire.end.node)
        if not wire.is_output:
            hint = tr("What feeds {block}?", block=wire.end.node)
        self._aimed_at = wire
        self.search.open(block_entries(self.offered(types)), self.to_view(*wire.at).toPoint(), hint)

    def search_for_insertion(self) -> None:
        """Search a block to put into the selected wire."""
        if self.wire is not None:
            spec = self.document.shown.spec(self.store.source(self.wire))
            types = fitting_types(spec, is_inside=bool(self.document.inside)) if spec else tuple(CATALOGUE)
            fit = [name for name in types if CATALOGUE[name].inputs and CATALOGUE[name].outputs]
            self._aimed_at = self.wire
            self.search.open(block_entries(self.offered(fit)), self.mouse)

    def connect_selection(self) -> None:
        """Choose a port to connect the selected block to, from a list: wiring without a mouse."""
        if self.selected:
            entries = port_entries(self.document, self.selected[-1])
            if not entries:
                self.toast.tell(tr("No port takes what leaves {block}", block=self.selected[-1]), "info")
                return
            self._aimed_at = None
            rect = self.block_rect(self.selected[-1])
            hint = tr("Connect {block} to…", block=self.selected[-1])
            self.search.open(entries, rect.topRight() + QPoint(30, 20), hint)

    def _take_entry(self, key: object) -> None:
        match key, self._aimed_at:
            case (Endpoint() as source, Endpoint() as target), _:
                self.connect_ports(source, target)
            case str(), LooseWire() as wire:
                x, y = wire.at
                at = (x, y - 24) if wire.is_output else (x - WIDTH, y - 24)
                self.add_connected(key, at, wire.end, wire.is_output, wire.index)
            case str(), WireKey() as wire:
                self.insert_block(key, wire)
            case str(), (float() as x, float() as y):
                self.add_block(key, QPointF(x, y))

    # Rename and help

    def rename_selection(self) -> None:
        """Rename the block that was selected last, in place."""
        if self.selected:
            key = self.selected[-1]
            self.reveal(key)
            rect = self.block_rect(key)
            place = QRect(rect.left() + round(46 * self.zoom), rect.top() + 4, round(126 * self.zoom), 28)
            self.rename_field.ask(key, place, partial(self.rename_block, key))

    def ask_help(self) -> None:
        """Ask for help on the block that was selected last."""
        self.help_requested.emit(self.selected[-1] if self.selected else "")

    def can_unroll(self, key: str) -> bool:
        """Whether a block reads step by step."""
        node = self.document.graph.nodes.get(key)
        return node is not None and bool(readers_of(Graph({key: node})))

    def unroll_selection(self) -> None:
        """Ask to see the block that was selected last step by step."""
        if self.selected and self.can_unroll(self.selected[-1]):
            self.unroll_requested.emit(self.selected[-1])
        else:
            self.toast.tell(tr("Select a recurrent block to unroll it in time"), "info")

    def menu_at(self, at: QPoint) -> QMenu:
        """The menu of what is at a point of the view; it is selected."""
        self.mouse = at
        x, y = self.to_scene(at)
        key = self.store.block_at(x, y)
        wire = self.store.wire_at(x, y, WIRE_REACH / self.zoom)
        if key is not None:
            if key not in self.selected:
                self.choose((key,))
            unroll = self.unroll_selection if self.can_unroll(self.selected[-1]) else None
            return menus.block_menu(self, self.rename_selection, self.ask_help, self.connect_selection, unroll)
        if wire is not None:
            self.choose(())
            self.choose_wire(wire)
            return menus.wire_menu(self, self.search_for_insertion)
        return menus.canvas_menu(self, self.open_search)
