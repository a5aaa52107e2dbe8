"""The decisions that matter, on as many games as it takes for their figures to be sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.figures.intervals import Interval
from game.review.arms import Arms
from game.review.found import Judged, Turn
from game.review.outcome import Outcomes
from game.review.reckoning import Figure, Shift, Table, balanced, difference, means, shift
from game.review.spread import Cell
from game.review.stage import Known, Stages, joined
from game.review.worlds import World

WIDTH = 0.03
"""More games are played on until no interval of the odds is longer than this from end to end."""

NOTHING = Interval(0.0, 0.0, 0.0)


@dataclass(slots=True)
class Closely:
    """One decision with all games of its arms so far."""

    known: Known
    worlds: tuple[World, ...]
    trials: int
    """Of one lot."""
    tables: list[list[Table]] = field(default_factory=list)
    """By lot, its arms: before and after as it stood; as could be known: free, as made, the best other.

    Lots after the first have those arms alone whose figures were not sure.
    """

    def add(self, arms: Arms) -> list[int]:
        """Add its arms to those that are to be played; return their numbers."""
        moment, made = self.known.moment, self.known.made
        stood = arms.stood(moment, made)
        if self.tables:
            return [*stood]
        options = ((), made.options, *([self.known.best] if self.known.best else []))
        return [*stood, *(arms.known(self.worlds, moment, made.seat, each) for each in options)]

    def arm(self, place: int) -> Table:
        """Return all games of one of its arms."""
        return joined([tables[place] for tables in self.tables if place < len(tables)])


def closely(stages: Stages, chosen: Sequence[Known], most: int, lot: int) -> list[Turn]:
    """Return decisions with their figures, played in lots of so many games up to `most` of each arm."""
    trials = stages.trials(lot)
    looked = [Closely(known, stages.hidden(known, trials), trials) for known in chosen]
    left, rounds = list(looked), 0
    while left and (rounds == 0 or (rounds + 1) * lot <= most):
        arms = stages.arms()
        numbers = [each.add(arms) for each in left]
        tables = stages.play("turning points", arms, trials)()
        for each, found in zip(left, numbers, strict=True):
            each.tables.append([tables[number] for number in found])
        left, rounds = [each for each in left if _widest(stages, each) > WIDTH], rounds + 1
    return [_turn(stages, each) for each in looked]


def _widest(stages: Stages, each: Closely) -> float:
    before, after = each.arm(0), each.arm(1)
    return max(width(shift(before, after, stages.ended(ending))) for ending in stages.endings)


def width(shifted: Shift) -> float:
    """Return the longest interval of a share and of its movement."""
    return max(each.high - each.low for each in (shifted.before, shifted.after, shifted.moved))


def _turn(stages: Stages, each: Closely) -> Turn:
    before, after = each.arm(0), each.arm(1)
    endings = {ending: shift(before, after, stages.ended(ending)) for ending in stages.endings}
    moved = max(endings, key=lambda ending: abs(endings[ending].moved.value))
    return Turn(
        moment=each.known.moment,
        made=each.known.made,
        endings=endings,
        objectives={
            name: shift(before, after, _bit(stages.outcomes, place))
            for place, name in enumerate(stages.outcomes.objectives)
        },
        moved=moved,
        norths=_norths(stages, before, after, stages.ended(moved)),
        schools=_schools(stages, before, after, stages.ended(moved)),
        judged=_judged(stages, each, moved),
        games=stages.cells * len(before[0]),
    )


def _bit(outcomes: Outcomes, place: int) -> Figure:
    return lambda code: float(outcomes.good(code) >> place & 1)


def _norths(stages: Stages, before: Table, after: Table, figure: Figure) -> Mapping[str, Interval]:
    cells = stages.spread.cells
    return {
        north: difference(before, after, figure, [n for n, cell in enumerate(cells) if cell.north == north])
        for north in stages.spread.norths
    }


def _schools(
    stages: Stages, before: Table, after: Table, figure: Figure
) -> Mapping[tuple[str, str], Interval]:
    def by(cell: Cell, team: str) -> str | None:
        return dict(cell.players).get(team)

    cells = stages.spread.cells
    return {
        (team, school): difference(
            before, after, figure, [n for n, cell in enumerate(cells) if by(cell, team) == school]
        )
        for team in stages.game.teams
        for school in stages.spread.schools(team)
        if len(stages.spread.schools(team)) > 1
    }


def _judged(stages: Stages, each: Closely, moved: str) -> Judged:
    known, met, ended = each.known, stages.met(each.known.made.seat), stages.ended(moved)
    free, made, gain = each.arm(2), each.arm(3), NOTHING
    if known.best:
        gain = _over_worlds(each, _apart(means(made, met), means(each.arm(4), met)))
    one, other = means(free, ended), means(made, ended)
    odds = Shift(
        _over_worlds(each, one),
        _over_worlds(each, other),
        _over_worlds(each, _apart(one, other)),
    )
    return Judged(
        by=stages.judges(known.made.seat),
        met=_over_worlds(each, means(made, met)),
        odds=odds,
        best=known.best,
        gain=gain,
        tried=len(known.tried),
    )


def _apart(one: Sequence[float], other: Sequence[float]) -> list[float]:
    return [new - old for old, new in zip(one, other, strict=True)]


def _over_worlds(each: Closely, figures: Sequence[float]) -> Interval:
    """Return the mean over the worlds that a seat could not tell apart: a world is one witness."""
    number = len(each.worlds)
    sums, times = [0.0] * number, [0] * number
    for place, figure in enumerate(figures):
        sums[place % each.trials % number] += figure
        times[place % each.trials % number] += 1
    weights = [world.weight for world in each.worlds]
    games = len(figures) * len(each.tables[0][0]) // number
    drawn = [tuple(world.base.draws.values()) for world in each.worlds]
    return balanced([total / often for total, often in zip(sums, times, strict=True)], games, weights, drawn)
