"""Where a replay stands, through whose eyes, and how it moves: a frozen value, part of the ui. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.debrief.theatre.moments import Moment

BEATS = {1: 4, 2: 2, 4: 1}
"""Speed -> seconds for which each moment stands while it plays."""


@dataclass(frozen=True, slots=True)
class Playhead:
    """The state of the theatre that is no part of the game."""

    at: int = 0
    """The record that is looked at."""
    see: str = ""
    """Through whose eyes: a seat or `room`; empty: all tables side by side."""
    told: bool = True
    """Whether the room still looks at what the record brought."""
    playing: bool = False
    speed: int = 1
    waited: int = 0
    """Seconds for which the moment has stood while it plays."""
    event: int = 0
    """Which event of the record has its chain shown."""
    who: Mapping[str, str] = field(default_factory=dict)
    """Team -> who plays on in a fork: `people`, `cards`, `bot:NAME`."""
    agreed: bool = False
    """Whether control has agreed to look at a game that is not over."""
    game: int = 0
    """Which of two games is open: 0 or 1."""

    def to(self, record: int) -> Playhead:
        """Return the playhead at another record."""
        return replace(self, at=record, told=True, event=0, waited=0)


def stepped(head: Playhead, moments: Sequence[Moment], step: int) -> Playhead:
    """Return the playhead so many moments on or back; it stops at either end."""
    records = [moment.record for moment in moments]
    place = bisect_left(records, head.at) if step < 0 else bisect_right(records, head.at) - 1
    return head.to(records[min(max(place + step, 0), len(records) - 1)])


def turned(head: Playhead, moments: Sequence[Moment], step: int) -> Playhead:
    """Return the playhead at the opening of the next phase, or of this one, and then of the one before."""
    starts = openings(moments)
    if step > 0:
        return head.to(next((start for start in starts if start > head.at), moments[-1].record))
    return head.to(next((start for start in reversed(starts) if start < head.at), starts[0]))


def jumped(head: Playhead, stops: Sequence[int], step: int) -> Playhead:
    """Return the playhead at the next bookmark or mark, or the one before; where there is none it stays."""
    ahead = [stop for stop in stops if (stop > head.at if step > 0 else stop < head.at)]
    return head.to((min if step > 0 else max)(ahead)) if ahead else head


def openings(moments: Sequence[Moment]) -> tuple[int, ...]:
    """Return the records that opened a phase, STARTEX first; a rewind opens the one that it goes back to."""
    found = [moments[0].record]
    for before, moment in pairwise(moments):
        if (moment.turn, moment.phase) != (before.turn, before.phase):
            found.append(moment.record)
    return tuple(found)


def place(moments: Sequence[Moment], record: int) -> int:
    """Return which moment a record belongs to: its own, or the last before it."""
    return max(0, bisect_right([moment.record for moment in moments], record) - 1)


def beaten(head: Playhead, moments: Sequence[Moment]) -> Playhead:
    """Return the playhead a second later: while it plays it goes on, and at the end it stops."""
    if not head.playing:
        return head
    if head.at >= moments[-1].record:
        return replace(head, playing=False)
    if head.waited + 1 < BEATS[head.speed]:
        return replace(head, waited=head.waited + 1)
    return stepped(head, moments, 1)
