"""Every metric has a name and a value that people read."""

from __future__ import annotations

from engine.blocks.loss_terms import LOSSES, metrics_of
from engine.data.field import Field, FieldKind, Tokenizer
from engine.graph.spec import TensorSpec
from gui.run_words import metric_text, metric_title, metric_told


def field(kind: FieldKind, tokenizer: Tokenizer = "") -> Field:
    return Field("y", "target", kind, TensorSpec((3,)), tokenizer=tokenizer)


FIELDS = [field("classes"), field("binary"), field("numbers"), field("tokens", "words"), field("tokens", "characters")]
METRICS = sorted({name for f in FIELDS for loss in LOSSES for name in metrics_of(loss, f, k=5).values()})


def test_no_metric_is_shown_under_its_name_in_code() -> None:
    assert len(METRICS) == 15
    assert all("_" not in metric_title(name) and metric_title(name)[0].isupper() for name in METRICS)
    assert metric_title("top5_accuracy") == "Top-5 accuracy"
    assert metric_title("side_accuracy") == "side_accuracy"


def test_shares_are_told_in_per_cent_and_others_in_four_digits() -> None:
    assert metric_text("top5_accuracy", 0.9667) == "96.7 %"
    assert metric_text("ctc_word_error_rate", 1.25) == "125.0 %"
    assert [metric_text(name, 12.34567) for name in ("mae", "perplexity")] == ["12.35", "12.35"]
    assert metric_text("binary_f1", 0.87654) == "0.8765"
    assert metric_text("picture_psnr", 17.8543) == "17.85 dB"


def test_beside_other_figures_only_an_accuracy_stands_without_its_name() -> None:
    assert metric_told("token_accuracy", 0.9667) == "96.7 %"
    assert metric_told("character_error_rate", 0.031) == "Character error rate 3.1 %"
    assert metric_told("mae", 41.25) == "Mean absolute error 41.25"
