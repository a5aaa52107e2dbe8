"""The commands `anonymise`, a log without what people wrote, and `forget`, a game deleted with all of it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from game.cli.outcome import DONE, notice, tell
from game.cli.play import folder_of
from game.cli.several import tell_older
from game.cli.words import NAME
from game.errors import GameError
from game.record.anonymous import anonymise as without_words
from game.record.log import log_path
from game.session import class_games, default_folder, group_folders
from game.session.due import due
from game.session.forgetting import forget as delete
from game.session.forgetting import forgetting
from game.texts import say
from game.texts.figures import counted


def anonymise(log: Path, out: Path | None) -> int:
    """Write a game, or every group of a class, without its notes into a new folder."""
    folder = folder_of(log)
    target = out or folder.with_name(f"{os.path.basename(os.path.realpath(folder))}-anonymous")
    groups = group_folders(folder)
    if target.exists() and (target.is_file() or any(target.iterdir())):
        raise GameError(f"{target}: there is something already; choose another folder with --out")
    if not groups:
        tell_older(log_path(folder), "en")
    for home, own in zip(groups or (folder,), class_games(folder) or (folder,), strict=True):
        made = target / home.name if groups else target
        tell(f"{made}: {without_words(own, made)} records, without what people wrote; {own} is as it was")
    return DONE


def forget_due(folder: Path | None, yes: bool, lang: str) -> int:
    """Name the games of a folder whose day is past; delete each as `forget` does, if that is wanted."""
    place = folder or default_folder()
    if not place.is_dir():
        raise GameError(f"{place}: is no folder of games")
    found = due(place, today())
    for each in found:
        tell(say("forget.due", lang, folder=str(each.folder), day=each.until))
    if not found:
        tell(say("forget.none_due", lang, folder=str(place)))
    elif not yes and not sys.stdin.isatty():
        command = f"{NAME} forget {place} --due --yes" if folder else f"{NAME} forget --due --yes"
        notice(say("forget.how", lang, command=command))
    else:
        return max(forget(each.folder, yes, lang) for each in found)
    return DONE


def today() -> str:
    """Return the day, as 2027-01-31, where this computer is."""
    return time.strftime("%Y-%m-%d")


def forget(log: Path, yes: bool, lang: str) -> int:
    """Delete a game with all that was made of it, after a look at what that is; say what is out of reach."""
    found = forgetting(log, default_folder())
    for file in found.files:
        others = found.shared.get(file, 0)
        key = "forget.shared" if others else "forget.file"
        tell(say(key, lang, file=str(file), number=others))
    if not yes and not _sure(len(found.files), lang):
        notice(say("forget.nothing", lang))
        return DONE
    kept = delete(found)
    for file in kept:
        notice(say("forget.kept", lang, file=str(file)))
    tell(say("forget.done", lang, number=len(found.files) - len(kept)))
    for file in found.left:
        tell(say("forget.left", lang, file=str(file)))
    for folder in found.kin:
        tell(say("forget.kin", lang, folder=str(folder), command=f"{NAME} forget {folder}"))
    tell(say("forget.reach", lang))
    if kept:
        raise GameError(f"{log}: {counted(len(kept), 'file').en} could not be deleted")
    return DONE


def _sure(number: int, lang: str) -> bool:
    """Return whether whoever sits there says yes; raise GameError where nobody does."""
    if not sys.stdin.isatty():
        raise GameError("forget asks before it deletes, and nobody is there to answer; --yes deletes")
    notice(say("forget.sure", lang, number=number))
    return sys.stdin.readline().strip().lower() in ("y", "yes", "예", "네", "ㅇ")
