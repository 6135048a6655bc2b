"""The list of the palette: chapters that fold, their blocks, and dragging one of them out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QFont, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from engine.graph.block import Block
from gui.icons import icon, pixmap
from gui.language import tr
from gui.own_blocks import OWN, own_blocks
from gui.panels.block_tooltip import block_tooltip
from gui.theme import themes
from gui.widgets.category_titles import category_title

BLOCK_MIME = "application/x-netloom-block"
TYPE_ROLE, CATEGORY_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT, HEADING_HEIGHT, ICON_SIDE, INDENT = 28, 30, 16, 8


class PaletteTree(QTreeWidget):
    """Shows blocks by chapter, or one list where a search ranks them."""

    block_chosen = Signal(str)
    text_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette.tree")
        self.setProperty("role", "painted")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setExpandsOnDoubleClick(False)
        self.setItemDelegate(_RowPainter(self))
        self.itemDoubleClicked.connect(self._choose)
        self.itemClicked.connect(self._fold)

    def show_chapters(self, blocks: Iterable[type[Block]], folded: set[str]) -> None:
        """Show the blocks under the headings of their chapters."""
        self.clear()
        headings: dict[str, QTreeWidgetItem] = {}
        if own := own_blocks.names():
            headings["own"] = self._heading("own")
            headings["own"].addChildren([_own_item(name) for name in own])
        for block in blocks:
            if block.category not in headings:
                headings[block.category] = self._heading(block.category)
            headings[block.category].addChild(_item(block))
        for category, heading in headings.items():
            heading.setExpanded(category not in folded)

    def show_ranked(self, blocks: Iterable[type[Block]], own: Iterable[str] = ()) -> None:
        """Show the user's own blocks and those of the catalogue in one list and put the cursor on the first."""
        self.clear()
        self.addTopLevelItems([*map(_own_item, own), *map(_item, blocks)])
        if first := self.topLevelItem(0):
            self.setCurrentItem(first)

    def folded(self) -> set[str]:
        """The chapters that are folded."""
        tops = [top for i in range(self.topLevelItemCount()) if (top := self.topLevelItem(i))]
        return {top.data(0, CATEGORY_ROLE) for top in tops if top.childCount() and not top.isExpanded()}

    def chosen_type(self) -> str:
        """The type under the cursor, "" on a heading or nothing."""
        item = self.currentItem()
        return (item.data(0, TYPE_ROLE) or "") if item else ""

    def choose_current(self) -> None:
        """Add the block under the cursor; fold or unfold a heading."""
        if item := self.currentItem():
            self._choose(item)
            self._fold(item)

    def move_cursor(self, key: Qt.Key) -> None:
        """Move as the arrow keys do, for the search field."""
        self.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_current()
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.text_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.itemAt(event.pos())
        name = (item.data(0, TYPE_ROLE) or "") if item else ""
        if name.startswith(OWN):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            own = name.removeprefix(OWN)
            forget = menu.addAction(icon("delete"), tr("Take “{name}” out of my blocks", name=own))
            forget.setObjectName("palette.forget")
            forget.triggered.connect(lambda: own_blocks.forget(own))
            menu.popup(event.globalPos())

    def startDrag(self, actions: Qt.DropAction) -> None:
        item, type_name = self.currentItem(), self.chosen_type()
        if not item or not type_name:
            return
        data = QMimeData()
        data.setData(BLOCK_MIME, type_name.encode())
        data.setText(type_name)
        drag = QDrag(self)
        drag.setMimeData(data)
        picture = self._picture(item)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(picture.deviceIndependentSize().toSize().width() // 2, 14))
        self.perform_drag(drag)

    def perform_drag(self, drag: QDrag) -> None:
        """Hand over to the system until the drop. The only place that does: a test puts its own in its stead."""
        drag.exec(Qt.DropAction.CopyAction)

    def _heading(self, category: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [category_title(category)])
        item.setData(0, CATEGORY_ROLE, category)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        return item

    def _choose(self, item: QTreeWidgetItem) -> None:
        if type_name := item.data(0, TYPE_ROLE):
            self.block_chosen.emit(type_name)

    def _fold(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())

    def _picture(self, item: QTreeWidgetItem) -> QPixmap:
        """The row as it follows the mouse."""
        ratio = self.devicePixelRatioF()
        rect = QRect(0, 0, 150, 32)
        picture = QPixmap(rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        theme = themes.current
        category = item.data(0, CATEGORY_ROLE)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.category(category), 1.5))
            painter.setBrush(QColor(theme.block))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
            painter.drawPixmap(10, 8, pixmap(f"category-{category}", ICON_SIDE, ratio=ratio))
            painter.setPen(QColor(theme.text))
            painter.setFont(self.font())
            words = painter.fontMetrics().elidedText(item.text(0), Qt.TextElideMode.ElideRight, 106)
            painter.drawText(rect.adjusted(34, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, words)
        finally:
            painter.end()
        return picture


class _RowPainter(QStyledItemDelegate):
    """Paints headings with a sign that they fold, and blocks with icon, title and type."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        heading = not index.data(TYPE_ROLE)
        return QSize(100, max(HEADING_HEIGHT if heading else ROW_HEIGHT, option.fontMetrics.height() + 10))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if index.data(TYPE_ROLE):
                self._paint_block(painter, option, index)
            else:
                self._paint_heading(painter, option, index)
        finally:
            painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect, font = themes.current, option.rect, QFont(option.font)
        category = index.data(CATEGORY_ROLE)
        if option.state & QStyle.StateFlag.State_HasFocus:
            _fill(painter, rect, theme.selection)
        is_open = bool(option.state & QStyle.StateFlag.State_Open)
        _chevron(painter, rect.left() + INDENT, rect.center().y(), is_open, theme.muted_text)
        color = theme.category(category)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(rect.left() + INDENT + 14, rect.center().y() - 6, 4, 13, 2, 2)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        words = rect.adjusted(INDENT + 26, 0, -36, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.muted_text))
        count = str(index.model().rowCount(index))
        painter.drawText(
            rect.adjusted(0, 0, -INDENT, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count
        )

    def _paint_block(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = themes.current, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            _fill(painter, rect, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            _fill(painter, rect, theme.raised)
        ratio = painter.device().devicePixelRatioF()
        category = index.data(CATEGORY_ROLE)
        left = rect.left() + INDENT + 14
        painter.drawPixmap(left, rect.center().y() - 7, pixmap(f"category-{category}", ICON_SIDE, ratio=ratio))
        words = rect.adjusted(left - rect.left() + ICON_SIDE + 8, 0, -INDENT, 0)
        painter.setPen(QColor(theme.text))
        metrics, type_name = painter.fontMetrics(), index.data(TYPE_ROLE)
        type_name = index.data() if type_name.startswith(OWN) else type_name
        names = (index.data(), type_name)
        fitting = next((name for name in names if metrics.horizontalAdvance(name) <= words.width()), index.data())
        title = metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        room = words.width() - metrics.horizontalAdvance(title) - 12
        if _plain(type_name) != _plain(title) and metrics.horizontalAdvance(type_name) <= room:
            painter.setPen(QColor(theme.muted_text))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, type_name)


def _item(block: type[Block]) -> QTreeWidgetItem:
    item = QTreeWidgetItem([tr(block.title)])
    item.setData(0, TYPE_ROLE, block.type_name())
    item.setData(0, CATEGORY_ROLE, block.category)
    item.setToolTip(0, block_tooltip(block))
    return item


def _own_item(name: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name])
    item.setData(0, TYPE_ROLE, f"{OWN}{name}")
    item.setData(0, CATEGORY_ROLE, "group")
    item.setToolTip(0, tr("A group that you kept. The right button takes it away."))
    return item


def _fill(painter: QPainter, rect: QRect, color: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)


def _chevron(painter: QPainter, x: int, y: int, is_open: bool, color: str) -> None:
    painter.setPen(QPen(QColor(color), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = ((-3, -1), (0, 2), (3, -1)) if is_open else ((-1, -3), (2, 0), (-1, 3))
    painter.drawPolyline([QPoint(x + dx, y + dy) for dx, dy in points])


def _plain(text: str) -> str:
    return text.replace(" ", "").casefold()
