"""What each group answered to each question that its tables were asked apart.

Who let the time run out has chosen nothing: the option that then stood is not among what was chosen. Where
exercise control decided for a table, that table is not counted at all. Branches that a rewind left behind
are none of the game.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.compare.groups import Group, Share, scenario_of
from game.scenario.model import Decide, Scenario

CHOSE, LAPSED, CONTROL = "chose", "lapsed", "control"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one group did at a question."""

    how: str
    """`chose`, `lapsed` or `control`."""
    options: tuple[str, ...]
    """What it chose itself; empty otherwise."""
    stood: tuple[str, ...]
    """What then stood, whoever decided it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to one team, asked for the first time in a game, the second, and so on."""

    phase: str
    team: str
    time: int
    """From 1."""
    offer: tuple[str, ...]
    answers: Mapping[int, Answer]
    """By the place of the group; groups that were not asked are missing."""

    @property
    def of(self) -> int:
        """Return how many groups were asked and left to themselves."""
        return sum(answer.how != CONTROL for answer in self.answers.values())

    def who(self, how: str) -> tuple[int, ...]:
        """Return the groups that chose, lapsed, or were decided for."""
        return tuple(place for place, answer in self.answers.items() if answer.how == how)

    def chose(self, option: str) -> tuple[int, ...]:
        """Return the groups that chose an option themselves."""
        return tuple(place for place, answer in self.answers.items() if option in answer.options)

    def share(self, option: str) -> Share:
        """Return how many of those who were asked chose an option."""
        return Share(len(self.chose(option)), self.of)

    @property
    def split(self) -> int:
        """Return how far the groups parted here: over the options, how many pairs of groups differ."""
        return sum(
            len(chosen) * (self.of - len(chosen)) for chosen in (self.chose(name) for name in self.offer)
        )


def questions(groups: Sequence[Group]) -> tuple[Asked, ...]:
    """Return every question that any group was asked, in the order of the exercise."""
    scenario = scenario_of(groups)
    found: dict[tuple[str, int, str], dict[int, Answer]] = {}
    for place, group in enumerate(groups):
        met: Counter[tuple[str, str]] = Counter()
        for choice in group.choices:
            met[choice.phase, choice.team] += 1
            how = CONTROL if choice.forced else LAPSED if choice.lapsed else CHOSE
            own = choice.options if how == CHOSE else ()
            key = (choice.phase, met[choice.phase, choice.team], choice.team)
            found.setdefault(key, {})[place] = Answer(how, own, choice.options)
    phases, teams = list(scenario.phases), list(scenario.teams)
    ordered = sorted(found, key=lambda key: (phases.index(key[0]), key[1], teams.index(key[2])))
    return tuple(
        Asked(phase, team, time, _offer(scenario, phase, team), found[phase, time, team])
        for phase, time, team in ordered
    )


def _offer(scenario: Scenario, phase: str, team: str) -> tuple[str, ...]:
    asks = scenario.phases[phase].asks
    assert isinstance(asks, Decide)
    return next(question.offer for question in asks.questions if question.team == team)


def most_divided(asked: Sequence[Asked], most: int = 3) -> tuple[Asked, ...]:
    """Return the questions on which the groups parted most, the furthest first; none where all agreed."""
    split = [each for each in asked if each.split]
    return tuple(sorted(split, key=lambda each: -each.split)[:most])
