"""The causal chain of an event: what it came from, back to a decision or a message, and what it led to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from game.debrief.game import Game
from game.debrief.theatre.after import after, turned_over
from game.debrief.theatre.before import before, question
from game.debrief.theatre.links import Link, decided, link
from game.rules.events import Changed, Event, NotApplied, SealedBy

MOST = 6
"""The most links on either side of an event: the nearest stay."""


@dataclass(frozen=True, slots=True)
class Chain:
    """An event between what it came from and what it led to, the earliest first."""

    before: tuple[Link, ...]
    this: Link
    after: tuple[Link, ...]


def chains(game: Game, record: int) -> tuple[Chain, ...]:
    """Return the chain of each event that a record brought; of a decision that stayed sealed its own."""
    return tuple(chain(game, record, number) for number in range(len(told(game, record))))


def told(game: Game, record: int) -> tuple[Link, ...]:
    """Return what a record brought, in order, or the decision that stayed sealed with it."""
    one = game.played_at(record)
    found = tuple(link(game, record, event) for event in _told(one.step.events))
    return found or ((decided(game, record),) if one.decision is not None else ())


def chain(game: Game, record: int, number: int) -> Chain:
    """Return the chain of one of the things that `told` tells of a record, from 0."""
    events = tuple(_told(game.played_at(record).step.events))
    if not events:
        came, led = _once(question(game, record)), _once(turned_over(game, record))
        return Chain(came[-MOST:], decided(game, record), led[:MOST])
    event = events[number]
    came, led = _once(before(game, record, event)), _once(after(game, record, event))
    return Chain(came[-MOST:], link(game, record, event), led[:MOST])


def _told(events: Sequence[Event]) -> Iterator[Event]:
    """Yield what is worth a chain; what a rule of time did to a gauge hour by hour is one change."""
    last = {_by_time(event): event for event in events}
    seen: set[tuple[str, ...]] = set()
    for event in events:
        rule = _by_time(event)
        if isinstance(event, SealedBy | NotApplied) or rule in seen:
            continue
        if rule and isinstance(event, Changed):
            seen.add(rule)
            end = last[rule]
            assert isinstance(end, Changed)
            event = replace(event, after=end.after, wanted=end.wanted)
        yield event


def _by_time(event: Event) -> tuple[str, ...]:
    """Return what tells the changes of one rule of time from all others; empty for any other event."""
    if isinstance(event, Changed) and event.cause.kind == "passing":
        return event.meter, str(event.where)
    return ()


def _once(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(links))
