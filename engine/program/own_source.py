"""The user's own texts as an exported file prints them: as they are, but for their imports, which go to its top."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from engine.blocks.own_code import ROOM, own_texts
from engine.graph.calls import Call
from engine.graph.errors import NetloomError
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR
from engine.graph.python_text import parsed
from engine.program.program import Program, Step


@dataclass(frozen=True)
class OwnLayer:
    """A text of which a program uses a class.

    Args:
        classes: Those that it uses. blocks: Where, as paths.
    """

    source: str
    classes: tuple[str, ...]
    blocks: tuple[str, ...]


@dataclass(frozen=True)
class Printed:
    """A text as it is printed.

    Args:
        imports: Its import lines. lines: What is left of it, without empty lines around.
    """

    imports: tuple[str, ...]
    lines: tuple[str, ...]


def is_own(call: Call | None) -> bool:
    """Whether a call makes a class of the user's own."""
    return call is not None and call.target.startswith(ROOM)


def own_names(graph: Graph) -> set[str]:
    """All that the texts of a drawing define at their top, so that nothing else is called so."""
    found = set[str]()
    for _, source in own_texts(graph):
        try:
            found |= set(_bindings(parsed(source)))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue  # the analysis tells it
    return found


def own_layers(program: Program) -> tuple[OwnLayer, ...]:
    """The texts that a program uses, each once, in order of computation.

    Raises:
        NetloomError: Two define the same name (`own_code_name`).
    """
    found: dict[str, OwnLayer] = {}
    for step, blocks in _steps(program):
        assert step.layer is not None
        source, name = str(step.layer.args[0]), step.layer.target.removeprefix(ROOM)
        one = found.get(source, OwnLayer(source, (), ()))
        found[source] = replace(one, classes=tuple(dict.fromkeys((*one.classes, name))), blocks=(*one.blocks, *blocks))
    taken: dict[str, str] = {}
    for layer in found.values():
        own = _bindings(parsed(layer.source))
        _check(own, taken, layer)
        taken |= own
    return tuple(found.values())


def check_beside(own: Iterable[tuple[OwnLayer, Printed]], lines: Sequence[str]) -> None:
    """See that no text defines what the rest of the file does.

    Args:
        lines: Of the whole file.

    Raises:
        NetloomError: One does (`own_code_name`).
    """
    for layer, text in own:
        start = next(i for i in range(len(lines)) if tuple(lines[i : i + len(text.lines)]) == text.lines)
        rest = "\n".join((*lines[:start], *lines[start + len(text.lines) :]))
        _check(_bindings(parsed(layer.source)), _bindings(parsed(rest)), layer)


def printed(source: str) -> Printed:
    """The text with the imports taken out with which it begins; later ones stay where they are."""
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    lines, body = text.split("\n"), parsed(text).body
    if body and isinstance(body[0], ast.Expr):
        body = body[1:]  # its docstring
    head = list(takewhile(lambda node: isinstance(node, ast.Import | ast.ImportFrom), body))
    taken = {row for node in body[len(head) :] for row in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    imports: list[str] = []
    gone = set[int]()
    for node in head:
        rows = set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
        if isinstance(node, ast.Import | ast.ImportFrom) and not rows & taken:
            imports += _single(node)
            gone |= rows
    kept = [line for i, line in enumerate(lines, 1) if i not in gone]
    while kept and not kept[0].strip():
        kept.pop(0)
    while kept and not kept[-1].strip():
        kept.pop()
    return Printed(tuple(imports), tuple(kept))


def _steps(program: Program) -> Iterator[tuple[Step, tuple[str, ...]]]:
    """The steps that make a class of the user's own, with the paths to their blocks."""
    for part in program.parts:
        for step in part.program.steps:
            if is_own(step.layer):
                yield step, tuple(f"{place}{SEPARATOR}{step.block}" for place in part.places)
    for step in program.steps:
        if is_own(step.layer):
            yield step, (step.block,)


def _single(node: ast.Import | ast.ImportFrom) -> list[str]:
    """A line for each module."""
    if isinstance(node, ast.ImportFrom):
        return [ast.unparse(node)]
    return [ast.unparse(ast.Import([alias])) for alias in node.names]


def _bindings(tree: ast.Module) -> dict[str, str]:
    """The names that a file defines at its top: of an import with what is imported, else with ""."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Import):
            found |= {a.asname or a.name.partition(".")[0]: a.name if a.asname else "module" for a in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {a.asname or a.name: f"{node.module}.{a.name}" for a in node.names}
        elif isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found[node.name] = ""
        else:
            stored = (n for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store))
            found |= {n.id: "" for n in stored}
    return found


def _check(own: Mapping[str, str], taken: Mapping[str, str], layer: OwnLayer) -> None:
    clash = next((name for name in own if name in taken and not (own[name] and own[name] == taken[name])), "")
    if clash:
        raise NetloomError(
            "The Python text of {block} defines {name}, and something else in the exported file does so too",
            code="own_code_name",
            why="a file has one {name} only",
            mend="Give it another name in the text",
            block=layer.blocks[0],
            name=clash,
        )
