"""Whole games by keys alone and by the mouse alone: the tutorial and the flagship, with nobody's display."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from player import Player, by_keys, by_mouse

from game.board.app import Board
from game.board.request import Request
from game.session import Session, find, load, setup

pytestmark = pytest.mark.alike

SEATS = {
    "eight_minutes": {"seoul": "people", "washington": "people", "alliance": "nobody"},
    "three_waves": {"seoul": "people", "washington": "people", "alliance": "people"},
}
EDITIONS = {"eight_minutes": None, "three_waves": 22}


@pytest.mark.parametrize("how", [by_keys, by_mouse])
@pytest.mark.parametrize("name", list(SEATS))
def test_a_whole_game_is_played_by_keys_alone_and_by_the_mouse_alone(
    screen: None, tmp_path: Path, name: str, how: Callable[[Player], None]
) -> None:
    scenario = load(find(name))
    chosen = setup(scenario, {}, EDITIONS[name])
    session = Session.start(scenario, chosen, SEATS[name], 7, tmp_path / "game")
    player = Player(Board(Request(session=session, size=(800, 450))))
    if how is by_keys:
        player.press(pygame.K_RETURN)
    else:
        player.click("startex")
    how(player)
    assert session.over
    ending = session.view("room").ending
    assert ending is not None
    assert any(ending.title.en in words.text for region in player.regions() for words in region.words)
    code = session.code
    if how is by_mouse:
        player.click("ending.page")
        player.click("menu")
        assert player.board.ui.screen == "menu"
    player.board.close()
    again = Session.resume(tmp_path / "game")
    assert (again.over, again.code) == (True, code)
    again.close()
