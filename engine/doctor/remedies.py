"""The doctor's medicine chest: each function makes a remedy for a design, or none where it does not fit.

Blocks are named by the paths to them: those inside groups are treated where they stand. The drawing of groups that
share their weights is changed once, by the group that owns them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from engine.analysis.result import Analysis
from engine.analysis.through_groups import drawings, drawn_at, makers
from engine.blocks.losses import Output
from engine.doctor.diagnosis import Remedy
from engine.graph.block import Block
from engine.graph.design import Design
from engine.graph.errors import Fix
from engine.graph.fixes import new_id
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.nesting import SEPARATOR, Path, inner_of, node_at, path_of
from engine.graph.sizes import Size

SQUASHING = ("Sigmoid", "Tanh", "Hardsigmoid", "Softsign")
"""Activations whose slope is near 0 over most of their range."""
CUT_OFF = ("ReLU", "ReLU6")
"""Activations whose slope is 0 for all negative numbers."""
NORM_OF = {"Conv1d": "BatchNorm1d", "Conv2d": "BatchNorm2d", "Conv3d": "BatchNorm3d"}
"""What evens out the channels of a convolution; features of a Linear take BatchNorm1d."""
NORMALISING = "normalization"
WIDTHS = ("out_features", "hidden_size", "out_channels")
"""What layers call the number of their units."""


def relu_for_squashing(graph: Graph) -> Remedy | None:
    """ReLU in place of every hidden squashing activation."""
    return _substituted(graph, SQUASHING, "ReLU", "Use ReLU instead of {type}")


def leaky_for_cut_off(graph: Graph) -> Remedy | None:
    """LeakyReLU in place of every ReLU."""
    return _substituted(graph, CUT_OFF, "LeakyReLU", "Use LeakyReLU instead of {type}")


def normalised(graph: Graph, analysis: Analysis) -> Remedy | None:
    """Batch normalisation behind every layer that an activation follows and nothing normalises yet."""
    fixes = []
    for place, drawing in drawings(graph):
        known = analysis.within(place)
        for key, node in drawing.nodes.items():
            kind = node.block.type_name()
            target = _only_reader(drawing, key)
            if node.muted or target is None or drawing.nodes[target.node].block.category != "activation":
                continue
            sizes = _sizes(known, key)
            norm = NORM_OF.get(kind, "BatchNorm1d" if kind == "Linear" and len(sizes) == 1 else "")
            if norm:
                fixes.append(_inserted(norm, (*place, target.node), target.port))
    if not fixes:
        return None
    return Remedy("Insert batch normalisation", fixes=tuple(fixes))


def layer_norm_before(graph: Graph, block: str) -> Remedy | None:
    """Layer normalisation before a block's first input, where none is."""
    path = path_of(block)
    node = node_at(graph, path)
    port = node.block.input_names[0] if node and node.block.inputs else ""
    before = [_block(graph, one).category for one in makers(graph, path, port)] if port else []
    if not before or NORMALISING in before or len(inner_of(graph, path[:-1]).sources(path[-1], port)) != 1:
        return None
    return Remedy("Insert LayerNorm before {block}", {"block": block}, (_inserted("LayerNorm", path, port),))


def lstm_for_rnn(graph: Graph, block: str) -> Remedy | None:
    """An LSTM in place of an RNN or GRU, whose gates begin open for the length that its view has seen."""
    path = path_of(block)
    node = node_at(graph, path)
    if node is None or node.block.type_name() not in ("RNN", "GRU"):
        return None
    if _reads_state(inner_of(graph, path[:-1]), path[-1]):
        return None
    kept = {name: value for name, value in node.block.changed_params.items() if name in _KEPT_BY_LSTM}
    return Remedy(
        "Use LSTM instead of {type}",
        {"type": node.block.type_name()},
        (Fix("substitute", "", target=block, name="LSTM", value=kept),),
    )


def memory_lstm(graph: Graph, block: str, steps: int) -> Remedy | None:
    """An LSTM whose gates begin open for so many steps in place of an RNN."""
    found = lstm_for_rnn(graph, block)
    if found is None:
        return None
    value = {**found.fixes[0].value, "memory": steps}  # type: ignore[dict-item]
    return Remedy(
        "Use LSTM, with a memory of {steps} steps",
        {"steps": steps},
        (Fix("substitute", "", target=block, name="LSTM", value=value),),
    )


def longer_memory(graph: Graph, block: str, steps: int) -> Remedy | None:
    """Gates that begin open for so many steps."""
    node = node_at(graph, path_of(block))
    if node is None or "memory" not in node.block.params:
        return None
    known = node.block.params["memory"]
    if getattr(node.block, "cell", "") == "rnn" or (known is not None and known >= steps):
        return None
    fix = Fix("set", "", target=block, name="memory", value=steps)
    return Remedy("Begin with a memory of {steps} steps", {"steps": steps}, (fix,))


def clipped(design: Design) -> Remedy | None:
    """Gradients of length 1 at most."""
    if design.training.clip_grad_norm is not None and design.training.clip_grad_norm <= 1:
        return None
    return Remedy("Clip gradients (clip_grad_norm = 1)", training={"clip_grad_norm": 1.0})


def other_rate(design: Design, factor: float) -> Remedy:
    """A multiple of the learning rate."""
    lr = float(f"{design.training.lr * factor:.3g}")
    return Remedy("Set the learning rate to {lr}", {"lr": f"{lr:g}"}, training={"lr": lr})


def weight_decay(design: Design) -> Remedy | None:
    """AdamW with weights that decay."""
    if design.training.weight_decay:
        return None
    return Remedy("Let weights decay (AdamW, 0.1)", training={"optimizer": "AdamW", "weight_decay": 0.1})


def early_stopping(design: Design) -> Remedy | None:
    """The weights of the best epoch, and an end once nothing has improved for a while."""
    if design.training.early_stopping is not None:
        return None
    return Remedy("Stop early, keep the best weights", training={"early_stopping": 5})


def dropout(graph: Graph) -> Remedy | None:
    """Dropout before the last layer of every Output."""
    fixes = []
    for last in last_linears(graph):
        before = makers(graph, last, "input")
        if before and not any(_block(graph, one).category == "dropout" for one in before):
            fixes.append(_inserted("Dropout", last, "input", {"p": 0.5}))
    return Remedy("Insert Dropout before the last layer", fixes=tuple(fixes)) if fixes else None


def wider(graph: Graph, *, inside: bool = True) -> Remedy | None:
    """Four times the units in every hidden layer.

    Args:
        inside: In groups too; the rounds of a group may need the width that they have.
    """
    last, fixes = set(last_linears(graph)), []
    for place, drawing in drawings(graph):
        if (place and not inside) or any(group.frozen for group in _along(graph, place)):
            continue
        for key, node in drawing.nodes.items():
            name = next((n for n in WIDTHS if n in node.block.params), "")
            value, path = node.block.params.get(name), (*place, key)
            if path not in last and not node.frozen and not node.shares and isinstance(value, int):
                fixes.append(Fix("set", "", target=SEPARATOR.join(path), name=name, value=4 * value))
    return Remedy("Make hidden layers 4 times as wide", fixes=tuple(fixes)) if fixes else None


def deeper(graph: Graph) -> Remedy | None:
    """One more hidden layer, with a ReLU, before the last."""
    for last in last_linears(graph)[:1]:
        fixes = (_inserted("Linear", last, "input", {"out_features": 64}), _inserted("ReLU", last, "input"))
        return Remedy("Insert a hidden layer of 64 units", fixes=fixes)
    return None


def balanced(output: str) -> Remedy:
    """A loss to which every class counts the same."""
    fix = Fix("set", "", target=output, name="class_weights", value="balanced")
    return Remedy("Count rare classes more", fixes=(fix,))


def gathered(graph: Graph, block: str) -> tuple[Remedy, ...]:
    """Blocks that know each sample's length, in place of one that does not: what is best behind what it reads first."""
    before = [_block(graph, one) for one in makers(graph, path_of(block))]
    reads_states = any(one.category == "recurrent" for one in before)
    both_ways = any(getattr(one, "bidirectional", False) or one.type_name() == "Bidirectional" for one in before)
    kinds = ("LastState", "MaskedMax") if reads_states else ("MaskedMax", "MaskedMean")
    return tuple(
        Remedy(
            "Use {type} instead",
            {"type": kind},
            (Fix("substitute", "", target=block, name=kind, value=_both_ways(kind) if both_ways else {}),),
        )
        for kind in kinds
    )


def _both_ways(kind: str) -> dict[str, object]:
    return {"bidirectional": True} if kind == "LastState" else {}


def joined(graph: Graph, loose: str) -> Remedy | None:
    """A loose end brought to the last layer, beside what feeds it already."""
    ports = graph.nodes[loose].block.output_names
    for *groups, last in last_linears(graph):
        if ports and not groups and not graph.reaches(last, loose):
            concat = new_id(graph, "Concat")
            fixes = (
                _inserted("Concat", (last,), "input"),
                Fix("connect", "", target=concat, name="inputs", value=f"{loose}.{ports[0]}"),
            )
            return Remedy("Bring {block} to {last}", {"block": loose, "last": last}, fixes)
    return None


def last_linears(graph: Graph) -> list[Path]:
    """The last layer with weights before each Output, where it is a Linear: the path to it."""
    found: dict[Path, None] = {}
    for path in _outputs(graph):
        passed: set[Path] = set()
        while path not in passed and _block(graph, path).type_name() != "Linear":
            passed.add(path)
            path = next(iter(makers(graph, path)), path)
        if path not in passed:
            found[drawn_at(graph, path)] = None
    return list(found)


_KEPT_BY_LSTM = ("hidden_size", "num_layers", "bias", "dropout", "bidirectional")


def some(*remedies: Remedy | None) -> tuple[Remedy, ...]:
    """Those that there are."""
    return tuple(remedy for remedy in remedies if remedy is not None)


def hidden(graph: Graph, kinds: Collection[str]) -> list[str]:
    """The paths to the blocks of these types that do not stand right before an Output."""
    last = {drawn_at(graph, path) for output in _outputs(graph) for path in makers(graph, output)}
    return [
        SEPARATOR.join(path)
        for place, drawing in drawings(graph)
        for key, node in drawing.nodes.items()
        if node.block.type_name() in kinds and not node.muted and (path := (*place, key)) not in last
    ]


def _substituted(graph: Graph, kinds: tuple[str, ...], kind: str, label: str) -> Remedy | None:
    keys = hidden(graph, kinds)
    if not keys:
        return None
    types = sorted({_block(graph, path_of(key)).type_name() for key in keys})
    fixes = tuple(Fix("substitute", "", target=key, name=kind, value={}) for key in keys)
    return Remedy(label, {"type": ", ".join(types)}, fixes)


def _inserted(kind: str, target: Path, port: str, params: Mapping[str, object] | None = None) -> Fix:
    return Fix("insert", "", target=SEPARATOR.join(target), name=kind, value=params or {}, port=port, index=0)


def _outputs(graph: Graph) -> list[Path]:
    return [(key,) for key, node in graph.nodes.items() if isinstance(node.block, Output)]


def _block(graph: Graph, path: Path) -> Block:
    """The block at the end of a path that is known to lead to one."""
    *groups, key = path
    return inner_of(graph, tuple(groups)).nodes[key].block


def _along(graph: Graph, place: Path) -> list[Node]:
    """The groups along a path."""
    return [node for i in range(len(place)) if (node := node_at(graph, place[: i + 1])) is not None]


def _only_reader(graph: Graph, key: str) -> Endpoint | None:
    targets = [target for source, target in graph.links() if source.node == key]
    return targets[0] if len(targets) == 1 else None


def _reads_state(graph: Graph, key: str) -> bool:
    return bool(graph.sources(key, "state")) or any(s == Endpoint(key, "state") for s, _ in graph.links())


def _sizes(analysis: Analysis, key: str) -> tuple[Size, ...]:
    facts = analysis.blocks.get(key)
    spec = next(iter(facts.outputs.values()), None) if facts else None
    return spec.sizes if spec else ()
