"""Bookmarks of a recorded game: beside its log in a file of their own, so that the log stays as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from game.errors import LogError
from game.record.log import log_path
from game.record.whole import write_whole


def bookmarks(folder: Path) -> tuple[int, ...]:
    """Return the records with a bookmark, ascending; none where the file is missing or cannot be read."""
    try:
        found = json.loads(_path(folder).read_text(encoding="utf-8"))
        return tuple(sorted({int(number) for number in found["records"]}))
    except (OSError, ValueError, TypeError, KeyError):
        return ()


def keep(folder: Path, records: Iterable[int]) -> None:
    """Write the records with a bookmark beside the log; raise LogError if the disk refuses."""
    path = _path(folder)
    try:
        write_whole(path, (json.dumps({"records": sorted(set(records))}) + "\n").encode())
    except OSError as error:
        raise LogError(f"{path}: {error.strerror or error}") from None


def _path(folder: Path) -> Path:
    return log_path(folder).with_suffix(".bookmarks.json")
