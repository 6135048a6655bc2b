"""The source of the model's class: attributes in `__init__`, tensors in `forward`, both named by the blocks' ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.graph.graph import Graph, Node
from engine.graph.nesting import SEPARATOR
from engine.graph.spec import TensorSpec
from engine.program.program import Program, Step
from engine.program.remarks import comment, docstring, in_docstring
from engine.program.render import Bracket, Tree, fits, flat, indented, of_call, quoted, statement


@dataclass
class Lines:
    """Source lines as they are written, and which of them tell of which block, counted from 1."""

    text: list[str] = field(default_factory=list)
    of_block: dict[str, list[int]] = field(default_factory=dict)

    def add(self, lines: list[str], *blocks: str) -> None:
        """Write lines that tell of these blocks."""
        numbers = range(len(self.text) + 1, len(self.text) + 1 + len(lines))
        self.text += lines
        for block in blocks:
            self.of_block.setdefault(block, []).extend(numbers)


def write_model(lines: Lines, program: Program, graph: Graph, title: str) -> None:
    """Write the classes of the parts, the network's own, and `build_model`.

    Args:
        graph: Has the titles and notes of the blocks. title: First line of the class's docstring.
    """
    for part in program.parts:
        own = Lines(lines.text, {})
        write_class(own, part.program, part.graph, sentence(part.title))
        for place in part.places:
            for block, numbers in own.of_block.items():
                lines.of_block[f"{place}{SEPARATOR}{block}"] = numbers
        lines.add(["", ""])
    write_class(lines, program, graph, title)
    lines.add(["", ""])
    lines.add([f"def build_model() -> {program.name}:"])
    lines.add([*docstring("Make the network with new weights.", 1), indented(f"return {program.name}()", 1)])


def write_class(lines: Lines, program: Program, graph: Graph, title: str) -> None:
    """Write the class of a program."""
    lines.add([f"class {program.name}(nn.Module):", *docstring(title, 1, _shapes(program)), ""])
    layers = [step for step in program.steps if step.layer]
    if layers:
        lines.add([indented("def __init__(self) -> None:", 1), indented("super().__init__()", 2)])
        for step in layers:
            _write_layer(lines, step, graph.nodes[step.block])
        lines.add([""])
    _write_forward(lines, program, graph.nodes)


def sentence(text: str) -> str:
    """A title with a full stop where it has no end of its own."""
    return text if text[-1] in ".!?。！？" else f"{text}."


def shape(spec: TensorSpec) -> str:
    """The dimensions as torch counts them: `(N, 6, 24, 24)`."""
    return f"({', '.join(map(str, spec.shape))}{',' if not spec.sizes else ''})"


def _shapes(program: Program) -> tuple[str, ...]:
    specs = {value.name: spec for step in program.steps for value, spec in zip(step.outputs, step.specs, strict=True)}
    specs |= {parameter.name: parameter.spec for parameter in program.parameters}
    taken = [f"    {p.name}: {shape(p.spec)}, {p.spec.dtype}" for p in program.parameters]
    left = _left(program)
    answers = [specs[name] for name in left]
    keys = [f"['{in_docstring(loss.block)}']" for loss in program.losses] if len(program.losses) > 1 else [""]
    if program.answers:
        keys = [f"[{number}]" for number in range(len(left))] if len(left) > 1 else [""]
    given = [f"    returns{key}: {shape(spec)}, {spec.dtype}" for key, spec in zip(keys, answers, strict=True)]
    return ("Shapes:", *taken, *given)


def _write_layer(lines: Lines, step: Step, node: Node) -> None:
    assert step.layer is not None
    lines.add(_remark(node, 2), step.block)
    lines.add(statement(f"self.{step.attribute} = ", of_call(step.layer), 2), step.block)
    if step.frozen:
        lines.add(statement("", Bracket(f"self.{step.attribute}.requires_grad_", ("False",)), 2), step.block)


def _left(program: Program) -> list[str]:
    """The variables that forward returns."""
    return [value.name for value in program.answers or (loss.value for loss in program.losses)]


def _write_forward(lines: Lines, program: Program, nodes: Mapping[str, Node]) -> None:
    left = _left(program)
    answer = left[0] if len(left) == 1 else ""
    read = {value.name for step in program.steps for value in step.inputs if value} | set(left)
    _write_signature(lines, program)
    for parameter in program.parameters:
        if parameter.block:
            lines.add(_remark(nodes[parameter.block], 2), parameter.block)
    for step in program.steps:
        if not step.layer:
            lines.add(_remark(nodes[step.block], 2), step.block)
        lines.add(_computed(step, answer, read), step.block)
    for loss in program.losses:
        lines.add(_remark(nodes[loss.block], 2), loss.block)
    lines.add(statement("return ", _returned(program, left), 2), *(loss.block for loss in program.losses))


def _returned(program: Program, left: list[str]) -> Tree:
    if len(left) == 1:
        return left[0]
    if program.answers:
        return ", ".join(left)
    items = tuple(f"{quoted(loss.block)}: {loss.value.name}" for loss in program.losses)
    return Bracket("", items, "{}", is_call=False)


def _write_signature(lines: Lines, program: Program) -> None:
    result = "torch.Tensor" if len(_left(program)) == 1 else "dict[str, torch.Tensor]"
    if len(program.answers) > 1:
        result = f"tuple[{', '.join(['torch.Tensor'] * len(program.answers))}]"
    arguments = tuple(f"{parameter.name}: torch.Tensor" for parameter in program.parameters)
    signature = statement("def ", Bracket("forward", ("self", *arguments)), 1, f" -> {result}:")
    lines.add(signature, *(parameter.block for parameter in program.parameters if parameter.block))


def _computed(step: Step, answer: str, read: set[str]) -> list[str]:
    """The lines that compute a step, with the trail of shapes beside them, or above where there is no room.

    Args:
        answer: The variable that forward returns, "" where that is a dict. read: All variables that are read later.
    """
    names = [value.name if value.name in read else "_" for value in step.outputs]
    tensors = tuple(value.name if value else "None" for value in step.inputs)
    tree: Tree = of_call(step.function, tensors) if step.function else Bracket(f"self.{step.attribute}", tensors)
    # A call of a module is of any type to a checker: what forward returns has to be told.
    declared = [indented(f"{answer}: torch.Tensor", 2)] if answer in names and len(names) > 1 else []
    typed = ": torch.Tensor" if names == [answer] else ""
    text = f"{', '.join(names)}{typed} = "
    trail = f"# {', '.join(map(shape, step.specs))}"
    line = f"{text}{flat(tree)}"
    if fits(f"{line}  {trail}", 2):
        return [*declared, indented(f"{line}  {trail}", 2)]
    return [*declared, indented(trail, 2), *statement(text, tree, 2)]


def _remark(node: Node, depth: int) -> list[str]:
    return comment(": ".join(text for text in (node.title.strip(), node.note.strip()) if text), depth)
