"""A game on the record: what can be read of it beside its views, and the room's time that it keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from game.record.chain import Record
from game.record.codec import Header, decision_of
from game.record.counted import counted
from game.record.seating import seated
from game.rules import rules
from game.session import opening
from game.session.clock import RoomClock
from game.session.history import Position
from game.session.hotline import Hotline
from game.session.journal import Journal
from game.session.looking import Looking
from game.session.relived import goes_on_words, relive
from game.session.timing import slept_words
from game.session.touches import Stuck, Touches
from game.sight.hour import happened
from game.sight.told import resolved
from game.texts import Text, both


class Recorded(Looking):
    """The part of a session that is only looked at."""

    def __init__(self, begun: opening.Begun) -> None:
        super().__init__(begun.history)
        self.scenario = begun.scenario
        self.header: Header = begun.header
        self.clock = RoomClock(begun.times)
        self.shortened = relive(self.clock, begun.journal.records, begun.history.positions).shortened
        """Phase -> the room minutes that its questions get, where control made them fewer."""
        self.hotline = Hotline.of(begun.journal.records, begun.times)
        self.reads = False
        """Whether this room reads what a turn has brought before its clock goes on: its keeper says so."""
        self.touches = Touches(self.clock)
        self._journal: Journal = begun.journal
        self._seated: tuple[str, Mapping[str, str]] = ("", begun.header.seats)
        self._phase_code = ("", "")

    @property
    def seats(self) -> Mapping[str, str]:
        """Return who plays each team now; the header says who began."""
        head = self.records[-1].hash
        if self._seated[0] != head:
            self._seated = (head, seated(self.records, self.header.seats))
        return self._seated[1]

    @property
    def reading(self) -> bool:
        """Return whether the room reads: a turn has brought something, and nobody has let the clock go on."""
        view = self.view("room")
        return self.reads and not self.over and view.turn != self.clock.read and resolved(view.happenings)

    @property
    def records(self) -> Sequence[Record]:
        """Return all records, the header first."""
        return self._journal.records

    def minute_of(self, number: int) -> int:
        """Return the exercise minute at which what a record tells happened."""
        body, positions = self.records[number].body, self._history.positions
        before = positions[number - 1].state if number else None
        decision = decision_of(body) if body["kind"] == "decision" else None
        return happened(before, positions[number].state, decision)

    def phase_of(self, number: int) -> Text:
        """Return the name of the phase in which a record was written, also of one that was gone back over."""
        return self.scenario.phases[self._history.positions[number - 1].state.phase].name

    @property
    def code(self) -> str:
        """Return the head of the chain in eight symbols: who noted it can later prove the log."""
        return self.records[-1].code

    @property
    def phase_code(self) -> str:
        """Return the code as it was when the last phase ended: what the whole room is shown to note.

        It stands still while a phase lasts: nobody learns from it that somebody else has just acted.
        """
        positions = self._history.positions
        # Whoever asks from another thread may come between a record and its position.
        known = min(len(self.records), len(positions))
        head = self.records[known - 1].hash
        if self._phase_code[0] != head:
            self._phase_code = (head, _phase_code(self.records[:known], positions))
        return self._phase_code[1]

    @property
    def folder(self) -> Path | None:
        """Return where the game is recorded, or none."""
        return self._journal.folder

    @property
    def mended(self) -> tuple[str, ...]:
        """Return what was done to a torn end of the log when the game was resumed, a sentence each."""
        return self._journal.mended

    @property
    def trouble(self) -> Text | None:
        """Return what is shown in red: the disk failed, the computer slept, the game goes on in a copy."""
        stands = self.clock.slept and not self.over
        return self.failing or (slept_words(self.clock.away) if stands else self._just_moved)

    @property
    def failing(self) -> Text | None:
        """Return what to show while the disk does not take records; none where the last was confirmed."""
        return self._journal.trouble

    @property
    def moved(self) -> Text | None:
        """Return where the game goes on in a copy, if its disk made it."""
        return both("session.moved", folder=str(self.folder)) if self._journal.moved is not None else None

    @property
    def _just_moved(self) -> Text | None:
        """Return where the game goes on, in the turn in which it came there and in the next."""
        moved = self._journal.moved
        if moved is None or self._now.state.turn - self._history.positions[moved].state.turn > 1:
            return None
        return self.moved

    @property
    def goes_on(self) -> Text | None:
        """Return what the clock starts again with, until it runs, where the game was broken off."""
        return goes_on_words(self.clock, self.records) if self.clock.broken_off and not self.over else None

    @property
    def usable(self) -> bool:
        """Return whether the log can still be written to; if not, what comes next goes into a copy."""
        return self._journal.usable

    @property
    def stuck(self) -> Mapping[str, Stuck]:
        """Return the tables that owe an answer and stand still, or are nearly out of time."""
        people = (seat for seat in self.waiting if self.seats.get(seat) in ("people", "cards"))
        return {seat: why for seat in people if (why := self.touches.stuck(seat)) is not None}


def _phase_code(records: Sequence[Record], positions: Sequence[Position]) -> str:
    """Return the code of the record that ended the last phase of what counts; before that the header's."""
    ended, before = records[0], None
    for record in counted(records):
        state = positions[record.n].state
        stands = (state.turn, rules.stage(state) == "over")
        if stands != before:
            ended, before = record, stands
    return ended.code
