"""Words as the fonts of a PDF can print them, whoever wrote them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from game.measure.width import printable
from game.texts.unseen import seen

STANDS_IN = "□"
"""What stands for a sign that the fonts lack."""

_BREAK = "\u200b"
_LONG = re.compile(r"[^\s/-]{31,}")
"""A word without a place to break it, longer than the narrowest column of words."""
_EACH = 8


def printed(words: str) -> str:
    """Return words of which the fonts have every sign, and a line has room for every piece."""
    words = "".join(map(_sign, unicodedata.normalize("NFC", seen(words))))
    return _LONG.sub(lambda word: _in_pieces(word[0]), words)


@lru_cache(maxsize=4096)
def _sign(sign: str) -> str:
    if sign == "\n":
        return sign
    if sign.isspace():
        return sign if printable(sign) else " "
    kind = unicodedata.category(sign)
    if kind in ("Cc", "Cf"):
        return ""
    if printable(sign):
        return sign
    # What changes the sign before it (a selector, an accent, a tone of skin) would be a second box beside it.
    return "" if kind in ("Mn", "Me", "Sk") else STANDS_IN


def _in_pieces(word: str) -> str:
    return _BREAK.join(word[at : at + _EACH] for at in range(0, len(word), _EACH))
