"""A design made ready to compute: the model on its device, the losses, and the data as tensors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from engine.analysis.analyse import analyse
from engine.blocks.own_code import refusal
from engine.data.catalogue import fields_of, load
from engine.data.dataset import Parts
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.errors import NetloomError, Problem
from engine.layers.class_weights import balanced_weights
from engine.program.lower import lower
from engine.program.module import build, module_of
from engine.program.program import Loss, Program
from engine.program.recipe import target_sizes
from engine.program.tensor_paths import block_of, layers_of
from engine.program.weighing import weight_of, with_weight
from engine.project.trust import trusted, untrusted
from engine.training.batches import Part, part_of
from engine.training.failures import DesignError, memory_told, refused


@dataclass(frozen=True)
class Job:
    """What a training loop works on.

    Args:
        device: Where model and data are. criteria: The loss module of each Output.
    """

    design: Design
    program: Program
    device: torch.device
    model: nn.Module
    criteria: tuple[nn.Module, ...]
    parts: Mapping[str, Part]

    def outputs(self, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        """The prediction of each Output, in the design's order.

        Raises:
            DesignError: A layer does not take the batch (`batch_refused`).
        """
        try:
            given = self.model(*inputs)
        except (ValueError, IndexError) as error:
            raise refused(self.program, self.model, inputs, error) from error
        return (given,) if isinstance(given, Tensor) else tuple(given.values())

    def loss(self, outputs: tuple[Tensor, ...], targets: tuple[Tensor, ...]) -> Tensor:
        """The weighted sum of the losses of all Outputs: a scalar."""
        if len(outputs) == 1 and self.program.losses[0].weight == 1:
            alone: Tensor = self.criteria[0](outputs[0], targets[0])
            return alone
        terms = [
            criterion(output, target) if loss.weight == 1 else loss.weight * criterion(output, target)
            for criterion, loss, output, target in zip(
                self.criteria, self.program.losses, outputs, targets, strict=True
            )
        ]
        total: Tensor = terms[0]
        for term in terms[1:]:
            total = total + term
        return total

    @property
    def layers(self) -> dict[str, list[nn.Parameter]]:
        """The weights that learn, by block (see `block_of`), in order of computation."""
        found: dict[str, list[nn.Parameter]] = {step.block: [] for step in layers_of(self.program)}
        for name, parameter in self.model.named_parameters():
            if parameter.requires_grad:
                found.setdefault(block_of(self.program, name), []).append(parameter)
        return {block: parameters for block, parameters in found.items() if parameters}

    @property
    def class_counts(self) -> dict[str, tuple[int, ...]]:
        """How often each class is in the training part, by Output whose target is one class a sample."""
        targets = self.parts["train"].targets if "train" in self.parts else ()
        return {
            loss.block: tuple(torch.bincount(target).tolist())
            for loss, target in zip(self.program.losses, targets, strict=False)
            if target.dtype == torch.int64 and target.ndim == 1
        }


def prepare(design: Design, parts: tuple[str, ...] = ("train", "valid", "test")) -> Job:
    """Check the design, load its data, and draw the initial weights.

    From here on torch computes in one thread, so that sums are the same in the editor, in the command line and in
    the exported script; and denormal numbers count as 0, which recurrent layers need for their speed.

    Raises:
        DesignError: The design has an error (its code), or a Python text that nobody has said yes to
            (`untrusted_code`). NetloomError: It has no dataset (`no_dataset`), the dataset
            cannot be had, its data are not finite (`not_finite_data`), the device is missing (`no_device`), or the
            weights find no room (`out_of_memory`).
    """
    if design.dataset is None:
        raise NetloomError(
            "The design has no dataset to learn from",
            code="no_dataset",
            why="without one it can be checked, summarised and exported, but not trained",
            mend="Choose a dataset in the training settings",
        )
    fields = fields_of(design.dataset)
    analysis = analyse(design.graph, fields)
    for problem in analysis.problems:
        if problem.severity == "error":
            raise DesignError(problem)
    refused_texts = untrusted(design.graph)
    if refused_texts:
        raise DesignError(Problem.of(refusal(refused_texts), next(iter(refused_texts))))
    arrays: Parts = load(design.dataset) if parts else {}
    program = lower(design, analysis, fields)
    device = device_of(design)
    set_up_torch(design.training.seed)
    with memory_told():
        model = build(program, trusted()).to(device)
    if not any(parameter.requires_grad for parameter in model.parameters()):
        raise NetloomError(
            "The design has no weights that learn",
            code="nothing_to_learn",
            mend="Add a block with weights, such as Linear, or let a frozen one learn",
        )
    inputs = tuple(_field(fields, parameter.field, parameter.block) for parameter in program.parameters)
    targets = tuple(_target(program, loss, fields) for loss in program.losses)
    return Job(
        design,
        program,
        device,
        model,
        tuple(_criterion(loss, arrays).to(device) for loss in program.losses),
        {name: part_of(arrays, name, inputs, targets, device) for name in parts},
    )


def set_up_torch(seed: int) -> None:
    """Fix what the numbers depend on: the seed, the number of threads, the treatment of denormals.

    NumPy's warnings of overflow are turned off: every step is looked through for NaN and infinity.
    """
    np.seterr(over="ignore", invalid="ignore")
    torch.manual_seed(seed)
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)


def device_of(design: Design) -> torch.device:
    """Where to compute; `auto` takes an accelerator where there is one.

    Raises:
        NetloomError: This machine has no such device (`no_device`).
    """
    wanted = design.training.device
    found = torch.accelerator.current_accelerator(check_available=True)
    if wanted == "cpu" or (wanted == "auto" and found is None):
        return torch.device("cpu")
    if found is None or wanted not in ("auto", found.type):
        raise NetloomError(
            "This machine has no device {device}",
            code="no_device",
            why="torch finds: {found}",
            mend="Set device to auto or cpu",
            device=wanted,
            found=", ".join(["cpu", *([found.type] if found else [])]),
        )
    return found


def _criterion(loss: Loss, arrays: Parts) -> nn.Module:
    """The loss module; where rare classes count more, with their weights, which only computing a loss needs."""
    weighing = weight_of(loss)
    if weighing is None or not arrays:
        return module_of(with_weight(loss, None))
    _, classes = weighing.args
    assert isinstance(classes, int)
    return module_of(with_weight(loss, balanced_weights(torch.as_tensor(arrays["train"][loss.field]), classes)))


def _target(program: Program, loss: Loss, fields: Mapping[str, Field]) -> tuple[Field, tuple[int, ...]]:
    field = _field(fields, loss.field, loss.block)
    return field, target_sizes(program, loss, field)


def _field(fields: Mapping[str, Field], name: str, block: str) -> Field:
    if name not in fields:
        raise NetloomError(
            "{block} names no field of the dataset",
            code="missing_field",
            why="to train, every Input and every Output needs one",
            mend="Choose its field, or remove the block",
            block=block,
        )
    return fields[name]
