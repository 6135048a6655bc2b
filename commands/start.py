"""From the arguments to an exit code: which command is meant, and how its faults are told."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from datetime import datetime
from pathlib import Path

from commands import output
from engine.graph.block import nearest
from engine.graph.errors import NetloomError, Problem
from engine.project.faults import DesignFileError
from engine.project.user_folder import user_folder

NAMES = (
    "demo",
    "blocks",
    "datasets",
    "templates",
    "check",
    "summary",
    "trust",
    "train",
    "evaluate",
    "predict",
    "export",
    "import",
)
PARTS_OF_A_PATH = {".", "/", os.sep}
WRONG_USAGE, INTERRUPTED = 2, 130


def main(arguments: list[str]) -> int:
    """Do what the arguments say.

    Returns:
        0 for good, 1 where the design or the data are at fault, 2 for wrong usage.
    """
    output.set_up()
    as_json = "--json" in arguments
    try:
        if _means_window(arguments):
            return _show_window(arguments)
        word = arguments[0]
        return _command(arguments) if word.startswith("-") or word in NAMES else _tell_unknown(word)
    except (NetloomError, DesignFileError) as error:
        output.faults(output.problems_of(error), as_json=as_json)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # such as `| head`: nobody listens any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        _tell_unexpected(error, as_json=as_json, as_event=arguments[:1] == ["train"])
    return 1


def _means_window(arguments: list[str]) -> bool:
    """Whether there is no command but at most a design; a lone word that is nothing known is a mistyped command."""
    if len(arguments) != 1:
        return not arguments
    word = arguments[0]
    if word.startswith("-") or word in NAMES:
        return False
    return bool(set(word) & PARTS_OF_A_PATH) or os.path.lexists(word) or _is_template(word)


def _is_template(word: str) -> bool:
    from engine.project.templates import TEMPLATES  # not before a word has to be looked up

    return word in TEMPLATES


def _tell_unknown(word: str) -> int:
    """Say that a word in a command's place is none, and which one is nearest."""
    from engine.project.templates import TEMPLATES  # not before a word has to be looked up

    guess = nearest(word, [*NAMES, *TEMPLATES])
    fault = NetloomError(
        "There is no command, design or template named {word}",
        code="unknown_command",
        why="the commands are: {names}",
        mend="Did you mean {guess}? Usage: main.py --help" if guess else "Usage: main.py --help",
        word=word,
        names=", ".join(NAMES),
        guess=guess,
    )
    output.faults((Problem.of(fault, ""),), as_json=False)
    return WRONG_USAGE


def _show_window(arguments: list[str]) -> int:
    from commands.window import show  # Qt, which no other command needs

    return show(arguments[0] if arguments else "")


def _command(arguments: list[str]) -> int:
    from commands.app import app  # typer, which the window does not need

    try:
        app(arguments, prog_name="netloom")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1 if end.code else 0
    return 0


def _tell_unexpected(error: Exception, *, as_json: bool, as_event: bool) -> None:
    """The last resort: a fault of the program itself goes into a log, and the user hears where that is."""
    log = _write_log(error)
    fault = NetloomError(
        "Netloom itself went wrong: {error}",
        code="internal",
        why="this is a fault of the program, not of your input",
        mend="Please report it with the log {log}" if log else "Please report it",
        error=f"{type(error).__name__}: {error}",
        log=str(log),
    )
    if as_json and as_event:
        output.line(output.failed_record(fault))
    else:
        output.faults((Problem.of(fault, ""),), as_json=as_json)


def _write_log(error: Exception) -> Path | None:
    text = "".join(traceback.format_exception(error))
    with contextlib.suppress(OSError):
        log = _state_folder() / "error.log"
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now().isoformat(timespec='seconds')} {' '.join(sys.argv[1:])}\n{text}\n")
        return log
    return None


def _state_folder() -> Path:
    folder = user_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder
