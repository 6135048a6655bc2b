"""Networks for texts that look at short stretches of it side by side."""

from __future__ import annotations

from engine.blocks.recurrent import sequence, time_of
from engine.graph.block import Block, Port, block
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError
from engine.graph.settings import Ints, setting
from engine.graph.sizes import Size
from engine.graph.spec import Padding, TensorSpec


@block("Text convolution")
class TextConv(Block):
    r"""Look for patterns of two, three and four neighbours in a text, and keep how strongly each was found.

    Shapes:
        input: (N, T, D), float32: embedded tokens
        output: (N, widths · out_channels), with kmax and chunk k times as many

    Each width has filters of its own: widths 2, 3 and 4 find 2-, 3- and 4-grams, wherever they stand, all side by
    side and so much faster than a recurrent layer. `pooling` says what is kept of a filter: the greatest (max), the
    mean, the k greatest in their order (kmax), or the greatest of each of k parts of the text (chunk), which still
    knows roughly where. What is further apart than the widest window is never seen together: there take an LSTM or
    attention.

    Source: Kim 2014, "Convolutional neural networks for sentence classification"; Kalchbrenner et al. 2014 (k-max);
        Chen et al. 2015 (chunks).
    """

    formula = r"y_{w,c} = \max_t \; \mathrm{relu}\!\left(b_{w,c} + \sum_{u<w} W_{w,c,u} \cdot x_{t+u}\right)"
    inputs = (Port("input", "B T D"),)
    outputs = (Port("output", "B features"),)

    out_channels: int = setting(64, "Filters of each width", minimum=1)
    kernel_sizes: Ints = setting((2, 3, 4), "Widths of the windows", minimum=1, unit="steps")
    pooling: str = setting("max", "What is kept of each filter", choices=("max", "mean", "kmax", "chunk"))
    k: int = setting(2, "Values kept of each filter (kmax, chunk)", minimum=1)

    @property
    def _kept(self) -> int:
        return self.k if self.pooling in ("kmax", "chunk") else 1

    def output(self, x: TensorSpec) -> TensorSpec:
        sequence(self, x)
        if not self.kernel_sizes:
            raise BlockError(
                "There is no window",
                code="parameter_range",
                why="kernel_sizes is empty",
                mend="Set kernel_sizes to 2, 3, 4",
            )
        return TensorSpec((len(self.kernel_sizes) * self.out_channels * self._kept,))

    def padded(self, x: TensorSpec) -> tuple[Padding, ...]:
        return time_of(x)

    def needs_output(self) -> bool:
        return True

    def layer(self, x: TensorSpec) -> Call:
        idle = () if self.pooling in ("kmax", "chunk") else ("k",)
        return call("layers.TextConv", sequence(self, x)[1], self.out_channels, **self.options("out_channels", *idle))

    def parameters(self, x: TensorSpec) -> dict[str, tuple[int, ...]]:
        shapes: dict[str, tuple[int, ...]] = {}
        for i, width in enumerate(self.kernel_sizes):
            shapes[f"convs.{i}.weight"] = (self.out_channels, sequence(self, x)[1], width)
            shapes[f"convs.{i}.bias"] = (self.out_channels,)
        return shapes

    def multiply_adds(self, x: TensorSpec) -> Size:
        steps, features = sequence(self, x)
        places = steps + self._kept - 1
        return places * (sum(self.kernel_sizes) * features * self.out_channels)
