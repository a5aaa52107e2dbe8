"""The phase machine of this game: where it is, the way that it came, and where it may still go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.board.dashes import dashes
from game.board.part import Look, Part
from game.board.piece.timeline import hour
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.theme import mixed
from game.board.ui import UI
from game.machine import jumps, percent
from game.texts import both, say

if TYPE_CHECKING:
    from game.machine import Course, End, Station, Taken

BOX = Box(24, 160, 1036, 648)
PHASES = Box(BOX.x + 16, BOX.y + 64, 560, 572)
ENDS = Box(BOX.x + 612, BOX.y + 64, 408, 572)
LANE = 16
PITCH, TALL, LOW = 50, 92, 30
"""From one row to the next: of phases at least and at most, of endings at least."""
APART = 12
"""Between two rows: where the line to the next phase is seen."""
CLOSE = "close"
SIGNS = {"decide": "stamp", "joint": "signature", "chance": "dice-5"}


def section(scene: Scene, ui: UI) -> Layout:
    """Return the phases from the top down with the ways between them, and the endings beside them."""
    look, c = ui.look.plain, ui.look.c
    part = Part("course", BOX, look)
    part.panel()
    part.pair(both("course.title"), BOX.x + 22, BOX.y + 40, 25, 19, 520, weight="extrabold")
    course = scene.known.course
    if course is None:
        return (part.region(round=16),)
    taken = reckoned(scene)
    part.text(
        _how_often(course, scene, look), BOX.right - 22, BOX.y + 39, 18, "semibold", c.sub, "right", room=430
    )
    ids = order(course)
    chosen = chosen_in(course, ui)
    at = ids.index(chosen)
    keys = {ids[to]: key for to, key in ((at - 1, "Up"), (at + 1, "Down")) if 0 <= to < len(ids)}
    rows = [*(station.id for station in course.graph.stations), CLOSE]
    boxes = _boxes(PHASES, len(rows), rows.index(chosen) if chosen in rows else None, PITCH, TALL)
    left = PHASES.x + LANE * (1 + max((jump.lane for jump in jumps(course.graph)), default=-1))
    cards = {
        id: Box(left, box.y, PHASES.right - left, box.h - APART)
        for id, box in zip(rows, boxes, strict=True)
        if PHASES.around(box, 1)
    }
    _lines(part, course, taken, boxes, left)
    rows_of_ends = _rows_of_ends(course, chosen, look)
    if CLOSE in cards:
        _to_the_ends(part, course, cards[CLOSE], rows_of_ends)
    return (
        part.region(round=16),
        *(_phase(course, id, box, id == chosen, keys.get(id, ""), taken, look) for id, box in cards.items()),
        *(
            _heading(row, box, look)
            if isinstance(row, str)
            else _end(course, row, box, chosen, keys, taken, look)
            for row, box in rows_of_ends
        ),
    )


def _how_often(course: Course, scene: Scene, look: Look) -> str:
    """Return what the shares are of, or how to have them."""
    taken = reckoned(scene)
    if course.now == CLOSE:
        return ""
    if taken is None:
        return say("ahead.reckoning" if scene.odds else "course.no_odds", look.lang)
    return say("course.share", look.lang, games=taken.games)


def order(course: Course) -> tuple[str, ...]:
    """Return what can be chosen in the order of Up and Down: phases, the end, endings as `end/ID`."""
    phases = (station.id for station in course.graph.stations)
    return (*phases, CLOSE, *(f"end/{end.id}" for end in course.graph.ends))


def chosen_in(course: Course, ui: UI) -> str:
    """Return what is chosen; where nothing is, the phase that the game is in, or the first."""
    ids = order(course)
    wanted = ui.desk.chosen.get("course", "")
    return wanted if wanted in ids else course.now or ids[0]


def reckoned(scene: Scene) -> Taken | None:
    """Return what the games met that were played on from here; none where nobody has asked for the odds."""
    odds = scene.odds
    return odds.taken if odds is not None and odds.games and odds.how == "ready" else None


def sign(course: Course, id: str) -> str:
    """Return the icon of what a phase asks; a flag for the end and the endings."""
    kinds = {station.id: station.kind for station in course.graph.stations}
    return SIGNS[kinds[id]] if id in kinds else "flag"


def _boxes(column: Box, count: int, at: int | None, least: float, most: float) -> list[Box]:
    """Return a row's box each; where not all have room, the one at hand is among those that have."""
    pitch = max(least, min(most, column.h / count))
    shown = min(count, int(column.h / pitch + 0.01))
    first = max(0, min((at or 0) - shown // 2, count - shown))
    return [Box(column.x, column.y + (row - first) * pitch, column.w, pitch) for row in range(count)]


def _lines(part: Part, course: Course, taken: Taken | None, boxes: Sequence[Box], left: float) -> None:
    """Draw the ways: down to the next row, or in a lane beside the rows to any other."""
    graph = course.graph
    places = graph.places
    x = left + 34
    for row, station in enumerate(graph.stations):
        for number, way in enumerate(station.ways):
            if places[way.to] == row + 1 and PHASES.around(boxes[row], 1):
                start = boxes[row].bottom - APART
                _way(part, course, station.id, number, taken, ((x, start), (x, boxes[row].bottom)))
    for jump in jumps(graph):
        lane = left - 12 - LANE * jump.lane
        points = _jump(boxes[jump.start], boxes[jump.end], lane, left)
        if points:
            _way(part, course, graph.stations[jump.start].id, jump.number, taken, points)


def _jump(start: Box, end: Box, lane: float, left: float) -> list[tuple[float, float]]:
    """Return the corners of a way in a lane, cut off where a row is not shown; none where none is."""
    begins, ends = start.bottom - APART - 12, end.y + 12
    low, high = (max(PHASES.y, min(PHASES.bottom, y)) for y in (begins, ends))
    if low == high:
        return []
    points = [(left, begins), (lane, begins)] if low == begins else [(lane, low)]
    return [*points, *([(lane, ends), (left, ends)] if high == ends else [(lane, high)])]


def _way(part: Part, course: Course, phase: str, number: int, taken: Taken | None,
         points: Sequence[tuple[float, float]]) -> None:  # fmt: skip
    """Draw one way: bold where the game took it, dashed where it can no longer, or never did from here."""
    c = part.c
    passed, open_still = course.passed(phase, number), course.open(phase)
    share = taken.branch(phase, number) if taken and open_still else None
    ink = c.accent if passed else c.sub if open_still and share != 0 else c.line
    wide = 6.0 if passed else 2.5 if share is None else 2.0 + 2.0 * share
    (from_x, from_y), (x, y) = points[-2:]
    along, down = (1, 0) if x > from_x else (0, 1 if y > from_y else -1)
    line = (*points[:-1], (x - 8 * along, y - 8 * down))
    dash = "" if passed or (open_still and share != 0) else "5 5"
    d = dashes(line, dash) if dash else "M" + "L".join(f"{a:g} {b:g}" for a, b in line)
    part.path(d, line=ink, wide=wide)
    back_x, back_y = x - 9 * along, y - 9 * down
    wings = ((back_x - 7 * down, back_y - 7 * along), (back_x + 7 * down, back_y + 7 * along))
    part.path("M" + "L".join(f"{a:g} {b:g}" for a, b in ((x, y), *wings)) + "Z", fill=ink)


def _to_the_ends(part: Part, course: Course, end: Box, rows: Sequence[tuple[End | str, Box]]) -> None:
    """Draw what leads from the end to every ending of which one comes, bold to the one that came."""
    c, middle = part.c, (PHASES.right + ENDS.x) / 2
    y = end.y + end.h / 2
    over = course.now == CLOSE
    first = [(each, box.y + box.h / 2) for each, box in rows if not isinstance(each, str) and not each.joins]
    heights = [y, *(at for _, at in first)]
    part.path(f"M{middle:g} {min(heights):g}V{max(heights):g}", line=c.line, wide=2)
    for each, at in first:
        came = course.taken.endings[each.id] > 0
        if came:
            part.path(f"M{end.right:g} {y:g}H{middle:g}V{at:g}", line=c.accent, wide=6)
        part.line(middle, at, ENDS.x, at, c.accent if came else c.line, 6 if came else 2)
    if not over:
        part.line(end.right, y, middle, y, c.sub, 2.5)


def _phase(course: Course, id: str, box: Box, on: bool, key: str, taken: Taken | None, look: Look) -> Region:
    """Return a phase, or the end: filled where the game is, ticked where it was, dashed where not asked."""
    c = look.c
    station = next((each for each in course.graph.stations if each.id == id), None)
    now, came = id == course.now, id in course.began
    possible = now or came or id in course.ahead
    part = Part(f"course.{id}", box, look)
    dash = "" if possible and (station is None or station.asked) else "7 6"
    fill = c.accent if now else c.panel2 if possible else c.panel
    part.rect(
        box.inset(1), fill=fill, line=c.accent if now or came else c.line, wide=1.8, round=10, dash=dash
    )
    ink = c.on_accent if now else c.text if possible else c.dim
    soft = c.on_accent if now else c.sub
    y = box.y + box.h / 2
    part.icon(sign(course, id), box.x + 23, y - 11, 22, soft)
    right = _key(part, key, box.right - 10, y, soft) if key else box.right - 12
    if came and not now:
        part.icon("check", right - 24, y - 12, 24, c.good, 2.8)
        right -= 32
    for words, weight, room in _aside(course, station, id, taken, look):
        right -= part.text(words, right, y + 6.5, 18, weight, soft, "right", room=room) + 12  # type: ignore[arg-type]
    name, room = look.of(course.graph.name(id)), right - box.x - 62
    tall = box.h >= 66 and station is not None
    part.text(name, box.x + 58, y + (-5 if tall else 6.5), 19, "bold", ink, room=room, excerpt=True)
    if tall and station is not None:
        part.text(look.of(station.tells), box.x + 58, y + 22, 18, "regular", soft, room=room, excerpt=True)
    if on:
        part.rect(Box(box.x - 3, box.y - 3, box.w + 6, box.h + 6), line=c.accent, wide=3, round=13)
    return part.region(Action("desk", "choose", ("course", id)), *((key,) if key else ()), round=10)


def _aside(course: Course, station: Station | None, id: str, taken: Taken | None,
           look: Look) -> list[tuple[str, str, float]]:  # fmt: skip
    """Return what stands at the right end of a phase, from the right: share, hour, that it is not asked."""
    if station is None:
        return []
    found: list[tuple[str, str, float]] = []
    share = taken.phase(id) if taken and id in course.ahead and id != course.now else None
    if share is not None:
        found.append((f"{percent(share)} %", "bold", 70))
    at = course.began.get(id) or (station.opens if id in course.ahead else None)
    if at is not None:
        found.append((hour(at, look), "semibold", 130))
    if id == course.now:
        found.append((say("course.now", look.lang), "bold", 90))
    elif not station.asked:
        found.append((say("course.skipped", look.lang), "semibold", 130))
    return found


def _key(part: Part, key: str, right: float, y: float, ink: str, high: float = 28) -> float:
    """Draw the cap of an arrow key and return what is left of it: the font has no small arrows."""
    part.rect(Box(right - high, y - high / 2, high, high), line=ink, wide=1.6, round=6)
    part.icon(
        "arrow-up" if key == "Up" else "arrow-down", right - high + 5, y - high / 2 + 5, high - 10, ink, 2.2
    )
    return right - high - 12


def _rows_of_ends(course: Course, chosen: str, look: Look) -> list[tuple[End | str, Box]]:
    """Return the endings in the order in which they are asked, then those that join one, under headings."""
    ends = course.graph.ends
    joining = [end for end in ends if end.joins]
    rows: list[End | str] = [say("diagram.endings", look.lang), *(end for end in ends if not end.joins)]
    rows += [say("diagram.also", look.lang), *joining] if joining else []
    at = next(
        (n for n, row in enumerate(rows) if not isinstance(row, str) and f"end/{row.id}" == chosen), None
    )
    boxes = _boxes(ENDS, len(rows), at, LOW, 54)
    return [
        (row, Box(box.x, box.y, box.w, box.h - 5))
        for row, box in zip(rows, boxes, strict=True)
        if ENDS.around(box, 1)
    ]


def _heading(words: str, box: Box, look: Look) -> Region:
    part = Part(f"course.head {words}", box, look)
    part.text(words, box.x + 4, box.bottom - 8, 18, "bold", look.c.sub, room=box.w - 8)
    return part.region(bleed=0)


def _end(course: Course, end: End, box: Box, chosen: str, keys: dict[str, str], taken: Taken | None,
         look: Look) -> Region:  # fmt: skip
    """Return an ending; its share of the games from here fills its ground."""
    c, id = look.c, f"end/{end.id}"
    came = course.taken.endings[end.id] > 0
    part = Part(f"course.{id}", box, look)
    part.rect(box.inset(1), fill=c.accent if came else c.panel2, line=c.accent if came else c.line, wide=1.6,
              round=9)  # fmt: skip
    share = taken.ending(end.id) if taken and course.now != CLOSE else None
    if share:
        room = Box(box.x + 2, box.y + 2, max(8.0, (box.w - 4) * share), box.h - 4)
        part.rect(room, fill=mixed(c.accent, 18, c.panel2), round=8)
    ink, soft = (c.on_accent, c.on_accent) if came else (c.text, c.sub)
    y = box.y + box.h / 2
    part.text(end.code, box.x + 14, y + 6.5, 18, "extrabold", soft, room=44)
    key = keys.get(id, "")
    right = _key(part, key, box.right - 8, y, soft, 24) if key else box.right - 12
    if share is not None:
        right -= part.text(f"{percent(share)} %", right, y + 6.5, 18, "bold", ink, "right", room=70) + 10
    part.text(
        look.of(end.title), box.x + 62, y + 6.5, 18, "semibold", ink, room=right - box.x - 62, excerpt=True
    )
    if id == chosen:
        part.rect(Box(box.x - 2, box.y - 2, box.w + 4, box.h + 4), line=c.accent, wide=3, round=11)
    return part.region(Action("desk", "choose", ("course", id)), *((key,) if key else ()), round=9)
