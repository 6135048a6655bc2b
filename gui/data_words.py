"""How datasets are called."""

from __future__ import annotations

from pathlib import Path

from engine.data.catalogue import DATASETS
from engine.graph.design import DatasetChoice
from gui.language import tr


def dataset_title(choice: DatasetChoice | None) -> str:
    """The title of a bundled dataset, the file of own data, or the name of what is not known."""
    if choice is None:
        return tr("No dataset")
    if choice.name in DATASETS:
        return tr(DATASETS[choice.name].title)
    path = choice.options.get("path")
    return Path(path).name if isinstance(path, str) else choice.name
