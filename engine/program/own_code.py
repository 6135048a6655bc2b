"""The only place that runs a text of the user's own, and only one that the user has said yes to."""

from __future__ import annotations

import linecache
import sys
import traceback
import warnings
from collections.abc import Collection
from types import ModuleType
from typing import Any

import torch
from torch import Tensor, nn

from engine.blocks.own_code import ROOM, refusal
from engine.blocks.own_text import fingerprint
from engine.graph.errors import NetloomError
from engine.graph.nesting import SEPARATOR
from engine.graph.spec import TensorSpec
from engine.program.own_source import own_layers
from engine.program.program import Program, Step

FILE = "<python block "
"""How the name begins under which tracebacks speak of a text."""
LONGEST_REASON = 400
"""Characters of what a text says of its fault."""


class OwnCodeError(NetloomError):
    """A fault of a text of the user's own, found while it runs."""

    def within(self, block: str) -> OwnCodeError:
        """The same fault, told by the network around: its block is the one at the end of the path."""
        wording = self.wording
        inner = str(wording.args.get("block", ""))
        args: dict[str, Any] = {**wording.args, "block": f"{block}{SEPARATOR}{inner}" if inner else block}
        return OwnCodeError(wording.what, code=self.code, why=wording.why, mend=wording.mend, **args)


def own_classes(program: Program, trusted: Collection[str]) -> dict[str, type[nn.Module]]:
    """The classes of the user's own that a program uses, by the target of their calls. Texts are run, each once.

    Args:
        trusted: The sums of the texts that may run.

    Raises:
        NetloomError: A text may not run (`untrusted_code`), or fails (`own_code_error`).
    """
    found: dict[str, type[nn.Module]] = {}
    for layer in own_layers(program):
        try:
            module = _module(layer.source, trusted)
            found |= {f"{ROOM}{name}": _class(module, name) for name in layer.classes}
        except OwnCodeError as error:
            raise error.within(layer.blocks[0]) from error.__cause__
        except NetloomError as error:
            raise refusal(layer.blocks) from error
    return found


def made(kind: type[nn.Module]) -> nn.Module:
    """An instance of a class of the user's own.

    Raises:
        OwnCodeError: The constructor fails (`own_code_error`).
    """
    try:
        return kind()
    except (Exception, SystemExit) as error:
        raise _told(error) from error


class Guarded:
    """A module of the user's own as a step of the network: its faults are told, and what leaves it is looked at.

    Shapes:
        as the step says
    """

    def __init__(self, module: nn.Module, step: Step) -> None:
        self._module, (self._spec,) = module, step.specs

    def __call__(self, *tensors: Any) -> Tensor:
        """What the module answers.

        Raises:
            OwnCodeError: It fails (`own_code_error`), or answers something else than was said (`own_code_shape`).
        """
        try:
            answer = self._module(*tensors)
        except (Exception, SystemExit) as error:
            if isinstance(error, MemoryError | torch.OutOfMemoryError | NetloomError):
                raise
            raise _told(error) from error
        if torch.compiler.is_compiling() or torch.compiler.is_exporting():
            assert isinstance(answer, Tensor)
            return answer
        return _checked(answer, self._spec, len(tensors[0]))


def _checked(answer: object, spec: TensorSpec, samples: int) -> Tensor:
    if isinstance(answer, Tensor) and answer.dim() == len(spec.sizes) + 1 and len(answer) == samples:
        sizes = zip(answer.shape[1:], spec.sizes, strict=True)
        fits = all(not isinstance(told, int) or real == told for real, told in sizes)
        if fits and str(answer.dtype) == f"torch.{spec.dtype}":
            return answer
    real = f"{tuple(answer.shape)} {answer.dtype}" if isinstance(answer, Tensor) else type(answer).__name__
    told = ", ".join(map(str, (samples, *spec.sizes)))
    raise OwnCodeError(
        "The Python text of {block} returns something else than was said",
        code="own_code_shape",
        why="it returned {real}, and its settings say ({told}) {dtype}",
        mend="Set output_shape and output_dtype to what it returns, or change the text",
        block="",
        real=real.replace("torch.", ""),
        told=told,
        dtype=spec.dtype,
    )


def _module(source: str, trusted: Collection[str]) -> ModuleType:
    """The module that a text makes; the random numbers of torch go on as if it had drawn none."""
    key = fingerprint(source)
    if key not in trusted:
        raise refusal(("",))
    name, file = f"netloom_own_{key[:16]}", f"{FILE}{key[:16]}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    module = ModuleType(name)
    module.__file__ = file
    sys.modules[name] = module
    try:
        with torch.random.fork_rng(devices=[]), warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)
            warnings.simplefilter("ignore", DeprecationWarning)
            exec(compile(source, file, "exec", dont_inherit=True), module.__dict__)
    except (Exception, SystemExit) as error:
        raise _told(error) from error
    return module


def _class(module: ModuleType, name: str) -> type[nn.Module]:
    kind = getattr(module, name, None)
    if isinstance(kind, type) and issubclass(kind, nn.Module):
        return kind
    raise OwnCodeError(
        "{name} of {block} is no nn.Module",
        code="own_code_error",
        why="the text ran, and left {found} under that name",
        mend="Derive the class from nn.Module",
        block="",
        name=name,
        found=type(kind).__name__,
    )


def _told(error: BaseException) -> OwnCodeError:
    """A fault that was raised while a text ran, with the line of the text that was last."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename.startswith(FILE) and frame.lineno]
    line = lines[-1] if lines else 0
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return OwnCodeError(
        "The Python text of {block} fails at line {line}" if line else "The Python text of {block} fails",
        code="own_code_error",
        why="{reason}",
        mend="Correct the text, or change what is fed into it",
        block="",
        line=line,
        reason=reason if len(reason) <= LONGEST_REASON else f"{reason[:LONGEST_REASON]}…",
    )
