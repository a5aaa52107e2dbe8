"""Small words of views: lists, shortened lines, the turn of a point."""

from __future__ import annotations

from collections.abc import Sequence

from game.texts import Text


def listed(texts: Sequence[Text], between: str = ", ") -> Text:
    """Return texts with commas, or something else, between them."""
    return Text(between.join(text.en for text in texts), between.join(text.ko for text in texts))


def shortened(words: str, most: int = 60) -> Text:
    """Return the first line of somebody's own words, the same in both languages, cut where it is long."""
    first = next((line for line in words.strip().splitlines()), "")
    cut = first if len(first) <= most else first[: most - 1].rstrip() + "…"
    return Text(cut, cut)


def turn_of(point: str) -> int:
    """Return the turn of a point: 7 for `t7.ratify.2`."""
    return int(point.partition(".")[0][1:])
