"""A person at the board: presses keys, clicks, and plays a whole game by one or the other alone."""

from __future__ import annotations

import time
from collections.abc import Callable

import pygame

from game.board.app import Board
from game.board.drawings import fit
from game.board.region import Region
from game.session import Session

MOST = 90
"""Turns after which a game should be over."""


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
        hand = self.board.hand or self.board.class_hand
        self.until(lambda: not self.board.ui.waiting and not (hand and hand.busy))

    def open(self, seat: str) -> None:
        """Look behind a seat's curtain and latch it: hold its key, press Enter, let go."""
        key = pygame.K_1 + [team.team for team in self.session.view("room").teams].index(seat)
        self.press(key, let_go=False)
        self.press(pygame.K_RETURN)
        self.event(pygame.KEYUP, key=key, mod=0, scancode=0)

    def turn(self, seat: str) -> None:
        """Choose the first of everything that is open to a seat, by the keys that are shown, and seal it."""
        self.open(seat)
        question = self.session.view(seat).question
        assert question is not None
        for region in self.choices()[: question.pick]:
            self.press(ord(region.keys[0]))
        self.press(pygame.K_RETURN)
        self.settled()
        self.press(pygame.K_ESCAPE)

    def choices(self) -> list[Region]:
        """Return the rows of options, texts or answers that are open."""
        rows = ("option", "text", "answer")
        return [region for region in self.regions() if region.id.split(".")[0] in rows and region.action]

    def regions(self) -> tuple[Region, ...]:
        """Return what the window shows."""
        return self.board.panes.panes["table"].regions


def by_keys(player: Player) -> None:
    """Play on by keys alone until the game is over and its ending is shown."""
    for _ in range(MOST):
        player.settled()
        if player.session.over and not any(region.id == "on" for region in player.regions()):
            return
        waiting = player.session.waiting
        if any(region.id == "on" for region in player.regions()):
            player.press(pygame.K_RETURN)
        elif waiting:
            player.turn(waiting[0])
    raise AssertionError("the game did not end")


def by_mouse(player: Player) -> None:
    """Play on by clicks alone until the game is over and its ending is shown."""
    for _ in range(MOST):
        player.settled()
        ids = [region.id for region in player.regions() if region.action]
        if "ending.page" in ids:
            return
        if "on" in ids:
            player.click("on")
            continue
        if player.board.ui.front == "room":
            player.click("strip")
        seat = player.session.waiting[0]
        player.click(f"open.{seat}")
        question = player.session.view(seat).question
        assert question is not None
        for region in player.choices()[: question.pick]:
            player.click(region.id)
        player.click("seal")
        player.settled()
        if any(region.id == "close.curtain" for region in player.regions()):
            player.click("close.curtain")
        elif player.board.ui.curtain != "closed":
            player.click("band")
    raise AssertionError("the game did not end")
