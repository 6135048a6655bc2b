"""Layers of torch.nn as blocks: the settings are read off the layer, and its weights are kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from engine.blocks import CATALOGUE
from engine.graph.block import Block
from engine.program.from_module import sequences
from engine.program.from_module.drawing import Refusal, Wire
from engine.program.from_module.functions import one, stretched
from engine.program.from_module.operation import Operation

Draw = Callable[[Operation], Any]
NUMBER_BY_NUMBER = {"Linear", "Identity", "LayerNorm", "RMSNorm", "Embedding", "Dropout", "GaussianNoise"}
MENDS = {
    "RNNCell": "Use nn.RNN, which goes through the steps by itself",
    "LSTMCell": "Use nn.LSTM, which goes through the steps by itself",
    "GRUCell": "Use nn.GRU, which goes through the steps by itself",
}
ALONG = {"Softmax", "LogSoftmax", "Softmin", "GLU"}
WITH_CHANNELS = {"PReLU", "Softmax2d", *ALONG}


def leaf_of(module: nn.Module) -> Draw | None:
    """How a layer of torch.nn is drawn; None for a module that is to be looked into.

    A subclass of a layer that changes nothing of what it computes is that layer.
    """
    kinds: list[Any] = list(type(module).__mro__)
    known = next((c for c in kinds if c.__module__.startswith("torch.nn.modules")), nn.Module)
    kind = next((c.__name__ for c in kinds if issubclass(known, c) and c.__name__ in CATALOGUE), "")
    if known is nn.Module or kinds[0].forward is not known.forward:
        return None
    if kind in sequences.LAYERS:
        return lambda operation: sequences.LAYERS[kind](operation, module)
    if kind:
        return lambda operation: plain_layer(operation, module, CATALOGUE[kind])
    return None if any(True for _ in module.children()) or _is_container(module) else _unknown


def _is_container(module: nn.Module) -> bool:
    return isinstance(module, nn.Sequential | nn.ModuleList | nn.ModuleDict | nn.ParameterList | nn.ParameterDict)


def _unknown(operation: Operation) -> None:
    raise operation.no_block(MENDS.get(operation.name.partition(" ")[0], ""))


def plain_layer(operation: Operation, module: nn.Module, block: type[Block]) -> Any:
    """A layer that takes tensors and gives one, or one and where it was found."""
    kind, args = block.type_name(), [*operation.args, *operation.kwargs.values()]
    params = settings_of(module, block)
    if kind in ALONG:
        wire = operation.wire(args[0])
        dim = params.get("dim")
        dim = (0 if args[0].dim() in (0, 1, 3) else 1) if dim is None else dim
        params["dim"] = operation.axis(int(str(dim)), args[0].dim(), turned=wire.turned)
        return Wire(operation.layer(module, kind, (wire.source,), params), wire.turned)
    if kind in NUMBER_BY_NUMBER or (block.category == "activation" and kind not in WITH_CHANNELS):
        if kind == "Embedding" and operation.known(args[0]) is None:
            operation.comes_from(operation.result, module.get_parameter("weight"))
            return [None]
        wire = operation.wire(args[0])
        return Wire(operation.layer(module, kind, (wire.source,), params), wire.turned)
    source = operation.layer(module, kind, tuple(operation.straight(arg) for arg in args), params)
    if isinstance(operation.result, torch.Tensor):
        return Wire(source)
    return [Wire(source._replace(port=port)) for port in block.output_names]


def settings_of(module: nn.Module, block: type[Block]) -> dict[str, object]:
    """The constructor's arguments, read off a layer.

    Raises:
        Refusal: One of them has a form that the block does not know.
    """
    if block.type_name() == "Upsample":
        return stretched({name: getattr(module, name) for name in ("size", "scale_factor", "mode", "align_corners")})
    found: dict[str, object] = {}
    for setting in block.settings:
        if not hasattr(module, setting.name):
            continue
        value = getattr(module, setting.name)
        if setting.kind == "bool":
            value = value if isinstance(value, bool) else value is not None
        elif setting.kind in ("int", "pair", "triple"):
            value = one(value)
        elif setting.kind == "ints" and value is not None:
            value = _ints(value, setting.name)
        found[setting.name] = value
    follows = any(setting.name == "stride" and setting.default is None for setting in block.settings)
    if follows and found.get("stride") == found.get("kernel_size"):
        del found["stride"]
    if found.get("affine", found.get("elementwise_affine", True)) is False:
        found.pop("bias", None)
    if block.type_name() in ALONG and found.get("dim") is None:
        found.pop("dim", None)
    return found


def _ints(value: Any, name: str) -> tuple[int, ...]:
    sides = tuple(value) if isinstance(value, tuple | list | torch.Size) else (value,)
    if not all(isinstance(side, int) for side in sides):
        raise Refusal("{name} is no list of whole numbers", code="no_block", name=name)
    return sides[:1] if name == "padding" and len(set(sides)) == 1 else sides
