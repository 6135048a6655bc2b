"""How strong the gradients are that the canvas shows, told when it can be seen that they changed."""

from __future__ import annotations

from collections.abc import Mapping

from gui.run_history import RunHistory, differs

HEAT_S = 1.0
"""Seconds between two colourings of the canvas."""


class Heat:
    """What is shown, and when to look again."""

    def __init__(self) -> None:
        self._shown: Mapping[str, float] = {}
        self._due_s = 0.0

    def forget(self) -> None:
        """Nothing is shown any more."""
        self._shown = {}

    def changed(self, history: RunHistory, now_s: float | None = None) -> Mapping[str, float] | None:
        """What is to be shown now, by block; None where that is what is shown, or where it is too soon.

        Args:
            now_s: Of the clock, None to look at once.
        """
        if now_s is not None:
            if now_s < self._due_s:
                return None
            self._due_s = now_s + HEAT_S
        heat = history.recent_gradients()
        if not differs(self._shown, heat):
            return None
        self._shown = heat
        return heat
