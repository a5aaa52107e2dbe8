"""The ladder: five bands, twelve rungs, two firebreaks, and two markers, done to us and done by us."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Action, Box, Region
from game.board.theme import mixed
from game.measure import wrap
from game.texts import Text

if TYPE_CHECKING:
    from game.session import View

COLUMN = Box(1256, 104, 320, 492)
GAP = 2.0
MOST = 4
"""Lines that the words of a marker may take."""


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
    present = {number: _tall(view, number, look) for number in (view.theirs, view.ours)}
    broken = {firebreak.above: firebreak for firebreak in steps.firebreaks}
    plain = len(steps.rungs) - len(present)
    fixed = sum(present.values()) + len(broken) * 27
    high = (box.h - fixed - GAP * (len(steps.rungs) + len(broken))) / max(1, plain)
    y = box.y
    tops: dict[int, tuple[float, float]] = {}
    for rung in reversed(steps.rungs):
        if rung.number in broken:
            _firebreak(part, look, Box(box.x + 1, y, box.w - 2, 27), broken[rung.number].name,
                       broken[rung.number].meaning)  # fmt: skip
            y += 27 + GAP
        tall = present.get(rung.number, high)
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
    part.rect(Box(box.x, box.y + 3, box.w, box.h), fill=c.shadow, round=9, opacity=0.25)
    part.rect(box, fill=colour, round=9)
    rows = _said(view, number)
    y, spare = box.y, (box.h - _least(rows, look)) / len(rows)
    # A change stands below the number, or its marker's triangle: the words have the whole bar.
    alone = rows[0][1] if len(rows) == 1 else 0
    base = box.y + box.h / 2 + (0 if alone else 9)
    part.text(str(number), box.x + 24, base, 24 if alone else 26, "extrabold", c.on_rung, "centre")
    _change(part, alone, box.x + 24, base + 20, c.on_rung)
    for _, _, way in rows:
        _pointer(part, box.x - 19 if way > 0 else box.right + 19, box.y + box.h / 2, colour, way)
    for name, change, way in rows:
        room = _room(len(rows))
        lines = min(MOST, len(wrap(look.of(name), 18, "bold", room)))
        high = _high(lines) + spare
        middle = y + high / 2
        x = box.x + 48
        if len(rows) > 1:
            _triangle(part, x if way > 0 else x + 11, middle - (9 if change else 0), 11, c.on_rung, way)
            _change(part, change, x + 6, middle + 16, c.on_rung)
            x += 24
        leading = 21 if lines < 3 else 18
        first = middle + 6.5 - leading * (lines - 1) / 2
        size = 20 if lines == 1 else 18
        part.prose(look.of(name), x, first, room, size, lines, "bold", c.on_rung, leading)
        y += high


def _said(view: View, number: int) -> list[tuple[Text, int, int]]:
    """Return the words of the markers on a rung, how far each came, and which way it points."""
    rung = next(rung for rung in view.ladder.rungs if rung.number == number)
    rows: list[tuple[Text, int, int]] = []
    if view.theirs == number:
        rows.append((rung.theirs, view.theirs - view.theirs_before, 1))
    if view.ours == number:
        rows.append((rung.ours, view.ours - view.ours_before, -1))
    return rows


def _room(rows: int) -> float:
    return COLUMN.w - 24 - 10 - 48 - 24 * (rows > 1)


def _high(lines: int) -> float:
    return 48.0 if lines < 3 else lines * 18.0 + 8


def _tall(view: View, number: int, look: Look) -> float:
    """Return the height of a present rung: three lines of words need more than two."""
    return max(50.0, _least(_said(view, number), look))


def _least(rows: list[tuple[Text, int, int]], look: Look) -> float:
    """Return the height that the words of a rung's markers need."""
    return sum(_high(len(wrap(look.of(name), 18, "bold", _room(len(rows))))) for name, _, _ in rows)


def _change(part: Part, change: int, middle: float, base: float, colour: str) -> None:
    if change:
        part.text(f"{change:+d}".replace("-", "−"), middle, base, 18, "extrabold", colour, "centre")


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
