"""Signatures and stamps: a hand for each capital, nobody's name, drawn as far as the moment has come."""

from __future__ import annotations

from functools import cache

from game.board.part import Look, Part
from game.board.region import Box, Region
from game.measure import width

Point = tuple[float, float]

SIGNED = 240
"""Milliseconds in which a signature is drawn; then the stamp falls."""

HANDS: dict[str, tuple[float, ...]] = {
    "seoul": (
        8, -34, 22, -44, 26, -30, 3, 12, -10, 26, -4, 28, 8, 2, 14, -30, 24, -30, 8, 0, -4, 26, 4, 28, 8, 1,
        12, -20, 22, -20, 8, 0, -2, 16, 8, 16, 12, 0, 16, -10, 28, -8, 14, 2, 30, 2, 52, -6,
    ),
    "": (
        6, 16, 8, 26, 14, 28, 8, 0, 10, -26, 18, -26, 8, 0, 4, 26, 12, 26, 8, 0, 12, -34, 20, -30, 6, 6,
        -14, 32, -4, 34, 10, 0, 14, -22, 22, -20, 8, 4, -8, 18, 2, 18, 14, 0, 22, -12, 36, -10, 10, 2, 18, 8,
        34, 0,
    ),
}  # fmt: skip
"""Curves from their start: for each the two handles and the end, relative to where the pen is."""


@cache
def _points(team: str) -> tuple[Point, ...]:
    hand = HANDS.get(team, HANDS[""])
    x, y = (0.0, 0.0) if team in HANDS else (0.0, -30.0)
    points = [(x, y)]
    for at in range(0, len(hand), 6):
        ax, ay, bx, by, ex, ey = hand[at : at + 6]
        for step in range(1, 9):
            t, u = step / 8, 1 - step / 8
            points.append(
                (
                    x + 3 * u * u * t * ax + 3 * u * t * t * bx + t**3 * ex,
                    y + 3 * u * u * t * ay + 3 * u * t * t * by + t**3 * ey,
                )
            )
        x, y = x + ex, y + ey
    return tuple(points)


def signature(team: str, x: float, y: float, look: Look) -> Region:
    """Return a capital's signature from a point on its line, as much of it as is written by now."""
    look = look.plain
    points = _points(team)
    done = max(2, round(len(points) * look.moving.share(0, SIGNED)))
    part = Part(f"sign.{team}", Box(x - 4, y - 50, 250, 58), look)
    written = [f"{x + 1.25 * dx:.1f} {y + dy:.1f}" for dx, dy in points[:done]]
    part.path("M" + "L".join(written), line=look.c.team(team), wide=3.4)
    return part.region(bleed=2)


def stamp(how: str, x: float, y: float, look: Look) -> Region:
    """Return the result as a stamp, its middle at a point: the only turned thing of the board. It falls."""
    look = look.plain
    c = look.c
    colour = c.good if how in ("signed", "dissent") else c.bad
    label = look.say(f"stamp.{how}")
    large = look.moving.between(1.6, 1.0, SIGNED)
    wide = width(label, 30, "extrabold") + 52
    part = Part("stamp", Box(x - wide * 0.8 - 10, y - 62, wide * 1.6 + 20, 124), look)
    if look.moving.moment < SIGNED:
        return part.region(bleed=0)
    part.shape(
        f'<g transform="translate({x:g} {y:g}) rotate(-5) scale({large:.3f})" fill="none" stroke="{colour}">'
        f'<rect x="{-wide / 2:g}" y="-31" width="{wide:g}" height="62" rx="9" fill="{c.paper}" '
        f'stroke-width="5"/><rect x="{7 - wide / 2:g}" y="-24" width="{wide - 14:g}" height="48" rx="4" '
        'stroke-width="1.6"/></g>'
    )
    part.text(label, x, y + 10.5 * large, round(30 * large), "extrabold", colour, "centre", turn=5)
    return part.region(bleed=0)
