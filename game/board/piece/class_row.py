"""A row of the class's grid: who the group is, how far, why it waits, and a cell for each of its tables."""

from __future__ import annotations

from game.board.class_face import Cell, Row
from game.board.classing import typed_in
from game.board.keying import Typed
from game.board.part import Part
from game.board.region import Action, Box, Region
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import width
from game.session import SIGNS, sign

WHY_ICONS = {"sheet": "scroll-text", "call": "users", "asked": "users", "cards": "send", "late": "hourglass"}


def name_of(row: Row, ui: UI) -> str:
    """Return what a group is called on the screen."""
    number = ui.look.say("grid.group", number=row.number)
    return row.label or number


def group(number: int, row: Row, ui: UI, box: Box, on: bool, room: bool) -> Region:
    look, c = ui.look, ui.look.c
    part = Part(f"group.{number}", box, look)
    mine = on and not room
    part.rect(box.inset(1), fill=mixed(c.accent, 10, c.panel) if mine else c.panel,
              line=c.accent if mine else c.line, wide=2.5 if mine else 1.5, round=12)  # fmt: skip
    middle = box.y + box.h / 2
    _queue(part, row, box.x + 38, middle)
    x, room_left = box.x + 76, box.w - 94
    base = middle - (15 if box.h < 110 else 22)
    step = 25 if box.h < 110 else 31
    beside = _beside(part, row, ui, box, base, step)
    name = look.say("grid.group", number=row.number)
    typing = ui.typing == "label" and on
    label = ui.typed if typing else row.label or name
    first = part.text(label, x, base, 26, "extrabold", c.accent if typing else c.text, room=room_left - 120)
    if typing:
        part.line(x + first + 4, base - 20, x + first + 4, base + 5, c.accent, 2.4)
    elif row.label and first + 14 + width(name, 18, "regular") < room_left - 120:
        part.text(name, x + first + 12, base, 18, "regular", c.sub)
    part.text(look.of(row.phase), x, base + step, 20, "bold", room=room_left, excerpt=True)
    stage = look.say(f"stage.{row.stage}") if not row.over else ""
    words = look.say("grid.where", turn=row.turn, stage=stage) if row.turn and stage else stage
    part.text(words, x, base + 2 * step - 1, 18, "semibold", c.sub, room=beside - x - 10)
    action = None if room else Action("cell", str(number), (str(ui.grid.column),))
    return part.region(action)


def _queue(part: Part, row: Row, x: float, y: float) -> None:
    """Draw the group's place in the queue: a filled disc with its number, or a dashed ring."""
    c = part.c
    if not row.place:
        part.circle(x, y, 21, line=c.line, wide=2, dash="5 5")
        return
    part.circle(x, y, 22, fill=c.bad if row.place == 1 else c.accent)
    ink = c.on_bad if row.place == 1 else c.on_accent
    part.text(str(row.place), x, y + 9, 26, "extrabold", ink, "centre")


def _beside(part: Part, row: Row, ui: UI, box: Box, base: float, step: float) -> float:
    """Draw the time that is left and why the group waits, and return where the latter begins."""
    look, c = ui.look, ui.look.c
    right = box.right - 18
    given = sign(row.seconds, row.stands, row.whole)
    if given:
        _sign(part, given, row, right, base)
    elif row.seconds is not None:
        colour = c.bad if row.seconds == 0 else c.sub if row.stands else c.accent
        face = f"{row.seconds // 60:02d}:{row.seconds % 60:02d}"
        wide = part.text(face, right, base + 2, 28, "extrabold", colour, "right")
        if row.stands and not row.over:
            part.icon("pause", right - wide - 30, base - 19, 22, colour)
    elif not row.over:
        part.text(look.say("clock.none"), right, base, 18, "semibold", c.dim, "right", room=150)
    if not row.why and given:
        words = look.say(f"clock.sign.{given}")
        colour = c.bad if given == SIGNS[-1] else c.accent
        return right - part.text(words, right, base + 2 * step - 1, 18, "bold", colour, "right", room=240)
    if not row.why:
        return right
    colour = c.bad if row.why in ("late", "call", "asked") else c.accent
    words = look.say(f"grid.why.{row.why}")
    if row.minutes:
        words = look.say("grid.why.since", why=words, minutes=row.minutes)
    low = base + 2 * step - 1
    wide = part.text(words, right, low, 18, "bold", colour, "right", room=240)
    part.icon(WHY_ICONS[row.why], right - wide - 30, low - 18, 22, colour, 2.4)
    return right - wide - 30


def _sign(part: Part, given: int, row: Row, right: float, base: float) -> None:
    """Draw the time of a group that has little of it left: on a ground of its own, with the sign's shape."""
    c = part.c
    late = given == SIGNS[-1]
    ink = c.on_bad if late else c.on_accent
    face = f"{(row.seconds or 0) // 60:02d}:{(row.seconds or 0) % 60:02d}"
    wide = width(face, 28, "extrabold") + 56
    part.rect(Box(right - wide + 8, base - 23, wide, 29), fill=c.bad if late else c.accent, round=9)
    part.icon("triangle-alert" if late else "timer", right - wide + 18, base - 20, 23, ink, 2.4)
    part.text(face, right - 2, base + 1.5, 27, "extrabold", ink, "right")


def sheet_due(number: int, row: Row, ui: UI, box: Box, on: bool, room: bool) -> Region:
    """Return what stands in place of a group's cells once all are in, or once its exercise is over."""
    look, c = ui.look, ui.look.c
    part = Part(f"sheet.{number}", box, look)
    done = row.over and not row.sheet
    colour = c.sub if done else c.good
    mine = on and not room
    part.rect(box.inset(1), fill=c.panel2 if done else mixed(c.good, 12, c.panel),
              line=c.accent if mine else colour, wide=3.5 if mine else 2.2, round=12)  # fmt: skip
    middle = box.y + box.h / 2
    part.icon("flag" if row.over else "scroll-text", box.x + 28, middle - 20, 40, colour)
    key = "over" if done else "ending" if row.over else "due" if row.turn else "first"
    room_left = box.w - 100 - (80 if mine else 24)
    part.text(look.say(f"grid.sheet.{key}"), box.x + 90, middle - 4, 24, "bold", colour, room=room_left)
    part.text(look.say(f"grid.sheet.{key}.under"), box.x + 90, middle + 24, 18, "regular", c.sub,
              room=room_left)  # fmt: skip
    if mine:
        part.key("Enter", box.right - 20, middle, colour, 34)
    return part.region(None if room else Action("sheet", str(number)))


def cell(number: int, column: int, cell: Cell, ui: UI, box: Box, here: bool, room: bool) -> Region:
    look, c = ui.look, ui.look.c
    part = Part(f"cell.{number}.{column}", box, look)
    colour = c.team(cell.team)
    fill, line, dash = {
        "waiting": (c.panel, colour, "7 6"),
        "keyed": (mixed(c.good, 12, c.panel), c.good, ""),
        "lapsed": (mixed(c.bad, 12, c.panel), c.bad, ""),
        "bot": (c.panel, c.line, "7 6"),
    }.get(cell.state, (c.panel2, c.line, ""))
    if here:
        part.rect(box.inset(1), fill=c.panel, line=c.bg, wide=8, round=12)
        fill = mixed(colour, 14, c.panel) if cell.state == "waiting" else fill
        line, dash = c.accent, ""
    part.rect(box.inset(2), fill=fill, line=line, wide=4 if here else 1.8, dash=dash, round=12)
    owes = cell.slot is not None and cell.slot.owes
    if here and owes:
        _typing(part, cell, typed_in(ui.grid, cell), ui, box)
    else:
        _standing(part, cell, ui, box)
    action = None if room else Action("cell", str(number), (str(column),))
    return part.region(action)


def _standing(part: Part, cell: Cell, ui: UI, box: Box) -> None:
    look, c = ui.look, ui.look.c
    icon = {"waiting": "credit-card", "keyed": "lock", "lapsed": "hourglass", "bot": "bot"}.get(cell.state)
    ink = {"keyed": c.good, "lapsed": c.bad, "waiting": c.text}.get(cell.state, c.sub)
    middle = box.y + box.h / 2
    if icon:
        part.icon(icon, box.x + 18, middle - 15, 30, ink)
    else:
        part.circle(box.x + 33, middle, 12, line=c.dim, wide=2, dash="5 5")
    words = look.say(f"grid.state.{cell.state}")
    if cell.shown:
        part.text(words, box.x + 62, middle - 6, 20, "bold", ink, room=box.w - 80)
        part.text(cell.shown, box.x + 62, middle + 25, 26, "extrabold", c.text, room=box.w - 80)
    else:
        part.text(words, box.x + 62, middle + 8, 22, "bold", ink, room=box.w - 80)


def _typing(part: Part, cell: Cell, typed: Typed, ui: UI, box: Box) -> None:
    """Draw what has been keyed in so far as cards, and why the last key was refused."""
    look, c = ui.look, ui.look.c
    slot = cell.slot
    assert slot is not None
    refused = typed.refused
    lines = 2 if box.h > 110 else 1
    y = box.y + (box.h - 56 - 22 * lines) / 2 if refused else box.y + box.h / 2 - 24
    x = box.x + 14.0
    count = max(slot.pick, len(typed.keys)) if slot.kind in ("decide", "aims") else max(1, len(typed.keys))
    for number in range(count):
        key = typed.keys[number : number + 1]
        card = Box(x, y, 38, 48)
        part.rect(card, fill=c.panel if key else "none", line=c.team(cell.team), wide=2.6 if key else 1.8,
                  dash="" if key else "5 4", round=7)  # fmt: skip
        part.text(key, card.middle, card.y + 34, 28, "extrabold", c.text, "centre")
        x += 44
    middle = y + 24
    left = box.right - 16.0
    if typed.keys:
        left = part.key("Enter", left, middle, c.accent) - 10
    if slot.estimates:
        at = typed.at
        what = look.say("grid.estimate", number=at + 1, count=len(slot.estimates)) if at >= 0 else \
            look.say("grid.estimates", done=len(typed.estimates), count=len(slot.estimates))  # fmt: skip
        given = dict(typed.estimates).get(slot.estimates[at].id, "_") if at >= 0 else ""
        said = f"{what}: {given}" if given else what
        part.text(said, x + 6, middle + 7, 18, "bold" if at >= 0 else "semibold",
                  c.accent if at >= 0 else c.sub, room=max(40, left - x - 8))  # fmt: skip
    elif not typed.keys:
        part.text(look.say("grid.key_in"), x + 6, middle + 7, 18, "semibold", c.sub, room=left - x - 8)
    if refused:
        part.prose(look.of(refused), box.x + 14, y + 66, box.w - 26, 18, lines, "bold",
                   c.bad, 20)  # fmt: skip
