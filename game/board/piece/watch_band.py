"""The band of an author's try-out at the foot of every screen: that it is one, what the last save did."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.piece.dry_band import BAND, BASE
from game.board.region import Action, Box, Layout
from game.board.scene import Scene, Watched
from game.board.ui import UI
from game.measure import width

LEFT = 200
RIGHT = 1450


def watch_band(scene: Scene, ui: UI, window: str) -> Layout:
    """Return the band, or nothing where no file is watched.

    A room of its own is not told what the last save came to: a decision may be named in it.
    """
    watched = scene.watched
    if watched is None:
        return ()
    look, c = ui.look, ui.look.c
    wrong = bool(watched.faults or watched.trouble or watched.stopped)
    ground, ink = (c.bad, c.on_bad) if wrong else (c.accent, c.on_accent)
    part = Part("watch", BAND, look)
    part.rect(BAND, fill=ground, round=0)
    # Both languages, whatever the room's: nobody is to take it for the exercise.
    part.text(look.say("watch.both"), 24, BASE, 18, "extrabold", ink, room=LEFT - 34)
    told = window != "room" or ui.windows == 1
    more = look.say("watch.more", count=len(watched.faults) - 1) if told and len(watched.faults) > 1 else ""
    page = Action("over", "faults") if told and window != "control" and watched.faults else None
    right = RIGHT - 14.0
    if page is not None and not ui.over:
        right = part.key("F10", right, BAND.y + 11.5, ink, high=20) - 12
    if more:
        right -= part.text(more, right, BASE, 18, "bold", ink, "right") + 14
    said = look.of(ui.notice) if ui.over == "conduct" else ""
    words = said or (_words(watched, look, right - LEFT) if told or not wrong else look.say("watch.look"))
    part.text(words, LEFT, BASE, 18, "semibold", ink, room=right - LEFT, excerpt=True)
    regions = [part.region(page, "F10", bleed=0, round=0) if page else part.region(bleed=0, round=0)]
    if ui.windows == 1 and not ui.over and ui.curtain == "closed" and ui.screen == "play":
        front = Part("watch.front", Box(RIGHT, BAND.y, 150, BAND.h), look)
        front.key("F4", RIGHT + 36, BAND.y + 11.5, ink, high=20)
        front.text(
            look.say("watch.table" if window == "room" else "watch.room"), RIGHT + 46, BASE, 18, "bold", ink,
            room=100,
        )  # fmt: skip
        regions.append(front.region(Action("front"), "F4", round=4, bleed=0))
    return tuple(regions)


def _words(watched: Watched, look: Look, room: float) -> str:
    """Return what the last save came to, in a line; a long path gives way to what is wrong."""
    if watched.faults:
        whole = str(watched.faults[0])
        folder = watched.faults[0].path.rpartition("/")[0]
        return whole.removeprefix(f"{folder}/") if width(whole, 18, "semibold") > room else whole
    if watched.trouble or watched.stopped:
        return watched.trouble or look.of(watched.stopped)
    key = "watch.shown" if watched.shown else "watch.waits"
    return look.say(key, file=watched.file, count=watched.shown)
