"""The rules of the game: who owes a decision, what may be decided, and what a decision brings.

Everything from outside is a decision by a named seat. `refusal` is the only judge of them; `apply` leaves
its argument as it was, and a refused decision leaves no trace.
"""

from __future__ import annotations

from typing import Literal

from game.errors import IllegalDecision
from game.rules import course, reasons, sealing, white_cell
from game.rules.carry import deliver
from game.rules.events import Events, Step
from game.rules.joint import joint
from game.rules.opening import first_state, setup
from game.rules.resolution import befall, draw
from game.rules.state import CLOSE, Decision, Setup, State
from game.scenario.model import Chance, Scenario
from game.texts import Text, both

__all__ = ["apply", "asking", "options", "point", "refusal", "setup", "stage", "start", "waiting"]

Stage = Literal["startex", "aims", "decide", "instruct", "draft", "ratify", "chance", "over"]

LAPSE = ("lapse",)
OVER = "over"
"""The point at which nothing is asked any more."""


def start(scenario: Scenario, setup: Setup) -> Step:
    """Return the game at STARTEX: it asks for draws, then for aims, then the first phase opens."""
    state, events = course.begin(first_state(scenario, setup))
    return Step(state, events)


def stage(state: State) -> Stage:
    """Return what kind of question is open."""
    if state.phase == CLOSE:
        return "over"
    if state.asks:
        return "chance" if state.phase else "startex"
    if not state.phase:
        return "aims"
    return joint.stage(state) if state.talks is not None else "decide"


def point(state: State) -> str:
    """Return the question that is open: `t0.aims`, `t4`, `t7.ratify.2`, `t4.draw.toll`, `t5.chance`."""
    if state.asks:
        return state.asks[0].point
    if state.phase == CLOSE:
        return OVER
    if not state.phase:
        return "t0.aims"
    return joint.point(state) if state.talks is not None else f"t{state.turn}"


def asking(state: State) -> str:
    """Return what a room clock is set for: the point, and a new time once a first speaker has been heard."""
    heard = joint.heard(state) if state.talks is not None else 0
    return f"{point(state)}/{heard}" if heard else point(state)


def waiting(state: State) -> tuple[str, ...]:
    """Return the seats that owe a decision: `chance`, teams in order, nobody once the game is over."""
    if state.asks:
        return ("chance",)
    if state.phase == CLOSE:
        return ()
    if not state.phase:
        return course.owes_aims(state)
    return joint.waiting(state) if state.talks is not None else course.owes_decision(state)


def options(state: State, seat: str) -> tuple[tuple[str, ...], ...]:
    """Return what `refusal` accepts from a seat, packages of several options left out.

    What exercise control says or sets is left out too; what it does for others needs a reason beside it.
    """
    if state.phase == CLOSE:
        return ()
    if state.asks:
        ask = state.asks[0]
        if seat == "chance":
            return tuple([(ask.name, outcome) for outcome, odds in ask.odds if odds])
        return (white_cell.ENDEX,) if seat == "white_cell" else ()
    match seat:
        case "chance":
            return ()
        case "white_cell":
            return tuple(white_cell.options(state))
        case "clock":
            return (LAPSE, *(("inject", due.inject) for due in state.coming))
    if seat not in state.scenario.teams:
        return ()
    if not state.phase:
        return sealing.aims(state, seat)
    return joint.options(state, seat) if state.talks is not None else sealing.options(state, seat)


def refusal(state: State, decision: Decision) -> Text | None:
    """Return why a decision may not be made now, in a sentence for its player, or None if it may."""
    if state.phase == CLOSE:
        return both("rules.over")
    if decision.point != point(state):
        return both("rules.late")
    if state.asks:
        return _chance_refusal(state, decision)
    match decision.seat:
        case "chance":
            return both("rules.nothing_drawn")
        case "white_cell":
            return white_cell.refusal(state, decision)
        case "clock":
            return _clock_refusal(state, decision)
    if decision.seat not in state.scenario.teams:
        return both("rules.no_seat", seat=decision.seat)
    refused = _team_refusal(state, decision)
    return reasons.refusal(state, decision) if refused is None else refused


def _team_refusal(state: State, decision: Decision) -> Text | None:
    if not state.phase:
        return sealing.aims_refusal(state, decision)
    return joint.refusal(state, decision) if state.talks is not None else sealing.refusal(state, decision)


def _chance_refusal(state: State, decision: Decision) -> Text | None:
    if decision.seat == "white_cell" and decision.options == white_cell.ENDEX:
        return None
    if decision.seat != "chance":
        return both("rules.chance_first")
    ask = state.asks[0]
    match decision.options:
        case (ask.name, outcome) if dict(ask.odds).get(outcome):
            return None
    possible = ", ".join(f"{ask.name}={name}" for name, odds in ask.odds if odds)
    return both("rules.outcome", draw=ask.name, outcome="=".join(decision.options), possible=possible)


def _clock_refusal(state: State, decision: Decision) -> Text | None:
    match decision.options:
        case ("lapse",):
            return None
        case ("inject", name):
            if any(due.inject == name for due in state.coming):
                return None
            return both("rules.not_coming", inject=name)
    return both("rules.clock_word", word="/".join(decision.options))


def apply(state: State, decision: Decision) -> Step:
    """Return the state after a decision and what happened. Raise IllegalDecision if it is refused."""
    refused = refusal(state, decision)
    if refused is not None:
        raise IllegalDecision(refused.en, refused.ko)
    return Step(*_applied(state, decision))


def _applied(state: State, decision: Decision) -> tuple[State, Events]:
    match decision.seat:
        case "chance":
            return _drawn(state, decision.options[1])
        case "white_cell":
            return _talks_go_on(*white_cell.act(state, decision))
        case "clock":
            return _talks_go_on(*_clock(state, decision.options))
    if not state.phase:
        return sealing.seal_aims(state, decision)
    if state.talks is None:
        return sealing.seal(state, decision)
    return _after_talks(*joint.commit(state, decision))


def _after_talks(state: State, events: Events, done: bool) -> tuple[State, Events]:
    if not done:
        return state, events
    state, more = course.leave(state)
    return state, (*events, *more)


def _talks_go_on(state: State, events: Events) -> tuple[State, Events]:
    """An inject or an override may have taken the last text that could be tabled."""
    if state.talks is None:
        return state, events
    state, more, done = joint.go_on(state)
    return _after_talks(state, (*events, *more), done)


def _clock(state: State, words: tuple[str, ...]) -> tuple[State, Events]:
    if words != LAPSE:
        return deliver(state, state.scenario.injects[words[1]])
    if not state.phase:
        return sealing.lapse_aims(state)
    if state.talks is not None:
        return _after_talks(*joint.lapse(state))
    return sealing.resolved(*course.lapse(state, course.owes_decision(state)))


def _drawn(state: State, outcome: str) -> tuple[State, Events]:
    """Answer the first draw that is owed; the last answer lets the game go on."""
    fate = state.asks[0].point == f"t{state.turn}.chance"
    state, drawn = draw(state, outcome)
    if state.asks:
        return state, (drawn,)
    if fate:
        chance = state.scenario.phases[state.phase].asks
        assert isinstance(chance, Chance)
        state, events = befall(state, next(each for each in chance.outcomes if each.id == outcome))
        state, more = course.leave(state)
        return state, (drawn, *events, *more)
    state, events = course.go_on(state) if state.phase else course.begin(state)
    return state, (drawn, *events)
