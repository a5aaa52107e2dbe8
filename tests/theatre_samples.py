"""Pictures of the theatre: a walk through a game of each kind of scenario, and two of them side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.board.theatre_tour import theatre_walk
from game.board.tour import Stop

GAMES = Path(__file__).parent / "games"

PAIRS = (
    ("three_waves/control_118", "three_waves/bots_216"),
    ("eight_minutes/line_overtaken", "eight_minutes/control_035"),
)
"""A log, and the one beside it: a white cell that rewinds, bots of another era; the smallest."""


def theatre_stops() -> tuple[Stop, ...]:
    """Return the stops of all walks through the theatre, by names of their own."""
    return tuple(
        replace(stop, name=f"{stop.name}_{number}")
        for number, pair in enumerate(PAIRS)
        for stop in theatre_walk(*(GAMES / f"{name}.jsonl" for name in pair))
    )


THEATRE = theatre_stops()
