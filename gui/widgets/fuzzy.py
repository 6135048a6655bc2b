"""How well a few typed letters name a thing."""

from __future__ import annotations

START_OF_WORD, IN_A_ROW, EXACT, PREFIX = 8, 5, 200, 100


def score(query: str, text: str) -> int:
    """How well `query` names `text`; 0 if its letters do not all occur in it in order.

    Letters that begin a word (`mp` in `MaxPool2d`) or follow each other count most; a text that begins with the
    query comes before one that only holds it, and shorter texts before longer.
    """
    wanted = query.casefold().replace(" ", "")
    if not wanted:
        return 1
    lowered = text.casefold()
    if lowered == wanted:
        return EXACT + PREFIX
    points = _letters(wanted, text, lowered)
    if not points:
        return 0
    points += PREFIX if lowered.startswith(wanted) else PREFIX // 2 if wanted in lowered else 0
    return max(1, points - len(text) // 4)


def _letters(wanted: str, text: str, lowered: str) -> int:
    points, place, last = 0, -1, -2
    for letter in wanted:
        place = _next_place(letter, text, lowered, place + 1)
        if place < 0:
            return 0
        points += 1 + (IN_A_ROW if place == last + 1 else 0) + (START_OF_WORD if _begins_word(text, place) else 0)
        last = place
    return points


def _next_place(letter: str, text: str, lowered: str, start: int) -> int:
    """The next letter itself if it follows at once, else the next that begins a word, else the next at all."""
    first = lowered.find(letter, start)
    if first <= start:
        return first
    for place in range(first, len(text)):
        if lowered[place] == letter and _begins_word(text, place):
            return place
    return first


def _begins_word(text: str, place: int) -> bool:
    if place == 0:
        return True
    before, here = text[place - 1], text[place]
    return not before.isalnum() or (here.isupper() and before.islower()) or (here.isdigit() and not before.isdigit())
