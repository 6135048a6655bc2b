"""Text of one's own, a sample a line: a label and a text, or a text and what it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field, Role, Tokenizer
from engine.data.own_faults import LONGEST_TEXT, bad_row, check_amount, check_classes, read_text
from engine.data.own_parts import (
    SPLIT_DOC,
    SPLIT_PARTS,
    TOKEN_IMPORTS,
    TOKEN_PARTS,
    known_tokens,
    numbered,
    shuffled_parts,
    tokens_of,
)
from engine.data.splits import parted
from engine.graph.spec import TensorSpec


def halves_of_lines(path: str) -> tuple[list[str], list[str]]:
    """Read what stands before and after the tab of every line that is not empty."""
    lines = Path(path).read_text(encoding="utf-8-sig").split("\n")
    halves = [line.split("\t") for line in lines if line.strip()]
    return [left.strip() for left, _ in halves], [right.strip() for _, right in halves]


def load_lines(
    path: str,
    tokenizer: str,
    seed: int,
) -> dict[str, dict[str, np.ndarray]]:
    """Load texts with a label each; the vocabulary is that of the training part."""
    names, texts = halves_of_lines(path)
    label = np.unique(names, return_inverse=True)[1].astype(np.int64)
    rows = shuffled_parts(label, seed)
    tokens = [tokens_of(text, tokenizer) for text in texts]
    return parted(rows, {"text": numbered(tokens, rows["train"]), "label": label})


def load_pairs(
    path: str,
    tokenizer: str,
    seed: int,
) -> dict[str, dict[str, np.ndarray]]:
    """Load pairs of texts; each side has the vocabulary of its training part.

    Pairs with the same source stay in the same part.
    """
    sources, targets = halves_of_lines(path)
    firsts, places = np.unique(sources, return_inverse=True)
    part_of = {}
    for part, chosen in shuffled_parts(np.zeros(len(firsts)), seed).items():
        part_of[part] = np.flatnonzero(np.isin(places, chosen))
    given = [tokens_of(text, tokenizer) for text in sources]
    wanted = [[*tokens_of(text, tokenizer), "<end>"] for text in targets]
    fields = {
        "source": numbered(given, part_of["train"]),
        "target": numbered(wanted, part_of["train"]),
    }
    return parted(part_of, fields)


def lines_dataset(path: Path, options: Mapping[str, Any]) -> Dataset:
    """The dataset in a file of lines `label<TAB>text`.

    Args:
        options: `tokenizer` and `seed`; see `engine.data.own`.

    Raises:
        DatasetError: See docs/data.md.
    """
    tokenizer, seed = options.get("tokenizer", "words"), options.get("seed", 0)
    labels, texts = _halves(path, ("label", "text"), (None, tokenizer))
    check_amount(path, len(texts))
    check_classes(path, labels)
    names, label = np.unique(labels, return_inverse=True)
    rows = shuffled_parts(label, seed)
    fields = (
        _text_field("text", "input", [tokens_of(text, tokenizer) for text in texts], rows["train"], tokenizer),
        Field("label", "target", "classes", TensorSpec((), "int64"), tuple(names.tolist())),
    )
    doc = "Texts of your own, each with a label. " + SPLIT_DOC
    return _dataset("lines", path, doc, fields, rows, tokenizer, seed)


def pairs_dataset(path: Path, options: Mapping[str, Any]) -> Dataset:
    """The dataset in a file of lines `source<TAB>target`.

    Args:
        options: `tokenizer` and `seed`; see `engine.data.own`.

    Raises:
        DatasetError: See docs/data.md.
    """
    tokenizer, seed = options.get("tokenizer", "words"), options.get("seed", 0)
    sources, targets = _halves(path, ("source", "target"), (tokenizer, tokenizer))
    firsts, places = np.unique(sources, return_inverse=True)
    check_amount(path, len(firsts))
    parts = shuffled_parts(np.zeros(len(firsts)), seed)
    rows = {part: np.flatnonzero(np.isin(places, chosen)) for part, chosen in parts.items()}
    given = [tokens_of(text, tokenizer) for text in sources]
    wanted = [[*tokens_of(text, tokenizer), "<end>"] for text in targets]
    fields = (
        _text_field("source", "input", given, rows["train"], tokenizer),
        _text_field("target", "target", wanted, rows["train"], tokenizer),
    )
    doc = (
        "Pairs of texts of your own: from the first the second is to be made. 70 % of the sources train, 15 % validate "
        "and 15 % test, each with all its targets; the seed decides which. The vocabularies are those of the training "
        "part."
    )
    return _dataset("pairs", path, doc, fields, rows, tokenizer, seed)


def _dataset(
    name: str,
    path: Path,
    doc: str,
    fields: tuple[Field, ...],
    rows: Mapping[str, np.ndarray],
    tokenizer: str,
    seed: int,
) -> Dataset:
    return Dataset(
        name=name,
        title=path.name,
        doc=doc,
        source=path.name,
        fields=fields,
        loader=load_lines if name == "lines" else load_pairs,
        parts=(*SPLIT_PARTS, *TOKEN_PARTS, halves_of_lines),
        imports=("from pathlib import Path", "import numpy as np", *TOKEN_IMPORTS),
        samples=(len(rows["train"]), len(rows["valid"]), len(rows["test"])),
        arguments=(("path", str(path)), ("tokenizer", tokenizer), ("seed", seed)),
    )


def _text_field(name: str, role: Role, texts: list[list[str]], train: np.ndarray, tokenizer: Tokenizer) -> Field:
    spec = TensorSpec((max(map(len, texts)),), "int64")
    return Field(name, role, "tokens", spec, tuple(known_tokens(texts, train)), tokenizer)


def _halves(
    path: Path, names: tuple[str, str], tokenizers: tuple[str | None, str | None]
) -> tuple[list[str], list[str]]:
    """Both halves of every line, looked through. `names` are what they are called, `tokenizers` how texts are cut."""
    text = read_text(path).replace("\r\n", "\n").replace("\r", "\n")
    found: tuple[list[str], list[str]] = ([], [])
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        halves = [half.strip() for half in line.split("\t")]
        if len(halves) != 2:
            raise bad_row(
                path,
                number,
                "it has {tabs} tabs, and one must stand between {first} and {second}",
                "Write {first}, a tab, and {second}",
                tabs=len(halves) - 1,
                first=names[0],
                second=names[1],
            )
        for name, half, tokenizer, kept in zip(names, halves, tokenizers, found, strict=True):
            if not half:
                raise bad_row(path, number, "its {part} is empty", "Fill it in, or take the line out", part=name)
            tokens = len(tokens_of(half, tokenizer)) if tokenizer else 1
            if not 0 < tokens < LONGEST_TEXT:
                raise bad_row(
                    path,
                    number,
                    "its {part} has {tokens} tokens, and may have 1 to {most}",
                    "Change the text, or take the line out",
                    part=name,
                    tokens=tokens,
                    most=LONGEST_TEXT - 1,
                )
            kept.append(half)
    return found
