"""Arms that each group played all of: what a group came to in one less what it came to in another.

The unit is still the group: it gives one difference, and the interval is that of the differences.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.compare.measures import Measure
from game.figures.intervals import Interval, paired
from game.figures.small import median

FEWEST = 6
"""Groups below which no median has an interval, and a share has one that says nothing."""

Twice = tuple[tuple[int, int], ...]
"""Of each group that played both arms, its place in the first and its place in the other."""


def within(measure: Measure, twice: Twice) -> tuple[int, Interval | None]:
    """Return how many groups have a figure in both arms, and the difference; none for too few of them.

    A share: Bonett and Price's interval. A rank: how many groups stand higher in the first arm less how many
    lower, of all, with the same. An amount: the median of the groups' own differences.
    """
    found = [(measure.values[one], measure.values[other]) for one, other in twice]
    apart = [one - other for one, other in found if one is not None and other is not None]
    if len(apart) < FEWEST:
        return len(apart), None
    if measure.kind == "amount":
        return len(apart), median(apart)
    return len(apart), paired(apart if measure.kind == "share" else signs(apart))


def signs(figures: Sequence[float]) -> list[float]:
    """Return for each figure 1, 0 or -1."""
    return [float((each > 0) - (each < 0)) for each in figures]
