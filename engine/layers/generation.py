"""How a network that scores the next token writes whole answers."""

from __future__ import annotations

from collections.abc import Callable

import torch

END = 2


@torch.no_grad()
def written(
    score: Callable[[torch.Tensor], torch.Tensor],
    answers: torch.Tensor,
    beams: int = 1,
    temperature: float = 0.0,
) -> torch.Tensor:
    """Write answers token by token, up to and with the end mark.

    With one beam the likeliest token is taken each time, or at a temperature above 0
    one by chance; with several beams the likeliest answers are followed side by side.

    Shapes:
        score: takes tokens (N * beams, L), gives logits (N * beams, L, tokens), where
            those of a step depend on the tokens before it alone
        answers: (N, L), int64, what was written so far: zeros
        returns (N, L), int64, padded with 0
    """
    samples, steps = answers.shape
    beams = 1 if temperature > 0 else beams
    paths = answers.repeat_interleave(beams, 0)
    odds = torch.full((samples, beams), float("-inf"), device=answers.device)
    odds[:, 0] = 0.0
    for step in range(steps):
        logits = score(paths)[:, step].float().clone()
        logits[:, :END] = float("-inf")
        if temperature > 0:
            chances = (logits / temperature).softmax(1)
            token = torch.multinomial(chances, 1)[:, 0]
            path = torch.arange(len(paths), device=paths.device)
        else:
            gains = logits.log_softmax(1)
            over = (paths == END).any(1)
            gains[over] = float("-inf")
            gains[over, 0] = 0.0
            total = (odds.flatten()[:, None] + gains).reshape(samples, -1)
            odds, best = total.topk(beams, 1)
            size = gains.size(1)
            first = torch.arange(samples, device=paths.device)[:, None] * beams
            path = (first + torch.div(best, size, rounding_mode="floor")).flatten()
            token = (best % size).flatten()
        paths = paths[path].clone()
        over = (paths == END).any(1)
        paths[:, step] = token.masked_fill(over, 0)
        if bool((paths == END).any(1).all()):
            break
    return paths[::beams]
