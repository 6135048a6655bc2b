"""What hovering tells: a block's problems, note and gradient; a port's name and tensor; a wire's tensor."""

from __future__ import annotations

import math
from html import escape

from engine.graph.graph import Endpoint
from gui.canvas.faces import bridge_of, fresh_text
from gui.canvas.heat import value_text
from gui.canvas.measures import Slot
from gui.canvas.store import Store, WireKey
from gui.document import Document
from gui.language import tr
from gui.theme import themes


def block_tip(document: Document, store: Store, key: str, *, fresh: bool = False) -> str:
    """All that is to be known of a block at a glance, as rich text.

    Args:
        fresh: Its weights begin anew in the middle of a run.
    """
    node = document.graph.nodes[key]
    facts = document.shown.blocks.get(key)
    theme = themes.current
    lines = [f"<b>{escape(key)}</b> · {escape(tr(type(node.block).title))}"]
    for problem in facts.problems if facts else ():
        color = theme.error if problem.severity == "error" else theme.warning
        told = escape(problem.wording.told(tr)).split("\n")
        lines.append(f'<span style="color:{color}"><b>{told[0]}</b></span>')
        lines += told[1:]
    if facts and facts.params:
        lines.append(tr("{count} parameters", count=f"{facts.params:,}"))
    heat = float(store.blocks["heat"][store.row[key]])
    if not math.isnan(heat):
        lines.append(tr("Gradient norm {value}", value=value_text(heat)))
    if node.muted:
        lines.append(tr("Muted: passes its input through"))
    if node.frozen:
        lines.append(tr("Frozen: its weights do not learn"))
    if node.lr_scale != 1:
        lines.append(tr("Learns with {scale} times the learning rate", scale=f"{node.lr_scale:g}"))
    if node.weights:
        lines.append(escape(tr("Begins with the weights of {place}", place=node.weights)))
    if fresh:
        lines.append(escape(fresh_text()))
    if node.note:
        lines.append(f"<i>{escape(tr(node.note))}</i>")
    return f"<p style='white-space:pre-wrap'>{'<br>'.join(lines)}</p>"


def port_tip(document: Document, key: str, slot: Slot) -> str:
    """A port's name and what flows through it."""
    node = document.graph.nodes[key]
    ports = node.block.inputs if slot.is_input else node.block.outputs
    declared = next(port.shape for port in ports if port.name == slot.port)
    end = Endpoint(key, slot.port)
    sources = document.graph.wires.get(end, ())
    source = end if not slot.is_input else sources[slot.place] if slot.place < len(sources) else None
    spec = document.shown.spec(source) if source else None
    lines = [f"<b>{escape(slot.port)}</b>" + (f" · {tr('optional')}" if slot.optional else "")]
    if declared:
        lines.append(
            escape(tr("takes {shape}", shape=declared) if slot.is_input else tr("gives {shape}", shape=declared))
        )
    if spec:
        lines.append(f"{escape(str(spec))} · {spec.dtype}")
    if slot.is_input:
        lines += _bridged(document, end)
    return "<br>".join(lines)


def wire_tip(document: Document, store: Store, wire: WireKey) -> str:
    """A wire's ends and its tensor."""
    source = store.source(wire)
    spec = document.shown.spec(source)
    lines = [f"{escape(str(source))} → {escape(str(wire.target))}"]
    if spec:
        lines.append(f"{escape(str(spec))} · {spec.dtype}")
    return "<br>".join([*lines, *_bridged(document, wire.target)])


def _bridged(document: Document, target: Endpoint) -> list[str]:
    """What is said of the small learned layer through which a state goes on its way into a block."""
    sizes = bridge_of(document.shown.blocks.get(target.node), target.port)
    if sizes is None:
        return []
    return [
        escape(tr("a learned layer, the bridge, makes {made} numbers of these {taken}", taken=sizes[0], made=sizes[1]))
    ]
