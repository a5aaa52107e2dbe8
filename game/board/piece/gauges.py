"""Gauges: a figure, its change since the turn before, a bar with a notch, and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Box, Region
from game.board.theme import FLOOR
from game.measure import width

if TYPE_CHECKING:
    from game.session import Gauge

ROW = Box(756, 612, 820, 196)
MOST = 10


def gauges(shown: tuple[Gauge, ...], look: Look, box: Box = ROW) -> Region:
    """Return the gauges that everyone may see: up to four large, up to ten in two rows."""
    look = look.plain
    part = Part("gauges", box, look)
    part.panel()
    entries = shown[:MOST]
    rows = 1 if len(entries) <= 4 else 2
    across = max(1, -(-len(entries) // rows))
    wide, high = (box.w - 16) / across, (box.h - 8) / rows
    margin = 14 if across <= 4 else 10
    for number, gauge in enumerate(entries):
        column, row = number % across, number // across
        cell = Box(box.x + 8 + column * wide, box.y + 4 + row * high, wide, high)
        if column:
            part.line(cell.x, cell.y + 16, cell.x, cell.bottom - 16, look.c.hair, 1.5)
        if rows == 1:
            _large(part, gauge, cell.inset(margin, 0), look)
        else:
            _small(part, gauge, cell.inset(margin, 0), look)
    return part.region()


def _large(part: Part, gauge: Gauge, cell: Box, look: Look) -> None:
    c = look.c
    if width(look.of(gauge.heading), 18, "bold") > cell.w:
        part.prose(look.of(gauge.heading), cell.x, cell.y + 34, cell.w, 19, 2, "bold", leading=24)
    else:
        part.text(look.of(gauge.heading), cell.x, cell.y + 36, 22, "bold", room=cell.w)
        part.prose(
            look.other(gauge.heading), cell.x, cell.y + 61, cell.w, 18, 1, "regular", c.sub, excerpt=True
        )
    if gauge.value is None:
        part.prose(look.of(gauge.word), cell.x, cell.y + 108, cell.w, 24, 2, "bold", leading=30)
        return
    wide = part.text(figure(gauge), cell.x, cell.y + 116, 48, "extrabold", room=cell.w - 62)
    change(part, gauge, cell.right, cell.y + 112, 22, look, cell.w - wide - 8)
    level(part, gauge, Box(cell.x, cell.y + 134, cell.w, 15), look, c.accent)
    part.text(look.of(gauge.word), cell.x, cell.y + 176, 20, "semibold", c.text, room=cell.w)


def _small(part: Part, gauge: Gauge, cell: Box, look: Look) -> None:
    base = part.prose(look.of(gauge.heading), cell.x, cell.y + 19, cell.w, 19, 2, "bold", leading=18)
    if gauge.value is None:
        part.prose(look.of(gauge.word), cell.x, base + 4, cell.w, 19, 2, "bold", leading=20)
        return
    wide = part.text(figure(gauge), cell.x, cell.y + 70, 34, "extrabold", room=cell.w - 62)
    change(part, gauge, cell.right, cell.y + 67, 22, look, cell.w - wide - 8)
    level(part, gauge, Box(cell.x, cell.y + 79, cell.w, 10), look, look.c.accent)


def figure(gauge: Gauge) -> str:
    """Return a gauge's bare figure: its heading has the unit."""
    value = gauge.value or 0
    return f"{value:,}".replace("-", "−")


def change(part: Part, gauge: Gauge, right: float, base: float, size: int, look: Look, room: float) -> None:
    """Draw a signed change with an arrow: good or bad by what the meter means; alone where no figure fits."""
    c = look.c
    if gauge.before is None or gauge.value is None:
        return
    moved = gauge.value - gauge.before
    if not moved:
        part.text("±0", right, base, size, "bold", c.dim, "right", room=room)
        return
    colour = c.bad if (moved > 0) == gauge.worse else c.good
    label = f"{moved:+,d}".replace("-", "−")
    fits = width(label, FLOOR, "bold") <= room
    if fits:
        part.text(label, right, base, size, "bold", colour, "right", room=room)
    x = right - (width(label, size, "bold") + 16 if fits else 12)
    y = base - size * 0.34
    if x < right - room:
        return
    way = -1 if moved > 0 else 1
    part.path(f"M{x:g} {y - 5 * way:g}h12l-6 {10 * way:g}z", fill=colour)


def level(part: Part, gauge: Gauge, box: Box, look: Look, colour: str) -> None:
    """Draw the bar: how full it is, and a notch where it stood in the turn before."""
    c = look.c
    value = gauge.value or 0
    span = max(1, gauge.high - gauge.low)

    def place(figure: int) -> float:
        return box.x + box.w * min(max(figure - gauge.low, 0), span) / span

    part.rect(box, fill=c.panel2, line=c.line, wide=1.4, round=box.h / 2)
    fill = c.bad if gauge.worse else colour
    full = place(value) - box.x
    if full > 4:
        inner = Box(box.x + 1.5, box.y + 1.5, max(full - 3, box.h - 3), box.h - 3)
        part.rect(inner, fill=fill, round=(box.h - 3) / 2)
    if gauge.before is not None and gauge.before != gauge.value:
        x = min(max(place(gauge.before), box.x + 6), box.right - 6)
        part.path(f"M{x - 6:g} {box.y - 10:g}h12l-6 8z", fill=c.dim)
