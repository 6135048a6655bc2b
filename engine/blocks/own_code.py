"""A block that is a class of the user's own, as a Python text. Nothing here runs the text; it is only read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from engine.blocks.own_text import chosen_class
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call
from engine.graph.errors import BlockError, NetloomError
from engine.graph.graph import Graph
from engine.graph.nesting import SEPARATOR, Drawn
from engine.graph.settings import Code, Ints, setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec

ROOM = "own."
"""Before the class in a call; the call's only argument is the text."""
AS_IT_COMES = 0
"""In `output_shape`: the size that the first input has at this place."""
EXAMPLE = '''\
import torch
from torch import nn


class LearnedSwish(nn.Module):
    """x · sigmoid(beta · x), where beta is learned."""

    def __init__(self) -> None:
        super().__init__()
        self.beta = nn.Parameter(torch.ones(()))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * torch.sigmoid(self.beta * x)
'''


@block("Python block", chapter="group")
class PythonModule(Block):
    """Write a layer of your own in Python: a class that derives from `nn.Module`.

    The text is never run before you have said so for that very text: not when a design is opened, checked, drawn or
    exported. Training asks first, and asks again after every change. Then it runs with your rights, as any program
    that you start: trust only what you have read. On the command line: `main.py trust DESIGN`.

    The class is made without arguments, so numbers belong into the text. `forward` takes the tensors of the wires in
    their order, batch first, and returns one tensor. Say with `output_shape` what leaves, without the batch, if it is
    not as the first input; 0 keeps the size that the first input has at that place. The first batch is held against
    it. How many weights there are shows only once it runs: until then they count as none. What the text computes of
    padding is its own affair; with `lengths` it hears how much of each sequence is real.

    The exported code has the text as it is, its imports at the top of the file.

    Shapes:
        inputs: (N, …), one or several
        output: as the first input, or (N, *output_shape)

    Source: torch.nn.Module
    """

    inputs = (Port("inputs", "…", many=True),)
    outputs = (Port("output", "…"),)
    formula = r"y = f_{\theta}(x_1, \dots, x_n)"

    source: Code = setting(EXAMPLE, "Python text that defines the class")
    class_name: str = setting("", "The class that is used; empty means the last nn.Module of the text")
    output_shape: Ints | None = setting(
        None, "Sizes that leave, without the batch; 0: as the first input at that place", minimum=0
    )
    output_dtype: str = setting("float32", "Type of what leaves", choices=("float32", "int64"))
    lengths: bool = setting(False, "forward also takes the lengths of padded inputs, int64 (N,), after the tensors")

    def output(self, *inputs: Any) -> TensorSpec:
        """What the user says that leaves.

        Raises:
            BlockError: The text is no Python (`own_code_syntax`, `own_code_main`), has no such class
                (`own_code_class`), its class cannot be made so (`own_code_arguments`) or called so (`own_code_inputs`),
                or `output_shape` asks for a size that is not there (`own_code_sizes`).
        """
        own = chosen_class(self.source, self.class_name)
        if not own.built.fits(0):
            raise BlockError(
                "{name} cannot be made without arguments",
                code="own_code_arguments",
                why="its constructor takes {taken} of them",
                mend="Give them defaults, or write the numbers into the text",
                name=own.name,
                taken=str(own.built),
            )
        given = len(inputs) + len(self.padded(*inputs))
        if own.called is not None and not own.called.fits(given):
            raise BlockError(
                "forward of {name} takes {taken} tensors, and is given {given}",
                code="own_code_inputs",
                port="inputs",
                why="it is called with one for each wire, and with lengths after them where it asks for these",
                mend="Draw as many wires as it takes, or change its arguments",
                name=own.name,
                taken=str(own.called),
                given=given,
            )
        first: TensorSpec = inputs[0]
        spec = first.resized(*self._sizes(first))
        if spec.dtype == self.output_dtype:
            return spec
        return replace(spec, dtype="int64" if self.output_dtype == "int64" else "float32", symbols=None)

    def layer(self, *inputs: Any) -> Call:
        """The class, with its text."""
        return Call(f"{ROOM}{chosen_class(self.source, self.class_name).name}", (self.source,))

    def padded(self, *inputs: Any) -> tuple[Padding, ...]:
        """Those of the inputs, where the text asks for lengths."""
        return tuple(dict.fromkeys(x.padding for x in inputs if x.padding)) if self.lengths else ()

    def needs_output(self) -> bool:
        """The text may need it."""
        return True

    def shares_memory(self, *inputs: Any) -> bool:
        """The text may return what it was given."""
        return True

    def _sizes(self, first: TensorSpec) -> tuple[Size, ...]:
        if self.output_shape is None:
            return first.sizes
        if any(size == AS_IT_COMES and place >= len(first.sizes) for place, size in enumerate(self.output_shape)):
            raise BlockError(
                "output_shape asks for a size that the input does not have",
                code="own_code_sizes",
                port="inputs",
                why="a 0 means the size of the first input at the same place, and that has {count}: {shape}",
                mend="Write the size as a number",
                count=len(first.sizes),
                shape=str(first),
            )
        return tuple(first.sizes[i] if size == AS_IT_COMES else size for i, size in enumerate(self.output_shape))


def own_texts(graph: Graph, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """The texts of a drawing that would run, in groups too: the path to each block with its text."""
    for key, node in graph.nodes.items():
        if node.muted:
            continue
        if isinstance(node.block, PythonModule):
            yield SEPARATOR.join((*path, key)), node.block.source
        elif isinstance(node.block, Drawn):
            yield from own_texts(node.block.inner, (*path, key))


def refusal(blocks: Collection[str]) -> NetloomError:
    """The error of texts that nobody has said yes to.

    Args:
        blocks: Where they are.
    """
    return NetloomError(
        "The Python text of {block} may not run yet",
        code="untrusted_code",
        why="it would run with your rights, and nobody has said that this very text is to be trusted",
        mend="Read it, and say so when training asks in the window, or with main.py trust DESIGN",
        block=", ".join(blocks),
    )
