"""What a block can be told: the declaration of one parameter, and the check of a value against it."""

from __future__ import annotations

import math
import sys
from dataclasses import Field, dataclass, field
from typing import Any, Literal, get_args, get_origin

from engine.graph.errors import BlockError

Kind = Literal["int", "float", "bool", "text", "choice", "pair", "triple", "ints", "field", "code"]
LARGEST = 2**31 - 1
Pair = int | tuple[int, int]
Triple = int | tuple[int, int, int]
Ints = tuple[int, ...]


class FieldName(str):
    """The name of one of the dataset's fields."""


class Code(str):
    """A text of the user's own in Python."""


@dataclass(frozen=True)
class Setting:
    """Declaration of one parameter, as the form, the check and the catalogue read it.

    Args:
        name: The parameter's name in torch. kind: What sort of value it takes.
        default: Value when none is given.
        doc: One line for the form. unit: As shown after the number.
        minimum, maximum: Bounds, inclusive, of each number in it; a whole number stays within ±LARGEST in any case.
        choices: The texts that are allowed (besides numbers, where `kind` is `int`, `pair` or `triple`).
        optional: Whether None is allowed. inner_optional: Whether a member of a pair or triple may be None.
    """

    name: str
    kind: Kind
    default: Any
    doc: str
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    unit: str = ""
    optional: bool = False
    inner_optional: bool = False

    def checked(self, value: object) -> Any:
        """The value in its canonical form: lists become tuples, whole floats become ints where ints belong.

        Raises:
            BlockError: The type is wrong (`parameter_type`) or the value out of range (`parameter_range`).
        """
        if value is None:
            if self.optional:
                return None
            raise self._wrong_type(value)
        match self.kind:
            case "bool":
                return value if isinstance(value, bool) else self._refuse(value)
            case "float":
                return self._number(value, whole=False)
            case "text" | "field" | "code":
                return value if isinstance(value, str) else self._refuse(value)
            case "choice":
                return self._choice(value)
            case "int" | "pair" | "triple":
                if isinstance(value, str) and self.choices:
                    return self._choice(value)
                return self._sides(value)
            case "ints":
                if not isinstance(value, list | tuple):
                    raise self._wrong_type(value)
                return tuple(self._number(item, whole=True) for item in value)

    @property
    def sides(self) -> int:
        """How many whole numbers a tuple in its place has; 1 where none may stand there."""
        return {"pair": 2, "triple": 3}.get(self.kind, 1)

    def _sides(self, value: object) -> object:
        if isinstance(value, list | tuple):
            if self.sides == 1 or len(value) != self.sides:
                raise self._wrong_type(value)
            return tuple(
                None if item is None and self.inner_optional else self._number(item, whole=True) for item in value
            )
        return self._number(value, whole=True)

    def _choice(self, value: object) -> str:
        if not isinstance(value, str):
            raise self._wrong_type(value)
        if value not in self.choices:
            raise BlockError(
                "{name} cannot be {value!r}",
                code="parameter_range",
                mend="Choose one of: {choices}",
                name=self.name,
                value=value,
                choices=", ".join(self.choices),
            )
        return value

    def _number(self, value: object, *, whole: bool) -> int | float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong_type(value)
        if isinstance(value, float) and not math.isfinite(value):
            raise self._wrong_type(value)
        if whole and value != int(value):
            raise self._wrong_type(value)
        largest = LARGEST if whole else sys.float_info.max
        low = -largest if self.minimum is None else self.minimum
        high = largest if self.maximum is None else self.maximum
        if not low <= value <= high:
            raise BlockError(
                "{name} is out of range",
                code="parameter_range",
                why="it is {value}, and must be {bounds}",
                mend="Set {name} to a value in that range",
                name=self.name,
                value=value if abs(value) <= largest else _magnitude(value),
                bounds=self.bounds if value < low or self.maximum is not None else f"≤ {high:.10g}",
            )
        return int(value) if whole else float(value)

    @property
    def bounds(self) -> str:
        """The range as a person reads it."""
        if self.minimum is None and self.maximum is None:
            return f"≥ {-sys.float_info.max if self.kind == 'float' else -LARGEST}"
        if self.minimum is None:
            return f"≤ {self.maximum}"
        if self.maximum is None:
            return f"≥ {self.minimum}"
        return f"{self.minimum} … {self.maximum}"

    def _refuse(self, value: object) -> Any:
        raise self._wrong_type(value)

    def _wrong_type(self, value: object) -> BlockError:
        return BlockError(
            "{name} has the wrong type",
            code="parameter_type",
            why={
                "int": "it is {value!r}, and must be a whole number",
                "float": "it is {value!r}, and must be a number",
                "bool": "it is {value!r}, and must be true or false",
                "text": "it is {value!r}, and must be a text",
                "choice": "it is {value!r}, and must be one of: {choices}",
                "pair": "it is {value!r}, and must be a whole number or two of them",
                "triple": "it is {value!r}, and must be a whole number or three of them",
                "ints": "it is {value!r}, and must be a list of whole numbers",
                "field": "it is {value!r}, and must be the name of a field",
            }[self.kind],
            mend="Give {name} such a value, or null" if self.optional else "Give {name} such a value",
            name=self.name,
            value=value,
            choices=", ".join(self.choices),
        )


def _magnitude(value: int | float) -> str:
    """A number too long to be printed."""
    return f"{'-' if value < 0 else ''}10^{int(int(abs(value)).bit_length() * math.log10(2))}"


def setting(
    default: Any,
    doc: str,
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    choices: tuple[str, ...] = (),
    unit: str = "",
) -> Any:
    """Declare a parameter of a block; its kind is read from the annotation."""
    metadata = {"doc": doc, "minimum": minimum, "maximum": maximum, "choices": choices, "unit": unit}
    return field(default=default, metadata=metadata, kw_only=True)


def declared(attribute: Field[Any], hint: Any) -> Setting:
    """The declaration that a dataclass field with its resolved annotation makes."""
    members = {hint} if get_origin(hint) is tuple else set(get_args(hint)) or {hint}
    kind, inner_optional = _kind_of(members, bool(attribute.metadata["choices"]))
    return Setting(
        name=attribute.name,
        kind=kind,
        default=attribute.default,
        optional=type(None) in members,
        inner_optional=inner_optional,
        **attribute.metadata,
    )


def _kind_of(members: set[Any], has_choices: bool) -> tuple[Kind, bool]:
    tuples = [m for m in members if getattr(m, "__origin__", None) is tuple]
    if tuples and tuples[0].__args__[1:] == (Ellipsis,):
        return "ints", False
    if tuples:
        items = tuples[0].__args__
        return ("pair" if len(items) == 2 else "triple"), any(type(None) in get_args(item) for item in items)
    for plain, kind in ((FieldName, "field"), (Code, "code"), (bool, "bool"), (int, "int"), (float, "float")):
        if plain in members:
            return kind, False  # type: ignore[return-value]
    return ("choice" if has_choices else "text"), False
