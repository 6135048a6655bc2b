"""Where the network's answer is compared with the truth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from engine.data.field import Field
from engine.graph.block import Block, Port, block, nearest
from engine.graph.calls import Call, call
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import FieldName, setting
from engine.graph.spec import TensorSpec

LossName = Literal["auto", "CrossEntropyLoss", "MSELoss", "BCEWithLogitsLoss", "L1Loss", "HuberLoss", "CTCLoss"]
LOSSES: tuple[str, ...] = get_args(LossName)
METRICS = ("auto", "token_accuracy", "exact_match")
DISTANCES = ("MSELoss", "L1Loss", "HuberLoss")
AUTO = {"classes": "CrossEntropyLoss", "tokens": "CrossEntropyLoss", "binary": "BCEWithLogitsLoss"}


@block("Output")
class Output(Block):
    r"""Compare the network's answer with a target of the dataset: what the network learns to get right.

    With `loss` on auto the target decides: classes are compared by cross entropy, yes-or-no by binary cross
    entropy, numbers by the mean squared error. Cross entropy takes raw scores: put no Softmax before it, nor a
    Sigmoid before the binary one, for the loss has it inside, computed more exactly.

    A design may have several Outputs; their losses are added, each times its `weight`.

    Shapes:
        input: (N, classes), float32, for a target of classes; else (N, *sizes of the target)

    Source: torch.nn.CrossEntropyLoss, BCEWithLogitsLoss, MSELoss, L1Loss, HuberLoss;
        Goodfellow et al., "Deep Learning", §6.2.
    """

    formula = r"L = \sum_o w_o \, \ell_o(\hat{y}_o, y_o)"
    inputs = (Port("input", "B …"),)
    outputs = ()

    field: FieldName = setting(FieldName(""), "The dataset's target to compare with")
    loss: LossName = setting("auto", "How an answer is compared with the target", choices=LOSSES)
    weight: float = setting(1.0, "Share of this loss in the sum of all", minimum=0)
    metric: str = setting(
        "auto", "For tokens: the share of tokens that are right, or of whole answers", choices=METRICS
    )

    def target(self, fields: Mapping[str, Field]) -> Field | None:
        """The field to compare with; None where there is none of that name."""
        return fields.get(self.field)

    def loss_name(self, fields: Mapping[str, Field]) -> str:
        """The loss class of torch.nn; without a target, auto is the mean squared error."""
        if self.loss != "auto":
            return self.loss
        target = self.target(fields)
        return AUTO.get(target.kind, "MSELoss") if target else "MSELoss"

    def criterion(self, x: TensorSpec, fields: Mapping[str, Field]) -> Call:
        """The loss module's constructor."""
        target, name = self.target(fields), self.loss_name(fields)
        if target and target.kind == "tokens":
            return call(f"layers.Token{name}")
        return call(f"nn.{name}")

    def metric_name(self, fields: Mapping[str, Field]) -> str:
        """The metric that is shown, "" where none fits target and loss.

        `accuracy`, `binary_accuracy`, `r2`; of tokens `token_accuracy` or `exact_match`. A teacher-forced decoder
        that has every token of an answer right gives that same answer when it runs freely, so that `exact_match`
        needs no decoding.
        """
        target = self.target(fields)
        match self.loss_name(fields), target.kind if target else "":
            case "CrossEntropyLoss", "classes":
                return "accuracy"
            case "CrossEntropyLoss", "tokens":
                return "token_accuracy" if self.metric == "auto" else self.metric
            case "CTCLoss", "tokens":
                return "ctc_exact_match"
            case "BCEWithLogitsLoss", "binary":
                return "binary_accuracy"
            case (("MSELoss" | "L1Loss" | "HuberLoss"), "numbers"):
                return "r2"
        return ""

    def check(self, x: TensorSpec, fields: Mapping[str, Field]) -> None:
        """See that the answer can be compared with the target.

        Without any dataset everything that is not an index passes.

        Raises:
            BlockError: No target is chosen (`missing_field`) or it does not exist (`unknown_field`); the loss does
                not suit it (`loss_misfit`); the answer has another type (`wrong_dtype`), number of dimensions
                (`wrong_rank`), number of classes (`class_mismatch`) or sizes (`target_mismatch`).
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
        if target.kind == "classes":
            _check_classes(x, target)
        elif target.kind == "tokens":
            _check_tokens(x, target, may_be_longer=self.loss_name(fields) == "CTCLoss")
        else:
            _check_sizes(x, target)

    def check_field(self, fields: Mapping[str, Field]) -> None:
        """See that a target is chosen and exists.

        Raises:
            BlockError: `missing_field` or `unknown_field`.
        """
        if self.field in fields or (not fields and not self.field):
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
        suits = {
            "classes": loss == "CrossEntropyLoss",
            "tokens": loss in ("CrossEntropyLoss", "CTCLoss"),
            "binary": loss == "BCEWithLogitsLoss" or loss in DISTANCES,
        }.get(target.kind, loss in DISTANCES)
        if not suits:
            raise BlockError(
                "{loss} cannot compare with {field}",
                code="loss_misfit",
                why="{field} holds classes"
                if target.kind == "classes"
                else "{field} holds tokens"
                if target.kind == "tokens"
                else "{field} holds yes or no"
                if target.kind == "binary"
                else "{field} holds numbers",
                mend="Set loss to auto, which takes {better}",
                fix=Fix("set", "Set loss to auto", name="loss", value="auto"),
                loss=loss,
                field=target.name,
                better=AUTO.get(target.kind, "MSELoss"),
            )


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
