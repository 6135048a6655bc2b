"""Functions that do what a layer does, such as `F.relu`, as that layer's block."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import torch

from engine.program.from_module import arithmetic, shapes
from engine.program.from_module.drawing import Refusal, State, Wire
from engine.program.from_module.operation import Operation

Draw = Callable[[Operation], Any]
POOL = ("kernel_size", "stride", "padding", "dilation", "ceil_mode", "return_indices")
MEANS = ("kernel_size", "stride", "padding", "ceil_mode", "count_include_pad", "divisor_override")
POWERS = ("norm_type", "kernel_size", "stride", "ceil_mode")

ALIKE: dict[str, tuple[str, ...]] = {
    "relu ReLU": (),
    "relu6 ReLU6": (),
    "leaky_relu LeakyReLU": ("negative_slope",),
    "elu ELU": ("alpha",),
    "celu CELU": ("alpha",),
    "selu SELU": (),
    "gelu GELU": ("approximate",),
    "silu SiLU": (),
    "mish Mish": (),
    "sigmoid Sigmoid": (),
    "tanh Tanh": (),
    "hardswish Hardswish": (),
    "hardsigmoid Hardsigmoid": (),
    "hardtanh Hardtanh": ("min_val", "max_val"),
    "softplus Softplus": ("beta", "threshold"),
    "softsign Softsign": (),
    "logsigmoid LogSigmoid": (),
    "hardshrink Hardshrink": ("lambd",),
    "softshrink Softshrink": ("lambd",),
    "tanhshrink Tanhshrink": (),
    "threshold Threshold": ("threshold", "value"),
}
"""Function, block, and the arguments behind the tensor; all work on each number by itself."""

OF_A_DIMENSION = {"softmax": "Softmax", "log_softmax": "LogSoftmax", "softmin": "Softmin", "glu": "GLU"}
OF_IMAGES: dict[str, tuple[str, ...]] = {
    **{f"max_pool{n}d MaxPool{n}d": POOL for n in (1, 2, 3)},
    **{f"max_pool{n}d_with_indices MaxPool{n}d": POOL for n in (1, 2, 3)},
    "avg_pool1d AvgPool1d": MEANS[:-1],
    "avg_pool2d AvgPool2d": MEANS,
    "avg_pool3d AvgPool3d": MEANS,
    **{f"lp_pool{n}d LPPool{n}d": POWERS for n in (1, 2, 3)},
    **{f"adaptive_avg_pool{n}d AdaptiveAvgPool{n}d": ("output_size",) for n in (1, 2, 3)},
    **{f"adaptive_max_pool{n}d AdaptiveMaxPool{n}d": ("output_size", "return_indices") for n in (1, 2, 3)},
    "pixel_shuffle PixelShuffle": ("upscale_factor",),
    "pixel_unshuffle PixelUnshuffle": ("downscale_factor",),
    "local_response_norm LocalResponseNorm": ("size", "alpha", "beta", "k"),
    "one_hot OneHot": ("num_classes",),
}
DROPOUTS = {
    "dropout": "Dropout",
    "dropout1d": "Dropout1d",
    "dropout2d": "Dropout2d",
    "dropout3d": "Dropout3d",
    "alpha_dropout": "AlphaDropout",
    "feature_alpha_dropout": "FeatureAlphaDropout",
}
BORDERS = {
    "constant": "ConstantPad",
    "reflect": "ReflectionPad",
    "replicate": "ReplicationPad",
    "circular": "CircularPad",
}


def plain(params: dict[str, Any]) -> dict[str, Any]:
    """Arguments as a block's params: equal sides as one number, and a stride that is the default left out."""
    found = {name: one(value) for name, value in params.items()}
    if found.get("stride") in (None, [], found.get("kernel_size")):
        found.pop("stride", None)
    return {name: value for name, value in found.items() if value is not None or name in ("padding_idx",)}


def one(value: Any) -> Any:
    """Equal sides as one number."""
    if isinstance(value, tuple | list):
        sides = tuple(value)
        return sides[0] if sides and len(set(sides)) == 1 else sides
    return value


def elementwise(operation: Operation, block: str, names: tuple[str, ...]) -> Wire:
    """A function of each number by itself"""
    given = operation.given("input", *names)
    wire = operation.wire(given.pop("input"))
    return operation.add(block, wire.source, turned=wire.turned, **given)


def of_images(operation: Operation, block: str, names: tuple[str, ...]) -> Any:
    """A function of images, lines or volumes"""
    given = operation.given("input", *names)
    wire = operation.add(block, operation.straight(given.pop("input")), **plain(given))
    if isinstance(operation.result, torch.Tensor):
        return wire
    return [wire, Wire(wire.source._replace(port="indices"))]


def of_a_dimension(operation: Operation, block: str) -> Wire:
    """A function along a dimension"""
    given = operation.given("input", "dim")
    x, dim = given["input"], given.get("dim", -1 if block == "GLU" else None)
    if dim is None:
        dim = 0 if x.dim() in (0, 1, 3) else 1
    wire = operation.wire(x)
    axis = operation.axis(dim, x.dim(), turned=wire.turned)
    return operation.add(block, wire.source, turned=wire.turned, dim=axis)


def dropout(operation: Operation, block: str) -> Wire:
    """Dropout, which an evaluated module only names"""
    given = dict(zip(("input", "p", "training"), operation.args, strict=False)) | dict(operation.kwargs)
    if given.get("training", block == "Dropout"):
        raise Refusal(
            "{operation} drops numbers in evaluation too",
            code="always_drops",
            why="the module is in evaluation mode, and training is not self.training",
            mend="Give it training=self.training, or use nn.Dropout",
            operation=operation.name,
        )
    wire = operation.wire(given["input"])
    return operation.add(block, wire.source, turned=wire.turned, p=given.get("p", 0.5))


def clamp(operation: Operation) -> Wire:
    """Numbers kept above 0, or between two"""
    given = operation.given("input", "min", "max")
    wire, low, high = operation.wire(given["input"]), given.get("min"), given.get("max")
    if isinstance(low, int | float) and isinstance(high, int | float):
        return operation.add("Hardtanh", wire.source, turned=wire.turned, min_val=low, max_val=high)
    if low == 0 and high is None:
        return operation.add("ReLU", wire.source, turned=wire.turned)
    raise operation.unsupported("a block bounds numbers by 0 from below, or from both sides")


def pad(operation: Operation) -> Wire:
    """Borders, of sides that the mode names"""
    given = operation.given("input", "pad", "mode", "value")
    x, widths = given["input"], tuple(given["pad"])
    source, sides = operation.straight(x), x.dim() - 2
    if not any(widths):
        return Wire(source)
    if sides not in (1, 2, 3) or any(widths[2 * sides :]):
        raise operation.unsupported("it puts a border around channels or samples")
    widths = (*widths, *(0,) * (2 * sides))[: 2 * sides]
    value = float(given.get("value") or 0.0)
    kind = BORDERS[given.get("mode", "constant")]
    if kind == "ConstantPad" and not value:
        return operation.add(f"ZeroPad{sides}d", source, padding=widths)
    held: dict[str, Any] = {"value": value} if kind == "ConstantPad" else {}
    return operation.add(f"{kind}{sides}d", source, padding=widths, **held)


def interpolate(operation: Operation) -> Wire:
    """A larger or smaller image"""
    given = operation.given("input", "size", "scale_factor", "mode", "align_corners")
    return operation.add("Upsample", operation.straight(given.pop("input")), **stretched(given))


def stretched(given: dict[str, Any]) -> dict[str, Any]:
    """The params of Upsample: sides go before a factor."""
    size, factor = given.get("size"), one(given.get("scale_factor"))
    params: dict[str, Any] = {"mode": given.get("mode") or "nearest"}
    params["align_corners"] = bool(given.get("align_corners"))
    if size is not None:
        return {**params, "size": (size,) if isinstance(size, int) else tuple(size)}
    return {**params, "scale_factor": factor}


def normalize(operation: Operation) -> Wire:
    """Vectors of length 1"""
    given = operation.given("input", "p", "dim", "eps")
    x = given.pop("input")
    axis = operation.axis(given.pop("dim", 1), x.dim())
    return operation.add("Normalize", operation.straight(x), dim=axis, **given)


def linear(operation: Operation) -> Wire:
    """x Aᵀ + b with a weight of the module's own"""
    given = operation.given("input", "weight", "bias")
    wire = operation.wire(given["input"])
    params: dict[str, object] = {"out_features": len(given["weight"]), "bias": given.get("bias") is not None}
    return Wire(_learned(operation, "Linear", wire, given, params), wire.turned)


def convolve(operation: Operation, sides: int) -> Wire:
    """A convolution with filters of the module's own"""
    given = operation.given("input", "weight", "bias", "stride", "padding", "dilation", "groups")
    weight = given["weight"]
    params: dict[str, Any] = {
        name: one(given[name]) for name in ("stride", "padding", "dilation", "groups") if name in given
    }
    params |= {"out_channels": len(weight), "kernel_size": one(tuple(weight.shape[2:]))}
    params["bias"] = given.get("bias") is not None
    return Wire(_learned(operation, f"Conv{sides}d", Wire(operation.straight(given["input"])), given, params))


def layer_norm(operation: Operation) -> Wire:
    """A normalisation with a scale of the module's own"""
    given = operation.given("input", "normalized_shape", "weight", "bias", "eps")
    params: dict[str, object] = {"normalized_shape": tuple(given["normalized_shape"]), "eps": given.get("eps", 1e-5)}
    params["elementwise_affine"] = given.get("weight") is not None
    params["bias"] = given.get("bias") is not None or given.get("weight") is None
    wire = operation.wire(given["input"])
    return Wire(_learned(operation, "LayerNorm", wire, given, params), wire.turned)


def _learned(operation: Operation, block: str, wire: Wire, given: dict[str, Any], params: dict[str, object]) -> Any:
    own: State = {}
    for name in ("weight", "bias"):
        value = given.get(name)
        if value is None:
            continue
        if operation.learned(value) is None:
            raise operation.unsupported("its weights are computed, or are no parameter of the module")
        own[name] = value.detach().clone()
    parameters = [p for name in own if (p := operation.learned(given[name])) is not None]
    return operation.learning(block, (wire.source,), params, own, parameters)


def _table() -> dict[str, Draw]:
    found: dict[str, Draw] = {**shapes.FUNCTIONS, **arithmetic.FUNCTIONS}
    for both, names in ALIKE.items():
        function, block = both.split()
        found[function] = partial(elementwise, block=block, names=names)
    for both, names in OF_IMAGES.items():
        function, block = both.split()
        found[function] = partial(of_images, block=block, names=names)
    found |= {name: partial(of_a_dimension, block=block) for name, block in OF_A_DIMENSION.items()}
    found |= {name: partial(dropout, block=block) for name, block in DROPOUTS.items()}
    found |= {f"conv{n}d": partial(convolve, sides=n) for n in (1, 2, 3)}
    found |= dict.fromkeys(("interpolate", "upsample"), interpolate)
    found |= dict.fromkeys(("clamp", "clip"), clamp)
    return {**found, "pad": pad, "normalize": normalize, "linear": linear, "layer_norm": layer_norm}


FUNCTIONS = _table()
"""How each function is drawn, by its name."""
