"""The width of a text, from the advance widths in the font's own file.

Kerning only ever draws letters together in this font, so the sum of the advances is never too small.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

Weight = Literal["regular", "semibold", "bold", "extrabold"]

FONTS: dict[Weight, str] = {
    "regular": "Pretendard-Regular.otf",
    "semibold": "Pretendard-SemiBold.otf",
    "bold": "Pretendard-Bold.otf",
    "extrabold": "Pretendard-ExtraBold.otf",
}
"""The weights that are shipped."""


def font_path(weight: Weight) -> Path:
    """Return the file of a weight."""
    return Path(__file__).parents[2] / "assets" / "fonts" / FONTS[weight]


@lru_cache(maxsize=16384)
def width(text: str, size: int, weight: Weight = "semibold") -> float:
    """Return how wide a line is, in the unit of `size`."""
    font = _font(weight)
    return sum(map(font.advance, text)) * size / font.units


def printable(sign: str) -> bool:
    """Return whether every weight has a glyph for one character."""
    return all(_font(weight).has(ord(sign)) for weight in FONTS)


class _Font:
    """The advance widths of one font file."""

    def __init__(self, data: bytes) -> None:
        tables = _tables(data)
        self.units: int = struct.unpack_from(">H", data, tables["head"] + 18)[0]
        count: int = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
        start = tables["hmtx"]
        self._advances = struct.unpack_from(">" + "Hh" * count, data, start)[::2]
        self._groups = _groups(data, tables["cmap"])
        self._starts = [group[0] for group in self._groups]
        self._known: dict[str, int] = {}

    def advance(self, sign: str) -> int:
        """Return the advance of one character, in units of the font."""
        known = self._known.get(sign)
        if known is None:
            glyph = self._glyph(ord(sign))
            known = self._known[sign] = self._advances[min(glyph, len(self._advances) - 1)]
        return known

    def has(self, code: int) -> bool:
        """Return whether the font has a glyph for a character."""
        return self._glyph(code) != 0

    def _glyph(self, code: int) -> int:
        at = bisect_right(self._starts, code) - 1
        if at < 0:
            return 0
        first, last, glyph = self._groups[at]
        return glyph + code - first if code <= last else 0


def _tables(data: bytes) -> dict[str, int]:
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sLLL", data, 12 + 16 * n) for n in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _groups(data: bytes, cmap: int) -> list[tuple[int, int, int]]:
    """Return the runs of the character map: first, last, glyph of the first."""
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    for number in range(count):
        offset = cmap + struct.unpack_from(">HHL", data, cmap + 4 + 8 * number)[2]
        if struct.unpack_from(">H", data, offset)[0] == 12:
            groups = struct.unpack_from(">L", data, offset + 12)[0]
            return [struct.unpack_from(">LLL", data, offset + 16 + 12 * n) for n in range(groups)]
    raise ValueError("the font has no character map of format 12")


@cache
def _font(weight: Weight) -> _Font:
    return _Font(font_path(weight).read_bytes())
