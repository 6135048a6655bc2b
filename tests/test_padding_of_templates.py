"""Padding never matters: a template's batch of short texts, padded further, gives the same outputs and gradients."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from engine.data.catalogue import fields_of
from engine.project.templates import TEMPLATES, load_template
from engine.training.batches import Part
from engine.training.job import Job, prepare
from tests.loaded import trained_on_loaded

__all__ = ["trained_on_loaded"]
SAMPLES = 24


def reads_text(name: str) -> bool:
    design = load_template(name)
    fields = fields_of(design.dataset)
    blocks = [node.block for node in design.graph.nodes.values() if node.block.type_name() == "Input"]
    kinds = [fields[block.params["field"]] for block in blocks]
    return any(field.kind == "tokens" and field.role == "input" for field in kinds)


ALL_OF_ONE_LENGTH = {"lstm_characters", "seq2seq_headlines"}
"""Templates whose texts are never padded."""
OF_TEXT = [name for name in TEMPLATES if reads_text(name) and name not in ALL_OF_ONE_LENGTH]


def outcome(job: Job, batch: Part) -> tuple[tuple[Tensor, ...], Tensor, dict[str, Tensor]]:
    """Outputs, loss and gradients, with dropout at rest."""
    job.model.eval()
    job.model.zero_grad()
    outputs = job.outputs(batch.inputs)
    loss = job.loss(outputs, batch.targets)
    loss.backward()
    return outputs, loss, {name: p.grad for name, p in job.model.named_parameters() if p.grad is not None}


@pytest.mark.parametrize("name", OF_TEXT)
def test_a_batch_padded_further_gives_the_same(name: str) -> None:
    job = prepare(load_template(name), ("valid",))
    fields = fields_of(job.design.dataset)
    given = [fields[parameter.field] for parameter in job.program.parameters]
    whole = job.parts["valid"]
    texts = [x for x, field in zip(whole.inputs, given, strict=True) if field.role == "input"]
    lengths = torch.stack([(text != 0).sum(1) for text in texts]).amax(0)
    short = lengths.argsort()[:SAMPLES]
    room = int(lengths[short].max())
    full = whole.ordered(short)
    cut = tuple(x[:, :room] if field.role == "input" else x for x, field in zip(full.inputs, given, strict=True))
    beside = [loss.metric in ("token_accuracy", "exact_match") and len(given) == 1 for loss in job.program.losses]
    targets = tuple(y[:, :room] if cuts else y for y, cuts in zip(full.targets, beside, strict=True))
    assert room < full.inputs[0].shape[1], "no text is short"

    told, loss, gradients = outcome(job, Part(cut, targets))
    told_padded, loss_padded, gradients_padded = outcome(job, full)

    torch.testing.assert_close(loss, loss_padded, atol=2e-6, rtol=2e-5)
    for one, other, cuts in zip(told, told_padded, beside, strict=True):
        real = (cut[0] != 0) if cuts else torch.ones(len(one), dtype=torch.bool)
        torch.testing.assert_close(one[real], (other[:, :room] if cuts else other)[real], atol=2e-5, rtol=2e-4)
    assert gradients.keys() == gradients_padded.keys()
    for key, gradient in gradients.items():
        torch.testing.assert_close(
            gradient, gradients_padded[key], atol=2e-5, rtol=2e-3, msg=lambda m, k=key: f"{k}: {m}"
        )
