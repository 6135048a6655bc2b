"""The shape of a design file: which keys it has, of which types and in which ranges."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, RootModel

from engine.graph.design import Device, Optimizer, Schedule
from engine.project.writing import LARGEST_SEED

Coordinate = Annotated[float, Field(ge=-1e9, le=1e9)]


class Strict(BaseModel):
    """A record of which every key is known, and no value is bent to fit."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False, frozen=True)


class DatasetEntry(Strict):
    """The dataset's name and options."""

    name: str
    options: dict[str, Any] = {}


class TrainingEntry(Strict):
    """How to train; what is left out has its default."""

    epochs: Annotated[int, Field(ge=1)] = 10
    batch_size: Annotated[int, Field(ge=1)] = 64
    optimizer: Optimizer = "Adam"
    lr: Annotated[float, Field(ge=0)] = 0.001
    momentum: Annotated[float, Field(ge=0, le=1)] = 0.9
    weight_decay: Annotated[float, Field(ge=0)] = 0.0
    schedule: Schedule = "none"
    clip_grad_norm: Annotated[float, Field(ge=0)] | None = None
    clip_grad_value: Annotated[float, Field(ge=0)] | None = None
    early_stopping: Annotated[int, Field(ge=1)] | None = None
    seed: Annotated[int, Field(ge=0, le=LARGEST_SEED)] = 0
    device: Device = "auto"


class BlockEntry(Strict):
    """One block."""

    id: str
    type: str
    params: dict[str, Any] = {}
    position: Annotated[list[Coordinate], Field(min_length=2, max_length=2)] = [0.0, 0.0]
    title: str = ""
    frozen: bool = False
    muted: bool = False
    note: str = ""
    lr_scale: Annotated[float, Field(ge=0)] = 1.0
    weights: str = ""
    shares: str = ""


class GroupEntry(Strict):
    """What a group has beside the parameters of its block; blocks and wires are checked by themselves later."""

    blocks: list[Any]
    wires: list[Any]
    parameters: dict[str, Annotated[list[str], Field(min_length=1)]] = {}


class WireEntry(RootModel[Annotated[list[str], Field(min_length=2, max_length=2)]]):
    """One wire, by the texts `block.port` of its ends."""

    model_config = ConfigDict(strict=True, frozen=True)


class PartEntry(Strict):
    """Blocks and wires without a design around them: what the clipboard holds. Each is checked by itself later."""

    format: str
    version: int
    blocks: list[Any]
    wires: list[Any]


class DesignEntry(PartEntry):
    """A whole file; dataset and training are checked by themselves, so that one fault hides no other."""

    name: str = "Untitled"
    dataset: Any = None
    training: Any = {}
