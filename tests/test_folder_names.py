"""The names of a game's folder, and of those made above it, are on the disk before anybody plays."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from game.record.disk import Disk
from game.record.log import create, open_to_append

pytestmark = pytest.mark.alike

HEADER = {"kind": "header", "digest": "0", "minute": 0}


class Synced(Disk):
    """A disk that tells which folders it was asked to keep the names of; one of them may not be read."""

    def __init__(self, closed: Path | None = None) -> None:
        self.folders: list[Path] = []
        self.closed = closed

    def sync_folder(self, path: Path) -> None:
        """Note the folder; refuse it where it may not be read."""
        if path == self.closed:
            raise PermissionError(errno.EACCES, "closed")
        self.folders.append(path)
        super().sync_folder(path)


def test_each_folder_that_is_made_for_a_game_keeps_its_name(tmp_path: Path) -> None:
    disk = Synced()
    create(tmp_path / "a" / "b" / "game", HEADER, "{}", disk=disk).close()
    above = {tmp_path, tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "b" / "game"}
    assert set(disk.folders) == above


def test_a_folder_above_that_may_not_be_read_stops_nobody_who_goes_on(tmp_path: Path) -> None:
    create(tmp_path / "game", HEADER, "{}").close()
    disk = Synced(closed=tmp_path)
    log = open_to_append(tmp_path / "game", disk=disk)
    log.close()
    assert (len(log.records), disk.folders) == (1, [tmp_path / "game"])
