"""Tidy: lays a drawing out in columns from left to right, with few crossings and wires as straight as may be."""

from __future__ import annotations

from collections.abc import Mapping

from engine.graph.graph import Graph
from gui.canvas.measures import GRID, WIDTH, height_of, snapped

COLUMN = WIDTH + 100
GAP = 40.0
ROW_GAP = 110.0
SHORTEST_ROW = 4
WORTH_FOLDING = 1.3
"""How much larger a folded drawing must be seen for its wires that run backwards."""
LANE = 24.0
"""Height kept free for a wire that passes a column."""
SWEEPS = 8

Neighbours = dict[str, list[str]]


def tidied(graph: Graph, room: tuple[float, float] | None = None) -> dict[str, tuple[float, float]]:
    """New places for all blocks, by id; the drawing's upper left corner stays where it is.

    Layers are longest paths (Sugiyama et al. 1981); a wire that passes a layer keeps a lane in it. The order within
    layers is by barycentres of neighbours, heights follow the neighbours as far as the order allows. What would be
    much too small in the room as one row is folded into several, as lines of text are, where a single wire passes.

    Args:
        room: Width and height in which all should be read; None for one row, however long.
    """
    if not graph.nodes:
        return {}
    layers, before, after = _layers(graph)
    _order(layers, before, after)
    heights = {key: height_of(node, graph) for key, node in graph.nodes.items()}
    tops = _tops(layers, heights, before, after)
    left = snapped(min(node.position[0] for node in graph.nodes.values()))
    top = snapped(min(node.position[1] for node in graph.nodes.values()))
    places: dict[str, tuple[float, float]] = {}
    for row in _rows(layers, after, tops, heights, room):
        keys = [key for layer in row for key in layer if key in graph.nodes]
        highest = min(tops[key] for key in keys)
        for i, layer in enumerate(row):
            for key in layer:
                if key in graph.nodes:
                    places[key] = left + COLUMN * i, top + snapped(tops[key] - highest, GRID)
        top = snapped(top + _extent(row, tops, heights) + ROW_GAP)
    return places


def _rows(
    layers: list[list[str]],
    after: Neighbours,
    tops: Mapping[str, float],
    heights: Mapping[str, float],
    room: tuple[float, float] | None,
) -> list[list[list[str]]]:
    """The layers in one row, or in as many as let them be seen largest where that is much larger."""
    flat = [layers]
    if room is None:
        return flat

    def scale(rows: list[list[list[str]]]) -> float:
        across = max(map(len, rows)) * COLUMN
        down = sum(_extent(row, tops, heights) + ROW_GAP for row in rows)
        return min(room[0] / across, room[1] / down, 1.0)

    folds = [i + 1 for i, layer in enumerate(layers[:-1]) if sum(len(after[key]) for key in layer) == 1]
    ways = [_folded(layers, folds, longest) for longest in range(SHORTEST_ROW, len(layers))]
    best = max(ways, key=scale, default=flat)
    return best if scale(best) > WORTH_FOLDING * scale(flat) else flat


def _folded(layers: list[list[str]], folds: list[int], longest: int) -> list[list[list[str]]]:
    """Rows of at most so many layers, as far as there are folds."""
    rows, start = [], 0
    while len(layers) - start > longest:
        reached = [fold for fold in folds if start < fold <= start + longest]
        later = [fold for fold in folds if fold > start]
        if not later:
            break
        end = reached[-1] if reached else later[0]
        rows.append(layers[start:end])
        start = end
    return [*rows, layers[start:]]


def _extent(row: list[list[str]], tops: Mapping[str, float], heights: Mapping[str, float]) -> float:
    """Height of a row."""
    keys = [key for layer in row for key in layer if key in heights]
    return max(tops[key] + heights[key] for key in keys) - min(tops[key] for key in keys)


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
