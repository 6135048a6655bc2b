"""A trained network at work: what it answers, how it writes, and which answers are wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn

from engine.data.catalogue import dataset_of, fields_of
from engine.data.dataset import Dataset, Parts
from engine.data.field import Field
from engine.data.vocabulary import END, PAD
from engine.layers.generation import written
from engine.program.program import Loss, Program
from engine.program.writing import writing_of
from engine.training.asking import Answer, Answered, Ask, Browse, Browsed, Fetch, Fetched, Judge, Judged, Verdict
from engine.training.batches import evaluation_bounds
from engine.training.job import Job

NONE = np.empty(0)
LIKELY = 5
"""Tokens told for each step."""
Weights = Mapping[str, Tensor]
Followed = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


@contextmanager
def at_rest(job: Job, weights: Weights | None, seed: int = 0) -> Iterator[None]:
    """Use the model with these weights; afterwards it, and torch's random numbers, are as before."""
    model, before = job.model, {}
    devices = [job.device] if job.device.type == "cuda" else []
    was_training = model.training
    if weights is not None:
        before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        model.load_state_dict(weights)
    model.eval()
    try:
        with torch.random.fork_rng(devices=devices), torch.no_grad():
            # torch.manual_seed writes down who called it, in case CUDA starts later: a third of a millisecond.
            (torch.default_generator if job.device.type == "cpu" else torch).manual_seed(seed)
            yield
    finally:
        if before:
            model.load_state_dict(before)
        model.train(was_training)


def answer(job: Job, ask: Ask, weights: Weights | None = None) -> Answered:
    """Answer one sample.

    Args:
        weights: Those to use, None for the model's own.
    """
    with at_rest(job, weights, ask.seed):
        given = [torch.as_tensor(array)[None].to(job.device) for array in arrays_of(job, ask.given)]
        told = answers(job, tuple(given), ask.beams, ask.temperature)[0]
        return Answered(ask.number, _followed(job, ask, told))


def arrays_of(job: Job, given: Mapping[str, np.ndarray]) -> list[np.ndarray]:
    """An array for every Input; one that the network writes itself begins with zeros."""
    made = []
    for parameter in job.program.parameters:
        sizes = tuple(size for size in parameter.spec.sizes if isinstance(size, int))
        array = given.get(parameter.block)
        dtype = np.int64 if parameter.spec.dtype == "int64" else np.float32
        made.append(np.zeros(sizes, dtype) if array is None else np.asarray(array, dtype).reshape(sizes))
    return made


def fetch(job: Job, wanted: Fetch) -> Fetched:
    """A sample of a part; an index past the end counts on from the beginning."""
    part = job.parts[wanted.part]
    index = wanted.index % len(part)
    inputs = {p.block: x[index].cpu().numpy() for p, x in zip(job.program.parameters, part.inputs, strict=True)}
    targets = {o.block: y[index].cpu().numpy() for o, y in zip(job.program.losses, part.targets, strict=True)}
    return Fetched(wanted.number, wanted.part, index, len(part), inputs, targets)


def browse(parts: Parts, wanted: Browse) -> Browsed:
    """Some samples of a loaded dataset, and what is known of it."""
    part, dataset = parts[wanted.part], dataset_of(wanted.choice)
    shown = slice(wanted.start, wanted.start + wanted.count)
    return Browsed(
        wanted.number,
        wanted.part,
        wanted.start,
        len(next(iter(part.values()))),
        {name: array[shown] for name, array in part.items()},
        dataset.fields if dataset else (),
        _columns(dataset),
    )


def _columns(dataset: Dataset | None) -> tuple[tuple[str, str], ...]:
    """The columns of a table of one's own with what each holds; none of other data."""
    columns = dict(dataset.arguments).get("columns") if dataset is not None else None
    return columns if isinstance(columns, tuple) else ()


def judge(job: Job, wanted: Judge, weights: Weights | None = None) -> Judged:
    """Answer a whole part. What is written is written freely, not told the right tokens before."""
    part, fields = job.parts[wanted.part], fields_of(job.design.dataset)
    judged = [
        (place, loss, fields[loss.field])
        for place, loss in enumerate(job.program.losses)
        if fields[loss.field].kind != "numbers" and not _places(loss)
    ]
    truths = {place: part.targets[place].cpu().numpy().reshape(len(part), -1).astype(np.int64) for place, *_ in judged}
    found: dict[int, list[tuple[np.ndarray, np.ndarray]]] = {place: [] for place, *_ in judged}
    with at_rest(job, weights):
        for start, stop in evaluation_bounds(len(part)):
            outputs = _outputs(job, part.batch(start, stop).inputs)
            for place, loss, field in judged:
                found[place].append(_guessed(*outputs[place], loss, field, truths[place].shape[1]))
    verdicts = (
        _verdict(loss, field, truths[place], *map(np.concatenate, zip(*found[place], strict=True)))
        for place, loss, field in judged
    )
    return Judged(wanted.number, wanted.part, len(part), tuple(verdicts))


def _verdict(loss: Loss, field: Field, truths: np.ndarray, guesses: np.ndarray, sure: np.ndarray) -> Verdict:
    wrong = np.flatnonzero(_differs(guesses, truths))
    wrong = wrong[np.argsort(-sure[wrong], kind="stable")]
    classes = (NONE, NONE) if field.kind == "tokens" else (truths[:, 0], guesses[:, 0])
    return Verdict(loss.block, field.name, wrong, *classes)


def answers(job: Job, inputs: tuple[Tensor, ...], beams: int = 1, temperature: float = 0.0) -> list[tuple[Answer, ...]]:
    """The answers of every sample, in the design's order of Outputs."""
    fields = fields_of(job.design.dataset)
    looked: list[Tensor] = []
    outputs = _outputs(job, inputs, beams, temperature, looked)
    told = []
    for sample in range(len(inputs[0])):
        row = []
        for loss, (output, tokens) in zip(job.program.losses, outputs, strict=True):
            attention = looked[0][sample].cpu().numpy() if looked and tokens is not None else NONE
            chosen = None if tokens is None else tokens[sample]
            row.append(_answer(loss, fields[loss.field], output[sample], chosen, attention))
        told.append(tuple(row))
    return told


def _outputs(
    job: Job, inputs: tuple[Tensor, ...], beams: int = 1, temperature: float = 0.0, looked: list[Tensor] | None = None
) -> list[tuple[Tensor, Tensor | None]]:
    """The scores of every Output, and the tokens where it writes them; `looked` gets where its decoder looked."""
    writing = writing_of(job.program)
    if writing is None:
        return [(output, None) for output in job.outputs(inputs)]

    def outputs(tokens: Tensor) -> tuple[Tensor, ...]:
        times = len(tokens) // len(inputs[0])
        given = [x.repeat_interleave(times, 0) for x in inputs]
        given[writing.target] = tokens
        return job.outputs(tuple(given))

    start = torch.zeros(len(inputs[0]), writing.steps, dtype=torch.long, device=job.device)
    tokens = written(lambda paths: outputs(paths)[writing.loss], start, beams, temperature)
    with _looking(job, [] if looked is None else looked):
        scores = outputs(tokens)
    return [(output, tokens if i == writing.loss else None) for i, output in enumerate(scores)]


@contextmanager
def _looking(job: Job, looked: list[Tensor]) -> Iterator[None]:
    """Gather the attention of the first decoder while it computes."""
    decoder = decoder_of(job.program, job.model)
    if decoder is None:
        yield
        return
    hook = decoder.register_forward_hook(lambda module, given, out: looked.append(out[1]))
    try:
        yield
    finally:
        hook.remove()


def decoder_of(program: Program, model: nn.Module) -> nn.Module | None:
    """The first Decoder that looks at a memory."""
    for step in program.steps:
        module = getattr(model, step.attribute, None)
        if step.type == "Decoder" and isinstance(module, nn.Module) and getattr(module, "attends", False):
            return module
    return None


def follow(job: Job, place: int, prompt: list[int], steps: int, temperature: float = 0.0) -> Followed:
    """Let a language model go on with a text; where it fills the window, the oldest tokens fall out.

    Args:
        place: Of the Output that tells the next token; the design has one Input. prompt: Tokens without padding.

    Returns:
        The tokens that follow and their probabilities (steps,), and the likeliest of each step with theirs (steps, k).
    """
    (window,) = job.program.parameters[0].spec.sizes
    assert isinstance(window, int)
    text, tops, shares = list(prompt), [], []
    for _ in range(steps):
        seen = text[-window:]
        given = torch.zeros(1, window, dtype=torch.long, device=job.device)
        given[0, : len(seen)] = torch.tensor(seen)
        odds = job.outputs((given,))[place][0, len(seen) - 1].float().cpu()
        odds[: END + 1] = float("-inf")
        chances = (odds / temperature if temperature > 0 else odds).softmax(0)
        tops.append(chances.topk(min(LIKELY, len(odds))))
        text.append(int(torch.multinomial(chances, 1) if temperature > 0 else odds.argmax()))
        shares.append(float(chances[text[-1]]))
    likely, chosen = (np.stack([top[part].numpy() for top in tops]) for part in (1, 0))
    return np.array(text[len(prompt) :]), np.array(shares), likely, chosen


def _followed(job: Job, ask: Ask, told: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The answers, with what goes on with the text where an Output has learned that."""
    fields, (first, *more) = fields_of(job.design.dataset), job.program.parameters
    if more or not any(first.field and fields[one.field].continues == first.field for one in told):
        return told
    prompt = [int(token) for token in ask.given[first.block] if token != PAD]
    made = []
    for place, one in enumerate(told):
        if prompt and fields[one.field].continues == first.field:
            tokens, shares, likely, chances = follow(job, place, prompt, ask.steps, ask.temperature)
            one = replace(one, tokens=tokens, shares=shares, likely=likely, chances=chances)
        made.append(one)
    return tuple(made)


def _answer(loss: Loss, field: Field, scores: Tensor, tokens: Tensor | None, attention: np.ndarray) -> Answer:
    scores = scores.float().cpu()
    shares = values = likely = chances = NONE
    chosen = NONE
    match field.kind:
        case "classes" if not _places(loss):
            shares = scores.softmax(0).numpy()
        case "binary":
            shares = scores.sigmoid().reshape(-1).numpy()
        case "tokens":
            if not _hears(loss):
                scores[:, : PAD + 1 if tokens is None else END] = float("-inf")
            odds = scores.softmax(1)
            found = odds.topk(min(LIKELY, scores.size(1)), 1)
            likely, chances = found.indices.numpy(), found.values.numpy()
            chosen = likely[:, 0] if tokens is None else tokens.cpu().numpy()
            shares = odds[torch.arange(len(odds)), torch.as_tensor(chosen)].numpy()
        case _:
            values = scores.reshape(-1).numpy()
    if _hears(loss):
        chosen, shares = _joined(chosen), NONE
    return Answer(loss.block, field.name, shares, values, chosen, likely, chances, attention)


def _places(loss: Loss) -> bool:
    """Whether the answer is the place of a sample among others, not scores of classes."""
    return loss.call.target == "layers.BatchTripletMarginLoss"


def _hears(loss: Loss) -> bool:
    """Whether the answer is a path of CTC."""
    return loss.call.target == "layers.TokenCTCLoss"


def _joined(path: np.ndarray) -> np.ndarray:
    """A path of CTC with its repeats joined and its blanks left out."""
    joined: np.ndarray = path[(path != PAD) & np.diff(path, prepend=PAD).astype(bool)]
    return joined


def _guessed(
    output: Tensor, tokens: Tensor | None, loss: Loss, field: Field, steps: int
) -> tuple[np.ndarray, np.ndarray]:
    """The answer of each sample, `steps` numbers, and how sure it is of it."""
    output = output.float()
    if field.kind == "binary":
        share = output.sigmoid().reshape(len(output), -1)[:, 0]
        return (share > 0.5).long().cpu().numpy()[:, None], torch.maximum(share, 1 - share).cpu().numpy()
    sure, guess = output.softmax(-1).max(-1)
    if field.kind == "classes":
        return guess.cpu().numpy()[:, None], sure.cpu().numpy()
    found = (guess if tokens is None else tokens).cpu().numpy()
    if _hears(loss):
        joined = [_joined(path)[:steps] for path in found]
        found = np.stack([np.pad(path, (0, steps - len(path))) for path in joined])
    return found, sure.mean(1).cpu().numpy()


def _differs(guesses: np.ndarray, truths: np.ndarray) -> np.ndarray:
    """Which rows are wrong anywhere but in the padding of the truth."""
    real = truths != PAD if truths.shape[1] > 1 else np.ones_like(truths, bool)
    found: np.ndarray = ((guesses != truths) & real).any(1)
    return found
