"""Decisions and states in a line of text, the same in tests, scenarios' `lines`, messages and the terminal.

A decision is `SEAT:WORDS`: `seoul:hold+share@60`, `washington:concur+door_open@sign=concur`,
`chance:toll=3`, `clock:lapse`, `clock:inject/w04`, `white_cell:for_seoul/concur"no answer came"`. After `@`
stand estimates, by name or, where the first one asked is meant, without; a text stands last, in quotes.
A line of play is decisions with spaces between them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from difflib import get_close_matches

from game.errors import IllegalDecision, SeatError
from game.rules import reasons, rules
from game.rules.events import Event
from game.rules.state import CLOSE, Decision, State
from game.scenario.near import near_or_all
from game.texts import Text, both

OTHERS = ("white_cell", "clock", "chance")
"""Seats that are no teams."""

_TOKEN = re.compile(r'(?:[^\s"]|"(?:[^"\\]|\\.)*")+|\S+')
_DECISION = re.compile(
    r'(?P<seat>[^:@"]*):(?P<words>[^@"]*)(?:@(?P<estimates>[^@"]*))?(?P<text>"(?:[^"\\]|\\.)*")?'
)


def parse(text: str, state: State) -> Decision:
    """Return the decision that a text stands for, as an answer to the question that is open.

    Raise SeatError for a seat that there is not, IllegalDecision for a word that nobody could mean.
    """
    found = _DECISION.fullmatch(text)
    if not found:
        raise _unreadable(both("notation.shape", text=text))
    seat = found["seat"]
    seats = (*state.scenario.teams, *OTHERS)
    if seat not in seats:
        raise SeatError(f"unknown seat {seat!r}{near_or_all(seat, seats)}")
    words = _words(seat, found["words"])
    if seat in state.scenario.teams:
        _know(words, state, seat)
    return Decision(
        seat,
        words,
        rules.point(state),
        estimates=_estimates(found["estimates"], state, seat),
        text=json.loads(found["text"]) if found["text"] else "",
    )


def _words(seat: str, text: str) -> tuple[str, ...]:
    if seat == "chance":
        return tuple(text.split("=", 1))
    if seat in OTHERS:
        verb, *rest = text.split("/")
        if verb.startswith("for_"):
            rest = [word for part in rest for word in part.split("+")]
        return (verb, *rest)
    return tuple(text.split("+"))


def _know(words: tuple[str, ...], state: State, seat: str) -> None:
    """Refuse a word that means nothing in this scenario, with the nearest that does."""
    scenario = state.scenario
    open_now = [word for option in rules.options(state, seat) for word in option]
    reservations = [each.id for text in scenario.texts.values() for each in text.reservations]
    known = {
        *open_now, *scenario.options, *scenario.texts, *scenario.aims, *reservations,
        "concur", "non_concur", "none", "unseal",
    }  # fmt: skip
    for word in words:
        if word not in known:
            nearest = get_close_matches(word[:80], [*open_now, *sorted(known)], n=1)
            if nearest:
                raise _unreadable(both("notation.nearest", word=word, nearest=nearest[0]))
            raise _unreadable(both("notation.word", word=word))


def _estimates(text: str | None, state: State, seat: str) -> tuple[tuple[str, str], ...]:
    if text is None:
        return ()
    found: list[tuple[str, str]] = []
    for part in text.split(","):
        name, equals, answer = part.partition("=")
        if not equals:
            asked = reasons.asked(state, seat)
            if not asked:
                raise _unreadable(both("notation.no_estimate", seat=seat))
            name, answer = asked[0], part
        found.append((name, answer))
    return tuple(found)


def _unreadable(reason: Text) -> IllegalDecision:
    return IllegalDecision(reason.en, reason.ko)


def write(decision: Decision) -> str:
    """Return the text of a decision, which `parse` reads back; `because`, `sake` and `stated` have none."""
    if decision.seat == "chance":
        words = "=".join(decision.options)
    elif decision.seat not in OTHERS:
        words = "+".join(decision.options)
    elif decision.options[0].startswith("for_"):
        words = f"{decision.options[0]}/{'+'.join(decision.options[1:])}"
    else:
        words = "/".join(decision.options)
    estimates = ",".join(f"{name}={answer}" for name, answer in decision.estimates)
    text = json.dumps(decision.text, ensure_ascii=False) if decision.text else ""
    return f"{decision.seat}:{words}{'@' if estimates else ''}{estimates}{text}"


def decisions(line: str) -> Iterator[str]:
    """Yield the decisions of a line of play, unread."""
    for match in _TOKEN.finditer(line):
        yield match[0]


def play(state: State, line: str) -> tuple[State, tuple[Event, ...]]:
    """Return the state after a line of play and all that happened. Raise as `parse` and `apply` do."""
    events: list[Event] = []
    for text in decisions(line):
        try:
            step = rules.apply(state, parse(text, state))
        except IllegalDecision as refused:
            raise IllegalDecision(f"{text}: {refused.en}", f"{text}: {refused.ko}") from None
        state = step.state
        events.extend(step.events)
    return state, tuple(events)


def line(state: State) -> str:
    """Return the state in one line: where, when, both markers, meters, flags that are set, who has sealed."""
    top = len(state.scenario.ladder.rungs) - 1
    head = [state.phase or "startex", f"t{state.turn}"]
    head += [f"ours {state.ours}/{top}", f"theirs {state.theirs}/{top}", f"hour {state.hour}"]
    head += [f"{meter} {state.meters[meter]}" for meter in state.scenario.meters]
    head += [f"+{flag}" for flag in state.scenario.flags if flag in state.flags]
    return " | ".join([" ".join(head), *_asides(state)])


def _asides(state: State) -> Iterator[str]:
    if state.phase == CLOSE:
        yield f"ends {state.scenario.endings[state.ending].code} {state.ending}"
        return
    if state.asks:
        yield f"draws: {' '.join(ask.name for ask in state.asks)}"
    if state.talks is not None:
        paper = f" on {'+'.join(state.talks.text)}" if state.talks.text else ""
        yield f"{rules.stage(state)} round {state.talks.round}{paper}"
    sealed = [team for team in state.scenario.teams if _has_sealed(state, team)]
    if sealed:
        yield f"sealed: {' '.join(sealed)}"


def _has_sealed(state: State, team: str) -> bool:
    if not state.phase:
        return team in state.aims
    if state.talks is None:
        return team in state.sealed
    if state.talks.text:
        return any(answer.team == team for answer in state.talks.answers)
    return team in state.talks.instructions
