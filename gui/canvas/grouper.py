"""Groups and shared weights on the canvas: made, entered, left and taken apart."""

from __future__ import annotations

from collections.abc import Iterable

from engine.analysis.connections import offered
from engine.blocks import CATALOGUE
from engine.blocks.group import Group
from engine.blocks.grouping import grouped, ungrouped
from engine.graph.edits import move
from engine.graph.graph import Graph
from engine.graph.nesting import redrawn
from engine.graph.sharing import share, unshare
from gui.canvas.editor import Editor
from gui.canvas.layout import tidied
from gui.canvas.measures import snapped
from gui.language import tr
from gui.own_blocks import OWN, own_blocks


class Grouper(Editor):
    """An editor that knows drawings within blocks."""

    def offered(self, types: Iterable[str]) -> tuple[str, ...]:
        """Those of some types of blocks that may stand in the drawing that is shown."""
        return offered(types, is_inside=bool(self.document.inside))

    def offered_to_add(self) -> tuple[str, ...]:
        """All that may be added to it, the user's own blocks first."""
        return (*(f"{OWN}{name}" for name in own_blocks.names()), *self.offered(CATALOGUE))

    def group_selection(self) -> None:
        """Make the selected blocks one group."""
        made = [""]

        def edited(graph: Graph) -> Graph:
            graph, made[0] = grouped(graph, ids)
            x, y = graph.nodes[made[0]].position
            graph = redrawn(graph, (made[0],), lambda inner: move(inner, tidied(inner)))
            return move(graph, {made[0]: (snapped(x), snapped(y))})

        ids = self.selected
        if ids and self.edit(self._named(tr("group"), ids), edited):
            self.choose((made[0],))

    def ungroup_selection(self) -> None:
        """Take the selected groups apart."""
        added: list[str] = []

        def edited(graph: Graph) -> Graph:
            for key in groups:
                graph, ids = ungrouped(graph, key)
                added.extend(ids)
            return graph

        groups = tuple(key for key in self.selected if self.is_group(key))
        if not groups:
            self.toast.tell(tr("Select a group to take it apart"), "info")
        elif self.edit(self._named(tr("ungroup"), groups), edited):
            self.choose(tuple(added))

    def is_group(self, key: str) -> bool:
        """Whether a block is a drawing itself."""
        node = self.document.graph.nodes.get(key)
        return node is not None and isinstance(node.block, Group)

    def enter(self, key: str = "") -> None:
        """Show the inside of a group: of the selected one where none is named."""
        key = key or next(filter(self.is_group, reversed(self.selected)), "")
        if self.is_group(key):
            self.document.go_inside((*self.document.inside, key))

    def leave(self) -> None:
        """Show the drawing around the present one, with its group selected."""
        if self.document.inside:
            *place, group = self.document.inside
            self.document.go_inside(tuple(place), (group,))

    def share_selection(self) -> None:
        """Let the selected blocks use one set of weights; where they do, give each its own again."""
        ids, nodes = self.selected, self.document.graph.nodes
        owners = {nodes[key].shares or key for key in ids}
        if len(ids) > 1 and len(owners) > 1:
            self.edit(self._named(tr("share weights of"), ids), lambda graph: share(graph, ids))
        elif any(nodes[key].shares for key in ids):
            self.edit(self._named(tr("give own weights to"), ids), lambda graph: unshare(graph, ids))
        else:
            self.toast.tell(tr("Select two or more blocks of one type to let them share their weights"), "info")
