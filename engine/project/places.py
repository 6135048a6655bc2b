"""Where own data and earlier weights are: absolute in an open design, seen from its folder in its file."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

from engine.data.own import KINDS
from engine.graph.design import DatasetChoice, Design
from engine.graph.graph import Graph, Node
from engine.graph.nesting import Drawn
from engine.graph.origin import Origin


def placed(design: Design, file: Path) -> Design:
    """The design read from a file, with the paths of its data and weights made absolute."""
    return _with_path(design, lambda path: os.path.normpath(file.absolute().parent / path))


def beside(design: Design, file: Path) -> Design:
    """The design as it is written to a file: the paths of its data and weights lead there from its folder.

    On another drive of Windows there is no such way, and the path stays as it is.
    """
    return _with_path(design, lambda path: _relative(path, file.absolute().parent))


def _relative(path: str, folder: Path) -> str:
    try:
        return PurePath(os.path.relpath(path, folder)).as_posix() if Path(path).is_absolute() else path
    except ValueError:
        return path


def _with_path(design: Design, moved: Callable[[str], str]) -> Design:
    return _with_own_data(replace(design, graph=_from_there(design.graph, moved)), moved)


def _from_there(graph: Graph, moved: Callable[[str], str]) -> Graph:
    """The drawing, and those of its groups, with other paths of weights; the same object where there are none."""
    changed = {key: made for key, node in graph.nodes.items() if (made := _taking(node, moved)) is not node}
    return graph.with_nodes({**graph.nodes, **changed}) if changed else graph


def _taking(node: Node, moved: Callable[[str], str]) -> Node:
    if isinstance(node.block, Drawn):
        inner = _from_there(node.block.inner, moved)
        node = node if inner is node.block.inner else replace(node, block=node.block.redrawn(inner))
    origin = Origin.read(node.weights)
    if not node.weights or origin.template:
        return node
    return replace(node, weights=str(replace(origin, path=moved(origin.path))))


def _with_own_data(design: Design, moved: Callable[[str], str]) -> Design:
    choice = design.dataset
    path = choice.options.get("path") if choice is not None and choice.name in KINDS else None
    if choice is None or not isinstance(path, str):
        return design
    return replace(design, dataset=DatasetChoice(choice.name, {**choice.options, "path": moved(path)}))
