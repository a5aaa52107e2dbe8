"""SVG rasterised for a place in a window, and what was rasterised lately."""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from math import ceil, floor

from game.board.region import Box
from game.board.sdl import pygame
from game.board.theme import HIGH, WIDE

MOST_PIXELS = 60_000_000
"""How much rasterised drawing is kept: a dozen pictures of 1920x1080, or a few of 3840x2160."""

Piece = tuple[pygame.Surface, tuple[int, int]]
"""Pixels, and where in the window their upper left corner lies."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The logical picture laid into a window: one factor, bars where the shape differs."""

    scale: float
    x: int
    y: int

    def logical(self, x: float, y: float) -> tuple[float, float]:
        """Return the logical point under a pixel."""
        return (x - self.x) / self.scale, (y - self.y) / self.scale

    def pixels(self, box: Box, bleed: float = 0) -> pygame.Rect:
        """Return the whole pixels that a box and its bleed cover."""
        left = floor(self.x + (box.x - bleed) * self.scale)
        top = floor(self.y + (box.y - bleed) * self.scale)
        right = ceil(self.x + (box.right + bleed) * self.scale)
        bottom = ceil(self.y + (box.bottom + bleed) * self.scale)
        return pygame.Rect(left, top, max(1, right - left), max(1, bottom - top))


def fit(size: tuple[int, int]) -> Fit:
    """Return how the picture lies in a window of a size."""
    scale = max(0.05, min(size[0] / WIDE, size[1] / HIGH))
    return Fit(scale, int((size[0] - WIDE * scale) / 2), int((size[1] - HIGH * scale) / 2))


def rasterised(drawing: str, rect: pygame.Rect, here: Fit) -> pygame.Surface:
    """Return what a drawing in logical units shows in a rectangle of a window."""
    left, top = here.logical(rect.x, rect.y)
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{rect.w}" height="{rect.h}">'
        f'<g transform="scale({here.scale:.6f}) translate({-left:.4f} {-top:.4f})">{drawing}</g></svg>'
    )
    return ready(pygame.image.load_sized_svg(io.BytesIO(picture.encode()), rect.size))


def ready(drawn: pygame.Surface) -> pygame.Surface:
    """Return a drawing in the window's own order of colours, which is blitted twenty times as fast."""
    try:
        return drawn.convert_alpha()
    except pygame.error:  # No window is open: pictures are drawn on bare surfaces.
        return drawn


class Drawings:
    """What was rasterised lately; windows that show the same share it."""

    def __init__(self) -> None:
        self._made: OrderedDict[Hashable, tuple[Piece, ...]] = OrderedDict()
        self._pixels = 0

    def __len__(self) -> int:
        return len(self._made)

    def kept(self, key: Hashable) -> tuple[Piece, ...] | None:
        """Return the pieces that were made for a drawing and its place, or None."""
        if key in self._made:
            self._made.move_to_end(key)
        return self._made.get(key)

    def keep(self, key: Hashable, made: tuple[Piece, ...]) -> None:
        """Keep the pieces of a drawing, and let go of those that were used longest ago."""
        self._made[key] = made
        self._pixels += _pixels(made)
        while self._pixels > MOST_PIXELS and len(self._made) > 1:
            _, old = self._made.popitem(last=False)
            self._pixels -= _pixels(old)


def _pixels(made: tuple[Piece, ...]) -> int:
    return sum(surface.get_width() * surface.get_height() for surface, _ in made)
