"""Two games side by side: where they first part, ladder and gauges of both, how each ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.board.dashes import dashes
from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.page import page
from game.board.piece.timeline import hour_of
from game.board.region import Action, Box, Layout, Region
from game.board.theatre_face import TheatreFace
from game.board.theme import mixed
from game.board.ui import UI

if TYPE_CHECKING:
    from game.debrief.theatre.beside import Beside, Curve

BOX = Box(24, 16, 1552, 868)
PARTED = Box(BOX.x + 24, BOX.y + 84, BOX.w - 48, 322)
CURVES = Box(BOX.x + 24, PARTED.bottom + 12, 936, 426)
ENDS = Box(CURVES.right + 16, PARTED.bottom + 12, BOX.right - 24 - CURVES.right - 16, 426)
MOST_ROWS, MOST_CURVES = 4, 2


def layout(face: TheatreFace, beside: Beside, ui: UI) -> Layout:
    """Return the page: the first question with other answers, then curves and endings."""
    look = ui.look.plain
    pages = max(1, -(-len(beside.curves) // MOST_CURVES))
    number = ui.page("curves") % pages
    curves = beside.curves[number * MOST_CURVES : (number + 1) * MOST_CURVES]
    regions = [
        *page(look.both("theatre.beside"), look, Action("close"), BOX, "users"),
        _parted(beside, look),
        *_ways(beside, look),
        *_curves(curves, look, number, pages),
        *(_end(beside, which, look) for which in (0, 1)),
    ]
    return tuple(regions)


def _name(part: Part, beside: Beside, which: int, x: float, y: float, room: float, look: Look) -> None:
    """Draw a game's name with its line: the first solid, the second dashed."""
    colour = _colour(which, look)
    part.line(x, y - 6, x + 34, y - 6, colour, 4, "" if which == 0 else "7 5")
    part.text(beside.names[which], x + 44, y, 20, "bold", look.c.text, room=room - 44, excerpt=True)


def _colour(which: int, look: Look) -> str:
    return look.c.seoul if which == 0 else look.c.washington


def _parted(beside: Beside, look: Look) -> Region:
    """Return where they part: who decided what in each, and in which phase."""
    c, parted = look.c, beside.parted
    part = Part("parted", PARTED, look)
    part.rect(PARTED.inset(1), fill=c.panel2, line=c.line, wide=1.6, round=14)
    columns = (PARTED.x + 330, PARTED.x + 780)
    title = look.say(f"theatre.beside.{parted.how}", phase=look.of(parted.phase))
    part.prose(title, PARTED.x + 22, PARTED.y + 24, 290, 20, 2, "extrabold", c.text, 23)
    for which, x in enumerate(columns):
        _name(part, beside, which, x, PARTED.y + 36, 430, look)
    y = PARTED.y + 60.0
    for name, one, other in parted.rows[:MOST_ROWS]:
        part.line(PARTED.x + 20, y, PARTED.right - 20, y, c.hair)
        part.prose(look.of(name), PARTED.x + 22, y + 24, 290, 18, 2, "semibold", c.sub, 20, excerpt=True)
        for text, x in ((one, columns[0]), (other, columns[1])):
            words = look.of(text) or look.say("theatre.beside.nothing")
            part.prose(words, x, y + 23, 420, 18, 2, "bold" if text else "regular",
                       c.text if text else c.sub, 20, excerpt=True)  # fmt: skip
        y += 48
    more = len(parted.rows) - MOST_ROWS
    if more > 0:
        part.text(look.say("did.more", count=more), PARTED.x + 22, PARTED.bottom - 28, 18, "semibold", c.sub)
    return part.region(round=14)


def _ways(beside: Beside, look: Look) -> Layout:
    """Return the buttons that open each game where they part."""
    return tuple(
        button(
            f"beside.{which}", Box(PARTED.x + 330 + which * 450, PARTED.bottom - 58, 420, 46),
            look.say("theatre.beside.open_at", number=beside.parted.records[which]),
            Action("theatre", "open", (str(which), str(beside.parted.records[which]))), look,
            key=str(which + 1), icon="play", size=19,
        )
        for which in (0, 1)
    )  # fmt: skip


def _curves(curves: Sequence[Curve], look: Look, number: int, pages: int) -> Layout:
    """Return two gauges, each with both games' lines over the phases that were opened."""
    part = Part("curves", CURVES, look)
    part.rect(CURVES.inset(1), fill=look.c.panel2, line=look.c.line, wide=1.6, round=14)
    high = (CURVES.h - 16) / MOST_CURVES
    for order, curve in enumerate(curves):
        _curve(part, curve, Box(CURVES.x + 20, CURVES.y + 8 + order * high, CURVES.w - 40, high), look)
    if pages < 2:
        return (part.region(round=14),)
    left = part.key("[", CURVES.right - 58, CURVES.y + 28)
    part.key("]", CURVES.right - 18, CURVES.y + 28)
    part.text(f"{number + 1}/{pages}", left - 10, CURVES.y + 35, 18, "semibold", look.c.sub, "right")
    turns = tuple(
        Part(f"curves.{key}", Box(x, CURVES.y + 10, 38, 38), look).region(
            Action("page", "curves", (step, str(pages))), key, round=8
        )
        for key, step, x in (("[", "-1", CURVES.right - 92), ("]", "1", CURVES.right - 50))
    )
    return (part.region(round=14), *turns)


def _curve(part: Part, curve: Curve, box: Box, look: Look) -> None:
    c = look.c
    wide = part.text(look.of(curve.name), box.x, box.y + 28, 20, "bold", c.text, room=500)
    part.text(look.say("theatre.beside.by_phase"), box.x + wide + 14, box.y + 28, 18, "regular", c.sub)
    plot = Box(box.x + 44, box.y + 48, box.w - 150, box.h - 66)
    found = [figure for figures in curve.figures for figure in figures]
    low, high = min([curve.low, *found]), max([*found, curve.low + 1])
    span = high - low
    for figure in (low, high):
        y = plot.bottom - plot.h * (figure - low) / span
        part.line(plot.x, y, plot.right, y, c.hair)
        part.text(str(figure).replace("-", "−"), plot.x - 10, y + 6, 18, "semibold", c.sub, "right")
    most = max(len(figures) for figures in curve.figures)
    ends = []
    for which, figures in enumerate(curve.figures):
        if not figures:
            continue
        points = [
            (plot.x + plot.w * n / max(1, most - 1), plot.bottom - plot.h * (figure - low) / span)
            for n, figure in enumerate(figures)
        ]
        colour = _colour(which, look)
        d = dashes(points, "7 5") if which else "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
        part.path(d, line=colour, wide=4)
        part.circle(*points[-1], 7, fill=c.panel2 if which else colour, line=colour, wide=3)
        ends.append((points[-1], str(figures[-1]).replace("-", "−"), colour))
    _figures(part, ends, box)


def _figures(part: Part, ends: list[tuple[tuple[float, float], str, str]], box: Box) -> None:
    """Draw where each line ends, at the right edge and apart from each other."""
    ends.sort(key=lambda entry: entry[0][1])
    lowest = box.y + 40.0
    for (_, y), words, colour in ends:
        base = max(y + 8, lowest)
        lowest = base + 26
        part.text(words, box.right - 8, min(base, box.bottom - 4), 24, "extrabold", colour, "right", room=80)


def _end(beside: Beside, which: int, look: Look) -> Region:
    """Return how one game ended, with the figures that decided it."""
    c, end = look.c, beside.ends[which]
    high = (ENDS.h - 12) / 2
    box = Box(ENDS.x, ENDS.y + which * (high + 12), ENDS.w, high)
    part = Part(f"end.{which}", box, look)
    part.rect(box.inset(1), fill=mixed(_colour(which, look), 8, c.panel), line=_colour(which, look), wide=2.2,
              round=14)  # fmt: skip
    at = part.text(hour_of(end.minute, look), box.right - 18, box.y + 32, 18, "semibold", c.sub, "right")
    _name(part, beside, which, box.x + 18, box.y + 32, box.w - 48 - at, look)
    title = f"{end.code}  {look.of(end.title)}" if end.code else look.of(end.title)
    base = part.prose(title, box.x + 18, box.y + 66, box.w - 36, 22, 2, "extrabold", c.text, 27)
    part.prose(look.of(end.text), box.x + 18, base - 1, box.w - 36, 18, 2, "regular", c.sub, 22, excerpt=True)
    count = max(1, len(end.figures))
    for number, (name, figure) in enumerate(end.figures):
        x, room = box.x + 18 + number * (box.w - 36) / count, (box.w - 36) / count - 10
        part.text(f"{figure:,}".replace("-", "−"), x, box.bottom - 38, 26, "extrabold", c.accent, room=room)
        part.text(look.of(name), x, box.bottom - 14, 18, "semibold", c.sub, room=room, excerpt=True)
    return part.region(round=14)
