"""Figures of few groups: exact where that can be, and silent where there are too few to say anything.

A class is ten or twenty groups. So no mean with a normal interval stands here: shares, medians and ranks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import comb, sqrt

from game.figures.intervals import LEVEL, Interval, deviations, wilson

_HALVINGS = 60


def too_few(one: int, other: int) -> bool:
    """Return whether two arms of so many groups can show no difference at all.

    That is so if even arms that share nothing, each group of one above each of the other, would come about
    by luck more often than once in twenty times.
    """
    return 2 / comb(one + other, one) > 1 - LEVEL


def share_difference(held: int, of: int, other_held: int, other_of: int) -> Interval:
    """Return a share less another of other groups, with Newcombe's hybrid score interval (his method 10)."""
    one, two = wilson(held, of), wilson(other_held, other_of)
    apart = one.value - two.value
    down = sqrt((one.value - one.low) ** 2 + (two.high - two.value) ** 2)
    up = sqrt((one.high - one.value) ** 2 + (two.value - two.low) ** 2)
    return Interval(apart, apart - down, apart + up)


def higher(one: Sequence[float], other: Sequence[float]) -> Interval:
    """Return how likely a group of the first arm stands above one of the second; a tie counts half.

    From 0 to 1, for figures of which only the order means something. The interval is Newcombe's for the
    Mann-Whitney measure (his method 5), which holds for few groups and at the ends of the scale.
    """
    pairs = len(one) * len(other)
    found = sum((a > b) + (a == b) / 2 for a in one for b in other) / pairs
    worth = (len(one) + len(other)) / 2 - 1

    def reach(at: float) -> float:
        spread = at * (1 - at) * (1 + worth * (1 - at) / (2 - at) + worth * at / (1 + at)) / pairs
        return deviations() * sqrt(spread)

    def bound(end: float) -> float:
        inside, outside = found, end
        for _ in range(_HALVINGS):
            middle = (inside + outside) / 2
            if abs(middle - found) <= reach(middle):
                inside = middle
            else:
                outside = middle
        return inside

    return Interval(found, bound(0.0), bound(1.0))


def shift(one: Sequence[float], other: Sequence[float]) -> Interval:
    """Return by how much the first arm lies above the second: Hodges and Lehmann's median of all differences.

    The interval is the one that belongs to the rank sum test, exact without ties. Raise ValueError where
    there are too few groups for one.
    """
    if too_few(len(one), len(other)):
        raise ValueError(f"{len(one)} and {len(other)} groups are too few")
    apart = sorted(a - b for a in one for b in other)
    least = _quantile(len(one), len(other))
    return Interval(_middle(apart), apart[least - 1], apart[-least])


def median(figures: Sequence[float]) -> Interval | None:
    """Return the median with the order statistics between which the true one lies 95 times in 100.

    With fewer than six figures no such interval exists: then it is the whole range. None without figures.
    """
    if not figures:
        return None
    ordered, number = sorted(figures), len(figures)
    below, out = 0, 0
    # As many figures may be left out at each end as keep both tails within the level.
    while 2 * (below + comb(number, out)) <= (1 - LEVEL) * 2**number:
        below += comb(number, out)
        out += 1
    least = max(out, 1)
    return Interval(_middle(ordered), ordered[least - 1], ordered[-least])


def _middle(ordered: Sequence[float]) -> float:
    number = len(ordered)
    return (ordered[(number - 1) // 2] + ordered[number // 2]) / 2


@cache
def _quantile(one: int, other: int) -> int:
    """Return the rank sum's lower quantile: the smallest value that is not reached once in forty times."""
    ways = _ways(one, other)
    below, allowed = 0, (1 - LEVEL) / 2 * comb(one + other, one)
    for value, count in enumerate(ways):
        below += count
        if below > allowed:
            return max(value, 1)
    raise AssertionError("the ways add up to all")


def _ways(one: int, other: int) -> list[int]:
    """Return in how many orders of two arms the first wins so many of the pairs, from none to all."""
    pairs = one * other
    ways = [1] + [0] * pairs
    # The coefficients of the Gaussian binomial: multiply by 1 - x^(other + n), divide by 1 - x^n.
    for n in range(1, one + 1):
        for value in range(pairs, other + n - 1, -1):
            ways[value] -= ways[value - other - n]
        for value in range(n, pairs + 1):
            ways[value] += ways[value - n]
    return ways
