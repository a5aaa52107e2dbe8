"""A table's question to control, behind its curtain: what it asked, what it was told, and a field."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.piece.button import Kind, button, field
from game.board.piece.page import page
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.theme import HIGH
from game.board.ui import NOTE, UI

PAGE = Box(240, 0, 1120, 0)
ABOVE, BELOW = 90, 170
"""What title and field take of the page's height; the rest is as high as what was asked."""
LAST = 4
"""Questions that are shown: the latest."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the page on which a table asks control."""
    look, c = ui.look, ui.look.c
    _, high = _asked(scene, look, 0)
    whole = ABOVE + high + BELOW
    box = Box(PAGE.x, (HIGH - whole) / 2, PAGE.w, whole)
    asked, _ = _asked(scene, look, box.y + ABOVE)
    regions = [*page(look.both("query"), look, Action("close"), box, "circle-help"), asked]
    typing = ui.typing == "ask"
    words = ui.draft(ui.seat, "ask").note
    action = Action("time", "asked") if typing else Action("time", "ask")
    where = Box(box.x + 36, box.bottom - 150, box.w - 72, 58)
    regions.append(field("ask.field", where, look.say("query.field"), words, action, look, typing=typing,
                         most=NOTE, key="" if typing else "T", colour=c.team(ui.seat)))  # fmt: skip
    kind: Kind = "primary" if words.strip() else "off"
    regions.append(button("ask.send", Box(box.right - 336, box.bottom - 78, 300, 56), look.say("query.send"),
                          Action("time", "asked"), look, key="Enter", icon="send", kind=kind,
                          colour=c.team(ui.seat)))  # fmt: skip
    if ui.notice:
        told = Part("ask.said", Box(box.x + 36, box.bottom - 78, box.w - 400, 56), look)
        told.prose(look.of(ui.notice), box.x + 36, box.bottom - 52, box.w - 400, 18, 2, "bold",
                   c.bad if ui.bad else c.good, 24)  # fmt: skip
        regions.append(told.region())
    return tuple(regions)


def _asked(scene: Scene, look: Look, top: float) -> tuple[Region, float]:
    """Return what was asked and answered, and how high it is."""
    c = look.c
    x, room = PAGE.x + 36, PAGE.w - 72
    part = Part("ask.asked", Box(x, top, room, 360), look)
    y = part.prose(look.say("query.hint"), x, top + 20, room, 18, 2, "regular", c.sub, 25) + 14
    teams = scene.room.teams if scene.room else ()
    for each in scene.asked[-LAST:]:
        y = part.prose(f"{each.called(teams)}  {each.words or '–'}", x, y, room, 19, 2, "bold", leading=24)
        said = look.of(each.answer)
        words, colour = (said, c.good) if said else (look.say("query.waits"), c.sub)
        y = part.prose(words, x + 26, y + 1, room - 26, 18, 1, "semibold", colour, 23, excerpt=True) + 8
    return part.region(), y - top
