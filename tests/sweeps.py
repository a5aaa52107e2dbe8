"""Small sweeps of the tutorial for the tests, and ways to work on them badly."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.research.cells import Cell, cells
from game.research.executor import Executor, Here
from game.research.kept import Kept
from game.research.summary import Summary, plain
from game.research.sweep import sweep
from game.research.tasks import Plan, Task, identity
from game.research.work import Done
from game.scenario import loader
from game.scenario.model import Scenario

TUTORIAL = loader.load(loader.find("eight_minutes"))

PAIR = ("seoul=bot:process", "washington=bot:paralysis")


def plan(games: int = 20, forced: int = 0, scenario: Scenario = TUTORIAL, **asked: object) -> Plan:
    """Return a plan of one pair of doctrines, unless other cells are asked for."""
    found: tuple[Cell, ...] = cells(scenario, **{"seats": PAIR, **asked})  # type: ignore[arg-type]
    return Plan(scenario, found, None, games, 1, forced)


def swept(path: Path, wanted: Plan, workers: Executor | None = None) -> Summary:
    """Return what a sweep says that keeps what is done in a file."""
    with Kept(path, identity(wanted)) as kept:
        return sweep(wanted, workers or Here(), kept, lambda done, games: None)


def written(summary: Summary) -> str:
    """Return a sweep as JSON."""
    return json.dumps(plain(summary))


class Backwards:
    """Gives the last task first."""

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield each task with what it came to, the last first."""
        return Here().run(plan, tasks[::-1])


class Stopped:
    """Works on a few tasks; then somebody presses Ctrl-C."""

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield two tasks and break off."""
        yield from Here().run(plan, tasks[:2])
        raise KeyboardInterrupt


def as_told(page: str) -> str:
    """Return a page without the signs that hold words together at the end of a line."""
    return page.replace("\u2060", "").replace("\u00a0", " ")
