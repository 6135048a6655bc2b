"""The source of `generate`, by which an exported network with a decoder writes answers of its own."""

from __future__ import annotations

from dataclasses import dataclass

from engine.program.program import Program
from engine.program.render import Bracket, indented, quoted, statement

WRITER = "written"
"""The function of `engine.layers` that chooses the tokens."""
RESERVED = ("model", "beams", "temperature", "answers", "score", "times")


@dataclass(frozen=True)
class Writing:
    """Which tensors of a network are written.

    Args:
        target: Place of the parameter that tells the right tokens before. loss: Place of the Output that scores them.
        steps: Tokens of the longest answer.
    """

    target: int
    loss: int
    steps: int


def writing_of(program: Program) -> Writing | None:
    """What the first Decoder writes; None where there is none that an Input feeds and an Output reads."""
    places = {parameter.name: i for i, parameter in enumerate(program.parameters)}
    answers = {loss.value.name: i for i, loss in enumerate(program.losses)}
    for step in program.steps:
        target = step.inputs[0] if step.inputs else None
        if step.type == "Decoder" and target and target.name in places and step.outputs[0].name in answers:
            (steps,) = program.parameters[places[target.name]].spec.sizes
            if isinstance(steps, int) and len(program.parameters) > 1:
                return Writing(places[target.name], answers[step.outputs[0].name], steps)
    return None


def generate_source(program: Program, writing: Writing) -> list[str]:
    """The lines of `generate`. Inputs whose names the function needs itself are numbered."""
    given = [p.name for i, p in enumerate(program.parameters) if i != writing.target]
    names = [f"input_{i + 1}" if name in RESERVED else name for i, name in enumerate(given)]
    arguments = [f"{name}.repeat_interleave(times, 0)" for name in names]
    arguments.insert(writing.target, "answers")
    scored = Bracket("model", tuple(arguments))
    loss = program.losses[writing.loss]
    result = (
        statement("logits: torch.Tensor = ", scored, 2)
        if len(program.losses) == 1
        else [*statement("outputs = ", scored, 2), *statement("logits: torch.Tensor = outputs", _key(loss.block), 2)]
    )
    start = Bracket(
        "torch.zeros", (f"len({names[0]})", str(writing.steps), "dtype=torch.long", f"device={names[0]}.device")
    )
    signature = (
        f"model: {program.name}",
        *(f"{name}: torch.Tensor" for name in names),
        "beams: int = 1",
        "temperature: float = 0.0",
    )
    return [
        *statement("def ", Bracket("generate", signature), 0, " -> torch.Tensor:"),
        indented('"""Write answers: the likeliest token each time, by beams, or by chance."""', 1),
        "",
        indented("def score(answers: torch.Tensor) -> torch.Tensor:", 1),
        indented(f"times = len(answers) // len({names[0]})", 2),
        *result,
        indented("return logits", 2),
        "",
        indented("model.eval()", 1),
        *statement("start = ", start, 1),
        indented(f"return {WRITER}(score, start, beams, temperature)", 1),
    ]


def _key(block: str) -> Bracket:
    return Bracket("", (quoted(block),), "[]", is_call=False)
