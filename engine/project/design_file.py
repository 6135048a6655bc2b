"""The design file: its text made of a design, and the design made of its text."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

from engine.data.catalogue import DATASETS
from engine.data.dataset import DatasetError
from engine.data.own import KINDS
from engine.data.own import checked as checked_options
from engine.graph.block import nearest
from engine.graph.design import DatasetChoice, Design, TrainingSettings
from engine.graph.errors import Problem
from engine.project import atomic
from engine.project.faults import DesignFileError, fault, refusal, shortened
from engine.project.json_text import LARGEST_FILE, parse_json, too_large
from engine.project.migrations import migrated
from engine.project.places import beside, placed
from engine.project.writing import FORMAT, VERSION, design_text

__all__ = ["DesignFileError", "dump", "load_design", "parse", "save_design"]

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def load_design(path: Path) -> Design:
    """The design that a file holds.

    Raises:
        DesignFileError: With every fault of the file; `unreadable` where it cannot be read at all.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise too_large(path.stat().st_size)
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refusal(
            "unreadable",
            "{path} is not a text in UTF-8",
            why="its byte {byte} belongs to no character",
            mend="This is no design file: choose another",
            path=str(path),
            byte=error.start + 1,
        ) from None
    except (OSError, ValueError) as error:
        raise refusal(
            "unreadable",
            "{path} cannot be read",
            why="{reason}",
            mend="Check the path, and that you may read it",
            path=str(path),
            reason=_reason(error),
        ) from None
    return placed(parse(text), path)


def save_design(design: Design, path: Path) -> None:
    """Replace a file by the design, or leave it as it was.

    Raises:
        DesignFileError: The disk is full (`disk_full`), or the file cannot be written (`unwritable`).
    """
    try:
        atomic.write_text(path, dump(beside(design, path)))
    except (OSError, ValueError) as error:
        full = isinstance(error, OSError) and error.errno in FULL
        raise refusal(
            "disk_full" if full else "unwritable",
            "{path} cannot be saved: the disk is full" if full else "{path} cannot be written",
            why="{reason}",
            mend="Free some space and save again; what was there before is untouched"
            if full
            else "Save it under another name or in another folder; what was there before is untouched",
            path=str(path),
            reason=_reason(error),
        ) from None


def dump(design: Design) -> str:
    """The text of a design's file."""
    return design_text(design)


def parse(text: str) -> Design:
    """The design that a text holds. Nothing in it is executed.

    Raises:
        DesignFileError: With every fault of the text.
    """
    # Building the pydantic models takes 0.15 s, which an editor that opens without a file need not wait for.
    from engine.project.reading import checked, read_graph
    from engine.project.schema import DatasetEntry, DesignEntry, TrainingEntry

    document = opened(parse_json(text), FORMAT)
    problems: list[Problem] = []
    whole = checked(DesignEntry, document, "", problems)
    chosen = document.get("dataset")
    dataset = None if chosen is None else checked(DatasetEntry, chosen, "dataset", problems)
    choice = DatasetChoice(dataset.name, dataset.options) if dataset else None
    problems.extend(_dataset_faults(choice))
    training = checked(TrainingEntry, document.get("training", {}), "training", problems)
    graph = read_graph(document, problems)
    if problems or whole is None or training is None:
        raise DesignFileError(problems)
    return Design(whole.name, graph, choice, TrainingSettings(**training.model_dump()))


def opened(document: Any, wanted: str) -> dict[str, Any]:
    """The document in its present version, once it is known to be of the wanted format.

    Raises:
        DesignFileError: It is of another format (`wrong_format`) or of a newer version (`newer_version`).
    """
    given = document.get("format") if isinstance(document, dict) else None
    if given != wanted:
        raise refusal(
            "wrong_format",
            "The file is no Netloom design" if wanted == FORMAT else "The text is no part of a Netloom design",
            why="its format is {given}, and must be {wanted}" if given else "its key format is missing",
            mend="Choose another file",
            given=shortened(given),
            wanted=wanted,
        )
    version = document.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise refusal(
            "wrong_format",
            "The file's version is missing or wrong",
            why="it is {version}, and must be a whole number from 1 to {present}",
            mend="Set version to {present}",
            version=shortened(version),
            present=VERSION,
        )
    if version > VERSION:
        raise refusal(
            "newer_version",
            "The file was made by a newer Netloom",
            why="it is of version {version}, and this program knows versions up to {present}",
            mend="Update Netloom, or save the design there in an older version",
            version=version,
            present=VERSION,
        )
    return migrated(document, VERSION)


def _dataset_faults(choice: DatasetChoice | None) -> list[Problem]:
    if choice is None:
        return []
    if choice.name in KINDS:
        try:
            checked_options(KINDS[choice.name], choice.options)
        except DatasetError as error:
            return [Problem.of(error, "")]
        return []
    names = [*DATASETS, *KINDS]
    if choice.name not in names:
        guess = nearest(choice.name, names)
        return [
            fault(
                "unknown_dataset",
                "There is no dataset named {name}",
                why="the datasets are: {names}",
                mend="Did you mean {guess}?" if guess else "Choose one of them",
                name=shortened(choice.name),
                names=", ".join(names),
                guess=guess,
            )
        ]
    return [
        fault(
            "unknown_key",
            "The key {path} is unknown",
            why="the dataset {name} takes no options",
            mend="Remove it",
            path=f"dataset.options.{key}",
            name=choice.name,
        )
        for key in choice.options
    ]


def _reason(error: OSError | ValueError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
