"""The games of one arm of a claim, played again by themselves: the seeds of each pair, what they came to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.errors import GameError
from game.figures.intervals import Interval
from game.research.claims.games import spread
from game.research.claims.weigh import level
from game.research.merged import Played
from game.research.tasks import Plan
from game.scenario.claims import Ask, Trial
from game.scenario.model import Scenario
from game.scenario.near import near


@dataclass(frozen=True, slots=True)
class Row:
    """Some games of an arm with one pair of doctrines, or all of them."""

    players: Mapping[str, str]
    """Team and doctrine; empty for all games together."""
    first: int
    """The seed of the first game; the others follow it."""
    games: int
    values: Mapping[str, Interval]
    """What each measure came to."""


@dataclass(frozen=True, slots=True)
class Again:
    """What an arm's games came to."""

    claim: str
    scenario: str
    arm: str
    seed: int
    games: int
    rows: tuple[Row, ...]
    """Each pair of doctrines, and all together last."""


def plan(scenario: Scenario, trial: Trial, arm: str, games: int, seed: int) -> Plan:
    """Return the games of an arm as the test of its claim plays them; raise GameError for an unknown arm."""
    if arm not in trial.arms:
        words = {name: text.en for name, text in trial.names.items()}
        known = "; ".join(f"{name} ({words.get(name, 'the exercise as it is')})" for name in trial.arms)
        raise GameError(f"--arm {arm}: there is no such arm; there are {known}{near(arm, trial.arms)}")
    cells = tuple(spread(scenario, trial.arms[arm], games))
    return Plan(scenario, cells, None, games, seed, asked=measures(trial.asks))


def measures(asks: Sequence[Ask]) -> tuple[str, ...]:
    """Return the measures that are asked for, and those by which games are told apart."""
    found = (
        name
        for ask in asks
        for name in (ask.measure, *(each.given for each in (*ask.more, *ask.less) if each.given))
    )
    return tuple(dict.fromkeys(found))


def again(made: Plan, claim: str, arm: str, played: Sequence[Played]) -> Again:
    """Return what the games of an arm came to, pair by pair and together."""
    rows = [
        Row(dict(cell.players), made.seed + cell.after, cell.games, _values(made, [games]))
        for cell, games in zip(made.cells, played, strict=True)
    ]
    total = sum(row.games for row in rows)
    rows.append(Row({}, made.seed, total, _values(made, played)))
    return Again(claim, made.scenario.id, arm, made.seed, total, tuple(rows))


def _values(made: Plan, played: Sequence[Played]) -> dict[str, Interval]:
    return {name: level(made.scenario, name, played) for name in made.asked}
