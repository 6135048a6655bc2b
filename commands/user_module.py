"""The user's own Python file, run because the command line names it, and the torch module in it."""

from __future__ import annotations

import contextlib
import inspect
import sys
import traceback
from collections.abc import Callable, Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import typer

from engine.graph.block import nearest
from engine.graph.errors import NetloomError

if TYPE_CHECKING:
    from torch import nn  # torch

INSIDE = "netloom_import_"


def parsed(target: str) -> tuple[Path, str]:
    """File and name of FILE.py:NAME."""
    file, _, name = target.rpartition(":")
    if not file.endswith(".py") or not name.isidentifier():
        raise typer.BadParameter("it must be FILE.py:NAME, such as nets.py:ResNet18", param_hint="FILE.py:NAME")
    return Path(file), name


def user_module(file: Path, name: str) -> nn.Module:
    """The module that a class, a function without arguments, or a variable of a file is.

    What the file prints goes to standard error.

    Raises:
        NetloomError: The file cannot be read or fails, or has no module of that name.
    """
    with _as_a_script(file):
        home = _loaded(file)
        if name not in vars(home):
            raise _unknown(file, name, home)
        return _module(file, name, vars(home)[name])


@contextlib.contextmanager
def _as_a_script(file: Path) -> Iterator[None]:
    """Let the file find what lies beside it, and no arguments of ours."""
    arguments, path = sys.argv, list(sys.path)
    sys.argv = [str(file)]
    sys.path.insert(0, str(file.resolve().parent))
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    finally:
        sys.argv, sys.path[:] = arguments, path


def _loaded(file: Path) -> ModuleType:
    if not file.is_file():
        raise NetloomError(
            "{path} is not there",
            code="unreadable",
            why="there is no file of that name",
            mend="Check the path",
            path=str(file),
        )
    loader = SourceFileLoader(INSIDE + file.stem, str(file))
    home = ModuleType(loader.name)
    home.__file__ = str(file)
    sys.modules[loader.name] = home
    _running(file, "{file} cannot be run", lambda: loader.exec_module(home))
    return home


def _running(file: Path, what: str, deed: Callable[[], Any], name: str = "") -> Any:
    """Do what runs the user's own code.

    Raises:
        NetloomError: It fails, however.
    """
    try:
        return deed()
    except SyntaxError as error:
        reason = f"{error.msg}: {(error.text or '').strip()}"
        raise _failed(what, file, error.filename, error.lineno, reason, name) from error
    except (Exception, SystemExit) as error:
        frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename not in (__file__,)]
        own = [f for f in frames if Path(f.filename) == file or Path(f.filename) == file.resolve()]
        at = own[-1] if own else None
        kind = "it ends Python" if isinstance(error, SystemExit) else type(error).__name__
        reason = f"{kind}: {error}" if str(error) else kind
        if at is not None and at.line:
            reason += f" (at: {at.line})"
        raise _failed(what, file, at.filename if at else None, at.lineno if at else None, reason, name) from error


def _failed(what: str, file: Path, place: str | None, line: int | None, reason: str, name: str) -> NetloomError:
    return NetloomError(
        what,
        code="file_fails",
        why="line {line} of {place}: {reason}" if line else "{reason}",
        mend="Mend it until python {file} runs without a fault",
        file=file.name,
        line=line,
        place=Path(place or file).name,
        reason=reason,
        name=name,
    )


def _unknown(file: Path, name: str, home: ModuleType) -> NetloomError:
    from torch import nn  # not before the file is there

    own = {key: value for key, value in vars(home).items() if getattr(value, "__module__", "") == home.__name__}
    kinds = [key for key, value in own.items() if isinstance(value, type) and issubclass(value, nn.Module)]
    makers = [key for key, value in own.items() if inspect.isfunction(value) and not _needed(value)]
    ready = [key for key, value in vars(home).items() if isinstance(value, nn.Module)]
    guess = nearest(name, [*kinds, *makers, *ready])
    return NetloomError(
        "{file} has no {name}",
        code="unknown_name",
        why="its modules, and functions that may make one, are: {names}",
        mend="Did you mean {guess}?" if guess else "Name one of them",
        file=file.name,
        name=name,
        names=", ".join([*kinds, *makers, *ready]) or "none",
        guess=guess,
    )


def _needed(made: Callable[..., Any]) -> list[str]:
    """Names of the arguments that a call must give."""
    open_kinds = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return [p.name for p in _parameters(made) if p.default is p.empty and p.kind not in open_kinds]


def _parameters(made: Callable[..., Any]) -> list[inspect.Parameter]:
    try:
        return list(inspect.signature(made).parameters.values())
    except (TypeError, ValueError):
        return []


def _module(file: Path, name: str, found: Any) -> nn.Module:
    from torch import nn  # not before the file has run

    made = found
    if isinstance(found, type) and not issubclass(found, nn.Module):
        raise _no_module(file, name, "it is a class of another kind")
    if isinstance(found, type) or inspect.isroutine(found):
        if _needed(found):
            raise NetloomError(
                "{name} needs arguments",
                code="needs_arguments",
                why="it must be given {names}, and here nobody knows what",
                mend="Write a function beside it, such as: def make(): return {name}(...), and name {file}:make",
                file=file.name,
                name=name,
                names=", ".join(_needed(found)),
            )
        made = _running(file, "{name} of {file} fails", found, name)
    if not isinstance(made, nn.Module):
        raise _no_module(file, name, f"it {'returns' if made is not found else 'is'} a {type(made).__name__}")
    return made


def _no_module(file: Path, name: str, reason: str) -> NetloomError:
    return NetloomError(
        "{name} of {file} is no torch module",
        code="no_module",
        why="{reason}",
        mend="Name a subclass of torch.nn.Module, a function that returns one, or a variable that holds one",
        name=name,
        file=file.name,
        reason=reason,
    )
