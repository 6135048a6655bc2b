"""The window of all runs: a table of them, the curves of those that are chosen, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.graph.errors import NetloomError
from engine.project.design_file import load_design
from engine.project.faults import DesignFileError
from engine.project.run_export import epochs_table, export_tensorboard
from engine.project.run_files import delete_runs, open_runs, take_in
from engine.project.run_lock import is_open
from engine.project.run_places import is_outside, name_of
from engine.project.run_record import DESIGN, EpochRecord, RunRecord, read_entry, write_entry
from engine.project.run_room import can_go_on, is_gone, size_of
from engine.project.run_store import RunStore
from gui.fault_dialog import sentences, tell, wordings_of
from gui.files import Files
from gui.home import preferences
from gui.language import languages, tr
from gui.run import Run
from gui.run_folders import MOST_KEPT, kept_runs, runs_root
from gui.run_recorder import RunRecorder
from gui.runs_curves import RunCurves
from gui.runs_facts import MOST_CURVES, facts_of
from gui.runs_questions import choose_csv, choose_folder, may_delete
from gui.runs_table import RunsTable
from gui.runs_words import run_titles, size_text
from gui.widgets.labels import WrappedLabel
from gui.widgets.plot_export import save_csv
from gui.widgets.rows import row

REFRESH_MS = 500
"""Between two looks at a run that goes on."""
WATCH_MS = 1000
"""Between two looks at what other windows and command lines train."""


class RunsDialog(QDialog):
    """Lists every run of every window. It stays open beside the window while one works on.

    Args:
        run: The window's own, which may be among those listed. recorder: Tells what becomes of it.
        files: Brings a run's design on screen.
    """

    def __init__(self, run: Run, recorder: RunRecorder, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1160, 720)
        self._run, self._files = run, files
        self._root = Path()
        self._store: RunStore | None = None
        self._news: set[str] = set()
        self._sizes: dict[str, int] = {}
        self.table, self.curves = RunsTable(), RunCurves()
        self.search, self.starred = QLineEdit(), QToolButton()
        self.told, self.room, self.kept_before, self.kept_after = QLabel(), QLabel(), QLabel(), QLabel()
        self.kept, self.notice = QSpinBox(), WrappedLabel(role="error", selectable=True)
        self.heading, self.facts = WrappedLabel(role="strong"), QPlainTextEdit()
        self.open_button, self.resume_button, self.delete_button = QPushButton(), QPushButton(), QPushButton()
        self.csv_button, self.tensorboard_button = QPushButton(), QPushButton()
        self._soon = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._often = QTimer(self, interval=WATCH_MS)
        self._lay_out()
        self._connect(recorder)
        self.retranslate()
        self._begin()

    def _lay_out(self) -> None:
        for name, widget in (
            ("search", self.search), ("starred", self.starred), ("kept", self.kept), ("notice", self.notice),
            ("facts", self.facts), ("open", self.open_button), ("resume", self.resume_button),
            ("delete", self.delete_button), ("csv", self.csv_button), ("tensorboard", self.tensorboard_button),
        ):  # fmt: skip
            widget.setObjectName(f"runs.{name}")
        self.search.setClearButtonEnabled(True)
        self.starred.setCheckable(True)
        self.starred.setProperty("role", "toggle")
        self.kept.setRange(1, MOST_KEPT)
        self.kept.setValue(kept_runs())
        self.notice.hide()
        for label in (self.told, self.room, self.kept_before, self.kept_after):
            label.setProperty("role", "muted")
        self.facts.setReadOnly(True)
        self.facts.setFrameShape(QFrame.Shape.NoFrame)
        self.facts.document().setDocumentMargin(0)
        self.facts.setStyleSheet("background: transparent;")
        for button in self._buttons():
            button.setAutoDefault(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 14, 14, 12)
        outer.setSpacing(10)
        outer.addLayout(row(self.search, self.starred, None, self.told, stretched=self.search))
        outer.addWidget(self.notice)
        below = QSplitter()
        below.addWidget(self.curves)
        below.addWidget(self._facts_page())
        below.setStretchFactor(0, 1)
        below.setSizes([740, 340])
        below.setChildrenCollapsible(False)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setSizes([310, 300])
        split.setChildrenCollapsible(False)
        outer.addWidget(split, 1)
        outer.addLayout(row(*self._buttons()[:3], None, *self._buttons()[3:]))
        outer.addLayout(row(self.room, None, self.kept_before, self.kept, self.kept_after))

    def _facts_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 4, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.facts, 1)
        return page

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.open_button, self.resume_button, self.delete_button, self.csv_button, self.tensorboard_button
        )  # fmt: skip

    def _connect(self, recorder: RunRecorder) -> None:
        self.search.textChanged.connect(self._filter)
        self.starred.toggled.connect(self._filter)
        self.kept.valueChanged.connect(lambda value: preferences().setValue("runs/kept", value))
        self.table.selected.connect(self._show_selected)
        self.table.opened.connect(self.open_design)
        self.table.delete_wanted.connect(self.delete)
        self.table.runs.remarked.connect(self._remark)
        self.open_button.clicked.connect(self.open_design)
        self.resume_button.clicked.connect(self.go_on)
        self.delete_button.clicked.connect(self.delete)
        self.csv_button.clicked.connect(self._choose_csv)
        self.tensorboard_button.clicked.connect(self._choose_tensorboard)
        recorder.recorded.connect(self._hear)
        self._soon.timeout.connect(self._take_news)
        self._often.timeout.connect(self._watch)
        self._run.state_changed.connect(self._show_rules)
        languages.language_changed.connect(self.retranslate)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setWindowTitle(tr("Runs"))
        self.search.setPlaceholderText(tr("Filter by name, dataset, state, note…"))
        self.search.setAccessibleName(tr("Filter"))
        self.starred.setText(tr("Starred only"))
        self.table.setAccessibleName(tr("Runs"))
        self.open_button.setText(tr("Open as a Design"))
        self.resume_button.setText(tr("Go On Training"))
        self.resume_button.setToolTip(tr("Open its design, and train on from its last checkpoint"))
        self.delete_button.setText(tr("Delete…"))
        self.csv_button.setText(tr("Export CSV…"))
        self.tensorboard_button.setText(tr("Export TensorBoard…"))
        self.kept_before.setText(tr("Keep the weights of the last"))
        self.kept_after.setText(tr("runs, and of all starred ones"))
        self.kept.setAccessibleName(tr("Runs whose weights are kept"))
        self.facts.setAccessibleName(tr("About the chosen runs"))
        self.curves.retranslate()
        self.table.runs.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.table.runs.columnCount() - 1)
        if self._store is not None:
            self._filter()
            self._show_selected()

    def reload(self) -> None:
        """Show what the list and the folders say now."""
        if self._store is None:
            return
        try:
            take_in(self._store, self._root, is_open)
            records = self._store.records()
        except (NetloomError, OSError) as error:
            self._tell_above(error)
            return
        chosen = [record.folder for record in self.table.selected_runs()]
        before = {record.folder: record for record in self.table.runs.records}
        sizes = {
            record.folder: self._sizes[record.folder]
            if record.folder in self._sizes and before.get(record.folder) == record and record.state != "running"
            else size_of(self._root / record.folder, is_shared=is_outside(record.folder))
            for record in records
        }
        self._sizes = dict(sizes)
        gone = {record.folder for record in records if is_gone(self._root, record.folder)}
        self.table.runs.show_runs(records, sizes, gone)
        self.table.select_runs(chosen)
        self.room.setText(tr("{count} runs, {size} on disk", count=len(records), size=size_text(sum(sizes.values()))))
        self._filter()
        self._show_selected()

    def open_design(self) -> bool:
        """Show the design of the chosen run as a new one that no file holds, and close. False where it is not."""
        chosen = self.table.selected_runs()
        if len(chosen) != 1:
            return False
        try:
            design = load_design(self._root / chosen[0].folder / DESIGN)
        except DesignFileError as error:
            tell(self, tr("The run has no design that can be opened"), error)
            return False
        if not self._files.show_recovered(design, None):
            return False
        self.close()
        return True

    def go_on(self) -> None:
        """Train the chosen run on from its last checkpoint."""
        chosen = self.table.selected_runs()
        if len(chosen) == 1 and self._can_go_on(chosen[0]) and self.open_design():
            self._run.resume_last(self._root / chosen[0].folder)

    def delete(self) -> None:
        """Delete the chosen runs, once the user has said so."""
        chosen = self.table.selected_runs()
        if not chosen or self._store is None or not may_delete(self, chosen, self._root):
            return
        names = [record.folder for record in chosen]
        own = self._run.folder
        if own is not None and name_of(self._root, own) in names and not self._run.can_stop:
            self._run.reset()
        try:
            delete_runs(self._store, self._root, names, is_open)
        except (NetloomError, OSError) as error:
            tell(self, tr("Not every run was deleted"), error)
        self.reload()

    def save_csv(self, path: Path) -> None:
        """Write every figure of every epoch of the chosen runs.

        Raises:
            OSError: It cannot be written. NetloomError: The list cannot be read.
        """
        save_csv(epochs_table(self._with_epochs()), path)

    def save_tensorboard(self, folder: Path) -> None:
        """Write the chosen runs for TensorBoard, a folder each.

        Raises:
            OSError: They cannot be written. NetloomError: The list cannot be read, or the library is missing.
        """
        export_tensorboard(self._with_epochs(), folder)

    def _with_epochs(self) -> list[tuple[RunRecord, Sequence[EpochRecord]]]:
        assert self._store is not None
        return [(record, self._store.epochs(record.folder)) for record in self.table.selected_runs()]

    def _begin(self) -> None:
        try:
            self._root = self.table.runs.root = runs_root()
            opened = open_runs(self._root, is_open)
        except (NetloomError, OSError) as error:
            self._tell_above(error)
            self._show_rules()
            return
        self._store = opened.store
        if opened.aside is not None:
            text = tr("The list of runs was damaged, and was made anew from their folders. The old one is {path}")
            self.notice.setText(text.format(path=opened.aside))
            self.notice.show()
        self.reload()
        self._often.start()
        self.table.setFocus()
        if self.table.filter.rowCount():
            self.table.select_runs([self.table.runs.records[0].folder])

    def _tell_above(self, error: NetloomError | OSError) -> None:
        wording = wordings_of(error)[0]
        self.notice.setText(sentences(*(wording.part(part, tr) for part in ("what", "why", "mend"))))
        self.notice.show()

    def _filter(self, *_: object) -> None:
        self.table.filter.look_for(self.search.text(), only_starred=self.starred.isChecked())
        shown, total = self.table.filter.rowCount(), self.table.runs.rowCount()
        self.told.setText("" if shown == total else tr("{shown} of {total}", shown=shown, total=total))

    def _show_selected(self) -> None:
        chosen = self.table.selected_runs()
        try:
            titles = run_titles(chosen)
            runs = [
                (record.folder, title, self._store.epochs(record.folder) if self._store else ())
                for record, title in zip(chosen[:MOST_CURVES], titles, strict=False)
            ]
        except NetloomError as error:
            self._tell_above(error)
            return
        self.curves.show_runs(runs)
        heading, text = facts_of(chosen, titles, self._root)
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.facts.setPlainText(text)
        self._show_rules()

    def _show_rules(self, *_: object) -> None:
        chosen = self.table.selected_runs()
        self.open_button.setEnabled(len(chosen) == 1)
        self.resume_button.setEnabled(len(chosen) == 1 and self._can_go_on(chosen[0]))
        for button in (self.delete_button, self.csv_button, self.tensorboard_button):
            button.setEnabled(bool(chosen) and self._store is not None)

    def _can_go_on(self, record: RunRecord) -> bool:
        folder = self._root / record.folder
        unfinished = record.state in ("interrupted", "stopped") and record.epochs < record.planned
        return unfinished and self._run.can_start and can_go_on(folder) and not is_open(folder)

    def _hear(self, folder: str) -> None:
        self._news.add(folder)
        if not self._soon.isActive():
            self._soon.start()

    def _watch(self) -> None:
        """Look after the runs that others train: how far they have come, and whether one broke off."""
        running = [record.folder for record in self.table.runs.records if record.state == "running"]
        if all(is_open(self._root / folder) for folder in running):
            self._news.update(running)
            self._take_news()
        elif self.table.state() != QAbstractItemView.State.EditingState:
            self.reload()

    def _take_news(self) -> None:
        """Show how far runs have come."""
        news, self._news = self._news, set()
        if self._store is None:
            return
        try:
            for folder in news:
                self._sizes.pop(folder, None)
                record = self._store.record(folder)
                before = self.curves.shown_epochs(folder)
                if record is None or not self.table.runs.update_run(record) or record.epochs < before:
                    self.reload()
                elif folder in (chosen.folder for chosen in self.table.selected_runs()):
                    self.curves.extend(folder, self._store.epochs(folder, before))
        except NetloomError as error:
            self._tell_above(error)
        self._show_rules()

    def _remark(self, record: RunRecord) -> None:
        """Keep a note or a star: in the folder, from which the list can be made anew, and in the list."""
        if self._store is None:
            return
        folder = self._root / record.folder
        try:
            write_entry(folder, replace(read_entry(folder), note=record.note, starred=record.starred))
            self._store.remark(record.folder, record.note, starred=record.starred)
        except (NetloomError, OSError) as error:
            tell(self, tr("The note was not kept"), error)
            return
        self.table.runs.update_run(record)
        self._filter()

    def _choose_csv(self) -> None:
        path = choose_csv(self)
        if path is not None:
            self._export(lambda: self.save_csv(path))

    def _choose_tensorboard(self) -> None:
        folder = choose_folder(self)
        if folder is not None:
            self._export(lambda: self.save_tensorboard(folder))

    def _export(self, write: Callable[[], None]) -> None:
        try:
            write()
        except (NetloomError, OSError) as error:
            tell(self, tr("The runs were not exported"), error)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        came_back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if came_back and self.table.state() != QAbstractItemView.State.EditingState:
            self.reload()  # another window may have trained meanwhile

    def done(self, result: int) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
        super().done(result)
