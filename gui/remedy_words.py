"""What a remedy would change, said line by line: blocks that come, go or change, and settings of the training."""

from __future__ import annotations

from dataclasses import dataclass, fields

from engine.graph.design import Design
from engine.graph.diff import GraphDiff, diff
from engine.graph.graph import Graph
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
    """One line a change, with a sign: + for what comes, - for what goes, and an arrow from old to new."""
    before, after, change = proposal.before.graph, proposal.after.graph, proposal.change
    told = [_added(after, key) for key in change.added]
    told += [f"− {key} ({before.nodes[key].block.type_name()})" for key in change.removed]
    told += [line for key in change.changed for line in _changed(before, after, key)]
    told += _training(proposal.before, proposal.after)
    return tuple(told) or (tr("Nothing changes"),)


def _added(graph: Graph, key: str) -> str:
    kind = graph.nodes[key].block.type_name()
    sources = ", ".join(graph.suppliers[key])
    targets = ", ".join(graph.consumers[key])
    return f"+ {kind}: {sources} → {targets}"


def _changed(before: Graph, after: Graph, key: str) -> list[str]:
    old, new = before.nodes[key].block, after.nodes[key].block
    if type(old) is not type(new):
        more = ", ".join(f"{name} = {value}" for name, value in new.changed_params.items())
        return [f"{key}: {old.type_name()} → {new.type_name()}" + (f" ({more})" if more else "")]
    was = old.params
    return [f"{key}: {n} {_said(was[n])} → {_said(value)}" for n, value in new.params.items() if was[n] != value]


def _training(before: Design, after: Design) -> list[str]:
    return [
        f"{field.name}: {_said(old)} → {_said(new)}"
        for field in fields(before.training)
        if (old := getattr(before.training, field.name)) != (new := getattr(after.training, field.name))
    ]


def _said(value: object) -> str:
    return "—" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
