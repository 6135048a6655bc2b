"""Each metric is that of scikit-learn, of torch, or of the definition written out, in one batch and in many."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import f1_score, mean_absolute_error, r2_score, top_k_accuracy_score

from engine.data.vocabulary import END, PAD
from engine.training.measures import distances, kept
from engine.training.metrics import Score

SIZES = (40, 40, 13)
TEXTS = st.lists(st.integers(1, 4), max_size=8)


@cache
def levenshtein(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """The definition, by trying every way."""
    if not one or not other:
        return len(one) + len(other)
    changed = levenshtein(one[1:], other[1:]) + (one[0] != other[0])
    return min(changed, levenshtein(one[1:], other) + 1, levenshtein(one, other[1:]) + 1)


def batches(predicted: np.ndarray, wanted: np.ndarray) -> list[tuple[torch.Tensor, torch.Tensor]]:
    pairs = zip(torch.tensor(predicted).split(SIZES), torch.tensor(wanted).split(SIZES), strict=True)
    return list(pairs)


def scored(kind: str, predicted: np.ndarray, wanted: np.ndarray) -> float:
    """The metric over three batches, which is also that after a rest between them, and that of all at once."""
    first, *others = batches(predicted, wanted)
    score, rested, whole = Score(kind), Score(kind), Score(kind)
    told = score.add([first]) + score.add(others)
    rested.add([first])
    again = Score(kind)
    again.restore(rested.state())
    again.add(others)
    (alone,) = whole.add([(torch.tensor(predicted), torch.tensor(wanted))])
    assert len(told) == 3
    assert again.value == score.value
    assert alone == whole.value == pytest.approx(score.value, rel=1e-6)
    return score.value


def logits(*shape: int) -> np.ndarray:
    return np.random.RandomState(1).normal(size=(sum(SIZES), *shape)).astype(np.float32)


def classes(most: int) -> np.ndarray:
    return np.random.RandomState(2).choice(most, sum(SIZES), p=np.arange(1, most + 1) / (most * (most + 1) / 2))


def tokens() -> np.ndarray:
    """Texts of 3 to 7 tokens with `<end>` and padding."""
    random = np.random.RandomState(3)
    made = np.zeros((sum(SIZES), 8), np.int64)
    for row in made:
        length = random.randint(3, 8)
        row[:length] = random.randint(4, 7, length)
        row[length] = END
    return made


def near(wanted: np.ndarray) -> np.ndarray:
    """Scores whose largest is mostly the truth."""
    return 2.5 * np.eye(7, dtype=np.float32)[wanted] + logits(wanted.shape[1], 7)


@pytest.mark.parametrize("k", [1, 2, 3, 5])
def test_top_k_accuracy_is_that_of_scikit_learn(k):
    predicted, wanted = logits(6), classes(6)

    assert scored(f"top{k}_accuracy", predicted, wanted) == pytest.approx(
        top_k_accuracy_score(wanted, predicted, k=k, labels=range(6))
    )


def test_f1_is_the_macro_average_of_scikit_learn():
    predicted, wanted = logits(5) + np.eye(5, dtype=np.float32)[classes(5)], classes(5)

    assert scored("f1", predicted, wanted) == pytest.approx(f1_score(wanted, predicted.argmax(1), average="macro"))


def test_f1_leaves_out_a_class_that_is_neither_told_nor_there():
    predicted, wanted = logits(4), classes(3)
    predicted[:, 3] = -9

    assert scored("f1", predicted, wanted) == pytest.approx(f1_score(wanted, predicted.argmax(1), average="macro"))


def test_f1_of_yes_or_no_is_that_of_yes():
    predicted, wanted = logits(1), (classes(4) > 2).astype(np.float32)[:, None]

    assert scored("binary_f1", predicted, wanted) == pytest.approx(f1_score(wanted[:, 0], predicted[:, 0] > 0))
    assert Score("binary_f1").add([(torch.full((3, 1), -1.0), torch.zeros(3, 1))]) == [0.0]


def test_the_metrics_of_numbers_are_those_of_scikit_learn():
    predicted, wanted = logits(3), logits(3) + 0.5 * np.roll(logits(3), 1)

    assert scored("mae", predicted, wanted) == pytest.approx(mean_absolute_error(wanted, predicted), rel=1e-6)
    assert scored("r2", predicted, wanted) == pytest.approx(r2_score(wanted, predicted), rel=1e-6)


def test_perplexity_is_exp_of_the_mean_cross_entropy_of_real_tokens():
    wanted = tokens()
    predicted = near(wanted)

    odds = torch.tensor(predicted).double().softmax(2).numpy()
    told = [odds[i, j, wanted[i, j]] for i, j in np.argwhere(wanted != PAD)]
    assert scored("perplexity", predicted, wanted) == pytest.approx(math.exp(-np.log(told).mean()), rel=1e-5)


@pytest.mark.parametrize("kind", ["character_error_rate", "word_error_rate"])
def test_the_error_rate_is_the_edit_distance_over_the_length_of_the_truth(kind):
    wanted = tokens()
    predicted = near(wanted)

    edits = length = 0
    for path, answer in zip(predicted.argmax(2).tolist(), wanted.tolist(), strict=True):
        truth = answer[: answer.index(END)]
        told = path[: len(truth) + 1]
        told = told[: told.index(END)] if END in told else told
        edits += levenshtein(tuple(told), tuple(truth))
        length += len(truth)
    assert edits > 50
    assert scored(kind, predicted, wanted) == edits / length


@pytest.mark.parametrize("kind", ["ctc_character_error_rate", "ctc_word_error_rate"])
def test_the_error_rate_of_a_path_joins_repeats_and_leaves_blanks_out(kind):
    wanted = np.array([[4, 5, 5, 0], [6, 0, 0, 0]])
    paths = [[4, 4, 0, 5, 5, 0, 6, 6], [0, 0, 0, 0, 0, 0, 0, 0]]  # 4 5 6 and nothing

    score = Score(kind)

    assert score.add([(torch.eye(7)[torch.tensor(paths)], torch.tensor(wanted))]) == [2 / 4]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_edit_distances_are_those_of_the_definition(pairs):
    texts = [np.array([[*text, *[9] * (8 - len(text))] for text in side]) for side in zip(*pairs, strict=True)]
    lengths = [np.array([len(text) for text in side]) for side in zip(*pairs, strict=True)]

    found = distances(texts[0], lengths[0], texts[1], lengths[1])

    assert found.tolist() == [levenshtein(tuple(one), tuple(other)) for one, other in pairs]


@given(st.lists(st.lists(st.integers(0, 3), min_size=6, max_size=6), min_size=1, max_size=4))
def test_what_is_kept_moves_to_the_front_in_its_order(rows):
    tokens = np.array(rows)

    moved, lengths = kept(tokens, tokens != 0)

    found = [row[:length].tolist() for row, length in zip(moved, lengths, strict=True)]
    assert found == [[token for token in row if token] for row in rows]


def test_padding_counts_nowhere():
    wanted = tokens()
    predicted = near(wanted)
    longer = np.concatenate([predicted, logits(3, 7)], 1)
    padded = np.pad(wanted, ((0, 0), (0, 3)))

    for kind in ("token_accuracy", "exact_match", "perplexity", "character_error_rate"):
        assert scored(kind, longer, padded) == pytest.approx(scored(kind, predicted, wanted), rel=1e-6), kind


def test_psnr_is_ten_times_the_logarithm_of_what_the_mean_squared_error_leaves_of_one():
    wanted = np.random.RandomState(3).uniform(size=(sum(SIZES), 1, 4, 4)).astype(np.float32)
    predicted = wanted + 0.1 * logits(1, 4, 4)

    error = np.mean((predicted.astype(float) - wanted) ** 2)
    assert scored("psnr", predicted, wanted) == pytest.approx(10 * math.log10(1 / error), rel=1e-6)
    assert scored("psnr", wanted + np.float32(0.5), wanted) == pytest.approx(6.0206, abs=1e-3)
    assert scored("psnr", wanted, wanted) == math.inf
