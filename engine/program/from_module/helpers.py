"""Layers that an exported file brings with it, as the blocks that they came from."""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import torch
from torch import nn

from engine.blocks import CATALOGUE
from engine.graph.graph import Endpoint
from engine.graph.python_text import parsed
from engine.program.from_module.drawing import PaddingMark, Wire
from engine.program.from_module.layers import leaf_of, settings_of
from engine.program.from_module.operation import Operation
from engine.program.from_module.sequences import transformer_settings
from engine.program.helpers import layers_source

Draw = Callable[[Operation], Any]
Reader = Callable[[Operation, Any], dict[str, object]]
LENGTHS = "Lengths of texts are left out: Netloom gives them itself where an Input is a text of a dataset"


def leaf_in(text: str) -> Callable[[nn.Module], Draw | None]:
    """How layers of a file are drawn: those of torch.nn, and those whose source is that of our own.

    Args:
        text: Of the user's file.
    """
    definitions = _definitions(text)

    def leaf(module: nn.Module) -> Draw | None:
        name = type(module).__name__
        if type(module).__module__.startswith("torch.") or name not in READERS:
            return leaf_of(module)
        if not set(_source(name)) <= definitions:
            return leaf_of(module)
        return lambda operation: _draw(operation, module, name)

    return leaf


@lru_cache(maxsize=64)
def _source(name: str) -> tuple[str, ...]:
    """What an export writes for a layer, without comments and layout."""
    return tuple(sorted(_definitions("\n\n".join(layers_source([name])[1]))))


def _definitions(text: str) -> frozenset[str]:
    body = parsed(text).body
    return frozenset(ast.unparse(node) for node in body if isinstance(node, ast.ClassDef | ast.FunctionDef))


def _draw(operation: Operation, module: nn.Module, name: str) -> Any:
    block = CATALOGUE[name]
    args = dict(zip(block.input_names, operation.args, strict=False)) | dict(operation.kwargs)
    for key, value in dict(args).items():
        if isinstance(value, torch.Tensor) and operation.known(value) == PaddingMark():
            operation.remark("lengths_left_out", LENGTHS)
            del args[key]
    sources: list[Endpoint | None] = []
    for port in block.input_names:
        value = args.get(port)
        sources.append(None if value is None else operation.straight(value))
    source = operation.layer(module, name, tuple(sources), READERS[name](operation, module))
    if isinstance(operation.result, torch.Tensor):
        return Wire(source)
    return [Wire(Endpoint(source.node, port)) for port in block.output_names]


def _attributes(operation: Operation, module: nn.Module) -> dict[str, object]:
    return settings_of(module, CATALOGUE[type(module).__name__])


def _slice(operation: Operation, module: Any) -> dict[str, object]:
    places: slice = module.places
    return {"dim": module.dim, "start": places.start, "stop": places.stop, "step": places.step}


def _scale(operation: Operation, module: Any) -> dict[str, object]:
    return {"factor": float(module.factor.detach()), "learned": True}


def _constant(operation: Operation, module: Any) -> dict[str, object]:
    tensor: torch.Tensor = module.tensor
    learned = isinstance(tensor, nn.Parameter)
    return {"shape": tuple(tensor.shape), "value": 0.0 if learned else float(tensor.flatten()[0]), "learned": learned}


def _text_conv(operation: Operation, module: Any) -> dict[str, object]:
    params = {"out_channels": module.convs[0].out_channels, "kernel_sizes": tuple(module.widths)}
    return {**params, "pooling": module.pooling, **({"k": module.k} if module.pooling in ("kmax", "chunk") else {})}


def _recurrent(operation: Operation, module: Any) -> dict[str, object]:
    names = ["hidden_size", "num_layers", "bias", "bidirectional"]
    names += [name for name in ("nonlinearity", "proj_size") if name in CATALOGUE[type(module).__name__].__dict__]
    return {name: getattr(module, name) for name in names} | _dropped(module)


def _dropped(module: Any) -> dict[str, object]:
    return {"dropout": module.dropout} if module.num_layers > 1 else {}


def _bidirectional(operation: Operation, module: Any) -> dict[str, object]:
    both = module.both
    names = ("hidden_size", "num_layers", "bias")
    own = {name: getattr(both, name) for name in names} | _dropped(both)
    return {"cell": type(both).__name__.lower(), "merge": module.merge, **own}


def _multihead(operation: Operation, module: Any) -> dict[str, object]:
    names = ("num_heads", "dropout", "add_zero_attn", "causal", "average_attn_weights")
    own: dict[str, object] = {name: getattr(module, name) for name in names}
    return {**own, "bias": module.in_proj_bias is not None, "add_bias_kv": module.bias_k is not None}


def _transformer(operation: Operation, module: Any) -> dict[str, object]:
    layers: list[Any] = list(module.layers) if hasattr(module, "layers") else [module]
    found = transformer_settings(operation, layers[0])
    if hasattr(layers[0], "causal"):
        found["causal"] = layers[0].causal
    return {**found, "num_layers": len(layers)} if hasattr(module, "layers") else found


def _highway(operation: Operation, module: Any) -> dict[str, object]:
    return {"num_layers": len(module.gates), "activation": module.activation}


def _maxout(operation: Operation, module: Any) -> dict[str, object]:
    linear = module.linear
    sizes = {"out_features": linear.out_features // module.pieces, "pieces": module.pieces}
    return {**sizes, "bias": linear.bias is not None}


def _places(operation: Operation, module: Any) -> dict[str, object]:
    kind = "learned" if isinstance(module.places, nn.Parameter) else "sine"
    return {"kind": kind, "max_len": len(module.places), "dropout": module.dropout.p}


def _additive(operation: Operation, module: Any) -> dict[str, object]:
    return {"hidden_size": module.score.in_features}


def _encoder(operation: Operation, module: Any) -> dict[str, object]:
    own = {"kind": module.kind, "dropout": module.dropout.p}
    if module.kind == "cnn":
        first = module.layers[0]
        return {**own, "hidden_size": first.out_channels, "num_layers": len(module.layers), **_side(first)}
    if module.kind == "transformer":
        heads = module.layers[0].self_attn.num_heads
        sizes = {"hidden_size": module.enter.out_features, "num_layers": len(module.layers)}
        return {**own, **sizes, "heads": heads}
    reader = module.reader
    return {**own, "hidden_size": reader.hidden_size, "num_layers": reader.num_layers}


def _side(conv: Any) -> dict[str, object]:
    return {"kernel_size": conv.kernel_size[0]}


def _decoder(operation: Operation, module: Any) -> dict[str, object]:
    names = ("kind", "hidden_size", "feed", "teacher_forcing", "forcing_steps")
    own: dict[str, object] = {name: getattr(module, name) for name in names}
    own |= {"tokens": module.embedding.num_embeddings, "dropout": module.dropout.p}
    own["attention"] = module.attention.kind if module.attends else "none"
    if module.kind == "transformer":
        return {**own, "num_layers": len(module.layers), "heads": module.layers[0].self_attn.num_heads}
    heads = {"heads": module.attention.heads} if own["attention"] == "multi_head" else {}
    return {**own, "num_layers": len(module.cells), "embedding_dim": module.embedding.embedding_dim, **heads}


READERS: dict[str, Reader] = {
    "Encoder": _encoder,
    "Decoder": _decoder,
    "Slice": _slice,
    "Scale": _scale,
    "Constant": _constant,
    "TextConv": _text_conv,
    **dict.fromkeys(("RNN", "GRU", "LSTM"), _recurrent),
    "Bidirectional": _bidirectional,
    "MultiheadAttention": _multihead,
    "TransformerEncoderLayer": _transformer,
    "TransformerEncoder": _transformer,
    "TransformerDecoderLayer": _transformer,
    "TransformerDecoder": _transformer,
    "Highway": _highway,
    "Maxout": _maxout,
    "PositionalEncoding": _places,
    "AdditiveAttention": _additive,
    **dict.fromkeys(("GaussianNoise", "LastState", "MaskedMean", "MaskedMax", "KMaxPool"), _attributes),
    **dict.fromkeys(("ChunkMaxPool", "Normalize", "OneHot", "DotAttention"), _attributes),
}
"""How the settings of each are read off the layer."""
