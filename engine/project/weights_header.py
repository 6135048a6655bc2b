"""What a safetensors file holds, read from its header alone: names and shapes, without torch and without a tensor."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

LONGEST_HEADER = 16 * 2**20
"""Bytes; the header of a network of ten thousand layers has a tenth of that."""


def shapes_in(path: Path) -> Mapping[str, tuple[int, ...]]:
    """Shapes by name; nothing where the file is missing or no safetensors file."""
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if length > LONGEST_HEADER:
                return {}
            entries = json.loads(file.read(length))
        return {name: tuple(map(int, entry["shape"])) for name, entry in entries.items() if name != "__metadata__"}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def layers_in(path: Path) -> tuple[str, ...]:
    """Names of the layers that have tensors, in alphabetical order: what stands before the first dot."""
    return tuple(sorted({name.partition(".")[0] for name in shapes_in(path)}))
