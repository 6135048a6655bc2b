"""Who may import whom, how long a file may be, and what the sources never do."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path

import networkx as nx
import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    p for room in ("engine", "gui", "commands", "scripts", "benchmarks") for p in (ROOT / room).rglob("*.py")
)
SOURCES += [path for path in (ROOT / "main.py",) if path.is_file()]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
OWN_CODE = ROOT / "engine" / "program" / "own_code.py"
"""The only file that runs a text of the user's own, after the user said yes."""
LONGEST_FILE = 400

BELOW = {
    "graph": set[str](),
    "data": {"graph"},
    "blocks": {"data", "graph"},
    "analysis": {"blocks", "data", "graph"},
    "doctor": {"analysis", "blocks", "data", "graph"},
    "project": {"blocks", "data", "graph"},
    "program": {"analysis", "blocks", "data", "graph"},
    "training": {"program", "analysis", "blocks", "data", "graph", "project", "layers"},
    "worker": {"training", "program", "analysis", "blocks", "data", "graph", "project", "layers"},
    "layers": set[str](),
}
"""Rooms of the engine that each room may look into."""

TORCH_HALF = ("torch", "engine.training", "engine.layers", "engine.program.module", "engine.program.from_module")
HEAVY = ("torch", "sklearn", "scipy", "networkx", "pandas", "matplotlib")


def module_of(path: Path) -> str:
    """The dotted name of a file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in SOURCES}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports_of(path: Path) -> frozenset[str]:
    """Everything that a file imports, in functions too; `from a import b` is `a.b` where that is a module."""
    found = set[str]()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert not node.level, f"{path} imports by dots"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found.update(name if name in MODULES else node.module for name in names)
    return frozenset(found)


@cache
def top_imports_of(path: Path) -> frozenset[str]:
    """What a file imports as soon as it is imported itself."""
    tree = tree_of(path)
    found = set[str]()
    for node in tree.body:
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return frozenset(found)


def within(name: str, roots: tuple[str, ...]) -> bool:
    """Whether a module is one of these, or inside one."""
    return any(name == root or name.startswith(root + ".") for root in roots)


def room_of(path: Path, house: str) -> str:
    """The folder or file directly inside `engine` or `gui` that a file belongs to."""
    return path.relative_to(ROOT / house).parts[0].removesuffix(".py")


ENGINE = [path for path in SOURCES if path.is_relative_to(ROOT / "engine")]
GUI = [path for path in SOURCES if path.is_relative_to(ROOT / "gui")]


def offenders(paths: list[Path], seen: Callable[[Path], Collection[object]]) -> dict[str, Collection[object]]:
    """The files in which there is something that must not be, with that."""
    return {str(path.relative_to(ROOT)): found for path in paths if (found := seen(path))}


def importing(*roots: str) -> Callable[[Path], list[str]]:
    """What a file imports of these."""
    return lambda path: [name for name in imports_of(path) if within(name, roots)]


def test_the_engine_knows_no_window() -> None:
    assert offenders(ENGINE, importing("PySide6", "gui", "pyqtgraph", "commands", "main")) == {}


def test_rooms_of_the_engine_look_down_only() -> None:
    def above(path: Path) -> set[str]:
        room = room_of(path, "engine")
        seen = {name.split(".")[1] for name in imports_of(path) if name.startswith("engine.")} - {room, "__init__"}
        return seen - BELOW.get(room, set(BELOW))

    assert offenders(ENGINE, above) == {}


def test_layers_need_torch_and_the_standard_library_only() -> None:
    def beyond(path: Path) -> set[str]:
        ours = {name for name in imports_of(path) if within(name, ("engine",)) and not within(name, ("engine.layers",))}
        outside = {name.split(".")[0] for name in imports_of(path)} - {"torch", "engine"} - sys.stdlib_module_names
        return ours | outside

    layers = [path for path in ENGINE if room_of(path, "engine") == "layers"]
    assert len(layers) > 10 and offenders(layers, beyond) == {}


def test_the_window_never_reaches_the_torch_half() -> None:
    assert offenders(GUI, importing(*TORCH_HALF, "commands", "main")) == {}


def test_the_window_imports_nothing_heavy_at_its_start() -> None:
    assert offenders(GUI, lambda path: [name for name in top_imports_of(path) if within(name, HEAVY)]) == {}


@pytest.mark.parametrize(("room", "other"), [("panels", "gui.canvas"), ("canvas", "gui.panels")])
def test_panels_and_canvas_know_neither_the_window_nor_each_other(room: str, other: str) -> None:
    above = ("gui.app", "gui.main_window", "gui.actions", "gui.menus", "gui.docks", other)
    inside = [path for path in GUI if room_of(path, "gui") == room]

    assert len(inside) > 10 and offenders(inside, importing(*above)) == {}


def test_widgets_know_neither_document_nor_run() -> None:
    below = ("gui.widgets", "gui.theme", "gui.language", "gui.icons", "gui.home", "gui.growing")
    inside = [path for path in GUI if room_of(path, "gui") == "widgets"]

    def above(path: Path) -> list[str]:
        return [name for name in imports_of(path) if within(name, ("gui",)) and not within(name, below)]

    assert len(inside) > 10 and offenders(inside, above) == {}


@pytest.mark.parametrize("path", [MODULES["main"], MODULES["commands.app"]], ids=module_of)
def test_the_command_line_starts_with_neither_qt_nor_torch(path: Path) -> None:
    waiting, seen = [path], set[Path]()
    while waiting:
        path = waiting.pop()
        seen.add(path)
        named = top_imports_of(path)
        assert not [name for name in named if within(name, (*HEAVY, "PySide6", "gui"))], path
        waiting += [MODULES[name] for name in named if name in MODULES and MODULES[name] not in seen]


def test_no_import_goes_round_in_a_circle() -> None:
    graph = nx.DiGraph()
    for name, path in MODULES.items():
        graph.add_edges_from((name, other) for other in imports_of(path) if other in MODULES and other != name)

    assert [sorted(part) for part in nx.strongly_connected_components(graph) if len(part) > 1] == []


def test_no_file_is_longer_than_one_can_oversee() -> None:
    def beyond(path: Path) -> list[str]:
        return path.read_text(encoding="utf-8").splitlines()[LONGEST_FILE:]

    assert offenders(SOURCES + TESTS, beyond) == {}


def test_no_source_executes_or_unpickles_data() -> None:
    def dangers(path: Path) -> set[str]:
        nodes = ast.walk(tree_of(path))
        called = {n.func.id for n in nodes if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
        allowed = {"exec", "compile"} if path == OWN_CODE else set[str]()
        loading = importing("pickle", "marshal", "shelve", "dill")(path)
        return (called & {"eval", "exec", "compile", "__import__"}) - allowed | set(loading)

    assert offenders(SOURCES, dangers) == {}


def test_every_module_says_in_one_sentence_what_it_is() -> None:
    silent = [path for path in SOURCES if path.stat().st_size and not ast.get_docstring(tree_of(path))]

    assert silent == []
