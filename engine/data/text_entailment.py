"""Pairs of sentences about a number of which one may follow from the other, as sets of numbers prove."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.data.splits import parted
from engine.data.text_tokens import TOKEN_IMPORTS, TOKEN_PARTS, rows_in_order, token_field, token_ids, vocabulary
from engine.graph.spec import TensorSpec


def claim_words() -> list[str]:
    """List the words of the claims: those of the numbers, then the others."""
    return [
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        *("ten", "eleven", "twelve", "it", "is", "not", "more", "less", "than"),
        *("even", "odd", "and", "or"),
    ]


def drawn_claim(random: np.random.RandomState) -> tuple[str, frozenset[int]]:
    """Draw one or two claims about a number from 1 to 12, and the numbers for which they hold."""
    names = claim_words()
    everything = frozenset(range(1, 13))
    text, held = "it is", everything
    for place in range(1 + (random.uniform() < 0.75)):
        joined = ["and", "or"][random.randint(2)] if place else ""
        negated = random.uniform() < 0.3
        if random.uniform() < 0.2:
            odd = random.randint(2)
            words = ["even", "odd"][odd]
            found = frozenset(n for n in everything if n % 2 == odd)
        elif random.uniform() < 0.5:
            bound = random.randint(1, 12)
            words = "more than " + names[bound - 1]
            found = frozenset(range(bound + 1, 13))
        else:
            bound = random.randint(2, 13)
            words = "less than " + names[bound - 1]
            found = frozenset(range(1, bound))
        if negated:
            words, found = "not " + words, everything - found
        text = " ".join([text, *joined.split(), words])
        held = held | found if joined == "or" else held & found
    return text, held


def load_entailment() -> dict[str, dict[str, np.ndarray]]:
    """Give every second sentence a first one of each kind, so that it tells nothing by itself."""
    random = np.random.RandomState(10)
    claims = dict(drawn_claim(random) for _ in range(9000))
    # A claim that always or never holds would follow from all, or all from it.
    texts = [text for text, held in claims.items() if 0 < len(held) < 12]
    masks = np.array([sum(1 << n for n in claims[text]) for text in texts])
    pairs: dict[tuple[int, int], int] = {}
    while len(pairs) < 22100:
        second = random.randint(len(texts))
        follows = masks & ~masks[second] == 0
        excludes = masks & masks[second] == 0
        for label, fits in enumerate([follows, ~follows & ~excludes, excludes]):
            fits[second] = False
            pairs[int(random.choice(np.flatnonzero(fits))), second] = label
    rows = np.array([*pairs])[:22100]
    tokens = token_ids([t.split() for t in texts], vocabulary(claim_words()), 12)
    fields = {
        "premise": tokens[rows[:, 0]],
        "hypothesis": tokens[rows[:, 1]],
        "label": np.array([*pairs.values()], np.int64)[:22100],
    }
    return parted(rows_in_order((20000, 600, 1500)), fields)


ENTAILMENT = Dataset(
    name="entailment",
    title="Entailment",
    doc="Tell whether the second sentence follows from the first, excludes it, or neither. Both speak of a number "
    "from 1 to 12, and the label is proved: the numbers of the first lie within those of the second, apart from them, "
    "or neither. Each second sentence stands with a first one of all three kinds, so it tells nothing by itself. The "
    "split is fixed, and no pair stands there twice.",
    source="Netloom, a grammar in NumPy",
    fields=(
        token_field("premise", "input", 12, claim_words(), "words"),
        token_field("hypothesis", "input", 12, claim_words(), "words"),
        Field("label", "target", "classes", TensorSpec((), "int64"), ("follows", "neither", "excluded")),
    ),
    loader=load_entailment,
    parts=(*TOKEN_PARTS, claim_words, drawn_claim),
    imports=TOKEN_IMPORTS,
    samples=(20000, 600, 1500),
)
