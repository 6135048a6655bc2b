"""Every loss with every setting is torch's own, classes are balanced as in scikit-learn, and padding counts nowhere."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.utils.class_weight import compute_class_weight
from torch import nn

from engine.blocks.losses import Output
from engine.data.field import Field
from engine.graph.spec import TensorSpec
from engine.layers.class_weights import balanced_weights
from engine.layers.cosine_loss import TargetCosineEmbeddingLoss
from engine.layers.token_loss import TokenCrossEntropyLoss, TokenCTCLoss
from engine.program.module import module_of
from engine.training.job import prepare
from tests.engine.training import nets

CLASS = Field("y", "target", "classes", TensorSpec((), "int64"), tuple("abcde"))
YES = Field("y", "target", "binary", TensorSpec((1,)))
NUMBERS = Field("y", "target", "numbers", TensorSpec((3,)))
SHARES = Field("y", "target", "numbers", TensorSpec((5,)))
SCORES, LOGS, INDICES = torch.randn(20, 5), torch.randn(20, 5).log_softmax(1), torch.arange(20) % 5
ANSWERS, TRUTHS = 2 * torch.randn(20, 3), torch.randn(20, 3)
CASES = [
    ({"loss": "CrossEntropyLoss"}, CLASS, nn.CrossEntropyLoss()),
    ({"label_smoothing": 0.1}, CLASS, nn.CrossEntropyLoss(label_smoothing=0.1)),
    ({"loss": "NLLLoss"}, CLASS, nn.NLLLoss()),
    ({"loss": "MultiMarginLoss"}, CLASS, nn.MultiMarginLoss()),
    ({"loss": "MultiMarginLoss", "margin": 0.2}, CLASS, nn.MultiMarginLoss(margin=0.2)),
    ({}, NUMBERS, nn.MSELoss()),
    ({"loss": "L1Loss"}, NUMBERS, nn.L1Loss()),
    ({"loss": "HuberLoss"}, NUMBERS, nn.HuberLoss()),
    ({"loss": "HuberLoss", "delta": 0.3}, NUMBERS, nn.HuberLoss(delta=0.3)),
    ({"loss": "SmoothL1Loss", "beta": 0.3}, NUMBERS, nn.SmoothL1Loss(beta=0.3)),
    ({"loss": "SmoothL1Loss", "beta": 0.0}, NUMBERS, nn.L1Loss()),
    ({"loss": "KLDivLoss"}, SHARES, nn.KLDivLoss(reduction="batchmean")),
    ({"delta": 0.3, "label_smoothing": 0.1, "margin": 2.0, "class_weights": "balanced"}, NUMBERS, nn.MSELoss()),
    ({"class_weights": "balanced"}, YES, nn.BCEWithLogitsLoss()),
]


@pytest.mark.parametrize(("params", "target", "torchs"), CASES)
def test_a_loss_is_that_of_torch(params, target, torchs):
    answer, truth = {
        "classes": (LOGS if params.get("loss") == "NLLLoss" else SCORES, INDICES),
        "binary": (ANSWERS[:, :1], (TRUTHS[:, :1] > 0).float()),
        "numbers": (LOGS, SCORES.softmax(1)) if target is SHARES else (ANSWERS, TRUTHS),
    }[target.kind]

    made = module_of(Output.of({"field": "y", **params}).criterion(TensorSpec(tuple(answer.shape[1:])), {"y": target}))

    assert type(made) is type(torchs) or params.get("beta") == 0.0
    assert torch.equal(made(answer, truth), torchs(answer, truth))


def test_the_cosine_loss_is_one_minus_the_cosine_whatever_the_shape():
    answer, truth = torch.randn(6, 2, 3, 4), torch.randn(6, 2, 3, 4)

    cosines = [
        float(np.dot(a, t) / np.linalg.norm(a) / np.linalg.norm(t))
        for a, t in zip(answer.flatten(1).numpy(), truth.flatten(1).numpy(), strict=True)
    ]
    loss = TargetCosineEmbeddingLoss()
    assert loss(answer, truth).item() == pytest.approx(1 - np.mean(cosines), rel=1e-5)
    assert loss(answer, truth).item() == pytest.approx(loss(7 * answer, truth).item(), rel=1e-5)


def test_balanced_weights_are_those_of_scikit_learn():
    targets = np.random.RandomState(0).choice(4, 300, p=[0.6, 0.3, 0.08, 0.02])

    weights = balanced_weights(torch.tensor(targets), 4)

    assert weights.tolist() == pytest.approx(
        compute_class_weight("balanced", classes=np.arange(4), y=targets), rel=1e-6
    )
    assert torch.isfinite(balanced_weights(torch.tensor([0, 0, 2]), 4)).all()


@pytest.mark.parametrize(
    ("params", "torchs"),
    [
        ({}, nn.CrossEntropyLoss),
        ({"label_smoothing": 0.2}, lambda weight: nn.CrossEntropyLoss(weight, label_smoothing=0.2)),
        ({"loss": "MultiMarginLoss"}, lambda weight: nn.MultiMarginLoss(weight=weight)),
    ],
)
def test_a_run_weighs_the_classes_by_its_training_part(params, torchs):
    blocks = [
        ("features", "Input", {"field": "features"}),
        ("fc", "Linear", {"out_features": 3}),
        ("answer", "Output", {"field": "cultivar", "class_weights": "balanced", **params}),
    ]
    job = prepare(nets.chain("wine", blocks))
    batch = job.parts["test"].batch(0, 30)
    outputs = job.outputs(batch.inputs)

    _, classes = nets.columns("wine", "train")
    counts = [(classes == c).sum().item() for c in range(3)]
    weight = torch.tensor([len(classes) / (3 * count) for count in counts])
    assert len(set(counts)) > 1
    assert job.loss(outputs, batch.targets).item() == pytest.approx(torchs(weight)(*outputs, *batch.targets).item())


@pytest.mark.parametrize("loss", [TokenCrossEntropyLoss(), TokenCrossEntropyLoss(label_smoothing=0.1)])
def test_the_cross_entropy_of_tokens_leaves_padding_out(loss):
    scores = torch.randn(4, 6, 9)
    target = torch.randint(1, 9, (4, 6)) * (torch.arange(6) < torch.tensor([[6], [3], [1], [4]]))
    real = target != 0
    scores.requires_grad_()

    value = loss(scores, target)
    value.backward()

    other = scores.detach().clone()
    other[~real] = 50 * torch.randn(int((~real).sum()), 9)
    plain = nn.CrossEntropyLoss(label_smoothing=loss.label_smoothing)
    assert value.item() == pytest.approx(plain(scores[real], target[real]).item(), rel=1e-6)
    assert torch.equal(loss(other, target), value)
    assert not scores.grad[~real].any()
    longer = torch.cat([other, torch.randn(4, 2, 9)], 1), nn.functional.pad(target, (0, 2))
    assert loss(*longer).item() == pytest.approx(value.item(), rel=1e-6)


def test_the_loss_of_a_path_leaves_the_padding_of_the_truth_out():
    scores, target = torch.randn(2, 9, 6), torch.tensor([[3, 4, 4, 0], [5, 0, 0, 0]])

    loss = TokenCTCLoss()

    odds = scores.log_softmax(2).transpose(0, 1)
    alone = [
        nn.functional.ctc_loss(odds[:, i], y, (9,), (len(y),))
        for i, y in enumerate(map(torch.tensor, [[3, 4, 4], [5]]))
    ]
    assert loss(scores, target).item() == pytest.approx(torch.stack(alone).mean().item(), rel=1e-5)
    assert loss(scores, nn.functional.pad(target, (0, 3))).item() == pytest.approx(loss(scores, target).item())
