"""Where a block's first weights come from, as its text in a design tells it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

OF_A_TEMPLATE = "template:"
TEMPLATES = Path(__file__).parent.parent.parent / "assets" / "templates"
WEIGHTS = "weights.safetensors"
"""The file of weights in the folder of a run."""


@dataclass(frozen=True)
class Origin:
    """A place of weights.

    Args:
        path: The folder of a run or a safetensors file, "" for a template's. template: Name of the template whose
            learned weights they are, "" for a path. block: The block's name there, "" where it is the same.
    """

    path: str = ""
    template: str = ""
    block: str = ""

    @classmethod
    def read(cls, text: str) -> Origin:
        """The place that a text names: `PATH`, `PATH#block`, `template:NAME` or `template:NAME#block`.

        A `#` before a slash belongs to the path.
        """
        place, sign, block = text.rpartition("#")
        if not sign or "/" in block or "\\" in block:
            place, block = text, ""
        if place.startswith(OF_A_TEMPLATE):
            return cls("", place.removeprefix(OF_A_TEMPLATE), block)
        return cls(place, "", block)

    @property
    def file(self) -> Path:
        """The safetensors file, which need not be there."""
        if self.template:
            return TEMPLATES / f"{self.template}.safetensors"
        path = Path(self.path)
        return path if path.suffix == ".safetensors" and not path.is_dir() else path / WEIGHTS

    def __str__(self) -> str:
        place = f"{OF_A_TEMPLATE}{self.template}" if self.template else self.path
        return f"{place}#{self.block}" if self.block else place
