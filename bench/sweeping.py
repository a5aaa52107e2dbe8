"""A sweep of the flagship on two processes against one, starts of processes included."""

from __future__ import annotations

from collections.abc import Iterator

from bench.cell import FLAGSHIP, SEATS
from bench.timing import Row, compare
from game.research.cells import cells
from game.research.executor import executor
from game.research.tasks import Plan, tasks
from game.scenario import loader

GAMES = 60_000
"""Some twenty seconds of one core, a tenth of `hypotheses`: shorter sweeps are mostly starts."""


def rows() -> Iterator[Row]:
    """Yield the row of a sweep on two processes."""
    scenario = loader.load(loader.find(FLAGSHIP))
    seats = [f"{team}=bot:{doctrine}" for team, doctrine in SEATS.items()]
    plan = Plan(scenario, cells(scenario, seats=seats), None, GAMES, seed=1)

    def swept(jobs: int) -> None:
        for _ in executor(jobs).run(plan, tasks(plan)):
            pass

    yield compare(
        f"a sweep of {GAMES:,} games of {FLAGSHIP} by two processes",
        lambda: swept(2),
        lambda: swept(1),
        named="the same by one",
        # 1.8 times as fast.
        goal="0.56 x",
        runs=3,
        units=GAMES,
        unit="games",
    )
