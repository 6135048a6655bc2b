"""What a trained network says of a sample: probabilities, numbers, a picture, or a text with how it was written."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.data.field import Field
from engine.data.vocabulary import END, PAD, decode
from engine.worker.messages import Answer
from gui.language import tr
from gui.widgets.attention_map import AttentionMap
from gui.widgets.labels import WrappedLabel
from gui.widgets.picture_pair import PicturePair
from gui.widgets.share_bars import ShareBars
from gui.widgets.token_row import Shown, TokenRow

SHORT = 28
"""Letters of a text that is shown large."""


class TryAnswer(QWidget):
    """One Output of the network.

    Args:
        block: Its id. field: Its target.
    """

    def __init__(self, block: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block, self.field = block, field
        self.setObjectName(f"try.answer.{block}")
        self._answer: Answer | None = None
        self._truth: np.ndarray | None = None
        self._given: tuple[Field, np.ndarray] | None = None
        self.caption = QLabel(block)
        self.caption.setProperty("role", "muted")
        self.says, self.truth = WrappedLabel(role="title", selectable=True), WrappedLabel(role="muted")
        self.bars, self.tokens, self.source, self.attention = ShareBars(), TokenRow(), TokenRow(), AttentionMap()
        self.pictures = PicturePair()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        shown = (self.caption, self.says, self.bars, self.pictures, self.tokens)
        for widget in (*shown, self.truth, self.source, self.attention):
            column.addWidget(widget)
            widget.setVisible(widget is self.caption)
        self.tokens.hovered.connect(self._look)
        self.attention.hovered.connect(self._look)

    def show_answer(
        self, answer: Answer, truth: np.ndarray | None, given: tuple[Field, np.ndarray] | None = None
    ) -> None:
        """Show an answer.

        Args:
            truth: The right one, None where nobody knows it. given: The field of text that was read, and its tokens.
        """
        self._answer, self._truth, self._given = answer, truth, given
        match self.field.kind:
            case "classes" | "binary" if len(answer.shares):
                self._show_shares(answer)
            case "tokens":
                self._show_tokens(answer)
            case "numbers" if len(self.field.spec.sizes) == 3:
                self._show_pictures(answer)
            case _:
                self._show_values(answer)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        if self._answer is not None:
            self.show_answer(self._answer, self._truth, self._given)

    def _show_shares(self, answer: Answer) -> None:
        labels = self.field.labels
        if self.field.kind == "binary":
            no, yes = labels if len(labels) == 2 else (tr("no"), tr("yes"))
            rows = [(no, 1 - float(answer.shares[0])), (yes, float(answer.shares[0]))]
        else:
            names = labels or tuple(map(str, range(len(answer.shares))))
            rows = list(zip(names, answer.shares.tolist(), strict=True))
        right = "" if self._truth is None else rows[int(self._truth.reshape(-1)[0])][0]
        best = max(rows, key=lambda row: row[1])
        self.says.setText(best[0])
        self.bars.show_shares(rows, right)
        self.truth.setText(tr("Right would be {answer}", answer=right) if right and right != best[0] else "")
        self._reveal(self.says, self.bars, self.truth)

    def _show_values(self, answer: Answer) -> None:
        self.says.setText(", ".join(f"{value:.4g}" for value in self.field.unscaled(answer.values)))
        truth = [] if self._truth is None else self._truth.reshape(-1).tolist()
        if self.field.kind == "classes":  # a place among others: what stands near it should be of its class
            told = tr("Its class is {answer}", answer=_class(self.field, truth[0])) if truth else ""
        else:
            right = ", ".join(f"{value:.4g}" for value in self.field.unscaled(np.array(truth)))
            told = tr("Right would be {answer}", answer=right) if truth else ""
        self.truth.setText(told)
        self._reveal(self.says, self.truth)

    def _show_pictures(self, answer: Answer) -> None:
        sizes = tuple(size for size in self.field.spec.sizes if isinstance(size, int))
        truth = None if self._truth is None else self._truth.reshape(sizes)
        self.pictures.show_pictures(answer.values.reshape(sizes), truth)
        self.truth.setText("" if truth is None else tr("On the left what the network says, on the right what is right"))
        self.pictures.setAccessibleName(self.truth.text())
        self._reveal(self.pictures, self.truth)

    def _show_tokens(self, answer: Answer) -> None:
        tokens = self._told(answer)
        labels, shares = self.field.labels, answer.shares
        self.tokens.show_tokens(
            [
                Shown(
                    _seen(labels[token]),
                    float(shares[i]) if len(shares) else None,
                    tuple(
                        (_seen(labels[other]), float(chance))
                        for other, chance in zip(answer.likely[i], answer.chances[i], strict=True)
                    )
                    if len(shares)
                    else (),
                )
                for i, token in enumerate(tokens)
            ]
        )
        text = decode(self.field, tokens) if self.field.tokenizer else ""
        self.says.setText(text)
        self.says.setProperty("role", "title" if len(text) <= SHORT else "name")
        self.says.style().polish(self.says)
        self._show_truth(tokens)
        shown = [self.tokens, self.truth]
        shown += [self.says] if self.field.tokenizer else []
        if len(answer.attention) and self._given is not None:
            self._show_attention(answer, tokens)
            shown += [self.source, self.attention]
        self._reveal(*shown)

    def _show_truth(self, tokens: list[int]) -> None:
        truth = [] if self._truth is None else [int(t) for t in self._truth.reshape(-1) if t != PAD]
        wanted = decode(self.field, truth) if truth else ""
        differs = truth and truth != [t for t in tokens if t != PAD][: len(truth)]
        self.truth.setText(tr("Right would be {answer}", answer=wanted) if differs else "")

    def _show_attention(self, answer: Answer, tokens: list[int]) -> None:
        assert self._given is not None
        field, read = self._given
        names = [_seen(field.labels[int(token)]) for token in read if token != PAD]
        weights = answer.attention.mean(0)[: len(tokens), : len(names)]
        self.source.show_tokens([Shown(name) for name in names])
        self.attention.show_weights(weights, [_seen(self.field.labels[token]) for token in tokens], names)

    def _told(self, answer: Answer) -> list[int]:
        """The tokens to show: those up to the end mark, or those beside the real ones of the input."""
        tokens: list[int] = answer.tokens.astype(int).tolist()
        if END in tokens:
            return tokens[: tokens.index(END)]
        beside = self._given is not None and not self.field.continues and len(self._given[1]) == len(tokens)
        if beside and not len(answer.attention):
            assert self._given is not None
            tokens = tokens[: int(np.count_nonzero(self._given[1]))]
        return [token for token in tokens if token != PAD]

    def _look(self, place: int) -> None:
        """Light what was looked at when that token was written."""
        self.attention.mark(place)
        if 0 <= place < len(self.attention.weights):
            weights = self.attention.weights[place]
            self.source.light({i: float(weight) for i, weight in enumerate(weights)})
        else:
            self.source.light({})

    def _reveal(self, *shown: QWidget) -> None:
        for widget in (self.says, self.bars, self.pictures, self.tokens, self.source, self.attention):
            widget.setVisible(widget in shown)
        self.truth.setVisible(bool(self.truth.text()))


def _class(field: Field, place: int) -> str:
    """The name of a class."""
    return field.labels[place] if place < len(field.labels) else str(place)


def _seen(token: str) -> str:
    """A token that can be seen."""
    return {" ": "␣", "\n": "⏎"}.get(token, token)
