"""Where a game goes on whose disk does not confirm any more what it is given."""

from __future__ import annotations

from pathlib import Path

from game.record.log import LOG
from game.session.folders import GROUP, default_folder


def copies(folder: Path) -> tuple[Path, ...]:
    """Return folders for a game's copy, the best first: on the disk of all sessions if that is another."""
    name, beside = folder.name, folder.parent
    if name.startswith(GROUP):
        # Within its class it would be a group of its own.
        name, beside = f"{beside.name}-{name}", beside.parent
    sessions = default_folder()
    disk = _disk_of(sessions) or _disk_of(sessions.parent)
    places = [beside] if disk is not None and disk == _disk_of(beside) else [sessions, beside]
    return tuple(_free(place / f"{name}-copy") for place in places)


def _free(folder: Path) -> Path:
    number, found = 1, folder
    while _taken(found):
        number += 1
        found = folder.with_name(f"{folder.name}-{number}")
    return found


def _taken(folder: Path) -> bool:
    """Return whether something lies there; a copy that failed does not, or each try would leave one more."""
    try:
        names = [each.name for each in folder.iterdir()]
        return bool(names) and (LOG not in names or (folder / LOG).stat().st_size > 0)
    except NotADirectoryError:
        return folder.is_file()
    except OSError:
        # What a disk cannot say shows when the copy is made.
        return False


def _disk_of(path: Path) -> int | None:
    """Return the number of a path's disk; none where that cannot be told, as of one that was pulled out."""
    try:
        return path.stat().st_dev
    except OSError:
        return None
