"""Making blocks a group, and taking a group apart again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from engine.blocks.group import Group, GroupInput, GroupOutput
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.graph.edits import cut_out, free_id, merge, remove
from engine.graph.errors import EditError
from engine.graph.graph import Endpoint, Graph, Node
from engine.graph.sharing import family

COLUMN = 260.0
ROW = 110.0
MOST_UNROLLED = 64


def grouped(graph: Graph, ids: Collection[str], name: str = "group") -> tuple[Graph, str]:
    """Put blocks into a new group in their place. The Inputs and Outputs among them stay outside.

    Args:
        name: The wish for the group's id.

    Returns:
        The drawing, and the id of the group.

    Raises:
        EditError: There is nothing to group (`nothing_to_group`), a wire leaves the blocks and comes back
            (`group_loop`), or weights are shared across the border (`shared_across`).
    """
    members = [k for k, n in graph.nodes.items() if k in ids and not isinstance(n.block, Input | Output)]
    members = [k for k in members if not isinstance(graph.nodes[k].block, GroupInput | GroupOutput)]
    _check(graph, members)
    fed = _entries(graph, members)
    left = _exits(graph, members)
    inner = cut_out(graph, members)
    entries = _named([target if isinstance(target, str) else "input" for target in fed], inner)
    xs, ys = zip(*(graph.nodes[key].position for key in members), strict=True)
    nodes, wires = dict(inner.nodes), dict(inner.wires)
    before: dict[str, Node] = {}
    for row, (entry, readers) in enumerate(zip(entries, fed.values(), strict=True)):
        before[entry] = Node(entry, GroupInput(), (min(xs) - COLUMN, min(ys) + ROW * row))
        for target in readers:
            wires[target] = tuple(_kept(graph, target, members, entries, fed))
    nodes = {**before, **nodes}
    exits = _exit_names(left, nodes)
    for row, (leaving, source) in enumerate(zip(exits, left, strict=True)):
        nodes[leaving] = Node(leaving, GroupOutput(), (max(xs) + COLUMN, min(ys) + ROW * row))
        wires[Endpoint(leaving, "input")] = (source,)
    key = free_id(graph.nodes, name)
    block = replace(Group.of({}), inner=Graph(nodes, wires))
    middle = (sum(xs) / len(xs), sum(ys) / len(ys))
    return _replaced(graph, members, Node(key, block, middle), entries, fed, dict(zip(left, exits, strict=True))), key


Fed = dict[object, list[Endpoint]]


def _check(graph: Graph, members: list[str]) -> None:
    if not members:
        raise EditError(
            "There is nothing to group",
            code="nothing_to_group",
            why="Inputs and Outputs of the design stay outside of groups",
            mend="Select the blocks between them",
        )
    inside = set(members)
    behind, waiting = set[str](), [k for key in members for k in graph.consumers[key] if k not in inside]
    while waiting:
        key = waiting.pop()
        if key not in behind:
            behind.add(key)
            waiting.extend(graph.consumers[key])
    back = next((key for key in members if key in behind), "")
    if back:
        raise EditError(
            "These blocks cannot be one group",
            code="group_loop",
            why="what leaves them comes back to {name} through a block outside, so the group would feed itself",
            mend="Select the blocks between too",
            name=back,
        )
    for key in members:
        across = [other for other in family(graph.nodes, key) if other in graph.nodes and other not in inside]
        if across:
            raise EditError(
                "{name} shares its weights with {other}, which stays outside",
                code="shared_across",
                why="weights can be shared within one drawing only",
                mend="Select {other} too, or give {name} weights of its own first",
                name=key,
                other=across[0],
            )


def _entries(graph: Graph, members: list[str]) -> Fed:
    """What must come in from outside, by its source (or by the name of an input that nothing feeds), and who reads."""
    inside = set(members)
    found: Fed = {}
    for key in members:
        for port in graph.nodes[key].block.inputs:
            target = Endpoint(key, port.name)
            sources = graph.sources(*target)
            for source in sources:
                if source.node not in inside:
                    found.setdefault(source, []).append(target)
            if not sources and not port.optional:
                found[target.node if port.name == "input" else f"{target.node}_{port.name}"] = [target]
    return found


def _exits(graph: Graph, members: list[str]) -> list[Endpoint]:
    """What goes out: all that is read outside, or where nothing is, what nobody reads."""
    inside = set(members)
    read = {s for target, sources in graph.wires.items() if target.node not in inside for s in sources}
    inner = {s for target, sources in graph.wires.items() if target.node in inside for s in sources}
    every = [Endpoint(key, port.name) for key in members for port in graph.nodes[key].block.offered_outputs]
    return [end for end in every if end in read] or [end for end in every if end not in inner]


def _named(wishes: list[str], inner: Graph) -> list[str]:
    """Ids of the entries: `input` for one alone."""
    if len(wishes) == 1:
        wishes = ["input"]
    taken: dict[str, object] = dict(inner.nodes)
    names = []
    for wish in wishes:
        names.append(free_id(taken, wish))
        taken[names[-1]] = None
    return names


def _exit_names(left: list[Endpoint], nodes: Mapping[str, Node]) -> list[str]:
    taken: dict[str, object] = dict(nodes)
    names = []
    for end in left:
        wish = "output" if len(left) == 1 else f"{end.node}_{end.port}" if end.port != "output" else f"{end.node}_out"
        names.append(free_id(taken, wish))
        taken[names[-1]] = None
    return names


def _kept(graph: Graph, target: Endpoint, members: list[str], entries: list[str], fed: Fed) -> list[Endpoint]:
    """The wires of an input inside, those from outside coming from the entries."""
    of_source = dict(zip(fed, entries, strict=True))
    sources = graph.sources(*target)
    if not sources:
        return [Endpoint(next(of_source[key] for key, readers in fed.items() if target in readers), "output")]
    return [s if s.node in members else Endpoint(of_source[s], "output") for s in sources]


def _replaced(
    graph: Graph, members: list[str], node: Node, entries: list[str], fed: Fed, exits: Mapping[Endpoint, str]
) -> Graph:
    """The drawing outside, with the group's block in place of its members."""
    rest = {key: other for key, other in graph.nodes.items() if key not in members}
    first = next(i for i, key in enumerate(graph.nodes) if key in members)
    keys = [key for key in list(graph.nodes)[:first] if key in rest]
    nodes = {key: rest[key] for key in keys} | {node.id: node} | rest
    wires = {}
    for target, sources in graph.wires.items():
        if target.node not in members:
            wires[target] = tuple(Endpoint(node.id, exits[s]) if s.node in members else s for s in sources)
    for entry, source in zip(entries, fed, strict=True):
        if isinstance(source, Endpoint):
            wires[Endpoint(node.id, entry)] = (source,)
    return Graph(nodes, wires)


def ungrouped(graph: Graph, key: str) -> tuple[Graph, tuple[str, ...]]:
    """Take a group apart: its blocks in its place, round after round.

    Returns:
        The drawing, and the ids of the blocks that were inside.

    Raises:
        EditError: It is no group (`no_group`), or has too many rounds (`too_many_rounds`).
    """
    node = graph.nodes[key]
    group = node.block
    if not isinstance(group, Group):
        raise EditError(
            "{name} is no group",
            code="no_group",
            why="only a group can be taken apart",
            mend="Select a group",
            name=key,
        )
    if group.repeat > MOST_UNROLLED or (group.repeat > 1 and len(group.inputs) != len(group.outputs)):
        raise EditError(
            "The group {name} cannot be taken apart",
            code="too_many_rounds",
            why="it has {rounds} rounds, which would be drawn one after the other",
            mend="Set repeat to a smaller number first",
            name=key,
            rounds=group.repeat,
        )
    arriving = {port.name: graph.sources(key, port.name) for port in group.inputs}
    ends = {k for k, n in group.inner.nodes.items() if isinstance(n.block, GroupInput | GroupOutput)}
    x, y = _middle(group.inner, ends)
    offset = (node.position[0] - x, node.position[1] - y)
    rest, added = graph, list[str]()
    firsts: dict[str, str] = {}
    for number in range(group.repeat):
        part = remove(group.inner, ends)
        if node.frozen:
            part = part.with_nodes({k: replace(n, frozen=True) for k, n in part.nodes.items()})
        rest, ids = merge(rest, part, (offset[0] + number * _width(group.inner), offset[1]))
        if group.shared and number:
            rest = rest.with_nodes({**rest.nodes, **_sharing(rest, ids, firsts)})
        firsts = firsts or ids
        added += ids.values()
        rest = _fed_from(rest, group, ids, arriving)
        arriving = _passed_on(group, ids, arriving)
    wires = dict(rest.wires)
    leaving = dict(zip((p.name for p in group.outputs), arriving.values(), strict=True)) if group.repeat > 1 else {}
    leaving = leaving or _left(group, firsts, {p.name: graph.sources(key, p.name) for p in group.inputs})
    for target, sources in rest.wires.items():
        made = tuple(new for s in sources for new in (leaving.get(s.port, ()) if s.node == key else (s,)))
        wires[target] = made
    return remove(Graph(rest.nodes, {t: s for t, s in wires.items() if s}), {key}), tuple(added)


Arriving = Mapping[str, tuple[Endpoint, ...]]


def _fed_from(graph: Graph, group: Group, ids: Mapping[str, str], arriving: Arriving) -> Graph:
    """The drawing with the wires that came from the entries coming from what arrives."""
    wires = dict(graph.wires)
    for target, sources in group.inner.wires.items():
        if target.node in ids:
            made = tuple(
                new
                for s in sources
                for new in (arriving.get(s.node, ()) if s.node in arriving else (Endpoint(ids[s.node], s.port),))
            )
            if made:
                wires[Endpoint(ids[target.node], target.port)] = made
    return Graph(graph.nodes, wires)


def _left(group: Group, ids: Mapping[str, str], arriving: Arriving) -> dict[str, tuple[Endpoint, ...]]:
    """What leaves each exit."""
    found = {}
    for port in group.outputs:
        sources = group.inner.sources(port.name, "input")
        found[port.name] = tuple(
            new
            for s in sources
            for new in (arriving.get(s.node, ()) if s.node in arriving else (Endpoint(ids[s.node], s.port),))
        )
    return found


def _passed_on(group: Group, ids: Mapping[str, str], arriving: Arriving) -> dict[str, tuple[Endpoint, ...]]:
    """What leaves a round, by the entries of the next."""
    left = _left(group, ids, arriving)
    if len(group.inputs) != len(group.outputs):
        return dict(arriving)
    return dict(zip((port.name for port in group.inputs), left.values(), strict=True))


def _sharing(graph: Graph, ids: Mapping[str, str], firsts: Mapping[str, str]) -> dict[str, Node]:
    owners = {new: graph.nodes[firsts[old]].shares or firsts[old] for old, new in ids.items()}
    return {new: replace(graph.nodes[new], shares=owner) for new, owner in owners.items()}


def _middle(inner: Graph, ends: Collection[str]) -> tuple[float, float]:
    places = [n.position for k, n in inner.nodes.items() if k not in ends] or [(0.0, 0.0)]
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def _width(inner: Graph) -> float:
    xs = [node.position[0] for node in inner.nodes.values()]
    return max(xs) - min(xs)
