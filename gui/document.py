"""The design on screen: the only place where it is replaced, with its history and its analysis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import sqrt
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.data.catalogue import fields_of
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.diff import diff
from engine.graph.graph import Endpoint, Graph
from engine.graph.nesting import SEPARATOR, inner_of, longest, path_of, redrawn, without_rounds
from engine.graph.nesting import Path as Place


@dataclass(frozen=True)
class DesignChange:
    """What the design was, and what it is now."""

    before: Design
    after: Design


class Selection(QObject):
    """The ids of the selected blocks, in the order in which they were selected, or the two ends of a selected wire."""

    selection_changed = Signal(object)  # tuple[str, ...]
    wire_changed = Signal(object)  # tuple[Endpoint, Endpoint] | None

    def __init__(self) -> None:
        super().__init__()
        self.ids: tuple[str, ...] = ()
        self.wire: tuple[Endpoint, Endpoint] | None = None

    def set(self, ids: tuple[str, ...]) -> None:
        """Select these blocks and no others."""
        if ids != self.ids:
            self.ids = ids
            self.selection_changed.emit(ids)

    def set_wire(self, wire: tuple[Endpoint, Endpoint] | None) -> None:
        """Select the wire from an output to an input, or none."""
        if wire != self.wire:
            self.wire = wire
            self.wire_changed.emit(wire)


class Document(QObject):
    """Holds one design, its history, its analysis and its file. The only place where a design is replaced.

    One drawing of it is shown: that of the whole design, or of a group in it.

    Attributes:
        inside: The path of groups that leads to the drawing that is shown. analysis: Of the whole design.
    """

    place_changed = Signal(object)  # Path: another drawing of the design is shown
    design_changed = Signal(object)  # DesignChange
    analysis_changed = Signal(object)  # Analysis
    path_changed = Signal(object)  # Path | None

    def __init__(self, design: Design | None = None, path: Path | None = None) -> None:
        super().__init__()
        self.design = design or Design()
        self.path = path
        self.history = QUndoStack(self)
        self.selection = Selection()
        self.inside: Place = ()
        self.analysis: Analysis = analyse(self.design.graph, self.fields)

    @property
    def graph(self) -> Graph:
        """The drawing that is shown."""
        return inner_of(self.design.graph, self.inside)

    @property
    def shown(self) -> Analysis:
        """Of the drawing that is shown."""
        return self.analysis.within(self.inside)

    def go_inside(self, place: Place, selected: tuple[str, ...] = ()) -> None:
        """Show the drawing at the end of a path of groups, as far as it leads to one, with these blocks selected."""
        place = longest(self.design.graph, place)
        if place != self.inside:
            self.selection.set(())
            self.inside = place
            self.place_changed.emit(place)
            self.analysis_changed.emit(self.analysis)
        self.selection.set(tuple(key for key in selected if key in self.graph.nodes))

    def go_to(self, block: str) -> bool:
        """Show and select a block by the path to it (see `nesting.path_of`). Gives whether it is there."""
        if not self.knows(block):
            return False
        path = without_rounds(self.design.graph, path_of(block))
        place = path[:-1]
        if (place, (path[-1],)) == (self.inside, self.selection.ids):
            self.selection.set(())
        self.go_inside(place, (path[-1],))
        return True

    def seen_here(self, norms: Mapping[str, float]) -> dict[str, float]:
        """Norms by layer of the network, as those of the blocks that are shown: of a group that of all its layers."""
        squares: dict[str, float] = {}
        depth = len(self.inside)
        for layer, norm in norms.items():
            path = without_rounds(self.design.graph, path_of(layer))
            if path[:depth] == self.inside and len(path) > depth:
                squares[path[depth]] = squares.get(path[depth], 0.0) + norm * norm
        return {block: sqrt(square) for block, square in squares.items()}

    def knows(self, block: str) -> bool:
        """Whether there is a block at the end of a path."""
        path = without_rounds(self.design.graph, path_of(block))
        place = longest(self.design.graph, path[:-1])
        return place == path[:-1] and path[-1] in inner_of(self.design.graph, place).nodes

    def spelled(self, block: str) -> str:
        """A block of the drawing that is shown, by the path to it."""
        return SEPARATOR.join((*self.inside, block))

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields of the chosen dataset; empty without one."""
        return fields_of(self.design.dataset)

    def edit(self, text: str, function: Callable[[Graph], Graph], merge_key: object = None) -> None:
        """Replace the graph by what `function` makes of it, as one step of history.

        Args:
            text: What was done, translated: "connect conv1 to relu1".
            merge_key: Steps in a row with an equal key, one a gesture, fold into one.

        Raises:
            EditError, BlockError: The edit has no meaning; nothing is changed.
        """
        graph = redrawn(self.design.graph, self.inside, function)
        self.change(text, replace(self.design, graph=graph), merge_key)

    def change(self, text: str, design: Design, merge_key: object = None) -> None:
        """Replace the whole design, as one step of history."""
        if design != self.design:
            self.history.push(_Edit(self, text, self.design, design, merge_key))

    @property
    def is_modified(self) -> bool:
        """Whether something is on screen that no file holds."""
        return not self.history.isClean()

    def open(self, design: Design, path: Path | None, *, saved: bool = True) -> None:
        """Show another design, with a fresh history.

        Args:
            saved: Whether a file holds it as it is; a recovered design is held by none.
        """
        self.history.clear()
        if not saved:
            self.history.resetClean()
        self.selection.set(())
        self.show_design(design, ())
        self.set_path(path)

    def set_path(self, path: Path | None) -> None:
        """Belong to another file."""
        if path != self.path:
            self.path = path
            self.path_changed.emit(path)

    def show_design(self, design: Design, place: Place | None = None) -> None:
        """Replace the design and tell everybody. For history; edits go through `edit` and `change`.

        Args:
            place: Where to be then; None for where it was shown before.
        """
        before, self.design = self.design, design
        same_fields = before.dataset == design.dataset
        known = self.analysis if same_fields else None
        if known is not None and is_same_but_for_places(before.graph, design.graph):
            self.analysis = replace(known, graph=design.graph)
        else:
            self.analysis = analyse(design.graph, self.fields, known)
        place = longest(design.graph, self.inside if place is None else place)
        is_elsewhere, self.inside = place != self.inside, place
        self.selection.set(tuple(key for key in self.selection.ids if key in self.graph.nodes))
        if is_elsewhere:
            self.place_changed.emit(place)
        self.design_changed.emit(DesignChange(before, design))
        self.analysis_changed.emit(self.analysis)


def is_same_but_for_places(before: Graph, after: Graph) -> bool:
    """Whether nothing but where blocks stand differs, so that all that is known of the one holds of the other."""
    change = diff(before, after)
    return not (change.added or change.removed or change.changed or change.wires_added or change.wires_removed)


class _Edit(QUndoCommand):
    """One step of history. It keeps both designs, so there is no inverse to get wrong."""

    def __init__(self, document: Document, text: str, before: Design, after: Design, merge_key: object) -> None:
        super().__init__(text)
        self._document, self._before, self._after, self._merge_key = document, before, after, merge_key
        self._place = document.inside

    def redo(self) -> None:
        self._document.show_design(self._after, self._place)

    def undo(self) -> None:
        self._document.show_design(self._before, self._place)

    def id(self) -> int:
        return -1 if self._merge_key is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        self.setText(other.text())
        return True
