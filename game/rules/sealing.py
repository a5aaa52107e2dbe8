"""What a team may seal in a `decide` phase or as its aims, and why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations

from game.rules.change import changed, finished, loose
from game.rules.course import begin, leave, owes_aims
from game.rules.events import ALL, Events, SealedBy
from game.rules.resolution import resolve
from game.rules.state import Decision, Sealed, State
from game.rules.table import table
from game.scenario.model import Option, Question
from game.texts import Figure, Text, both

UNSEAL = ("unseal",)

Reason = tuple[str, Mapping[str, Figure]]
"""The key of a sentence and its figures: the sentence is only made when somebody reads it."""


def question_of(state: State, team: str) -> Question | None:
    """Return what the present `decide` phase asks a team, if it does."""
    return table(state.scenario).questions[state.phase].get(team)


def options(state: State, team: str) -> tuple[tuple[str, ...], ...]:
    """Return each single option that a team may seal now, and `unseal` if it may."""
    question = question_of(state, team)
    if question is None or team in state.setup.empty:
        return ()
    known, lapse = state.scenario.options, question.lapse
    found = [(name,) for name in question.offer if name == lapse or obstacle(state, known[name]) is None]
    return (*found, UNSEAL) if team in state.sealed else tuple(found)


def refusal(state: State, decision: Decision) -> Text | None:
    """Return why a team may not seal this in the present `decide` phase, or None if it may."""
    team, wanted = decision.seat, decision.options
    question = question_of(state, team)
    if question is None or team in state.setup.empty:
        return both("rules.not_asked", team=state.scenario.teams[team].name)
    if wanted == UNSEAL:
        return None if team in state.sealed else both("rules.nothing_sealed")
    refused = package_refusal(state, question, wanted)
    if refused is not None:
        return refused
    reason: Reason | None = None
    for name in wanted:
        if reason is None and name != question.lapse:
            reason = obstacle(state, state.scenario.options[name])
    if reason is None and len(wanted) > 1:
        reason = _purse(state, _added_up(state, wanted).items())
    return both(reason[0], **reason[1]) if reason else None


def package_refusal(state: State, question: Question, wanted: tuple[str, ...]) -> Text | None:
    """Return why options may not be sealed together whatever their needs, or None if they may."""
    for name in wanted:
        if name not in question.offer:
            known = state.scenario.options.get(name)
            return both("rules.not_offered", option=known.name if known else name)
    if len(wanted) == 1:
        return None
    if not wanted:
        return both("rules.choose_one")
    if len(wanted) > question.pick:
        return both("rules.too_many", pick=question.pick)
    if len(set(wanted)) < len(wanted):
        return both("rules.twice")
    named = [state.scenario.options[name] for name in wanted]
    for one, other in combinations(named, 2):
        if other.id in one.excludes:
            return both("rules.excludes", one=one.name, other=other.name)
    return None


def obstacle(state: State, option: Option) -> Reason | None:
    """Return why an option may not be chosen now, or None if it may."""
    if option.id in state.locked:
        return "rules.locked", {"option": option.name}
    if option.when is not None and not option.when(state):
        return "rules.not_now", {"option": option.name}
    for need in option.needs:
        if not need.expression(state):
            return "rules.needs", {"option": option.name, "need": need.words}
    return _purse(state, option.cost) if option.cost else None


def _purse(state: State, costs: Iterable[tuple[str, int]]) -> Reason | None:
    for meter, cost in costs:
        have = state.meters[meter]
        if have < cost:
            return "rules.cost", {"meter": state.scenario.meters[meter].name, "cost": cost, "have": have}
    return None


def _added_up(state: State, wanted: tuple[str, ...]) -> Mapping[str, int]:
    """Return what a package takes from each meter."""
    costs: Counter[str] = Counter()
    for name in wanted:
        costs.update(dict(state.scenario.options[name].cost))
    return costs


def seal(state: State, decision: Decision, forced: bool = False) -> tuple[State, Events]:
    """Return the state after a team sealed or unsealed, and what happened; the last one in resolves."""
    team = decision.seat
    if decision.options == UNSEAL:
        left = {other: sealed for other, sealed in state.sealed.items() if other != team}
        return changed(state, sealed=left), (SealedBy(ALL, team, "unsealed"),)
    new = loose(state)
    new.sealed = {**state.sealed, team: Sealed(decision, forced=forced)}
    state = finished(new)
    known = table(state.scenario)
    note = known.sealed[team]
    if len(state.sealed) < len(known.asked[state.phase]):
        return state, (note,)
    return resolved(state, (note,))


def resolved(state: State, events: Events) -> tuple[State, Events]:
    """Return the state after everything sealed was carried out and the phase was left."""
    state, happened = resolve(state)
    state, more = leave(state)
    return state, (*events, *happened, *more)


# Aims are sealed once, at STARTEX, and stay so until ENDEX.


def aims_refusal(state: State, decision: Decision) -> Text | None:
    """Return why a team may not seal these aims, or None if it may."""
    team, wanted = decision.seat, decision.options
    known = table(state.scenario)
    if team not in known.capitals or team in state.setup.empty:
        return both("rules.not_asked", team=state.scenario.teams[team].name)
    if wanted == UNSEAL:
        return None if team in state.aims else both("rules.nothing_sealed")
    for name in wanted:
        if name not in state.scenario.aims:
            return both("rules.no_aim", aim=name)
    pick = state.scenario.aims_pick
    if len(wanted) != pick or len(set(wanted)) != pick:
        return both("rules.aims", pick=pick)
    return None


def aims(state: State, team: str) -> tuple[tuple[str, ...], ...]:
    """Return every choice of aims that a capital may seal, and `unseal` if it may."""
    known = table(state.scenario)
    if team not in known.capitals or team in state.setup.empty:
        return ()
    return (*known.aims, UNSEAL) if team in state.aims else known.aims


def seal_aims(state: State, decision: Decision) -> tuple[State, Events]:
    """Return the state after a capital sealed or unsealed its aims, and what happened."""
    team = decision.seat
    if decision.options == UNSEAL:
        left = {other: chosen for other, chosen in state.aims.items() if other != team}
        return changed(state, aims=left), (SealedBy(ALL, team, "unsealed"),)
    # In the scenario's order, so that two ways of naming them are one state.
    chosen = tuple(name for name in state.scenario.aims if name in decision.options)
    state = changed(state, aims={**state.aims, team: chosen})
    state, events = begin(state)
    return state, (SealedBy(ALL, team, "sealed"), *events)


def lapse_aims(state: State) -> tuple[State, Events]:
    """Return the state after the capitals that owe their aims went without, and what happened."""
    teams = owes_aims(state)
    state = changed(state, aims={**state.aims, **dict.fromkeys(teams, ())})
    state, events = begin(state)
    return state, (*(SealedBy(ALL, team, "lapsed") for team in teams), *events)
