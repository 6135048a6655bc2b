"""Every text that a person reads can be said in Chinese."""

from __future__ import annotations

import re
import string

import pytest
from PySide6.QtCore import QTranslator

from engine.analysis.analyse import analyse
from engine.graph.graph import Graph
from engine.program.lower import unsound
from engine.project.design_file import parse
from engine.project.faults import DesignFileError
from tests.gathered import script, texts

LANGUAGES = ("zh_CN",)


def places(text: str) -> set[str]:
    """The names of the places that are filled in; none where the text is no template."""
    try:
        return {name.split(".")[0].split("[")[0] for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:
        return set()


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def told(language: str) -> dict[str, str]:
    return dict(script().read(script().FOLDER / f"netloom_{language}.ts"))


def test_every_text_has_a_translation(told: dict[str, str]) -> None:
    missing = sorted(text for text in texts() if text not in told)

    assert not missing, f"{len(missing)} texts have none; scripts/translations.py --list names them: {missing[:5]}"


def test_nothing_is_translated_that_nobody_says(told: dict[str, str]) -> None:
    assert sorted(text for text in told if text not in texts()) == []


def test_translations_have_the_same_places_to_fill_in(told: dict[str, str]) -> None:
    assert {text: told[text] for text in told if places(text) != places(told[text])} == {}


def test_translations_keep_code_as_it_is(told: dict[str, str]) -> None:
    def codes(text: str) -> list[str]:
        return sorted(re.findall(r"`[^`]+`", text))

    assert {text: told[text] for text in told if codes(text) != codes(told[text])} == {}


def test_the_compiled_file_says_what_the_source_says(language: str, told: dict[str, str]) -> None:
    translator = QTranslator()
    assert translator.load(str(script().FOLDER / f"netloom_{language}.qm"))

    assert {text for text in told if translator.translate(script().CONTEXT, text) != told[text]} == set()


def test_texts_are_gathered_from_calls_choices_and_declarations() -> None:
    said = ("Undo", "1 error", "Convolution 2D", "Did you mean {guess}?", "&File", "Dark", "LeNet", "a whole number")

    assert [text for text in said if text not in texts()] == []


def test_words_inside_a_message_are_translated_with_it(told: dict[str, str]) -> None:
    with pytest.raises(DesignFileError) as caught:
        parse('{"format": "netloom-design", "version": 1, "training": {"epochs": "ten"}, "blocks": [], "wires": []}')

    why = caught.value.problems[0].wording.part("why", lambda text: told.get(text, text))
    assert why == "它是 'ten'，必须是整数"


@pytest.mark.parametrize(
    "text", ["{", "[1]x", '["', '{"a" 1}', '["a" "b"]', '["\\q"]', '["\\u12x"]', '["\x01"]', "[1,]"]
)
def test_what_the_json_parser_says_is_translated(told: dict[str, str], text: str) -> None:
    with pytest.raises(DesignFileError) as caught:
        parse(text)

    reason = caught.value.problems[0].wording.args["reason"]
    assert told[str(reason)] != reason


def test_an_error_within_another_is_translated_with_it(told: dict[str, str]) -> None:
    analysis = analyse(Graph(), {})

    wording = unsound(analysis).wording
    assert wording.part("why", lambda text: told.get(text, text)).startswith("第一个错误：设计中没有 Input")
