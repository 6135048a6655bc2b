"""The rhythm in which live plots are drawn: one in each frame, whichever panel it stands in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

FRAME_MS = 125


class FrameClock:
    """Whoever asks is called once a frame in turn, until it has nothing more to draw."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[QObject, Callable[[], bool]]] = deque()
        self._timer: QTimer | None = None

    def ask(self, owner: QObject, draw: Callable[[], bool]) -> None:
        """Have `draw` called in the coming frames while it answers True; never after its owner is deleted."""
        if any(one is owner for one, _ in self._waiting):
            return
        self._waiting.append((owner, draw))
        if self._timer is None or not isValid(self._timer):
            self._timer = QTimer(interval=FRAME_MS)
            self._timer.timeout.connect(self._tick)
        if not self._timer.isActive():
            self._timer.start()

    def _tick(self) -> None:
        while self._waiting:
            owner, draw = self._waiting.popleft()
            if isValid(owner) and draw():
                self._waiting.append((owner, draw))
                return
        if self._timer is not None:
            self._timer.stop()


frame_clock = FrameClock()
