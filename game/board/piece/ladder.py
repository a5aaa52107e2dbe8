"""The ladder: five bands, twelve rungs, two firebreaks, and two markers, done to us and done by us."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Action, Box, Layout, Region
from game.board.theme import mixed
from game.measure import wrap
from game.texts import Text

if TYPE_CHECKING:
    from game.session import View

COLUMN = Box(1256, 104, 320, 492)
GAP = 2.0
BREAK = 27
"""Height of a firebreak."""
MOST = 4
"""Lines that the words of a marker may take."""


def ladder(view: View, look: Look, box: Box = COLUMN, key: str = "L") -> Layout:
    """Return the ladder, its two rails and the bars of its markers; opening it shows every rung in words."""
    look = look.plain
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
    inner = Box(box.x, box.y + 76, box.w, box.h - 84)
    tops = _tops(view, look, inner)
    _rows(part, view, look, inner, tops)
    whole = part.region(Action("show", "ladder"), key, round=16, bleed=18)
    middles = {number: top + tall / 2 for number, (top, tall) in tops.items()}
    return (
        whole,
        _rail("theirs", box.x + 8, inner, middles, view.theirs_before, view.theirs, look),
        _rail("ours", box.right - 16, inner, middles, view.ours_before, view.ours, look),
        *_bars(view, look, inner, tops),
    )


def _rail(
    side: str, x: float, box: Box, middles: dict[int, float], before: int, now: int, look: Look
) -> Region:
    """Draw how far up a marker has climbed, in the colours of the rungs that it passed."""
    c = look.c
    ground = Box(x, box.y + 4, 8, box.h - 8)
    part = Part(f"ladder.rail.{side}", ground, look)
    part.rect(ground, fill=c.hair, round=4)
    top = look.moving.between(middles.get(before, middles[now]), middles[now])
    floor = ground.bottom
    for number in sorted(middles):
        edge = max(top, (middles[number] + middles.get(number + 1, ground.y)) / 2)
        if floor <= top:
            break
        colour = c.rungs[min(number, len(c.rungs) - 1)]
        part.rect(Box(x, edge, 8, floor - edge), fill=colour, round=4 if not number else 0)
        floor = edge
    return part.region(bleed=0)


def _legend(part: Part, look: Look, box: Box) -> None:
    """Say which marker points from which side."""
    c, y = look.c, box.y + 64
    _triangle(part, box.x + 20, y - 6, 12, c.sub, 1)
    end = 38 + part.text(look.say("ladder.theirs"), box.x + 38, y, 18, "semibold", c.sub, room=130)
    _triangle(part, box.right - 20, y - 6, 12, c.sub, -1)
    part.text(
        look.say("ladder.ours"), box.right - 38, y, 18, "semibold", c.sub, "right", room=box.w - end - 46
    )


def _tops(view: View, look: Look, box: Box) -> dict[int, tuple[float, float]]:
    """Return each rung's top and height, sharing out the height that the present rungs leave."""
    steps = view.ladder
    present = {number: _tall(view, number, look) for number in (view.theirs, view.ours)}
    broken = {firebreak.above for firebreak in steps.firebreaks}
    plain = len(steps.rungs) - len(present)
    fixed = sum(present.values()) + len(broken) * BREAK
    high = (box.h - fixed - GAP * (len(steps.rungs) + len(broken))) / max(1, plain)
    y = box.y
    tops: dict[int, tuple[float, float]] = {}
    for rung in reversed(steps.rungs):
        if rung.number in broken:
            y += BREAK + GAP
        tall = present.get(rung.number, high)
        tops[rung.number] = (y, tall)
        y += tall + GAP
    return tops


def _rows(part: Part, view: View, look: Look, box: Box, tops: dict[int, tuple[float, float]]) -> None:
    """Draw what stands: bands, firebreaks, the rungs without a marker, and where the markers were."""
    _bands(part, view, look, box, tops)
    for firebreak in view.ladder.firebreaks:
        where = Box(box.x + 1, tops[firebreak.above][0] - BREAK - GAP, box.w - 2, BREAK)
        _firebreak(part, look, where, firebreak.name, max(view.ours, view.theirs) > firebreak.above)
    for number, (top, tall) in tops.items():
        if number not in (view.ours, view.theirs):
            _plain(part, view, look, Box(box.x + 24, top, box.w - 48, tall), number)
    _was(part, view, look, box, tops)


def _bars(view: View, look: Look, box: Box, tops: dict[int, tuple[float, float]]) -> Layout:
    """Return the present rungs as bars, each on its way from where its marker stood."""
    regions = []
    for number in sorted({view.ours, view.theirs}):
        top, tall = tops[number]
        moved = [
            before
            for before, now in ((view.theirs_before, view.theirs), (view.ours_before, view.ours))
            if now == number and before != now and before in tops
        ]
        if moved:
            was, high = tops[moved[0]]
            top = look.moving.between(was + (high - tall) / 2, top)
        bar = Box(box.x + 18, top, box.w - 36, tall)
        part = Part(f"ladder.bar.{number}", Box(box.x, top, box.w, tall), look)
        _present(part, view, look, bar, number)
        regions.append(part.region(bleed=18))
    return tuple(regions)


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
            part.rect(Box(box.x + 64, top, box.w - 88, tall), fill=mixed(colour, 12, c.panel), round=4)
        if free:
            top, tall = tops[free[0]]
            part.text(look.of(names[band]), box.x + 74, top + tall / 2 + 6.5, 19, "bold", colour,
                      room=box.w - 108)  # fmt: skip


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
    part.text(str(number), box.x + 23, base, 26 if alone else 28, "extrabold", c.on_rung, "centre")
    _change(part, alone, box.x + 23, base + 20, c.on_rung)
    for _, _, way in rows:
        _pointer(part, box.x - 25 if way > 0 else box.right + 25, box.y + box.h / 2, colour, way)
    for name, change, way in rows:
        room = _room(len(rows))
        lines = min(MOST, len(wrap(look.of(name), 18, "bold", room)))
        high = _high(lines) + spare
        middle = y + high / 2
        x = box.x + 46
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
    return COLUMN.w - 36 - 8 - 46 - 24 * (rows > 1)


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
            if before not in (view.theirs, view.ours):
                old = Box(box.x + 21, top - 0.5, box.w - 42, tall + 1)
                part.rect(old, line=look.c.dim, wide=1.6, dash="5 4", round=6)
            _pointer(part, x, top + tall / 2, look.c.dim, way, hollow=True)


def _firebreak(part: Part, look: Look, box: Box, name: Text, crossed: bool) -> None:
    """Draw a firebreak: dashed while it holds, solid and filled once a marker is past it."""
    c = look.c
    ink = c.on_bad if crossed else c.bad
    part.rect(box, fill=c.bad if crossed else mixed(c.bad, 10, c.panel), round=0)
    for y in (box.y, box.bottom) if not crossed else ():
        part.line(box.x, y, box.right, y, c.bad, 1.6, "6 5")
    part.icon("flame", box.x + 30, box.y + 4, 19, ink)
    part.text(look.of(name), box.x + 64, box.y + 20, 18, "bold", ink, room=box.w - 88)
