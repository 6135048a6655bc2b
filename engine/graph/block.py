"""What a block is: one frozen class from which palette, form, check, shape rule, layer and help are all read."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform, get_type_hints

from engine.graph.calls import Call
from engine.graph.errors import BlockError
from engine.graph.settings import Code, Ints, Pair, Setting, Triple, declared, setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec


@dataclass(frozen=True)
class Port:
    """A socket of a block.

    Args:
        name: Its name in the file. shape: What it takes or gives, in letters: `B C H W`.
        optional: It may stay unconnected. many: It takes several wires, in order; only the last input may.
    """

    name: str
    shape: str = ""
    optional: bool = False
    many: bool = False


@dataclass(frozen=True)
class Block:
    """One kind of layer or operation; an instance is the settings of one block on the canvas.

    A class declares its settings with `setting(...)`, its ports, its `output` rule, and either `layer` (a module
    with a state of its own) or `function` (an expression of its inputs). Rules get one `TensorSpec` for each wire
    of each input port in order, None for an optional port without one.
    """

    title: ClassVar[str] = ""
    category: ClassVar[str] = ""
    settings: ClassVar[tuple[Setting, ...]] = ()
    inputs: ClassVar[tuple[Port, ...]] = (Port("input"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("output"),)
    input_names: ClassVar[tuple[str, ...]] = ("input",)
    output_names: ClassVar[tuple[str, ...]] = ("output",)
    formula: ClassVar[str] = ""
    """The equation in TeX, without dollar signs."""

    @classmethod
    def type_name(cls) -> str:
        """The name in the file and the catalogue."""
        return cls.__name__

    @classmethod
    def summary(cls) -> str:
        """The first line of the docstring: what the block is for."""
        return cls.help().partition("\n")[0]

    @classmethod
    def help(cls) -> str:
        """The docstring, unindented."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def setting(cls, name: str) -> Setting:
        """The declaration of the parameter of that name.

        Raises:
            BlockError: There is none (`unknown_parameter`); the nearest name is offered.
        """
        return found(cls.settings, name, cls.type_name())

    @classmethod
    def of(cls, params: Mapping[str, object]) -> Self:
        """The block with these parameters, checked one by one.

        Raises:
            BlockError: A parameter is unknown, of the wrong type or out of range.
        """
        return cls(**{name: cls.setting(name).checked(value) for name, value in params.items()})

    def configured(self, params: Mapping[str, object]) -> Self:
        """The block with some parameters changed.

        Raises:
            BlockError: As `of`.
        """
        kind = self.type_name()
        return replace(self, **{key: found(self.settings, key, kind).checked(value) for key, value in params.items()})

    @property
    def params(self) -> dict[str, Any]:
        """All parameters by name, in the order of declaration."""
        return {s.name: getattr(self, s.name) for s in self.settings}

    @property
    def changed_params(self) -> dict[str, Any]:
        """The parameters that differ from their defaults."""
        return {s.name: getattr(self, s.name) for s in self.settings if getattr(self, s.name) != s.default}

    def options(self, *required: str) -> dict[str, Any]:
        """The parameters that a constructor call must name: all that differ from their defaults but the required."""
        return {name: value for name, value in self.changed_params.items() if name not in required}

    def output(self, *inputs: Any) -> TensorSpec:
        """The shape rule, for blocks with one output.

        Raises:
            BlockError: The inputs do not fit.
        """
        raise NotImplementedError(f"{self.type_name()} declares no shape rule")

    @property
    def offered_outputs(self) -> tuple[Port, ...]:
        """The output ports that the settings make: what leaves is a prefix of all that are declared."""
        return self.outputs

    def output_specs(self, *inputs: Any) -> tuple[TensorSpec, ...]:
        """What leaves each output port, in their order."""
        return (self.output(*inputs),) if self.outputs else ()

    def layer(self, *inputs: Any) -> Call | None:
        """The module's constructor call; None for a block that has no module."""
        return None

    def function(self, *inputs: Any) -> Call | None:
        """The expression of a block without a module, with `INPUT`, `INPUTS` or `Slot(i)` for the tensors."""
        return None

    def padded(self, *inputs: Any) -> tuple[Padding, ...]:
        """The paddings whose lengths, int64 (N,), the layer or function takes as further arguments, in this order."""
        return ()

    def needs_output(self) -> bool:
        """Whether its output must not be overwritten later, because its gradient or somebody else needs it."""
        return False

    def shares_memory(self, *inputs: Any) -> bool:
        """Whether its output may be its first input's own memory, as a view is."""
        return bool(getattr(self, "inplace", False))

    def advice(self, *inputs: Any) -> tuple[BlockError, ...]:
        """What works, but probably not as meant: shown as warnings."""
        return ()

    def idle_settings(self, fields: Mapping[str, Any]) -> tuple[str, ...]:
        """The settings that change nothing as the others are chosen, given the dataset's fields by name."""
        return ()

    def parameters(self, *inputs: Any) -> dict[str, tuple[int, ...]]:
        """Shapes of the learned tensors, named as in the module's `state_dict`."""
        return {}

    def multiply_adds(self, *inputs: Any) -> Size:
        """Multiplications with an addition that one sample costs in products with weights; all else counts as 0."""
        return 0


def found(settings: tuple[Setting, ...], name: str, kind: str) -> Setting:
    """The declaration of that name.

    Args:
        kind: Type of the block, for the error.

    Raises:
        BlockError: There is none (`unknown_parameter`); the nearest name is offered.
    """
    for candidate in settings:
        if candidate.name == name:
            return candidate
    names = [s.name for s in settings]
    raise BlockError(
        "{type} has no parameter {name}",
        code="unknown_parameter",
        why="its parameters are: {names}",
        mend="Did you mean {guess}?" if nearest(name, names) else "Remove it, or correct its name",
        type=kind,
        name=name,
        names=", ".join(names) or "—",
        guess=nearest(name, names),
    )


B = TypeVar("B", bound=Block)
_declared: dict[str, type[Block]] = {}


PLAIN: Mapping[object, Any] = {
    **{kind.__name__: kind for kind in (int, float, bool, str)},
    **{f"{kind.__name__} | None": kind | None for kind in (int, float)},
    "Code": Code,
    "Ints": Ints,
    "Pair": Pair,
    "Triple": Triple,
    "Ints | None": Ints | None,
    "Pair | None": Pair | None,
}
"""Types of settings as they are written."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(setting,))
def block(title: str, chapter: str = "") -> Callable[[type[B]], type[B]]:
    """Declare a block class: freeze it, read its settings, and enter it in the catalogue.

    Args:
        title: What it is called in plain words.
        chapter: Its category; the name of its module where none is given.
    """

    def declare(cls: type[B]) -> type[B]:
        cls = dataclass(frozen=True, kw_only=True)(cls)
        hints = _hints(cls)
        cls.title = title
        cls.category = chapter or cls.__module__.rpartition(".")[2]
        cls.input_names = tuple(port.name for port in cls.inputs)
        cls.output_names = tuple(port.name for port in cls.outputs)
        cls.settings = tuple(declared(f, hints[f.name]) for f in fields(cls) if f.metadata)
        if cls.type_name() in _declared:
            raise ValueError(f"two blocks are named {cls.type_name()}")
        _declared[cls.type_name()] = cls
        return cls

    return declare


def _hints(cls: type) -> Mapping[str, Any]:
    """The annotations of a block's settings. To resolve them takes long for a hundred blocks: the usual are known."""
    texts = {f.name: f.type for f in fields(cls)}
    if all(text in PLAIN for text in texts.values()):
        return {name: PLAIN[text] for name, text in texts.items()}
    return get_type_hints(cls)


def declared_blocks() -> Mapping[str, type[Block]]:
    """Every block class declared so far, by type name. `engine.blocks` declares them all."""
    return _declared


def nearest(name: str, names: list[str]) -> str:
    """The name that was probably meant, or ""."""
    found = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return found[0] if found else ""
