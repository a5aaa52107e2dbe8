"""`check --coverage`: what of a scenario is reached, how one gets there, and what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.authoring import missing, walks
from game.authoring.ways import Place, Thing, Way, everything, ways
from game.scenario.model import Decide, Edition, Joint, Phase, Scenario

IDLE_MINUTES = 20
"""Room minutes without a question after which a table's wait is worth a line."""


@dataclass(frozen=True, slots=True)
class Covered:
    """One thing that may occur."""

    thing: Thing
    place: Place
    way: Way | None
    """The shortest line that was found; none where nothing led there."""
    why_not: str


@dataclass(frozen=True, slots=True)
class Wait:
    """A stretch of an edition in which a team is asked nothing."""

    team: str
    edition: int | None
    minutes: int
    before: str
    """The phase that asks it next, or `close`."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was reached of a scenario."""

    scenario: Scenario
    games: int
    decisions: int
    things: tuple[Covered, ...]
    waits: tuple[Wait, ...]
    late: tuple[tuple[str, int], ...]
    """Injects that come after the question of their phase is over, and the edition in which they do."""

    def reached(self, kind: str) -> tuple[int, int]:
        """Return how many things of a kind were reached, and how many there are."""
        found = [each for each in self.things if each.thing.kind == kind]
        return sum(each.way is not None for each in found), len(found)


def coverage(scenario: Scenario, seed: int = 1, most: int = walks.MOST) -> Coverage:
    """Return what the walks of `check` and some idle games reach of a scenario, and what they do not."""
    found, every = ways(scenario, seed, most), everything(scenario)
    unmet = {thing: place for thing, place in every.items() if thing not in found.shortest}
    reasons = missing.why(scenario, unmet, seed)
    things = tuple(
        Covered(thing, place, found.shortest.get(thing), reasons.get(thing, ""))
        for thing, place in every.items()
    )
    return Coverage(scenario, found.games, found.decisions, things, waits(scenario), late(scenario))


def waits(scenario: Scenario) -> tuple[Wait, ...]:
    """Return the longest wait of each team in the whole and in each edition, where it is long."""
    editions = (None, *scenario.editions.values())
    return tuple(wait for edition in editions for wait in _waits(scenario, edition))


def late(scenario: Scenario) -> tuple[tuple[str, int], ...]:
    """Return the injects, and the edition, that come when the question of their phase is over."""
    return tuple(_late(scenario))


def _waits(scenario: Scenario, edition: Edition | None) -> Iterator[Wait]:
    """Yield each team's longest wait if phases come as they stand in the file and take all their time."""
    for team in scenario.teams:
        longest, since = Wait(team, edition.minutes if edition else None, 0, ""), 0
        for phase in (*scenario.phases.values(), None):
            asked = phase is None or team in _asked(scenario, phase)
            if asked and since > longest.minutes:
                longest = Wait(team, longest.edition, since, phase.id if phase else "close")
            since = 0 if asked or phase is None else since + _minutes(phase, edition)
        if longest.minutes >= IDLE_MINUTES:
            yield longest


def _asked(scenario: Scenario, phase: Phase) -> frozenset[str]:
    asks = phase.asks
    if isinstance(asks, Decide):
        return frozenset(question.team for question in asks.questions)
    return frozenset((asks.drafts, *asks.ratify)) if isinstance(asks, Joint) else frozenset()


def _minutes(phase: Phase, edition: Edition | None) -> int:
    """Return the room minutes that a phase takes at most."""
    if edition and phase.id in edition.skip:
        return 0
    return dict(edition.phase_minutes).get(phase.id, phase.minutes) if edition else phase.minutes


def _late(scenario: Scenario) -> Iterator[tuple[str, int]]:
    for edition in scenario.editions.values():
        for phase in scenario.phases.values():
            for inject in phase.injects:
                left_out = inject.id in edition.leave_out or phase.id in edition.skip
                if not left_out and inject.after > _minutes(phase, edition):
                    yield inject.id, edition.minutes
