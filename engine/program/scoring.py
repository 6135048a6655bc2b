"""The part of an exported script that measures: losses and metrics of a part of the data."""

from __future__ import annotations

from engine.program.metric_sources import COUNTED, GATHERED, sources_of, top_of
from engine.program.names import width
from engine.program.program import Loss, Program
from engine.program.recipe import EVALUATION_BATCH, metric_names
from engine.program.render import Bracket, indented, quoted, statement
from engine.program.weighing import weighted

LONGEST_KEY = 40
"""Columns of an Output's id, in quotes, that leave room for the rest of a line."""


def outputs_type(program: Program) -> str:
    """The annotation of what the network returns."""
    return "torch.Tensor" if len(program.losses) == 1 else "dict[str, torch.Tensor]"


def answer(program: Program, number: int) -> str:
    """The expression of an Output's answer: by its id, or where that is too long for a line by its place."""
    key = quoted(program.losses[number].block)
    if len(program.losses) == 1:
        return "outputs"
    if width(key) <= LONGEST_KEY:
        return f"outputs[{key}]"
    return f"list(outputs.values())[{number}]" if number else "next(iter(outputs.values()))"


def weights_taken(program: Program) -> tuple[str, ...]:
    """The parameter through which a function gets the weights of classes, where there are any."""
    return ("balance: list[torch.Tensor]",) if weighted(program) else ()


def weights_passed(program: Program) -> str:
    """The argument for it, after a comma."""
    return ", balance" if weighted(program) else ""


def evaluation(program: Program) -> list[list[str]]:
    """The functions down to `evaluate(model, data, part)`, which gives figures by name."""
    texts = dict.fromkeys(text for loss in program.losses for text in sources_of(loss.metric))
    return [*(text.rstrip().splitlines() for text in texts), _evaluate(program)]


def _evaluate(program: Program) -> list[str]:
    measured = [(i, loss) for i, loss in enumerate(program.losses) if loss.metric]
    inputs = len(program.parameters)
    given = "batch[0]" if inputs == 1 else f"*batch[:{inputs}]"
    body = [line for i, loss in measured for line in _gathered(program, i, loss)]
    balance = weights_passed(program)
    arguments = ("model: nn.Module", "data: list[torch.Tensor]", "part: str", *weights_taken(program))
    return [
        *statement("", Bracket("def evaluate", arguments), 0, " -> dict[str, float]:"),
        *_at(1, '"""Measure a part of the data, without learning from it."""', "model.eval()", "total = 0.0"),
        *_at(1, *(_start(program, i, loss) for i, loss in measured)),
        *_at(1, "with torch.no_grad():"),
        *_at(2, f"for start in range(0, len(data[0]), {EVALUATION_BATCH}):"),
        *_at(3, f"batch = [column[start : start + {EVALUATION_BATCH}] for column in data]"),
        *_at(3, f"outputs = model({given})", f"loss = loss_of(outputs, batch[{inputs}:]{balance})"),
        *_at(3, "total += loss.item() * len(batch[0])"),
        *body,
        *_at(1, "model.train()", *_scores(program)),
        *statement("return ", Bracket("", tuple(_results(program)), "{}", is_call=False), 1),
    ]


def _at(depth: int, *texts: str) -> list[str]:
    return [indented(text, depth) for text in texts]


def _variable(program: Program, number: int, loss: Loss) -> str:
    """What gathers an Output's metric: numbered where there are several Outputs."""
    name = "correct"
    if loss.metric in GATHERED:
        name = "predictions"
    elif loss.metric in COUNTED:
        name = COUNTED[loss.metric].total
    return name if len(program.losses) == 1 else f"{name}_{number + 1}"


def _start(program: Program, number: int, loss: Loss) -> str:
    name = _variable(program, number, loss)
    if loss.metric in COUNTED:
        return f"{name}, {name}_of = {COUNTED[loss.metric].start}"
    return f"{name}: list[torch.Tensor] = []" if loss.metric in GATHERED else f"{name} = 0"


def _gathered(program: Program, number: int, loss: Loss) -> list[str]:
    name = _variable(program, number, loss)
    outputs = answer(program, number)
    targets = f"batch[{len(program.parameters) + number}]"
    if loss.metric in GATHERED:
        return statement("", Bracket(f"{name}.append", (outputs,)), 3)
    if loss.metric in COUNTED:
        counted = COUNTED[loss.metric]
        return [
            *statement(f"{counted.part}, all_of_them = ", Bracket(counted.function, (outputs, targets)), 3),
            *_at(3, f"{name} += {counted.part}", f"{name}_of += all_of_them"),
        ]
    if top_of(loss.metric):
        return statement(f"{name} += ", Bracket("in_top", (outputs, targets, str(top_of(loss.metric)))), 3)
    right = f"{outputs}.argmax(1) == {targets}"
    if loss.metric == "binary_accuracy":
        right = f"({outputs} > 0) == ({targets} > 0.5)"
    return [*statement("right = ", right, 3), *_at(3, f"{name} += int(right.sum())")]


def _scores(program: Program) -> list[str]:
    """With several Outputs, each one's metric in a variable: in the dict a long name leaves no room for it."""
    if len(program.losses) == 1:
        return []
    return [f"score_{i + 1} = {_score(program, i, loss)}" for i, loss in enumerate(program.losses) if loss.metric]


def _score(program: Program, number: int, loss: Loss) -> str:
    name, column = _variable(program, number, loss), f"data[{len(program.parameters) + number}]"
    if loss.metric in COUNTED:
        ratio = f"{name} / {name}_of"
        return f"float(np.exp({ratio}))" if loss.metric == "perplexity" else ratio
    if loss.metric in GATHERED:
        return f"{loss.metric}(torch.cat({name}), {column})"
    return f"{name} / {column}.numel()"


def _results(program: Program) -> list[str]:
    entries = ['f"{part}_loss": total / len(data[0])']
    for i, (loss, metric) in enumerate(zip(program.losses, metric_names(program), strict=True)):
        if metric:
            key = "f" + quoted("{part}_" + metric.replace("{", "{{").replace("}", "}}"))
            entries.append(f"{key}: {_score(program, i, loss) if len(program.losses) == 1 else f'score_{i + 1}'}")
    return entries
