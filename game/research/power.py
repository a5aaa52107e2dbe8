"""How likely a planned number of groups is to show what sets two arms apart, if groups were bots.

Each arm is swept; then studies of so many groups are drawn from its games and judged exactly as `compare`
judges groups: a difference is seen where its interval leaves out none. Shares are reckoned over all studies
that can come; amounts, and shares of which some games say nothing, are drawn from a seed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import combinations
from math import comb

from game.experiment.plan import Arm
from game.figures.intervals import Interval, mean, wilson
from game.figures.small import share_difference, shift, too_few
from game.research.cells import Cell, cells
from game.research.columns import Column, Kind, column
from game.research.executor import Executor
from game.research.measures import measure_of, measures
from game.research.merged import merged
from game.research.sweep import Progress
from game.research.tasks import Plan, tasks
from game.scenario.model import Scenario
from game.session.players import CARDS, PEOPLE

STUDIES = 1000
"""Studies that are drawn where not all can be reckoned."""
ROUGH = 250
"""Studies that are drawn for each step of `LADDER`."""
LADDER = (4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60)
"""Groups of an arm among which the smallest that are enough are sought."""
ENOUGH = 0.8


@dataclass(frozen=True, slots=True)
class Sight:
    """One figure in two arms."""

    measure: str
    kind: str
    """`share`, `mean` or `median`."""
    one: str
    other: str
    values: tuple[Interval, Interval]
    """Of all games of each arm: a share with Wilson's interval, or a mean with the normal one."""
    chance: float
    """That so many groups show the difference."""
    enough: int | None
    """The smallest number of `LADDER` that shows it in four studies of five; None where none does."""
    given: bool
    """Whether the arms' settings begin with other values of it: then it differs by construction."""


@dataclass(frozen=True, slots=True)
class Power:
    """What a planned study would show."""

    scenario: str
    groups: int
    """Of all arms together."""
    each: int
    """Of one arm."""
    games: int
    """That each arm was swept with."""
    seed: int
    sights: tuple[Sight, ...]
    """The most visible first."""


def power(
    scenario: Scenario, arms: Sequence[Arm], edition: int | None, groups: int, games: int, seed: int,
    workers: Executor, progress: Progress,
) -> Power:  # fmt: skip
    """Return how likely so many groups are to show each difference; `games` are those of each cell."""
    rows = [_cells(scenario, arm) for arm in arms]
    kinds = _kinds(scenario)
    plan = Plan(scenario, tuple(cell for row in rows for cell in row), edition, games, seed,
                asked=tuple(kind.id for kind in kinds))  # fmt: skip
    every = tasks(plan)
    whole, done, chunks = sum(task.games for task in every), 0, {}
    progress(done, whole)
    for task, chunk in workers.run(plan, every):
        chunks[task.number] = chunk
        done += task.games
        progress(done, whole)
    free = iter(merged(plan, chunks).free)
    played = [[next(free) for _ in row] for row in rows]
    each = groups // len(arms)
    sights: list[Sight] = []
    for kind in kinds:
        columns = [[value for cell in arm for value in column(cell, kind)] for arm in played]
        for one, other in combinations(range(len(arms)), 2):
            names = (arms[one].name, arms[other].name)
            given = kind.id.removeprefix("meter/") in _given(scenario, arms[one], arms[other])
            sights += _sight(kind, names, columns[one], columns[other], each, seed, given)
    ranked = sorted(sights, key=lambda sight: -sight.chance)
    return Power(scenario.id, groups, each, games * len(rows[0]), seed, tuple(ranked))


def _cells(scenario: Scenario, arm: Arm) -> tuple[Cell, ...]:
    """Return the cells that stand for the groups of an arm: bots where people are to sit."""
    words = [f"{team}={who}" for team, who in arm.seats.items() if who not in (PEOPLE, CARDS)]
    return cells(scenario, arm.settings, words)


def _kinds(scenario: Scenario) -> tuple[Kind, ...]:
    """Return what is looked at: endings, measures, and the gauges that stand in a comparison."""
    shown = {name for ending in scenario.endings.values() for name in ending.shows}
    gauges = [meter.id for meter in scenario.meters.values() if meter.id in shown and meter.shown == "number"]
    names = [*(f"ending/{name}" for name in (*scenario.endings, *scenario.also)),
             *(measure.id for measure in measures(scenario) if measure.id != "deterrence"),
             *(f"meter/{name}" for name in gauges)]  # fmt: skip
    return tuple(Kind(name, "measure", measure_of(name, scenario).kind) for name in names)


def _given(scenario: Scenario, one: Arm, other: Arm) -> set[str]:
    """Return the gauges that two arms set to different values."""
    starts = [
        {
            name: figure
            for axis, chosen in arm.settings.items()
            for choice in scenario.settings[axis].choices
            if choice.id == chosen
            for name, figure in choice.set
        }
        for arm in (one, other)
    ]
    return {name for name in {*starts[0], *starts[1]} if starts[0].get(name) != starts[1].get(name)}


def _sight(
    kind: Kind, names: tuple[str, str], one: Column, other: Column, each: int, seed: int, given: bool
) -> Iterator[Sight]:
    known = [[value for value in values if value is not None] for values in (one, other)]
    if not all(known) or len({*known[0], *known[1]}) == 1:
        return
    share = kind.kind == "share"
    first, second = (wilson(sum(each), len(each)) if share else mean(each) for each in known)
    exact = share and len(known[0]) == len(one) and len(known[1]) == len(other)

    def chance(groups: int, studies: int) -> float:
        if exact:
            return of_shares(first.value, second.value, groups)
        return drawn(one, other, groups, share, studies, f"{seed}\0{kind.id}\0{names}")

    enough = next((groups for groups in LADDER if chance(groups, ROUGH) >= ENOUGH), None)
    yield Sight(kind.id, kind.kind, *names, (first, second), chance(each, STUDIES), enough, given)


def of_shares(one: float, other: float, groups: int) -> float:
    """Return how likely two arms of so many groups show a difference, if these are the true shares."""
    ways = [comb(groups, held) for held in range(groups + 1)]
    odds = [[way * share**held * (1 - share) ** (groups - held) for held, way in enumerate(ways)]
            for share in (one, other)]  # fmt: skip
    return sum(
        odds[0][held] * odds[1][other_held]
        for held in range(groups + 1)
        for other_held in range(groups + 1)
        if _apart(held, groups, other_held, groups)
    )


def drawn(one: Column, other: Column, groups: int, share: bool, studies: int, key: str) -> float:
    """Return in which part of so many drawn studies two arms show a difference.

    A game that has no figure stands for a group that has none.
    """
    seen = 0
    for study in range(studies):
        draws = _draws(f"power/1\0{key}\0{groups}\0{study}")
        arms = [[column[next(draws) * len(column) >> 32] for _ in range(groups)] for column in (one, other)]
        first, second = ([value for value in arm if value is not None] for arm in arms)
        if not first or not second or too_few(len(first), len(second)):
            continue
        seen += (
            _apart(sum(first), len(first), sum(second), len(second))
            if share
            else shift(first, second).beyond(0)
        )
    return seen / studies


def _draws(key: str) -> Iterator[int]:
    """Yield numbers of 32 bits, the same for the same key."""
    block = 0
    while True:
        digest = sha256(f"{key}\0{block}".encode()).digest()
        yield from (int.from_bytes(digest[at : at + 4], "big") for at in range(0, 32, 4))
        block += 1


@cache
def _apart(held: int, of: int, other_held: int, other_of: int) -> bool:
    """Return whether `compare` says that two arms differ."""
    return not too_few(of, other_of) and share_difference(held, of, other_held, other_of).beyond(0)
