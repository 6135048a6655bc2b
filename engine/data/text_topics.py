"""The reference of Python that `help()` shows, to be foretold sign by sign or word by word."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine.data.dataset import Dataset
from engine.data.text_tokens import TOKEN_IMPORTS, token_field, token_ids, vocabulary
from engine.data.text_words import common_words


def topic_letters() -> list[str]:
    """List the characters that count: those of ASCII, and the signs of print."""
    return ["\n", *map(chr, range(32, 127)), *"–—‘’“”…"]


def articles_of_parts() -> dict[str, str]:
    """Part the articles; a paragraph that stands in several is left in the first.

    The rulers under headings are left out.
    """
    from pydoc_data.topics import topics

    texts = {"test": "", "valid": "", "train": ""}
    seen: set[str] = set()
    # A checksum orders the articles, whichever of them this Python has.
    for name in sorted(topics, key=lambda name: zlib.crc32(name.encode())):
        kept: list[str] = []
        for paragraph in re.split(r"\n\s*\n", topics[name]):
            lines = paragraph.rstrip().split("\n")
            lines = [line for line in lines if re.search(r"\w", line)]
            if lines and "\n".join(lines) not in seen:
                kept.append("\n".join(lines))
                seen.add(kept[-1])
        article = "\n\n".join(kept)
        part = "train"
        if len(article) < 20000 and len(texts["test"]) < 30000:
            part = "test"
        elif len(article) < 20000 and len(texts["valid"]) < 20000:
            part = "valid"
        texts[part] += article + "\n\n"
    return texts


def windows(
    tokens: Sequence[str],
    labels: Sequence[str],
    length: int,
    count: int,
) -> dict[str, np.ndarray]:
    """Cut windows one after the other; what is to be foretold is one token further.

    Of windows that read the same only the first is kept.

    Shapes:
        text, next: (count, length), int64
    """
    ids = token_ids([tokens], labels, len(tokens))[0]
    size = (len(ids) - 1) // length * length
    text = ids[:size].reshape(-1, length)
    following = ids[1 : size + 1].reshape(-1, length)
    first = np.sort(np.unique(text, axis=0, return_index=True)[1])[:count]
    return {"text": text[first], "next": following[first]}


def load_characters() -> dict[str, dict[str, np.ndarray]]:
    """Cut the articles into windows of 100 characters."""
    texts, labels = articles_of_parts(), vocabulary(topic_letters())
    return {
        "train": windows(texts["train"], labels, 100, 2500),
        "valid": windows(texts["valid"], labels, 100, 190),
        "test": windows(texts["test"], labels, 100, 290),
    }


def load_words() -> dict[str, dict[str, np.ndarray]]:
    """Cut the articles into windows of 32 words and signs, in small letters."""
    labels = vocabulary(common_words())
    texts = articles_of_parts().items()
    cut = {part: re.findall(r"\w+|[^\w\s]", text.lower()) for part, text in texts}
    return {
        "train": windows(cut["train"], labels, 32, 1800),
        "valid": windows(cut["valid"], labels, 32, 130),
        "test": windows(cut["test"], labels, 32, 190),
    }


DOC = (
    "Foretell the next {token} of Python's own reference, as `help()` shows it: the target is the text itself, one "
    "{token} further. Nothing needs a label. Windows of {length} follow each other without overlap. The split is "
    "fixed and by article; a paragraph that stands in several is kept once, so none is read in training and asked "
    "for in the test. {more}The text is that of the Python which runs, so figures differ a little between versions."
)
SOURCE = "Python documentation (PSF License), through pydoc_data of Python itself"
IMPORTS = ("import re", "import zlib", *TOKEN_IMPORTS, "from pydoc_data.topics import topics")

CHARACTERS = Dataset(
    name="characters",
    title="Next character",
    doc=DOC.format(token="character", length=100, more=""),
    source=SOURCE,
    fields=(
        token_field("text", "input", 100, topic_letters(), "characters"),
        replace(token_field("next", "target", 100, topic_letters(), "characters"), continues="text"),
    ),
    loader=load_characters,
    parts=(vocabulary, token_ids, topic_letters, articles_of_parts, windows),
    imports=IMPORTS,
    samples=(2500, 190, 290),
)

WORDS = Dataset(
    name="words",
    title="Next word",
    doc=DOC.format(
        token="word",
        length=32,
        more="1200 words and signs are known; one word in thirteen of the test is not among them, and counts as "
        "unknown. ",
    ),
    source=SOURCE,
    fields=(
        token_field("text", "input", 32, common_words(), "words"),
        replace(token_field("next", "target", 32, common_words(), "words"), continues="text"),
    ),
    loader=load_words,
    parts=(vocabulary, token_ids, common_words, articles_of_parts, windows),
    imports=IMPORTS,
    samples=(1800, 130, 190),
)
