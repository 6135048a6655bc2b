"""The texts that a person reads, gathered from the sources once for all tests that look for one."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

PATH = Path(__file__).parent.parent / "scripts" / "translations.py"


@cache
def script() -> ModuleType:
    """`scripts/translations.py`."""
    spec = importlib.util.spec_from_file_location("netloom_translations", PATH)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def texts() -> frozenset[str]:
    return frozenset(script().gather())
