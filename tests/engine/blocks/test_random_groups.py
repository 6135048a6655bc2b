"""Whatever is made a group, in whatever network, computes and learns what it did before."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from engine.analysis.analyse import analyse
from engine.blocks.grouping import grouped, ungrouped
from engine.blocks.inputs import Input
from engine.blocks.losses import Output
from engine.graph.design import Design
from engine.graph.edits import configure, rename
from engine.graph.graph import Graph
from tests.engine.program.designs import designs
from tests.engine.program.exported import batch, both, same_bits
from tests.flattened import check_flat, lowered, networks

slow_to_draw = settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
)
BY_CHANCE = {"Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout", "RReLU"}
BY_CHANCE |= {"GaussianNoise"}
"""Which draw random numbers, in an order that grouping may change."""


def is_sure(graph: Graph) -> bool:
    """Whether no block draws random numbers."""
    blocks = [node.block for node in graph.nodes.values()]
    return not any(block.type_name() in BY_CHANCE or block.params.get("dropout") for block in blocks)


@st.composite
def designs_with_groups(draw: st.DrawFn) -> Design:
    """A sound design of which blocks were grouped, up to three times, also groups; some with several rounds."""
    design = draw(designs())
    graph = design.graph
    for number, key in enumerate(list(graph.nodes)):
        graph = rename(graph, key, f"n{number}")
    assume(is_sure(graph))
    for number in range(draw(st.integers(1, 3))):
        free = [key for key in graph.order if not isinstance(graph.nodes[key].block, Input | Output)]
        assume(free)
        first = draw(st.integers(0, len(free) - 1))
        last = draw(st.integers(first, len(free) - 1))
        graph, key = grouped(graph, free[first : last + 1], f"group{number}")
        several = configure(graph, key, repeat=draw(st.integers(2, 3)), shared=draw(st.booleans()))
        if draw(st.booleans()) and analyse(several, {}).ok:
            graph = several
    analysis = analyse(graph, {})
    assume(analysis.ok)
    return Design(design.name, graph)


def learns(design: Design) -> bool:
    """Whether weights reach the answer: of a group all that leaves it is computed, read or not, and flat it is not."""
    _, plain, _, _ = networks(design)
    return any(p.requires_grad for p in plain.parameters())


@slow_to_draw
@given(designs_with_groups())
def test_it_is_the_same_drawn_flat(design):
    assume(learns(design))
    check_flat(design, batch(lowered(design)), exact=False)


@slow_to_draw
@given(designs_with_groups())
def test_it_is_the_same_in_the_exported_file(tmp_path, design):
    performed, exported, program = both(design, tmp_path)
    tensors = batch(program)

    assert list(performed.state_dict()) == list(exported.state_dict())
    assert same_bits(performed.eval()(*tensors), exported.eval()(*tensors))


@slow_to_draw
@given(designs_with_groups())
def test_taken_apart_again_it_is_sound_and_has_as_many_weights(design):
    graph, total = design.graph, analyse(design.graph, {}).total_params
    for _ in range(40):
        groups = [key for key, node in graph.nodes.items() if node.block.type_name() == "Group"]
        if not groups:
            break
        graph, _ = ungrouped(graph, groups[0])
    analysis = analyse(graph, {})

    assert analysis.ok, [problem.wording.told() for problem in analysis.problems]
    assert analysis.total_params == total
