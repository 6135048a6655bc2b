"""A network drawn flat: the oracle of groups. It takes them apart by itself, without what the engine knows of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import torch
from torch import nn

from engine.analysis.analyse import analyse
from engine.blocks.group import Group, GroupInput, GroupOutput
from engine.data.catalogue import fields_of
from engine.data.field import Field
from engine.graph.design import Design
from engine.graph.graph import Endpoint, Graph, Node
from engine.program.lower import lower
from engine.program.module import build
from engine.program.program import Program

Ends = Mapping[str, Endpoint]
Fields = Mapping[str, Field] | None


@dataclass
class Flat:
    """A drawing without groups, as it grows.

    Args:
        modules: Where the weights of each of its blocks lie in the network with groups: `stage.0.conv`.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    wires: dict[Endpoint, tuple[Endpoint, ...]] = field(default_factory=dict)
    modules: dict[str, str] = field(default_factory=dict)

    def draw(self, graph: Graph, given: Ends, before: str = "", path: str = "", owner: str = "", frozen: bool = False):
        """Draw what a group holds; gives what leaves its exits.

        Args:
            before: Beginning of the ids. path: Of the modules. owner: Beginning of the ids whose weights these share.
        """
        known: dict[Endpoint, Endpoint] = {Endpoint(key, "output"): end for key, end in given.items()}
        exits: dict[str, Endpoint] = {}
        for key in graph.order:
            node = graph.nodes[key]
            fed = {
                port.name: tuple(known[source] for source in graph.sources(key, port.name))
                for port in node.block.inputs
            }
            if isinstance(node.block, GroupOutput):
                (exits[key],) = fed["input"]
            elif node.muted:
                known[Endpoint(key, node.block.output_names[0])] = next(iter(fed.values()))[0]
            elif isinstance(node.block, Group):
                known |= self._rounds(node, fed, before, path, owner, frozen)
            elif not isinstance(node.block, GroupInput):
                flat = before + key
                shares = owner + (node.shares or key) if owner else before + node.shares if node.shares else ""
                self.nodes[flat] = replace(node, id=flat, shares=shares, frozen=node.frozen or frozen)
                self.modules[flat] = path + key
                self.wires |= {Endpoint(flat, port): sources for port, sources in fed.items() if sources}
                known |= {Endpoint(key, port): Endpoint(flat, port) for port in node.block.output_names}
        return exits

    def _rounds(self, node: Node, fed, before: str, path: str, owner: str, frozen: bool) -> dict[Endpoint, Endpoint]:
        group = node.block
        shown = node.shares or node.id
        entries = {name: source for name, (source,) in fed.items()}
        of_owner = f"{owner}{shown}_" if owner else f"{before}{node.shares}_" if node.shares else ""
        left: Ends = {}
        for number in range(group.repeat):
            mark = f"{number}_" if group.repeat > 1 else ""
            dot = f"{0 if group.shared else number}." if group.repeat > 1 else ""
            ids = f"{before}{node.id}_{mark}"
            sharing = f"{of_owner}{'0_' if group.shared and mark else mark}" if of_owner else ""
            if group.shared and number and not of_owner:
                sharing = f"{before}{node.id}_0_"
            left = self.draw(group.inner, entries, ids, f"{path}{shown}.{dot}", sharing, frozen or node.frozen)
            if group.repeat > 1:
                entries = dict(zip(entries, left.values(), strict=True))
        return {Endpoint(node.id, name): end for name, end in left.items()}


def flattened(graph: Graph) -> tuple[Graph, dict[str, str]]:
    """The drawing without groups, and where the weights of each block lie in the network with groups."""
    flat = Flat()
    flat.draw(graph, {})
    return Graph(flat.nodes, flat.wires), flat.modules


def lowered(design: Design, fields: Fields = None) -> Program:
    """The program of a sound design, of its own dataset's fields or of those given."""
    fields = fields_of(design.dataset) if fields is None else fields
    analysis = analyse(design.graph, fields)
    assert analysis.ok, [problem.wording.told() for problem in analysis.problems]
    return lower(design, analysis, fields)


def networks(
    design: Design, fields: Fields = None, seed: int = 0
) -> tuple[nn.Module, nn.Module, dict[str, str], Program]:
    """The network with groups and the flat one with its weights, names of the tensors of the first by the second's,
    and the first one's program. What only an exit that nobody reads needs is no part of the flat one."""
    flat, modules = flattened(design.graph)
    torch.manual_seed(seed)
    program = lowered(design, fields)
    grouped, plain = build(program), build(lowered(replace(design, graph=flat), fields))
    theirs = grouped.state_dict()
    names: dict[str, str] = {}
    for name in plain.state_dict():
        layer, _, rest = name.partition(".")
        names[name] = f"{modules[layer]}.{rest}"
    assert set(names.values()) <= set(theirs)
    plain.load_state_dict({name: theirs[other] for name, other in names.items()})
    return grouped, plain, names, program


def by_name(answer) -> list[torch.Tensor]:
    """The answers of all Outputs, whatever their order in the drawing."""
    return [answer[key] for key in sorted(answer)] if isinstance(answer, dict) else [answer]


def learned(network: nn.Module, tensors: list[torch.Tensor], seed: int = 1):
    """The answer in training, and the gradients of a sum over it, by the names of weights and places of tensors."""
    torch.manual_seed(seed)
    network.train()
    inputs = [x.clone().requires_grad_() if x.is_floating_point() else x for x in tensors]
    result = network(*inputs)
    parts = by_name(result)
    sum(part.square().sum() for part in parts).backward()
    gradients = {name: p.grad for name, p in network.named_parameters()}
    return parts, gradients, [x.grad for x in inputs if x.is_floating_point()]


def check_flat(design: Design, tensors: list[torch.Tensor], fields: Fields = None, *, exact: bool = True) -> None:
    """Outputs, gradients and buffers of the network with groups are those of the flat one, to the bit.

    Args:
        exact: Sums of gradients come in the same order; else they are held to a relative 1e-9 in double precision.
    """
    grouped, plain, names, _ = networks(design, fields)
    if not exact:
        grouped, plain = grouped.double(), plain.double()
        tensors = [x.double() if x.is_floating_point() else x for x in tensors]
    ours, theirs = learned(grouped, tensors), learned(plain, tensors)

    def same(first, second) -> bool:
        if first is None or second is None:
            return first is second
        if exact:
            return torch.equal(first, second)
        return torch.allclose(first, second, rtol=1e-9, atol=1e-12, equal_nan=True)

    assert all(map(same, ours[0], theirs[0])), "outputs differ"
    assert {name for name, g in theirs[1].items() if g is not None}, "nothing was learned"
    unread = ours[1].keys() - {names[name] for name in theirs[1]}
    assert not any(ours[1][name] is not None for name in unread)
    assert not (exact and unread)
    wrong = [name for name in theirs[1] if not same(ours[1][names[name]], theirs[1][name])]
    assert not wrong, f"gradients differ: {wrong}"
    assert all(map(same, ours[2], theirs[2])), "gradients of the inputs differ"
    after, flat_after = grouped.state_dict(), plain.state_dict()
    assert all(same(after[names[name]], flat_after[name]) for name in names), "buffers differ"
    grouped.eval(), plain.eval()
    answers = (network(*tensors) for network in (grouped, plain))
    first, second = map(by_name, answers)
    assert all(map(same, first, second)), "outputs at rest differ"
