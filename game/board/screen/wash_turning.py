"""The hot wash: the decisions that moved the odds of an ending; each opens its moment in the replay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Action, Align, Box, Layout, Region
from game.measure import width

if TYPE_CHECKING:
    from game.review.aside import Told
    from game.review.brief import Brief, Point

TURNING = Box(24, 104, 1552, 640)
HIGH = 92
PARTS = 5
"""Of a review."""


def layout(told: Told, look: Look, *, replayed: bool) -> Layout:
    """Return the turning points, or how far they are; with a key to each where the game can be `replayed`."""
    part = Part("wash.turning", TURNING, look)
    part.panel()
    part.pair(look.both("wash.turning"), TURNING.x + 24, TURNING.y + 42, 26, 19, 900, weight="extrabold")
    if told.brief is None:
        _waiting(part, told, look)
        return (part.region(round=16),)
    _frame(part, told.brief, look)
    rows = tuple(
        _point(point, number, look, replayed=replayed)
        for number, point in enumerate(told.brief.points[:5], 1)
    )
    return (part.region(round=16), *rows)


def _waiting(part: Part, told: Told, look: Look) -> None:
    c = look.c
    if told.how in ("stopped", "empty"):
        part.text(look.say(f"wash.turning.{told.how}"), TURNING.x + 24, TURNING.y + 110, 22, "regular", c.sub)
        return
    part.text(look.say("wash.turning.waiting"), TURNING.x + 24, TURNING.y + 110, 22, "regular", c.sub)
    bar = Box(TURNING.x + 24, TURNING.y + 136, 640, 16)
    share = max(0, told.part - 1) / PARTS + told.percent / 100 / PARTS
    part.rect(bar, fill=c.line, round=8)
    part.rect(Box(bar.x, bar.y, max(16.0, bar.w * share), bar.h), fill=c.accent, round=8)


def _frame(part: Part, found: Brief, look: Look) -> None:
    """Write the scale above the rows, and beneath them what chance did and what all rests on."""
    c = look.c
    if found.points:
        scale = look.say("wash.turning.scale")
        part.text(scale, TURNING.right - 24, TURNING.y + 42, 18, "semibold", c.sub, "right", room=560)
    else:
        none = Box(TURNING.x + 24, TURNING.y + 80, 1400, 90)
        part.fill(look.of(found.short[0]), none, 24, "semibold", c.text, middle=False)
    chance = found.short[2 if found.points else 1 :]
    below = Box(TURNING.x + 24, TURNING.bottom - 104, TURNING.w - 48, 56)
    part.fill(" ".join(look.of(each) for each in chance), below, 19, "semibold", c.text)
    rests = look.say("wash.turning.rests", games=f"{found.games:,}")
    part.text(rests, TURNING.x + 24, TURNING.bottom - 22, 18, "regular", c.sub, room=TURNING.w - 48)


def _point(point: Point, number: int, look: Look, *, replayed: bool) -> Region:
    c = look.c
    box = Box(TURNING.x + 12, TURNING.y + 66 + (number - 1) * HIGH, TURNING.w - 24, HIGH - 4)
    part = Part(f"turning.{number}", box, look)
    part.line(box.x + 12, box.y, box.right - 12, box.y, c.hair)
    middle = box.y + box.h / 2
    part.circle(box.x + 34, middle, 19, fill=c.accent)
    part.text(str(number), box.x + 34, middle + 7.5, 21, "extrabold", c.on_accent, "centre")
    part.mark(point.team, box.x + 80, middle, 13)
    part.text(look.of(point.chosen), box.x + 108, box.y + 36, 21, "bold", room=690, excerpt=True)
    under = " · ".join(look.of(each) for each in (point.when, point.better) if each)
    part.text(under, box.x + 108, box.y + 66, 18, "regular", c.sub, room=690, excerpt=True)
    _moved(part, point, Box(box.x + 830, box.y, 560, box.h), look)
    if not replayed:
        return part.region(bleed=0)
    part.key(str(number), box.right - 14, middle)
    return part.region(Action("theatre", "watch", (str(point.record),)), str(number), round=12)


def _moved(part: Part, point: Point, box: Box, look: Look) -> None:
    """Draw the odds of the ending from hollow, without the decision, to solid, with it."""
    c = look.c
    change = point.after - point.before
    part.text(look.of(point.ending), box.x, box.y + 34, 20, "semibold", room=470, excerpt=True)
    said = f"{'+' if change > 0 else '−'}{abs(change)}"
    part.text(said, box.right, box.y + 38, 26, "extrabold", c.text, "right")
    y = box.y + 62
    scale = Box(box.x + 36, y, 440, 0)
    before, after = (scale.x + scale.w * share / 100 for share in (point.before, point.after))
    part.line(scale.x, y, scale.right, y, c.line, 6)
    part.line(before, y, after, y, c.accent, 6)
    part.circle(before, y, 9, fill=c.panel, line=c.accent, wide=3)
    part.circle(after, y, 10, fill=c.accent)
    low, high = sorted((point.before, point.after))
    ends = sorted((before, after))
    sides: tuple[tuple[int, float, Align], ...] = (
        (low, ends[0] - 14, "right"), (high, ends[1] + 14, "left"),
    )  # fmt: skip
    for share, x, align in sides:
        wide = width(str(share), 18, "semibold")
        part.rect(Box(x - (wide + 3 if align == "right" else 3), y - 9, wide + 6, 18), fill=c.panel, round=0)
        part.text(str(share), x, y + 6, 18, "semibold", c.sub, align)
