"""Using a finished run: numbers, text or a file in, the answer of every Output out."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from engine.data.catalogue import fields_of
from engine.data.field import Field
from engine.data.vocabulary import PAD, decode, encode
from engine.graph.errors import NetloomError
from engine.program.program import Parameter
from engine.program.writing import writing_of
from engine.training.answering import answers, at_rest
from engine.training.asking import Answer
from engine.training.evaluate import trained

ARRAYS, TEXTS = (".npy", ".npz"), (".csv", ".txt")
Told = dict[str, object]
Fields = Mapping[str, Field]


def predict(folder: Path, source: str, *, beams: int = 1, temperature: float = 0.0) -> list[dict[str, Told]]:
    """Answer for each sample, by the id of the Output.

    A class is told as `label` and `probabilities` by label, a yes-or-no as `label` and `probability`, numbers as
    `values`, and where the dataset standardises them also in their own units, as `measured`; tokens as `tokens` with
    the `probabilities` of each, and where they are text as `text`.

    Args:
        folder: Of the run. source: Numbers divided by commas or spaces, or a text where the Input reads text; or the
            path of a .csv or .txt file of them, one sample a line, of a .npy file, or, for several Inputs, of a .npz
            file with an array for each Input's id. For several Inputs of text also a JSON object of texts by the
            Input's id. Numbers that are written are in the units in which they are measured, and are scaled as the
            dataset scales its own; those of a .npy or .npz file are as the network gets them. An Input that tells a
            decoder the right answer is not given: the answer is written.
        beams: Answers that a decoder follows side by side. temperature: Above 0 its tokens are drawn by chance.

    Raises:
        DesignFileError, NetloomError: As `evaluate`; or the input cannot be read (`unreadable_input`), is not
            numbers (`bad_input`) or a text that fits (see `engine.data.vocabulary`), or does not fit the design's
            Inputs (`input_misfit`).
    """
    job = trained(folder)
    fields, writing = fields_of(job.design.dataset), writing_of(job.program)
    asked = tuple(p for i, p in enumerate(job.program.parameters) if writing is None or i != writing.target)
    arrays = _read(source, asked, fields)
    inputs = [_tensor(arrays[p.block], p, job.device) for p in asked]
    if len({len(tensor) for tensor in inputs}) > 1:
        counts = zip(asked, inputs, strict=True)
        raise _misfit(
            "The inputs hold different numbers of samples", ", ".join(f"{p.block}: {len(t)}" for p, t in counts)
        )
    if writing is not None:
        inputs.insert(writing.target, torch.zeros(len(inputs[0]), writing.steps, dtype=torch.long, device=job.device))
    with at_rest(job, None, job.design.training.seed):
        found = answers(job, tuple(inputs), beams, temperature)
    lengths = np.count_nonzero(inputs[0].cpu().numpy(), axis=1) if inputs[0].dtype == torch.int64 else None
    return [
        {
            one.block: _told(one, fields[one.field], None if writing or lengths is None else int(lengths[sample]))
            for one in row
        }
        for sample, row in enumerate(found)
    ]


def _read(source: str, parameters: tuple[Parameter, ...], fields: Fields) -> Mapping[str, np.ndarray]:
    path = Path(source)
    suffix = path.suffix.lower() if len(source) < 4096 else ""
    if suffix == ".npz":
        arrays = _loaded(path)
        missing = [p.block for p in parameters if p.block not in arrays]
        if missing:
            raise _misfit("The file has no array for every Input", ", ".join(missing))
        return arrays
    if len(parameters) > 1:
        return _texts_of_several(source, parameters, fields)
    (parameter,) = parameters
    if suffix == ".npy":
        return {parameter.block: _loaded(path)["array"]}
    text = _text(path) if suffix in TEXTS else source
    field = fields.get(parameter.field)
    if field is not None and field.tokenizer:
        lines = text.splitlines() if suffix in TEXTS else [text]
        return {
            parameter.block: np.stack([encode(field, line) for line in lines if line.strip()] or [encode(field, "")])
        }
    return {parameter.block: _counted(_numbers(text), field)}


def _texts_of_several(source: str, parameters: tuple[Parameter, ...], fields: Fields) -> Mapping[str, np.ndarray]:
    names = ", ".join(p.block for p in parameters)
    try:
        texts = json.loads(source)
    except ValueError as error:
        raise _misfit(
            "The design has several Inputs: give a .npz file, or texts as a JSON object by the Input's id", names
        ) from error
    if not isinstance(texts, dict) or not all(isinstance(texts.get(p.block), str) for p in parameters):
        raise _misfit("The JSON object needs a text for every Input", names)
    return {p.block: encode(fields[p.field], texts[p.block])[None] for p in parameters}


def _loaded(path: Path) -> Mapping[str, np.ndarray]:
    try:
        loaded = np.load(path, allow_pickle=False)
        return {"array": loaded} if isinstance(loaded, np.ndarray) else dict(loaded)
    except (OSError, ValueError, EOFError) as error:
        raise _unreadable(path, str(error)) from error


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, str(error)) from error


def _numbers(text: str) -> np.ndarray:
    words = [word for word in re.split(r"[,;\s]+", text.strip("[]() \n")) if word]
    try:
        values = [float(word) for word in words]
    except ValueError as error:
        raise NetloomError(
            "The input is not a row of numbers",
            code="bad_input",
            why="{reason}",
            mend="Give numbers divided by commas, or the path of a .npy, .csv or .txt file",
            reason=str(error),
        ) from error
    return np.array(values)


def _counted(measured: np.ndarray, field: Field | None) -> np.ndarray:
    """Written numbers as the network gets them; left as they are where they make no whole samples."""
    if field is None or not field.means or measured.size % len(field.means):
        return measured
    return field.scaled(measured.reshape(-1, len(field.means)))


def _tensor(array: np.ndarray, parameter: Parameter, device: torch.device) -> Tensor:
    """Samples of an Input.

    Shapes:
        answer: (samples, *sizes of the Input)
    """
    sizes = tuple(size for size in parameter.spec.sizes if isinstance(size, int))
    each = math.prod(sizes)
    if array.dtype.kind not in "fiub" or not array.size or array.size % each:
        raise _misfit(
            "The input does not fit {block}",
            f"{array.size} × {array.dtype}",
            parameter.block,
            " × ".join(map(str, sizes)),
        )
    if not np.isfinite(array).all():
        raise _misfit("The input of {block} holds NaN or infinity", str(array.dtype), parameter.block)
    dtype = torch.int64 if parameter.spec.dtype == "int64" else torch.float32
    return torch.as_tensor(array.reshape(-1, *sizes)).to(device, dtype)


def _told(answer: Answer, field: Field, length: int | None) -> Told:
    """An answer in words and plain numbers.

    Args:
        length: Real tokens of the input whose places the answer's tokens share; None where they have their own.
    """
    match field.kind:
        case "classes" if len(answer.shares):
            labels = field.labels or tuple(map(str, range(len(answer.shares))))
            shares = answer.shares.tolist()
            best = labels[int(answer.shares.argmax())]
            return {"label": best, "probabilities": dict(zip(labels, shares, strict=True))}
        case "binary":
            share = float(answer.shares[0])
            return {"label": (field.labels or ("0", "1"))[int(share > 0.5)], "probability": share}
        case "tokens":
            tokens, shares = answer.tokens[:length].tolist(), answer.shares[:length].tolist()
            real = [i for i, token in enumerate(tokens) if token != PAD]
            told: Told = {"text": decode(field, tokens)} if field.tokenizer else {}
            told["tokens"] = [field.labels[tokens[i]] for i in real]
            return {**told, "probabilities": [shares[i] for i in real]} if shares else told
    values: Told = {"values": answer.values.tolist()}
    return {**values, "measured": field.unscaled(answer.values).tolist()} if field.means else values


def _unreadable(path: Path, reason: str) -> NetloomError:
    return NetloomError(
        "The input {path} cannot be read",
        code="unreadable_input",
        why="{reason}",
        mend="Check the path and the kind of file: .npy, .npz, .csv or .txt",
        path=str(path),
        reason=reason,
    )


def _misfit(what: str, given: str, block: str = "", expected: str = "") -> NetloomError:
    return NetloomError(
        what,
        code="input_misfit",
        why="it holds {given}; a sample is {expected}" if expected else "{given}",
        mend="Give whole samples of numbers for every Input",
        given=given,
        block=block,
        expected=expected,
    )
