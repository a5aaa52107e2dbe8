"""What moved between two places: an arrow and its label, laid where nothing else stands."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Box
from game.measure import width

if TYPE_CHECKING:
    from game.session import Flow, Message, Place


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the picture."""

    place: Place
    x: float
    y: float
    harm: Message | None
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
        where = held[inset]
        below = outside[1] > where.y + where.h / 2
        gate = (
            where.x + where.w * (0.3 + 0.22 * (number % 3)),
            where.bottom + 2 if below else where.y - 2,
        )
        bend = (gate[0], outside[1] + (6 + 84 * number) * (1 if below else -1))
        return Curve(gate, bend, outside) if outside == b else Curve(outside, bend, gate)
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = max(1.0, hypot(dx, dy))
    reach = min(70.0, length * 0.22)
    return Curve(a, ((a[0] + b[0]) / 2 + dy / length * reach, (a[1] + b[1]) / 2 - dx / length * reach), b)


def draw_flow(part: Part, flow: Flow, curve: Curve, look: Look) -> None:
    """Draw an arrow: solid for what was done, dashed for what somebody claims."""
    c = look.c
    colour = c.team(flow.team) if flow.team else c.bad
    ex, ey = curve.end[0] - curve.bend[0], curve.end[1] - curve.bend[1]
    far = max(1.0, hypot(ex, ey))
    ux, uy = ex / far, ey / far
    away = 16 if far > 40 else 4
    tip = (curve.end[0] - ux * away, curve.end[1] - uy * away)
    foot = (tip[0] - ux * 15, tip[1] - uy * 15)
    (sx, sy), (cx, cy) = curve.start, curve.bend
    line = f"M{sx:.1f} {sy:.1f}Q{cx:.1f} {cy:.1f} {foot[0]:.1f} {foot[1]:.1f}"
    part.path(line, line=c.sea, wide=10)
    part.path(line, line=colour, wide=5, dash="11 8" if flow.claimed else "")
    head = (
        f"M{tip[0]:.1f} {tip[1]:.1f}L{foot[0] - uy * 9:.1f} {foot[1] + ux * 9:.1f}"
        f"L{foot[0] + uy * 9:.1f} {foot[1] - ux * 9:.1f}Z"
    )
    part.path(head, fill=colour, line=c.sea, wide=2)


def draw_tag(part: Part, flow: Flow, curve: Curve, look: Look, box: Box, taken: list[Box]) -> Box:
    """Lay a flow's label on its line, where nothing else stands, and return its ground."""
    c = look.c
    colour = c.team(flow.team) if flow.team else c.bad
    label = look.of(flow.label)
    wide = width(label, 19, "bold") + 48
    where = [
        Box(
            min(max(x - wide / 2, box.x + 10), box.right - 10 - wide),
            min(max(y - 18 + step, box.y + 10), box.bottom - 46), wide, 36,
        )
        for step in (0, -40, 40, -80, 80, -120, 120, 160)
        for x, y in (curve.at(hundredth) for hundredth in (50, 40, 60, 30, 70))
    ]  # fmt: skip
    tag = next((box for box in where if not any(box.meets(other) for other in taken)), where[0])
    part.rect(tag, fill=c.panel, line=colour, wide=2, round=9, dash="7 5" if flow.claimed else "")
    part.mark(flow.team, tag.x + 20, tag.y + 18, 8, hollow=flow.claimed, colour=colour)
    part.text(label, tag.x + 36, tag.y + 25, 19, "bold", c.text)
    return tag
