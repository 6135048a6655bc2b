"""Designs that differ from one in a single thing, made at once: what its twin can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import get_args

from engine.analysis.analyse import analyse
from engine.blocks.recurrent import GRU, LSTM, RNN
from engine.data.catalogue import fields_of
from engine.graph.block import Block
from engine.graph.design import Design, Optimizer
from engine.graph.graph import Graph, Node
from engine.graph.nesting import Drawn
from gui.language import tr

CELLS: dict[str, type[Block]] = {"RNN": RNN, "GRU": GRU, "LSTM": LSTM}
SAFE_NORM = 1.0
"""Bound of the gradient's norm where clipping is tried (Pascanu et al. 2013 bound it near its usual size)."""

Change = Callable[[Node], Node]


@dataclass(frozen=True)
class Variant:
    """A design to compare with.

    Args:
        key: Stable name. label: What differs, translated. group: Those of one group stand together.
    """

    key: str
    group: str
    label: str
    design: Design


def variants(design: Design) -> tuple[Variant, ...]:
    """What can be made of a design by changing one thing; only what can be trained where the design can."""
    return (*_of_training(design), *(one for one in _of_drawing(design) if _fits(one.design)))


def _of_training(design: Design) -> Iterator[Variant]:
    now = design.training

    def made(key: str, group: str, label: str, **changes: object) -> Variant:
        return Variant(key, group, label, replace(design, training=replace(now, **changes)))  # type: ignore[arg-type]

    if now.clip_grad_norm is None:
        label = tr("Gradient clipped to norm {norm}", norm=f"{SAFE_NORM:g}")
        yield made("clip", "gradient", label, clip_grad_norm=SAFE_NORM)
    else:
        yield made("unclip", "gradient", tr("Without clipping"), clip_grad_norm=None)
    for factor, label in ((10.0, tr("Learning rate × 10")), (0.1, tr("Learning rate ÷ 10"))):
        yield made("lr_up" if factor > 1 else "lr_down", "rate", label, lr=float(f"{now.lr * factor:.6g}"))
    for name in get_args(Optimizer):
        if name != now.optimizer:
            label = tr("{new} instead of {old}", new=name, old=now.optimizer)
            yield made(f"optimizer_{name.lower()}", "optimizer", label, optimizer=name)
    yield made("seed", "seed", tr("Another seed ({seed})", seed=now.seed + 1), seed=now.seed + 1)


def _of_drawing(design: Design) -> Iterator[Variant]:
    blocks = [node.block for node in _nodes(design.graph) if not node.muted]
    cells = sorted({cell for cell in map(_cell, blocks) if cell})
    for old in cells:
        for new in CELLS:
            if new != old:
                label = tr("{new} instead of {old}", new=new, old=old)
                yield _drawn(design, f"{old}_{new}".lower(), "cell", label, _exchanger(old, new))
    if any(getattr(block, "attention", "none") != "none" for block in blocks):
        yield _drawn(design, "no_attention", "parts", tr("Without attention"), _attending("none"))
    elif any(hasattr(block, "attention") for block in blocks):
        yield _drawn(design, "attention", "parts", tr("With attention"), _attending("additive"))
    for category, label in (("normalization", tr("Without normalisation")), ("dropout", tr("Without dropout"))):
        if any(block.category == category for block in blocks):
            yield _drawn(design, f"no_{category}", "parts", label, _muter(category))


def _drawn(design: Design, key: str, group: str, label: str, change: Change) -> Variant:
    return Variant(key, group, label, replace(design, graph=_changed(design.graph, change)))


def _changed(graph: Graph, change: Change) -> Graph:
    """The drawing with every block changed, in groups too."""
    nodes = {}
    for key, node in graph.nodes.items():
        block = node.block
        inner = replace(node, block=block.redrawn(_changed(block.inner, change))) if isinstance(block, Drawn) else node
        nodes[key] = change(inner)
    return graph.with_nodes(nodes)


def _nodes(graph: Graph) -> Iterable[Node]:
    for node in graph.nodes.values():
        yield node
        if isinstance(node.block, Drawn):
            yield from _nodes(node.block.inner)


def _cell(block: Block) -> str:
    """The recurrent cell that a block computes with, "" for none."""
    name = block.type_name()
    told = name if name in CELLS else str(getattr(block, _setting_of(block), "")).removeprefix("bi").upper()
    return told if told in CELLS else ""


def _setting_of(block: Block) -> str:
    return {"Bidirectional": "cell", "Encoder": "kind", "Decoder": "kind"}.get(block.type_name(), "")


def _exchanger(old: str, new: str) -> Change:
    def exchange(node: Node) -> Node:
        block = node.block
        if _cell(block) != old:
            return node
        if block.type_name() in CELLS:
            known = {setting.name for setting in CELLS[new].settings}
            kept = {name: value for name, value in block.params.items() if name in known}
            return replace(node, block=CELLS[new].of(kept), weights="")
        name = _setting_of(block)
        told = str(getattr(block, name))
        return replace(node, block=block.configured({name: told.replace(old.lower(), new.lower())}), weights="")

    return exchange


def _attending(way: str) -> Change:
    def attend(node: Node) -> Node:
        has = any(setting.name == "attention" for setting in node.block.settings)
        return replace(node, block=node.block.configured({"attention": way})) if has else node

    return attend


def _muter(category: str) -> Change:
    return lambda node: replace(node, muted=True) if node.block.category == category else node


def _fits(design: Design) -> bool:
    return analyse(design.graph, fields_of(design.dataset)).ok
