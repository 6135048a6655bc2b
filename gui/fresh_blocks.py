"""Which blocks start fresh where a drawing is changed in the middle of its training: those would, and those did."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from engine.analysis.surgery import Fate
from engine.graph.nesting import path_of, without_rounds
from engine.worker.alteration import Altered
from engine.worker.messages import Reply
from gui.run import Run
from gui.run_alteration import Alteration


class FreshBlocks(QObject):
    """Watches a run and the drawing, until the run ends.

    Attributes:
        here: The blocks of the drawing that is shown whose weights start fresh, or would if the run went on now.
    """

    changed = Signal(object)  # frozenset[str]

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run, self._alteration = run, Alteration(run, self)
        self._began: frozenset[str] = frozenset()
        self.here: frozenset[str] = frozenset()
        run.replied.connect(self._hear)
        run.state_changed.connect(self._look)
        run.staleness_changed.connect(self._look)
        run.document.analysis_changed.connect(self._look)
        run.document.place_changed.connect(self._look)

    def _hear(self, reply: Reply) -> None:
        if isinstance(reply, Altered):
            self._began = self._fresh(reply.fates)
            self._look()

    def _look(self, *_: object) -> None:
        if self._run.state not in ("running", "paused"):
            self._began = frozenset()
        blocks = self._fresh(self._alteration.fates) if self._alteration.is_possible else self._began
        here = self._shown(blocks)
        if here != self.here:
            self.here = here
            self.changed.emit(here)

    def _fresh(self, fates: Iterable[Fate]) -> frozenset[str]:
        """Those that start fresh now, and those that did before and go on."""
        return frozenset(
            fate.block
            for fate in fates
            if fate.kind in ("new", "changed") or (fate.kind == "kept" and fate.was in self._began)
        )

    def _shown(self, blocks: frozenset[str]) -> frozenset[str]:
        """Those of the drawing that is shown, and the groups in it that have any inside."""
        document = self._run.document
        graph, inside = document.design.graph, document.inside
        paths = (without_rounds(graph, path_of(block)) for block in blocks)
        depth = len(inside)
        return frozenset(path[depth] for path in paths if len(path) > depth and path[:depth] == inside)
