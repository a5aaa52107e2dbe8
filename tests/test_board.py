"""The board with its loop: keys and clicks reach the session, pictures are drawn, nothing is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest
from view_samples import ROOM

from game.board.app import Board
from game.board.game_hand import GameHand
from game.board.keys import action_for
from game.board.paint import Painter, fit
from game.board.picture import face, picture
from game.board.react import react
from game.board.region import Action, Box, Region, hit, stops
from game.board.request import Request
from game.board.scene import ClockFace, Scene
from game.board.theme import THEMES
from game.board.tour import walk
from game.board.ui import PATIENCE, UI
from game.session import Decision, Session, find, load
from game.texts import Text

PEOPLE = {"seoul": "people", "washington": "people", "alliance": "nobody"}


@pytest.fixture
def screen() -> Iterator[None]:
    """Give a display that nobody sees."""
    pygame.display.init()
    pygame.font.init()
    yield
    pygame.quit()


def new_session(folder: Path, seats: dict[str, str] | None = None, seed: int = 7) -> Session:
    """Return a tutorial that is recorded in a folder."""
    return Session.start(load(find("eight_minutes")), None, seats or PEOPLE, seed, folder)


class Player:
    """A person at the board: presses keys and waits for what they do."""

    def __init__(self, board: Board) -> None:
        self.board = board
        board.step([])

    @property
    def session(self) -> Session:
        """Return the session that is played."""
        assert self.board.hand is not None
        return self.board.hand.session

    def event(self, kind: int, **facts: object) -> None:
        """Let pygame carry one event to the board, as a real one is."""
        facts.setdefault("window", self.board.panes.panes["table"].window)
        pygame.event.post(pygame.event.Event(kind, facts))
        self.board.step(pygame.event.get())

    def press(self, key: int, let_go: bool = True) -> None:
        """Press a key and, unless it is held, let it go."""
        self.event(pygame.KEYDOWN, key=key, mod=0, scancode=0, unicode="")
        if let_go:
            self.event(pygame.KEYUP, key=key, mod=0, scancode=0)

    def click(self, id: str) -> None:
        """Click on the middle of a region."""
        pane = self.board.panes.panes["table"]
        region = next(region for region in reversed(pane.regions) if region.id == id)
        here = fit(pane.window.size)
        box = region.box
        pos = (int(here.x + box.middle * here.scale), int(here.y + (box.y + box.h / 2) * here.scale))
        self.event(pygame.MOUSEBUTTONDOWN, pos=pos, button=1)
        self.event(pygame.MOUSEBUTTONUP, pos=pos, button=1)

    def until(self, done: Callable[[], bool]) -> None:
        """Let the board go on until something is so; its own thread answers in its own time."""
        deadline = time.monotonic() + 20
        while not done():
            assert time.monotonic() < deadline, "the board never got there"
            self.board.step([pygame.event.wait(10)])

    def settled(self) -> None:
        """Wait until nothing is awaited any more."""
        self.until(lambda: not self.board.ui.waiting and not (self.board.hand and self.board.hand.busy))

    def open(self, seat: str) -> None:
        """Look behind a seat's curtain and latch it: hold its key, press Enter, let go."""
        key = pygame.K_1 + list(self.session.seats).index(seat)
        self.press(key, let_go=False)
        self.press(pygame.K_RETURN)
        self.event(pygame.KEYUP, key=key, mod=0, scancode=0)

    def turn(self, seat: str) -> None:
        """Choose the first of everything that is open to a seat, by the keys that are shown, and seal it."""
        self.open(seat)
        question = self.session.view(seat).question
        assert question is not None
        rows = [r for r in self.regions() if r.id.split(".")[0] in ("option", "text", "answer") and r.action]
        for region in rows[: question.pick]:
            self.press(ord(region.keys[0]))
        self.press(pygame.K_RETURN)
        self.settled()
        self.press(pygame.K_ESCAPE)

    def regions(self) -> tuple[Region, ...]:
        """Return what the window shows."""
        return self.board.panes.panes["table"].regions


def board_for(session: Session, lang: str = "en") -> Board:
    """Return a board on a session that is under way, in a small window."""
    session.conduct.start()
    return Board(Request(session=session, size=(800, 450), lang=lang))


def to_the_end(player: Player) -> None:
    """Play on by keys alone until the game is over."""
    for _ in range(60):
        player.settled()
        if player.session.over and not any(region.id == "on" for region in player.regions()):
            return
        waiting = player.session.waiting
        if any(region.id == "on" for region in player.regions()):
            player.press(pygame.K_RETURN)
        elif waiting:
            player.turn(waiting[0])
    raise AssertionError("the game did not end")


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_whole_hot_seat_game_is_played_by_keys_and_recorded(screen: None, tmp_path: Path, lang: str) -> None:
    request = Request(session=new_session(tmp_path / "game"), size=(800, 450), lang=lang)
    player = Player(Board(request))
    assert player.board.ui.screen == "briefing"
    player.press(pygame.K_RETURN)
    player.settled()
    assert player.session.clock.running
    to_the_end(player)
    ending = player.session.view("room").ending
    assert ending is not None
    assert any(ending.title.of(lang) in words.text for r in player.regions() for words in r.words)
    code = player.session.code
    player.board.close()
    again = Session.resume(tmp_path / "game")
    assert again.over
    assert again.code == code
    again.close()


def test_a_click_on_an_option_and_on_seal_reaches_the_session_as_that_decision(
    screen: None, tmp_path: Path
) -> None:
    session = new_session(tmp_path / "game")
    for capital in ("seoul", "washington"):
        session.decide(Decision(capital, ("lives", "calm"), session.point))
    player = Player(board_for(session))
    player.open("seoul")
    player.click("option.name_now")
    assert player.board.ui.draft("seoul", session.point).options == ("name_now",)
    player.click("option.hold")
    player.click("reasons")
    report = session.view("seoul").messages[-1].id
    player.click(f"because.{report}")
    player.click("sake.candour")
    player.click("unknown.who")
    player.click("reasons.done")
    player.click("estimate.north.68")
    player.click("seal")
    player.settled()
    sealed = session.view("white_cell").control
    assert sealed is not None
    assert [(line.team, line.options, line.because, line.sake) for line in sealed.sealed] == [
        ("seoul", ("hold",), (report,), "candour")
    ]
    body = session.records[-1].body
    assert body["estimates"] == [["north", "68"]] or dict(body["estimates"]) == {"north": "68"}
    player.board.close()


def test_nothing_says_sealed_before_the_receipt_is_there(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    player = Player(board_for(session))
    player.open("seoul")
    player.press(pygame.K_1)
    player.press(pygame.K_2)
    session.lock.acquire()
    try:
        player.press(pygame.K_RETURN)
        assert player.board.ui.waiting
        assert not any(region.id == "receipt" for region in player.regions())
    finally:
        session.lock.release()
    player.settled()
    assert any(region.id == "receipt" for region in player.regions())
    player.board.close()


def test_a_refused_decision_says_why_in_the_players_words(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    player = Player(board_for(session, "ko"))
    player.open("seoul")
    player.press(pygame.K_1)
    scene = player.board.scene()
    ui, intents = react(player.board.ui, Action("seal"), scene)
    assert player.board.hand is not None
    player.board.ui = ui
    for intent in intents:
        player.board.carry_out(intent)
    player.settled()
    assert player.board.ui.bad
    assert any(player.board.ui.notice.ko in words.text for r in player.regions() for words in r.words)
    player.board.close()
