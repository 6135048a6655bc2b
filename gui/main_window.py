"""The window: the canvas or the welcome page in the middle, docks around it, and what actions ask of it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from engine.graph.errors import Problem
from engine.project.trust import untrusted
from gui.breadcrumb import Breadcrumb
from gui.canvas.view import CanvasView
from gui.commands import choose_block, choose_command
from gui.docks import Docks
from gui.document import Document
from gui.fault_dialog import sentences
from gui.files import Files, dropped_design
from gui.fresh_blocks import FreshBlocks
from gui.home import preferences
from gui.icons import icon
from gui.language import languages, tr
from gui.menus import Actions, Menus
from gui.panels.welcome import WelcomePage
from gui.recovery import Autosave, left_behind
from gui.recovery_bar import RecoveryBar
from gui.run import Run
from gui.run_recorder import RunRecorder
from gui.status import StatusBar
from gui.theme import themes
from gui.tool_bar import ToolBar
from gui.version import VERSION

LAYOUT = 3
"""Raised when docks come or go, so that a stored layout of other docks is not used."""
SAID_MS = 6000
"""How long a message stays in the status bar."""


class MainWindow(QMainWindow):
    """One design on screen, and what the actions ask for."""

    first_frame_painted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setWindowIcon(icon("netloom", themes.current.accent))
        self.document = Document()
        self.run = Run(self.document, self)
        self.recorder = RunRecorder(self.run, self)
        self.canvas = CanvasView(self.document, self)
        self.fresh_blocks = FreshBlocks(self.run, self)
        self.files = Files(self.document, self.run, self)
        self.autosave = Autosave(self.document, lambda error: self.say(tr("Autosave failed: {why}", why=error)))
        self.docks = Docks(self, self.document, self.run)
        self._build_centre()
        self.qactions = Actions(self, self)
        self.menus = Menus(self, self, self.qactions, self.docks)
        self.toolbar = ToolBar(self, self, self.qactions, self.menus.languages)
        self.status = StatusBar(self, self)
        self.addToolBar(self.toolbar)
        self.setStatusBar(self.status)
        self.setDockNestingEnabled(True)
        self.setAcceptDrops(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._is_painted = self._is_closed = False
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._build_next)
        self._layout = QByteArray()
        self._is_replaced = False
        self._connect()
        self._restore()
        self.show_welcome()
        self.retranslate()

    @property
    def shows_canvas(self) -> bool:
        """Whether the drawing is in the middle, not the welcome page."""
        return self._stack.currentWidget() is self.canvas

    def panel(self, name: str) -> QWidget:
        """The widget in the dock of that name, built if need be."""
        return self.docks[name].panel()

    def say(self, text: str) -> None:
        """Show a message in the status bar for a while."""
        self.status.showMessage(text, SAID_MS)

    def show_canvas(self) -> None:
        """Show the drawing and its docks."""
        if not self.shows_canvas:
            self._stack.setCurrentWidget(self.canvas)
            self.docks.build_eager()
            if self._layout.isEmpty() or not self.restoreState(self._layout, LAYOUT):
                self.docks.reset()
        self._refresh()
        self.canvas.setFocus()

    def show_welcome(self) -> None:
        """Show templates and recent files in the whole window."""
        if self.shows_canvas:
            self._layout = self.saveState(LAYOUT)
        self._stack.setCurrentWidget(self.welcome)
        for dock in self.docks.by_name.values():
            dock.hide()
        self.welcome.show_recent(self.files.recent())
        self._refresh()

    def show_dock(self, name: str) -> None:
        """Bring a dock to the front."""
        self.show_canvas()
        self.docks.show(name)

    def reset_layout(self) -> None:
        """Put the docks back where they stood at first."""
        self.docks.reset()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def open_commands(self) -> None:
        listed = [*self.qactions.by_name.values(), *self.menus.choices()]
        choose_command(self, listed)

    def open_find(self) -> None:
        choose_block(self, self.document)

    def export(self, kind: str) -> None:
        """Ask where to export to; code can only be made of a design without errors."""
        if kind == "python" and not self.document.analysis.ok:
            self.say(tr("The design has errors: mend them first, then export."))
            self.show_dock("problems")
            return
        from gui.export_dialog import ExportDialog  # dialogs are read when first opened: the window is there sooner

        ExportDialog(self.document, kind, self).open()

    def train(self) -> None:
        """Start, or go on after a pause."""
        if self.run.state == "paused":
            self.run.resume()
        elif self.run.start():
            self.show_dock("training")

    def train_further(self) -> None:
        """Train as many epochs again as the design says."""
        self.run.train_further(self.document.design.training.epochs)

    def show_training_settings(self) -> None:
        """The form of dataset and training, which is shown while no block is selected."""
        self.document.selection.set(())
        self.show_dock("settings")

    def choose_data(self) -> None:
        """Ask for data of the user's own."""
        from gui.data_dialog import DataDialog

        DataDialog(self.document, self.run, self).open()

    def show_samples(self) -> None:
        """The samples of the chosen dataset."""
        choice = self.document.design.dataset
        if choice is not None:
            from gui.samples_dialog import SamplesDialog

            SamplesDialog(choice, self.run, self).show()

    def show_runs(self) -> None:
        """All runs, of this window and of others."""
        from gui.runs_dialog import RunsDialog

        dialog = self.findChild(RunsDialog) or RunsDialog(self.run, self.recorder, self.files, self)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def unroll(self, key: str) -> None:
        """Show a recurrent block step by step, over the canvas."""
        from gui.unrolled import UnrolledView

        view = self._stack.findChild(UnrolledView) or UnrolledView(self.document, self.run, self.canvas, self._stack)
        view.unroll(key)

    def show_twin(self) -> None:
        """The present design beside another one, both at work."""
        from gui.twin_window import open_twin

        open_twin(self, self.document.design)

    def _meet_doctor(self, panel: QWidget) -> None:
        """Its findings are counted, its proposals drawn, and tried."""
        from gui.panels.doctor import DoctorPanel  # its dock imports it too, but after the first frame
        from gui.twin_window import open_twin

        if isinstance(panel, DoctorPanel):
            panel.count_changed.connect(self.docks["doctor"].show_count)
            panel.proposed.connect(self.canvas.set_proposal)
            panel.twin_wanted.connect(lambda p: open_twin(self, p.before, p.after, (p.before.name, p.text)))

    def hear_of_run(self, folder: str) -> None:
        """A run that is not the window's own went on, or ended."""
        self.recorder.recorded.emit(folder)

    def show_block_help(self, key: str = "") -> None:
        """The help of a block, or of the selected one."""
        from gui.panels.settings import SettingsPanel  # its dock imports it too, but after the first frame

        if key:
            self.document.selection.set((key,))
        self.show_dock("settings")
        panel = self.panel("settings")
        if isinstance(panel, SettingsPanel):
            panel.show_help()

    def show_shortcuts(self) -> None:
        from gui.shortcuts import ShortcutsDialog

        ShortcutsDialog(self).open()

    def show_about(self) -> None:
        text = tr("Draw a neural network, train it, and see why it learns or fails.")
        QMessageBox.about(self, tr("About Netloom"), f"<h3>Netloom {VERSION}</h3><p>{text}</p>")

    def use_theme(self, choice: str) -> None:
        themes.use(choice)
        preferences().setValue("theme", choice)

    def use_language(self, language: str) -> None:
        languages.use(language)
        preferences().setValue("language", language)

    def retranslate(self) -> None:
        """Say everything that is the window's own in the present language."""
        self.qactions.retranslate()
        self.menus.retranslate()
        self.toolbar.retranslate()
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "status"):
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._go_on)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_design(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_design(event.mimeData())
        if path:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.files.open(path))  # asks perhaps: not while the drag holds the mouse

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_discard():
            event.ignore()
            return
        settings = preferences()
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("layout", self.saveState(LAYOUT) if self.shows_canvas else self._layout)
        settings.sync()
        self._is_closed = True
        self._later.stop()
        self.closed.emit()
        self.recorder.close()
        self.run.close()
        self.autosave.close()
        self.document.history.blockSignals(True)  # it signals while it dies, to listeners that are dead by then
        event.accept()

    def _build_centre(self) -> None:
        self.welcome = WelcomePage(self.files.new, self.files.choose, self)
        self.recovery_bar = RecoveryBar(self.files, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.canvas)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.recovery_bar)
        self.breadcrumb = Breadcrumb(self.document, self)
        column.addWidget(self.breadcrumb)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        document, run = self.document, self.run
        document.analysis_changed.connect(self._refresh)
        document.path_changed.connect(self._refresh)
        document.place_changed.connect(self._refresh)
        document.history.cleanChanged.connect(self._refresh)
        document.history.indexChanged.connect(self._refresh)
        document.selection.selection_changed.connect(self.qactions.refresh)
        run.state_changed.connect(self._show_state)
        run.start_refused.connect(self._show_hindrance)
        run.heat_changed.connect(self.canvas.set_heat)
        self.fresh_blocks.changed.connect(self.canvas.set_fresh)
        run.epoch_ended.connect(self.status.show_run)
        self.files.design_opened.connect(self._show_opened)
        self.files.recent_changed.connect(lambda: self.welcome.show_recent(self.files.recent()))
        self.welcome.template_chosen.connect(self.files.open_template)
        self.welcome.file_chosen.connect(self.files.open)
        self.canvas.help_requested.connect(self.show_block_help)
        self.canvas.unroll_requested.connect(self.unroll)
        self.canvas.view_changed.connect(self.status.show_zoom)
        self.docks["palette"].panel_built.connect(lambda panel: panel.block_chosen.connect(self.canvas.add_block))
        self.docks["settings"].panel_built.connect(lambda panel: panel.samples_wanted.connect(self.show_samples))
        self.docks["settings"].panel_built.connect(lambda panel: panel.data_wanted.connect(self.choose_data))
        self.docks["doctor"].panel_built.connect(self._meet_doctor)
        self.docks["source"].panel_built.connect(
            lambda panel: panel.export_requested.connect(lambda: self.export("python"))
        )

    def _restore(self) -> None:
        """Stand where the window stood last, or in the middle of the screen."""
        settings = preferences()
        stored = settings.value("geometry")
        if not (isinstance(stored, QByteArray) and self.restoreGeometry(stored)):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(1600, room.width() * 92 // 100), min(1000, room.height() * 92 // 100))
        layout = settings.value("layout")
        self._layout = layout if isinstance(layout, QByteArray) else QByteArray()

    def _go_on(self) -> None:
        """What can wait until the first frame is seen: the other panels, the training process, old work."""
        self.first_frame_painted.emit()
        if self._is_closed:
            return
        self.recovery_bar.offer(left_behind())
        self._later.start()

    def _build_next(self) -> None:
        if not self.docks.build_next():
            self._later.stop()
            self.run.warm()
            self.welcome.draw_pictures()

    def _show_opened(self) -> None:
        self._is_replaced = self.run.can_stop
        self.run.stop()
        self.run.reset()
        self.show_canvas()
        QTimer.singleShot(0, self.canvas.fit_all)

    def _show_state(self, state: str) -> None:
        if self._is_replaced and state in ("ended", "failed"):
            self._is_replaced = False
            QTimer.singleShot(0, self.run.reset)
        self.canvas.set_run_state(state)
        self.docks.follow_run(state)
        self._refresh()

    def ask_trust(self) -> None:
        """Show the Python texts that may not run yet, and train once the user says yes."""
        from gui.trust_dialog import TrustDialog

        dialog = TrustDialog(untrusted(self.document.design.graph), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.trusted.connect(self.train)
        dialog.open()

    def _show_hindrance(self, problem: Problem) -> None:
        if problem.code == "untrusted_code":
            self.ask_trust()
            return
        wording = problem.wording
        told = sentences(*(wording.part(part, tr) for part in ("what", "why", "mend")))
        self.say(told)
        self.show_dock("problems" if problem in self.document.analysis.problems else "settings")

    def _refresh(self, *_: object) -> None:
        name, modified = self.files.title(), self.document.is_modified
        self.setWindowTitle(f"[*] {name} — Netloom" if modified else f"[*]{name} — Netloom")
        self.setWindowModified(modified)
        self.qactions.refresh()
        self.menus.refresh()
        self.toolbar.refresh()
        self.status.refresh()
        self.status.setVisible(self.shows_canvas)
