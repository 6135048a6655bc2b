"""The command that lets Python texts of a design run: it shows them and asks."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from commands import output
from commands.designs import DesignArgument, read
from engine.blocks.own_code import refusal
from engine.blocks.own_text import fingerprint, visible_text
from engine.graph.errors import NetloomError
from engine.project.trust import trust as remember
from engine.project.trust import trust_file, untrusted

YES = "yes"


def trust(
    design: DesignArgument,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask, for scripts")] = False,
) -> None:
    """Show the Python texts of a design, and let them run from now on if you say yes."""
    texts = untrusted(read(design).graph)
    if not texts:
        output.text("Nothing in this design waits for your trust.")
        return
    for block, source in texts.items():
        output.text(f"[bold]{output.escaped(block)}[/]  sha256 {fingerprint(source)}")
        for number, line in enumerate(visible_text(source).split("\n"), 1):
            print(f"{number:4}  {line}")
    print("Once trusted, this text runs with your rights: it can read, change and send away your files.")
    if not yes and not _agreed():
        raise refusal(texts)
    try:
        remember(texts.values())
    except OSError as error:
        raise NetloomError(
            "Your yes could not be kept",
            code="unwritable",
            why="{path}: {reason}",
            mend="Make room, or correct the rights of the file",
            path=str(trust_file()),
            reason=error.strerror or str(error),
        ) from error
    output.text(f"Trusted: {len(texts)}")


def _agreed() -> bool:
    """Whether the user types yes, in full."""
    print(f"Type {YES} to trust it: ", end="", flush=True)
    return sys.stdin.readline().strip().lower() == YES
