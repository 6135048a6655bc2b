"""Where the network's answer is compared with the truth."""

from __future__ import annotations

from collections.abc import Mapping

from engine.blocks.loss_terms import (
    KNOWN,
    LOSSES,
    METRICS,
    TRIPLETS,
    WEIGHTS,
    LossName,
    auto_loss,
    metrics_of,
    suits,
)
from engine.data.dataset import NoFields
from engine.data.field import Field
from engine.graph.block import Block, Port, block, nearest
from engine.graph.calls import INPUT, Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import FieldName, setting
from engine.graph.spec import TensorSpec


@block("Output")
class Output(Block):
    r"""Compare the network's answer with a target of the dataset: what the network learns to get right.

    With `loss` on auto the target decides: classes are compared by cross entropy, yes-or-no by binary cross
    entropy, numbers by the mean squared error. Cross entropy takes raw scores: put no Softmax before it, nor a
    Sigmoid before the binary one, for the loss has it inside, computed more exactly.

    For classes: `NLLLoss` is cross entropy of what a LogSoftmax gave. `MultiMarginLoss` wants the score of the class
    ahead of all others by `margin`, and is content then. `label_smoothing` moves a share of the truth to all classes
    alike, so that the network is never quite sure; `class_weights` balanced counts a class the more, the rarer it is:
    n / (k · n_c), with n_c of n training samples in one of the k classes. `TripletMarginLoss` wants no scores but a
    place for each sample: those of a class near each other, and others further off by `margin`. It compares within
    the batch, which therefore needs several of each class; `triplets` hard takes of each sample the farthest of its
    class and the nearest of the others, all the mean of all that are not yet right. How many numbers a place has is
    yours to choose.

    For numbers: `L1Loss` minds outliers least, `MSELoss` most; `HuberLoss` is square up to `delta` and straight
    beyond, `SmoothL1Loss` the same divided by `beta`. `CosineEmbeddingLoss` compares directions, whatever the length.
    `KLDivLoss` compares distributions, shares that are not negative and sum to 1: the target as it is, the answer as
    logarithms, so put a LogSoftmax before it.
    For tokens padding never counts; `CTCLoss` is for an answer shorter than its sequence, with token 0 as its blank.

    `metric` is what is told beside the loss: of classes accuracy, top-k accuracy (the truth is among the `k`
    highest scores) or F1 averaged over the classes, of yes-or-no accuracy or F1 of yes, of numbers R² or the mean
    absolute error, of pictures also the peak signal-to-noise ratio, 10 · log₁₀(1 / MSE) dB for dots from 0 to 1, of
    tokens the share that is right, the share of whole answers, perplexity (among how many tokens the network seems
    to choose) or the error rate: edits that mend the answers, as a share of the true characters or words. Of mean
    absolute error, perplexity and error rate less is better.

    A design may have several Outputs; their losses are added, each times its `weight`.

    Shapes:
        input: (N, classes), float32, for a target of classes, (N, …) for its triplets; else (N, *sizes of the target)

    Source: torch.nn.CrossEntropyLoss, NLLLoss, MultiMarginLoss, BCEWithLogitsLoss, MSELoss, L1Loss, SmoothL1Loss,
        HuberLoss, CosineEmbeddingLoss, KLDivLoss, TripletMarginLoss, CTCLoss; sklearn.utils.class_weight; Hermans,
        Beyer & Leibe 2017, "In Defense of the Triplet Loss"; Goodfellow et al., "Deep Learning", §6.2.
    """

    formula = r"L = \sum_o w_o \, \ell_o(\hat{y}_o, y_o)"
    inputs = (Port("input", "B …"),)
    outputs = ()

    field: FieldName = setting(FieldName(""), "The dataset's target to compare with")
    loss: LossName = setting("auto", "How an answer is compared with the target", choices=LOSSES)
    weight: float = setting(1.0, "Share of this loss in the sum of all", minimum=0)
    label_smoothing: float = setting(
        0.0, "Cross entropy: share of the truth given to all classes", minimum=0, maximum=1
    )
    class_weights: str = setting("none", "Of classes: balanced counts rare ones more", choices=WEIGHTS)
    delta: float = setting(1.0, "HuberLoss: error up to which it is square", minimum=1e-6)
    beta: float = setting(1.0, "SmoothL1Loss: error up to which it is square", minimum=0)
    margin: float = setting(
        1.0, "MultiMarginLoss: how far the right score must be ahead; of triplets how far others are off", minimum=0
    )
    triplets: str = setting("hard", "TripletMarginLoss: which triplets of a batch count", choices=TRIPLETS)
    metric: str = setting("auto", "What is told beside the loss", choices=METRICS)
    k: int = setting(3, "Top-k accuracy: among how many the truth must be", minimum=1)

    def target(self, fields: Mapping[str, Field]) -> Field | None:
        """The field to compare with; None where there is none of that name."""
        return fields.get(self.field)

    def loss_name(self, fields: Mapping[str, Field]) -> str:
        """The loss class of torch.nn; without a target, auto is the mean squared error."""
        return auto_loss(self.target(fields)) if self.loss == "auto" else self.loss

    def criterion(self, x: TensorSpec, fields: Mapping[str, Field]) -> Call:
        """The loss module's constructor; where classes are weighted, its `weight` is a call on the training targets."""
        target, name = self.target(fields), self.loss_name(fields)
        params: dict[str, object] = {
            key: value for key, value in self.changed_params.items() if name in KNOWN.get(key, ())
        }
        if params.pop("class_weights", "none") == "balanced" and target and target.kind == "classes":
            params["weight"] = call("layers.balanced_weights", INPUT, len(target.labels) or x.sizes[0])
        if name == "CosineEmbeddingLoss":
            return call("layers.TargetCosineEmbeddingLoss")
        if name == "TripletMarginLoss":
            return call("layers.BatchTripletMarginLoss", **params)
        if name == "KLDivLoss":
            return call("nn.KLDivLoss", reduction="batchmean")
        if target and target.kind == "tokens":
            return call(f"layers.Token{name}", **params)
        return call(f"nn.{name}", **params)

    def metric_name(self, fields: Mapping[str, Field]) -> str:
        """The metric that is shown, as `engine.training.metrics.Score` calls it; "" where none fits target and loss.

        A teacher-forced decoder that has every token of an answer right gives that same answer when it runs freely,
        so that `exact_match` needs no decoding.
        """
        names = self._metrics(fields)
        return next(iter(names.values()), "") if self.metric == "auto" else names.get(self.metric, "")

    def idle_settings(self, fields: Mapping[str, Field]) -> tuple[str, ...]:
        """The settings of which the loss and the metric know nothing."""
        loss, target = self.loss_name(fields), self.target(fields)
        idle = [key for key, losses in KNOWN.items() if loss not in losses]
        if target and target.kind != "classes" and "class_weights" not in idle:
            idle.append("class_weights")
        return (*idle, *(() if self.metric == "top_k_accuracy" else ("k",)))

    def _metrics(self, fields: Mapping[str, Field]) -> dict[str, str]:
        target = self.target(fields)
        return metrics_of(self.loss_name(fields), target, self.k) if target else {}

    def check(self, x: TensorSpec, fields: Mapping[str, Field]) -> None:
        """See that the answer can be compared with the target.

        Without any dataset everything that is not an index passes.

        Raises:
            BlockError: No target is chosen (`missing_field`) or it does not exist (`unknown_field`); the loss does
                not suit it (`loss_misfit`), or the metric does not (`metric_misfit`, `top_all`); the answer has
                another type (`wrong_dtype`), number of dimensions (`wrong_rank`), number of classes
                (`class_mismatch`) or sizes (`target_mismatch`).
        """
        if x.dtype != "float32":
            raise BlockError(
                "An answer must be of real numbers",
                code="wrong_dtype",
                port="input",
                why="the tensor is {dtype}: indices, which have no gradient",
                mend="Connect the output of a layer",
                dtype=x.dtype,
            )
        self.check_field(fields)
        target = self.target(fields)
        if target is None:
            return
        self._check_loss(target, self.loss_name(fields))
        self._check_metric(target, fields)
        if self.loss_name(fields) == "TripletMarginLoss":
            return
        if target.kind == "classes":
            _check_classes(x, target)
        elif target.kind == "tokens":
            _check_tokens(x, target, may_be_longer=self.loss_name(fields) == "CTCLoss")
        else:
            _check_sizes(x, target)

    def check_field(self, fields: Mapping[str, Field]) -> None:
        """See that a target is chosen and exists. Of own data that cannot be had, the Inputs tell.

        Raises:
            BlockError: `missing_field` or `unknown_field`.
        """
        if self.field in fields or isinstance(fields, NoFields) or (not fields and not self.field):
            return
        names = [f.name for f in fields.values() if f.role == "target"]
        if not self.field:
            raise BlockError(
                "The output has no target",
                code="missing_field",
                why="the dataset's targets are: {names}",
                mend="Choose the field that is to be predicted",
                fix=_choose(names[0]) if names else None,
                names=", ".join(names) or "—",
            )
        guess = nearest(self.field, names)
        raise BlockError(
            "The dataset has no field {field}",
            code="unknown_field",
            why="its target fields are: {names}",
            mend="Did you mean {guess}?" if guess else "Choose one of its fields",
            fix=_choose(guess or names[0]) if names else None,
            field=str(self.field),
            names=", ".join(names) or "—",
            guess=guess,
        )

    def _check_loss(self, target: Field, loss: str) -> None:
        if not suits(loss, target):
            raise BlockError(
                "{loss} cannot compare with {field}",
                code="loss_misfit",
                why="{field} is counted in standard deviations, and {loss} needs shares that sum to 1"
                if loss == "KLDivLoss" and target.means
                else _held(target),
                mend="Set loss to auto, which takes {better}",
                fix=Fix("set", "Set loss to auto", name="loss", value="auto"),
                loss=loss,
                field=target.name,
                better=auto_loss(target),
            )

    def _check_metric(self, target: Field, fields: Mapping[str, Field]) -> None:
        names = self._metrics(fields)
        if self.metric != "auto" and self.metric not in names:
            raise BlockError(
                "{metric} does not measure answers like these",
                code="metric_misfit",
                why="{field} is compared by {loss}; what measures that: {names}"
                if names
                else "{field} is compared by {loss}, beside which no metric is told",
                mend="Set metric to auto",
                fix=Fix("set", "Set metric to auto", name="metric", value="auto"),
                metric=self.metric,
                field=target.name,
                loss=self.loss_name(fields),
                names=", ".join(names),
            )
        if self.metric == "top_k_accuracy" and target.labels and self.k >= len(target.labels):
            raise BlockError(
                "Every answer would be right",
                code="top_all",
                why="k is {k}, and {field} has {classes} classes: the truth is always among so many",
                mend="Set k below the number of classes",
                fix=Fix("set", "Set metric to auto", name="metric", value="auto"),
                k=self.k,
                field=target.name,
                classes=len(target.labels),
            )


def _held(target: Field) -> str:
    if target.kind == "classes":
        return "{field} holds classes"
    if target.kind == "tokens":
        return "{field} holds tokens"
    if target.kind == "binary":
        return "{field} holds yes or no"
    if target.spec.sizes == (1,):
        return "{field} holds one number a sample"
    return "{field} holds numbers"


def _choose(name: str) -> Fix:
    return Fix("set", "Choose {field}", name="field", value=name, args={"field": name})


def _flatten(port: str) -> Fix:
    return Fix("insert", "Insert Flatten before it", name="Flatten", port=port)


def _linear(features: int) -> Fix:
    return Fix(
        "insert",
        "Insert a Linear with {features} outputs before it",
        name="Linear",
        value={"out_features": features},
        port="input",
        args={"features": features},
    )


def _check_classes(x: TensorSpec, target: Field) -> None:
    classes = len(target.labels)
    if len(x.sizes) != 1 + len(target.spec.sizes):
        raise BlockError(
            "The output needs one score a class",
            code="wrong_rank",
            port="input",
            why="its input is {shape} a sample, and {field} has {classes} classes",
            mend="Flatten it, then end with a Linear of {classes} outputs",
            fix=_flatten("input") if len(x.sizes) > 1 else None,
            shape=str(x),
            field=target.name,
            classes=classes,
        )
    if classes and x.sizes[0] != classes:
        raise BlockError(
            "The number of scores is not the number of classes",
            code="class_mismatch",
            port="input",
            why="{scores} scores arrive, and {field} has {classes} classes",
            mend="End with a Linear of {classes} outputs",
            fix=_linear(classes) if len(x.sizes) == 1 else None,
            scores=str(x.sizes[0]),
            field=target.name,
            classes=classes,
        )


def _check_tokens(x: TensorSpec, target: Field, *, may_be_longer: bool) -> None:
    (steps,), tokens = target.spec.sizes, len(target.labels)
    fits = len(x.sizes) == 2 and (x.sizes[0] == steps or may_be_longer)
    if fits and x.sizes[1] == tokens:
        return
    raise BlockError(
        "The output needs one score a token at every step",
        code="token_mismatch",
        port="input",
        why="its input is {shape} a sample, and {field} has {steps} steps of {tokens} tokens",
        mend="End with a Linear of {tokens} outputs" if fits else "Give it a sequence of {steps} steps",
        fix=_linear(tokens) if fits else None,
        shape=str(x),
        field=target.name,
        steps=str(steps),
        tokens=tokens,
    )


def _check_sizes(x: TensorSpec, target: Field) -> None:
    if x.sizes == target.spec.sizes:
        return
    fix = None
    if len(target.spec.sizes) == 1 and isinstance(target.spec.sizes[0], int):
        fix = _linear(target.spec.sizes[0]) if len(x.sizes) == 1 else _flatten("input") if x.sizes else None
    raise BlockError(
        "The answer has not the sizes of its target",
        code="target_mismatch",
        port="input",
        why="the answer is {shape} a sample, and {field} needs {wanted}",
        mend="End with a layer that gives {wanted}",
        fix=fix,
        shape=str(x),
        field=target.name,
        wanted=str(target.spec),
    )
