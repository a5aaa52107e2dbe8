"""Where a point of the earth stands in a picture, and the land around it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians

from game.board.art import Outline
from game.board.part import Part
from game.board.region import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """An outline laid into a box: where a point of the earth stands in the picture."""

    box: Box
    west: float
    north: float
    across: float
    """Units of the picture to a degree of longitude."""
    down: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return the point of the picture, for degrees."""
        return (
            self.box.x + (longitude - self.west) * self.across,
            self.box.y + (self.north - latitude) * self.down,
        )


def frame(shape: Outline, box: Box, cover: bool) -> Frame:
    """Return the outline's frame in a box: covering it, or wholly inside it."""
    west, south, east, north = (edge / shape.per_degree for edge in shape.bounds)
    squeeze = cos(radians((south + north) / 2))
    wide, high = (east - west) * squeeze, north - south
    scale = max(box.w / wide, box.h / high) if cover else min(box.w / wide, box.h / high)
    x, y = box.x + (box.w - wide * scale) / 2, box.y + (box.h - high * scale) / 2
    return Frame(Box(x, y, wide * scale, high * scale), west, north, scale * squeeze, scale)


def land(part: Part, shape: Outline, where: Frame, home: tuple[str, ...]) -> None:
    """Draw an outline's land and rivers; `home` is tinted."""
    c = part.c
    unit = shape.per_degree
    for country, rings in shape.land:
        d = "".join(_ring(ring, where, unit) + "Z" for ring in rings)
        part.path(d, fill=c.home if country in home else c.land, line=c.coast, wide=1.2)
    for wide, line in shape.rivers:
        part.path(_ring(line, where, unit), line=c.coast, wide=wide * where.down / unit + 2)
        part.path(_ring(line, where, unit), line=c.sea, wide=wide * where.down / unit)


def _ring(ring: tuple[tuple[int, int], ...], where: Frame, unit: int) -> str:
    points = (where.at(x / unit, y / unit) for x, y in ring)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
