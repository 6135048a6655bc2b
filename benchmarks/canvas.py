"""CPU time of a canvas frame at 100, 1000 and 5000 blocks, beside plain graphics items in the same run; one JSON line.

Times are CPU milliseconds of this process for one frame, painted by the raster engine on the offscreen platform:
`build` the first picture, `pan` at natural size, `pan_all` with the whole drawing in view, `zoom` a step at the
cursor, `drag` one block moved by a pixel, `edit` one block moved by an edit of the document.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsPathItem, QGraphicsScene, QGraphicsView, QWidget

from engine.blocks import CATALOGUE
from engine.graph.design import Design
from engine.graph.edits import move
from engine.graph.graph import Endpoint, Graph, Node
from gui.canvas.view import CanvasView
from gui.document import Document

SIZE = (1500, 900)
KINDS = ("Conv2d", "BatchNorm2d", "ReLU", "GELU", "Dropout")
PARAMS: dict[str, dict[str, object]] = {
    "Input": {"shape": [16, 64, 64]},
    "Conv2d": {"out_channels": 16, "kernel_size": 3, "padding": 1},
}
COLUMN, LINE = 260.0, 140.0


def drawing(count: int) -> Graph:
    """Rows of blocks, each fed by its left neighbour, every fifth also from the row above by an Add."""
    width = max(10, round((count * 0.6) ** 0.5))
    nodes, wires = {}, {}
    for i in range(count):
        row, column = divmod(i, width)
        kind = "Input" if column == 0 else "Add" if column % 5 == 0 else KINDS[i % len(KINDS)]
        params = PARAMS.get(kind, {})
        key = f"{kind.lower()}{i}"
        nodes[key] = Node(key, CATALOGUE[kind].of(params), (column * COLUMN, row * LINE))
        names = list(nodes)
        if column:
            sources = [Endpoint(names[-2], "output")]
            if kind == "Add" and row:
                sources.append(Endpoint(names[i - width], "output"))
            wires[Endpoint(key, nodes[key].block.inputs[0].name)] = tuple(sources)
    return Graph(nodes, wires)


class PlainBlock(QGraphicsItem):
    """A block as one would first write it: an item that paints itself, with its ports."""

    def __init__(self, node: Node) -> None:
        super().__init__()
        self._node = node
        self.setPos(*node.position)
        self.setFlags(self.GraphicsItemFlag.ItemIsMovable | self.GraphicsItemFlag.ItemSendsGeometryChanges)

    def boundingRect(self) -> QRectF:
        return QRectF(-8, -4, 196, 100)

    def paint(self, painter: QPainter, option: object, widget: QWidget | None = None) -> None:
        painter.setPen(QPen(QColor("#c3c9d5"), 1))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRoundedRect(QRectF(0, 0, 180, 88), 10, 10)
        painter.setPen(QColor("#1c2330"))
        painter.setFont(QFont("", 10))
        for i, text in enumerate((self._node.id, type(self._node.block).__name__, "16 × 64 × 64", "9.2 k params")):
            painter.drawText(QPointF(40, 20 + 20 * i), text)
        painter.drawEllipse(QPointF(0, 24), 5, 5)
        painter.drawEllipse(QPointF(180, 24), 5, 5)


class PlainView(QGraphicsView):
    """The same drawing from one graphics item a block and one a wire, with the toolkit's full updates."""

    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self.graphics = QGraphicsScene()
        self.blocks = {key: PlainBlock(node) for key, node in graph.nodes.items()}
        for block in self.blocks.values():
            self.graphics.addItem(block)
        for source, target in graph.links():
            start = self.blocks[source.node].pos() + QPointF(180, 24)
            end = self.blocks[target.node].pos() + QPointF(0, 24)
            path = QPainterPath(start)
            path.cubicTo(start + QPointF(60, 0), end - QPointF(60, 0), end)
            wire = QGraphicsPathItem(path)
            wire.setPen(QPen(QColor("#8a94a6"), 2))
            wire.setZValue(-1)
            self.graphics.addItem(wire)
        self.setScene(self.graphics)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(self.ViewportAnchor.NoAnchor)


def measured(frames: int, step: Callable[[int], None]) -> dict[str, float]:
    """Median and 95th percentile of a frame, after one that is not counted."""
    times = []
    for i in range(frames + 1):
        start = time.process_time()
        step(i)
        QApplication.processEvents()
        times.append(1000 * (time.process_time() - start))
    ordered = sorted(times[1:])
    return {"median": round(statistics.median(ordered), 2), "p95": round(ordered[int(0.95 * (len(ordered) - 1))], 2)}


def shown(view: QGraphicsView) -> None:
    """Show a view and paint it once."""
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()


def our_canvas(graph: Graph, frames: int) -> dict[str, object]:
    """Figures of the canvas of the editor."""
    start = time.process_time()
    document = Document(Design(graph=graph))
    analysed = time.process_time()
    view = CanvasView(document)
    shown(view)
    built = time.process_time()
    key = list(graph.nodes)[len(graph.nodes) // 2]
    x, y = graph.nodes[key].position

    def centre() -> None:
        view.zoom_reset()
        view.centre_on(x + 90, y + 44)
        QApplication.processEvents()

    def moved(i: int) -> None:
        view.edit("move", lambda graph: move(graph, {key: (x + i % 60, y)}))

    centre()
    result: dict[str, object] = {
        "analysis_ms": round(1000 * (analysed - start), 1),
        "build_ms": round(1000 * (built - analysed), 1),
        "pan": measured(frames, lambda i: view.pan(-7 if i % 40 < 20 else 7, 3 if i % 40 < 20 else -3)),
        "zoom": measured(frames, lambda i: view.zoom_by(1 if i % 48 < 24 else -1)),
    }
    centre()
    result["drag"] = measured(frames, lambda i: view.place({key: (x + i % 60, y + i % 7)}))
    result["edit"] = measured(max(frames // 5, 10), moved)
    view.fit_all()
    QApplication.processEvents()
    result["pan_all"] = measured(frames, lambda i: view.pan(-7 if i % 40 < 20 else 7, 3 if i % 40 < 20 else -3))
    view.close()
    return result


def plain_items(graph: Graph, frames: int) -> dict[str, object]:
    """Figures of the naive canvas."""
    start = time.process_time()
    view = PlainView(graph)
    shown(view)
    built = time.process_time()
    block = list(view.blocks.values())[len(view.blocks) // 2]

    def pan(i: int) -> None:
        sign = -1 if i % 40 < 20 else 1
        view.horizontalScrollBar().setValue(view.horizontalScrollBar().value() - 7 * sign)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 3 * sign)

    def zoom(i: int) -> None:
        factor = 2 ** (1 / 8 if i % 48 < 24 else -1 / 8)
        view.scale(factor, factor)

    bounds = view.graphics.itemsBoundingRect()
    view.setSceneRect(bounds.adjusted(-5000, -5000, 5000, 5000))
    view.centerOn(block)
    QApplication.processEvents()
    result: dict[str, object] = {"build_ms": round(1000 * (built - start), 1), "pan": measured(frames, pan)}
    view.scale(2**-1.5, 2**-1.5)
    result["zoom"] = measured(frames, zoom)
    view.resetTransform()
    view.centerOn(block)
    QApplication.processEvents()
    result["drag"] = measured(frames, lambda i: block.moveBy(1 if i % 60 < 30 else -1, 0))
    view.fitInView(bounds, Qt.AspectRatioMode.KeepAspectRatio)
    QApplication.processEvents()
    result["pan_all"] = measured(max(frames // 4, 10), pan)
    view.close()
    return result


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--frames", type=int, default=120)
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000])
    chosen = options.parse_args()
    QApplication([])
    report: dict[str, object] = {"benchmark": "canvas", "view": list(SIZE), "unit": "CPU ms a frame"}
    for size in chosen.sizes:
        graph = drawing(size)
        ours, plain = our_canvas(graph, chosen.frames), plain_items(graph, chosen.frames)
        times = {name: (ours[name], plain[name]) for name in ("pan", "zoom", "drag", "pan_all")}
        ratios = {
            name: round(theirs["median"] / max(own["median"], 0.01), 1)  # type: ignore[index]
            for name, (own, theirs) in times.items()
        }
        report[str(size)] = {"canvas": ours, "plain_items": plain, "times_faster": ratios}
    print(json.dumps(report))


if __name__ == "__main__":
    main()
