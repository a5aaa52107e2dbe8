"""The events behind a condition: the last change of each thing that it read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.game import Game
from game.rules.events import Answered, Changed, Drawn, Event, Flagged, Moved, PaperEnded, Revealed
from game.scenario.expression import Expression


@dataclass(frozen=True, slots=True)
class Read:
    """An event that a condition rests on."""

    record: int
    event: Event


def read_by(game: Game, record: int, condition: Expression) -> tuple[Read, ...]:
    """Return the events behind a condition that was asked with a record, in their order."""
    found = {id(read.event): read for read in _of(game, record, condition)}
    return tuple(sorted(found.values(), key=lambda read: read.record))


def values_in(game: Game, condition: Expression) -> Iterator[str]:
    """Yield every name that a condition reads, and those that the values among them are made of."""
    for name in condition.reads:
        yield name
        if name in game.scenario.values:
            yield from values_in(game, game.scenario.values[name].expression)


def _of(game: Game, record: int, condition: Expression) -> Iterator[Read]:
    for name in condition.reads:
        if name in game.scenario.values:
            yield from _of(game, record, game.scenario.values[name].expression)
        else:
            yield from _last(game, record, name)
    for name, *words in condition.calls:
        yield from _call(game, record, name, words)


def _last(game: Game, record: int, name: str) -> Iterator[Read]:
    """Yield the last change of a gauge, a marker, a flag or a draw."""
    found = [Read(n, event) for n, event in game.events() if n <= record and _named(event) == name]
    yield from found[-1:]


def _named(event: Event) -> str:
    match event:
        case Changed():
            return event.meter
        case Moved():
            return event.marker
        case Flagged():
            return event.target
        case Drawn():
            return event.name
    return ""


def _call(game: Game, record: int, name: str, words: list[str]) -> Iterator[Read]:
    for n, event in game.events():
        if n > record:
            return
        match event:
            case Revealed():
                met = name == "chose" and event.team == words[0] and words[1] in event.decision.options
            case PaperEnded(paper=paper):
                met = (name in ("concurred", "carries") and words[0] in paper.text) or (
                    name == "overtaken" and paper.phase == words[0]
                )
            case Answered(attempt=attempt):
                met = name == "refused" and words[1] in attempt.text
            case _:
                met = False
        if met:
            yield Read(n, event)
