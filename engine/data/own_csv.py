"""A table of one's own, CSV or TSV with a header: one column is the target, the others are what it is told from."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.data.own_faults import (
    LONGEST_TEXT,
    bad_option,
    bad_row,
    check_amount,
    check_classes,
    read_text,
    unreadable,
)
from engine.data.own_parts import (
    SPLIT_DOC,
    SPLIT_PARTS,
    TOKEN_IMPORTS,
    TOKEN_PARTS,
    known_tokens,
    middle_and_spread,
    numbered,
    scaled,
    shuffled_parts,
    tokens_of,
)
from engine.data.splits import parted
from engine.graph.errors import Term
from engine.graph.spec import TensorSpec

NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
LARGEST_NUMBER = 1e30
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
TYPES = ("number", "category", "text")
MOST_CATEGORIES = 1000


def table_columns(path: str, delimiter: str) -> dict[str, list[str]]:
    """Read the cells of every column by its name, without the spaces around them."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        records = [[cell.strip() for cell in cells] for cells in reader if cells]
    return {name: [row[i] for row in records[1:]] for i, name in enumerate(records[0])}


def category_columns(cells: list[str], train: np.ndarray) -> np.ndarray:
    """Give each category of the training rows a column that is 1 where it stands.

    Shapes:
        answer: (n, categories), float32
    """
    known = sorted({cells[row] for row in train})
    return np.array([[cell == name for name in known] for cell in cells], np.float32)


def load_csv(
    path: str,
    delimiter: str,
    columns: tuple[tuple[str, str], ...],
    target: str,
    features: str,
    seed: int,
) -> dict[str, dict[str, np.ndarray]]:
    """Load a table.

    Numbers and categories are joined as features. What is told of the training rows
    alone: means and deviations, which categories there are, and which words.
    """
    table = table_columns(path, delimiter)
    kinds = dict(columns)
    classes = np.zeros(len(table[target]), np.int64)
    if kinds[target] == "category":
        classes = np.unique(table[target], return_inverse=True)[1].astype(np.int64)
    rows = shuffled_parts(classes, seed)
    fields: dict[str, np.ndarray] = {}
    joined: list[np.ndarray] = []
    for name, kind in columns:
        cells = table[name]
        if kind == "text":
            ends = ["<end>"] if name == target else []
            texts = [tokens_of(cell, "words") + ends for cell in cells]
            fields[name] = numbered(texts, rows["train"])
        elif name == target and kind == "category":
            fields[name] = classes
        elif kind == "category":
            joined.append(category_columns(cells, rows["train"]))
        else:
            numbers = scaled(np.array(cells, np.float64)[:, None], rows["train"])
            if name == target:
                fields[name] = numbers
            else:
                joined.append(numbers)
    if joined:
        fields[features] = np.hstack(joined)
    return parted(rows, fields)


def csv_dataset(path: Path, options: Mapping[str, Any]) -> Dataset:
    """The dataset in a table.

    Args:
        options: `delimiter`, `target`, `inputs`, `types` and `seed`; see `engine.data.own`.

    Raises:
        DatasetError: See docs/data.md.
    """
    text = read_text(path)
    delimiter = _delimiter(text, options.get("delimiter", "auto"))
    header, lines, records = _records(path, text, delimiter)
    check_amount(path, len(records))
    target = options.get("target", header[-1])
    if target not in header:
        raise bad_option("target", target, ", ".join(header))
    given = options.get("inputs", [name for name in header if name != target])
    for name in given:
        if name not in header or name == target:
            raise bad_option("inputs", name, ", ".join(n for n in header if n != target))
    if not given:
        raise bad_option("inputs", given, ", ".join(n for n in header if n != target))
    cells = {name: [cells[i] for cells in records] for i, name in enumerate(header)}
    kinds = {name: _kind(cells[name], is_target=name == target) for name in header}
    for name, kind in options.get("types", {}).items():
        if name not in header:
            raise bad_option("types", name, ", ".join(header))
        if kind not in TYPES:
            raise bad_option("types", kind, ", ".join(TYPES))
        kinds[name] = kind
    columns = tuple((name, kinds[name]) for name in header if name == target or name in given)
    for i, (line, record) in enumerate(zip(lines, records, strict=True)):
        for name, kind in columns:
            _check_cell(path, line, name, cells[name][i], kind)
        assert len(record) == len(header)
    fields, samples, joined = _fields(path, cells, columns, target, int(options.get("seed", 0)))
    has_text = any(kind == "text" for _, kind in columns)
    return Dataset(
        name="csv",
        title=path.name,
        doc="A table of your own. " + SPLIT_DOC,
        source=path.name,
        fields=fields,
        loader=load_csv,
        parts=(*SPLIT_PARTS, middle_and_spread, scaled, *TOKEN_PARTS, table_columns, category_columns)
        if has_text
        else (*SPLIT_PARTS, middle_and_spread, scaled, table_columns, category_columns),
        imports=(
            "import csv",
            "from pathlib import Path",
            "import numpy as np",
            *(TOKEN_IMPORTS if has_text else ()),
        ),
        samples=samples,
        arguments=(
            ("path", str(path)),
            ("delimiter", delimiter),
            ("columns", columns),
            ("target", target),
            ("features", joined),
            ("seed", int(options.get("seed", 0))),
        ),
    )


def _delimiter(text: str, wanted: str) -> str:
    """The sign between cells; by itself the one that the header has most of."""
    if wanted in DELIMITERS:
        return DELIMITERS[wanted]
    header = re.sub(r'"[^"]*"', "", text[:100_000].lstrip("\r\n")).lstrip("\r\n").partition("\n")[0]
    return max(DELIMITERS.values(), key=header.count)


def _records(path: Path, text: str, delimiter: str) -> tuple[list[str], list[int], list[list[str]]]:
    """The header, and of each row its first line's number and its cells."""
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    found: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            if cells:
                found.append((line, [cell.strip() for cell in cells]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise bad_row(
            path, line, "{reason}", "Close every quote, and double those inside a cell", reason=str(error)
        ) from None
    if not found:
        raise unreadable(path, Term("it is empty"))
    (first, header), *rows = found
    for i, name in enumerate(header):
        if not name or name in header[:i]:
            why = "column {column} is called {name} as another is" if name else "column {column} has no name"
            raise bad_row(path, first, why, "Give every column a name of its own", column=i + 1, name=name)
    for line, cells in rows:
        if len(cells) != len(header):
            raise bad_row(
                path,
                line,
                "it has {cells} cells, and the header names {columns} columns",
                "Give it one cell a column; a cell that holds the sign between cells needs quotes around it",
                cells=len(cells),
                columns=len(header),
            )
    return header, [line for line, _ in rows], [cells for _, cells in rows]


def _lines(text: str) -> Iterator[str]:
    """The lines with their ends, as an open file gives them that translates none."""
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text):
        yield match.group()


def _is_number(cell: str) -> bool:
    return NUMBER.fullmatch(cell) is not None


def _kind(cells: list[str], *, is_target: bool) -> str:
    """What a column seems to hold. A tenth of the cells may be faulty: they are then named, not taken for words."""
    filled = [cell for cell in cells if cell]
    different = set(filled)
    if filled and sum(map(_is_number, filled)) >= 0.9 * len(filled):
        whole = all(re.fullmatch(r"[0-9]+", cell) for cell in filled)
        return "category" if is_target and whole and len(different) <= 10 else "number"
    few = MOST_CATEGORIES if is_target else 50
    return "category" if len(different) <= min(few, max(2, len(filled) // 2)) else "text"


def _check_cell(path: Path, line: int, column: str, cell: str, kind: str) -> None:
    if not cell:
        raise bad_row(
            path, line, "its cell of {column} is empty", "Fill it in, or take the row or column out", column=column
        )
    if kind == "number" and not (_is_number(cell) and math.isfinite(float(cell)) and abs(float(cell)) < LARGEST_NUMBER):
        raise bad_row(
            path,
            line,
            "its cell of {column} is {cell}, which is not a number",
            "Write a number with a point, or set the type of {column} to category or text",
            column=column,
            cell=cell[:40],
        )
    if kind == "text" and not 0 < len(tokens_of(cell, "words")) < LONGEST_TEXT:
        raise bad_row(
            path,
            line,
            "its text of {column} has {tokens} words, and may have 1 to {most}",
            "Change the text, or take the row out",
            column=column,
            tokens=len(tokens_of(cell, "words")),
            most=LONGEST_TEXT - 1,
        )


def _fields(
    path: Path, table: dict[str, list[str]], columns: tuple[tuple[str, str], ...], target: str, seed: int
) -> tuple[tuple[Field, ...], tuple[int, int, int], str]:
    """The fields, inputs first, the samples of each part, and the name of the joined features."""
    kinds = dict(columns)
    classes = np.zeros(len(table[target]), np.int64)
    if kinds[target] == "category":
        check_classes(path, table[target])
        classes = np.unique(table[target], return_inverse=True)[1]
    rows = shuffled_parts(classes, seed)
    joined = "features"
    while joined in kinds:
        joined += "_"
    inputs: list[Field] = []
    labels: list[str] = []
    means: list[float] = []
    deviations: list[float] = []
    answer: Field | None = None
    for name, kind in columns:
        cells = table[name]
        if kind == "text":
            ends = ["<end>"] if name == target else []
            texts = [tokens_of(cell, "words") + ends for cell in cells]
            words = tuple(known_tokens(texts, rows["train"]))
            spec = TensorSpec((max(map(len, texts)),), "int64")
            made = Field(name, "target" if name == target else "input", "tokens", spec, words, "words")
        elif name == target and kind == "category":
            made = Field(name, "target", "classes", TensorSpec((), "int64"), tuple(np.unique(cells).tolist()))
        elif name == target:
            (mean,), (deviation,) = _units(cells, rows["train"])
            made = Field(name, "target", "numbers", TensorSpec((1,)), (name,), means=(mean,), deviations=(deviation,))
        elif kind == "number":
            middle, spread = _units(cells, rows["train"])
            labels, means, deviations = [*labels, name], means + middle, deviations + spread
            continue
        else:
            known = [f"{name} = {c}" for c in sorted({cells[row] for row in rows["train"]})]
            labels += known
            means, deviations = means + [0.0] * len(known), deviations + [1.0] * len(known)
            continue
        if name == target:
            answer = made
        else:
            inputs.append(made)
    if labels:
        spec, units = TensorSpec((len(labels),)), (tuple(means), tuple(deviations))
        inputs.insert(0, Field(joined, "input", "features", spec, tuple(labels), means=units[0], deviations=units[1]))
    assert answer is not None
    train, valid, test = (len(rows[part]) for part in ("train", "valid", "test"))
    return (*inputs, answer), (train, valid, test), joined


def _units(cells: list[str], train: np.ndarray) -> tuple[list[float], list[float]]:
    """Mean and deviation of a column of numbers."""
    middle, spread = middle_and_spread(np.array(cells, np.float64)[:, None], train)
    return middle.tolist(), spread.tolist()
