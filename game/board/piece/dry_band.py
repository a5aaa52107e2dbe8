"""The band of a dry run at the foot of every screen: that it is one, its pace, and the key for the next."""

from __future__ import annotations

from game.board.part import Part
from game.board.region import Action, Box, Layout
from game.board.theme import HIGH, WIDE
from game.board.ui import UI
from game.measure import width

BAND = Box(0, 877, WIDE, HIGH - 877)
BASE = BAND.y + 17.5


def dry_band(ui: UI, window: str) -> Layout:
    """Return the band, or nothing in a game that is recorded."""
    if not ui.dry:
        return ()
    look, c = ui.look, ui.look.c
    ground = Part("dry", BAND, look)
    ground.rect(BAND, fill=c.bad, round=0)
    # Both languages, whatever the room's: nobody is to take it for the exercise.
    ground.text(look.say("dry.both"), 24, BASE, 18, "extrabold", c.on_bad, room=220)
    said = look.of(ui.notice) if ui.over == "conduct" else ""
    ground.text(said or look.say("dry.unkept"), 250, BASE, 18, "semibold", c.on_bad, room=430, excerpt=True)
    regions = [ground.region(bleed=0, round=0)]
    cells = [
        ("dry.pace", look.say(f"dry.{ui.dry}"), "F10", Action("pace"), Box(690, BAND.y, 300, BAND.h)),
        ("dry.next", look.say("dry.next"), ".", Action("next"), Box(1000, BAND.y, 220, BAND.h)),
    ]
    if ui.windows == 1 and not ui.over and ui.curtain == "closed" and ui.screen == "play":
        words = look.say("dry.table" if window == "room" else "dry.room")
        cells.append(("dry.front", words, "F4", Action("front"), Box(1240, BAND.y, 336, BAND.h)))
    for id, words, key, action, box in cells:
        part = Part(id, box, look)
        cap = max(20, width(key, 18, "semibold") + 16)
        part.key(key, box.x + cap, BAND.y + 11.5, c.on_bad, high=20)
        part.text(words, box.x + cap + 10, BASE, 18, "bold", c.on_bad, room=box.w - cap - 10)
        regions.append(part.region(action, key, round=4, bleed=0))
    return tuple(regions)
