"""How long the analysis of a drawing takes, from nothing and after one edit: one JSON line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

from engine.analysis.analyse import analyse
from engine.analysis.connections import why_not
from engine.analysis.result import Analysis
from engine.blocks import CATALOGUE
from engine.data.field import Field
from engine.graph.edits import add, configure, connect, disconnect, move
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.spec import TensorSpec

FIELDS = {
    "image": Field("image", "input", "image", TensorSpec((1, 64, 64))),
    "digit": Field("digit", "target", "classes", TensorSpec((), "int64"), tuple("0123456789")),
}


def drawing(blocks: int) -> Graph:
    """A residual network of that many blocks."""
    graph = _after(Graph(), "image", "Input", field="image")
    last, skip, number = "image", "image", 1
    while number < blocks - 3:
        for kind in ("Conv2d", "BatchNorm2d", "ReLU", "Add"):
            name = f"{kind.lower()}_{number}"
            params = {"out_channels": 16, "padding": "same"} if kind == "Conv2d" else {}
            graph = _after(graph, name, kind, last, **params)
            if kind == "Add" and skip != "image":
                graph = connect(graph, Endpoint(skip, "output"), Endpoint(name, "inputs"))
            last, number = name, number + 1
        skip = last
    graph = _after(graph, "flatten", "Flatten", last)
    graph = _after(graph, "scores", "Linear", "flatten", out_features=10)
    return _after(graph, "digit", "Output", "scores", field="digit")


def _after(graph: Graph, name: str, kind: str, source: str = "", **params: object) -> Graph:
    graph = add(graph, Node(name, CATALOGUE[kind].of(params)))
    if source:
        graph = connect(graph, Endpoint(source, "output"), Endpoint(name, CATALOGUE[kind].inputs[0].name))
    return graph


def fresh(graph: Graph) -> Graph:
    """An equal drawing that remembers nothing."""
    return Graph(graph.nodes, graph.wires)


def milliseconds(work: Callable[[], object], repeats: int = 25) -> float:
    """The median CPU time: other programs do not count."""
    times = []
    for _ in range(repeats):
        start = process_time()
        work()
        times.append(process_time() - start)
    return 1000 * median(times)


def main() -> None:
    graph = drawing(500)
    known = analyse(graph, FIELDS)
    middle, late = [key for key in graph.nodes if key.startswith("conv2d")][60:], "scores"
    edits: dict[str, Callable[[Graph], Graph]] = {
        "a_setting": lambda g: configure(g, late, out_features=11),
        "a_setting_in_the_middle_that_keeps_shapes": lambda g: configure(g, middle[0], bias=False),
        "a_setting_in_the_middle_that_changes_shapes": lambda g: configure(g, middle[0], out_channels=17),
        "a_wire_off": lambda g: disconnect(g, Endpoint(late, "input")),
        "a_block_more": lambda g: add(g, Node("new", CATALOGUE["ReLU"]())),
        "a_block_moved": lambda g: move(g, {late: (5.0, 5.0)}),
        "all_blocks_moved": lambda g: move(g, dict.fromkeys(g.nodes, (5.0, 5.0))),
    }
    ports = [Endpoint(key, node.block.inputs[0].name) for key, node in graph.nodes.items() if node.block.inputs][-100:]
    source = Endpoint(middle[0], "output")
    from_nothing = milliseconds(lambda: analyse(fresh(graph), FIELDS))
    after = {name: milliseconds(partial(_edit_and_analyse, edit, graph, known)) for name, edit in edits.items()}
    result = {
        "benchmark": "analysis",
        "blocks": len(graph.nodes),
        "errors": sum(p.severity == "error" for p in known.problems),
        "from_nothing_ms": from_nothing,
        "after_ms": after,
        "ratio_after_a_setting": after["a_setting"] / from_nothing,
        "why_not_100_ports_ms": milliseconds(lambda: [why_not(graph, known, FIELDS, source, t) for t in ports]),
    }
    print(json.dumps(result))


def _edit_and_analyse(edit: Callable[[Graph], Graph], graph: Graph, known: Analysis) -> Analysis:
    return analyse(edit(graph), FIELDS, known)


if __name__ == "__main__":
    main()
