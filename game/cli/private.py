"""The command `anonymise`: a log without what people wrote."""

from __future__ import annotations

from pathlib import Path

from game.cli.outcome import DONE, tell
from game.cli.play import folder_of
from game.errors import GameError
from game.record.anonymous import anonymise as without_words
from game.session import group_folders


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
