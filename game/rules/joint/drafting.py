"""Drafting: which texts a joint phase may table now, what tabling costs in hours, and who has the pen.

A text is `(option, *reservations)` with the reservations in the author's order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from game.rules.change import changed
from game.rules.state import State, Talks
from game.scenario.model import Joint, JointText, Reservation
from game.texts import Text, both

Draft = tuple[str, ...]
"""An option and the reservations that stand in it."""

LOST_HOURS = 6
"""What a round costs in which nobody has a text to table."""


def joint_of(state: State) -> Joint:
    """Return the joint decision that the present phase asks."""
    asks = state.scenario.phases[state.phase].asks
    assert isinstance(asks, Joint)
    return asks


def talks_of(state: State) -> Talks:
    """Return the talks of the present phase."""
    assert state.talks is not None
    return state.talks


def facts_of(state: State, text: Draft) -> State:
    """Return what a gate is asked of: the state as if a text lay on the table."""
    return state if state.talks is None else changed(state, talks=replace(state.talks, text=text))


def option_of(state: State, text: Draft) -> JointText:
    """Return the authored option of a text."""
    return state.scenario.texts[text[0]]


def reservations_of(state: State, text: Draft) -> tuple[Reservation, ...]:
    """Return the reservations that stand in a text."""
    return tuple(held for held in option_of(state, text).reservations if held.id in text[1:])


def with_reservations(option: JointText, wanted: frozenset[str]) -> Draft:
    """Return the text of an option with some of its reservations, in the author's order."""
    return (option.id, *(held.id for held in option.reservations if held.id in wanted))


def clash(option: JointText, wanted: frozenset[str]) -> tuple[Reservation, Reservation] | None:
    """Return the first two of some reservations that cannot stand together, or None."""
    held = [each for each in option.reservations if each.id in wanted]
    for one, other in combinations(held, 2):
        if other.id in one.excludes or one.id in other.excludes:
            return one, other
    return None


def texts(state: State) -> tuple[Draft, ...]:
    """Return every text that may be tabled now, bare ones before those with reservations."""
    return tuple(text for text in authored(state) if objection(state, text) is None)


def authored(state: State) -> Iterator[Draft]:
    """Yield every text that can be written in the present phase, in the author's order."""
    for name in joint_of(state).offer:
        option = state.scenario.texts[name]
        for number in range(len(option.reservations) + 1):
            for held in combinations(option.reservations, number):
                text = (name, *(each.id for each in held))
                if clash(option, frozenset(text[1:])) is None:
                    yield text


def price(state: State, text: Draft) -> int:
    """Return the exercise hours that tabling a text costs now: half if its option has been tabled before."""
    hours = max(0, option_of(state, text).hours * joint_of(state).pace(state) // 100)
    if any(attempt.text[:1] == text[:1] for attempt in talks_of(state).attempts):
        return max(1, hours // 2)
    return hours


def objection(state: State, text: Draft) -> Text | None:
    """Return why a text may not be tabled now, or None if it may."""
    if not _is_written(state, text):
        return both("joint.unknown_text")
    option = option_of(state, text)
    talks = talks_of(state)
    if option.id in state.locked:
        return both("joint.locked", text=option.name)
    if option.when is not None and not option.when(state):
        return both("joint.when", text=option.name, need=option.when_words)
    rivals = clash(option, frozenset(text[1:]))
    if rivals is not None:
        return both("joint.excludes", one=rivals[0].label, other=rivals[1].label)
    if any(attempt.text == text and attempt.result in ("refused", "held") for attempt in talks.attempts):
        return both("joint.before")
    hours, left = price(state, text), max(0, talks.window - talks.spent)
    if hours > left:
        return both("joint.window", text=option.name, hours=hours, left=left)
    return None


def _is_written(state: State, text: Draft) -> bool:
    if not text or text[0] not in joint_of(state).offer:
        return False
    return text == with_reservations(option_of(state, text), frozenset(text[1:]))


def pen(state: State) -> tuple[str, ...]:
    """Return the capitals in the order in which their instruction is taken as the draft of this round."""
    ratify = joint_of(state).ratify
    turn = (talks_of(state).round - 1) % len(ratify)
    return (*ratify[turn:], *ratify[:turn])
