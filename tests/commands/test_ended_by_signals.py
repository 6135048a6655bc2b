"""A run that a signal ends keeps what it learned, and says how to go on."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path

import pytest

from commands.start import main
from tests.forked import Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")


def ended_by(number: signal.Signals, *options: str) -> tuple[int, str, str]:
    """Exit code and texts of an endless run that a signal ends after its first lines."""
    process = Program(main, ["train", "mlp_spirals", "--epochs", "100000", *options])
    begun = process.stdout.readline() + process.stdout.readline()
    process.send_signal(number)
    code, out, err = process.communicate()
    return code, begun + out, err


def losses(epochs: list[dict[str, float]]) -> list[tuple[float, float]]:
    return [(epoch["train_loss"], epoch["valid_loss"]) for epoch in epochs]


@pytest.mark.parametrize(
    ("number", "code", "name"),
    [(signal.SIGTERM, 143, "SIGTERM"), pytest.param(signal.SIGINT, 130, "Ctrl+C", marks=pytest.mark.long)],
    ids=str,
)
def test_a_signal_ends_a_run_with_its_weights_kept_and_the_way_on_told(
    number: signal.Signals, code: int, name: str, tmp_path: Path
) -> None:
    folder = tmp_path / "my run"

    returned, _, err = ended_by(number, "--out", str(folder))

    assert returned == code
    assert err.splitlines() == [f"Ended by {name}; go on with: main.py train --resume '{folder}'"]
    assert json.loads((folder / "result.json").read_text())["reason"] == "stopped"
    assert main(["evaluate", str(folder), "--json"]) == 0


def test_the_run_goes_on_from_where_sigterm_ended_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = ended_by(signal.SIGTERM, "--out", str(tmp_path), "--json")
    before = [event for event in map(json.loads, out.splitlines()) if event["event"] == "epoch"]
    last = len(before) + 2

    assert main(["train", "--resume", str(tmp_path), "--epochs", str(last), "--json"]) == 0
    resumed = map(json.loads, capsys.readouterr().out.splitlines())
    assert main(["train", "mlp_spirals", "--epochs", str(last), "--json"]) == 0
    whole = map(json.loads, capsys.readouterr().out.splitlines())

    rest = [event for event in resumed if event["event"] == "epoch"]
    unbroken = [event for event in whole if event["event"] == "epoch"]
    assert losses([*before, *rest]) == losses(unbroken)


def test_a_run_that_keeps_nothing_says_so_when_it_is_ended() -> None:
    code, out, err = ended_by(signal.SIGTERM, "--json")

    assert code == 143
    assert json.loads(out.splitlines()[-1])["event"] == "finished"
    assert err.splitlines() == ["Ended by SIGTERM; nothing was kept, as there was no --out DIR"]
