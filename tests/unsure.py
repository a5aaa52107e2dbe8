"""A real disk that does not confirm what it is given, for tests of where a game goes on then."""

from __future__ import annotations

import errno
import os

import pytest
from sessions import say

from game.errors import LogError
from game.record.disk import Disk
from game.session import Session


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
