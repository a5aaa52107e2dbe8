"""Where sessions lie, and what they are called."""

from __future__ import annotations

import time
from pathlib import Path

from game.errors import LogError
from game.record.log import LOG

HOUSE = Path(__file__).resolve().parents[2]
"""Where `main.py` stands."""

GROUP = "group-"
"""What the folder of a group is called within that of its class, before its number."""


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


def in_class(folder: Path) -> bool:
    """Return whether a folder is that of a group in its class, by its name and number."""
    return folder.name.startswith(GROUP) and folder.name.removeprefix(GROUP).isdecimal()


def around(folder: Path) -> Path:
    """Return the folder of sessions in which a game lies, or of a group its class."""
    return folder.parent.parent if in_class(folder) else folder.parent


def group_folder(folder: Path, number: int | str) -> Path:
    """Return the folder of a group in that of its class."""
    return folder / f"{GROUP}{number}"


def group_folders(folder: Path) -> tuple[Path, ...]:
    """Return the groups' folders in the folder of a class, in order; none where it is no class."""
    found = [path for path in folder.glob(f"{GROUP}*") if in_class(path) and (path / LOG).is_file()]
    return tuple(sorted(found, key=lambda path: (len(path.name), path.name)))


def prove_no_class(folder: Path) -> None:
    """Raise LogError where a class lies in a folder: a log beside its groups would hide them."""
    if group_folders(folder):
        raise LogError(f"{folder}: is the folder of a class; name another, or one of its groups")


def logs_in(sessions: Path) -> tuple[Path, ...]:
    """Return the logs in a folder of sessions by name, also those of groups."""
    found = (path for shape in ("*", f"*/{GROUP}*") for path in sessions.glob(f"{shape}/{LOG}"))
    return tuple(sorted(found, key=lambda log: (_home(log, sessions), len(log.parent.name), log)))


def _home(log: Path, sessions: Path) -> str:
    """Return the name in the folder of sessions under which a log lies: of a group that of its class."""
    return log.relative_to(sessions).parts[0]
