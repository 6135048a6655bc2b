"""From a torch module to a design: it is run once on noise, drawn, drawn again as a network, and compared."""

from __future__ import annotations

import inspect
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import nn

from engine.analysis.analyse import analyse
from engine.analysis.result import Analysis
from engine.graph.design import Design
from engine.graph.errors import NetloomError, Problem
from engine.graph.graph import Graph
from engine.graph.reaching import blocks_before
from engine.program.from_module.drawing import AlreadyTold, Drawing, NotDrawable, Refusal, State, Wire
from engine.program.from_module.functions import FUNCTIONS
from engine.program.from_module.operation import Operation, tensors_in
from engine.program.from_module.proof import largest_difference, with_weights
from engine.program.from_module.recorder import INSIDE, Recorder, at_line, line_at
from engine.program.lower import outputs_of

SAMPLES = 3


@dataclass(frozen=True)
class Given:
    """What goes in: sizes of one sample, and type, of an argument of `forward`."""

    sizes: tuple[int, ...]
    dtype: str = "float32"


@dataclass(frozen=True)
class Read:
    """A module read.

    Args:
        design: The drawing. weights: Of each block, as its layer has them in its `state_dict`.
        difference: The largest between an answer of the module and of the design with the same weights, on noise.
        remarks: What the user should know.
    """

    design: Design
    analysis: Analysis
    weights: Mapping[str, State]
    difference: float
    remarks: tuple[Problem, ...]


def read_module(model: nn.Module, name: str, given: Sequence[Given], leaf: Any) -> Read:
    """The design of a module.

    Args:
        name: Of the design. given: One for each argument of `forward`.
        leaf: How layers are drawn, as `engine.program.from_module.layers.leaf_of` says of those of torch.nn.

    Raises:
        NotDrawable: It has what no block does, does not run on such inputs, or takes other arguments; all is told.
    """
    model = model.eval()
    names = argument_names(model, len(given))
    drawing = Drawing()
    recorder = Recorder(drawing, SAMPLES, leaf, FUNCTIONS)
    inputs = []
    for argument, one in zip(names, given, strict=True):
        params: dict[str, object] = {"shape": one.sizes, "dtype": one.dtype}
        tensor = noise(one, SAMPLES, 1)
        recorder.knows(tensor, Wire(drawing.add("Input", argument, [], params)))
        inputs.append(tensor)
    answer = _run(model, inputs, recorder)
    _draw_outputs(drawing, recorder, answer)
    if drawing.faults:
        raise NotDrawable(drawing.faults)
    graph = _without_idle(drawing.graph)
    analysis = analyse(graph, {})
    if not analysis.ok:
        raise NotDrawable([_at_block(p, drawing) for p in analysis.problems if p.severity == "error"])
    design = Design(name=name, graph=graph)
    weights = {key: state for key, state in drawing.weights.items() if key in graph.nodes}
    _tell_unused(drawing, model, analysis)
    fresh = [noise(one, SAMPLES - 1, _tokens(model, graph), seed=1) for one in given]
    theirs = _answers(model, fresh)
    difference = largest_difference(theirs, with_weights(design, analysis, weights), fresh)
    return Read(design, analysis, weights, difference, tuple(drawing.remarks))


def _tokens(model: nn.Module, graph: Graph) -> int:
    """How many tokens every table has."""
    params = (node.block.params for node in graph.nodes.values())
    sizes = [int(size) for own in params for size in (own.get("num_embeddings"), own.get("num_classes")) if size]
    sizes += [module.num_embeddings for module in model.modules() if isinstance(module, nn.Embedding)]
    return min(sizes, default=2)


def noise(given: Given, samples: int, tokens: int, seed: int = 0) -> torch.Tensor:
    """Normal numbers, or tokens below a number; never 0, the padding, where there are others."""
    numbers = torch.Generator().manual_seed(seed)
    if given.dtype == "int64":
        return torch.randint(1 if tokens > 1 else 0, max(tokens, 1), (samples, *given.sizes), generator=numbers)
    return torch.randn(samples, *given.sizes, generator=numbers)


def argument_names(model: nn.Module, count: int) -> list[str]:
    """Names of the arguments of `forward` that are given.

    Raises:
        NotDrawable: It takes more, or fewer.
    """
    parameters = list(inspect.signature(model.forward).parameters.values())
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    named = [p for p in parameters if p.kind in kinds]
    needed = sum(p.default is p.empty for p in named)
    is_open = any(p.kind is p.VAR_POSITIONAL for p in parameters)
    if needed <= count and (count <= len(named) or is_open):
        return [*[p.name for p in named][:count], *(f"input_{i + 1}" for i in range(len(named), count))]
    raise NotDrawable(
        [
            Problem.of(
                Refusal(
                    "forward takes other inputs than were given",
                    code="wrong_inputs",
                    why="it takes {names}, and {count} shapes were given",
                    mend="Give --input-shape once for each, in their order",
                    names=", ".join(p.name for p in named) or "none",
                    count=count,
                ),
                "",
            )
        ]
    )


def _run(model: nn.Module, inputs: list[torch.Tensor], recorder: Recorder) -> Any:
    """The answer, while the recorder draws; a fault of the module itself is told with its line."""
    recorder.watch(model)
    try:
        with recorder:
            return model(*inputs)
    except (Exception, SystemExit) as error:
        if recorder.drawing.faults:
            raise NotDrawable(recorder.drawing.faults) from error
        raise NotDrawable([_failed(error, inputs)]) from error
    finally:
        recorder.leave()


def _answers(model: nn.Module, inputs: list[torch.Tensor]) -> list[torch.Tensor]:
    """What the module says to other samples, and another number of them, with gradients on as in the comparison."""
    try:
        return list(tensors_in(model(*inputs)))
    except (Exception, SystemExit) as error:
        raise NotDrawable([_failed(error, inputs)]) from error


def _failed(error: BaseException, inputs: list[torch.Tensor]) -> Problem:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if not f.filename.startswith((*INSIDE, "<"))]
    shown = str(error).strip().partition("\n")[0] or "without a word"
    fault = Refusal(
        "The module fails on such inputs",
        code="module_failed",
        why="{kind}: {error}; with samples of {sizes}",
        mend="Check --input-shape and --input-dtype, or mend the module",
        kind=type(error).__name__,
        error=shown,
        sizes=", ".join(" × ".join(map(str, tensor.shape[1:])) or "()" for tensor in inputs),
    )
    own = [f for f in frames if not Path(f.filename).is_relative_to(Path(__file__).parents[3])] or frames
    place = line_at(own[-1].filename, own[-1].lineno or 0) if own else ""
    return Problem("error", fault.code, "", "", at_line(fault.wording, place))


def _draw_outputs(drawing: Drawing, recorder: Recorder, answer: Any) -> None:
    """An Output for each tensor that the module returns."""
    named = dict(answer) if isinstance(answer, Mapping) else {"output": answer}
    flat = {
        str(key) if i is None else f"{key}_{i}": tensor
        for key, value in named.items()
        for i, tensor in _numbered(list(tensors_in(value)))
    }
    for key, tensor in flat.items():
        operation = Operation(
            drawing, f"The result {key}", (), {}, None, SAMPLES, recorder.known, recorder.learned, recorder.comes_from
        )
        try:
            if recorder.known(tensor) is None:
                raise operation.constant_result()
            drawing.add("Output", key, [[operation.straight(tensor)]], {})
        except NetloomError as error:
            drawing.faults.append(Problem.of(error, ""))
        except AlreadyTold:
            continue
    if not flat:
        fault = Refusal(
            "forward returns no tensor",
            code="no_result",
            why="it returns {kind}",
            mend="Let it return a tensor, or a tuple or dict of them",
            kind=type(answer).__name__,
        )
        drawing.faults.append(Problem.of(fault, ""))


def _numbered(tensors: list[torch.Tensor]) -> list[tuple[int | None, torch.Tensor]]:
    return [(None if len(tensors) == 1 else i + 1, tensor) for i, tensor in enumerate(tensors)]


def _without_idle(graph: Graph) -> Graph:
    """The drawing without what reaches no Output; Inputs stay, for they are arguments of `forward`."""
    kept = blocks_before(graph, outputs_of(graph)) | {
        key for key, node in graph.nodes.items() if node.block.type_name() == "Input"
    }
    nodes = {key: node for key, node in graph.nodes.items() if key in kept}
    wires = {target: sources for target, sources in graph.wires.items() if target.node in kept}
    return Graph(nodes, wires)


def _at_block(problem: Problem, drawing: Drawing) -> Problem:
    return replace(problem, wording=at_line(problem.wording, drawing.lines.get(problem.block, "")))


def _tell_unused(drawing: Drawing, model: nn.Module, analysis: Analysis) -> None:
    """Say where the module has more numbers to learn than the drawing."""
    theirs = sum(parameter.numel() for parameter in model.parameters())
    if theirs == analysis.total_params:
        return
    fault = Refusal(
        "The module has {theirs} parameters, the drawing {ours}",
        code="parameters_differ",
        why="layers that no result depends on are left out, and fixed tables became frozen Constants",
        theirs=f"{theirs:,}",
        ours=f"{analysis.total_params:,}",
    )
    drawing.remark(Problem.of(fault, "", "warning"))
