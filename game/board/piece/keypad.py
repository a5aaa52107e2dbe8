"""The keys of all cards that there can be, for the mouse: always the same, so that they tell nothing."""

from __future__ import annotations

from game.board.keying import CARDS
from game.board.part import Look, Part
from game.board.region import Action, Box, Layout


def keypad(box: Box, look: Look) -> Layout:
    """Return a small button for each key of a card, one that takes the last back, one that confirms."""
    c = look.c
    wide = box.w / (len(CARDS) + 2)
    regions = []
    for number, key in enumerate((*CARDS, "erase", "in")):
        where = Box(box.x + number * wide, box.y, wide - 3, box.h)
        part = Part(f"card.{key}", where, look)
        confirms = key == "in"
        part.rect(where.inset(1), fill=c.accent if confirms else c.panel, line=c.accent, wide=1.5, round=8)
        if key in ("erase", "in"):
            icon, ink = ("check", c.on_accent) if confirms else ("chevron-left", c.text)
            part.icon(icon, where.middle - 11, where.y + where.h / 2 - 11, 22, ink, 2.6)
            action = Action("card_in" if confirms else "card_erase")
        else:
            part.text(key, where.middle, where.y + where.h / 2 + 7.5, 21, "bold", align="centre")
            action = Action("card", key)
        regions.append(part.region(action, round=8, bleed=4))
    return tuple(regions)
