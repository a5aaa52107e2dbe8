"""Somebody's own words where there is room for a line of them."""

from __future__ import annotations

from game.texts.text import Text


def shortened(words: str, most: int = 60) -> Text:
    """Return the first line of somebody's own words, in both languages alike; a long one ends at a word."""
    first = next((line for line in words.strip().splitlines()), "")
    if len(first) <= most:
        return Text(first, first)
    kept = first[:most]
    # What is one word for half the room, an address or a text without blanks, is cut in its middle.
    end = kept.rfind(" ") if " " in kept[most // 2 :] else most - 1
    cut = kept[:end].rstrip() + "…"
    return Text(cut, cut)
