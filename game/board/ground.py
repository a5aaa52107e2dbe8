"""The rectangles that a drawing begins with: veils, bands, panels.

Rasterised as a whole a panel takes 10-30 ms, nearly all of it for pixels that are alike. So a plain one is
filled, and of a round one the corners and one line of each edge are rasterised and the rest repeats them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from game.board.drawings import Fit, Piece, rasterised
from game.board.region import Box
from game.board.sdl import pygame

LARGE = 8_000
"""A round rectangle that covers less, in logical units, is rasterised with what lies upon it."""

RECT = re.compile(
    r'<rect x="(-?[\d.]+)" y="(-?[\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="([\d.]+)"'
    r' fill="(#\w{6}|none)"'
    r'( stroke="#\w{6}" stroke-width="([\d.]+)" stroke-linejoin="round" stroke-linecap="round")?'
    r'(?: opacity="([\d.]+)")?/>'
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A rectangle, as `Part.rect` draws it."""

    box: Box
    round: float
    colour: str
    """`none` for a frame."""
    line: str
    """What its line looks like, as SVG says it; empty where it has none."""
    wide: float
    """How wide its line is."""
    opacity: float

    @property
    def plain(self) -> bool:
        """Return whether it is of one colour, without a line or round corners."""
        return not (self.round or self.line)

    @property
    def svg(self) -> str:
        """Return it as SVG."""
        at = f'x="{self.box.x:.4f}" y="{self.box.y:.4f}" width="{self.box.w:.4f}" height="{self.box.h:.4f}"'
        return f'<rect {at} rx="{self.round}" fill="{self.colour}"{self.line} opacity="{self.opacity}"/>'


@lru_cache(maxsize=1000)
def grounds(drawing: str) -> tuple[tuple[Ground, ...], str]:
    """Return the rectangles that a drawing begins with, and the rest of it."""
    found: list[Ground] = []
    end = 0
    while match := RECT.match(drawing, end):
        x, y, w, h, round, colour, line, wide, opacity = match.groups()
        box = Box(float(x), float(y), float(w), float(h))
        ground = Ground(box, float(round), colour, line or "", float(wide or 0), float(opacity or 1))
        if not ground.plain and box.w * box.h < LARGE:
            break
        found.append(ground)
        end = match.end()
    return tuple(found), drawing[end:]


def fill(surface: pygame.Surface, ground: Ground, here: Fit) -> None:
    """Fill a plain rectangle."""
    left, top = round(here.x + ground.box.x * here.scale), round(here.y + ground.box.y * here.scale)
    right = max(left + 1, round(here.x + ground.box.right * here.scale))
    bottom = max(top + 1, round(here.y + ground.box.bottom * here.scale))
    area = pygame.Rect(left, top, right - left, bottom - top).clip(surface.get_clip())
    if ground.opacity >= 1:
        surface.fill(ground.colour, area)
    elif area.w and area.h:
        surface.blit(sheet(area.size, ground.colour, round(255 * ground.opacity)), area)


@lru_cache(maxsize=6)
def sheet(size: tuple[int, int], colour: str, alpha: int) -> pygame.Surface:
    """Return a sheet of one colour that lets through what lies beneath."""
    made = pygame.Surface(size)
    made.fill(colour)
    made.set_alpha(alpha)
    return made


def pieces(ground: Ground, here: Fit) -> tuple[Piece, ...]:
    """Return a round rectangle in up to nine pieces: corners, edges, and the middle where there is any."""
    rect = here.pixels(ground.box, ground.wide / 2)
    edge = ceil((ground.round + ground.wide) * here.scale) + 2
    small = pygame.Rect(rect.topleft, (min(rect.w, 2 * edge + 1), min(rect.h, 2 * edge + 1)))
    box = ground.box
    less = replace(box, w=box.w - (rect.w - small.w) / here.scale, h=box.h - (rect.h - small.h) / here.scale)
    made = rasterised(replace(ground, box=less).svg, small, here)
    return tuple(_stretched(made, rect, edge))


def _stretched(made: pygame.Surface, rect: pygame.Rect, edge: int) -> Iterator[Piece]:
    for top, high, y, tall in _spans(made.get_height(), rect.h, edge):
        for left, across, x, wide in _spans(made.get_width(), rect.w, edge):
            piece = made.subsurface((left, top, across, high))
            if (across, high) == (1, 1) and not piece.get_at((0, 0)).a:
                continue
            yield pygame.transform.scale(piece, (wide, tall)), (rect.x + x, rect.y + y)


def _spans(small: int, whole: int, edge: int) -> tuple[tuple[int, int, int, int], ...]:
    """Return the spans along one side: where each lies in the small picture and in the whole one."""
    if small == whole:
        return ((0, whole, 0, whole),)
    return (0, edge, 0, edge), (edge, 1, edge, whole - 2 * edge), (edge + 1, edge, whole - edge, edge)
