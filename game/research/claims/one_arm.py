"""The games of one arm of a claim, played again by themselves: the seeds of each pair, what they came to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from game.errors import GameError
from game.figures.intervals import Interval
from game.research.claims.games import deciding, drafts, spread
from game.research.claims.weigh import level
from game.research.merged import Played
from game.research.tasks import Plan
from game.scenario.claims import Ask, Trial
from game.scenario.model import Scenario
from game.scenario.near import near

Way = Literal["plain", "control", "varied"]
"""How an arm is played: as it is, without the rule that says what the claim says, with figures varied."""


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
    sample: int = 0
    """Which set of figures, from 1; 0 where none was varied, and of all together."""


@dataclass(frozen=True, slots=True)
class Again:
    """What an arm's games came to."""

    claim: str
    scenario: str
    arm: str
    way: Way
    seed: int
    games: int
    rows: tuple[Row, ...]
    """Each pair of doctrines, or each set of figures, and all together last."""


def plan(scenario: Scenario, trial: Trial, arm: str, games: int, seed: int, way: Way = "plain") -> Plan:
    """Return the games of an arm as the test plays them; raise GameError for what it does not."""
    if arm not in trial.arms:
        words = {name: text.en for name, text in trial.names.items()}
        known = "; ".join(f"{name} ({words.get(name, 'the exercise as it is')})" for name in trial.arms)
        raise GameError(f"--arm {arm}: there is no such arm; there are {known}{near(arm, trial.arms)}")
    if way == "control" and not trial.off:
        raise GameError(f"--control: no rule is taken out of {scenario.id} for this claim")
    if way == "varied" and trial.arms[arm] not in deciding(trial):
        known = ", ".join(name for name, each in trial.arms.items() if each in deciding(trial))
        raise GameError(f"--varied: figures are varied in what decides alone, which are the arms {known}")
    if way == "varied":
        cells = drafts(scenario, trial.arms[arm], games, seed)
    else:
        cells = spread(scenario, trial.arms[arm], games, trial.off if way == "control" else ())
    return Plan(scenario, tuple(cells), None, games, seed, asked=measures(trial.asks))


def measures(asks: Sequence[Ask]) -> tuple[str, ...]:
    """Return the measures that are asked for, and those by which games are told apart."""
    return tuple(dict.fromkeys(name for ask in asks for name in ask.measures))


def again(made: Plan, claim: str, arm: str, played: Sequence[Played], way: Way = "plain") -> Again:
    """Return what the games of an arm came to, row by row and together."""
    rows = [
        Row(
            dict(cell.players), made.seed + cell.after, cell.games, _values(made, [games]),
            0 if cell.variant.sample is None else cell.variant.sample.number + 1,
        )
        for cell, games in zip(made.cells, played, strict=True)
    ]  # fmt: skip
    total = sum(row.games for row in rows)
    rows.append(Row({}, rows[0].first, total, _values(made, played)))
    return Again(claim, made.scenario.id, arm, way, made.seed, total, tuple(rows))


def _values(made: Plan, played: Sequence[Played]) -> dict[str, Interval]:
    return {name: level(made.scenario, name, played) for name in made.asked}
