"""What exercise control may do: release, say, decide for a table, adjudicate, override, leave out, end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from game.rules.carry import MARKERS, deliver, override
from game.rules.change import changed
from game.rules.closing import close
from game.rules.course import leave
from game.rules.events import Delivered, Events
from game.rules.joint import joint
from game.rules.sealing import package_refusal, question_of, seal
from game.rules.state import Decision, Delivery, State
from game.scenario.model import Decide
from game.texts import Text, both

FREE = "free"
"""How exercise control's own injects are named, with a mark of their words: `free_3f9c01`."""

ENDEX = ("endex",)
"""Open at any moment, even while a draw is owed."""

NEEDS_WORDS = ("say", "set", "paper")
"""What needs words of its own: the message, or the reason that the account will give."""


def options(state: State) -> Iterator[tuple[str, ...]]:
    """Yield what exercise control may do now and can be listed: all but its own words and figures."""
    for name in releasable(state):
        yield "inject", name
    for name in avoidable(state):
        yield "leave_out", name
    for team in state.scenario.teams:
        for answer in _answers_for(state, team):
            yield f"for_{team}", *answer
    if state.talks is not None:
        for how in ("signed", "fallback"):
            if joint.adjudication_refusal(state, how) is None:
                yield "paper", how
    yield ENDEX


def releasable(state: State) -> tuple[str, ...]:
    """Return the injects that exercise control may send now: the shelf's, and those that are on their way."""
    gone = {*state.left_out, *(delivery.inject for delivery in state.delivered)}
    coming = (due.inject for due in state.coming)
    return tuple(name for name in (*state.scenario.shelf, *coming) if name not in gone)


def avoidable(state: State) -> tuple[str, ...]:
    """Return the injects that have not come and may still be left out."""
    gone = {*state.left_out, *(delivery.inject for delivery in state.delivered)}
    return tuple(name for name in state.scenario.injects if name not in gone)


def _answers_for(state: State, team: str) -> Iterator[tuple[str, ...]]:
    if state.talks is not None:
        if team in joint.waiting(state):
            yield from joint.choices(state, team, gates=False)
    elif _decides(state):
        question = question_of(state, team)
        if question is not None:
            yield from ((name,) for name in question.offer)


def _decides(state: State) -> bool:
    phase = state.scenario.phases.get(state.phase)
    return phase is not None and isinstance(phase.asks, Decide)


def refusal(state: State, decision: Decision) -> Text | None:
    """Return why exercise control may not do this now, or None if it may."""
    verb, *rest = decision.options or ("",)
    words = tuple(rest)
    if (verb in NEEDS_WORDS or verb.startswith("for_")) and not decision.text.strip():
        return both("rules.words_needed")
    if verb.startswith("for_"):
        return _for_refusal(state, verb.removeprefix("for_"), words)
    match verb, words:
        case "endex", ():
            return None
        case "inject", (name,):
            return _among(state, name, releasable(state))
        case "leave_out", (name,):
            return _among(state, name, avoidable(state))
        case "say", _ if words:
            unknown = next((reader for reader in words if not _is_reader(state, reader)), None)
            return both("rules.no_reader", reader=unknown) if unknown else None
        case "set", (name, figure):
            return _set_refusal(state, name, figure)
        case "paper", (how,):
            if state.talks is None:
                return both("rules.no_paper")
            return joint.adjudication_refusal(state, how)
        case "rewind", _:
            return both("rules.rewind")
    return both("rules.white_cell_word", word="/".join(decision.options))


def _among(state: State, name: str, open_ones: tuple[str, ...]) -> Text | None:
    if name in open_ones:
        return None
    if name not in state.scenario.injects:
        return both("rules.no_inject", inject=name)
    if any(delivery.inject == name for delivery in state.delivered):
        return both("rules.inject_came", inject=name)
    if name in state.left_out:
        return both("rules.inject_left_out", inject=name)
    return both("rules.inject_not_on_shelf", inject=name)


def _for_refusal(state: State, team: str, words: tuple[str, ...]) -> Text | None:
    if team not in state.scenario.teams:
        return both("rules.no_team", team=team)
    if state.talks is not None:
        return joint.refusal_for(state, team, words)
    question = question_of(state, team) if _decides(state) else None
    if question is None:
        return both("rules.not_asked", team=state.scenario.teams[team].name)
    return package_refusal(state, question, words)


def _set_refusal(state: State, name: str, figure: str) -> Text | None:
    scenario = state.scenario
    if name not in scenario.meters and name not in scenario.flags and name not in MARKERS:
        return both("rules.no_gauge", gauge=name)
    digits = figure.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        return both("rules.figure", figure=figure)
    if name in scenario.flags:
        return None if figure in ("0", "1") else both("rules.flag_figure", flag=name)
    low, high, shown = 0, len(scenario.ladder.rungs) - 1, Text(name, name)
    if name in scenario.meters:
        meter = scenario.meters[name]
        low, high, shown = meter.low, meter.high, meter.name
    return None if low <= int(figure) <= high else both("rules.bounds", gauge=shown, low=low, high=high)


def _is_reader(state: State, reader: str) -> bool:
    scenario = state.scenario
    return reader in ("all", "room", "white_cell") or reader in scenario.teams or reader in scenario.roles


def act(state: State, decision: Decision) -> tuple[State, Events]:
    """Return the state after exercise control did what it may, and what happened."""
    verb, *rest = decision.options
    words = tuple(rest)
    if verb.startswith("for_"):
        return _decide_for(state, verb.removeprefix("for_"), decision)
    match verb:
        case "inject":
            return deliver(state, state.scenario.injects[words[0]])
        case "leave_out":
            coming = tuple(due for due in state.coming if due.inject != words[0])
            left_out = tuple(sorted((*state.left_out, words[0])))
            return changed(state, left_out=left_out, coming=coming), ()
        case "say":
            return _say(state, words, decision.text)
        case "set":
            return override(state, words[0], int(words[1]), state.scenario.where)
        case "paper":
            state, events, _ = joint.adjudicate(state, "signed" if words[0] == "signed" else "fallback")
            state, more = leave(state)
            return state, (*events, *more)
    return _end(state)


def _decide_for(state: State, team: str, decision: Decision) -> tuple[State, Events]:
    made = Decision(team, decision.options[1:], decision.point, decision.request, text=decision.text)
    if state.talks is None:
        return seal(state, made, forced=True)
    state, events, done = joint.answer_for(state, made)
    if not done:
        return state, events
    state, more = leave(state)
    return state, (*events, *more)


def _say(state: State, readers: tuple[str, ...], text: str) -> tuple[State, Events]:
    # A number would tell its readers how often exercise control wrote to others.
    mark = hashlib.sha256(f"{state.turn} {state.minute} {text}".encode()).hexdigest()[:6]
    delivery = Delivery(f"{FREE}_{mark}", state.minute, state.turn, readers, text)
    return changed(state, delivered=(*state.delivered, delivery)), (Delivered(readers, delivery),)


def _end(state: State) -> tuple[State, Events]:
    events: Events = ()
    if state.talks is not None:
        state, events = joint.endex(state)
    state, ended = close(changed(state, endex=True))
    return state, (*events, ended)
