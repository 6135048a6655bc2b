"""The search for anything: commands of the window, or blocks of the drawing, by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.document import Document
from gui.icons import icon
from gui.language import tr
from gui.theme import themes

Index = QModelIndex | QPersistentModelIndex
WIDTH, HEIGHT = 520, 380


@dataclass(frozen=True)
class Choice:
    """One line of the list.

    Args:
        text: What is searched and shown. detail: Shown after it, such as its key. do: What happens when chosen.
    """

    text: str
    detail: str
    icon: QIcon
    do: Callable[[], object]


class Chooser(QFrame):
    """A field with a list under it, over the middle of the window; Escape or a click beside closes it."""

    def __init__(self, window: QWidget, prompt: str, choices: Sequence[Choice]) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._choices = tuple(choices)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget(self)
        self.list.setIconSize(QSize(16, 16))
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_WithDetail(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self._filter("")
        self.resize(min(WIDTH, window.width() - 20), min(HEIGHT, window.height() - 40))
        place = window.mapToGlobal(window.rect().topLeft())
        self.move(place.x() + (window.width() - self.width()) // 2, place.y() + 70)
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            rows, row = self.list.count(), self.list.currentRow()
            match event.key():
                case Qt.Key.Key_Down if rows:
                    self.list.setCurrentRow((row + 1) % rows)
                case Qt.Key.Key_Up if rows:
                    self.list.setCurrentRow((row - 1) % rows)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._choose(self.list.currentItem())
                case _:
                    return False
            return True
        return False

    def _filter(self, text: str) -> None:
        self.list.clear()
        for choice in sorted(self._choices, key=lambda c: rank(text, c.text)):
            if rank(text, choice.text) is not MISSED:
                item = QListWidgetItem(choice.icon, choice.text, self.list)
                item.setData(Qt.ItemDataRole.UserRole, choice)
        self.list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice: Choice = item.data(Qt.ItemDataRole.UserRole)
        self.close()
        choice.do()


class _WithDetail(QStyledItemDelegate):
    """Draws the detail of a choice at the right end of its line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        choice: Choice = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setPen(QColor(themes.current.muted_text))
        place = option.rect.adjusted(0, 0, -10, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, choice.detail)
        painter.restore()


MISSED = (9, 0)
"""The rank of what does not fit at all."""


def rank(wish: str, text: str) -> tuple[int, int]:
    """How well a text fits what was typed, the best first: its beginning, a word's, inside, letters in order."""
    wish, text = wish.casefold().strip(), text.casefold()
    if text.startswith(wish):
        return (0, 0)
    if any(word.startswith(wish) for word in text.split()):
        return (1, 0)
    if wish in text:
        return (2, text.index(wish))
    rest = iter(text)
    return (3, len(text)) if all(letter in rest for letter in wish if not letter.isspace()) else MISSED


def choose_command(window: QWidget, actions: Sequence[QAction]) -> Chooser:
    """Search what can be done now."""
    native = QKeySequence.SequenceFormat.NativeText
    blank = icon("command")
    choices = [
        Choice(
            action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"),
            action.shortcut().toString(native),
            blank if action.icon().isNull() else action.icon(),
            action.trigger,
        )
        for action in actions
        if action.isEnabled() and action.text()
    ]
    return Chooser(window, tr("What do you want to do?"), choices)


def choose_block(window: QWidget, document: Document) -> Chooser:
    """Search the blocks of the drawing; the chosen one is selected, and the canvas shows it."""
    choices = [
        Choice(
            node.id,
            " · ".join(filter(None, (node.block.type_name(), node.title))),
            icon(f"category-{node.block.category}"),
            lambda key=node.id: document.selection.set((key,)),  # type: ignore[misc]
        )
        for node in document.graph.nodes.values()
    ]
    return Chooser(window, tr("Find a block"), choices)
