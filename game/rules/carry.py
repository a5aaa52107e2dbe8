"""Effects carried out and injects delivered: what each changes, and the events that tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.rules.change import changed
from game.rules.events import WHITE_CELL, Cause, Delivered, Events, NotApplied
from game.rules.hand import Hand
from game.rules.state import Delivery, State
from game.rules.table import table
from game.scenario.model import Effect, Inject, Where

MARKERS = ("ours", "theirs")


def carry_out(
    state: State, effects: Sequence[Effect], cause: Cause, reads: State | None = None
) -> tuple[State, Events]:
    """Return the state after the effects in their order, and what happened.

    Amounts and conditions are read on `reads`, or on `state` as it is before the first effect.
    """
    if not effects:
        return state, ()
    hand = Hand(state)
    carry(hand, effects, cause, state if reads is None else reads)
    return hand.back(), tuple(hand.events)


def carry(hand: Hand, effects: Sequence[Effect], cause: Cause, facts: State) -> None:
    """Carry out effects on the pieces in a hand; amounts and conditions are read on `facts`.

    Where those are what is in the hand, it is as they stand before the first effect.
    """
    if facts is hand.now and len(effects) > 1:
        facts = hand.kept()
    for effect in effects:
        when = effect.when
        if when is not None and not when.run(facts):
            hand.events.append(NotApplied(WHITE_CELL, effect.source, cause, effect.where))
        elif effect.kind == "send":
            # The inject reads the state as it is now, so the pieces go back first.
            hand.resume(*_send(hand.back(), effect, cause))
        else:
            hand.carry(effect, cause, facts)


def _send(state: State, effect: Effect, cause: Cause) -> tuple[State, Events]:
    """An inject comes once, and only while its own `when` holds."""
    inject = state.scenario.injects[effect.target]
    if comes(state, inject):
        return deliver(state, inject)
    return state, (NotApplied(WHITE_CELL, effect.source, cause, effect.where),)


def comes(state: State, inject: Inject) -> bool:
    """Return whether an inject may come now: not left out, not delivered yet, and its `when` holds."""
    if inject.id in state.left_out or inject.id in [past.inject for past in state.delivered]:
        return False
    return inject.when is None or bool(inject.when(state))


def deliver(state: State, inject: Inject) -> tuple[State, Events]:
    """Return the state after an inject came and its `do` was carried out, and what happened."""
    minute = state.minute if inject.at is None else inject.at
    delivery = Delivery(inject.id, minute, state.turn, inject.to)
    coming = tuple(due for due in state.coming if due.inject != inject.id)
    names = table(state.scenario).figures[inject.id]
    if not inject.do:
        delivery = _with_figures(delivery, state, names)
        state = changed(state, delivered=(*state.delivered, delivery), coming=coming)
        return state, (Delivered(inject.to, delivery),)
    # Noted before its effects, so that an inject that they send cannot send this one again.
    before = state.delivered
    state = changed(state, delivered=(*before, delivery), coming=coming)
    state, events = carry_out(state, inject.do, Cause("inject", inject.id, where=inject.where))
    if names:
        # It tells of what it brings: its figures are those after its effects.
        delivery = _with_figures(delivery, state, names)
        state = changed(state, delivered=(*before, delivery, *state.delivered[len(before) + 1 :]))
    return state, (Delivered(inject.to, delivery), *events)


def _with_figures(delivery: Delivery, state: State, names: Sequence[str]) -> Delivery:
    return (
        replace(delivery, figures=tuple((name, figure(state, name)) for name in names)) if names else delivery
    )


def figure(state: State, name: str) -> int:
    """Return what a meter, a value or one of the two markers stands at."""
    if name in state.meters:
        return state.meters[name]
    if name in state.scenario.values:
        return state.scenario.values[name].expression(state)
    found: int = getattr(state, name)
    return found


def override(state: State, name: str, wanted: int, where: Where) -> tuple[State, Events]:
    """Return the state after exercise control set a meter, a marker or a flag (0 or 1), and what happened."""
    cause = Cause("white_cell", name)
    hand = Hand(state)
    if name in MARKERS:
        event = hand.marker("ours" if name == "ours" else "theirs", wanted, cause, where)
    elif name in state.scenario.flags:
        event = hand.flag(name, bool(wanted), cause, where)
    else:
        event = hand.meter(name, wanted, cause, where)
    return hand.back(), (event,) if event else ()
