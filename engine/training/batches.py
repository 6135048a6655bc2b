"""The dataset as tensors on the device, and how an epoch is cut into batches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.data.dataset import Arrays, Parts
from engine.data.field import Field
from engine.graph.errors import NetloomError, Term
from engine.program.recipe import EVALUATION_BATCH, leaves_one_out

DTYPES = {"float32": torch.float32, "int64": torch.int64}
PARTS_IN_WORDS = {"train": Term("training"), "valid": Term("validation"), "test": Term("test")}


@dataclass(frozen=True)
class Part:
    """One part of a dataset.

    Args:
        inputs: One tensor an Input of the design, samples first. targets: One an Output.
    """

    inputs: tuple[Tensor, ...]
    targets: tuple[Tensor, ...]

    def __len__(self) -> int:
        return len(self.targets[0])

    def ordered(self, order: Tensor) -> Part:
        """The samples in this order: one gather a field.

        Shapes:
            order: (samples,), int64
        """
        return Part(tuple(x[order] for x in self.inputs), tuple(y[order] for y in self.targets))

    def batch(self, start: int, stop: int) -> Part:
        """The samples from `start` up to `stop`; no copy is made."""
        return Part(tuple(x[start:stop] for x in self.inputs), tuple(y[start:stop] for y in self.targets))


def training_bounds(samples: int, batch_size: int) -> list[tuple[int, int]]:
    """Where each training batch starts and stops; the last may be smaller (see `leaves_one_out`)."""
    return evaluation_bounds(samples - leaves_one_out(samples, batch_size), batch_size)


def evaluation_bounds(samples: int, batch_size: int = EVALUATION_BATCH) -> list[tuple[int, int]]:
    """Where each batch starts and stops when every sample counts."""
    return [(start, min(start + batch_size, samples)) for start in range(0, samples, batch_size)]


def part_of(
    parts: Parts,
    name: str,
    inputs: tuple[Field, ...],
    targets: tuple[tuple[Field, tuple[int, ...]], ...],
    device: torch.device,
) -> Part:
    """The tensors of one part.

    Args:
        inputs: The field of each Input. targets: The field of each Output, with the sizes of one sample that the
            loss compares: those of the prediction, so that (N,) and (N, 1) do not broadcast to (N, N).

    Raises:
        NetloomError: The part is empty (`empty_part`), or holds NaN or infinity (`not_finite_data`).
    """
    arrays = parts[name]
    return Part(
        tuple(_tensor(arrays, name, field, device) for field in inputs),
        tuple(_tensor(arrays, name, field, device).reshape(-1, *sizes) for field, sizes in targets),
    )


def _tensor(arrays: Arrays, part: str, field: Field, device: torch.device) -> Tensor:
    array = arrays[field.name]
    if not len(array):
        raise NetloomError(
            "The {part} part of the dataset is empty",
            code="empty_part",
            mend="Give the dataset more samples, or another split",
            part=PARTS_IN_WORDS[part],
        )
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        sample = int(np.argwhere(~np.isfinite(array.reshape(len(array), -1)))[0, 0])
        raise NetloomError(
            "The data hold NaN or infinity",
            code="not_finite_data",
            why="field {field}, {part} part, sample {sample}",
            mend="Mend or leave out such samples in the data",
            field=field.name,
            part=PARTS_IN_WORDS[part],
            sample=sample,
        )
    return torch.as_tensor(array).to(device, DTYPES[field.spec.dtype])
