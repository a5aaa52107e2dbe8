"""The band of a game that nobody records, at the foot of every screen: that nothing of it is kept."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.dry_band import BAND, BASE
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI

LEFT, RIGHT = 330, 1390


def unkept_band(scene: Scene, ui: UI, window: str) -> Layout:
    """Return the band, or nothing in a game that is recorded."""
    if not scene.unkept:
        return ()
    look, c = ui.look, ui.look.c
    part = Part("unkept", BAND, look)
    part.rect(BAND, fill=c.accent, round=0)
    # Both languages, whatever the room's: everybody is to know.
    part.text(look.say("unkept.both"), 24, BASE, 18, "extrabold", c.on_accent, room=LEFT - 34)
    # As the line at control's foot would, whose place this is.
    answer = look.of(ui.notice) if ui.over == "conduct" else ""
    said = answer or look.say("unkept.play" if ui.screen in ("play", "grid") else "unkept.begin")
    room = RIGHT - 14 - LEFT
    part.text(said, LEFT, BASE, 18, "semibold", c.on_accent, room=room, excerpt=True)
    regions = [part.region(bleed=0, round=0)]
    if ui.windows == 1 and not ui.over and ui.curtain == "closed" and ui.screen == "play":
        front = Part("unkept.front", Box(RIGHT, BAND.y, 210, BAND.h), look)
        front.key("F4", RIGHT + 36, BAND.y + 11.5, c.on_accent, high=20)
        words = look.say("watch.table" if window == "room" else "watch.room")
        front.text(words, RIGHT + 46, BASE, 18, "bold", c.on_accent, room=160)
        regions.append(front.region(Action("front"), "F4", round=4, bleed=0))
    return tuple(regions)
