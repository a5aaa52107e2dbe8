"""Where sessions lie, what they are called, and a list of them that no damaged log can stop."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from game.errors import LogError
from game.record.log import LOG, log_path, read
from game.record.replay import read_header

HOUSE = Path(__file__).resolve().parents[2]
"""Where `main.py` stands."""

GROUP = "group-"
"""What the folder of a group is called within that of its class, before its number."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One session of a list."""

    folder: Path
    scenario: str
    """The scenario's id; empty where the log cannot be read."""
    records: int
    problem: str
    """Why it cannot be gone on with, with file, line and record; empty where it can.

    A torn end is no problem: opening mends it, and says so.
    """


def default_folder() -> Path:
    """Return the folder that holds sessions when nothing else was said."""
    return HOUSE / "sessions"


def new_folder(scenario: str, sessions: Path, now: int) -> Path:
    """Return a free name for a session, `eight_minutes-20260311-1420`; `now` is in seconds since 1970."""
    name = f"{scenario}-{time.strftime('%Y%m%d-%H%M', time.localtime(now))}"
    folder, number = sessions / name, 1
    while folder.exists():
        number += 1
        folder = sessions / f"{name}-{number}"
    return folder


def group_folder(folder: Path, number: int) -> Path:
    """Return the folder of a group in that of its class."""
    return folder / f"{GROUP}{number}"


def group_folders(folder: Path) -> tuple[Path, ...]:
    """Return the groups' folders in the folder of a class, in order; none where it is no class."""
    found = [path for path in folder.glob(f"{GROUP}*") if (path / LOG).is_file()]
    return tuple(sorted(found, key=lambda path: (len(path.name), path.name)))


def logs_in(sessions: Path) -> tuple[Path, ...]:
    """Return the logs in a folder of sessions by name, also those of groups."""
    return tuple(sorted(path for shape in ("*", f"*/{GROUP}*") for path in sessions.glob(f"{shape}/{LOG}")))


def newest(sessions: Path) -> Path:
    """Return the session or class that was written to last; raise LogError if there is none."""
    logs = logs_in(sessions)
    if not logs:
        raise LogError(f"{sessions}: there is no session")
    last = max(logs, key=lambda log: (log.stat().st_mtime_ns, log.parent.name)).parent
    return last if last.parent == sessions else last.parent


def listing(sessions: Path) -> tuple[Listed, ...]:
    """Return the sessions of a folder by name, the sound ones and the damaged ones with what is wrong."""
    return tuple(_listed(path.parent) for path in sorted(sessions.glob(f"*/{LOG}")))


def _listed(folder: Path) -> Listed:
    path = log_path(folder)
    try:
        records = read(path, torn=True)
        header = read_header(records, path)
    except LogError as error:
        return Listed(folder, "", 0, str(error))
    return Listed(folder, header.scenario, len(records), "")
