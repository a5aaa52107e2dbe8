"""A state with some of its fields changed: `dataclasses.replace` for the one class where its price counts.

A game makes some ten new states a decision, and a frozen class is slow to write: each field goes through
`object.__setattr__`. So a new state is written as a loose object with the same slots and becomes a `State`
when it is finished, which Python allows between classes of the same slots.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from game.rules.state import State


class _Loose:
    """A state that is still being written; it is read like any other."""

    __slots__ = tuple(field.name for field in fields(State))
    hour = State.hour
    spent = State.spent


def changed(state: State, **fields: object) -> State:
    """Return a new state that differs from `state` in the given fields only."""
    new = loose(state)
    for name, value in fields.items():
        setattr(new, name, value)
    return finished(new)


def loose(state: State) -> Any:
    """Return a copy of a state that may be written to until it is `finished`."""
    new: Any = _Loose()
    new.scenario = state.scenario
    new.setup = state.setup
    new.phase = state.phase
    new.turn = state.turn
    new.minute = state.minute
    new.meters = state.meters
    new.flags = state.flags
    new.ours = state.ours
    new.theirs = state.theirs
    new.draws = state.draws
    new.drawn = state.drawn
    new.aims = state.aims
    new.sealed = state.sealed
    new.talks = state.talks
    new.asks = state.asks
    new.coming = state.coming
    new.left_out = state.left_out
    new.locked = state.locked
    new.delivered = state.delivered
    new.past = state.past
    new.papers = state.papers
    new.opened = state.opened
    new.chosen = state.chosen
    new.ending = state.ending
    new.also = state.also
    new.endex = state.endex
    return new


def finished(new: Any) -> State:
    """Return the same state as a frozen one."""
    new.__class__ = State
    state: State = new
    return state
