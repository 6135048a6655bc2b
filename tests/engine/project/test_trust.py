"""Which Python texts may run: those that the user said yes to, letter by letter, and nothing a design brings along."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from engine.analysis.analyse import analyse
from engine.blocks.own_code import EXAMPLE
from engine.blocks.own_text import fingerprint, visible_text
from engine.graph.errors import NetloomError
from engine.project.design_file import load_design, save_design
from engine.project.part import dump_part, parse_part
from engine.project.trust import trust, trust_file, trusted, untrusted
from engine.training.job import prepare
from tests.engine.training.nets import iris

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and links are as POSIX has them")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("NETLOOM_HOME", str(folder))
    return folder


def with_text(source: str):
    return iris([("own", "PythonModule", {"source": source})])


def test_nothing_is_trusted_at_first():
    assert trusted() == frozenset()
    assert untrusted(with_text(EXAMPLE).graph) == {"own": EXAMPLE}


def test_a_yes_is_kept_for_that_very_text_only():
    trust([EXAMPLE])

    assert trusted() == {fingerprint(EXAMPLE)}
    assert untrusted(with_text(EXAMPLE).graph) == {}
    for other in (EXAMPLE + " ", EXAMPLE.replace("beta", "gamma"), EXAMPLE.replace("\n", "\r\n"), " " + EXAMPLE):
        assert untrusted(with_text(other).graph) == {"own": other}


def test_a_second_yes_adds_to_the_first():
    trust([EXAMPLE])
    trust(["a = 1", "b = 2"])

    assert trusted() == {fingerprint(text) for text in (EXAMPLE, "a = 1", "b = 2")}


@pytest.mark.parametrize(
    "poison",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"texts": ["*"]}',
        b'{"format": "netloom-trust", "version": 1, "texts": "all"}',
        b'{"format": "netloom-trust", "version": 1, "texts": ["x", 1]}',
        b"[" * 100_000,
        b" " * 5_000_000,
    ],
)
def test_a_damaged_file_trusts_nothing_and_is_mended_by_the_next_yes(poison):
    trust([EXAMPLE])
    trust_file().write_bytes(poison)

    assert trusted() == frozenset()
    trust([EXAMPLE])
    assert trusted() == {fingerprint(EXAMPLE)}


@POSIX
def test_a_link_in_the_place_of_the_file_trusts_nothing_and_what_it_leads_to_is_not_written(tmp_path: Path, home: Path):
    trust([EXAMPLE])
    foreign = tmp_path / "foreign.json"
    trust_file().rename(foreign)
    before = foreign.read_bytes()
    trust_file().symlink_to(foreign)

    assert trusted() == frozenset()
    trust(["a = 1"])
    assert (trusted(), foreign.read_bytes()) == ({fingerprint("a = 1")}, before)


@POSIX
def test_a_file_that_others_may_write_trusts_nothing():
    trust([EXAMPLE])
    assert trust_file().stat().st_mode & 0o777 == 0o600
    for mode in (0o620, 0o602):
        trust_file().chmod(mode)
        assert trusted() == frozenset()


@POSIX
@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_file_trusts_nothing_and_holds_nobody_up(kind):
    trust_file().parent.mkdir(parents=True)
    if kind == "folder":
        trust_file().mkdir()
    else:
        os.mkfifo(trust_file())

    assert trusted() == frozenset()


def test_a_design_cannot_bring_its_own_trust(tmp_path: Path):
    path = tmp_path / "stranger.netloom"
    save_design(with_text(EXAMPLE), path)
    told = json.loads(path.read_text(encoding="utf-8"))
    own = next(block for block in told["blocks"] if block["id"] == "own")
    own["params"] = {"trusted": True}
    path.write_text(json.dumps(told), encoding="utf-8")
    (tmp_path / trust_file().name).write_text(json.dumps({"texts": [fingerprint(EXAMPLE)]}), encoding="utf-8")

    with pytest.raises(Exception, match="trusted"):
        load_design(path)
    assert untrusted(with_text(EXAMPLE).graph)


def test_whatever_is_not_training_never_runs_a_text_and_training_refuses(tmp_path: Path):
    mark = tmp_path / "ran"
    source = f"import os\nopen({str(mark)!r}, 'w').close()\nos._exit(3)\n{EXAMPLE}"
    path = tmp_path / "hostile.netloom"
    save_design(with_text(source), path)
    design = load_design(path)
    analysis = analyse(design.graph, {})

    assert analysis.blocks["own"] is not None
    assert parse_part(dump_part(design.graph)).nodes.keys() == design.graph.nodes.keys()
    with pytest.raises(NetloomError) as told:
        prepare(design)
    assert (told.value.code, told.value.problem.block) == ("untrusted_code", "own")
    assert not mark.exists()


def test_a_text_is_shown_with_all_that_hides_written_out():
    assert visible_text("a\u202eb\x1b[2J\u200b\tc\r\nd\re") == "a\\u202eb\\u001b[2J\\u200b\tc\nd\ne"
