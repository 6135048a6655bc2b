"""New, open, save and the recent files: how designs come on screen and get to disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.graph.design import Design
from engine.graph.errors import NetloomError
from engine.project.faults import DesignFileError
from gui.document import Document
from gui.fault_dialog import tell
from gui.home import preferences
from gui.language import tr
from gui.run import Run

SUFFIX = ".netloom"
MOST_RECENT = 10
UNTITLED = Design().name


class Files(QObject):
    """Brings designs on screen and to disk, asking before anything is lost."""

    design_opened = Signal()
    recent_changed = Signal()

    def __init__(self, document: Document, run: Run, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._run, self._window = document, run, window

    def new(self) -> bool:
        """Show an empty design. False where the user would rather keep what is there."""
        return self._show(Design(), None)

    def choose(self) -> bool:
        """Ask for a file and open it."""
        if not self.may_replace():
            return False
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open a design"), self._folder(), self._filter())
        return bool(name) and self._load(Path(name))

    def open(self, path: Path) -> bool:
        """Open a file; a fault is told in a dialog."""
        return self.may_replace() and self._load(path)

    def open_template(self, name: str) -> bool:
        """Show a copy of a template, which belongs to no file yet."""
        from engine.project.templates import load_template  # with pydantic: too slow for the start

        try:
            design = load_template(name)
        except (NetloomError, DesignFileError, OSError) as error:
            tell(self._window, tr("The template cannot be opened"), error)
            return False
        return self._show(design, None)

    def show_recovered(self, design: Design, path: Path | None) -> bool:
        """Show a design that no file holds as it is."""
        if not self.may_replace():
            return False
        self._document.open(design, path, saved=False)
        self.design_opened.emit()
        return True

    def save(self) -> bool:
        """Save to the design's file, or ask for one. False where nothing was saved."""
        path = self._document.path
        return self.save_to(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        document = self._document
        wish = document.path or Path(self._folder()) / f"{document.design.name}{SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save the design"), str(wish), self._filter())
        if not name:
            return False
        path = Path(name)
        return self.save_to(path if path.suffix else path.with_suffix(SUFFIX))

    def save_to(self, path: Path) -> bool:
        """Save to this file, which is the design's from now on; a fault is told in a dialog."""
        from engine.project.design_file import save_design  # with pydantic: too slow for the start

        document = self._document
        if document.design.name == UNTITLED and path.stem != UNTITLED:
            document.change(tr("name the design {name}", name=path.stem), replace(document.design, name=path.stem))
        try:
            save_design(document.design, path)
        except (DesignFileError, OSError) as error:
            tell(self._window, tr("The design was not saved"), error)
            return False
        document.set_path(path)
        document.history.setClean()
        self._remember(path)
        return True

    def may_replace(self) -> bool:
        """Whether another design may take the place of this one, and of its run."""
        return (not self._run.can_stop or self._may_stop()) and self.may_discard()

    def may_discard(self) -> bool:
        """Whether what is there may go: it is saved, or given up by the user."""
        if not self._document.is_modified:
            return True
        button = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question,
            tr("Unsaved changes"),
            tr("Save the changes to {name}?", name=self.title()),
            button.Save | button.Discard | button.Cancel,
            self._window,
        )
        box.setObjectName("unsaved")
        box.setInformativeText(tr("Without saving, they are lost."))
        box.setDefaultButton(button.Save)
        answer = box.exec()
        if answer == button.Save:
            return self.save()
        return bool(answer == button.Discard)

    def _may_stop(self) -> bool:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            tr("Training goes on"),
            tr("Stop training {name}?", name=self.title()),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            self._window,
        )
        box.setObjectName("running")
        box.setInformativeText(tr("What was learned since its start will no longer be at hand."))
        box.setDefaultButton(QMessageBox.StandardButton.No)
        return box.exec() == QMessageBox.StandardButton.Yes

    def title(self) -> str:
        """The design's name as the title bar shows it."""
        document = self._document
        if document.path:
            return document.path.stem
        return tr("Untitled") if document.design.name == UNTITLED else document.design.name

    def recent(self) -> list[Path]:
        """Files that were used lately, the last first, those that still exist."""
        stored = preferences().value("recent", [])
        names = stored if isinstance(stored, list) else [stored]  # a list of one comes back as its only text
        return [path for path in map(Path, filter(None, names)) if path.is_file()]

    def forget_recent(self) -> None:
        """Empty the list of recent files."""
        preferences().remove("recent")
        self.recent_changed.emit()

    def _show(self, design: Design, path: Path | None) -> bool:
        if not self.may_replace():
            return False
        self._document.open(design, path)
        self.design_opened.emit()
        return True

    def _load(self, path: Path) -> bool:
        from engine.project.design_file import load_design  # with pydantic: too slow for the start

        try:
            design = load_design(path)
        except (DesignFileError, OSError) as error:
            tell(self._window, tr("{name} cannot be opened", name=path.name), error)
            return False
        self._document.open(design, path.resolve())
        self._remember(path)
        self.design_opened.emit()
        return True

    def _remember(self, path: Path) -> None:
        path = path.resolve()
        names = [str(path), *(str(p) for p in self.recent() if p != path)]
        settings = preferences()
        settings.setValue("recent", names[:MOST_RECENT])
        settings.sync()
        self.recent_changed.emit()

    def _folder(self) -> str:
        if self._document.path:
            return str(self._document.path.parent)
        recent = self.recent()
        return str(recent[0].parent if recent else Path.home())

    def _filter(self) -> str:
        return tr("Netloom designs (*{suffix})", suffix=SUFFIX)


def dropped_design(data: QMimeData) -> Path | None:
    """The design file that is dragged, None where it is something else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix == SUFFIX else None
