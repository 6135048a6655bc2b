"""States, figures and times of a run, as a person reads them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from gui.canvas.heat import value_text
from gui.language import tr

VANISHED = 1e-3
"""Of the last layer's gradient, the share at the first layer below which it hardly learns."""

TOP = re.compile(r"top(\d+)_accuracy")
"""The name of a top-k accuracy."""
SHARES = ("accuracy", "exact_match", "error_rate")
"""How the names of metrics end that are shares of a whole."""


def state_text(state: str) -> str:
    """The state of a run."""
    return {
        "cold": tr("Training is getting ready…"),
        "ready": tr("Ready to train"),
        "starting": tr("Starting…"),
        "running": tr("Running"),
        "paused": tr("Paused"),
        "ended": tr("Trained"),
        "failed": tr("Training failed"),
    }[state]


def metric_title(metric: str) -> str:
    """The name of a metric; one that we do not know is its own name."""
    known = {
        "accuracy": tr("Accuracy"),
        "binary_accuracy": tr("Accuracy"),
        "token_accuracy": tr("Token accuracy"),
        "exact_match": tr("Exact match"),
        "ctc_exact_match": tr("Exact match"),
        "f1": "F1",
        "binary_f1": "F1",
        "r2": "R²",
        "mae": tr("Mean absolute error"),
        "psnr": "PSNR",
        "perplexity": tr("Perplexity"),
        "character_error_rate": tr("Character error rate"),
        "word_error_rate": tr("Word error rate"),
        "ctc_character_error_rate": tr("Character error rate"),
        "ctc_word_error_rate": tr("Word error rate"),
        "loss": tr("Loss"),
    }
    top = TOP.fullmatch(metric)
    return tr("Top-{k} accuracy", k=top[1]) if top else known.get(metric, metric)


def metric_text(metric: str, value: float) -> str:
    """A metric's value: shares in per cent, others in four digits."""
    if math.isnan(value):
        return "–"
    if metric.endswith("psnr"):
        return f"{figure(value)} dB"
    return f"{100 * value:.1f} %" if metric.endswith(SHARES) else figure(value)


def metric_told(metric: str, value: float) -> str:
    """The value among other figures: with its name, but for an accuracy, as which a share alone is read."""
    text = metric_text(metric, value)
    return text if metric.endswith("accuracy") else f"{metric_title(metric)} {text}"


def figure(value: float) -> str:
    """A loss or the like, in four significant digits."""
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else "∞" if value > 0 else "−∞"
    return f"{value:.4g}".replace("-", "−")


def duration(seconds: float) -> str:
    """A time: `0.83 s`, `8.3 s`, `42 s`, `3 min 5 s`, `2 h 10 min`."""
    if seconds < 9.95:
        return tr("{seconds} s", seconds=f"{seconds:.2f}" if seconds < 0.995 else f"{seconds:.1f}")
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)


def gradient_words(norms: Sequence[float]) -> tuple[str, str] | None:
    """How gradient norms fare from the first layer to the last: a judgement and the ratio; None for under two."""
    if len(norms) < 2:
        return None
    if not all(map(math.isfinite, norms)):
        return tr("NaN or infinity"), ""
    first, last = norms[0], norms[-1]
    if last == 0:
        return (tr("Nothing arrives at any layer") if first == 0 else tr("Nothing arrives at the last layer")), ""
    ratio = first / last
    if ratio < VANISHED:
        judged = tr("Vanishes on its way back")
    else:
        judged = tr("Grows on its way back") if ratio > 1 / VANISHED else tr("Arrives everywhere")
    return judged, tr("first / last {ratio}", ratio=value_text(ratio))
