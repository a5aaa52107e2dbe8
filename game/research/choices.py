"""Choices that matter and choices that do not: each option forced in turn, on the same draws."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from game.figures import intervals
from game.figures.intervals import Interval, paired
from game.odds.tally import Force
from game.research.columns import Column, differences
from game.research.merged import Merged, Played
from game.research.summary import Choice, Option, Pair, Rate
from game.research.tasks import Point

MARGIN = 0.03
"""A choice matters if its whole interval lies beyond three games in a hundred."""

Runs = Sequence[Played]
"""By cell, the games of one forced option."""


def choices(merged: Merged) -> tuple[Choice, ...]:
    """Return every decision point with what its options do to the odds of the endings."""
    return tuple(_choice(merged, point) for point in merged.plan.points)


def _choice(merged: Merged, point: Point) -> Choice:
    cells = range(len(merged.plan.cells))
    runs = {
        "+".join(options): [merged.forced[Force(point.phase, point.team, options), cell] for cell in cells]
        for options in point.options
    }
    options = tuple(_option(merged, name, each) for name, each in runs.items())
    pairs = tuple(_pair(merged, one, other, runs[one], runs[other]) for one, other in combinations(runs, 2))
    return Choice(
        point.phase, point.team, point.kind, options, pairs, verdict(pairs), best(tuple(runs), pairs)
    )


def verdict(pairs: Sequence[Pair]) -> str:
    """Return what the pairs of a point say of it together."""
    found = {pair.verdict for pair in pairs}
    return "matters" if "matters" in found else "equal" if found <= {"equal"} else "open"


def best(options: Sequence[str], pairs: Sequence[Pair]) -> str:
    """Return the option that serves the team's own aims better than each other one, or nothing."""
    wins: dict[str, int] = dict.fromkeys(options, 0)
    for pair in pairs:
        if pair.aims and pair.aims.beyond(MARGIN):
            wins[pair.one if pair.aims.low > 0 else pair.other] += 1
    return next((name for name, won in wins.items() if len(options) > 1 and won == len(options) - 1), "")


def _option(merged: Merged, name: str, runs: Runs) -> Option:
    endings = tuple(merged.plan.scenario.endings)
    rates: dict[str, Rate] = {}
    against: dict[str, Interval] = {}
    for number, ending in enumerate(endings):
        columns = [ended(run, number) for run in runs]
        known = [[value for value in seed if value is not None] for seed in zip(*columns, strict=True)]
        held, of = sum(map(sum, known)), sum(map(len, known))
        rates[ending] = Rate(held, of, intervals.pooled([sum(s) for s in known], [len(s) for s in known]))
        free = [
            [cell.bits(f"ending/{ending}") >> game & 1 for game in range(len(column))]
            for cell, column in zip(merged.free, columns, strict=True)
        ]
        against[ending] = paired(differences(list(zip(columns, free, strict=True))), len(endings))
    return Option(name, sum(_opened(run) for run in runs), rates, against)


def _opened(run: Played) -> int:
    return sum(value is not None for value in run.figures["ending"])


def ended(run: Played, ending: int) -> Column:
    """Return for each game whether it ended so; None where the option was not open."""
    return [None if value is None else int(value == ending) for value in run.figures["ending"]]


def _pair(merged: Merged, one: str, other: str, left: Runs, right: Runs) -> Pair:
    endings = tuple(merged.plan.scenario.endings)
    both = list(zip(left, right, strict=True))
    found = {name: _difference(both, number, len(endings)) for number, name in enumerate(endings)}
    lists = differences([(a.figures["ending"], b.figures["ending"]) for a, b in both])
    apart = sum(
        any(
            _difference([pair], number, len(endings) * len(both)).beyond(MARGIN)
            for number in range(len(endings))
        )
        for pair in both
    )
    games = sum(
        x is not None and y is not None
        for a, b in both
        for x, y in zip(a.figures["ending"], b.figures["ending"], strict=True)
    )
    return Pair(one, other, len(lists), games, found, _aims(merged, both), of_pair(found, games), apart)


def of_pair(found: dict[str, Interval], games: int) -> str:
    """Return whether two options differ, are shown not to, or whether the games do not say."""
    if games and any(interval.beyond(MARGIN) for interval in found.values()):
        return "matters"
    return "equal" if games and all(interval.within(MARGIN) for interval in found.values()) else "open"


def _difference(both: Sequence[tuple[Played, Played]], ending: int, comparisons: int) -> Interval:
    return paired(differences([(ended(a, ending), ended(b, ending)) for a, b in both]), comparisons)


def _aims(merged: Merged, both: Sequence[tuple[Played, Played]]) -> Interval | None:
    """Return the difference in the share of the team's own sealed aims that were met."""
    pick = merged.plan.scenario.aims_pick
    lists = differences([(a.figures["met"], b.figures["met"]) for a, b in both])
    if not pick or not any(value for pair in both for run in pair for value in run.figures["met"] if value):
        return None
    return paired([each / pick for each in lists])
