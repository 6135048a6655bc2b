"""The docks of the window as one table, built when first needed, and where they stand."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QSizePolicy, QToolButton, QWidget

from gui.document import Document
from gui.icons import icon
from gui.language import tr
from gui.run import Run

Area = Qt.DockWidgetArea
WIDE = 1800
"""Width of a window, in px, from which the plots stand below the canvas instead of in the right column."""


@dataclass(frozen=True)
class Panel:
    """One dock.

    Args:
        name: Its dock is named `dock.name`. title: English. module, type: Where the widget's class is.
        eager: Built with the canvas; the others right after the first frame, so that the window opens at once.
    """

    name: str
    title: str
    icon: str
    module: str
    type: str
    eager: bool = False


INSIGHT = ("through_time", "gates", "attention", "signals")
"""Panels that look inside the network: in a small window they stand below the canvas, where they are asked for."""
LEAST_INSIGHT = 130
"""Height, in px, that such a panel always has."""
PANELS = (
    Panel("palette", "Blocks", "palette", "gui.panels.palette", "PalettePanel", eager=True),
    Panel("settings", "Settings", "settings", "gui.panels.settings", "SettingsPanel", eager=True),
    Panel("source", "Code", "code", "gui.panels.source", "SourcePanel"),
    Panel("problems", "Problems", "warning", "gui.panels.problems", "ProblemsPanel", eager=True),
    Panel("training", "Training", "play", "gui.panels.training", "TrainingPanel"),
    Panel("plots", "Plots", "chart", "gui.panels.plots", "PlotsPanel"),
    Panel("gradients", "Gradients", "gradient", "gui.panels.gradients", "GradientsPanel"),
    Panel("doctor", "Doctor", "doctor", "gui.panels.doctor", "DoctorPanel"),
    Panel("through_time", "Gradient through time", "through_time", "gui.panels.through_time", "ThroughTimePanel"),
    Panel("gates", "Gates", "gates", "gui.panels.gates", "GatesPanel"),
    Panel("attention", "Attention", "attention", "gui.panels.attention", "AttentionPanel"),
    Panel("signals", "What flows", "signals", "gui.panels.signals", "SignalsPanel"),
    Panel("try", "Try it", "try", "gui.panels.try_it", "TryPanel"),
)


class Dock(QDockWidget):
    """A movable place for one panel."""

    panel_built = Signal(object)  # QWidget

    def __init__(self, row: Panel, document: Document, run: Run, window: QMainWindow) -> None:
        super().__init__(window)
        self.row = row
        self._document, self._run = document, run
        self._built = False
        self._count = 0
        self.setObjectName(f"dock.{row.name}")
        self.toggleViewAction().setObjectName(f"action.view.{row.name}")
        self._bar = _TitleBar(self)
        self._no_bar = QWidget()
        self.setTitleBarWidget(self._bar)
        self.setWidget(QWidget(self))
        self.retranslate()

    def panel(self) -> QWidget:
        """The panel, built on the first call."""
        if not self._built:
            self._built = True
            kind = getattr(importlib.import_module(self.row.module), self.row.type)
            placeholder = self.widget()
            panel = kind(self._document, self._run, self)
            panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            if self.row.name in INSIGHT:  # what they show has many sizes; the window must not grow with it
                panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
                panel.setMinimumHeight(LEAST_INSIGHT)
            self.setWidget(panel)
            placeholder.deleteLater()
            self.panel_built.emit(panel)
        return self.widget()

    def show_count(self, count: int) -> None:
        """Say in the title how many things the panel lists; none is not said."""
        if count != self._count:
            self._count = count
            self.retranslate()

    def retranslate(self) -> None:
        title = tr(self.row.title)
        self.setWindowTitle(f"{title} {self._count}" if self._count else title)
        self.toggleViewAction().setText(title)
        self._bar.retranslate()

    def show_title(self, shown: bool) -> None:
        """Have a title bar of its own; a dock among tabs has its tab instead."""
        bar = self._bar if shown else self._no_bar
        if self.titleBarWidget() is not bar:
            self.setTitleBarWidget(bar)
            bar.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _TitleBar(QWidget):
    """The name of a dock and two small buttons."""

    def __init__(self, dock: Dock) -> None:
        super().__init__(dock)
        self.setObjectName("dock_title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._dock = dock
        self._label = QLabel(self)
        self._float, self._close = self._button("float"), self._button("close")
        self._float.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self._close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 4, 3)
        row.setSpacing(0)
        row.addWidget(self._label, 1)
        row.addWidget(self._float)
        row.addWidget(self._close)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def retranslate(self) -> None:
        self._label.setText(self._dock.windowTitle())
        for button, text in ((self._float, tr("Detach or put back")), (self._close, tr("Close"))):
            button.setToolTip(text)
            button.setAccessibleName(f"{text}: {self._dock.windowTitle()}")

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setIconSize(QSize(14, 14))
        button.setAutoRaise(True)
        return button


class Docks:
    """All docks of a window, in their places."""

    def __init__(self, window: QMainWindow, document: Document, run: Run) -> None:
        self._window = window
        self.by_name = {row.name: Dock(row, document, run, window) for row in PANELS}
        for dock in self.by_name.values():
            window.addDockWidget(Area.RightDockWidgetArea, dock)
            for signal in (dock.dockLocationChanged, dock.topLevelChanged, dock.visibilityChanged):
                signal.connect(self._refresh_later)
            dock.toggleViewAction().triggered.connect(lambda came, name=dock.row.name: self._give_room(name, came))
        problems = self.by_name["problems"]
        document.analysis_changed.connect(lambda analysis: problems.show_count(len(analysis.problems)))
        self._refresh = QTimer(window, singleShot=True, interval=0)
        self._refresh.timeout.connect(self._show_titles)

    def __getitem__(self, name: str) -> Dock:
        return self.by_name[name]

    def build_eager(self) -> None:
        """Build the panels that are seen beside the canvas."""
        for dock in self.by_name.values():
            if dock.row.eager:
                dock.panel()

    def build_next(self) -> bool:
        """Build one more panel; False when all are there."""
        waiting = [dock for dock in self.by_name.values() if not dock._built]
        if waiting:
            waiting[0].panel()
        return len(waiting) > 1

    def reset(self) -> None:
        """Stand where they stood at first, for the window's size."""
        window, docks = self._window, self.by_name
        wide = window.width() >= WIDE
        window.setCorner(Qt.Corner.BottomRightCorner, Area.RightDockWidgetArea)
        window.setCorner(Qt.Corner.BottomLeftCorner, Area.LeftDockWidgetArea)
        for dock in docks.values():
            dock.setFloating(False)
            window.removeDockWidget(dock)
        window.addDockWidget(Area.LeftDockWidgetArea, docks["palette"])
        window.addDockWidget(Area.RightDockWidgetArea, docks["settings"])
        window.splitDockWidget(docks["settings"], docks["training"], Qt.Orientation.Vertical)
        window.tabifyDockWidget(docks["settings"], docks["source"])
        window.tabifyDockWidget(docks["source"], docks["problems"])
        window.tabifyDockWidget(docks["problems"], docks["try"])
        if wide:
            window.tabifyDockWidget(docks["training"], docks["doctor"])
            window.addDockWidget(Area.BottomDockWidgetArea, docks["plots"])
            window.splitDockWidget(docks["plots"], docks["gradients"], Qt.Orientation.Horizontal)
        else:
            window.tabifyDockWidget(docks["training"], docks["plots"])
            window.tabifyDockWidget(docks["plots"], docks["gradients"])
            window.tabifyDockWidget(docks["gradients"], docks["doctor"])
            window.addDockWidget(Area.BottomDockWidgetArea, docks[INSIGHT[0]])
        for before, name in pairwise(("gradients", *INSIGHT) if wide else INSIGHT):
            window.tabifyDockWidget(docks[before], docks[name])
        for name, dock in docks.items():
            dock.setVisible(wide or name not in INSIGHT)
        for name in ("settings", "training"):
            docks[name].raise_()
        window.restoreState(window.saveState())  # else Qt 6.11 leaves the tab bars of moved docks hidden
        self._size(wide)
        QTimer.singleShot(0, lambda: self._size(wide))  # sizes count from the next pass of the layout on
        self._refresh_later()

    def show(self, name: str) -> None:
        """Bring a dock to the front."""
        dock = self.by_name[name]
        was_hidden = dock.isHidden()
        dock.panel()
        dock.show()
        dock.raise_()
        self._give_room(name, was_hidden)

    @property
    def shows_insight(self) -> bool:
        """Whether the panels that look inside the network are there."""
        return any(not self.by_name[name].isHidden() for name in INSIGHT)

    def toggle_insight(self) -> None:
        """Bring the panels that look inside the network, or put them away."""
        shown = not self.shows_insight
        for name in INSIGHT:
            self.by_name[name].setVisible(shown)
        if shown:
            self.by_name[INSIGHT[0]].raise_()
            self._give_room(INSIGHT[0], True)
        self._refresh_later()

    def follow_run(self, state: str) -> None:
        """Where training and plots share a place, show the curves while they grow, and a failure when there is one."""
        training, plots = self.by_name["training"], self.by_name["plots"]
        if plots not in self._window.tabifiedDockWidgets(training):
            return
        if state == "starting" and _is_in_front(training):
            plots.panel()
            plots.raise_()
        elif state == "failed" and _is_in_front(plots):
            training.raise_()

    def _size(self, wide: bool) -> None:
        window, docks = self._window, self.by_name
        left, right = (250, 460) if wide else (215, 330)
        flat, upright = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        half, height = (window.width() - left - right) // 2, window.height()
        window.resizeDocks([docks["palette"], docks["settings"]], [left, right], flat)
        if wide:
            window.resizeDocks([docks["plots"]], [height * 27 // 100], upright)
            window.resizeDocks([docks["plots"], docks["gradients"]], [half, half], flat)
        window.resizeDocks([docks["settings"], docks["training"]], [height * 52 // 100, height * 40 // 100], upright)

    def _give_room(self, name: str, came: bool) -> None:
        """A panel that looks inside comes with room for its maps."""
        dock, room = self.by_name[name], self._window.height() * 38 // 100
        if came and name in INSIGHT and not dock.isFloating() and dock.height() < room:
            self._window.resizeDocks([dock], [room], Qt.Orientation.Vertical)

    def _refresh_later(self, *_: object) -> None:
        self._refresh.start()

    def _show_titles(self) -> None:
        for dock in self.by_name.values():
            dock.show_title(dock.isFloating() or not self._window.tabifiedDockWidgets(dock))


def _is_in_front(dock: Dock) -> bool:
    """Whether a dock's panel is seen, and not only its tab."""
    return dock.isVisible() and not dock.visibleRegion().isEmpty()
