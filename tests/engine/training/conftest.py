"""Datasets that these tests train on are loaded once."""

from __future__ import annotations

from tests.loaded import trained_on_loaded

__all__ = ["trained_on_loaded"]
