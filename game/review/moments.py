"""The moments of a game at which tables decided or chance did, each as it stood just before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from game.debrief.game import Game
from game.odds.standing import LAPSE
from game.odds.tally import Options
from game.record.replay import Played
from game.rules import rules
from game.rules.change import changed
from game.rules.joint import ratify
from game.rules.state import CLOSE, Decision, State
from game.rules.table import table

Kind = Literal["decide", "instruct", "draft", "ratify"]


@dataclass(frozen=True, slots=True)
class Made:
    """What one seat decided at a moment."""

    seat: str
    options: Options
    """`("lapse",)` in talks for whoever let the time run out; elsewhere what the clock took."""
    lapsed: bool
    forced: bool
    """Whether exercise control decided for it."""
    record: int
    """The record that shows it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A question with the answers of all who were asked at the same time."""

    number: int
    before: State
    """As its last answer came: nothing of it has been turned over."""
    base: State
    """The same with none of these answers given."""
    kind: Kind
    made: tuple[Made, ...]
    shown: int
    """The record with which the answers were in."""


@dataclass(frozen=True, slots=True)
class Fate:
    """A draw after STARTEX and how it fell; STARTEX has all of its own in one."""

    number: int
    before: State
    names: tuple[str, ...]
    outcomes: tuple[str, ...]
    after: State
    records: tuple[int, ...]


def moments(game: Game) -> tuple[Moment, ...]:
    """Return the moments at which tables decided, in order; questions that control cut off are left out."""
    return tuple(_moments(game))


def _moments(game: Game) -> Iterator[Moment]:
    asked, number = "", 0
    given: dict[str, Made] = {}
    for one in game.played:
        state, decision = one.before, one.decision
        if state is None or decision is None or state.asks or state.phase in ("", CLOSE):
            continue
        if rules.asking(state) != asked:
            asked, given = rules.asking(state), {}
        given.update((each.seat, each) for each in _made(one, state, decision))
        if decision.options == ("unseal",):
            given.pop(decision.seat, None)
        after = one.step.state
        answers = decision.seat in state.scenario.teams or decision.options[0].startswith("for_")
        lapsed = decision.seat == "clock" and decision.options == LAPSE
        if (answers or lapsed) and rules.asking(after) != asked and given:
            order = {team: place for place, team in enumerate(state.scenario.teams)}
            made = tuple(sorted(given.values(), key=lambda each: order[each.seat]))
            yield Moment(number, state, base(state), _kind(state), made, one.record.n)
            number += 1


def _made(one: Played, state: State, decision: Decision) -> Iterator[Made]:
    n = one.record.n
    if decision.seat in state.scenario.teams:
        yield Made(decision.seat, decision.options, False, False, n)
    elif decision.seat == "white_cell" and decision.options[0].startswith("for_"):
        yield Made(decision.options[0].removeprefix("for_"), decision.options[1:], False, True, n)
    elif decision.seat == "clock" and decision.options == LAPSE:
        for seat in rules.waiting(state):
            options = LAPSE if state.talks else (table(state.scenario).questions[state.phase][seat].lapse,)
            yield Made(seat, options, True, False, n)


def _kind(state: State) -> Kind:
    stage = rules.stage(state)
    assert stage in ("decide", "instruct", "draft", "ratify")
    return stage


def base(state: State) -> State:
    """Return a state with none of the answers to its open question given."""
    if state.talks is None:
        # What had not come by then does not come any more.
        kept = {team: sealed for team, sealed in state.sealed.items() if team in state.setup.empty}
        return changed(state, sealed=kept, coming=())
    talks = state.talks
    match rules.stage(state):
        case "instruct":
            first = {team: text for team, text in talks.first_instructions.items()
                     if team not in talks.instructions}  # fmt: skip
            if talks.round > 1 or any(attempt.text for attempt in talks.attempts):
                first = dict(talks.first_instructions)
            talks = replace(talks, instructions={}, first_instructions=first)
        case "ratify":
            talks = replace(talks, answers=ratify.open_answers(state))
    return changed(state, talks=talks)


def fates(game: Game) -> tuple[Fate, ...]:
    """Return what was drawn, in order: all of STARTEX as one, then each draw."""
    drawn = [one for one in game.played if one.decision is not None and one.decision.seat == "chance"]
    at_startex = [one for one in drawn if one.before is not None and not one.before.phase]
    groups = [at_startex] if at_startex else []
    groups += [[one] for one in drawn if one not in at_startex]
    found = []
    for number, group in enumerate(groups):
        before = group[0].before
        assert before is not None
        pairs = [one.decision.options for one in group if one.decision is not None]
        found.append(
            Fate(
                number, before, tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs),
                group[-1].step.state, tuple(one.record.n for one in group),
            )
        )  # fmt: skip
    return tuple(found)


def others(state: State, seat: str, made: Options) -> tuple[Options, ...]:
    """Return what else a seat may decide at a moment, one step away from what it did decide.

    Where several options may be chosen together: each alone, and one more, one fewer or another in place of
    one. In talks: each text without words and those of the same text with others.
    """
    open_now = [each for each in rules.options(state, seat) if each != ("unseal",)]
    if state.talks is not None:
        same = [each for each in open_now if len(each) == 1 or each[0] == made[0] or each[0] == "concur"]
        return tuple(each for each in same if each != made)
    pick = table(state.scenario).questions[state.phase][seat].pick
    names = [name for (name,) in open_now]
    fewer = [tuple(name for name in made if name != gone) for gone in made] if len(made) > 1 else []
    more = [(*made, name) for name in names if name not in made] if len(made) < pick else []
    swapped = [
        tuple(name if each == gone else each for each in made)
        for gone in made
        for name in names
        if name not in made and len(made) > 1
    ]
    found = dict.fromkeys(chain(open_now, fewer, more, swapped))
    point = rules.point(state)
    allowed = (each for each in found if {*each} != {*made} and _may(state, seat, each, point))
    return tuple({tuple(sorted(each)): each for each in allowed}.values())


def _may(state: State, seat: str, options: Options, point: str) -> bool:
    return rules.refusal(state, Decision(seat, options, point)) is None
