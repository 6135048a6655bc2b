"""The designs that come with the program, each with what it teaches and what it reaches."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from engine.graph.block import nearest
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.graph.origin import TEMPLATES as FOLDER
from engine.project.design_file import load_design

__all__ = ["FOLDER", "TEMPLATES", "Template", "load_template", "unknown_template"]


@dataclass(frozen=True)
class Template:
    """A design to start from.

    Args:
        name: On the command line. title, topic, teaches: For people, in English.
        seconds: How long its training takes on one CPU core.
        path: Of its file.
        metric: The test metric by which it is judged. target: What that reaches at least with the default seed.
        at_most: What it stays below, for a design that shows how learning fails, or a metric of which less is better.
    """

    name: str
    title: str
    topic: str
    teaches: str
    seconds: int
    path: Path
    metric: str
    target: float | None = None
    at_most: float | None = None


def load_template(name: str) -> Design:
    """The design of a template.

    Raises:
        NetloomError: There is none of that name (`unknown_template`).
        DesignFileError: Its file is damaged.
    """
    if name not in TEMPLATES:
        raise unknown_template(name)
    return load_design(TEMPLATES[name].path)


def unknown_template(name: str) -> NetloomError:
    """The error of a name that no template bears."""
    guess = nearest(name, list(TEMPLATES))
    return NetloomError(
        "There is no template named {name}",
        code="unknown_template",
        why="the templates are: {names}",
        mend="Did you mean {guess}?" if guess else "Choose one of them",
        name=name,
        names=", ".join(TEMPLATES),
        guess=guess,
    )


def _read_index() -> dict[str, Template]:
    entries = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
    return {entry["name"]: Template(path=FOLDER / f"{entry['name']}.netloom", **entry) for entry in entries}


TEMPLATES: Mapping[str, Template] = MappingProxyType(_read_index())
"""By name, in the order of the welcome page."""
