"""What the class thought likely, held against what came. Of a class, never of one group: no grade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.compare.groups import Group, Share, scenario_of
from game.debrief.estimates import Estimated
from game.figures.intervals import Interval, pooled
from game.figures.small import median
from game.texts import Text

BANDS = (0, 20, 40, 60, 80)
"""Where the bands of percent begin; the last ends at 100 and holds it."""


@dataclass(frozen=True, slots=True)
class Said:
    """One estimate of one group."""

    group: int
    estimated: Estimated


@dataclass(frozen=True, slots=True)
class Guessed:
    """One question on which the class was asked what it thinks likely."""

    estimate: str
    ask: Text
    percent: bool
    said: tuple[Said, ...]

    @property
    def settled(self) -> tuple[Said, ...]:
        """Return those that were answered by what came."""
        return tuple(each for each in self.said if each.estimated.came_true is not None)

    @property
    def came_true(self) -> Share:
        """Return how many came as estimated, or where what was asked came to hold."""
        return Share(sum(bool(each.estimated.came_true) for each in self.settled), len(self.settled))

    @property
    def right(self) -> Interval:
        """Return that share with an interval that counts groups: answers of one group are one witness."""
        held: dict[int, list[bool]] = {}
        for each in self.settled:
            held.setdefault(each.group, []).append(bool(each.estimated.came_true))
        return pooled([sum(found) for found in held.values()], [len(found) for found in held.values()])

    @property
    def middle(self) -> Interval | None:
        """Return the median over groups of each group's median percent, with its interval."""
        said: dict[int, list[int]] = {}
        for each in self.said:
            if each.estimated.percent is not None:
                said.setdefault(each.group, []).append(each.estimated.percent)
        own = [median(found) for found in said.values()]
        return median([each.value for each in own if each is not None])

    @property
    def groups(self) -> int:
        """Return how many groups were asked."""
        return len({each.group for each in self.said})

    @property
    def brier(self) -> Interval | None:
        """Return the median over groups of each group's mean score, 0 to 1, with its interval."""
        scores: dict[int, list[int]] = {}
        for each in self.said:
            if each.estimated.brier is not None:
                scores.setdefault(each.group, []).append(each.estimated.brier)
        return median([sum(found) / len(found) / 1000 for found in scores.values()])


def guesses(groups: Sequence[Group]) -> tuple[Guessed, ...]:
    """Return every question on likelihood that any group answered, in the order of the exercise."""
    scenario = scenario_of(groups)
    found: dict[str, list[Said]] = {}
    for place, group in enumerate(groups):
        for each in group.story.estimates:
            found.setdefault(each.estimate, []).append(Said(place, each))
    return tuple(
        Guessed(name, estimate.ask, estimate.answer == "percent", tuple(found[name]))
        for name, estimate in scenario.estimates.items()
        if name in found
    )


def bands(all_guesses: Sequence[Guessed]) -> dict[int, Share]:
    """Return for each band of percent how often what was asked came to hold, over all such questions."""
    found = {}
    for low in BANDS:
        high = 101 if low == BANDS[-1] else low + BANDS[1]
        within = [
            each.estimated
            for guessed in all_guesses
            if guessed.percent
            for each in guessed.settled
            if each.estimated.percent is not None and low <= each.estimated.percent < high
        ]
        found[low] = Share(sum(bool(each.came_true) for each in within), len(within))
    return found
