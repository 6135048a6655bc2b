"""What can be done on the canvas by name: add, copy, delete, arrange, find. Menus, keys and the window call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QAbstractAnimation, QPointF, QVariantAnimation
from PySide6.QtWidgets import QWidget

from engine.graph import edits
from engine.graph.graph import Endpoint, Graph, Node
from gui.canvas import clipboard
from gui.canvas.gestures.cut import cut_text, without
from gui.canvas.layout import tidied
from gui.canvas.measures import GRID, HEIGHT, WIDTH, snapped
from gui.canvas.naming import new_block, new_id
from gui.canvas.room import inserted
from gui.canvas.store import WireKey
from gui.canvas.surface import Surface
from gui.document import Document
from gui.language import tr
from gui.own_blocks import OWN, own_blocks
from gui.widgets.fuzzy import score

TIDY_MS = 200
STEP_ASIDE = 2 * GRID
"""How far a block is put aside when its place is taken."""

Places = Mapping[str, tuple[float, float]]


class Editor(Surface):
    """A surface that edits its document."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.wire: WireKey | None = None
        self._animation = QVariantAnimation(self, duration=TIDY_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._show_between)
        self._way: tuple[Places, Places] = ({}, {})
        document.design_changed.connect(self._forget_wire)

    @property
    def selected(self) -> tuple[str, ...]:
        """Ids of the selected blocks, in the order in which they were selected."""
        return self.document.selection.ids

    # Adding

    def add_block(self, type_name: str, scene_pos: QPointF | None = None) -> None:
        """Add a block with its upper left corner at a point of the canvas, or in the middle of the view."""
        if self._is_lost(type_name):
            return
        if scene_pos is None:
            x, y = self.to_scene(self.viewport().rect().center())
            scene_pos = QPointF(x - WIDTH / 2, y - HEIGHT / 2)
        node = self.new_node(type_name, self.free_place(scene_pos.x(), scene_pos.y()))
        if self.edit(tr("add {type}", type=type_name.removeprefix(OWN)), lambda graph: edits.add(graph, node)):
            self.choose((node.id,))

    def add_connected(
        self, type_name: str, at: tuple[float, float], end: Endpoint, is_output: bool, index: int | None = None
    ) -> None:
        """Add a block and connect it to a port of another, as one step."""
        if self._is_lost(type_name):
            return
        graph = self.document.graph
        node = self.new_node(type_name, at)
        ports = node.block.inputs if is_output else node.block.outputs

        def edited(graph: Graph) -> Graph:
            graph = edits.add(graph, node)
            other = Endpoint(node.id, ports[0].name)
            source, target = (end, other) if is_output else (other, end)
            wired = len(graph.wires.get(target, ()))
            return edits.connect(graph, source, target, index if index is not None and index < wired else None)

        if not ports:
            self.toast.tell(tr("{type} has no port for this wire", type=type_name))
        elif end.node in graph.nodes and self.edit(tr("add {type}", type=type_name), edited):
            self.choose((node.id,))

    def insert_block(self, type_name: str, wire: WireKey, at: tuple[float, float] | None = None) -> None:
        """Add a block into a wire, at a point of the canvas or in the wire's middle."""
        if self._is_lost(type_name):
            return
        x0, y0, *_, x1, y1 = self.store.wires["curve"][self.store.wire_row[wire]].tolist()
        self.drop_into(self.new_node(type_name, at or ((x0 + x1 - WIDTH) / 2, (y0 + y1) / 2 - GRID)), wire)

    def connect_ports(self, source: Endpoint, target: Endpoint) -> None:
        """Lay a wire."""
        text = tr("connect {source} to {target}", source=source.node, target=target.node)
        self.edit(text, lambda graph: edits.connect(graph, source, target))

    def drop_into(self, node: Node, wire: WireKey) -> None:
        """Put a new block into a wire, and make room for it where there is too little."""
        source = self.store.source(wire)
        text = tr(
            "insert {block} between {source} and {target}", block=node.id, source=source.node, target=wire.target.node
        )
        if self.edit(text, lambda graph: inserted(graph, node, source, wire.target)):
            self.choose((node.id,))

    def new_node(self, type_name: str, at: tuple[float, float]) -> Node:
        """A block to add: named, set up for the dataset, on the grid."""
        graph, place = self.document.graph, (snapped(at[0]), snapped(at[1]))
        kept = self._kept(type_name)
        if kept is not None:
            return replace(kept, id=edits.free_id(graph.nodes, kept.id), position=place)
        block = new_block(type_name, self.document.fields, graph)
        return Node(new_id(block, graph.nodes), block, place)

    def _kept(self, type_name: str) -> Node | None:
        """The own block of that name, None where there is none."""
        return own_blocks.block(type_name.removeprefix(OWN)) if type_name.startswith(OWN) else None

    def _is_lost(self, type_name: str) -> bool:
        """Whether it names an own block that cannot be read any more; that is told."""
        lost = type_name.startswith(OWN) and self._kept(type_name) is None
        if lost:
            self.toast.tell(tr("“{name}” can no longer be read", name=type_name.removeprefix(OWN)))
        return lost

    def free_place(self, x: float, y: float) -> tuple[float, float]:
        """The point, or one aside of it where no block lies exactly on the way."""
        x, y = snapped(x), snapped(y)
        while any(abs(x - left) < GRID and abs(y - top) < GRID for left, top in self._corners()):
            x, y = x + STEP_ASIDE, y + STEP_ASIDE
        return x, y

    def _corners(self) -> list[list[float]]:
        corners: list[list[float]] = self.store.rects[list(self.store.row.values()), :2].tolist()
        return corners

    # Clipboard

    def copy(self) -> None:
        """Put the selected blocks on the clipboard."""
        if self.selected:
            clipboard.put(self.document.graph, self.selected)

    def cut(self) -> None:
        """Move the selected blocks to the clipboard."""
        self.copy()
        self.delete_selection()

    def paste(self) -> None:
        """Add the blocks on the clipboard, at the mouse where it is over the canvas."""
        part = clipboard.part()
        if part is None:
            self.toast.tell(tr("The clipboard holds no blocks"))
            return
        mouse = self.viewport().mapFromGlobal(self.cursor().pos())
        inside = self.viewport().rect().contains(mouse)
        x, y = self.to_scene(mouse if inside else self.viewport().rect().center())
        left, top, right, bottom = _extent(part)
        self._merge(part, (x - (left + right) / 2, y - (top + bottom) / 2), tr("paste"))

    def duplicate(self) -> None:
        """Add a copy of the selected blocks a little aside, with the wires among them."""
        if self.selected:
            part = edits.cut_out(self.document.graph, self.selected)
            self._merge(part, (STEP_ASIDE, STEP_ASIDE), self._named(tr("duplicate"), self.selected))

    def _merge(self, part: Graph, offset: tuple[float, float], text: str) -> None:
        offset = snapped(offset[0]), snapped(offset[1])
        ids: dict[str, str] = {}

        def merged(graph: Graph) -> Graph:
            graph, new = edits.merge(graph, part, offset)
            ids.update(new)
            return graph

        if self.edit(text, merged):
            self.choose(tuple(ids.values()))

    # Selection

    def select_all(self) -> None:
        """Select every block."""
        self.choose(tuple(self.document.graph.nodes))

    def delete_selection(self, bridge: bool = False) -> None:
        """Delete the selected blocks, or the selected wire; with `bridge` what was before feeds what came after."""
        ids, wire = self.selected, self.wire
        if ids:
            remove = edits.bridge if bridge else edits.remove
            self.edit(self._named(tr("delete"), ids), lambda graph: remove(graph, ids))
        elif wire is not None:
            self.cut_wires((wire,))

    def cut_wires(self, wires: tuple[WireKey, ...]) -> None:
        """Take wires off."""
        if wires:
            self.edit(cut_text(self, wires), lambda graph: without(graph, wires))

    def mute_selection(self) -> None:
        """Let the selected blocks pass their input through; if all do, let them work again."""
        ids = self.selected
        if ids:
            muted = not all(self.document.graph.nodes[key].muted for key in ids)
            text = self._named(tr("mute") if muted else tr("unmute"), ids)
            self.edit(text, lambda graph: edits.mute(graph, ids, muted))

    def freeze_selection(self) -> None:
        """Hold the weights of the selected blocks; if all are held, let them learn again."""
        ids = self.selected
        frozen = not all(self.document.graph.nodes[key].frozen for key in ids)

        def edited(graph: Graph) -> Graph:
            for key in ids:
                graph = edits.annotate(graph, key, frozen=frozen)
            return graph

        if ids:
            self.edit(self._named(tr("freeze") if frozen else tr("unfreeze"), ids), edited)

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected blocks; steps in a row are one step of history."""
        ids = self.selected
        if ids:
            nodes = self.document.graph.nodes
            places = {key: (nodes[key].position[0] + dx, nodes[key].position[1] + dy) for key in ids}
            self.edit(self._named(tr("move"), ids), lambda graph: edits.move(graph, places), ("nudge", ids))

    def find(self, text: str) -> None:  # type: ignore[override]
        """Select the block whose name, title or type answers a text best, and bring it into view."""

        def rated(node: Node) -> float:
            told = (node.id, node.title, type(node.block).type_name())
            return max(score(text, part) - 0.5 * i for i, part in enumerate(told)) if text.strip() else 0.0

        best = max(self.document.graph.nodes.values(), key=rated, default=None)
        if best is None or rated(best) <= 0:
            self.toast.tell(tr("No block answers “{words}”", words=text))
            return
        self.choose((best.id,))
        self.reveal(best.id)

    def rename_block(self, key: str, name: str) -> None:
        """Give a block another name.

        Raises:
            EditError: It is taken or cannot be a name.
        """
        text = tr("rename {old} to {new}", old=key, new=name)
        if key in self.document.graph.nodes and name != key:
            self.document.edit(text, lambda graph: edits.rename(graph, key, name))
            self.choose((name,))

    def _named(self, deed: str, ids: tuple[str, ...]) -> str:
        if len(ids) == 1:
            return tr("{deed} {block}", deed=deed, block=ids[0])
        return tr("{deed} {count} blocks", deed=deed, count=len(ids))

    # View

    def fit_all(self) -> None:
        """Show the whole drawing."""
        self.fit(self.store.bounds())

    def fit_selection(self) -> None:
        """Show the selected blocks, or the whole drawing without any."""
        self.fit(self.store.bounds(self.selected or None))

    def zoom_in(self) -> None:
        """A quarter of a doubling larger."""
        self.zoom_by(2)

    def zoom_out(self) -> None:
        """A quarter of a doubling smaller."""
        self.zoom_by(-2)

    def zoom_reset(self) -> None:
        """At natural size."""
        self.zoom_to(0)

    # Tidy

    def tidy(self) -> None:
        """Arrange all blocks from left to right; one step of history, shown as a short motion."""
        graph = self.document.graph
        start = {key: node.position for key, node in graph.nodes.items()}
        room = self.viewport().size()
        goal = tidied(graph, (room.width(), room.height()))
        if goal == start:
            return
        self.edit(tr("tidy"), lambda graph: edits.move(graph, goal))
        self._way = start, goal
        self.store.place(start)
        self.redraw()
        self._animation.stop()
        self._animation.start()

    def settle_now(self) -> None:
        """End a motion at its goal."""
        if self._animation.state() == QAbstractAnimation.State.Running:
            self._animation.stop()
            self._show_between(1.0)

    def _show_between(self, share: float) -> None:
        start, goal = self._way
        eased = share * share * (3 - 2 * share)
        nodes = self.document.graph.nodes
        if share >= 1.0:
            places = {key: nodes[key].position for key in goal if key in nodes}
        else:
            places = {
                key: (x0 + (goal[key][0] - x0) * eased, y0 + (goal[key][1] - y0) * eased)
                for key, (x0, y0) in start.items()
                if key in nodes
            }
        self.store.place(places)
        self.redraw()
        self.drawing_changed.emit()

    def _forget_wire(self) -> None:
        self.settle_now()
        self.choose_wire(None)

    def choose_wire(self, wire: WireKey | None) -> None:
        """Select a wire, or none."""
        if wire != self.wire:
            self.wire = wire
            self.painter.marked = frozenset([wire] if wire else [])
            self.document.selection.set_wire((self.store.source(wire), wire.target) if wire else None)
            self.redraw()


def _extent(part: Graph) -> tuple[float, float, float, float]:
    xs, ys = zip(*(node.position for node in part.nodes.values()), strict=True)
    return min(xs), min(ys), max(xs) + WIDTH, max(ys) + HEIGHT
