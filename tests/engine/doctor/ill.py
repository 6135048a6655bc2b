"""A design for each illness: small, quick, and ill in one way."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np

from engine.blocks import CATALOGUE
from engine.graph.design import DatasetChoice, Design
from engine.graph.edits import configure, substitute
from engine.project.templates import load_template
from tests.engine.training.nets import chain
from tests.grouped import drawing, row

Blocks = list[tuple[str, str, dict[str, object]]]


def table(dataset: str, *middle: tuple[str, str, dict[str, object]], target: str, **settings: object) -> Design:
    """Blocks between the features of a table and its target."""
    return chain(
        dataset,
        [("features", "Input", {"field": "features"}), *middle, ("answer", "Output", {"field": target})],
        **settings,
    )


def picture(*middle: tuple[str, str, dict[str, object]], **settings: object) -> Design:
    """Blocks between a digit's pixels and its class."""
    blocks = [("image", "Input", {"field": "image"}), ("flat", "Flatten", {}), *middle]
    settings = {"epochs": 5, "batch_size": 64, "lr": 0.003, **settings}
    return chain("digits", [*blocks, ("answer", "Output", {"field": "digit"})], **settings)


def hidden(*kinds: str, units: int = 64) -> Blocks:
    """A Linear and an activation each, and the scores of ten classes."""
    pairs = [
        part
        for i, kind in enumerate(kinds, 1)
        for part in ((f"fc{i}", "Linear", {"out_features": units}), (f"{kind.lower()}{i}", kind, {}))
    ]
    return [*pairs, ("scores", "Linear", {"out_features": 10})]


def trained(design: Design, **settings: object) -> Design:
    """The design with other settings of its training."""
    return replace(design, training=replace(design.training, **settings))  # type: ignore[arg-type]


def vanishing() -> Design:
    """Eight sigmoids one behind the other."""
    return trained(load_template("deep_sigmoid"), epochs=8)


def exploding() -> Design:
    """A ReLU RNN that starts at the identity, by SGD: after two steps its numbers are beyond all bounds."""
    design = load_template("rnn_adding")
    block = CATALOGUE["RNN"].of({"hidden_size": 32, "nonlinearity": "relu", "start": "identity"})
    graph = substitute(design.graph, "rnn", block)
    return trained(replace(design, graph=graph), optimizer="SGD", lr=0.01, momentum=0.0, epochs=1, clip_grad_norm=None)


def forgetting() -> Design:
    """An LSTM whose gates stand half open, and a task a hundred steps long."""
    return trained(load_template("lstm_recall_torch_start"), epochs=8)


def dead() -> Design:
    """ReLUs, and a rate that throws them where they never answer."""
    return picture(*hidden("ReLU", "ReLU"), lr=0.3)


def saturated() -> Design:
    """Pixels a hundred times too bright for tanh."""
    return picture(("bright", "Scale", {"factor": 100.0}), *hidden("Tanh", "Tanh"))


def stuck() -> Design:
    """Rows of pixels a thousand times too bright for gates."""
    return chain(
        "digits_rows",
        [
            ("sequence", "Input", {"field": "rows"}),
            ("bright", "Scale", {"factor": 1000.0}),
            ("lstm", "LSTM", {"hidden_size": 32}),
            ("last", "LastState", {}),
            ("scores", "Linear", {"out_features": 10}),
            ("answer", "Output", {"field": "digit"}),
        ],
        epochs=10,
        batch_size=64,
        lr=0.0003,
    )


def growing() -> Design:
    """The same with shorter steps: the first makes its recurrent weights longer than one."""
    return trained(exploding(), lr=0.003)


def not_finite() -> Design:
    """The same by SGD, with longer steps: NaN by the third."""
    return trained(exploding(), lr=0.1)


def too_high() -> Design:
    """Adam at 1."""
    return picture(*hidden("Tanh"), lr=1.0)


def too_low() -> Design:
    """Adam at a millionth."""
    return picture(*hidden("ReLU"), lr=1e-6)


def overfitting() -> Design:
    """A hundred thousand weights for three hundred patients."""
    return table(
        "diabetes",
        ("fc1", "Linear", {"out_features": 256}),
        ("relu1", "ReLU", {}),
        ("fc2", "Linear", {"out_features": 256}),
        ("relu2", "ReLU", {}),
        ("prediction", "Linear", {"out_features": 1}),
        target="progression",
        epochs=60,
        lr=0.001,
    )


def underfitting() -> Design:
    """Two hidden units for two spirals."""
    return table(
        "spirals",
        ("fc1", "Linear", {"out_features": 2}),
        ("tanh1", "Tanh", {}),
        ("scores", "Linear", {"out_features": 2}),
        target="class",
        epochs=30,
        lr=0.01,
    )


def plateau() -> Design:
    """LeNet by plain SGD: it takes small steps over flat ground."""
    return trained(load_template("lenet_digits"), optimizer="SGD", lr=0.01, momentum=0.0, epochs=10, schedule="none")


def imbalanced(folder: Path) -> Design:
    """Of forty samples one is of the rare class."""
    random = np.random.RandomState(0)
    path = folder / "rare.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["a", "b", "kind"])
        for i in range(1200):
            is_rare = i % 25 == 0
            a, b = random.normal(1.2 if is_rare else 0.0, 1.0, 2)
            writer.writerow([f"{a:.4f}", f"{b:.4f}", "rare" if is_rare else "common"])
    design = table(
        "iris",
        ("fc1", "Linear", {"out_features": 8}),
        ("relu1", "ReLU", {}),
        ("scores", "Linear", {"out_features": 2}),
        target="kind",
        epochs=20,
    )
    graph = configure(design.graph, "answer", metric="f1")
    return replace(design, graph=graph, dataset=DatasetChoice("csv", {"path": str(path)}))


def laid_out(folder: Path) -> Design:
    """Texts of any length, of which the last letter decides, laid out letter by letter with what fills them up."""
    random = np.random.RandomState(0)
    path = folder / "texts.txt"
    texts = ["".join(random.choice(list("abcd"), random.randint(4, 40))) for _ in range(600)]
    path.write_text("\n".join(f"{'early' if text[-1] in 'ab' else 'late'}\t{text}" for text in texts), "utf-8")
    design = chain(
        "name_language",
        [
            ("text", "Input", {"field": "text"}),
            ("embedding", "Embedding", {"embedding_dim": 8}),
            ("lstm", "LSTM", {"hidden_size": 16}),
            ("flat", "Flatten", {}),
            ("scores", "Linear", {"out_features": 2}),
            ("answer", "Output", {"field": "label"}),
        ],
        epochs=6,
        batch_size=32,
        lr=0.01,
    )
    return replace(design, dataset=DatasetChoice("lines", {"path": str(path), "tokenizer": "characters"}))


def loose() -> Design:
    """Iris by its sepals; what reads the petals leads nowhere."""
    graph = drawing(
        row("sepals", "Input", field="features"),
        row("petals", "Input", field="features"),
        row("first", "Slice", "sepals", dim=1, start=0, stop=2),
        row("second", "Slice", "petals", dim=1, start=2, stop=4),
        row("fc1", "Linear", "first", out_features=8),
        row("fc2", "Linear", "second", out_features=8),
        row("relu1", "ReLU", "fc1"),
        row("relu2", "ReLU", "fc2"),
        row("scores", "Linear", "relu1", out_features=3),
        row("answer", "Output", "scores", field="species"),
    )
    return trained(replace(table("iris", target="species"), graph=graph), epochs=40, lr=0.01)


def stopped() -> Design:
    """Iris, with the gradient stopped behind what is to learn."""
    return table(
        "iris",
        ("fc1", "Linear", {"out_features": 2}),
        ("relu1", "ReLU", {}),
        ("stop", "StopGradient", {}),
        ("scores", "Linear", {"out_features": 3}),
        target="species",
        epochs=20,
    )


def squashed_twice() -> Design:
    """Iris with a Softmax before cross entropy."""
    return table(
        "iris",
        ("fc1", "Linear", {"out_features": 16}),
        ("relu1", "ReLU", {}),
        ("scores", "Linear", {"out_features": 3}),
        ("softmax", "Softmax", {}),
        target="species",
        epochs=20,
        lr=0.003,
    )
