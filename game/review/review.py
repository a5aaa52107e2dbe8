"""The review of a game: coarse for every decision, then more games where it matters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.debrief.game import Game
from game.review.arms import Progress
from game.review.closer import closely
from game.review.found import Review
from game.review.luck import fell
from game.review.moments import others
from game.review.reckoning import Table, difference, means, shift
from game.review.spread import Spread, actual_north
from game.review.stage import Known, Stages

MARGIN = 0.03
"""A decision is a turning point if some ending moved by more than three games in a hundred for certain."""

MOST_TURNS, MOST_MISSED, MOST_LUCK = 5, 3, 3

TOP = 3
"""Options of a decision that are looked at twice."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many games of each arm are played on."""

    most: int = 6000
    """Where it matters."""

    @property
    def lot(self) -> int:
        """Return how many are played before it is asked whether more are needed."""
        return max(self.most // 4, 1)

    @property
    def coarse(self) -> int:
        """Return how many are played of every decision, and of the options that promise most."""
        return max(self.most // 10, 1)

    @property
    def screen(self) -> int:
        """Return how many are played of every other option."""
        return max(self.most // 30, 1)


def review(
    game: Game,
    spread: Spread,
    seed: int = 1,
    sizes: Sizes | None = None,
    jobs: int = 1,
    progress: Progress = lambda stage, done, tasks: None,
) -> Review:
    """Return the turning points of a game; the same for a seed, however many processes work.

    Raise GameError where nothing was decided yet, or the scenario cannot be compiled.
    """
    sizes = sizes or Sizes()
    stages = Stages(game, spread, seed, jobs, progress)
    try:
        known = [Known(moment, made) for moment in stages.moments for made in moment.made]
        # While the first is played, what the others need is made ready.
        moved, ordered = _coarse(stages, known, sizes), _screen(stages, known, sizes)
        luck = moved()
        ordered()
        _compare(stages, known, sizes)
        return _closer(stages, known, luck, seed, sizes)
    finally:
        stages.workers.close()


def _coarse(stages: Stages, known: Sequence[Known], sizes: Sizes) -> Callable[[], list[float]]:
    """Have every decision and draw played.

    What is returned takes in how each decision moved the odds, and returns how far each draw did at least.
    """
    arms, trials = stages.arms(), stages.trials(sizes.coarse)
    pairs = [arms.stood(each.moment, each.made) for each in known]
    drawn = [arms.drawn(fate, stages.moments[0], stages.first, trials) for fate in stages.fates]
    played = stages.play("decisions", arms, trials)
    comparisons = len(stages.endings) * (len(pairs) + len(drawn))

    def moved() -> list[float]:
        tables = played()
        for each, (before, after) in zip(known, pairs, strict=True):
            each.moved = max(
                shift(tables[before], tables[after], stages.ended(ending), comparisons).moved.least
                for ending in stages.endings
            )
        return [
            max(
                fate.shift(tables, stages.ended(ending), comparisons).moved.least for ending in stages.endings
            )
            for fate in drawn
        ]

    return moved


def _screen(stages: Stages, known: Sequence[Known], sizes: Sizes) -> Callable[[], None]:
    """Have the other options of each decision played; what is returned puts them in order.

    The order is by what their seats could know.
    """
    arms, trials = stages.arms(), stages.trials(sizes.screen)
    numbers = []
    for each in known:
        each.tried = others(each.moment.base, each.made.seat, each.made.options)
        worlds = stages.hidden(each, trials) if each.tried else ()
        options = (each.made.options, *each.tried) if each.tried else ()
        numbers.append([arms.known(worlds, each.moment, each.made.seat, one) for one in options])
    played = stages.play("options", arms, trials)

    def ordered() -> None:
        tables = played()
        for each, found in zip(known, numbers, strict=True):
            if found:
                _order(stages, each, [tables[number] for number in found])

    return ordered


def _order(stages: Stages, known: Known, tables: Sequence[Table]) -> None:
    met = stages.met(known.made.seat)
    made, *worth = [sum(means(table, met)) for table in tables]
    order = sorted(range(len(worth)), key=lambda place: -worth[place])
    known.tried = tuple(known.tried[place] for place in order)
    known.promising = sum(each > made for each in worth)


def _compare(stages: Stages, known: Sequence[Known], sizes: Sizes) -> None:
    """Take in which other option helps most, on other games than those that put them in order.

    Of a decision that moved the odds, however little its options promise; of others, those that promise more
    than what was decided.
    """
    arms, trials = stages.arms(), stages.trials(sizes.coarse)
    looked, numbers = [], []
    for each in known:
        again = TOP if each.moved > MARGIN else min(TOP, each.promising)
        if not again or not each.tried:
            continue
        worlds, options = stages.hidden(each, trials), (each.made.options, *each.tried[:again])
        looked.append(each)
        numbers.append([arms.known(worlds, each.moment, each.made.seat, one) for one in options])
    tables = stages.play("options again", arms, trials)()
    for each, found in zip(looked, numbers, strict=True):
        _best(stages, each, [tables[number] for number in found])


def _best(stages: Stages, known: Known, tables: Sequence[Table]) -> None:
    met = stages.met(known.made.seat)
    gains = [difference(tables[0], tried, met) for tried in tables[1:]]
    place = max(range(len(gains)), key=lambda each: gains[each].value)
    known.best, known.gain = known.tried[place], gains[place]


def _closer(stages: Stages, known: Sequence[Known], luck: Sequence[float], seed: int, sizes: Sizes) -> Review:
    turning = _turning(known)
    told = {each.moment.number for each in turning}
    missed = sorted(
        (each for each in known if each.gain.low > MARGIN and each.moment.number not in told),
        key=lambda each: -each.gain.low,
    )[:MOST_MISSED]
    by_luck = sorted(range(len(luck)), key=lambda place: -luck[place])
    drawn = [stages.fates[place] for place in by_luck if luck[place] > MARGIN][:MOST_LUCK]
    fallen = fell(stages, drawn, sizes.most, sizes.lot)
    turns = closely(stages, [*turning, *missed], sizes.most, sizes.lot)
    lucky = fallen()
    widths = [turn.widest for turn in turns]
    widths += [shifted.widest for one in lucky for shifted in one.endings.values()]
    return Review(
        seed=seed,
        spread=stages.spread,
        north=actual_north(stages.game.scenario, stages.game.header.setup, stages.game.end.draws),
        decisions=len(known),
        draws=len(luck),
        turning=tuple(sorted(turns[: len(turning)], key=lambda turn: -abs(turn.largest.moved.value))),
        missed=tuple(turns[len(turning) :]),
        beside=tuple(
            (each.moment.number, each.made.seat)
            for each in known
            if each.moved > MARGIN and each.moment.number in told and each not in turning
        ),
        luck=tuple(sorted(lucky, key=lambda one: -abs(one.largest.moved.value))),
        margin=MARGIN,
        widest=max(widths, default=0.0),
        games=stages.played,
    )


def _turning(known: Sequence[Known]) -> list[Known]:
    """Return the decisions that moved most, of those made at one moment the greatest."""
    found: dict[int, Known] = {}
    for each in sorted(known, key=lambda each: -each.moved):
        if each.moved > MARGIN:
            found.setdefault(each.moment.number, each)
    return list(found.values())[:MOST_TURNS]
