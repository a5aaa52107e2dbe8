"""Keys that a facilitator has wherever something is open: settings, help, the three marks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from class_samples import CLASSES
from scene_samples import SCENES
from test_board import Player, board_for, new_session
from test_board_control import InControl, in_turn_one, screen

from game.board.intent import Conduct, InGroup
from game.board.keys import MARKS, action_for, found
from game.board.picture import picture
from game.board.react import react
from game.board.tour import Stop
from game.board.ui import UI
from game.session import Session

pytestmark = pytest.mark.once

__all__ = ["screen"]

STOPS = {stop.name: stop for stop in (*SCENES, *CLASSES) if stop.window == "table"}
OPEN = {name: stop for name, stop in STOPS.items() if stop.ui.over not in ("help", "settings", "opening")}


def press(stop: Stop, ui: UI, key: str) -> tuple[UI, tuple[object, ...]]:
    """Return what a key makes of the ui of a stop, and what is asked of the session."""
    regions = picture(stop.scene, ui, stop.window)
    return react(ui, action_for(key, regions, ui), stop.scene)


def own(stop: Stop, key: str) -> bool:
    """Return whether a screen has something else on a key, and says so."""
    return found(key, picture(stop.scene, stop.ui, stop.window), stop.ui) is not None


@pytest.mark.parametrize("name", OPEN)
@pytest.mark.parametrize(("key", "page"), [("F5", "settings"), ("F1", "help")])
def test_settings_and_help_open_over_every_page_and_leave_it_so(name: str, key: str, page: str) -> None:
    stop = OPEN[name]
    if stop.ui.curtain == "peek" or own(stop, key):
        return
    before = stop.ui
    opened, _ = press(stop, before, key)
    assert opened.over == page
    shown = {region.id for region in picture(stop.scene, opened, stop.window)}
    assert ("settings.foot" if page == "settings" else "keys") in shown
    for back in ("Esc", key):
        after, intents = press(stop, opened, back)
        assert intents == ()
        assert (after.over, after.beneath) == (before.over, "")
        same = {"left": {}, "focus": "", "pages": {}, "defining": "", "idle": 0}
        # Writing ends where a key begins it; where a page is there to write on, it goes on.
        if before.over not in ("say", "ask"):
            same["typing"] = ""
        assert replace(after, **same) == replace(before, **same)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", OPEN)
def test_a_mark_is_made_on_every_screen_of_a_game_where_no_table_sits(name: str) -> None:
    stop = OPEN[name]
    for key in MARKS:
        if own(stop, key):
            continue
        _, intents = press(stop, stop.ui, key)
        asked = [each.what if isinstance(each, InGroup) else each for each in intents]
        if stop.ui.screen in ("play", "grid") and stop.ui.curtain == "closed":
            assert asked == [Conduct("mark", "", MARKS[key].values)]
        else:
            assert asked == [], "a table at the screen makes no marks"


def marks(session: Session) -> list[str]:
    """Return the kinds of the marks on the record."""
    return [each.body["fields"]["kind"] for each in session.records if each.body.get("what") == "mark"]


def said(player: Player) -> str:
    """Return all that can be read in the only window."""
    return " ".join(words.text for region in player.regions() for words in region.words)


def test_the_room_is_told_that_a_mark_was_made_and_not_which(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    player = Player(board_for(session))
    player.board.panes.shut("room")
    player.board._windows_changed()
    player.board.ui = replace(player.board.ui, front="room", screen="play")
    for key in (pygame.K_F8, pygame.K_F9, pygame.K_F12):
        player.press(key)
        player.settled()
    assert marks(session) == ["strength", "improve", "question"]
    # A window that has just been resized shows its old picture for a moment.
    player.until(lambda: not player.board.panes.panes["table"].stale)
    assert "Marked." in said(player)
    assert not {"Strength", "To improve", "Question"} & set(said(player).split("  "))
    player.board.ui = replace(player.board.ui, idle=10)
    player.board.step([])
    assert "Marked." not in said(player)
    player.board.close()


def test_in_its_own_window_control_has_marks_on_every_page_and_settings(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    player = InControl(board_for(session))
    session.conduct.pause()
    player.board.step([])
    tables = player.shown("table")
    for page in range(pygame.K_1, pygame.K_8):
        player.control(page, pygame.K_F8)
        assert "Marked." in player.shown()
    assert marks(session) == ["strength"] * 7
    player.press(pygame.K_F12)
    player.settled()
    assert marks(session)[-1] == "question"
    assert player.shown("table") == tables, "what the facilitator marks is told in control's window"
    player.control(pygame.K_F5)
    assert "Text size" in player.shown()
    assert player.board.ui.over == ""
    player.control(pygame.K_F5)
    assert "Questions to control" in player.shown(), "the page that was open is open again"
    assert "control" in player.board.panes.panes
    player.board.close()
