"""How the class is keyed in, step by step: stands below the grid where few groups leave room for it."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.region import Box, Layout

STEPS = ("read", "turn", "key", "sheet")
ICONS = {"read": "book-open", "turn": "credit-card", "key": "keyboard", "sheet": "scroll-text"}


def legend(look: Look, box: Box) -> Layout:
    """Return the four steps of a question beside each other."""
    look = look.plain
    c = look.c
    part = Part("grid.legend", box, look)
    part.rect(box.inset(1), fill=c.panel2, line=c.line, round=16)
    wide = (box.w - 40) / len(STEPS)
    large = box.h > 270
    size, leading = (22, 31) if large else (19, 25)
    high = min(box.h, 66 + leading * 5)
    top = box.y + (box.h - high) / 2
    for number, step in enumerate(STEPS):
        x = box.x + 24 + number * wide
        if number:
            part.line(x - 12, top + 24, x - 12, top + high - 24, c.hair)
        part.icon(ICONS[step], x, top + 18, 30, c.accent)
        part.text(look.say(f"legend.{step}.title"), x + 44, top + 42, size + 3, "bold", room=wide - 68)
        lines = int((high - 66) / leading)
        part.prose(look.say(f"legend.{step}"), x, top + 78, wide - 28, size, lines, "regular", c.sub, leading)
    return (part.region(round=16),)
