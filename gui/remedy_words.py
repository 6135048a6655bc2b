"""What a remedy would change, said line by line: blocks that come, go or change, and settings of the training."""

from __future__ import annotations

from dataclasses import dataclass, fields

from engine.graph.design import Design
from engine.graph.diff import DrawingDiff, GraphDiff, diff, diff_within
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR, Path
from gui.language import tr


@dataclass(frozen=True)
class Proposal:
    """A change that is not made yet.

    Args:
        text: What it does, in words. before, after: The design without and with it.
    """

    text: str
    before: Design
    after: Design

    @property
    def change(self) -> GraphDiff:
        """What differs in the drawing."""
        return diff(self.before.graph, self.after.graph)


def lines_of(proposal: Proposal) -> tuple[str, ...]:
    """One line a change, with a sign: + for what comes, - for what goes, and an arrow from old to new. Blocks in groups
    are told by the paths to them."""
    told = [line for found in diff_within(proposal.before.graph, proposal.after.graph) for line in _drawing(found)]
    told += _training(proposal.before, proposal.after)
    return tuple(told) or (tr("Nothing changes"),)


def _drawing(found: DrawingDiff) -> list[str]:
    place, before, after, change = found
    told = [_added(place, after, key) for key in change.added]
    told += [f"− {_path(place, key)} ({before.nodes[key].block.type_name()})" for key in change.removed]
    told += [line for key in change.changed for line in _changed(place, before, after, key)]
    return told


def _path(place: Path, *keys: str) -> str:
    return ", ".join(SEPARATOR.join((*place, key)) for key in keys)


def _added(place: Path, graph: Graph, key: str) -> str:
    kind = graph.nodes[key].block.type_name()
    return f"+ {kind}: {_path(place, *graph.suppliers[key])} → {_path(place, *graph.consumers[key])}"


def _changed(place: Path, before: Graph, after: Graph, key: str) -> list[str]:
    old, new, name = before.nodes[key].block, after.nodes[key].block, _path(place, key)
    if type(old) is not type(new):
        more = ", ".join(f"{name} = {value}" for name, value in new.changed_params.items())
        return [f"{name}: {old.type_name()} → {new.type_name()}" + (f" ({more})" if more else "")]
    was = old.params
    return [
        f"{name}: {n} {_said(was.get(n))} → {_said(value)}" for n, value in new.params.items() if was.get(n) != value
    ]


def _training(before: Design, after: Design) -> list[str]:
    return [
        f"{field.name}: {_said(old)} → {_said(new)}"
        for field in fields(before.training)
        if (old := getattr(before.training, field.name)) != (new := getattr(after.training, field.name))
    ]


def _said(value: object) -> str:
    return "—" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
