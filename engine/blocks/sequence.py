"""What makes one vector out of a sequence: the step from N to N to N to 1."""

from __future__ import annotations

from engine.blocks.recurrent import sequence, time_of
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.settings import setting
from engine.graph.spec import Padding, TensorSpec


class Gathering(Block):
    """What these blocks share: a sequence in, the features of one step out, padding left aside."""

    inputs = (Port("input", "B T D"),)
    outputs = (Port("output", "B D"),)

    def output(self, x: TensorSpec) -> TensorSpec:
        return TensorSpec((sequence(self, x)[1],))

    def padded(self, x: TensorSpec) -> tuple[Padding, ...]:
        return time_of(x)

    def needs_output(self) -> bool:
        return True

    def layer(self, x: TensorSpec) -> Call | None:
        return call(f"layers.{self.type_name()}", **self.options())


@block("Last state")
class LastState(Gathering):
    """Take the last step of a sequence: what a recurrent layer holds after reading all of it.

    Shapes:
        input: (N, T, D), float32
        output: (N, D)

    The last *real* step is taken: what fills a short text up to the batch's length is not read. (An LSTM read at the
    last place of the padding loses 15 points on the language of a name.) Set `bidirectional` after a bidirectional
    layer: its backward half has read everything at the *first* step. What lies far from the end has passed through
    every step since and may be forgotten: MaskedMax and MaskedMean look at all steps.

    Source: Zhang et al., "Dive into Deep Learning", §10.1.
    """

    formula = r"y = h_{\mathrm{length}}"

    bidirectional: bool = setting(False, "The second half of the features was read backwards: take its first step")


@block("Masked mean")
class MaskedMean(Gathering):
    """Average a sequence over its real steps.

    Shapes:
        input: (N, T, D), float32
        output: (N, D)

    Every step has the same say, near or far; order no longer matters. Use it when the answer is spread over the
    whole text; when a few words decide, take MaskedMax or attention.

    Source: Zhang et al., "Dive into Deep Learning", §16.2.
    """

    formula = r"y_d = \frac{1}{\mathrm{length}} \sum_{t \le \mathrm{length}} x_{t,d}"


@block("Masked maximum")
class MaskedMax(Gathering):
    """Keep the greatest value of each feature over a sequence's real steps: was it anywhere in the text?

    Shapes:
        input: (N, T, D), float32
        output: (N, D)

    Use it after convolutions or a bidirectional layer to find what decides, wherever it stands. How often and where
    it stood is lost, and only the winning step of each feature learns.

    Source: Collobert et al. 2011, "Natural language processing (almost) from scratch".
    """

    formula = r"y_d = \max_{t \le \mathrm{length}} x_{t,d}"
