"""How a fault is told in the window: what, why and how to mend it, never a traceback."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from engine.graph.errors import NetloomError, Wording
from engine.project.faults import DesignFileError
from gui.icons import pixmap
from gui.language import tr

SIGN_SIDE = 40
"""Side of the sign in the dialog, in px."""
MOST_SHOWN = 8
"""Faults of a file that are listed; the rest are counted."""


def tell(parent: QWidget | None, title: str, error: NetloomError | DesignFileError | OSError) -> QMessageBox:
    """Show the fault over the window, without waiting for an answer."""
    wordings = wordings_of(error)
    if len(wordings) == 1:
        what, why, mend = (wordings[0].part(part, tr) for part in ("what", "why", "mend"))
        more = "\n\n".join(filter(None, (sentence(why), sentence(mend))))
    else:
        what = tr("{count} faults were found.", count=len(wordings))
        more = "\n\n".join("• " + wording.told(tr).replace("\n", "\n   ") for wording in wordings[:MOST_SHOWN])
    box = QMessageBox(QMessageBox.Icon.Warning, title, what, QMessageBox.StandardButton.Ok, parent)
    box.setObjectName("fault")
    box.setIconPixmap(pixmap("warning", SIGN_SIDE, ratio=box.devicePixelRatioF()))
    box.setInformativeText(more)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def wordings_of(error: NetloomError | DesignFileError | OSError) -> list[Wording]:
    """The error's texts, one a fault."""
    if isinstance(error, NetloomError):
        return [error.wording]
    if isinstance(error, DesignFileError):
        return [problem.wording for problem in error.problems]
    return [Wording("{reason}", "", "", {"reason": f"{error.strerror or error}: {error.filename or ''}".rstrip(": ")})]


def sentences(*texts: str) -> str:
    """The texts as sentences after one another; a full-width stop brings its own space."""
    return " ".join(map(sentence, filter(None, texts))).replace("。 ", "。")


def sentence(text: str) -> str:
    """The text as a sentence of its own: a capital first, a full stop last."""
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!。？！…" else tr("."))
