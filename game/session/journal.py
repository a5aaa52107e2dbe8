"""The session's hand on its log: what is noted beside a record, and what is said when the disk fails."""

from __future__ import annotations

import errno
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from game.errors import LogError
from game.record.chain import Body, Record
from game.record.log import Chain, Log
from game.session.clock import Times
from game.session.elsewhere import copies
from game.texts import Text, both
from game.texts.unseen import recordable

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What is over once somebody makes room on the disk."""

PATIENCE = 2
"""So many writes in a row the disk may refuse; with the next the game goes on elsewhere, where that helps."""


class Journal:
    """Writes records and remembers whether the last attempt failed."""

    def __init__(self, chain: Chain, times: Times, document: str, *, stamped: bool) -> None:
        self.trouble: Text | None = None
        """What to show in red while the disk does not take records."""
        self.moved: int | None = None
        """The last record of those with which the game went on in a copy, if it did."""
        self._chain = chain
        self._document = document.encode()
        self._times = times
        self._stamped = stamped
        self._refused: list[int] = []
        """The error numbers of the writes in a row that the disk refused."""

    @property
    def records(self) -> Sequence[Record]:
        """Return all records, the header first."""
        return self._chain.records

    @property
    def folder(self) -> Path | None:
        """Return the session's folder, or none where nothing is kept."""
        return self._chain.folder if isinstance(self._chain, Log) else None

    @property
    def mended(self) -> tuple[str, ...]:
        """Return what was done to a torn end when the log was opened."""
        return self._chain.mended if isinstance(self._chain, Log) else ()

    @property
    def usable(self) -> bool:
        """Return whether records can still be written, or a copy elsewhere is needed."""
        return not isinstance(self._chain, Log) or self._chain.usable

    def write(self, body: Body, note: str | Text = "") -> Record:
        """Return the record that now holds this; raise LogError if it could not be kept.

        Where the last one could not be confirmed it goes into a copy elsewhere, and the game with it.
        """
        known = noted(note, self._times if self._stamped else None)
        try:
            record = self._kept(body, known)
        except LogError as error:
            self._refused.append(_number(error))
            self.trouble = both(self._key(), reason=_disk_reason(error))
            raise
        self.trouble = None
        self._refused.clear()
        return record

    def _kept(self, body: Body, note: Mapping[str, str]) -> Record:
        """Return the record once it is in the log, or in a copy where the disk goes on refusing it."""
        self._leave_doubt()
        log = self._chain
        try:
            return log.append(body, note)
        except LogError as error:
            if not (isinstance(log, Log) and self._stuck(log, _number(error))):
                raise
            self._go_on_in(self._copy(log))
            return self._chain.append(body, note)

    def _stuck(self, log: Log, number: int) -> bool:
        """Return whether it was refused before, and room would not help or another disk may have some."""
        tried = log.usable and len(self._refused) >= PATIENCE
        return tried and (number not in NO_ROOM or len(copies(log.folder)) > 1)

    def _key(self) -> str:
        """Return what is said of a record that was not kept; room is asked for where nothing else helps."""
        another = self.folder is not None and len(copies(self.folder)) > 1
        full = self._refused[-1] in NO_ROOM and not (another and len(self._refused) <= PATIENCE)
        if self.usable:
            return "session.not_recorded" if full else "session.refused"
        return "session.not_confirmed.full" if full else "session.not_confirmed"

    def take_back(self, last: int) -> None:
        """Forget the records after `last`, in a copy if one is due; raise LogError if the disk does not."""
        self._leave_doubt()
        self._chain.take_back(last)
        self.moved = None if self.moved is None else min(self.moved, last)

    def _leave_doubt(self) -> None:
        """Go on elsewhere if the file is in doubt: not confirmed, or deleted, or others wrote to it."""
        if isinstance(self._chain, Log) and self._chain.doubtful():
            self._go_on_in(self._copy(self._chain))

    def _copy(self, log: Log) -> Log:
        """Return the first copy that can be made; raise LogError where none can."""
        *others, last = copies(log.folder)
        for folder in others:
            with suppress(LogError):
                return log.copied(folder, self._document)
        return log.copied(last, self._document)

    def _go_on_in(self, fresh: Log) -> None:
        with suppress(OSError):
            # A disk that has gone may not even take its leave.
            self._chain.close()
        self._chain = fresh
        self.moved = len(fresh.records) - 1
        self.trouble = None
        self._refused.clear()

    def close(self) -> None:
        """Let others have the log."""
        self._chain.close()


def noted(note: str | Text, times: Times | None) -> dict[str, str]:
    """Return what a record's note holds: the reason in one or both languages, and when by the wall clock."""
    reason, korean = (note.en, note.ko) if isinstance(note, Text) else (note, "")
    known = {"reason": recordable(reason), "reason_ko": recordable(korean)}
    if times is not None:
        known["wall"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(times.wall() // 1000))
    return {name: words for name, words in known.items() if words}


def _number(error: LogError) -> int:
    return error.__cause__.errno or 0 if isinstance(error.__cause__, OSError) else 0


def _disk_reason(error: LogError) -> str:
    cause = error.__cause__
    return (cause.strerror or str(cause)) if isinstance(cause, OSError) else str(error)
