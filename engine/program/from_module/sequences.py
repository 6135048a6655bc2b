"""Recurrent layers, attention and transformers of torch.nn as blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from engine.graph.errors import Term
from engine.graph.graph import Endpoint
from engine.program.from_module.drawing import PaddingMark, Refusal, Wire
from engine.program.from_module.operation import Operation

MASKS = "Netloom hides padding itself where an Input is a text of a dataset: {operation} is drawn without its mask"


def recurrent(operation: Operation, module: nn.Module) -> list[Wire]:
    """RNN, GRU and LSTM; torch's state has the batch second, and is a pair for LSTM."""
    given = operation.given("input", "hx")
    x, kind = given["input"], type(module).__name__
    if not isinstance(x, torch.Tensor):
        raise operation.unsupported(
            "it reads a packed sequence",
            "Give it the padded tensor: in the editor, layers are given lengths by themselves",
        )
    wire = operation.wire(x)
    _in_order(operation, module, wire, x)
    params = {
        name: getattr(module, name)
        for name in ("hidden_size", "num_layers", "bias", "bidirectional", "nonlinearity", "proj_size")
        if hasattr(module, name) and not (name == "proj_size" and kind != "LSTM")
    }
    if module.num_layers != 1:
        params["dropout"] = float(str(module.dropout))
    source = operation.layer(module, _base(module), (wire.source, _state(operation, given.get("hx"))), params)
    output, state = Wire(source, wire.turned), Endpoint(source.node, "state")
    if not isinstance(module, nn.LSTM):
        return [output, Wire(state, True)]
    size = int(module.proj_size or module.hidden_size)
    halves = [
        operation.drawn("Slice", "hidden", (state,), {"dim": 2, "stop": size}),
        operation.drawn("Slice", "cell", (state,), {"dim": 2, "start": size}),
    ]
    operation.drawing.halves.update((half, (state, i)) for i, half in enumerate(halves))
    return [output, *(Wire(half, True) for half in halves)]


def _base(module: nn.Module) -> str:
    return next(c.__name__ for c in type(module).__mro__ if c.__name__ in ("RNN", "LSTM", "GRU"))


def _in_order(operation: Operation, module: nn.Module, wire: Wire, x: torch.Tensor) -> None:
    """See that what the layer takes for the batch is the batch."""
    if x.dim() == 3 and wire.turned != bool(module.batch_first):
        return
    raise Refusal(
        "{operation} takes the samples of a batch for the steps of a sequence",
        code="batch_second",
        why="its batch_first is {batch_first}, and the batch is the {place} dimension of what it is given",
        mend="Construct it with batch_first=True and give it (batch, steps, features)",
        operation=operation.name,
        batch_first=module.batch_first,
        place=Term("second") if wire.turned else Term("first"),
    )


def _state(operation: Operation, hx: Any) -> Endpoint | None:
    """What the state begins with: None for zeros."""
    parts = list(hx) if isinstance(hx, tuple | list) else [hx] if hx is not None else []
    if not any(operation.known(part) for part in parts):
        if any(bool(part.any()) for part in parts):
            raise operation.unsupported("its first state is a tensor that is the same whatever goes in")
        return None
    wires = [operation.wire(part) for part in parts]
    if not all(wire.turned for wire in wires):
        raise operation.unsupported("its first state is not (layers, batch, features)")
    if len(wires) == 1:
        return wires[0].source
    known = [operation.drawing.halves.get(wire.source) for wire in wires]
    if known[0] and known[1] and known[0] == (known[1][0], 0) and known[1][1] == 1:
        return known[0][0]
    return operation.add("Concat", *(wire.source for wire in wires), dim=2).source


def multihead(operation: Operation, module: nn.Module) -> list[Wire]:
    """Attention in several heads"""
    names = ("query", "key", "value", "key_padding_mask", "need_weights", "attn_mask", "average_attn_weights")
    given = operation.given(*names, "is_causal")
    wires = [operation.wire(given[name]) for name in names[:3]]
    for wire in wires:
        _in_order(operation, module, wire, given["query"])
    query, key, value = (wire.source for wire in wires)
    params = {name: getattr(module, name) for name in ("num_heads", "dropout", "add_zero_attn")}
    params |= {"bias": module.in_proj_bias is not None, "add_bias_kv": module.bias_k is not None}
    params["average_attn_weights"] = given.get("average_attn_weights", True)
    params["causal"] = hides_later(operation, given, "attn_mask")
    hides_padding(operation, given, "key_padding_mask")
    sources = (query, key if key != query or value != key else None, value if value != key else None)
    source = operation.layer(module, "MultiheadAttention", sources, params)
    return [Wire(source, wires[0].turned), Wire(Endpoint(source.node, "weights"))]


def hides_padding(operation: Operation, given: dict[str, Any], *names: str) -> None:
    """Leave out masks of the padding, and say so.

    Raises:
        Refusal: One of them is made otherwise.
    """
    for name in names:
        mask = given.get(name)
        if mask is None:
            continue
        if operation.known(mask) != PaddingMark():
            raise operation.unsupported(f"{name} is not made of padding tokens")
        operation.remark("mask_left_out", MASKS)


def hides_later(operation: Operation, given: dict[str, Any], name: str) -> bool:
    """Whether a mask hides the steps that come later.

    Raises:
        Refusal: It hides others.
    """
    mask = given.get(name)
    if mask is None:
        return False
    if isinstance(mask, torch.Tensor) and operation.known(mask) is None and mask.dim() == 2:
        hidden = mask if mask.dtype == torch.bool else mask == float("-inf")
        rest = torch.zeros((), dtype=mask.dtype) if mask.dtype == torch.bool else mask.masked_select(~hidden)
        if torch.equal(hidden, torch.ones_like(hidden).triu(1)) and not rest.any():
            return True
    raise operation.unsupported(f"{name} hides other steps than those that come later")


def encoder(operation: Operation, module: nn.Module) -> Wire:
    """Encoder layers, one or several"""
    is_one = isinstance(module, nn.TransformerEncoderLayer)
    masks = ("src_mask" if is_one else "mask", "src_key_padding_mask")
    given = operation.given("src", *masks, "is_causal")
    wire = operation.wire(given["src"])
    causal = hides_later(operation, given, masks[0])
    hides_padding(operation, given, masks[1])
    return _transformer(operation, module, [(given["src"], wire)], {"causal": True} if causal else {})


def decoder(operation: Operation, module: nn.Module) -> Wire:
    """Decoder layers, one or several"""
    masks = ("tgt_mask", "memory_mask", "tgt_key_padding_mask", "memory_key_padding_mask")
    given = operation.given("tgt", "memory", *masks, "tgt_is_causal", "memory_is_causal")
    if not hides_later(operation, given, "tgt_mask") or given.get("memory_mask") is not None:
        raise operation.unsupported(
            "the block hides the steps of the target that come later, and no step of the memory",
            "Give it tgt_mask=nn.Transformer.generate_square_subsequent_mask(steps), and no memory_mask",
        )
    hides_padding(operation, given, *masks[2:])
    pairs = [(given[name], operation.wire(given[name])) for name in ("tgt", "memory")]
    return _transformer(operation, module, pairs, {})


def _transformer(
    operation: Operation, module: nn.Module, given: list[tuple[torch.Tensor, Wire]], params: dict[str, object]
) -> Wire:
    layers: list[Any] = list(module.get_submodule("layers").children()) if hasattr(module, "layers") else [module]
    settings = [transformer_settings(operation, layer) for layer in layers]
    if any(other != settings[0] for other in settings):
        raise operation.unsupported("its layers are set differently", "Call the layers one by one")
    for x, wire in given:
        _in_order(operation, layers[0].self_attn, wire, x)
    params = {**settings[0], **params}
    kind = next(c.__name__ for c in type(module).__mro__ if c.__name__ in LAYERS)
    weights = None
    if layers != [module]:
        params["num_layers"] = len(layers)
        named = module.state_dict().items()
        weights = {name: tensor.detach().clone() for name, tensor in named if name.startswith("layers.")}
    turned = given[0][1].turned
    source = operation.layer(module, kind, tuple(wire.source for _, wire in given), params, weights)
    norm = getattr(module, "norm", None)
    if norm is None or layers == [module]:
        return Wire(source, turned)
    if not isinstance(norm, nn.LayerNorm) or norm.weight is None:
        raise operation.unsupported("its norm is no LayerNorm that learns")
    own = {name: tensor.detach().clone() for name, tensor in norm.state_dict().items()}
    settings_of_norm: dict[str, object] = {"normalized_shape": tuple(norm.normalized_shape), "eps": norm.eps}
    settings_of_norm["bias"] = norm.bias is not None
    frozen = not norm.weight.requires_grad
    return Wire(operation.drawn("LayerNorm", "norm", (source,), settings_of_norm, own, frozen=frozen), turned)


def transformer_settings(operation: Operation, layer: Any) -> dict[str, object]:
    """The constructor's arguments of a layer, read off its parts."""
    bends = {torch.nn.functional.relu: "relu", torch.nn.functional.gelu: "gelu"}
    name = bends.get(layer.activation) if not isinstance(layer.activation, nn.Module) else None
    if isinstance(layer.activation, nn.ReLU):
        name = "relu"
    if isinstance(layer.activation, nn.GELU) and layer.activation.approximate == "none":
        name = "gelu"
    if name is None:
        raise operation.unsupported("its activation is neither relu nor gelu")
    return {
        "nhead": layer.self_attn.num_heads,
        "dim_feedforward": layer.linear1.out_features,
        "dropout": layer.dropout.p,
        "activation": name,
        "layer_norm_eps": layer.norm1.eps,
        "norm_first": layer.norm_first,
        "bias": layer.linear1.bias is not None,
    }


LAYERS: dict[str, Callable[[Operation, nn.Module], Any]] = {
    **dict.fromkeys(("RNN", "LSTM", "GRU"), recurrent),
    "MultiheadAttention": multihead,
    **dict.fromkeys(("TransformerEncoderLayer", "TransformerEncoder"), encoder),
    **dict.fromkeys(("TransformerDecoderLayer", "TransformerDecoder"), decoder),
}
"""How each is drawn, by the name of its class."""
