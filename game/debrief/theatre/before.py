"""What an event came from: decisions, messages, effects and conditions, the earliest first."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.game import Game
from game.debrief.theatre.doing import sender
from game.debrief.theatre.links import Link, condition, decided, link
from game.debrief.theatre.reading import read_by
from game.rules.events import (
    Answered,
    Branched,
    Cause,
    Changed,
    Delivered,
    Drawn,
    Ended,
    Entered,
    Event,
    Flagged,
    Moved,
    PaperEnded,
    Revealed,
    Tried,
)
from game.scenario.expression import Expression
from game.scenario.model import Scenario
from game.texts import both

DEEP = 2
"""How often a chain goes back from an effect to what caused that."""


def before(game: Game, record: int, event: Event, deep: int = DEEP) -> Iterator[Link]:
    """Yield what an event of a record came from."""
    match event:
        case Changed() | Moved() | Flagged():
            yield from _cause(game, record, event.cause, deep)
        case Delivered():
            yield from _delivery(game, record, event, deep)
        case Branched():
            yield from _way(game, record, event.start, event.tried[-1], deep)
        case Ended():
            yield from _way(game, record, "", event.tried[-1], deep)
        case Entered():
            yield from question(game, record, deep)
        case Revealed():
            yield from _act(game, record, event)
        case Answered() | PaperEnded():
            yield from _talks(game, record)
        case _:
            yield from _by_hand(game, record)


def question(game: Game, record: int, deep: int = DEEP) -> Iterator[Link]:
    """Yield how the phase came about that is open: the branch that led there, and why it was taken."""
    found = [(n, event) for n, event in game.events() if n <= record and isinstance(event, Branched)]
    if found:
        n, branched = found[-1]
        yield from _way(game, n, branched.start, branched.tried[-1], deep)
        yield link(game, n, branched)


def _cause(game: Game, record: int, cause: Cause, deep: int) -> Iterator[Link]:
    match cause.kind:
        case "option":
            for event in same(game, record, Revealed):
                assert isinstance(event, Revealed)
                if event.team == cause.team and cause.id in event.decision.options:
                    yield from _act(game, record, event)
                    yield link(game, record, event)
        case "inject":
            came = game.came.get(cause.id, record)
            for event in same(game, came, Delivered):
                if isinstance(event, Delivered) and event.delivery.inject == cause.id:
                    yield from _delivery(game, came, event, deep - 1)
                    yield link(game, came, event)
        case "chance":
            yield from (link(game, record, event) for event in same(game, record, Drawn))
        case "text" | "reservation" | "refused" | "fallback":
            yield from _talks(game, record)
            yield from (link(game, record, event) for event in same(game, record, Answered, PaperEnded))
        case "passing":
            rule = game.scenario.passing[int(cause.id)]
            when = rule.when.source if rule.when else ""
            yield Link("time", both("sight.why.passing"), record, str(rule.where), when)
        case _:
            yield from _by_hand(game, record)


def _act(game: Game, record: int, event: Revealed) -> Iterator[Link]:
    """Yield the messages that a table acted because of, and its sealing."""
    sealed = game.decided.get((event.team, event.decision.point), record)
    decision = game.played_at(sealed).decision
    if decision is None or decision.seat != event.team:
        yield from _by_hand(game, sealed)
        return
    for inject in decision.because:
        came = game.came.get(inject, sealed)
        for each in same(game, came, Delivered):
            if isinstance(each, Delivered) and each.delivery.inject == inject:
                yield link(game, came, each)
    yield decided(game, sealed)


def _delivery(game: Game, record: int, event: Delivered, deep: int) -> Iterator[Link]:
    """Yield why a message came: who sent it or which phase it came with, and what it waited for."""
    one, inject = game.played_at(record), game.scenario.injects.get(event.delivery.inject)
    if one.decision is not None and one.decision.options[:1] in (("inject",), ("say",)):
        yield from _by_hand(game, record)
        return
    by = sender(game.scenario, one.step.events, event.delivery.inject)
    if by is not None:
        if deep > 0:
            yield from _cause(game, record, by.cause, deep - 1)
        yield Link("effect", both("theatre.sent"), record, str(by.effect.where), by.effect.source)
    elif deep > 0:
        yield from question(game, record, 0)
    if inject is not None and inject.when is not None and by is None:
        yield from (link(game, read.record, read.event) for read in read_by(game, record, inject.when))


def _way(game: Game, record: int, start: str, tried: Tried, deep: int) -> Iterator[Link]:
    """Yield the last changes of what a condition read, then the condition with its figures."""
    asked = _authored(game.scenario, start, tried)
    if asked is None:
        return
    reads = read_by(game, record, asked)
    for read in reads:
        if deep > 0 and len(reads) == 1 and isinstance(read.event, Changed | Moved | Flagged):
            yield from _cause(game, read.record, read.event.cause, deep - 1)
        yield link(game, read.record, read.event)
    yield condition(game, record, tried)


def _authored(scenario: Scenario, start: str, tried: Tried) -> Expression | None:
    """Return the condition of a branch, or of an ending where it starts nowhere."""
    if not start:
        return next((end.when for end in scenario.endings.values() if end.where == tried.where), None)
    ways = (*scenario.always, *scenario.phases[start].branches)
    return next((way.when for way in ways if way.where == tried.where), None)


def _talks(game: Game, record: int) -> Iterator[Link]:
    """Yield the decisions of the talks that a record belongs to."""
    turn = str(game.played_at(record).record.body.get("point", "")).partition(".")[0]
    for one in game.played:
        decision = one.decision
        if decision is None or one.record.n > record or decision.seat not in game.scenario.teams:
            continue
        if decision.point.startswith(f"{turn}."):
            yield decided(game, one.record.n)


def _by_hand(game: Game, record: int) -> Iterator[Link]:
    """Yield the decision of a record where control or the clock made it."""
    one = game.played_at(record)
    if one.decision is not None and one.decision.seat in ("white_cell", "clock"):
        yield decided(game, record)


def same(game: Game, record: int, *kinds: type) -> list[Event]:
    """Return the events of some kinds that a record brought."""
    return [event for event in game.played_at(record).step.events if isinstance(event, kinds)]
