"""Displays come, go and show the same: the room's window follows, and nothing secret stays open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from test_board import PEOPLE, Player, new_session

from game.board.app import Board
from game.board.displays import displays, separate
from game.board.request import Request
from game.board.sdl import pygame
from game.board.settings import Settings

pytestmark = pytest.mark.alike

FIRST, SECOND = pygame.Rect(0, 0, 1024, 768), pygame.Rect(1024, 0, 1920, 1080)
BENEATH = pygame.Rect(0, 768, 1024, 768)
ONE, TWO, MIRRORED = (FIRST,), (FIRST, SECOND), (FIRST, pygame.Rect(0, 0, 1920, 1080))


class Desk:
    """The displays of a computer."""

    def __init__(self) -> None:
        self.displays = ONE


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give displays that nobody sees."""
    desk = Desk()
    monkeypatch.setattr("game.board.windows.displays", lambda: desk.displays)
    monkeypatch.setattr("game.board.app.LOOK_AT_DISPLAYS", 0)
    pygame.display.init()
    pygame.font.init()
    yield desk
    pygame.display.quit()


def at_a_board(folder: Path) -> Player:
    """Return a person at a board whose first question is asked."""
    player = Player(Board(Request(session=new_session(folder, PEOPLE), size=(640, 360))))
    player.press(pygame.K_RETURN)
    player.settled()
    return player


def windows(player: Player) -> list[str]:
    """Return which windows a board has after its next look at the displays."""
    player.board.step([])
    return sorted(player.board.panes.panes)


@pytest.mark.parametrize(
    ("found", "apart"),
    [
        ((), False),
        (ONE, False),
        (TWO, True),
        (MIRRORED, False),
        ((FIRST, BENEATH), True),
        ((FIRST, SECOND, BENEATH), True),
        ((FIRST, SECOND, SECOND.move(5, 5)), False),
    ],
)
def test_displays_are_separate_where_none_shows_what_another_shows(
    found: tuple[pygame.Rect, ...], apart: bool
) -> None:
    assert separate(found) == apart


def test_without_an_x_server_the_displays_are_those_of_pygame(desk: Desk) -> None:
    assert [display.size for display in displays()] == pygame.display.get_desktop_sizes()


@pytest.mark.parametrize("seen_by_all", [ONE, MIRRORED])
def test_no_window_for_control_where_all_would_see_it(
    desk: Desk, tmp_path: Path, seen_by_all: tuple[pygame.Rect, ...]
) -> None:
    desk.displays = seen_by_all
    player = at_a_board(tmp_path / "game")
    for expected in (["table"], ["room", "table"]) * 2:
        assert windows(player) == expected
        assert player.board.ui.mirrored == (len(expected) == 2)
        player.press(pygame.K_F6)
    player.board.close()


@pytest.mark.parametrize("gone", [ONE, MIRRORED])
def test_a_display_that_goes_takes_all_secrets_with_it_and_the_room_comes_back_with_it(
    desk: Desk, tmp_path: Path, gone: tuple[pygame.Rect, ...]
) -> None:
    desk.displays = TWO
    player = at_a_board(tmp_path / "game")
    assert windows(player) == ["room", "table"]
    player.until(lambda: not player.board.panes.panes["room"].restless)
    room = player.board.panes.panes["room"].regions
    player.press(pygame.K_F6)
    player.open("seoul")
    player.press(pygame.K_1)
    board, before = player.board, (player.session.code, player.board.ui.drafts)
    assert board.ui.drafts
    assert board.control is not None
    desk.displays = gone
    assert windows(player) == ["table"]
    assert board.control is None
    assert (board.ui.curtain, board.ui.over, board.ui.front) == ("closed", "", "room")
    assert (board.ui.windows, board.ui.mirrored) == (1, False)
    desk.displays = TWO
    assert windows(player) == ["room", "table"]
    player.until(lambda: board.panes.panes["room"].regions == room)
    assert (player.session.code, board.ui.drafts) == before
    board.close()


def test_control_that_lies_over_the_tables_closes_when_a_display_becomes_a_mirror(
    desk: Desk, tmp_path: Path
) -> None:
    desk.displays = TWO
    player = at_a_board(tmp_path / "game")
    player.press(pygame.K_c)
    player.press(pygame.K_h, let_go=False)
    assert player.board.ui.reveal
    desk.displays = MIRRORED
    player.board.step([])
    assert (player.board.ui.over, player.board.ui.reveal) == ("", False)
    player.board.close()


def test_a_windows_own_display_goes_and_it_moves_to_the_one_that_is_left(desk: Desk, tmp_path: Path) -> None:
    desk.displays = TWO
    player = at_a_board(tmp_path / "game")
    window = player.board.panes.panes["table"].window
    window.position = (1500, 300)
    desk.displays = ONE
    player.board.step([])
    assert FIRST.collidepoint(window.position)
    player.board.close()


def test_settings_stay_as_they_are_when_displays_change(desk: Desk, tmp_path: Path) -> None:
    player = at_a_board(tmp_path / "game")
    player.board.ui = replace(player.board.ui, lang="ko", settings=Settings(size=130))
    desk.displays = TWO
    player.board.step([])
    assert (player.board.ui.lang, player.board.ui.settings.size) == ("ko", 130)
    player.board.close()
