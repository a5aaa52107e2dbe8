"""A disk refuses what it is given: room is asked for where nothing else helps."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sessions import begin, say
from unsure import all_sessions_on_another_disk

from game.errors import LogError
from game.record.disk import Disk
from game.record.verify import verify
from game.session import Session, folders

pytestmark = pytest.mark.once

FULL = os.strerror(errno.ENOSPC)
ROOM = f"NOT recorded: {FULL}. Make room on the disk, then decide again."
MOVES = "Decide again: if the disk goes on refusing, the game moves into a copy."


class Refusing(Disk):
    """A real disk that refuses to write, or to confirm, what lies in some folders."""

    def __init__(self, *where: Path) -> None:
        self.where = where
        self.why = 0
        """The number of the error; 0 while it takes what it is given."""
        self.call = "write"
        self._paths: dict[int, Path] = {}

    def open(self, path: Path, *, new: bool = False) -> int:
        handle = super().open(path, new=new)
        self._paths[handle] = path
        return handle

    def write(self, handle: int, data: bytes, at: int) -> int:
        self._refuse("write", handle)
        return super().write(handle, data, at)

    def sync(self, handle: int) -> None:
        self._refuse("sync", handle)
        super().sync(handle)

    def _refuse(self, call: str, handle: int) -> None:
        if self.why and call == self.call and any(map(self._paths[handle].is_relative_to, self.where)):
            raise OSError(self.why, os.strerror(self.why))


@pytest.fixture(autouse=True)
def sessions_lie_on_this_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No copy of a test comes to lie among somebody's games."""
    monkeypatch.setattr(folders, "HOUSE", tmp_path)


@pytest.fixture
def another_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return where sessions lie on a disk of its own."""
    with all_sessions_on_another_disk(monkeypatch) as sessions:
        yield sessions


def refused(session: Session) -> str:
    """Return what the red bar says of a decision that was not kept."""
    with pytest.raises(LogError):
        say(session, "seoul:alert")
    assert "seoul" in session.waiting
    assert session.failing is not None
    assert session.failing.ko
    return session.failing.en


def test_where_the_other_disk_is_full_as_well_room_is_asked_for(tmp_path: Path, another_disk: Path) -> None:
    disk = Refusing(tmp_path, another_disk)
    session = begin(tmp_path / "stick" / "game", disk=disk)
    disk.why = errno.ENOSPC
    for _ in range(2):
        assert refused(session).endswith(MOVES)
    assert [refused(session) for _ in range(2)] == [ROOM] * 2
    disk.why = 0
    say(session, "seoul:alert")
    session.close()
    assert session.folder == tmp_path / "stick" / "game"


@pytest.mark.parametrize(
    ("why", "then"),
    [
        (
            errno.ENOSPC,
            "Make room on the disk, then decide again: it goes on in a copy.",
        ),
        (errno.EIO, "Decide again: the game then goes on in a copy in another folder."),
    ],
    ids=["full", "broken"],
)
def test_a_disk_that_confirms_nothing_asks_for_room_if_it_is_full(
    tmp_path: Path, why: int, then: str
) -> None:
    disk = Refusing(tmp_path)
    session = begin(tmp_path / "game", disk=disk)
    disk.why, disk.call = why, "sync"
    assert [refused(session) for _ in range(3)] == [f"Could not be confirmed: {os.strerror(why)}. {then}"] * 3
    disk.why = 0
    say(session, "seoul:alert")
    session.close()
    assert session.folder == tmp_path / "game-copy"
    assert verify(session.folder).problem == ""


class Halving(Disk):
    """A real disk that takes half of what it is given and does not let go of it again."""

    def __init__(self) -> None:
        self.fails = False

    def write(self, handle: int, data: bytes, at: int) -> int:
        if self.fails:
            super().write(handle, data[: len(data) // 2], at)
            raise OSError(errno.ENOSPC, FULL)
        return super().write(handle, data, at)

    def truncate(self, handle: int, size: int) -> None:
        if self.fails:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        super().truncate(handle, size)


def test_the_half_of_a_record_that_could_not_be_cut_off_is_nobody_else_s(tmp_path: Path) -> None:
    disk = Halving()
    session = begin(tmp_path / "game", disk=disk)
    disk.fails = True
    assert refused(session) == ROOM
    disk.fails = False
    say(session, "seoul:alert")
    session.close()
    assert session.folder == tmp_path / "game"
    assert verify(session.folder).problem == ""
