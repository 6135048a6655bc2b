"""What arrives at an Output but suits its loss badly, and settings that its loss does not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.analysis.through_groups import makers
from engine.blocks.activation import Sigmoid, Softmax
from engine.blocks.activation_shares import LogSoftmax
from engine.blocks.losses import Output
from engine.data.field import Field
from engine.graph.block import Block
from engine.graph.errors import BlockError, Fix, Problem
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR, Path, inner_of

SQUASHED_TWICE: Mapping[str, type[Block]] = {"CrossEntropyLoss": Softmax, "BCEWithLogitsLoss": Sigmoid}
CODES: Mapping[type[Block], str] = {Softmax: "softmax_before_cross_entropy", Sigmoid: "sigmoid_before_cross_entropy"}


def advise_losses(graph: Graph, outputs: list[str], fields: Mapping[str, Field]) -> Iterator[tuple[str, Problem]]:
    """The warnings that concern losses, with the block at which each is told: of one inside a group that group."""
    for key in outputs:
        block = graph.nodes[key].block
        if isinstance(block, Output):
            yield from _squashed_twice(graph, key, block, fields)
            yield from _no_logarithm(graph, key, block, fields)
            yield from _idle(key, block, fields)


def _squashed_twice(
    graph: Graph, output: str, block: Output, fields: Mapping[str, Field]
) -> Iterator[tuple[str, Problem]]:
    """The warning at a Softmax or Sigmoid from which an Output takes what its loss will squash itself."""
    loss = block.loss_name(fields)
    kind = SQUASHED_TWICE.get(loss)
    path = _before(graph, output)
    if kind is None or not isinstance(_block(graph, path), kind):
        return
    key = SEPARATOR.join(path)
    error = BlockError(
        "{loss} has a {type} inside",
        code=CODES[kind],
        why="{output} compares by {loss}, which takes raw scores; squashed twice, the gradient is small",
        mend="Remove {name}",
        fix=Fix("remove", "Remove {name}", args={"name": key}),
        loss=loss,
        type=kind.type_name(),
        output=output,
        name=key,
    )
    yield path[0], Problem.of(error, key, "warning")


def _no_logarithm(
    graph: Graph, output: str, block: Output, fields: Mapping[str, Field]
) -> Iterator[tuple[str, Problem]]:
    """The warning at an Output by NLLLoss or KLDivLoss that no LogSoftmax feeds."""
    path = _before(graph, output)
    key, before, loss = SEPARATOR.join(path), _block(graph, path), block.loss_name(fields)
    if loss not in ("NLLLoss", "KLDivLoss") or key == output or isinstance(before, LogSoftmax):
        return
    if isinstance(before, Softmax):
        fix = Fix(
            "substitute",
            "Use {type} instead",
            target=key,
            name="LogSoftmax",
            value={"dim": before.dim},
            args={"type": "LogSoftmax"},
        )
    else:
        fix = Fix("insert", "Insert {type} before it", name="LogSoftmax", port="input", args={"type": "LogSoftmax"})
    error = BlockError(
        "{loss} needs logarithms of probabilities",
        code="no_log_probabilities",
        port="input",
        why="{name} gives probabilities; of these the loss has no logarithm, and its gradient is small"
        if isinstance(before, Softmax)
        else "{name} gives other numbers: to make them all larger would lower the loss, and tell nothing",
        mend="End with LogSoftmax, or set loss to CrossEntropyLoss, which has it inside"
        if loss == "NLLLoss"
        else "End with LogSoftmax",
        fix=fix,
        loss=loss,
        name=key,
    )
    yield output, Problem.of(error, output, "warning")


def _idle(output: str, block: Output, fields: Mapping[str, Field]) -> Iterator[tuple[str, Problem]]:
    """The warning at an Output with settings that change nothing."""
    idle = block.idle_settings(fields)
    for name in block.changed_params:
        if name not in idle:
            continue
        default = block.setting(name).default
        error = BlockError(
            "{name} changes nothing",
            code="idle_setting",
            why="only top-k accuracy has it, and {metric} is told"
            if name == "k"
            else "{loss}, by which {output} compares, does not know it",
            mend="Set it back to {default}",
            fix=Fix(
                "set", "Set {name} to {default}", name=name, value=default, args={"name": name, "default": default}
            ),
            name=name,
            metric=block.metric_name(fields) or "—",
            loss=block.loss_name(fields),
            output=output,
            default=default,
        )
        yield output, Problem.of(error, output, "warning")


def _before(graph: Graph, output: str) -> Path:
    """The block whose result arrives at an Output: past the muted and the rearranging ones, and into groups."""
    path: Path = (output,)
    seen: set[Path] = set()
    while path not in seen:
        seen.add(path)
        names = _block(graph, path).input_names
        found = makers(graph, path, names[0]) if names else ()
        if not found:
            break
        path = found[0]
        if _block(graph, path).category != "shaping":
            break
    return path


def _block(graph: Graph, path: Path) -> Block:
    return inner_of(graph, path[:-1]).nodes[path[-1]].block
