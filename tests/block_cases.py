"""Settings and inputs that every block is tried with: a block that has no row here is tried with its defaults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from engine.blocks import CATALOGUE
from engine.graph.block import Block
from engine.graph.spec import TensorSpec

Params = Mapping[str, object]

SHAPES = (
    (16,),
    (1,),
    (5, 8),
    (1, 1),
    (1, 8, 8),
    (3, 7, 5),
    (4, 1, 1),
    (6, 2, 9),
    (2, 3, 4, 5),
    (),
)
SEQUENCES = (((5, 8), (5, 8)), ((5, 8), (3, 8)), ((5, 8), (3, 8), (3, 4)), ((5, 8), (3, 6)), ((4, 8), (3, 8), (2, 4)))
TWO = {
    "Subtract": (((16,), (16,)), ((16,), (1,)), ((16,), (4,)), ((3, 7, 5), (3, 1, 5)), ((), ()), ((5, 8), (8,))),
    "Divide": (((16,), (16,)), ((1, 8), (5, 8)), ((16,), (4,)), ((3, 7, 5), (3, 1, 5))),
    "MatMul": (
        ((5, 8), (8, 3)),
        ((2, 5, 8), (2, 8, 3)),
        ((2, 5, 8), (1, 8, 8)),
        ((2, 5, 8), (3, 8, 8)),
        ((4, 4), (4, 4)),
        ((5, 8), (5, 8)),
        ((16,), (16,)),
        ((5, 8), (8,)),
    ),
    "Bilinear": (((16,), (4,)), ((5, 8), (5, 3)), ((2, 3, 4), (2, 3, 1)), ((5, 8), (4, 8)), ((), ())),
}
PAIRS = (
    ((16,), (16,)),
    ((16,), (1,)),
    ((16,), (4,)),
    ((16,), (1, 8, 8)),
    ((3, 7, 5), (3, 7, 5), (3, 7, 5)),
    ((3, 7, 5), (4, 7, 5)),
    ((3, 7, 5), (3, 1, 1)),
    ((3, 7, 5), (1, 7, 1), (3, 1, 5)),
    ((3, 7, 5), (3, 4, 3)),
    ((5, 8), (5, 3)),
)


def grid(**values: tuple[object, ...]) -> list[dict[str, object]]:
    """Every combination."""
    return [dict(zip(values, row, strict=True)) for row in product(*values.values())]


def some(cases: list[dict[str, object]], step: int) -> list[dict[str, object]]:
    """One case in `step`, which shares no factor with the grid's sides: so each pair of values comes up."""
    return cases[::step]


INPLACE = grid(inplace=(False, True))
POOL = grid(kernel_size=(1, 2, (3, 2)), stride=(None, 1, (2, 3)), padding=(0, 1, (1, 0)), ceil_mode=(False, True))
LINE_POOL = {"kernel_size": (1, 2, 3), "stride": (None, 1, 2), "ceil_mode": (False, True)}
VOLUME_POOL = {"kernel_size": (1, 2, (2, 3, 1)), "stride": (None, 1, (2, 1, 3)), "ceil_mode": (False, True)}
LP_POOL = grid(norm_type=(1.0, 2.0, 4.0), kernel_size=(1, (3, 2)), stride=(None, (2, 3)), ceil_mode=(False, True))
PADDING_MODES = ("zeros", "reflect", "replicate", "circular")
BATCH_NORM = grid(eps=(1e-5, 0.1), momentum=(0.1, None), affine=(True, False), track_running_stats=(True, False))
BATCH_NORM += grid(affine=(True, False), bias=(False,))
INSTANCE_NORM = grid(eps=(1e-5, 0.1), affine=(True, False), track_running_stats=(True, False), bias=(True, False))
INSTANCE_NORM += grid(momentum=(0.0, 0.5), track_running_stats=(True,))
DROPOUT = grid(p=(0.0, 0.5, 1.0), inplace=(False, True))
STACKED = {"num_layers": (1, 2), "bias": (True, False), "dropout": (0.0, 0.5), "bidirectional": (False, True)}
NORMED = {"activation": ("relu", "gelu"), "norm_first": (False, True), "bias": (True, False)}
REDUCED = grid(dim=((1,), (2, 3), (-1, 1), (0,), (1, -1), (), (4,)), keepdim=(False, True))
BORDERED = ("Zero", "Constant", "Reflection", "Replication", "Circular")
BORDERS = {
    1: grid(padding=((1,), (0, 2), (4, 3), (8,), (1, 2, 3))),
    2: grid(padding=((1,), (0, 2, 1, 3), (6,), (0, 0, 7, 2), (9,), (1, 2))),
    3: grid(padding=((1,), (0, 2, 1, 0, 0, 2), (4,), (5, 0, 0, 0, 0, 0), (2, 1, 1, 2), ())),
}
DIMS = (0, 1, 2, 3, 5, -1, -2, -4)

PARAMS: dict[str, list[dict[str, object]]] = {
    "Linear": grid(out_features=(1, 10), bias=(True, False)),
    "Bilinear": grid(out_features=(1, 6), bias=(True, False)),
    "Highway": some(grid(num_layers=(1, 3), activation=("relu", "tanh", "sigmoid", "gelu"), gate_bias=(-1.0, 2.0)), 3),
    "Maxout": grid(out_features=(1, 6), pieces=(1, 3), bias=(True, False)),
    "Conv2d": some(
        grid(
            out_channels=(4, 6),
            kernel_size=(1, 3, (2, 3)),
            stride=(1, (2, 1)),
            padding=(0, 1, (0, 2), "same", "valid"),
            dilation=(1, (1, 2)),
            groups=(1, 2, 3),
            bias=(True, False),
        ),
        7,
    )
    + grid(padding=(0, 1, 3, 8, "same"), padding_mode=PADDING_MODES),
    "ConvTranspose2d": some(
        grid(
            out_channels=(4, 6),
            kernel_size=(1, 2, (2, 3)),
            stride=(1, 2, (2, 1)),
            padding=(0, 1, (0, 2)),
            output_padding=(0, 1, (1, 0)),
            dilation=(1, 2),
            groups=(1, 2),
            bias=(True, False),
        ),
        11,
    ),
    "Conv1d": some(
        grid(
            out_channels=(4, 5),
            kernel_size=(1, 3),
            stride=(1, 2),
            padding=(0, 1, "same", "valid"),
            dilation=(1, 3),
            groups=(1, 2, 5),
            bias=(True, False),
        ),
        5,
    )
    + grid(padding=(1, 8, "same"), padding_mode=PADDING_MODES),
    "Conv3d": some(
        grid(
            out_channels=(3, 4),
            kernel_size=(1, 3, (2, 3, 1)),
            stride=(1, (2, 1, 3)),
            padding=(0, 1, (0, 2, 1), "same", "valid"),
            dilation=(1, (1, 2, 1)),
            groups=(1, 2),
            bias=(True, False),
        ),
        7,
    )
    + grid(padding=(1, 3, "same"), padding_mode=PADDING_MODES),
    "ConvTranspose1d": some(
        grid(
            out_channels=(3, 5),
            kernel_size=(1, 3),
            stride=(1, 2),
            padding=(0, 2),
            output_padding=(0, 1),
            dilation=(1, 2),
            groups=(1, 5),
            bias=(True, False),
        ),
        5,
    ),
    "ConvTranspose3d": some(
        grid(
            out_channels=(3, 4),
            kernel_size=(1, (2, 3, 1)),
            stride=(1, (2, 1, 3)),
            padding=(0, (0, 2, 1)),
            output_padding=(0, (1, 0, 1)),
            dilation=(1, 2),
            groups=(1, 2),
            bias=(True, False),
        ),
        7,
    ),
    "MaxPool2d": [{**case, "dilation": d} for case in POOL for d in (1, 2)] + grid(return_indices=(True,)),
    "AvgPool2d": POOL + grid(count_include_pad=(True, False), divisor_override=(None, 3), padding=(0, 1)),
    "LPPool2d": LP_POOL,
    "MaxPool1d": grid(**LINE_POOL, padding=(0, 1), dilation=(1, 2)) + grid(return_indices=(True,)),
    "AvgPool1d": grid(**LINE_POOL, padding=(0, 1), count_include_pad=(True, False)),
    "LPPool1d": grid(norm_type=(1.0, 2.0, 4.0), **LINE_POOL),
    "MaxPool3d": some(grid(**VOLUME_POOL, padding=(0, 1, (0, 1, 0)), dilation=(1, (1, 2, 1))), 5)
    + grid(return_indices=(True,)),
    "AvgPool3d": some(grid(**VOLUME_POOL, padding=(0, 1, (0, 1, 0)), count_include_pad=(True, False)), 5)
    + grid(divisor_override=(3,)),
    "LPPool3d": some(grid(norm_type=(1.0, 2.0, 4.0), **VOLUME_POOL), 5),
    "AdaptiveAvgPool1d": grid(output_size=(1, 3)),
    "AdaptiveMaxPool1d": grid(output_size=(1, 3), return_indices=(False, True)),
    "AdaptiveAvgPool3d": grid(output_size=(1, 3, (2, 4, 1), (None, 2, None), (None, None, None))),
    "AdaptiveMaxPool3d": grid(output_size=(1, 3, (2, 4, 1), (None, 2, None)), return_indices=(False, True)),
    "AdaptiveAvgPool2d": grid(output_size=(1, 3, (2, 4), (None, 2), (2, None), (None, None))),
    "AdaptiveMaxPool2d": grid(output_size=(1, 3, (2, 4), (None, 2)), return_indices=(False, True)),
    "BatchNorm1d": BATCH_NORM,
    "BatchNorm2d": BATCH_NORM,
    "BatchNorm3d": BATCH_NORM,
    "InstanceNorm1d": INSTANCE_NORM,
    "InstanceNorm2d": INSTANCE_NORM,
    "InstanceNorm3d": INSTANCE_NORM,
    "GroupNorm": grid(num_groups=(1, 2, 3, 8, 16), affine=(True, False), bias=(True, False)),
    "RMSNorm": grid(normalized_shape=(None, (8,), (7, 5), (2, 16)), eps=(None, 0.1), elementwise_affine=(True, False)),
    "LocalResponseNorm": grid(size=(1, 2, 5), alpha=(1e-4, 0.5), beta=(0.75, 2.0), k=(1.0, 2.0)),
    "LayerNorm": grid(
        normalized_shape=(None, (), (8,), (7, 5), (3, 7, 5), (16,), (2, 16)),
        elementwise_affine=(True, False),
        bias=(True, False),
    ),
    "Dropout": DROPOUT,
    "Dropout1d": DROPOUT,
    "Dropout2d": DROPOUT,
    "Dropout3d": DROPOUT,
    "AlphaDropout": DROPOUT,
    "FeatureAlphaDropout": DROPOUT,
    "ReLU": INPLACE,
    "LeakyReLU": grid(negative_slope=(0.01, 0.5, -0.5), inplace=(False, True)),
    "ELU": grid(alpha=(1.0, 0.3, -0.5), inplace=(False, True)),
    "GELU": grid(approximate=("none", "tanh")),
    "SiLU": INPLACE,
    "ReLU6": INPLACE,
    "CELU": grid(alpha=(1.0, 0.3, -0.5, 0.0), inplace=(False, True)),
    "SELU": INPLACE,
    "PReLU": grid(num_parameters=(1, 3, 5, 16), init=(0.25, -0.1)),
    "RReLU": grid(lower=(0.1, -0.5), upper=(0.1, 0.6, -0.2), inplace=(False, True)),
    "Softplus": grid(beta=(1.0, 0.3, -2.0), threshold=(20.0, 0.5)),
    "Mish": INPLACE,
    "Hardswish": INPLACE,
    "Hardtanh": grid(min_val=(-1.0, 0.2), max_val=(1.0, 0.2, -1.5), inplace=(False, True)),
    "Hardsigmoid": INPLACE,
    "GLU": grid(dim=DIMS),
    "Hardshrink": grid(lambd=(0.5, 0.0, -1.0)),
    "Softshrink": grid(lambd=(0.5, 0.0)),
    "Threshold": grid(threshold=(0.0, 0.1), value=(0.0, 20.0, -1.0), inplace=(False, True)),
    "LogSoftmax": grid(dim=DIMS),
    "Softmin": grid(dim=DIMS),
    "Softmax": grid(dim=DIMS),
    "Flatten": grid(start_dim=DIMS, end_dim=DIMS),
    "Reshape": grid(shape=((-1,), (16,), (4, 4), (-1, 5), (1, -1, 8), (2, -1, -1), (), (3, 35), (0,))),
    "Permute": grid(dims=((0, 1), (0, 2, 1), (0, 2, 3, 1), (0, -1, 1, 2), (2, 0, 1), (1, 0), (0, 1, 1), (0,), ())),
    "Unflatten": grid(dim=(0, 1, 2, -1), unflattened_size=((1, -1), (4, -1), (2, 4), (16,), (-1, -1), (), (0,))),
    "Unsqueeze": grid(dim=DIMS),
    "Squeeze": grid(dim=DIMS),
    "RepeatOverTime": grid(steps=(1, 4)),
    "Split": grid(chunks=(2, 3, 8), dim=(0, 1, 2, -1)) + grid(sizes=((2, 3), (3, 5), (8, 8), (1, 1, 1)), dim=(1, 2)),
    "Select": grid(dim=DIMS, index=(0, 4, -1, -5)),
    "Slice": some(grid(dim=(0, 1, -1, 3), start=(0, 2, -3, 9), stop=(None, 2, 5, -1, -7, 20), step=(1, 3)), 5),
    "Mean": REDUCED,
    "Sum": REDUCED,
    "Max": REDUCED,
    "Min": REDUCED,
    "Normalize": some(grid(p=(2.0, 1.0), dim=DIMS, eps=(1e-12, 0.5)), 3),
    "Stack": grid(dim=(0, 1, 2, -1, -3, 4)),
    "Scale": grid(factor=(1.0, -0.5), learned=(False, True)),
    "Constant": grid(shape=((), (1,), (2, 3)), value=(0.0, 2.5), learned=(False, True)),
    "GaussianNoise": grid(std=(0.1, 2.0)),
    **{f"{kind}Pad{sides}d": BORDERS[sides] for kind in BORDERED for sides in BORDERS},
    "Upsample": some(
        grid(
            mode=("nearest", "linear", "bilinear", "bicubic", "trilinear", "nearest-exact"),
            size=(None, (1,), (4, 6)),
            scale_factor=(2.0, 0.3, 1.4, 0.5),
            align_corners=(False, True),
        ),
        5,
    ),
    "PixelShuffle": grid(upscale_factor=(1, 2)),
    "PixelUnshuffle": grid(downscale_factor=(1, 2, 4)),
    "Embedding": grid(num_embeddings=(4,), embedding_dim=(1, 5), padding_idx=(None, 0, 2), max_norm=(None, 1.0)),
    "OneHot": grid(num_classes=(1, 6)),
    "RNN": some(grid(hidden_size=(3, 4), **STACKED, nonlinearity=("tanh", "relu"), start=("torch", "identity")), 5),
    "GRU": some(grid(hidden_size=(3, 4), **STACKED, memory=(None, 20)), 3),
    "LSTM": some(grid(hidden_size=(3, 4), **STACKED, proj_size=(0, 2), memory=(None, 20)), 5),
    "Bidirectional": some(
        grid(
            cell=("rnn", "lstm", "gru"),
            hidden_size=(3,),
            merge=("concat", "sum", "mean", "product"),
            num_layers=(1, 2),
            bias=(True, False),
            dropout=(0.0, 0.5),
            memory=(None, 20),
        ),
        5,
    ),
    "DotAttention": grid(scaled=(False, True), causal=(False, True)),
    "MultiheadAttention": some(
        grid(
            num_heads=(1, 2, 4),
            bias=(True, False),
            add_bias_kv=(False, True),
            add_zero_attn=(False, True),
            causal=(False, True),
            average_attn_weights=(True, False),
        ),
        5,
    ),
    "TransformerEncoderLayer": grid(nhead=(1, 2), dim_feedforward=(6,), dropout=(0.0,), **NORMED, causal=(False, True)),
    "TransformerEncoder": grid(nhead=(2,), num_layers=(1, 2), dim_feedforward=(6,), dropout=(0.0,), **NORMED),
    "TransformerDecoderLayer": grid(nhead=(1, 2), dim_feedforward=(6,), dropout=(0.0,), **NORMED),
    "TransformerDecoder": grid(nhead=(2,), num_layers=(1, 2), dim_feedforward=(6,), dropout=(0.0,), **NORMED),
    "PositionalEncoding": grid(kind=("sine", "learned"), max_len=(3, 20), dropout=(0.0,)),
    "Encoder": grid(kind=("gru", "bilstm", "cnn"), hidden_size=(4,), num_layers=(1, 2)),
    "TextConv": grid(
        out_channels=(1, 3), kernel_sizes=((2,), (2, 3, 4)), pooling=("max", "mean", "kmax", "chunk"), k=(1, 3)
    ),
    "KMaxPool": grid(k=(1, 3, 9)),
    "ChunkMaxPool": grid(chunks=(1, 3, 9)),
    "LastState": grid(bidirectional=(False, True)),
    "Concat": grid(dim=(0, 1, 2, -1, -3, 4)),
}


def blocks_of(name: str) -> list[Block]:
    """The blocks of a type, with every row of settings."""
    return [CATALOGUE[name].of(params) for params in PARAMS.get(name, [{}])]


def inputs_of(block: Block) -> Iterator[tuple[TensorSpec, ...]]:
    """What a block is fed."""
    if block.type_name() == "Decoder":
        yield (TensorSpec((5,), "int64", symbols=7),)
        return
    if block.type_name() in TWO:
        yield from (tuple(map(TensorSpec, shapes)) for shapes in TWO[block.type_name()])
        return
    required = len([port for port in block.inputs if not port.optional])
    if required > 1:
        fitting = [shapes for shapes in SEQUENCES if required <= len(shapes) <= len(block.inputs)]
        yield from (tuple(map(TensorSpec, shapes)) for shapes in fitting)
        return
    if block.inputs[0].many:
        for shapes in PAIRS:
            yield tuple(map(TensorSpec, shapes))
    for shape in SHAPES:
        yield (TensorSpec(shape, "int64" if block.category == "embedding" else "float32"),)
