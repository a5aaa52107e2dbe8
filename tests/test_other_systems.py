"""What the program does on Windows and macOS alone, as far as Linux can show it.

A module is read once more as if on that system. What only that system has is made up here; files, processes
and the log are real.
"""

from __future__ import annotations

import ctypes
import errno
import importlib.util
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from game import board
from game.cli import display, words
from game.doctor import reading
from game.environments import program
from game.errors import LogError
from game.record import disk
from game.record.log import create, log_path, open_to_append, read
from game.research import cluster, executor
from game.room import where
from game.terminal import play
from game.texts import both

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


def test_a_command_is_shown_as_its_system_types_it(on: On) -> None:
    assert on("win32", words).NAME == "py main.py"
    assert on("darwin", words).NAME == "python3 main.py"
    assert on("win32", cluster)._own("dask") == r".venv\Scripts\dask"
    assert on("darwin", cluster)._own("dask") == ".venv/bin/dask"


@pytest.mark.parametrize(
    ("folder", "windows", "macos"),
    [
        (r"sessions\one", r"sessions\one", r"'sessions\one'"),
        ("our first game", '"our first game"', "'our first game'"),
        ("our $game", '"our $game"', "'our $game'"),
        ("it's", "it's", "'it'\"'\"'s'"),
    ],
)
def test_a_folder_can_be_copied_into_the_systems_shell(on: On, folder: str, windows: str, macos: str) -> None:
    assert on("win32", play).quoted(folder) == windows
    assert on("darwin", play).quoted(folder) == macos


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_whether_there_is_a_display_is_asked_of_a_system_that_names_none(
    on: On, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for there in (True, False):
        monkeypatch.setattr(board, "visible", lambda there=there: there)
        assert on(system, display).has_display() == there
        assert not on("linux", display).has_display()


def test_on_windows_a_port_that_another_program_has_is_taken(on: On, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the option that lets a port be had again at once lets two have it at the same time."""
    asked: list[int] = []

    class Port(socket.socket):
        def setsockopt(self, level: int, option: int, value: int) -> None:  # type: ignore[override]
            asked.append(option)

    def ask(system: str) -> list[int]:
        asked.clear()
        for module in (where, reading):
            there = on(system, module)
            there.socket = SimpleNamespace(**{**vars(socket), "socket": Port})  # type: ignore[attr-defined]
            if module is where:
                there.prove_port(where.Where(port=0))
            else:
                assert there.port_free(0, lan=False)
        return asked

    assert ask("darwin") == [socket.SO_REUSEADDR] * 2
    assert ask("win32") == []


@pytest.mark.parametrize(("status", "said"), [(1, 1), (0, 0), (255, None), (None, None)])
def test_windows_says_whether_it_is_on_mains(
    monkeypatch: pytest.MonkeyPatch, status: int | None, said: int | None
) -> None:
    """A table without a battery says 255, what is not known; a call that fails says nothing."""

    def power(into: Any) -> int:
        into[0] = status or 0
        return int(status is not None)

    windows = SimpleNamespace(kernel32=SimpleNamespace(GetSystemPowerStatus=power))
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    assert reading.System().line() == said


def test_on_windows_ctrl_c_is_left_as_it_is_while_a_process_begins(on: On) -> None:
    """It has no signals to hold back."""
    windows = on("win32", executor)
    windows.signal = SimpleNamespace()  # type: ignore[attr-defined]
    with windows._held_back():
        pass


WAITING = "import sys\nprint('{\"options\": []}', flush=True)\nsys.stdin.read()\n"
"""A player that is there until its question's end."""


@pytest.mark.parametrize("ended_by", ["the game's end", "no answer"])
def test_on_windows_a_program_at_a_seat_is_ended_by_itself(on: On, tmp_path: Path, ended_by: str) -> None:
    """It has no groups of processes, and no signal that kills one."""
    file = tmp_path / "mine.py"
    file.write_text(WAITING, encoding="utf-8")
    windows = on("win32", program)
    for name in ("killpg", "getpgid"):
        windows.os.__dict__.pop(name, None)
    windows.signal = SimpleNamespace()  # type: ignore[attr-defined]
    started: list[bool] = []

    def begin(*words: Any, start_new_session: bool, **more: Any) -> Any:
        started.append(start_new_session)
        return subprocess.Popen(*words, **more)

    windows.subprocess = SimpleNamespace(**{**vars(subprocess), "Popen": begin})  # type: ignore[attr-defined]
    player = windows.Program(str(file))
    if ended_by == "no answer":
        player._end(both("program.gone"))
        assert player._process.wait(60) is not None
    player.close()
    assert player._process.poll() is not None
    assert started == [False]
