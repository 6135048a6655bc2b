"""The ring hands over every row whole and in order, and counts those that found no room."""

from __future__ import annotations

from multiprocessing import get_context
from multiprocessing.shared_memory import SharedMemory

import numpy as np
import pytest

from engine.worker.ring import HEAD_WORDS, Ring


@pytest.fixture
def ring():
    ring = Ring.made(8 * (HEAD_WORDS + 40))
    yield ring
    ring.close()


def other_end(ring):
    return Ring.named(ring.name)


def test_rows_arrive_in_order_round_and_round(ring):
    writer = other_end(ring)
    writer.begin(4)

    for turn in range(30):
        for i in range(7):
            writer.write([[float(turn), float(i), 0.5, -1.0]])
        assert ring.read().tolist() == [[turn, i, 0.5, -1.0] for i in range(7)]
    assert ring.read().shape == (0, 4)
    assert ring.dropped == 0
    writer.detach()


def test_rows_without_room_are_counted_and_the_others_stay(ring):
    writer = other_end(ring)
    writer.begin(4)

    for i in range(12):
        writer.write([[float(i)] * 4])
    writer.write([[float(i)] * 4 for i in range(12, 15)])

    assert ring.read()[:, 0].tolist() == list(range(10))
    assert ring.dropped == 5
    writer.write([[float(i)] * 4 for i in range(15, 22)])  # Over the end of the memory.
    assert ring.read()[:, 0].tolist() == list(range(15, 22))
    writer.write([[float(i)] * 4 for i in range(22, 34)])
    assert ring.read()[:, 0].tolist() == list(range(22, 32))
    assert ring.dropped == 7
    writer.detach()


def test_a_new_run_may_have_another_width_and_begins_empty(ring):
    writer = other_end(ring)
    writer.begin(4)
    writer.write([[1.0] * 4])
    writer.begin(2)
    writer.write([[2.0, 3.0]])

    assert ring.read().tolist() == [[2.0, 3.0]]
    assert ring.dropped == 0
    writer.detach()


def test_before_the_first_run_there_are_no_rows(ring):
    assert len(ring.read()) == 0


def test_its_name_is_free_once_hidden_and_the_rows_still_come(ring):
    writer = other_end(ring)
    ring.hide()

    writer.begin(1)
    writer.write([[7.0]])

    assert ring.read().tolist() == [[7.0]]
    with pytest.raises(FileNotFoundError):
        SharedMemory(ring.name)
    writer.detach()


def write_for_ever(name):
    writer = Ring.named(name)
    writer.begin(8)
    number = 0.0
    while True:
        number += 1.0
        writer.write([[number] * 8])


def test_no_row_is_torn_when_the_writer_is_killed():
    ring = Ring.made()
    for _ in range(2):
        process = get_context("spawn").Process(target=write_for_ever, args=(ring.name,))
        process.start()
        rows = [np.empty((0, 8))]
        while sum(map(len, rows)) < 20_000:
            rows.append(ring.read().reshape(-1, 8))
        process.kill()
        process.join()
        rows.append(ring.read())
        table = np.concatenate(rows)
        assert (table == table[:, :1]).all()
        assert (np.diff(table[:, 0]) >= 1).all()
        process.close()
    ring.close()
