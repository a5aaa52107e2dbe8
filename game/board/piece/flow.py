"""What moved between two places: an arrow and its label, laid where nothing else stands."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

from game.board.dashes import dashes
from game.board.part import Look, Part
from game.board.region import Box, Region
from game.measure import width

if TYPE_CHECKING:
    from game.session import FlowLine, Message, Place


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the picture."""

    place: Place
    x: float
    y: float
    news: Message | None
    """The latest public inject that named it."""


@dataclass(frozen=True, slots=True)
class Curve:
    """The line of a flow: where it starts, bends and ends."""

    start: Point
    bend: Point
    end: Point

    def at(self, hundredth: int) -> Point:
        """Return the point at some hundredths of the way."""
        t, u = hundredth / 100, 1 - hundredth / 100
        (x0, y0), (x1, y1), (x2, y2) = self.start, self.bend, self.end
        return u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2


def curve_between(start: Spot, end: Spot, held: dict[str, Box], number: int) -> Curve:
    """Return a flow's line; it leaves or enters an inset through the edge that faces the map."""
    a, b = (start.x, start.y), (end.x, end.y)
    for inset, outside in ((start.place.inset, b), (end.place.inset, a)):
        if inset not in held or start.place.inset == end.place.inset:
            continue
        gate, bend = _gate(held[inset], outside, list(held.values()), number)
        return Curve(gate, bend, outside) if outside == b else Curve(outside, bend, gate)
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = max(1.0, hypot(dx, dy))
    reach = min(70.0, length * 0.22)
    return Curve(a, ((a[0] + b[0]) / 2 + dy / length * reach, (a[1] + b[1]) / 2 - dx / length * reach), b)


def _gate(where: Box, outside: Point, held: list[Box], number: int) -> tuple[Point, Point]:
    """Return the point in an inset's edge for a line from outside, and the point that bends the line.

    It comes from above or below; from the side where another inset stands there.
    """
    share = 0.3 + 0.22 * (number % 3)
    if sum(other.x < where.right and where.x < other.right for other in held) > 1:
        right = outside[0] > where.x + where.w / 2
        gate = (where.right + 2 if right else where.x - 2, where.y + where.h * share)
        return gate, ((gate[0] + outside[0]) / 2, gate[1])
    below = outside[1] > where.y + where.h / 2
    gate = (where.x + where.w * share, where.bottom + 2 if below else where.y - 2)
    return gate, (gate[0], outside[1] + (6 + 84 * number) * (1 if below else -1))


def name_of(flow: FlowLine) -> str:
    """Return what tells an arrow from any other."""
    return f"{flow.start} {flow.end} {flow.team} {flow.label.en}"


def flow_region(number: int, flow: FlowLine, curve: Curve, look: Look, box: Box) -> Region:
    """Return an arrow: solid for what was done, dashed for what somebody claims; a fresh one is drawn on."""
    fresh = name_of(flow) in look.moving.fresh
    share = max(0.02, look.moving.share()) if fresh else 1.0
    xs, ys = zip(*(curve.at(hundredth) for hundredth in range(0, 101, 10)), strict=True)
    ground = Box(min(xs) - 18, min(ys) - 18, max(xs) - min(xs) + 36, max(ys) - min(ys) + 36)
    part = Part(f"flow.{number}", ground, look)
    _arrow(part, flow, curve, share, look)
    return part.region(bleed=0)


def _arrow(part: Part, flow: FlowLine, curve: Curve, share: float, look: Look) -> None:
    c = look.c
    colour = c.team(flow.team) if flow.team else c.bad
    start, bend, end = curve.start, _mean(curve.start, curve.bend, share), curve.at(round(share * 100))
    ex, ey = end[0] - bend[0], end[1] - bend[1]
    far = max(1.0, hypot(ex, ey))
    ux, uy = ex / far, ey / far
    away = (16 if far > 40 else 4) if share == 1 else 0
    tip = (end[0] - ux * away, end[1] - uy * away)
    foot = (tip[0] - ux * 15, tip[1] - uy * 15)
    line = f"M{start[0]:.1f} {start[1]:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {foot[0]:.1f} {foot[1]:.1f}"
    part.path(line, line=c.sea, wide=10)
    drawn = Curve(start, bend, foot)
    if flow.claimed:
        line = dashes([drawn.at(hundredth) for hundredth in range(0, 101, 2)], "11 8")
    part.path(line, line=colour, wide=5)
    head = (
        f"M{tip[0]:.1f} {tip[1]:.1f}L{foot[0] - uy * 9:.1f} {foot[1] + ux * 9:.1f}"
        f"L{foot[0] + uy * 9:.1f} {foot[1] - ux * 9:.1f}Z"
    )
    part.path(head, fill=colour, line=c.sea, wide=2)


def _mean(first: Point, second: Point, share: float) -> Point:
    return first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share


def draw_tag(part: Part, flow: FlowLine, curve: Curve, look: Look, box: Box, taken: list[Box]) -> Box:
    """Lay a flow's label on its line, or beside a short one, where nothing else stands; return its ground."""
    c = look.c
    colour = c.team(flow.team) if flow.team else c.bad
    label = look.of(flow.label)
    wide = width(label, 19, "bold") + 52
    short = hypot(curve.end[0] - curve.start[0], curve.end[1] - curve.start[1]) < wide + 70
    aside = (wide / 2 + 22, -wide / 2 - 22, 0) if short else (0, wide / 2 + 22, -wide / 2 - 22)
    where = [
        Box(
            min(max(x - wide / 2 + side, box.x + 10), box.right - 10 - wide),
            min(max(y - 18 + step, box.y + 10), box.bottom - 46), wide, 36,
        )
        for side in aside
        for step in (0, -40, 40, -80, 80, -120, 120, 160)
        for x, y in (curve.at(hundredth) for hundredth in (50, 40, 60, 30, 70))
    ]  # fmt: skip
    tag = next((box for box in where if not any(box.meets(other) for other in taken)), where[0])
    part.rect(tag, fill=c.panel, line=colour, wide=2, round=9, dash="7 5" if flow.claimed else "")
    if flow.claimed:
        part.icon("megaphone", tag.x + 12, tag.y + 7, 22, colour, 2.4)
    else:
        part.mark(flow.team, tag.x + 23, tag.y + 18, 8, colour=colour)
    part.text(label, tag.x + 40, tag.y + 25, 19, "bold", c.text)
    return tag


def draw_key(
    part: Part, curves: list[tuple[FlowLine, Curve]], look: Look, box: Box, taken: list[Box]
) -> None:
    """Say in a free corner what a solid and a dashed line mean."""
    c = look.c
    done, claimed = look.say("map.done"), look.say("map.claimed")
    first = 62 + width(done, 18, "semibold")
    wide = first + 76 + width(claimed, 18, "semibold")
    corners = (
        Box(x, y, wide, 36)
        for y in (box.bottom - 50, box.y + 14)
        for x in (box.right - 14 - wide, box.x + 14)
    )
    bends = [Box(x - 8, y - 8, 16, 16) for _, curve in curves for x, y in map(curve.at, range(0, 101, 5))]
    free = (corner for corner in corners if not any(corner.meets(other) for other in (*taken, *bends)))
    where = next(free, None)
    if where is None:
        return
    part.rect(where, fill=c.panel, line=c.line, wide=1.5, round=9)
    middle = where.y + 18
    part.line(where.x + 14, middle, where.x + 50, middle, c.text, 4)
    part.text(done, where.x + 58, middle + 6.5, 18, "semibold")
    part.line(where.x + first + 14, middle, where.x + first + 52, middle, c.text, 4, "9 7")
    part.text(claimed, where.x + first + 60, middle + 6.5, 18, "semibold")
