"""What moved the ladder's markers and the gauges, each with what caused it."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.game import Game
from game.rules.events import Changed, Moved
from game.sight import causes
from game.sight.eyes import eyes_of
from game.texts import Text


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a gauge or a marker."""

    gauge: str
    """A meter, `ours` or `theirs`."""
    before: int
    after: int
    why: Text
    turn: int
    """Of the phase in which it came."""
    record: int
    """The record that brought it."""
    by: int
    """The record of the decision or report behind it."""


def changes(game: Game, *gauges: str) -> tuple[Change, ...]:
    """Return what changed these gauges, in order; all where none is named."""
    eyes = eyes_of(game.end, "white_cell")
    found = []
    for turn, n, event in game.told():
        if not isinstance(event, Changed | Moved) or event.before == event.after:
            continue
        name = event.meter if isinstance(event, Changed) else event.marker
        if not gauges or name in gauges:
            why, by = causes.why(eyes, event.cause), game.cause(event.cause, n)
            found.append(Change(name, event.before, event.after, why, turn, n, by))
    return tuple(found)
