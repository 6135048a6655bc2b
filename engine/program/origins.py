"""Where the first weights of blocks come from: their names there, and what is wrong where they cannot be had."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from engine.analysis.result import Analysis
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.errors import Fix, NetloomError, Problem
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR, Drawn, path_of, without_rounds
from engine.graph.origin import Origin
from engine.program.lower import lower
from engine.program.names import python_names
from engine.program.program import Program, Step
from engine.program.tensor_paths import layers_of

KINDS = {"F64": "float", "F32": "float", "F16": "float", "BF16": "float", "I64": "int", "I32": "int", "BOOL": "bool"}
"""Types of numbers in a file that can fill a tensor of the same kind."""
LONGEST_LIST = 8
LONGEST_HEADER = 10_000_000
"""Bytes; what is longer is left to the training to read."""
DRAW = Fix("draw_weights", "Draw the weights at random")

Shapes = Mapping[str, tuple[int, ...]]


def taking(program: Program) -> tuple[Step, ...]:
    """The steps whose layer begins with weights from elsewhere, as `layers_of` tells them."""
    return tuple(step for step in layers_of(program) if step.origin)


def name_there(step: Step) -> str:
    """What stands before the dot of each of the tensors: the layer's name in the exported class, as a run writes it.

    A name with a dot, as other programs write it (`encoder.layers.0`), is taken as it is.
    """
    block = Origin.read(step.origin).block
    if not block or "." in block:
        return block or step.attribute
    return python_names((block,))[block]


def faults_of_origins(design: Design, analysis: Analysis, fields: Mapping[str, Field]) -> tuple[Problem, ...]:
    """What keeps blocks from beginning with the weights that they name, as far as the header of a file tells.

    Files are looked at, so that this is asked before a start and not at every change of a drawing.

    Args:
        analysis: Of the design's graph; where it found errors nothing is told. fields: Of its dataset.
    """
    if not analysis.ok or not _names_any(design.graph):
        return ()
    steps = taking(lower(design, analysis, fields))
    paths = [without_rounds(design.graph, path_of(step.block)) for step in steps]
    shapes = [analysis.within(path[:-1]).blocks[path[-1]].weights for path in paths]
    found = ((path, _fault(step, own)) for step, path, own in zip(steps, paths, shapes, strict=True) if own)
    return tuple({path: Problem.of(fault, SEPARATOR.join(path)) for path, fault in found if fault}.values())


def _names_any(graph: Graph) -> bool:
    return any(
        node.weights or (isinstance(node.block, Drawn) and _names_any(node.block.inner))
        for node in graph.nodes.values()
    )


def _fault(step: Step, own: Shapes) -> NetloomError | None:
    file = Origin.read(step.origin).file
    try:
        known = file.stat()
        kept = _kept_in(file, known.st_mtime_ns, known.st_size)
    except (FileNotFoundError, NotADirectoryError):
        return no_weights(step)
    except (OSError, ValueError, RecursionError) as error:
        return weights_damaged(step, str(error))
    prefix = f"{name_there(step)}."
    theirs = {name.removeprefix(prefix): shape for name, shape in kept.items() if name.startswith(prefix)}
    if not theirs and kept:
        return weights_missing(step, kept)
    for name, shape in sorted(own.items()):
        if theirs and theirs.get(name) != shape:
            there = theirs.get(name)
            return weights_misfit(step, name, told() if there is None else told(there), told(shape))
    return None


@lru_cache(16)
def _kept_in(file: Path, changed_ns: int, size: int) -> Shapes:
    """The shapes of the tensors in a safetensors file; none where its header is too long to be read in passing.

    Source: https://github.com/huggingface/safetensors#format

    Args:
        changed_ns, size: Of the file, so that it is read again once it is another.
    """
    with file.open("rb") as text:
        length = int.from_bytes(text.read(8), "little")
        if length > size - 8:
            raise ValueError("it is shorter than its header says")
        if length > LONGEST_HEADER:
            return {}
        header = json.loads(text.read(length))
    if not isinstance(header, dict):
        raise ValueError("the header is no object")
    tensors = {name: entry for name, entry in header.items() if name != "__metadata__"}
    try:
        return {name: tuple(map(int, entry["shape"])) for name, entry in tensors.items()}
    except (KeyError, TypeError) as error:
        raise ValueError("a tensor has no shape") from error


def no_weights(step: Step) -> NetloomError:
    """There is no file (`no_weights`)."""
    origin = Origin.read(step.origin)
    return NetloomError(
        "The template {name} brings no weights" if origin.template else "There are no weights at {path}",
        code="no_weights",
        why="{block} is to begin with them",
        mend="Choose a run or a safetensors file for it, or let its weights be drawn"
        if origin.template
        else "Let that run come to its end, choose another for {block}, or let its weights be drawn",
        fix=DRAW,
        name=origin.template,
        path=str(origin.file),
        block=step.block,
    )


def weights_damaged(step: Step, reason: str) -> NetloomError:
    """The file is none of safetensors (`weights_damaged`)."""
    return NetloomError(
        "The weights {path} cannot be read",
        code="weights_damaged",
        why="{reason}",
        mend="Choose another run or safetensors file for {block}, or let its weights be drawn",
        fix=DRAW,
        path=str(Origin.read(step.origin).file),
        reason=reason,
        block=step.block,
    )


def weights_missing(step: Step, names: Iterable[str]) -> NetloomError:
    """The file has tensors of other names only (`weights_missing`)."""
    layers = sorted({name.rpartition(".")[0] for name in names})
    return NetloomError(
        "{path} has no weights of {name}",
        code="weights_missing",
        why="it has those of: {layers}",
        mend="Write behind the path of {block} a # and one of these names",
        fix=DRAW,
        path=str(Origin.read(step.origin).file),
        name=name_there(step),
        layers=", ".join(layers[:LONGEST_LIST]) + (", …" if len(layers) > LONGEST_LIST else "") or "—",
        block=step.block,
    )


def weights_misfit(step: Step, tensor: str, theirs: str, ours: str) -> NetloomError:
    """A tensor has another shape (`weights_misfit`).

    Args:
        theirs, ours: What it is in the file and in the layer, as `told` tells it.
    """
    return NetloomError(
        "The weights of {name} in {path} do not fit {block}",
        code="weights_misfit",
        why="{tensor} is {theirs} there and {ours} here",
        mend="Give {block} the settings that the block had there, or let its weights be drawn",
        fix=DRAW,
        path=str(Origin.read(step.origin).file),
        name=name_there(step),
        tensor=tensor,
        theirs=theirs,
        ours=ours,
        block=step.block,
    )


def told(shape: tuple[int, ...] | None = None, kind: str = "") -> str:
    """A tensor in words: `16×4 float`; a dash for none."""
    return "—" if shape is None else f"{'×'.join(map(str, shape)) or '1'} {kind}".strip()
