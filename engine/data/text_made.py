"""Texts made by a rule: letters to turn round, and weather reports of which one makes the headline."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.splits import parted
from engine.data.text_tokens import TOKEN_IMPORTS, TOKEN_PARTS, rows_in_order, token_field, token_ids, vocabulary


def load_reversal() -> dict[str, dict[str, np.ndarray]]:
    """Draw 12 to 18 letters out of twelve, and turn them round."""
    random = np.random.RandomState(8)
    texts: list[list[str]] = []
    for length in random.randint(12, 19, 9500):
        texts.append([*"".join(random.choice([*"abcdefghijkl"], length))])
    turned = [[*text[::-1], "<end>"] for text in texts]
    labels = vocabulary("abcdefghijkl")
    fields = {
        "text": token_ids(texts, labels, 18),
        "reversed": token_ids(turned, labels, 19),
    }
    return parted(rows_in_order((8000, 500, 1000)), fields)


def months() -> list[str]:
    """List the months that the reports tell of."""
    return [
        *("january", "february", "march", "april", "may", "june", "july"),
        *("august", "september", "october", "november", "december"),
    ]


def cities() -> list[str]:
    """List the cities that the reports tell of."""
    return [
        *("accra", "athens", "bergen", "bogota", "cairo", "dakar", "delhi"),
        *("geneva", "hanoi", "havana", "jakarta", "kyoto", "lagos", "lima"),
        *("lisbon", "london", "lyon", "madrid", "manila", "nairobi", "oslo"),
        *("paris", "prague", "quito", "rabat", "riga", "rome", "seoul", "tunis"),
        "vienna",
    ]


def report_words() -> list[str]:
    """List the words and numbers of the reports."""
    common = ["in", "had", "degrees", "measured", "brought", "."]
    return [*common, *months(), *cities(), *map(str, range(40))]


def load_headlines() -> dict[str, dict[str, np.ndarray]]:
    """Tell of six cities, each in three ways, and name the warmest."""
    ways = [
        "in {month} {city} had {heat} degrees .",
        "{city} measured {heat} degrees in {month} .",
        "in {city} {month} brought {heat} degrees .",
    ]
    random = np.random.RandomState(12)
    texts: list[list[str]] = []
    headlines: list[list[str]] = []
    for _ in range(13200):
        where = random.choice(cities(), 6, replace=False)
        heats = random.choice(40, 6, replace=False)
        when = random.choice(months(), 6)
        text = ""
        for city, month, heat in zip(where, when, heats, strict=True):
            way = ways[random.randint(3)]
            text += way.format(city=city, month=month, heat=heat) + " "
        best = heats.argmax()
        texts.append(text.split())
        headlines.append(["warmest", when[best], "in", where[best], "<end>"])
    fields = {
        "text": token_ids(texts, vocabulary(report_words()), 42),
        "headline": token_ids(headlines, vocabulary(headline_words()), 5),
    }
    return parted(rows_in_order((12000, 600, 600)), fields)


def headline_words() -> list[str]:
    """List the words of the headlines."""
    return ["warmest", "in", *months(), *cities()]


REVERSAL = Dataset(
    name="reversal",
    title="Reversal",
    doc="Turn 12 to 18 letters round: the last comes first. Nothing but order is to be learned, which one vector can "
    "hardly hold and attention reads off. The split is fixed: 8000 train, 500 validate, 1000 test, and no text stands "
    "there twice.",
    source="Netloom, a rule in NumPy",
    fields=(
        token_field("text", "input", 18, "abcdefghijkl", "characters"),
        token_field("reversed", "target", 19, "abcdefghijkl", "characters"),
    ),
    loader=load_reversal,
    parts=TOKEN_PARTS,
    imports=TOKEN_IMPORTS,
    samples=(8000, 500, 1000),
)

HEADLINES = Dataset(
    name="headlines",
    title="Headlines",
    doc="Read how warm it was in six cities, and write the headline: the warmest month and its city. It takes "
    "comparing numbers all over the text and copying two words from one place. The headline of the first sentence is "
    "right one time in six. The split is fixed: 12000 train, 600 validate, 600 test, and no text stands there twice.",
    source="Netloom, a rule in NumPy",
    fields=(
        token_field("text", "input", 42, report_words(), "words"),
        token_field("headline", "target", 5, headline_words(), "words"),
    ),
    loader=load_headlines,
    parts=(*TOKEN_PARTS, months, cities, report_words, headline_words),
    imports=TOKEN_IMPORTS,
    samples=(12000, 600, 600),
)
