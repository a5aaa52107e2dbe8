"""The groups that are compared: one game each, named by number or letter, never by a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase

from game.debrief.choices import Choice
from game.debrief.game import Game
from game.debrief.papers import Jointly
from game.debrief.story import Story
from game.debrief.timing import Taken, timing
from game.errors import GameError
from game.experiment.plan import Planned
from game.figures.intervals import Interval, wilson
from game.rules.events import Ended
from game.scenario.model import Scenario
from game.session.ended import uncounted


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many groups."""

    held: int
    of: int

    @property
    def interval(self) -> Interval:
        """Return the share with Wilson's score interval."""
        return wilson(self.held, self.of)


class Group:
    """One group's game."""

    def __init__(self, label: str, game: Game) -> None:
        self.label = label
        self.game = game
        self.story = Story(game)

    @property
    def ended(self) -> Ended | None:
        """Return how the game ended by its course; None where it goes on, control ended it or none played."""
        return self.story.ended[1] if self.story.ended and self.unended == "open" else None

    @cached_property
    def unended(self) -> str:
        """Return the key of what is said in place of an ending where there is none to be counted."""
        return uncounted(self.game.records, self.game.header.seats) or "open"

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Return what the tables were asked apart; what an edition leaves out is no question."""
        return tuple(choice for choice in self.story.choices if choice.asked)

    @property
    def papers(self) -> tuple[Jointly, ...]:
        """Return the joint decisions that were held."""
        return self.story.papers

    def in_force(self, how: str) -> tuple[str, ...]:
        """Return the texts that both `signed`, or that took effect by `dissent`, without the adjudicated."""
        return tuple(
            each.paper.text[0] for each in self.papers if each.paper.how == how and each.measures.counts
        )

    @cached_property
    def timing(self) -> tuple[Taken, ...]:
        """Return how long each question took, lapses among them."""
        return timing(self.game)

    def highest(self, marker: str) -> int:
        """Return the highest rung that a marker of the ladder reached."""
        stages = self.story.stages
        end = self.game.end
        return max(
            [each.figures[marker] for each in stages] + [each.before[marker] for each in stages]
            or [end.ours if marker == "ours" else end.theirs]
        )


def groups_of(games: Sequence[Game], planned: Sequence[Planned] = ()) -> tuple[Group, ...]:
    """Return the groups in the order given, each with a label of its own.

    Raise GameError if there are none, or if the games are not of one exercise.
    """
    if not games:
        raise GameError("there is no game to compare")
    first = games[0].header
    for game in games[1:]:
        header = game.header
        if header.scenario != first.scenario:
            raise GameError(
                f"these are games of {first.scenario} and of {header.scenario}; compare those of one exercise"
            )
        if header.mechanics != first.mechanics:
            raise GameError(
                f"these are games of two versions of {first.scenario} (mechanics {first.mechanics[:12]} and "
                f"{header.mechanics[:12]}); compare those of one version"
            )
    named = planned_labels(planned) if planned else labels([game.header.group for game in games])
    return tuple(Group(label, game) for label, game in zip(named, games, strict=True))


def planned_labels(planned: Sequence[Planned]) -> tuple[str, ...]:
    """Return a label for each game of a plan: its group, and which of its games where it plays several."""
    several = any(game.sitting > 1 for game in planned)
    return tuple(f"{game.group}.{game.sitting}" if several else str(game.group) for game in planned)


def labels(numbers: Sequence[str]) -> tuple[str, ...]:
    """Return a label for each game from the group that its header names.

    Its number, where all differ; with several classes a letter for each class before it; else 1, 2, 3.
    """
    plain = tuple(str(n) for n in range(1, len(numbers) + 1))
    if not all(number.isdecimal() for number in numbers):
        return plain
    if len(set(numbers)) == len(numbers):
        return tuple(numbers)
    found, classes, last = [], 0, 0
    for number in map(int, numbers):
        # A class counts up: a number that is no higher begins the next one.
        classes += number <= last
        last = number
        if classes == len(ascii_uppercase):
            return plain
        found.append(f"{ascii_uppercase[classes]}{number}")
    return tuple(found)


def scenario_of(groups: Sequence[Group]) -> Scenario:
    """Return the exercise that all played, with the words of the first one's copy."""
    return groups[0].game.scenario


def label_list(groups: Sequence[Group], places: Sequence[int]) -> str:
    """Return the labels of some groups: "1, 4, 7"."""
    return ", ".join(groups[place].label for place in places)
