"""The commands that use a trained run: evaluate and predict."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from commands import output
from commands.designs import JsonOption
from engine.graph.errors import NetloomError

FolderArgument = Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a run, as train --out left it")]


def evaluate(folder: FolderArgument, as_json: JsonOption = False) -> None:
    """Measure a trained run again on the test part of its dataset."""
    _check_folder(folder)
    from engine.training import evaluate as measuring  # torch

    test = measuring.evaluate(folder)
    if as_json:
        output.document({"test": test})
    else:
        output.table("", ("Test", "Value"), [(name, f"{value:.6f}") for name, value in test.items()], right=("Value",))


def predict(
    folder: FolderArgument,
    given: Annotated[
        str,
        typer.Option(
            "--input", metavar="TEXT|FILE", help="Text, numbers divided by commas, or a .csv, .txt, .npy, .npz"
        ),
    ],
    beams: Annotated[int, typer.Option(min=1, max=64, help="Answers that a decoder follows side by side")] = 1,
    temperature: Annotated[float, typer.Option(min=0, help="Above 0 a decoder draws its tokens by chance")] = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Let a trained run answer."""
    _check_folder(folder)
    from engine.training import predict as answering  # torch

    samples = answering.predict(folder, given, beams=beams, temperature=temperature)
    if as_json:
        output.document({"predictions": samples})
        return
    rows = [
        (str(number), block, _in_words(answer))
        for number, sample in enumerate(samples, start=1)
        for block, answer in sample.items()
    ]
    output.table("", ("Sample", "Output", "Answer"), rows, right=("Sample",))


def _in_words(answer: dict[str, Any]) -> str:
    if "values" in answer:
        return ", ".join(f"{value:.6g}" for value in answer.get("measured", answer["values"]))
    if "tokens" in answer:
        return str(answer.get("text", " ".join(answer["tokens"])))
    share = max(answer["probabilities"].values()) if "probabilities" in answer else answer["probability"]
    return f"{answer['label']} ({share:.1%})" if "probabilities" in answer else f"{answer['label']} (p = {share:.3f})"


def _check_folder(folder: Path) -> None:
    """Say at once that there is no run, before torch is loaded."""
    if not (folder / "design.netloom").is_file():
        raise NetloomError(
            "There is no trained run in {folder}",
            code="no_run",
            why="it has no design.netloom",
            mend="Train first: main.py train DESIGN --out {folder}",
            folder=str(folder),
        )
