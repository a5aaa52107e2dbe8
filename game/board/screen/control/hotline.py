"""The line between the capitals: opened for some minutes, closed with a note of what was said."""

from __future__ import annotations

from game.board.desk import WORDS
from game.board.part import Part
from game.board.piece.button import Kind, button, field, toggle
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI

BOX = Box(900, 160, 676, 390)
STEPS = (("-1", "["), ("+1", "]"))


def section(scene: Scene, ui: UI) -> Layout:
    """Return what opens the line, or while it is open its time and what closes it."""
    look = ui.look
    part = Part("hotline", BOX, look)
    part.panel()
    part.pair(look.both("hotline"), BOX.x + 22, BOX.y + 40, 25, 19, BOX.w - 44, weight="extrabold")
    key = "hotline.hint" if scene.line is None else "hotline.note.hint"
    part.prose(look.say(key), BOX.x + 22, BOX.y + 78, BOX.w - 44, 18, 3, "regular", look.c.sub, 25)
    if scene.line is None:
        return _closed(scene, ui, part)
    return _open(scene.line, ui, part)


def _closed(scene: Scene, ui: UI, part: Part) -> Layout:
    look = ui.look
    x, room, y = BOX.x + 22, BOX.w - 44, BOX.y + 152
    over = scene.room is None or scene.room.stage == "over"
    part.text(look.say("hotline.minutes", minutes=ui.desk.line), x, y + 37, 24, "extrabold", room=room - 260)
    steps = [
        button(f"hotline.{step}", Box(BOX.right - 22 - 248 + n * 126, y, 122, 56), step.replace("-", "−"),
               Action("time", "line", (step,)), look, key=key, size=20)
        for n, (step, key) in enumerate(STEPS)
    ]  # fmt: skip
    kind: Kind = "off" if over else "primary"
    return (
        part.region(round=16),
        *steps,
        toggle("hotline.stands", Box(x, y + 76, room, 56), look.say("hotline.stands"), ui.desk.stands,
               Action("time", "stands"), look, key="V"),
        button("hotline.open", Box(x, y + 152, room, 64), look.say("hotline.open"),
               Action("time", "open_line"), look, key="G", icon="phone", kind=kind),
    )  # fmt: skip


def _open(seconds: int, ui: UI, part: Part) -> Layout:
    look, c = ui.look, ui.look.c
    x, room, y = BOX.x + 22, BOX.w - 44, BOX.y + 152
    face = f"{seconds // 60:02d}:{seconds % 60:02d}"
    part.icon("phone", x, y + 4, 44, c.accent if seconds else c.bad)
    part.text(face, x + 60, y + 44, 44, "extrabold", c.accent if seconds else c.bad)
    if not seconds:
        part.text(look.say("hotline.up"), x + 200, y + 38, 20, "bold", c.bad, room=room - 200)
    typing = ui.typing == "desk.line"
    action = Action("time", "close_line") if typing else Action("time", "type", ("desk.line",))
    return (
        part.region(round=16),
        field("hotline.note", Box(x, y + 76, room, 56), look.say("hotline.note"),
              ui.desk.note if typing else "", action, look, typing=typing, most=WORDS,
              key="Enter" if typing else "W"),
        button("hotline.close", Box(x, y + 152, room, 64), look.say("hotline.close"),
               Action("time", "close_line"), look, key="G", icon="x"),
    )  # fmt: skip
