"""A pencil for design files: blocks and wires added one by one, then the text that the file would hold."""

from __future__ import annotations

import json
from typing import Any

Params = dict[str, Any]


class Draft:
    """A design being written. Methods give back the port `block.port` that a next block is wired to."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._blocks: list[dict[str, Any]] = []
        self._wires: list[list[str]] = []

    def input(self, *shape: int, dtype: str = "float32") -> str:
        """The Input `data`, by the sizes of one sample."""
        return self.add("data", "Input", shape=list(shape), dtype=dtype)

    def add(self, block: str, kind: str, *sources: str, **params: Any) -> str:
        """A block, with its first port wired to each source in turn; its port `output`."""
        target = "inputs" if kind in ("Add", "Concat") else "input"
        self._blocks.append({"id": block, "type": kind, "params": params})
        self._wires += [[source, f"{block}.{target}"] for source in sources]
        return f"{block}.output"

    def chain(self, source: str, *rows: tuple[str, str, Params]) -> str:
        """Blocks one behind the other, each by id, type and params; the last one's port."""
        for block, kind, params in rows:
            source = self.add(block, kind, source, **params)
        return source

    def text(self, answer: str) -> str:
        """The file, with an Output `answer` wired to that port."""
        self.add("answer", "Output", answer)
        document = {"format": "netloom-design", "version": 1, "name": self.name}
        return json.dumps({**document, "blocks": self._blocks, "wires": self._wires})


def conv(out_channels: int, kernel_size: int, **params: Any) -> Params:
    """Params of a Conv2d."""
    return {"out_channels": out_channels, "kernel_size": kernel_size, **params}


def pool(kernel_size: int, stride: int, **params: Any) -> Params:
    """Params of a pooling."""
    return {"kernel_size": kernel_size, "stride": stride, **params}


def linear(out_features: int) -> Params:
    """Params of a Linear."""
    return {"out_features": out_features}
