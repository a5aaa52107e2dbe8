"""The bar at the top: title, EXERCISE, the ribbon of parts, turn and clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Box, Layout, Region
from game.board.scene import ClockFace
from game.measure import fitted, width
from game.session import SIGNS, sign
from game.texts import Text

if TYPE_CHECKING:
    from game.session import View

CLOCK = Box(1366, 24, 210, 64)
TURN = Box(1216, 24, 136, 64)


def bar(view: View, clock: ClockFace, look: Look, status: Text) -> Layout:
    """Return the bar; `status` is the line under the present part."""
    look = look.plain
    title = _title(view, look)
    left = title.box.right + 16
    ribbon = Box(left, 20, TURN.x - 12 - left, 72)
    given = sign(clock.seconds, clock.paused, clock.whole)
    beside = _sign(given, look) if given else _turn(view, look)
    return (title, _ribbon(view, look, ribbon, status), beside, clock_face(clock, look))


def _title(view: View, look: Look) -> Region:
    c = look.c
    text, other = look.of(view.title), look.other(view.title)
    size = fitted(text, (38, 33, 28, 25, 23), "extrabold", 390)
    wide = min(max(width(text, size, "extrabold"), width(other, 20, "regular")), 390)
    chip_text = look.of(view.choices[0][1]).split("\n")[0] if view.choices else ""
    plate = look.say("exercise.plate")
    chip_wide = min(width(chip_text, 18, "semibold") + 26, 390)
    plate_wide = max(width(plate, 18, "extrabold") + 34, chip_wide, 124)
    part = Part("title", Box(24, 18, wide + 20 + plate_wide, 76), look)
    part.text(text, 24, 57, size, "extrabold", room=390)
    part.text(other, 24, 85, 20, "regular", c.sub, room=390)
    x = 24 + wide + 20
    part.rect(Box(x, 24, plate_wide, 30), fill=c.bad, round=8)
    part.text(plate, x + plate_wide / 2, 45.5, 18, "extrabold", c.on_bad, "centre", room=plate_wide - 12)
    if chip_text:
        part.rect(Box(x, 58, plate_wide, 30), fill=c.panel, line=c.line, round=8)
        part.text(chip_text, x + plate_wide / 2, 79.5, 18, "semibold", c.sub, "centre", room=plate_wide - 12)
    return part.region()


def _ribbon(view: View, look: Look, box: Box, status: Text) -> Region:
    c = look.c
    part = Part("ribbon", box, look)
    parts = view.parts
    now = next((n for n, entry in enumerate(parts) if entry.state == "now"), -1)
    name = look.of(parts[now].name) if now >= 0 else look.of(view.phase_name)
    line = look.of(status)
    step, dot = 62, 48
    others = len(parts) - (1 if now >= 0 else 0)
    room = box.w - others * step
    size = fitted(name, (22, 21, 20, 19, 18), "bold", room - 92)
    block = min(room, max(150, max(width(name, size, "bold"), width(line, 18, "semibold")) + 92))
    if now < 0:
        # Before the first part and after the last the words stand alone, at their end of the ribbon.
        line = line[:1].upper() + line[1:]
        block = width(line, 20, "bold") + 44
    after = now < 0 and view.ending is not None
    x = box.x + max(0, (box.w - others * step - block) / 2)
    y = 56.0
    if len(parts) > 1:
        part.line(x + 10, y, x + others * step + block - 24, y, c.line, 3)
    if now < 0:
        at = x + others * step if after else x
        part.rect(Box(at, y - 24, block - 14, 48), fill=c.accent, round=12)
        part.text(line, at + block / 2 - 7, y + 7, 20, "bold", c.on_accent, "centre", room=block - 34)
        x += 0 if after else block
    for number, entry in enumerate(parts):
        if number == now:
            part.rect(Box(x, y - 32, block - 14, 64), fill=c.accent, round=12)
            part.circle(x + 36, y, 18, fill=c.on_accent)
            part.text(str(number + 1), x + 36, y + 8, 22, "extrabold", c.accent, "centre")
            part.text(name, x + 64, y - 4, size, "bold", c.on_accent, room=block - 88)
            part.text(line, x + 64, y + 21, 18, "semibold", c.on_accent, room=block - 88)
            x += block
            continue
        done = entry.state == "done"
        part.circle(x + dot / 2, y, dot / 2 - 1, fill=c.panel, line=c.accent if done else c.line, wide=2.5)
        if done:
            part.icon("check", x + dot / 2 - 12, y - 12, 24, c.accent, 2.6)
        else:
            part.text(str(number + 1), x + dot / 2, y + 8, 22, "bold", c.dim, "centre")
        x += step
    return part.region()


def _turn(view: View, look: Look) -> Region:
    part = Part("turn", TURN, look)
    number = str(max(view.turn, 1))
    wide = part.text(number, TURN.right, 72, 46, "extrabold", align="right")
    part.text(look.say("turn"), TURN.right - wide - 10, 70, 22, "semibold", look.c.sub, "right")
    return part.region()


def _sign(given: int, look: Look) -> Region:
    """Return the sign that stands in the place of the turn while the time runs out: a shape and a word."""
    c = look.c
    part = Part("sign", TURN, look)
    late = given == SIGNS[-1]
    colour = c.bad if late else c.accent
    part.rect(TURN.inset(1), fill=colour, round=14)
    part.icon(
        "triangle-alert" if late else "timer",
        TURN.x + 12,
        TURN.y + 18,
        28,
        c.on_bad if late else c.on_accent,
        2.4,
    )
    ink = c.on_bad if late else c.on_accent
    words, room = look.say(f"clock.sign.{given}"), TURN.w - 58
    base = TURN.y + (28 if width(words, 20, "extrabold") > room else 39)
    part.prose(words, TURN.x + 50, base, room, 20, 2, "extrabold", ink, 23)
    return part.region(round=14)


def clock_face(clock: ClockFace, look: Look, box: Box = CLOCK) -> Region:
    """Return the room clock in its box."""
    look = look.plain
    c = look.c
    part = Part("clock", box, look)
    seconds = clock.seconds
    given = sign(seconds, clock.paused, clock.whole)
    colour = c.bad if given == SIGNS[-1] else c.accent
    part.rect(
        box.inset(1),
        fill=c.panel,
        line=colour,
        wide=6 if given else 3,
        round=14,
        dash="7 6" if clock.paused and seconds is not None else "",
    )
    if seconds is None:
        part.icon("clock", box.x + 22, box.y + 19, 26, c.dim)
        part.text(look.say("clock.none"), box.x + 124, box.y + 41, 22, "bold", c.dim, "centre", room=140)
        return part.region()
    shape = "triangle-alert" if given == SIGNS[-1] else "timer" if given else "hourglass"
    part.icon("pause" if clock.paused else shape, box.x + 20, box.y + 18, 28, colour)
    face = f"{seconds // 60:02d}:{seconds % 60:02d}"
    part.text(face, box.right - 16, box.y + 47, 44, "extrabold", colour, "right", room=140, floor=33)
    return part.region()
