"""A block's docstring as parts: what it is for, its paragraphs, the shapes, the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.graph.block import Block

PartKind = Literal["summary", "text", "shapes", "source"]
SHAPES, SOURCE = "Shapes:", "Source:"


@dataclass(frozen=True)
class HelpPart:
    """One part of a help page. Its text is also its key for translation.

    Args:
        text: A paragraph in one line; of `shapes`, one tensor a line.
    """

    kind: PartKind
    text: str


def help_parts(block: type[Block]) -> tuple[HelpPart, ...]:
    """The parts of a block's help, in the order of its docstring."""
    paragraphs = [p for p in block.help().split("\n\n") if p.strip()]
    parts = [_part(paragraph) for paragraph in paragraphs]
    if parts and parts[0].kind == "text":
        parts[0] = HelpPart("summary", parts[0].text)
    return tuple(parts)


def _part(paragraph: str) -> HelpPart:
    if paragraph.startswith(SHAPES):
        lines = paragraph.removeprefix(SHAPES).strip("\n").splitlines()
        return HelpPart("shapes", "\n".join(line.strip() for line in lines))
    joined = " ".join(line.strip() for line in paragraph.splitlines())
    if joined.startswith(SOURCE):
        return HelpPart("source", joined.removeprefix(SOURCE).strip())
    return HelpPart("text", joined)
