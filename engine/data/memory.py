"""Tasks that need a long memory: what is shown early decides an answer at the end."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.graph.spec import TensorSpec

SYMBOLS = tuple("ABCDEFGH")


def adding_parts(steps: int) -> dict[str, dict[str, np.ndarray]]:
    """Draw sequences of numbers of which two are marked, one in each half."""
    sizes = {"train": 5000, "valid": 500, "test": 1000}
    parts: dict[str, dict[str, np.ndarray]] = {}
    for seed, (part, samples) in enumerate(sizes.items()):
        random = np.random.RandomState(1000 * steps + seed)
        values = random.uniform(0, 1, (samples, steps))
        marks = np.zeros((samples, steps))
        rows = np.arange(samples)
        marks[rows, random.randint(0, steps // 2, samples)] = 1
        marks[rows, random.randint(steps // 2, steps, samples)] = 1
        sequence = np.stack([values, marks], axis=2)
        total = (values * marks).sum(axis=1, keepdims=True)
        parts[part] = {
            "sequence": sequence.astype(np.float32),
            "sum": total.astype(np.float32),
        }
    return parts


def load_adding() -> dict[str, dict[str, np.ndarray]]:
    """Draw sequences of 50 steps."""
    return adding_parts(50)


def load_adding100() -> dict[str, dict[str, np.ndarray]]:
    """Draw sequences of 100 steps."""
    return adding_parts(100)


def load_recall() -> dict[str, dict[str, np.ndarray]]:
    """Show one of eight signs, then 99 steps of noise, then ask for the sign."""
    sizes = {"train": 2000, "valid": 300, "test": 600}
    parts: dict[str, dict[str, np.ndarray]] = {}
    for seed, (part, samples) in enumerate(sizes.items()):
        random = np.random.RandomState(100 + seed)
        symbol = random.randint(0, 8, samples)
        sequence = np.zeros((samples, 100, 10), np.float32)
        sequence[np.arange(samples), 0, symbol] = 1
        sequence[:, 1:, 8] = random.uniform(-1, 1, (samples, 99))
        sequence[:, -1, 9] = 1
        parts[part] = {"sequence": sequence, "symbol": symbol}
    return parts


ADDING, ADDING100 = (
    Dataset(
        name=name,
        title=f"Adding problem, {steps} steps",
        doc=f"Add two numbers out of {steps}: beside each number stands a mark, 1 at one place in each half and 0 "
        "elsewhere. What was marked early must be kept while all the others are read. Answering 1 always gives a "
        "mean squared error of 0.167; below 0.01 the task is learned. Train, valid and test are drawn apart, with "
        "seeds of their own.",
        source="Made by a generator; Hochreiter & Schmidhuber 1997, experiment 4",
        fields=(
            Field("sequence", "input", "sequence", TensorSpec((steps, 2)), ("number", "mark")),
            Field("sum", "target", "numbers", TensorSpec((1,)), ("sum",)),
        ),
        loader=loader,
        parts=(adding_parts,),
        samples=(5000, 500, 1000),
    )
    for name, steps, loader in (("adding", 50, load_adding), ("adding100", 100, load_adding100))
)

RECALL = Dataset(
    name="recall",
    title="Recall after 100 steps",
    doc="Say which of eight signs was shown at the first step, after 99 steps of noise. There is nothing to compute, "
    "only to keep: with torch's own initial values an LSTM or GRU stays at chance (0.125), because its signal halves "
    "at every step; with `memory` set to 100 it learns in seconds. Train, valid and test are drawn apart.",
    source="Made by a generator; after Hochreiter & Schmidhuber 1997; Tallec & Ollivier 2018",
    fields=(
        Field("sequence", "input", "sequence", TensorSpec((100, 10)), (*SYMBOLS, "noise", "question")),
        Field("symbol", "target", "classes", TensorSpec((), "int64"), SYMBOLS),
    ),
    loader=load_recall,
    samples=(2000, 300, 600),
)
