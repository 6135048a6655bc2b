"""Every text of the panels goes through the one path of translation, and is read again when the language changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from engine.graph.edits import configure, disconnect
from engine.graph.graph import Endpoint
from gui.language import CONTEXT, languages
from gui.panels.palette import PalettePanel
from gui.panels.problems import ProblemsPanel
from gui.panels.settings import SettingsPanel
from gui.panels.source import SourcePanel
from gui.theme import CJK_FAMILIES
from gui.widgets.labels import MonoLabel, mono_font

OPEN, CLOSE = "«", "»"
UNITS = {"px", "×"}


class Marking(QTranslator):
    """A language in which every text stands in quotation marks."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{OPEN}{text}{CLOSE}" if context == CONTEXT else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def speak(qtbot):
    """A function that changes to the marked language."""
    translator = Marking()

    def change():
        QApplication.installTranslator(translator)
        languages.language_changed.emit("marked")
        QApplication.processEvents()

    yield change
    QApplication.removeTranslator(translator)
    languages.language_changed.emit("en")


def unmarked(panel) -> list[str]:
    labels = [w for w in panel.findChildren(QLabel) if not isinstance(w, MonoLabel)]
    texts = [w.text() for w in (*labels, *panel.findChildren(QAbstractButton)) if w.isVisible()]
    texts += [w.toolTip() for w in panel.findChildren(QAbstractButton)]
    texts += [w.placeholderText() for w in panel.findChildren(QLineEdit) if w.isVisible()]
    return [text for text in texts if text.strip() and OPEN not in text and text not in UNITS]


@pytest.mark.parametrize("ids", [(), ("conv1",), ("output",), ("image",), ("conv1", "dense"), ("flatten", "dense")])
def test_the_settings_panel_speaks_another_language(document, shown, speak, ids):
    document.edit("too large", lambda graph: configure(graph, "conv1", kernel_size=12))
    panel = shown(SettingsPanel)
    document.selection.set(ids)

    speak()

    assert [text for text in unmarked(panel) if text != "Flatten, Linear" and "Conv2d, Linear" not in text] == []


def test_the_palette_speaks_another_language(document, shown, speak):
    panel = shown(PalettePanel)

    speak()

    assert unmarked(panel) == []
    first = panel.tree.topLevelItem(0)
    assert all(OPEN in text for text in (first.text(0), first.child(0).text(0), first.child(0).toolTip(0)))


def test_problems_and_their_fixes_speak_another_language(document, shown, speak):
    panel = shown(ProblemsPanel)

    speak()
    assert unmarked(panel) == []
    document.edit("too large", lambda graph: configure(graph, "conv1", kernel_size=12))

    assert panel.model.index(0).data().count(OPEN) >= 2
    panel.fix_current()
    assert OPEN in document.history.undoText()


def test_the_code_panel_speaks_another_language(document, shown, speak, qtbot):
    panel = shown(SourcePanel)
    document.edit("apart", lambda graph: disconnect(graph, Endpoint("dense", "input")))
    qtbot.waitUntil(panel.banner.isVisible)

    speak()

    assert unmarked(panel) == []


def test_fixed_width_text_keeps_its_width_and_has_a_simplified_face_for_chinese(qtbot) -> None:
    font = mono_font(10)
    metrics = QFontMetricsF(font)

    assert metrics.horizontalAdvance("i" * 10) == metrics.horizontalAdvance("m" * 10)
    assert font.families()[1:] == list(CJK_FAMILIES)
