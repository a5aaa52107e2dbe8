"""The line between the capitals: open for some minutes, seen by all, and closed with a note of control's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.errors import IllegalDecision
from game.record.chain import Record
from game.session.clock import RoomClock, Times
from game.texts import both
from game.texts.unseen import readable

if TYPE_CHECKING:
    from game.session.session import Session

MOST_MINUTES = 30


@dataclass(frozen=True, slots=True)
class Line:
    """The line as everybody sees it."""

    seconds: int
    """Left; 0 once its time is over and it waits for control to close it."""


class Hotline:
    """The line's own clock: pausing the room's leaves it alone, sleep of the computer stops both."""

    def __init__(self, times: Times, *, owed: bool = False) -> None:
        self._clock = RoomClock(times)
        self._count = 0
        self._up = owed

    @classmethod
    def of(cls, records: Sequence[Record], times: Times) -> Hotline:
        """Return the line as a log left it: one that was never closed has run out and owes its note."""
        marks = [what for record in records if (what := record.body.get("what", "")).startswith("hotline")]
        return cls(times, owed=bool(marks) and marks[-1] == "hotline")

    @property
    def line(self) -> Line | None:
        """Return the line while it is open, none otherwise."""
        return Line(-(-self._clock.remaining // 1000)) if self._up else None

    def open(self, minutes: int) -> None:
        """Let it run for so many minutes."""
        self._count += 1
        self._clock.ask((self._count, "hotline"), minutes)
        self._clock.run()
        self._up = True

    def look(self) -> None:
        """Take in the time that passed; after a sleep it goes on with what was left."""
        if self._up and self._clock.look():
            self._clock.run()

    def close(self) -> None:
        """Let it be closed."""
        self._clock.stop()
        self._up = False


def open_line(session: Session, minutes: int, stands: bool) -> Record:
    """Return the record of the line's opening; with `stands` the room's clock stops meanwhile.

    Raise IllegalDecision if it is open already, the game is over, or the minutes are not 1 to 30.
    """
    with session.lock:
        refused = None
        if session.over:
            refused = both("session.over")
        elif session.hotline.line is not None:
            refused = both("session.hotline.open")
        elif not 1 <= minutes <= MOST_MINUTES:
            refused = both("session.hotline.minutes", minutes=minutes)
        if refused is not None:
            raise IllegalDecision(refused.en, refused.ko)
        record = session.remark("hotline", minutes=minutes, clock="stands" if stands else "runs")
        session.hotline.open(minutes)
        if stands:
            session.conduct.pause()
        return record


def close_line(session: Session, note: str = "") -> Record:
    """Return the record of the line's end with what control noted of it, or that there is no note.

    Raise IllegalDecision if no line is open.
    """
    with session.lock:
        if session.hotline.line is None:
            refused = both("session.hotline.closed")
            raise IllegalDecision(refused.en, refused.ko)
        words = readable(note).strip()
        record = session.remark("hotline_end", words, noted=int(bool(words)))
        session.hotline.close()
        return record
