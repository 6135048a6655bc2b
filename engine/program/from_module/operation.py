"""One step of a module as it runs: what it was called with, what came of it, and the pencil to draw it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from engine.blocks import CATALOGUE
from engine.graph.errors import Problem
from engine.graph.graph import Endpoint
from engine.program.from_module.drawing import AlreadyTold, Drawing, Known, Nothing, PaddingMark, Refusal, State, Wire

IGNORED = {"inplace", "out", "dtype", "_stacklevel", "training", "antialias", "recompute_scale_factor", "memory_format"}
"""Arguments that do not change what is computed here, or for which there is another name."""
NO_BLOCK = "{operation} has no block"


@dataclass(frozen=True)
class Operation:
    """A call.

    Args:
        name: Of the function or layer, as a message shows it. result: What it returned.
        batch: How many samples there are. known: What tensors are in the drawing; None for one that is the same
            whatever goes in. learned: The parameter from which such a tensor comes, if any. comes_from: Says so.
        scope: Path of the module in which it happens, as an id.
    """

    drawing: Drawing
    name: str
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    result: Any
    batch: int
    known: Callable[[torch.Tensor], Known | None]
    learned: Callable[[torch.Tensor], torch.nn.Parameter | None]
    comes_from: Callable[[torch.Tensor, torch.nn.Parameter], None]
    scope: str = ""

    def given(self, *names: str) -> dict[str, Any]:
        """The arguments by name, without those that were not given or change nothing."""
        found = dict(zip(names, self.args, strict=False)) | dict(self.kwargs)
        return {name: value for name, value in found.items() if name in names or name not in IGNORED}

    def wire(self, value: object) -> Wire:
        """The wire that brings a tensor.

        Raises:
            Refusal: No block gives it.
            AlreadyTold: Why was told where it arose.
        """
        found = self.known(value) if isinstance(value, torch.Tensor) else None
        if isinstance(found, Wire):
            return found
        if isinstance(found, PaddingMark):
            raise Refusal(
                "{operation} reads a mask or lengths of the padding",
                code="reads_padding",
                why="in a drawing no block does: each layer that must leave padding aside is given the lengths itself",
                mend="Leave the mask out, or use MaskedMean, MaskedMax or LastState in the editor",
                operation=self.name,
            )
        if isinstance(found, Nothing):
            raise found.fault or AlreadyTold
        raise self.unsupported("one of its inputs is the same whatever goes in")

    def straight(self, value: object) -> Endpoint:
        """The port that gives a tensor whose first dimension is the batch."""
        found = self.wire(value)
        if found.turned:
            raise Refusal(
                "{operation} is given a tensor with the batch second",
                code="batch_second",
                why="in a drawing the batch is the first dimension everywhere",
                mend="Give it x.transpose(0, 1), and layers of sequences batch_first=True",
                operation=self.name,
            )
        return found.source

    def add(self, kind: str, *sources: Endpoint, turned: bool = False, **params: object) -> Wire:
        """Draw a block; several sources of a block with one port of many wires all go there."""
        return Wire(self.drawn(kind, kind, sources, params), turned)

    def drawn(
        self,
        kind: str,
        name: str,
        sources: tuple[Endpoint | None, ...],
        params: dict[str, object],
        weights: State | None = None,
        *,
        frozen: bool = False,
        shares: str = "",
    ) -> Endpoint:
        """Draw a block under a name within the scope; a None leaves its port empty."""
        from_many = kind in ("Add", "Multiply", "Concat", "Stack")
        inputs = [[s for s in sources if s]] if from_many else [[source] if source else [] for source in sources]
        name = name.lower() if name == kind else name
        path = "_".join(part for part in (self.scope, name) if part)
        return self.drawing.add(kind, path, inputs, params, weights, frozen=frozen, shares=shares)

    def layer(
        self,
        module: torch.nn.Module,
        kind: str,
        sources: tuple[Endpoint | None, ...],
        params: dict[str, object],
        weights: State | None = None,
    ) -> Endpoint:
        """Draw a layer with its weights, frozen where none of them learns; `weights` where they are not all its own."""
        own = {name: tensor.detach().clone() for name, tensor in module.state_dict().items()}
        name = "" if self.scope else kind.lower()
        return self.learning(
            kind, sources, params, own if weights is None else weights, list(module.parameters()), name
        )

    def learning(
        self,
        kind: str,
        sources: tuple[Endpoint | None, ...],
        params: dict[str, object],
        weights: State,
        parameters: list[torch.nn.Parameter],
        name: str | None = None,
    ) -> Endpoint:
        """Draw a block that learns these parameters, or shares them with the block that has them already.

        Raises:
            Refusal: That one is of another kind (`shared_weights`).
        """
        name = kind.lower() if name is None else name
        owners = {self.drawing.owners[id(p)].node for p in parameters if id(p) in self.drawing.owners}
        if owners:
            owner = self.drawing.nodes[min(owners)]
            if len(owners) > 1 or owner.block != CATALOGUE[kind].of(params):
                raise self._tied(owner.id)
            return self.drawn(kind, name, sources, params, shares=owner.id)
        frozen = bool(parameters) and not any(parameter.requires_grad for parameter in parameters)
        source = self.drawn(kind, name, sources, params, weights, frozen=frozen)
        self.drawing.owners.update((id(parameter), source) for parameter in parameters)
        return source

    def axis(self, dim: int, rank: int, *, turned: bool = False) -> int:
        """A dimension of the module's tensor as the wire counts it.

        Raises:
            Refusal: It is the batch (`mixes_samples`).
        """
        axis = dim % rank
        if turned and axis < 2:
            axis = 1 - axis
        if axis == 0:
            raise self.mixes()
        return axis

    def mixes(self, mend: str = "Let it work on the other dimensions only") -> Refusal:
        """The fault of what does not keep samples apart."""
        return Refusal(
            "{operation} mixes the samples of a batch",
            code="mixes_samples",
            why="it works on the batch dimension, and in a drawing each sample goes its own way",
            mend=mend,
            operation=self.name,
        )

    def _tied(self, other: str) -> Refusal:
        return Refusal(
            "{operation} has the same weights as {other}",
            code="shared_weights",
            why="only blocks of the same kind and settings can share their weights",
            mend="Give it weights of its own",
            operation=self.name,
            other=other,
        )

    def constant_result(self) -> Refusal:
        """The fault of an answer that does not come from the inputs."""
        return Refusal(
            "{operation} does not come from the inputs",
            code="constant_result",
            why="it is the same whatever goes in, or was computed where nobody can look: in torch.jit, or by NumPy",
            mend="Compute it from the inputs with torch, or do not return it",
            operation=self.name,
        )

    def unsupported(self, why: str, mend: str = "") -> Refusal:
        """The fault of a call of which a block knows only other forms."""
        return Refusal(
            "{operation} has no block in this form",
            code="no_block",
            why=why,
            mend=mend or "Write it with layers and functions that have a block (see: main.py blocks)",
            operation=self.name,
        )

    def no_block(self, mend: str = "") -> Refusal:
        """The fault of what no block does."""
        return Refusal(
            NO_BLOCK,
            code="no_block",
            why="a drawing is made of the layers and functions that main.py blocks lists",
            mend=mend or "Write it with those, or leave it out and do it outside the network",
            operation=self.name,
        )

    def remark(self, code: str, what: str) -> None:
        """Tell the user something of the drawing, once."""
        self.drawing.remark(Problem.of(Refusal(what, code=code, operation=self.name), "", "warning"))


def tensors_in(value: object) -> Iterator[torch.Tensor]:
    """All tensors in arguments or results, however deep in lists, tuples and dicts."""
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from tensors_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from tensors_in(item)
