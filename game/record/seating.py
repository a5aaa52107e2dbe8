"""Who played each team, and from which record on: a seat may pass to a bot and back while the game runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.record.chain import Record

RESEATED = "reseat"
"""The remark that passes a seat: `seat`, the team, and `player`, as the header has them."""


@dataclass(frozen=True, slots=True)
class Seating:
    """A player from a record on."""

    record: int
    """0 for whom the header names."""
    player: str


def seatings(records: Sequence[Record], seats: Mapping[str, str]) -> Mapping[str, tuple[Seating, ...]]:
    """Return who played each team, in order; `seats` are the header's.

    A rewind undoes decisions and leaves people where they sit.
    """
    found = {team: [Seating(0, player)] for team, player in seats.items()}
    for record in records:
        if record.body.get("what") == RESEATED:
            fields = record.body["fields"]
            team, player = str(fields.get("seat", "")), str(fields.get("player", ""))
            if team in found and player:
                found[team].append(Seating(record.n, player))
    return {team: tuple(each) for team, each in found.items()}


def seated(records: Sequence[Record], seats: Mapping[str, str]) -> Mapping[str, str]:
    """Return who plays each team after these records; `seats` are the header's."""
    return {team: each[-1].player for team, each in seatings(records, seats).items()}
