"""The timeline of a recorded game: its phases, both markers, a shape for each thing that happened, keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.playhead import place
from game.board.region import Action, Box, Layout, Region
from game.board.screen.theatre.signs import bookmark, sign
from game.board.theatre_face import TheatreFace
from game.board.ui import UI
from game.measure import width

if TYPE_CHECKING:
    from game.debrief.theatre.moments import Moment

BOX = Box(24, 652, 1552, 226)
TRACK = Box(210, 706, 1350, 100)
"""The markers' lines, and below them the shapes."""
LANE = 50
PITCH = 30
"""From one shape to the next, at least: those that have no room are beyond the edges."""
MOST_PITCH = 54


def layout(face: TheatreFace, ui: UI) -> Layout:
    """Return phases, track and keys."""
    look = ui.look.plain
    ground = Part("timeline", BOX, look)
    ground.panel(round=16)
    return (
        ground.region(round=16),
        *_phases(face, ui, look),
        *_track(face, ui, look),
        *_keys(face, ui, look),
        *_ways(face, look),
    )


# Phases.


def _phases(face: TheatreFace, ui: UI, look: Look) -> Layout:
    """Return a cell for each phase that was opened; the open one has its name."""
    c = look.c
    groups = [list(group) for _, group in groupby(face.moments, key=lambda each: (each.turn, each.phase))]
    at = place(face.moments, ui.playhead.at)
    now = next(n for n, group in enumerate(groups) if face.moments[at] in group)
    y, high, room = BOX.y + 10, 34, BOX.w - 32
    name = look.of(groups[now][0].phase)
    wide = min(360.0, width(name, 18, "bold") + 64)
    small = min(64.0, (room - wide) / max(1, len(groups) - 1))
    shown, first = len(groups), 0
    if small < 30:
        # More phases than have room: those around the open one stay.
        small = 34.0
        shown = max(1, int((room - wide) / small))
        first = max(0, min(now - shown // 2, len(groups) - shown))
    regions, x = [], BOX.x + 16
    for number, group in list(enumerate(groups))[first : first + shown]:
        on = number == now
        box = Box(x, y, (wide if on else small) - 5, high)
        x += wide if on else small
        part = Part(f"phase.{group[0].record}", box, look)
        past = number <= now
        edge = c.accent if past else c.line
        part.rect(box.inset(1), fill=c.accent if on else c.panel2, line=edge, wide=1.8, round=9)
        ink = c.on_accent if on else c.text if past else c.sub
        if on:
            part.text(name, box.middle, y + 23.5, 18, "bold", ink, "centre", room=box.w - 16)
        elif face.over and number == len(groups) - 1:
            part.icon("flag", box.middle - 10, y + 7, 20, ink, 2.2)
        else:
            part.text(str(group[0].turn), box.middle, y + 23.5, 18, "semibold", ink, "centre", room=box.w - 4)
        regions.append(part.region(Action("theatre", "go", (str(group[0].record),)), round=9))
    return tuple(regions)


# The track.


def _track(face: TheatreFace, ui: UI, look: Look) -> Layout:
    """Return the moments around the present one, each with its shapes, and the lines of both markers."""
    at = place(face.moments, ui.playhead.at)
    wides = [max(1, len(moment.signs)) for moment in face.moments]
    pitch = max(PITCH, min(MOST_PITCH, TRACK.w / (sum(wides) + 1)))
    first, last = _around(wides, at, int((TRACK.w - 20) / pitch) - 1)
    shown = face.moments[first : last + 1]
    edges, x = [], TRACK.x + pitch / 2
    for wide in wides[first : last + 1]:
        edges.append((x, x + wide * pitch))
        x += wide * pitch
    ground = Part("track", Box(BOX.x + 8, TRACK.y - 4, BOX.w - 16, TRACK.h + 6), look)
    _labels(ground, look)
    present = edges[at - first][1] - pitch * 0.05
    _lines(ground, face, shown, edges, present, look)
    _ends(ground, first > 0, last < len(face.moments) - 1, look)
    regions = [ground.region(bleed=4)]
    for number, (moment, (left, right)) in enumerate(zip(shown, edges, strict=True)):
        regions.append(_moment(moment, left, right, first + number == at, face, look))
    return tuple(regions)


def _around(wides: Sequence[int], at: int, room: int) -> tuple[int, int]:
    """Return the first and the last moment that have room together, the present one well inside."""
    first = last = at
    left = room - wides[at]
    while True:
        before = wides[first - 1] if first > 0 else None
        behind = wides[last + 1] if last < len(wides) - 1 else None
        # Two steps back for one ahead would hide what comes; as many to either side as there are.
        back = before is not None and (behind is None or at - first <= last - at)
        step = before if back else behind
        if step is None or step > left:
            return first, last
        left -= step
        first, last = (first - 1, last) if back else (first, last + 1)


def _labels(part: Part, look: Look) -> None:
    c = look.c
    x, room = BOX.x + 20, TRACK.x - BOX.x - 34
    part.line(x, TRACK.y + 12, x + 22, TRACK.y + 12, c.bad, 3.5)
    part.text(look.say("ladder.theirs"), x + 30, TRACK.y + 18, 18, "semibold", c.sub, room=room - 30)
    part.line(x, TRACK.y + 38, x + 22, TRACK.y + 38, c.accent, 3.5, "6 5")
    part.text(look.say("ladder.ours"), x + 30, TRACK.y + 44, 18, "semibold", c.sub, room=room - 30)
    part.text(look.say("theatre.moments"), x, TRACK.y + LANE + 36, 18, "semibold", c.sub, room=room)


def _lines(part: Part, face: TheatreFace, shown: Sequence[Moment], edges: Sequence[tuple[float, float]],
           present: float, look: Look) -> None:  # fmt: skip
    """Draw both markers as steps, the track under the shapes, and where the replay stands."""
    c = look.c
    top = max(5, *(max(moment.theirs, moment.ours) for moment in face.moments))

    def high(rung: int) -> float:
        return TRACK.y + LANE - 4 - (LANE - 8) * rung / top

    for marker, colour, dash in (("theirs", c.bad, ""), ("ours", c.accent, "6 5")):
        points: list[tuple[float, float]] = []
        for moment, (left, right) in zip(shown, edges, strict=True):
            y = high(getattr(moment, marker))
            points += [(left, y), (right, y)]
        _steps(part, points, colour, dash)
    y = TRACK.y + LANE + 26
    part.line(edges[0][0], y, edges[-1][1], y, c.line, 6)
    part.line(edges[0][0], y, present, y, c.accent, 6)
    part.line(present, TRACK.y - 2, present, TRACK.bottom, c.accent, 3)
    part.circle(present, TRACK.y + 2, 6, fill=c.accent)


def _steps(part: Part, points: Sequence[tuple[float, float]], colour: str, dash: str) -> None:
    from game.board.dashes import dashes

    corners = [points[0]]
    for x, y in points[1:]:
        if corners[-1][1] != y:
            corners.append((x, corners[-1][1]))
        corners.append((x, y))
    d = dashes(corners, dash) if dash else "M" + "L".join(f"{x:g} {y:g}" for x, y in corners)
    part.path(d, line=colour, wide=3)


def _ends(part: Part, before: bool, behind: bool, look: Look) -> None:
    y = TRACK.y + LANE + 32
    if before:
        part.text("…", TRACK.x - 14, y, 20, "bold", look.c.sub)
    if behind:
        part.text("…", TRACK.right + 4, y, 20, "bold", look.c.sub, "right")


def _moment(moment: Moment, left: float, right: float, now: bool, face: TheatreFace, look: Look) -> Region:
    """Return a moment with its shapes; one that was gone back over is crossed, a bookmark stands above."""
    c = look.c
    box = Box(left, TRACK.y + LANE, right - left, TRACK.h - LANE)
    part = Part(f"moment.{moment.record}", box, look)
    y = box.y + 26
    if now:
        part.rect(Box(left + 1, box.y + 4, right - left - 2, 44), line=c.accent, wide=2, round=8)
    pitch = (right - left) / max(1, len(moment.signs))
    for number, each in enumerate(moment.signs):
        sign(part, each, left + pitch * (number + 0.5), y, look)
    if not moment.signs:
        part.circle(box.middle, y, 6, fill=c.panel, line=c.accent, wide=2)
    if not moment.counts:
        part.line(left + 3, y, right - 3, y, c.bad, 2.5)
    if moment.record in face.bookmarks:
        bookmark(part, left + 3, box.y - 6, look)
    return part.region(Action("theatre", "go", (str(moment.record),)), round=8, bleed=14)


# Keys.


def _keys(face: TheatreFace, ui: UI, look: Look) -> Layout:
    """Return the keys that move: to either end, by phases, by moments, by marks; play, and how fast."""
    head = ui.playhead
    y, high = BOX.bottom - 62, 50
    entries = (
        ("home", "Home", 74, ("Home",)), ("phase_back", "PgUp", 74, ("PgUp", "Up")),
        ("back", "Left", 52, ("Left",)), ("play", "Space", 120, ("Space",)),
        ("on", "Right", 52, ("Right",)), ("phase_on", "PgDn", 74, ("PgDn", "Down")),
        ("end", "End", 66, ("End",)), ("mark_back", ",", 52, (",",)), ("mark_on", ".", 52, (".",)),
        ("speed", "S", 84, ("S",)),
    )  # fmt: skip
    regions, x = [], BOX.x + 16
    for name, key, wide, keys in entries:
        box = Box(x, y, wide, high)
        x += wide + 6
        part = Part(f"theatre.{name}", box, look)
        main = name == "play"
        ink = look.c.on_accent if main else look.c.text
        part.rect(box.inset(1), fill=look.c.accent if main else look.c.panel, line=look.c.accent, wide=2,
                  round=12)  # fmt: skip
        _key(part, name, key, box, ink, head.playing, head.speed, look)
        regions.append(part.region(Action("theatre", name), *keys, round=12))
    return (*regions, _record(face, ui, Box(x + 6, y, 236, high), look))


def _key(part: Part, name: str, key: str, box: Box, ink: str, playing: bool, speed: int, look: Look) -> None:
    middle = box.y + box.h / 2
    if name in ("back", "on"):
        part.icon(
            "arrow-left" if name == "back" else "arrow-right", box.middle - 14, middle - 14, 28, ink, 2.4
        )
    elif name == "play":
        part.icon("pause" if playing else "play", box.x + 12, middle - 13, 26, ink, 2.4)
        part.key(key, box.right - 8, middle, ink)
    elif name == "speed":
        part.text(f"{speed}×", box.x + 12, middle + 7, 20, "bold", ink)
        part.key(key, box.right - 10, middle, ink)
    elif name in ("mark_back", "mark_on"):
        bookmark(part, box.x + 6 if name == "mark_back" else box.right - 20, middle - 10, look)
        part.key(key, box.right - 6 if name == "mark_back" else box.x + 34, middle, ink)
    else:
        wide = width(key, 18, "semibold") + 16
        part.key(key, box.middle + wide / 2, middle, ink)


def _record(face: TheatreFace, ui: UI, box: Box, look: Look) -> Region:
    """Return which record it is; its key lets a number be typed."""
    typing = ui.typing == "record"
    if typing:
        words = look.say("theatre.record.typed", number=ui.typed + "_")
        return button("theatre.typed", box, words, Action("theatre", "typed"), look, key="Enter", size=19)
    words = look.say("theatre.record", number=ui.playhead.at, last=face.last)
    return button("theatre.number", box, words, Action("theatre", "number"), look, key="N", size=19)


def eyes_of(face: TheatreFace, look: Look) -> tuple[tuple[str, str], ...]:
    """Return through whose eyes one may look, by their digits: all tables, each, the room, control."""
    teams = tuple((team, look.of(name)) for team, name, _ in face.teams)
    others = tuple((see, look.say(f"theatre.see.{see}")) for see in ("room", "white_cell"))
    return (("", look.say("theatre.see.all")), *teams, *others)


def _ways(face: TheatreFace, look: Look) -> Layout:
    """Return the ways to the eyes of the room and of control, and the way out. The matrix has the tables'."""
    y, high = BOX.bottom - 62, 50
    boxes = (Box(1052, y, 172, high), Box(1232, y, 172, high))
    shown = [
        button(f"eyes.{see}", box, label, Action("theatre", "see", (see,)), look, key=str(digit), size=19)
        for box, (digit, (see, label)) in zip(boxes, list(enumerate(eyes_of(face, look)))[-2:], strict=True)
    ]  # fmt: skip
    leave = button("theatre.leave", Box(1412, y, 148, high), look.say("theatre.leave"),
                   Action("screen", "menu"), look, key="M", icon="log-out", size=19)  # fmt: skip
    return (*shown, leave)
