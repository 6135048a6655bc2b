"""The command that brings a torch module in: the user's own file becomes a design."""

from __future__ import annotations

import contextlib
import math
import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commands import output
from commands.designs import JsonOption
from commands.exporting import write
from commands.user_module import parsed, user_module
from engine.graph.design import Design
from engine.project.design_file import DesignFileError, save_design

if TYPE_CHECKING:
    from engine.program.from_module.read import Given, Read  # torch

ROOM = (2400.0, 1350.0)
"""Width and height into which the drawing is laid out, in canvas pixels."""


class DType(StrEnum):
    """Types of an input's elements."""

    float32 = "float32"
    int64 = "int64"


def import_module(
    target: Annotated[
        str,
        typer.Argument(
            metavar="FILE.py:NAME",
            help="A class of torch.nn.Module, a function that returns one, or a variable; FILE.py is run",
        ),
    ],
    input_shape: Annotated[
        list[str],
        typer.Option(metavar="SIZES", help="Sizes of one sample, such as 3,224,224; once for each argument of forward"),
    ],
    file: Annotated[Path, typer.Option("-o", "--output", metavar="DESIGN", help="The .netloom file it becomes")],
    input_dtype: Annotated[
        list[DType] | None,
        typer.Option(help="int64 for tokens; once for all inputs, or once for each"),
    ] = None,
    name: Annotated[str, typer.Option(help="Name of the design; that of the module where none is given")] = "",
    weights: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where the module's weights go, with which training then begins"),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Draw a torch module: run FILE.py, run NAME once on noise, and see that the design computes the same.

    FILE.py is executed, so name only what you trust.
    """
    path, wanted = parsed(target)
    shapes = [_sizes(text) for text in input_shape]
    types = _types(input_dtype or [DType.float32], len(shapes))
    _check_ending(file, ".netloom", "-o")
    if weights is not None:
        _check_ending(weights, ".safetensors", "--weights")
    read = _read(path, wanted, name or wanted, list(zip(shapes, types, strict=True)))
    if weights is not None:
        write(weights, _weights(read))
    save_design(_laid_out(_beginning_with(read, weights) if weights else read.design), file)
    _tell(read, file, as_json=as_json)


def _sizes(text: str) -> tuple[int, ...]:
    sizes = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdigit() and 0 < int(part) < 2**31 for part in sizes):
        raise typer.BadParameter(f"{text!r} is no list of sizes such as 3,224,224", param_hint="--input-shape")
    return tuple(map(int, sizes))


def _types(chosen: list[DType], count: int) -> list[str]:
    if len(chosen) not in (1, count):
        raise typer.BadParameter("give it once for all inputs, or once for each", param_hint="--input-dtype")
    return [one.value for one in (chosen * count if len(chosen) == 1 else chosen)]


def _check_ending(file: Path, ending: str, option: str) -> None:
    if file.suffix.lower() != ending:
        raise typer.BadParameter(f"the file must end in {ending}", param_hint=option)


def _read(path: Path, wanted: str, name: str, inputs: list[tuple[tuple[int, ...], str]]) -> Read:
    """The module as a design.

    Raises:
        NetloomError: The file fails, or has no such module.
        DesignFileError: The module cannot be drawn; all that stands in the way is told.
    """
    model = user_module(path, wanted)
    from engine.program.from_module.drawing import NotDrawable  # torch, with the next two
    from engine.program.from_module.helpers import leaf_in
    from engine.program.from_module.read import Given, read_module

    given: list[Given] = [Given(sizes, dtype) for sizes, dtype in inputs]
    try:
        with contextlib.redirect_stdout(sys.stderr):
            return read_module(model, name, given, leaf_in(path.read_text(encoding="utf-8")))
    except NotDrawable as error:
        raise DesignFileError(error.problems) from error


def _weights(read: Read) -> bytes:
    import safetensors.torch  # torch, with the next

    from engine.program.from_module.proof import with_weights

    state = with_weights(read.design, read.analysis, read.weights).state_dict()
    return safetensors.torch.save({name: tensor.contiguous().clone() for name, tensor in state.items()})


def _beginning_with(read: Read, weights: Path) -> Design:
    """The design whose blocks take their first weights from that file."""
    path = str(weights.absolute())
    nodes = dict(read.design.graph.nodes)
    for key in read.weights:
        nodes[key] = replace(nodes[key], weights=f"{path}#{key}" if "#" in weights.name else path)
    return replace(read.design, graph=replace(read.design.graph, nodes=nodes))


def _laid_out(design: Design) -> Design:
    from gui.canvas.layout import tidied  # of the window, but without Qt

    graph = design.graph
    places = tidied(graph, ROOM)
    nodes = {key: replace(node, position=places.get(key, node.position)) for key, node in graph.nodes.items()}
    return replace(design, graph=replace(graph, nodes=nodes))


def _tell(read: Read, file: Path, *, as_json: bool) -> None:
    if as_json:
        output.document(_record(read, file))
        return
    graph = read.design.graph
    count, params = len(graph.nodes), read.analysis.total_params
    output.text(
        f"{output.escaped(read.design.name)}: {count} blocks, {params:,} parameters → {output.escaped(str(file))}"
    )
    if read.difference == 0:
        output.text("[green]With the module's weights it gives the same answers, to the last bit[/]")
    else:
        told = f"{read.difference:.3g}" if math.isfinite(read.difference) else "more than can be told"
        output.text(f"[yellow]With the module's weights its answers differ by up to {told}[/]")
    if read.remarks:
        output.text(output.problems_text(read.remarks), error=True)


def _record(read: Read, file: Path) -> dict[str, Any]:
    return {
        "ok": True,
        "design": str(file),
        "name": read.design.name,
        "blocks": len(read.design.graph.nodes),
        "total_params": read.analysis.total_params,
        "equal": read.difference == 0,
        "largest_difference": read.difference,
        "problems": [output.problem_record(problem) for problem in read.remarks],
    }
