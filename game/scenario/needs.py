"""Plain conditions in the meters' words: `confidence_seoul >= 60` reads "confidence at least 60"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from game.texts.text import NO_TEXT, Text

_PLAIN = re.compile(r" *([a-z][a-z0-9_]*) *(>=|<=|==|>|<) *(-?[0-9]+) *", re.ASCII)
_WORDS = {
    ">=": ("at least", "이상"),
    "<=": ("at most", "이하"),
    ">": ("above", "초과"),
    "<": ("below", "미만"),
    "==": ("exactly", ""),
}
_MARKERS = {
    "ours": Text("our rung", "우리가 한 일의 단"),
    "theirs": Text("their rung", "우리가 당한 일의 단"),
}


def in_words(source: str, meters: Mapping[str, Text]) -> Text:
    """Return the words for a condition on one meter or marker, or nothing where it needs words of its own."""
    found = _PLAIN.fullmatch(source)
    name = (meters.get(found[1]) or _MARKERS.get(found[1])) if found else None
    if not found or not name:
        return NO_TEXT
    en, ko = _WORDS[found[2]]
    return Text(f"{name.en} {en} {found[3]}", f"{name.ko} {found[3]} {ko}".rstrip())
