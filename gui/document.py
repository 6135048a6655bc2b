"""The design on screen: the only place where it is replaced, with its history and its analysis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.data.catalogue import fields_of
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.diff import diff
from engine.graph.graph import Graph


@dataclass(frozen=True)
class DesignChange:
    """What was on screen, and what is now."""

    before: Design
    after: Design


class Selection(QObject):
    """The ids of the selected blocks, in the order in which they were selected."""

    selection_changed = Signal(object)  # tuple[str, ...]

    def __init__(self) -> None:
        super().__init__()
        self.ids: tuple[str, ...] = ()

    def set(self, ids: tuple[str, ...]) -> None:
        """Select these blocks and no others."""
        if ids != self.ids:
            self.ids = ids
            self.selection_changed.emit(ids)


class Document(QObject):
    """Holds one design, its history, its analysis and its file. The only place where a design is replaced."""

    design_changed = Signal(object)  # DesignChange
    analysis_changed = Signal(object)  # Analysis
    path_changed = Signal(object)  # Path | None

    def __init__(self, design: Design | None = None, path: Path | None = None) -> None:
        super().__init__()
        self.design = design or Design()
        self.path = path
        self.history = QUndoStack(self)
        self.selection = Selection()
        self.analysis: Analysis = analyse(self.design.graph, self.fields)

    @property
    def graph(self) -> Graph:
        return self.design.graph

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
        self.change(text, replace(self.design, graph=function(self.design.graph)), merge_key)

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
        self.show_design(design)
        self.set_path(path)

    def set_path(self, path: Path | None) -> None:
        """Belong to another file."""
        if path != self.path:
            self.path = path
            self.path_changed.emit(path)

    def show_design(self, design: Design) -> None:
        """Replace the design and tell everybody. For history; edits go through `edit` and `change`."""
        before, self.design = self.design, design
        same_fields = before.dataset == design.dataset
        known = self.analysis if same_fields else None
        if known is not None and is_same_but_for_places(before.graph, design.graph):
            self.analysis = replace(known, graph=design.graph)
        else:
            self.analysis = analyse(design.graph, self.fields, known)
        self.selection.set(tuple(key for key in self.selection.ids if key in design.graph.nodes))
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

    def redo(self) -> None:
        self._document.show_design(self._after)

    def undo(self) -> None:
        self._document.show_design(self._before)

    def id(self) -> int:
        return -1 if self._merge_key is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        self.setText(other.text())
        return True
