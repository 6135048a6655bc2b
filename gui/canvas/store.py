"""The drawing as arrays: rectangles of blocks and courses of wires, to be culled, hit and repainted by the thousand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

import numpy as np

from engine.analysis.result import Analysis
from engine.graph.diff import diff
from engine.graph.graph import Endpoint, Graph, Node
from gui.canvas import curves
from gui.canvas.measures import WIDTH, Slot, height_of, input_slots, output_slots

NOWHERE = np.inf
MARKS = {"": 0, "warning": 1, "error": 2}


class WireKey(NamedTuple):
    """A wire by where it ends: an input takes one, or several in order."""

    target: Endpoint
    place: int


class Table:
    """Columns of equal length whose freed rows are used again.

    Args:
        columns: For each column its width (0 for a plain one), type, and the value of an unused row.
    """

    def __init__(self, columns: Mapping[str, tuple[int, type, float]]) -> None:
        self._empty = {name: value for name, (_, _, value) in columns.items()}
        self.columns: dict[str, np.ndarray] = {
            name: np.full((64, width) if width else 64, value, dtype) for name, (width, dtype, value) in columns.items()
        }
        self._free: list[int] = []
        self.count = 0

    def take(self) -> int:
        """A row to fill."""
        if self._free:
            return self._free.pop()
        if self.count == len(next(iter(self.columns.values()))):
            for name, old in self.columns.items():
                grown = np.full((2 * len(old), *old.shape[1:]), self._empty[name], old.dtype)
                grown[: len(old)] = old
                self.columns[name] = grown
        self.count += 1
        return self.count - 1

    def release(self, row: int) -> None:
        """Give a row back, emptied."""
        for name, column in self.columns.items():
            column[row] = self._empty[name]
        self._free.append(row)

    def __getitem__(self, name: str) -> np.ndarray:
        return self.columns[name][: self.count]


class Store:
    """What is on the canvas and where. Rows of blocks and of wires are numbers that live as long as they do.

    Attributes:
        ids, row: Block by row, and row by block. keys, wire_row: The same for wires.
        kinds: Categories, as the column `kind` counts them. touching: Rows of the wires at each block.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self.graph = Graph()
        self.blocks = Table(
            {
                "rect": (4, float, NOWHERE),
                "kind": (0, np.int16, 0),
                "mark": (0, np.int8, 0),
                "heat": (0, float, np.nan),
                "selected": (0, bool, 0),
                "dimmed": (0, bool, 0),
            }
        )
        self.wires = Table(
            {
                "ends": (2, np.int32, -1),
                "height": (2, float, 0),
                "curve": (8, float, NOWHERE),
                "box": (4, float, NOWHERE),
                "bad": (0, bool, 0),
            }
        )
        self.kinds: list[str] = []
        self.ids: list[str] = []
        self.row: dict[str, int] = {}
        self.keys: list[WireKey] = []
        self.wire_row: dict[WireKey, int] = {}
        self.touching: list[set[int]] = []

    # What is where

    @property
    def rects(self) -> np.ndarray:
        """Left, top, right, bottom of each row of blocks."""
        return self.blocks["rect"]

    def bounds(self, ids: Iterable[str] | None = None) -> tuple[float, float, float, float] | None:
        """The rectangle around these blocks, or all; None where there is none."""
        rows = list(self.row.values()) if ids is None else [self.row[key] for key in ids if key in self.row]
        if not rows:
            return None
        rects = self.rects[rows]
        left, top = rects[:, :2].min(0).tolist()
        right, bottom = rects[:, 2:].max(0).tolist()
        return left, top, right, bottom

    def visible(self, left: float, top: float, right: float, bottom: float) -> np.ndarray:
        """Rows of the blocks that touch a rectangle."""
        return _touching(self.rects, left, top, right, bottom)

    def visible_wires(self, left: float, top: float, right: float, bottom: float) -> np.ndarray:
        """Rows of the wires whose surroundings touch a rectangle."""
        return _touching(self.wires["box"], left, top, right, bottom)

    def block_at(self, x: float, y: float, reach: float = 0.0) -> str | None:
        """The uppermost block at a point, or within `reach` of it."""
        rows = self.visible(x - reach, y - reach, x + reach, y + reach)
        if not len(rows):
            return None
        selected = rows[self.blocks["selected"][rows]]
        return self.ids[int((selected if len(selected) else rows)[-1])]

    def slots(self, key: str) -> tuple[Slot, ...]:
        """All places for wires of a block."""
        node = self.graph.nodes[key]
        return (*input_slots(node, self.graph), *output_slots(node, self.graph))

    def slot_point(self, key: str, slot: Slot) -> tuple[float, float]:
        """Where a place for a wire is on the canvas."""
        left, top, right, _ = self.rects[self.row[key]].tolist()
        return (left if slot.is_input else right), top + slot.y

    def slot_at(self, x: float, y: float, reach: float) -> tuple[str, Slot] | None:
        """The nearest place for a wire within `reach`."""
        best, found = reach * reach, None
        for row in self.visible(x - reach, y - reach, x + reach, y + reach)[::-1].tolist():
            key = self.ids[row]
            for slot in self.slots(key):
                px, py = self.slot_point(key, slot)
                apart = (px - x) ** 2 + (py - y) ** 2
                if apart < best:
                    best, found = apart, (key, slot)
        return found

    def wire_at(self, x: float, y: float, reach: float) -> WireKey | None:
        """The nearest wire within `reach`."""
        rows = self.visible_wires(x - reach, y - reach, x + reach, y + reach)
        if not len(rows):
            return None
        apart = curves.distances(self.wires["curve"][rows], x, y)
        nearest = int(apart.argmin())
        return self.keys[rows[nearest]] if apart[nearest] <= reach else None

    def wires_cut(self, x0: float, y0: float, x1: float, y1: float) -> tuple[WireKey, ...]:
        """The wires that a straight cut meets."""
        rows = self.visible_wires(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        met = curves.crossed(self.wires["curve"][rows], x0, y0, x1, y1)
        return tuple(self.keys[row] for row in rows[met].tolist())

    def source(self, wire: WireKey) -> Endpoint:
        """Where a wire comes from."""
        return self.graph.wires[wire.target][wire.place]

    # Following the document

    def show(self, graph: Graph) -> None:
        """Draw a whole graph afresh."""
        self.clear()
        self.graph = graph
        for node in graph.nodes.values():
            self._put(node)
        self._route([row for target in graph.wires for row in self._wire(target)])

    def follow(self, graph: Graph) -> set[str]:
        """Become another graph by changing only what differs. Gives the ids of blocks that came, went or changed."""
        before, self.graph = self.graph, graph
        change = diff(before, graph)
        targets = {link.target for link in (*change.wires_added, *change.wires_removed)}
        for target in targets:
            self._unwire(target, len(before.wires.get(target, ())))
        for key in change.removed:
            self.blocks.release(self.row.pop(key))
        ends = {target.node for target in targets} & graph.nodes.keys()
        touched = ends.union(change.added, change.changed, change.moved)
        for key in touched:
            self._put(graph.nodes[key])
        stale = {row for target in targets for row in self._wire(target)}
        self._route(list(stale.union(*(self.touching[self.row[key]] for key in touched))))
        return touched.union(change.removed)

    def judge(self, analysis: Analysis) -> None:
        """Mark the blocks and wires that have problems."""
        self.blocks["mark"][:] = 0
        self.wires["bad"][:] = False
        for problem in reversed(analysis.problems):
            row = self.row.get(problem.block)
            if row is None:
                continue
            self.blocks["mark"][row] = max(self.blocks["mark"][row], MARKS.get(problem.severity, 0))
            if problem.severity == "error" and problem.port:
                target = Endpoint(problem.block, problem.port)
                for index in range(len(self.graph.wires.get(target, ()))):
                    self.wires["bad"][self.wire_row[WireKey(target, index)]] = True

    def select(self, ids: Collection[str]) -> None:
        """Show these blocks as selected."""
        self._flag("selected", ids)

    def dim(self, ids: Collection[str]) -> None:
        """Show these blocks faded."""
        self._flag("dimmed", ids)

    def heat(self, values: Mapping[str, float]) -> None:
        """Give blocks a heat; the others have none."""
        column = self.blocks["heat"]
        column[:] = np.nan
        for key, value in values.items():
            if key in self.row:
                column[self.row[key]] = value

    def place(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Show blocks elsewhere, as while they are dragged."""
        wires: set[int] = set()
        for key, (x, y) in positions.items():
            row = self.row[key]
            rect = self.rects[row]
            rect[:] = x, y, x + WIDTH, y + rect[3] - rect[1]
            wires |= self.touching[row]
        self._route(list(wires))

    def _flag(self, name: str, ids: Collection[str]) -> None:
        column = self.blocks[name]
        column[:] = False
        column[[self.row[key] for key in ids if key in self.row]] = True

    def _put(self, node: Node) -> None:
        row = self.row.get(node.id)
        if row is None:
            row = self.row[node.id] = self.blocks.take()
            if row == len(self.ids):
                self.ids.append(node.id)
                self.touching.append(set())
            self.ids[row] = node.id
        x, y = node.position
        self.rects[row] = x, y, x + WIDTH, y + height_of(node, self.graph)
        category = type(node.block).category
        if category not in self.kinds:
            self.kinds.append(category)
        self.blocks["kind"][row] = self.kinds.index(category)

    def _unwire(self, target: Endpoint, count: int) -> None:
        for index in range(count):
            row = self.wire_row.pop(WireKey(target, index), None)
            if row is not None:
                for end in self.wires["ends"][row].tolist():
                    self.touching[end].discard(row)
                self.wires.release(row)

    def _wire(self, target: Endpoint) -> list[int]:
        rows = []
        for index, source in enumerate(self.graph.wires.get(target, ())):
            key = WireKey(target, index)
            row = self.wires.take()
            if row == len(self.keys):
                self.keys.append(key)
            self.keys[row] = key
            self.wire_row[key] = row
            ends = self.row[source.node], self.row[target.node]
            self.wires["ends"][row] = ends
            for end in ends:
                self.touching[end].add(row)
            rows.append(row)
        return rows

    def _route(self, rows: list[int]) -> None:
        if not rows:
            return
        wires = self.wires
        for row in rows:
            wires["height"][row] = self._heights(self.keys[row])
        ends = wires["ends"][rows]
        starts, stops = self.rects[ends[:, 0]], self.rects[ends[:, 1]]
        height = wires["height"][rows]
        course = curves.route(
            np.stack([starts[:, 2], starts[:, 1] + height[:, 0]], 1),
            np.stack([stops[:, 0], stops[:, 1] + height[:, 1]], 1),
        )
        wires["curve"][rows] = course
        wires["box"][rows] = curves.boxes(course)

    def _heights(self, wire: WireKey) -> tuple[float, float]:
        source = self.source(wire)
        out = next((s.y for s in output_slots(self.graph.nodes[source.node], self.graph) if s.port == source.port), 0.0)
        slots = input_slots(self.graph.nodes[wire.target.node], self.graph)
        place = (s.y for s in slots if (s.port, s.place) == (wire.target.port, wire.place))
        return out, next(place, 0.0)


def _touching(rects: np.ndarray, left: float, top: float, right: float, bottom: float) -> np.ndarray:
    inside = (rects[:, 0] <= right) & (rects[:, 2] >= left) & (rects[:, 1] <= bottom) & (rects[:, 3] >= top)
    return np.flatnonzero(inside)
