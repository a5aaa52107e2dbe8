"""The class: a row for each group, a cell for each table, and nothing that a slower group may not see.

The room's picture of it is the same without what is being keyed in.
"""

from __future__ import annotations

from dataclasses import replace

from game.board.class_face import Cell, ClassFace, Row
from game.board.classing import selected
from game.board.keying import CARDS
from game.board.part import Part
from game.board.piece import class_row
from game.board.piece.button import button
from game.board.piece.keypad import keypad
from game.board.piece.legend import legend
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import fitted, width

TOP, BOTTOM = 150, 772
LEFT, CELLS, RIGHT = 24, 590, 1576
MOST_HIGH = 148
"""The height of a row where there are few groups; one alone may be half as high again."""

GAP = 8
FOOT = Box(24, 784, 1552, 96)


def layout(scene: Scene, ui: UI, room: bool = False) -> Layout:
    """Return the grid; the room's own window gets no key that is being pressed and nothing to press."""
    face = scene.groups
    assert face is not None
    ui = replace(ui if not room else ui_of_room(ui), settings=replace(ui.settings, size=100))
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
    if face.problems and not room:
        part.text(face.problems[0], 24, 88, 18, "bold", c.bad, room=740, excerpt=True)
    else:
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
    regions = [class_row.group(number, row, ui, group, on, room)]
    cells = Box(start, box.y, box.right - start, box.h)
    if row.sheet or row.over:
        return (*regions, class_row.sheet_due(number, row, ui, cells, on, room))
    for column, cell in enumerate(row.cells):
        where = Box(start + column * wide, box.y, wide - GAP, box.h)
        here = on and column == ui.grid.column
        regions.append(class_row.cell(number, column, cell, ui, where, here and not room, room))
    return tuple(regions)


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
    who = f"{class_row.name_of(row, ui)} · {look.of(cell.name)}"
    said = cell.full or ui.grid.said
    wide = 572
    first = part.text(who, x, y, 22, "extrabold", room=wide)
    pad: Layout = ()
    if said:
        colour = c.bad if ui.grid.bad or cell.full else c.good
        part.prose(look.of(said), x, y + 27, wide, 18, 2, "bold", colour, 21, excerpt=True)
    elif _open(row, cell) and not ui.typing:
        hint = _hint(row, cell, ui)
        if first + 16 + width(hint, 18, "regular") <= wide:
            part.text(hint, x + first + 16, y, 18, "regular", c.sub)
        pad = keypad(Box(x - 4, FOOT.y + 48, wide + 8, 40), look)
    else:
        part.prose(_hint(row, cell, ui), x, y + 27, wide, 18, 2, "regular", c.sub, 21)
    return (part.region(round=16), *pad, *_acts(row, cell, ui))


def _open(row: Row, cell: Cell) -> bool:
    """Return whether a card can be keyed in for the selected table."""
    return not row.sheet and not row.over and cell.slot is not None and cell.slot.owes


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
        ("ask", "F7", Action("class_ask", "open"), not row.over),
    )
    regions = []
    wide, high = 155, 38
    for number, (name, key, action, live) in enumerate(entries):
        box = Box(FOOT.x + 606 + number % 6 * (wide + 2), FOOT.y + 8 + number // 6 * (high + 4), wide, high)
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
    enter = Action("sheet") if row.sheet or row.over else Action("card_in")
    moves = {"Left": "left", "Right": "right", "Up": "up", "Down": "down", "Tab": "on", "ShiftTab": "back"}
    return (
        *(_silent(f"key.{key}", Action("card", key), key) for key in CARDS),
        *(_silent(f"move.{way}", Action("move", way), key) for key, way in moves.items()),
        _silent("key.erase", Action("card_erase"), "Backspace"),
        _silent("key.in", enter, "Enter", "Space"),
        _silent("leave", Action("over", "class_leave"), "Esc"),
    )


def _silent(id: str, action: Action, *keys: str) -> Region:
    return Region(id, Box(0, 0, 0, 0), action=action, keys=keys)
