"""Regions on a surface: SVG rasterised once for each content and size, text from cached glyph surfaces.

Only what changed since the last picture is drawn again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, partial
from math import ceil

from game.board.drawings import Drawings, Fit, Piece, fit, rasterised, ready
from game.board.ground import fill, grounds, pieces, sheet
from game.board.region import Layout, Region, Words
from game.board.sdl import pygame
from game.board.spots import spots
from game.measure import Weight, font_path
from game.texts.unseen import shown


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
        first, drawing = grounds(region.drawing)
        for ground in first:
            if ground.plain:
                fill(surface, ground, here)
            else:
                surface.blits(self._made((ground, here), partial(pieces, ground, here)), False)
        if drawing:
            rect = here.pixels(region.box, region.bleed)
            make = partial(_upon, drawing, rect, here)
            surface.blits(self._made((drawing, *rect), make), False)
        for words in region.words:
            _write(surface, words, here)

    def _made(self, key: Hashable, make: Callable[[], tuple[Piece, ...]]) -> tuple[Piece, ...]:
        """Return the pieces of a drawing as they were made before, or made now."""
        made = self._drawings.kept(key)
        if made is None:
            made = make()
            self.rasterised += 1
            self._drawings.keep(key, made)
        return made


def _upon(drawing: str, rect: pygame.Rect, here: Fit) -> tuple[Piece, ...]:
    """Return what lies upon the ground of a region that covers a rectangle."""
    found = [(spot.drawing, here.pixels(spot.box).clip(rect)) for spot in spots(drawing)]
    return tuple(
        (rasterised(part, place, here), place.topleft) for part, place in found or [(drawing, rect)] if place
    )


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
        shown(words.text), words.weight, round(size * 64), words.colour, words.halo, rim, words.turn
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
    drawn = _smaller(_letters(font, text, colour), exact / large)
    ascent = font.get_ascent() * exact / large
    if rim:
        under = _smaller(_letters(font, text, halo), exact / large)
        whole = pygame.Surface((drawn.get_width() + 2 * rim, drawn.get_height() + 2 * rim), pygame.SRCALPHA)
        for dx, dy in _circle(rim):
            whole.blit(under, (rim + dx, rim + dy))
        whole.blit(drawn, (rim, rim))
        drawn = whole
    if turn:
        turned = pygame.transform.rotozoom(drawn, turn, 1)
        ascent += (turned.get_height() - drawn.get_height()) / 2
        drawn = turned
    return ready(drawn), ascent


def _letters(font: pygame.Font, text: str, colour: str) -> pygame.Surface:
    """Return a line's letters, or where nothing of it can be seen a column of pixels without any."""
    try:
        drawn = font.render(text, True, colour)
    except pygame.error:
        # "Text has zero width": all of it are marks that turn a direction, joiners and the like.
        drawn = font.render("", True, colour)
    # A surface without a pixel cannot be made smaller: to try it ends the whole program.
    return drawn if drawn.get_width() else pygame.Surface((1, font.get_height()), pygame.SRCALPHA)


def _smaller(drawn: pygame.Surface, factor: float) -> pygame.Surface:
    wide, high = drawn.get_size()
    return pygame.transform.smoothscale(drawn, (max(1, round(wide * factor)), max(1, round(high * factor))))


def release() -> None:
    """Let go of fonts and glyphs: pygame is about to be left, and they would not outlive it."""
    _glyphs.cache_clear()
    sheet.cache_clear()
    _font.cache_clear()


def _circle(rim: int) -> list[tuple[int, int]]:
    reach = range(-rim, rim + 1)
    return [(x, y) for x in reach for y in reach if x * x + y * y <= rim * rim + 1]
