"""What a screen is made of: regions, each with what it shows, where, and what a click on it does.

A layout is a tuple of regions in the order of drawing. Nothing here knows pygame.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.measure import Weight, width

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in logical units."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """Return the centre from left to right."""
        return self.x + self.w / 2

    def inset(self, across: float, down: float | None = None) -> Box:
        """Return the box made smaller on all sides."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, self.w - 2 * across, self.h - 2 * down)

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def around(self, other: Box, slack: float = 0) -> bool:
        """Return whether another box lies wholly in it."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: Box) -> bool:
        """Return whether two boxes share any ground."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text. `x` is where it is aligned, `y` its baseline."""

    text: str
    x: float
    y: float
    size: int
    weight: Weight
    colour: str
    align: Align = "left"
    halo: str = ""
    """The colour of the rim that keeps it readable over a map, or empty."""
    cut: bool = False
    """Whether it had to be shortened to fit."""
    turn: int = 0
    """Degrees against the clock about its middle: the stamp's alone."""

    @property
    def box(self) -> Box:
        """Return the ground that the line covers, from the height of a capital to the foot of a g."""
        wide = width(self.text, self.size, self.weight)
        left = {"left": self.x, "centre": self.x - wide / 2, "right": self.x - wide}[self.align]
        return Box(left, self.y - 0.74 * self.size, wide, 0.94 * self.size)


@dataclass(frozen=True, slots=True)
class Action:
    """What a key or a click asks for; `react` alone knows what follows."""

    verb: str
    what: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """A piece of a screen."""

    id: str
    box: Box
    drawing: str = ""
    """SVG in logical units of the whole picture."""
    words: tuple[Words, ...] = ()
    action: Action | None = None
    released: Action | None = None
    """What letting go does, for things that are held."""
    keys: tuple[str, ...] = ()
    """Keys that do the same, by the names that `keys` shows."""
    round: int = 12
    """Radius of its corners, which the focus ring follows."""
    bleed: int = 12
    """How far its drawing may reach over its box: shadows, pointers."""


Layout = tuple[Region, ...]


def hit(regions: Layout, x: float, y: float) -> Region | None:
    """Return the uppermost region with an action at a point."""
    for region in reversed(regions):
        if region.box.holds(x, y) and (region.action or region.id.startswith("veil")):
            return region if region.action else None
    return None


def pressed(regions: Layout, key: str) -> Region | None:
    """Return the uppermost region that a key belongs to; nothing beneath a veil hears keys."""
    for region in reversed(regions):
        if key in region.keys:
            return region
        if region.id.startswith("veil"):
            return None
    return None


def stops(regions: Layout) -> tuple[str, ...]:
    """Return the regions that the focus visits, in order; beneath a veil there are none."""
    order: list[str] = []
    for region in regions:
        if region.id.startswith("veil"):
            order.clear()
        elif region.action and region.box.w:
            order.append(region.id)
    return tuple(order)
