"""Data of one's own: five kinds of file, each with its options, made into datasets that are known by a look at them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from engine.data.dataset import Dataset, DatasetError
from engine.data.own_arrays import arrays_dataset
from engine.data.own_csv import csv_dataset
from engine.data.own_faults import bad_option, missing, unreadable
from engine.data.own_pictures import pictures_dataset
from engine.data.own_text import lines_dataset, pairs_dataset
from engine.graph.block import nearest
from engine.graph.design import DatasetChoice

KEPT = 8
"""So many files are remembered."""


@dataclass(frozen=True)
class Option:
    """One option of a kind of own data.

    Args:
        name: As in the design file. type: As in JSON. default: None where it must be given. choices: All there are,
            empty where there is no end of them. doc: What it is for.
    """

    name: str
    type: str
    default: object
    doc: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kind:
    """One kind of own data.

    Args:
        name: As in the design file. title, doc: For people. options: Besides `path` and `seed`, which all have.
        make: The dataset of an absolute path and checked options.
    """

    name: str
    title: str
    doc: str
    make: Callable[[Path, Mapping[str, Any]], Dataset]
    own_options: tuple[Option, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        """All options."""
        return (PATH, *self.own_options, SEED)


PATH = Option("path", "text", None, "Where the file or folder is, seen from the design file")
SEED = Option("seed", "whole number", 0, "Decides which samples train, validate and test")
TOKENIZER = Option("tokenizer", "text", "words", "Into what a text is cut", ("characters", "words"))

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind(
                "csv",
                "Table (CSV, TSV)",
                "A table whose first row names the columns. One column is the target; numbers and categories among the "
                "others are joined as features, and each column of text is a field.",
                csv_dataset,
                (
                    Option(
                        "delimiter",
                        "text",
                        "auto",
                        "The sign between cells",
                        ("auto", "comma", "semicolon", "tab", "bar"),
                    ),
                    Option("target", "text", "", "The column to be told; by itself the last"),
                    Option("inputs", "list of texts", (), "The columns to tell it from; by itself all others"),
                    Option(
                        "types", "object", {}, "What a column holds where the guess is wrong: number, category, text"
                    ),
                ),
            ),
            Kind(
                "lines",
                "Labelled lines of text",
                "A text file with one sample a line: a label, a tab, and a text.",
                lines_dataset,
                (TOKENIZER,),
            ),
            Kind(
                "pairs",
                "Pairs of sentences",
                "A text file with one pair a line: a source, a tab, and the target that is to be made of it.",
                pairs_dataset,
                (TOKENIZER,),
            ),
            Kind(
                "pictures",
                "Folder of pictures",
                "A folder with a folder for each class, and in it the pictures: PNG, JPEG, BMP or GIF.",
                pictures_dataset,
                (
                    Option("size", "list of whole numbers", (32, 32), "Height and width to which all are made"),
                    Option("color", "text", "color", "Whether color is kept", ("color", "grey")),
                ),
            ),
            Kind(
                "arrays",
                "NumPy arrays",
                "The arrays x and y of an .npz file, or x in one .npy file and y in another.",
                arrays_dataset,
                (
                    Option("targets", "text", "", "The .npy file of y, seen from that of x; not for an .npz file"),
                    Option(
                        "y_type",
                        "text",
                        "auto",
                        "Whether y holds classes, numbers, or shares that sum to 1",
                        ("auto", "category", "number", "shares"),
                    ),
                ),
            ),
        )
    }
)

TYPES: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        "text": (str,),
        "whole number": (int,),
        "list of texts": (list, tuple),
        "list of whole numbers": (list, tuple),
        "object": (dict,),
    }
)
_seen: dict[tuple[object, ...], Dataset | DatasetError] = {}


def own_dataset(choice: DatasetChoice) -> Dataset:
    """The dataset that a choice of own data means. What was found of a file is kept until the file changes.

    Raises:
        DatasetError: The file is missing (`missing_data_file`), a row is faulty (`bad_row`), or another fault that
            docs/data.md names.
    """
    kind = KINDS[choice.name]
    options = checked(kind, choice.options)
    path = Path(options.pop("path"))
    stamps = (stamp(path), *([stamp(path.parent / options["targets"])] if "targets" in options else []))
    key = (choice.name, str(path), json.dumps(options, sort_keys=True), stamps)
    if key not in _seen:
        while len(_seen) >= KEPT:
            del _seen[next(iter(_seen))]
        try:
            _seen[key] = kind.make(path, options)
        except DatasetError as error:
            if path.is_dir():
                raise  # a picture that is mended in its place leaves the folder's stamp as it is
            _seen[key] = error
    found = _seen[key]
    if isinstance(found, DatasetError):
        raise found.with_traceback(None)
    return found


def checked(kind: Kind, options: Mapping[str, object]) -> dict[str, Any]:
    """The options that are given and not their default, each of its type.

    Raises:
        DatasetError: There is no such option (`unknown_option`), or it cannot have that value (`bad_option`).
    """
    known = {option.name: option for option in kind.options}
    for name, value in options.items():
        if name not in known:
            guess = nearest(name, list(known))
            raise DatasetError(
                "The dataset {name} has no option {option}",
                code="unknown_option",
                why="its options are: {options}",
                mend="Did you mean {guess}?" if guess else "Remove it",
                name=kind.name,
                option=name,
                options=", ".join(known),
                guess=guess,
            )
        option = known[name]
        items = list(value) if isinstance(value, list | tuple) else []
        item = int if option.type == "list of whole numbers" else str
        if (
            not isinstance(value, TYPES[option.type])
            or isinstance(value, bool)
            or not all(isinstance(i, item) and not isinstance(i, bool) for i in items)
        ):
            raise bad_option(name, value, option.type)
        if option.choices and value not in option.choices:
            raise bad_option(name, value, ", ".join(option.choices))
    seed, path = options.get("seed", 0), options.get("path", "")
    if not (isinstance(seed, int) and 0 <= seed < 2**32):
        raise bad_option("seed", seed, "0 to 4294967295")
    if not path or "\0" in str(path):
        raise bad_option("path", path, PATH.doc)
    return {name: value for name, value in options.items() if value != known[name].default and value not in ([], "")}


def stamp(path: Path) -> tuple[object, ...]:
    """What changes when the file does; of a folder, also of each folder in it.

    Raises:
        DatasetError: There is nothing at the path (`missing_data_file`), or it cannot be looked at
            (`unreadable_data_file`).
    """
    try:
        found = path.stat()
        inside = sorted(p for p in path.iterdir() if p.is_dir()) if path.is_dir() else []
        return (found.st_size, found.st_mtime_ns, *((p.name, p.stat().st_mtime_ns) for p in inside))
    except FileNotFoundError:
        raise missing(path) from None
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from None
