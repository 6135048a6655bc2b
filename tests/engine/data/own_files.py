"""Small files of every kind of own data, made by the libraries that write them, and a design for each."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from engine.data.catalogue import fields_of
from engine.graph.design import DatasetChoice, Design
from tests.engine.training import nets


def wild_table(folder: Path) -> DatasetChoice:
    """Numbers, categories and text under names that are no identifiers, in a folder with quotes in its name."""
    place = folder / 'it\'s "mine" {x} été'
    place.mkdir()
    path = place / "t.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(['size "cm"', "说明", "colour\\n", "kind"])
        for i in range(40):
            writer.writerow([i / 7, f'it said "{i}";\nand went {i % 3}', ["red", "green"][i % 2], "ab"[i % 2]])
    return DatasetChoice("csv", {"path": str(path), "types": {"说明": "text"}, "seed": 3})


def lines(folder: Path) -> DatasetChoice:
    """Labels and texts, with a mark at the front and the line ends of Windows."""
    path = folder / "lines.txt"
    rows = [f"{'好坏'[i % 2]}\tit's film {i}, “{'good' if i % 2 else 'bad'}”\u2028!" for i in range(40)]
    path.write_bytes(("\ufeff" + "\r\n".join([*rows, ""])).encode())
    return DatasetChoice("lines", {"path": str(path), "tokenizer": "characters"})


def pairs(folder: Path) -> DatasetChoice:
    """Numbers, and what comes after them; some sources twice."""
    path = folder / "pairs.tsv"
    path.write_text("\n".join(f"number {i % 25}\tnumber {i} après" for i in range(50)), encoding="utf-8")
    return DatasetChoice("pairs", {"path": str(path), "seed": 1})


def pictures(folder: Path) -> DatasetChoice:
    """Noise under two colours, in several formats, modes and sizes."""
    random = np.random.RandomState(0)
    for i in range(24):
        place = folder / "pictures" / "红 red" if i % 2 else folder / "pictures" / "blue"
        place.mkdir(parents=True, exist_ok=True)
        pixels = random.randint(0, 256, (9 + i, 12, 3), dtype=np.uint8)
        picture = Image.fromarray(pixels).convert(["RGB", "L", "P"][i % 3])
        picture.save(place / f"{i}.{['png', 'BMP', 'gif'][i % 3]}")
    return DatasetChoice("pictures", {"path": str(folder / "pictures"), "size": [8, 10]})


def arrays(folder: Path) -> DatasetChoice:
    """Rows of numbers with a class each, by name."""
    x = np.random.RandomState(0).normal(3, 2, (40, 5))
    np.savez_compressed(folder / "a.npz", x=x, y=np.array(["no", "yes"] * 20))
    return DatasetChoice("arrays", {"path": str(folder / "a.npz")})


def array_pair(folder: Path) -> DatasetChoice:
    """Pictures with two numbers each, in two files."""
    random = np.random.RandomState(0)
    np.save(folder / "x.npy", random.normal(3, 2, (40, 1, 4, 4)))
    np.save(folder / "y.npy", random.normal(3, 2, (40, 2)).astype(np.float32))
    return DatasetChoice("arrays", {"path": str(folder / "x.npy"), "targets": "y.npy"})


def shares(folder: Path) -> DatasetChoice:
    """Rows of numbers, each with shares of three that sum to 1."""
    random = np.random.RandomState(0)
    np.savez(folder / "s.npz", x=random.normal(3, 2, (40, 4)), y=random.dirichlet([1, 2, 3], 40))
    return DatasetChoice("arrays", {"path": str(folder / "s.npz"), "y_type": "shares"})


FILES: dict[str, Callable[[Path], DatasetChoice]] = {
    "csv": wild_table,
    "lines": lines,
    "pairs": pairs,
    "pictures": pictures,
    "arrays": arrays,
    "array pair": array_pair,
    "shares": shares,
}


def learner(choice: DatasetChoice) -> Design:
    """A small design that learns the first target of own data from its first input, in one epoch."""
    fields = list(fields_of(choice).values())
    given = next(field for field in fields if field.role == "input")
    target = next(field for field in fields if field.role == "target")
    blocks = [("x", "Input", {"field": given.name})]
    if target.kind == "tokens":
        blocks = [("x", "Input", {"field": target.name}), ("decoder", "Decoder", {"hidden_size": 4})]
    else:
        blocks += [("embedding", "Embedding", {"embedding_dim": 4})] if given.kind == "tokens" else []
        answers = len(target.labels) if target.kind == "classes" else target.spec.sizes[0]
        blocks += [("flat", "Flatten", {}), ("fc", "Linear", {"out_features": answers})]
    made = nets.chain("iris", [*blocks, ("y", "Output", {"field": target.name})], epochs=1, batch_size=8)
    return Design(made.name, made.graph, choice, made.training)
