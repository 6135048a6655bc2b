"""The functions with which an exported script measures: what `engine.training.measures` counts, written with torch."""

from __future__ import annotations

from dataclasses import dataclass

R2 = '''\
def r2(outputs: torch.Tensor, targets: torch.Tensor) -> float:
    """Measure how much of the targets' variance is explained; 1 is all of it."""
    outputs, targets = outputs.cpu().double(), targets.cpu().double()
    error = (targets - outputs).square().sum(0)
    spread = (targets - targets.mean(0)).square().sum(0)
    flat = spread <= 1e-12 * targets.square().sum(0)
    return float(torch.where(flat, (error == 0).double(), 1 - error / spread).mean())
'''
MAE = '''\
def mae(outputs: torch.Tensor, targets: torch.Tensor) -> float:
    """Average how far the answers are off."""
    return float((targets.cpu().double() - outputs.cpu().double()).abs().mean())
'''
PSNR = '''\
def psnr(outputs: torch.Tensor, targets: torch.Tensor) -> float:
    """Tell in decibels how far the errors lie below a peak of 1."""
    errors = (targets.cpu().double() - outputs.cpu().double()) ** 2
    return -10 * float(errors.mean().log10())
'''
F1 = '''\
def f1(outputs: torch.Tensor, targets: torch.Tensor) -> float:
    """Average the harmonic mean of precision and recall over the classes."""
    chosen, classes = outputs.argmax(1).flatten().cpu(), outputs.size(1)
    truth = targets.flatten().cpu()
    right = torch.bincount(truth[chosen == truth], minlength=classes)
    told = torch.bincount(chosen, minlength=classes)
    met = told + torch.bincount(truth, minlength=classes)
    return float((2 * right.double() / met)[met > 0].mean())
'''
BINARY_F1 = '''\
def binary_f1(outputs: torch.Tensor, targets: torch.Tensor) -> float:
    """Compute the harmonic mean of precision and recall of yes."""
    chosen, truth = outputs > 0, targets > 0.5
    met = int(chosen.sum() + truth.sum())
    return 2 * int((chosen & truth).sum()) / met if met else 0.0
'''
IN_TOP = '''\
def in_top(outputs: torch.Tensor, targets: torch.Tensor, k: int) -> int:
    """Count the targets whose score is among the k highest."""
    own = outputs.gather(1, targets.unsqueeze(1))
    return int(((outputs > own).sum(1) < k).sum())
'''
TOKENS = '''\
def right_tokens(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[int, int]:
    """Count the tokens that are right, and all that are not padding."""
    real = targets != 0
    return int(((outputs.argmax(2) == targets) & real).sum()), int(real.sum())
'''
ANSWERS = '''\
def right_answers(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[int, int]:
    """Count the answers that are right in every token, and all of them."""
    right = (outputs.argmax(2) == targets) | (targets == 0)
    return int(right.all(1).sum()), len(targets)
'''
HEARD = '''\
def right_paths(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[int, int]:
    """Count the answers that are right once repeats are joined and blanks left out."""
    right = 0
    for path, answer in zip(outputs.argmax(2), targets):
        joined = torch.unique_consecutive(path)
        right += int(torch.equal(joined[joined != 0], answer[answer != 0]))
    return right, len(targets)
'''
NATS = '''\
def token_nats(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[float, int]:
    """Sum the cross entropy of the tokens that are not padding, and count them."""
    compare = nn.CrossEntropyLoss(ignore_index=0, reduction="sum")
    total = compare(outputs.flatten(0, 1), targets.flatten()).item()
    return total, int(torch.count_nonzero(targets))
'''
DISTANCE = '''\
def distance(first: list[int], second: list[int]) -> int:
    """Count the tokens to insert, delete or replace to turn one text into the other."""
    row = list(range(len(second) + 1))
    for i, token in enumerate(first):
        above, row = row, [i + 1]
        for j, other in enumerate(second):
            changed = above[j] + (token != other)
            row.append(min(changed, above[j + 1] + 1, row[j] + 1))
    return row[-1]
'''
EDITS = '''\
def edits(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[int, int]:
    """Count the edits that make the answers right, and the true tokens."""
    wrong, tokens = 0, 0
    for path, answer in zip(outputs.argmax(2), targets):
        told, truth = path[answer != 0].tolist(), answer[answer != 0].tolist()
        told, truth = (text[: [*text, 2].index(2)] for text in (told, truth))
        wrong, tokens = wrong + distance(told, truth), tokens + len(truth)
    return wrong, tokens
'''
EDITS_OF_PATHS = '''\
def edits_of_paths(outputs: torch.Tensor, targets: torch.Tensor) -> tuple[int, int]:
    """Count the edits that make the answers right, and the true tokens."""
    wrong, tokens = 0, 0
    for path, answer in zip(outputs.argmax(2), targets):
        joined = torch.unique_consecutive(path)
        told, truth = joined[joined != 0].tolist(), answer[answer != 0].tolist()
        wrong, tokens = wrong + distance(told, truth), tokens + len(truth)
    return wrong, tokens
'''


@dataclass(frozen=True)
class Counted:
    """A metric that is how much there is, over how many.

    Args:
        function: What counts both in a batch. sources: It, with what it calls before it.
        total: Variable of how much there is. part: The same of one batch. start: Both numbers before the first batch.
    """

    function: str
    sources: tuple[str, ...]
    total: str = "correct"
    part: str = "right"
    start: str = "0, 0"


GATHERED = {"r2": R2, "mae": MAE, "psnr": PSNR, "f1": F1, "binary_f1": BINARY_F1}
"""Metrics of all predictions together, by the name of their function."""
COUNTED = {
    "token_accuracy": Counted("right_tokens", (TOKENS,)),
    "exact_match": Counted("right_answers", (ANSWERS,)),
    "ctc_exact_match": Counted("right_paths", (HEARD,)),
    "perplexity": Counted("token_nats", (NATS,), "nats", "more", "0.0, 0"),
    "character_error_rate": Counted("edits", (DISTANCE, EDITS), "mistakes", "wrong"),
    "word_error_rate": Counted("edits", (DISTANCE, EDITS), "mistakes", "wrong"),
    "ctc_character_error_rate": Counted("edits_of_paths", (DISTANCE, EDITS_OF_PATHS), "mistakes", "wrong"),
    "ctc_word_error_rate": Counted("edits_of_paths", (DISTANCE, EDITS_OF_PATHS), "mistakes", "wrong"),
}


def top_of(metric: str) -> int:
    """The k of `top3_accuracy`; 0 for another metric."""
    number = metric.removeprefix("top").removesuffix("_accuracy")
    return int(number) if metric.startswith("top") and number.isdecimal() else 0


def sources_of(metric: str) -> tuple[str, ...]:
    """The functions that a metric needs, in the order in which they are printed."""
    if metric in COUNTED:
        return COUNTED[metric].sources
    if metric in GATHERED:
        return (GATHERED[metric],)
    return (IN_TOP,) if top_of(metric) else ()
