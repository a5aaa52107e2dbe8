"""What may be sealed beside a decision: estimates, the injects behind it, its sake, a public statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from game.rules.joint import drafting, ratify
from game.rules.state import Confidence, Decision, Delivery, State, Stated, Unknown
from game.rules.table import table
from game.scenario.model import SAKES, Joint
from game.texts import Text, both

MOST_BECAUSE = 2
"""How many injects may stand behind one decision."""


def refusal(state: State, decision: Decision) -> Text | None:
    """Return why a team may not give these reasons and estimates, or None if it may."""
    if decision.estimates:
        refused = _estimates_refusal(state, decision)
        if refused is not None:
            return refused
    if decision.because:
        refused = _because_refusal(state, decision)
        if refused is not None:
            return refused
    if decision.sake and decision.sake not in SAKES:
        return both("rules.sake", sake=decision.sake)
    return _stated_refusal(state, decision.seat, decision.stated) if decision.stated else None


def asked(state: State, team: str) -> tuple[str, ...]:
    """Return the estimates that a team is asked for with its present decision."""
    phase = state.scenario.phases.get(state.phase)
    if phase is None:
        return ()
    if isinstance(phase.asks, Joint):
        answering = state.talks is not None and bool(state.talks.text) and team in phase.asks.ratify
        return phase.asks.estimates if answering else ()
    question = table(state.scenario).questions.get(phase.id, {}).get(team)
    return question.estimates if question else ()


def _estimates_refusal(state: State, decision: Decision) -> Text | None:
    names = [name for name, _ in decision.estimates]
    if len(set(names)) < len(names):
        return both("rules.estimate_twice")
    known = asked(state, decision.seat)
    for name, answer in decision.estimates:
        if name not in known:
            return both("rules.no_estimate", estimate=name)
        if answer not in _answers(state, decision.seat, name):
            return both("rules.estimate", estimate=name, answer=answer)
    return None


def _answers(state: State, team: str, estimate: str) -> Sequence[str]:
    match state.scenario.estimates[estimate].answer:
        case "percent":
            return [str(figure) for figure in range(101)]
        case "answer":
            return _possible_answers(state, team)
        case "option":
            questions = table(state.scenario).questions.get(state.phase, {})
            return [name for other, asks in questions.items() if other != team for name in asks.offer]


def _possible_answers(state: State, team: str) -> Sequence[str]:
    """Return what the other capital might answer to the paper on the table, whatever its gates say."""
    others = (other for other in drafting.joint_of(state).ratify if other != team)
    return ["+".join(answer) for other in others for answer in ratify.answers(state, other, gates=False)]


def _because_refusal(state: State, decision: Decision) -> Text | None:
    if len(decision.because) > MOST_BECAUSE or len(set(decision.because)) < len(decision.because):
        return both("rules.because", most=MOST_BECAUSE)
    for name in decision.because:
        if not _has(state, decision.seat, name):
            return both("rules.not_received", inject=name)
    return None


def _stated_refusal(state: State, team: str, stated: Stated) -> Text | None:
    if stated.known and not _has(state, team, stated.known):
        return both("rules.not_received", inject=stated.known)
    if stated.unknown not in get_args(Unknown) or stated.confidence not in get_args(Confidence):
        return both("rules.stated")
    return None


def _has(state: State, team: str, inject: str) -> bool:
    """Return whether a team, or one of its roles, has received an inject."""
    return any(delivery.inject == inject and reaches(delivery, team) for delivery in state.delivered)


def reaches(delivery: Delivery, team: str) -> bool:
    """Return whether an inject was meant for a team or for somebody who sits in it."""
    return any(reader in ("all", "room") or reader.partition(".")[0] == team for reader in delivery.to)
