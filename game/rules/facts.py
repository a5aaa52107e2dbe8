"""What a gate is asked of: the state as if a text lay on the table."""

from __future__ import annotations

from dataclasses import replace

from game.rules.change import changed
from game.rules.state import State


def facts_of(state: State, text: tuple[str, ...]) -> State:
    """Return the facts that a gate reads for a text, whether it lies on the table or not."""
    if state.talks is None:
        return state
    return changed(state, talks=replace(state.talks, text=text))
