"""What lies upon a drawing's ground, in spots: the empty pixels between them took longer than they do.

A region is as large as its panel, and on it stand an icon here and a line there. Shapes that lie close
together are rasterised together; what cannot be measured here is rasterised with its whole region.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from game.board.region import Box

NEAR = 6
"""Shapes that come closer than twice this, in logical units, belong to one spot."""

SHAPE = re.compile(
    r'<rect x="(?P<x>[-\d.]+)" y="(?P<y>[-\d.]+)" width="(?P<w>[\d.]+)" height="(?P<h>[\d.]+)"[^>]*/>'
    r'|<circle cx="(?P<cx>[-\d.]+)" cy="(?P<cy>[-\d.]+)" r="(?P<r>[\d.]+)"[^>]*/>'
    r'|<path d="(?P<d>[-MLZ\d. ]+)"[^>]*/>'
    r'|<g transform="translate\((?P<left>[-\d.]+) (?P<top>[-\d.]+)\) scale\((?P<scale>[\d.]+)\)"[^>]*>.*?</g>'
)
POINT = re.compile(r"(-?[\d.]+) (-?[\d.]+)")
LINE = re.compile(r'stroke-width="([\d.]+)"')

ICON = 24
"""The side of an icon's own square."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Shapes that lie together."""

    box: Box
    drawing: str


@lru_cache(maxsize=1000)
def spots(drawing: str) -> tuple[Spot, ...]:
    """Return the spots of a drawing, those above last; none where a shape's box is not known."""
    found: list[Spot] = []
    end = 0
    while match := SHAPE.match(drawing, end):
        end = match.end()
        spot = Spot(_box(match), match[0])
        apart = [other for other in found if not other.box.meets(spot.box)]
        if len(apart) < len(found):
            # Those that it joins may now meet others, which it then joins too.
            spot, apart = _joined(spot, found)
        found = [*apart, spot]
    return tuple(found) if end == len(drawing) else ()


def _joined(spot: Spot, others: list[Spot]) -> tuple[Spot, list[Spot]]:
    """Return a spot with all that it meets, their shapes in their order, and the others."""
    box, met = spot.box, list[int]()
    while len(more := [n for n, each in enumerate(others) if each.box.meets(box)]) > len(met):
        met = more
        for number in met:
            box = _around(box, others[number].box)
    drawing = "".join(others[number].drawing for number in met) + spot.drawing
    return Spot(box, drawing), [each for n, each in enumerate(others) if n not in met]


def _around(one: Box, other: Box) -> Box:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Box(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)


def _box(match: re.Match[str]) -> Box:
    """Return the ground that a shape covers, and a little around it."""
    if match["x"]:
        box = Box(*(float(match[name]) for name in "xywh"))
    elif match["cx"]:
        x, y, r = (float(match[name]) for name in ("cx", "cy", "r"))
        box = Box(x - r, y - r, 2 * r, 2 * r)
    elif match["d"]:
        points = [(float(x), float(y)) for x, y in POINT.findall(match["d"])]
        left, top = min(x for x, _ in points), min(y for _, y in points)
        box = Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
    else:
        side = float(match["scale"]) * ICON
        box = Box(float(match["left"]), float(match["top"]), side, side)
    line = LINE.search(match[0])
    return box.inset(-NEAR - (float(line[1]) / 2 if line else 0))
