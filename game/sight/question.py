"""What a team is asked now: its offers with needs and costs, its choices, and what it has sealed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from game.rules import rules
from game.rules.joint import drafting, ratify
from game.rules.state import Decision, Sealed
from game.rules.table import table
from game.scenario.model import Decide, Estimate, Option, Question
from game.sight.asked import UNKNOWNS, EstimateLine, Offer, Own, QuestionView
from game.sight.eyes import Eyes, Figures
from game.sight.keys import answer_key, option_key, text_key
from game.sight.needs import need_line
from game.sight.texts import together
from game.texts import NO_TEXT, Text, both, fill

CHANCES = ("3", "12", "32", "50", "68", "88", "97")
"""Percent that stand for the seven words of likelihood."""


def question(eyes: Eyes) -> QuestionView | None:
    """Return what the viewer's team is asked, or has answered while others have not; None for all others."""
    state = eyes.state
    if not eyes.team or eyes.over or eyes.team in state.setup.empty or state.asks:
        return None
    if not state.phase:
        return _aims(eyes) if eyes.team in table(state.scenario).capitals else None
    asks = state.scenario.phases[state.phase].asks
    if isinstance(asks, Decide):
        for asked in asks.questions:
            if asked.team == eyes.team:
                return _decide(eyes, asked)
        return None
    return _joint(eyes) if state.talks is not None else None


def _aims(eyes: Eyes) -> QuestionView:
    state = eyes.state
    offers = tuple(
        Offer(
            id=aim.id, name=aim.name, summary=aim.text, best_case=NO_TEXT, exit=NO_TEXT, minutes=0, costs=(),
            needs=(), open=True, refusal=NO_TEXT, lapse=False, public=False,
            key=option_key(tuple(state.scenario.aims), aim.id),
        )
        for aim in state.scenario.aims.values()
    )  # fmt: skip
    sealed = state.aims.get(eyes.team)
    own = None if sealed is None else Own(sealed, False, (), (), "", may_unseal=True)
    return QuestionView(
        point=rules.point(state),
        kind="aims",
        ask=both("sight.ask.aims", number=state.scenario.aims_pick),
        dilemma=(),
        offers=offers,
        pick=state.scenario.aims_pick,
        choices=tuple((offer.id,) for offer in offers),
        estimates=(),
        because=(),
        owes=sealed is None,
        own=own,
    )


def _decide(eyes: Eyes, asked: Question) -> QuestionView:
    state = eyes.state
    sealed = state.sealed.get(eyes.team)
    offers = tuple(
        offer
        for name in asked.offer
        if (offer := _offer(eyes, state.scenario.options[name], option_key(asked.offer, name))) is not None
    )
    return QuestionView(
        point=rules.point(state),
        kind="decide",
        ask=fill(asked.ask, Figures(eyes)),
        dilemma=tuple(both(f"sight.good.{good}") for good in asked.dilemma),
        offers=offers,
        pick=asked.pick,
        choices=tuple((offer.id,) for offer in offers if offer.open),
        estimates=tuple(_estimate(eyes, state.scenario.estimates[name]) for name in asked.estimates),
        because=_because(eyes),
        owes=sealed is None,
        own=None if sealed is None else _own(sealed, may_unseal=True),
        unknowns=UNKNOWNS if state.scenario.blames else UNKNOWNS[1:],
    )


def _offer(eyes: Eyes, option: Option, key: str) -> Offer | None:
    """Return an option as its team reads it, or None while its `when` does not hold."""
    state = eyes.state
    if option.when is not None and not option.when(state):
        return None
    refusal = rules.refusal(state, Decision(option.team, (option.id,), rules.point(state)))
    figures = Figures(eyes)
    meters = state.scenario.meters
    return Offer(
        id=option.id,
        name=option.name,
        summary=fill(option.summary, figures),
        best_case=fill(option.best_case, figures),
        exit=fill(option.exit, figures),
        minutes=option.takes,
        costs=tuple((name, meters[name].name, amount) for name, amount in option.cost),
        needs=tuple(need_line(eyes, need, state) for need in option.needs),
        open=refusal is None,
        refusal=refusal or NO_TEXT,
        lapse=option.lapse,
        public="public" in option.tags,
        tags=option.tags,
        key=key,
        excludes=option.excludes,
    )


def _joint(eyes: Eyes) -> QuestionView | None:
    state = eyes.state
    asks, talks = drafting.joint_of(state), drafting.talks_of(state)
    kind: Literal["instruct", "draft", "ratify"]
    stage = rules.stage(state)
    kind = "draft" if stage == "draft" else "instruct" if stage == "instruct" else "ratify"
    if eyes.team not in ((asks.drafts,) if kind == "draft" else asks.ratify):
        return None
    point = rules.point(state)
    sealed = next(
        (
            each
            for each in talks.decisions
            if each.decision.seat == eyes.team and each.decision.point == point
        ),
        None,
    )
    owes = eyes.team in rules.waiting(state)
    choices = rules.options(state, eyes.team) if owes else ()
    openly = kind == "ratify" and ratify.one_by_one(state)
    return QuestionView(
        point=point,
        kind=kind,
        ask=both("sight.ask.ratify.openly" if openly else f"sight.ask.{kind}"),
        dilemma=tuple(both(f"sight.good.{good}") for good in asks.dilemma),
        offers=(),
        pick=1,
        choices=choices,
        estimates=tuple(
            _estimate(eyes, state.scenario.estimates[name])
            for name in (asks.estimates if kind == "ratify" else ())
            if not _known(eyes, state.scenario.estimates[name])
        ),
        because=_because(eyes),
        owes=owes,
        own=None if sealed is None else _own(sealed, may_unseal=False),
        keys=tuple(_key(eyes, choice) for choice in choices),
    )


def _key(eyes: Eyes, choice: tuple[str, ...]) -> str:
    """Return the key of a text or, where one lies on the table, of an answer."""
    state = eyes.state
    asks, tabled = drafting.joint_of(state), drafting.talks_of(state).text
    if tabled:
        return answer_key(state.scenario.texts[tabled[0]], eyes.team, choice)
    return text_key(asks.offer, state.scenario.texts, choice)


def _own(sealed: Sealed, may_unseal: bool) -> Own:
    decision = sealed.decision
    return Own(
        decision.options, sealed.lapsed, decision.estimates, decision.because, decision.sake, may_unseal,
        sealed.forced,
    )  # fmt: skip


def _because(eyes: Eyes) -> tuple[str, ...]:
    """Return the injects that the team itself has: what one role alone was told is not the table's reason."""
    table_eyes = replace(eyes, viewer=eyes.team)
    return tuple(each.inject for each in eyes.state.delivered if table_eyes.reads(each.to))


def _estimate(eyes: Eyes, estimate: Estimate) -> EstimateLine:
    choices: tuple[tuple[str, Text], ...]
    if estimate.answer == "percent":
        choices = tuple((percent, both(f"sight.chance.{percent}")) for percent in CHANCES)
    elif estimate.answer == "option":
        choices = _others_options(eyes)
    else:
        choices = _others_answers(eyes)
    return EstimateLine(estimate.id, fill(estimate.ask, Figures(eyes)), estimate.answer, choices)


def _known(eyes: Eyes, estimate: Estimate) -> bool:
    """Return whether an estimate asks for the other capital's answer, which lies open already."""
    return estimate.answer == "answer" and any(
        answer.team != eyes.team for answer in ratify.open_answers(eyes.state)
    )


def _others_options(eyes: Eyes) -> tuple[tuple[str, Text], ...]:
    """Return everything that the other capital might be offered: the author's list, whatever holds now."""
    scenario = eyes.state.scenario
    questions: Mapping[str, Question] = table(scenario).questions[eyes.state.phase]
    capitals = tuple(team for team in table(scenario).capitals if team in questions)
    other = next((team for team in capitals if team != eyes.team), "")
    if not other:
        return ()
    return tuple((name, scenario.options[name].name) for name in questions[other].offer)


def _others_answers(eyes: Eyes) -> tuple[tuple[str, Text], ...]:
    """Return every answer that the other capital might give to the paper, whatever its gates say."""
    state = eyes.state
    text = drafting.talks_of(state).text
    other = next(team for team in drafting.joint_of(state).ratify if team != eyes.team)
    labels = {held.id: held.label for held in drafting.option_of(state, text).reservations}
    return tuple(
        ("+".join(answer), together(answer, lambda word: labels.get(word) or both(f"sight.answer.{word}")))
        for answer in ratify.answers(state, other, gates=False)
    )
