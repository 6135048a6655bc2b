"""A list that opens at the cursor and is searched by typing: blocks to add, or ports to connect to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import icons
from gui.canvas.letters import font_of
from gui.language import tr
from gui.theme import themes
from gui.widgets.fuzzy import score

Index = QModelIndex | QPersistentModelIndex
ROW = 44


@dataclass(frozen=True)
class Entry:
    """A line of the list.

    Args:
        key: What is given back when it is chosen. title: In bold. text: Below it. icon: By name.
        words: What else it may be searched by.
    """

    key: object
    title: str
    text: str
    icon: str
    words: str = ""

    def score(self, query: str) -> float:
        """How well it answers a query, 0 for not at all."""
        return max(score(query, self.title), 0.6 * score(query, self.words) if self.words else 0.0)


class Entries(QAbstractListModel):
    """The entries that answer the query, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[Entry, ...] = ()
        self.shown: list[Entry] = []

    def fill(self, entries: Sequence[Entry]) -> None:
        """Offer these entries."""
        self._all = tuple(entries)
        self.search("")

    def search(self, query: str) -> None:
        """Show only what answers a query."""
        self.beginResetModel()
        rated = [(entry.score(query), entry) for entry in self._all]
        found = [pair for pair in rated if pair[0] > 0]
        if query.strip():
            found.sort(key=lambda pair: -pair[0])
        self.shown = [entry for _, entry in found]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{entry.title}: {entry.text}"
        return None


class Lines(QStyledItemDelegate):
    """Paints an entry as icon, title and a line of text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, theme = index.data(Qt.ItemDataRole.UserRole), themes.current
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(QRectF(box).adjusted(4, 1, -4, -1), 6, 6)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(box.left() + 14, box.top() + 12, icons.pixmap(entry.icon, 20, ratio=ratio))
        upper = box.adjusted(46, 5, -12, -ROW // 2 + 1)
        lower = box.adjusted(46, ROW // 2 - 1, -12, -5)
        painter.setFont(font_of(13, bold=True))
        painter.setPen(QColor(theme.text))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, entry.title)
        painter.setFont(font_of(11))
        painter.setPen(QColor(theme.muted_text))
        text = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class SearchPopup(QFrame):
    """The list with its field. Arrow keys choose, Enter takes, Escape leaves."""

    entry_chosen = Signal(object)  # the key of an entry
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas.search")
        self._over = parent
        self.field, self.list = QLineEdit(self), QListView(self)
        self._none = QLabel(self)
        self._entries = Entries(self)
        self._delegate = Lines(self)
        self.list.setModel(self._entries)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().setAutoFillBackground(False)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setClearButtonEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.field, self._none, self.list):
            column.addWidget(part)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._take)
        themes.theme_changed.connect(self._use_theme)
        self._use_theme()
        self.retranslate()
        self.hide()

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The entries that answer what was typed."""
        return tuple(self._entries.shown)

    def open(self, entries: Sequence[Entry], at: QPoint, hint: str = "") -> None:
        """Offer entries, as near to a point of the parent as there is room."""
        self.field.setPlaceholderText(hint or tr("Search blocks…"))
        self._entries.fill(entries)
        self.field.clear()
        self._search("")
        room = self._over.rect()
        self.resize(min(380, room.width() - 16), min(392, room.height() - 16))
        x = min(max(8, at.x() - 20), room.width() - self.width() - 8)
        y = min(max(8, at.y() - 24), room.height() - self.height() - 8)
        self.move(x, y)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_popup(self) -> None:
        """Go away without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()
            self._over.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Read all texts anew."""
        self._none.setText(tr("Nothing found"))
        self.field.setAccessibleName(tr("Search"))
        self.list.setAccessibleName(tr("Results"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() in LEFT:
            self.close_popup()
        return False

    def _press(self, key: Qt.Key) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 7, Qt.Key.Key_PageUp: -7}.get(key)
        if step is not None:
            last = len(self._entries.shown) - 1
            self._point(min(last, max(0, self.list.currentIndex().row() + step)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.close_popup()
        else:
            return False
        return True

    def _take(self, index: Index) -> None:
        if index.isValid():
            entry = self._entries.shown[index.row()]
            self.hide()
            self._over.setFocus(Qt.FocusReason.PopupFocusReason)
            self.entry_chosen.emit(entry.key)

    def _search(self, query: str) -> None:
        self._entries.search(query)
        self._none.setVisible(not self._entries.shown)
        self.list.setVisible(bool(self._entries.shown))
        self._point(0)

    def _point(self, row: int) -> None:
        self.list.setCurrentIndex(self._entries.index(row))

    def _use_theme(self) -> None:
        theme = themes.current
        palette = self.palette()
        for role, color in (
            (QPalette.ColorRole.Base, theme.field),
            (QPalette.ColorRole.Text, theme.text),
            (QPalette.ColorRole.WindowText, theme.muted_text),
            (QPalette.ColorRole.PlaceholderText, theme.muted_text),
        ):
            palette.setColor(role, QColor(color))
        self.setPalette(palette)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes.current
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        finally:
            painter.end()


LEFT = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
