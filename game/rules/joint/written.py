"""Which texts can be written at all, whatever has happened: options with reservations that go together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from game.scenario.model import Joint, JointText, Reservation, Scenario

Draft = tuple[str, ...]
"""An option and the reservations that stand in it."""


def clash(option: JointText, wanted: frozenset[str]) -> tuple[Reservation, Reservation] | None:
    """Return the first two of some reservations that cannot stand together, or None."""
    held = [each for each in option.reservations if each.id in wanted]
    for one, other in combinations(held, 2):
        if other.id in one.excludes or one.id in other.excludes:
            return one, other
    return None


def written(scenario: Scenario, joint: Joint) -> Iterator[Draft]:
    """Yield every text of a joint decision, an option's bare one before those with reservations."""
    for name in joint.offer:
        option = scenario.texts[name]
        for number in range(len(option.reservations) + 1):
            for held in combinations(option.reservations, number):
                text = (name, *(each.id for each in held))
                if clash(option, frozenset(text[1:])) is None:
                    yield text
