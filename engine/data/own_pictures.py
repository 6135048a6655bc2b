"""Pictures of one's own: a folder in which each class has a folder."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.dataset import Dataset, DatasetError
from engine.data.field import Field
from engine.data.own_faults import LARGEST, bad_option, check_amount, check_classes, too_large, unreadable
from engine.data.own_parts import SPLIT_DOC, SPLIT_PARTS, shuffled_parts
from engine.data.splits import parted
from engine.graph.errors import Term
from engine.graph.spec import TensorSpec

FORMATS = ("PNG", "JPEG", "BMP", "GIF")
MOST_PIXELS = 50_000_000
LARGEST_SIDE = 1024


def picture_paths(path: str) -> tuple[list[Path], list[str]]:
    """Give the picture files of every class's folder, in order, and their classes."""
    endings = (".png", ".jpg", ".jpeg", ".bmp", ".gif")
    found = [
        file
        for folder in sorted(Path(path).iterdir())
        if folder.is_dir() and not folder.name.startswith(".")
        for file in sorted(folder.iterdir())
        if file.suffix.lower() in endings and not file.name.startswith(".")
    ]
    return found, [file.parent.name for file in found]


def read_picture(file: Path, size: tuple[int, int], grey: bool) -> np.ndarray:
    """Read a picture, made to size.

    Shapes:
        answer: (C, H, W), float32 from 0 to 1
    """
    from PIL import Image

    with Image.open(file, formats=("PNG", "JPEG", "BMP", "GIF")) as picture:
        drawn = picture.convert("L" if grey else "RGB")
    drawn = drawn.resize((size[1], size[0]), Image.Resampling.BILINEAR)
    values = np.asarray(drawn, np.float32).reshape(*size, -1) / 255
    return np.ascontiguousarray(values.transpose(2, 0, 1), np.float32)


def load_pictures(
    path: str,
    size: tuple[int, int],
    grey: bool,
    seed: int,
) -> dict[str, dict[str, np.ndarray]]:
    """Load pictures by class."""
    files, names = picture_paths(path)
    label = np.unique(names, return_inverse=True)[1].astype(np.int64)
    rows = shuffled_parts(label, seed)
    image = np.stack([read_picture(file, size, grey) for file in files])
    return parted(rows, {"image": image, "label": label})


def pictures_dataset(path: Path, options: Mapping[str, Any]) -> Dataset:
    """The dataset in a folder of pictures: of the files only their heads are read.

    Args:
        options: `size`, `color` and `seed`; see `engine.data.own`.

    Raises:
        DatasetError: See docs/data.md.
    """
    sides, seed = options.get("size", (32, 32)), options.get("seed", 0)
    if len(sides) != 2 or not all(1 <= side <= LARGEST_SIDE for side in sides):
        raise bad_option("size", sides, f"height and width, each 1 to {LARGEST_SIDE}")
    size = (sides[0], sides[1])
    is_grey = options.get("color", "color") == "grey"
    if not path.is_dir():
        raise unreadable(path, Term("it is no folder"))
    try:
        files, names = picture_paths(str(path))
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from None
    check_amount(path, len(files))
    check_classes(path, names)
    for file in files:
        _check_head(file)
    channels = 1 if is_grey else 3
    if 4 * channels * size[0] * size[1] * len(files) > LARGEST:
        raise too_large(path, 4 * channels * size[0] * size[1] * len(files))
    labels, label = np.unique(names, return_inverse=True)
    rows = shuffled_parts(label, seed)
    return Dataset(
        name="pictures",
        title=path.name,
        doc="Pictures of your own. " + SPLIT_DOC,
        source=path.name,
        fields=(
            Field("image", "input", "image", TensorSpec((channels, *size))),
            Field("label", "target", "classes", TensorSpec((), "int64"), tuple(labels.tolist())),
        ),
        loader=load_pictures,
        parts=(*SPLIT_PARTS, picture_paths, read_picture),
        imports=("from pathlib import Path", "import numpy as np", "from PIL import Image"),
        samples=(len(rows["train"]), len(rows["valid"]), len(rows["test"])),
        arguments=(("path", str(path)), ("size", size), ("grey", is_grey), ("seed", seed)),
        explain=lambda error: _explained(path, files, size, is_grey, error),
    )


def _check_head(file: Path) -> None:
    """Refuse what is no picture by its first bytes, and one that would take all memory."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as picture:
                width, height = picture.size
    except UnidentifiedImageError:
        raise bad_picture(file, "it is no PNG, JPEG, BMP or GIF") from None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise bad_picture(file, str(error)) from None
    if width * height > MOST_PIXELS:
        raise bad_picture(file, f"it has {width} × {height} pixels, and may have {MOST_PIXELS:,}")


def bad_picture(file: Path, reason: str) -> DatasetError:
    """One picture cannot be read."""
    return DatasetError(
        "The picture {file} cannot be read",
        code="bad_picture",
        why="{reason}",
        mend="Replace it, or take it out of the folder",
        file=str(file),
        reason=reason,
    )


def _explained(path: Path, files: list[Path], size: tuple[int, int], grey: bool, error: Exception) -> DatasetError:
    """The picture on which loading failed."""
    for file in files:
        try:
            read_picture(file, size, grey)
        except (OSError, ValueError, SyntaxError) as fault:
            return bad_picture(file, str(fault))
    return unreadable(path, str(error))
