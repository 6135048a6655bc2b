"""The user's own blocks: groups that were kept, to be used again in any design."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.graph.errors import NetloomError
from engine.graph.graph import Graph, Node
from engine.project import atomic
from engine.project.faults import DesignFileError
from engine.project.json_text import LARGEST_FILE
from engine.project.part import dump_part, parse_part
from gui.home import home

OWN = "own:"
"""Before the name of an own block, where types of blocks are named."""
SUFFIX = ".netloom-part"
UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')


class OwnBlocks(QObject):
    """The blocks in the user's folder, one a file. A file that holds none is passed over."""

    changed = Signal()

    @property
    def folder(self) -> Path:
        """Where they lie; made when the first is kept."""
        return home() / "blocks"

    def names(self) -> list[str]:
        """Of all that are kept, in the order of the alphabet."""
        try:
            return sorted((path.stem for path in self.folder.glob(f"*{SUFFIX}")), key=str.casefold)
        except OSError:
            return []

    def keep(self, name: str, node: Node) -> None:
        """Keep a block under a name; one of the same name is replaced.

        Raises:
            OSError: The file cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        alone = Node(node.id, node.block, title=node.title, note=node.note)
        atomic.write_text(self._path(name), dump_part(Graph({alone.id: alone})))
        self.changed.emit()

    def forget(self, name: str) -> None:
        """Remove a block that was kept."""
        self._path(name).unlink(missing_ok=True)
        self.changed.emit()

    def block(self, name: str) -> Node | None:
        """A block that was kept; None where its file cannot be read as one."""
        try:
            path = self._path(name)
            if path.stat().st_size > LARGEST_FILE:
                return None
            part = parse_part(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, DesignFileError, NetloomError):
            return None
        return next(iter(part.nodes.values()), None)

    def _path(self, name: str) -> Path:
        return self.folder / f"{safe(name)}{SUFFIX}"


def safe(name: str) -> str:
    """The name as that of a file on any system."""
    return UNSAFE.sub("_", name).strip(" .")[:64] or "group"


own_blocks = OwnBlocks()
