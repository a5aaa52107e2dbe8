"""In place of the exercises, where none can be played: what is wrong with each file, and what to do."""

from __future__ import annotations

from game.board.part import Part
from game.board.region import Action, Box, Region
from game.board.scene import Scene
from game.board.ui import UI

LEFT, TOP, WIDE = 420, 96, 1156
MOST = 7
"""Faults that are listed; the page of all faults has the rest."""


def nothing(scene: Scene, ui: UI) -> Region:
    """Return the panel; a click on it opens the page of all faults, if there are any."""
    look, c = ui.look, ui.look.c
    shown = scene.faults[:MOST]
    hints = ("nothing.all", "nothing.check", "nothing.again") if shown else ("nothing.shipped",)
    box = Box(LEFT, TOP, WIDE, 160 + 64 * len(shown) + 28 * bool(shown) + 58 * len(hints))
    part = Part("nothing", box, look)
    part.panel()
    x, room = box.x + 40, box.w - 80
    ink = c.bad if scene.faults else c.accent
    part.icon("circle-alert" if scene.faults else "file-text", x, box.y + 38, 44, ink, 2)
    title = look.say("nothing.faults" if scene.faults else "nothing")
    part.fill(title, Box(x + 64, box.y + 30, room - 64, 60), 30, "extrabold", ink)
    part.line(x, box.y + 112, x + room, box.y + 112, c.hair)
    y = box.y + 152.0
    for fault in shown:
        file, _, said = fault.rpartition("/")[2].partition(": ")
        part.text(file, x, y, 20, "bold", room=room)
        y = part.prose(said, x, y + 26, room, 19, 1, "regular", c.sub, 26, excerpt=True) + 12
    if scene.faults:
        part.line(x, y - 8, x + room, y - 8, c.hair)
        y += 36
    for key in hints:
        part.icon("arrow-right", x, y - 19, 24, c.accent)
        y = part.prose(look.say(key), x + 40, y, room - 40, 21, 2, "regular", leading=30) + 14
    return part.region(Action("over", "faults") if scene.faults else None, round=16)
