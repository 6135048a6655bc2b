"""What every bundled dataset promises."""

import subprocess
import sys

import numpy as np
import pytest
from sklearn import datasets as sklearn_datasets

from engine.data.catalogue import DATASETS, DatasetError, fields_of, load
from engine.graph.design import DatasetChoice
from engine.graph.errors import NetloomError
from tests.loaded import loaded, parts_of

every_dataset = pytest.mark.parametrize("dataset", DATASETS.values(), ids=lambda d: d.name)
MEASURED = ("digits", "digits_rows", "iris", "wine", "breast_cancer", "diabetes", "moons", "circles", "spirals")
every_standardised = pytest.mark.parametrize("dataset", [DATASETS[n] for n in MEASURED], ids=lambda d: d.name)
SLOW = ("tones", "tones_noisy", "headlines", "entailment")
"""Take seconds to make; that their printed loaders make the same numbers is a test of its own."""
TABLES = ("iris", "wine", "breast_cancer", "diabetes")


def test_the_catalogue_holds_datasets_by_their_names():
    assert all(name == dataset.name for name, dataset in DATASETS.items())
    assert {"digits", "iris", "wine", "breast_cancer", "diabetes", "moons", "circles", "spirals"} <= DATASETS.keys()


@every_dataset
def test_its_parts_hold_as_many_samples_as_declared(dataset):
    parts = parts_of(dataset)

    assert list(parts) == ["train", "valid", "test"]
    for part, count in zip(parts.values(), dataset.samples, strict=True):
        assert {len(values) for values in part.values()} == {count}


@every_dataset
def test_its_arrays_are_what_its_fields_say(dataset):
    for part in parts_of(dataset).values():
        assert set(part) == {field.name for field in dataset.fields}
        for field in dataset.fields:
            values = part[field.name]
            assert values.shape[1:] == field.spec.sizes
            assert values.dtype == field.spec.dtype
            assert np.isfinite(values).all()


@every_dataset
def test_it_has_inputs_and_then_targets_with_a_label_for_each_class(dataset):
    roles = [field.role for field in dataset.fields]
    assert roles == sorted(roles) and set(roles) == {"input", "target"}
    target = next(field for field in dataset.fields if field.role == "target")
    for part in parts_of(dataset).values():
        if target.kind in ("classes", "binary"):
            assert set(np.unique(part[target.name])) == set(range(len(target.labels)))


@pytest.mark.parametrize("dataset", [d for d in DATASETS.values() if d.name != "dates_masked"], ids=lambda d: d.name)
def test_no_sample_stands_in_it_twice(dataset):
    """But of masked dates each is there three times, and short ones may have lost the same: see its own tests."""
    inputs = [field.name for field in dataset.fields if field.role == "input"]
    rows = np.concatenate(
        [
            np.concatenate([part[name].reshape(len(part[name]), -1) for name in inputs], axis=1)
            for part in parts_of(dataset).values()
        ]
    )

    assert len(np.unique(rows, axis=0)) == len(rows)


@pytest.mark.parametrize(
    "dataset",
    [pytest.param(d, marks=pytest.mark.long if d.name in SLOW else ()) for d in DATASETS.values()],
    ids=list(DATASETS),
)
def test_loading_again_gives_the_same_numbers_and_leaves_those_of_the_program_alone(dataset):
    first = parts_of(dataset)
    np.random.seed(1)
    expected = np.random.random()
    np.random.seed(1)

    second = load(DatasetChoice(dataset.name))

    assert np.random.random() == expected
    for part in first:
        for name in first[part]:
            assert np.array_equal(first[part][name], second[part][name])


@every_standardised
def test_its_training_part_is_standardised_and_only_that(dataset):
    field = dataset.fields[0]
    parts = parts_of(dataset)
    axis = 0 if field.kind == "features" else None

    train = parts["train"][field.name].astype(float)
    assert np.allclose(train.mean(axis=axis), 0, atol=1e-5)
    assert np.allclose(train.std(axis=axis), 1, atol=1e-5)
    test = parts["test"][field.name].astype(float)
    assert not np.allclose(test.mean(axis=axis), 0, atol=1e-5)
    assert not np.allclose(test.std(axis=axis), 1, atol=1e-5)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_that_of_scikit_learn_in_other_units(name):
    options = {"scaled": False} if name == "diabetes" else {}
    raw = getattr(sklearn_datasets, f"load_{name}")(**options).data
    parts = loaded(name)
    ours = np.concatenate([part["features"] for part in parts.values()]).astype(float)
    theirs = np.unique(raw, axis=0)

    mean, scale = raw.mean(axis=0), raw.std(axis=0)
    ours = (ours - ours.mean(axis=0)) / ours.std(axis=0)
    assert np.allclose(np.sort(ours, axis=0), np.sort((theirs - mean) / scale, axis=0), atol=0.02)


@pytest.mark.parametrize("name", TABLES)
def test_the_fields_of_a_table_tell_what_scikit_learn_measured(name):
    options = {"scaled": False} if name == "diabetes" else {}
    raw = getattr(sklearn_datasets, f"load_{name}")(**options)
    parts, field = loaded(name), DATASETS[name].by_name["features"]

    told = np.concatenate([field.unscaled(part["features"]) for part in parts.values()])

    theirs = {tuple(np.round(row / np.ptp(raw.data, axis=0), 4) + 0.0) for row in raw.data}
    ours = {tuple(np.round(row / np.ptp(raw.data, axis=0), 4) + 0.0) for row in told}
    assert len(ours & theirs) > 0.98 * len(theirs)
    if name == "diabetes":
        progression = DATASETS[name].by_name["progression"]
        values = np.concatenate([progression.unscaled(part["progression"]) for part in parts.values()])
        np.testing.assert_allclose(np.sort(values[:, 0]), np.sort(raw.target), atol=1e-3)


@pytest.mark.parametrize("name", ["iris", "wine", "breast_cancer", "moons", "circles", "spirals"])
def test_each_class_has_the_same_share_of_every_part(name):
    parts = loaded(name)
    target = DATASETS[name].fields[1].name
    whole = np.concatenate([part[target].ravel() for part in parts.values()]).astype(int)
    share = np.bincount(whole) / len(whole)

    for part in parts.values():
        classes = part[target].ravel().astype(int)
        assert np.abs(np.bincount(classes) / len(classes) - share).max() < 0.02


def test_digits_stay_in_the_given_order():
    raw = sklearn_datasets.load_digits()
    parts = loaded("digits")

    digits = np.concatenate([part["digit"] for part in parts.values()])
    images = np.concatenate([part["image"] for part in parts.values()]).reshape(1797, 64)
    seen = raw.data[:1197]
    assert np.array_equal(digits, raw.target)
    assert np.allclose(images * seen.std() + seen.mean(), raw.data, atol=1e-4)


def test_the_labels_are_those_of_scikit_learn():
    for name in TABLES:
        raw = getattr(sklearn_datasets, f"load_{name}")()
        features, target = DATASETS[name].fields
        assert features.labels == tuple(raw.feature_names)
        if target.kind in ("classes", "binary"):
            assert target.labels == tuple(raw.target_names)


def test_the_fields_are_known_without_loading_scikit_learn():
    code = (
        "import sys; from engine.data.catalogue import DATASETS, fields_of; "
        "[dataset.by_name for dataset in DATASETS.values()]; "
        "sys.exit(any(name in sys.modules for name in ('sklearn', 'scipy', 'torch')))"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_design_without_a_dataset_or_with_an_unknown_one_has_no_fields():
    assert fields_of(None) == {}
    assert fields_of(DatasetChoice("digitz")) == {}
    assert list(fields_of(DatasetChoice("digits"))) == ["image", "digit"]


def test_an_unknown_dataset_is_refused_with_the_nearest_name():
    with pytest.raises(DatasetError, match="Did you mean digits") as error:
        load(DatasetChoice("digitz"))
    assert error.value.code == "unknown_dataset"


def test_options_that_a_dataset_does_not_take_are_refused():
    with pytest.raises(NetloomError, match="takes no options") as error:
        load(DatasetChoice("iris", {"path": "x.csv"}))
    assert error.value.code == "unknown_option"
