"""Effects carried out: what each line of `do:` changes, one by one, and the event that tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from game.rules.change import changed
from game.rules.state import (
    Cause,
    Changed,
    Delivered,
    Delivery,
    Event,
    Flagged,
    Moved,
    NotApplied,
    State,
)
from game.rules.table import table
from game.scenario.model import Audience, Effect, Inject, Scenario, Where

WHITE_CELL: Audience = ("white_cell",)
ALL: Audience = ("all",)

MARKERS = ("ours", "theirs")


class _Hand:
    """The pieces of a state while effects move them: copied on the first touch, put back at the end."""

    __slots__ = ("flags", "locked", "meters", "ours", "scenario", "theirs")

    def __init__(self, state: State) -> None:
        self.scenario: Scenario = state.scenario
        self.meters = dict(state.meters)
        self.flags = dict(state.flags)
        self.locked = state.locked
        self.ours = state.ours
        self.theirs = state.theirs

    def back(self, state: State) -> State:
        return changed(
            state,
            meters=self.meters,
            flags=self.flags,
            locked=self.locked,
            ours=self.ours,
            theirs=self.theirs,
        )

    def meter(self, name: str, wanted: int, cause: Cause, where: Where) -> Event | None:
        """Bring a meter to a figure within its bounds; None if it stands there already."""
        meter = self.scenario.meters[name]
        before = self.meters[name]
        if wanted == before:
            return None
        after = min(max(wanted, meter.low), meter.high)
        self.meters[name] = after
        return Changed(meter.seen_by, name, before, after, wanted, cause, where)

    def marker(
        self, name: Literal["ours", "theirs"], wanted: int, cause: Cause, where: Where
    ) -> Event | None:
        before: int = getattr(self, name)
        after = min(max(wanted, 0), len(self.scenario.ladder.rungs) - 1)
        if after == before:
            return None
        setattr(self, name, after)
        return Moved(ALL, name, before, after, cause, where)

    def flag(self, name: str, minute: int | None, cause: Cause, where: Where) -> Event | None:
        """Set a flag at a minute, or clear it; None if that changes nothing."""
        audience = self.scenario.flags[name].seen_by
        if minute is None:
            return Flagged(audience, "clear", name, cause, where) if self._cleared(name) else None
        if name in self.flags:
            return None
        self.flags[name] = minute
        return Flagged(audience, "set", name, cause, where)

    def _cleared(self, name: str) -> bool:
        return self.flags.pop(name, None) is not None

    def lock(self, name: str, kind: Literal["lock", "unlock"], cause: Cause, where: Where) -> Event | None:
        if (name in self.locked) == (kind == "lock"):
            return None
        others = tuple(other for other in self.locked if other != name)
        # Sorted, so that two orders of locking are one state.
        self.locked = tuple(sorted((*others, name))) if kind == "lock" else others
        option = self.scenario.options.get(name)
        return Flagged((option.team,) if option else ALL, kind, name, cause, where)


def carry_out(
    state: State, effects: Sequence[Effect], cause: Cause, reads: State | None = None
) -> tuple[State, tuple[Event, ...]]:
    """Return the state after the effects in their order, and what happened.

    Amounts and conditions are read on `reads`, or on `state` as it is before the first effect.
    """
    if not effects:
        return state, ()
    facts = state if reads is None else reads
    hand = _Hand(state)
    events: list[Event] = []
    for effect in effects:
        if effect.when is not None and not effect.when(facts):
            events.append(NotApplied(WHITE_CELL, effect.source, cause, effect.where))
        elif effect.kind == "send":
            # The inject reads the state as it is now, so the pieces go back first.
            state, brought = send(hand.back(state), effect, cause)
            hand = _Hand(state)
            events.extend(brought)
        else:
            event = _carried(hand, effect, facts, state.minute, cause)
            events.append(event or NotApplied(WHITE_CELL, effect.source, cause, effect.where))
    return hand.back(state), tuple(events)


def _carried(hand: _Hand, effect: Effect, facts: State, minute: int, cause: Cause) -> Event | None:
    target, where = effect.target, effect.where
    match effect.kind:
        case "set":
            return hand.flag(target, minute, cause, where)
        case "clear":
            return hand.flag(target, None, cause, where)
        case "lock" | "unlock":
            return hand.lock(target, effect.kind, cause, where)
    assert effect.amount is not None
    amount = effect.amount(facts)
    match effect.kind:
        case "add":
            return hand.meter(target, hand.meters[target] + amount, cause, where)
        case "to":
            return hand.meter(target, amount, cause, where)
        case "ours" | "theirs":
            return hand.marker(effect.kind, amount, cause, where)
    raise AssertionError(effect.kind)


def send(state: State, effect: Effect, cause: Cause) -> tuple[State, tuple[Event, ...]]:
    """Return the state after a `send` effect: an inject comes once, and only while its own `when` holds."""
    inject = state.scenario.injects[effect.target]
    if not comes(state, inject):
        return state, (NotApplied(WHITE_CELL, effect.source, cause, effect.where),)
    return deliver(state, inject)


def comes(state: State, inject: Inject) -> bool:
    """Return whether an inject may come now: not left out, not delivered yet, and its `when` holds."""
    if inject.id in state.left_out or any(past.inject == inject.id for past in state.delivered):
        return False
    return inject.when is None or bool(inject.when(state))


def deliver(state: State, inject: Inject) -> tuple[State, tuple[Event, ...]]:
    """Return the state after an inject came and its `do` was carried out, and what happened."""
    minute = state.minute if inject.at is None else inject.at
    delivery = Delivery(inject.id, minute, state.turn, inject.to)
    place = len(state.delivered)
    state = changed(
        state,
        # Noted before its effects, so that an inject that they send cannot send this one again.
        delivered=(*state.delivered, delivery),
        coming=tuple(coming for coming in state.coming if coming.inject != inject.id),
    )
    state, events = carry_out(state, inject.do, Cause("inject", inject.id, where=inject.where))
    names = table(state.scenario).figures[inject.id]
    if names:
        # It tells of what it brings: its figures are those after its effects.
        delivery = replace(delivery, figures=tuple((name, figure(state, name)) for name in names))
        noted = (*state.delivered[:place], delivery, *state.delivered[place + 1 :])
        state = changed(state, delivered=noted)
    return state, (Delivered(inject.to, delivery), *events)


def figure(state: State, name: str) -> int:
    """Return what a meter, a value or one of the two markers stands at."""
    if name in state.meters:
        return state.meters[name]
    if name in state.scenario.values:
        return state.scenario.values[name].expression(state)
    found: int = getattr(state, name)
    return found


def pay(state: State, costs: Sequence[tuple[str, int]], cause: Cause) -> tuple[State, tuple[Event, ...]]:
    """Return the state after costs were taken from their meters, and what happened."""
    if not costs:
        return state, ()
    assert cause.where is not None
    hand = _Hand(state)
    events = [hand.meter(name, hand.meters[name] - cost, cause, cause.where) for name, cost in costs]
    return hand.back(state), tuple(event for event in events if event is not None)


def override(state: State, name: str, figure: int, where: Where) -> tuple[State, tuple[Event, ...]]:
    """Return the state after the white cell set a meter, a marker or a flag (0 or 1), and what happened."""
    cause = Cause("white_cell", name)
    hand = _Hand(state)
    event: Event | None
    if name in MARKERS:
        event = hand.marker("ours" if name == "ours" else "theirs", figure, cause, where)
    elif name in state.scenario.flags:
        event = hand.flag(name, state.minute if figure else None, cause, where)
    else:
        event = hand.meter(name, figure, cause, where)
    return hand.back(state), (event,) if event else ()
