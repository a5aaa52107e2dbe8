"""What is sound in the bytes of a log, and how a torn end is put aside when the game goes on.

A power cut can leave the beginning of the last record, or sectors of NUL in it; nobody was told that such a
record was kept. That is a torn end. Everything else that is wrong is damage, and is refused with its place.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.errors import LogError
from game.record.chain import NO_HASH, Damage, Record, decode, encode
from game.record.disk import Disk, write_all

_SECTOR = 512


@dataclass(frozen=True, slots=True)
class Examined:
    """The bytes of a log, taken apart."""

    records: tuple[Record, ...]
    size: int
    """How many bytes the sound records take, with the newline of the last where it is there."""
    ended: bool
    """Whether the last record has its newline."""
    torn: bytes
    """What follows the sound records and was never confirmed to anybody."""


def examine(data: bytes, path: Path) -> Examined:
    """Return the sound records and the torn end; raise LogError if anything else is wrong."""
    records: list[Record] = []
    prev, at = NO_HASH, 0
    while (newline := data.find(b"\n", at)) >= 0:
        try:
            record = decode(data[at:newline], len(records), prev)
        except Damage as damage:
            if newline + 1 == len(data.rstrip(b"\0")) and _lost_sectors(data, at, newline):
                break
            raise at_record(path, len(records), str(damage)) from None
        records.append(record)
        prev, at = record.hash, newline + 1
    rest = data[at:]
    # A whole record whose newline was lost is kept: it may have been confirmed.
    whole = rest.rfind(b"}") + 1
    try:
        record = decode(rest[:whole], len(records), prev)
    except Damage:
        return Examined(tuple(records), at, True, rest)
    return Examined((*records, record), at + whole, False, rest[whole:])


def at_record(path: Path, number: int, reason: str) -> LogError:
    """Return the error that names the file, the line and the record."""
    return LogError(f"{path}:{number + 1}: record {number} {reason}")


def recover(disk: Disk, handle: int, path: Path) -> tuple[tuple[Record, ...], int, tuple[str, ...]]:
    """Return the records of a log that is to be gone on with, its size, and what had to be mended.

    A torn end is copied to a file beside the log before it is cut off. The last record is written once more:
    the game that wrote it may have died unconfirmed, with bytes that only look as if they were on the disk.
    """
    found = examine(disk.read(handle), path)
    if not found.records:
        raise LogError(f"{path}: holds no whole record; the game never began")
    said = []
    if found.torn:
        aside = put_aside(disk, path, found.torn)
        said.append(
            f"{path}: the last line was unfinished; its {len(found.torn)} bytes are kept in {aside.name}"
        )
    if not found.ended:
        said.append(f"{path}: the last record is whole; its missing newline was added")
    last = encode(found.records[-1])
    start = found.size - len(last) - found.ended
    disk.truncate(handle, found.size)
    write_all(disk, handle, last + b"\n", start)
    disk.sync(handle)
    disk.sync_folder(path.parent)
    with suppress(PermissionError):  # Who may not read the folder above has not made this one.
        disk.sync_folder(path.parent.parent)
    return found.records, start + len(last) + 1, tuple(said)


def put_aside(disk: Disk, path: Path, torn: bytes) -> Path:
    """Return the file beside the log that now holds a torn end, after any that it held before."""
    aside = path.with_suffix(".torn")
    handle = disk.open(aside, new=True)
    try:
        write_all(disk, handle, torn, len(disk.read(handle)))
        disk.sync(handle)
    finally:
        disk.close(handle)
    disk.sync_folder(path.parent)
    return aside


def _lost_sectors(data: bytes, start: int, end: int) -> bool:
    """Return whether the line holds NULs, and only where whole sectors of the disk were never written."""
    at = data.find(b"\0", start, end)
    if at < 0:
        return False
    while at >= 0:
        after = at
        while after < end and data[after] == 0:
            after += 1
        if not ((at == start or at % _SECTOR == 0) and after % _SECTOR == 0):
            return False
        at = data.find(b"\0", after, end)
    return True
