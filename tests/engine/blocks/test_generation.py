"""Decoding against a search through every answer there is."""

from __future__ import annotations

from itertools import product

import pytest
import torch

from engine.layers.decoder import Decoder
from engine.layers.generation import END, written

V, L = 6, 4


def scored(seed: int):
    """A decoder that scores answers for three states."""
    torch.manual_seed(seed)
    decoder = Decoder(V, 8, state_size=5).eval()
    states = torch.randn(3, 5) * 3

    def score(answers: torch.Tensor) -> torch.Tensor:
        return decoder(answers, states.repeat_interleave(len(answers) // 3, 0)) * 4

    return score


def every_answer() -> list[tuple[int, ...]]:
    found = []
    for n in range(1, L + 1):
        for body in product(range(3, V), repeat=n - 1):
            found.append((*body, END, *(0,) * (L - n)))
    return found + list(product(range(3, V), repeat=L))


def odds_of(score, sample: int, answer: tuple[int, ...]) -> float:
    tokens = torch.tensor([answer] * 3)
    with torch.no_grad():
        logits = score(tokens)[sample].clone()
    logits[:, :END] = float("-inf")
    odds = logits.log_softmax(1)
    return sum(odds[t, token].item() for t, token in enumerate(answer) if token)


@pytest.mark.parametrize("seed", range(4))
def test_enough_beams_find_the_likeliest_answer_of_all(seed):
    score = scored(seed)

    found = written(score, torch.zeros(3, L, dtype=torch.long), beams=200 // V)

    for sample in range(3):
        best = max(every_answer(), key=lambda answer: odds_of(score, sample, answer))
        assert tuple(found[sample].tolist()) == best


@pytest.mark.parametrize("seed", range(4))
def test_greedy_takes_the_likeliest_token_each_time_and_stops_at_the_end(seed):
    score = scored(seed)

    found = written(score, torch.zeros(3, L, dtype=torch.long))

    for sample in range(3):
        prefix: list[int] = []
        while len(prefix) < L and END not in prefix:
            tokens = torch.tensor([prefix + [0] * (L - len(prefix))] * 3)
            with torch.no_grad():
                prefix.append(int(score(tokens)[sample, len(prefix), END:].argmax()) + END)
        assert found[sample].tolist() == prefix + [0] * (L - len(prefix))


def test_a_free_answer_is_right_just_when_a_forced_one_is():
    """What lets exact match be measured without decoding."""
    score = scored(1)
    free = written(score, torch.zeros(3, L, dtype=torch.long))
    with torch.no_grad():
        logits = score(free)
    logits[:, :, :END] = float("-inf")

    assert torch.equal(torch.where(free == 0, 0, logits.argmax(2)), free)


def test_sampling_follows_the_odds():
    logits = torch.tensor([0.0, 0.0, 1.0, 2.0, 0.5, -1.0])
    torch.manual_seed(0)

    drawn = written(lambda a: logits.expand(len(a), 1, V), torch.zeros(4000, 1, dtype=torch.long), temperature=0.5)

    counts = torch.bincount(drawn[:, 0], minlength=V) / 4000
    wanted = torch.cat([torch.zeros(2), (logits[2:] / 0.5).softmax(0)])
    torch.testing.assert_close(counts, wanted, atol=0.03, rtol=0)
