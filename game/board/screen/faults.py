"""What could not be read, and that something opens: the two pages between the menu and a game."""

from __future__ import annotations

import re

from game.board.part import Part
from game.board.piece.page import page
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.theme import HIGH, WIDE
from game.board.ui import UI
from game.measure import wrap

SHOWN = 7
_PLACE = re.compile(r"^(.*?:\d+:\d+|.*?\.ya?ml): (.*)$", re.DOTALL)


def layout(scene: Scene, ui: UI, close: Action) -> Layout:
    """Return the faults of scenarios that cannot be read: where, and what would be right."""
    look, c = ui.look, ui.look.c
    watched = scene.watched
    every = tuple(map(str, watched.faults)) if watched else scene.faults
    lines = every[:SHOWN]
    high = 220 + 92 * len(lines)
    box = Box(160, (HIGH - high) / 2, 1280, high)
    part = Part("faults", Box(box.x + 36, box.y + 84, box.w - 72, high - 100), look)
    part.prose(
        look.say("watch.words" if watched else "faults.words"),
        part.box.x,
        part.box.y + 28,
        part.box.w,
        20,
        2,
        "regular",
        c.sub,
        28,
    )
    y = part.box.y + 74
    for line in lines:
        found = _PLACE.match(line)
        where, what = found.groups() if found else ("", line)
        part.rect(Box(part.box.x, y, 5, 76), fill=c.bad, round=2)
        x, room = part.box.x + 22, part.box.w - 30
        part.text(_tail(where), x, y + 24, 20, "bold", c.bad, room=room, excerpt=True)
        rows = min(2, len(wrap(what, 20, "regular", room)))
        part.prose(what, x, y + 50, room, 20, rows, "regular", c.text, 25, excerpt=True)
        y += 92
    if len(every) > SHOWN:
        more = look.say("did.more", count=len(every) - SHOWN)
        part.text(more, part.box.right, part.box.bottom - 6, 18, "regular", c.sub, "right")
    return (*page(look.both("faults"), look, close, box, "circle-alert"), part.region())


def _tail(where: str) -> str:
    """Return a place with the last two folders of its path: what tells it from others."""
    pieces = where.split("/")
    return "/".join(("…", *pieces[-2:])) if len(pieces) > 3 else where


def opening(ui: UI) -> Layout:
    """Return the page that says that an exercise is being opened, over whatever was there."""
    look, c = ui.look, ui.look.c
    veil = Part("veil", Box(0, 0, WIDE, HIGH), look)
    veil.rect(Box(-2000, -2000, 6000, 6000), fill=c.bg, round=0, opacity=0.86)
    box = Box(500, 350, 600, 200)
    part = Part("opening", box, look)
    part.panel()
    part.icon("hourglass", box.x + 44, box.y + 70, 60, c.accent, 1.8)
    part.text(look.say("opening"), box.x + 136, box.y + 96, 32, "extrabold", room=430)
    part.text(look.say("opening.words"), box.x + 136, box.y + 134, 20, "regular", c.sub, room=430)
    return (veil.region(bleed=2000), part.region(round=16))
