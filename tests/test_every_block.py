"""What all blocks promise, held against torch; a new block is tested by being declared."""

from __future__ import annotations

import inspect
import json
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest
import torch
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

from engine.blocks import CATALOGUE, CHAPTERS
from engine.graph.block import Block
from engine.graph.errors import BlockError
from engine.graph.sizes import Size, Symbol, symbol
from engine.graph.spec import TensorSpec
from tests.block_cases import blocks_of, inputs_of
from tests.oracle import BATCH, module_of, performed

EVERY_TYPE = pytest.mark.parametrize("kind", CATALOGUE.values(), ids=list(CATALOGUE))
TENSOR_TYPES = [name for name, kind in CATALOGUE.items() if kind.inputs and kind.outputs]
EVERY_TENSOR_TYPE = pytest.mark.parametrize("name", TENSOR_TYPES)
INFERRED = {
    "in_features",
    "in1_features",
    "in2_features",
    "in_channels",
    "num_features",
    "num_channels",
    "input_size",
    "embed_dim",
    "d_model",
    "kdim",
    "vdim",
    "device",
    "dtype",
}
NOT_OFFERED = {"batch_first", "mode", "sparse", "_weight", "_freeze"}
NOT_OFFERED |= {"recompute_scale_factor"}
NOT_OFFERED |= {"min_value", "max_value"}
NOT_OFFERED |= {"encoder_layer", "decoder_layer", "norm", "enable_nested_tensor", "mask_check"}
"""Batch comes first everywhere; sparse gradients suit none of our optimisers; torch advises against Hardtanh's."""
OURS = {
    "RNN": {"nonlinearity", "start"},
    "GRU": {"memory"},
    "LSTM": {"memory"},
    "Upsample": {"mode"},
    "MultiheadAttention": {"causal", "average_attn_weights"},
    "TransformerEncoderLayer": {"causal"},
    "TransformerEncoder": {"nhead", "dim_feedforward", "dropout", "activation", "layer_norm_eps", "norm_first", "bias"}
    | {"causal"},
    "TransformerDecoder": {"nhead", "dim_feedforward", "dropout", "activation", "layer_norm_eps", "norm_first", "bias"},
}
"""Parameters beside torch's."""
OTHER_DEFAULTS = {
    ("Softmax", "dim"),
    ("LogSoftmax", "dim"),
    ("Softmin", "dim"),
    ("Embedding", "padding_idx"),
    ("Upsample", "scale_factor"),
    ("Upsample", "align_corners"),
    ("TransformerEncoderLayer", "activation"),
    ("TransformerDecoderLayer", "activation"),
}
OURS_ALONE = {
    "mixes_samples",
    "bad_dims",
    "shape_mismatch",
    "empty_image",
    "empty_slice",
    "borders_mismatch",
    "too_many_parts",
    "not_single",
    "negative_slope_in_place",
    "negative_alpha_in_place",
    "nothing_to_compare",
}
"""Faults that torch would not, or only later, call one."""
ENDS = {"Input", "GroupInput", "GroupOutput"}
"""Which compute nothing, so that nobody has published them."""
NOT_READ = {"Constant"}
"""Of which only the number of samples counts."""
NOT_READ_OFF = {"PythonModule"}
"""Of which only running it tells its weights."""
NOT_COUNTED = {"Bilinear"}
"""Of which torch's counter knows nothing."""
SIDES = {"B C L": 1, "B C H W": 2, "B C D H W": 3}
RANKS = {"Linear": (1, 2, 3, 4), "BatchNorm1d": (1, 2)} | {
    name: (SIDES[kind.inputs[0].shape] + 1,)
    for name, kind in CATALOGUE.items()
    if kind.inputs and kind.inputs[0].shape in SIDES
}
"""Where torch also takes other ranks for tensors without a batch, which here always is."""


Case = tuple[Block, tuple[TensorSpec, ...], tuple[TensorSpec, ...]]


@cache
def accepted(name: str) -> tuple[Case, ...]:
    """Every case of a type that its rule takes: block, inputs, outputs."""
    return tuple(_cases(name))


def _cases(name: str) -> Iterator[Case]:
    for block in blocks_of(name):
        for specs in inputs_of(block):
            try:
                yield block, specs, block.output_specs(*specs)
            except BlockError:
                continue


def some_accepted(name: str) -> tuple[Case, ...]:
    """At most forty of them, from the whole of the grid: for what hangs on few of the settings."""
    cases = accepted(name)
    return cases[:: -(-len(cases) // 40) | 1]


@pytest.fixture(autouse=True)
def _torch_may_warn() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@EVERY_TENSOR_TYPE
def test_its_shape_rule_agrees_with_torch(name):
    count = 0
    for block, specs, outputs in accepted(name):
        results = performed(block, specs)

        assert [tuple(r.shape) for r in results] == [(BATCH, *out.sizes) for out in outputs], (block, specs)
        assert [str(r.dtype) for r in results] == [f"torch.{out.dtype}" for out in outputs], (block, specs)
        count += 1
    assert count, "no case fits"


@EVERY_TENSOR_TYPE
def test_what_its_rule_refuses_torch_refuses_too(name):
    for block in blocks_of(name):
        for specs in inputs_of(block):
            if len(specs[0].sizes) not in RANKS.get(name, (0, 1, 2, 3, 4)):
                continue
            try:
                block.output_specs(*specs)
            except BlockError as error:
                if error.code in OURS_ALONE or error.code == "wrong_rank":
                    continue
                try:
                    performed(block, specs)
                except (RuntimeError, ValueError, IndexError, BlockError, TypeError, AssertionError):
                    continue
                pytest.fail(f"torch takes {block} on {specs}; we say {error}")


@pytest.mark.parametrize("name", [name for name in TENSOR_TYPES if name not in NOT_READ_OFF])
def test_its_weights_are_those_of_the_module(name):
    for block, specs, _ in accepted(name):
        layer = block.layer(*specs)
        with torch.device("meta"):
            real = {k: tuple(p.shape) for k, p in module_of(layer).named_parameters()} if layer else {}

        assert block.parameters(*specs) == real, (block, specs)


@contextmanager
def in_single_products() -> Iterator[None]:
    """Without the kernels that do a whole LSTM or attention at once, which torch's counter miscounts."""
    with torch.backends.mkldnn.flags(enabled=False), sdpa_kernel(SDPBackend.MATH):
        yield


@pytest.mark.parametrize("name", [name for name in TENSOR_TYPES if name not in NOT_COUNTED])
def test_its_multiply_adds_are_those_that_torch_counts(name):
    for block, specs, _ in some_accepted(name):
        with in_single_products(), FlopCounterMode(display=False) as counter:
            performed(block, specs)

        assert 2 * BATCH * block.multiply_adds(*specs) == counter.get_total_flops(), (block, specs)


@EVERY_TENSOR_TYPE
def test_its_rule_says_the_same_of_sizes_known_by_name(name):
    for block, specs, outputs in accepted(name):
        named = tuple(TensorSpec(tuple(symbol(f"S{i}") for i, _ in enumerate(spec.sizes))) for spec in specs)
        for kept in range(len(specs[0].sizes) + 1):
            mixed = tuple(
                TensorSpec(spec.sizes[:kept] + by_name.sizes[kept:])
                for spec, by_name in zip(specs, named, strict=True)
                if len(spec.sizes) == len(specs[0].sizes)
            )
            if len(mixed) < len(specs) or any(spec.sizes != specs[0].sizes for spec in specs):
                continue
            try:
                symbolic = block.output_specs(*mixed)
            except BlockError:
                continue
            values = {f"S{i}": size for i, size in enumerate(specs[0].sizes)}
            assert [valued(out, values) for out in symbolic] == [out.sizes for out in outputs], (block, mixed)


@pytest.mark.parametrize("name", [n for n in TENSOR_TYPES if CATALOGUE[n].inputs[0].shape in SIDES])
def test_a_block_of_lines_images_or_volumes_takes_those_whose_sides_are_unknown(name):
    for block, specs, _ in accepted(name):
        unknown = TensorSpec((specs[0].sizes[0], *map(symbol, "DHW"[: len(specs[0].sizes) - 1])))

        assert len(block.output(unknown).sizes) == len(specs[0].sizes)
        assert block.parameters(unknown) == block.parameters(*specs)


def valued(spec: TensorSpec, values: dict[str, int]) -> tuple[int, ...]:
    """The sizes with numbers for the names."""
    return tuple(size_of(size, values) for size in spec.sizes)


def size_of(size: Size, values: dict[str, int]) -> int:
    """The value of a size, by Python's own arithmetic."""
    return size if isinstance(size, int) else eval(str(size), {"__builtins__": {}, "min": min}, dict(values))


@EVERY_TYPE
def test_it_can_be_added_with_no_settings_and_read_back(kind):
    block = kind()

    assert kind.of(block.params) == block
    assert kind.of(json.loads(json.dumps(block.params))) == block
    assert block.changed_params == {}


@EVERY_TENSOR_TYPE
def test_its_settings_survive_the_file(name):
    for block in blocks_of(name):
        assert type(block).of(json.loads(json.dumps(block.changed_params))) == block


@EVERY_TYPE
def test_it_is_explained(kind):
    assert kind.title
    assert kind.category in [chapter.__name__.rpartition(".")[2] for chapter in CHAPTERS]
    assert kind.summary().endswith((".", "!")) or len(kind.summary()) > 20
    assert "Shapes:" in kind.help()
    assert "Source:" in kind.help() or kind.type_name() in ENDS
    assert kind.formula
    assert all(setting.doc and not setting.doc.endswith(".") for setting in kind.settings)
    for ports in (kind.inputs, kind.outputs):
        assert len({port.name for port in ports}) == len(ports)


@pytest.mark.parametrize("name", [n for n in CATALOGUE if hasattr(nn, n)])
def test_it_offers_every_parameter_of_its_torch_module(name):
    wanted = set(parameters_of(name)) - INFERRED - NOT_OFFERED | OURS.get(name, set())
    wanted -= {"proj_size"} if name in ("RNN", "GRU") else set()

    assert {setting.name for setting in CATALOGUE[name].settings} == wanted


def parameters_of(name: str) -> dict[str, inspect.Parameter]:
    """Those of torch's constructor; of a recurrent layer those of the class that they share."""
    kind = nn.RNNBase if issubclass(getattr(nn, name), nn.RNNBase) else getattr(nn, name)
    theirs = inspect.signature(kind).parameters
    return {n: p for n, p in theirs.items() if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}


@pytest.mark.parametrize("name", [n for n in CATALOGUE if hasattr(nn, n)])
def test_its_defaults_are_those_of_torch(name):
    theirs = parameters_of(name)
    for setting in CATALOGUE[name].settings:
        if setting.name not in theirs or (name, setting.name) in OTHER_DEFAULTS:
            continue
        default = theirs[setting.name].default
        if default is not inspect.Parameter.empty:
            assert setting.default == default, setting.name


@EVERY_TENSOR_TYPE
def test_its_call_names_only_what_differs_from_torch(name):
    block = CATALOGUE[name]()
    specs = next(specs for b, specs, _ in accepted(name) if b == block or b.type_name() == name)
    try:
        layer = block.layer(*specs)
    except BlockError:
        return
    if layer is not None and layer.target.startswith("nn."):
        theirs = inspect.signature(getattr(nn, name)).parameters
        for key, value in layer.kwargs:
            assert value != theirs[key].default or (name, key) in OTHER_DEFAULTS, key


@EVERY_TENSOR_TYPE
def test_indices_are_refused_unless_only_their_places_matter(name):
    indices = TensorSpec((3, 8, 8), "int64")
    kind = CATALOGUE[name]
    specs = (indices,) * max(1, len([port for port in kind.inputs if not port.optional]))
    try:
        (output, *_) = kind().output_specs(*specs)
    except BlockError:
        return

    assert kind.category in ("shaping", "merging", "group") or name in NOT_READ_OFF
    assert output.dtype == "int64" or name in {*NOT_READ, "PythonModule"}


@EVERY_TENSOR_TYPE
def test_what_may_be_overwritten_is_known(name):
    """Whatever follows in place: torch trains it to the same gradient, or the block says that it may not."""
    for block, specs, outputs in some_accepted(name):
        if len(specs) > 1 or not specs[0].sizes or getattr(block, "p", 0.5) == 1 or outputs[0].elements == 0:
            continue
        if block.layer(*specs) is None or specs[0].dtype != "float32" or not isinstance(outputs[0].elements, int):
            continue
        torch.manual_seed(0)
        module = module_of(block.layer(*specs))
        x = torch.randn(BATCH + 2, *specs[0].sizes)
        if block.needs_output():
            continue
        kept, overwritten = (gradient(module, x, inplace) for inplace in (False, True))

        assert torch.equal(kept, overwritten), (block, specs)


def gradient(module: nn.Module, x: torch.Tensor, inplace: bool) -> torch.Tensor:
    """Of a sum behind a ReLU behind the module, by its input."""
    torch.manual_seed(1)
    leaf = x.clone().requires_grad_()
    result = module(leaf * 1.0)
    result = result[0] if isinstance(result, tuple) else result
    nn.ReLU(inplace=inplace)(result).pow(2).sum().backward()
    assert leaf.grad is not None
    return leaf.grad


def test_symbols_stay_values():
    assert symbol("T") + 1 == Symbol((("T", 1),), 1)
    assert (symbol("T") * 4) // 2 == symbol("T") * 2
