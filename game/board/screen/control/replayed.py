"""What stands over control's eyes in a replay: what was done at the moment, and who had sealed by then."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.teams import ICONS
from game.board.region import Box, Region
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import width

STRIP = Box(24, 96, 1552, 54)


def strip(scene: Scene, ui: UI) -> Region:
    """Return the strip: that this is a replay, what was done at the moment, each table's standing."""
    look, c = ui.look.plain, ui.look.c
    assert scene.theatre is not None
    assert scene.control is not None
    part = Part("replayed", STRIP, look)
    part.panel(round=12)
    base = STRIP.y + 34
    part.icon("eye", STRIP.x + 18, base - 21, 26, c.accent)
    x = STRIP.x + 54
    x += part.text(look.say("theatre.saw.control"), x, base, 20, "extrabold", c.accent, room=360) + 18
    right = STRIP.right - 18.0
    for team in reversed(scene.control.teams):
        said = look.say(f"standing.{team.standing}")
        right -= part.text(said, right, base, 18, "semibold", c.sub, "right", room=190)
        icon = ICONS.get(team.standing, "")
        if icon:
            part.icon(icon, right - 28, base - 18, 22, c.sub)
            right -= 30
        part.badge(team.team, team.letter, right - 24, STRIP.y + 27, 16)
        right -= 62
    part.line(x, STRIP.y + 10, x, STRIP.bottom - 10, c.line, 2)
    said, room = look.of(scene.theatre.said), right - x - 28
    size = 20 if width(said, 20, "semibold") <= room else 18
    part.text(said, x + 16, base, size, "semibold", c.text, room=room, excerpt=True)
    return part.region(bleed=0, round=12)
