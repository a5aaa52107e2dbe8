"""The draws that matter, on as many games as it takes for their figures to be sure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from game.review.arms import Drawn
from game.review.found import WIDTH, Luck
from game.review.moments import Fate
from game.review.reckoning import Shift, Table
from game.review.stage import Stages, joined


@dataclass(slots=True)
class Fallen:
    """One draw with all games of its outcomes so far."""

    fate: Fate
    odds: list[float] = field(default_factory=list)
    """Of each outcome."""
    tables: list[list[Table]] = field(default_factory=list)
    """By lot: of each outcome, and at the end of the one that came."""

    def add(self, drawn: Drawn, tables: Sequence[Table]) -> None:
        """Take in another lot."""
        self.odds = [odds for odds, _ in drawn.outcomes]
        self.tables.append([*(tables[arm] for _, arm in drawn.outcomes), tables[drawn.fell]])

    @property
    def games(self) -> int:
        """Return how many games of each outcome there are."""
        return sum(len(cell) for lot in self.tables for cell in lot[-1])

    def shifts(self, stages: Stages) -> Mapping[str, Shift]:
        """Return by ending how the draw moved its odds."""
        arms = [joined([lot[place] for lot in self.tables]) for place in range(len(self.tables[0]))]
        outcomes = tuple((odds, place) for place, odds in enumerate(self.odds))
        drawn = Drawn(outcomes, len(outcomes))
        return {ending: drawn.shift(arms, stages.ended(ending)) for ending in stages.endings}


def fell(stages: Stages, chosen: Sequence[Fate], most: int, lot: int) -> Callable[[], list[Luck]]:
    """Have draws played; what is returned plays on, in lots of so many games, and returns their figures."""
    trials = stages.trials(lot)
    looked = [Fallen(fate) for fate in chosen]
    first = _played(stages, looked, trials)

    def found() -> list[Luck]:
        first()
        left, rounds = looked, 1
        while left and (rounds + 1) * lot <= most:
            left, rounds = [each for each in left if _longest(stages, each) > WIDTH], rounds + 1
            _played(stages, left, trials)()
        return [_luck(stages, each) for each in looked]

    return found


def _played(stages: Stages, looked: Sequence[Fallen], trials: int) -> Callable[[], None]:
    """Have another lot of some draws played; what is returned takes it in."""
    if not looked:
        return lambda: None
    arms = stages.arms()
    drawn = [arms.drawn(each.fate, stages.moments[0], stages.first, trials) for each in looked]
    played = stages.play("draws", arms, trials)

    def taken() -> None:
        tables = played()
        for each, one in zip(looked, drawn, strict=True):
            each.add(one, tables)

    return taken


def _longest(stages: Stages, fallen: Fallen) -> float:
    return max(each.widest for each in fallen.shifts(stages).values())


def _luck(stages: Stages, fallen: Fallen) -> Luck:
    endings = fallen.shifts(stages)
    moved = max(endings, key=lambda ending: abs(endings[ending].moved.value))
    return Luck(fallen.fate, endings, moved, fallen.games)
