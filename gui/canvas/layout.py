"""Tidy: lays a drawing out in columns from left to right, with few crossings and wires as straight as may be."""

from __future__ import annotations

from collections.abc import Mapping

from engine.graph.graph import Graph
from gui.canvas.measures import GRID, WIDTH, height_of, snapped

COLUMN = WIDTH + 100
GAP = 40.0
LANE = 24.0
"""Height kept free for a wire that passes a column."""
SWEEPS = 8

Neighbours = dict[str, list[str]]


def tidied(graph: Graph) -> dict[str, tuple[float, float]]:
    """New places for all blocks, by id; the drawing's upper left corner stays where it is.

    Layers are longest paths (Sugiyama et al. 1981); a wire that passes a layer keeps a lane in it. The order within
    layers is by barycentres of neighbours, heights follow the neighbours as far as the order allows.
    """
    if not graph.nodes:
        return {}
    layers, before, after = _layers(graph)
    _order(layers, before, after)
    heights = {key: height_of(node, graph) for key, node in graph.nodes.items()}
    tops = _tops(layers, heights, before, after)
    left = min(node.position[0] for node in graph.nodes.values())
    top = min(node.position[1] for node in graph.nodes.values())
    highest = min(tops[key] for key in graph.nodes)
    return {
        key: (snapped(left) + COLUMN * i, snapped(top) + snapped(tops[key] - highest, GRID))
        for i, layer in enumerate(layers)
        for key in layer
        if key in graph.nodes
    }


def _depths(graph: Graph) -> dict[str, int]:
    """The layer of each block: one more than the deepest that feeds it; sources stand next to what they feed."""
    depth: dict[str, int] = {}
    for key in graph.order:
        depth[key] = max((depth[source] + 1 for source in graph.suppliers[key]), default=0)
    for key in reversed(graph.order):
        if not graph.suppliers[key] and graph.consumers[key]:
            depth[key] = max(0, min(depth[target] for target in graph.consumers[key]) - 1)
    return depth


def _layers(graph: Graph) -> tuple[list[list[str]], Neighbours, Neighbours]:
    depth = _depths(graph)
    layers: list[list[str]] = [[] for _ in range(max(depth.values()) + 1)]
    for key in graph.order:
        layers[depth[key]].append(key)
    before: Neighbours = {key: [] for key in depth}
    after: Neighbours = {key: [] for key in depth}
    for source, target in graph.links():
        here = source.node
        for level in range(depth[here] + 1, depth[target.node]):
            lane = f"{source} → {target} · {level}"
            if lane not in before:
                before[lane], after[lane] = [], []
                layers[level].append(lane)
            _join(here, lane, before, after)
            here = lane
        _join(here, target.node, before, after)
    return layers, before, after


def _join(source: str, target: str, before: Neighbours, after: Neighbours) -> None:
    after[source].append(target)
    before[target].append(source)


def _order(layers: list[list[str]], before: Neighbours, after: Neighbours) -> None:
    """Sort each layer by the mean place of its neighbours, to and fro."""
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        toward = before if forward else after
        run = layers[1:] if forward else layers[-2::-1]
        place = {key: i for layer in layers for i, key in enumerate(layer)}
        for layer in run:
            mean = {
                key: sum(place[other] for other in toward[key]) / len(toward[key]) if toward[key] else place[key]
                for key in layer
            }
            layer.sort(key=mean.__getitem__)
            place.update((key, i) for i, key in enumerate(layer))


def _tops(
    layers: list[list[str]], heights: Mapping[str, float], before: Neighbours, after: Neighbours
) -> dict[str, float]:
    """Upper edges: each as near to the mean of its neighbours as its layer allows."""
    tops: dict[str, float] = {}
    for layer in layers:
        y = 0.0
        for key in layer:
            tops[key] = y
            y += heights.get(key, LANE) + GAP
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        toward = before if forward else after
        for layer in layers if forward else layers[::-1]:
            wished = [
                sum(tops[other] for other in toward[key]) / len(toward[key]) if toward[key] else tops[key]
                for key in layer
            ]
            _settle(layer, wished, heights, tops)
    return tops


def _settle(layer: list[str], wished: list[float], heights: Mapping[str, float], tops: dict[str, float]) -> None:
    """Least squares under the order of the layer: blocks that would overlap are pooled and share their shift."""
    groups: list[list[float]] = []  # sum of wishes less offsets, members
    offset, offsets = 0.0, []
    for key, wish in zip(layer, wished, strict=True):
        offsets.append(offset)
        groups.append([wish - offset, 1])
        while len(groups) > 1 and groups[-2][0] / groups[-2][1] > groups[-1][0] / groups[-1][1]:
            total, count = groups.pop()
            groups[-1][0] += total
            groups[-1][1] += count
        offset += heights.get(key, LANE) + GAP
    place = 0
    for total, count in groups:
        for _ in range(int(count)):
            tops[layer[place]] = total / count + offsets[place]
            place += 1
