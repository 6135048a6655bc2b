"""Python names for what users named: safe, readable and unique."""

from __future__ import annotations

import builtins
import keyword
import unicodedata
from collections.abc import Collection, Iterable

WIDEST = 48
"""Columns of the longest name, so that an assignment's line has room for the rest."""

_ATTRIBUTES = """
T_destination add_module apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches eval
extra_repr float forward get_buffer get_extra_state get_parameter get_submodule half ipu load_state_dict modules
mtia named_buffers named_children named_modules named_parameters parameters register_backward_hook register_buffer
register_forward_hook register_forward_pre_hook register_full_backward_hook register_full_backward_pre_hook
register_load_state_dict_post_hook register_load_state_dict_pre_hook register_module register_parameter
register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state set_submodule share_memory
state_dict to to_empty train training type xpu zero_grad
"""
MODULE_ATTRIBUTES = frozenset(_ATTRIBUTES.split())
"""Public attributes of every torch module: a layer of that name would hide one."""

OF_THE_SOURCE = frozenset({"self", "torch", "nn", "np", "super", "dict", "main", "build_model"})
HARD_TO_READ = frozenset({"l", "O", "I"})
RESERVED = MODULE_ATTRIBUTES | OF_THE_SOURCE | HARD_TO_READ | frozenset(keyword.kwlist)

# What the export imports or defines in capitals, besides Python's own names.
NOT_A_CLASS = HARD_TO_READ | frozenset(dir(builtins)) | {"Any", "Callable", "Iterator", "Path", "Tensor", "F"}


def python_names(ids: Iterable[str]) -> dict[str, str]:
    """A Python name for each block id: the id itself where it can be one.

    A name can be an attribute of a torch module and a variable, begins with a letter, and does not change under the
    normalisation that Python applies to names.
    """
    ids = tuple(ids)
    names = {block: block for block in ids if is_good(block)}
    taken = set(names.values())
    for block in ids:
        if block not in names:
            names[block] = unique(readable(block), taken)
            taken.add(names[block])
    return {block: names[block] for block in ids}


def is_good(name: str) -> bool:
    """Whether a text can stand in the source as it is."""
    return (
        name.isidentifier()
        and not name.startswith("_")
        and name not in RESERVED
        and width(name) <= WIDEST
        and unicodedata.normalize("NFKC", name) == name
    )


def readable(text: str) -> str:
    """The good name nearest to a text: `3×3 conv` → `block_3_3_conv`, `train` → `train_`."""
    name = shortened("_".join(_words(text)), WIDEST - 1)
    if not name.isidentifier():
        name = shortened(f"block_{name}".rstrip("_"), WIDEST - 1)
    return f"{name}_" if name in RESERVED else name


def unique(name: str, taken: Collection[str]) -> str:
    """The name, with the next free number where it is taken."""
    number, free = 2, name
    while free in taken or free in RESERVED:
        ending = f"_{number}"
        free = shortened(name, WIDEST - len(ending)) + ending
        number += 1
    return free


def class_name(name: str, taken: Collection[str] = ()) -> str:
    """The model's class, named after its design: `LeNet-5 on digits` → `LeNet5OnDigits`; `Network` where none fits."""
    words = [word for part in _words(name) for word in part.split("_") if word]
    joined = shortened("".join(word[0].upper() + word[1:] for word in words), WIDEST - len("Network"))
    joined = unicodedata.normalize("NFKC", joined)
    if not joined.isidentifier():
        joined = f"Network{joined}"
    if joined in NOT_A_CLASS or keyword.iskeyword(joined) or joined in taken:
        joined += "Network"
    return joined if joined not in taken else unique(joined, taken)


def width(text: str) -> int:
    """Columns that a text takes: two for each wide character of East Asia, none for a mark on another."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


def shortened(text: str, columns: int) -> str:
    """The longest beginning that is no wider."""
    while width(text) > columns:
        text = text[:-1]
    return text.rstrip("_") if text else text


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me") else 1


def _words(text: str) -> list[str]:
    """The runs of characters that may stand in a name, each beginning with a letter or digit."""
    normal = unicodedata.normalize("NFKC", text)
    spaced = "".join(c if f"a{c}".isidentifier() else " " for c in normal)
    words = (_without_leading_marks(word.strip("_")) for word in spaced.split())
    return [word for word in words if word]


def _without_leading_marks(word: str) -> str:
    while word and unicodedata.category(word[0])[0] in "MP":
        word = word[1:]
    return word
