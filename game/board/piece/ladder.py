"""The ladder: five bands, twelve rungs, two firebreaks, and two markers, done to us and done by us."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Action, Box, Region
from game.board.theme import mixed
from game.measure import width
from game.texts import Text

if TYPE_CHECKING:
    from game.session import View

COLUMN = Box(1256, 104, 320, 492)
GAP = 2.0


def ladder(view: View, look: Look, box: Box = COLUMN, key: str = "L") -> Region:
    """Return the ladder; opening it shows every rung in both columns."""
    c = look.c
    part = Part("ladder", box, look)
    part.panel()
    title = look.both("ladder")
    part.text(look.of(title), box.x + 20, box.y + 38, 25, "extrabold", room=170)
    right = box.right - 20
    if key:
        right = part.key(key, right, box.y + 29) - 12
    part.text(look.other(title), right, box.y + 36, 18, "regular", c.sub, "right", room=110)
    _legend(part, look, box)
    _rows(part, view, look, Box(box.x, box.y + 76, box.w, box.h - 84))
    return part.region(Action("show", "ladder"), key, round=16, bleed=18)


def _legend(part: Part, look: Look, box: Box) -> None:
    """Say which marker points from which side."""
    c, y = look.c, box.y + 64
    _triangle(part, box.x + 20, y - 6, 12, c.sub, 1)
    end = 38 + part.text(look.say("ladder.theirs"), box.x + 38, y, 18, "semibold", c.sub, room=130)
    _triangle(part, box.right - 20, y - 6, 12, c.sub, -1)
    part.text(
        look.say("ladder.ours"), box.right - 38, y, 18, "semibold", c.sub, "right", room=box.w - end - 46
    )


def _rows(part: Part, view: View, look: Look, box: Box) -> None:
    """Draw the rows from the top rung down, sharing out the height that the present rungs leave."""
    steps = view.ladder
    present = {view.theirs, view.ours}
    bar = 96 if len(present) == 1 else 50
    broken = {firebreak.above: firebreak for firebreak in steps.firebreaks}
    plain = len(steps.rungs) - len(present)
    fixed = len(present) * bar + len(broken) * 27
    high = (box.h - fixed - GAP * (len(steps.rungs) + len(broken))) / max(1, plain)
    y = box.y
    tops: dict[int, tuple[float, float]] = {}
    for rung in reversed(steps.rungs):
        if rung.number in broken:
            _firebreak(part, look, Box(box.x + 1, y, box.w - 2, 27), broken[rung.number].name,
                       broken[rung.number].meaning)  # fmt: skip
            y += 27 + GAP
        tall = bar if rung.number in present else high
        tops[rung.number] = (y, tall)
        y += tall + GAP
    _bands(part, view, look, box, tops)
    for number, (top, tall) in tops.items():
        if number in present:
            _present(part, view, look, Box(box.x + 12, top, box.w - 24, tall), number)
        else:
            _plain(part, view, look, Box(box.x + 20, top, box.w - 40, tall), number)
    _was(part, view, look, box, tops)


def _bands(part: Part, view: View, look: Look, box: Box, tops: dict[int, tuple[float, float]]) -> None:
    """Draw each band's ground and its name beside its first free rung from above."""
    c = look.c
    names = {band.id: band.name for band in view.ladder.bands}
    for band, rungs in groupby(view.ladder.rungs, key=lambda rung: rung.band):
        numbers = [rung.number for rung in rungs]
        colour = c.rungs[min(numbers[-1], len(c.rungs) - 1)]
        free = [n for n in reversed(numbers) if n not in (view.ours, view.theirs)]
        for number in numbers:
            top, tall = tops[number]
            part.rect(Box(box.x + 62, top, box.w - 80, tall), fill=mixed(colour, 9, c.panel), round=4)
        if free:
            top, tall = tops[free[0]]
            part.text(look.of(names[band]), box.x + 72, top + tall / 2 + 6.5, 19, "semibold", c.sub,
                      room=box.w - 100)  # fmt: skip


def _plain(part: Part, view: View, look: Look, box: Box, number: int) -> None:
    c = look.c
    colour = c.rungs[min(number, len(c.rungs) - 1)]
    chip = Box(box.x, box.y + 0.5, 34, box.h - 1)
    reached = number < max(view.ours, view.theirs)
    part.rect(chip, fill=colour if reached else c.panel2, line=colour, wide=1.6, round=6)
    part.text(str(number), chip.x + 17, box.y + box.h / 2 + 6.5, 18, "bold",
              c.on_rung if reached else c.sub, "centre")  # fmt: skip


def _present(part: Part, view: View, look: Look, box: Box, number: int) -> None:
    """Draw a present rung as a full bar: its word, whose marker stands on it, and the change."""
    c = look.c
    colour = c.rungs[min(number, len(c.rungs) - 1)]
    rung = next(rung for rung in view.ladder.rungs if rung.number == number)
    part.rect(Box(box.x, box.y + 3, box.w, box.h), fill=c.shadow, round=9, opacity=0.25)
    part.rect(box, fill=colour, round=9)
    part.text(str(number), box.x + 24, box.y + box.h / 2 + 9, 26, "extrabold", c.on_rung, "centre")
    rows: list[tuple[Text, int, int]] = []
    if view.theirs == number:
        rows.append((rung.theirs, view.theirs - view.theirs_before, 1))
        _pointer(part, box.x - 19, box.y + box.h / 2, colour, 1)
    if view.ours == number:
        rows.append((rung.ours, view.ours - view.ours_before, -1))
        _pointer(part, box.right + 19, box.y + box.h / 2, colour, -1)
    high = box.h / len(rows)
    for row, (name, change, way) in enumerate(rows):
        middle = box.y + high * (row + 0.5)
        x = box.x + 48
        if len(rows) > 1:
            _triangle(part, x if way > 0 else x + 11, middle, 11, c.on_rung, way)
            x += 20
        room = box.right - 10 - (38 if change else 0) - x
        two = width(look.of(name), 18, "bold") > room
        part.prose(
            look.of(name),
            x,
            middle + (-4 if two else 7),
            room,
            18 if two else 20,
            2 if two else 1,
            "bold",
            c.on_rung,
            21,
        )
        _change(part, change, box.right - 10, middle + 7, c.on_rung)


def _change(part: Part, change: int, right: float, base: float, colour: str) -> None:
    if change:
        part.text(f"{change:+d}".replace("-", "−"), right, base, 20, "extrabold", colour, "right")


def _pointer(part: Part, x: float, y: float, colour: str, way: int, hollow: bool = False) -> None:
    _triangle(part, x, y, 17, colour, way, hollow)


def _triangle(
    part: Part, x: float, y: float, size: float, colour: str, way: int, hollow: bool = False
) -> None:
    """Draw a triangle that points right or left from the foot at `x`."""
    half = size * 0.65
    d = f"M{x:g} {y - half:g}L{x + size * way:g} {y:g}L{x:g} {y + half:g}Z"
    part.path(d, fill="none" if hollow else colour, line=colour, wide=2)


def _was(part: Part, view: View, look: Look, box: Box, tops: dict[int, tuple[float, float]]) -> None:
    """Draw hollow pointers where the markers stood when this part began."""
    for before, now, x, way in (
        (view.theirs_before, view.theirs, box.x - 7, 1),
        (view.ours_before, view.ours, box.right + 7, -1),
    ):
        if before != now and before in tops:
            top, tall = tops[before]
            _pointer(part, x, top + tall / 2, look.c.dim, way, hollow=True)


def _firebreak(part: Part, look: Look, box: Box, name: Text, meaning: Text) -> None:
    c = look.c
    part.rect(box, fill=mixed(c.bad, 10, c.panel), round=0)
    part.line(box.x, box.y, box.right, box.y, c.bad, 1.6, "6 5")
    part.line(box.x, box.bottom, box.right, box.bottom, c.bad, 1.6, "6 5")
    part.icon("flame", box.x + 27, box.y + 4, 19, c.bad)
    room = box.w - 80
    part.text(look.of(name), box.x + 64, box.y + 20, 18, "bold", c.bad, room=room)
