"""What the test of the claims says, as values that go into JSON and onto a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.figures.intervals import Interval

Verdict = Literal["follows", "bare", "not", "open", "built", "unmoved", "calibrated", "untested"]
"""Follows; follows with no control; does not follow; undetermined; by construction; no game was moved;
calibrated; untested."""

Failing = Literal["opposite", "reach", "smaller", "none", "bound"]
"""How that fails which does not follow: the opposite is shown; too few games were moved to reach the size;
there is a difference, smaller than predicted; none is shown; a bound is broken."""


@dataclass(frozen=True, slots=True)
class Level:
    """What a measure comes to in one arm."""

    arm: str
    games: int
    value: Interval


@dataclass(frozen=True, slots=True)
class Carried:
    """Which pairs carry a mean that few of them could pull far."""

    middle: float
    """The difference in the middle pair: half of them lie at it or below."""
    more: int
    """Pairs above nothing."""
    less: int
    """Pairs below nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one thing that a claim predicts came to."""

    number: int
    """Among the trial's asks, from 0; the first decides."""
    measure: str
    kind: Literal["share", "mean", "median"]
    games: int
    """Pairs of games, or games where arms are not compared."""
    value: Interval
    """A difference, or what lies within bounds: the arm furthest out. Corrected for the number of claims."""
    verdict: Verdict
    """With our rules as they are: `follows`, `not`, `open` or `unmoved`."""
    without: Interval | None
    """The same with the rule taken out that says what the claim says; None where no single rule does."""
    without_verdict: Verdict | None
    norths: Mapping[str, Interval]
    """The same under each North; empty where the exercise has no such draw."""
    varied: Interval | None
    """With the figures varied, all that can be at once; only of what decides."""
    same: tuple[int, int]
    """Samples in which the difference has the predicted sign, of those in which it has one."""
    levels: tuple[Level, ...]
    pairs: int | None
    """Pairs of games, with those in which what is counted is missing; None where no pairs are compared."""
    moved: int | None
    """Pairs of games that took another course in one arm than in the other; None where none are compared."""
    changed: int | None
    """Pairs in which the measure came out otherwise."""
    carried: Carried | None = None
    """Of hours, pair by pair; None of all that has no long tail."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One claim, or one target, in one scenario."""

    claim: str
    scenario: str
    verdict: Verdict
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that was tested."""

    scenarios: tuple[str, ...]
    games: int
    seed: int
    samples: int
    reach: int
    level: float
    corrected: int
    rules: str
    mechanics: Mapping[str, str]
    played: int
    tried: tuple[Tried, ...]
    targets: tuple[Tried, ...]
