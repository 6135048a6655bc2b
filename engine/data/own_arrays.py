"""NumPy arrays of one's own: `x` and `y` of an .npz file, or a pair of .npy files. Nothing is ever unpickled."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.lib import format as npy

from engine.data.dataset import Dataset, DatasetError
from engine.data.field import Field, FieldKind
from engine.data.own_faults import LARGEST, check_amount, check_classes, check_file, too_large, unreadable
from engine.data.own_parts import SPLIT_DOC, SPLIT_PARTS, middle_and_spread, scaled, shuffled_parts
from engine.data.splits import parted
from engine.graph.errors import Wording
from engine.graph.spec import TensorSpec


def read_arrays(path: str, targets: str) -> tuple[np.ndarray, np.ndarray]:
    """Read `x` and `y` of an .npz file, or each from an .npy file of its own."""
    if targets:
        return np.load(path, allow_pickle=False), np.load(targets, allow_pickle=False)
    with np.load(path, allow_pickle=False) as file:
        return file["x"], file["y"]


def load_arrays(
    path: str,
    targets: str,
    told_as: str,
    seed: int,
) -> dict[str, dict[str, np.ndarray]]:
    """Load arrays; classes are numbered in order, numbers standardised, shares kept.

    The input is standardised where a sample is a row of numbers.
    """
    x, y = read_arrays(path, targets)
    label = np.unique(y, return_inverse=True)[1].reshape(-1).astype(np.int64)
    is_class = told_as == "category"
    rows = shuffled_parts(label if is_class else np.zeros(len(y)), seed)
    given = x.reshape(len(x), -1) if x.ndim == 1 else x
    if given.ndim == 2:
        given = scaled(given, rows["train"])
    told: np.ndarray = label
    if told_as == "number":
        told = scaled(y.reshape(len(y), -1), rows["train"])
    elif told_as == "shares":
        told = y.astype(np.float32)
    return parted(rows, {"x": given.astype(np.float32), "y": told})


def arrays_dataset(path: Path, options: Mapping[str, Any]) -> Dataset:
    """The dataset in an .npz file or a pair of .npy files.

    Args:
        options: `targets`, `y_type` and `seed`; see `engine.data.own`.

    Raises:
        DatasetError: See docs/data.md.
    """
    targets, seed = options.get("targets", ""), options.get("seed", 0)
    second = (path.parent / targets) if targets else None
    _check_headers(path, second)
    try:
        x, y = read_arrays(str(path), str(second or ""))
    except (OSError, ValueError, zipfile.BadZipFile, EOFError) as error:
        raise unreadable(path, str(error)) from None
    told_as = _check_arrays(path, x, y, options.get("y_type", "auto"))
    is_class = told_as == "category"
    labels = np.unique(y) if is_class else np.empty(0)
    rows = shuffled_parts(np.unique(y, return_inverse=True)[1].reshape(-1) if is_class else np.zeros(len(y)), seed)
    sizes = x.shape[1:] or (1,)
    kind: FieldKind = {1: "features", 2: "sequence", 3: "image"}[len(sizes)]  # type: ignore[assignment]
    width = y.reshape(len(y), -1).shape[1]
    target = Field("y", "target", "numbers", TensorSpec((width,)))
    if is_class:
        target = Field("y", "target", "classes", TensorSpec((), "int64"), tuple(map(str, labels.tolist())))
    elif told_as == "number":
        target = _measured(target, y.reshape(len(y), -1), rows["train"])
    given = Field("x", "input", kind, TensorSpec(sizes))
    if kind == "features":
        given = _measured(given, x.reshape(len(x), -1), rows["train"])
    return Dataset(
        name="arrays",
        title=path.name,
        doc="Arrays of your own. " + SPLIT_DOC,
        source=path.name,
        fields=(given, target),
        loader=load_arrays,
        parts=(*SPLIT_PARTS, middle_and_spread, scaled, read_arrays),
        imports=("import numpy as np",),
        samples=(len(rows["train"]), len(rows["valid"]), len(rows["test"])),
        arguments=(
            ("path", str(path)),
            ("targets", str(second or "")),
            ("told_as", told_as),
            ("seed", seed),
        ),
    )


def _measured(field: Field, values: np.ndarray, train: np.ndarray) -> Field:
    """The field with what its numbers are counted from and in."""
    middle, spread = middle_and_spread(values, train)
    return replace(field, means=tuple(middle.tolist()), deviations=tuple(spread.tolist()))


def _check_headers(path: Path, targets: Path | None) -> None:
    """Refuse what is not as small as it says, before anything is unpacked: only headers are read."""
    size = 0
    for file in (path, targets):
        if file is None:
            continue
        check_file(file)
        try:
            if targets is not None:
                with file.open("rb") as stream:
                    size += _bytes(file, stream)
                continue
            with zipfile.ZipFile(file) as archive:
                for name in ("x", "y"):
                    if f"{name}.npy" not in archive.namelist():
                        held = ", ".join(archive.namelist())[:200]
                        raise unreadable(
                            file,
                            Wording("it holds no array {name}; there are: {held}", args={"name": name, "held": held}),
                        )
                    with archive.open(f"{name}.npy") as stream:
                        size += _bytes(file, stream)
        except (OSError, ValueError, EOFError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
            raise unreadable(file, str(error)) from None
    if size > LARGEST:
        raise too_large(path, size)


def _bytes(path: Path, stream: IO[bytes]) -> int:
    """The bytes that an array takes by its header."""
    version = npy.read_magic(stream)
    readers = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}
    if version not in readers:
        raise unreadable(path, Wording("version {version} of the format is not read", args={"version": version}))
    shape, _, dtype = readers[version](stream)
    if dtype.kind not in "biufU":
        raise unreadable(
            path, Wording("an array is of type {dtype}, and must hold numbers or texts", args={"dtype": str(dtype)})
        )
    size = dtype.itemsize
    for side in shape:
        size *= side
    return size


def _check_arrays(path: Path, x: np.ndarray, y: np.ndarray, wanted: str) -> str:
    """What the targets are, `category`, `number` or `shares`, once both arrays are known to fit one another."""
    if x.ndim not in (1, 2, 3, 4) or x.dtype.kind == "U" or 0 in x.shape[1:]:
        raise _unfit(path, "x", x, "numbers of shape (n, D), (n, T, D) or (n, C, H, W)")
    is_column = y.ndim == 1 or (y.ndim == 2 and y.shape[1] == 1)
    is_class = wanted == "category" or (wanted == "auto" and is_column and y.dtype.kind in "biuU")
    if not (is_column or (y.ndim == 2 and not is_class)) or (y.dtype.kind == "U" and not is_class) or 0 in y.shape[1:]:
        raise _unfit(path, "y", y, "classes of shape (n,), or numbers of shape (n,) or (n, D)")
    if len(x) != len(y):
        raise _unfit(path, "y", y, f"as many samples as x, which has {len(x)}")
    check_amount(path, len(x))
    for name, array in (("x", x), ("y", y)):
        if array.dtype.kind == "U":
            continue
        with np.errstate(invalid="ignore"):
            wrong = ~(np.abs(array.reshape(len(array), -1).astype(np.float64)) < 1e30).all(axis=1)
        if wrong.any():
            raise DatasetError(
                "Sample {number} of the array {array} in {file} cannot be read",
                code="bad_row",
                why="it holds NaN, infinity or a number beyond 1e30; samples are counted from 0",
                mend="Mend the value, or take the sample out",
                number=int(wrong.argmax()),
                array=name,
                file=path.name,
            )
    if is_class:
        check_classes(path, y.reshape(-1).tolist())
    elif wanted == "shares":
        _check_shares(path, y)
    return "category" if is_class else "shares" if wanted == "shares" else "number"


def _check_shares(path: Path, y: np.ndarray) -> None:
    shares = y.reshape(len(y), -1).astype(np.float64)
    wrong = (shares < 0).any(axis=1) | (np.abs(shares.sum(axis=1) - 1) > 1e-4)
    if wrong.any():
        raise DatasetError(
            "Sample {number} of the array {array} in {file} is no distribution",
            code="bad_row",
            why="its shares sum to {sum}, and the least is {least}; samples are counted from 0",
            mend="Divide each row by its sum, or set the type of y to number",
            number=int(wrong.argmax()),
            array="y",
            file=path.name,
            sum=f"{shares[wrong.argmax()].sum():.6g}",
            least=f"{shares[wrong.argmax()].min():.6g}",
        )


def _unfit(path: Path, name: str, array: np.ndarray, needed: str) -> DatasetError:
    return DatasetError(
        "The array {array} of {file} does not fit",
        code="unfit_array",
        why="it is of type {dtype} and shape {shape}, and must be {needed}",
        mend="Save it in that form",
        array=name,
        file=path.name,
        dtype=str(array.dtype),
        shape=str(array.shape),
        needed=needed,
    )
