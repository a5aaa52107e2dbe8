"""What every test may rely on: which tests run only when asked for, and which may be left out."""

from __future__ import annotations

import importlib.util
import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`, `--needs` and `--repeat`."""
    parser.addoption("--long", action="store_true", help="run the long tests as well")
    parser.addoption("--needs", action="store_true", help="leave out no test whose package is not installed")
    parser.addoption("--repeat", action="store_true", help="on a further Python: leave out `once`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, as not selected, long tests unless asked for, those marked `once` in a repeat, and those
    marked `needs` where their package is not installed; with `--long` or `--needs` these fail instead.
    """
    out = set() if config.getoption("--long") else {"long"}
    if config.getoption("--repeat"):
        out.add("once")
    whole = config.getoption("--long") or config.getoption("--needs")
    chosen = [item for item in items if out.isdisjoint(item.keywords) and (whole or not _missing(item))]
    config.hook.pytest_deselected(items=list(set(items) - set(chosen)))
    items[:] = chosen


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail a test that was not left out and lacks a package."""
    if missing := _missing(item):
        pytest.fail(f"{', '.join(missing)}: not installed; `main.py test --needs` does that", pytrace=False)


def _missing(item: pytest.Item) -> list[str]:
    """Return the packages that a test needs and that are not installed."""
    names = [name for mark in item.iter_markers("needs") for name in mark.args]
    return [name for name in names if importlib.util.find_spec(name) is None]
