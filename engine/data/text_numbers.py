"""Numbers in words, to be put from English into French."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.splits import parted
from engine.data.text_tokens import TOKEN_IMPORTS, TOKEN_PARTS, rows_in_order, token_field, token_ids, vocabulary


def english_words() -> list[str]:
    """List zero to nineteen, the tens, and the words for more."""
    return [
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight"),
        *("nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
        *("sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty"),
        *("forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        *("hundred", "thousand", "-"),
    ]


def in_english(number: int) -> list[str]:
    """Put a whole number below a million into English words; a hyphen is a word."""
    names = english_words()
    if number < 20:
        return [names[number]]
    if number < 100:
        ten, one = divmod(number, 10)
        return [names[18 + ten], *(["-", names[one]] if one else [])]
    size, unit = (1000, "thousand") if number >= 1000 else (100, "hundred")
    count, rest = divmod(number, size)
    return [*in_english(count), unit, *(in_english(rest) if rest else [])]


def french_words() -> list[str]:
    """List zero to sixteen, the tens, and the words for more."""
    return [
        *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"),
        *("neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
        *("vingt", "trente", "quarante", "cinquante", "soixante"),
        *("vingts", "cent", "cents", "mille", "et", "-"),
    ]


def in_french(number: int, last: bool = True) -> list[str]:
    """Put a whole number below a million into French words; a hyphen is a word.

    Args:
        last: Nothing follows: `vingt` and `cent` take their plural.
    """
    names = french_words()
    if number < 17:
        return [names[number]]
    if number < 20:
        return ["dix", "-", names[number - 10]]
    if number < 100:
        # Seventy is sixty and ten, ninety four times twenty and ten.
        ten = min(number // 10, 6) if number < 80 else 8
        one = number - 10 * ten
        if ten == 8:
            if not one:
                return ["quatre", "-", "vingts" if last else "vingt"]
            return ["quatre", "-", "vingt", "-", *in_french(one)]
        tens = names[15 + ten]
        if not one:
            return [tens]
        return [tens, "et" if one in (1, 11) else "-", *in_french(one)]
    size, unit = (1000, "mille") if number >= 1000 else (100, "cent")
    count, rest = divmod(number, size)
    if size == 100 and count > 1 and last and not rest:
        unit = "cents"
    some = in_french(count, last=False) if count > 1 else []
    return [*some, unit, *(in_french(rest, last) if rest else [])]


def load_numbers_french() -> dict[str, dict[str, np.ndarray]]:
    """Draw the numbers below 1000 and others below 100 000, each once."""
    random = np.random.RandomState(19)
    larger = 1000 + random.permutation(99000)[:6500]
    numbers = random.permutation(np.concatenate([np.arange(1000), larger]))
    english = [in_english(int(number)) for number in numbers]
    french = [[*in_french(int(number)), "<end>"] for number in numbers]
    fields = {
        "english": token_ids(english, vocabulary(english_words()), 12),
        "french": token_ids(french, vocabulary(french_words()), 20),
    }
    return parted(rows_in_order((6000, 500, 1000)), fields)


NUMBERS_FRENCH = Dataset(
    name="numbers_french",
    title="Numbers in French",
    doc="Translate a number in words from English into French, where 97 is four times twenty and seventeen. The "
    "numbers below 1000 and 6500 below 100 000. The split is fixed and by number: each stands in one part only.",
    source="Netloom, the rules of both languages",
    fields=(
        token_field("english", "input", 12, english_words(), "words"),
        token_field("french", "target", 20, french_words(), "words"),
    ),
    loader=load_numbers_french,
    parts=(*TOKEN_PARTS, english_words, in_english, french_words, in_french),
    imports=TOKEN_IMPORTS,
    samples=(6000, 500, 1000),
)
