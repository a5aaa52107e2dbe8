"""The odds from here on the board: off until opened, on the record, and never in the game's way."""

from __future__ import annotations

import os
import signal
from functools import partial
from pathlib import Path

import pytest
from test_board import Player, board_for, new_session

from game.ahead import Ahead, hand
from game.board.app import pygame
from game.session import Session

pytestmark = pytest.mark.once


def opened(session: Session) -> Player:
    """Return a person who has opened exercise control and the odds."""
    player = Player(board_for(session))
    player.press(pygame.K_c)
    player.press(pygame.K_o)
    return player


def logged(session: Session) -> list[str]:
    """Return who was said to play on each time that the odds were looked at."""
    return [each.body["fields"]["doctrines"] for each in session.records if each.body.get("what") == "odds"]


def ready(player: Player) -> bool:
    """Return whether the page shows figures."""
    odds = player.board.scene().odds
    return odds is not None and odds.how == "ready"


def pid(player: Player) -> int:
    """Return the number of the process that reckons."""
    hand = player.board.hand
    assert hand is not None
    assert hand._odds is not None
    found = hand._odds._ahead.pid
    assert found is not None
    return found


def test_they_are_off_until_they_are_opened_and_then_on_the_record(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    player = Player(board_for(session))
    player.press(pygame.K_c)
    assert player.board.scene().odds is None
    assert logged(session) == []
    before = session.view("room")
    player.press(pygame.K_o)
    player.until(lambda: ready(player) and len(logged(session)) == 1)
    assert logged(session) == ["seoul=damage washington=function"]
    assert any(region.id == "odds.endings" for region in player.regions())
    player.press(pygame.K_1)
    player.until(lambda: ready(player) and len(logged(session)) == 2)
    assert logged(session)[1] == "seoul=function washington=function"
    player.press(pygame.K_ESCAPE)
    assert player.board.ui.over == "conduct"
    assert player.board.scene().odds is None
    assert session.view("room") == before
    player.board.close()


def test_they_are_on_no_other_picture(screen: None, tmp_path: Path) -> None:
    player = opened(new_session(tmp_path / "game"))
    player.press(pygame.K_F6)
    player.until(lambda: ready(player))
    words = [words.text for region in player.board.panes.panes["room"].regions for words in region.words]
    odds = player.board.scene().odds
    assert odds is not None
    assert not {line.title.en for line in odds.lines} & set(words)
    player.board.close()


def test_a_dead_process_is_told_and_a_key_begins_another(
    screen: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand, "Ahead", partial(Ahead, sizes=(5, 100_000)))
    session = new_session(tmp_path / "game")
    player = opened(session)
    player.until(lambda: ready(player))
    first = pid(player)
    os.kill(first, signal.SIGTERM)
    player.until(lambda: any(region.id == "odds.again" for region in player.regions()))
    player.press(pygame.K_RETURN)
    player.until(lambda: ready(player))
    assert pid(player) != first
    player.press(pygame.K_ESCAPE)
    player.press(pygame.K_ESCAPE)
    player.turn("seoul")
    assert session.waiting == ("washington",)
    player.board.close()


def test_when_the_board_closes_their_process_has_ended(screen: None, tmp_path: Path) -> None:
    player = opened(new_session(tmp_path / "game"))
    player.until(lambda: ready(player))
    number = pid(player)
    player.board.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
