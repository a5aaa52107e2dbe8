"""What an event led to: effects, messages, decisions made because of it, the way that the game then took."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.game import Game
from game.debrief.theatre.before import same
from game.debrief.theatre.links import Link, decided, link
from game.debrief.theatre.reading import values_in
from game.rules.events import (
    Answered,
    Branched,
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
)


def after(game: Game, record: int, event: Event) -> Iterator[Link]:
    """Yield what followed from an event of a record."""
    match event:
        case Revealed():
            yield from _effects(game, record, event.decision.options, event.team)
            names = {f"chose({event.team}:{option})" for option in event.decision.options}
            yield from _way(game, record, names)
        case Delivered():
            inject = event.delivery.inject
            yield from _effects(game, record, (inject,), "")
            for one in game.played:
                if one.record.n >= record and one.decision is not None and inject in one.decision.because:
                    yield decided(game, one.record.n)
        case Changed():
            yield from _way(game, record, {event.meter})
        case Moved():
            yield from _way(game, record, {event.marker})
        case Flagged():
            yield from _way(game, record, {event.target})
        case Branched() | Entered() | Drawn() | PaperEnded() | Answered():
            yield from (link(game, record, other) for other in _following(game, record, event))


def turned_over(game: Game, record: int) -> Iterator[Link]:
    """Yield how what a table sealed with a record was turned over, and what it did then."""
    decision = game.played_at(record).decision
    for n, event in game.events():
        if decision is None or n < record or not isinstance(event, Revealed):
            continue
        if (event.team, event.decision.point) == (decision.seat, decision.point):
            yield link(game, n, event)
            yield from after(game, n, event)


def _effects(game: Game, record: int, causes: tuple[str, ...], team: str) -> Iterator[Link]:
    for other in same(game, record, Changed, Moved, Flagged):
        assert isinstance(other, Changed | Moved | Flagged)
        if other.cause.id in causes and other.cause.team == team:
            yield link(game, record, other)


def _following(game: Game, record: int, event: Event) -> Iterator[Event]:
    """Yield the later events of a record that are seen, up to the next phase."""
    events = game.played_at(record).step.events
    for other in events[events.index(event) + 1 :]:
        if isinstance(other, Branched):
            return
        if isinstance(other, Changed | Moved | Flagged | Delivered | Ended):
            yield other


def _way(game: Game, record: int, names: set[str]) -> Iterator[Link]:
    """Yield the next branch, or the end, whose condition held and read one of some names."""
    for n, event in game.events():
        if n < record or not isinstance(event, Branched | Ended):
            continue
        reads = [name for name, _ in event.tried[-1].reads]
        values = [game.scenario.values[name].expression for name in reads if name in game.scenario.values]
        inner = [name for value in values for name in values_in(game, value)]
        if names & {*reads, *inner}:
            yield link(game, n, event)
            return
