"""What a command may write: a file with a known ending, in a folder that is there, and no game's own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.errors import GameError
from game.record.log import LOG, SCENARIO
from game.session import group_folders

_LOG = Path(LOG)


def prove_target(file: Path, endings: Iterable[str], option: str = "-o") -> None:
    """Raise GameError for a game's own file, one that nothing can write, or one without its folder."""
    known = tuple(endings)
    own = file.resolve().name.casefold()
    if own == SCENARIO or own.endswith(_LOG.suffix) or own.startswith(f"{_LOG.stem}."):
        raise GameError(f"{option} {file}: is a file of a game and is not written over; name another")
    if file.suffix.lower() not in known:
        raise GameError(f"{option} {file}: {file.suffix or 'no ending'!r} should be {', '.join(known)}")
    if not file.absolute().parent.is_dir():
        raise GameError(f"{option} {file}: there is no folder {file.parent}")


def prove_folder(folder: Path, option: str) -> None:
    """Raise GameError for a file, or for the folder of a game or a class."""
    if folder.exists() and not folder.is_dir():
        raise GameError(f"{option} {folder}: is a file and no folder; name a folder")
    if (folder / LOG).exists() or group_folders(folder):
        raise GameError(f"{option} {folder}: is the folder of a game; name another")


def prove_apart(files: Iterable[tuple[str, Path]]) -> None:
    """Raise GameError where two options name one file."""
    taken: dict[Path, str] = {}
    for option, file in files:
        other = taken.setdefault(file.resolve(), option)
        if other != option:
            raise GameError(f"{option} {file}: {other} writes this file already")
