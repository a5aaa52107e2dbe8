"""Motion on the board: the loop gives the moment, one change moves once, and settings can keep it still."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.board import app, showing
from game.board.motion import STANDING, STILL, Moving
from game.board.region import Action
from game.board.request import Request
from game.board.ui import UI
from game.board.windows import Pane
from game.session import Decision, Session, find, load

pytestmark = pytest.mark.alike


class Clock:
    """A clock that goes only when told."""

    now = 100.0

    def monotonic(self) -> float:
        """Return the seconds."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let that time pass at once."""
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    """Give the loop a clock of our own."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    app.pygame.display.init()
    app.pygame.font.init()
    told = Clock()
    monkeypatch.setattr(app, "time", told)
    monkeypatch.setattr(showing, "time", told)
    yield told
    app.release()
    app.pygame.display.quit()


def resolved() -> tuple[app.Board, Pane]:
    """Return a board whose tables have just decided, before it has drawn what happened."""
    seats = {"seoul": "people", "washington": "people", "alliance": "nobody"}
    session = Session.start(load(find("eight_minutes")), None, seats, 7, None)
    session.conduct.start()
    for capital in ("seoul", "washington"):
        session.decide(Decision(capital, ("lives", "calm"), session.point))
    board = app.Board(Request(session=session, size=(640, 360)))
    board.step([])
    session.decide(Decision("seoul", ("name_now",), session.point))
    session.decide(Decision("washington", ("support",), session.point))
    return board, board.panes.panes["table"]


def moment(pane: Pane) -> Moving:
    """Return the moment that a window's picture was made for."""
    shown = pane.shown
    assert isinstance(shown, tuple)
    moving = shown[1].moving
    assert isinstance(moving, Moving)
    return moving


def test_what_happened_moves_for_a_moment_and_then_stands(clock: Clock) -> None:
    board, pane = resolved()
    board.step([])
    assert moment(pane) == Moving(0)
    assert pane.restless
    clock.now += 0.2
    board.step([])
    assert 190 <= moment(pane).moment <= 200
    clock.now += STILL / 1000
    board.step([])
    assert moment(pane) == STANDING
    assert not pane.restless, "nothing moves while people read"
    board.close()


def test_a_movement_begins_in_one_window_and_the_others_follow_in_the_next_picture(clock: Clock) -> None:
    board, _ = resolved()
    board.act(Action("windows"))
    panes = board.panes.panes
    assert len(panes) > 1
    was = {name: each.shown for name, each in panes.items()}
    board.step([])
    (began,) = [name for name, each in panes.items() if each.shown != was[name]]
    assert panes[began].moves
    assert set(board.panes.waiting) == set(panes) - {began}
    while board.panes.waiting:
        clock.now += 0.02
        board.step([])
    assert all(each.shown != was[name] for name, each in panes.items())
    board.close()


def test_a_new_arrow_is_drawn_when_the_room_goes_on_and_the_old_ones_stand(clock: Clock) -> None:
    board, pane = resolved()
    board.step([])
    board.act(Action("go_on"))
    board.step([])
    fresh = moment(pane).fresh
    assert len(fresh) == 2
    assert any("Named by Seoul" in name for name in fresh)
    clock.now += 1
    board.step([])
    board.act(Action("show", "ladder"))
    board.step([])
    board.act(Action("close_shown"))
    board.step([])
    assert moment(pane) == STANDING
    board.close()


def test_nothing_moves_where_settings_say_so(clock: Clock) -> None:
    board, pane = resolved()
    board.ui = replace(board.ui, settings=replace(board.ui.settings, motion=False))
    board.step([])
    assert moment(pane) == STANDING
    assert not pane.restless
    board.close()


def test_opening_an_exercise_says_so_before_it_is_read(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    board = app.Board(Request(size=(640, 360)))
    board.act(Action("screen", "menu"))

    def begin(ui: UI, *_: object) -> UI:
        seen.append([region.id for region in board.panes.panes["table"].regions])
        return ui

    monkeypatch.setattr(board.opened, "begin", begin)
    board.act(Action("start"))
    assert seen
    assert "opening" in seen[0]
    assert board.ui.over == ""
    board.close()
