"""What a condition read: the names in it and the values that they had."""

from __future__ import annotations

from game.rules.state import State
from game.scenario.conditions import Expression


def reads(expression: Expression, state: State) -> tuple[tuple[str, int | str], ...]:
    """Return every name that the expression reads, in its order, with the value on the state."""
    return tuple((name, value(name, state)) for name in expression.reads)


def value(name: str, state: State) -> int | str:
    """Return what a name of the condition language stands for; a flag is its hour, a draw or setting its word.

    A name of calls, such as `chose(seoul:hold)`, is not one of these: raise KeyError.
    """
    scenario = state.scenario
    if name in state.meters:
        return state.meters[name]
    if name in scenario.flags:
        return int(name in state.flags)
    if name in scenario.values:
        return scenario.values[name].expression(state)
    if name in state.setup.constants:
        return state.setup.constants[name]
    if name in scenario.draws:
        return state.draws.get(name, "")
    if name in state.setup.choices:
        return state.setup.choices[name]
    if name in ("ours", "theirs", "hour", "turn", "spent"):
        found: int = getattr(state, name)
        return found
    raise KeyError(name)
