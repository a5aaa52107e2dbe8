"""The decisions that matter, on as many games as it takes for their figures to be sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.figures.intervals import Interval
from game.review.arms import Arms
from game.review.found import WIDTH, Judged, Turn
from game.review.outcome import Outcomes
from game.review.reckoning import (
    Figure,
    Sample,
    Shift,
    Table,
    balanced,
    difference,
    means,
    shift,
    together,
)  # fmt: skip
from game.review.spread import Cell
from game.review.stage import Known, Stages, joined
from game.review.worlds import World

GROUPS = (4, 3, 2, 1)
"""Groups of cells that have worlds of their own: as many of these as share the cells evenly."""

NOTHING = Interval(0.0, 0.0, 0.0)


@dataclass(slots=True)
class Closely:
    """One decision with all games of its arms so far."""

    known: Known
    trials: int
    """Of one lot."""
    groups: int
    """Of cells: each has worlds of its own, so that a lot has several times as many."""
    stood: list[list[Table]] = field(default_factory=list)
    """By lot: before and after, as it stood."""
    told: list[list[Table]] = field(default_factory=list)
    """By lot, as could be known: free, as made, the best other."""
    worlds: list[World] = field(default_factory=list)
    """Those of the lots one after the other, in each by group."""
    odds_sure: bool = False
    known_sure: bool = False

    @property
    def sure(self) -> bool:
        """Return whether no more games are needed."""
        return self.odds_sure and self.known_sure

    def add(self, stages: Stages, arms: Arms) -> tuple[list[int], list[int]]:
        """Add the arms that are not sure to those that are to be played; return their numbers."""
        moment, made = self.known.moment, self.known.made
        stood = [] if self.odds_sure else [*arms.stood(moment, made)]
        if self.known_sure:
            return stood, []
        first = len(self.told) * self.groups
        worlds = stages.hidden(self.known, self.trials, range(first, first + self.groups))
        self.worlds += worlds
        options = ((), made.options, *([self.known.best] if self.known.best else []))
        return stood, [arms.known(worlds, moment, made.seat, each, self.groups) for each in options]

    def arm(self, place: int) -> Table:
        """Return all games of one of the arms as it stood."""
        return joined([tables[place] for tables in self.stood])

    def expected(self, figure: Figure, place: int, less: int | None = None) -> Interval:
        """Return a figure of an arm as could be known, or by how much it is more than that of another.

        The mean is over the worlds that a seat could not tell apart: a world is one witness.
        """
        arms = [joined([tables[each] for tables in self.told]) for each in (place, less) if each is not None]
        number, samples = len(self.worlds) // len(self.told) // self.groups, []
        for group in range(self.groups):
            cells = range(group, len(arms[0]), self.groups)
            found = means(arms[0], figure, cells)
            if less is not None:
                found = _apart(means(arms[1], figure, cells), found)
            for lot in range(len(self.told)):
                first = (lot * self.groups + group) * number
                part = found[lot * self.trials : (lot + 1) * self.trials]
                samples.append(_over_worlds(part, self.worlds[first : first + number]))
        return together(samples, len(arms[0]) * len(arms[0][0]))


def closely(stages: Stages, chosen: Sequence[Known], most: int, lot: int) -> list[Turn]:
    """Return decisions with their figures, played in lots of so many games up to `most` of each arm."""
    trials = stages.trials(lot)
    groups = next(each for each in GROUPS if stages.cells % each == 0)
    looked = [Closely(known, trials, groups) for known in chosen]
    left, rounds = list(looked), 0
    while left and (rounds == 0 or (rounds + 1) * lot <= most):
        arms = stages.arms()
        numbers = [each.add(stages, arms) for each in left]
        tables = stages.play("turning points", arms, trials)()
        for each, (stood, told) in zip(left, numbers, strict=True):
            each.stood += [[tables[number] for number in stood]] if stood else []
            each.told += [[tables[number] for number in told]] if told else []
            each.odds_sure = each.odds_sure or _widest(stages, each) <= WIDTH
            each.known_sure = each.known_sure or _judged(stages, each, _moved(stages, each)).widest <= WIDTH
        left, rounds = [each for each in left if not each.sure], rounds + 1
    return [_turn(stages, each) for each in looked]


def _widest(stages: Stages, each: Closely) -> float:
    before, after = each.arm(0), each.arm(1)
    figures = [stages.ended(ending) for ending in stages.endings]
    figures += [_bit(stages.outcomes, place) for place in range(len(stages.outcomes.objectives))]
    return max(shift(before, after, figure).widest for figure in figures)


def _moved(stages: Stages, each: Closely) -> str:
    """Return the ending whose odds moved most."""
    before, after = each.arm(0), each.arm(1)
    return max(stages.endings, key=lambda ending: abs(difference(before, after, stages.ended(ending)).value))


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
    free, made, best = 0, 1, 2
    return Judged(
        by=stages.judges(known.made.seat),
        met=each.expected(met, made),
        odds=Shift(
            each.expected(ended, free), each.expected(ended, made), each.expected(ended, made, less=free)
        ),
        best=known.best,
        gain=each.expected(met, best, less=made) if known.best else NOTHING,
        tried=len(known.tried),
    )


def _apart(one: Sequence[float], other: Sequence[float]) -> list[float]:
    return [new - old for old, new in zip(one, other, strict=True)]


def _over_worlds(figures: Sequence[float], worlds: Sequence[World]) -> Sample:
    """Return the mean of one sample of worlds, each in turn taken up by the trials."""
    number = len(worlds)
    by_world = [figures[place::number] for place in range(number)]
    drawn = [tuple(world.base.draws.values()) for world in worlds]
    return balanced([sum(each) / len(each) for each in by_world], [each.weight for each in worlds], drawn)
