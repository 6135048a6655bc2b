"""The command that trains a design."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from commands import output
from commands.designs import JsonOption, read
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.project.design_file import load_design
from engine.project.faults import DesignFileError
from engine.project.writing import LARGEST_SEED


class Device(StrEnum):
    """Where to compute."""

    auto = "auto"
    cpu = "cpu"
    cuda = "cuda"
    mps = "mps"


def train(
    design: Annotated[str, typer.Argument(metavar="DESIGN", help="A .netloom file or a template's name")] = "",
    epochs: Annotated[int | None, typer.Option(min=1, help="Passes over the training part")] = None,
    seed: Annotated[int | None, typer.Option(min=0, max=LARGEST_SEED, help="Of weights, order and dropout")] = None,
    device: Annotated[Device | None, typer.Option(help="Where to compute")] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Gets all that the run leaves, and is in the list of runs; else nothing is kept"
        ),
    ] = None,
    resume: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Go on with the run in this folder; DESIGN may be left out")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Train a design. Ctrl+C ends the run after the current step and keeps what was learned."""
    if not design and resume is None:
        raise typer.BadParameter("DESIGN is missing", param_hint="DESIGN")
    from commands.progress import run  # torch takes a second to load, which wrong usage should not wait for

    try:
        made = read(design) if design else load_design(_design_of(resume))
        code = run(_changed(made, epochs, seed, device), folder=out, resume=resume, as_json=as_json)
    except (NetloomError, DesignFileError) as error:
        if not as_json:
            raise
        output.line(output.failed_record(error))
        code = 1
    raise typer.Exit(code)


def _design_of(folder: Path | None) -> Path:
    return (folder or Path()) / "design.netloom"


def _changed(design: Design, epochs: int | None, seed: int | None, device: Device | None) -> Design:
    """The design with the settings of the command line in place of its own."""
    given = {"epochs": epochs, "seed": seed, "device": device.value if device else None}
    changes = {name: value for name, value in given.items() if value is not None}
    return replace(design, training=replace(design.training, **changes))  # type: ignore[arg-type]
