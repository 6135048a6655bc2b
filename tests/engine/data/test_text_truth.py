"""The datasets of text against Babel, num2words, datetime and Python, and against what takes no network."""

import datetime
import math
import re
from collections import Counter, defaultdict
from functools import cache
from pydoc_data.topics import topics

import numpy as np
import pytest
from babel import Locale
from babel.dates import format_date
from num2words import num2words
from sklearn.linear_model import LogisticRegression

from engine.data.dataset import Dataset
from engine.data.text_dates import DATE_TAGS, DATES_ISO, date_letters, date_patterns, written_date
from engine.data.text_entailment import ENTAILMENT, claim_words
from engine.data.text_made import HEADLINES, REVERSAL
from engine.data.text_names import NAME_LANGUAGE
from engine.data.text_numbers import NUMBERS_FRENCH, in_english, in_french
from engine.data.text_topics import CHARACTERS, WORDS, articles_of_parts
from engine.data.text_words import common_words
from engine.data.vocabulary import decode
from tests.loaded import parts_of

LOCALES = ["cs", "da", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "pl", "pt", "sv", "tr"]
NAMED_IN = ["cs", "de", "en", "es", "fi", "fr", "hu", "it", "pl", "tr"]
SPACES = str.maketrans("\u00a0\u202f", "  ")


@cache
def told(dataset: Dataset, part: str, name: str) -> list[str]:
    """The texts of a field."""
    return [decode(dataset.by_name[name], row) for row in parts_of(dataset)[part][name]]


def some_days() -> list[datetime.date]:
    return [datetime.date(2026, 1, 1) + datetime.timedelta(days) for days in range(0, 400, 5)]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_date_is_written_as_babel_writes_it_in_letters_of_the_vocabulary(locale):
    styles = ["full", "long", "medium", "short"][: len(date_patterns(locale))]
    for style, pattern in zip(styles, date_patterns(locale), strict=True):
        for day in some_days():
            text, tags = written_date(day, pattern, locale)
            assert text == format_date(day, style, locale=locale).translate(SPACES)
            assert len(tags) == len(text) <= 40
            assert set(text) <= set(date_letters())


def test_the_tags_of_a_date_cover_its_day_month_and_year():
    for locale in LOCALES:
        for pattern in date_patterns(locale):
            for day in some_days():
                text, tags = written_date(day, pattern, locale)
                pieces = {
                    tag: "".join(c for c, t in zip(text, tags, strict=True) if t == tag) for tag in dict.fromkeys(tags)
                }
                assert int(pieces["day"]) == day.day
                assert int(pieces["year"]) in (day.year, day.year % 100)
                if pieces["month"].isdigit():
                    assert int(pieces["month"]) == day.month
                else:
                    shown = [format_date(day, form, locale=locale) for form in ("MMM", "MMMM", "LLL", "LLLL")]
                    assert pieces["month"] in shown
                assert ("weekday" in tags) == bool(re.search("E|cccc", pattern))


def test_no_text_of_a_date_can_be_tagged_in_two_ways():
    tags_of: dict[str, set[str]] = defaultdict(set)
    for day in (datetime.date(year, month, 3 * month - 2) for month in range(1, 9) for year in (2002, 2005, 2020)):
        for locale in LOCALES:
            for pattern in date_patterns(locale):
                text, tags = written_date(day, pattern, locale)
                tags_of[text].add(" ".join(tags))

    assert all(len(found) == 1 for found in tags_of.values())


def test_the_iso_form_is_the_day_that_the_text_tells_and_no_day_stands_in_two_parts():
    days = {part: told(DATES_ISO, part, "iso") for part in ("train", "valid", "test")}

    assert len({day for part in days.values() for day in part}) == 9500
    for text, iso in zip(told(DATES_ISO, "test", "text"), days["test"], strict=True):
        day = datetime.date.fromisoformat(iso)
        assert text in {
            format_date(day, style, locale=locale).translate(SPACES)
            for style in ("full", "long")
            for locale in NAMED_IN
        }


def test_the_tagged_dates_are_all_different():
    texts = [text for part in ("train", "valid", "test") for text in told(DATE_TAGS, part, "text")]
    assert len(set(texts)) == 5500


@cache
def keys_of_names() -> dict[tuple[str, int], set[str]]:
    """By name and language: what CLDR names so."""
    keys: dict[tuple[str, int], set[str]] = defaultdict(set)
    for language, locale in enumerate(map(Locale, NAMED_IN)):
        of_kinds = (
            ("t", locale.territories),
            ("l", locale.languages),
            ("c", locale.currencies),
            ("s", locale.scripts),
            ("m", locale.months["format"]["wide"]),
        )
        for kind, names in of_kinds:
            for key, name in names.items():
                plain = " ".join(name.translate(SPACES).split())
                keys[plain, language].add(f"{kind} {key}")
    return keys


def test_a_name_is_one_of_its_language_only_and_what_it_names_stands_in_one_part():
    known = keys_of_names()
    named: list[set[str]] = []
    for part in ("train", "valid", "test"):
        languages = parts_of(NAME_LANGUAGE)[part]["language"]
        rows = list(zip(told(NAME_LANGUAGE, part, "text"), map(int, languages), strict=True))
        assert len({name for name, _ in rows}) == len(rows)
        for name, language in rows:
            assert [other for other in range(10) if (name, other) in known] == [language]
        named.append({key for row in rows if len(known[row]) == 1 for key in known[row]})

    assert not named[0] & named[1]
    assert not named[0] & named[2]
    assert not named[1] & named[2]


def test_letters_in_threes_tell_most_languages_of_names_and_the_commonest_language_few():
    parts = parts_of(NAME_LANGUAGE)
    counts = np.ones((10, 40000)) * 0.1

    def threes(name: str) -> list[int]:
        return [hash_of(f" {name} "[i : i + 3]) for i in range(len(name))]

    def hash_of(three: str) -> int:
        return sum(ord(c) * k for c, k in zip(three, (1, 263, 69169), strict=False)) % 40000

    for name, language in zip(told(NAME_LANGUAGE, "train", "text"), parts["train"]["language"], strict=True):
        for three in threes(name):
            counts[language, three] += 1
    chances = np.log(counts / counts.sum(axis=1, keepdims=True))
    answers = [chances[:, threes(name)].sum(axis=1).argmax() for name in told(NAME_LANGUAGE, "test", "text")]

    truth = parts["test"]["language"]
    assert 0.70 <= np.mean(answers == truth) <= 0.92
    assert 0.10 <= np.bincount(truth).max() / len(truth) <= 0.20


def test_the_reversed_text_is_the_text_from_its_end():
    texts, turned = told(REVERSAL, "test", "text"), told(REVERSAL, "test", "reversed")

    assert [text[::-1] for text in texts] == turned
    assert set(map(len, texts)) == set(range(12, 19))


def test_the_headline_names_the_warmest_place_and_the_first_sentence_rarely_does():
    first = []
    for text, headline in zip(told(HEADLINES, "test", "text"), told(HEADLINES, "test", "headline"), strict=True):
        heats, wheres = [], []
        for sentence in text.rstrip(".").split("."):
            words = sentence.split()
            heats.append(int(next(word for word in words if word.isdigit())))
            wheres.append({*words})
        _, month, _, city = headline.split()
        assert {month, city} <= wheres[heats.index(max(heats))]
        assert len(set(heats)) == 6
        first.append({month, city} <= wheres[0])

    assert 0.12 <= np.mean(first) <= 0.21


@pytest.mark.parametrize("numbers", [range(1000), range(1000, 1000000, 997), (80000, 200000, 80080, 71021, 300080)])
def test_numbers_are_put_into_words_as_num2words_does(numbers):
    for number in numbers:
        english = re.sub(r",| and", "", num2words(number, lang="en"))
        assert " ".join(in_english(number)).replace(" - ", "-") == english
        assert " ".join(in_french(number)).replace(" - ", "-") == num2words(number, lang="fr")


def test_the_french_number_is_that_of_the_english_and_stands_once():
    numbers = {" ".join(in_english(n)).replace(" - ", "-"): n for n in range(100000)}
    rows = [
        (numbers[english], french)
        for part in ("train", "valid", "test")
        for english, french in zip(
            told(NUMBERS_FRENCH, part, "english"), told(NUMBERS_FRENCH, part, "french"), strict=True
        )
    ]

    assert len({number for number, _ in rows}) == 7500
    assert all(num2words(number, lang="fr") == french for number, french in rows[::5])


def holds(text: str, number: int) -> bool:
    """Whether a claim is true of a number, read word by word."""
    words = text.removeprefix("it is ")
    if " or " in words:
        return any(holds(half, number) for half in words.split(" or "))
    if " and " in words:
        return all(holds(half, number) for half in words.split(" and "))
    if words.startswith("not "):
        return not holds(words[4:], number)
    if words in ("even", "odd"):
        return number % 2 == (words == "odd")
    sign, bound = words.split(" than ")
    limit = claim_words().index(bound) + 1
    return number > limit if sign == "more" else number < limit


def test_every_label_of_entailment_is_proved_by_the_numbers():
    seen = {}
    for part in ("valid", "test"):
        labels = parts_of(ENTAILMENT)[part]["label"]
        pairs = list(zip(told(ENTAILMENT, part, "premise"), told(ENTAILMENT, part, "hypothesis"), strict=True))
        for pair, label in zip(pairs, map(int, labels), strict=True):
            assert pair not in seen
            seen[pair] = label
    sets = {text: {n for n in range(1, 13) if holds(text, n)} for pair in seen for text in pair}
    for (premise, hypothesis), label in seen.items():
        follows, excluded = sets[premise] <= sets[hypothesis], not sets[premise] & sets[hypothesis]
        assert label == (0 if follows else 2 if excluded else 1)
        assert sets[premise]
        assert 0 < len(sets[hypothesis]) < 12


def test_neither_the_second_sentence_nor_bags_of_words_give_the_entailment_away():
    parts = parts_of(ENTAILMENT)

    def bags(part: str, *names: str) -> np.ndarray:
        symbols = np.arange(4, len(claim_words()) + 4)
        return np.concatenate([(parts[part][n][:, :, None] == symbols).sum(axis=1) for n in names], axis=1)

    def accuracy(*names: str) -> float:
        model = LogisticRegression(max_iter=300).fit(bags("train", *names)[:6000], parts["train"]["label"][:6000])
        return model.score(bags("test", *names), parts["test"]["label"])

    assert np.bincount(parts["test"]["label"]).max() < 0.35 * 1500
    assert accuracy("hypothesis") <= 0.42
    assert accuracy("premise", "hypothesis") <= 0.65


@pytest.mark.parametrize("dataset", [CHARACTERS, WORDS], ids=lambda d: d.name)
def test_the_next_token_is_the_one_after_and_windows_follow_each_other(dataset):
    for part in parts_of(dataset).values():
        text, following = part["text"], part["next"]
        assert np.array_equal(text[:, 1:], following[:, :-1])
        assert (text[1:, 0] == following[:-1, -1]).mean() > 0.99


def test_the_characters_are_those_of_the_articles_and_no_paragraph_of_the_test_is_trained_on():
    whole = " ".join("".join(topics.values()).split())
    texts = articles_of_parts()
    paragraphs = {part: set(text.split("\n\n")) - {""} for part, text in texts.items()}

    assert not paragraphs["test"] & (paragraphs["train"] | paragraphs["valid"])
    for paragraph in list(paragraphs["test"])[:50]:
        if not re.search(r"[-=*]{3}|\+--", paragraph):
            last = paragraph.split("\n")[-1]
            assert " ".join(last.split()) in whole
    assert 250_000 < sum(map(len, texts.values())) < 600_000
    assert not any(re.fullmatch(r"[*=\-~^+ ]{3,}", line) for line in texts["train"].split("\n"))


def test_a_character_by_itself_takes_about_five_bits_as_measured():
    parts = parts_of(CHARACTERS)
    counts = np.bincount(parts["train"]["next"].ravel(), minlength=len(CHARACTERS.fields[1].labels)) + 1.0
    bits = -np.log2(counts / counts.sum())

    assert 4.5 < bits[parts["test"]["next"]].mean() < 5.3
    assert bits.max() < math.log2(300_000)


def test_the_words_are_the_commonest_of_the_training_articles_and_few_of_the_test_are_unknown():
    cut = re.findall(r"\w+|[^\w\s]", articles_of_parts()["train"].lower())
    commonest = [word for word, _ in Counter(cut).most_common(800)]

    assert len(common_words()) == len(set(common_words())) == 1200
    assert np.mean([word in common_words() for word in commonest]) > 0.95
    assert (parts_of(WORDS)["test"]["text"] == 3).mean() < 0.11
