"""What stands in the cells of a spreadsheet that others will open."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(words: str) -> str:
    """Return the words as a spreadsheet may hold them: before what it takes for a formula stands a mark."""
    return f"'{words}" if words.startswith(_FORMULA) else words
