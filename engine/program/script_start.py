"""The part of an exported script that decides how weights begin and how fast each learns."""

from __future__ import annotations

from engine.graph.design import Design
from engine.graph.origin import Origin
from engine.program.origins import name_there, taking
from engine.program.program import Program
from engine.program.recipe import learning_scales
from engine.program.render import Bracket, Tree, indented, quoted, statement

LOADER = "from safetensors.torch import load_file"
TAKE = '''\
def take_weights(layer: nn.Module, path: str, name: str) -> None:
    """Give a layer the weights that a file keeps under a name."""
    kept = load_file(path)
    layer.load_state_dict({key: kept[f"{name}.{key}"] for key in layer.state_dict()})
'''
GROUPED = "parameter_groups"
"""The function of `engine.layers` that makes groups of weights by their learning rate."""


def start_imports(program: Program) -> tuple[str, ...]:
    """Import lines for weights from a file, where there are any."""
    return (LOADER,) if taking(program) else ()


def start_functions(program: Program) -> list[list[str]]:
    """The function that reads weights, where there are any."""
    return [TAKE.rstrip().splitlines()] if taking(program) else []


def start_helpers(program: Program) -> set[str]:
    """Names of the functions of `engine.layers` that the script calls."""
    return {GROUPED} if learning_scales(program) else set()


def taken(program: Program) -> list[str]:
    """The lines that give layers their first weights from files."""
    lines: list[str] = []
    for step in taking(program):
        path = Origin.read(step.origin).file.as_posix()
        inside = "." in step.attribute
        layer = f"model.get_submodule({quoted(step.attribute)})" if inside else f"model.{step.attribute}"
        arguments = (layer, quoted(path), quoted(name_there(step)))
        lines += statement("", Bracket("take_weights", arguments), 1)
    return lines


def learned(design: Design, program: Program) -> list[str]:
    """The lines that gather the weights that learn, where these are not simply all with one learning rate."""
    lines = []
    if any(step.frozen for step in program.all_steps):
        lines.append(indented("learned = [p for p in model.parameters() if p.requires_grad]", 1))
    scales = learning_scales(program)
    if scales:
        items: tuple[Tree, ...] = tuple(f"{quoted(name)}: {scale!r}" for name, scale in scales.items())
        lines += statement("scales = ", Bracket("", items, "{}", is_call=False), 1)
        lines += statement("groups = ", Bracket(GROUPED, ("model", repr(design.training.lr), "scales")), 1)
    return lines


def parameters(program: Program) -> str:
    """The weights that learn, one after another."""
    return "learned" if any(step.frozen for step in program.all_steps) else "model.parameters()"


def optimized(program: Program) -> str:
    """What the optimiser is given."""
    return "groups" if learning_scales(program) else parameters(program)


def rates(program: Program) -> tuple[str, ...]:
    """The learning rates of the groups, where there are several."""
    return ('[group["lr"] for group in groups]',) if learning_scales(program) else ()
