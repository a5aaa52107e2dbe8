"""Breaking a text into lines, choosing a size that fits, shortening what cannot."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from game.measure.width import Weight, width
from game.texts.leading import leads

Lines = tuple[str, ...]

_BLANKS = re.compile(r"[^\S\u00a0]+")
"""All but that which no line ends at."""


@lru_cache(maxsize=4096)
def wrap(text: str, size: int, weight: Weight, room: float) -> Lines:
    """Return the lines of a text, none wider than `room`; Korean breaks at spaces, behind no leading word."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in _together(_words(paragraph), size, weight, room):
            longer = f"{line} {word}" if line else word
            if width(longer, size, weight) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = _pieces(word, size, weight, room)
            lines += full
        lines.append(line)
    return tuple(lines)


def _words(paragraph: str) -> list[str]:
    """Return what a line may end behind; a blank that holds two words together is one of their signs."""
    return [word for word in _BLANKS.split(paragraph) if word]


def _together(words: Sequence[str], size: int, weight: Weight, room: float) -> list[str]:
    """Return the words of a line, what leads another together with it where a line holds both."""
    found: list[str] = []
    for word in words:
        if found and leads(found[-1]) and width(f"{found[-1]} {word}", size, weight) <= room:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def fitted(text: str, sizes: Sequence[int], weight: Weight, room: float) -> int:
    """Return the largest of `sizes` (descending) at which the line fits `room`, or the smallest."""
    for size in sizes:
        if width(text, size, weight) <= room:
            return size
    return sizes[-1]


def shortened(text: str, size: int, weight: Weight, room: float) -> str:
    """Return the line, or as much of it as fits `room` with an ellipsis."""
    if width(text, size, weight) <= room:
        return text
    # A longer beginning is never narrower, so the longest that fits is found by halves.
    too_long = range(2, len(text) + 1)
    end = bisect_left(too_long, True, key=lambda end: width(_begun(text, end), size, weight) > room) + 1
    return _begun(text, end)


def _begun(text: str, end: int) -> str:
    return text[:end].rstrip() + "…"


def _pieces(word: str, size: int, weight: Weight, room: float) -> list[str]:
    """Return a word cut into pieces that fit; almost always the word itself."""
    pieces = [""]
    for sign in word:
        if pieces[-1] and width(pieces[-1] + sign, size, weight) > room:
            pieces.append("")
        pieces[-1] += sign
    return pieces
