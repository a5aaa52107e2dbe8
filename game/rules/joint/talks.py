"""The talks of a joint phase carried on: what one decision changes, and the moments in which nobody is asked.

The stage is derived from what is stored and kept nowhere. A state rests only where a seat owes a decision:
tabling, turning over, refusing and falling back happen inside one step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from game.rules.carry import carry_out
from game.rules.change import changed
from game.rules.events import ALL, Answered, Cause, Events, PaperEnded, SealedBy, Tabled
from game.rules.joint import drafting, ratify
from game.rules.joint.drafting import joint_of, option_of, reservations_of, talks_of
from game.rules.joint.ratify import Verdict
from game.rules.joint.written import Draft
from game.rules.resolution import pass_time
from game.rules.state import Answer, Attempt, How, Paper, Result, Sealed, State, Talks

Stage = Literal["instruct", "draft", "ratify"]


def stage(state: State) -> Stage:
    """Return what the talks are at: it follows from what is stored."""
    talks = talks_of(state)
    if talks.text:
        return "ratify"
    return "draft" if len(talks.instructions) == len(joint_of(state).ratify) else "instruct"


def point(state: State) -> str:
    """Return the question that is open: `t7.instruct.1`, `t7.draft.2`, `t7.ratify.3` (the third paper)."""
    talks, now = talks_of(state), stage(state)
    tabled = sum(1 for attempt in talks.attempts if attempt.text)
    return f"t{state.turn}.{now}.{tabled + 1 if now == 'ratify' else talks.round}"


def waiting(state: State) -> tuple[str, ...]:
    """Return the seats that owe a decision, in the order of the rule."""
    match stage(state):
        case "instruct":
            known = talks_of(state).instructions
            return tuple(team for team in joint_of(state).ratify if team not in known)
        case "draft":
            return (joint_of(state).drafts,)
        case "ratify":
            return ratify.asked(state)


# What one decision changes.


def note(state: State, sealed: Sealed) -> State:
    """Return the state that keeps a decision with its estimates and reasons.

    Those of one question stand in the order of the capitals, so that the order of coming leaves no trace.
    """
    talks = talks_of(state)
    order = {team: number for number, team in enumerate(joint_of(state).ratify)}
    question = sealed.decision.point
    before = [each for each in talks.decisions if each.decision.point != question]
    now = [*(each for each in talks.decisions if each.decision.point == question), sealed]
    now.sort(key=lambda each: order.get(each.decision.seat, len(order)))
    return changed(state, talks=replace(talks, decisions=(*before, *now)))


def instruct(state: State, team: str, text: Draft) -> State:
    """Return the state in which a capital has instructed its delegation; no text at all is `()`."""
    talks = talks_of(state)

    def with_this(known: Mapping[str, Draft]) -> dict[str, Draft]:
        found = {team: text, **known}
        return {each: found[each] for each in joint_of(state).ratify if each in found}

    instructions, first = with_this(talks.instructions), with_this(talks.first_instructions)
    return changed(state, talks=replace(talks, instructions=instructions, first_instructions=first))


def answer(state: State, given: Answer) -> tuple[State, Events]:
    """Return the state in which a capital has answered the paper, and what others learn of it by now."""
    talks = talks_of(state)
    known = {each.team: each for each in (*talks.answers, given)}
    in_order = tuple(known[team] for team in joint_of(state).ratify if team in known)
    state = changed(state, talks=replace(talks, answers=in_order))
    shown = ratify.open_answers(state)
    if given in shown and ratify.verdict(state) is None:
        return state, (Answered(ALL, replace(_attempt(talks_of(state), "open"), answers=shown)),)
    return state, ()


def lapse(state: State, seat: str) -> tuple[State, Events]:
    """Return the state after a seat that is asked let its time run out, and what happened."""
    talks = talks_of(state)
    state = changed(state, talks=replace(talks, lapsed=(*talks.lapsed, seat)))
    silent = SealedBy(ALL, seat, "lapsed")
    match stage(state):
        case "instruct":
            return instruct(state, seat, ()), (silent,)
        case "draft":
            state, events = rival_drafts(state)
        case "ratify":
            state, events = answer(state, ratify.lapse_answer(state, seat))
    return state, (silent, *events)


# The moments in which nobody is asked.


def settle(state: State, events: Events = ()) -> tuple[State, Events]:
    """Return the state carried on until a seat owes a decision or the talks are over, and what happened."""
    while state.talks is not None:
        step = _moment(state)
        if step is None:
            break
        state, happened = step
        events = (*events, *happened)
    return state, events


def _moment(state: State) -> tuple[State, Events] | None:
    now = stage(state)
    if now == "ratify":
        verdict = ratify.verdict(state)
        if verdict is not None:
            return _turn_over(state, verdict)
    elif not drafting.has_text(state):
        return end(state, "fallback")
    elif now == "draft" and joint_of(state).drafts in state.setup.empty:
        return rival_drafts(state)
    for seat in waiting(state):
        if seat in state.setup.empty:
            return lapse(state, seat)
    return None


def rival_drafts(state: State) -> tuple[State, Events]:
    """Return the state after an instruction was taken as the draft, or after a round without any text."""
    instructions = talks_of(state).instructions
    for team in drafting.pen(state):
        text = instructions[team]
        if text and drafting.objection(state, text) is None:
            return table(state, text, team)
    talks = talks_of(state)
    lost = Attempt(talks.round, (), drafting.LOST_HOURS, (), "empty")
    spent = talks.spent + drafting.LOST_HOURS
    state = changed(state, talks=replace(talks, spent=spent, attempts=(*talks.attempts, lost)))
    state, passed = pass_time(state, drafting.LOST_HOURS * 60)
    state, events = end(state, "overtaken") if _is_overtaken(state) else _next_round(state)
    return state, (Answered(ALL, lost), *passed, *events)


def table(
    state: State, text: Draft, by: str, carried: tuple[Answer, ...] = (), is_changed: bool = False
) -> tuple[State, Events]:
    """Return the state with a text on the table and its hours spent, or overtaken by them."""
    hours = drafting.price(state, text)
    talks = talks_of(state)
    talks = replace(
        talks, text=text, hours=hours, changed=is_changed, answers=carried, spent=talks.spent + hours
    )
    state, passed = pass_time(changed(state, talks=talks), hours * 60)
    events = (Tabled(ALL, text, hours, talks.round, is_changed, by), *passed)
    if not _is_overtaken(state):
        return state, events
    state, ended = end(changed(state, talks=file_unanswered(state, "overtaken")), "overtaken")
    return state, (*events, *ended)


def _is_overtaken(state: State) -> bool:
    overtaken = joint_of(state).overtaken
    return overtaken is not None and bool(overtaken(state))


def _turn_over(state: State, verdict: Verdict) -> tuple[State, Events]:
    talks = talks_of(state)
    option, text, given = option_of(state, talks.text), talks.text, talks.answers
    attempt = _attempt(talks, verdict.result)
    state = changed(state, talks=_filed(talks, attempt))
    match verdict.result:
        case "signed" | "dissent":
            state, events = end(state, verdict.result, text)
        case "changed":
            added = set(verdict.text) - set(text)
            # Whoever raised the only new word is not asked again; where both did, each reads the other's.
            carried = tuple(each for each in given if set(each.options[1:]) == added)
            state, events = table(state, verdict.text, "reservation", carried, is_changed=True)
        case "refused":
            cause = Cause("refused", option.id, where=option.where)
            state, priced = carry_out(state, option.refused, cause)
            state, rest = _next_round(state)
            events = (*priced, *rest)
        case _:
            state, events = _next_round(state)
    return state, (Answered(ALL, attempt), *events)


def _next_round(state: State) -> tuple[State, Events]:
    talks, joint = talks_of(state), joint_of(state)
    if talks.round >= joint.rounds:
        return end(state, "fallback")
    # Delegations without an alliance table go home between rounds.
    instructions = {} if joint.drafts in state.setup.empty else talks.instructions
    return changed(state, talks=replace(talks, round=talks.round + 1, instructions=instructions)), ()


def end(state: State, how: How, text: Draft = ()) -> tuple[State, Events]:
    """Return the state with the talks over and their effects carried out, and what happened."""
    before, joint = state, joint_of(state)
    paper = Paper(state.phase, f"t{state.turn}", how, text, talks_of(state), state.minute)
    state = changed(state, talks=None, papers=(*state.papers, paper))
    events: Events = (PaperEnded(ALL, paper),)
    if how in ("fallback", "overtaken", "no_text"):
        cause = Cause("fallback", state.phase, where=joint.where)
        state, happened = carry_out(state, joint.fallback_do, cause, before)
        return state, (*events, *happened)
    if how == "endex":
        return state, events
    option = option_of(before, text)
    state, happened = carry_out(state, option.do, Cause("text", option.id, where=option.where), before)
    events = (*events, *happened)
    for held in reservations_of(before, text):
        cause = Cause("reservation", held.id, held.by, held.where)
        state, happened = carry_out(state, held.do, cause, before)
        events = (*events, *happened)
    if how == "dissent":
        cause = Cause("refused", option.id, where=option.where)
        state, happened = carry_out(state, option.refused, cause, before)
        events = (*events, *happened)
    return state, events


def file_unanswered(state: State, result: Result) -> Talks:
    """Return the talks with the paper on the table filed; of its answers only those that all know already."""
    attempt = replace(_attempt(talks_of(state), result), answers=ratify.open_answers(state))
    return _filed(talks_of(state), attempt)


def _attempt(talks: Talks, result: Result) -> Attempt:
    return Attempt(talks.round, talks.text, talks.hours, talks.answers, result)


def _filed(talks: Talks, attempt: Attempt) -> Talks:
    return replace(talks, text=(), changed=False, hours=0, answers=(), attempts=(*talks.attempts, attempt))
