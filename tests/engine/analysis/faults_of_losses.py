"""Drawings with a fault in how an answer is compared and measured."""

from __future__ import annotations

from engine.graph.graph import Graph
from tests.drawings import drawn
from tests.engine.analysis.faults import Fault, Row, row

IMAGE = row("x", "Input", "", field="image")
STEPS = row("x", "Input", "", field="steps")


def told(*rows: Row, field: str = "digit", features: int = 10, **params: object) -> Graph:
    """A drawing whose last row is a table, of which a Linear and more make the answer."""
    flat, scores = row("flat", "Flatten"), row("scores", "Linear", "flat", out_features=features)
    last = rows[-1][0] if rows else "scores"
    return drawn(IMAGE, flat, scores, *rows, row("y", "Output", last, field=field, **params))


def spelled(**params: object) -> Graph:
    """A drawing that gives scores of tokens."""
    scores = row("scores", "Linear", out_features=9)
    return drawn(STEPS, scores, row("y", "Output", "scores", field="answer", **params))


FAULTS_OF_LOSSES = [
    Fault("loss_misfit", "y", told(field="is_odd", features=1, loss="CosineEmbeddingLoss"), "is_odd holds yes or no"),
    Fault("loss_misfit", "y", told(field="value", features=2, loss="NLLLoss"), "value holds numbers"),
    Fault("loss_misfit", "y", spelled(loss="MultiMarginLoss"), "answer holds tokens"),
    Fault("metric_misfit", "y", told(metric="r2"), "accuracy, top_k_accuracy, f1"),
    Fault("metric_misfit", "y", told(field="value", features=2, metric="f1"), "r2, mae"),
    Fault("metric_misfit", "y", told(field="value", features=2, metric="psnr"), "r2, mae"),
    Fault("metric_misfit", "y", spelled(loss="CTCLoss", metric="perplexity"), "exact_match, character_error_rate"),
    Fault("metric_misfit", "y", told(field="is_odd", features=1, loss="MSELoss", metric="f1"), "no metric"),
    Fault("top_all", "y", told(metric="top_k_accuracy", k=10), "digit has 10 classes"),
    Fault("no_log_probabilities", "y", told(loss="NLLLoss"), "scores gives other numbers", "warning"),
    Fault(
        "no_log_probabilities",
        "y",
        told(row("shares", "Softmax", "scores", dim=1), loss="NLLLoss"),
        "shares gives probabilities",
        "warning",
    ),
    Fault("no_log_probabilities", "y", told(field="value", features=2, loss="KLDivLoss"), "scores gives", "warning"),
    Fault("idle_setting", "y", told(triplets="all"), "CrossEntropyLoss, by which y compares", "warning"),
    Fault("idle_setting", "y", told(delta=2.0), "CrossEntropyLoss, by which y compares", "warning"),
    Fault("idle_setting", "y", told(k=2), "accuracy is told", "warning"),
    Fault("idle_setting", "y", spelled(class_weights="balanced"), "class_weights changes nothing", "warning"),
]
