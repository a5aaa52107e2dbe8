"""The dark column with the mark: four rungs, the name, the question."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.region import Box, Region


def brand(look: Look, box: Box) -> Region:
    """Return the brand's column."""
    look = look.plain
    part = Part("brand", box, look)
    part.rect(box, fill="#14304D", round=18)
    for number, (wide, colour) in enumerate(
        ((78, "#F2784B"), (62, "#F0E442"), (46, "#8FBCD9"), (30, "#8FBCD9"))
    ):
        part.rect(Box(box.x + 36, box.y + 44 + number * 21, wide, 12), fill=colour, round=6)
    x, room = box.x + 36, box.w - 72
    part.text(look.say("name"), x, box.y + 196, 56, "extrabold", "#FFFFFF", room=room)
    part.text(look.say("name.other"), x, box.y + 234, 24, "regular", "#B9C7D4", room=room)
    part.prose(look.say("question"), x, box.y + 292, room, 24, 5, "regular", "#E9EEF3", 36)
    _waves(part, box)
    return part.region(round=18)


def _waves(part: Part, box: Box) -> None:
    """Draw three waves at the foot."""
    for number, colour in enumerate(("#1D4468", "#245680", "#0F2740")):
        y = box.bottom - 190 + number * 54
        step = box.w / 4
        d = f"M{box.x} {y}"
        for crest in range(4):
            sign = -1 if (crest + number) % 2 else 1
            d += f"q{step / 2:g} {sign * 30:g} {step:g} 0"
        low = box.bottom - 18 if number == 2 else box.bottom - 30
        d += f"V{low:g}"
        if number == 2:
            d += f"q0 18 -18 18H{box.x + 18:g}q-18 0 -18 -18Z"
        else:
            d += f"H{box.x:g}Z"
        part.path(d, fill=colour)
