"""One group's turn sheet: to read out or to hand over, everyone's page first, then each table's alone."""

from __future__ import annotations

from game.board.class_face import Line, SheetPage, TurnSheet
from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen import ending, happened
from game.board.theme import HIGH, WIDE
from game.board.ui import UI
from game.measure import Weight, width, wrap

BAND = 76
BODY = Box(40, 100, 1520, 688)
GUTTER = 48
COLUMN = (BODY.w - GUTTER) / 2

AIR = 16
"""What stands free above a head."""

Laid = tuple[tuple[float, float, Line], ...]
"""Lines with the place of each: left edge and first baseline."""

SIZES: dict[str, tuple[int, Weight, int]] = {
    "head": (24, "extrabold", 30),
    "line": (20, "semibold", 27),
    "small": (18, "regular", 24),
}


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the open page of the sheet; once the exercise is over, how it ended."""
    sheet = scene.sheet
    assert sheet is not None
    if sheet.over and scene.room is not None and scene.room.ending is not None:
        return _ending(scene, sheet, ui)
    look, c = ui.look, ui.look.c
    page = sheet.pages[ui.grid.page % len(sheet.pages)]
    parts = flowed(page, look)
    part_number = ui.grid.part % len(parts)
    ground = Part("veil.sheet", Box(0, 0, WIDE, HIGH), look)
    ground.rect(Box(0, 0, WIDE, HIGH), fill=c.bg, round=0)
    body = Part("sheet.body", Box(BODY.x - 16, BODY.y - 10, BODY.w + 32, BODY.h + 20), look)
    body.panel()
    middle = BODY.x + COLUMN + GUTTER / 2
    body.line(middle, BODY.y + 8, middle, BODY.bottom - 8, c.hair)
    for x, y, line in parts[part_number]:
        _line(body, line, x, y, look)
    return (
        ground.region(bleed=0),
        band(sheet, page, look),
        body.region(round=16),
        *_foot(sheet, ui, len(parts), part_number),
    )


def flowed(page: SheetPage, look: Look) -> tuple[Laid, ...]:
    """Return the lines of a page in two columns, as many times as it takes; a head never stands last."""
    parts: list[list[tuple[float, float, Line]]] = [[]]
    top = BODY.y + 8
    x, y = BODY.x, top
    turns_at = _middle(page, look)
    for number, line in enumerate(page.lines):
        need = _high(line, look)
        if line.kind == "head":
            need += sum(_high(after, look) for after in page.lines[number + 1 : number + 2])
        full = y + need > BODY.bottom and y > top
        if full or number == turns_at:
            x, y = (BODY.x + COLUMN + GUTTER, top) if x == BODY.x else (BODY.x, top)
            if x == BODY.x:
                parts.append([])
        air = AIR if line.kind == "head" and y > top else 0
        parts[-1].append((x, y + air + SIZES[line.kind][0] * 0.8, line))
        y += _high(line, look) - (AIR if line.kind == "head" and not air else 0)
    return tuple(tuple(entries) for entries in parts)


def _middle(page: SheetPage, look: Look) -> int:
    """Return the head with which the second column begins if all stands on one screen, else -1."""
    highs = [_high(line, look) for line in page.lines]
    whole = sum(highs)
    heads = [n for n, line in enumerate(page.lines) if line.kind == "head" and n]
    if whole > BODY.h * 1.5 or not heads:
        return -1
    best = min(heads, key=lambda n: abs(sum(highs[:n]) - whole / 2))
    return best if max(sum(highs[:best]), sum(highs[best:])) < BODY.h - 8 else -1


def _high(line: Line, look: Look) -> float:
    """Return the height that a line takes, with the air above it."""
    return len(_broken(line, look)) * SIZES[line.kind][2] + (AIR + 4 if line.kind == "head" else 5)


def _broken(line: Line, look: Look) -> tuple[str, ...]:
    size, weight, _ = SIZES[line.kind]
    return wrap(look.of(line.text), size, weight, COLUMN - _indent(line))


def _indent(line: Line) -> float:
    if line.kind == "head":
        return 0
    return max(84, width(line.mark, 18, "bold") + 30) if line.mark else 24


def _line(part: Part, line: Line, x: float, y: float, look: Look) -> None:
    c = look.c
    size, weight, leading = SIZES[line.kind]
    indent = _indent(line)
    if line.mark:
        part.rect(
            part_box(x, y, width(line.mark, 18, "bold") + 18), fill=c.panel2, line=c.accent, wide=1.6, round=6
        )
        part.text(line.mark, x + 9, y - 0.5, 18, "bold", c.accent)
    elif line.kind == "line":
        part.circle(x + 10, y - 7, 3.5, fill=c.sub)
    ink = c.accent if line.kind == "head" else c.text if line.kind == "line" else c.sub
    for number, words in enumerate(_broken(line, look)):
        part.text(words, x + indent, y + number * leading, size, weight, ink)


def part_box(x: float, y: float, wide: float) -> Box:
    """Return the frame around a card's number whose baseline is `y`."""
    return Box(x, y - 20, wide, 27)


def band(sheet: TurnSheet, page: SheetPage, look: Look) -> Region:
    """Return the band that says whose sheet this is, in the colour of its reader."""
    c = look.c
    colour = c.team(page.team) if page.team else c.accent
    ink = c.on_team if page.team else c.on_accent
    part = Part("sheet.band", Box(0, 0, WIDE, BAND), look)
    part.rect(Box(0, 0, WIDE, BAND), fill=colour, round=0)
    plate = look.say("exercise.mark")
    right = WIDE - 24.0
    wide = width(plate, 18, "extrabold") + 28
    part.rect(Box(right - wide, 22, wide, 32), fill=c.panel, round=8)
    part.text(plate, right - wide / 2, 44.5, 18, "extrabold", c.bad, "centre")
    right -= wide + 20
    where = look.say("control.where", turn=max(sheet.turn, 1), phase=look.of(sheet.phase))
    right -= part.text(where, right, 46, 20, "semibold", ink, "right", room=560) + 24
    group = look.say("grid.group", number=sheet.number)
    named = f"{group} ({sheet.label})" if sheet.label else group
    who = look.say("sheet.for.table", team=look.of(page.name)) if page.team else look.say("sheet.for.all")
    part.text(f"{named} · {who}", 28, 49, 30, "extrabold", ink, room=right - 40, floor=20)
    return part.region(bleed=0)


def _foot(sheet: TurnSheet, ui: UI, parts: int, part_number: int) -> Layout:
    look, c = ui.look, ui.look.c
    y, x = 816.0, 24.0
    regions: list[Region] = []
    for number, page in enumerate(sheet.pages):
        label = look.of(page.name)
        wide = width(label, 20, "bold") + 92
        on = number == ui.grid.page % len(sheet.pages)
        colour = c.team(page.team) if page.team else ""
        key = page.letter or "G"
        regions.append(button(f"sheet.page.{number}", Box(x, y, wide, 56), label,
                              Action("sheet_page", str(number)), look, key=key, size=20,
                              kind="primary" if on else "plain", colour=colour))  # fmt: skip
        x += wide + 10
    if parts > 1:
        label = look.say("page.next", number=part_number + 1, count=parts)
        step = Action("sheet_part", str((part_number + 1) % parts))
        regions.append(button("sheet.part", Box(x, y, 230, 56), label, step, look, key="PgDn", size=20))
    count = len(sheet.pages)
    page_now = ui.grid.page % count
    for key, step_by in (("Left", -1), ("Right", 1)):
        turn = Action("sheet_page", str((page_now + step_by) % count))
        regions.append(Region(f"sheet.{key}", Box(0, 0, 0, 0), action=turn, keys=(key,)))
    regions.append(button("close", Box(1576 - 456, y, 146, 56), look.say("close"), Action("close"), look,
                          key="Esc", size=20))  # fmt: skip
    kind = "off" if sheet.handed else "primary"
    label = look.say("sheet.handed" if sheet.handed else "sheet.hand_over")
    regions.append(button("sheet.handed", Box(1576 - 300, y, 300, 56), label, Action("handed"), look,
                          key="Enter", icon="check", kind=kind))  # type: ignore[arg-type]  # fmt: skip
    return tuple(regions)


def _ending(scene: Scene, sheet: TurnSheet, ui: UI) -> Layout:
    """Return the debrief with the group's name on it and a way back to the grid."""
    look, c = ui.look, ui.look.c
    veil = Part("veil.sheet", Box(0, 0, WIDE, HIGH), look)
    veil.rect(Box(0, 0, WIDE, HIGH), fill=c.bg, round=0)
    if ui.shown == "happened" and scene.room is not None:
        return (veil.region(bleed=0), *happened.layout(scene.room, ui, Action("close_shown")))
    shown = [region for region in ending.layout(scene, ui) if region.id != "menu"]
    left = max(region.box.right for region in shown if region.id == "happened") + 16
    group = look.say("grid.group", number=sheet.number)
    name = f"{group} · {sheet.label}" if sheet.label else group
    plate = Part("sheet.group", Box(left, 756, 1276 - 16 - left, 56), look)
    plate.rect(plate.box.inset(1), fill=c.accent, round=12)
    plate.text(name, plate.box.middle, 793, 24, "extrabold", c.on_accent, "centre", room=plate.box.w - 24)
    leave = Action("close" if sheet.handed else "handed")
    back = button("handed", Box(1276, 756, 300, 56), look.say("sheet.back"), leave, look, key="Enter",
                  icon="arrow-left")  # fmt: skip
    close = Region("close", Box(0, 0, 0, 0), action=Action("close"), keys=("Esc",))
    return (veil.region(bleed=0), *shown, plate.region(), back, close)
