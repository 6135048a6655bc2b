"""Designs whose illness stands inside a group."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from engine.blocks import CATALOGUE
from engine.blocks.grouping import grouped
from engine.graph.design import DatasetChoice, Design
from engine.graph.edits import substitute
from engine.graph.graph import Node
from engine.project.templates import load_template
from tests.engine.doctor import ill
from tests.grouped import chain, drawing, row


def digits(*middle: Node, last: str, **settings: object) -> Design:
    """Groups one behind the other between 64 features of a digit's pixels and its scores."""
    rows = [(node, before.id if before else "relu") for before, node in zip((None, *middle), middle, strict=False)]
    graph = drawing(
        row("image", "Input", field="image"),
        row("flat", "Flatten", "image"),
        row("first", "Linear", "flat", out_features=64),
        row("relu", "ReLU", "first"),
        *rows,
        row("scores", "Linear", last, out_features=10),
        row("answer", "Output", "scores", field="digit"),
    )
    design = Design("Ill inside", graph, DatasetChoice("digits"))
    return ill.trained(design, **{"epochs": 5, "batch_size": 64, "lr": 0.003, **settings})


def stack(kind: str, repeat: int = 8, *, shared: bool = False, key: str = "stack", **told: object) -> Node:
    """Rounds of a Linear and an activation."""
    activation = row(kind.lower(), kind)
    return chain(key, row("fc", "Linear", out_features=64), activation, repeat=repeat, shared=shared, **told)


def vanishing() -> Design:
    """Eight rounds with a sigmoid each."""
    return digits(stack("Sigmoid"), last="stack")


def vanishing_in_shared_rounds() -> Design:
    """The same weights in all of them."""
    return digits(stack("Sigmoid", shared=True), last="stack")


def vanishing_in_families() -> Design:
    """Two groups of four rounds with the same weights."""
    twin = stack("Sigmoid", 4, key="again", shares="stack")
    return digits(stack("Sigmoid", 4), twin, last="again")


def dead() -> Design:
    """Two rounds of ReLUs in a group in a group, and a rate that throws them where they never answer."""
    inner = stack("ReLU", 1, key="inner")
    return digits(chain("outer", inner, repeat=2), last="outer", lr=0.3)


def saturated() -> Design:
    """Numbers a hundred times too large for tanh."""
    bright = row("bright", "Scale", factor=100.0)
    return digits(chain("stack", bright, row("fc", "Linear", out_features=64), row("tanh", "Tanh")), last="stack")


def within(design: Design, *keys: str) -> Design:
    """The design with some of its blocks in a group named `part`."""
    return replace(design, graph=grouped(design.graph, keys, "part")[0])


def remembering_nothing() -> Design:
    """A tanh RNN in a group, and a task a hundred steps long."""
    design = load_template("lstm_recall_torch_start")
    graph = substitute(design.graph, "lstm", CATALOGUE["RNN"].of({}))
    return ill.trained(within(replace(design, graph=graph), "lstm", "last"), epochs=8)


def growing() -> Design:
    """The RNN that grows, in a group with what reads its last state."""
    return within(ill.growing(), "rnn", "last")


def stuck() -> Design:
    """Rows of pixels that are made too bright in the group of the LSTM that reads them."""
    return within(ill.stuck(), "bright", "lstm", "last")


def overfitting() -> Design:
    """All of the network in a group but its Output."""
    return within(ill.overfitting(), "fc1", "relu1", "fc2", "relu2", "prediction")


def underfitting() -> Design:
    """Hidden units and scores in groups of their own."""
    return within(ill.underfitting(), "fc1", "tanh1")


def laid_out(folder: Path) -> Design:
    """What lays the sequence out is in a group, what reads it is not."""
    return within(ill.laid_out(folder), "flat", "scores")


def stopped() -> Design:
    """The gradient is stopped in a group."""
    return within(ill.stopped(), "relu1", "stop")


def squashed_twice() -> Design:
    """The Softmax is the last block of a group."""
    return within(ill.squashed_twice(), "relu1", "scores", "softmax")
