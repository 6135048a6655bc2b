"""The edits that the settings panel makes, each under the name by which history tells it."""

from __future__ import annotations

from dataclasses import replace

from engine.graph.design import DatasetChoice
from engine.graph.edits import annotate, check_id, configure, duplicate, rename
from engine.graph.graph import Graph
from gui.document import Document
from gui.language import tr
from gui.widgets.setting_row import value_text

LONGEST_VALUE = 24


def set_parameter(document: Document, ids: tuple[str, ...], name: str, value: object, visit: int) -> None:
    """Give a parameter of some blocks a value; the edits of one visit to its field are one step of history."""

    def edit(graph: Graph) -> Graph:
        for block in ids:
            graph = configure(graph, block, **{name: value})
        return graph

    document.edit(set_text(name, value, ids), edit, ("parameter", ids, name, visit))


def set_remark(document: Document, ids: tuple[str, ...], name: str, value: object, visit: int) -> None:
    """Give some blocks another `title`, `note`, or `frozen`."""

    def edit(graph: Graph) -> Graph:
        for block in ids:
            graph = annotate(graph, block, **{name: value})  # type: ignore[arg-type]
        return graph

    document.edit(set_text(name, value, ids), edit, ("remark", ids, name, visit))


def rename_block(document: Document, old: str, new: str) -> None:
    """Give a block another id and keep it selected.

    Raises:
        EditError: The name is taken or cannot be a name.
    """
    document.edit(tr("rename {old} to {new}", old=old, new=new), lambda graph: rename(graph, old, new))
    document.selection.set((new,))


def check_name(graph: Graph, old: str, new: str) -> None:
    """Refuse a name that `rename_block` would refuse.

    Raises:
        EditError: The name is taken or cannot be a name.
    """
    check_id(new)
    if new != old and new in graph.nodes:
        raise duplicate(new)


def set_training(document: Document, name: str, value: object, visit: int) -> None:
    """Change one of the settings of training."""
    design = document.design
    training = replace(design.training, **{name: value})  # type: ignore[arg-type]
    text = tr("set {name} to {value}", name=name, value=_short(value))
    document.change(text, replace(design, training=training), ("training", name, visit))


def set_design_name(document: Document, name: str, visit: int) -> None:
    """Call the design by another name."""
    text = tr("name the design {name}", name=_short(name))
    document.change(text, replace(document.design, name=name), ("design name", visit))


def choose_dataset(document: Document, name: str) -> None:
    """Learn from another dataset, or from none."""
    choice = DatasetChoice(name) if name else None
    text = tr("choose the dataset {name}", name=name) if name else tr("choose no dataset")
    document.change(text, replace(document.design, dataset=choice))


def set_text(name: str, value: object, ids: tuple[str, ...]) -> str:
    """How history tells the change of one value."""
    if len(ids) == 1:
        return tr("set {name} of {block} to {value}", name=name, block=ids[0], value=_short(value))
    return tr("set {name} of {count} blocks to {value}", name=name, count=len(ids), value=_short(value))


def _short(value: object) -> str:
    text = value_text(value).replace("\n", " ")
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
