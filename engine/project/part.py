"""Part of a drawing as text: what the clipboard holds, also between windows."""

from __future__ import annotations

from engine.graph.errors import Problem
from engine.graph.graph import Graph
from engine.project.design_file import opened
from engine.project.faults import DesignFileError
from engine.project.json_text import parse_json
from engine.project.writing import PART_FORMAT, part_text


def dump_part(graph: Graph) -> str:
    """Blocks and wires as text."""
    return part_text(graph)


def parse_part(text: str) -> Graph:
    """The blocks and wires that a text holds.

    Raises:
        DesignFileError: The text is no part of a drawing, or a faulty one.
    """
    # Building the pydantic models takes 0.15 s, which an editor need not wait for before the first paste.
    from engine.project.reading import checked, read_graph
    from engine.project.schema import PartEntry

    problems: list[Problem] = []
    document = opened(parse_json(text), PART_FORMAT)
    checked(PartEntry, document, "", problems)
    graph = read_graph(document, problems)
    if problems:
        raise DesignFileError(problems)
    return graph
