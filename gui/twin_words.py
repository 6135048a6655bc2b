"""What is said of two runs side by side: the figures, the verdict, and whether the comparison is a fair one."""

from __future__ import annotations

import math
from dataclasses import dataclass

from engine.graph.design import Design
from gui.language import tr
from gui.run_words import SHARES, duration, figure, metric_text, metric_title, state_text
from gui.runs_words import differences
from gui.twin import Half, Twin

LESS_IS_BETTER = ("loss", "error_rate", "mae", "perplexity")
"""How the names of such metrics end."""
ALIKE_POINTS = 0.01
"""Two shares closer than this are called alike: another seed moves an accuracy by as much."""
ALIKE_SHARE = 0.02
"""The same for other figures, as a share of the greater one."""


@dataclass(frozen=True)
class Row:
    """A figure of both.

    Args:
        name: Stable. a, b, difference: As text, "–" where it is not known.
        better: `a`, `b`, or "" where neither is or it is no merit.
    """

    name: str
    caption: str
    a: str
    b: str
    difference: str = ""
    better: str = ""


@dataclass(frozen=True)
class _Judged:
    """The figure by which both are judged: on the test part, or on the validation part after so many epochs."""

    metric: str
    a: float
    b: float
    epochs: int = 0


def less_is_better(metric: str) -> bool:
    """Whether a figure is the better the smaller it is."""
    return metric.endswith(LESS_IS_BETTER)


def rows_of(twin: Twin) -> tuple[Row, ...]:
    """The table of both, from what they reach to what they cost."""
    a, b = twin.halves
    rows = [_compared("train_loss", tr("Train loss, last epoch"), "loss", _last_train(a), _last_train(b))]
    rows.append(_compared("valid_loss", tr("Best valid loss"), "loss", best(a, "loss"), best(b, "loss")))
    for metric in _metrics(twin):
        title = tr("Best valid {metric}", metric=_within(metric_title(metric)))
        rows.append(_compared(f"valid_{metric}", title, metric, best(a, metric), best(b, metric)))
    for metric in dict.fromkeys((*_tests(a), *_tests(b))):
        title = tr("Test {metric}", metric=_within(metric_title(metric)))
        values = (_tests(half).get(metric, math.nan) for half in twin.halves)
        rows.append(_compared(f"test_{metric}", title, metric, *values))
    return (*rows, _time(a, b), _parameters(a, b))


def verdict(twin: Twin) -> str:
    """Which is better, in a sentence."""
    for half, other in (twin.halves, twin.halves[::-1]):
        if half.fault is not None:
            return _of_fault(half, other)
    judged = _judged(twin)
    if judged is None:
        waits = all(half.run.history is None for half in twin.halves)
        return tr("Press Start: both train side by side.") if waits else tr("No epoch has ended yet.")
    return f"{_place(judged)}: {_comparison(judged, twin.a.side.name, twin.b.side.name)}"


def fairness(a: Design, b: Design) -> str:
    """Whether both see the same batches in the same order, and draw from the same seed."""
    one, other = a.training, b.training
    if a.dataset != b.dataset:
        return tr("They learn from different data: compare with care.")
    if one.batch_size != other.batch_size:
        return tr("Different batch sizes: the steps of one are not those of the other.")
    if one.seed != other.seed:
        return tr("Another seed: other first weights, other batches. What differs is chance.")
    return tr("Same seed, same batches in the same order.")


def changes(a: Design, b: Design) -> str:
    """What was changed from the one to the other, a line each."""
    lines = [f"• {line}" for line in differences(a, b)]
    return "\n".join(lines) or tr("Nothing that training depends on: both must give the same numbers.")


def best(half: Half, metric: str, epochs: int | None = None) -> float:
    """The best on the validation part, of the first so many epochs or of all; NaN where there is none."""
    history = half.run.history
    ended = history.epochs[:epochs] if history is not None else []
    told = [e.valid_loss if metric == "loss" else e.metrics.get(f"valid_{metric}", math.nan) for e in ended]
    finite = [value for value in told if math.isfinite(value)]
    if not finite:
        return math.nan
    return min(finite) if less_is_better(metric) else max(finite)


def _judged(twin: Twin) -> _Judged | None:
    a, b = twin.halves
    metrics = [name for name in (_metric(a), "loss") if name and (name == "loss" or name == _metric(b))]
    for metric in metrics:
        if metric in _tests(a) and metric in _tests(b):
            return _Judged(metric, _tests(a)[metric], _tests(b)[metric])
    epochs = min(len(half.run.history.epochs) if half.run.history is not None else 0 for half in twin.halves)
    both_ended = all(half.is_done for half in twin.halves)
    for metric in metrics:
        values = [best(half, metric, None if both_ended else epochs) for half in twin.halves]
        if epochs and all(map(math.isfinite, values)):
            return _Judged(metric, values[0], values[1], epochs)
    return None


def _place(judged: _Judged) -> str:
    title = metric_title(judged.metric)
    if not judged.epochs:
        return tr("{metric} on the test part", metric=title)
    if judged.epochs == 1:
        return tr("{metric} on the validation part after one epoch", metric=title)
    return tr("{metric} on the validation part after {epochs} epochs", metric=title, epochs=judged.epochs)


def _comparison(judged: _Judged, a: str, b: str) -> str:
    texts = metric_text(judged.metric, judged.a), metric_text(judged.metric, judged.b)
    if judged.a == judged.b:
        return tr("{a} and {b} are equal at {value}.", a=a, b=b, value=texts[0])
    if are_alike(judged.metric, judged.a, judged.b):
        return tr("{a} and {b} are about alike, {first} and {second}.", a=a, b=b, first=texts[0], second=texts[1])
    b_is_better = (judged.b < judged.a) == less_is_better(judged.metric)
    better, worse = (b, a) if b_is_better else (a, b)
    value, other = texts[::-1] if b_is_better else texts
    values = {"better": better, "worse": worse, "value": value, "other": other}
    if less_is_better(judged.metric):
        return tr("{better} comes down to {value} where {worse} stays at {other}.", **values)
    return tr("{better} reaches {value} where {worse} stays at {other}.", **values)


def are_alike(metric: str, a: float, b: float) -> bool:
    """Whether two figures are so close that chance alone may have set them apart."""
    if metric.endswith(SHARES):
        return abs(a - b) < ALIKE_POINTS
    return abs(a - b) <= ALIKE_SHARE * max(abs(a), abs(b))


def _of_fault(half: Half, other: Half) -> str:
    fault = half.fault
    assert fault is not None
    values = {"name": half.side.name, "what": fault.part("what", tr).rstrip(".。"), "other": other.side.name}
    if other.fault is not None:
        return tr("Neither came to its end. {name}: {what}.", **values)
    if other.run.can_stop:
        return tr("{name} broke off: {what}. {other} goes on.", **values)
    if other.run.result is None or other.run.result.reason == "stopped":
        return tr("{name} broke off: {what}. {other} was stopped.", **values)
    return tr("{name} broke off: {what}. {other} trained to its end.", **values)


def state_of(half: Half) -> str:
    """How one of them fares."""
    run = half.run
    told = tr("Not trained") if half.refusal is not None else state_text(run.state)
    if run.history is None or run.state in ("cold", "ready"):
        return told
    done, planned = len(run.history.epochs), run.history.started.epochs
    return f"{told}, {tr('{epoch} of {epochs} epochs', epoch=done, epochs=planned)}"


def _compared(name: str, caption: str, metric: str, a: float, b: float) -> Row:
    texts = metric_text(metric, a), metric_text(metric, b)
    if not (math.isfinite(a) and math.isfinite(b)):
        return Row(name, caption, *texts, "–")
    better = "" if a == b else "b" if (b < a) == less_is_better(metric) else "a"
    return Row(name, caption, *texts, _difference(metric, b - a), better)


def _difference(metric: str, value: float) -> str:
    if metric.endswith(SHARES):
        return tr("{points} points", points=signed(100 * value, f"{abs(100 * value):.1f}"))
    return signed(value, figure(abs(value)))


def signed(value: float, text: str) -> str:
    """A difference with its sign."""
    return f"{'+' if value > 0 else '−' if value < 0 else '±'}{text}"


def _time(a: Half, b: Half) -> Row:
    one, other = _seconds(a), _seconds(b)
    if one is None or other is None:
        first, second = (duration(value) if value is not None else "–" for value in (one, other))
        return Row("seconds", tr("Time"), first, second, "–")
    difference = signed(other - one, duration(abs(other - one)))
    return Row("seconds", tr("Time"), duration(one), duration(other), difference)


def _seconds(half: Half) -> float | None:
    run = half.run
    if run.result is not None:
        return run.result.seconds
    return (
        sum(epoch.seconds for epoch in run.history.epochs) if run.history is not None and run.history.epochs else None
    )


def _parameters(a: Half, b: Half) -> Row:
    one, other = (half.document.analysis.total_params for half in (a, b))
    return Row("parameters", tr("Parameters"), f"{one:,}", f"{other:,}", signed(other - one, f"{abs(other - one):,}"))


def _last_train(half: Half) -> float:
    history = half.run.history
    return history.epochs[-1].train_loss if history is not None and history.epochs else math.nan


def _metric(half: Half) -> str:
    return half.run.history.started.metric if half.run.history is not None else ""


def _metrics(twin: Twin) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(map(_metric, twin.halves)) if name)


def _tests(half: Half) -> dict[str, float]:
    return half.run.result.test if half.run.result is not None else {}


def _within(title: str) -> str:
    """A name in the middle of a line: with a small letter, but for an abbreviation."""
    return title if len(title) < 2 or not title[1].islower() else title[0].lower() + title[1:]
