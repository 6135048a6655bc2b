"""Older versions of the design file brought to the present one, a step at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""By the version from which it leads to the next."""


def migrated(
    document: dict[str, Any], present: int, migrations: Mapping[int, Migration] = MIGRATIONS
) -> dict[str, Any]:
    """The document as a file of version `present` would hold it; the original is not touched.

    Args:
        document: With a `version` of at most `present`.
    """
    for version in range(document["version"], present):
        document = {**migrations[version](document), "version": version + 1}
    return document
