"""What makes vectors of tokens."""

from __future__ import annotations

from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec


@block("Embedding")
class Embedding(Block):
    """Give each token a vector of its own, learned so that tokens which are used alike lie near each other.

    Shapes:
        input: (N, *), int64: indices into the vocabulary
        output: (N, *, embedding_dim), float32

    Use it first in every network that reads text: the index of a token says nothing by itself, for token 7 is not
    more than token 6. A few numbers a character, tens to hundreds a word. Padding (index 0) keeps the zero vector.

    Source: torch.nn.Embedding; Bengio et al. 2003, "A neural probabilistic language model".
    """

    formula = r"y_t = E_{x_t}, \qquad E \in \mathbb{R}^{V \times D}"
    inputs = (Port("input", "B T"),)
    outputs = (Port("output", "B T embedding_dim"),)

    num_embeddings: int | None = setting(None, "Size of the vocabulary; that of the dataset if none", minimum=1)
    embedding_dim: int = setting(32, "Numbers in the vector of a token", minimum=1)
    padding_idx: int | None = setting(0, "Token whose vector stays 0", minimum=0)
    max_norm: float | None = setting(None, "Longest a vector may be; longer ones are shortened", minimum=0)
    norm_type: float = setting(2.0, "Power of the norm that max_norm is measured in", minimum=1)
    scale_grad_by_freq: bool = setting(False, "Divide gradients by how often the token is in the batch")

    def output(self, x: TensorSpec) -> TensorSpec:
        self._size(x)
        return TensorSpec((*x.sizes, self.embedding_dim), padding=x.padding)

    def layer(self, x: TensorSpec) -> Call:
        options = self.options("num_embeddings", "embedding_dim", "padding_idx")
        if self.padding_idx is not None:
            options = {"padding_idx": self.padding_idx, **options}
        return call("nn.Embedding", self._size(x), self.embedding_dim, **options)

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        return {"weight": (self._size(x), self.embedding_dim)}

    def _size(self, x: TensorSpec) -> int:
        size = vocabulary(self, x, self.num_embeddings, "num_embeddings")
        if self.padding_idx is not None and self.padding_idx >= size:
            raise BlockError(
                "padding_idx is no token of the vocabulary",
                code="parameter_range",
                why="it is {index}, and there are {size} tokens, from 0",
                mend="Set padding_idx to 0",
                fix=Fix("set", "Set padding_idx to 0", name="padding_idx", value=0),
                index=self.padding_idx,
                size=size,
            )
        return size


@block("One-hot")
class OneHot(Block):
    """Write each index as a vector that is 1 at its place and 0 elsewhere: the plainest way to feed tokens.

    Shapes:
        input: (N, *), int64
        output: (N, *, num_classes), float32

    Use it for small alphabets, or to see what an embedding adds. Every token is as far from every other, and a
    large vocabulary makes long vectors of zeros: there take Embedding.

    Source: torch.nn.functional.one_hot.
    """

    formula = r"y_{t,k} = [x_t = k]"
    inputs = (Port("input", "B T"),)
    outputs = (Port("output", "B T num_classes"),)

    num_classes: int | None = setting(None, "Number of indices; that of the dataset if none", minimum=1)

    def output(self, x: TensorSpec) -> TensorSpec:
        return TensorSpec((*x.sizes, vocabulary(self, x, self.num_classes, "num_classes")), padding=x.padding)

    def layer(self, x: TensorSpec) -> Call:
        return call("layers.OneHot", vocabulary(self, x, self.num_classes, "num_classes"))


def vocabulary(block: Block, x: TensorSpec, size: int | None, name: str) -> int:
    """How many indices there are: the setting, or what the dataset has.

    Raises:
        BlockError: What arrives are no indices (`wrong_dtype`), their number is not known (`unknown_size`), or there
            are more of them than the setting says (`too_many_symbols`).
    """
    if x.dtype != "int64":
        raise BlockError(
            "{type} reads indices",
            code="wrong_dtype",
            port=block.inputs[0].name,
            why="the tensor that arrives is {dtype}: real numbers name no token",
            mend="Feed it tokens, or leave it out: real numbers need no vectors",
            type=block.type_name(),
            dtype=x.dtype,
        )
    if size is not None and x.symbols is not None and size < x.symbols:
        raise BlockError(
            "{type} has fewer places than there are tokens",
            code="too_many_symbols",
            why="{name} is {size}, and the dataset has {symbols} tokens",
            mend="Set {name} to {symbols}",
            fix=Fix(
                "set",
                "Set {name} to {symbols}",
                name=name,
                value=x.symbols,
                args={"name": name, "symbols": x.symbols},
            ),
            type=block.type_name(),
            name=name,
            size=size,
            symbols=x.symbols,
        )
    if size is None and x.symbols is None:
        raise BlockError(
            "{type} does not know how many tokens there are",
            code="unknown_size",
            why="{name} is not set, and no dataset says it",
            mend="Set {name}",
            fix=Fix("set", "Set {name} to 1000", name=name, value=1000, args={"name": name}),
            type=block.type_name(),
            name=name,
        )
    return size if size is not None else (x.symbols or 1)
