"""Who played each team, and from which record on: a seat may pass to a bot and back while the game runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.record.chain import Record
from game.record.counted import counted

RESEATED = "reseat"
"""The remark that passes a seat: `seat`, the team, and `player`, as the header has them."""

STOOD_IN = "stood_in"
"""The remark that a bot answers the open question in place of the program of a team: `seat`, the team."""


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


def stood_in(records: Sequence[Record]) -> frozenset[tuple[str, str]]:
    """Return team and question of what a bot decided in place of a program, as far as the log says it.

    It says so where the team's own decision is the next after the remark. Branches that a rewind left behind
    are none of it; logs of earlier versions do not say it.
    """
    found, team = set(), ""
    for record in counted(records):
        body = record.body
        if body.get("what") == STOOD_IN:
            team = str(body["fields"].get("seat", ""))
        elif body["kind"] == "decision":
            if team and body["seat"] == team:
                found.add((team, str(body["point"])))
            team = ""
    return frozenset(found)
