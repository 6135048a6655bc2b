"""Dates as fourteen languages write them: to tag, to turn into ISO, and to fill in."""

from __future__ import annotations

import datetime
import re

import numpy as np

from engine.data.dataset import Dataset
from engine.data.splits import parted
from engine.data.text_tokens import TOKEN_IMPORTS, TOKEN_PARTS, rows_in_order, token_field, token_ids, vocabulary


def date_letters() -> list[str]:
    """List the characters of which the dates consist."""
    common = " ,-./0123456789ACDEFHJKMNOPSTWabcdefghijklmnopqrstuvwxyz"
    return [*common, *"ÇáäåçéìíóöøúûüýąčěğıłőřśŞşź"]


def date_tags() -> list[str]:
    """List what a character of a date can belong to."""
    return ["other", "weekday", "day", "month", "year"]


def drawn_days(count: int, seed: int) -> list[datetime.date]:
    """Draw different days of the years 1950 to 2049."""
    days = np.random.RandomState(seed).permutation(36525)[:count]
    first = datetime.date(1950, 1, 1)
    return [first + datetime.timedelta(int(day)) for day in days]


def date_patterns(locale: str) -> list[str]:
    """List how a language writes a date, from full to short, in CLDR's letters.

    Args:
        locale: As Babel names it.
    """
    from babel.dates import get_date_format

    patterns = [
        get_date_format("full", locale).pattern,
        get_date_format("long", locale).pattern,
        get_date_format("medium", locale).pattern,
    ]
    # 3/4/26 is the fourth of March in America and the third of April elsewhere.
    if locale != "en":
        patterns.append(get_date_format("short", locale).pattern)
    return patterns


def written_date(
    day: datetime.date,
    pattern: str,
    locale: str,
) -> tuple[str, list[str]]:
    """Write a date, and say of each character what it belongs to."""
    from babel.dates import format_date

    tag_of = {"E": "weekday", "c": "weekday", "d": "day"}
    tag_of |= {"M": "month", "L": "month", "y": "year"}
    text, tags = "", list[str]()
    for found in re.finditer(r"'[^']*'|([A-Za-z])\1*|.", pattern):
        piece, letter = found[0], found[1] or ""
        if letter:
            piece = format_date(day, piece, locale=locale)
        # The spaces that do not break are written as common ones.
        text += " ".join(re.split("[\u00a0\u202f]", piece.strip("'")))
        tags += [tag_of.get(letter, "other")] * (len(text) - len(tags))
    return text, tags


def written_dates() -> tuple[list[str], list[list[str]]]:
    """Write 5500 different days, each once, with the tag of each character."""
    locales = ["cs", "da", "de", "en", "es", "fi", "fr"]
    locales += ["hu", "it", "nl", "pl", "pt", "sv", "tr"]
    patterns = {locale: date_patterns(locale) for locale in locales}
    random = np.random.RandomState(6)
    texts: list[str] = []
    tags: list[list[str]] = []
    for day in drawn_days(5500, 6):
        locale = locales[random.randint(14)]
        pattern = patterns[locale][random.randint(len(patterns[locale]))]
        text, of_text = written_date(day, pattern, locale)
        texts.append(text)
        tags.append(of_text)
    return texts, tags


def load_date_tags() -> dict[str, dict[str, np.ndarray]]:
    """Write the dates, and number their characters and tags."""
    texts, tags = written_dates()
    fields = {
        "text": token_ids(texts, vocabulary(date_letters()), 40),
        "tags": token_ids(tags, vocabulary(date_tags()), 40),
    }
    return parted(rows_in_order((4000, 500, 1000)), fields)


def load_dates_few() -> dict[str, dict[str, np.ndarray]]:
    """Keep the tags of thirty training dates only."""
    parts = load_date_tags()
    parts["train"] = {name: values[:30] for name, values in parts["train"].items()}
    return parts


def load_dates_masked() -> dict[str, dict[str, np.ndarray]]:
    """Hide half of the characters behind token 3, three times anew while training."""
    texts, _ = written_dates()
    rows = np.concatenate([np.tile(np.arange(4000), 3), np.arange(4000, 5500)])
    plain = token_ids(texts, vocabulary(date_letters()), 40)[rows]
    hidden = np.random.RandomState(17).uniform(size=plain.shape) < 0.5
    fields = {
        "text": np.where(hidden & (plain != 0), 3, plain),
        "original": np.where(hidden, plain, 0),
    }
    return parted(rows_in_order((12000, 500, 1000)), fields)


def load_dates_iso() -> dict[str, dict[str, np.ndarray]]:
    """Write each day in one of ten languages, and as year, month and day."""
    locales = ["cs", "de", "en", "es", "fi", "fr", "hu", "it", "pl", "tr"]
    patterns = {locale: date_patterns(locale) for locale in locales}
    random = np.random.RandomState(7)
    days = drawn_days(9500, 7)
    texts: list[str] = []
    for day in days:
        locale = locales[random.randint(10)]
        pattern = patterns[locale][random.randint(2)]
        texts.append(written_date(day, pattern, locale)[0])
    iso = [[*day.isoformat(), "<end>"] for day in days]
    fields = {
        "text": token_ids(texts, vocabulary(date_letters()), 40),
        "iso": token_ids(iso, vocabulary("-0123456789"), 11),
    }
    return parted(rows_in_order((8000, 500, 1000)), fields)


SOURCE = "Unicode CLDR (Unicode License V3), through Babel (BSD 3-Clause)"
IMPORTS = (
    "import datetime",
    "import re",
    *TOKEN_IMPORTS,
    "from babel.dates import format_date, get_date_format",
)
DATES = (*TOKEN_PARTS, date_letters, drawn_days, date_patterns, written_date)
TAGS = (*DATES, date_tags, written_dates)
TEXT = token_field("text", "input", 40, date_letters(), "characters")
SPLIT = " The split is fixed and by day: no day stands in two parts."

DATE_TAGS = Dataset(
    name="date_tags",
    title="Parts of a date",
    doc="Tag each character of a date as weekday, day, month, year or other: the dates are written short or long in "
    "14 languages. Whether the first digits are a day or a year often shows only later, so a network that reads one "
    "way does worse." + SPLIT,
    source=SOURCE,
    fields=(TEXT, token_field("tags", "target", 40, date_tags(), "")),
    loader=load_date_tags,
    parts=TAGS,
    imports=IMPORTS,
    samples=(4000, 500, 1000),
)

DATES_FEW = Dataset(
    name="dates_few",
    title="Parts of a date, few labels",
    doc="The same as the parts of a date, with only 30 training dates: so few that it pays to start from what a "
    "network has learned of the masked dates. Text and vocabulary are the same there, and its validation and test "
    "days are the same as here, so nothing is seen too early." + SPLIT,
    source=SOURCE,
    fields=DATE_TAGS.fields,
    loader=load_dates_few,
    parts=(*TAGS, load_date_tags),
    imports=IMPORTS,
    samples=(30, 500, 1000),
)

DATES_MASKED = Dataset(
    name="dates_masked",
    title="Masked dates",
    doc="Fill in the dates in 14 languages of which half of the characters are hidden: learning without labels, to be "
    "carried on with few. Only what is hidden counts, and each training date is there three times, each time with "
    "other characters hidden; many a digit can only be guessed." + SPLIT,
    source=SOURCE,
    fields=(TEXT, token_field("original", "target", 40, date_letters(), "characters")),
    loader=load_dates_masked,
    parts=tuple(part for part in TAGS if part is not date_tags),
    imports=IMPORTS,
    samples=(12000, 500, 1000),
)

DATES_ISO = Dataset(
    name="dates_iso",
    title="Dates to ISO",
    doc="Turn a date written out in one of ten languages into year-month-day. Only long forms: 3/4/26 would be two "
    "dates." + SPLIT,
    source=SOURCE,
    fields=(TEXT, token_field("iso", "target", 11, "-0123456789", "characters")),
    loader=load_dates_iso,
    parts=DATES,
    imports=IMPORTS,
    samples=(8000, 500, 1000),
)
