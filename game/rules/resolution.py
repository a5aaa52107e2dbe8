"""A question resolved: sealed decisions are turned over, paid for and carried out, and time passes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.rules.carry import carry, carry_out
from game.rules.change import finished, loose
from game.rules.events import ALL, Cause, Drawn, Events, Revealed
from game.rules.hand import Hand
from game.rules.state import Decision, Past, Sealed, State
from game.rules.table import table
from game.scenario.model import MOST_STEPS, Audience, Option, Outcome, Question


def resolve(state: State) -> tuple[State, Events]:
    """Return the state after every sealed decision of a `decide` phase was carried out, and what happened.

    Costs, amounts and conditions are read on the state as it was before any of them.
    """
    known = table(state.scenario)
    hand = Hand(state)
    options: list[Option] = []
    past: list[Past] = []
    for team, question in known.questions[state.phase].items():
        sealed = state.sealed[team]
        named = _in_order(state, question, sealed)
        hand.events += _revealed(sealed, named, known.causes)
        options += named
        past.append(_past(state, sealed))
    for option in options:
        if option.cost:
            hand.pay(option.cost, known.causes[option.id], option.where)
    for option in options:
        carry(hand, option.do, known.causes[option.id], state)
    now = hand.now
    now.sealed = {}
    now.past = (*state.past, *past)
    now.chosen = state.chosen.union([f"{option.team}:{option.id}" for option in options])
    _pass(hand, max([option.takes for option in options], default=0))
    return hand.back(), tuple(hand.events)


def _in_order(state: State, question: Question, sealed: Sealed) -> tuple[Option, ...]:
    known, named = state.scenario.options, sealed.decision.options
    if len(named) == 1:
        return (known[named[0]],)
    return tuple(known[name] for name in question.offer if name in named)


def _past(state: State, sealed: Sealed) -> Past:
    decision = sealed.decision
    return Past(decision.point, state.phase, state.turn, decision, sealed.lapsed, sealed.forced, state.minute)


def _revealed(sealed: Sealed, options: Sequence[Option], causes: Mapping[str, Cause]) -> list[Revealed]:
    """What all may see goes to all without its private reasons; the rest stays with its team."""
    public = tuple([option.id for option in options if option.reveal == "all"])
    shown = [_shown(ALL, sealed, public, causes)] if public else []
    if len(public) < len(options):
        own = tuple([option.id for option in options if option.reveal == "own"])
        shown.append(_shown((sealed.decision.seat, "white_cell"), sealed, own, causes))
    return shown


def _shown(
    audience: Audience, sealed: Sealed, names: tuple[str, ...], causes: Mapping[str, Cause]
) -> Revealed:
    decision = sealed.decision
    return Revealed(audience, decision.seat, _bare(decision, names), sealed.lapsed, causes[names[0]])


def _bare(decision: Decision, names: tuple[str, ...]) -> Decision:
    """Return a decision with these of its options and without its private reasons."""
    private = decision.request or decision.estimates or decision.because or decision.sake or decision.text
    if not private and names == decision.options:
        return decision
    return Decision(decision.seat, names, decision.point, stated=decision.stated)


def pass_time(state: State, minutes: int) -> tuple[State, Events]:
    """Return the state `minutes` later on the exercise clock, and what time brought on the way.

    Each rule of `passing` is asked at every full step of its own, counted from minute 0, in (now, then],
    the first `MOST_STEPS` of them; rules that fall on one minute are asked in file order, each on the state
    as it then is.
    """
    if minutes <= 0:
        return state, ()
    hand = Hand(state)
    _pass(hand, minutes)
    return hand.back(), tuple(hand.events)


def _pass(hand: Hand, minutes: int) -> None:
    if minutes <= 0:
        return
    begun, passing = hand.now.minute, table(hand.now.scenario).passing
    then, at = begun + minutes, begun
    steps = sorted(
        [
            (minute, number)
            for number, (rule, _) in enumerate(passing)
            for minute in range((begun // rule.every + 1) * rule.every, then + 1, rule.every)[:MOST_STEPS]
        ]
    )
    for minute, number in steps:
        if minute != at:
            hand.now.minute = minute
            at = minute
        rule, cause = passing[number]
        if rule.when is None or rule.when.run(hand.now):
            carry(hand, rule.do, cause, hand.now)
    hand.now.minute = then


def befall(state: State, outcome: Outcome) -> tuple[State, Events]:
    """Return the state after fate's answer to a `chance` phase was carried out, and what happened."""
    return carry_out(state, outcome.do, Cause("chance", outcome.id, where=outcome.where))


def draw(state: State, outcome: str) -> tuple[State, Drawn]:
    """Return the state after the first draw that is owed was answered, and the event that says so."""
    ask = state.asks[0]
    known = state.scenario.draws.get(ask.name)
    # What fate does to a `chance` phase happens before everybody's eyes; a named draw has its own readers.
    audience = known.seen_by if known is not None and ".draw." in ask.point else ALL
    new = loose(state)
    new.asks = state.asks[1:]
    new.draws = {**state.draws, ask.name: outcome}
    new.drawn = {**state.drawn, ask.name: state.drawn.get(ask.name, 0) + 1}
    return finished(new), Drawn(audience, ask.name, outcome, ask.odds)
