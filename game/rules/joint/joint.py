"""A joint decision: what each seat may decide in the talks, and what the rules make of it.

`docs/joint-decisions.md` tells the mechanic; `drafting`, `ratify` and `talks` carry it out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from game.rules.change import changed
from game.rules.events import ALL, Events, SealedBy
from game.rules.joint import drafting, ratify, talks
from game.rules.joint.drafting import talks_of
from game.rules.joint.talks import point, stage, waiting
from game.rules.joint.written import Draft
from game.rules.state import Answer, Decision, Sealed, State, Talks
from game.scenario.model import Joint, Phase
from game.texts import Text, both

__all__ = [
    "adjudicate", "adjudication_refusal", "answer_for", "choices", "commit", "endex", "go_on", "heard",
    "lapse", "open_talks", "options", "point", "refusal", "refusal_for", "skip", "stage", "waiting",
]  # fmt: skip

NONE: Draft = ("none",)
"""The instruction of a capital that wants no text."""


def options(state: State, seat: str) -> tuple[Draft, ...]:
    """Return every decision that a seat may take now; nothing if it is not asked."""
    return choices(state, seat) if seat in waiting(state) else ()


def choices(state: State, seat: str, gates: bool = True) -> tuple[Draft, ...]:
    """Return what the stage lets a seat decide, asked or not; without `gates` for exercise control."""
    match stage(state):
        case "instruct":
            return (*drafting.texts(state), NONE)
        case "draft":
            return drafting.texts(state)
        case "ratify":
            return ratify.answers(state, seat, gates)


def refusal(state: State, decision: Decision) -> Text | None:
    """Return why a seat may not decide this now, in a sentence for its players, or None if it may."""
    return _refusal(state, decision.seat, decision.options, gates=True)


def refusal_for(state: State, team: str, options: Draft) -> Text | None:
    """Return why exercise control may not decide this for a team, or None: gates do not bind it."""
    return _refusal(state, team, options, gates=False)


def _refusal(state: State, seat: str, options: Draft, gates: bool) -> Text | None:
    now = stage(state)
    if seat not in waiting(state):
        has_answered = seat in (
            talks_of(state).instructions
            if now == "instruct"
            else {answer.team for answer in talks_of(state).answers}
        )
        team = state.scenario.teams[seat].name
        return both("joint.sealed" if has_answered else "joint.not_asked", team=team)
    if options == ("unseal",):
        return both("rules.nothing_sealed")
    if now == "ratify":
        return ratify.objection(state, seat, options, talks_of(state).text, gates)
    if options == NONE:
        return None if now == "instruct" else both("joint.table_something")
    return drafting.objection(state, options)


def open_talks(state: State, phase: Phase) -> tuple[State, Events]:
    """Return the state with the phase's talks open, and what happened; `talks` is None if they are over."""
    joint = phase.asks
    assert isinstance(joint, Joint)
    state = _begun(state, joint)
    found = drafting.texts(state)
    if not found:
        return talks.end(state, "no_text")
    if len(joint.offer) == 1 and not state.scenario.texts[joint.offer[0]].reservations:
        return talks.settle(*talks.table(state, found[0], joint.drafts))
    return talks.settle(state)


def skip(state: State, phase: Phase) -> tuple[State, Events]:
    """Return the state after a phase that this edition does not play: its fallback."""
    assert isinstance(phase.asks, Joint)
    return talks.end(_begun(state, phase.asks), "fallback")


def _begun(state: State, joint: Joint) -> State:
    return changed(state, talks=Talks(window=max(0, joint.window(state))))


def commit(state: State, decision: Decision, forced: bool = False) -> tuple[State, Events, bool]:
    """Return the state after a seat's decision, what happened, and whether the talks are over."""
    now, seat, options = stage(state), decision.seat, decision.options
    state = talks.note(state, Sealed(decision, forced=forced))
    events: Events = () if now == "draft" else (SealedBy(ALL, seat, "sealed"),)
    match now:
        case "instruct":
            state = talks.instruct(state, seat, () if options == NONE else options)
            happened: Events = ()
        case "draft":
            state, happened = talks.table(state, options, seat)
        case "ratify":
            state, happened = talks.answer(state, Answer(seat, options, forced=forced))
    return _done(*talks.settle(state, (*events, *happened)))


def answer_for(state: State, decision: Decision) -> tuple[State, Events, bool]:
    """Return the state after exercise control decided as a team would: marked, and left out of the sums."""
    state = changed(state, talks=replace(talks_of(state), adjudicated=True))
    return commit(state, decision, forced=True)


def lapse(state: State) -> tuple[State, Events, bool]:
    """Return the state after every seat that is asked now let its time run out."""
    events: Events = ()
    for seat in waiting(state):
        state, happened = talks.lapse(state, seat)
        events = (*events, *happened)
    return _done(*talks.settle(state, events))


def heard(state: State) -> int:
    """Return how many answers to the paper on the table everybody has heard."""
    return len(ratify.open_answers(state)) if stage(state) == "ratify" else 0


def go_on(state: State) -> tuple[State, Events, bool]:
    """Return the state after something from outside changed it: talks without a text left fall back."""
    return _done(*talks.settle(state))


def _done(state: State, events: Events) -> tuple[State, Events, bool]:
    return state, events, state.talks is None


def adjudication_refusal(state: State, how: str) -> Text | None:
    """Return why exercise control may not end the paper as `signed` or `fallback`, or None if it may."""
    if how not in ("signed", "fallback"):
        return both("joint.adjudications")
    return both("joint.nothing_to_sign") if how == "signed" and not _signable(state) else None


def _signable(state: State) -> Draft:
    """Return the text on the table, or the last one that lay there, or nothing."""
    now = talks_of(state)
    tabled = [attempt.text for attempt in now.attempts if attempt.text]
    return now.text or (tabled[-1] if tabled else ())


def adjudicate(state: State, how: Literal["signed", "fallback"]) -> tuple[State, Events, bool]:
    """Return the state after exercise control signed the last paper or let the fallback happen."""
    text = _signable(state) if how == "signed" else ()
    now = replace(_cleared(state, "signed" if how == "signed" else "open"), adjudicated=True)
    return _done(*talks.end(changed(state, talks=now), how, text))


def endex(state: State) -> tuple[State, Events]:
    """Return the state with the talks cut off: no fallback, no effects."""
    return talks.end(changed(state, talks=_cleared(state, "open")), "endex")


def _cleared(state: State, result: Literal["signed", "open"]) -> Talks:
    return talks.file_unanswered(state, result) if talks_of(state).text else talks_of(state)
