"""What the search list offers: types of blocks to add, and ports to connect to."""

from __future__ import annotations

from collections.abc import Iterable

from engine.analysis.connections import why_not
from engine.blocks import CATALOGUE
from engine.graph.graph import Endpoint
from gui.canvas.search import Entry
from gui.document import Document
from gui.language import tr
from gui.own_blocks import OWN


def block_entries(types: Iterable[str]) -> list[Entry]:
    """One entry a type: its name, title and summary."""
    entries = []
    for name in types:
        if name.startswith(OWN):
            own = name.removeprefix(OWN)
            entries.append(Entry(name, own, tr("My blocks"), "category-group", own))
            continue
        kind = CATALOGUE[name]
        title, summary = tr(kind.title), tr(kind.summary()).replace("`", "")
        text = summary if title == name else f"{title} · {summary}"
        entries.append(Entry(name, name, text, f"category-{kind.category}", f"{title} {kind.category}"))
    return entries


def port_entries(document: Document, key: str) -> list[Entry]:
    """One entry for each input that takes an output of a block, the nearest first."""
    graph = document.graph
    x, y = graph.nodes[key].position
    others = [node for node in graph.nodes.values() if node.id != key]
    others.sort(key=lambda node: abs(node.position[0] - x) + abs(node.position[1] - y))
    entries = []
    for out in graph.nodes[key].block.offered_outputs:
        source = Endpoint(key, out.name)
        for node in others:
            for port in node.block.inputs:
                target = Endpoint(node.id, port.name)
                there = graph.wires.get(target, ())
                if source in there or why_not(graph, document.shown, document.fields, source, target):
                    continue
                replaced = "" if port.many or not there else tr("replaces the wire from {block}", block=there[0].node)
                text = " · ".join(filter(None, (f"{out.name} → {port.name}", type(node.block).type_name(), replaced)))
                entries.append(Entry((source, target), node.id, text, f"category-{type(node.block).category}"))
    return entries
