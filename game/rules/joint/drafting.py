"""Drafting: which texts a joint phase may table now, what tabling costs in hours, and who has the pen.

A text is `(option, *reservations)` with the reservations in the author's order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.rules.change import changed
from game.rules.joint.written import Draft, clash
from game.rules.state import State, Talks
from game.rules.table import table
from game.scenario.model import Joint, JointText, Reservation
from game.texts import Figure, Text, both

Hindrance = tuple[str, dict[str, Figure]]
"""A sentence of the catalogue and its figures."""

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


def texts(state: State) -> tuple[Draft, ...]:
    """Return every text that may be tabled now, bare ones before those with reservations."""
    return tuple(_tabled_now(state))


def has_text(state: State) -> bool:
    """Return whether any text may be tabled now."""
    return next(_tabled_now(state), None) is not None


def _tabled_now(state: State) -> Iterator[Draft]:
    # Whatever its reservations, a text has the gate and the price of its option: each is asked once.
    shut: dict[str, bool] = {}
    pace = joint_of(state).pace(state)
    for text in table(state.scenario).drafts[state.phase]:
        if text[0] not in shut:
            shut[text[0]] = bool(_gate(state, text) or _too_long(state, text, pace))
        if not shut[text[0]] and _spoiled(state, text) is None:
            yield text


def price(state: State, text: Draft) -> int:
    """Return the exercise hours that tabling a text costs now: half if its option has been tabled before."""
    return _price(state, text, joint_of(state).pace(state))


def _price(state: State, text: Draft, pace: int) -> int:
    hours = max(0, option_of(state, text).hours * pace // 100)
    if any(attempt.text[:1] == text[:1] for attempt in talks_of(state).attempts):
        return _again(hours)
    return hours


def changed_price(state: State) -> int:
    """Return the exercise hours that the paper on the table costs once more when an answer changes it."""
    pace = joint_of(state).pace(state)
    return _again(max(0, option_of(state, talks_of(state).text).hours * pace // 100))


def _again(hours: int) -> int:
    return max(1, hours // 2)


def objection(state: State, text: Draft) -> Text | None:
    """Return why a text may not be tabled now, or None if it may."""
    if not _is_written(state, text):
        return both("joint.unknown_text")
    hindrance = _hindrance(state, text)
    return both(hindrance[0], **hindrance[1]) if hindrance else None


def _hindrance(state: State, text: Draft) -> Hindrance | None:
    """Return the sentence that says why a text may not be tabled now, with its figures, or None.

    It is asked of many texts at every step: most are never told why, so nothing is put into words here.
    """
    pace = joint_of(state).pace(state)
    return _gate(state, text) or _spoiled(state, text) or _too_long(state, text, pace)


def _gate(state: State, text: Draft) -> Hindrance | None:
    option = option_of(state, text)
    if option.id in state.locked:
        return "joint.locked", {"text": option.name}
    if option.when is not None and not option.when(state):
        return "joint.when", {"text": option.name, "need": option.when_words}
    return None


def _spoiled(state: State, text: Draft) -> Hindrance | None:
    """Return what hinders these very words: that they exclude each other, or were refused before."""
    rivals = clash(option_of(state, text), frozenset(text[1:])) if len(text) > 2 else None
    if rivals is not None:
        return "joint.excludes", {"one": rivals[0].label, "other": rivals[1].label}
    attempts = talks_of(state).attempts
    if any(attempt.text == text and attempt.result in ("refused", "held") for attempt in attempts):
        return "joint.before", {}
    return None


def _too_long(state: State, text: Draft, pace: int) -> Hindrance | None:
    talks = talks_of(state)
    hours, left = _price(state, text, pace), max(0, talks.window - talks.spent)
    if hours > left:
        return "joint.window", {"text": option_of(state, text).name, "hours": hours, "left": left}
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
