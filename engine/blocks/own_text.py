"""What can be read off a user's own Python text without running it: its classes, and what they can be called with."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from engine.graph.block import nearest
from engine.graph.errors import BlockError
from engine.graph.python_text import parsed

LONGEST = 100_000
"""Characters of a text that is read."""
NO_MODULES = ("object", "enum.Enum", "typing.NamedTuple", "typing.Protocol", "torch.nn.Parameter", "torch.nn.Buffer")


@dataclass(frozen=True)
class Takes:
    """How many arguments a function takes by their places; `most` is None where it takes any number."""

    least: int = 0
    most: int | None = None

    def fits(self, count: int) -> bool:
        """Whether it can be called with so many."""
        return self.least <= count and (self.most is None or count <= self.most)

    def __str__(self) -> str:
        if self.most is None:
            return f"≥ {self.least}"
        return str(self.least) if self.least == self.most else f"{self.least} … {self.most}"


@dataclass(frozen=True)
class OwnClass:
    """A class of the text.

    Args:
        line: Where it begins, from 1. is_module: Whether it derives from nn.Module; None where only running it tells.
        built: What its constructor takes after `self`. called: What its `forward` takes after `self`; None where it
            has none that can be seen.
    """

    name: str
    line: int
    is_module: bool | None
    built: Takes
    called: Takes | None


@dataclass(frozen=True)
class OwnText:
    """What a text says of itself.

    Args:
        classes: In its order. imports: Names of the modules that it imports, sorted.
    """

    classes: tuple[OwnClass, ...]
    imports: tuple[str, ...]


def fingerprint(source: str) -> str:
    """The SHA-256 of the exact text, in hexadecimal: a text that differs by one space has another."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=64)
def read_text(source: str) -> OwnText:
    """What can be seen of a text.

    Raises:
        BlockError: It is no Python (`own_code_syntax`), or does something when it is the main file (`own_code_main`).
    """
    tree = _tree(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "__name__":
            raise BlockError(
                "The Python text asks for its own name",
                code="own_code_main",
                why="line {line} reads __name__, which differs in the editor and in the exported file",
                mend="Leave that part out: a text that is part of a network only defines",
                line=node.lineno,
            )
    known: dict[str, OwnClass] = {}
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            known[statement.name] = _class(statement, known, _aliases(tree))
    return OwnText(tuple(known.values()), tuple(sorted(set(_imported(tree)))))


def chosen_class(source: str, name: str) -> OwnClass:
    """The class of that name, or where the name is "" the last one that derives from nn.Module.

    Raises:
        BlockError: As `read_text`; or there is no such class (`own_code_class`).
    """
    classes = read_text(source).classes
    names = [found.name for found in classes if found.is_module is not False]
    if not name and names:
        sure = [found for found in classes if found.is_module]
        return sure[-1] if sure else next(found for found in reversed(classes) if found.is_module is None)
    for found in classes:
        if found.name == name and found.is_module is not False:
            return found
    is_other = any(found.name == name for found in classes)
    raise BlockError(
        "{name} is no nn.Module" if is_other else "The text has no class {name}" if name else "The text has no class",
        code="own_code_class",
        why="its classes that derive from nn.Module are: {names}",
        mend="Did you mean {guess}?" if nearest(name, names) else "Write a class that derives from nn.Module",
        name=name,
        names=", ".join(names) or "—",
        guess=nearest(name, names),
    )


def _tree(source: str) -> ast.Module:
    if len(source) > LONGEST:
        raise BlockError(
            "The Python text is too long",
            code="own_code_syntax",
            why="it has {count} characters, and {most} are read",
            mend="Put what is long into a package, and import it",
            count=len(source),
            most=LONGEST,
        )
    try:
        return parsed(source)
    except SyntaxError as error:
        line, reason = error.lineno or 1, error.msg
    except (ValueError, RecursionError, MemoryError) as error:
        line, reason = 1, str(error) or type(error).__name__
    raise BlockError(
        "The text is no Python",
        code="own_code_syntax",
        why="line {line}: {reason}",
        mend="Correct the text",
        line=line,
        reason=reason,
    )


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def _aliases(tree: ast.Module) -> dict[str, str]:
    """The full name behind each name that the text imports."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Import):
            found |= {a.asname: a.name for a in node.names if a.asname}
            found |= {top: top for a in node.names if not a.asname and (top := a.name.partition(".")[0])}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found |= {a.asname or a.name: f"{node.module}.{a.name}" for a in node.names}
    return found


def _class(node: ast.ClassDef, known: dict[str, OwnClass], aliases: dict[str, str]) -> OwnClass:
    bases = [_base(base, known, aliases) for base in node.bases]
    is_module = True if True in bases else None if None in bases else False
    parents = [known[b.id] for b in node.bases if isinstance(b, ast.Name) and b.id in known]
    methods = {found.name: found for found in node.body if isinstance(found, ast.FunctionDef)}
    built = parents[0].built if parents else Takes()
    called = parents[0].called if parents else None
    if "__init__" in methods:
        built = _takes(methods["__init__"])
    if "forward" in methods:
        called = _takes(methods["forward"])
    return OwnClass(node.name, node.lineno, is_module, built, called)


def _base(base: ast.expr, known: dict[str, OwnClass], aliases: dict[str, str]) -> bool | None:
    """Whether a base derives from nn.Module; None where that cannot be seen."""
    if isinstance(base, ast.Name) and base.id in known:
        return known[base.id].is_module
    text = ast.unparse(base)
    first, dot, rest = text.partition(".")
    full = f"{aliases.get(first, first)}{dot}{rest}"
    if full in NO_MODULES:
        return False
    return True if full.startswith("torch.nn.") and "." not in full.removeprefix("torch.nn.") else None


def _takes(function: ast.FunctionDef) -> Takes:
    arguments = function.args
    places = len(arguments.posonlyargs) + len(arguments.args) - 1
    required = max(0, places - len(arguments.defaults))
    needs_names = sum(default is None for default in arguments.kw_defaults)
    return Takes(required + needs_names, None if arguments.vararg else places)


def visible_text(source: str) -> str:
    """The text as a person can judge it: what is not to be seen, or turns the order of letters, is written out."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c if c.isprintable() or c in "\n\t" else _written_out(c) for c in lines)


def _written_out(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
