"""A real disk runs full in the middle of a game: what was confirmed is there, and the game goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Keeps

from game.record.log import read
from game.record.verify import verify

PLAYER = Path(__file__).with_name("full_disk.py")
HOUSE = PLAYER.parents[1]

WAYS = (("unshare", "--user", "--map-root-user", "--mount"), ("unshare", "--mount"))
"""Who runs a program so may mount a disk that nobody else sees: anybody, or where that is forbidden root."""


def way_to_mount() -> tuple[str, ...]:
    """Return the way on which this system lets a program have disks of its own; empty where it does not."""
    if shutil.which("unshare") is None:
        return ()
    mount = ("mount", "-t", "tmpfs", "none", "/mnt")
    tried = (way for way in WAYS if not subprocess.run([*way, *mount], capture_output=True).returncode)
    return next(tried, ())


ALONE = way_to_mount()

pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(not ALONE, reason="no program may mount a disk of its own on this system"),
]


def played(tmp_path: Path, room: int, way_out: str) -> list[str]:
    """Return what a player said, a line each, who began with so many bytes of room."""
    (disk := tmp_path / "disk").mkdir()
    (out := tmp_path / "out").mkdir()
    environment = {**os.environ, "PYTHONPATH": str(HOUSE)}
    command = [*ALONE, sys.executable, str(PLAYER), str(disk), str(out), str(room), way_out]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("way_out", ["room", "copy"])
@pytest.mark.parametrize("room", range(0, 12_000, 3_000))
def test_a_disk_that_is_full_loses_nothing_and_the_game_goes_on(
    tmp_path: Path, room: int, way_out: str, keeps: Keeps
) -> None:
    told = played(tmp_path, room, way_out)
    out = tmp_path / "out"
    kept: dict[int, str] = {}
    refused = 0
    for line in told:
        kind, _, words = line.partition(" ")
        if kind == "kept":
            number, digest = words.split()
            kept[int(number)] = digest
        elif kind == "refused":
            assert words.endswith("log.jsonl: NOT recorded: No space left on device")
            there = {record.n: record.hash for record in read(out / f"refused{refused}.jsonl", torn=True)}
            assert kept.items() <= there.items()
            refused += 1
        else:
            do = "Make room on the disk" if way_out == "room" else "Decide again: if the disk goes on"
            assert words.startswith(f"NOT recorded: No space left on device. {do}")
    assert refused == (3 if way_out == "room" else 2), "the third try goes into a copy"
    lasts = out / ("game" if way_out == "room" else "sessions/game-copy")
    records = {record.n: record.hash for record in read(lasts / "log.jsonl")}
    assert kept.items() <= records.items()
    assert verify(lasts).problem == ""
    keeps("L4", 1, "full disks")
