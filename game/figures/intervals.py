"""Shares and their differences with intervals: how much of a figure may be luck of the draws.

Games of one seed share their draws, so that two choices can be compared game by game; for the same reason
they are no separate witnesses, and whatever pools several cells counts seeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and the interval that holds the true one 95 times in 100."""

    value: float
    low: float
    high: float

    @property
    def least(self) -> float:
        """Return how far from nothing the figure is at the near end; 0 where the interval holds nothing."""
        return max(self.low, -self.high, 0.0)

    def beyond(self, margin: float) -> bool:
        """Return whether the whole interval lies further than `margin` from nothing, on either side."""
        return self.low > margin or self.high < -margin

    def within(self, margin: float) -> bool:
        """Return whether the whole interval lies no further than `margin` from nothing."""
        return -margin <= self.low and self.high <= margin


def deviations(comparisons: int = 1) -> float:
    """Return how many standard deviations 95 % are, corrected by Bonferroni for so many comparisons."""
    return NormalDist().inv_cdf(1 - (1 - LEVEL) / (2 * comparisons))


def wilson(held: float, games: float, comparisons: int = 1) -> Interval:
    """Return a share with Wilson's score interval; `games` may be what correlated games are worth.

    Corrected for so many comparisons.
    """
    if games <= 0:
        return Interval(0.0, 0.0, 1.0)
    share, z = held / games, deviations(comparisons)
    scale = 1 + z * z / games
    middle = (share + z * z / (2 * games)) / scale
    reach = z * sqrt(share * (1 - share) / games + z * z / (4 * games * games)) / scale
    return Interval(share, max(0.0, middle - reach), min(1.0, middle + reach))


def pooled(held: Sequence[int], of: Sequence[int]) -> Interval:
    """Return a share over several cells with Wilson's interval for what its games are worth.

    For each seed: in how many games a fact held, and of how many. Games of one seed resemble each other: the
    variance between seeds (of a ratio, linearized) says how many separate games would be as sure, which is
    Kish's effective size; at least as many as there are seeds, at most all.
    """
    games, seeds = sum(of), sum(each > 0 for each in of)
    if not games:
        return Interval(0.0, 0.0, 1.0)
    share, worth = sum(held) / games, float(seeds)
    if seeds > 1:
        spread = sum((h - share * n) ** 2 for h, n in zip(held, of, strict=True))
        spread *= seeds / (seeds - 1) / games**2
        worth = min(max(share * (1 - share) / spread, seeds), games) if spread > 0 else worth
    return wilson(share * worth, worth)


def mean(figures: Sequence[float], comparisons: int = 1) -> Interval:
    """Return a mean with its normal interval, corrected for so many comparisons; one figure for each seed."""
    number = len(figures)
    if not number:
        return Interval(0.0, 0.0, 0.0)
    middle = sum(figures) / number
    spread = sum((each - middle) ** 2 for each in figures) / max(number - 1, 1)
    reach = deviations(comparisons) * sqrt(spread / number)
    return Interval(middle, middle - reach, middle + reach)


def apart(one: Interval, other: Interval) -> Interval:
    """Return the difference of two figures of separate games, the first less the second.

    Newcombe's hybrid score interval, where the two are shares with Wilson's.
    """
    value = one.value - other.value
    below = sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    above = sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Interval(value, value - below, value + above)


def paired(differences: Sequence[float], comparisons: int = 1) -> Interval:
    """Return the mean of paired differences, each from -1 to 1, with an interval.

    Bonett and Price's adjusted interval: two pairs are added, one each way, so that a sample in which nothing
    differed is not taken for a proof. `value` is the plain mean. Corrected for so many comparisons.
    """
    pairs = len(differences)
    if not pairs:
        return Interval(0.0, -1.0, 1.0)
    total, squares = sum(differences), sum(each * each for each in differences)
    mean = total / (pairs + 2)
    reach = deviations(comparisons) * sqrt(((squares + 2) / (pairs + 2) - mean * mean) / (pairs + 2))
    return Interval(total / pairs, max(-1.0, mean - reach), min(1.0, mean + reach))


def quantile(figures: Sequence[int], per_mille: int) -> int | None:
    """Return the figure below which this many per mille lie (nearest rank), or None where there is none."""
    if not figures:
        return None
    ordered = sorted(figures)
    return ordered[max(0, -(-len(ordered) * per_mille // 1000) - 1)]


def median_between(figures: Sequence[int], separate: int) -> tuple[int, int] | None:
    """Return the two figures between which the true median lies 95 times in 100, by order statistics.

    `separate` says how many of the figures are separate witnesses: as many as there are seeds.
    """
    if not figures:
        return None
    ordered, number = sorted(figures), len(figures)
    reach = deviations() / (2 * sqrt(separate))
    low, high = int(number * (0.5 - reach)), int(number * (0.5 + reach) + 1)
    return ordered[max(0, low - 1)], ordered[min(number - 1, high)]
