"""What every test may rely on: which tests run only when asked for, and which may be left out."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long` and `--repeat`."""
    parser.addoption("--long", action="store_true", help="run the long tests as well")
    parser.addoption("--repeat", action="store_true", help="on a further Python: leave out `once`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, as not selected, long tests unless asked for, and those marked `once` in a repeat."""
    out = set() if config.getoption("--long") else {"long"}
    if config.getoption("--repeat"):
        out.add("once")
    config.hook.pytest_deselected(items=[item for item in items if not out.isdisjoint(item.keywords)])
    items[:] = [item for item in items if out.isdisjoint(item.keywords)]
