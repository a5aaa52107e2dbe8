"""The painter's short cut: what is only rectangles is filled and looks as if it had been rasterised."""

from __future__ import annotations

import pytest

from game.board.app import pygame
from game.board.paint import Painter
from game.board.part import Look, Part
from game.board.region import Box, Region

SIZE = (800, 450)
LOOK = Look("en", "light")


def drawn(region: Region) -> pygame.Surface:
    """Return a region on a red ground."""
    surface = pygame.Surface(SIZE)
    Painter().draw(surface, (region,), "#FF0000")
    return surface


def frame(*more: str) -> Region:
    """Return a veil over everything, a band and a shadow."""
    part = Part("veil", Box(0, 0, 1600, 900), LOOK)
    part.rect(Box(-2000, -2000, 6000, 6000), fill="#E9EEF3", round=0, opacity=0.86)
    part.rect(Box(0, 0, 1600, 100), fill="#005A94", round=0)
    part.rect(Box(200, 300, 400, 200), fill="#10202E", round=0, opacity=0.5)
    for shape in more:
        part.shape(shape)
    return part.region(bleed=0)


def test_what_is_only_rectangles_is_not_rasterised_and_looks_the_same() -> None:
    nothing = '<circle cx="-50" cy="-50" r="1" fill="#000000"/>'
    painter, surface = Painter(), pygame.Surface(SIZE)
    painter.draw(surface, (frame(),), "#FF0000")
    assert painter.rasterised == 0
    rasterised = drawn(frame(nothing))
    for x in range(0, SIZE[0], 7):
        for y in range(0, SIZE[1], 7):
            pairs = zip(surface.get_at((x, y)), rasterised.get_at((x, y)), strict=True)
            assert all(abs(one - other) <= 2 for one, other in pairs), (x, y)


@pytest.mark.parametrize("round", [0, 12])
def test_anything_else_is_rasterised(round: int) -> None:
    part = Part("card", Box(100, 100, 400, 200), LOOK)
    part.rect(part.box, fill="#FFFFFF", line="#10202E" if round == 0 else "", round=round)
    painter = Painter()
    painter.draw(pygame.Surface(SIZE), (part.region(),), "#FF0000")
    assert painter.rasterised == 1


def test_a_veil_keeps_nothing_in_the_cache() -> None:
    painter = Painter()
    painter.draw(pygame.Surface(SIZE), (frame(),), "#FF0000")
    assert len(painter._drawings) == 0
