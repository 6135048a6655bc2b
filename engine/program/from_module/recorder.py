"""Watches a module while it runs: each layer that has a block, and each torch function between them, is drawn."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import torch
from torch import nn
from torch.overrides import TorchFunctionMode, resolve_name

from engine.graph.errors import NetloomError, Problem, Wording
from engine.program.from_module.drawing import AlreadyTold, Drawing, Known, Nothing, PaddingMark, Refusal
from engine.program.from_module.operation import Operation, tensors_in

INSIDE = (str(Path(torch.__file__).parent), str(Path(__file__).parent))
"""Where no line of the user's stands."""
READS_DATA = {"__bool__", "__int__", "__float__", "__index__", "item", "tolist", "numpy", "__array__", "equal"}
ONLY_SHAPE = {"zeros_like", "ones_like", "full_like", "empty_like", "new_zeros", "new_ones", "new_full", "new_empty"}
"""Functions whose answer depends on the sizes of a tensor alone."""
Draw = Callable[[Operation], Any]


class Recorder(TorchFunctionMode):
    """Draws what runs while it is entered.

    Args:
        batch: How many samples the module is run with. leaf: How a layer is drawn; None for one to look into.
        functions: How functions are drawn, by name.
    """

    def __init__(
        self, drawing: Drawing, batch: int, leaf: Callable[[nn.Module], Draw | None], functions: dict[str, Draw]
    ) -> None:
        super().__init__()
        self.drawing, self.batch = drawing, batch
        self._leaf, self._functions = leaf, functions
        self._known: dict[int, tuple[torch.Tensor, Known]] = {}
        self._learned: dict[int, tuple[torch.Tensor, nn.Parameter]] = {}
        self._scopes: list[str] = []
        self._inside = 0
        self._handles: list[Any] = []

    def watch(self, model: nn.Module) -> None:
        """Be told of every call of a layer, until `leave`."""
        for parameter in model.parameters():
            self.comes_from(parameter, parameter)
        for path, module in model.named_modules():
            draw = self._leaf(module)
            before, after = self._hooks(path.replace(".", "_"), draw)
            self._handles.append(module.register_forward_pre_hook(before))
            self._handles.append(module.register_forward_hook(after, with_kwargs=True))

    def leave(self) -> None:
        """Be told no more."""
        for handle in self._handles:
            handle.remove()
        self._handles.clear()

    def knows(self, tensor: torch.Tensor, what: Known) -> None:
        """Say what a tensor is in the drawing."""
        self._known[id(tensor)] = (tensor, what)

    def known(self, tensor: torch.Tensor) -> Known | None:
        """What a tensor is in the drawing; None for one that is the same whatever goes in."""
        found = self._known.get(id(tensor))
        return found[1] if found else None

    def comes_from(self, tensor: torch.Tensor, parameter: nn.Parameter) -> None:
        """Say that a tensor is learned."""
        self._learned[tensor.untyped_storage().data_ptr()] = (tensor, parameter)

    def learned(self, tensor: torch.Tensor) -> nn.Parameter | None:
        """The parameter of which a tensor is a view, or which it was looked up in."""
        found = self._learned.get(tensor.untyped_storage().data_ptr())
        return found[1] if found else None

    def __torch_function__(
        self, func: Callable[..., Any], types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        kwargs = kwargs or {}
        result = func(*args, **kwargs)
        if self._inside or not any(self.known(tensor) for tensor in tensors_in((args, kwargs))):
            return result
        name = _name_of(func)
        if name in READS_DATA:
            self._told(self._operation(name, args, kwargs, result), _depends)
        elif name == "__setitem__":
            self._told(self._operation(name, args, kwargs, args[0]), _overwrites)
        elif name not in ONLY_SHAPE and any(True for _ in tensors_in(result)):
            draw = self._functions.get(name.removesuffix("_") if not name.endswith("__") else name, _no_block)
            self._told(self._operation(_shown(func, name), args, kwargs, result), draw)
        return result

    def _hooks(self, path: str, draw: Draw | None) -> tuple[Callable[..., None], Callable[..., None]]:
        def before(module: nn.Module, args: Any) -> None:
            self._scopes.append(path)
            self._inside += draw is not None

        def after(module: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any], result: Any) -> None:
            if draw is not None:
                self._inside -= 1
            if draw is not None and not self._inside:
                operation = self._operation(f"{type(module).__name__} {path}", args, kwargs, result, path)
                self._inside += 1
                self._told(operation, draw)
                self._inside -= 1
            self._scopes.pop()

        return before, after

    def _operation(self, name: str, args: Any, kwargs: Any, result: Any, scope: str | None = None) -> Operation:
        if scope is None:
            scope = self._scopes[-1] if self._scopes else ""
        return Operation(
            self.drawing, name, args, kwargs, result, self.batch, self.known, self.learned, self.comes_from, scope
        )

    def _told(self, operation: Operation, draw: Draw) -> None:
        """Draw it, and remember what its results are; or keep the fault, and go on to find the next."""
        results = list(tensors_in(operation.result))
        drawn = set(self.drawing.nodes)
        try:
            found = draw(operation)
            answers = list(found) if isinstance(found, list | tuple) else [found]
        except NetloomError as error:
            self.drawing.faults.append(self._problem(error))
            answers = []
        except AlreadyTold:
            answers = []
        place = place_of(sys._getframe())
        self.drawing.lines.update((key, place) for key in self.drawing.nodes.keys() - drawn)
        for tensor, what in zip(results, [*answers, *[Nothing()] * len(results)], strict=False):
            if what is not None:
                self.knows(tensor, what)

    def _problem(self, error: NetloomError) -> Problem:
        place = place_of(sys._getframe())
        return Problem("error", error.code, "", "", at_line(error.wording, place))


def at_line(told: Wording, place: str) -> Wording:
    """A fault with the line of the source at which it arose: its first line begins with file and number."""
    where, _, line = place.partition("\n")
    if not where:
        return told
    what = Wording(told.what, args=told.args)
    why = Wording(told.why, args=told.args)
    why_template = "{line}\n{why}" if told.why else "{line}"
    args = {**told.args, "where": where, "what": what, "line": line, "why": why}
    return Wording("{where}: {what}", why_template, told.mend, args)


def place_of(frame: FrameType | None) -> str:
    """The innermost line outside of torch that led here: file and number, then its text; "" where there is none."""
    while frame is not None:
        if not frame.f_code.co_filename.startswith((*INSIDE, "<")):
            return line_at(frame.f_code.co_filename, frame.f_lineno)
        frame = frame.f_back
    return ""


def line_at(file: str, number: int) -> str:
    """File and number of a line, then its text."""
    return f"{Path(file).name}:{number}\n{linecache.getline(file, number).strip()}"


def _name_of(func: Callable[..., Any]) -> str:
    name = str(getattr(func, "__name__", ""))
    return (resolve_name(func) or "").split(".")[-2] if name == "__get__" else name


def _shown(func: Callable[..., Any], name: str) -> str:
    full = resolve_name(func) or name
    return full.replace("torch.nn.functional", "F").removesuffix(".__get__")


def _no_block(operation: Operation) -> None:
    raise operation.no_block()


def _depends(operation: Operation) -> None:
    (tensor,) = list(tensors_in(operation.args))[:1]
    if isinstance(operation.known(tensor), Nothing | None):
        raise AlreadyTold
    raise Refusal(
        "What is computed depends on the data",
        code="depends_on_data",
        why="the module looks at a number of the tensor here (as in `if x.sum() > 0`), and a drawing computes the "
        "same for all data",
        mend="Decide by sizes or settings instead, or compute both ways and mix them with Multiply",
    )


def _overwrites(operation: Operation) -> PaddingMark:
    raise Refusal(
        "Part of a tensor is overwritten",
        code="overwrites_part",
        why="no block changes places of a tensor that is there already",
        mend="Put the parts together with torch.cat or torch.stack",
    )
