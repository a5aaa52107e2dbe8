"""Logs by the dozen: folders of sessions and of classes, in one order whatever order they are named in."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from game.cli.choosing import games
from game.cli.outcome import notice
from game.debrief.game import Game
from game.debrief.games import read_games
from game.errors import GameError
from game.experiment.kept import read_key, read_plan
from game.experiment.matching import matched
from game.experiment.plan import Planned
from game.record.log import LOG
from game.session import by_name, class_games, counting
from game.texts import say


def logs_of(words: Sequence[str]) -> list[Path]:
    """Return the logs that are named: sessions, classes, or folders that hold many of either.

    Each once, ordered by path, numbers by their size. Raise GameError where there is no log.
    """
    found: dict[Path, Path] = {}
    for word in games(words):
        named = Path(word)
        held = [*_held(named)] or [own for each in _folders(named) for own in _held(each)]
        if not held:
            raise GameError(f"{named}: there is no {LOG} in it, nor in the folders in it")
        for each in held:
            found.setdefault(Path(os.path.realpath(each)), each)
    return [found[path] for path in sorted(_last(found), key=_natural)]


def _last(found: Mapping[Path, Path]) -> Iterator[Path]:
    """Yield the logs without those whose game was played on in another of them: it is one game."""
    near = by_name(found)
    for path, named in found.items():
        last = counting(path.parent, near)
        if last == path.parent:
            yield path
        else:
            notice(f"threshold: {named}: this game went on in {last}, which is taken instead")


def tell_older(log: Path, lang: str) -> None:
    """Say on standard error if the game of a log was played on in a copy: this one has not its end."""
    last = counting(log.parent) if log.name == LOG else log.parent
    if last != log.parent:
        notice(say("commands.older", lang, log=str(log), last=str(last)))


def _held(folder: Path) -> Iterator[Path]:
    """Yield the log that a path is, or those of a class."""
    if not folder.is_dir():
        yield folder
    elif (folder / LOG).is_file():
        yield folder / LOG
    else:
        yield from (own / LOG for own in class_games(folder))


def _folders(folder: Path) -> list[Path]:
    return [each for each in folder.iterdir() if each.is_dir()] if folder.is_dir() else []


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """Return what sorts group-10 after group-9."""
    parts = re.split(r"(\d+)", str(path.parent))
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts]


def games_of(words: Sequence[str], lang: str = "en") -> tuple[Mapping[Path, Game], int]:
    """Return the games that are named and how many could not be read; each of these is told at once.

    So is each log that is named although its game was played on in a copy.
    """
    logs = logs_of(words)
    for log in logs:
        tell_older(log, lang)
    games, problems = read_games(logs)
    if not games and len(problems) == 1:
        raise GameError(problems[0])
    for problem in problems:
        notice(f"threshold: {problem}")
    if not games:
        raise GameError("none of these logs can be read")
    return games, len(problems)


def planned_in(plan: Path | None, games: Mapping[Path, Game]) -> Sequence[Planned]:
    """Return what a plan whose key is open had each game play; nothing without a plan.

    Raise GameError while the key is sealed, and for a game that is not as planned.
    """
    if plan is None:
        return ()
    found = read_plan(plan)
    key = read_key(plan, found, opened=True)
    return matched(found, key, {path: game.header for path, game in games.items()})
