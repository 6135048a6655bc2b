"""How a run is told in lines of text: the same in the command line's table and in the exported script."""

from __future__ import annotations

from collections.abc import Mapping

from engine.training.events import EpochEnded


def epoch_line(epoch: EpochEnded) -> str:
    """One epoch: `epoch 1  train_loss 0.123456  valid_loss 0.123456  valid_accuracy 0.9500`."""
    shown = {name: value for name, value in epoch.metrics.items() if name.startswith("valid_")}
    losses = {"train_loss": epoch.train_loss, "valid_loss": epoch.valid_loss}
    return f"epoch {epoch.epoch}  {figures({**losses, **shown})}"


def final_line(test: Mapping[str, float]) -> str:
    """The test part: `test_loss 0.123456  test_accuracy 0.9500`."""
    return figures({f"test_{name}": value for name, value in test.items()})


def figures(values: Mapping[str, float]) -> str:
    """Names and numbers: 6 decimals for losses, 4 for metrics."""
    return "  ".join(f"{name} {value:.{decimals(name)}f}" for name, value in values.items())


def decimals(name: str) -> int:
    """Decimals with which a figure of that name is shown."""
    return 6 if name.endswith("loss") else 4
