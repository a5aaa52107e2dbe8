"""Dashed lines as paths of their own: the rasteriser's dashes go astray at random on closed shapes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, hypot, pi, sin

Point = tuple[float, float]


def dashes(points: Sequence[Point], pattern: str) -> str:
    """Return the path of a dashed line through points; `pattern` is the length of dash and gap, "7 6"."""
    on, off = (float(length) for length in pattern.split(" "))
    drawn, left, pen = [], on, True
    x, y = points[0]
    drawn.append(f"M{x:.1f} {y:.1f}")
    for to_x, to_y in points[1:]:
        rest = hypot(to_x - x, to_y - y)
        while rest > left:
            x, y = x + (to_x - x) * left / rest, y + (to_y - y) * left / rest
            rest -= left
            drawn.append(f"{'L' if pen else 'M'}{x:.1f} {y:.1f}")
            pen = not pen
            left = on if pen else off
        left -= rest
        x, y = to_x, to_y
        if pen:
            drawn.append(f"L{x:.1f} {y:.1f}")
    return "".join(drawn)


@lru_cache(maxsize=400)
def rounded(x: float, y: float, wide: float, high: float, r: float, pattern: str) -> str:
    """Return the path of a dashed rectangle with rounded corners; a circle is one whose sides are 2 r."""
    r = min(r, wide / 2, high / 2)
    points: list[Point] = []
    for corner, (cx, cy) in enumerate(
        ((x + wide - r, y + r), (x + wide - r, y + high - r), (x + r, y + high - r), (x + r, y + r))
    ):
        for step in range(7):
            angle = (corner - 1 + step / 6) * pi / 2
            points.append((cx + r * cos(angle), cy + r * sin(angle)))
    return dashes([*points, points[0]], pattern)
