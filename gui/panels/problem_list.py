"""The rows of the problems panel: their model, and how one is painted and clicked."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.graph.errors import Problem
from gui.icons import pixmap
from gui.language import tr
from gui.panels.fixing import fix_label
from gui.theme import themes
from gui.widgets.labels import mono_font
from gui.widgets.wrapped_text import wrapped

PROBLEM_ROLE = Qt.ItemDataRole.UserRole
MARGIN, GAP, ICON_SIDE, BUTTON_PADDING, BUTTON_MARGIN = 10, 3, 16, 10, 4

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractListModel):
    """The problems of the analysis, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show others."""
        self.beginResetModel()
        self.problems = problems
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature is Qt's
        return 0 if parent.isValid() else len(self.problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        problem = self.problems[index.row()]
        if role == PROBLEM_ROLE:
            return problem
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(text for text in (place(problem), problem.wording.told(tr)) if text)
        return None


class ProblemPainter(QStyledItemDelegate):
    """Paints what, where, why and the mend; the fix is a button in the row."""

    fix_clicked = Signal(object)  # Problem

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._width(option)
        lines = _lines(index.data(PROBLEM_ROLE), option.font)
        height = sum(_height(text, font, _room(width)) + GAP for text, font, _ in lines)
        if label := fix_label(index.data(PROBLEM_ROLE)):
            height += _button_size(label, option.font, _room(width)).height() + 2 * GAP
        return QSize(width, height + 2 * MARGIN - GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, option, index)
        finally:
            painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            problem = index.data(PROBLEM_ROLE)
            if problem.fix and self.button_rect(option, index).contains(event.position().toPoint()):
                self.fix_clicked.emit(problem)
                return True
        return super().editorEvent(event, model, option, index)

    def button_rect(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Where the fix of a row is, in viewport pixels."""
        rect = option.rect
        size = _button_size(fix_label(index.data(PROBLEM_ROLE)), option.font, _room(rect.width()))
        return QRect(
            rect.left() + MARGIN + ICON_SIDE + 8,
            rect.bottom() - MARGIN - size.height() + 1,
            size.width(),
            size.height(),
        )

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, problem = themes.current, option.rect, index.data(PROBLEM_ROLE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.raised))
        painter.setPen(QColor(theme.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.left() + MARGIN, rect.top() + MARGIN, pixmap(problem.severity, ICON_SIDE, ratio=ratio))
        left, top, room = rect.left() + MARGIN + ICON_SIDE + 8, rect.top() + MARGIN, _room(rect.width())
        for text, font, is_muted in _lines(problem, option.font):
            painter.setPen(QColor(theme.muted_text if is_muted else theme.text))
            wrapped(text, font, room).draw(painter, QPointF(left, top))
            top += _height(text, font, room) + GAP
        if problem.fix:
            self._paint_button(painter, self.button_rect(option, index), fix_label(problem), option.font)

    def _paint_button(self, painter: QPainter, rect: QRect, label: str, font: QFont) -> None:
        theme = themes.current
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 6, 6)
        painter.setPen(QColor(theme.accent))
        words = wrapped(label, font, rect.width() - 2 * BUTTON_PADDING)
        words.draw(painter, QPointF(rect.left() + BUTTON_PADDING, rect.top() + BUTTON_MARGIN))

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if isinstance(view, QListView) else option.rect.width()


def place(problem: Problem) -> str:
    """Where a problem is: `conv1 · input`."""
    return " · ".join(part for part in (problem.block, problem.port) if part)


def _lines(problem: Problem, font: QFont) -> list[tuple[str, QFont, bool]]:
    """Text, font, and whether it is muted, of each line of a row."""
    bold = QFont(font)
    bold.setBold(True)
    wording = problem.wording
    lines = (
        (wording.part("what", tr), bold, False),
        (place(problem), mono_font(font.pointSizeF()), True),
        (wording.part("why", tr), font, False),
        (f"→ {wording.part('mend', tr)}" if wording.mend else "", font, True),
    )
    return [line for line in lines if line[0]]


def _room(width: int) -> int:
    return max(60, width - 2 * MARGIN - ICON_SIDE - 8)


def _height(text: str, font: QFont, room: int) -> int:
    return ceil(wrapped(text, font, room).boundingRect().height())


def _button_size(label: str, font: QFont, room: int) -> QSize:
    words = wrapped(label, font, room - 2 * BUTTON_PADDING)
    widths = [words.lineAt(i).naturalTextWidth() for i in range(words.lineCount())]
    height = ceil(words.boundingRect().height()) + 2 * BUTTON_MARGIN
    return QSize(ceil(max(widths, default=0)) + 2 * BUTTON_PADDING + 2, height)
