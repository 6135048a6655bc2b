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
MENDS = {
    "_pack_padded_sequence": "Leave it out: where an Input is a text, layers are given its lengths by themselves",
    "randn_like": "Use dropout, or the block GaussianNoise in the editor",
    "argmax": "Leave it out: the network gives scores, and its user takes the greatest",
    "einsum": "Write it with @, transpose and *",
    "norm": "Use F.normalize",
    "std": "Use nn.LayerNorm or nn.BatchNorm",
    "var": "Use nn.LayerNorm or nn.BatchNorm",
    "masked_fill": "Use nn.MultiheadAttention, or a layer of transformers",
    "exp": "Use softmax, softplus or sigmoid",
    "sqrt": "Use F.normalize or a normalisation",
    "abs": "Use relu(x) + relu(-x)",
    "batch_norm": "Use nn.BatchNorm",
}
"""What to do instead of some functions that have no block."""
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
            if isinstance(module, torch.jit.ScriptModule):
                continue
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
            result = _apart(result, args, name.endswith("_"))
            self._told(self._operation(_shown(func, name), args, kwargs, result), draw)
        return result

    def _hooks(self, path: str, draw: Draw | None) -> tuple[Callable[..., None], Callable[..., Any]]:
        def before(module: nn.Module, args: Any) -> None:
            self._scopes.append(path)
            self._inside += draw is not None

        def after(module: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any], result: Any) -> Any:
            if draw is not None:
                self._inside -= 1
            if draw is not None and not self._inside:
                self._inside += 1
                result = _apart(result, args, getattr(module, "inplace", False))
                self._told(self._operation(f"{type(module).__name__} {path}", args, kwargs, result, path), draw)
                self._inside -= 1
            self._scopes.pop()
            return result

        return before, after

    def _operation(self, name: str, args: Any, kwargs: Any, result: Any, scope: str | None = None) -> Operation:
        if not args and "input" in kwargs:
            args, kwargs = (kwargs["input"],), {name: value for name, value in kwargs.items() if name != "input"}
        if scope is None:
            scope = self._scopes[-1] if self._scopes else ""
        return Operation(
            self.drawing, name, args, kwargs, result, self.batch, self.known, self.learned, self.comes_from, scope
        )

    def _told(self, operation: Operation, draw: Draw) -> None:
        """Draw it, and remember what its results are; or keep the fault, and go on to find the next."""
        results = list(tensors_in(operation.result))
        drawn = set(self.drawing.nodes)
        place = place_of(sys._getframe())
        given = [self.known(tensor) for tensor in tensors_in((operation.args, operation.kwargs))]
        told = tuple(problem for known in given if isinstance(known, Nothing) for problem in known.told)
        try:
            answers = _answers(operation, draw)
        except NetloomError as error:
            told = self._kept(Problem("error", error.code, "", "", at_line(error.wording, place)), told)
            answers = []
        except AlreadyTold:
            answers = []
        self.drawing.lines.update((key, place) for key in self.drawing.nodes.keys() - drawn)
        for tensor, what in zip(results, [*answers, *[Nothing(told=told)] * len(results)], strict=False):
            if what is not None:
                self.knows(tensor, what)

    def _kept(self, fault: Problem, before: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """The faults of a result: a new one, unless it only follows from one that was told of the same line.

        Where the module looks at data, why it cannot be drawn how they were computed does not matter.
        """
        faults = self.drawing.faults
        if fault.code == "depends_on_data":
            faults[:] = [known for known in faults if known not in before]
        elif any(known.wording.args.get("where") == fault.wording.args.get("where") for known in before):
            return before
        if fault not in faults:
            faults.append(fault)
        return (*before, fault)


def _answers(operation: Operation, draw: Draw) -> list[Known | None]:
    """What each result is in the drawing.

    Raises:
        Refusal: There is no block, or the arguments are given in a way that nobody thought of.
    """
    try:
        found = draw(operation)
    except (LookupError, TypeError, ValueError) as error:
        raise operation.unsupported(f"its arguments have an unusual form ({type(error).__name__})") from error
    return list(found) if isinstance(found, list | tuple) else [found]


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


def _apart(result: Any, args: tuple[Any, ...], in_place: bool) -> Any:
    """The result as an object of its own, where the call gave back its input, as a Dropout does that drops nothing."""
    if isinstance(result, torch.Tensor) and not in_place and any(result is given for given in args):
        return result.view_as(result)
    return result


def _name_of(func: Callable[..., Any]) -> str:
    name = str(getattr(func, "__name__", ""))
    return (resolve_name(func) or "").split(".")[-2] if name == "__get__" else name


def _shown(func: Callable[..., Any], name: str) -> str:
    full = resolve_name(func) or name
    return full.replace("torch.nn.functional", "F").removesuffix(".__get__")


def _no_block(operation: Operation) -> None:
    raise operation.no_block(MENDS.get(operation.name.rpartition(".")[2].removesuffix("_"), ""))


def _depends(operation: Operation) -> None:
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
