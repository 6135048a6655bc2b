"""Using a finished run: numbers or a file in, the answer of every Output out."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from engine.data.catalogue import fields_of
from engine.data.field import Field
from engine.graph.errors import NetloomError
from engine.program.program import Loss, Parameter
from engine.training.evaluate import trained

ARRAYS, TEXTS = (".npy", ".npz"), (".csv", ".txt")
Answer = dict[str, object]


def predict(folder: Path, source: str) -> list[dict[str, Answer]]:
    """Answer for each sample, by the id of the Output.

    A class is told as `label` and `probabilities` by label, a yes-or-no as `label` and `probability`, numbers as
    `values`.

    Args:
        folder: Of the run. source: Numbers divided by commas or spaces; or the path of a .csv or .txt file of them,
            one sample a line, of a .npy file, or, for several Inputs, of a .npz file with an array for each Input's
            id. They are as the network gets them: scaled as the dataset scales its own.

    Raises:
        DesignFileError, NetloomError: As `evaluate`; or the input cannot be read (`unreadable_input`), is not
            numbers (`bad_input`), or does not fit the design's Inputs (`input_misfit`).
    """
    job = trained(folder)
    arrays = _read(source, job.program.parameters)
    inputs = tuple(_tensor(arrays[p.block], p, job.device) for p in job.program.parameters)
    if len({len(tensor) for tensor in inputs}) > 1:
        counts = zip(job.program.parameters, inputs, strict=True)
        raise _misfit(
            "The inputs hold different numbers of samples", ", ".join(f"{p.block}: {len(t)}" for p, t in counts)
        )
    job.model.eval()
    with torch.no_grad():
        outputs = job.outputs(inputs)
    fields = fields_of(job.design.dataset)
    answers = [
        [(loss.block, answer) for answer in _answers(output.cpu(), loss, fields[loss.field])]
        for loss, output in zip(job.program.losses, outputs, strict=True)
    ]
    return [dict(sample) for sample in zip(*answers, strict=True)]


def _read(source: str, parameters: tuple[Parameter, ...]) -> Mapping[str, np.ndarray]:
    path = Path(source)
    if path.suffix.lower() == ".npz":
        arrays = _loaded(path)
        missing = [p.block for p in parameters if p.block not in arrays]
        if missing:
            raise _misfit("The file has no array for every Input", ", ".join(missing))
        return arrays
    if len(parameters) > 1:
        raise _misfit("The design has several Inputs: give a .npz file", ", ".join(p.block for p in parameters))
    if path.suffix.lower() == ".npy":
        return {parameters[0].block: _loaded(path)["array"]}
    text = _text(path) if path.suffix.lower() in TEXTS else source
    return {parameters[0].block: _numbers(text)}


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


def _answers(outputs: Tensor, loss: Loss, field: Field) -> list[Answer]:
    match loss.metric:
        case "accuracy":
            labels = field.labels or tuple(map(str, range(outputs.shape[1])))
            shares = torch.softmax(outputs, 1).tolist()
            return [
                {"label": labels[int(np.argmax(row))], "probabilities": dict(zip(labels, row, strict=True))}
                for row in shares
            ]
        case "binary_accuracy":
            labels = field.labels or ("0", "1")
            shares = torch.sigmoid(outputs).reshape(-1).tolist()
            return [{"label": labels[int(share > 0.5)], "probability": share} for share in shares]
    return [{"values": row} for row in outputs.reshape(len(outputs), -1).tolist()]


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
