"""Fit to time: the minutes that are left, what would be shortened and left out, and the key that does it."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.button import Kind, button
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import wrap

BOX = Box(680, 160, 896, 648)
STEPS = (("-5", "["), ("-1", "Left"), ("+1", "Right"), ("+5", "]"))
LIST = BOX.y + 284
FOOT = 84


def section(scene: Scene, ui: UI) -> Layout:
    """Return the plan for the minutes that are left; nothing is done until its key is pressed."""
    look, c = ui.look, ui.look.c
    part = Part("fit", BOX, look)
    part.panel()
    x, room = BOX.x + 22, BOX.w - 44
    part.pair(look.both("fit"), x, BOX.y + 40, 25, 19, room - 180, weight="extrabold")
    wide = 128.0
    regions = []
    for number, (step, key) in enumerate(STEPS):
        at = x + number * (wide + 8) + (230 if number > 1 else 0)
        regions.append(button(f"fit.{step}", Box(at, BOX.y + 62, wide, 54), step.replace("-", "−"),
                              Action("time", "minutes", (step,)), look, key=key, size=20))  # fmt: skip
    middle = x + 2 * (wide + 8) + 111
    part.text(look.say("fit.minutes", minutes=ui.desk.minutes), middle, BOX.y + 98, 24, "extrabold",
              align="centre", room=214)  # fmt: skip
    lines = scene.known.fit_lines
    for number, line in enumerate(lines):
        bad = number == 3
        part.text(look.of(line), x, BOX.y + 150 + 27 * number, 19, "bold" if number > 1 else "regular",
                  c.bad if bad else c.text, room=room)  # fmt: skip
    part.line(x, LIST - 26, BOX.right - 22, LIST - 26, c.hair)
    sheets = _pages([look.of(step) for step in scene.known.fit_steps], room - 30)
    number = ui.page("fit") % len(sheets)
    y = float(LIST)
    for step, rows in sheets[number]:
        part.icon("chevron-right", x, y - 16, 20, c.sub)
        part.prose(step, x + 30, y, room - 30, 18, rows, "semibold", leading=24)
        y += 24 * rows + 8
    if len(sheets) > 1:
        left = part.key("PgDn", BOX.right - 22, BOX.y + 32)
        part.text(f"{number + 1} / {len(sheets)}", left - 8, BOX.y + 39, 18, "semibold", c.sub, "right")
    action = Action("page", "fit", ("1", str(len(sheets)))) if len(sheets) > 1 else None
    least = scene.known.fit_least
    kind: Kind = "plain" if least else "primary" if scene.known.fit_ready else "off"
    words = look.say("fit.least", minutes=least) if least else look.say("fit.do")
    # What cannot be is not carried out: the key first sets the minutes that can.
    press = Action("time", "minutes", (str(least - ui.desk.minutes),)) if least else Action("time", "fit")
    where = Box(BOX.right - 22 - 380, BOX.bottom - 74, 380, 58)
    part.prose(look.say("fit.hint"), x, BOX.bottom - 50, room - 400, 18, 2, "regular", c.sub, 24)
    return (
        part.region(action, *(("PgDn",) if action else ()), round=16),
        *regions,
        button("fit.do", where, words, press, look, key="Y", icon="timer", kind=kind),
    )  # fmt: skip


def _pages(steps: list[str], room: float) -> list[list[tuple[str, int]]]:
    """Return the steps by page, each with how many rows it takes."""
    pages: list[list[tuple[str, int]]] = [[]]
    left = BOX.bottom - FOOT - LIST
    for step in steps:
        rows = len(wrap(step, 18, "semibold", room))
        if pages[-1] and 24 * rows + 8 > left:
            pages.append([])
            left = BOX.bottom - FOOT - LIST
        pages[-1].append((step, rows))
        left -= 24 * rows + 8
    return pages
