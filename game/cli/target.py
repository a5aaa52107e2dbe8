"""What a command may write: a file with a known ending, in a folder that is there, and nobody else's."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from game.errors import GameError
from game.record.log import LOG, SCENARIO
from game.record.whole import write_whole
from game.session import group_folders
from game.session.exports import is_export
from game.texts import both

_LOG = Path(LOG)

PLATE = tuple(mark.encode() for mark in (both("debrief.plate").en, both("debrief.plate").ko))
"""The mark of the exercise, by which pages and pictures of the game's own are known."""


def prove_target(file: Path, endings: Iterable[str], option: str = "-o") -> None:
    """Raise GameError for a game's own file, one that nothing can write, or one without its folder."""
    known = tuple(endings)
    own = os.path.basename(os.path.realpath(file)).casefold()
    if own == SCENARIO or own.endswith(_LOG.suffix) or own.startswith(f"{_LOG.stem}."):
        raise GameError(f"{option} {file}: is a file of a game and is not written over; name another")
    if file.suffix.lower() not in known:
        raise GameError(f"{option} {file}: {file.suffix or 'no ending'!r} should be {', '.join(known)}")
    if not file.absolute().parent.is_dir():
        raise GameError(f"{option} {file}: there is no folder {file.parent}")


def prove_unchanged(file: Path, logs: Sequence[Path], option: str = "-o") -> None:
    """Raise GameError where a file lies that was not made of these games, or was changed since."""
    _prove(
        file, lambda data: is_export(data, logs), option, "was not made of this game, or was changed since"
    )


def prove_marked(file: Path, option: str = "-o") -> None:
    """Raise GameError where a file lies without the mark of the exercise: it is none of the game's own."""
    _prove(file, lambda data: any(mark in data for mark in PLATE), option, "is no page of an exercise")


def prove_same(file: Path, data: bytes, option: str = "-o") -> None:
    """Raise GameError where a file lies that says something else than what is to be written."""
    _prove(file, data.__eq__, option, "says something else, perhaps what somebody changed in it")


def _prove(file: Path, own: Callable[[bytes], bool], option: str, why: str) -> None:
    if file.is_dir():
        raise GameError(f"{option} {file}: is a folder; name a file")
    if file.exists() and not own(file.read_bytes()):
        raise GameError(f"{option} {file}: is there already and {why}; name another, or delete it first")


def write_unnamed(file: Path, data: bytes, named: Path | None, option: str = "-o") -> None:
    """Write a file whole; where nobody named its place, say with what goes wrong by what to name another."""
    try:
        write_whole(file, data)
    except OSError as error:
        if named is not None:
            raise
        raise GameError(f"{file}: {error.strerror or error}; {option} names another place") from error


def prove_folder(folder: Path, option: str) -> None:
    """Raise GameError for a file, or for the folder of a game or a class."""
    if folder.exists() and not folder.is_dir():
        raise GameError(f"{option} {folder}: is a file and no folder; name a folder")
    if (folder / LOG).exists() or group_folders(folder):
        raise GameError(f"{option} {folder}: is the folder of a game; name another")


def prove_apart(files: Iterable[tuple[str, Path]]) -> None:
    """Raise GameError where two options name one file."""
    taken: dict[str, str] = {}
    for option, file in files:
        other = taken.setdefault(os.path.realpath(file), option)
        if other != option:
            raise GameError(f"{option} {file}: {other} writes this file already")
