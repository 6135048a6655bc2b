"""Whether a drawing computes what the module computes of which it was made."""

from __future__ import annotations

from collections.abc import Mapping

import torch

from engine.analysis.result import Analysis
from engine.graph.design import Design
from engine.graph.errors import Problem
from engine.program.from_module.drawing import NotDrawable, Refusal, State
from engine.program.from_module.operation import tensors_in
from engine.program.lower import lower
from engine.program.module import Network, build


def with_weights(design: Design, analysis: Analysis, weights: Mapping[str, State]) -> Network:
    """The design's network with these weights, in evaluation mode.

    Raises:
        NotDrawable: A layer has others than its block, as one with weight_norm has.
    """
    program = lower(design, analysis, {})
    network = build(program)
    for key, state in weights.items():
        try:
            network.get_submodule(program.names[key]).load_state_dict(state)
        except RuntimeError as error:
            raise NotDrawable([Problem.of(_other_weights(key, error), key)]) from error
    return network.eval()


def largest_difference(theirs: list[torch.Tensor], network: Network, inputs: list[torch.Tensor]) -> float:
    """The largest difference of the network's answers from a module's; infinite where one is not finite or missing.

    Gradients are on, for without them torch computes transformers another way.
    """
    ours = list(tensors_in(network(*inputs)))
    if [tensor.shape for tensor in theirs] != [tensor.shape for tensor in ours]:
        return float("inf")
    gaps = [
        0.0 if torch.equal(a, b) else float((a.detach().double() - b.detach().double()).abs().max())
        for a, b in zip(theirs, ours, strict=True)
    ]
    largest = max(gaps, default=0.0)
    return largest if largest == largest else float("inf")


def _other_weights(key: str, error: RuntimeError) -> Refusal:
    return Refusal(
        "The weights of {block} are not those of its layer",
        code="other_weights",
        why="{reason}",
        mend="Take weight_norm, spectral_norm, pruning and the like off the layer first",
        block=key,
        reason=" ".join(str(error).split()),
    )
