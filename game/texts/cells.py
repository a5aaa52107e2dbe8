"""What stands in the cells of a spreadsheet that others will open."""

from __future__ import annotations

from game.texts.unseen import seen

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(words: str) -> str:
    """Return the words as a spreadsheet may hold them.

    Before what it takes for a formula stands a mark; signs that turn the direction of words are left out.
    """
    words = seen(words)
    return f"'{words}" if words.startswith(_FORMULA) else words
