"""Sums, products and what else lays tensors on each other, as blocks."""

from __future__ import annotations

from collections.abc import Callable
from math import frexp
from typing import Any

import torch

from engine.graph.graph import Endpoint
from engine.program.from_module.constants import constant, number, places
from engine.program.from_module.drawing import Wire
from engine.program.from_module.operation import Operation, tensors_in

Draw = Callable[[Operation], Any]


def _two(operation: Operation) -> tuple[Any, Any]:
    given = operation.given("input", "other")
    if given.get("alpha", 1) != 1 or given.get("rounding_mode") is not None or len(given) < 2:
        raise operation.unsupported("it is called with more than two tensors")
    return given["input"], given["other"]


def _is_flowing(operation: Operation, value: Any) -> bool:
    return isinstance(value, torch.Tensor) and operation.known(value) is not None


def combined(operation: Operation, kind: str, first: Any, second: Any) -> Wire:
    """Two tensors in a block that takes two, where one of them may be the same whatever goes in, or a number."""
    flowing = [operation.wire(value) for value in (first, second) if _is_flowing(operation, value)]
    turned = flowing[0].turned
    rank = max(tensor.dim() for tensor in tensors_in([first, second]))
    ends: list[Endpoint] = []
    for value in (first, second):
        if _is_flowing(operation, value):
            wire = operation.wire(value)
            if value.dim() != rank or wire.turned != turned:
                raise operation.unsupported(
                    "its tensors have not the same number of dimensions, or not in the same order",
                    "Give them as many dimensions, with unsqueeze",
                )
            ends.append(wire.source)
        elif isinstance(value, torch.Tensor) and value.dim():
            if turned:
                value = value.reshape((1,) * (rank - value.dim()) + tuple(value.shape)).transpose(0, 1)
            ends.append(constant(operation, value, rank, flowing[0].source, whole=False))
        elif isinstance(value, torch.Tensor) and operation.learned(value) is not None:
            ends.append(constant(operation, value, rank, flowing[0].source, whole=False))
        else:
            ends.append(number(operation, float(value), (1,) * (rank - 1), flowing[0].source))
    return operation.add(kind, *ends, turned=turned)


def add(operation: Operation) -> Wire:
    """a + b"""
    first, second = _two(operation)
    for x, table in ((first, second), (second, first)):
        if _is_flowing(operation, x) and isinstance(table, torch.Tensor) and not _is_flowing(operation, table):
            wire = operation.wire(x)
            pair = (x.transpose(0, 1), table.transpose(0, 1)) if wire.turned and table.dim() == 3 else (x, table)
            found = places(operation, *pair, wire.source)
            if found:
                return Wire(found, wire.turned)
    return combined(operation, "Add", first, second)


def subtract(operation: Operation) -> Wire:
    """a - b"""
    first, second = _two(operation)
    return combined(operation, "Subtract", first, second)


def subtract_reversed(operation: Operation) -> Wire:
    """b - a, of Python's reflected call"""
    first, second = _two(operation)
    return combined(operation, "Subtract", second, first)


def multiply(operation: Operation) -> Wire:
    """a * b"""
    first, second = _two(operation)
    for x, factor in ((first, second), (second, first)):
        if not _is_flowing(operation, x) or _is_flowing(operation, factor):
            continue
        if isinstance(factor, torch.Tensor) and factor.numel() == 1:
            learned = operation.learned(factor)
            wire = operation.wire(x)
            if learned is not None:
                weights = {"factor": factor.detach().clone().reshape(())}
                params: dict[str, object] = {"factor": float(factor.detach()), "learned": True}
                source = operation.learning("Scale", (wire.source,), params, weights, [learned])
                return Wire(source, wire.turned)
        if not isinstance(factor, torch.Tensor) or factor.numel() == 1:
            return scaled(operation, x, float(factor))
    return combined(operation, "Multiply", first, second)


def scaled(operation: Operation, x: Any, factor: float) -> Wire:
    """A tensor times a number."""
    wire = operation.wire(x)
    return operation.add("Scale", wire.source, turned=wire.turned, factor=factor)


def divide(operation: Operation) -> Wire:
    """a / b; by a power of two it is the same number to the last bit as a product"""
    first, second = _two(operation)
    if isinstance(second, int | float) and second and abs(frexp(second)[0]) == 0.5:
        return scaled(operation, first, 1 / second)
    return combined(operation, "Divide", first, second)


def divide_reversed(operation: Operation) -> Wire:
    """b / a, of Python's reflected call"""
    first, second = _two(operation)
    return combined(operation, "Divide", second, first)


def negate(operation: Operation) -> Wire:
    """-a"""
    return scaled(operation, operation.args[0], -1.0)


def power(operation: Operation) -> Wire:
    """a ** 2, 3, ..."""
    given = operation.given("input", "exponent")
    exponent = given["exponent"]
    if isinstance(exponent, torch.Tensor) or exponent not in (2, 3, 4):
        raise operation.unsupported("a block multiplies a tensor by itself, and knows no other powers")
    wire = operation.wire(given["input"])
    return operation.add("Multiply", *[wire.source] * int(exponent), turned=wire.turned)


def matmul(operation: Operation) -> Wire:
    """a @ b; with a learned matrix, a Linear without bias"""
    given = operation.given("input", "other", "mat2")
    first, second = given["input"], given.get("other", given.get("mat2"))
    if _is_flowing(operation, first) and isinstance(second, torch.Tensor) and not _is_flowing(operation, second):
        learned = operation.learned(second)
        if learned is not None and second.dim() == 2:
            wire = operation.wire(first)
            weights = {"weight": second.detach().t().contiguous()}
            params: dict[str, object] = {"out_features": second.size(1), "bias": False}
            source = operation.learning("Linear", (wire.source,), params, weights, [learned])
            return Wire(source, wire.turned)
    ends = [_matrix(operation, value, first, second) for value in (first, second)]
    return operation.add("MatMul", *ends)


def _matrix(operation: Operation, value: Any, first: Any, second: Any) -> Endpoint:
    if _is_flowing(operation, value):
        return operation.straight(value)
    other = second if value is first else first
    return constant(operation, value, other.dim(), operation.straight(other))


def attention(operation: Operation) -> Wire:
    """softmax(q kᵀ / sqrt(d)) v, of sequences or of heads side by side"""
    given = operation.given("query", "key", "value", "attn_mask", "dropout_p", "is_causal", "scale", "enable_gqa")
    query, key, value = (operation.straight(given[name]) for name in ("query", "key", "value"))
    causal, rank, size = bool(given.get("is_causal")), given["query"].dim(), given["query"].size(-1)
    if given.get("attn_mask") is not None or given.get("dropout_p") or given.get("enable_gqa"):
        raise operation.unsupported("it has a mask, dropout or grouped heads", "Use nn.MultiheadAttention")
    if rank == 3 and given.get("scale") is None:
        return operation.add("DotAttention", query, key, value, causal=causal)
    if causal or rank < 3:
        raise operation.unsupported("its heads hide the steps that come later", "Use nn.MultiheadAttention")
    dims = (*range(rank - 2), rank - 1, rank - 2)
    turned = operation.add("Permute", key, dims=dims).source
    scores = operation.add("MatMul", query, turned).source
    shares = operation.add("Scale", scores, factor=given.get("scale") or size**-0.5).source
    return operation.add("MatMul", operation.add("Softmax", shares, dim=rank - 1).source, value)


FUNCTIONS: dict[str, Draw] = {
    **dict.fromkeys(("add", "__add__", "__radd__", "__iadd__"), add),
    **dict.fromkeys(("sub", "subtract", "__sub__", "__isub__"), subtract),
    **dict.fromkeys(("rsub", "__rsub__"), subtract_reversed),
    **dict.fromkeys(("mul", "multiply", "__mul__", "__rmul__", "__imul__"), multiply),
    **dict.fromkeys(("div", "divide", "true_divide", "__truediv__", "__itruediv__"), divide),
    **dict.fromkeys(("__rdiv__", "__rtruediv__"), divide_reversed),
    **dict.fromkeys(("neg", "negative", "__neg__"), negate),
    **dict.fromkeys(("pow", "__pow__"), power),
    "square": lambda operation: operation.add("Multiply", *[operation.straight(operation.args[0])] * 2),
    **dict.fromkeys(("matmul", "__matmul__", "bmm"), matmul),
    "scaled_dot_product_attention": attention,
}
