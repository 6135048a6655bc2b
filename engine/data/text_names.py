"""Names of countries, languages, currencies, scripts and months, in ten languages that are to be told."""

from __future__ import annotations

import zlib

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.data.text_tokens import TOKEN_IMPORTS, token_field, token_ids, vocabulary
from engine.graph.spec import TensorSpec


def name_letters() -> list[str]:
    """List the characters of the names."""
    latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    large = "ÁÄÅÇÉÍÎÓÖØÚÜČİŁŘŚŞŠ"
    small = "ßàáâãäåæçèéêëíîïñóôõöùúûüýāąčďęěğıłńňőřśşšťůűźżž"
    return [*" &'(),-./:–—’ʻʼ“„0123456789", *latin, *large, *small]


def names_by_key(locale: str) -> dict[str, str]:
    """Give what a language calls territories, languages and so on, by CLDR's key."""
    from babel import Locale

    told = Locale.parse(locale)
    names = {"territory " + key: name for key, name in told.territories.items()}
    names |= {"language " + key: name for key, name in told.languages.items()}
    names |= {"currency " + key: name for key, name in told.currencies.items()}
    names |= {"script " + key: name for key, name in told.scripts.items()}
    for number, name in told.months["format"]["wide"].items():
        names[f"month {number}"] = name
    return {key: " ".join(name.split()) for key, name in names.items()}


def load_name_language() -> dict[str, dict[str, np.ndarray]]:
    """Part the names by key; those that two languages share are left out."""
    locales = ["cs", "de", "en", "es", "fi", "fr", "hu", "it", "pl", "tr"]
    names = [names_by_key(locale) for locale in locales]
    languages: dict[str, set[int]] = {}
    for language, of_language in enumerate(names):
        for name in of_language.values():
            languages.setdefault(name, set()).add(language)
    found: dict[str, list[tuple[str, int]]] = {"train": [], "valid": [], "test": []}
    # A checksum deals a key to the same part whatever else CLDR holds.
    for key in sorted(names[2], key=lambda key: zlib.crc32(key.encode())):
        draw = zlib.crc32(key.encode()) % 10
        part = "train" if draw < 7 else "valid" if draw < 8 else "test"
        for language, of_language in enumerate(names):
            name = of_language.get(key, "")
            owners = languages.pop(name, set())
            if len(owners) == 1 and 0 < len(name) <= 40:
                found[part].append((name, language))
    parts: dict[str, dict[str, np.ndarray]] = {}
    for part, count in (("train", 6000), ("valid", 950), ("test", 1850)):
        texts = [name for name, _ in found[part][:count]]
        told = [language for _, language in found[part][:count]]
        parts[part] = {
            "text": token_ids(texts, vocabulary(name_letters()), 40),
            "language": np.array(told, np.int64),
        }
    return parts


NAME_LANGUAGE = Dataset(
    name="name_language",
    title="Language of a name",
    doc="Tell in which of ten languages a country, a language, a currency, a script or a month is named. Names that "
    "two of the languages share are left out. The split is fixed and by the thing named: Germany stands in one part "
    "in all languages, so no name is recognised by its neighbour. Counting letters in threes does about as well as a "
    "network.",
    source="Unicode CLDR (Unicode License V3), through Babel (BSD 3-Clause)",
    fields=(
        token_field("text", "input", 40, name_letters(), "characters"),
        Field(
            "language",
            "target",
            "classes",
            TensorSpec((), "int64"),
            ("Czech", "German", "English", "Spanish", "Finnish", "French", "Hungarian", "Italian", "Polish", "Turkish"),
        ),
    ),
    loader=load_name_language,
    parts=(vocabulary, token_ids, name_letters, names_by_key),
    imports=("import zlib", *TOKEN_IMPORTS, "from babel import Locale"),
    samples=(6000, 950, 1850),
)
