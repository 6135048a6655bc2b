"""Applying the mend of a problem."""

from __future__ import annotations

from engine.graph.errors import NetloomError, Problem, Wording
from engine.graph.fixes import apply
from gui.document import Document
from gui.language import tr


def fix_label(problem: Problem) -> str:
    """What the mend does, "" where there is none to click."""
    return problem.fix.told(tr) if problem.fix else ""


def apply_fix(document: Document, problem: Problem) -> Wording | None:
    """Mend a problem as one step of history. Gives what went wrong, None if it is done."""
    fix = problem.fix
    if fix is None:
        return None
    label = fix_label(problem)
    mend = label[:1].lower() + label[1:]
    text = tr("fix {block}: {mend}", block=problem.block, mend=mend) if problem.block else tr("fix: {mend}", mend=mend)
    try:
        document.edit(text, lambda graph: apply(graph, fix))
    except NetloomError as error:
        return error.wording
    return None
