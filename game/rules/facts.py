"""What a condition is asked of: the state itself, or the state with another text on the table."""

from __future__ import annotations

from dataclasses import replace

from game.rules.change import changed
from game.rules.state import State


def facts_of(state: State, text: tuple[str, ...] = ()) -> State:
    """Return the facts that a condition reads; with a text, those as if it lay on the table."""
    if not text or state.talks is None:
        return state
    return changed(state, talks=replace(state.talks, text=text))
