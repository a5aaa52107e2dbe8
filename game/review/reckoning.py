"""Shares and differences of games that were played on, with their intervals.

Game so-and-so of every cell makes one trial: its mean over the cells is one figure, and trials are separate
witnesses. All cells count alike, as they were chosen and not drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from game.figures.intervals import Interval, deviations

Table = Sequence[Sequence[int]]
"""By cell, the codes of its games in order."""

Figure = Callable[[int], float]
"""What is asked of one game's code."""

SWEEPS = 12
"""Times that the effect of each draw is taken out in turn, since draws may hang together in a sample."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A share before and after, and by how much it moved."""

    before: Interval
    after: Interval
    moved: Interval

    @property
    def widest(self) -> float:
        """Return its longest interval, from end to end."""
        return max(each.high - each.low for each in (self.before, self.after, self.moved))


def means(games: Table, figure: Figure, cells: Sequence[int] | None = None) -> list[float]:
    """Return for each trial the mean of a figure over its cells; over some of them if they are named."""
    rows = games if cells is None else [games[cell] for cell in cells]
    memo: dict[int, float] = {}
    sums = [0.0] * len(rows[0])
    for row in rows:
        for trial, code in enumerate(row):
            value = memo.get(code)
            if value is None:
                value = memo[code] = figure(code)
            sums[trial] += value
    return [each / len(rows) for each in sums]


def interval(figures: Sequence[float], games: int, comparisons: int = 1) -> Interval:
    """Return the mean of one figure for each trial, with its interval; a trial is a mean of so many `games`.

    Student's, since trials may be few. Two games are added, one each way, so that games in which nothing
    happened are not taken for a proof.
    """
    number = len(figures)
    mean = sum(figures) / number
    spread = sum((each - mean) ** 2 for each in figures)
    left = max(number - 1, 1)
    reach = student(comparisons, left) * sqrt(spread / number / left + 2 / (number * games + 2) ** 2)
    return Interval(mean, mean - reach, mean + reach)


@dataclass(frozen=True, slots=True)
class Sample:
    """The mean of one sample, how far it may lie from the true one (squared), and its freedom."""

    mean: float
    variance: float
    freedom: int


def together(samples: Sequence[Sample], games: int) -> Interval:
    """Return the mean of samples that were drawn apart and count alike, with its interval.

    As in `interval` two of the `games` are added, one each way.
    """
    number = len(samples)
    mean = sum(each.mean for each in samples) / number
    variance = sum(each.variance for each in samples) / number**2
    reach = student(1, max(sum(each.freedom for each in samples), 1))
    reach *= sqrt(variance + 2 / (games + 2) ** 2)
    return Interval(mean, mean - reach, mean + reach)


def balanced(figures: Sequence[float], weights: Sequence[float], drawn: Sequence[Sequence[str]]) -> Sample:
    """Return the mean over worlds in which each draw falls as often as it is likely.

    `drawn` says for each world how each draw fell. What a draw moves by itself is in balance, so only what
    is left once that is taken out counts as chance (Stein 1987, on Latin hypercube samples).
    """
    number, total = len(figures), sum(weights)
    mean = sum(weight * each for weight, each in zip(weights, figures, strict=True)) / total
    left = [each - mean for each in figures]
    columns = [column for column in zip(*drawn, strict=True) if len(set(column)) > 1]
    freedom = number - 1 - sum(len(set(column)) - 1 for column in columns)
    if freedom < number // 3:
        columns, freedom = [], max(number - 1, 1)
    for _ in range(SWEEPS):
        for column in columns:
            left = _without(left, column)
    spread = sum((weight * each) ** 2 for weight, each in zip(weights, left, strict=True)) / total**2
    return Sample(mean, spread * number / freedom, freedom)


def _without(figures: Sequence[float], groups: Sequence[str]) -> list[float]:
    """Return figures less the mean of the group that each is in."""
    sums: dict[str, list[float]] = {}
    for each, group in zip(figures, groups, strict=True):
        sums.setdefault(group, []).append(each)
    means_ = {group: sum(found) / len(found) for group, found in sums.items()}
    return [each - means_[group] for each, group in zip(figures, groups, strict=True)]


def student(comparisons: int, freedom: int) -> float:
    """Return how many standard errors 95 % are with so few trials: Cornish and Fisher's expansion."""
    z = deviations(comparisons)
    return z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)


def shift(before: Table, after: Table, figure: Figure, comparisons: int = 1) -> Shift:
    """Return a figure of two arms and their difference, trial by trial on the same dice."""
    one, other = means(before, figure), means(after, figure)
    apart = [new - old for old, new in zip(one, other, strict=True)]
    cells = len(before)
    return Shift(interval(one, cells), interval(other, cells), interval(apart, cells, comparisons))


def difference(before: Table, after: Table, figure: Figure, cells: Sequence[int] | None = None) -> Interval:
    """Return by how much a figure differs between two arms, in all cells or in some."""
    one, other = means(before, figure, cells), means(after, figure, cells)
    apart = [new - old for old, new in zip(one, other, strict=True)]
    return interval(apart, len(before) if cells is None else len(cells))
