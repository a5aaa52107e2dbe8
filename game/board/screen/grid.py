"""The class: a row for each group, a cell for each table, and nothing that a slower group may not see.

The room's picture of it is the same without what is being keyed in.
"""

from __future__ import annotations

from dataclasses import replace

from game.board.class_face import Cell, ClassFace, Row
from game.board.classing import selected, typed_in
from game.board.keying import CARDS, Typed
from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.legend import legend
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import fitted, width

TOP, BOTTOM = 150, 772
LEFT, CELLS, RIGHT = 24, 590, 1576
MOST_HIGH = 148
"""The height of a row where there are few groups; one alone may be half as high again."""

GAP = 8
FOOT = Box(24, 784, 1552, 96)

WHY_ICONS = {"sheet": "scroll-text", "call": "users", "cards": "send", "late": "hourglass"}


def layout(scene: Scene, ui: UI, room: bool = False) -> Layout:
    """Return the grid; the room's own window gets no key that is being pressed and nothing to press."""
    face = scene.groups
    assert face is not None
    ui = ui if not room else ui_of_room(ui)
    regions: list[Region] = [*_bar(face, ui, room), _heads(face, ui)]
    most = MOST_HIGH * 1.5 if len(face.rows) == 1 else MOST_HIGH
    high = min(most, (BOTTOM - TOP + GAP) / len(face.rows) - GAP)
    for number, row in enumerate(face.rows):
        box = Box(LEFT, TOP + number * (high + GAP), RIGHT - LEFT, high)
        regions += _row(number, row, face, ui, box, room)
    below = TOP + len(face.rows) * (high + GAP) + 8
    if BOTTOM - below > 130:
        regions += legend(ui.look, Box(LEFT, below, RIGHT - LEFT, BOTTOM - below))
    regions += _foot(face, ui, room)
    return tuple(regions) if room else (*regions, *_keys(face, ui))


def ui_of_room(ui: UI) -> UI:
    """Return the ui as the room's window shows it: nothing typed, nothing looked at."""
    return replace(ui, grid=replace(ui.grid, typed={}, look=False), typing="", typed="")


def name_of(row: Row, ui: UI) -> str:
    """Return what a group is called on the screen."""
    number = ui.look.say("grid.group", number=row.number)
    return row.label or number


def _bar(face: ClassFace, ui: UI, room: bool) -> Layout:
    look, c = ui.look, ui.look.c
    part = Part("grid.title", Box(24, 18, 760, 84), look)
    title = look.of(face.title)
    size = fitted(title, (36, 33, 30, 27, 24), "extrabold", 560)
    wide = part.text(title, 24, 54, size, "extrabold", room=560)
    plate = look.say("exercise.mark")
    x = 24 + wide + 22
    part.rect(Box(x, 27, width(plate, 18, "extrabold") + 28, 32), fill=c.bad, round=8)
    part.text(plate, x + 14, 49.5, 18, "extrabold", c.on_bad)
    waits = sum(bool(row.place) for row in face.rows)
    over = sum(row.over for row in face.rows)
    done = look.say("grid.done", over=over, count=len(face.rows))
    line = look.say("grid.waiting", count=waits) if waits else look.say("grid.none_waits")
    part.text(f"{line} · {done}", 24, 88, 20, "semibold", c.sub, room=740)
    clock = Part("grid.clock", Box(1126, 20, 450, 64), look)
    running = face.running
    clock.rect(
        clock.box.inset(1),
        fill=c.panel,
        line=c.accent,
        wide=3,
        round=14,
        dash="" if running else "7 6",
    )
    clock.icon("hourglass" if running else "pause", 1146, 38, 28, c.accent)
    key = "runs" if running else "stands" if face.started else "start"
    right = 1560.0
    if not room:
        right = clock.key("P", 1560, 52) - 12
    clock.text(look.say(f"grid.clock.{key}"), 1188, 48, 22, "bold", room=right - 1188)
    under = look.say("grid.clock.minutes", minutes=face.minutes)
    clock.text(under, 1188, 72, 18, "semibold", c.sub, room=right - 1188)
    action = None if room else Action("in_class", "clock")
    regions = [part.region(), clock.region(action, *(() if room else ("P",)), round=14)]
    if not room:
        kind = "primary" if waits else "off"
        label = look.say("grid.next")
        regions.append(button("grid.next", Box(860, 20, 250, 64), label, Action("next"), look, key="Q",
                              icon="arrow-right", size=20, kind=kind))  # type: ignore[arg-type]  # fmt: skip
    return tuple(regions)


def _columns(face: ClassFace) -> tuple[float, float]:
    """Return where the cells begin and how wide each is with its gap."""
    count = len(face.rows[0].cells)
    return CELLS, (RIGHT - CELLS + GAP) / count


def _heads(face: ClassFace, ui: UI) -> Region:
    look, c = ui.look, ui.look.c
    part = Part("grid.heads", Box(24, 106, 1552, 40), look)
    part.text(look.say("grid.head.group"), 96, 134, 20, "bold", c.sub)
    part.text(look.say("grid.head.left"), CELLS - 22, 134, 20, "bold", c.sub, "right", room=150)
    start, wide = _columns(face)
    for number, cell in enumerate(face.rows[0].cells):
        x = start + number * wide
        part.badge(cell.team, cell.letter, x + 22, 127, 16)
        first = part.text(look.of(cell.name), x + 48, 134, 22, "bold", room=wide - 70)
        other = look.other(cell.name)
        if other and 60 + first + width(other, 18, "regular") < wide - 20:
            part.text(other, x + 58 + first, 134, 18, "regular", c.sub)
    return part.region()


def _row(number: int, row: Row, face: ClassFace, ui: UI, box: Box, room: bool) -> Layout:
    on = number == ui.grid.row
    start, wide = _columns(face)
    group = Box(box.x, box.y, start - box.x - GAP, box.h)
    regions = [_group(number, row, ui, group, on, room)]
    cells = Box(start, box.y, box.right - start, box.h)
    if row.sheet or row.over:
        return (*regions, _sheet_due(number, row, ui, cells, on, room))
    for column, cell in enumerate(row.cells):
        where = Box(start + column * wide, box.y, wide - GAP, box.h)
        here = on and column == ui.grid.column
        regions.append(_cell(number, column, cell, ui, where, here and not room, room))
    return tuple(regions)


def _group(number: int, row: Row, ui: UI, box: Box, on: bool, room: bool) -> Region:
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
    if row.seconds is not None:
        colour = c.bad if row.seconds == 0 else c.sub if row.stands else c.accent
        face = f"{row.seconds // 60:02d}:{row.seconds % 60:02d}"
        wide = part.text(face, right, base + 2, 28, "extrabold", colour, "right")
        if row.stands and not row.over:
            part.icon("pause", right - wide - 30, base - 19, 22, colour)
    elif not row.over:
        part.text(look.say("clock.none"), right, base, 18, "semibold", c.dim, "right", room=150)
    if not row.why:
        return right
    colour = c.bad if row.why in ("late", "call") else c.accent
    words = look.say(f"grid.why.{row.why}")
    if row.minutes:
        words = look.say("grid.why.since", why=words, minutes=row.minutes)
    low = base + 2 * step - 1
    wide = part.text(words, right, low, 18, "bold", colour, "right", room=240)
    part.icon(WHY_ICONS[row.why], right - wide - 30, low - 18, 22, colour, 2.4)
    return right - wide - 30


def _sheet_due(number: int, row: Row, ui: UI, box: Box, on: bool, room: bool) -> Region:
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


def _cell(number: int, column: int, cell: Cell, ui: UI, box: Box, here: bool, room: bool) -> Region:
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


def _foot(face: ClassFace, ui: UI, room: bool) -> Layout:
    look, c = ui.look, ui.look.c
    part = Part("grid.foot", FOOT, look)
    part.panel()
    row, cell = selected(face, ui.grid)
    x, y = FOOT.x + 20, FOOT.y + 34
    if room:
        part.icon("info", x, FOOT.y + 30, 34, c.accent)
        part.text(look.say("grid.room"), x + 52, FOOT.y + 55, 20, "semibold", c.sub, room=FOOT.w - 100)
        return (part.region(round=16),)
    who = f"{name_of(row, ui)} · {look.of(cell.name)}"
    said = cell.full or ui.grid.said
    wide = 640
    part.text(who, x, y, 22, "extrabold", room=wide)
    if said:
        colour = c.bad if ui.grid.bad or cell.full else c.good
        part.prose(look.of(said), x, y + 27, wide, 18, 2, "bold", colour, 21, excerpt=True)
    elif face.problems:
        part.prose(face.problems[0], x, y + 27, wide, 18, 2, "bold", c.bad, 21, excerpt=True)
    else:
        part.prose(_hint(row, cell, ui), x, y + 27, wide, 18, 2, "regular", c.sub, 21)
    return (part.region(round=16), *_acts(row, cell, ui))


def _hint(row: Row, cell: Cell, ui: UI) -> str:
    say = ui.look.say
    if ui.typing == "label":
        return say("grid.hint.label")
    if row.over or row.sheet:
        return say("grid.hint.sheet")
    if cell.slot is None:
        return say("grid.hint.none")
    if not cell.slot.owes:
        return say("grid.hint.keyed" if cell.slot.may_unseal else "grid.hint.fixed")
    return say(f"grid.hint.{cell.slot.kind}")


def _acts(row: Row, cell: Cell, ui: UI) -> Layout:
    """Return what can be done with the selected group, each with its key."""
    open_one = not (row.sheet or row.over)
    owes = open_one and cell.slot is not None and cell.slot.owes
    keyed = open_one and cell.slot is not None and not cell.slot.owes
    entries = (
        ("sheet", "T", Action("sheet"), True),
        ("undo", "U", Action("card_back"), keyed),
        ("call", "R", Action("in_class", "call"), True),
        ("lapse", "L", Action("in_class", "lapse"), owes),
        ("estimate", "E", Action("card_estimate"), owes and bool(cell.slot and cell.slot.estimates)),
        ("extend", "+", Action("in_class", "extend"), open_one),
        ("look", "V", Action("look"), open_one),
        ("control", "C", Action("over", "conduct"), True),
        ("label", "N", Action("label"), True),
        ("endex", "X", Action("over", "class_endex"), not row.over),
    )
    regions = []
    wide, high = 171, 38
    for number, (name, key, action, live) in enumerate(entries):
        box = Box(FOOT.x + 682 + number % 5 * (wide + 2), FOOT.y + 8 + number // 5 * (high + 4), wide, high)
        regions.append(_act(name, key, action, live, box, ui))
    return tuple(regions)


def _act(name: str, key: str, action: Action, live: bool, box: Box, ui: UI) -> Region:
    look, c = ui.look, ui.look.c
    part = Part(f"act.{name}", box, look)
    ink = c.text if live else c.dim
    part.rect(box.inset(1), fill=c.panel if live else c.panel2, line=c.line, wide=1.5, round=9,
              dash="" if live else "4 4")  # fmt: skip
    end = box.x + 12 + max(26, width(key, 18, "semibold") + 14)
    part.key(key, end, box.y + box.h / 2, ink, 26)
    part.text(look.say(f"grid.act.{name}"), end + 9, box.y + box.h / 2 + 6.5, 18, "semibold", ink,
              room=box.right - end - 16)  # fmt: skip
    held = Action("unlook") if name == "look" else None
    return part.region(action, key, released=held, round=9)


def _keys(face: ClassFace, ui: UI) -> Layout:
    """Return the keys that have no button: cards, arrows, Enter, Backspace."""
    row, _ = selected(face, ui.grid)
    if ui.typing == "label":
        return (
            _silent("label.in", Action("label_in"), "Enter"),
            _silent("label.out", Action("close"), "Esc"),
        )
    opens = row.sheet or row.over
    enter = Action("sheet") if opens else Action("card_in")
    moves = {"Left": "left", "Right": "right", "Up": "up", "Down": "down", "Tab": "on", "ShiftTab": "back"}
    return (
        *(_silent(f"card.{key}", Action("card", key), key) for key in CARDS),
        *(_silent(f"move.{way}", Action("move", way), key) for key, way in moves.items()),
        _silent("card.erase", Action("card_erase"), "Backspace"),
        _silent("card.in", enter, "Enter", "Space"),
        _silent("leave", Action("over", "class_leave"), "Esc"),
    )


def _silent(id: str, action: Action, *keys: str) -> Region:
    return Region(id, Box(0, 0, 0, 0), action=action, keys=keys)
