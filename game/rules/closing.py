"""How a game ends: the ending, those that join it, ratings and aims.

What is asked here is a function of the closed state, so that a report that is made later finds the same.
"""

from __future__ import annotations

from game.rules.carry import figure
from game.rules.change import changed
from game.rules.events import ALL, Ended, Tried
from game.rules.state import CLOSE, State
from game.scenario.expression import Expression


def close(state: State) -> tuple[State, Ended]:
    """Return the closed state with its ending, and the event that says so."""
    state = changed(state, phase=CLOSE, asks=(), coming=(), sealed={}, talks=None)
    asked = tried(state)
    also = tuple(ending.id for ending in state.scenario.also.values() if _holds(ending.when, state))
    state = changed(state, ending=asked[-1].to, also=also)
    return state, Ended(ALL, state.ending, also, asked, figures(state), ratings(state), aims(state))


def tried(state: State) -> tuple[Tried, ...]:
    """Return the endings asked, in file order, the one that was reached last."""
    asked: list[Tried] = []
    for ending in state.scenario.endings.values():
        held = _holds(ending.when, state)
        source, values = (ending.when.source, ending.when.figures(state)) if ending.when else ("", ())
        asked.append(Tried(ending.id, source, values, held, ending.where))
        if held:
            return tuple(asked)
    raise AssertionError("the last ending has no condition")


def figures(state: State) -> tuple[tuple[str, int], ...]:
    """Return what the ending shows: meters, markers and values with their figures."""
    return tuple((name, figure(state, name)) for name in state.scenario.endings[state.ending].shows)


def ratings(state: State) -> tuple[tuple[str, str], ...]:
    """Return each objective and its letter: the first whose condition holds, in the order given."""
    return tuple(
        (objective.id, next((letter for letter, when in objective.rating if _holds(when, state)), ""))
        for objective in state.scenario.objectives.values()
    )


def aims(state: State) -> tuple[tuple[str, str, bool], ...]:
    """Return each capital's sealed aims and whether they were met."""
    return tuple(
        (team, name, bool(state.scenario.aims[name].met(state)))
        for team in state.scenario.teams
        for name in state.aims.get(team, ())
    )


def _holds(when: Expression | None, state: State) -> bool:
    return when is None or bool(when(state))
