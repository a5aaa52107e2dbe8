"""A real disk that does not confirm what it is given, for tests of where a game goes on then."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sessions import say

from game.errors import LogError
from game.record.disk import Disk
from game.session import Session, folders


class Unsure(Disk):
    """A real disk that now and then reports that it could not write what it was given."""

    def __init__(self) -> None:
        self.fails = 0
        """So many syncs are still to fail."""

    def sync(self, handle: int) -> None:
        super().sync(handle)
        if self.fails:
            self.fails -= 1
            raise OSError(errno.EIO, os.strerror(errno.EIO))


def refused(session: Session, disk: Unsure, line: str, fails: int = 1) -> None:
    """Let a decision go to a disk that does not confirm it."""
    disk.fails = fails
    with pytest.raises(LogError, match="could not be confirmed: Input/output error"):
        say(session, line)


def moved(session: Session, disk: Unsure, line: str) -> None:
    """Let a game go on in a copy with a decision."""
    refused(session, disk, line)
    say(session, line)


@contextmanager
def all_sessions_on_another_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield where sessions lie on a disk of its own; skip where there is no second disk."""
    memory = Path("/dev/shm")  # noqa: S108
    if not memory.is_dir() or memory.stat().st_dev == Path(tempfile.gettempdir()).stat().st_dev:
        pytest.skip("there is no second disk here")
    made = Path(tempfile.mkdtemp(dir=memory))
    monkeypatch.setattr(folders, "HOUSE", made)
    try:
        yield made / "sessions"
    finally:
        shutil.rmtree(made)
