"""Which loss and which metric suit which kind of target."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from engine.data.field import Field

LossName = Literal[
    "auto",
    "CrossEntropyLoss",
    "NLLLoss",
    "MultiMarginLoss",
    "TripletMarginLoss",
    "BCEWithLogitsLoss",
    "MSELoss",
    "L1Loss",
    "SmoothL1Loss",
    "HuberLoss",
    "CosineEmbeddingLoss",
    "KLDivLoss",
    "CTCLoss",
]
LOSSES: tuple[str, ...] = get_args(LossName)
METRICS = (
    *("auto", "accuracy", "top_k_accuracy", "f1", "r2", "mae", "psnr"),
    *("token_accuracy", "exact_match", "perplexity", "character_error_rate"),
)
WEIGHTS = ("none", "balanced")
TRIPLETS = ("hard", "all")
OF_CLASSES = ("CrossEntropyLoss", "NLLLoss", "MultiMarginLoss")
DISTANCES = ("MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss")
AUTO = {"classes": "CrossEntropyLoss", "tokens": "CrossEntropyLoss", "binary": "BCEWithLogitsLoss"}
SUITED: Mapping[str, tuple[str, ...]] = {
    "classes": (*OF_CLASSES, "TripletMarginLoss"),
    "tokens": ("CrossEntropyLoss", "CTCLoss"),
    "binary": ("BCEWithLogitsLoss", *DISTANCES),
}
OTHERS_SUITED = (*DISTANCES, "CosineEmbeddingLoss", "KLDivLoss")
"""The losses that compare with numbers, by the kind of target that has no others."""
KNOWN: Mapping[str, tuple[str, ...]] = {
    "label_smoothing": ("CrossEntropyLoss",),
    "class_weights": OF_CLASSES,
    "delta": ("HuberLoss",),
    "beta": ("SmoothL1Loss",),
    "margin": ("MultiMarginLoss", "TripletMarginLoss"),
    "triplets": ("TripletMarginLoss",),
}
"""Settings of some losses alone, by the losses that know them."""


def auto_loss(target: Field | None) -> str:
    """The loss that is taken where none is chosen; without a target it is the mean squared error."""
    return AUTO.get(target.kind, "MSELoss") if target else "MSELoss"


def suits(loss: str, target: Field) -> bool:
    """Whether the loss can compare with such a target."""
    if loss in ("CosineEmbeddingLoss", "KLDivLoss") and target.spec.sizes == (1,):
        return False
    if loss == "KLDivLoss" and target.means:
        return False
    return loss in SUITED.get(target.kind, OTHERS_SUITED)


def metrics_of(loss: str, target: Field, k: int) -> dict[str, str]:
    """What `engine.training.metrics.Score` calls each metric that fits, by the name of the setting; the first is auto.

    Args:
        k: Of top-k accuracy.
    """
    match loss, target.kind:
        case _, "classes" if loss in OF_CLASSES:
            return {"accuracy": "accuracy", "top_k_accuracy": f"top{k}_accuracy", "f1": "f1"}
        case "BCEWithLogitsLoss", "binary":
            return {"accuracy": "binary_accuracy", "f1": "binary_f1"}
        case _, "numbers" if loss in DISTANCES:
            of_numbers = {"r2": "r2", "mae": "mae"}
            return {**of_numbers, "psnr": "psnr"} if len(target.spec.sizes) == 3 else of_numbers
        case "CTCLoss", "tokens":
            return {"exact_match": "ctc_exact_match", "character_error_rate": f"ctc_{_error_rate(target)}"}
        case "CrossEntropyLoss", "tokens":
            own = {name: name for name in ("token_accuracy", "exact_match", "perplexity")}
            return {**own, "character_error_rate": _error_rate(target)}
    return {}


def _error_rate(target: Field) -> str:
    return "word_error_rate" if target.tokenizer == "words" else "character_error_rate"
