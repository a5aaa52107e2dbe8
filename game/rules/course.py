"""The course of a game: phases open, are resolved and left until somebody owes a decision."""

from __future__ import annotations

from game.rules.change import changed
from game.rules.closing import close
from game.rules.events import ALL, Branched, Event, Events, SealedBy
from game.rules.joint import joint
from game.rules.opening import ask_fate, bring, is_skipped, open_phase
from game.rules.phases import next_phase
from game.rules.resolution import resolve
from game.rules.state import CLOSE, Decision, Sealed, State
from game.rules.table import table
from game.scenario.model import Chance, Joint


def begin(state: State) -> tuple[State, Events]:
    """Return the state once STARTEX asks for no more draws: it asks for aims, or the first phase opens."""
    if state.asks or owes_aims(state):
        return state, ()
    return enter(state, next(iter(state.scenario.phases)))


def owes_aims(state: State) -> tuple[str, ...]:
    """Return the capitals that have aims to seal at STARTEX."""
    known = table(state.scenario)
    if not known.aims:
        return ()
    return tuple(team for team in known.capitals if team not in state.aims and team not in state.setup.empty)


def enter(state: State, to: str) -> tuple[State, Events]:
    """Return the state after a phase opened, and those after it while nobody is asked, and what happened."""
    events: list[Event] = []
    while True:
        if to == CLOSE or state.turn >= state.scenario.turns:
            state, ended = close(state)
            return state, (*events, ended)
        state, happened = open_phase(state, to)
        events.extend(happened)
        if state.asks:
            return state, tuple(events)
        state, happened, done = _put(state)
        events.extend(happened)
        if not done:
            return state, tuple(events)
        state, branched = _leave(state)
        events.append(branched)
        to = branched.to


def go_on(state: State) -> tuple[State, Events]:
    """Return the state after the draws at a phase's opening were made: its injects come and it asks."""
    state, events, done = _put(state)
    if not done:
        return state, events
    state, more = leave(state)
    return state, (*events, *more)


def leave(state: State) -> tuple[State, Events]:
    """Return the state after the present phase was left for the next that asks, and what happened."""
    state, branched = _leave(state)
    state, events = enter(state, branched.to)
    return state, (branched, *events)


def _leave(state: State) -> tuple[State, Branched]:
    to, tried = next_phase(state)
    return state, Branched(ALL, state.phase, to, tried)


def _put(state: State) -> tuple[State, Events, bool]:
    """Bring the phase's injects and put its question; the last says whether it is resolved already."""
    state, events = bring(state)
    phase = state.scenario.phases[state.phase]
    match phase.asks:
        case Chance() as chance:
            return ask_fate(state, chance), events, False
        case Joint():
            state, happened = (
                joint.skip(state, phase) if is_skipped(state) else joint.open_talks(state, phase)
            )
            return state, (*events, *happened), state.talks is None
    absent = table(state.scenario).asked[phase.id]
    if not is_skipped(state):
        empty = state.setup.empty
        absent = tuple(team for team in absent if team in empty) if empty else ()
    state, happened = lapse(state, absent)
    events = (*events, *happened)
    if owes_decision(state):
        return state, events, False
    state, happened = resolve(state)
    return state, (*events, *happened), True


def owes_decision(state: State) -> tuple[str, ...]:
    """Return the teams whose decision the present `decide` phase waits for."""
    sealed = state.sealed
    return tuple([team for team in table(state.scenario).asked[state.phase] if team not in sealed])


def lapse(state: State, teams: tuple[str, ...]) -> tuple[State, Events]:
    """Return the state after the clock committed these teams' lapse options in a `decide` phase."""
    if not teams:
        return state, ()
    questions = table(state.scenario).questions[state.phase]
    point = f"t{state.turn}"
    lapsed = {team: Sealed(Decision(team, (questions[team].lapse,), point), lapsed=True) for team in teams}
    state = changed(state, sealed={**state.sealed, **lapsed})
    return state, tuple(SealedBy(ALL, team, "lapsed") for team in teams)
