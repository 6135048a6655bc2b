"""What keeps the greatest values of a sequence and still knows in which order they stood."""

from __future__ import annotations

from engine.blocks.recurrent import sequence
from engine.blocks.sequence import Gathering
from engine.graph.block import Port, block
from engine.graph.settings import setting
from engine.graph.spec import TensorSpec


@block("k-max pooling", "sequence")
class KMaxPool(Gathering):
    r"""Keep the `k` greatest values of each feature over a sequence's real steps, in the order in which they stood.

    Shapes:
        input: (N, T, D), float32
        output: (N, k, D)

    Use it after convolutions over a text where it matters how often a pattern was found, or what came first. Each
    feature chooses its own steps, so one row of the result mixes steps of the text. Of equal values the earlier is
    kept; a text of fewer than `k` steps is filled up with 0, and padding never wins. One value a feature is
    MaskedMax; where in the text roughly, ChunkMaxPool tells.

    Source: Kalchbrenner et al. 2014, "A convolutional neural network for modelling sentences".
    """

    formula = (
        r"y_{i,d} = x_{t_i,d}, \quad t_1 < \cdots < t_k \;\text{ the places of the } k \text{ greatest of } x_{\cdot,d}"
    )
    outputs = (Port("output", "B k D"),)

    k: int = setting(2, "Values kept of each feature", minimum=1)

    def output(self, x: TensorSpec) -> TensorSpec:
        return TensorSpec((self.k, sequence(self, x)[1]))


@block("Chunk-max pooling", "sequence")
class ChunkMaxPool(Gathering):
    r"""Cut a sequence's real steps into equal parts, and keep the greatest value of each feature in each part.

    Shapes:
        input: (N, T, D), float32
        output: (N, chunks, D)

    Use it where it matters roughly where in the text something stood: at the beginning or at the end. Each sample is
    cut by its own length, padding aside; a part without a step is 0. MaskedMax forgets the place altogether.

    Source: Chen et al. 2015, "Event extraction via dynamic multi-pooling convolutional neural networks".
    """

    formula = (
        r"y_{i,d} = \max \; \{\, x_{t,d} : \lfloor t \cdot \mathrm{chunks} / \mathrm{length} \rfloor = i \,\},"
        r" \quad t, i \ge 0"
    )
    outputs = (Port("output", "B chunks D"),)

    chunks: int = setting(2, "Parts into which the sequence is cut", minimum=1)

    def output(self, x: TensorSpec) -> TensorSpec:
        return TensorSpec((self.chunks, sequence(self, x)[1]))
