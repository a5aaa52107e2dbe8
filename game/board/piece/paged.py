"""A panel of several pages: which one it shows, and the key that turns it."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.region import Action, Region


def paged(
    part: Part, right: float, y: float, look: Look, what: str, key: str, number: int, pages: int
) -> Region:
    """Return a panel with its page and the key that turns it, where there is more than one."""
    if pages < 2:
        return part.region(round=16)
    left = part.key(key, right - 20, y)
    part.text(f"{number + 1}/{pages}", left - 10, y + 7, 18, "semibold", look.c.sub, "right")
    return part.region(Action("page", what, ("1", str(pages))), key, round=16)
