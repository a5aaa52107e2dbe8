"""Who knew what: facts down, tables across; beneath, what each table sealed next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.gauges import figure, level
from game.board.piece.inject import ICONS
from game.board.piece.teams import ICONS as STANDINGS
from game.board.piece.timeline import hour_of
from game.board.region import Action, Box, Layout, Region
from game.board.theatre_face import TheatreFace
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import width

if TYPE_CHECKING:
    from game.debrief.theatre.knowing import Fact, Knew
    from game.session import View

BOX = Box(24, 104, 1552, 536)
NAMES = 428
"""How wide the column of facts is."""
HEAD, ROW, ROWS = 92, 62, 5
THEN = Box(BOX.x, BOX.bottom - 96, BOX.w, 96)


def layout(face: TheatreFace, ui: UI) -> Layout:
    """Return the table of what was known, the latest facts first shown, and the keys to the earlier."""
    look = ui.look.plain
    ground = Part("matrix", BOX, look)
    ground.panel()
    ground.pair(look.both("theatre.knew"), BOX.x + 24, BOX.y + 48, 28, 19, NAMES - 40, weight="extrabold")
    ground.line(THEN.x + 1, THEN.y, THEN.right - 1, THEN.y, look.c.line, 2)
    teams = tuple(face.views)
    columns = _columns(len(teams))
    count = max(1, -(-len(face.facts) // ROWS))
    page = ui.page("facts") % count
    end = len(face.facts) - page * ROWS
    first = max(0, end - ROWS)
    shown = face.facts[first:end]
    if not shown:
        ground.prose(look.say("theatre.nothing"), BOX.x + 24, BOX.y + 150, NAMES - 40, 20, 3, "semibold",
                     look.c.sub)  # fmt: skip
    return (
        ground.region(round=16),
        *_turners(face, first, end, count, look),
        *(
            _head(face.views[team], team, number, box, look)
            for number, (team, box) in enumerate(zip(teams, columns, strict=True), 1)
        ),
        *(_row(fact, number, teams, columns, look) for number, fact in enumerate(shown)),
        _then(face, teams, columns, look),
    )


def _columns(count: int) -> list[Box]:
    left, gap = BOX.x + NAMES + 16, 12
    wide = (BOX.right - 16 - left - gap * (count - 1)) / max(1, count)
    return [Box(left + n * (wide + gap), BOX.y + 10, wide, HEAD) for n in range(count)]


def _turners(face: TheatreFace, first: int, end: int, count: int, look: Look) -> Layout:
    """Return which facts are shown, and the keys to earlier and later ones."""
    part = Part("facts.count", Box(BOX.x + 24, BOX.y + 62, 250, 34), look)
    if face.facts:
        words = look.say("theatre.facts", first=first + 1, last=end, count=len(face.facts))
        part.text(words, BOX.x + 24, BOX.y + 86, 18, "semibold", look.c.sub, room=244)
    regions = [part.region(bleed=0)]
    turns = (("[", "1", 300), ("]", "-1", 354)) if count > 1 else ()
    for key, step, x in turns:
        box = Box(BOX.x + x, BOX.y + 58, 48, 44)
        turner = Part(f"facts.{step}", box, look)
        turner.key(key, box.right - 8, box.y + 22)
        regions.append(turner.region(Action("page", "facts", (step, str(count))), key, round=8))
    return tuple(regions)


def _head(view: View, team: str, number: int, box: Box, look: Look) -> Region:
    """Return a table's column head, which opens its eyes: name, whether it has sealed, a gauge of its own."""
    look = look.plain
    c = look.c
    part = Part(f"matrix.{team}", box, look)
    colour = c.team(team)
    part.rect(box.inset(1), fill=mixed(colour, 8, c.panel), line=colour, wide=2.2, round=12)
    line = next(each for each in view.teams if each.team == team)
    part.badge(team, line.letter, box.x + 32, box.y + 28, 18)
    state = look.say(f"standing.{line.standing}")
    right = part.key(str(number), box.right - 14, box.y + 27) - 8
    if STANDINGS.get(line.standing):
        part.icon(STANDINGS[line.standing], right - 22, box.y + 16, 22, c.sub)
        right -= 30
    room = right - box.x - 60
    wide = part.text(look.of(line.name), box.x + 58, box.y + 35, 20, "bold", room=room * 0.62)
    part.text(state, right, box.y + 34, 18, "semibold", c.sub, "right", room=right - box.x - 66 - wide,
              excerpt=True)  # fmt: skip
    gauge = next((each for each in view.gauges if each.private and each.value is not None), None)
    if gauge is None:
        part.text(look.say("theatre.no_gauge"), box.x + 18, box.bottom - 18, 18, "regular", c.sub,
                  room=box.w - 36)  # fmt: skip
        return part.region(Action("theatre", "see", (team,)), str(number), round=12)
    wide = part.text(figure(gauge), box.right - 16, box.bottom - 16, 24, "extrabold", align="right")
    room, said = box.w * 0.6, look.of(gauge.heading)
    name = part.text(said, box.x + 18, box.bottom - 18, 18, "semibold", c.sub, room=room, excerpt=True)
    bar = Box(box.x + 30 + name, box.bottom - 30, box.w - 62 - name - wide, 14)
    if bar.w > 40:
        level(part, gauge, bar, look, colour)
    return part.region(Action("theatre", "see", (team,)), str(number), round=12)


def _row(fact: Fact, number: int, teams: tuple[str, ...], columns: list[Box], look: Look) -> Region:
    """Return one fact with a cell for each table."""
    c = look.c
    y = BOX.y + 10 + HEAD + 8 + number * ROW
    part = Part(f"fact.{number}", Box(BOX.x + 1, y, BOX.w - 2, ROW), look)
    part.line(BOX.x + 18, y, BOX.right - 18, y, c.hair)
    middle = y + ROW / 2
    if fact.team:
        part.mark(fact.team, BOX.x + 36, middle, 10)
    else:
        part.icon(ICONS.get(fact.medium, "info"), BOX.x + 24, middle - 12, 24, c.accent)
    title, room = look.of(fact.title), NAMES - 50
    base = middle - 5 if width(title, 19, "bold") > room else middle + 6.5
    part.prose(title, BOX.x + 60, base, room, 19, 2, "bold", c.text, 23, excerpt=True)
    for team, column in zip(teams, columns, strict=True):
        _cell(part, fact.knew[team], team, Box(column.x, y + 7, column.w, ROW - 14), look)
    return part.region(bleed=0, round=6)


def _cell(part: Part, knew: Knew, team: str, box: Box, look: Look) -> None:
    """Draw whether a table knew: tinted and ticked, in part dotted and hatched, else dashed and grey."""
    look = look.plain
    c, colour = look.c, look.c.team(team)
    base = box.y + box.h / 2 + 6.5
    at = "" if knew.minute is None else hour_of(knew.minute, look)
    if knew.how == "knew":
        part.rect(box.inset(1), fill=mixed(colour, 16, c.panel), line=colour, wide=2, round=10)
        part.icon("check", box.x + 14, base - 18, 22, colour, 3)
        ink, said, aside = c.text, look.say("theatre.cell.knew"), at
    elif knew.how == "part":
        part.rect(box.inset(1), fill=c.panel, line=colour, wide=2.2, round=10, dash="3 5")
        for step in range(0, 30, 7):
            part.line(box.x + 10 + step, box.bottom - 9, box.x + 18 + step, box.y + 9, colour, 1.6)
        ink, said = c.text, look.say("theatre.cell.part")
        aside = look.say("theatre.cell.role", hour=at)
    else:
        part.rect(box.inset(1), fill=c.panel2, line=c.dim, wide=1.4, round=10, dash="7 6")
        part.icon("eye-off", box.x + 14, base - 18, 22, c.sub)
        ink, said = c.sub, look.say("theatre.cell.not")
        aside = look.say("theatre.cell.learns", hour=at) if at else look.say("theatre.cell.never")
    x = box.x + 48
    right = box.right - 14
    wide = part.text(aside, right, base, 18, "semibold", ink, "right", room=box.w * 0.46)
    part.text(said, x, base, 18, "bold", ink, room=right - wide - 8 - x)


def _then(face: TheatreFace, teams: tuple[str, ...], columns: list[Box], look: Look) -> Region:
    """Return what each table sealed next."""
    c = look.c
    part = Part("then", THEN, look)
    part.icon("stamp", BOX.x + 24, THEN.y + 34, 26, c.accent)
    part.text(look.say("theatre.then"), BOX.x + 60, THEN.y + 54, 22, "bold", c.accent, room=NAMES - 60)
    for team, column in zip(teams, columns, strict=True):
        found = face.then.get(team)
        x, room = column.x + 12, column.w - 20
        if found is None:
            part.text(look.say("theatre.no_more"), x, THEN.y + 54, 19, "regular", c.sub, room=room)
            continue
        base = part.prose(look.of(found.what), x, THEN.y + 32, room, 20, 2, "bold", c.text, 24, excerpt=True)
        at = look.say("theatre.then.at", record=found.record, hour=hour_of(found.minute, look.plain))
        part.text(at, x, min(base, THEN.y + 82), 18, "regular", c.sub, room=room)
    return part.region(bleed=0)
