"""What the template of masked dates brings is what its network learned, and few labels profit from it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import safetensors.numpy

from engine.graph.design import Design
from engine.graph.edits import annotate
from engine.graph.origin import Origin
from engine.project.templates import TEMPLATES, load_template
from engine.project.weights_header import shapes_in
from engine.training.job import prepare
from engine.training.loop import Loop
from engine.training.run import train
from engine.training.run_folder import load_weights
from engine.training.transplant import transplant

BROUGHT = Origin(template="pretrain_dates").file


def without_weights(design: Design) -> Design:
    graph = design.graph
    for block in design.graph.nodes:
        graph = annotate(graph, block, weights="", lr_scale=1.0)
    return replace(design, graph=graph)


def test_the_weights_fit_the_template_and_reach_its_target() -> None:
    job = prepare(load_template("pretrain_dates"), ("train", "test"))
    load_weights(job.model, BROUGHT)
    loop = Loop(job, lambda rows: None)

    for _ in loop.evaluated("test"):
        pass

    target = TEMPLATES["pretrain_dates"].target
    assert target is not None and loop.measured["token_accuracy"] >= target


def test_the_tuned_network_begins_with_embedding_and_lstm_of_the_other() -> None:
    job = prepare(load_template("finetune_dates"), ())
    transplant(job)

    kept = safetensors.numpy.load_file(BROUGHT)
    for name, tensor in job.model.state_dict().items():
        if not name.startswith("fc."):
            np.testing.assert_array_equal(tensor.numpy(), kept[name])
    assert set(shapes_in(BROUGHT)) == set(kept)


@pytest.mark.long
def test_with_thirty_labels_it_is_worth_more_than_a_start_from_nothing() -> None:
    design = load_template("finetune_dates")

    begun, drawn = train(design), train(without_weights(design))

    assert begun.test["exact_match"] >= drawn.test["exact_match"] + 0.06
