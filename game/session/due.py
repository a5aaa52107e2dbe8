"""Games whose day is past: those that were to be kept until then, and lie there still."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.errors import GameError
from game.record.log import LOG, first
from game.record.replay import read_header
from game.session.folders import group_folders


@dataclass(frozen=True, slots=True)
class Due:
    """A game, or a class all of whose groups are past their day."""

    folder: Path
    until: str
    """The last day on which it was to be kept, as 2027-01-31; of a class the latest."""


def due(folder: Path, today: str) -> tuple[Due, ...]:
    """Return what of a folder was to go before `today`: the folder itself, or games and classes in it.

    What names no day is never due, nor a game whose header cannot be read.
    """
    return tuple(
        Due(path, max(days))
        for path in (folder, *sorted(each for each in folder.glob("*") if each.is_dir()))
        if (days := _days(path)) and all("" < day < today for day in days)
    )


def _days(folder: Path) -> list[str]:
    """Return until when a game is to be kept, or each group of a class; empty where it is neither."""
    games = (folder,) if (folder / LOG).is_file() else group_folders(folder)
    return [_day(game / LOG) for game in games]


def _day(log: Path) -> str:
    try:
        return read_header([first(log)], log).keep_until
    except GameError:
        return ""
