"""Typed text into the tokens of a field, and tokens back into text."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from engine.data.field import Field
from engine.data.text_tokens import token_ids
from engine.graph.errors import NetloomError

PAD, START, END, UNKNOWN = range(4)
WORD = re.compile(r"\w+|[^\w\s]")


class TextError(NetloomError):
    """Text that a field cannot take."""


def words_of(text: str) -> list[str]:
    """Cut a text into words, and signs each by itself."""
    return WORD.findall(text)


def encode(field: Field, text: str) -> np.ndarray:
    """The tokens of a typed text, padded to the field's length; a sign or word it does not know becomes `<unk>`.

    A word that is not in the vocabulary as typed is looked for in small letters.

    Shapes:
        answer: (T,), int64

    Raises:
        TextError: The field holds no text (`no_text`), the text is empty (`empty_text`) or has more tokens than the
            field (`long_text`).
    """
    if not field.tokenizer:
        raise TextError(
            "The field {field} holds no text",
            code="no_text",
            why="its samples are numbers, not characters or words",
            mend="Choose a field of text",
            field=field.name,
        )
    tokens = words_of(text) if field.tokenizer == "words" else list(text)
    if not tokens:
        raise TextError(
            "There is no text for {field}",
            code="empty_text",
            why="a network reads at least one token",
            mend="Type something",
            field=field.name,
        )
    (length,) = field.spec.sizes
    assert isinstance(length, int)
    if len(tokens) > length:
        raise TextError(
            "The text for {field} is too long",
            code="long_text",
            why="it has {tokens} tokens, and the field {length}",
            mend="Shorten it to {length} tokens",
            field=field.name,
            tokens=len(tokens),
            length=length,
        )
    known = set(field.labels)
    row: np.ndarray = token_ids([[t if t in known else t.lower() for t in tokens]], field.labels, length)[0]
    return row


def decode(field: Field, ids: Sequence[int] | np.ndarray) -> str:
    """The text of tokens, up to the first `<end>`; padding and `<start>` are left out, `<unk>` shows as `�`.

    Words are joined with spaces, except about signs that cling to their neighbours. Tokens that are no text are named
    one after the other.
    """
    tokens: list[str] = []
    for number in map(int, ids):
        if number == END:
            break
        if number == UNKNOWN:
            tokens.append("\ufffd")
        elif number not in (PAD, START):
            tokens.append(field.labels[number])
    if field.tokenizer == "characters":
        return "".join(tokens)
    text = " ".join(tokens)
    if field.tokenizer == "words":
        text = re.sub(r" ([,.;:!?)\]}’])", r"\1", text)
        text = re.sub(r"([(\[{]) ", r"\1", text)
        text = re.sub(r" (['\-/]) ", r"\1", text)
    return text
