"""What hovering over a kind of block tells: what it is for and which shapes it takes and gives."""

from __future__ import annotations

from html import escape

from engine.graph.block import Block, Port
from gui.language import tr
from gui.theme import themes


def block_tooltip(block: type[Block]) -> str:
    """The tooltip as rich text, wrapped by Qt."""
    color = themes.current.muted_text
    shapes = f"{_side(block.inputs)} → {_side(block.outputs)}".strip()
    return (
        f"<p><b>{escape(tr(block.title))}</b> &nbsp;<code>{block.type_name()}</code></p>"
        f"<p>{escape(tr(block.summary()))}</p>"
        f"<p style='color:{color}'><code>{escape(shapes)}</code></p>"
    )


def _side(ports: tuple[Port, ...]) -> str:
    return ", ".join(f"({port.shape})" if port.shape else port.name for port in ports)
