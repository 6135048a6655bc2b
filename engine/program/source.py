"""A design printed as one Python file: the network, and with a dataset also its data and its training."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from engine.analysis.result import Analysis
from engine.data.catalogue import dataset_of, fields_of
from engine.data.dataset import Dataset
from engine.graph.design import Design
from engine.program.helpers import function_source, layers_source
from engine.program.lower import helper_layers, helpers_of, lower
from engine.program.model_source import Lines, sentence, write_model
from engine.program.own_source import check_beside, own_layers, printed
from engine.program.program import Program
from engine.program.remarks import docstring
from engine.program.script import can_train, training_script
from engine.program.script_start import start_helpers
from engine.program.writing import WRITER, generate_source, writing_of

DEFINITIONS = ("def ", "class ", "@")
"""How a part begins before which two lines are left free, even after the imports."""
MAIN = ['if __name__ == "__main__":', "    main()"]


@dataclass(frozen=True)
class Source:
    """A printed file.

    Args:
        text: The whole file. lines: Numbers of the lines, from 1, that tell of a block, by its id.
    """

    text: str
    lines: Mapping[str, tuple[int, ...]]


def print_source(design: Design, analysis: Analysis, *, model_only: bool = False) -> Source:
    """Print a sound design.

    Args:
        analysis: Of the design's graph and its dataset. model_only: Leave out data and training, as is done where
            there is no dataset.

    Raises:
        ProgramError: The analysis found errors (`unsound_design`).
        NetloomError: A text of the user's own defines what the file does, too (`own_code_name`).
    """
    program = lower(design, analysis, fields_of(design.dataset))
    dataset = None if model_only else dataset_of(design.dataset)
    title = sentence(" ".join(design.name.split()) or program.name)
    trains = dataset is not None and can_train(program)
    imports, parts = layers_source(_helpers(program) | (start_helpers(program) if trains else set()))
    own = [(layer, printed(layer.source)) for layer in own_layers(program)]
    imports += [line for _, own_text in own for line in own_text.imports]
    script: list[str] = []
    if dataset and trains:
        lines_needed, text = training_script(design, program, dataset)
        imports += [*dataset.imports, *lines_needed]
        script = [*_loader(dataset), text.strip(), "\n".join(MAIN)]
    lines = Lines()
    lines.add([*docstring(title, 0), "", *sorted_imports(["import torch", "from torch import nn", *imports])])
    for i, part in enumerate(parts):
        beside = [""] if i == 0 and not part.startswith(DEFINITIONS) else ["", ""]
        lines.add([*beside, *part.splitlines()])
    for layer, own_text in own:
        lines.add(["", ""])
        lines.add([*own_text.lines], *layer.blocks)
    lines.add(["", ""])
    write_model(lines, program, analysis.graph, title)
    writing = writing_of(program)
    if writing:
        lines.add(["", "", *generate_source(program, writing)])
    for part in script:
        lines.add(["", "", *part.splitlines()])
    check_beside(own, lines.text)
    return Source("\n".join(lines.text) + "\n", {block: tuple(numbers) for block, numbers in lines.of_block.items()})


def sorted_imports(lines: list[str]) -> list[str]:
    """Each import once, a line a module: Python's own first, then the others; modules before names out of them."""
    names: dict[str, set[str]] = {}
    for line in lines:
        before, _, after = line.partition(" import ")
        names.setdefault(before if after else line, set()).update(after.split(", ") if after else ())
    merged = {f"{before} import {', '.join(sorted(found))}" if found else before for before, found in names.items()}
    own = {line for line in merged if line.split()[1].partition(".")[0] in sys.stdlib_module_names}
    groups = (sorted(group, key=_import_order) for group in (own, merged - own))
    return [line for i, group in enumerate(groups) for line in (["", *group] if i and own and group else group)]


def _import_order(line: str) -> tuple[bool, str]:
    return line.startswith("from"), line.split()[1]


def _helpers(program: Program) -> set[str]:
    layers = helpers_of(program.all_steps)
    layers |= {name for loss in program.losses for name in helper_layers(loss.call)}
    return layers | ({WRITER} if writing_of(program) else set())


def _loader(dataset: Dataset) -> list[str]:
    return [function_source(function) for function in (*dataset.parts, dataset.loader)]
