"""Windows of any size, lost and found again: the picture fits, and the game does not notice."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from conftest import Keeps

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest
from test_board import PEOPLE, Player, new_session
from test_layout import faults

from game.board.app import Board
from game.board.drawings import fit
from game.board.paint import Painter
from game.board.region import Box, Region, Words
from game.board.request import Request
from game.board.settings import Settings
from game.board.theme import HIGH, WIDE

pytestmark = pytest.mark.once

SIZES = [(640, 480), (3840, 2160), (1920, 1080), (3840, 480), (640, 2160)]
RANDOM = random.Random(20260312)  # noqa: S311
SIZES += [(RANDOM.randint(640, 3840), RANDOM.randint(480, 2160)) for _ in range(195)]
LOST = (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN)
FOUND = (
    pygame.WINDOWSHOWN,
    pygame.WINDOWRESTORED,
    pygame.WINDOWDISPLAYCHANGED,
    pygame.WINDOWEXPOSED,
    pygame.WINDOWFOCUSGAINED,
)


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Give a person at a board on a game that has begun, in a window that nobody sees."""
    pygame.display.init()
    pygame.font.init()
    made = Player(Board(Request(session=new_session(tmp_path / "game", PEOPLE), size=(640, 360))))
    made.press(pygame.K_RETURN)
    made.settled()
    yield made
    made.board.close()
    pygame.display.quit()


def state(player: Player) -> tuple[object, ...]:
    """Return what must be the same whatever happens to the windows."""
    session = player.session
    return session.code, session.point, len(session.records), replace(player.board.ui, idle=0, seen="")


def resize(player: Player, size: tuple[int, int]) -> None:
    """Give the window another size and let the board hear of it."""
    player.board.panes.panes["table"].window.size = size
    player.event(pygame.WINDOWRESIZED, x=size[0], y=size[1])


def settle(player: Player) -> None:
    """Wait until the window has been drawn anew at its size."""
    pane = player.board.panes.panes["table"]
    player.until(lambda: not pane.settling)


def pixels(player: Player) -> bytes:
    """Return what the window shows."""
    return pygame.image.tobytes(player.board.panes.panes["table"].window.get_surface(), "RGB")


def test_two_hundred_sizes_leave_the_picture_in_the_window_and_the_game_as_it_was(
    player: Player, keeps: Keeps
) -> None:
    before = state(player)
    regions = player.regions()
    for number, size in enumerate(SIZES):
        resize(player, size)
        here = fit(player.board.panes.panes["table"].window.size)
        assert whole(here.pixels(Box(0, 0, WIDE, HIGH)), size), size
        pressed = [region.box for region in player.regions() if region.action and region.box.w]
        assert all(back(box, size) for box in pressed), size
        if number % 40 == 0:
            settle(player)
            assert player.regions() == regions
            assert faults(player.regions()) == []
    settle(player)
    assert state(player) == before
    keeps("P1", len(SIZES), "sizes")


@pytest.mark.parametrize("start", range(4))
def test_a_picture_is_drawn_at_any_size_and_nothing_of_it_beside_it(
    player: Player, start: int, keeps: Keeps
) -> None:
    sizes = SIZES[start::4]
    regions, ground = player.regions(), player.board.ui.look.c.bg
    for size in sizes:
        surface = pygame.Surface(size)
        Painter().draw(surface, regions, ground)
        picture = fit(size).pixels(Box(0, 0, WIDE, HIGH)).clip(surface.get_rect())
        assert drawn(surface.subsurface(picture), ground) > picture.w * picture.h // 5, size
        for strip in beside(picture, size):
            assert drawn(surface.subsurface(strip), ground) == 0, size
    keeps("P1", len(sizes), "sizes drawn")


def drawn(surface: pygame.Surface, ground: str) -> int:
    """Return how many pixels of a surface are not the ground's."""
    return (
        surface.get_width() * surface.get_height()
        - pygame.mask.from_threshold(surface, ground, (1, 1, 1, 255)).count()
    )


def beside(picture: pygame.Rect, size: tuple[int, int]) -> list[pygame.Rect]:
    """Return what a window has left, right, above and below of the picture, an edge's softness away."""
    wide, high = size
    strips = [
        pygame.Rect(0, 0, picture.left - 1, high),
        pygame.Rect(picture.right + 1, 0, wide - picture.right - 1, high),
        pygame.Rect(0, 0, wide, picture.top - 1),
        pygame.Rect(0, picture.bottom + 1, wide, high - picture.bottom - 1),
    ]
    return [strip for strip in strips if strip.w > 0 and strip.h > 0]


def whole(picture: pygame.Rect, size: tuple[int, int]) -> bool:
    """Return whether the picture lies in a window, in its middle, and fills it in one direction."""
    wide, high = size
    inside = (
        picture.left >= -1 and picture.top >= -1 and picture.right <= wide + 1 and picture.bottom <= high + 1
    )
    fills = picture.w >= wide - 2 or picture.h >= high - 2
    middle = abs(picture.centerx - wide / 2) <= 2 and abs(picture.centery - high / 2) <= 2
    return inside and fills and middle


def back(box: Box, size: tuple[int, int]) -> bool:
    """Return whether the pixel in the middle of a region is found in that region again."""
    here = fit(size)
    middle = here.pixels(box).center
    return box.holds(*here.logical(*middle))


def test_full_screen_there_and_back_shows_the_same(player: Player, keeps: Keeps) -> None:
    before, shown = state(player), pixels(player)
    window = player.board.panes.panes["table"].window
    size = window.size
    for _ in range(3):
        player.press(pygame.K_F11)
        settle(player)
        assert faults(player.regions()) == []
        player.press(pygame.K_F11)
        resize(player, size)
        settle(player)
    assert state(player) == before
    assert pixels(player) == shown
    keeps("P1", 3, "losses and returns")


@pytest.mark.parametrize("lost", LOST)
def test_a_display_that_is_lost_and_comes_back_shows_the_same(
    player: Player, lost: int, keeps: Keeps
) -> None:
    before, shown = state(player), pixels(player)
    for _ in range(3):
        player.event(lost)
        player.board.panes.panes["table"].window.get_surface().fill("#FF00FF")
        for event in FOUND:
            player.event(event, display_index=0)
        settle(player)
    assert state(player) == before
    assert pixels(player) == shown
    keeps("P1", 3, "losses and returns")


def test_who_looks_away_while_a_curtain_is_held_open_leaves_it_closed(player: Player) -> None:
    before = state(player)
    player.press(pygame.K_1, let_go=False)
    assert player.board.ui.curtain == "peek"
    player.event(pygame.WINDOWFOCUSLOST)
    assert player.board.ui.curtain == "closed"
    resize(player, (801, 603))
    settle(player)
    player.event(pygame.KEYUP, key=pygame.K_1, mod=0, scancode=0)
    assert player.board.ui.curtain == "closed"
    assert state(player)[:3] == before[:3]


@pytest.mark.parametrize("size", [100, 130, 160])
def test_the_drawn_letters_keep_to_their_boxes_at_three_text_sizes(player: Player, size: int) -> None:
    """The measure is the font's own file; here it is asked of the letters that were drawn."""
    player.board.ui = replace(player.board.ui, settings=Settings(size=size))
    player.open("seoul")
    player.board.step([])
    regions = player.regions()
    assert faults(regions) == []
    for window in ((640, 480), (1366, 768)):
        for region in regions:
            if region.words and region.box.w and not region.id.startswith("veil"):
                assert spilled(region, window) == 0, region.id


def spilled(region: Region, window: tuple[int, int]) -> int:
    """Return how many pixels of a region's letters lie outside its box, beyond the edge's own softness."""
    surface, ground = pygame.Surface(window), "#808080"
    Painter().draw(surface, (replace(region, drawing="", bleed=400),), ground)
    drawn = pygame.mask.from_threshold(surface, ground, (1, 1, 1, 255))
    drawn.invert()
    inside = fit(window).pixels(region.box, 4)
    drawn.erase(pygame.mask.Mask(inside.size, fill=True), inside.topleft)
    return drawn.count()


def test_letters_that_spill_are_found() -> None:
    pygame.font.init()
    words = Words("far too long for its box", 105, 125, 22, "bold", "#000000")
    assert spilled(Region("spilling", Box(100, 100, 100, 40), words=(words,)), (800, 450)) > 50
    assert spilled(Region("wide", Box(100, 100, 400, 40), words=(words,)), (800, 450)) == 0
