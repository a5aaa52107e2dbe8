"""The room's clock in control's hand: minutes more, and how slow it goes."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.button import Kind, button, toggle
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI
from game.session import PACES

BOX = Box(24, 160, 640, 648)
MORE = (("1", "Q"), ("2", "W"), ("5", "E"))


def section(scene: Scene, ui: UI) -> Layout:
    """Return the keys that give more time and the choice of the clock's pace."""
    look, c = ui.look, ui.look.c
    part = Part("timing", BOX, look)
    part.panel()
    x, room = BOX.x + 22, BOX.w - 44
    part.pair(look.both("time.clock"), x, BOX.y + 40, 25, 19, room, weight="extrabold")
    over = scene.room is not None and scene.room.stage == "over"
    wide = (room - 16) / 3
    kind: Kind = "off" if over else "plain"
    regions = [
        button(f"time.more.{minutes}", Box(x + n * (wide + 8), BOX.y + 66, wide, 60),
               look.say("time.more", minutes=minutes), Action("time", "extend", (minutes,)), look, key=key,
               kind=kind, size=20)
        for n, (minutes, key) in enumerate(MORE)
    ]  # fmt: skip
    part.prose(look.say("time.more.hint"), x, BOX.y + 158, room, 18, 2, "regular", c.sub, 25)
    top = BOX.y + 232
    part.text(look.say("time.slow"), x, top, 22, "extrabold", room=room)
    pace = scene.known.pace
    following = PACES[(PACES.index(pace) + 1) % len(PACES)]
    regions += [
        toggle(f"time.slow.{each}", Box(x + n * (wide + 8), top + 20, wide, 60),
               look.say(f"time.slow.{each}"), each == pace, Action("time", "slow", (str(each),)), look,
               key="V" if each == following and not over else "")
        for n, each in enumerate(PACES)
    ]  # fmt: skip
    part.prose(look.say("time.slow.hint"), x, top + 114, room, 18, 4, "regular", c.sub, 25)
    top += 224
    part.text(look.say("time.signs"), x, top, 22, "extrabold", room=room)
    part.prose(look.say("time.signs.hint"), x, top + 34, room, 18, 4, "regular", c.sub, 25)
    return (part.region(round=16), *regions)
