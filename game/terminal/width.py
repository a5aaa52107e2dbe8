"""Lines of a fixed width: how many cells a text takes, and how it is wrapped into them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

WIDTH = 80
"""Cells of a line."""

_WIDE = (
    (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
    (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60),
    (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
)  # fmt: skip
"""Ranges of two cells, written here because those of Python's own table change with its version."""

_NONE = (
    (0x0300, 0x036F),
    (0x1160, 0x11FF),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2066, 0x2069),
    (0xFE00, 0xFE0F),
)
"""Ranges of no cell: marks that combine, and signs that show nothing."""


def cells(text: str) -> int:
    """Return how many cells of a line a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


@lru_cache(20_000)
def _cells(sign: str) -> int:
    code = ord(sign)
    if code < 0x0300:
        return 1
    if any(low <= code <= high for low, high in _NONE):
        return 0
    return 2 if any(low <= code <= high for low, high in _WIDE) else 1


def plain(text: str) -> str:
    """Return somebody's own words without signs that steer a terminal; line breaks stay."""
    return "".join(sign if sign == "\n" or (sign.isprintable() and _cells(sign)) else " " for sign in text)


def wrap(text: str, indent: str = "", hanging: str | None = None, width: int = WIDTH) -> list[str]:
    """Return a text in lines of at most `width` cells; later lines begin with `hanging`."""
    later = indent if hanging is None else hanging
    lines: list[str] = []
    start = indent
    for paragraph in plain(text).split("\n"):
        line, begun = start, False
        for word in _words(paragraph, width - max(cells(indent), cells(later))):
            if begun and cells(line) + 1 + cells(word) > width:
                lines.append(line)
                line, begun = later, False
            line += (" " if begun else "") + word
            begun = True
        lines.append(line.rstrip())
        start = later
    return lines


def row(pieces: Sequence[str], gap: str = "  ", width: int = WIDTH) -> list[str]:
    """Return pieces one beside the other, in as many lines as they take; none is broken that fits a line."""
    lines: list[str] = []
    for piece in pieces:
        if lines and cells(lines[-1] + gap + piece) <= width:
            lines[-1] += gap + piece
        else:
            lines += wrap(piece, width=width)
    return lines


def _words(paragraph: str, room: int) -> Iterator[str]:
    """Yield the words of a paragraph, those that are longer than a line in pieces."""
    for word in paragraph.split():
        start = taken = 0
        for at, sign in enumerate(word):
            takes = _cells(sign)
            if taken + takes > room:
                yield word[start:at]
                start, taken = at, 0
            taken += takes
        yield word[start:]


def pad(text: str, width: int) -> str:
    """Return a text filled with blanks to a width, or cut to it."""
    return cut(text, width) + " " * max(0, width - cells(text))


def cut(text: str, width: int) -> str:
    """Return a text that takes at most `width` cells, with an ellipsis where it was cut."""
    if cells(text) <= width:
        return text
    kept = taken = 0
    while taken + _cells(text[kept]) < width:
        taken += _cells(text[kept])
        kept += 1
    return text[:kept] + "…"


def rule(sign: str = "-", title: str = "", width: int = WIDTH) -> str:
    """Return a line across the page, with a title in it."""
    if not title:
        return sign * width
    named = f"{sign * 3} {cut(title, width - 8)} "
    return named + sign * (width - cells(named))


def sides(left: str, right: str, width: int = WIDTH) -> str:
    """Return two texts at the two ends of a line; the left one gives way."""
    right = cut(right, width // 2)
    left = cut(left, width - cells(right) - 1)
    return left + " " * (width - cells(left) - cells(right)) + right
