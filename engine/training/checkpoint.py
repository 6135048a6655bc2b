"""A run on disk: everything that a later process needs to go on as if nothing had happened."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import Tensor

from engine.graph.design import Design
from engine.graph.errors import NetloomError, Term
from engine.graph.graph import Node
from engine.project.atomic import write_bytes, write_text
from engine.training.loop import Loop, Progress

TENSORS, FACTS = "checkpoint.safetensors", "checkpoint.json"
NEXT_TENSORS = "checkpoint.next.safetensors"
FORMAT, VERSION = "netloom-checkpoint", 1


@dataclass(frozen=True)
class Snapshot:
    """The state of a run between two steps.

    Args:
        tensors: Weights (`model.`), the best ones (`best.`), the optimiser's state (`optimizer.<parameter>.<name>`),
            random states and the present epoch's scores, copied, on the CPU.
        facts: Everything that is not a tensor, as JSON text with sorted keys.
    """

    tensors: dict[str, Tensor]
    facts: str

    @property
    def step(self) -> int:
        """Steps taken so far."""
        return int(json.loads(self.facts)["progress"]["step"])


def fingerprint(design: Design) -> str:
    """A hash of everything in a design that a checkpoint depends on: drawing, dataset and training.

    Left out are positions and remarks, and what may change between two sittings: epochs, early stopping, device.
    """
    nodes = [
        (node.id, node.block.type_name(), sorted(node.block.params.items()), node.frozen, node.muted, *_rate(node))
        for node in sorted(design.graph.nodes.values(), key=lambda node: node.id)
    ]
    wires = sorted((str(target), [str(source) for source in ss]) for target, ss in design.graph.wires.items())
    dataset = (design.dataset.name, sorted(design.dataset.options.items())) if design.dataset else None
    training = replace(design.training, epochs=0, early_stopping=None, device="auto")
    return hashlib.sha256(repr((nodes, wires, dataset, training)).encode()).hexdigest()


def _rate(node: Node) -> tuple[float, ...]:
    return () if node.lr_scale == 1 else (node.lr_scale,)


def snapshot(loop: Loop) -> Snapshot:
    """Copy the state of a run."""
    loop.flush()
    optimizer = loop.optimizer.state_dict()
    tensors = {f"model.{name}": tensor for name, tensor in loop.job.model.state_dict().items()}
    tensors |= {f"best.{name}": tensor for name, tensor in loop.best.items()}
    names = learned_names(loop)
    for index, state in optimizer["state"].items():
        held = {name: value for name, value in state.items() if isinstance(value, Tensor)}
        tensors |= {f"optimizer.{names[index]}.{name}": value for name, value in held.items()}
    tensors |= {f"score.{i}": score.state() for i, score in enumerate(loop.scores) if score}
    tensors |= {"random.order": loop.order_state, "random.cpu": torch.get_rng_state()}
    if loop.job.device.type == "cuda":
        tensors["random.cuda"] = torch.cuda.get_rng_state(loop.job.device)
    facts = {
        "design": fingerprint(loop.job.design),
        "epochs": loop.epochs,
        "progress": loop.progress.plain,
        "optimizer": [{k: v for k, v in group.items() if k != "params"} for group in optimizer["param_groups"]],
        "schedule": loop.schedule.state_dict() if loop.schedule else None,
    }
    # Text at once: the objects in it go on changing while the file is written.
    return Snapshot({name: copied(t) for name, t in tensors.items()}, json.dumps(facts, sort_keys=True))


def learned_names(loop: Loop) -> list[str]:
    """Names of the weights that learn, in the optimiser's order."""
    names = {id(parameter): name for name, parameter in loop.job.model.named_parameters()}
    return [names[id(parameter)] for parameter in learned(loop)]


def learned(loop: Loop) -> list[Tensor]:
    """The weights that learn, in the optimiser's order."""
    return [parameter for group in loop.optimizer.param_groups for parameter in group["params"]]


def copied(tensor: Tensor) -> Tensor:
    """A tensor of its own on the CPU, as safetensors takes it."""
    return tensor.detach().to("cpu", copy=True).contiguous()


def write(state: Snapshot, folder: Path) -> None:
    """Put a snapshot on disk. Whatever happens meanwhile, the folder holds a whole one: this or the one before.

    The new tensors first stand beside the old ones; the JSON, which names the right ones by their hash, decides in
    one rename which of the two is valid.

    Raises:
        OSError: The disk is full, or the folder cannot be written to.
    """
    data = safetensors.torch.save(state.tensors)
    _settle(folder)
    write_bytes(folder / NEXT_TENSORS, data)
    head = {
        "format": FORMAT,
        "version": VERSION,
        "tensors_sha256": hashlib.sha256(data).hexdigest(),
        "facts_sha256": hashlib.sha256(state.facts.encode()).hexdigest(),
        "facts": json.loads(state.facts),
    }
    try:
        write_text(folder / FACTS, json.dumps(head, indent=1, sort_keys=True) + "\n")
    except OSError:
        _settle(folder)
        (folder / NEXT_TENSORS).unlink(missing_ok=True)  # room that is missing elsewhere
        raise
    (folder / NEXT_TENSORS).replace(folder / TENSORS)


def _settle(folder: Path) -> None:
    """Give the tensors their name where a process died between the two renames: they must not be written over."""
    path = folder / NEXT_TENSORS
    if not path.exists():
        return
    try:
        valid = json.loads((folder / FACTS).read_text("utf-8"))["tensors_sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        return
    if hashlib.sha256(path.read_bytes()).hexdigest() == valid:
        path.replace(folder / TENSORS)


def read(folder: Path) -> Snapshot:
    """Take a snapshot from disk, after its hashes were checked.

    Raises:
        NetloomError: There is none (`no_checkpoint`), or it is damaged (`checkpoint_damaged`).
    """
    path = folder / FACTS
    try:
        head = json.loads(path.read_text("utf-8"))
        facts = json.dumps(head["facts"], sort_keys=True)
        known = head["format"] == FORMAT and head["version"] == VERSION
        tensors_hash, facts_hash = str(head["tensors_sha256"]), str(head["facts_sha256"])
    except FileNotFoundError as error:
        raise NetloomError(
            "There is no checkpoint in {folder}",
            code="no_checkpoint",
            mend="Name a folder that a training run has written",
            folder=str(folder),
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise damaged(path, repr(error)) from error
    if not known:
        raise damaged(path, f"format {head['format']!r}, version {head['version']!r}")
    if hashlib.sha256(facts.encode()).hexdigest() != facts_hash:
        raise damaged(path, Term("its hash differs"))
    return Snapshot(_tensors(folder, tensors_hash), facts)


def _tensors(folder: Path, digest: str) -> dict[str, Tensor]:
    for name in (TENSORS, NEXT_TENSORS):
        path = folder / name
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise damaged(path, str(error)) from error
        if hashlib.sha256(data).hexdigest() == digest:
            try:
                return safetensors.torch.load(data)
            except (SafetensorError, ValueError) as error:
                raise damaged(path, str(error)) from error
    raise damaged(folder / TENSORS, Term("its hash differs"))


def damaged(path: Path, reason: str) -> NetloomError:
    """A checkpoint that cannot be trusted."""
    return NetloomError(
        "The checkpoint {path} is damaged",
        code="checkpoint_damaged",
        why="{reason}",
        mend="Take it from a backup, or train anew",
        path=str(path),
        reason=reason,
    )


def restore(loop: Loop, state: Snapshot, folder: Path) -> None:
    """Bring a fresh loop to where a run stood.

    Raises:
        NetloomError: The checkpoint is another design's (`checkpoint_other_design`), or damaged
            (`checkpoint_damaged`).
    """
    facts = json.loads(state.facts)
    if facts.get("design") != fingerprint(loop.job.design):
        raise NetloomError(
            "The checkpoint in {folder} belongs to another design",
            code="checkpoint_other_design",
            why="drawing, dataset or training settings differ from those it was trained with",
            mend="Resume with the design in that folder, or train anew",
            folder=str(folder),
        )
    try:
        _restore_tensors(loop, state.tensors)
        _restore_facts(loop, facts, state.tensors)
    except (KeyError, TypeError, ValueError, RuntimeError, IndexError) as error:
        raise damaged(folder / TENSORS, str(error)) from error


def _restore_tensors(loop: Loop, tensors: Mapping[str, Tensor]) -> None:
    job = loop.job
    job.model.load_state_dict(_under("model.", tensors), strict=True)
    loop.best = {name: tensor.to(job.device) for name, tensor in _under("best.", tensors).items()}
    for i, score in enumerate(loop.scores):
        if score:
            score.restore(tensors[f"score.{i}"])
    loop.order_state = tensors["random.order"]
    torch.set_rng_state(tensors["random.cpu"])
    if job.device.type == "cuda" and "random.cuda" in tensors:
        torch.cuda.set_rng_state(tensors["random.cuda"], job.device)


def _restore_facts(loop: Loop, facts: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> None:
    held = loop.optimizer.state_dict()
    states = {i: _under(f"optimizer.{name}.", tensors) for i, name in enumerate(learned_names(loop))}
    for parameter, state in zip(learned(loop), states.values(), strict=True):
        for name, value in state.items():
            if value.dim() and value.shape != parameter.shape:
                raise ValueError(f"{name} has the shape {tuple(value.shape)}, not {tuple(parameter.shape)}")
    groups = [
        {**group, "params": old["params"]} for group, old in zip(facts["optimizer"], held["param_groups"], strict=True)
    ]
    loop.optimizer.load_state_dict({"state": {i: s for i, s in states.items() if s}, "param_groups": groups})
    if loop.schedule:
        loop.schedule.load_state_dict(facts["schedule"])
    loop.progress = Progress(**facts["progress"])
    if loop.progress.step:
        # torch would warn that the schedule moves before the first step, which another process has taken.
        loop.optimizer._opt_called = True  # type: ignore[attr-defined]
    if loop.epochs != facts["epochs"]:
        loop.restart_cycle()


def _under(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}
