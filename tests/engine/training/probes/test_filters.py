"""Filters are the module's own weights, and the plane of words is that of scikit-learn's PCA."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.decomposition import PCA

from engine.data.catalogue import fields_of
from engine.graph.errors import NetloomError
from engine.project.templates import load_template
from engine.training.job import Job, prepare
from engine.training.probes.filters import filters, principal_plane, words
from engine.training.viewing_maps import FiltersView, WordsView
from tests.engine.program.designs import drawn, lenet, node


@pytest.fixture(scope="module")
def names() -> Job:
    return prepare(load_template("textcnn_names"), ("train",))


def test_the_filters_of_a_convolution_are_its_weights():
    job = prepare(lenet(), ("train",))
    (bank,) = filters(job, FiltersView(2, block="conv2")).banks

    assert bank.sizes == (16, 6, 3, 3)
    assert (bank.weights == job.model.conv2.weight.detach().numpy()).all()


def test_a_text_convolution_shows_a_bank_of_each_width(names):
    block = next(step.block for step in names.program.steps if step.type == "TextConv")
    banks = filters(names, FiltersView(2, block=block)).banks

    assert len(banks) > 1
    for bank, conv in zip(banks, names.model.get_submodule(block).convs, strict=True):
        assert bank.sizes == tuple(conv.weight.shape)
        assert (bank.weights[:, :, 0] == conv.weight.detach().numpy()[:64, :16]).all()


def test_filters_of_a_transposed_convolution_stand_by_output_channel():
    nodes = [
        node("image", "Input", field="image"),
        node("up", "ConvTranspose2d", out_channels=5, kernel_size=2),
        node("flatten", "Flatten"),
        node("fc", "Linear", out_features=10),
        node("digit", "Output", field="digit"),
    ]
    job = prepare(drawn(nodes), ("train",))
    (bank,) = filters(job, FiltersView(1, block="up")).banks

    assert bank.sizes == (5, 1, 2, 2)
    assert (bank.weights[3, 0] == job.model.up.weight[0, 3].detach().numpy()).all()


def test_the_plane_of_words_is_that_of_pca_up_to_sign(names):
    block = next(step.block for step in names.program.steps if step.type == "Embedding")
    seen = words(names, WordsView(9, block=block))

    vectors = names.model.get_submodule(block).weight.detach().double().numpy()[1:]
    pca = PCA(2).fit(vectors)
    expected = pca.transform(vectors)
    for axis in range(2):
        sign = np.sign(expected[:, axis] @ seen.places[:, axis])
        assert seen.places[:, axis] == pytest.approx(sign * expected[:, axis], abs=1e-5)
    assert seen.explained == pytest.approx(pca.explained_variance_ratio_)
    field = fields_of(names.design.dataset)[names.program.parameters[0].field]
    assert seen.labels == field.labels[1:]
    assert (seen.number, seen.tokens, seen.dimensions) == (9, len(vectors), vectors.shape[1])


def test_points_on_a_line_lie_on_one_axis():
    along = np.arange(5.0)
    places, explained = principal_plane(np.outer(along, [3.0, 4.0]))

    assert places[:, 0] == pytest.approx(5 * (along - 2))
    assert places[:, 1] == pytest.approx(0, abs=1e-9)
    assert explained == pytest.approx((1.0, 0.0))


@pytest.mark.parametrize("vectors", [np.zeros((0, 4)), np.zeros((1, 4)), np.ones((3, 1)), np.zeros((6, 3))])
def test_vectors_without_a_plane_lie_in_its_middle(vectors):
    places, explained = principal_plane(vectors)

    assert places.shape == (len(vectors), 2)
    assert (places == 0).all()
    assert explained == (0.0, 0.0)


def test_what_is_no_embedding_or_not_finite_is_told():
    job = prepare(load_template("rnn_names"), ("train",))
    block = next(step.block for step in job.program.steps if step.type == "Embedding")
    with torch.no_grad():
        job.model.get_submodule(block).weight[3, 0] = torch.inf
    for asked, code in ((block, "not_finite"), (job.program.losses[0].block, "no_words")):
        with pytest.raises(NetloomError) as refused:
            words(job, WordsView(1, block=asked))
        assert refused.value.code == code
