"""Signs that nobody sees and that turn the direction of what follows: nothing that is passed on has them."""

from __future__ import annotations

_SIGNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

_NOTHING = dict.fromkeys(map(ord, _SIGNS))


def seen(words: str) -> str:
    """Return words without such signs."""
    return words.translate(_NOTHING)
