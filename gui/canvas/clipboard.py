"""Blocks as text on the clipboard, so that they travel between windows and into chats."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QGuiApplication

from engine.graph.edits import cut_out
from engine.graph.graph import Graph
from engine.project.faults import DesignFileError
from engine.project.part import dump_part, parse_part


def put(graph: Graph, ids: Collection[str]) -> None:
    """Copy blocks and the wires among them."""
    QGuiApplication.clipboard().setText(dump_part(cut_out(graph, ids)))


def part() -> Graph | None:
    """The blocks on the clipboard; None where it holds something else."""
    text = QGuiApplication.clipboard().text()
    if not text.lstrip().startswith("{"):
        return None
    try:
        found = parse_part(text)
    except DesignFileError:
        return None
    return found if found.nodes else None
