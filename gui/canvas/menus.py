"""The menus under the right button, on a block, a wire and the empty canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gui import icons
from gui.canvas.grouper import Grouper
from gui.language import tr

Deed = Callable[[], object]


def block_menu(canvas: Grouper, rename: Deed, help_: Deed, connect: Deed, unroll: Deed | None = None) -> QMenu:
    """What can be done with the selected blocks; `unroll` where the last of them is recurrent."""
    menu = QMenu(canvas)
    node = canvas.document.graph.nodes[canvas.selected[-1]]
    _add(menu, "canvas.rename", tr("Rename…"), "rename", "F2", rename)
    _add(menu, "canvas.connect", tr("Connect to…"), "command", "C", connect)
    menu.addSeparator()
    _add(menu, "canvas.mute", tr("Unmute") if node.muted else tr("Mute"), "mute", "M", canvas.mute_selection)
    if len(canvas.selected) > 1 or node.shares:
        shared = tr("Weights of its own") if node.shares else tr("Share weights")
        _add(menu, "canvas.share", shared, "link", "", canvas.share_selection)
    frozen = tr("Unfreeze weights") if node.frozen else tr("Freeze weights")
    _add(menu, "canvas.freeze", frozen, "snowflake", "", canvas.freeze_selection)
    menu.addSeparator()
    _add(menu, "canvas.group", tr("Group"), "group", "Ctrl+G", canvas.group_selection)
    if canvas.is_group(node.id):
        _add(menu, "canvas.enter", tr("Open the group"), "", "Return", canvas.enter)
        _add(menu, "canvas.ungroup", tr("Ungroup"), "", "Ctrl+Shift+G", canvas.ungroup_selection)
    if unroll is not None:
        _add(menu, "canvas.unroll", tr("Unroll in time"), "unroll", "U", unroll)
    menu.addSeparator()
    _add(menu, "canvas.cut", tr("Cut"), "cut", "Ctrl+X", canvas.cut)
    _add(menu, "canvas.copy", tr("Copy"), "copy", "Ctrl+C", canvas.copy)
    _add(menu, "canvas.duplicate", tr("Duplicate"), "duplicate", "Ctrl+D", canvas.duplicate)
    _add(menu, "canvas.delete", tr("Delete"), "delete", "Del", canvas.delete_selection)
    bridge = tr("Delete and bridge the gap")
    _add(menu, "canvas.bridge", bridge, "delete", "Alt+Del", lambda: canvas.delete_selection(bridge=True))
    menu.addSeparator()
    _add(menu, "canvas.help", tr("Help on {type}", type=type(node.block).type_name()), "help", "F1", help_)
    return menu


def wire_menu(canvas: Grouper, insert: Deed) -> QMenu:
    """What can be done with the selected wire."""
    menu = QMenu(canvas)
    _add(menu, "canvas.insert", tr("Insert a block…"), "search", "", insert)
    _add(menu, "canvas.disconnect", tr("Disconnect"), "delete", "Del", canvas.delete_selection)
    return menu


def canvas_menu(canvas: Grouper, search: Deed) -> QMenu:
    """What can be done on empty canvas."""
    menu = QMenu(canvas)
    _add(menu, "canvas.add", tr("Add a block…"), "search", "Tab", search)
    _add(menu, "canvas.paste", tr("Paste"), "paste", "Ctrl+V", canvas.paste)
    menu.addSeparator()
    _add(menu, "canvas.select_all", tr("Select all"), "", "Ctrl+A", canvas.select_all)
    _add(menu, "canvas.tidy", tr("Tidy"), "tidy", "", canvas.tidy)
    _add(menu, "canvas.fit", tr("Show all"), "fit", "Home", canvas.fit_all)
    return menu


def _add(menu: QMenu, name: str, text: str, icon: str, keys: str, deed: Deed) -> None:
    action = menu.addAction(text)
    action.setObjectName(name)
    if icon:
        action.setIcon(icons.icon(icon))
    if keys:
        action.setShortcut(QKeySequence(keys))
        action.setShortcutVisibleInContextMenu(True)
    action.triggered.connect(lambda: deed())
