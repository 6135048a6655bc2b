"""What was heard is seen as a spectrogram, and can be played."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from engine.data.tones import TONES, dialled, spectrogram
from engine.graph.design import DatasetChoice
from gui.panels.try_inputs import SoundInput, input_for
from gui.run import Run
from gui.samples_dialog import SamplesDialog
from gui.widgets.play_button import PlayButton

LEFT = Qt.MouseButton.LeftButton
SOUND = TONES.by_name["sound"]


class Player(QObject):
    """Opens files in place of the machine's program for sounds."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def player() -> Iterator[Player]:
    player = Player()
    QDesktopServices.setUrlHandler("file", player, "open")
    yield player
    QDesktopServices.unsetUrlHandler("file")


def frames(keys: list[int]) -> np.ndarray:
    return SOUND.scaled(spectrogram(dialled(keys, np.random.RandomState(0))))


def test_a_click_plays_a_sound_of_the_right_length(qtbot: QtBot, player: Player) -> None:
    given = input_for("ear", SOUND)
    qtbot.addWidget(given)
    assert isinstance(given, SoundInput) and not given.play.isEnabled() and given.value() is None
    given.show_value(frames([0, 1, 2, 3]))

    qtbot.mouseClick(given.play, LEFT)
    qtbot.mouseClick(given.play, LEFT)

    assert len(set(player.opened)) == 2, "a program that still has the first one open is not disturbed"
    with wave.open(str(player.opened[0])) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(1.168)
    assert given.value() is not None and given.value().shape == (72, 36)


def test_the_picture_has_time_to_the_right_and_high_tones_at_the_top(qtbot: QtBot) -> None:
    given = SoundInput("ear", SOUND)
    qtbot.addWidget(given)
    given.picture.resize(720, 360)
    given.show_value(frames([0]))  # 697 and 1209 Hz, near the beginning

    image = given.picture.image
    light = np.array([[image.pixelColor(x, y).lightness() for x in range(72)] for y in range(36)])
    loudest = light[:, :8].max(axis=1)
    rows = [35 - (round(hertz / 31.25) - 19) for hertz in (697, 1209)]

    assert (image.width(), image.height()) == (72, 36)
    assert set(np.argsort(loudest)[-6:]) >= set(rows)
    assert light[:, 20:].max() < loudest[rows].min()
    assert given.picture.told(QPointF(5, 355)).startswith("594 Hz at 0.02 s")
    assert given.picture.told(QPointF(715, 5)).startswith("1688 Hz at 1.15 s")
    assert given.picture.told(QPointF(-20, 5)) == ""


def test_the_button_waits_for_a_sound(qtbot: QtBot, player: Player) -> None:
    button = PlayButton(SOUND)
    qtbot.addWidget(button)

    qtbot.mouseClick(button, LEFT)

    assert not button.isEnabled() and not player.opened


def test_the_chosen_sample_is_played(run: Run, wait: Callable[..., None], qtbot: QtBot, player: Player) -> None:
    dialog = SamplesDialog(DatasetChoice("tones"), run)
    qtbot.addWidget(dialog)
    dialog.show()
    wait(lambda: dialog.table.samples.rowCount() == 50)
    assert dialog.play is not None and dialog.play.isEnabled()

    dialog.table.selectRow(7)
    qtbot.mouseClick(dialog.play, LEFT)
    dialog.table.selectRow(0)
    qtbot.mouseClick(dialog.play, LEFT)

    first, second = (path.read_bytes() for path in player.opened)
    assert len(first) == len(second) and first != second
