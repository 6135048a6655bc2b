"""The part of an exported script that measures: losses and metrics of a part of the data."""

from __future__ import annotations

from engine.program.names import width
from engine.program.program import Loss, Program
from engine.program.recipe import EVALUATION_BATCH, metric_names
from engine.program.render import Bracket, indented, quoted, statement

R2 = '''\
def r2(outputs: torch.Tensor, targets: torch.Tensor) -> float:
    """Measure how much of the targets' variance is explained; 1 is all of it."""
    outputs, targets = outputs.cpu().double(), targets.cpu().double()
    error = (targets - outputs).square().sum(0)
    spread = (targets - targets.mean(0)).square().sum(0)
    return float((1 - error / spread).mean())
'''
TOKENS = '''\
def right_tokens(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[int, int]:
    """Count the tokens that are right, and all that are not padding."""
    real = targets != 0
    return int(((outputs.argmax(2) == targets) & real).sum()), int(real.sum())
'''
ANSWERS = '''\
def right_answers(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[int, int]:
    """Count the answers that are right in every token, and all of them."""
    right = (outputs.argmax(2) == targets) | (targets == 0)
    return int(right.all(1).sum()), len(targets)
'''
HEARD = '''\
def right_paths(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[int, int]:
    """Count the answers that are right once repeats are joined and blanks left out."""
    right = 0
    for path, answer in zip(outputs.argmax(2), targets):
        joined = torch.unique_consecutive(path)
        right += int(torch.equal(joined[joined != 0], answer[answer != 0]))
    return right, len(targets)
'''
MATCHES = {
    "token_accuracy": ("right_tokens", TOKENS),
    "exact_match": ("right_answers", ANSWERS),
    "ctc_exact_match": ("right_paths", HEARD),
}
"""Metrics of tokens: the function that counts what is right and of how many, and its source."""
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


def evaluation(program: Program) -> list[list[str]]:
    """The functions down to `evaluate(model, data, part)`, which gives figures by name."""
    helper = [R2.rstrip().splitlines()] if any(loss.metric == "r2" for loss in program.losses) else []
    matching = [
        MATCHES[m][1].rstrip().splitlines()
        for m in dict.fromkeys(loss.metric for loss in program.losses)
        if m in MATCHES
    ]
    return [*helper, *matching, _evaluate(program)]


def _evaluate(program: Program) -> list[str]:
    measured = [(i, loss) for i, loss in enumerate(program.losses) if loss.metric]
    inputs = len(program.parameters)
    given = "batch[0]" if inputs == 1 else f"*batch[:{inputs}]"
    body = [line for i, loss in measured for line in _gathered(program, i, loss)]
    arguments = ("model: nn.Module", "data: list[torch.Tensor]", "part: str")
    return [
        *statement("", Bracket("def evaluate", arguments), 0, " -> dict[str, float]:"),
        *_at(1, '"""Measure a part of the data, without learning from it."""', "model.eval()", "total = 0.0"),
        *_at(1, *(_start(program, i, loss) for i, loss in measured)),
        *_at(1, "with torch.no_grad():"),
        *_at(2, f"for start in range(0, len(data[0]), {EVALUATION_BATCH}):"),
        *_at(3, f"batch = [column[start : start + {EVALUATION_BATCH}] for column in data]"),
        *_at(3, f"outputs = model({given})", f"loss = loss_of(outputs, batch[{inputs}:])"),
        *_at(3, "total += loss.item() * len(batch[0])"),
        *body,
        *_at(1, "model.train()", *_scores(program)),
        *statement("return ", Bracket("", tuple(_results(program)), "{}", is_call=False), 1),
    ]


def _at(depth: int, *texts: str) -> list[str]:
    return [indented(text, depth) for text in texts]


def _variable(program: Program, number: int, loss: Loss) -> str:
    """What gathers an Output's metric: numbered where there are several Outputs."""
    name = "predictions" if loss.metric == "r2" else "correct"
    return name if len(program.losses) == 1 else f"{name}_{number + 1}"


def _start(program: Program, number: int, loss: Loss) -> str:
    name = _variable(program, number, loss)
    if loss.metric in MATCHES:
        return f"{name}, {name}_of = 0, 0"
    return f"{name}: list[torch.Tensor] = []" if loss.metric == "r2" else f"{name} = 0"


def _gathered(program: Program, number: int, loss: Loss) -> list[str]:
    name = _variable(program, number, loss)
    outputs = answer(program, number)
    targets = f"batch[{len(program.parameters) + number}]"
    if loss.metric == "r2":
        return statement("", Bracket(f"{name}.append", (outputs,)), 3)
    if loss.metric in MATCHES:
        matches = Bracket(MATCHES[loss.metric][0], (outputs, targets))
        return [
            *statement("right, all_of_them = ", matches, 3),
            *_at(3, f"{name} += right", f"{name}_of += all_of_them"),
        ]
    if loss.metric == "accuracy":
        return [
            *statement("right = ", f"{outputs}.argmax(1) == {targets}", 3),
            *_at(3, f"{name} += int(right.sum())"),
        ]
    return [
        *statement("right = ", f"({outputs} > 0) == ({targets} > 0.5)", 3),
        *_at(3, f"{name} += int(right.sum())"),
    ]


def _scores(program: Program) -> list[str]:
    """With several Outputs, each one's metric in a variable: in the dict a long name leaves no room for it."""
    if len(program.losses) == 1:
        return []
    return [f"score_{i + 1} = {_score(program, i, loss)}" for i, loss in enumerate(program.losses) if loss.metric]


def _score(program: Program, number: int, loss: Loss) -> str:
    name, column = _variable(program, number, loss), f"data[{len(program.parameters) + number}]"
    if loss.metric in MATCHES:
        return f"{name} / {name}_of"
    return f"r2(torch.cat({name}), {column})" if loss.metric == "r2" else f"{name} / {column}.numel()"


def _results(program: Program) -> list[str]:
    entries = ['f"{part}_loss": total / len(data[0])']
    for i, (loss, metric) in enumerate(zip(program.losses, metric_names(program), strict=True)):
        if metric:
            key = "f" + quoted("{part}_" + metric.replace("{", "{{").replace("}", "}}"))
            entries.append(f"{key}: {_score(program, i, loss) if len(program.losses) == 1 else f'score_{i + 1}'}")
    return entries
