"""Runs for other programs: what is read back is what was measured."""

from __future__ import annotations

import math
import struct
import sys
from pathlib import Path

import pytest

from engine.graph.errors import NetloomError
from engine.project.run_export import HEADER, epochs_table, export_tensorboard
from engine.project.run_record import EpochRecord, RunRecord

RUN = RunRecord("20260101-120000", name="LeNet/5: <b>\n../x", started=1000.0)
EPOCHS = (
    EpochRecord(1, 10, 1.5, 1.25, 0.001, 2.0, {"valid_accuracy": 0.5}),
    EpochRecord(2, 20, 0.1, math.nan, 0.0005, 3.0, {"valid_accuracy": 1 / 3}),
)


def test_the_table_has_a_row_for_each_figure_exact_to_the_bit() -> None:
    header, *rows = epochs_table([(RUN, EPOCHS)])

    assert header == HEADER
    assert ["20260101-120000", RUN.name, "2", "20", "valid_accuracy", repr(1 / 3)] in rows
    told = {(int(row[2]), row[4]): float(row[5]) for row in rows}
    assert told[1, "train_loss"] == 1.5
    assert told[2, "lr"] == 0.0005
    assert math.isnan(told[2, "valid_loss"])
    assert len(rows) == len(told) == 10


def test_without_the_library_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tensorboardX", None)

    with pytest.raises(NetloomError) as told:
        export_tensorboard([(RUN, EPOCHS)], tmp_path)

    assert told.value.code == "no_tensorboard"
    assert "pip install tensorboardX" in str(told.value)
    assert not list(tmp_path.iterdir())


def scalars(path: Path) -> list[tuple[str, int, float, float]]:
    """Tag, step, value and time of every event of a file, its records taken apart by TensorFlow's own description:
    length (uint64), its checksum (uint32), the event, its checksum (uint32)."""
    event_pb2 = pytest.importorskip("tensorboardX.proto.event_pb2")
    data, place, found = path.read_bytes(), 0, []
    while place < len(data):
        (length,) = struct.unpack_from("<Q", data, place)
        event = event_pb2.Event.FromString(data[place + 12 : place + 12 + length])
        found += [(value.tag, event.step, value.simple_value, event.wall_time) for value in event.summary.value]
        place += 12 + length + 4
    return found


def test_event_files_hold_every_figure_at_its_step_and_time(tmp_path: Path) -> None:
    pytest.importorskip("tensorboardX")

    for _ in range(2):  # the second time in place of the first
        (folder,) = export_tensorboard([(RUN, EPOCHS)], tmp_path)

    (file,) = folder.iterdir()
    assert folder.parent == tmp_path
    told = {(tag, step): (value, time) for tag, step, value, time in scalars(file)}
    assert told["loss/train", 10] == (1.5, 1002.0)
    assert told["loss/valid", 10] == (1.25, 1002.0)
    assert told["lr", 20] == (pytest.approx(0.0005), 1005.0)
    assert told["accuracy/valid", 20][0] == pytest.approx(1 / 3)
    assert math.isnan(told["loss/valid", 20][0])
    assert len(told) == 10


def test_tensorboard_reads_the_event_files(tmp_path: Path) -> None:
    pytest.importorskip("tensorboardX")
    reader = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")

    (folder,) = export_tensorboard([(RUN, EPOCHS)], tmp_path)

    events = reader.EventAccumulator(str(folder)).Reload()
    assert set(events.Tags()["scalars"]) == {"loss/train", "loss/valid", "accuracy/valid", "lr", "seconds"}
    assert [(e.step, e.value) for e in events.Scalars("loss/train")] == [(10, 1.5), (20, pytest.approx(0.1))]
