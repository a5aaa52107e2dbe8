"""What the shapes of the timeline mean, for the page of keys."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.region import Box, Region
from game.board.screen.theatre.signs import bookmark, sign
from game.debrief.theatre.moments import Sign

SHOWN = (
    Sign("sealed", "seoul"),
    Sign("inject", count=3),
    Sign("theirs"),
    Sign("ours"),
    Sign("paper"),
    Sign("drawn"),
    Sign("control"),
    Sign("lapsed"),
    Sign("mark", "strength"),
    Sign("ended"),
)
LEAST = 280
"""The height that it needs."""


def legend(box: Box, look: Look) -> Region:
    """Return each shape with its words, in two columns, and the bookmark's ribbon."""
    look = look.plain
    part = Part("legend", box, look)
    part.text(look.say("theatre.legend"), box.x, box.y + 26, 20, "bold", look.c.sub, room=box.w)
    half, wide, high = -(-(len(SHOWN) + 1) // 2), box.w / 2, (box.h - 40) / 6
    for number in range(len(SHOWN) + 1):
        x, y = box.x + (number // half) * wide, box.y + 40 + (number % half + 0.5) * high
        if number < len(SHOWN):
            each = SHOWN[number]
            sign(part, each, x + 18, y, look)
            words = look.say(f"theatre.sign.{each.kind}")
        else:
            bookmark(part, x + 11, y - 10, look)
            words = look.say("theatre.bookmark")
        part.text(words, x + 44, y + 6.5, 18, "semibold", look.c.text, room=wide - 54)
    return part.region(bleed=4)
