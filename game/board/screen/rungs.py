"""The whole ladder: twelve rungs in two columns, done to us and done by us, and what the firebreaks mean."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.page import page
from game.board.region import Action, Box, Layout
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import Weight, fitted, width

if TYPE_CHECKING:
    from game.session import View

BOX = Box(120, 24, 1360, 852)


def layout(view: View, ui: UI, close: Action) -> Layout:
    """Return the ladder over the whole picture."""
    look, c = ui.look, ui.look.c
    over = page(look.both("ladder"), look, close, BOX, "trending-up")
    part = Part("rungs", Box(BOX.x + 24, BOX.y + 84, BOX.w - 48, BOX.h - 100), look)
    box = part.box
    steps = view.ladder
    rows = len(steps.rungs) + len(steps.firebreaks)
    high = (box.h - 34) / rows
    first, second = box.x + 300, box.x + 810
    part.text(look.say("ladder.theirs"), first + 12, box.y + 22, 20, "bold", c.sub)
    part.text(look.say("ladder.ours"), second + 12, box.y + 22, 20, "bold", c.sub)
    breaks = {firebreak.above: firebreak for firebreak in steps.firebreaks}
    y = box.y + 34
    tops: dict[int, float] = {}
    for rung in reversed(steps.rungs):
        if rung.number in breaks:
            firebreak = breaks[rung.number]
            part.rect(Box(box.x, y + 2, box.w, high - 4), fill=mixed(c.bad, 10, c.panel), round=4)
            part.line(box.x, y + 2, box.right, y + 2, c.bad, 1.6, "6 5")
            part.line(box.x, y + high - 2, box.right, y + high - 2, c.bad, 1.6, "6 5")
            part.icon("flame", box.x + 12, y + high / 2 - 12, 24, c.bad)
            part.text(look.of(firebreak.name), box.x + 48, y + high / 2 + 7, 20, "bold", c.bad, room=250)
            part.prose(
                look.of(firebreak.meaning),
                box.x + 310,
                y + high / 2 - 4,
                box.w - 330,
                18,
                2,
                "semibold",
                c.text,
                22,
            )
            y += high
        tops[rung.number] = y
        _rung(part, view, rung.number, y, high, (first, second), look)
        y += high
    _bands(part, view, look, tops, high)
    return (*over, part.region())


def _rung(
    part: Part, view: View, number: int, y: float, high: float, columns: tuple[float, float], look: Look
) -> None:
    c = look.c
    rung = view.ladder.rungs[number]
    colour = c.rungs[min(number, len(c.rungs) - 1)]
    part.rect(Box(part.box.x + 232, y + 4, 48, high - 8), fill=colour, round=8)
    part.text(str(number), part.box.x + 256, y + high / 2 + 8, 22, "extrabold", c.on_rung, "centre")
    for at, name, x, wide in (
        (view.theirs, rung.theirs, columns[0], 490),
        (view.ours, rung.ours, columns[1], part.box.right - columns[1]),
    ):
        here = at == number
        if here:
            part.rect(Box(x, y + 3, wide, high - 6), fill=colour, round=9)
            part.icon("map-pin", x + wide - 40, y + high / 2 - 13, 26, c.on_rung)
        room = wide - (60 if here else 20)
        weight: Weight = "bold" if here else "regular"
        two = width(look.of(name), 18, weight) > room
        size = fitted(look.of(name), (20, 19, 18), weight, room)
        part.prose(
            look.of(name),
            x + 12,
            y + high / 2 + (-4 if two else 7),
            room,
            size,
            2,
            weight,
            c.on_rung if here else c.text,
            21,
        )


def _bands(part: Part, view: View, look: Look, tops: dict[int, float], high: float) -> None:
    c = look.c
    names = {band.id: band.name for band in view.ladder.bands}
    for band, rungs in groupby(view.ladder.rungs, key=lambda rung: rung.band):
        numbers = [rung.number for rung in rungs]
        top, foot = min(tops[n] for n in numbers), max(tops[n] for n in numbers) + high
        colour = c.rungs[min(numbers[-1], len(c.rungs) - 1)]
        # A band that a firebreak crosses is drawn in pieces, so that the line stays whole.
        part.rect(Box(part.box.x, top + 4, 8, tops[numbers[-1]] + high - top - 8), fill=colour, round=4)
        part.line(part.box.x + 8, foot - 1, part.box.right, foot - 1, c.hair)
        part.prose(look.of(names[band]), part.box.x + 24, top + high / 2 + 7, 196, 22, 1, "bold", c.text)
