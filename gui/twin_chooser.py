"""What the present design is to be compared with: a variant made at once, a template, a file, or an earlier run."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.project.design_file import load_design
from engine.project.faults import DesignFileError
from engine.project.run_record import DESIGN, RunRecord
from engine.project.run_store import RunStore
from engine.project.templates import TEMPLATES, load_template
from gui.fault_dialog import tell
from gui.files import SUFFIX
from gui.language import tr
from gui.run_folders import runs_root
from gui.runs_words import run_titles
from gui.twin import Side
from gui.twin_variants import Variant, variants
from gui.widgets.flow import FlowLayout
from gui.widgets.labels import WrappedLabel

LEAST_WIDTH = 560
"""Pixels of the paragraph above all."""
MOST_RUNS = 25
"""Earlier runs that are offered, the newest."""


class TwinChooser(QWidget):
    """A button for each variant of a design, by what it changes, and menus of other designs."""

    chosen = Signal(object)  # Side

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(26, 18, 26, 18)
        self._column.setSpacing(6)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._sheet)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._offer(design)

    def _offer(self, design: Design) -> None:
        explained = tr(
            "Both train side by side, each in a process of its own, from the same seed and with the same batches in "
            "the same order. What sets them apart then is what you choose here."
        )
        for label in (
            WrappedLabel(tr("What is to be different in the second one?"), role="title"),
            WrappedLabel(explained, role="muted"),
        ):
            label.setMinimumWidth(LEAST_WIDTH)
            self._column.addWidget(label)
        groups: dict[str, list[Variant]] = {}
        for variant in variants(design):
            groups.setdefault(variant.group, []).append(variant)
        titles = _titles()
        for group in sorted(groups, key=list(titles).index):
            buttons = [self._button(f"twin.variant.{one.key}", one.label) for one in groups[group]]
            for button, one in zip(buttons, groups[group], strict=True):
                button.clicked.connect(lambda _=False, one=one: self.chosen.emit(Side(one.label, one.design)))
            self._add(titles[group], buttons)
        self._add(tr("Another design"), self._others())
        self._column.addStretch(1)

    def _others(self) -> list[QPushButton]:
        templates, kept = self._button("twin.template", tr("Template")), self._button("twin.kept", tr("Earlier run"))
        file = self._button("twin.file", tr("File…"))
        templates.setMenu(self._template_menu(templates))
        menu = QMenu(kept)
        menu.aboutToShow.connect(lambda: self._list_runs(menu))
        kept.setMenu(menu)
        file.clicked.connect(self._choose_file)
        return [templates, kept, file]

    def _template_menu(self, parent: QWidget) -> QMenu:
        menu, topics = QMenu(parent), dict[str, QMenu]()
        for template in TEMPLATES.values():
            if template.topic not in topics:
                topics[template.topic] = menu.addMenu(tr(template.topic))
            action = topics[template.topic].addAction(tr(template.title))
            action.setObjectName(f"twin.template.{template.name}")
            action.triggered.connect(lambda _=False, one=template: self._take_template(one.name, tr(one.title)))
        return menu

    def _take_template(self, name: str, title: str) -> None:
        try:
            design = load_template(name)
        except (NetloomError, DesignFileError, OSError) as error:
            tell(self, tr("The template cannot be opened"), error)
            return
        self.chosen.emit(Side(title, design))

    def _list_runs(self, menu: QMenu) -> None:
        menu.clear()
        try:
            root = runs_root()
            store = RunStore(root)
            records = sorted(store.records(), key=lambda run: run.started, reverse=True)[:MOST_RUNS]
            store.close()
        except (NetloomError, OSError) as error:
            tell(self, tr("The list of runs cannot be read"), error)
            return
        for record, title in zip(records, run_titles(records), strict=True):
            action = menu.addAction(title.replace("&", "&&"))
            action.setObjectName(f"twin.kept.{record.folder}")
            action.triggered.connect(lambda _=False, one=record, name=title: self._take_run(root, one, name))
        if menu.isEmpty():
            menu.addAction(tr("There is none yet")).setEnabled(False)

    def _take_run(self, root: Path, record: RunRecord, name: str) -> None:
        self.take_file(root / record.folder / DESIGN, name)

    def _choose_file(self) -> None:
        wanted = tr("Netloom designs (*{suffix})", suffix=SUFFIX)
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a design"), "", wanted)
        if name:
            self.take_file(Path(name), Path(name).stem)

    def take_file(self, path: Path, name: str) -> None:
        """Compare with the design in a file; a fault is told in a dialog."""
        try:
            design = load_design(path)
        except (DesignFileError, OSError) as error:
            tell(self, tr("{name} cannot be opened", name=name), error)
            return
        self.chosen.emit(Side(name, design))

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"))
        button.setObjectName(name)
        return button

    def _add(self, title: str, buttons: list[QPushButton]) -> None:
        heading = QLabel(title)
        heading.setProperty("role", "strong")
        self._column.addSpacing(8)
        self._column.addWidget(heading)
        line = QWidget()
        flow = FlowLayout(line, 6)
        for button in buttons:
            flow.addWidget(button)
        self._column.addWidget(line)


def _titles() -> dict[str, str]:
    """What is changed, in the order in which it is offered."""
    return {
        "cell": tr("What remembers"),
        "parts": tr("With and without"),
        "gradient": tr("Gradient"),
        "rate": tr("Learning rate"),
        "optimizer": tr("Optimiser"),
        "seed": tr("Chance"),
    }
