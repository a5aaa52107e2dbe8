"""A dry run: the whole exercise on the real board, played by bots for the facilitator; nothing is kept.

Every screen comes in order, each for as long as the pace says or until a key asks for the next: what
happened, each message, each table behind its curtain, its decision. Under exercise control only the game
goes on; under any other page, and while the clock stands, nothing does.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.ahead import doctrines
from game.board.game_hand import GameHand
from game.board.intent import Conduct
from game.board.picture import unseen
from game.board.region import Action
from game.board.ui import UI
from game.session import Session

if TYPE_CHECKING:
    from game.session import Scenario, Setup

SECONDS = {"slow": 5.0, "fast": 1.0}
"""How long each screen stands; step by step it stands until the key."""

CONTROL = ("conduct", "odds")
"""Pages over which the game goes on."""


def rehearsal(scenario: Scenario, setup: Setup, seats: Mapping[str, str], seed: int | None) -> Session:
    """Return a game that is recorded nowhere: bots in every seat that was not meant to stay empty."""
    known = doctrines(scenario, seats, {})
    bots = {team: f"bot:{known[team]}" if team in known else "nobody" for team in scenario.teams}
    return Session.start(scenario, setup, bots, seed, None)


class DryRun:
    """What leads a game of bots past every screen."""

    def __init__(self, hand: GameHand) -> None:
        self.seconds = dict(SECONDS)
        self.asked = False
        """Whether the key for the next screen was pressed."""
        self._hand = hand
        self._since = time.monotonic()
        self._read: set[str] = set()
        self._opened: set[tuple[str, str]] = set()
        # Bots wait until it is their turn here, and a rehearsal that is talked over never lapses.
        hand.thinking = float("inf")
        hand.lapses = False

    def beat(self, ui: UI) -> Action | None:
        """Return what comes next on the screens, once it is time; let the game move where that is next."""
        now = time.monotonic()
        due = self.asked or now - self._since >= self.seconds.get(ui.dry, float("inf"))
        if not due or self._hand.busy:
            return None
        self._since, self.asked = now, False
        return self._next(ui)

    def _next(self, ui: UI) -> Action | None:
        session = self._hand.session
        room = session.view("room")
        if ui.screen == "briefing":
            return Action("startex")
        if ui.screen != "play" or (ui.over and ui.over not in CONTROL):
            return None
        if unseen(room, ui):
            return Action("go_on")
        if session.over or not session.clock.running:
            return None
        shown = None if ui.over else self._shown(ui)
        if shown is None:
            self._move()
        return shown

    def _shown(self, ui: UI) -> Action | None:
        """Return what the screens have still to show before the game moves, or None."""
        session = self._hand.session
        if ui.shown:
            return Action("close_shown")
        for message in session.view("room").messages:
            if message.id not in self._read and ui.curtain == "closed":
                self._read.add(message.id)
                return Action("show", "reader", (message.id,))
        seat = next(iter(session.waiting), "")
        if ui.curtain != "closed" and ui.seat != seat:
            return Action("close")
        if ui.curtain == "closed" and seat in session.seats and (session.point, seat) not in self._opened:
            self._opened.add((session.point, seat))
            return Action("open", seat)
        return None

    def _move(self) -> None:
        """Let the game make its next move: what would come in the question comes before its decisions."""
        session = self._hand.session
        control = session.view("white_cell").control
        due = min(control.coming if control else (), key=lambda due: due[2], default=None)
        if due is not None:
            self._hand.bring(due[0])
        elif any(session.seats.get(seat, "").startswith("bot:") for seat in session.waiting):
            self._hand.play_bots(1)
        else:
            self._hand.conduct(Conduct("skip"))
