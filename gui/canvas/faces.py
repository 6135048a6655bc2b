"""What a block says on the canvas: its name, kind, main settings, output shape and size, as short texts."""

from __future__ import annotations

from dataclasses import dataclass

from engine.analysis.result import BlockFacts
from engine.graph.block import Block
from engine.graph.graph import Node
from engine.graph.settings import Kind
from gui.language import tr

ALWAYS: tuple[str, ...] = ("field", "kind", "attention", "hidden_size", "embedding_dim", "out_channels", "out_features")
ALWAYS += ("kernel_size", "output_size", "p", "shape", "dims")
"""Settings that are shown even at their defaults, in this order; the others follow when they were changed."""
SILENT = ("dtype", "inplace", "device", "weight")


@dataclass(frozen=True)
class Face:
    """The texts of a block. `node` and `facts` are what they were made from."""

    node: Node
    facts: BlockFacts | None
    name: str
    kind: str
    settings: str
    shape: str
    params: str


def face_of(node: Node, facts: BlockFacts | None) -> Face:
    """The texts of a block, in the reader's language."""
    kind = type(node.block).type_name()
    return Face(
        node=node,
        facts=facts,
        name=node.id,
        kind=f"{kind} · {node.title}" if node.title else kind,
        settings=settings_text(node.block),
        shape=shape_text(facts),
        params=params_text(facts.params) if facts and facts.params else "",
    )


def settings_text(block: Block) -> str:
    """The main settings: `6 filters · 5×5 · padding 2`."""
    changed, params = block.changed_params, block.params
    names = [s.name for s in block.settings]
    shown = [name for name in ALWAYS if name in names and not _is_aside(block, name)]
    shown += [name for name in changed if name not in ALWAYS and name not in SILENT]
    kinds = {s.name: s.kind for s in block.settings}
    texts = (setting_text(name, params[name], kinds[name]) for name in shown)
    return " · ".join(filter(None, texts))


def _is_aside(block: Block, name: str) -> bool:
    """Whether a setting matters to one of the block's kinds alone, and was left as it is."""
    return (
        "kind" in block.params and name not in ("kind", "attention", "hidden_size") and name not in block.changed_params
    )


def setting_text(name: str, value: object, kind: Kind) -> str:
    """One setting as short as it can be understood; empty where there is nothing to tell."""
    if value is None or value == "" or kind == "code":
        return ""
    told = value_text(value)
    match name:
        case "out_channels":
            return tr("{count} filters", count=told)
        case "kind" | "attention":
            return "" if value == "none" else told
        case "hidden_size":
            return tr("{count} units", count=told)
        case "embedding_dim":
            return tr("vectors of {count}", count=told)
        case "out_features":
            return tr("{count} features", count=told)
        case "field":
            return tr("field {name}", name=told)
        case "kernel_size" | "output_size" if kind in ("pair", "triple"):
            sides = (value,) * (2 if kind == "pair" else 3) if isinstance(value, int) else value
            return "×".join(map(side_text, sides)) if isinstance(sides, tuple) else told
        case "kernel_size" | "output_size" | "shape" | "dims" | "loss":
            return told
        case _ if isinstance(value, bool):
            return name if value else tr("no {name}", name=name)
        case _:
            return f"{name} {told}"


def value_text(value: object) -> str:
    """A value as a person writes it: a pair is `5×3`, a tuple `1, 28, 28`."""
    if isinstance(value, tuple):
        return ("×" if len(value) == 2 else ", ").join(map(side_text, value))
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def side_text(value: object) -> str:
    """One of several sides; none is a dot."""
    return "·" if value is None else value_text(value)


def shape_text(facts: BlockFacts | None) -> str:
    """What leaves the block: `6 × 24 × 24`; several outputs are divided by a bar."""
    return "  |  ".join(str(spec) for spec in facts.outputs.values()) if facts else ""


def bridge_of(facts: BlockFacts | None, port: str) -> tuple[int, int] | None:
    """Where a small learned layer of the block turns a state of one size into one of another on its way in: both sizes.

    A Decoder has one at its `state`; None for other ports.
    """
    shape = facts.weights.get("bridge.weight") if facts and port == "state" else None
    return (shape[1], shape[0]) if shape else None


def params_text(count: int) -> str:
    """A number of parameters in three digits: `156`, `61.7 k`, `1.25 M`."""
    if count < 1000:
        return str(count)
    for unit, size in (("k", 1e3), ("M", 1e6), ("G", 1e9)):
        scaled = count / size
        if scaled < 999.5:
            return f"{scaled:.3g} {unit}"
    return f"{count / 1e12:.3g} T"


def fresh_text() -> str:
    """What is said of a block whose weights begin anew in the middle of a run."""
    return tr("fresh: its weights begin anew in this run")


def spoken(face: Face, *, fresh: bool = False) -> str:
    """The block in one line, as a screen reader says it."""
    told = [face.name, face.kind, face.settings, face.shape]
    if face.params:
        told.append(tr("{count} parameters", count=face.params))
    if face.node.muted:
        told.append(tr("muted"))
    if face.node.frozen:
        told.append(tr("frozen"))
    if face.node.lr_scale != 1:
        told.append(tr("learning rate times {scale}", scale=f"{face.node.lr_scale:g}"))
    if face.node.weights:
        told.append(tr("weights from elsewhere"))
    if fresh:
        told.append(fresh_text())
    if face.facts:
        told += [problem.wording.part("what", tr) for problem in face.facts.problems]
    return ", ".join(filter(None, told))
