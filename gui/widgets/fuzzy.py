"""Fuzzy search: letters in order are enough, starts of words count more."""

from __future__ import annotations


def score(query: str, text: str) -> float:
    """How well a text answers a query: 0 not at all, more is better.

    All letters of the query must come in their order. Letters in a row, at the start of the text, of a word or
    of a CamelHump are worth more; long texts a little less.
    """
    wanted = [sign for sign in query.lower() if not sign.isspace()]
    if not wanted:
        return 1.0
    lower = text.lower()
    total, place, before = 0.0, -1, -2
    for sign in wanted:
        place = _next(lower, text, sign, place + 1, before)
        if place < 0:
            return 0.0
        total += 1.0 + 2.0 * (place == before + 1) + 1.5 * _starts_word(text, place) + 2.0 * (place == 0)
        before = place
    return total - 0.01 * len(text)


def _next(lower: str, text: str, sign: str, start: int, before: int) -> int:
    """The best place for the next letter: in a row, else at a word's start, else anywhere."""
    if start < len(lower) and lower[start] == sign and start == before + 1:
        return start
    first = lower.find(sign, start)
    place = first
    while place >= 0 and not _starts_word(text, place):
        place = lower.find(sign, place + 1)
    return place if place >= 0 else first


def _starts_word(text: str, place: int) -> bool:
    if place == 0:
        return True
    sign, before = text[place], text[place - 1]
    return not before.isalnum() or (sign.isupper() and before.islower()) or (sign.isdigit() and not before.isdigit())
