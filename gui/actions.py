"""Everything the window can be told to do, as one table from which menus, tool bar, keys and commands are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from engine.graph.edits import annotate
from engine.graph.graph import Graph
from gui.canvas.view import CanvasView
from gui.docks import Docks
from gui.document import Document
from gui.files import Files
from gui.language import tr
from gui.run import Run


class Desk(Protocol):
    """What an action acts on: the window, as far as actions need to know it."""

    document: Document
    run: Run
    canvas: CanvasView
    files: Files
    docks: Docks

    @property
    def shows_canvas(self) -> bool: ...
    def show_welcome(self) -> None: ...
    def show_dock(self, name: str) -> None: ...
    def reset_layout(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def open_commands(self) -> None: ...
    def open_find(self) -> None: ...
    def export(self, kind: str) -> None: ...
    def train(self) -> None: ...
    def train_further(self) -> None: ...
    def show_training_settings(self) -> None: ...
    def choose_data(self) -> None: ...
    def show_samples(self) -> None: ...
    def show_runs(self) -> None: ...
    def show_twin(self) -> None: ...
    def show_block_help(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def show_about(self) -> None: ...
    def use_theme(self, choice: str) -> None: ...
    def use_language(self, language: str) -> None: ...
    def close(self) -> bool: ...


Rule = Callable[[Desk], bool]


def always(desk: Desk) -> bool:
    return True


def on_canvas(desk: Desk) -> bool:
    return desk.shows_canvas


def has_blocks(desk: Desk) -> bool:
    return desk.shows_canvas and bool(desk.document.graph.nodes)


def has_selection(desk: Desk) -> bool:
    return desk.shows_canvas and bool(desk.document.selection.ids)


def has_one_selected(desk: Desk) -> bool:
    return desk.shows_canvas and len(desk.document.selection.ids) == 1


def has_group(desk: Desk) -> bool:
    return desk.shows_canvas and any(map(desk.canvas.is_group, desk.document.selection.ids))


def is_inside(desk: Desk) -> bool:
    return desk.shows_canvas and bool(desk.document.inside)


def has_recurrent(desk: Desk) -> bool:
    ids = desk.document.selection.ids
    return desk.shows_canvas and bool(ids) and desk.canvas.can_unroll(ids[-1])


def has_dataset(desk: Desk) -> bool:
    return desk.shows_canvas and desk.document.design.dataset is not None


def can_start(desk: Desk) -> bool:
    return has_blocks(desk) and (desk.run.can_start or desk.run.state == "paused")


def can_step(desk: Desk) -> bool:
    return has_blocks(desk) and desk.run.can_step


def can_train_further(desk: Desk) -> bool:
    return desk.shows_canvas and desk.run.can_train_further


@dataclass(frozen=True)
class Action:
    """One thing that can be done.

    Args:
        name: `menu.name`; its QAction is named `action.menu.name`.
        text: In the menu, English. hint: A tooltip that says more than the text, English.
        keys: Shortcuts, the first of which is shown.
        enabled: When it can be done.
        starts_group: A line goes before it in the menu.
        checked: Whether it is on now, for what can be on or off.
        only_on_canvas: Its keys work while the canvas has the focus, so that they can be typed elsewhere.
    """

    name: str
    text: str
    do: Callable[[Desk], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    enabled: Rule = always
    hint: str = ""
    starts_group: bool = False
    only_on_canvas: bool = False
    checked: Rule | None = None

    @property
    def menu(self) -> str:
        return self.name.partition(".")[0]


def _canvas(name: str, text: str, do: Callable[[Desk], object], *keys: str, icon: str = "", **more: object) -> Action:
    return Action(name, text, do, keys, icon, only_on_canvas=True, **more)  # type: ignore[arg-type]


FILE = (
    Action("file.new", "New", lambda d: d.files.new(), ("Ctrl+N",), "new", hint="New empty design"),
    Action("file.open", "Open…", lambda d: d.files.choose(), ("Ctrl+O",), "open", hint="Open a design"),
    Action("file.welcome", "Templates…", lambda d: d.show_welcome(), ("Ctrl+Shift+N",), "template"),
    Action("file.save", "Save", lambda d: d.files.save(), ("Ctrl+S",), "save", on_canvas, starts_group=True),
    Action("file.save_as", "Save As…", lambda d: d.files.save_as(), ("Ctrl+Shift+S",), enabled=on_canvas),
    Action(
        "file.export_python", "Export Python…", lambda d: d.export("python"), ("Ctrl+E",), "code", has_blocks,
        hint="Save the network and its training as a Python file", starts_group=True,
    ),
    Action("file.export_png", "Export Picture (PNG)…", lambda d: d.export("png"), (), "export", has_blocks),
    Action("file.export_svg", "Export Drawing (SVG)…", lambda d: d.export("svg"), (), "export", has_blocks),
    Action("file.quit", "Quit", lambda d: d.close(), ("Ctrl+Q",), starts_group=True),
)  # fmt: skip

EDIT = (
    Action(
        "edit.undo", "Undo", lambda d: d.document.history.undo(), ("Ctrl+Z",), "undo",
        lambda d: d.shows_canvas and d.document.history.canUndo(),
    ),
    Action(
        "edit.redo", "Redo", lambda d: d.document.history.redo(), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo",
        lambda d: d.shows_canvas and d.document.history.canRedo(),
    ),
    _canvas("edit.add", "Add Block…", lambda d: d.canvas.open_search(), "Shift+A", icon="category",
            enabled=on_canvas, starts_group=True, hint="Search for a block to add (Tab or Space on the canvas)"),
    _canvas("edit.cut", "Cut", lambda d: d.canvas.cut(), "Ctrl+X", icon="cut", enabled=has_selection,
            starts_group=True),
    _canvas("edit.copy", "Copy", lambda d: d.canvas.copy(), "Ctrl+C", icon="copy", enabled=has_selection),
    _canvas("edit.paste", "Paste", lambda d: d.canvas.paste(), "Ctrl+V", icon="paste", enabled=on_canvas),
    _canvas("edit.duplicate", "Duplicate", lambda d: d.canvas.duplicate(), "Ctrl+D", icon="duplicate",
            enabled=has_selection),
    _canvas("edit.delete", "Delete", lambda d: d.canvas.delete_selection(), "Del", "Backspace", icon="delete",
            enabled=has_selection),
    _canvas("edit.bridge", "Delete and Close the Gap", lambda d: d.canvas.delete_selection(bridge=True), "Alt+Del",
            "Alt+Backspace", enabled=has_selection),
    _canvas("edit.select_all", "Select All", lambda d: d.canvas.select_all(), "Ctrl+A", enabled=has_blocks,
            starts_group=True),
    _canvas("edit.rename", "Rename", lambda d: d.canvas.rename_selection(), "F2", icon="rename",
            enabled=has_one_selected),
    _canvas("edit.mute", "Bypass", lambda d: d.canvas.mute_selection(), "M", icon="mute", enabled=has_selection,
            hint="Let the selected blocks pass their input through"),
    _canvas("edit.freeze", "Freeze Weights", lambda d: freeze_selection(d.document), "Shift+F", icon="snowflake",
            enabled=has_selection, hint="Keep the selected blocks' weights from learning"),
    _canvas("edit.group", "Group", lambda d: d.canvas.group_selection(), "Ctrl+G", icon="group", enabled=has_selection,
            hint="Make the selected blocks one block with a drawing of its own", starts_group=True),
    _canvas("edit.ungroup", "Ungroup", lambda d: d.canvas.ungroup_selection(), "Ctrl+Shift+G", enabled=has_group),
    _canvas("edit.share", "Share Weights", lambda d: d.canvas.share_selection(), "Shift+W", icon="link",
            enabled=has_selection, hint="Let the selected blocks use the same weights, or each its own again"),
    Action("edit.find", "Find…", lambda d: d.open_find(), ("Ctrl+F",), "search", has_blocks, starts_group=True,
           hint="Find a block by name or type"),
    Action("edit.commands", "Commands…", lambda d: d.open_commands(), ("Ctrl+Shift+P",), "command",
           hint="Search for anything the window can do"),
)  # fmt: skip

VIEW = (
    _canvas("view.fit_all", "Fit All", lambda d: d.canvas.fit_all(), "Home", icon="fit", enabled=has_blocks),
    _canvas("view.fit_selection", "Fit Selection", lambda d: d.canvas.fit_selection(), "F", ".",
            enabled=has_selection),
    Action("view.zoom_in", "Zoom In", lambda d: d.canvas.zoom_in(), ("Ctrl++", "Ctrl+="), "zoom-in", on_canvas),
    Action("view.zoom_out", "Zoom Out", lambda d: d.canvas.zoom_out(), ("Ctrl+-",), "zoom-out", on_canvas),
    Action("view.zoom_reset", "Actual Size", lambda d: d.canvas.zoom_reset(), ("Ctrl+0",), enabled=on_canvas),
    _canvas("view.enter_group", "Open Group", lambda d: d.canvas.enter(), "Return", "Enter", enabled=has_group,
            hint="Show the drawing inside the selected group", starts_group=True),
    _canvas("view.leave_group", "Leave Group", lambda d: d.canvas.leave(), "Shift+Return", enabled=is_inside,
            hint="Show the drawing around the group"),
    _canvas("view.unroll", "Unroll in Time", lambda d: d.canvas.unroll_selection(), "U", icon="unroll",
            enabled=has_recurrent, hint="Show the selected recurrent block step by step"),
    Action("view.tidy", "Tidy Up", lambda d: d.canvas.tidy(), ("Ctrl+L",), "tidy", has_blocks,
           hint="Lay the blocks out from left to right"),
    Action("view.minimap", "Minimap", lambda d: d.canvas.toggle_minimap(), enabled=on_canvas, starts_group=True,
           hint="Show the whole drawing small while a part of it is out of view",
           checked=lambda d: d.canvas.wants_minimap),
    Action("view.insight", "Look Inside", lambda d: d.docks.toggle_insight(), ("Ctrl+I",), "insight", on_canvas,
           hint="Gradient through time, gates, attention, and what flows in a wire",
           checked=lambda d: d.docks.shows_insight),
    Action("view.full_screen", "Full Screen", lambda d: d.toggle_full_screen(), ("F11",), starts_group=True),
)  # fmt: skip

TRAIN = (
    Action("train.start", "Train", lambda d: d.train(), ("Ctrl+Return", "Ctrl+Enter"), "play", can_start,
           hint="Train, or go on after a pause"),
    Action("train.pause", "Pause", lambda d: d.run.toggle(), ("Ctrl+P",), "pause", lambda d: d.run.can_pause,
           hint="Pause, or go on"),
    Action("train.step", "One Step", lambda d: d.run.step_once(), ("Ctrl+Shift+Return",), "step", can_step,
           hint="Train on one batch, then hold"),
    Action("train.stop", "Stop", lambda d: d.run.stop(), ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"), "stop",
           lambda d: d.run.can_stop, hint="Stop and keep what was learned"),
    Action("train.further", "Train Further", lambda d: d.train_further(), ("Ctrl+Shift+T",), "further",
           can_train_further, hint="More epochs from the last weights", starts_group=True),
    Action("train.reset", "Reset", lambda d: d.run.reset(), (), "reset", lambda d: d.run.can_reset,
           hint="Forget the run and its weights"),
    Action("train.settings", "Dataset and Training Settings", lambda d: d.show_training_settings(), ("Ctrl+T",),
           "settings", on_canvas, starts_group=True),
    Action("train.data", "Own Data…", lambda d: d.choose_data(), ("Ctrl+Shift+O",), "data", on_canvas,
           hint="Learn from a file or a folder of your own"),
    Action("train.samples", "Samples of the Dataset…", lambda d: d.show_samples(), ("Ctrl+Shift+D",), "data",
           has_dataset, hint="Look at the samples of the dataset"),
    Action("train.twin", "Twin Run…", lambda d: d.show_twin(), ("Ctrl+Shift+B",), "twin", has_dataset,
           hint="Train this design beside another one: same seed, same batches", starts_group=True),
    Action("train.runs", "Runs…", lambda d: d.show_runs(), ("Ctrl+Shift+R",), "recent",
           hint="Compare, open again, export or delete earlier runs"),
)  # fmt: skip

HELP = (
    Action("help.block", "Help on the Block", lambda d: d.show_block_help(), ("F1",), "help", has_one_selected),
    Action("help.shortcuts", "Keys and Gestures", lambda d: d.show_shortcuts(), ("Ctrl+/",), "keyboard"),
    Action("help.about", "About Netloom", lambda d: d.show_about(), (), "info", starts_group=True),
)

ACTIONS: tuple[Action, ...] = FILE + EDIT + VIEW + TRAIN + HELP


def freeze_selection(document: Document) -> None:
    """Let the selected blocks' weights rest, or learn again where all of them rest."""
    ids = document.selection.ids
    nodes = document.graph.nodes
    frozen = not all(nodes[key].frozen for key in ids)
    names = ", ".join(ids)
    text = tr("freeze {blocks}", blocks=names) if frozen else tr("unfreeze {blocks}", blocks=names)

    def freeze(graph: Graph) -> Graph:
        for key in ids:
            graph = annotate(graph, key, frozen=frozen)
        return graph

    document.edit(text, freeze)
