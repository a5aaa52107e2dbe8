"""A session's folder on disk: made, gone on with by one process at a time, and read.

A record is on the disk before anybody is told of it. When the disk fails, the message says which of two
things is so: `NOT recorded` (try again), or `could not be confirmed` (this file is never written to again).
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from game.errors import LogError
from game.record.chain import (
    NO_HASH,
    Body,
    Damage,
    Record,
    Salts,
    decode,
    encode,
    random_salts,
    seal,
    sealed_line,
)
from game.record.disk import Disk, prove_length, write_all
from game.record.recovery import at_record, examine, recover

LOG = "log.jsonl"
SCENARIO = "scenario.json"


class Chain:
    """The records of a session that keeps nothing on disk."""

    def __init__(self, records: Sequence[Record] = (), salts: Salts = random_salts) -> None:
        self._records = list(records)
        self._salts = salts

    @property
    def records(self) -> Sequence[Record]:
        """Return all records so far; the list grows and never changes but by `take_back`."""
        return self._records

    def append(self, body: Body, note: Mapping[str, str] | None = None) -> Record:
        """Return the new last record; raise LogError if it could not be kept."""
        prev = self._records[-1].hash if self._records else NO_HASH
        record, line = sealed_line(len(self._records), prev, body, note or {}, self._salts)
        self._keep(line)
        self._records.append(record)
        return record

    def take_back(self, last: int) -> None:
        """Forget the records after `last`, which nobody was shown; raise LogError if the disk does not."""
        self._forget(self._records[last + 1 :])
        del self._records[last + 1 :]

    def close(self) -> None:
        """Let go of what the session holds."""

    def _forget(self, records: Sequence[Record]) -> None:
        """Nothing to forget elsewhere."""

    def _keep(self, line: bytes) -> None:
        """Nothing to keep it in."""


class Log(Chain):
    """A log on disk that this process alone may append to."""

    def __init__(
        self, path: Path, handle: int, size: int, records: Sequence[Record], salts: Salts, disk: Disk
    ) -> None:
        super().__init__(records, salts)
        self.path = path
        self.folder = path.parent
        self.usable = True
        """Whether it may be appended to: not after a write that could not be confirmed."""
        self.in_doubt = False
        """Whether that is why, or the file is not what it was: what was confirmed is to go on elsewhere."""
        self.mended: tuple[str, ...] = ()
        """What was done to a torn end when the log was opened, a sentence each."""
        self._handle = handle
        self._size = size
        self._clean = True
        self._disk = disk
        # Some systems count no names of a file, or tell late how long it is: from those nothing can be told.
        self._tells = self._length() == size
        self._placed = not disk.displaced(handle, path)

    def close(self) -> None:
        """Close the file and let others have it."""
        if self._handle >= 0:
            self._disk.close(self._handle)
            self._handle = -1
            self.usable = False

    def doubtful(self) -> bool:
        """Return whether the game is to go on elsewhere: a write is in doubt, or others were at the file."""
        if self.usable and self._tells:
            found = self._length()
            moved = self._placed and self._disk.displaced(self._handle, self.path)
            if moved or found < self._size or (self._clean and found > self._size):
                self.usable, self.in_doubt = False, True
        return self.in_doubt

    def _length(self) -> int:
        """Return how long the file is; as long as it should be where the system cannot say."""
        try:
            return self._disk.size(self._handle)
        except OSError:
            return self._size

    def copied(self, folder: Path, document: bytes) -> Log:
        """Return the log of a new folder with all that was confirmed here; raise LogError if that fails."""
        return create_from(folder, self.records, document, salts=self._salts, disk=self._disk)

    def _keep(self, line: bytes) -> None:
        if not self.usable:
            raise LogError(f"{self.path}: NOT recorded: this log takes no more records")
        data = line + b"\n"
        try:
            self._cut()
            self._clean = False
            write_all(self._disk, self._handle, data, self._size)
        except OSError as error:
            self._try_to_cut()
            raise LogError(f"{self.path}: NOT recorded: {_reason(error)}") from error
        try:
            self._disk.sync(self._handle)
        except OSError as error:
            # The system may have dropped the bytes and forgotten it: a second try would prove nothing.
            self.usable, self.in_doubt = False, True
            raise LogError(
                f"{self.path}: could not be confirmed: {_reason(error)}; what comes next goes into a copy"
            ) from error
        self._size += len(data)
        self._clean = True

    def _forget(self, records: Sequence[Record]) -> None:
        size = self._size - sum(len(encode(record)) + 1 for record in records)
        try:
            self._disk.truncate(self._handle, size)
            self._disk.sync(self._handle)
        except OSError as error:
            self.usable, self.in_doubt = False, True
            raise LogError(f"{self.path}: could not be taken back: {_reason(error)}") from error
        self._size = size

    def _cut(self) -> None:
        if not self._clean:
            self._disk.truncate(self._handle, self._size)
            self._clean = True

    def _try_to_cut(self) -> None:
        """Cut off a half-written record; if the disk refuses, the next append does it before it writes."""
        try:
            self._cut()
        except OSError:
            self._clean = False


def create(
    folder: Path,
    body: Body,
    document: str,
    *,
    note: Mapping[str, str] | None = None,
    salts: Salts = random_salts,
    disk: Disk | None = None,
) -> Log:
    """Return the log of a new session folder, its header and its copy of the scenario on disk."""
    header = seal(0, NO_HASH, body, note or {}, salts)
    return create_from(folder, (header,), document.encode(), salts=salts, disk=disk)


def create_from(
    folder: Path,
    records: Sequence[Record],
    document: bytes,
    *,
    salts: Salts = random_salts,
    disk: Disk | None = None,
) -> Log:
    """Return the log of a new folder that begins with these records; raise LogError if it holds a game."""
    disk = disk or Disk()
    path = folder / LOG
    _prove_file(path)
    _prove_scenario(folder / SCENARIO, path, document)
    data = b"".join(encode(record) + b"\n" for record in records)
    try:
        disk.make_folder(folder)
        handle = disk.open(path, new=True)
    except OSError as error:
        raise LogError(f"{folder}: NOT recorded: {_reason(error)}") from error
    ours = False
    try:
        _lock(disk, handle, path)
        if b"\n" in disk.read(handle):
            raise LogError(f"{folder}: already holds a game; choose another folder")
        ours = True
        _write_file(disk, folder / SCENARIO, document)
        disk.truncate(handle, 0)
        write_all(disk, handle, data, 0)
        disk.sync(handle)
        disk.sync_folder(folder)
        disk.sync_folder(folder.parent)
    except OSError as error:
        if ours:  # Of a log that could not be read nobody knows what it holds.
            with contextlib.suppress(OSError):
                disk.truncate(handle, 0)  # So that the same folder may be tried again.
        disk.close(handle)
        raise LogError(f"{folder}: NOT recorded: {_reason(error)}") from error
    except LogError:
        disk.close(handle)
        raise
    return Log(path, handle, len(data), records, salts, disk)


def open_to_append(folder: Path, *, salts: Salts = random_salts, disk: Disk | None = None) -> Log:
    """Return the log of a folder, ready to go on; raise LogError if it is damaged or in use elsewhere."""
    disk = disk or Disk()
    path = log_path(folder)
    _prove_file(path)
    try:
        handle = disk.open(path)
    except OSError as error:
        if not path.is_file():
            raise no_log(path) from error
        raise LogError(f"{path}: cannot be opened for play: {_reason(error)}") from error
    try:
        _lock(disk, handle, path)
        records, size, mended = recover(disk, handle, path)
    except OSError as error:
        disk.close(handle)
        raise LogError(f"{path}: cannot be opened for play: {_reason(error)}") from error
    except LogError:
        disk.close(handle)
        raise
    log = Log(path, handle, size, records, salts, disk)
    log.mended = mended
    return log


def read(folder: Path, *, torn: bool = False) -> tuple[Record, ...]:
    """Return all records of a folder or log; raise LogError at the first that is not as it was written.

    With `torn` an unfinished end is passed over, as opening for play would.
    """
    path = log_path(folder)
    found = examine(read_bytes(path), path)
    if not torn and (found.torn or not found.ended):
        number = len(found.records) if found.torn else len(found.records) - 1
        raise at_record(path, number, "is unfinished: the game was cut off there, or is being played")
    if not found.records:
        raise LogError(f"{path}: holds no whole record; the game never began")
    return found.records


def first(folder: Path) -> Record:
    """Return the header of a folder or log, and prove no more of it; raise LogError where it is not sound."""
    path = log_path(folder)
    try:
        return decode(read_bytes(path, line=True).removesuffix(b"\n"), 0, NO_HASH)
    except Damage as damage:
        raise at_record(path, 0, str(damage)) from None


def log_path(folder: Path) -> Path:
    """Return the log of a session's folder, or the log itself where that was named."""
    return folder if folder.suffix == ".jsonl" else folder / LOG


def scenario_path(folder: Path) -> Path:
    """Return the copy of the scenario that lies beside a log."""
    return log_path(folder).parent / SCENARIO


def read_bytes(path: Path, *, line: bool = False) -> bytes:
    """Return the bytes of a file of a session, or of its first line; raise LogError if it cannot be read."""
    _prove_file(path)
    try:
        with path.open("rb") as file:
            prove_length(file.fileno())
            return file.readline() if line else file.read()
    except OSError as error:
        if path.name != SCENARIO and not path.is_file():
            raise no_log(path) from error
        raise LogError(f"{path}: cannot be read: {_reason(error)}") from error


def _prove_file(path: Path) -> None:
    """Raise LogError where a pipe or a device lies: it would be waited for without end."""
    if os.path.exists(path) and not (path.is_file() or path.is_dir()):
        raise (
            LogError(f"{path}: is no file, but a pipe or a device") if path.name == SCENARIO else no_log(path)
        )


def prove_log(folder: Path) -> Path:
    """Return the log of a session's folder, or the log itself; raise LogError where there is none."""
    path = log_path(folder)
    if not path.is_file():
        raise no_log(path)
    return path


def no_log(path: Path) -> LogError:
    """Return the error that says what is there instead of a log, and what would be right."""
    folder = path.parent
    right = f"name the folder of a game, or its {LOG}"
    if path.is_dir():
        return LogError(f"{path}: is a folder, whatever its name says; {right}")
    if path.name == LOG and folder.is_dir():
        return LogError(f"{folder}: there is no game in it; {right}")
    named = folder if path.name == LOG else path
    if named.exists():
        return LogError(f"{named}: is no log of a game; {right}")
    return LogError(f"{named}: there is no such file or folder; {right}")


def _lock(disk: Disk, handle: int, path: Path) -> None:
    try:
        disk.lock(handle)
    except BlockingIOError:
        raise LogError(f"{path}: is being played in another window of the game") from None


def _prove_scenario(place: Path, log: Path, document: bytes) -> None:
    """Raise LogError where the scenario of other logs lies, or what somebody else calls so."""
    # Beside a log without a record lies what a try of ours that was broken off has left.
    if os.path.lexists(place) and not log.exists() and read_bytes(place) != document:
        raise LogError(f"{place}: is not of this game and is not written over; choose another folder")


def _write_file(disk: Disk, path: Path, data: bytes) -> None:
    handle = disk.open(path, new=True)
    try:
        disk.truncate(handle, 0)
        write_all(disk, handle, data, 0)
        disk.sync(handle)
    finally:
        disk.close(handle)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
