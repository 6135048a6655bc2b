"""A word in a command's place that is none: wrong usage, with the nearest one named."""

from __future__ import annotations

import pytest

from commands.start import main


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["trian"], "Did you mean train?"),
        (["trian", "lenet_digits"], "Did you mean train?"),
        (["lenet_digit"], "Did you mean lenet_digits?"),
        (["foo"], "--help"),
        (["foo", "--json"], "--help"),
        ([""], "--help"),
    ],
)
def test_an_unknown_word_is_wrong_usage_and_the_nearest_is_named(
    words: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(words)

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert f"named {words[0]}" in told.err and hint in told.err
    assert all(name in told.err for name in ("demo", "check", "train", "export"))


@pytest.mark.parametrize("word", ["sub/../foo", "foo.netloom", "folder/foo"])
def test_a_path_to_nothing_is_a_fault_of_the_input(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([word]) == 1
    assert f"{word} cannot be read" in capsys.readouterr().err
