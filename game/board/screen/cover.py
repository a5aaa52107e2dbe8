"""The room's picture while it must show nothing: before a game, behind an open curtain, covered by hand."""

from __future__ import annotations

from game.board.part import Part
from game.board.region import Box, Layout
from game.board.theme import HIGH, WIDE
from game.board.ui import UI


def layout(ui: UI, why: str) -> Layout:
    """Return a picture with the name of the game and why there is nothing to see."""
    look = ui.look
    part = Part("cover", Box(0, 0, WIDE, HIGH), look)
    part.rect(Box(0, 0, WIDE, HIGH), fill="#14304D", round=0)
    for number, (wide, colour) in enumerate(
        ((150, "#F2784B"), (118, "#F0E442"), (86, "#8FBCD9"), (56, "#8FBCD9"))
    ):
        part.rect(Box(725, 250 + number * 38, wide, 22), fill=colour, round=11)
    part.text(look.say("name"), 800, 500, 72, "extrabold", "#FFFFFF", "centre")
    part.text(look.say("exercise.mark"), 800, 556, 26, "bold", "#FFB195", "centre")
    part.text(look.say(f"cover.{why}"), 800, 640, 28, "semibold", "#D3DDE6", "centre", room=1400)
    return (part.region(bleed=0),)
