"""A class as one value: everything that its page, its sheets and its JSON say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.compare.arms import Axis, axes
from game.compare.asked import Asked, questions
from game.compare.groups import Group, Share, groups_of, scenario_of
from game.compare.guesses import Guessed, guesses
from game.compare.measures import LETTERS, Measure, measures
from game.compare.players import AtSeat, at_seats
from game.compare.talks import Talks, dissent_texts, signed_texts, talks
from game.debrief.game import Game
from game.experiment.plan import Planned
from game.scenario.model import Ending, Scenario


@dataclass(frozen=True, slots=True)
class Comparison:
    """The groups side by side. Groups are told by their place in `groups`, from 0."""

    groups: tuple[Group, ...]
    asked: tuple[Asked, ...]
    talks: tuple[Talks, ...]
    guesses: tuple[Guessed, ...]
    measures: tuple[Measure, ...]
    axes: tuple[Axis, ...]
    unread: int
    """Logs that could not be read, and are left out."""
    players: tuple[AtSeat, ...] = ()
    """Who chose what at each seat; empty unless it was asked for."""

    @property
    def scenario(self) -> Scenario:
        """Return the exercise."""
        return scenario_of(self.groups)

    @property
    def over(self) -> tuple[int, ...]:
        """Return the groups whose game has ended by its own course."""
        return tuple(place for place, group in enumerate(self.groups) if group.ended)

    @property
    def signed(self) -> dict[str, Share]:
        """Return the joint texts that any group signed."""
        return signed_texts(self.talks)

    @property
    def dissent(self) -> dict[str, Share]:
        """Return the joint texts that took effect in any group without the consent of both."""
        return dissent_texts(self.talks)

    @property
    def endings(self) -> dict[str, tuple[int, ...]]:
        """Return the endings that were reached, the most frequent first, with the groups."""
        found: dict[str, list[int]] = {}
        for place in self.over:
            ended = self.groups[place].ended
            assert ended is not None
            found.setdefault(ended.ending, []).append(place)
        order = list(self.scenario.endings)
        ranked = sorted(found, key=lambda name: (-len(found[name]), order.index(name)))
        return {name: tuple(found[name]) for name in ranked}

    @property
    def joined(self) -> dict[str, tuple[int, ...]]:
        """Return the endings that joined others, with the groups."""
        found = {
            name: tuple(n for n in self.over if name in (self.groups[n].ended.also))  # type: ignore[union-attr]
            for name in self.scenario.also
        }
        return {name: places for name, places in found.items() if places}

    @property
    def ratings(self) -> dict[str, dict[str, tuple[int, ...]]]:
        """Return for each objective the groups by their letter, the best letter first."""
        found: dict[str, dict[str, tuple[int, ...]]] = {}
        for objective in self.scenario.objectives:
            letters = {n: dict(self.groups[n].ended.ratings).get(objective, "") for n in self.over}  # type: ignore[union-attr]
            found[objective] = {
                letter: tuple(n for n, each in letters.items() if each == letter)
                for letter in reversed(LETTERS)
            }
        return found

    def ending(self, name: str) -> Ending:
        """Return an ending, of those that join others too."""
        return {**self.scenario.endings, **self.scenario.also}[name]

    def measure(self, name: str) -> Measure | None:
        """Return a measure by its id."""
        return next((each for each in self.measures if each.id == name), None)


def compare(
    games: Sequence[Game], unread: int = 0, planned: Sequence[Planned] = (), by_player: bool = False
) -> Comparison:
    """Return the comparison of games in the order given; raise GameError if they are of two exercises.

    `planned` says of each what a plan of experiment had it play; `by_player` asks who chose what.
    """
    groups = groups_of(games, planned)
    asked, held = questions(groups), talks(groups)
    found = measures(groups, asked, held)
    players = at_seats(groups, asked, held) if by_player else ()
    found_axes = axes(groups, found, planned)
    return Comparison(groups, asked, held, guesses(groups), found, found_axes, unread, players)
