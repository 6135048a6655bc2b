"""Errors and problems that tell what, where, why, and how to mend it, in any language.

Texts are templates with named arguments: `"kernel_size {kernel} > side {side}"`. A template is written where the
fault is found and is its own key for translation; numbers and names travel beside it. An argument that is itself
a text to be translated is marked as a `Term`, or is a `Wording`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

Severity = Literal["error", "warning", "info"]
Translate = Callable[[str], str]


class Term(str):
    """Words that fill a place in a template and are translated as it is, such as "a whole number"."""


def filled(template: str, args: Mapping[str, object], translate: Translate = str) -> str:
    """The template in the reader's language, with its places filled in; terms and wordings are translated too."""
    return translate(template).format(**{name: _said(value, translate) for name, value in args.items()})


def _said(value: object, translate: Translate) -> object:
    if isinstance(value, Wording):
        return value.told(translate)
    return translate(str(value)) if isinstance(value, Term) else value


@dataclass(frozen=True)
class Fix:
    """A mend that one click applies. What it means for a graph is told by `engine.graph.fixes`.

    Args:
        kind: `set` (a parameter), `disconnect`, `remove`, `insert` (a block before a port), `substitute` (another
            block in its place), `connect`, `add_output`, `unshare` (weights of its own), `draw_weights` (at random, not
            from elsewhere).
        target: The block it acts on; "" for the problem's own.
        name: Parameter (`set`), port (`disconnect`, `connect`), block type (`insert`, `substitute`) or target field
            (`add_output`).
        value: The new value (`set`), the source as `block.port` (`connect`), or the new block's parameters (`insert`,
            `substitute`).
        label: What the button says, a template for `args`.
        port, index: The input before which to insert, "" for the first, and which of its wires; for `disconnect` an
            index of -1 means all wires.
    """

    kind: Literal[
        "set", "disconnect", "remove", "insert", "substitute", "connect", "add_output", "unshare", "draw_weights"
    ]
    label: str
    target: str = ""
    name: str = ""
    value: object = field(default=None, hash=False)
    args: Mapping[str, object] = field(default_factory=dict, hash=False)
    port: str = ""
    index: int = -1

    def told(self, translate: Translate = str) -> str:
        """The label in the reader's language."""
        return filled(self.label, self.args, translate)


@dataclass(frozen=True)
class Wording:
    """What is wrong, why, and how to mend it: three templates and their arguments."""

    what: str
    why: str = ""
    mend: str = ""
    args: Mapping[str, object] = field(default_factory=dict, hash=False)

    def told(self, translate: Translate = str) -> str:
        """The whole text, a part a line; `translate` maps each template to the reader's language."""
        return "\n".join(filled(t, self.args, translate) for t in (self.what, self.why, self.mend) if t)

    def part(self, name: Literal["what", "why", "mend"], translate: Translate = str) -> str:
        """One of the three texts, filled in."""
        template = getattr(self, name)
        return filled(template, self.args, translate) if template else ""


class NetloomError(Exception):
    """A fault of the input, told in full.

    Args:
        what: What is wrong, as a template.
        code: Stable name of the fault in snake_case.
        why: The clash, with its numbers. mend: The way out. fix: The same as one click.
        args: Values for the templates' named places.
    """

    def __init__(
        self, what: str, *, code: str, why: str = "", mend: str = "", fix: Fix | None = None, **args: object
    ) -> None:
        self.code, self.fix = code, fix
        self.wording = Wording(what, why, mend, args)
        super().__init__(what)

    def __str__(self) -> str:
        return self.wording.told()


class BlockError(NetloomError):
    """A block cannot work on what it is given; the caller, who knows where, makes a `Problem` of it.

    Args:
        port: The input at fault, "" for the block as a whole.
    """

    def __init__(
        self,
        what: str,
        *,
        code: str,
        port: str = "",
        why: str = "",
        mend: str = "",
        fix: Fix | None = None,
        **args: object,
    ) -> None:
        super().__init__(what, code=code, why=why, mend=mend, fix=fix, **args)
        self.port = port


class EditError(NetloomError):
    """An edit that has no meaning, such as a loop."""


@dataclass(frozen=True)
class Problem:
    """Something to mend in a design.

    Args:
        severity: `error` (cannot run), `warning` (runs, but probably not as meant) or `info`.
        code: Stable name of the fault.
        block: Id of the block, "" for the design as a whole. port: Its port, or "".
        wording: The text. fix: The mend as one click, where there is one.
    """

    severity: Severity
    code: str
    block: str
    port: str
    wording: Wording
    fix: Fix | None = None

    @classmethod
    def of(cls, error: NetloomError, block: str, severity: Severity = "error") -> Problem:
        """The problem that an error is at a block."""
        fix = error.fix
        if fix is not None and not fix.target:
            fix = replace(fix, target=block)
        port = error.port if isinstance(error, BlockError) else ""
        return cls(severity, error.code, block, port, error.wording, fix)
