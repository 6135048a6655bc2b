"""What a person is told, in any language."""

from __future__ import annotations

import pickle

from engine.graph.errors import Fix, Term, Wording

GERMAN = {
    "it must be {kind}": "es muss {kind} sein",
    "a number": "eine Zahl",
    "inside: {first}": "darin: {first}",
    "Use {kind}": "Nimm {kind}",
}


def german(text: str) -> str:
    return GERMAN.get(text, text)


def test_terms_that_fill_a_place_are_translated() -> None:
    wording = Wording("it must be {kind}", args={"kind": Term("a number")})

    assert wording.told(german) == "es muss eine Zahl sein"
    assert wording.part("what", german) == "es muss eine Zahl sein"
    assert wording.told() == "it must be a number"


def test_names_that_fill_a_place_are_not_translated() -> None:
    assert Wording("it must be {kind}", args={"kind": "a number"}).told(german) == "es muss a number sein"


def test_numbers_keep_their_format() -> None:
    assert Wording("{value:.3g} of {name!r}", args={"value": 1 / 3, "name": "x"}).told() == "0.333 of 'x'"


def test_a_wording_within_another_is_translated_as_a_whole() -> None:
    inner = Wording("it must be {kind}", args={"kind": Term("a number")})

    assert Wording("inside: {first}", args={"first": inner}).told(german) == "darin: es muss eine Zahl sein"


def test_the_label_of_a_fix_translates_its_terms() -> None:
    assert Fix("remove", "Use {kind}", args={"kind": Term("a number")}).told(german) == "Nimm eine Zahl"


def test_terms_come_through_the_pipe_as_terms() -> None:
    assert isinstance(pickle.loads(pickle.dumps(Term("a number"))), Term)
