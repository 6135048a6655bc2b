"""With every loss and every metric the exported script gives the lines of the loop, to the last digit printed."""

from __future__ import annotations

import pytest

from engine.blocks import CATALOGUE
from engine.blocks.loss_terms import LOSSES, METRICS, TRIPLETS
from engine.graph.design import DatasetChoice, Design
from engine.graph.graph import Endpoint, Graph, Node
from tests.engine.training import nets
from tests.engine.training.test_script import expected_lines, exported, said


def species(end: list[tuple[str, str, dict[str, object]]] | None = None, **answer: object) -> Design:
    """Three kinds of iris, and a metric or loss of classes."""
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc", "Linear", {"out_features": 3}),
        *(end or []),
        ("answer", "Output", {"field": "species", **answer}),
    ]
    return nets.chain("iris", blocks, lr=0.1)


def number(**answer: object) -> Design:
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc", "Linear", {"out_features": 1}),
        ("answer", "Output", {"field": "progression", **answer}),
    ]
    return nets.chain("diabetes", blocks, lr=0.1)


def tumour(**answer: object) -> Design:
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("norm", "BatchNorm1d", {}),
        ("fc", "Linear", {"out_features": 1}),
        ("answer", "Output", {"field": "diagnosis", **answer}),
    ]
    return nets.chain("breast_cancer", blocks)


def direction() -> Design:
    """An autoencoder: the picture through a needle's eye, up to its brightness."""
    blocks = [
        ("image", "Input", {"field": "image"}),
        ("flat", "Flatten", {}),
        ("narrow", "Linear", {"out_features": 4}),
        ("wide", "Linear", {"out_features": 64}),
        ("shaped", "Reshape", {"shape": [1, 8, 8]}),
        ("answer", "Output", {"field": "image", "loss": "CosineEmbeddingLoss"}),
    ]
    return nets.chain("digits", blocks, batch_size=200)


def dots() -> Design:
    """Pictures out of noise, of which some dots are never black: they have no variance."""
    blocks = [
        ("noisy", "Input", {"field": "noisy"}),
        ("conv", "Conv2d", {"out_channels": 1, "padding": "same", "bias": False}),
        ("answer", "Output", {"field": "clean", "metric": "r2"}),
    ]
    return nets.chain("noisy_digits", blocks, batch_size=200)


def ink() -> Design:
    """Where in a picture the ink is, by shares of it: the noise would have them everywhere."""
    blocks = [
        ("noisy", "Input", {"field": "noisy"}),
        ("flat", "Flatten", {}),
        ("fc", "Linear", {"out_features": 64}),
        ("logs", "LogSoftmax", {}),
        ("shaped", "Reshape", {"shape": [1, 8, 8]}),
        ("answer", "Output", {"field": "clean", "loss": "KLDivLoss"}),
    ]
    return nets.chain("noisy_digits", blocks, batch_size=200)


def places(**answer: object) -> Design:
    """Flowers laid out in a plane, those of a kind near each other."""
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc", "Linear", {"out_features": 2}),
        ("answer", "Output", {"field": "species", "loss": "TripletMarginLoss", **answer}),
    ]
    return nets.chain("iris", blocks, lr=0.1)


def decibels() -> Design:
    design = dots()
    return several(design, Endpoint("conv", "output"), told={"field": "clean", "metric": "psnr", "loss": "L1Loss"})


def several(design: Design, source: Endpoint, **answers: dict[str, object]) -> Design:
    """A design with more Outputs, all of which read the same."""
    nodes = dict(design.graph.nodes) | {key: Node(key, CATALOGUE["Output"].of(p)) for key, p in answers.items()}
    wires = dict(design.graph.wires) | {Endpoint(key, "input"): (source,) for key in answers}
    return Design(design.name, Graph(nodes, wires), design.dataset, design.training)


def reversal() -> Design:
    """A text written backwards, with `<end>` behind it and padding behind that, in all metrics of tokens."""
    rows = [
        ("text", "Input", {"field": "text"}, {}),
        ("told", "Input", {"field": "reversed"}, {}),
        ("embedding", "Embedding", {"embedding_dim": 8}, {"input": ("text", "output")}),
        ("encoder", "Encoder", {"hidden_size": 8}, {"input": ("embedding", "output")}),
        ("decoder", "Decoder", {"hidden_size": 8}, {"target": ("told", "output"), "state": ("encoder", "state")}),
    ]
    nodes = {name: Node(name, CATALOGUE[kind].of(params)) for name, kind, params, _ in rows}
    wires = {Endpoint(name, port): (Endpoint(*source),) for name, *_, fed in rows for port, source in fed.items()}
    settings = nets.chain("reversal", [], epochs=1, batch_size=800, lr=0.01).training
    return several(
        Design("Reversal", Graph(nodes, wires), DatasetChoice("reversal"), settings),
        Endpoint("decoder", "logits"),
        perplexity={"field": "reversed", "metric": "perplexity", "label_smoothing": 0.1},
        edits={"field": "reversed", "metric": "character_error_rate"},
        whole={"field": "reversed", "metric": "exact_match"},
        tokens={"field": "reversed", "metric": "token_accuracy"},
    )


def path() -> Design:
    """A path over the letters of a date, joined to ISO's."""
    blocks = [
        ("text", "Input", {"field": "text"}),
        ("embedding", "Embedding", {"embedding_dim": 15}),
        ("answer", "Output", {"field": "iso", "loss": "CTCLoss", "metric": "character_error_rate"}),
    ]
    design = nets.chain("dates_iso", blocks, epochs=1, batch_size=1000, lr=0.1)
    return several(design, Endpoint("embedding", "output"), heard={"field": "iso", "loss": "CTCLoss"})


def weighted() -> Design:
    """Two Outputs whose classes are weighted, and one between them whose are not."""
    return several(
        species(class_weights="balanced", label_smoothing=0.1, metric="f1"),
        Endpoint("fc", "output"),
        plain={"field": "species", "weight": 0.5},
        margins={"field": "species", "loss": "MultiMarginLoss", "class_weights": "balanced"},
    )


DESIGNS = {
    "label smoothing": species(label_smoothing=0.2, metric="accuracy"),
    "balanced": species(class_weights="balanced"),
    "negative log-likelihood": species([("logs", "LogSoftmax", {})], loss="NLLLoss", class_weights="balanced"),
    "margin": species(loss="MultiMarginLoss", margin=0.5, metric="f1"),
    "top k": species(metric="top_k_accuracy", k=2),
    "weighted": weighted(),
    "smooth": number(loss="SmoothL1Loss", beta=0.3, metric="mae"),
    "Huber": number(loss="HuberLoss", delta=0.3, metric="r2"),
    "L1": number(loss="L1Loss", metric="mae"),
    "yes": tumour(metric="f1"),
    "direction": direction(),
    "ink": ink(),
    "hard triplets": places(),
    "all triplets": places(margin=0.5, triplets="all"),
    "dots": dots(),
    "decibels": decibels(),
    "reversal": reversal(),
    "path": path(),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("scripts")
    for i, design in enumerate(DESIGNS.values()):
        (made / f"model{i}.py").write_text(exported(design))
    return made


def test_the_scripts_give_the_same_lines(folder):
    lines = said(folder, *(f"model{i}.py" for i in range(len(DESIGNS))))

    expected = {name: expected_lines(design) for name, design in DESIGNS.items()}
    for name, wanted in expected.items():
        given, lines = lines[: len(wanted)], lines[len(wanted) :]
        assert given == wanted, name
    assert lines == []


def test_no_loss_and_no_metric_is_left_out():
    outputs = [
        node.block.params for d in DESIGNS.values() for node in d.graph.nodes.values() if "metric" in node.block.params
    ]
    plain = {"auto", "CrossEntropyLoss", "BCEWithLogitsLoss", "MSELoss"}  # see test_script

    assert {p["loss"] for p in outputs} | plain == set(LOSSES)
    assert {p["triplets"] for p in outputs} == set(TRIPLETS)
    assert {p["metric"] for p in outputs} == set(METRICS)
