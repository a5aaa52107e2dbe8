"""A list of sessions that no damaged log can stop, and which of them is gone on with where none is named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.errors import LogError
from game.record.log import log_path, read, scenario_path
from game.record.replay import read_header
from game.session.elsewhere import Near, by_name, counting, kin
from game.session.folders import default_folder, logs_in


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
    goes_on: Path | None
    """Where its game was played on; none where this is the log that counts."""


def newest(sessions: Path) -> Path:
    """Return the session or class that was written to last; raise LogError if there is none.

    Of a game that went on in a copy that is the log that counts, and of the copy of a group its class.
    """
    logs = logs_in(sessions)
    if not logs:
        raise LogError(f"{sessions}: there is no session")
    last = max(logs, key=lambda log: (log.stat().st_mtime_ns, log.parent.name)).parent
    near = by_name(logs)
    for each in (last, *kin(last, near)):
        if each.parent != sessions:
            return each.parent
    return counting(last, near)


def listing(sessions: Path) -> tuple[Listed, ...]:
    """Return the sessions of a folder by name, the sound ones and the damaged ones with what is wrong."""
    logs = logs_in(sessions)
    near = by_name(logs, logs_in(default_folder()))
    return tuple(_listed(log.parent, near) for log in logs)


def _listed(folder: Path, near: Near) -> Listed:
    path, last = log_path(folder), counting(folder, near)
    goes_on = last if last != folder else None
    try:
        records = read(path, torn=True)
        header = read_header(records, path)
        pinned = scenario_path(folder)
        if not pinned.is_file():
            raise LogError(f"{pinned}: is not there, and its log says nothing without the scenario")
    except LogError as error:
        return Listed(folder, "", 0, str(error), goes_on)
    return Listed(folder, header.scenario, len(records), "", goes_on)
