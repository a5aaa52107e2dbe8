"""What a sweep says, as values that go into JSON and onto a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass

from game.figures.intervals import Interval


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of games."""

    held: int
    of: int
    share: Interval


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean or a median over games."""

    kind: str
    of: int
    """Games in which there is a figure."""
    value: Interval


Columns = Mapping[str, Rate | Figure]
"""Ending or measure -> what it comes to."""


@dataclass(frozen=True, slots=True)
class Told:
    """One cell."""

    settings: Mapping[str, str]
    seats: Mapping[str, str]
    varied: Mapping[str, int]
    games: int
    endings: Mapping[str, Rate]
    also: Mapping[str, Rate]
    objectives: Mapping[str, Mapping[str, Rate]]
    """Objective -> letter."""
    aims: Mapping[str, Mapping[str, Rate]]
    """Team -> aim: of the games in which it was sealed, those in which it was met."""
    measures: Columns


@dataclass(frozen=True, slots=True)
class Margin:
    """One choice of an axis over all cells that have a partner on it."""

    axis: str
    choice: str
    cells: int
    games: int
    endings: Mapping[str, Rate]
    measures: Columns


@dataclass(frozen=True, slots=True)
class Difference:
    """One choice less another, on the same seeds and with all else equal."""

    axis: str
    one: str
    other: str
    seeds: int
    endings: Mapping[str, Interval]
    measures: Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Met:
    """One thing of the scenario, and in how many of all games it occurred."""

    kind: str
    id: str
    games: int
    of: int


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure's median with the tenth from below and the tenth from above."""

    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True)
class Spent:
    """What a phase took in the games that came to it."""

    phase: str
    games: int
    minutes: Spread
    """Of the exercise clock, with the wait for the next phase's hour."""
    decisions: Spread


@dataclass(frozen=True, slots=True)
class Pair:
    """Two options forced at one point on the same draws."""

    one: str
    other: str
    seeds: int
    games: int
    """Pairs of games in which both were open."""
    endings: Mapping[str, Interval]
    """The first less the second; corrected for the number of endings."""
    aims: Interval | None
    """The share of its own aims that the team met, the first less the second; None for a team without."""
    verdict: str
    """`matters`, `equal` or `open`."""
    cells: int
    """In how many cells, each by itself, the two differ beyond the margin."""


@dataclass(frozen=True, slots=True)
class Option:
    """One forced option: how games end with it."""

    option: str
    games: int
    """In which it was open."""
    endings: Mapping[str, Rate]
    against: Mapping[str, Interval]
    """Against what the doctrines chose by themselves."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision point."""

    phase: str
    team: str
    kind: str
    options: tuple[Option, ...]
    pairs: tuple[Pair, ...]
    verdict: str
    """`matters` if two options differ; `equal` if all pairs are shown not to; else `open`."""
    best: str
    """The option that is better by the team's own aims than each other one; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Summary:
    """All that a sweep says."""

    scenario: str
    mechanics: str
    rules: str
    edition: int | None
    games: int
    """Of each cell."""
    seed: int
    forced: int
    level: float
    margin: float
    """The difference from which a choice matters."""
    cells: tuple[Told, ...]
    all: Told
    """All cells together."""
    margins: tuple[Margin, ...]
    differences: tuple[Difference, ...]
    left_out: tuple[str, ...]
    """Measures for which the scenario has not what they are made of."""
    coverage: tuple[Met, ...]
    phases: tuple[Spent, ...]
    choices: tuple[Choice, ...]
    slow: str
    """Why the games could not be compiled; empty where they were."""


def plain(value: object) -> object:
    """Return a value as JSON has it: shares with four places, tuples as lists."""
    if isinstance(value, float):
        return round(value, 4) + 0.0
    if isinstance(value, Rate | Figure):
        return {**({"held": value.held} if isinstance(value, Rate) else {"kind": value.kind}), "of": value.of,
                **_interval(value.share if isinstance(value, Rate) else value.value)}  # fmt: skip
    if isinstance(value, Interval):
        return _interval(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return value


def _interval(interval: Interval) -> dict[str, object]:
    return {each.name: plain(getattr(interval, each.name)) for each in fields(interval)}
