"""The one path on which every text that a person reads is translated.

Our own texts are looked up in `assets/translations/netloom_<language>.qm` by their English source, so the engine's
templates, docstrings and the window's labels share one file. Switching needs no restart: widgets re-read their
texts on `QEvent.LanguageChange`, or listen to `languages.language_changed`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

CONTEXT = "Netloom"
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
HAN = "[\u4e00-\u9fff]"
"""A Chinese character, as a pattern."""
FOLDER = Path(__file__).parent.parent / "assets" / "translations"


def tr(text: str, **values: object) -> str:
    """The text in the reader's language, with `{named}` places filled in."""
    told = QCoreApplication.translate(CONTEXT, text) or text
    return _closed_up(told, values).format(**values) if values else told


def _closed_up(told: str, values: Mapping[str, object]) -> str:
    """The text without the space between a Chinese character and a place that a Chinese word fills."""
    if not re.search(HAN, told):
        return told
    for name, value in values.items():
        place, filled = re.escape(f"{{{name}}}"), str(value)
        if re.match(HAN, filled[:1]):
            told = re.sub(rf"(?<={HAN}) ({place})", r"\1", told)
        if re.match(HAN, filled[-1:]):
            told = re.sub(rf"({place}) (?={HAN})", r"\1", told)
    return told


class Languages(QObject):
    """Knows the present language and changes it."""

    language_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.current = "en"
        self._translators: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Speak another language from now on; an unknown one is English."""
        app = QCoreApplication.instance()
        language = language if language in LANGUAGES else "en"
        if app is None or language == self.current:
            return
        for old in self._translators:
            app.removeTranslator(old)
        self._translators = []
        if language != "en":
            of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            for path in (Path(of_qt) / f"qtbase_{language}.qm", FOLDER / f"netloom_{language}.qm"):
                translator = QTranslator()
                if translator.load(str(path)):
                    self._translators.append(translator)
        self.current = language
        for translator in self._translators:
            app.installTranslator(translator)
        self.language_changed.emit(language)


def system_language() -> str:
    """Chinese where the system speaks it, else English."""
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


languages = Languages()
