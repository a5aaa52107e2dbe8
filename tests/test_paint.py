"""The painter's short cuts: rectangles put together, shapes in spots, all as if rasterised in one."""

from __future__ import annotations

from dataclasses import replace

from game.board.app import pygame
from game.board.ground import grounds
from game.board.paint import Painter
from game.board.part import Look, Part
from game.board.region import Box, Region
from game.board.spots import spots

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


WHOLE = '<ellipse cx="-50" cy="-50" rx="1" ry="1" fill="#000000"/>'
"""An element that the short cuts know nothing of: what follows it is rasterised with its whole region."""


def alike(one: pygame.Surface, other: pygame.Surface, most: int = 3) -> bool:
    """Return whether no pixel of two pictures differs by more than what blending rounds away."""
    lighter, darker = one.copy(), other.copy()
    lighter.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    darker.blit(one, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    bound = (most + 1,) * 3 + (255,)
    pixels = SIZE[0] * SIZE[1]
    return all(
        pygame.mask.from_threshold(each, (0, 0, 0), bound).count() == pixels for each in (lighter, darker)
    )


def whole(region: Region) -> Region:
    """Return a region that no short cut is taken for."""
    return replace(region, drawing=WHOLE + region.drawing)


def test_what_is_only_rectangles_is_not_rasterised_and_looks_the_same() -> None:
    painter, surface = Painter(), pygame.Surface(SIZE)
    painter.draw(surface, (frame(),), "#FF0000")
    assert painter.rasterised == 0
    assert alike(surface, drawn(whole(frame())))


def panel() -> Part:
    """Return a panel, a frame upon it, and a round band that lets it through, at odd places."""
    part = Part("card", Box(101.3, 99.1, 1203.7, 603.3), LOOK)
    part.panel()
    part.rect(Box(141.3, 131.7, 807.1, 401.9), line="#8A1538", wide=3, round=30)
    part.rect(Box(201.3, 231.7, 607.1, 101.9), fill="#10202E", round=9, opacity=0.4)
    return part


def test_round_rectangles_are_put_together_from_corners_and_edges() -> None:
    region = panel().region()
    assert len(grounds(region.drawing)[0]) == 5
    assert grounds(region.drawing)[1] == ""
    assert alike(drawn(region), drawn(whole(region)))


def test_a_small_rectangle_is_rasterised_with_what_lies_upon_it() -> None:
    part = Part("key", Box(100, 100, 60, 40), LOOK)
    part.rect(part.box, fill="#FFFFFF", line="#10202E", round=6)
    part.circle(130, 120, 10, fill="#005A94")
    painter = Painter()
    painter.draw(pygame.Surface(SIZE), (part.region(),), "#FF0000")
    assert painter.rasterised == 1


def strewn() -> Part:
    """Return a panel with shapes that lie apart, upon each other, and over its edge."""
    part = panel()
    part.icon("lock", 1200.3, 121.7, 40, "#005A94")
    part.circle(300.3, 600.1, 20.3, fill="#8A1538")
    part.mark("washington", 310.3, 606.1, 12, colour="#FFFFFF")
    part.line(700.3, 620.6, 1100.9, 620.6, "#10202E", 5, dash="9 7")
    part.rect(Box(1250.3, 640.3, 160.7, 38.9), fill="#00664B", line="#10202E", round=8)
    return part


def test_shapes_are_rasterised_in_spots_where_they_lie_apart() -> None:
    region = strewn().region()
    found = spots(grounds(region.drawing)[1])
    assert len(found) == 4
    assert "".join(spot.drawing for spot in found) == grounds(region.drawing)[1]
    assert alike(drawn(region), drawn(whole(region)))


def test_spots_keep_the_order_of_shapes_that_meet() -> None:
    """The last joins the first two, which lay apart, and lies upon both."""
    part = Part("card", Box(0, 0, 1600, 900), LOOK)
    part.circle(200, 200, 30, fill="#FF0000")
    part.circle(800, 200, 30, fill="#00FF00")
    part.rect(Box(180, 190, 640, 20), fill="#0000FF", round=10)
    (spot,) = spots(part.region().drawing)
    assert spot.drawing == part.region().drawing
    assert alike(drawn(part.region()), drawn(whole(part.region())))


def test_of_a_shape_that_cannot_be_measured_nothing_is_split() -> None:
    assert spots(strewn().region().drawing + WHOLE) == ()


def test_a_veil_keeps_nothing_in_the_cache() -> None:
    painter = Painter()
    painter.draw(pygame.Surface(SIZE), (frame(),), "#FF0000")
    assert len(painter._drawings) == 0
