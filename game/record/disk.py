"""The eleven things that a log asks of the operating system, so that a test can make each of them fail."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BINARY = getattr(os, "O_BINARY", 0)
_LOCK_AT = 1 << 30
"""Windows locks bytes, not files: this one lies beyond any log, so that others can still read the records."""

MOST = 64 << 20
"""Bytes of the longest log that is read: one of a long day's game has a hundredth of it."""

_NO_FULL_FLUSH = (errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOTTY)
"""What macOS answers where a file system, as some of network disks, knows no full flush."""


class Disk:
    """The disk of this machine."""

    def make_folder(self, path: Path) -> None:
        """Make a folder, and those above it for good; one that is there is fine."""
        missing = [folder for folder in path.parents if not folder.exists()]
        path.mkdir(parents=True, exist_ok=True)
        for folder in missing:
            self.sync_folder(folder.parent)

    def open(self, path: Path, *, new: bool = False) -> int:
        """Return a handle to read and write the file; `new` makes it where it is missing."""
        return os.open(path, os.O_RDWR | _BINARY | (os.O_CREAT if new else 0), 0o644)

    def lock(self, handle: int) -> None:
        """Take the file for this process alone; raise BlockingIOError if another has it."""
        if sys.platform == "win32":
            os.lseek(handle, _LOCK_AT, os.SEEK_SET)
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            except OSError as error:
                raise BlockingIOError(errno.EAGAIN, "locked") from error
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def read(self, handle: int) -> bytes:
        """Return the whole file; raise OSError where it is longer than any log."""
        prove_length(handle)
        os.lseek(handle, 0, os.SEEK_SET)
        parts = []
        while part := os.read(handle, 1 << 20):
            parts.append(part)
        return b"".join(parts)

    def size(self, handle: int) -> int:
        """Return how long the file is; -1 where it has no name any more and goes once it is closed."""
        found = os.fstat(handle)
        return found.st_size if found.st_nlink else -1

    def displaced(self, handle: int, path: Path) -> bool:
        """Return whether another file, or none, bears this one's name in a folder that is there."""
        try:
            found, ours = path.stat(), os.fstat(handle)
            # Some network disks number one file anew at each look: that alone says nothing.
            return not os.path.samestat(found, ours) and found.st_size != ours.st_size
        except FileNotFoundError:
            return path.parent.is_dir()
        except OSError:
            return False

    def write(self, handle: int, data: bytes, at: int) -> int:
        """Write at an offset and return how many bytes went."""
        if sys.platform == "win32":
            os.lseek(handle, at, os.SEEK_SET)
            return os.write(handle, data)
        return os.pwrite(handle, data, at)

    def truncate(self, handle: int, size: int) -> None:
        """Cut the file to a size."""
        os.ftruncate(handle, size)

    def sync(self, handle: int) -> None:
        """Return when what was written would survive a dead battery."""
        if sys.platform == "darwin":
            # There a plain fsync leaves the bytes in the drive's memory.
            try:
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            except OSError as error:
                if error.errno not in _NO_FULL_FLUSH:  # The bytes may be lost, and a plain fsync not say so.
                    raise
            else:
                return
        os.fsync(handle)

    def sync_folder(self, path: Path) -> None:
        """Return when the names in a folder would survive, where the system can promise that."""
        if sys.platform == "win32":
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno != errno.EINVAL:  # Some network disks know no fsync of folders.
                raise
        finally:
            os.close(handle)

    def close(self, handle: int) -> None:
        """Give the file back, and with it the lock."""
        os.close(handle)


def prove_length(handle: int) -> None:
    """Raise OSError where a file is longer than any log: it would be read into memory whole."""
    if os.fstat(handle).st_size > MOST:
        raise OSError(errno.EFBIG, f"it is longer than {MOST >> 20} MB, as no log of a game is")


def write_all(disk: Disk, handle: int, data: bytes, at: int) -> None:
    """Write everything: a disk may take a part at a time."""
    done = 0
    while done < len(data):
        went = disk.write(handle, data[done:], at + done)
        if went <= 0:
            raise OSError("the disk takes no more")
        done += went
