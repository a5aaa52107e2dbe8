"""Ratification: who is asked, what may be answered, and what the answers make of a paper under its rule.

| rule | signed when | a lapse counts as | order |
|---|---|---|---|
| `both` | all concur | non-concurrence | together, or `first:` and then the others |
| `either` | one concurs | non-concurrence | together |
| `lead` | the lead concurs | non-concurrence | the consulted openly, then the lead |
| `silence` | nobody has said no | concurrence | together, until all are in or the deadline |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.rules.joint.drafting import facts_of, joint_of, option_of, talks_of, with_reservations
from game.rules.joint.written import Draft, clash
from game.rules.state import Answer, State
from game.scenario.model import JointText, Need, Reservation
from game.texts import Text, both

CONCUR: Draft = ("concur",)
NON_CONCUR: Draft = ("non_concur",)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a paper's answers come to."""

    result: Literal["signed", "dissent", "refused", "held", "excluded", "changed"]
    text: Draft = ()
    """For `changed`: the text with the reservations that were raised."""


def asked(state: State) -> tuple[str, ...]:
    """Return the capitals that are asked for an answer to the paper on the table now."""
    talks, option = talks_of(state), option_of(state, talks_of(state).text)
    answered = {answer.team for answer in talks.answers}
    owing = tuple(team for team in joint_of(state).ratify if team not in answered)
    if option.rule == "both" and option.first in owing:
        return (option.first,)
    if option.rule == "lead" and owing != (option.by,):
        return tuple(team for team in owing if team != option.by)
    return owing


def one_by_one(state: State) -> bool:
    """Return whether the paper on the table is answered openly, one capital after the other."""
    option = option_of(state, talks_of(state).text)
    return option.rule == "lead" or (option.rule == "both" and bool(option.first))


def open_answers(state: State) -> tuple[Answer, ...]:
    """Return those answers to the paper on the table that everybody may know already."""
    talks, option = talks_of(state), option_of(state, talks_of(state).text)
    teams = {answer.team for answer in talks.answers if is_carried(answer, talks.text)}
    if option.rule == "both":
        teams.add(option.first)
    elif option.rule == "lead":
        consulted = [team for team in joint_of(state).ratify if team != option.by]
        if {answer.team for answer in talks.answers}.issuperset(consulted):
            teams.update(consulted)
    return tuple(answer for answer in talks.answers if answer.team in teams)


def is_carried(answer: Answer, text: Draft) -> bool:
    """Return whether an answer named a reservation that stands in the text: it agrees to it already."""
    return len(answer.options) > 1 and set(answer.options[1:]) <= set(text[1:])


def answers(state: State, team: str, gates: bool = True) -> tuple[Draft, ...]:
    """Return every answer that a capital may give to the paper; exercise control's pass over `gates`."""
    talks, option = talks_of(state), option_of(state, talks_of(state).text)
    own = tuple(("concur", held.id) for held in option.reservations if held.by == team)
    choices = (CONCUR, *own, NON_CONCUR)
    return tuple(choice for choice in choices if objection(state, team, choice, talks.text, gates) is None)


def objection(state: State, team: str, answer: Draft, text: Draft, gates: bool = True) -> Text | None:
    """Return why a capital may not give an answer to a text, or None if it may."""
    if answer == NON_CONCUR:
        return None
    if answer[:1] != CONCUR or len(answer) > 2:
        return both("joint.unknown_answer")
    option = option_of(state, text)
    if len(answer) == 2:
        reason = _reservation_objection(state, team, answer[1], text)
        if reason is not None:
            return reason
        text = with_reservations(option, frozenset((*text[1:], answer[1])))
    need = gate(state, team, text) if gates else None
    if need is not None and not need.expression(facts_of(state, text)):
        return both("joint.gate", team=state.scenario.teams[team].name, need=need.words)
    return None


def gate(state: State, team: str, text: Draft) -> Need | None:
    """Return what a capital itself needs before it may concur to a text, or None."""
    return dict(option_of(state, text).gates).get(team)


def _reservation_objection(state: State, team: str, name: str, text: Draft) -> Text | None:
    option = option_of(state, text)
    if option.rule in ("either", "lead"):
        return both("joint.no_reservations")
    if talks_of(state).changed:
        return both("joint.changed_once")
    held = next((each for each in option.reservations if each.id == name), None)
    if held is None or held.by != team:
        return both("joint.not_yours", team=state.scenario.teams[team].name)
    if name in text[1:]:
        return both("joint.stands_already", one=held.label)
    rivals = clash(option, frozenset((*text[1:], name)))
    return None if rivals is None else both("joint.excludes", one=rivals[0].label, other=rivals[1].label)


def lapse_answer(state: State, team: str) -> Answer:
    """Return what a capital's silence counts as under the rule of the paper on the table."""
    silence = option_of(state, talks_of(state).text).rule == "silence"
    return Answer(team, CONCUR if silence else NON_CONCUR, silent=True)


def verdict(state: State) -> Verdict | None:
    """Return what the answers come to, or None while one is still to be given."""
    talks, option = talks_of(state), option_of(state, talks_of(state).text)
    first = [answer for answer in talks.answers if option.rule == "both" and answer.team == option.first]
    if any(answer.options == NON_CONCUR for answer in first):
        return Verdict("refused")
    if asked(state):
        return None
    refusing = tuple(answer.team for answer in talks.answers if answer.options == NON_CONCUR)
    match option.rule:
        case "either":
            return _either(refusing, len(talks.answers))
        case "lead":
            return _lead(refusing, option)
    if refusing:
        return Verdict("refused")
    return _with_raised(option, talks.text, raised(talks.answers, option, talks.text))


def _either(refusing: Sequence[str], number: int) -> Verdict:
    if len(refusing) == number:
        return Verdict("refused")
    return Verdict("dissent" if refusing else "signed")


def _lead(refusing: Sequence[str], option: JointText) -> Verdict:
    if option.by in refusing:
        return Verdict("held")
    return Verdict("dissent" if refusing else "signed")


def raised(given: Sequence[Answer], option: JointText, text: Draft) -> tuple[Reservation, ...]:
    """Return the reservations that answers add to a text."""
    wanted = {name for answer in given for name in answer.options[1:]}
    return tuple(held for held in option.reservations if held.id in wanted and held.id not in text[1:])


def _with_raised(option: JointText, text: Draft, added: Sequence[Reservation]) -> Verdict:
    if not added:
        return Verdict("signed")
    together = frozenset((*text[1:], *(held.id for held in added)))
    if clash(option, together) is not None:
        return Verdict("excluded")
    return Verdict("changed", with_reservations(option, together))
