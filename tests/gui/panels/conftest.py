"""A document with LeNet's first half in it, for the tests of the panels."""

from __future__ import annotations

from itertools import pairwise

import pytest

from engine.blocks import CATALOGUE
from engine.graph.design import DatasetChoice, Design
from engine.graph.edits import add, connect
from engine.graph.graph import Endpoint, Graph, Node
from gui.document import Document
from gui.language import languages
from gui.style import style_sheet
from gui.theme import themes

BLOCKS = (
    ("image", "Input", {"field": "image"}),
    ("conv1", "Conv2d", {"out_channels": 6, "kernel_size": 5}),
    ("relu1", "ReLU", {}),
    ("conv2", "Conv2d", {"out_channels": 8, "kernel_size": 3}),
    ("flatten", "Flatten", {}),
    ("dense", "Linear", {"out_features": 10}),
    ("output", "Output", {"field": "digit"}),
)


def chain(*blocks: tuple[str, str, dict[str, object]]) -> Graph:
    """A drawing in which each block feeds the next."""
    graph = Graph()
    for name, kind, params in blocks:
        graph = add(graph, Node(name, CATALOGUE[kind].of(params)))
    for (source, *_), (target, *_) in pairwise(blocks):
        graph = connect(graph, Endpoint(source, "output"), Endpoint(target, "input"))
    return graph


@pytest.fixture
def document(qtbot):
    return Document(Design("LeNet", chain(*BLOCKS), DatasetChoice("digits")))


@pytest.fixture
def shown(qtbot, document):
    """A function that shows a panel of the document."""

    def show(kind: type, width: int = 320, height: int = 900):
        panel = kind(document, None)
        qtbot.addWidget(panel)
        panel.setStyleSheet(style_sheet(themes.current))
        panel.resize(width, height)
        panel.show()
        return panel

    return show


@pytest.fixture(autouse=True)
def plain_language_and_theme():
    yield
    languages.use("en")
    themes.use("light")
