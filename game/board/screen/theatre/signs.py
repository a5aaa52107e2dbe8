"""The shapes of the timeline: who sealed, what chance did, a marker that moved, messages, papers, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Box

if TYPE_CHECKING:
    from game.debrief.theatre.moments import Sign

ICONS = {
    "drawn": "dice-5",
    "control": "gavel",
    "lapsed": "hourglass",
    "paper": "signature",
    "ended": "flag",
}

MARKS = {
    "strength": "trending-up",
    "improve": "trending-down",
    "question": "circle-help",
    "note": "pencil-line",
    "hotline": "phone-call",
    "hotline_end": "phone",
}


def sign(part: Part, each: Sign, x: float, y: float, look: Look) -> None:
    """Draw one shape with its middle at a point."""
    c = look.c
    match each.kind:
        case "sealed":
            part.circle(x, y, 13, fill=c.panel)
            part.mark(each.team, x, y, 10)
        case "theirs":
            part.circle(x, y, 14, fill=c.panel)
            part.mark("", x, y, 12, colour=c.bad)
        case "ours":
            part.circle(x, y, 14, fill=c.panel)
            part.mark("", x, y, 11, hollow=True, colour=c.accent)
        case "inject":
            _sheet(part, x, y, each.count, look)
        case "mark":
            part.circle(x, y, 13, fill=c.panel, line=c.good, wide=2)
            part.icon(MARKS.get(each.team, "pencil-line"), x - 9, y - 9, 18, c.good, 2.4)
        case _:
            part.circle(x, y, 13, fill=c.panel, line=c.accent, wide=1.8)
            part.icon(ICONS[each.kind], x - 9, y - 9, 18, c.accent, 2.2)


def _sheet(part: Part, x: float, y: float, count: int, look: Look) -> None:
    """Draw a sheet, with the number on it where several came at once."""
    c = look.c
    part.rect(Box(x - 11, y - 13, 22, 26), fill=c.panel, line=c.accent, wide=2, round=3)
    if count > 1:
        part.text(str(count), x, y + 6.5, 18, "bold", c.accent, "centre", room=22)
        return
    for step in (-5, 0, 5):
        part.line(x - 6, y + step, x + 6, y + step, c.accent, 1.8)


def bookmark(part: Part, x: float, y: float, look: Look) -> None:
    """Draw a bookmark's ribbon, its upper left corner at a point."""
    part.path(f"M{x:g} {y:g}h14v20l-7 -6l-7 6z", fill=look.c.bad, line=look.c.panel, wide=1.5)
