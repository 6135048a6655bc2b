"""What arranges, cuts, joins and sums up dimensions, as blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import torch

from engine.graph.graph import Endpoint
from engine.program.from_module.constants import constant, number
from engine.program.from_module.drawing import Nothing, PaddingMark, Wire
from engine.program.from_module.operation import Operation, tensors_in

Draw = Callable[[Operation], Any]
MOST_PARTS = 8
RECURRENT = ("RNN", "LSTM", "GRU")


def same(operation: Operation) -> Any:
    """What changes neither numbers nor sizes"""
    given: torch.Tensor = operation.args[0] if operation.args else next(tensors_in(operation.kwargs))
    found = operation.known(given)
    if isinstance(found, PaddingMark):
        return found
    wire = operation.wire(given)
    if operation.result.shape != given.shape:
        raise operation.unsupported("it changes the sizes")
    if operation.result.dtype != given.dtype and not _is_one_hot(operation, wire):
        raise operation.unsupported("it turns real numbers into whole ones, or the other way")
    return wire


def _is_one_hot(operation: Operation, wire: Wire) -> bool:
    return operation.drawing.nodes[wire.source.node].block.type_name() == "OneHot"


def detach(operation: Operation) -> Wire:
    """The same without its gradient"""
    wire = operation.wire(operation.args[0])
    return operation.add("StopGradient", wire.source, turned=wire.turned)


def flatten(operation: Operation) -> Any:
    """Dimensions laid end to end"""
    given = operation.given("input", "start_dim", "end_dim")
    x, rank = given["input"], given["input"].dim()
    start, end = given.get("start_dim", 0) % rank, given.get("end_dim", -1) % rank
    source = operation.straight(x)
    if start == end:
        return Wire(source)
    if start == 0:
        raise operation.mixes()
    return operation.add("Flatten", source, start_dim=start, end_dim=-1 if end == rank - 1 else end)


def reshape(operation: Operation) -> Any:
    """Other sizes, whatever the way to say it"""
    x, result = operation.args[0], operation.result
    if isinstance(operation.known(x), PaddingMark):
        return PaddingMark()
    wire = operation.wire(x)
    if result.shape == x.shape:
        return wire
    source = operation.straight(x)
    if len(result) != operation.batch or result.dim() < 2:
        raise operation.mixes("Linear, LayerNorm and Embedding work on the last dimension of any tensor: leave it out")
    if result.dim() == 2 and x.dim() > 2:
        return operation.add("Flatten", source)
    return operation.add("Reshape", source, shape=tuple(result.shape[1:]))


def permute(operation: Operation) -> Wire:
    """Dimensions in another order"""
    dims = operation.args[1:] or tuple(operation.kwargs.values())
    order = dims[0] if len(dims) == 1 and isinstance(dims[0], Sequence) else dims
    rank = operation.args[0].dim()
    return _ordered(operation, [dim % rank for dim in order])


def transpose(operation: Operation) -> Wire:
    """Two dimensions swapped"""
    given = operation.given("input", "dim0", "dim1", "axis0", "axis1")
    x, first, second = list(given.values())
    return _swapped(operation, x.dim(), first, second)


def last_two(operation: Operation) -> Wire:
    """x.mT, and x.T or x.t() of a matrix"""
    return _swapped(operation, operation.args[0].dim(), -1, -2)


def _swapped(operation: Operation, rank: int, first: int, second: int) -> Wire:
    order = list(range(rank))
    order[first % rank], order[second % rank] = order[second % rank], order[first % rank]
    return _ordered(operation, order)


def _ordered(operation: Operation, order: list[int]) -> Wire:
    """The wire in the new order, with the batch first; whether the module has it second is kept apart."""
    wire = operation.wire(operation.args[0])
    if wire.turned:
        order = [1 - dim if dim < 2 else dim for dim in order]
    place = order.index(0)
    if place > 1:
        raise operation.unsupported("it puts the batch behind the second dimension")
    dims = (0, *(dim for dim in order if dim))
    source = wire.source
    if dims != tuple(range(len(order))):
        source = operation.add("Permute", source, dims=dims).source
    return Wire(source, place == 1)


def unsqueeze(operation: Operation) -> Any:
    """One more dimension"""
    given = operation.given("input", "dim")
    if isinstance(operation.known(given["input"]), PaddingMark):
        return PaddingMark()
    wire, rank = operation.wire(given["input"]), given["input"].dim() + 1
    dim = given["dim"] % rank
    if not wire.turned:
        return operation.add("Unsqueeze", wire.source, turned=dim == 0, dim=max(dim, 1))
    if dim < 2:
        raise operation.unsupported("it puts the batch behind the second dimension")
    return operation.add("Unsqueeze", wire.source, turned=True, dim=dim)


def squeeze(operation: Operation) -> Wire:
    """Without one dimension of size 1, or without all"""
    given = operation.given("input", "dim")
    x, wire = given["input"], operation.wire(given["input"])
    dims = given.get("dim", tuple(range(x.dim())))
    chosen = {dim % x.dim() for dim in (dims if isinstance(dims, Sequence) else (dims,))}
    source, turned = wire.source, wire.turned
    for dim in sorted((dim for dim in chosen if x.size(dim) == 1), reverse=True):
        source = operation.add("Squeeze", source, dim=operation.axis(dim, x.dim(), turned=turned)).source
        turned = turned and dim != 0
    return Wire(source, turned)


def cat(operation: Operation) -> Wire:
    """Tensors side by side"""
    given = operation.given("tensors", "dim", "axis")
    dim = given.get("dim", given.get("axis", 0))
    ends, turned, rank = _all(operation, given["tensors"])
    axis = operation.axis(dim, rank, turned=turned)
    if len(ends) == 1:
        return Wire(ends[0], turned)
    return operation.add("Concat", *ends, turned=turned, dim=axis)


def stack(operation: Operation) -> Wire:
    """Tensors on each other, along a new dimension"""
    given = operation.given("tensors", "dim")
    ends, turned, rank = _all(operation, given["tensors"])
    dim = given.get("dim", 0) % (rank + 1)
    if turned:
        raise operation.unsupported("its tensors have the batch second")
    return operation.add("Stack", *ends, turned=dim == 0, dim=max(dim, 1))


def _all(operation: Operation, tensors: Sequence[torch.Tensor]) -> tuple[list[Endpoint], bool, int]:
    flowing = [operation.wire(tensor) for tensor in tensors if operation.known(tensor) is not None]
    rank, turned = tensors[0].dim(), flowing[0].turned
    if any(wire.turned != turned for wire in flowing):
        raise operation.unsupported("some of its tensors have the batch first, and some second")
    ends: list[Endpoint] = []
    for tensor in tensors:
        if operation.known(tensor) is not None:
            ends.append(operation.wire(tensor).source)
        else:
            straight = tensor.transpose(0, 1) if turned else tensor
            ends.append(constant(operation, straight, rank, flowing[0].source))
    return ends, turned, rank


def split(operation: Operation) -> list[Wire]:
    """Parts of a dimension; where they are more than a block has ports, each by itself"""
    parts = ("chunks", "split_size", "split_size_or_sections", "indices_or_sections")
    given = operation.given("input", "parts", "dim", *parts)
    x, wire = given["input"], operation.wire(given["input"])
    axis = operation.axis(given.get("dim", 0), x.dim(), turned=wire.turned)
    dim = given.get("dim", 0) % x.dim()
    sizes = [part.size(dim) for part in operation.result]
    if len(sizes) == 1:
        return [wire]
    if len(sizes) > MOST_PARTS:
        starts = [sum(sizes[:i]) for i in range(len(sizes))]
        return [
            operation.add("Slice", wire.source, turned=wire.turned, dim=axis, start=start, stop=start + size)
            for start, size in zip(starts, sizes, strict=True)
        ]
    how: dict[str, Any] = {"chunks": len(sizes)} if len(set(sizes)) == 1 else {"sizes": tuple(sizes)}
    first = operation.add("Split", wire.source, dim=axis, **how).source
    return [Wire(Endpoint(first.node, f"part{i}"), wire.turned) for i in range(1, len(sizes) + 1)]


def unbind(operation: Operation) -> list[Wire]:
    """Every place of a dimension by itself"""
    given = operation.given("input", "dim")
    x, wire = given["input"], operation.wire(given["input"])
    dim = given.get("dim", 0) % x.dim()
    axis = operation.axis(dim, x.dim(), turned=wire.turned)
    turned = wire.turned and dim > 1
    return [operation.add("Select", wire.source, turned=turned, dim=axis, index=i) for i in range(x.size(dim))]


def select(operation: Operation) -> Wire:
    """One place of a dimension"""
    given = operation.given("input", "dim", "index")
    places: list[Any] = [slice(None)] * given["input"].dim()
    places[given["dim"]] = given["index"]
    return _cut(operation, given["input"], places)


def narrow(operation: Operation) -> Wire:
    """A stretch of a dimension"""
    given = operation.given("input", "dim", "start", "length")
    places: list[Any] = [slice(None)] * given["input"].dim()
    places[given["dim"]] = slice(given["start"], given["start"] + given["length"])
    return _cut(operation, given["input"], places)


def getitem(operation: Operation) -> Wire:
    """x[...]"""
    x, places = operation.args
    places = list(places) if isinstance(places, tuple) else [places]
    if any(not isinstance(place, int | slice | type(None) | type(...)) or isinstance(place, bool) for place in places):
        raise operation.unsupported("it looks places up by a list or a tensor", "Use slices, or nn.Embedding")
    taken = sum(place is not None and place is not ... for place in places)
    if not any(place is ... for place in places):
        places.append(...)
    at = next(i for i, place in enumerate(places) if place is ...)
    places[at : at + 1] = [slice(None)] * (x.dim() - taken)
    return _cut(operation, x, places)


def _cut(operation: Operation, x: torch.Tensor, places: list[Any]) -> Wire:
    """Each dimension cut in turn; `at` is the dimension of what is left, as the module counts it."""
    wire, at, dim = operation.wire(x), 0, 0
    source, turned = wire.source, wire.turned
    for place in places:
        axis = 1 - at if turned and at < 2 else at
        if place is None:
            if turned and at < 2:
                raise operation.unsupported("it puts the batch behind the second dimension")
            source = operation.add("Unsqueeze", source, dim=max(axis, 1)).source
            turned, at = turned or at == 0, at + 1
            continue
        size, dim = x.size(dim), dim + 1
        if isinstance(place, int):
            operation.axis(at, x.dim() + 1, turned=turned)
            source = _at(operation, source, axis, place)
            turned = turned and at > 1
            continue
        start, stop, step = place.indices(size)
        if (start, stop, step) != (0, size, 1):
            operation.axis(at, x.dim() + 1, turned=turned)
            if step < 1:
                raise operation.unsupported("it goes backwards")
            behind = {} if stop == size else {"stop": place.stop}
            first = place.start if place.start is not None else 0
            source = operation.add("Slice", source, dim=axis, start=first, step=step, **behind).source
        at += 1
    return Wire(source, turned)


def _at(operation: Operation, source: Endpoint, axis: int, index: int) -> Endpoint:
    """One place; the last step of a recurrent layer as LastState, which also knows what is padding."""
    before = operation.drawing.nodes[source.node].block
    is_last = index == -1 and axis == 1 and source.port == "output" and before.type_name() in RECURRENT
    if is_last and not getattr(before, "bidirectional", False):
        return operation.add("LastState", source).source
    return operation.add("Select", source, dim=axis, index=index).source


def reduce(operation: Operation, kind: str) -> Any:
    """Dimensions summed up in one number each"""
    given = operation.given("input", "dim", "keepdim", "axis")
    x = given["input"]
    if isinstance(operation.known(x), PaddingMark):
        return PaddingMark()
    wire = operation.wire(x)
    dims = given.get("dim", given.get("axis"))
    if isinstance(dims, torch.Tensor) and kind in ("Max", "Min"):
        raise operation.no_block()
    if dims is None or dims == ():
        raise operation.mixes()
    chosen = [dim % x.dim() for dim in (dims if isinstance(dims, Sequence) else (dims,))]
    axes = tuple(operation.axis(dim, x.dim(), turned=wire.turned) for dim in chosen)
    keep = bool(given.get("keepdim", False))
    turned = wire.turned and (keep or 0 not in chosen)
    values = operation.add(kind, wire.source, turned=turned, dim=axes, keepdim=keep)
    return values if isinstance(operation.result, torch.Tensor) else [values, Nothing(operation.no_block())]


def expand(operation: Operation) -> Wire:
    """Dimensions of size 1 repeated: a product with ones"""
    x, result = operation.args[0], operation.result
    wire = operation.wire(x)
    if result.shape == x.shape:
        return wire
    fits = result.dim() == x.dim() and all(a in (1, b) for a, b in zip(x.shape, result.shape, strict=True))
    if wire.turned or not fits or len(result) != operation.batch:
        raise operation.unsupported("it repeats more than dimensions of size 1")
    ones = number(operation, 1.0, tuple(result.shape[1:]), wire.source)
    return operation.add("Multiply", wire.source, ones)


def mark(operation: Operation) -> PaddingMark:
    """Which tokens are padding, or how many are not"""
    x = operation.args[0]
    if operation.known(x) == PaddingMark() or not x.dtype.is_floating_point:
        return PaddingMark()
    raise operation.no_block()


FUNCTIONS: dict[str, Draw] = {
    **dict.fromkeys(("contiguous", "clone", "to", "float", "type", "type_as", "cpu", "requires_grad", "alias"), same),
    **dict.fromkeys(("double", "half", "long", "int", "bool"), same),
    **dict.fromkeys(("detach", "data"), detach),
    "flatten": flatten,
    **dict.fromkeys(("view", "reshape", "unflatten", "view_as", "reshape_as"), reshape),
    **dict.fromkeys(("permute",), permute),
    **dict.fromkeys(("transpose", "swapaxes", "swapdims"), transpose),
    **dict.fromkeys(("mT", "T", "t", "adjoint", "mH", "H"), last_two),
    "unsqueeze": unsqueeze,
    "squeeze": squeeze,
    **dict.fromkeys(("cat", "concat", "concatenate"), cat),
    "stack": stack,
    **dict.fromkeys(("chunk", "split", "tensor_split", "split_with_sizes"), split),
    "unbind": unbind,
    "select": select,
    "narrow": narrow,
    "__getitem__": getitem,
    "mean": partial(reduce, kind="Mean"),
    "sum": partial(reduce, kind="Sum"),
    **dict.fromkeys(("amax", "max"), partial(reduce, kind="Max")),
    **dict.fromkeys(("amin", "min"), partial(reduce, kind="Min")),
    **dict.fromkeys(("expand", "expand_as", "repeat", "broadcast_to", "tile"), expand),
    **dict.fromkeys(("eq", "ne", "__eq__", "__ne__", "gt", "__gt__", "logical_not", "__invert__"), mark),
    **dict.fromkeys(("count_nonzero", "bitwise_not"), mark),
}
