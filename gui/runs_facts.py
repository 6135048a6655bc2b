"""What is told beside the curves: the facts of one run, or what differs between two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from engine.graph.design import Design
from engine.project.design_file import load_design
from engine.project.faults import DesignFileError
from engine.project.run_record import DESIGN, RunRecord, failure_of
from engine.project.run_room import has_weights, is_gone
from gui.language import tr
from gui.run_words import figure
from gui.runs_words import all_tests_text, differences, place_text, run_state_text

MOST_LINES = 60
MOST_CURVES = 8
"""Runs whose curves are drawn: as many as there are colours that can be told apart."""


def facts_of(runs: Sequence[RunRecord], titles: Sequence[str], root: Path) -> tuple[str, str]:
    """A heading and lines for the chosen runs."""
    if not runs:
        return "", tr("Select a run to see its facts, or two to see what differs.")
    if len(runs) == 1:
        return titles[0], _of_one(runs[0], root)
    if len(runs) > 2:
        text = tr("Select two to see what differs between their designs.")
        if len(runs) > MOST_CURVES:
            text = f"{tr('The curves of the first {count} are drawn.', count=MOST_CURVES)}\n\n{text}"
        return tr("{count} runs", count=len(runs)), text
    (before, one), (after, other) = sorted(zip(runs, titles, strict=True), key=lambda pair: pair[0].started)
    return tr("From {before} to {after}", before=one, after=other), _between(before, after, root)


def _of_one(run: RunRecord, root: Path) -> str:
    folder = root / run.folder
    reason = reason_text(run, folder)
    lines = [run_state_text(run.state), *([reason] if reason else [])]
    if run.epochs:
        lines.append(tr("Best valid loss: {loss}", loss=figure(run.best_valid_loss)))
    if run.test:
        lines += ["", tr("Measured on the test part:"), all_tests_text(run)]
    if run.note:
        lines += ["", run.note]
    if is_gone(root, run.folder):
        return "\n".join([gone_text(run), "", *lines])
    if run.state != "running" and not has_weights(folder):
        lines += ["", tr("Its weights are not kept.")]
    place = place_text(run)
    if place:
        lines += ["", tr("Folder: {path}", path=place)]
    return "\n".join(lines)


def gone_text(run: RunRecord) -> str:
    """That the folder of a run is not where it was, and what to do."""
    return tr("Its folder {path} is gone, or was moved. Put it back, or take the run off the list.", path=run.folder)


def reason_text(run: RunRecord, folder: Path) -> str:
    """Why a run failed, what, why and how to mend it, a line each; "" where nobody wrote it down."""
    wording = failure_of(folder) if run.state == "failed" else None
    return wording.told(tr) if wording is not None else ""


def _between(before: RunRecord, after: RunRecord, root: Path) -> str:
    if before.design_hash == after.design_hash:
        return tr("The same design.")
    one, other = (_design(root / run.folder, run.design_hash) for run in (before, after))
    if one is None or other is None:
        return tr("A design cannot be read any more.")
    found = differences(one, other)
    lines = [f"• {line}" for line in found[:MOST_LINES]]
    if len(found) > MOST_LINES:
        lines.append(tr("{count} more", count=len(found) - MOST_LINES))
    return "\n".join(lines) or tr("Nothing that training depends on.")


@lru_cache(maxsize=64)
def _design(folder: Path, content: str) -> Design | None:
    """The design in a folder, read once for each content."""
    try:
        return load_design(folder / DESIGN)
    except DesignFileError:
        return None
