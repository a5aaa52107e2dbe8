"""Korean words of one syllable that lead the next word: no line ends between the two."""

from __future__ import annotations

LEADING = frozenset(["그", "이", "저", "각", "한", "두", "세", "네", "첫", "새", "몇", "온", "안", "못"])
"""Also in `assets/paper/page.typ` and `assets/room/room.js`, which lay out text of their own."""


def leads(words: str) -> bool:
    """Return whether the last of some words leads the one that comes next, also behind an opening mark."""
    return words.rsplit(" ", 1)[-1].lstrip("“‘\"'(") in LEADING
