"""A finished run can be measured and used, and bad input is told in words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.graph.errors import NetloomError
from engine.project.faults import DesignFileError
from engine.project.templates import load_template
from engine.training.evaluate import evaluate, trained
from engine.training.predict import predict
from engine.training.run import train
from tests.engine.training import nets


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    return folder, train(nets.iris(epochs=5), folder=folder)


def test_evaluation_repeats_the_test_figures(finished):
    folder, ended = finished

    assert evaluate(folder) == ended.test


def test_a_prediction_is_the_models_own(finished, tmp_path):
    folder, _ = finished
    x, _ = nets.columns("iris", "test")
    np.save(tmp_path / "x.npy", x.numpy())
    model = trained(folder).model.eval()

    from_file = predict(folder, str(tmp_path / "x.npy"))

    with torch.no_grad():
        shares = torch.softmax(model(x), 1)
    labels = ("setosa", "versicolor", "virginica")
    assert [a["answer"]["label"] for a in from_file] == [labels[i] for i in shares.argmax(1)]
    assert from_file[0]["answer"]["probabilities"] == pytest.approx(dict(zip(labels, shares[0].tolist(), strict=True)))


def test_written_numbers_are_in_the_units_in_which_they_are_measured(finished, tmp_path):
    from sklearn.datasets import load_iris

    folder, _ = finished
    centimetres, species = load_iris(return_X_y=True)
    (tmp_path / "flowers.csv").write_text("\n".join(",".join(map(str, row)) for row in centimetres.tolist()))

    told = predict(folder, str(tmp_path / "flowers.csv"))

    labels = np.array(("setosa", "versicolor", "virginica"))[species]
    assert np.mean([answer["answer"]["label"] == label for answer, label in zip(told, labels, strict=True)]) > 0.8
    typed = predict(folder, " ".join(map(str, centimetres[0])))
    assert typed[0]["answer"]["probabilities"] == pytest.approx(told[0]["answer"]["probabilities"])


def test_a_predicted_number_is_told_in_its_own_unit(tmp_path):
    from sklearn.datasets import load_diabetes

    design = load_template("diabetes_regression")
    train(replace(design, training=replace(design.training, epochs=40)), folder=tmp_path)
    patients, progression = load_diabetes(return_X_y=True, scaled=False)
    rows = "\n".join(",".join(map(str, row)) for row in patients.tolist())
    (tmp_path / "patients.csv").write_text(rows)

    told = [one["measured"][0] for (one,) in map(dict.values, predict(tmp_path, str(tmp_path / "patients.csv")))]

    assert np.mean(told) == pytest.approx(np.mean(progression), rel=0.1)
    assert np.corrcoef(told, progression)[0, 1] > 0.6


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("one two", "bad_input"),
        ("1 2 3", "input_misfit"),
        ("", "input_misfit"),
        ("nan 1 2 3", "input_misfit"),
        ("missing.npy", "unreadable_input"),
        ("missing.csv", "unreadable_input"),
    ],
)
def test_bad_input_is_told(source, code, finished):
    with pytest.raises(NetloomError) as caught:
        predict(finished[0], source)

    assert caught.value.code == code


def test_a_folder_without_weights_or_with_others_is_told(finished, tmp_path):
    folder, _ = finished
    with pytest.raises(DesignFileError):
        evaluate(tmp_path)
    (tmp_path / "design.netloom").write_bytes((folder / "design.netloom").read_bytes())
    for data, code in ((None, "no_weights"), (b"nothing", "weights_damaged")):
        if data is not None:
            (tmp_path / "weights.safetensors").write_bytes(data)
        with pytest.raises(NetloomError) as caught:
            evaluate(tmp_path)
        assert caught.value.code == code
    train(nets.iris(middle=[("drop", "Dropout", {}), ("fc9", "Linear", {"out_features": 4})]), folder=tmp_path / "b")
    (tmp_path / "weights.safetensors").write_bytes((tmp_path / "b" / "weights.safetensors").read_bytes())
    with pytest.raises(NetloomError) as caught:
        evaluate(tmp_path)
    assert caught.value.code == "weights_misfit"


def test_a_run_in_the_folder_of_another_keeps_that_one_whole(tmp_path):
    first = train(nets.iris(epochs=2), folder=tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    train(nets.iris(epochs=3), folder=tmp_path)
    train(nets.iris(epochs=1), folder=tmp_path)

    kept = tmp_path / "earlier-1"
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == before
    assert evaluate(kept) == first.test
    assert (tmp_path / "earlier-2" / "checkpoint.json").exists()
    ended = train(nets.iris(epochs=4), resume=kept)
    assert ended.epoch == 4
