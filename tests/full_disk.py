"""Plays on a small disk of its own until it is full, gets help, plays to the end, and says what it was told.

`test_full_disk.py` runs it where it may mount a disk. What lies on the disk at each refusal and at the end is
copied to where it can be read afterwards.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from game.errors import GameError
from game.session import Notice, Session, find, folders, load

SIZE = 1024 * 1024
"""Bytes of the disk."""

REFUSALS = 3
"""So many times the table tries again before it makes room."""


def say(*words: object) -> None:
    """Print a line at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def fill(path: Path, room: int) -> None:
    """Write a file that leaves so many bytes of its disk free."""
    disk = os.statvfs(path.parent)
    path.write_bytes(bytes(disk.f_bavail * disk.f_frsize - room))


def main(disk: Path, out: Path, room: int, way_out: str) -> None:
    """Play with `room` bytes left; the way out is `room`, made on the disk, or `copy`, on another disk."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(disk)], check=True)
    scenario = load(find("eight_minutes"))
    seats = dict.fromkeys(scenario.teams, "bot:uniform")
    # A copy lies where all sessions do, if that is another disk: what is full there is full.
    folders.HOUSE = disk if way_out == "room" else out
    session = Session.start(scenario, seats=seats, folder=disk / "game", seed=room)
    fill(disk / "filler", room)

    def confirm(notice: Notice) -> None:
        say("kept", notice.number, session.records[notice.number].hash)

    session.follow(confirm)
    refused = 0
    while not session.over:
        try:
            session.play_bots()
            session.remark("mark", note="seen by control", kind="strength")
        except GameError as error:
            shutil.copy(disk / "game" / "log.jsonl", out / f"refused{refused}.jsonl")
            say("refused", error)
            say("shown", session.trouble.en if session.trouble else "nothing")
            refused += 1
            if refused == REFUSALS and way_out == "room":
                (disk / "filler").unlink()
    session.close()
    shutil.copytree(disk / "game", out / "game")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
