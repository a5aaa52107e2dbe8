"""The hot wash: the ladder and trust over the phases, and how far apart the capitals were in each paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.dashes import dashes
from game.board.part import Look, Part
from game.board.piece.paged import paged
from game.board.region import Box, Layout, Region
from game.board.ui import UI
from game.measure import wrap

if TYPE_CHECKING:
    from game.debrief.wash import Gap, Wash

COURSE = Box(24, 104, 1552, 424)
LADDER = Box(96, 156, 1240, 180)
TRUST = Box(96, 382, 1240, 66)
GAPS = Box(24, 544, 1552, 200)
ROWS = 3


def layout(wash: Wash, ui: UI) -> Layout:
    """Return the strips and the papers beneath them."""
    return (_course(wash, ui.look), _gaps(wash, ui))


def _course(wash: Wash, look: Look) -> Region:
    c = look.c
    part = Part("wash.course", COURSE, look)
    part.panel()
    part.pair(look.both("wash.ladder"), COURSE.x + 24, COURSE.y + 36, 24, 18, 760, weight="extrabold")
    _keys(part, look)
    for number in range(0, len(wash.parts), 2):
        column = Box(_across(wash, number), LADDER.y, LADDER.w / len(wash.parts), TRUST.bottom - LADDER.y)
        part.rect(column, fill=c.panel2, round=0)
    _ladder(part, wash, look)
    if wash.trust:
        _trust(part, wash, look)
    _phases(part, wash, look)
    return part.region(round=16)


def _keys(part: Part, look: Look) -> None:
    c = look.c
    x = COURSE.right - 24
    for key, colour, dash in (("wash.ours", c.accent, "9 6"), ("wash.theirs", c.bad, "")):
        x -= part.text(look.say(key), x, COURSE.y + 35, 18, "semibold", c.sub, "right") + 12
        part.line(x - 44, COURSE.y + 29, x, COURSE.y + 29, colour, 4, dash)
        x -= 44 + 28


def _across(wash: Wash, number: float) -> float:
    return LADDER.x + LADDER.w * number / max(1, len(wash.parts))


def _up(wash: Wash, rung: float) -> float:
    return LADDER.bottom - LADDER.h * rung / wash.rungs


def _ladder(part: Part, wash: Wash, look: Look) -> None:
    """Draw both markers as steps, the firebreaks across."""
    c = look.c
    for rung in (0, wash.rungs // 2, wash.rungs):
        y = _up(wash, rung)
        part.line(LADDER.x, y, LADDER.right, y, c.hair)
        part.text(str(rung), LADDER.x - 14, y + 6, 18, "semibold", c.sub, "right")
    for above, name in wash.firebreaks:
        y = _up(wash, above + 0.5)
        part.line(LADDER.x, y, LADDER.right, y, c.bad, 1.6, "4 5")
        part.prose(look.of(name), LADDER.right + 12, y + 6, 216, 18, 1, "semibold", c.bad, excerpt=True)
    for order, colour, dash in ((0, c.accent, "9 6"), (1, c.bad, "")):
        before = wash.start[0] if order == 0 else wash.start[1]
        # Half the width of a line apart, so that two markers on one rung are both seen.
        aside = 2.5 if order == 0 else -2.5
        points = [(LADDER.x, _up(wash, before) + aside)]
        for number, each in enumerate(wash.parts):
            rung = (each.ours, each.theirs)[order]
            at = _across(wash, number)
            points += [
                (at, points[-1][1]),
                (at, _up(wash, rung) + aside),
                (_across(wash, number + 1), _up(wash, rung) + aside),
            ]
        d = dashes(points, dash) if dash else "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
        part.path(d, line=colour, wide=4)


def _trust(part: Part, wash: Wash, look: Look) -> None:
    """Draw trust as a line between its lowest and its highest figure, both written."""
    c = look.c
    figures = [wash.start[2] or 0, *(each.trust or 0 for each in wash.parts)]
    low, high = min(figures), max(figures)
    span = max(1, high - low)
    part.text(look.of(wash.trust), COURSE.x + 24, TRUST.y - 8, 20, "bold", c.text, room=700)
    points = [
        (_across(wash, number), TRUST.bottom - 12 - (TRUST.h - 24) * (figure - low) / span)
        for number, figure in enumerate(figures)
    ]
    colour = c.team("alliance")
    part.path("M" + "L".join(f"{x:g} {y:g}" for x, y in points), line=colour, wide=4)
    for (x, y), figure in ((points[0], figures[0]), (points[-1], figures[-1])):
        part.circle(x, y, 7, fill=colour)
        first = x == points[0][0]
        part.text(str(figure), x - 14 if first else x + 16, y + 8, 24, "extrabold", colour,
                  "right" if first else "left")  # fmt: skip


def _phases(part: Part, wash: Wash, look: Look) -> None:
    """Write each phase beneath its column, with who decided in it."""
    c = look.c
    wide = LADDER.w / max(1, len(wash.parts))
    for number, each in enumerate(wash.parts):
        middle = _across(wash, number + 0.5)
        for order, team in enumerate(each.acts[:4]):
            part.mark(team, middle + (order - (len(each.acts[:4]) - 1) / 2) * 24, TRUST.bottom + 14, 8)
        names = wrap(look.of(each.name), 18, "semibold", wide - 8)
        for line, words in enumerate(names[:2]):
            part.text(words, middle, TRUST.bottom + 44 + 22 * line, 18, "semibold", c.sub, "centre",
                      room=wide - 8, excerpt=True)  # fmt: skip


def _gaps(wash: Wash, ui: UI) -> Region:
    """Return how far apart each paper began and where it was signed, three at a time."""
    look = ui.look
    c = look.c
    part = Part("wash.gaps", GAPS, look)
    part.panel()
    part.pair(look.both("wash.gaps"), GAPS.x + 24, GAPS.y + 38, 24, 18, 620, weight="extrabold")
    if not wash.gaps:
        part.text(
            look.say("wash.gaps.none"), GAPS.x + 24, GAPS.y + 90, 20, "regular", c.sub, room=GAPS.w - 48
        )
        return part.region(round=16)
    part.text(look.say("wash.gaps.scale"), 700, GAPS.y + 37, 18, "regular", c.sub, room=620, excerpt=True)
    pages = -(-len(wash.gaps) // ROWS)
    number = ui.page("gaps") % pages
    for order, gap in enumerate(wash.gaps[number * ROWS : number * ROWS + ROWS]):
        _gap(part, gap, wash, GAPS.y + 78 + order * 44, look)
    return paged(part, GAPS.right, GAPS.y + 32, look, "gaps", "P", number, pages)


def _gap(part: Part, gap: Gap, wash: Wash, y: float, look: Look) -> None:
    c = look.c
    part.text(look.of(gap.name), GAPS.x + 24, y + 7, 20, "semibold", room=300, excerpt=True)
    scale = Box(360, y, 520, 0)

    def at(step: int) -> float:
        return scale.x + scale.w * step / max(1, wash.most)

    part.line(scale.x, y, scale.right, y, c.line, 5)
    for step in range(wash.most + 1):
        part.circle(at(step), y, 4, fill=c.dim)
    came = sorted(gap.came.items(), key=lambda entry: entry[1])
    if len(came) == 2 and came[0][1] != came[1][1]:
        part.line(at(came[0][1]), y, at(came[1][1]), y, c.sub, 3, "3 5")
    same = len({step for _, step in came}) < len(came)
    for order, (team, step) in enumerate(came):
        part.mark(team, at(step) + (order * 18 - 9 if same else 0), y, 11)
    if gap.signed is not None:
        part.line(at(gap.signed), y - 17, at(gap.signed), y + 17, c.team("alliance"), 5)
    # What was signed has a line of its own: its reservations may be long, and figures are not to be lost.
    text = look.of(gap.text) if gap.text else look.say("wash.unsigned")
    ink = c.text if gap.text else c.bad
    part.text(text, 930, y - 3, 20, "semibold", ink, room=620, excerpt=True)
    part.text(_figures(gap, look), 930, y + 20, 18, "semibold", c.sub, room=620)


def _figures(gap: Gap, look: Look) -> str:
    hours = look.say("wash.hours", hours=gap.hours)
    if not gap.text or gap.apart is None:
        return hours
    return f"{look.say('wash.apart', steps=gap.apart)} · {hours}"
