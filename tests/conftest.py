"""What every test may rely on: which tests run only when asked for, and which may be left out."""

from __future__ import annotations

import gc
import importlib.util
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


OTHERS = int(os.environ.get("OTHERS", "0"))
"""Which set of random games is played: each number has its own, for a release."""

LONGEST = 3_600
"""Seconds that a long test may take: on one core that others use as well."""


LONG_TESTS = pytest.StashKey[list[str]]()
"""The names of the long tests that were found, whether they run or not."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`, `--section`, `--needs`, `--repeat` and `--kept`."""
    parser.addoption("--long", action="store_true", help="run the long tests as well")
    parser.addoption("--section", type=int, help="with --long: only the long tests of this section")
    parser.addoption("--needs", action="store_true", help="leave out no test whose package is not installed")
    parser.addoption("--kept", help="write what the promises' tests counted into this file")
    parser.addoption("--repeat", action="store_true", help="on a further Python: without `once`, `alike`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, as not selected, long tests unless asked for, those marked `once` or `alike` in a repeat,
    and those marked `needs` whose package is not installed; with `--long` or `--needs` these fail instead.
    """
    out = set() if config.getoption("--long") else {"long"}
    if config.getoption("--repeat"):
        out.update(("once", "alike"))
    whole = config.getoption("--long") or config.getoption("--needs")
    chosen = [item for item in items if out.isdisjoint(_marks(item)) and (whole or not _missing(item))]
    config.stash[LONG_TESTS] = [_name(item.nodeid) for item in items if "long" in _marks(item)]
    if section := config.getoption("--section"):
        from sections import sections_of

        chosen = [
            each for each in chosen if "long" in _marks(each) and section in sections_of(_name(each.nodeid))
        ]
    config.hook.pytest_deselected(items=list(set(items) - set(chosen)))
    for item in chosen:
        if "long" in _marks(item):
            item.add_marker(pytest.mark.timeout(LONGEST))
    items[:] = chosen


def _marks(item: pytest.Item) -> set[str]:
    """Return the names of a test's marks; its keywords have the words of its brackets too, "long" for one."""
    return {mark.name for mark in item.iter_markers()}


def _name(nodeid: str) -> str:
    """Return the name of a test as the tables of promises and of sections have it."""
    return nodeid.removeprefix("tests/")


def pytest_collection_finish() -> None:
    """Look for garbage less often, and not among what was imported and collected: a tenth of all the time.

    A file that a test forgets to close may so be told under a later test's name; a test by itself tells it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail a test that was not left out and lacks a package."""
    if missing := _missing(item):
        pytest.fail(f"{', '.join(missing)}: not installed; `{brings(missing)}` does that", pytrace=False)


def _missing(item: pytest.Item) -> list[str]:
    """Return the packages that a test needs and that are not installed."""
    names = [name for mark in item.iter_markers("needs") for name in mark.args]
    return [name for name in names if importlib.util.find_spec(name) is None]


def brings(missing: Sequence[str]) -> str:
    """Return the command that installs packages; what feeds parsers with bytes comes with `--long` alone."""
    return f"main.py test {'--long' if 'atheris' in missing else '--needs'}"


class Keeps(Protocol):
    """Says how much of a promise (`promises.py`) a test has counted; what several tests count adds up."""

    def __call__(self, id: str, figure: int, unit: str) -> None: ...


@pytest.fixture
def screen() -> Iterator[None]:
    """Give a display that nobody sees."""
    # Here, since few tests draw.
    from game.board.sdl import pygame

    pygame.display.init()
    pygame.font.init()
    yield
    pygame.display.quit()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """Give the tests of a module a browser of their own."""
    # Here, since few tests open pages.
    from seat_pages import browser

    with browser() as found:
        yield found


@pytest.fixture
def keeps(request: pytest.FixtureRequest) -> Keeps:
    """Return what takes down how much of a promise this test has counted."""

    def take_down(id: str, figure: int, unit: str) -> None:
        request.node.user_properties.append(("kept", [f"{id} {unit}", figure]))

    return take_down


class Counting:
    """Gathers what the tests of a run counted and how each ended, of all workers."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.kept: Counter[str] = Counter()
        self.outcomes: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take down one test, unless this part of it had nothing to say."""
        test = _name(report.nodeid)
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[test] = report.outcome
        if report.when == "call" and report.outcome != "failed":
            for name, value in report.user_properties:
                if name == "kept":
                    self.kept[value[0]] += value[1]

    def pytest_sessionfinish(self) -> None:
        """Write it all down."""
        with open(self.path, "w", encoding="utf-8") as file:
            json.dump({"kept": self.kept, "outcomes": self.outcomes}, file)


def pytest_configure(config: pytest.Config) -> None:
    """Count where that was asked for; raise UsageError for a section that there is not."""
    if (section := config.getoption("--section")) is not None:
        from sections import SECTIONS

        if not config.getoption("--long") or not 1 <= section <= len(SECTIONS):
            raise pytest.UsageError(f"--long --section N: of 1 to {len(SECTIONS)}, in docs/testing.md")
    path = config.getoption("--kept")
    if path and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Counting(path))
