"""The training process obeys at once, tells everything, and never lives on alone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from engine.graph.errors import Wording
from engine.training.run import train
from engine.worker.client import Worker
from engine.worker.messages import (
    CheckpointSaved,
    Continue,
    Discard,
    EpochEnded,
    Pause,
    RunContinued,
    RunFailed,
    RunFinished,
    RunPaused,
    RunStarted,
    SaveWeights,
    Start,
    StepOnce,
    Stop,
    TrainFurther,
    WeightsSaved,
    WorkerReady,
)
from tests.engine.training import nets
from tests.forked import training_processes
from tests.spent import processor_s

LONG = nets.digits(epochs=10_000, batch_size=64)
WITH_ENGINE = {**os.environ, "PYTHONPATH": str(Path.cwd())}


class Talk:
    """A worker with all that it has said."""

    def __init__(self):
        self.worker = Worker()
        self.heard = []
        self.rows = []

    def until(self, kind, seconds=60.0):
        """The next event of that kind."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.rows.extend(self.worker.rows().tolist())
            for event in self.worker.poll():
                self.heard.append(event)
            for i, event in enumerate(self.heard):
                if isinstance(event, kind):
                    del self.heard[: i + 1]
                    self.rows.extend(self.worker.rows().tolist())
                    return event
            time.sleep(0.001)
        raise AssertionError(f"no {kind.__name__}; heard {self.heard}")

    def forget(self):
        self.rows.clear()
        self.heard.clear()


@pytest.fixture(scope="module")
def warm():
    talk = Talk()
    talk.worker.warm()
    talk.until(WorkerReady)
    yield talk
    talk.worker.close()


@pytest.fixture
def talk(warm):
    if not warm.worker.is_alive:
        warm.worker.warm()
        warm.until(WorkerReady)
    warm.forget()
    return warm


def test_the_client_is_free_of_torch_and_sklearn():
    code = "import sys, engine.worker.client as c; sys.exit(bool({'torch', 'sklearn', 'scipy'} & set(sys.modules)))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_run_gives_the_same_rows_and_losses_as_in_one_process(talk):
    design = nets.digits()
    rows, epochs = [], []
    ended = train(design, on_steps=rows.extend, on_event=epochs.append)

    talk.worker.send(Start(design))

    started = talk.until(RunStarted)
    first, second = talk.until(EpochEnded), talk.until(EpochEnded)
    told = talk.until(RunFinished)
    losses = [e.valid_loss for e in epochs if isinstance(e, EpochEnded)]
    assert [first.valid_loss, second.valid_loss] == losses
    assert told.test == ended.test
    assert np.array_equal(talk.rows, rows)
    assert talk.worker.dropped == 0
    assert started.columns[:4] == ("step", "loss", "metric", "lr")


def test_a_warm_start_takes_less_than_three_tenths_of_a_second(talk):
    waits = []
    for _ in range(3):
        began = processor_s(talk.worker.pid)
        talk.worker.send(Start(LONG))
        talk.until(RunStarted)
        while not talk.rows:
            talk.rows.extend(talk.worker.rows().tolist())
        waits.append(processor_s(talk.worker.pid) - began)
        talk.worker.send(Stop())
        talk.until(RunFinished)
        talk.forget()

    assert min(waits) < 0.3


def test_it_pauses_takes_single_steps_and_goes_on(talk):
    talk.worker.send(Start(LONG, paused=True))
    assert talk.until(RunPaused).step == 0
    for step in (1, 2, 3):
        talk.worker.send(StepOnce())
        assert talk.until(RunPaused).step == step
    assert [row[0] for row in talk.rows] == [1, 2, 3]

    talk.worker.send(Continue())
    assert talk.until(RunContinued).step == 3
    talk.until(EpochEnded)
    talk.worker.send(Pause())
    held = talk.until(RunPaused).step
    time.sleep(0.1)
    talk.rows.extend(talk.worker.rows().tolist())

    assert talk.rows[-1][0] == held
    assert [row[0] for row in talk.rows] == list(range(1, held + 1))
    talk.worker.send(Stop())
    assert talk.until(RunFinished).step == held


def test_it_stops_within_a_fifth_of_a_second_wherever_it_is(talk):
    waits = []
    for i in range(8):
        talk.worker.send(Start(LONG))
        talk.until(RunStarted)
        time.sleep(0.02 + 0.007 * i)
        began = processor_s(talk.worker.pid)
        talk.worker.send(Stop())
        assert talk.until(RunFinished).reason == "stopped"
        waits.append(processor_s(talk.worker.pid) - began)

    assert sorted(waits)[4] < 0.2


def test_it_trains_further_as_if_it_had_never_ended(talk):
    talk.worker.send(Start(nets.digits(epochs=1)))
    talk.until(RunFinished)
    talk.worker.send(TrainFurther(1))
    further = talk.until(RunFinished)

    whole = train(nets.digits(epochs=2))

    assert further.test == whole.test
    assert further.epoch == 2


def test_a_discarded_run_has_no_further(talk):
    talk.worker.send(Start(LONG))
    talk.until(RunStarted)
    talk.worker.send(Discard())
    assert talk.until(RunFinished).reason == "stopped"

    talk.worker.send(TrainFurther(1))

    assert talk.until(RunFailed).code == "no_run"


def test_a_fault_of_the_design_is_told_and_the_process_lives(talk):
    talk.worker.send(Start(nets.iris(device="mps")))

    failed = talk.until(RunFailed)

    assert failed.code == "no_device"
    assert "mps" in Wording(failed.what, failed.why, failed.mend, failed.args).told()
    assert talk.worker.is_alive


def test_weights_can_be_saved_in_the_middle_of_a_run(talk, tmp_path):
    talk.worker.send(Start(LONG))
    talk.until(RunStarted)
    talk.worker.send(SaveWeights(tmp_path / "now.safetensors"))
    assert talk.until(WeightsSaved).error == ""
    talk.worker.send(SaveWeights(tmp_path / "nowhere" / "now.safetensors"))
    assert talk.until(WeightsSaved).error
    talk.worker.send(Stop())
    talk.until(RunFinished)

    assert "conv1.weight" in safetensors.numpy.load_file(tmp_path / "now.safetensors")


def test_the_rings_name_is_gone_once_the_process_has_it(talk):
    with pytest.raises(FileNotFoundError):
        SharedMemory(talk.worker._ring.name)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_killed_process_is_told_and_its_run_resumes_to_the_bit(talk, tmp_path):
    talk.worker.send(Start(LONG))
    while talk.until(EpochEnded).epoch < 150:
        pass
    talk.worker.send(Stop())
    talk.until(RunFinished)
    whole = {int(row[0]): row for row in talk.rows}
    talk.forget()
    talk.worker.send(Start(LONG, folder=tmp_path))
    talk.until(CheckpointSaved)
    talk.until(CheckpointSaved)
    pid = talk.worker.pid
    os.kill(pid, signal.SIGKILL)
    while pid in {child.pid for child in multiprocessing.active_children()}:
        time.sleep(0.01)

    died = talk.worker.poll()[-1]

    assert isinstance(died, RunFailed)
    assert died.code == "worker_died"
    assert str(tmp_path) in Wording(died.what, died.why, died.mend, died.args).told()
    assert not talk.worker.is_alive

    talk.forget()
    with training_processes():
        talk.worker.send(Start(LONG, resume=tmp_path))
    started = talk.until(RunStarted)
    talk.until(EpochEnded)
    talk.worker.send(Stop())
    talk.until(RunFinished)

    again = {int(row[0]): row for row in talk.rows}
    assert 0 < started.first_step == min(again) - 1
    assert again.keys() & whole.keys()
    assert all(again[step] == whole[step] for step in again.keys() & whole.keys())


@pytest.mark.skipif(os.name != "posix", reason="looks for the process by its id")
def test_a_program_without_a_guard_is_not_run_again_by_its_training_process(tmp_path):
    script = tmp_path / "no_guard.py"
    script.write_text(
        "import time\n"
        "from engine.worker.client import Worker\n"
        "from engine.worker.messages import WorkerReady\n"
        "print('run', flush=True)\n"
        "worker = Worker()\n"
        "worker.warm()\n"
        "while not any(isinstance(e, WorkerReady) for e in worker.poll()):\n"
        "    time.sleep(0.01)\n"
        "worker.close()\n"
    )

    done = subprocess.run([sys.executable, script], env=WITH_ENGINE, capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stdout, done.stderr) == (0, "run\n", "")


@pytest.mark.long
@pytest.mark.skipif(os.name != "posix", reason="looks for the process by its id")
def test_no_process_trains_on_when_the_editor_is_killed(tmp_path):
    script = tmp_path / "editor.py"
    script.write_text(
        "import time\n"
        "from engine.worker.client import Worker\n"
        "from engine.worker.messages import WorkerReady\n"
        "if __name__ == '__main__':\n"
        "    worker = Worker()\n"
        "    worker.warm()\n"
        "    while not any(isinstance(e, WorkerReady) for e in worker.poll()):\n"
        "        time.sleep(0.01)\n"
        "    print(worker.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    editor = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        text=True,
        env=WITH_ENGINE,
    )
    assert editor.stdout is not None
    child = int(editor.stdout.readline())

    editor.kill()
    editor.wait()
    editor.stdout.close()

    end = time.monotonic() + 60
    while time.monotonic() < end and is_running(child):
        time.sleep(0.01)
    assert not is_running(child)


def is_running(pid):
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return state.strip() != "" and not state.startswith("Z")
