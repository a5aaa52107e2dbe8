"""What a review found, as values: what reports, screens and other programs read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.figures.intervals import Interval
from game.odds.tally import Options
from game.review.moments import Fate, Made, Moment
from game.review.reckoning import Shift
from game.review.spread import Spread

WIDTH = 0.03
"""More games are played on until no interval is longer than this from end to end."""


def length(interval: Interval) -> float:
    """Return how long an interval is, from end to end."""
    return interval.high - interval.low


@dataclass(frozen=True, slots=True)
class Judged:
    """A choice by what its seat could know, and by the aims that it sealed."""

    by: tuple[str, ...]
    """The capitals whose sealed aims judge it; empty: none were sealed, so the objectives do."""
    met: Interval
    """The share of those that are met after the choice as it was made."""
    odds: Shift
    """Of the ending that moved most: what the seat could have expected of its choice."""
    best: Options
    """The option of the others that would have helped most; empty where there was no other."""
    gain: Interval
    """The share of aims met with it, less that with the choice as made; on games of their own."""
    tried: int
    """How many other options were tried."""

    @property
    def widest(self) -> float:
        """Return the longest interval of what is told of it, from end to end."""
        return max(self.odds.widest, length(self.gain), length(self.met))


@dataclass(frozen=True, slots=True)
class Turn:
    """One decision of one seat, and how it moved the odds."""

    moment: Moment
    made: Made
    endings: Mapping[str, Shift]
    objectives: Mapping[str, Shift]
    """Shares of games in which an objective is rated P or S."""
    moved: str
    """The ending whose odds moved most."""
    norths: Mapping[str, Interval]
    """By North, how the odds of that ending moved."""
    schools: Mapping[tuple[str, str], Interval]
    """By team and doctrine, the same."""
    judged: Judged
    games: int
    """Of each arm."""

    @property
    def largest(self) -> Shift:
        """Return the odds of the ending that moved most."""
        return self.endings[self.moved]

    @property
    def widest(self) -> float:
        """Return the longest interval of what is told of all its games, from end to end."""
        shifts = (*self.endings.values(), *self.objectives.values())
        return max(self.judged.widest, *(each.widest for each in shifts))

    @property
    def widest_of_a_part(self) -> float:
        """Return the longest interval of its games with one North or one school: fewer, so longer."""
        return max((length(each) for each in (*self.norths.values(), *self.schools.values())), default=0.0)


@dataclass(frozen=True, slots=True)
class Luck:
    """One draw, or all of STARTEX, and how it moved the odds."""

    fate: Fate
    endings: Mapping[str, Shift]
    moved: str
    games: int
    """Of each outcome."""

    @property
    def largest(self) -> Shift:
        """Return the odds of the ending that moved most."""
        return self.endings[self.moved]


@dataclass(frozen=True, slots=True)
class Review:
    """All that was found."""

    seed: int
    spread: Spread
    north: str
    """Which North the game itself had; empty where the scenario does not say."""
    decisions: int
    """How many decisions were looked at."""
    draws: int
    turning: tuple[Turn, ...]
    """The turning points, the greatest first."""
    missed: tuple[Turn, ...]
    """Decisions that moved little, where another choice would have helped."""
    beside: tuple[tuple[int, str], ...]
    """Moment and seat of decisions that moved the odds beside a turning point at the same moment."""
    luck: tuple[Luck, ...]
    """Draws that moved the odds, the greatest first."""
    margin: float
    """What counts as moving: a share of games."""
    widest: float
    """The longest interval among these, from end to end; those of one North or one school left out."""
    games: int
    """Games that were played on in all."""
