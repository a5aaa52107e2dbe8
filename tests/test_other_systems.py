"""What the program does on Windows and macOS alone, as far as Linux can show it.

A module is read once more as if on that system. What only that system has is made up here; files, processes
and the log are real.
"""

from __future__ import annotations

import errno
import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from game.errors import LogError
from game.record import disk
from game.record.log import create, log_path, open_to_append, read

pytestmark = pytest.mark.alike

HEADER = {"kind": "header", "digest": "0", "minute": 0}

On = Callable[..., ModuleType]
"""Reads a module of the game again, as if on a system, with modules of the library that it has there."""


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> On:
    """Return what reads a module once more as if on another system: win32, darwin."""

    def again(system: str, module: ModuleType, **there: Any) -> ModuleType:
        name = f"{module.__name__}_on_{system}"
        spec = importlib.util.spec_from_file_location(name, module.__file__)
        assert spec is not None
        assert spec.loader is not None
        made = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, made)
        with monkeypatch.context() as reading:
            reading.setattr(sys, "platform", system)
            for each, has in there.items():
                reading.setitem(sys.modules, each, has)
            spec.loader.exec_module(made)
        # Only for this module: the library and the other tests are on the system that is here.
        made.sys = SimpleNamespace(**{**vars(sys), "platform": system})  # type: ignore[attr-defined]
        made.os = SimpleNamespace(**{**vars(os), "name": "nt" if system == "win32" else "posix"})  # type: ignore[attr-defined]
        return made

    return again


class Bytes:
    """The locks of Windows: of bytes, where the file stands; they fall when it is closed."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.taken: dict[tuple[int, int], int] = {}
        """File and place -> the handle that has it."""

    def locking(self, handle: int, mode: int, count: int) -> None:
        """Take bytes, or raise what Windows raises where another handle has them."""
        assert (mode, count) == (self.LK_NBLCK, 1)
        place = os.fstat(handle).st_ino, os.lseek(handle, 0, os.SEEK_CUR)
        if self.taken.setdefault(place, handle) != handle:
            raise PermissionError(errno.EACCES, "Permission denied")

    def close(self, handle: int) -> None:
        """Close a file, as `os.close` does, and let go of its bytes."""
        self.taken = {place: by for place, by in self.taken.items() if by != handle}
        os.close(handle)


def test_a_game_on_windows_is_one_windows_alone_and_all_may_read_it(on: On, tmp_path: Path) -> None:
    locks = Bytes()
    windows = on("win32", disk, msvcrt=locks)
    windows.os.close = locks.close
    del windows.os.pwrite
    here = windows.Disk()
    log = create(tmp_path / "game", HEADER, "{}", disk=here)
    log.append({"kind": "remark", "what": "mark", "fields": {}})
    for again in (open_to_append, lambda folder, disk: create(folder, HEADER, "{}", disk=disk)):
        with pytest.raises(LogError, match="being played in another window"):
            again(tmp_path / "game", disk=here)
    size = log_path(tmp_path / "game").stat().st_size
    assert [place for _, place in locks.taken] == [disk._LOCK_AT]
    assert size < disk._LOCK_AT, "the byte that is locked was written"
    assert [record.n for record in read(tmp_path / "game")] == [0, 1]
    log.close()
    gone_on = open_to_append(tmp_path / "game", disk=here)
    gone_on.append({"kind": "remark", "what": "mark", "fields": {}})
    gone_on.close()
    assert [record.n for record in read(tmp_path / "game")] == [0, 1, 2]


def test_on_windows_no_line_end_is_made_another(
    on: On, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There a file that is not opened as bytes gets a carriage return before each newline."""
    binary = 1 << 40
    monkeypatch.setattr(os, "O_BINARY", binary, raising=False)
    asked = []
    windows = on("win32", disk, msvcrt=Bytes())

    def opened(path: Path, flags: int, mode: int) -> int:
        asked.append(flags & binary)
        return os.open(path, flags & ~binary, mode)

    windows.os.open = opened
    create(tmp_path / "game", HEADER, "{}", disk=windows.Disk()).close()
    assert asked == [binary, binary]


def test_on_windows_no_folder_is_asked_to_be_on_the_disk(on: On, tmp_path: Path) -> None:
    """It opens no folder as a file, and has no such promise."""
    on("win32", disk, msvcrt=Bytes()).Disk().sync_folder(tmp_path / "not there")


class Flush:
    """What macOS has in `fcntl`: the full flush, which may fail, and the lock of files."""

    F_FULLFSYNC, LOCK_EX, LOCK_NB = 51, 2, 4

    def __init__(self) -> None:
        self.flushed = 0
        self.fails = 0
        """The number of the error that the next flush ends with."""

    def fcntl(self, handle: int, command: int) -> int:
        """Flush a file, or raise what macOS raises."""
        assert command == self.F_FULLFSYNC
        os.fstat(handle)
        if self.fails:
            raise OSError(self.fails, os.strerror(self.fails))
        self.flushed += 1
        return 0

    def flock(self, handle: int, how: int) -> None:
        """Lock a file that nobody else has."""
        assert how == self.LOCK_EX | self.LOCK_NB


def test_on_macos_a_record_has_left_the_drives_memory(on: On, tmp_path: Path) -> None:
    flush = Flush()
    log = create(tmp_path / "game", HEADER, "{}", disk=on("darwin", disk, fcntl=flush).Disk())
    before = flush.flushed
    log.append({"kind": "remark", "what": "mark", "fields": {}})
    log.close()
    assert flush.flushed == before + 1


@pytest.mark.parametrize("name", ["ENOTSUP", "EOPNOTSUPP", "EINVAL", "ENOTTY"])
def test_on_macos_a_disk_that_knows_no_full_flush_is_flushed_as_it_can(
    on: On, tmp_path: Path, name: str
) -> None:
    flush, plain = Flush(), list[int]()
    macos = on("darwin", disk, fcntl=flush)
    log = create(tmp_path / "game", HEADER, "{}", disk=macos.Disk())
    flush.fails = getattr(errno, name)
    macos.os.fsync = plain.append
    log.append({"kind": "remark", "what": "mark", "fields": {}})
    log.close()
    assert len(plain) == 1


@pytest.mark.parametrize("name", ["EIO", "ENOSPC", "EDQUOT", "EROFS", "ENXIO"])
def test_on_macos_a_full_flush_that_fails_confirms_no_record(on: On, tmp_path: Path, name: str) -> None:
    flush = Flush()
    log = create(tmp_path / "game", HEADER, "{}", disk=on("darwin", disk, fcntl=flush).Disk())
    flush.fails = getattr(errno, name)
    with pytest.raises(LogError, match="could not be confirmed"):
        log.append({"kind": "remark", "what": "mark", "fields": {}})
    assert log.in_doubt
    assert len(log.records) == 1
    log.close()
