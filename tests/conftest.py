"""What every test may rely on: which tests run only when asked for, and which may be left out."""

from __future__ import annotations

import importlib.util
import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long` and `--repeat`."""
    parser.addoption("--long", action="store_true", help="run the long tests as well")
    parser.addoption("--repeat", action="store_true", help="on a further Python: leave out `once`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, as not selected, long tests unless asked for, those marked `once` in a repeat, and those
    marked `needs` where their package is not installed.
    """
    out = set() if config.getoption("--long") else {"long"}
    if config.getoption("--repeat"):
        out.add("once")
    chosen = [item for item in items if out.isdisjoint(item.keywords) and not _misses(item)]
    config.hook.pytest_deselected(items=list(set(items) - set(chosen)))
    items[:] = chosen


def _misses(item: pytest.Item) -> bool:
    """Return whether a package that a test needs is not installed."""
    names = [name for mark in item.iter_markers("needs") for name in mark.args]
    return any(importlib.util.find_spec(name) is None for name in names)
