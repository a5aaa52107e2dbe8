"""The timeline at the foot: what has happened so far, and the exercise's time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Box, Region
from game.measure import width
from game.texts.times import elsewhere, stamp

if TYPE_CHECKING:
    from game.session import Moment, View

FOOT = Box(24, 824, 1552, 52)


def timeline(view: View, look: Look, box: Box = FOOT, *, code: str = "") -> Region:
    """Return the timeline: marks in order, at least 24 apart, the latest kept where not all fit.

    Where a phase has ended, the log's code stands beside the hour, for the room to note.
    """
    look = look.plain
    c = look.c
    part = Part("timeline", box, look)
    part.panel(round=14)
    y = box.y + box.h / 2
    label = look.say("timeline")
    start = box.x + 20 + part.text(label, box.x + 20, y + 7, 19, "bold", c.sub) + 28
    end = box.right - 20 - _time(part, view.moment, look, box) - 40
    if code:
        end -= _code(part, code, end, look, box) + 40
    ahead = [n for n, entry in enumerate(view.parts) if entry.state == "ahead"]
    marks = list(view.timeline)
    room = end - start
    reserved = 62 * len(ahead)
    step = min(40.0, max(26.0, (room - reserved - 30) / max(1, len(marks) + 1)))
    most = max(1, int((room - reserved - 64) / step))
    dropped = len(marks) > most
    marks = marks[-most:]
    start += 34 if dropped else 0
    present = start + step * len(marks) + 14
    part.line(start, y, end, y, c.line, 5)
    part.line(start, y, present, y, c.accent, 5)
    if dropped:
        part.text("…", start - 38, y + 5, 20, "bold", c.sub)
    x = start
    for mark in marks:
        _mark(part, mark.kind, mark.team, x, y, str(mark.part or ""), look)
        x += step
    part.circle(present, y, 18, fill=c.panel, line=c.accent, wide=3)
    part.circle(present, y, 11, fill=c.accent)
    gap = (end - present) / (len(ahead) + 1) if ahead else 0
    for order, number in enumerate(ahead):
        at = present + gap * (order + 1)
        part.circle(at, y, 13, fill=c.panel, line=c.dim, wide=2)
        part.text(str(number + 1), at, y + 6.5, 18, "semibold", c.sub, "centre")
    return part.region(round=14)


def _mark(part: Part, kind: str, team: str, x: float, y: float, number: str, look: Look) -> None:
    c = look.c
    if kind == "phase":
        # Numbers are those of the parts above; a further phase of a part is a dot without one.
        part.circle(x, y, 14 if number else 8, fill=c.accent)
        if number:
            part.text(number, x, y + 6.5, 18, "bold", c.on_accent, "centre")
    elif kind == "inject":
        part.rect(Box(x - 8, y - 10, 16, 20), fill=c.panel, line=c.accent, wide=2, round=3)
        part.line(x - 4, y - 3, x + 4, y - 3, c.accent, 1.8)
        part.line(x - 4, y + 3, x + 4, y + 3, c.accent, 1.8)
    elif kind == "ladder":
        part.mark("", x, y, 11, colour=c.bad)
    elif kind == "ending":
        part.circle(x, y, 12, fill=c.panel, line=c.accent, wide=2.5)
        part.icon("flag", x - 8, y - 8, 16, c.accent, 2.4)
    else:
        part.circle(x, y, 13, fill=c.panel)
        part.mark(team or ("alliance" if kind == "paper" else ""), x, y, 9.5)


def _code(part: Part, code: str, right: float, look: Look, box: Box) -> float:
    """Draw the log's code, ending at `right`, and return its width."""
    y = box.y + box.h / 2 + 7
    x = right - part.text(code, right, y, 22, "extrabold", align="right") - 12
    x -= part.text(look.say("log_code"), x, y, 19, "regular", look.c.sub, "right")
    part.line(x - 20, box.y + 12, x - 20, box.bottom - 12, look.c.line, 1.5)
    return right - x


def hour(moment: Moment, look: Look) -> str:
    """Return the exercise hour: "T+33 h"."""
    return hour_of(moment.minute, look)


def hour_of(minute: int, look: Look) -> str:
    """Return an exercise minute as its hour."""
    sign = "−" if minute < 0 else "+"
    hours, minutes = divmod(abs(minute), 60)
    return look.say("hour" if not minutes else "hour.minutes", sign=sign, hours=hours, minutes=minutes)


def _time(part: Part, moment: Moment, look: Look, box: Box) -> float:
    """Draw the exercise's time at the right end and return its width."""
    y = box.y + box.h / 2 + 7
    right = box.right - 20
    x = right
    away = look.of(elsewhere(moment))
    if away:
        x -= part.text(away, x, y, 19, "regular", look.c.sub, "right") + 18
    x -= part.text(look.of(stamp(moment)), x, y, 20, "bold", align="right") + 18
    x -= part.text(hour(moment, look), x, y, 22, "extrabold", look.c.accent, "right")
    part.line(x - 20, box.y + 12, x - 20, box.bottom - 12, look.c.line, 1.5)
    return right - x + width(" ", 20, "bold")
