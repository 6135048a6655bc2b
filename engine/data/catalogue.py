"""All bundled datasets by name, and the way from a design's choice to fields and arrays."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from engine.data.captions import CAPTIONS
from engine.data.dataset import Dataset, DatasetError, NoFields, Parts
from engine.data.field import Field
from engine.data.generators import CIRCLES, MOONS, SPIRALS
from engine.data.images import DIGITS, DIGITS_ROWS
from engine.data.memory import ADDING, ADDING100, RECALL
from engine.data.own import KINDS, own_dataset
from engine.data.pictures import CANVAS, NOISY_DIGITS
from engine.data.series import LORENZ, MACKEY_GLASS
from engine.data.sunspots import SUNSPOTS
from engine.data.tables import BREAST_CANCER, DIABETES, IRIS, WINE
from engine.data.text_dates import DATE_TAGS, DATES_FEW, DATES_ISO, DATES_MASKED
from engine.data.text_entailment import ENTAILMENT
from engine.data.text_made import HEADLINES, REVERSAL
from engine.data.text_names import NAME_LANGUAGE
from engine.data.text_numbers import NUMBERS_FRENCH
from engine.data.text_topics import CHARACTERS, WORDS
from engine.data.tones import TONES, TONES_NOISY
from engine.graph.block import nearest
from engine.graph.design import DatasetChoice

DATASETS: Mapping[str, Dataset] = MappingProxyType(
    {
        d.name: d
        for d in (
            *(DIGITS, DIGITS_ROWS, CANVAS, NOISY_DIGITS),
            *(IRIS, WINE, BREAST_CANCER, DIABETES),
            *(MOONS, CIRCLES, SPIRALS),
            *(ADDING, ADDING100, RECALL, MACKEY_GLASS, LORENZ, SUNSPOTS),
            *(NAME_LANGUAGE, DATE_TAGS, DATES_FEW, DATES_MASKED, ENTAILMENT),
            *(REVERSAL, DATES_ISO, NUMBERS_FRENCH, HEADLINES, CAPTIONS, TONES, TONES_NOISY),
            *(CHARACTERS, WORDS),
        )
    }
)


def fields_of(choice: DatasetChoice | None) -> Mapping[str, Field]:
    """The fields of the chosen dataset by name; none where there is no choice, or it is not known.

    Of own data whose file is missing or faulty they are `NoFields`.
    """
    try:
        dataset = dataset_of(choice)
    except DatasetError as error:
        return NoFields(error)
    return dataset.by_name if dataset else {}


def dataset_of(choice: DatasetChoice | None) -> Dataset | None:
    """The chosen dataset; None where there is no choice, or it is not known.

    Raises:
        DatasetError: Own data cannot be had: see `engine.data.own.own_dataset`.
    """
    if choice is not None and choice.name in KINDS:
        return own_dataset(choice)
    return DATASETS.get(choice.name) if choice else None


def load(choice: DatasetChoice) -> Parts:
    """The arrays of the chosen dataset.

    Raises:
        DatasetError: There is no dataset of that name (`unknown_dataset`), it takes no such option
            (`unknown_option`), or own data cannot be had.
    """
    dataset = dataset_of(choice)
    if dataset is None:
        names = [*DATASETS, *KINDS]
        guess = nearest(choice.name, names)
        raise DatasetError(
            "There is no dataset named {name}",
            code="unknown_dataset",
            why="the datasets are: {names}",
            mend="Did you mean {guess}?" if guess else "Choose one of them",
            name=choice.name,
            names=", ".join(names),
            guess=guess,
        )
    if choice.options and choice.name not in KINDS:
        raise DatasetError(
            "The dataset {name} takes no options",
            code="unknown_option",
            why="it is given: {options}",
            mend="Remove the options",
            name=choice.name,
            options=", ".join(choice.options),
        )
    return dataset.load()
