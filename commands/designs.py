"""The DESIGN argument: a file or a template's name, made into a design and what is known of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.project.design_file import load_design
from engine.project.faults import DesignFileError
from engine.project.templates import TEMPLATES, load_template, unknown_template

DesignArgument = Annotated[str, typer.Argument(metavar="DESIGN", help="A .netloom file or a template's name")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs")]


def read(name: str) -> Design:
    """The design that the argument names. A file goes before a template of the same name.

    Raises:
        DesignFileError: The file is faulty or cannot be read.
        NetloomError: There is neither a file nor a template of that name.
    """
    path = Path(name)
    if not exists(path):
        if name in TEMPLATES:
            return load_template(name)
        if not path.suffix and len(path.parts) == 1:
            raise unknown_template(name)
    return load_design(path)


def exists(path: Path) -> bool:
    """Whether there is something at a path; nothing is at one that the system cannot even name."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def analysed(design: Design) -> Analysis:
    """What is known of a design."""
    return analyse(design.graph, fields_of(design.dataset))


def sound(design: Design) -> Analysis:
    """What is known of a design that can run.

    Raises:
        DesignFileError: It has errors; all are told.
    """
    analysis = analysed(design)
    if not analysis.ok:
        raise DesignFileError(problem for problem in analysis.problems if problem.severity == "error")
    return analysis
