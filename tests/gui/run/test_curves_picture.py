"""The picture of a run's curves, without a window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from engine.worker.messages import EpochEnded, RunStarted
from gui.run_history import RunHistory
from gui.theme import LIGHT
from gui.widgets.curves_picture import save_curves

COLUMNS = ("step", "loss", "metric", "lr")


def history(metric: str) -> RunHistory:
    """Two epochs of ten steps."""
    made = RunHistory(RunStarted(10, 2, 0, (), metric, COLUMNS, "cpu"))
    steps = np.arange(1.0, 21)
    made.add_rows(np.stack([steps, 1 / steps, steps / 20, steps * 0], axis=1))
    for number, loss in ((1, 0.4), (2, 0.2)):
        made.add_epoch(EpochEnded(number, 10 * number, loss, loss, 0.0, 1.0, {f"valid_{metric}": 0.5}))
    return made


def colors(path: Path) -> set[str]:
    picture = QImage(str(path))
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_loss_and_metric_stand_beside_each_other(qapp: object, tmp_path: Path) -> None:
    save_curves(history("accuracy"), tmp_path / "both.png", scale=1.0)
    save_curves(history(""), tmp_path / "one.png", scale=1.0)

    both, one = QImage(str(tmp_path / "both.png")), QImage(str(tmp_path / "one.png"))
    assert both.width() == 2 * one.width() and both.height() == one.height()
    assert {LIGHT.plot, LIGHT.curves[0], LIGHT.curves[1]} <= colors(tmp_path / "both.png")


def test_a_run_without_a_finite_number_is_drawn_too(qapp: object, tmp_path: Path) -> None:
    empty = RunHistory(RunStarted(10, 2, 0, (), "", COLUMNS, "cpu"))
    empty.add_rows(np.array([[1.0, np.nan, np.nan, 0.1]]))

    save_curves(empty, tmp_path / "empty.png")

    assert (tmp_path / "empty.png").stat().st_size > 1000


def test_no_application_and_no_screen_are_needed(tmp_path: Path) -> None:
    path = tmp_path / "curves.png"
    code = f"""
from pathlib import Path
import numpy as np
from engine.worker.messages import RunStarted
from gui.run_history import RunHistory
from gui.widgets.curves_picture import save_curves
history = RunHistory(RunStarted(10, 2, 0, (), "", {COLUMNS!r}, "cpu"))
history.add_rows(np.array([[1.0, 0.5, 0.5, 0.1], [2.0, 0.25, 0.5, 0.1]]))
save_curves(history, Path({str(path)!r}))
"""
    bare = {"PATH": "/usr/bin:/bin"}

    subprocess.run([sys.executable, "-c", code], check=True, env=bare, cwd=Path(__file__).parents[3])

    assert not QImage(str(path)).isNull()
