"""Plays a sound of a dataset in whatever plays sounds on this machine."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton, QWidget

from engine.data.field import Field
from engine.data.sounds import wave_file
from gui.icons import icon
from gui.language import tr


class PlayButton(QToolButton):
    """Writes a WAV file and opens it; the file goes with the button.

    `told` says what hinders it, "" where nothing does. Qt's own player is no part of PySide6-Essentials.

    Args:
        field: One that was heard.
    """

    told = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._sound: np.ndarray | None = None
        self._folder = QTemporaryDir()
        self._count = 0
        self.setIcon(icon("play"))
        self.setEnabled(False)
        self.clicked.connect(self._play)
        self.retranslate()

    def take(self, sound: np.ndarray) -> None:
        """Take the sound to play. Shapes: (T, D), as the dataset has it."""
        self._sound = sound
        self.setEnabled(True)
        self.told.emit("")

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setToolTip(tr("Play the sound, made again from its powers"))
        self.setAccessibleName(tr("Play the sound"))

    def _play(self) -> None:
        if self._sound is None:
            return
        self._count += 1
        path = Path(self._folder.filePath(f"{self._field.name}_{self._count}.wav"))
        try:
            path.write_bytes(wave_file(self._field, self._sound))
        except OSError as error:
            self.told.emit(tr("The sound cannot be written: {reason}", reason=error.strerror or str(error)))
            return
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self.told.emit("" if opened else tr("No program here plays sounds; it lies in {path}", path=str(path)))
