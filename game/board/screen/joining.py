"""How devices join, on every screen of a hosted game: a square to scan, a short address, the code."""

from __future__ import annotations

from game.board.joining_face import Joining
from game.board.part import Look, Part
from game.board.piece.page import page
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.ui import UI

BOX = Box(60, 24, 1480, 852)
SQUARE = Box(BOX.x + 44, BOX.y + 104, 620, 620)
WORDS = Box(SQUARE.right + 48, SQUARE.y, BOX.right - 44 - SQUARE.right - 48, 620)
CODE = Box(WORDS.x, WORDS.y + 226, WORDS.w, 196)
SPACED = 3
"""Signs of the code that stand together."""


def layout(door: Joining, scene: Scene, ui: UI, close: Action) -> Layout:
    """Return the page; what it shows is for all who are in the room."""
    look = ui.look
    over = page(look.both("joining"), look, close, BOX, "smartphone")
    return (*over, _square(door, look), _address(door, look), _joined(door, scene, look))


def _square(door: Joining, look: Look) -> Region:
    """Draw the square dark on light in either theme: cameras read no other."""
    part = Part("joining.square", SQUARE, look)
    part.rect(SQUARE, fill="#FFFFFF", line=look.c.line, round=16)
    count = max(1, len(door.square))
    step = (SQUARE.w - 20) // count
    left, top = SQUARE.x + (SQUARE.w - step * count) / 2, SQUARE.y + (SQUARE.h - step * count) / 2
    runs: list[str] = []
    for row, signs in enumerate(door.square):
        column = 0
        while column < count:
            wide = len(signs[column:]) - len(signs[column:].lstrip("1"))
            if wide:
                x, y = left + column * step, top + row * step
                runs.append(f"M{x:g} {y:g}h{wide * step:g}v{step:g}h-{wide * step:g}z")
            column += max(1, wide)
    part.path("".join(runs), fill="#000000")
    return part.region(round=16)


def _address(door: Joining, look: Look) -> Region:
    c = look.c
    part = Part("joining.address", WORDS, look)
    part.text(look.say("joining.scan"), WORDS.x, WORDS.y + 34, 26, "bold", c.sub, room=WORDS.w)
    part.text(look.say("joining.type"), WORDS.x, WORDS.y + 96, 24, "semibold", c.sub, room=WORDS.w)
    part.text(door.address, WORDS.x, WORDS.y + 156, 54, "extrabold", room=WORDS.w, floor=24)
    part.text(look.say("joining.code"), WORDS.x, CODE.y - 16, 24, "semibold", c.sub, room=WORDS.w)
    part.rect(CODE, fill=c.accent, round=16)
    code = f"{door.code[:SPACED]} {door.code[SPACED:]}"
    part.text(code, CODE.middle, CODE.y + 142, 132, "extrabold", c.on_accent, "centre", room=CODE.w - 40)
    y = CODE.bottom + 44
    if door.alone:
        part.prose(look.say("joining.alone"), WORDS.x, y, WORDS.w, 22, 3, "semibold", c.bad, 30)
    elif door.plain:
        part.icon("triangle-alert", WORDS.x, y - 20, 26, c.bad, 2.4)
        part.prose(look.say("joining.plain"), WORDS.x + 38, y, WORDS.w - 38, 21, 3, "semibold", c.sub, 28)
    elif door.print:
        part.icon("lock", WORDS.x, y - 20, 26, c.good, 2.4)
        part.prose(look.say("joining.tls"), WORDS.x + 38, y, WORDS.w - 38, 21, 3, "semibold", c.sub, 28)
        start = ":".join(door.print.replace(":", "")[n : n + 2] for n in range(0, 16, 2)).upper()
        part.text(f"{start} …", WORDS.x + 38, y + 96, 20, "bold", c.text, room=WORDS.w - 38)
    return part.region()


def _joined(door: Joining, scene: Scene, look: Look) -> Region:
    """Draw how many devices sit at each table."""
    c = look.c
    box = Box(BOX.x + 44, BOX.bottom - 104, BOX.w - 88, 80)
    part = Part("joining.joined", box, look)
    teams = scene.room.teams if scene.room else ()
    step = box.w / max(1, len(teams) + 1)
    for number, team in enumerate(teams):
        x = box.x + number * step
        part.badge(team.team, team.letter, x + 26, box.y + 40, 24)
        part.text(look.of(team.name), x + 64, box.y + 36, 22, "bold", room=step - 76)
        count = look.say("joining.devices", count=door.at(team.team))
        part.text(count, x + 64, box.y + 64, 20, "semibold", c.sub, room=step - 76)
    waiting = sum(each.state == "waiting" for each in door.devices)
    if waiting:
        x = box.x + len(teams) * step
        part.icon("hourglass", x, box.y + 22, 34, c.accent, 2.4)
        part.prose(look.say("joining.waiting", count=waiting), x + 48, box.y + 36, step - 52, 20, 2, "bold",
                   c.text, 26)  # fmt: skip
    return part.region()
