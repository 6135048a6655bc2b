"""Panels see what they asked for, under their own key, of the present run or of the last one of the drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.project.templates import load_template
from engine.worker.messages import NotAnswered, SpreadView, WireSeen, WireView
from gui.document import Document
from gui.live_views import LiveViews
from gui.run import Run

Wait = Callable[..., None]


class Panels:
    """What came for each key."""

    def __init__(self, run: Run) -> None:
        self.live = LiveViews.of(run.document, run)
        self.seen: list[tuple[str, object]] = []
        self.live.seen.connect(self.hear)

    def hear(self, key: str, seen: object) -> None:
        self.seen.append((key, seen))

    def of(self, key: str) -> list[object]:
        return [seen for which, seen in self.seen if which == key]

    def close(self) -> None:
        for key in ("a", "b"):
            self.live.show(key, None)
        self.live.seen.disconnect(self.hear)


@pytest.fixture
def panels(run: Run) -> Iterator[Panels]:
    panels = Panels(run)
    yield panels
    panels.close()


def test_a_run_has_one_for_all_panels(run: Run) -> None:
    assert LiveViews.of(run.document, run) is LiveViews.of(run.document, run)


def test_where_nothing_was_ever_trained_that_is_told(
    panels: Panels, wait: Wait, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NETLOOM_HOME", str(tmp_path))
    panels.live.show("a", WireView(0, block="flower"))
    wait(lambda: panels.of("a"))

    (told,) = panels.of("a")
    assert isinstance(told, NotAnswered)
    assert told.code == "nothing_trained"


def test_each_key_hears_its_own_view_again_and_again(run: Run, panels: Panels, endless, wait: Wait) -> None:
    run.document.open(endless, None)
    panels.live.show("a", WireView(0, block="flower"))
    panels.live.show("b", SpreadView(0, block="flower"))
    run.start()
    wait(lambda: len(panels.of("a")) > 3 and len(panels.of("b")) > 3)

    assert {seen.block for _, seen in panels.seen if isinstance(seen, WireSeen)} == {"flower"}
    assert all(isinstance(seen, WireSeen | NotAnswered) for seen in panels.of("a"))
    assert not any(isinstance(seen, WireSeen) for seen in panels.of("b"))

    panels.live.show("a", WireView(0, block="flower", index=3))
    wait(lambda: getattr(panels.of("a")[-1], "index", None) == 3)
    panels.live.show("a", None)
    count = len(panels.of("a"))
    wait(lambda: len(panels.of("b")) > 8)
    assert len(panels.of("a")) == count


def test_after_the_end_the_trained_network_is_seen_once_more(run: Run, panels: Panels, wait: Wait) -> None:
    panels.live.show("a", WireView(0, block="flower"))
    run.start()
    wait(lambda: run.state == "ended")
    wait(lambda: getattr(panels.of("a")[-1], "step", None) == run.result.step)


def test_an_earlier_run_of_the_same_drawing_is_seen_in_a_new_process(
    run: Run, panels: Panels, iris, wait: Wait, qapp
) -> None:
    run.start()
    wait(lambda: run.state == "ended")
    later = Run(Document())
    try:
        later.document.open(replace(iris, training=replace(iris.training, lr=0.5)), None)
        fresh = Panels(later)
        fresh.live.show("a", WireView(0, block="flower"))
        wait(lambda: fresh.of("a"))

        assert isinstance(fresh.of("a")[0], WireSeen)
        assert fresh.of("a")[0].step == 0

        later.document.open(load_template("mlp_wine"), None)
        fresh.live.show("a", WireView(0, block="flower", index=1))
        wait(lambda: isinstance(fresh.of("a")[-1], NotAnswered))
    finally:
        later.close()
