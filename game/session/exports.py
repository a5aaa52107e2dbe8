"""What was made of a game and lies elsewhere: noted beside the log, so that `forget` finds it."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from game.record.log import log_path
from game.record.whole import write_whole

LONGEST = 10.0
"""Seconds after which who writes a list is no longer there."""

PAUSE = 0.01
"""Seconds between two looks whether a list is free."""


def exports_path(log: Path) -> Path:
    """Return the file beside a log that holds what was made of it."""
    return log_path(log).with_suffix(".exports.json")


@dataclass(frozen=True, slots=True)
class Export:
    """A file that was made of a game, as it was then."""

    digest: str
    """SHA-256 of its bytes."""
    games: int
    """How many games it tells of."""


def note_export(log: Path, made: Path) -> None:
    """Note a file that was made of a game; where its folder takes no more, nothing is noted."""
    note_exports([log], [made])


def note_exports(logs: Sequence[Path], made: Sequence[Path]) -> None:
    """Note files that were made of several games together beside the log of each."""
    new = [(each, Export(sha256(each.read_bytes()).hexdigest(), len(logs))) for each in made]
    for log in logs:
        file = exports_path(log)
        with _alone(file), contextlib.suppress(OSError):
            known = {**read_exports(log), **{_from(file.parent, each): export for each, export in new}}
            told = {place: _written(export) for place, export in known.items()}
            # In ASCII: a folder's name may have bytes that are no UTF-8, and has to come back as it was.
            write_whole(file, json.dumps(told, indent=1, sort_keys=True).encode())


@contextlib.contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Let no other process write a list meanwhile: what it had read of it would lack this entry."""
    lock, mine = file.with_suffix(".lock"), False
    while not mine:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            mine = True
        except FileExistsError:
            with contextlib.suppress(OSError):
                # Whoever was stopped in the middle left it, and nobody else takes it away.
                if abs(time.time() - lock.stat().st_mtime) > LONGEST:
                    lock.unlink()
            time.sleep(PAUSE)
        except OSError:
            # A folder that takes no lock takes no list.
            break
    try:
        yield
    finally:
        if mine:
            with contextlib.suppress(OSError):
                lock.unlink()


def _written(export: Export) -> str | list[str | int]:
    return export.digest if export.games == 1 else [export.digest, export.games]


def read_exports(log: Path) -> Mapping[str, Export]:
    """Return the files that were made of a game, as seen from its folder."""
    try:
        known = json.loads(exports_path(log).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {str(place): _read(told) for place, told in known.items()}


def is_export(data: bytes, logs: Sequence[Path]) -> bool:
    """Return whether a file is, byte for byte, what was made of one of these games."""
    digest = sha256(data).hexdigest()
    return any(digest == export.digest for log in logs for export in read_exports(log).values())


def _read(told: object) -> Export:
    match told:
        case [str(digest), int(games)]:
            return Export(digest, games)
    return Export(str(told), 1)


def _from(folder: Path, made: Path) -> str:
    """Return where a file lies as seen from a folder: no home's name, unless it is on another drive."""
    try:
        return Path(os.path.relpath(made.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return str(made.resolve())
