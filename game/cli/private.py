"""The commands `anonymise`, a log without what people wrote, and `forget`, a game deleted with all of it."""

from __future__ import annotations

import sys
from pathlib import Path

from game.cli.outcome import DONE, notice, tell
from game.cli.play import folder_of
from game.cli.words import NAME
from game.errors import GameError
from game.record.anonymous import anonymise as without_words
from game.session import default_folder, group_folders
from game.session.forgetting import forget as delete
from game.session.forgetting import forgetting
from game.texts import say


def anonymise(log: Path, out: Path | None) -> int:
    """Write a game, or every group of a class, without its notes into a new folder."""
    folder = folder_of(log)
    target = out or folder.with_name(f"{folder.resolve().name}-anonymous")
    groups = group_folders(folder)
    if target.exists() and (target.is_file() or any(target.iterdir())):
        raise GameError(f"{target}: there is something already; choose another folder with --out")
    for own in groups or (folder,):
        made = target / own.name if groups else target
        tell(f"{made}: {without_words(own, made)} records, without what people wrote; {own} is as it was")
    return DONE


def forget(log: Path, yes: bool, lang: str) -> int:
    """Delete a game with all that was made of it, after a look at what that is; say what is out of reach."""
    found = forgetting(log, default_folder())
    for file in found.files:
        tell(say("forget.file", lang, file=str(file)))
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
        raise GameError(f"{log}: {len(kept)} files could not be deleted")
    return DONE


def _sure(number: int, lang: str) -> bool:
    """Return whether whoever sits there says yes; raise GameError where nobody does."""
    if not sys.stdin.isatty():
        raise GameError("forget asks before it deletes, and nobody is there to answer; --yes deletes")
    notice(say("forget.sure", lang, number=number))
    return sys.stdin.readline().strip().lower() in ("y", "yes", "예", "네", "ㅇ")
