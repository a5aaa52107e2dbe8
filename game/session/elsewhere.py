"""Where a game goes on whose disk does not confirm any more what it is given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.session.folders import default_folder

GROUP = "group-"
"""What the folder of a group is called within that of its class, which a copy is no part of."""


def copies(folder: Path) -> Iterator[Path]:
    """Yield folders for a game's copy, the best first: on the disk of all sessions if that is another."""
    name, beside = folder.name, folder.parent
    if name.startswith(GROUP):
        name, beside = f"{beside.name}-{name}", beside.parent
    places = [default_folder(), beside]
    if _disk_of(places[0]) == _disk_of(beside):
        places.remove(default_folder())
    for place in places:
        yield _free(place / f"{name}-copy")


def _free(folder: Path) -> Path:
    number, found = 1, folder
    while found.exists():
        number += 1
        found = folder.with_name(f"{folder.name}-{number}")
    return found


def _disk_of(path: Path) -> int | None:
    """Return the number of a path's disk; none where that cannot be told, as of one that was pulled out."""
    for each in (path, *path.absolute().parents):
        try:
            return each.stat().st_dev
        except FileNotFoundError:
            continue
        except OSError:
            return None
    return None
