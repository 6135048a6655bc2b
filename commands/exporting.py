"""The command that takes a design out of the house: as Python, as ONNX, or as a picture."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from commands import output
from commands.designs import DesignArgument, read, sound
from commands.record import Record
from commands.window import no_qt
from engine.data.catalogue import fields_of
from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.project import atomic
from engine.training.events import EpochEnded, RunStarted

if TYPE_CHECKING:
    from engine.program.module import Network  # torch
    from engine.program.program import Program


class Format(StrEnum):
    """What a design can become."""

    python = "python"
    onnx = "onnx"
    svg = "svg"
    png = "png"


def export(
    design: DesignArgument,
    to: Annotated[Format, typer.Option(help="What to make of it")],
    file: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where it goes; Python without it is printed"),
    ] = None,
    weights: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="A run's folder: its weights go beside FILE as safetensors, or into ONNX"),
    ] = None,
    model_only: Annotated[bool, typer.Option("--model-only", help="Leave the training script out")] = False,
) -> None:
    """Write a design as a Python file that needs only torch, as an ONNX model, or draw it."""
    if to is Format.python:
        _export_python(read(design), file, weights, model_only=model_only)
        return
    if model_only or (weights is not None and to is not Format.onnx):
        raise typer.BadParameter("--model-only belongs to --to python, --weights to python and onnx")
    if file is None:
        raise typer.BadParameter("-o FILE is missing", param_hint="-o")
    if to is Format.onnx:
        _export_onnx(read(design), _with_ending(file, to), weights)
        return
    save_picture(read(design), _with_ending(file, to))


def _with_ending(file: Path, to: Format) -> Path:
    if file.suffix.lower() != f".{to.value}":
        raise typer.BadParameter(f"the file must end in .{to.value}", param_hint="-o")
    return file


def _export_python(design: Design, file: Path | None, weights: Path | None, *, model_only: bool) -> None:
    from engine.program.source import print_source  # what only this format needs

    if weights is not None and file is None:
        raise typer.BadParameter("--weights needs -o FILE, beside which they go")
    source = print_source(design, sound(design), model_only=model_only)
    if file is None:
        print(source.text, end="")
        return
    trained = fitting_weights(design, weights) if weights else None
    write(file, source.text.encode())
    if trained is not None:
        write(file.with_suffix(".safetensors"), trained)
        output.text(output.escaped(f"weights → {file.with_suffix('.safetensors')}"), error=True)


def _export_onnx(design: Design, file: Path, weights: Path | None) -> None:
    from engine.program.onnx_file import onnx_bytes  # torch

    program, model = built(design, weights)
    write(file, onnx_bytes(program, model))


def fitting_weights(design: Design, folder: Path) -> bytes:
    """The weights of a run, once they are known to be this design's.

    Raises:
        NetloomError: As `built`.
    """
    from engine.training.run_folder import WEIGHTS  # torch

    built(design, folder)
    return (folder / WEIGHTS).read_bytes()


def built(design: Design, folder: Path | None) -> tuple[Program, Network]:
    """A design's network, with the weights of a run, or else those with which its training would begin.

    Raises:
        NetloomError: There are no weights, they are damaged, or another design's.
    """
    from engine.program.lower import lower
    from engine.program.module import build  # torch, with the next
    from engine.project.trust import trusted
    from engine.training.job import set_up_torch
    from engine.training.run_folder import WEIGHTS, load_weights

    program = lower(design, sound(design), fields_of(design.dataset))
    set_up_torch(design.training.seed)
    model = build(program, trusted())
    if folder is not None:
        load_weights(model, folder / WEIGHTS)
    return program, model


def save_picture(design: Design, file: Path) -> None:
    """Draw a design into a file.

    Raises:
        NetloomError: It cannot be written (`unwritable`), or Qt is missing (`no_qt`).
    """
    try:
        from gui.canvas.picture import save_picture as draw  # Qt
    except ImportError as error:
        raise no_qt(error) from error
    try:
        draw(design, file)
    except OSError as error:
        raise unwritable(file, error) from error


def save_curves(record: Record, file: Path) -> None:
    """Draw the curves of a run into a PNG file.

    Raises:
        NetloomError: As `save_picture`.
    """
    try:
        from gui.run_history import RunHistory  # Qt, with the next
        from gui.widgets.curves_picture import save_curves as draw
    except ImportError as error:
        raise no_qt(error) from error
    history = RunHistory(next(event for event in record.events if isinstance(event, RunStarted)))
    history.add_rows(np.array(record.rows))
    for event in record.events:
        if isinstance(event, EpochEnded):
            history.add_epoch(event)
    try:
        draw(history, file)
    except OSError as error:
        raise unwritable(file, error) from error


def write(file: Path, data: bytes) -> None:
    """Put bytes into a file, or leave it as it was.

    Raises:
        NetloomError: It cannot be written (`unwritable`).
    """
    try:
        atomic.write_bytes(file, data)
    except OSError as error:
        raise unwritable(file, error) from error


def unwritable(file: Path, error: OSError) -> NetloomError:
    """The error of a file that cannot be written."""
    return NetloomError(
        "{path} cannot be written",
        code="unwritable",
        why="{reason}",
        mend="Choose another place, or free some space; what was there before is untouched",
        path=str(file),
        reason=error.strerror or str(error),
    )
