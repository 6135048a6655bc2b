"""Python source text of values, calls and statements, laid out as the formatter would within 88 columns."""

from __future__ import annotations

import math
from dataclasses import dataclass

from engine.blocks.own_code import ROOM
from engine.graph.calls import Call, Copies, Slot
from engine.program.names import width

COLUMNS = 88
INDENT = "    "
OPERATORS = ("+", "*")


@dataclass(frozen=True)
class Bracket:
    """What may be broken after its opening bracket: a call, or a list, tuple or dict.

    Args:
        head: Text before the bracket. ends: The two brackets. is_call: Its items may share the line below the head.
    """

    head: str
    items: tuple[Tree, ...]
    ends: str = "()"
    is_call: bool = True


@dataclass(frozen=True)
class Operation:
    """Operands with the same sign between them."""

    sign: str
    operands: tuple[str, ...]


Tree = str | Bracket | Operation


def of_call(call: Call, tensors: tuple[str, ...] = ()) -> Tree:
    """The expression of a call; `tensors` are the variables that take the slots."""
    if call.target in OPERATORS:
        return Operation(call.target, tensors) if len(tensors) > 1 else tensors[0]
    if call.target.startswith(ROOM):
        return Bracket(call.target.removeprefix(ROOM), ())
    arguments = [of_value(value, tensors) for value in call.args]
    named = [with_name(f"{name}=", of_value(value, tensors)) for name, value in call.kwargs]
    head = call.target.removeprefix("layers.").removeprefix("parts.")
    match call.target, arguments:
        case "torch.reshape" | "torch.permute" | "torch.flatten", [str(tensor), *others]:
            sizes = others[0].items if others and isinstance(others[0], Bracket) else tuple(others)
            return Bracket(f"{tensor}.{call.target.removeprefix('torch.')}", (*sizes, *named))
    return Bracket(head, (*arguments, *named))


def of_value(value: object, tensors: tuple[str, ...] = ()) -> Tree:
    """The expression of a value; a text can never end its own quotes.

    Raises:
        TypeError: It is nothing that a call may hold.
    """
    match value:
        case Slot(None):
            return Bracket("", tensors, "[]", is_call=False)
        case Slot(int(index)):
            return tensors[index]
        case Call():
            return of_call(value, tensors)
        case Copies(one, count):
            return Bracket("", (f"{flat(of_call(one))} for _ in range({count})",), "[]", is_call=False)
        case tuple():
            return Bracket("", tuple(of_value(item, tensors) for item in value), is_call=False)
        case str():
            return quoted(value)
        case float() if not math.isfinite(value):
            return f'float("{value}")'
        case None | bool() | int() | float():
            return repr(value)
    raise TypeError(f"{type(value).__name__} cannot be written as source")


def quoted(text: str) -> str:
    """A string literal: in the quotes that need fewer escapes, with all that cannot be seen escaped."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escaped(c) if c not in ('"', "'", "\\") else _quoted(c, quote) for c in text) + quote


def visible(text: str) -> str:
    """A text in one line, in which all that cannot be seen is escaped."""
    return "".join(map(_escaped, " ".join(text.split())))


def with_name(name: str, tree: Tree) -> Tree:
    """The tree with a text before it, as in `dim=1`."""
    match tree:
        case Bracket():
            return Bracket(name + tree.head, tree.items, tree.ends, tree.is_call)
        case Operation():
            return Operation(tree.sign, (name + tree.operands[0], *tree.operands[1:]))
    return name + tree


def flat(tree: Tree) -> str:
    """The tree in one line."""
    match tree:
        case Bracket():
            inner = ", ".join(map(flat, tree.items))
            is_single = tree.ends == "()" and not tree.is_call and len(tree.items) == 1
            return f"{tree.head}{tree.ends[0]}{inner}{',' if is_single else ''}{tree.ends[1]}"
        case Operation():
            return f" {tree.sign} ".join(tree.operands)
    return tree


def statement(before: str, tree: Tree, depth: int, after: str = "") -> list[str]:
    """The lines of `before tree after`, such as `x = f(y)`, at a depth of indentation."""
    if fits(f"{before}{flat(tree)}{after}", depth):
        return [indented(f"{before}{flat(tree)}{after}", depth)]
    if isinstance(tree, Bracket) and tree.items and fits(f"{before}{tree.head}{tree.ends[0]}", depth):
        return broken(before, tree, depth, after)
    inner = [indented(flat(tree), depth + 1)] if fits(flat(tree), depth + 1) else _split(tree, depth + 1)
    return [indented(f"{before}(", depth), *inner, indented(f"){after}", depth)]


def broken(before: str, tree: Bracket, depth: int, after: str = "") -> list[str]:
    """The lines of a bracket opened: a call's items together in one line where they fit, else each in its own."""
    together = ", ".join(map(flat, tree.items))
    if tree.is_call and fits(together, depth + 1):
        inner = [indented(together, depth + 1)]
    else:
        inner = [line for item in tree.items for line in _item(item, depth + 1)]
    head, tail = f"{before}{tree.head}{tree.ends[0]}", f"{tree.ends[1]}{after}"
    return [indented(head, depth), *inner, indented(tail, depth)]


def fits(text: str, depth: int) -> bool:
    """Whether a line stays within the columns."""
    return width(text) + len(INDENT) * depth <= COLUMNS


def indented(text: str, depth: int) -> str:
    """A line at its depth."""
    return INDENT * depth + text


def _item(tree: Tree, depth: int) -> list[str]:
    if isinstance(tree, Bracket) and tree.items and not fits(f"{flat(tree)},", depth):
        return broken("", tree, depth, ",")
    return [indented(f"{flat(tree)},", depth)]


def _split(tree: Tree, depth: int) -> list[str]:
    match tree:
        case Bracket() if tree.items:
            return broken("", tree, depth)
        case Operation():
            first, *others = tree.operands
            return [indented(first, depth), *(indented(f"{tree.sign} {name}", depth) for name in others)]
    return [indented(flat(tree), depth)]


def _quoted(character: str, quote: str) -> str:
    return f"\\{character}" if character in (quote, "\\") else character


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
