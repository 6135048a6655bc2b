"""Processes that begin with torch loaded: forked from one that loaded it once, where the start is not what is tested.

To load torch and scikit-learn takes five seconds of the processor, and some hundred tests need a process of their own.
On other systems than Linux, and in the tests of the start itself, processes begin as they do for users.
"""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

from engine.worker import client

ROOT = Path(__file__).parent.parent
CAN_FORK = sys.platform == "linux"
LOADED = ["torch", "torch._dynamo", "sklearn.datasets", "engine.worker.child", "commands.app"]
"""What such a process has loaded; none of it begins a thread, and none of it is Qt."""
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@cache
def context() -> BaseContext:
    """What makes the processes; the one that is forked starts with the first call, and ends with this one."""
    if not CAN_FORK:
        return multiprocessing.get_context("spawn")
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(LOADED)
    with patch.dict(os.environ, {**ONE_THREAD, "PYTHONPATH": str(ROOT)}):
        forkserver.ensure_running()
    return made


@contextlib.contextmanager
def training_processes() -> Iterator[None]:
    """Meanwhile training processes are forked, and warm in no time; all else is as for users."""
    if not CAN_FORK:
        yield
        return
    with patch.object(client, "process_context", Forking):
        yield


class Forking:
    """In the place of the context that makes training processes."""

    Pipe = staticmethod(multiprocessing.Pipe)

    @staticmethod
    def Process(target: Callable[..., None], args: tuple[Connection, str, int], **how: Any) -> BaseProcess:
        connection, ring, _ = args
        return context().Process(target=_enter, args=(target, connection, ring, dict(os.environ)), **how)


def _enter(enter: Callable[..., None], connection: Connection, ring: str, environment: dict[str, str]) -> None:
    """With the environment of the test, and as a child of the process that was forked."""
    _put(environment)
    enter(connection, ring, os.getppid())


class Program:
    """A process that does a call, and what it writes; used as `subprocess.Popen` is.

    Args:
        call: A function of a module; what it returns is the exit code. folder: Where the process works.
    """

    def __init__(self, call: Callable[..., int | None], *arguments: object, folder: Path = ROOT) -> None:
        ours, theirs = context().Pipe(duplex=False)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115, closed once it is read
        errors = Connection(os.dup(self._errors.fileno()), readable=False)
        self._process = context().Process(
            target=_work, args=(theirs, errors, str(folder), dict(os.environ), call, arguments), daemon=True
        )
        with patch.dict(sys.modules, {"__main__": ModuleType("__main__")}):
            self._process.start()
        theirs.close()
        errors.close()
        self.stdout = os.fdopen(os.dup(ours.fileno()), encoding="utf-8")
        ours.close()

    def send_signal(self, number: int) -> None:
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    def communicate(self, timeout: float = 60) -> tuple[int, str, str]:
        """The exit code, what is still to be read of its output, and its errors, once it has ended."""
        with self.stdout, self._errors:
            out = self.stdout.read()
            self._process.join(timeout)
            assert self._process.exitcode is not None, "it does not end"
            self._errors.seek(0)
            return self._process.exitcode, out, self._errors.read().decode()


def scripts_said(folder: Path, names: Sequence[str]) -> tuple[str, str]:
    """What scripts, run one after another with nothing but their folder, write out and as errors."""
    if CAN_FORK:
        code, out, errors = Program(_run_scripts, names, folder=folder).communicate()
        return out, errors if not code or errors else f"ended with {code}"
    code = f"import runpy\nfor name in {list(names)}: runpy.run_path(name, run_name='__main__')"
    alone = {**os.environ, "PYTHONPATH": "", "OMP_NUM_THREADS": "2"}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, env=alone)
    return done.stdout, done.stderr


def _run_scripts(names: Sequence[str]) -> None:
    """As in a process of their own: without what is Netloom's, and where a library takes more than one thread."""
    for name in [name for name in sys.modules if name.split(".")[0] in ("engine", "commands", "tests")]:
        del sys.modules[name]
    sys.path[:] = ["", *(place for place in sys.path if place not in ("", str(ROOT)))]
    sys.modules["torch"].set_num_threads(2)
    for name in names:
        runpy.run_path(name, run_name="__main__")


def _work(
    out: Connection,
    errors: Connection,
    folder: str,
    environment: dict[str, str],
    call: Callable[..., int | None],
    arguments: tuple[object, ...],
) -> None:
    os.dup2(out.fileno(), 1)
    os.dup2(errors.fileno(), 2)
    out.close()
    errors.close()
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), encoding="utf-8", write_through=True)
    _put(environment)
    os.chdir(folder)
    sys.exit(call(*arguments))


def _put(environment: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
