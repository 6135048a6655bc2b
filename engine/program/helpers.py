"""Source text of our own layers and loaders, read as text, so that export needs no torch and copies nothing by hand."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from engine.graph.python_text import parsed

ROOM = "engine.layers."
LAYERS = Path(__file__).parent.parent / "layers"
Defined = ast.ClassDef | ast.FunctionDef | ast.Assign | ast.AnnAssign


def file_of(layer: str, folder: Path = LAYERS) -> Path:
    """The file that defines a class or function of `engine.layers`.

    Raises:
        LookupError: None does.
    """
    for path in sorted(folder.glob("*.py")):
        tree = parsed(path.read_text(encoding="utf-8"))
        if any(isinstance(n, ast.ClassDef | ast.FunctionDef) and n.name == layer for n in tree.body):
            return path
    raise LookupError(f"no file of engine.layers defines {layer}")


@lru_cache(maxsize=1)
def defined_names() -> frozenset[str]:
    """All names that files of `engine.layers` define and so may stand in an exported file."""
    trees = (parsed(path.read_text(encoding="utf-8")) for path in sorted(LAYERS.glob("*.py")))
    return frozenset(name for tree in trees for node in tree.body if isinstance(node, Defined) for name in _names(node))


def layers_source(layers: Iterable[str], folder: Path = LAYERS) -> tuple[list[str], list[str]]:
    """Import lines and definitions of these layers, with all that they use of their own files."""
    wanted: dict[Path, set[str]] = {}
    order: list[Path] = []

    def want(path: Path, names: set[str]) -> None:
        """Enter the names, and first what they take from other files of the folder."""
        known = wanted.setdefault(path, set())
        if names <= known and path in order:
            return
        known |= names
        for node in _imports(path.read_text(encoding="utf-8"), known):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(ROOM):
                other = folder / f"{(node.module or '').removeprefix(ROOM)}.py"
                want(other, {alias.name for alias in node.names})
        if path not in order:
            order.append(path)

    for layer in sorted(layers):
        want(file_of(layer, folder), {layer})
    imports: list[str] = []
    texts: list[str] = []
    for path in order:
        text = path.read_text(encoding="utf-8")
        lines = [ast.unparse(node) for node in _imports(text, wanted[path])]
        imports += [line for line in lines if not line.startswith(f"from {ROOM}")]
        texts += _definitions(text, wanted[path])
    return imports, texts


def function_source(function: Callable[..., object]) -> str:
    """The text of a function of a module's top level, without the import lines of its body."""
    text = textwrap.dedent(inspect.getsource(function))
    definition = parsed(text).body[0]
    assert isinstance(definition, ast.FunctionDef)
    lines = text.splitlines()
    for node in reversed(definition.body):
        if isinstance(node, ast.Import | ast.ImportFrom):
            end = node.end_lineno or node.lineno
            if end < len(lines) and not lines[end].strip():
                end += 1
            del lines[node.lineno - 1 : end]
    return "\n".join(lines).strip()


def _found(body: list[ast.stmt], wanted: set[str]) -> tuple[set[str], dict[str, Defined]]:
    """All names that the wanted ones need, and what the file defines by name."""
    definitions = {name: node for node in body if isinstance(node, Defined) for name in _names(node)}
    found, waiting = set[str](), [name for name in definitions if name in wanted]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            if name in definitions:
                waiting.extend(n.id for n in ast.walk(definitions[name]) if isinstance(n, ast.Name))
    return found, definitions


def _imports(text: str, wanted: set[str]) -> list[ast.Import | ast.ImportFrom]:
    """The import lines of a file that the wanted names need."""
    body = parsed(text).body
    found, _ = _found(body, wanted)
    lines: list[ast.Import | ast.ImportFrom] = []
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            used = [alias for alias in node.names if (alias.asname or alias.name).partition(".")[0] in found]
            if used and isinstance(node, ast.Import):
                lines.append(ast.Import(used))
            elif used and isinstance(node, ast.ImportFrom):
                lines.append(ast.ImportFrom(node.module, used, node.level))
    return lines


def _definitions(text: str, wanted: set[str]) -> list[str]:
    """The definitions that the wanted names need, in the file's order."""
    found, definitions = _found(parsed(text).body, wanted)
    kept = dict.fromkeys(definitions[name] for name in definitions if name in found)
    return [_segment(text, node) for node in kept]


def _names(node: Defined) -> list[str]:
    match node:
        case ast.ClassDef() | ast.FunctionDef():
            return [node.name]
        case ast.AnnAssign():
            return [node.target.id] if isinstance(node.target, ast.Name) else []
    return [target.id for target in node.targets if isinstance(target, ast.Name)]


def _segment(text: str, node: Defined) -> str:
    decorators = [] if isinstance(node, ast.Assign | ast.AnnAssign) else node.decorator_list
    start = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    return "\n".join(text.splitlines()[start - 1 : node.end_lineno])
