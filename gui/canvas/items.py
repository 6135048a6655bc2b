"""Blocks as items of the graphics scene: they paint nothing, and serve whoever looks for a block by its id."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsScene

from gui.canvas.store import Store

BLOCK_ID = 0
"""Key of `QGraphicsItem.data` under which an item keeps the id of its block."""


class Items:
    """The items of a scene, one a block, kept in step with a store."""

    def __init__(self, scene: QGraphicsScene, store: Store) -> None:
        self._scene, self._store = scene, store
        self._items: dict[str, QGraphicsRectItem] = {}

    def __getitem__(self, key: str) -> QGraphicsRectItem:
        return self._items[key]

    def follow(self, ids: Iterable[str]) -> None:
        """Have an item where each of these blocks is, and none for those that are gone."""
        for key in ids:
            row = self._store.row.get(key)
            if row is None:
                self._scene.removeItem(self._items.pop(key))
                continue
            item = self._items.get(key)
            if item is None:
                item = self._items[key] = QGraphicsRectItem()
                item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
                item.setData(BLOCK_ID, key)
                self._scene.addItem(item)
            left, top, right, bottom = self._store.rects[row].tolist()
            item.setRect(QRectF(0, 0, right - left, bottom - top))
            item.setPos(left, top)
