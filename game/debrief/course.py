"""The course of a game, phase by phase: when each was open, and where ladder and gauges stood as it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.debrief.game import Game
from game.rules.events import Changed, Entered, Moved


@dataclass(frozen=True, slots=True)
class Stage:
    """One phase that was opened."""

    phase: str
    turn: int
    minute: int
    """Of the exercise, when it opened."""
    opened: int
    """The record that opened it."""
    closed: int
    """The record that opened the next one, or the last that counts."""
    figures: Mapping[str, int]
    """Every meter, and the markers `ours` and `theirs`, as the next phase opened or the game ended."""
    before: Mapping[str, int]
    """The same as it opened."""
    skipped: bool
    """Whether the edition left it unasked."""


def course(game: Game) -> tuple[Stage, ...]:
    """Return the phases of a game in the order in which they were opened."""
    figures = _at_startex(game)
    found: list[Stage] = []
    opened: tuple[int, Entered, Mapping[str, int]] | None = None

    def leave(n: int) -> None:
        if opened is not None:
            since, event, before = opened
            found.append(
                Stage(event.phase, event.turn, event.minute, since, n, dict(figures), before,
                      event.phase in game.skipped)
            )  # fmt: skip

    for n, event in game.events():
        match event:
            case Changed():
                figures[event.meter] = event.after
            case Moved():
                figures[event.marker] = event.after
            case Entered():
                # What time brought between two phases belongs to the one that it followed.
                leave(n)
                opened = (n, event, dict(figures))
    leave(game.played[-1].record.n)
    return tuple(found)


def _at_startex(game: Game) -> dict[str, int]:
    """Return every meter and marker as the game began: what they were before anything changed them."""
    end = game.end
    figures = {**end.meters, "ours": end.ours, "theirs": end.theirs}
    changed = [event for _, event in game.events() if isinstance(event, Changed | Moved)]
    for event in reversed(changed):
        figures[event.meter if isinstance(event, Changed) else event.marker] = event.before
    return figures
