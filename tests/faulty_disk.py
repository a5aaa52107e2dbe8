"""A disk in memory that fails when told to, forgets what was not synced, and can lose its power."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from game.record.disk import Disk

SECTOR = 512
SHORT = -1
"""Not an error number: the write takes all but a byte of what it was given."""

POWER = -2
"""Not an error number: the machine dies before this call."""


class PowerCut(Exception):
    """Nobody catches this but the test."""


@dataclass
class File:
    """What the system shows of a file, and what of it would survive a power cut."""

    content: bytearray = field(default_factory=bytearray)
    durable: bytearray = field(default_factory=bytearray)
    dirty: set[int] = field(default_factory=set)
    """Sectors that wait to be written; those of a failed sync are forgotten, as Linux does."""
    named: bool = False
    """Whether its name in the folder would survive."""
    locked: bool = False

    def touch(self, start: int, end: int) -> None:
        """Mark the sectors between two offsets as waiting."""
        self.dirty.update(range(start // SECTOR, max(start, end - 1) // SECTOR + 1))

    def sync(self) -> None:
        """Write what waits."""
        size = len(self.content)
        grown = self.durable[:size] + bytes(max(0, size - len(self.durable)))
        for sector in self.dirty:
            at = sector * SECTOR
            grown[at : at + SECTOR] = self.content[at : at + SECTOR]
        self.durable = grown[:size]
        self.dirty.clear()

    def after_power_cut(self, random: Random) -> bytearray:
        """Return what is found later: of the waiting sectors some, and either size."""
        size = random.choice((len(self.content), len(self.durable)))
        image = self.durable[:size] + bytes(max(0, size - len(self.durable)))
        for sector in self.dirty:
            at = sector * SECTOR
            if random.random() < 0.5 and at < size:
                image[at : at + SECTOR] = self.content[at : at + SECTOR]
        return image[:size]


class FaultyDisk(Disk):
    """A disk whose every call first asks `fault` for an error number; none lets it through."""

    def __init__(self, fault: Callable[[int, str], int | None] = lambda _call, _name: None) -> None:
        self.files: dict[Path, File] = {}
        self.folders: dict[Path, bool] = {}
        """Folders that were made, and whether their names above would survive a power cut."""
        self.calls = 0
        self.fault = fault
        self._handles: dict[int, Path] = {}

    def make_folder(self, path: Path) -> None:
        self._ask("make_folder")
        self.folders.setdefault(path, False)

    def open(self, path: Path, *, new: bool = False) -> int:
        self._ask("open")
        if path not in self.files:
            if not new:
                raise FileNotFoundError(errno.ENOENT, "no such file")
            self.files[path] = File()
        handle = max(self._handles, default=2) + 1
        self._handles[handle] = path
        return handle

    def lock(self, handle: int) -> None:
        self._ask("lock")
        if self._file(handle).locked:
            raise BlockingIOError(errno.EAGAIN, "locked")
        self._file(handle).locked = True

    def read(self, handle: int) -> bytes:
        self._ask("read")
        return bytes(self._file(handle).content)

    def size(self, handle: int) -> int:
        self._ask("size")
        return len(self._file(handle).content)

    def displaced(self, handle: int, path: Path) -> bool:
        return False

    def write(self, handle: int, data: bytes, at: int) -> int:
        if self._ask("write") == SHORT:
            data = data[: max(1, len(data) - 1)]
        file = self._file(handle)
        file.content.extend(bytes(max(0, at - len(file.content))))
        file.content[at : at + len(data)] = data
        file.touch(at, at + len(data))
        return len(data)

    def truncate(self, handle: int, size: int) -> None:
        self._ask("truncate")
        file = self._file(handle)
        file.touch(size, len(file.content))
        del file.content[size:]

    def sync(self, handle: int) -> None:
        try:
            self._ask("sync")
        except OSError:
            self._file(handle).dirty.clear()
            raise
        self._file(handle).sync()

    def sync_folder(self, path: Path) -> None:
        self._ask("sync_folder")
        for name, file in self.files.items():
            file.named |= name.parent == path
        for name in self.folders:
            self.folders[name] |= name.parent == path

    def close(self, handle: int) -> None:
        self._file(handle).locked = False
        del self._handles[handle]

    def killed(self) -> FaultyDisk:
        """Return the disk as the next process finds it: nothing lost, nothing locked, nothing failing."""
        other = FaultyDisk()
        other.files, other.folders = self.files, self.folders
        for file in self.files.values():
            file.locked = False
        return other

    def unplugged(self, random: Random) -> FaultyDisk:
        """Return the disk as it is found after a power cut."""
        other = FaultyDisk()
        lost = {path for path, named in self.folders.items() if not named and random.random() < 0.5}
        other.folders = {path: True for path in self.folders if path not in lost}
        for path, file in self.files.items():
            if path.parent in lost:
                continue
            if file.named or random.random() < 0.5:
                image = file.after_power_cut(random)
                other.files[path] = File(image, bytearray(image), named=True)
        return other

    def _file(self, handle: int) -> File:
        return self.files[self._handles[handle]]

    def _ask(self, name: str) -> int | None:
        self.calls += 1
        number = self.fault(self.calls, name)
        if number == POWER:
            raise PowerCut
        if number is None or number == SHORT:
            return number
        raise OSError(number, os.strerror(number))
