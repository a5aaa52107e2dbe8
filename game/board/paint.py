"""Regions on a surface: SVG rasterised once for each content and size, text from cached glyph surfaces.

Only what changed since the last picture is drawn again.
"""

from __future__ import annotations

import io
import re
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor

from game.board.region import Box, Layout, Region, Words
from game.board.sdl import pygame
from game.board.theme import HIGH, WIDE
from game.measure import Weight, font_path

ONE = re.compile(
    r'<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="0"'
    r' fill="(#[0-9A-Fa-f]{6})"(?: opacity="([\d.]+)")?/>'
)
"""A rectangle of one colour, without a line or round corners."""
FIRST = re.compile(f"(?:{ONE.pattern})+")

MOST_PIXELS = 60_000_000
"""How much rasterised drawing is kept: a dozen pictures of 1920x1080, or a few of 3840x2160."""


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


class Drawings:
    """What was rasterised lately; windows that show the same share it."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[str, int, int, int, int], pygame.Surface] = OrderedDict()
        self._pixels = 0

    def __len__(self) -> int:
        return len(self._made)

    def kept(self, drawing: str, rect: pygame.Rect) -> pygame.Surface | None:
        """Return a drawing as it was rasterised for this place, or None."""
        key = (drawing, *rect)
        if key in self._made:
            self._made.move_to_end(key)
        return self._made.get(key)

    def keep(self, drawing: str, rect: pygame.Rect, made: pygame.Surface) -> None:
        """Keep a drawing, and let go of those that were used longest ago."""
        self._made[(drawing, *rect)] = made
        self._pixels += rect.w * rect.h
        while self._pixels > MOST_PIXELS and len(self._made) > 1:
            _, old = self._made.popitem(last=False)
            self._pixels -= old.get_width() * old.get_height()


class Painter:
    """Draws layouts on one window's surface and remembers what it drew."""

    def __init__(self, drawings: Drawings | None = None) -> None:
        self._shown: Layout = ()
        self._size = (0, 0)
        self._ground = ""
        self._drawings = Drawings() if drawings is None else drawings
        self.rasterised = 0
        """How many drawings were rasterised so far."""

    def draw(self, surface: pygame.Surface, regions: Layout, ground: str) -> bool:
        """Bring a surface up to date with a layout and return whether anything changed."""
        size = surface.get_size()
        here = fit(size)
        if size != self._size or ground != self._ground:
            stale = [surface.get_rect()]
        else:
            stale = [here.pixels(region.box, region.bleed) for region in _changed(self._shown, regions)]
        for rect in _merged(stale):
            surface.set_clip(rect)
            surface.fill(ground, rect)
            for region in regions:
                if rect.colliderect(here.pixels(region.box, region.bleed)):
                    self._region(surface, region, here)
            surface.set_clip(None)
        self._shown, self._size, self._ground = regions, size, ground
        return bool(stale)

    def forget(self) -> None:
        """Draw everything anew next time: the window's surface was lost."""
        self._size = (0, 0)

    @property
    def forgotten(self) -> bool:
        """Return whether everything must be drawn anew."""
        return self._size == (0, 0)

    def _region(self, surface: pygame.Surface, region: Region, here: Fit) -> None:
        grounds, drawing = _grounds(region.drawing)
        for ground in grounds:
            _fill(surface, ground, here)
        if drawing:
            rect = here.pixels(region.box, region.bleed)
            surface.blit(self._drawing(drawing, rect, here), rect)
        for words in region.words:
            _write(surface, words, here)

    def _drawing(self, drawing: str, rect: pygame.Rect, here: Fit) -> pygame.Surface:
        kept = self._drawings.kept(drawing, rect)
        if kept is not None:
            return kept
        left, top = here.logical(rect.x, rect.y)
        picture = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{rect.w}" height="{rect.h}">'
            f'<g transform="scale({here.scale:.6f}) translate({-left:.4f} {-top:.4f})">{drawing}</g></svg>'
        )
        made = _ready(pygame.image.load_sized_svg(io.BytesIO(picture.encode()), rect.size))
        self.rasterised += 1
        self._drawings.keep(drawing, rect, made)
        return made


@dataclass(frozen=True, slots=True)
class Ground:
    """A rectangle of one colour."""

    box: Box
    colour: str
    opacity: float


@lru_cache(maxsize=1000)
def _grounds(drawing: str) -> tuple[tuple[Ground, ...], str]:
    """Return the plain rectangles that a drawing begins with, and the rest of it.

    A veil or a frame is filled in a millisecond; rasterised it took as long as a whole screen.
    """
    begins = FIRST.match(drawing)
    end = begins.end() if begins else 0
    found = ONE.findall(drawing[:end])
    grounds = (Ground(Box(*map(float, each[:4])), each[4], float(each[5] or 1)) for each in found)
    return tuple(grounds), drawing[end:]


def _fill(surface: pygame.Surface, ground: Ground, here: Fit) -> None:
    left, top = round(here.x + ground.box.x * here.scale), round(here.y + ground.box.y * here.scale)
    right = max(left + 1, round(here.x + ground.box.right * here.scale))
    bottom = max(top + 1, round(here.y + ground.box.bottom * here.scale))
    area = pygame.Rect(left, top, right - left, bottom - top).clip(surface.get_clip())
    if ground.opacity >= 1:
        surface.fill(ground.colour, area)
    elif area.w and area.h:
        surface.blit(_sheet(area.size, ground.colour, round(255 * ground.opacity)), area)


@lru_cache(maxsize=6)
def _sheet(size: tuple[int, int], colour: str, alpha: int) -> pygame.Surface:
    sheet = pygame.Surface(size)
    sheet.fill(colour)
    sheet.set_alpha(alpha)
    return sheet


def _changed(before: Layout, after: Layout) -> list[Region]:
    """Return every region, old or new, whose ground must be drawn again."""
    if tuple(region.id for region in before) == tuple(region.id for region in after):
        pairs = ((old, new) for old, new in zip(before, after, strict=True) if old != new)
        return [region for pair in pairs for region in pair]
    old, new = set(before), set(after)
    return [region for region in before if region not in new] + [
        region for region in after if region not in old
    ]


def _merged(rects: list[pygame.Rect]) -> list[pygame.Rect]:
    """Return rectangles that do not meet, covering the same ground and perhaps more."""
    apart: list[pygame.Rect] = []
    for rect in rects:
        grown = rect.copy()
        while (at := grown.collidelist(apart)) >= 0:
            grown = grown.union(apart.pop(at))
        apart.append(grown)
    return apart


def _write(surface: pygame.Surface, words: Words, here: Fit) -> None:
    size = words.size * here.scale
    rim = max(1, round(3 * here.scale)) if words.halo else 0
    drawn, ascent = _glyphs(
        words.text, words.weight, round(size * 64), words.colour, words.halo, rim, words.turn
    )
    wide = drawn.get_width() - 2 * rim
    x = here.x + words.x * here.scale - {"left": 0, "centre": wide / 2, "right": wide}[words.align]
    y = here.y + words.y * here.scale - ascent
    surface.blit(drawn, (round(x) - rim, round(y) - rim))


@lru_cache(maxsize=64)
def _font(weight: Weight, size: int) -> pygame.Font:
    return pygame.Font(font_path(weight), size)


@lru_cache(maxsize=3000)
def _glyphs(
    text: str, weight: Weight, size: int, colour: str, halo: str, rim: int, turn: int
) -> tuple[pygame.Surface, float]:
    """Return a line and how far its baseline lies beneath its top; `size` is in 64ths of a pixel.

    Drawn twice as large and made smaller: a font of whole pixels sets small letters too unevenly.
    """
    exact = size / 64
    large = max(2, ceil(exact * 2))
    font = _font(weight, large)
    drawn = _smaller(font.render(text, True, colour), exact / large)
    ascent = font.get_ascent() * exact / large
    if rim:
        under = _smaller(font.render(text, True, halo), exact / large)
        whole = pygame.Surface((drawn.get_width() + 2 * rim, drawn.get_height() + 2 * rim), pygame.SRCALPHA)
        for dx, dy in _circle(rim):
            whole.blit(under, (rim + dx, rim + dy))
        whole.blit(drawn, (rim, rim))
        drawn = whole
    if turn:
        turned = pygame.transform.rotozoom(drawn, turn, 1)
        ascent += (turned.get_height() - drawn.get_height()) / 2
        drawn = turned
    return _ready(drawn), ascent


def _ready(drawn: pygame.Surface) -> pygame.Surface:
    """Return a drawing in the window's own order of colours, which is blitted twenty times as fast."""
    try:
        return drawn.convert_alpha()
    except pygame.error:  # No window is open: pictures are drawn on bare surfaces.
        return drawn


def _smaller(drawn: pygame.Surface, factor: float) -> pygame.Surface:
    wide, high = drawn.get_size()
    return pygame.transform.smoothscale(drawn, (max(1, round(wide * factor)), max(1, round(high * factor))))


def release() -> None:
    """Let go of fonts and glyphs: pygame is about to be left, and they would not outlive it."""
    _glyphs.cache_clear()
    _sheet.cache_clear()
    _font.cache_clear()


def _circle(rim: int) -> list[tuple[int, int]]:
    reach = range(-rim, rim + 1)
    return [(x, y) for x in reach for y in reach if x * x + y * y <= rim * rim + 1]
