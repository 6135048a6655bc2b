"""The training script of an exported design: the same steps that the training loop takes, for this design alone.

Only what the design uses is printed. Names given by users stand in it as texts, never as variables of the script, so
that they cannot clash with its own.
"""

from __future__ import annotations

from engine.data.dataset import Dataset
from engine.data.field import Field
from engine.graph.calls import INPUT, Call, Slot
from engine.graph.design import Design
from engine.program.program import Loss, Program
from engine.program.recipe import (
    RHYTHMS,
    leaves_one_out,
    optimizer_call,
    patience,
    schedule_call,
    target_sizes,
)
from engine.program.render import Bracket, Tree, flat, indented, of_call, quoted, statement
from engine.program.scoring import answer, evaluation, outputs_type, weights_passed, weights_taken
from engine.program.script_start import learned, optimized, parameters, rates, start_functions, start_imports, taken
from engine.program.weighing import weighted, with_weight

LINE = '''\
def line(figures: dict[str, float]) -> str:
    """Show figures by name: losses with six decimals, metrics with four."""
    shown = []
    for name, value in figures.items():
        decimals = 6 if name.endswith("loss") else 4
        shown.append(f"{name} {value:.{decimals}f}")
    return "  ".join(shown)
'''
IMPORTS = ("import numpy as np", "from typing import Any")


def training_script(design: Design, program: Program, dataset: Dataset) -> tuple[tuple[str, ...], str]:
    """Print data, losses, evaluation and training, down to `main`.

    Args:
        program: One that can be trained: see `can_train`.

    Returns:
        Import lines beside those of the network, and the source text.
    """
    parts = [
        _columns(design, program, dataset),
        *start_functions(program),
        _loss_of(program),
        *evaluation(program),
        LINE.rstrip().splitlines(),
        _main(design, program, dataset),
    ]
    return (*IMPORTS, *start_imports(program)), "\n\n\n".join("\n".join(part) for part in parts) + "\n"


def can_train(program: Program) -> bool:
    """Whether the dataset feeds every Input and is compared with at every Output."""
    return all(parameter.field for parameter in program.parameters) and all(loss.field for loss in program.losses)


def _columns(design: Design, program: Program, dataset: Dataset) -> list[str]:
    fields = dataset.by_name
    inputs = [_tensor(fields[p.field], fields[p.field].spec.sizes, design) for p in program.parameters]
    targets = [
        _tensor(fields[loss.field], target_sizes(program, loss, fields[loss.field]), design) for loss in program.losses
    ]
    arguments = ("part: dict[str, np.ndarray]", *(("device: torch.device",) if _moves(design) else ()))
    return [
        *statement("", Bracket("def columns", arguments), 0, " -> list[torch.Tensor]:"),
        indented('"""Make tensors of one part of the data: inputs, then targets."""', 1),
        *statement("return ", Bracket("", (*inputs, *targets), "[]", is_call=False), 1),
    ]


def _tensor(field: Field, sizes: tuple[object, ...], design: Design) -> Tree:
    place = ("device=device",) if _moves(design) else ()
    made = Bracket("torch.as_tensor", (f"part[{quoted(field.name)}]", f"dtype=torch.{field.spec.dtype}", *place))
    if sizes == field.spec.sizes:
        return made
    return Bracket(f"{flat(made)}.reshape", tuple(map(str, (-1, *sizes))))


def _loss_of(program: Program) -> list[str]:
    lines = [
        *statement(
            "",
            Bracket(
                "def loss_of",
                (f"outputs: {outputs_type(program)}", "targets: list[torch.Tensor]", *weights_taken(program)),
            ),
            0,
            " -> Any:",
        ),
        indented('"""Compare predictions with targets."""', 1),
    ]
    if len(program.losses) == 1:
        loss = program.losses[0]
        return [*lines, *statement(f"return {_weight(loss)}", _compared(program, 0, "outputs"), 1)]
    for i, loss in enumerate(program.losses):
        before = "loss = " if not i else "loss += "
        lines += statement(f"{before}{_weight(loss)}", _compared(program, i, answer(program, i)), 1)
    return [*lines, indented("return loss", 1)]


def _compared(program: Program, number: int, outputs: str) -> Tree:
    loss, places = program.losses[number], list(weighted(program))
    given = (f"balance[{places.index(number)}]",) if number in places else ()
    made = of_call(with_weight(loss, INPUT), given)
    return Bracket(flat(made), (outputs, f"targets[{number}]"))


def _weight(loss: Loss) -> str:
    return "" if loss.weight == 1 else f"{loss.weight!r} * "


def _main(design: Design, program: Program, dataset: Dataset) -> list[str]:
    settings = design.training
    batch_size, rhythm = settings.batch_size, RHYTHMS[settings.schedule]
    balance = weights_passed(program)
    rest = " - 1" if leaves_one_out(dataset.samples[0], batch_size) else ""
    return [
        "def main() -> None:",
        *_at(1, '"""Train, and measure on samples that were never seen."""'),
        *_at(1, f"torch.manual_seed({settings.seed})"),
        *_at(1, "torch.set_flush_denormal(True)", "torch.set_num_threads(1)  # more would add up in another order"),
        *_device(design),
        *statement("parts = ", of_call(Call(dataset.loader.__name__, (), dataset.arguments)), 1),
        *_at(1, *_parts(design)),
        *_balanced(program),
        *_at(1, f"model = build_model(){'.to(device)' if _moves(design) else ''}"),
        *taken(program),
        *learned(design, program),
        *statement("optimizer = ", _optimizer(design, program), 1),
        *(_at(1, "# The last batch would be a single sample, too few for batch normalization.") if rest else ()),
        *_at(1, f"starts = range(0, len(train[0]){rest}, {batch_size})"),
        *_schedule(design, program),
        *_at(1, f"generator = torch.Generator().manual_seed({settings.seed})"),
        *(_at(1, 'best_loss, waiting, best = float("inf"), 0, model.state_dict()') if patience(settings) else ()),
        *_at(1, f"for epoch in range(1, {settings.epochs + 1}):"),
        *_at(2, "order = torch.randperm(len(train[0]), generator=generator)"),
        *_at(2, f"shuffled = [column[order{'.to(device)' if _moves(design) else ''}] for column in train]"),
        *_at(2, "total, seen = 0.0, 0", "for start in starts:"),
        *_at(3, f"batch = [column[start : start + {batch_size}] for column in shuffled]"),
        *_at(3, "optimizer.zero_grad()"),
        *_at(3, f"loss = loss_of(model({_inputs(program)}), batch[{len(program.parameters)}:]{balance})"),
        *_at(3, "loss.backward()", *_clipping(design, program), "optimizer.step()"),
        *(_at(3, "schedule.step()") if rhythm == "step" else ()),
        *_at(3, "total += loss.item() * len(batch[0])", "seen += len(batch[0])"),
        *_at(2, f'valid_figures = evaluate(model, valid, "valid"{balance})'),
        *_at(2, 'figures = {"train_loss": total / seen, **valid_figures}', 'print(f"epoch {epoch}  {line(figures)}")'),
        *(_at(2, "schedule.step()") if rhythm == "epoch" else ()),
        *(_at(2, 'schedule.step(valid_figures["valid_loss"])') if rhythm == "valid_loss" else ()),
        *_waiting(patience(settings)),
        *_at(1, f'print(line(evaluate(model, test, "test"{balance})))'),
    ]


def _at(depth: int, *texts: str) -> list[str]:
    return [indented(text, depth) for text in texts]


def _moves(design: Design) -> bool:
    """Whether the script has to say where to compute."""
    return design.training.device != "cpu"


def _device(design: Design) -> list[str]:
    match design.training.device:
        case "cpu":
            return []
        case "auto":
            found = "torch.accelerator.current_accelerator(check_available=True)"
            return _at(1, f"found = {found}", 'device = found or torch.device("cpu")')
        case name:
            return _at(1, f'device = torch.device("{name}")')


def _parts(design: Design) -> list[str]:
    device = ", device" if _moves(design) else ""
    return [f'{name} = columns(parts["{name}"]{device})' for name in ("train", "valid", "test")]


def _balanced(program: Program) -> list[str]:
    made = weighted(program).items()
    if not made:
        return []
    calls = tuple(of_call(call, (f"train[{len(program.parameters) + number}]",)) for number, call in made)
    return statement("balance = ", Bracket("", calls, "[]", is_call=False), 1)


def _inputs(program: Program) -> str:
    count = len(program.parameters)
    return "batch[0]" if count == 1 else f"*batch[:{count}]"


def _optimizer(design: Design, program: Program) -> Tree:
    return _called("torch.optim", optimizer_call(design.training), optimized(program))


def _schedule(design: Design, program: Program) -> list[str]:
    epochs, several = design.training.epochs, rates(program)
    planned = schedule_call(design.training, epochs, INPUT, Slot(1) if several else None)
    if planned is None:
        return []
    steps = f"{epochs} * len(starts)"
    return statement("schedule = ", _called("torch.optim.lr_scheduler", planned, "optimizer", steps, *several), 1)


def _called(room: str, call: Call, first: str, *slots: str) -> Bracket:
    """A call in a room of torch, with a variable before its arguments."""
    tree = of_call(call, slots)
    assert isinstance(tree, Bracket)
    return Bracket(f"{room}.{tree.head}", (first, *tree.items))


def _clipping(design: Design, program: Program) -> list[str]:
    settings, weights = design.training, parameters(program)
    bounds = {"norm": settings.clip_grad_norm, "value": settings.clip_grad_value}
    return [f"nn.utils.clip_grad_{k}_({weights}, {bound!r})" for k, bound in bounds.items() if bound is not None]


def _waiting(epochs: int | None) -> list[str]:
    if epochs is None:
        return []
    return [
        *_at(2, "waiting += 1", 'if valid_figures["valid_loss"] < best_loss:'),
        *_at(3, 'best_loss, waiting = valid_figures["valid_loss"], 0'),
        *_at(3, "weights = model.state_dict()", "best = {name: weights[name].clone() for name in weights}"),
        *_at(2, f"if waiting >= {epochs}:"),
        *_at(3, "break"),
        *_at(1, "model.load_state_dict(best)"),
    ]
