"""The folder of a run: design, metrics, checkpoint, weights and result."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import count
from pathlib import Path

import safetensors.torch
from safetensors import SafetensorError
from torch import Tensor, nn

from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.graph.origin import WEIGHTS as LEARNED
from engine.project.atomic import write_bytes, write_text
from engine.project.design_file import dump
from engine.project.run_record import ENTRY
from engine.training import checkpoint
from engine.training.events import EpochEnded, RunFailed, RunFinished

DESIGN, METRICS, WEIGHTS, RESULT = "design.netloom", "metrics.jsonl", LEARNED, "result.json"
OF_A_RUN = (DESIGN, METRICS, WEIGHTS, RESULT, ENTRY, checkpoint.FACTS, checkpoint.TENSORS, checkpoint.NEXT_TENSORS)


def open_folder(folder: Path, design: Design, history: tuple[EpochEnded, ...], *, is_resumed: bool) -> None:
    """Make a run's folder. What another run left there is kept, as a run of its own in a folder `earlier-N` inside.

    Weights from before a resume stay until there are newer ones, so that a run that is killed still has some.

    Args:
        is_resumed: The checkpoint in the folder is that of this run.

    Raises:
        NetloomError: It cannot be written to (`unwritable_folder`).
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not is_resumed:
            _set_aside(folder)
        write_text(folder / DESIGN, dump(design))
        write_metrics(folder, history)
        (folder / RESULT).unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error


def _set_aside(folder: Path) -> None:
    """Move what another run left into the first `earlier-N` that is free."""
    left = [folder / name for name in OF_A_RUN if (folder / name).exists()]
    if not any((folder / name).exists() for name in (checkpoint.FACTS, WEIGHTS, RESULT)):
        return
    number = next(n for n in count(1) if not (folder / f"earlier-{n}").exists())
    aside = folder / f"earlier-{number}"
    aside.mkdir()
    for path in left:
        path.rename(aside / path.name)


def unwritable(folder: Path, error: OSError) -> NetloomError:
    """A folder that takes no files."""
    return NetloomError(
        "Cannot write to {folder}",
        code="unwritable_folder",
        why="{reason}",
        mend="Choose another folder, or make room",
        folder=str(folder),
        reason=error.strerror or str(error),
    )


def metrics_line(epoch: EpochEnded) -> str:
    """An epoch as a line of `metrics.jsonl`: `metrics` stand beside the losses."""
    facts = asdict(epoch)
    metrics = facts.pop("metrics")
    return json.dumps({**facts, **metrics}) + "\n"


def write_metrics(folder: Path, history: Iterable[EpochEnded]) -> None:
    """Put the metrics of all epochs on disk, in place of what is there.

    Raises:
        OSError: They cannot be written.
    """
    write_text(folder / METRICS, "".join(map(metrics_line, history)))


def append_epoch(folder: Path, epoch: EpochEnded) -> None:
    """Add a line to the metrics. A killed process loses none of them; to wait for the disk each time is not worth it.

    Raises:
        OSError: It cannot be written.
    """
    with (folder / METRICS).open("a", encoding="utf-8") as file:
        file.write(metrics_line(epoch))


def read_history(folder: Path, epochs: int) -> tuple[EpochEnded, ...]:
    """The first epochs of the metrics, as far as they can be read."""
    own = set(EpochEnded.__dataclass_fields__)
    told: list[EpochEnded] = []
    try:
        for line in (folder / METRICS).read_text("utf-8").splitlines()[:epochs]:
            facts = json.loads(line)
            metrics = {name: facts.pop(name) for name in list(facts) if name not in own}
            told.append(EpochEnded(**facts, metrics=metrics))
    except (OSError, ValueError, TypeError, AttributeError):
        return tuple(told)
    return tuple(told)


def write_result(folder: Path, result: RunFinished | RunFailed) -> None:
    """Keep how the run ended.

    Raises:
        OSError: It cannot be written.
    """
    write_text(folder / RESULT, json.dumps(asdict(result), indent=1) + "\n")


def write_weights(path: Path, weights: Mapping[str, Tensor]) -> None:
    """Keep weights, by the names of the exported model's `state_dict`.

    Raises:
        OSError: They cannot be written.
    """
    write_bytes(path, safetensors.torch.save({name: checkpoint.copied(t) for name, t in weights.items()}))


def load_weights(model: nn.Module, path: Path) -> None:
    """Put weights into a model.

    Raises:
        NetloomError: The file is missing (`no_weights`), damaged (`weights_damaged`), or another model's
            (`weights_misfit`).
    """
    try:
        weights = safetensors.torch.load(path.read_bytes())
    except FileNotFoundError as error:
        raise NetloomError(
            "There are no trained weights at {path}",
            code="no_weights",
            mend="Train first, and let the run come to its end",
            path=str(path),
        ) from error
    except (OSError, SafetensorError, ValueError) as error:
        raise NetloomError(
            "The weights {path} cannot be read",
            code="weights_damaged",
            why="{reason}",
            mend="Take them from a backup, or train anew",
            path=str(path),
            reason=str(error),
        ) from error
    try:
        model.load_state_dict(weights, strict=True)
    except RuntimeError as error:
        raise NetloomError(
            "The weights {path} do not fit the design",
            code="weights_misfit",
            why="{reason}",
            mend="Use the design in the folder of the run",
            path=str(path),
            reason=str(error),
        ) from error
