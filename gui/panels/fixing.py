"""Applying the mend of a problem."""

from __future__ import annotations

from dataclasses import replace

from engine.graph.errors import NetloomError, Problem, Wording
from engine.graph.fixes import apply
from gui.document import Document
from gui.language import tr


def fix_label(problem: Problem) -> str:
    """What the mend does, "" where there is none to click."""
    return problem.fix.told(tr) if problem.fix else ""


def apply_fix(document: Document, problem: Problem, *, is_here: bool = False) -> Wording | None:
    """Mend a problem as one step of history. Gives what went wrong, None if it is done.

    Args:
        is_here: The problem is told of the drawing that is shown, not of the whole design.
    """
    fix = problem.fix
    if fix is None:
        return None
    label = fix_label(problem)
    mend = label[:1].lower() + label[1:]
    text = tr("fix {block}: {mend}", block=problem.block, mend=mend) if problem.block else tr("fix: {mend}", mend=mend)
    try:
        if is_here:
            document.edit(text, lambda graph: apply(graph, fix))
        else:
            document.change(text, replace(document.design, graph=apply(document.design.graph, fix)))
    except NetloomError as error:
        return error.wording
    return None
