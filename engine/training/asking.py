"""Questions to a trained network and its answers: frozen dataclasses of numbers, texts and arrays, free of torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from engine.data.field import Field
from engine.graph.design import DatasetChoice


@dataclass(frozen=True)
class Question:
    """What a network or a dataset is asked.

    Args:
        number: Comes back with the reply.
    """

    number: int


@dataclass(frozen=True)
class Reply:
    """What comes back.

    Args:
        number: That of the question.
    """

    number: int


@dataclass(frozen=True)
class Ask(Question):
    """Let the network answer one sample.

    Args:
        given: By block id of each Input that is not itself written: an array of
            the field's sizes, as the network gets it.
        folder: Run whose weights answer where the process holds no run.
        beams: Answers followed side by side in writing. temperature: Above 0 tokens are drawn by chance.
        seed: Of that chance. steps: Tokens by which a language model goes on with the text.
    """

    given: Mapping[str, np.ndarray]
    folder: Path | None = None
    beams: int = 1
    temperature: float = 0.0
    seed: int = 0
    steps: int = 60


@dataclass(frozen=True)
class Fetch(Question):
    """Show one sample of a part of the dataset.

    Args:
        number, folder: As in `Ask`. part: `train`, `valid` or `test`. index: Counted from 0.
    """

    part: str = "test"
    index: int = 0
    folder: Path | None = None


@dataclass(frozen=True)
class Judge(Question):
    """Answer a whole part, to see which answers are wrong.

    Args:
        number, part, folder: As in `Fetch`.
    """

    part: str = "test"
    folder: Path | None = None


@dataclass(frozen=True)
class Browse(Question):
    """Show some samples of a dataset, trained or not.

    Args:
        number, part: As in `Fetch`. choice: The dataset. start, count: Which samples, counted from 0.
    """

    choice: DatasetChoice
    part: str = "train"
    start: int = 0
    count: int = 50


@dataclass(frozen=True)
class Answer:
    """What one Output says of a sample.

    Args:
        block: Its id. field: Its target.
        shares: Of classes their probabilities (classes,), of yes or no that of yes (1,), of tokens that of each of
            `tokens` (L,) but for CTC; else empty.
        values: Of numbers (D,); else empty.
        tokens: Of tokens what was written, what goes on with the text, or the likeliest at each step (L,), int64;
            else empty.
        likely, chances: The likeliest tokens of each of these steps and their probabilities, both (L, k).
        attention: Where the decoder looked (heads, L, T); else empty.
    """

    block: str
    field: str
    shares: np.ndarray
    values: np.ndarray
    tokens: np.ndarray
    likely: np.ndarray
    chances: np.ndarray
    attention: np.ndarray


@dataclass(frozen=True)
class Answered(Reply):
    """The answer of every Output, in the design's order."""

    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Fetched(Reply):
    """A sample.

    Args:
        count: Samples of the part. inputs: An array of the field's sizes by block id of each Input.
        targets: The right answer by block id of each Output.
    """

    part: str
    index: int
    count: int
    inputs: Mapping[str, np.ndarray]
    targets: Mapping[str, np.ndarray]


@dataclass(frozen=True)
class Verdict:
    """How one Output fared over a part.

    Args:
        wrong: Indices of the samples that it got wrong, the surest mistakes first.
        truths, guesses: Class of every sample (samples,), int64; empty where the answer is no class.
    """

    block: str
    field: str
    wrong: np.ndarray
    truths: np.ndarray
    guesses: np.ndarray


@dataclass(frozen=True)
class Judged(Reply):
    """How every Output fared; those whose answers are numbers are left out."""

    part: str
    count: int
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True)
class Browsed(Reply):
    """Samples of a dataset.

    Args:
        total: Samples of the part. arrays: Those asked for by name of the field, samples first.
        fields: Of the dataset. columns: Of a table of one's own, each column with what it was taken to hold.
    """

    part: str
    start: int
    total: int
    arrays: Mapping[str, np.ndarray]
    fields: tuple[Field, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class NotAnswered(Reply):
    """A question without an answer.

    Args:
        what, why, mend: Templates, to be filled with `args` in the reader's language. code: Stable name.
    """

    what: str
    code: str
    why: str = ""
    mend: str = ""
    args: dict[str, object] = field(default_factory=dict)
