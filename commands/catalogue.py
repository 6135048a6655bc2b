"""The commands that list what is bundled: blocks, datasets and templates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from commands import output
from commands.designs import JsonOption
from engine.blocks import CATALOGUE
from engine.data.catalogue import DATASETS
from engine.data.dataset import Dataset
from engine.data.own import KINDS, Kind
from engine.graph.block import Block
from engine.project.design_file import dump, save_design
from engine.project.templates import TEMPLATES, Template, load_template


def blocks(as_json: JsonOption = False) -> None:
    """List every kind of block with its ports and parameters."""
    if as_json:
        output.document({"blocks": [block_record(kind) for kind in CATALOGUE.values()]})
        return
    rows = [
        (kind.category, name, " ".join(setting.name for setting in kind.settings), kind.summary())
        for name, kind in CATALOGUE.items()
    ]
    output.table("Blocks", ("Category", "Type", "Parameters", "What it is for"), rows, whole=("Type",))


def block_record(kind: type[Block]) -> dict[str, Any]:
    """A block class as programs read it."""
    return {
        "type": kind.type_name(),
        "category": kind.category,
        "summary": kind.summary(),
        "inputs": [{"name": port.name, "optional": port.optional, "many": port.many} for port in kind.inputs],
        "outputs": [{"name": port.name} for port in kind.outputs],
        "params": [
            {
                "name": setting.name,
                "type": setting.kind,
                "default": setting.default,
                "minimum": setting.minimum,
                "maximum": setting.maximum,
                "choices": setting.choices,
                "doc": setting.doc,
            }
            for setting in kind.settings
        ],
    }


def datasets(as_json: JsonOption = False) -> None:
    """List the bundled datasets with their fields and how they are split, and the kinds of own data."""
    if as_json:
        output.document(
            {
                "datasets": [dataset_record(dataset) for dataset in DATASETS.values()],
                "own": [kind_record(kind) for kind in KINDS.values()],
            }
        )
        return
    rows = [
        (name, dataset.title, " / ".join(map(str, dataset.samples)), _fields_in_words(dataset))
        for name, dataset in DATASETS.items()
    ]
    output.table("Datasets", ("Name", "Title", "Train / valid / test", "Fields"), rows, whole=("Name",))
    own = [(k.name, k.title, " ".join(option.name for option in k.options), k.doc) for k in KINDS.values()]
    output.table("Your own data", ("Name", "Title", "Options", "What it reads"), own, whole=("Name",))


def dataset_record(dataset: Dataset) -> dict[str, Any]:
    """A dataset as programs read it."""
    return {
        "name": dataset.name,
        "title": dataset.title,
        "doc": dataset.doc,
        "source": dataset.source,
        "samples": dict(zip(("train", "valid", "test"), dataset.samples, strict=True)),
        "fields": [
            {
                "name": field.name,
                "role": field.role,
                "kind": field.kind,
                "shape": field.spec.shape,
                "dtype": field.spec.dtype,
                "labels": field.labels,
            }
            for field in dataset.fields
        ],
    }


def kind_record(kind: Kind) -> dict[str, Any]:
    """A kind of own data as programs read it; an option without a default must be given."""
    return {
        "name": kind.name,
        "title": kind.title,
        "doc": kind.doc,
        "options": [
            {
                "name": option.name,
                "type": option.type,
                "default": option.default,
                "choices": option.choices,
                "doc": option.doc,
            }
            for option in kind.options
        ],
    }


def _fields_in_words(dataset: Dataset) -> str:
    return ", ".join(f"{field.name} ({field.role}, {field.spec})" for field in dataset.fields)


def templates(
    name: Annotated[str, typer.Argument(help="Which one to copy; without it, all are listed")] = "",
    file: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where the copy goes")] = None,
    as_json: JsonOption = False,
) -> None:
    """List the bundled designs, or copy one into a file of yours."""
    if name:
        _copy(name, file, as_json=as_json)
    elif file is not None:
        raise typer.BadParameter("-o needs the name of a template before it")
    elif as_json:
        output.document({"templates": [template_record(template) for template in TEMPLATES.values()]})
    else:
        rows = [(t.name, t.title, t.topic, f"{t.seconds} s", t.teaches) for t in TEMPLATES.values()]
        output.table("Templates", ("Name", "Title", "Topic", "Training", "What it teaches"), rows, whole=("Name",))


def template_record(template: Template) -> dict[str, Any]:
    """A template as programs read it."""
    return {
        "name": template.name,
        "title": template.title,
        "topic": template.topic,
        "teaches": template.teaches,
        "seconds": template.seconds,
    }


def _copy(name: str, file: Path | None, *, as_json: bool) -> None:
    design = load_template(name)
    if file is None:
        print(dump(design), end="")
        return
    save_design(design, file)
    if as_json:
        output.document({"name": name, "path": str(file)})
    else:
        output.text(output.escaped(f"{name} → {file}"))
