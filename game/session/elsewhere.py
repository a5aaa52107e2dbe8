"""Where a game goes on whose disk does not confirm what it is given, and which of its logs counts then.

Nothing is noted of it anywhere: the name of a copy says of which folder it is one, the first record that both
logs tell one game, and the others which of them it was played in last.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from game.errors import LogError
from game.record.chain import Damage, Record, decode
from game.record.log import LOG, first, log_path, read_bytes
from game.record.repair import sound
from game.session.folders import around, default_folder, group_folders, in_class, logs_in

Near = Mapping[str, Sequence[Path]]

COPY = "-copy"
"""What the name of a copy's folder has behind that of the old one, with a number where that is taken."""

MOST_NAME, SHARED = 240, 200
"""Bytes: a name longer than the one is cut to the other before something is put behind it; disks take 255."""


def copies(folder: Path) -> tuple[Path, ...]:
    """Return folders for a game's copy, the best first: on the disk of all sessions if that is another."""
    plain = Path(os.path.abspath(folder))
    name, beside = _named(plain), around(plain)
    if len(os.fsencode(name)) > MOST_NAME:
        name = shared_name(plain)
    sessions = default_folder()
    disk = _disk_of(sessions) or _disk_of(sessions.parent)
    places = [beside] if disk is not None and disk == _disk_of(beside) else [sessions, beside]
    return tuple(_free(place / f"{name}{COPY}") for place in places)


def counting(folder: Path, near: Near | None = None) -> Path:
    """Return where the game of a folder was played last: there, or in one of its `kin`.

    That log counts which has all records of the other and more, also behind a damaged one; where each has
    records of its own, the one that was written to last.
    """
    last = folder
    for other in kin(folder, near):
        if _goes_on(_read(last), _read(other)):
            last = other
    return last


def kin(folder: Path, near: Near | None = None) -> tuple[Path, ...]:
    """Return the other folders of one game: its copies, and what it is a copy of.

    They are looked for among those that are `near`, else beside it and where all sessions lie; where the
    folder is a link, also under the name and beside the place that it leads to.
    """
    own = os.path.realpath(folder)
    places = dict.fromkeys((os.path.abspath(folder), own))
    if near is None:
        near = by_name(*(logs_in(around(Path(place))) for place in places), logs_in(default_folder()))
    found: dict[str, Path] = {}
    for place in places:
        for each in near.get(shared_name(Path(place)), ()):
            found.setdefault(os.path.realpath(each), each)
    found.pop(own, None)
    first = _first(folder) if found else ""
    return tuple(each for each in found.values() if first and _first(each) == first)


def by_name(*logs: Iterable[Path]) -> Near:
    """Return the folders of logs by the name that those of one game share."""
    found: dict[str, dict[Path, None]] = {}
    for log in chain.from_iterable(logs):
        found.setdefault(shared_name(log.parent), {})[log.parent] = None
    return {name: tuple(folders) for name, folders in found.items()}


def shared_name(folder: Path) -> str:
    """Return the name that the folders of a game and of its copies have in common: that of the first."""
    name = _named(Path(os.path.abspath(folder)))
    found = re.fullmatch(rf"(.+?)({COPY}(-\d+)?)*", name, re.DOTALL)
    return _short(found[1] if found else name)


def class_games(folder: Path) -> tuple[Path, ...]:
    """Return where each group of a class was played last, in order; none where it is no class."""
    return tuple(map(counting, group_folders(folder)))


@dataclass(frozen=True, slots=True)
class _Played:
    """How far a log goes."""

    records: Sequence[Record]
    """Those that are sound, up to the first that is not."""
    reach: int
    """How many there were: behind a damaged one may stand others, which nobody is to lose unasked."""
    written: tuple[str, int, int]
    """When it was written to last: by its records, its disk, and at one instant the copy's longer name."""


def _read(folder: Path) -> _Played:
    log = log_path(folder)
    try:
        data, written = read_bytes(log), log.stat().st_mtime_ns
    except (LogError, OSError):
        return _Played((), 0, ("", 0, 0))
    records, _ = sound(data)
    note = records[-1].note if records else None
    wall = (note or {}).get("wall", "")
    return _Played(records, _reach(data, len(records)), (wall, written, len(folder.name)))


def _reach(data: bytes, least: int) -> int:
    """Return how many records a log had by the last line that is whole by itself."""
    lines = data.split(b"\n")
    for n in range(len(lines) - 1, least - 1, -1):
        with suppress(Damage, ValueError, LookupError, TypeError, RecursionError):
            return decode(lines[n], n, json.loads(lines[n])["prev"]).n + 1
    return least


def _goes_on(one: _Played, other: _Played) -> bool:
    """Return whether a game was played on in another log."""
    shared = zip(one.records, other.records, strict=False)
    if all(each.hash == its.hash for each, its in shared):
        return other.reach > one.reach
    return other.written > one.written


def _first(folder: Path) -> str:
    """Return the hash of a log's header; empty where that cannot be read."""
    try:
        return first(folder).hash
    except LogError:
        return ""


def _named(folder: Path) -> str:
    """Return what a folder's copies are called after; that of a group has its class's name before it."""
    return f"{_short(folder.parent.name)}-{folder.name}" if in_class(folder) else folder.name


def _short(name: str) -> str:
    """Return as much of a name as those of copies begin with."""
    written = os.fsencode(name)
    return written[:SHARED].decode("utf-8", "ignore") if len(written) > SHARED else name


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
