"""A small valid scenario to start from."""

from __future__ import annotations

import re
from pathlib import Path

from game.errors import GameError
from game.texts.unseen import readable

START = Path(__file__).resolve().parents[2] / "assets" / "new" / "scenario.yaml"
"""A whole exercise of twenty minutes in which NAME and TITLE are to be filled in."""

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}", re.ASCII)


def started(name: str, title: str, korean: str) -> str:
    """Return the text of a new scenario; raise GameError for a name that can be no id.

    Without a Korean title it gets one in brackets, for its author to write.
    """
    if not _NAME.fullmatch(name):
        nearest = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_0123456789")
        meant = f"; did you mean {nearest!r}?" if _NAME.fullmatch(nearest) else ""
        raise GameError(
            f"{name!r} should be lower-case letters, digits and _, beginning with a letter{meant}"
        )
    words = readable(title) or name.replace("_", " ").capitalize()
    own = readable(korean) or f"(제목) {words}"
    if any(sign in text for text in (words, own) for sign in '"\\\n'):
        raise GameError("--title and --title-ko: leave quotation marks to the file")
    text = START.read_text(encoding="utf-8").replace("NAME", name)
    return text.replace('"TITLE"', f'"{words}"').replace('"제목"', f'"{own}"')


def write(name: str, title: str, korean: str, folder: Path) -> Path:
    """Write a new scenario into a folder and return its path; raise GameError where there is one already."""
    path = folder / f"{name}.yaml"
    text = started(name, title, korean)
    if not folder.is_dir():
        raise GameError(f"{folder}: there is no such folder")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise GameError(f"{path} is there already; take another name, or move it away") from None
    return path
