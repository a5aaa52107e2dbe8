"""The loop: events to actions, actions to the ui and the session, regions to the windows.

It sleeps until something happens; the clock's second is the only thing that wakes it by itself.
"""

from __future__ import annotations

import secrets
import signal
import time
from contextlib import suppress
from dataclasses import replace

from game.board.apart import apart, covered, together
from game.board.chime import Chime
from game.board.class_hand import ClassHand
from game.board.dry_run import DryRun
from game.board.game_hand import GameHand
from game.board.input import Input
from game.board.intent import Begin, Intent, Leave, Resume, Theatre, Turn
from game.board.opened import MOST_SEED, Opened
from game.board.paint import release
from game.board.picture import unseen
from game.board.react import react
from game.board.region import Action
from game.board.remembered import Memory
from game.board.request import Request
from game.board.scene import Scene
from game.board.sdl import pygame
from game.board.showing import show
from game.board.ui import UI
from game.board.windows import Panes
from game.errors import GameError
from game.texts import both

DEMO_PAUSE = 5
"""Seconds after which a demonstration goes on from what happened."""

LOOK_AT_DISPLAYS = 0.25
"""Seconds between two looks whether the displays are as they were."""

LOOK = 0.008
"""Seconds between two looks for events."""


def run(request: Request) -> int:
    """Return the exit code once the last window is closed."""
    try:
        pygame.display.init()
        pygame.font.init()
        # SDL takes the signal for itself and may lose it: to end the process is to close the last window.
        signal.signal(signal.SIGTERM, lambda *_: pygame.event.post(pygame.event.Event(pygame.QUIT)))
        board = Board(request)
    except pygame.error as error:
        raise GameError(f"no window can be opened: {error}; `--text` plays in the terminal") from None
    try:
        board.loop()
    finally:
        board.close()
        release()
        pygame.quit()
    return 0


class Board:
    """The program around the pure screens."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.panes = Panes("Threshold", request.size, request.fullscreen)
        self.opened = Opened(request, _news)
        self.memory = Memory(request.settings)
        self.ui = self.memory.begin(UI(token=secrets.token_hex(4)), request.lang, request.theme)
        self.ui = replace(self.ui, unkept=self.memory.trouble)
        self.control: UI | None = None
        """What exercise control has open in a window of its own, where it has one."""
        self.input = Input(self.panes)
        self.chime = Chime()
        self.running = True
        self.pause = DEMO_PAUSE
        self._second = self._looked = time.monotonic()
        self._told = 0
        self._moment = ""
        self._windows_changed()
        if request.session is None and request.groups is None:
            # A first picture stands while the scenarios are read.
            self._first()
        self.opened.read()
        self.ui = self.opened.asked_for(self.ui)

    def _first(self) -> None:
        """Show the notice, or that a named exercise is being opened."""
        named = self.request.scenario or self.request.resume
        show(self.panes, replace(self.ui, over="opening" if named else ""), None, self.opened.scene)

    @property
    def hand(self) -> GameHand | None:
        """Return the hand on the game, where one is open."""
        return self.opened.hand

    @property
    def class_hand(self) -> ClassHand | None:
        """Return the hand on the class, where one is open."""
        return self.opened.class_hand

    @property
    def dry_run(self) -> DryRun | None:
        """Return what leads through a dry run, in one."""
        return self.opened.dry_run

    def close(self) -> None:
        """Close the session, then the windows."""
        self.ui = self.opened.leave(self.ui)
        self.panes.close()

    # The loop.

    def loop(self) -> None:
        """Go round until the last window is closed."""
        while self.running:
            self.step(self.events())

    def events(self) -> list[pygame.event.Event]:
        """Return what happened, as soon as something did or it is time to look at the clock.

        pygame's own wait looks a thousand times a second and takes 2 % of a core to do it.
        """
        deadline = time.monotonic() + self._patience() / 1000
        while not (events := pygame.event.get()) and time.monotonic() < deadline:
            time.sleep(LOOK)
        return events

    def step(self, events: list[pygame.event.Event]) -> None:
        """Take in some events and bring everything up to date."""
        for event in events:
            if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
                self._closed(event)
            if self.control is not None and self.panes.named(getattr(event, "window", None)) == "control":
                self._in_control(event)
                continue
            for action in self.input.actions(event, self.ui):
                self.act(action)
        if not self.running:
            return
        now = time.monotonic()
        if now - self._looked >= LOOK_AT_DISPLAYS:
            self._looked = now
            self._look_at_displays()
        while now - self._second >= 1:
            self._second = now if now - self._second > 5 else self._second + 1
            self._each_second()
        self.ui = self.opened.look(self.ui)
        if self.hand is not None:
            self._settle(self.hand)
            self.hand.pace(self.ui, self.control)
            self.chime.hear(self.hand.signs, self.ui.settings.sound)
            self._settle(self.hand)
            self._gather(self.hand.session.point)
        if self.dry_run is not None:
            following = self.dry_run.beat(self.ui)
            if following is not None:
                self.act(following)
        if self.class_hand is not None:
            self._settle(self.class_hand)
            self.class_hand.pace(self.ui, self.control)
            self.chime.hear(self.class_hand.signs, self.ui.settings.sound)
        self.draw()

    def _in_control(self, event: pygame.event.Event) -> None:
        """Let what happened in the window of exercise control have its effect there."""
        assert self.control is not None
        tables = self.ui
        self.ui = apart(tables, self.control)
        for action in self.input.actions(event, self.ui):
            self.act(action)
        own, self.ui = self.ui, together(tables, self.ui)
        self.control = own if "control" in self.panes.panes else None

    def _settle(self, hand: GameHand | ClassHand) -> None:
        """Take in the answers that are there; control's own go to its window where it has one."""
        if self.control is not None:
            self.control = hand.settle(self.control, of="control")
            self.ui = hand.settle(self.ui, of="tables")
        else:
            self.ui = hand.settle(self.ui)

    def act(self, action: Action) -> None:
        """Let an action have its effect."""
        before = self.ui
        self.ui, intents = react(before, action, self.scene())
        if action.verb != "second":
            self.memory.keep(before, self.ui)
            self.ui = replace(self.ui, unkept=self.memory.trouble)
        for intent in intents:
            if isinstance(intent, Begin | Resume):
                # A large exercise takes a moment to open: the picture says so meanwhile.
                self.ui = replace(self.ui, over="opening")
                self.draw()
            try:
                self.carry_out(intent)
            except (GameError, OSError) as error:
                self.ui = replace(
                    self.ui, notice=both("board.failed", reason=str(error)), bad=True, over="failed"
                )
            if self.ui.over == "opening":
                self.ui = replace(self.ui, over="")

    def carry_out(self, intent: Intent) -> None:
        """Carry out what the board asks of the world."""
        match intent:
            case Begin():
                self.ui = self.opened.begin(self.ui, intent.plan, intent.dry)
            case Resume():
                self.ui = self.opened.resume(self.ui)
            case Theatre():
                self.ui = self.opened.staged(self.ui, intent)
            case Leave() if self.request.lobby is not None:
                # Devices sit at this game's tables: to leave it is to end the host.
                self.running = False
            case Leave() if self.hand or self.class_hand or self.opened.theatre:
                self.ui = self.opened.leave(self.ui)
            case Turn():
                self._turn(intent.what)
            case _:
                self.opened.carry_out(intent)

    def scene(self, ui: UI | None = None) -> Scene:
        """Return what the screens may show now, with another window's ui if one is given."""
        return self.opened.scene(ui or self.ui)

    def draw(self) -> None:
        """Draw every window in which something changed."""
        show(self.panes, self.ui, self.control, self.opened.scene)

    # Small things.

    def _gather(self, moment: str) -> None:
        """Close curtain and cards at a new question: what is new is the room's before it is a table's.

        The page for cards would otherwise show a table's next options to all before its cards are turned.
        """
        if moment != self._moment and (self.ui.curtain != "closed" or self.ui.opened == "cards"):
            self.act(Action("gather"))
        self._moment = moment

    def _patience(self) -> int:
        """Return how many milliseconds to sleep when nothing happens."""
        hand = self.hand or self.class_hand
        if (hand and hand.busy) or any(pane.restless for pane in self.panes.panes.values()):
            return 15
        left = 1000 - int((time.monotonic() - self._second) * 1000)
        return max(5, min(left, 100 if self.dry_run or self.opened.watching else 400))

    def _each_second(self) -> None:
        self.act(Action("second"))
        room = self.hand.session.view("room") if self.hand else None
        if room is None or not self.request.demo or self.ui.screen != "play" or not unseen(room, self.ui):
            self._told = 0
            return
        self._told += 1
        if self._told > self.pause:
            self.act(Action("go_on"))

    def _turn(self, what: str) -> None:
        if what == "quit":
            self.running = False
        elif what == "fullscreen":
            focused = next((pane for pane in self.panes.panes.values() if pane.window.focused), None)
            (focused or self.panes.panes["table"]).turn_full()
        elif what == "windows":
            self.panes.turn()
            self._windows_changed()
        elif what == "control":
            self.panes.shut("control")
            self._windows_changed()
        elif what == "next" and self.dry_run is not None:
            self.dry_run.asked = True
        elif what == "seed":
            self.ui = replace(self.ui, plan=replace(self.ui.plan, seed=secrets.randbelow(MOST_SEED)))

    def _look_at_displays(self) -> None:
        """Follow displays that come and go: before anything is drawn, nothing secret is open any more."""
        if self.panes.look():
            self.ui = covered(self.ui)
            self._windows_changed()

    def _windows_changed(self) -> None:
        self.ui = replace(self.ui, windows=self.panes.count, mirrored=self.panes.mirrored)
        if "control" not in self.panes.panes:
            self.control = None
        elif self.control is None:
            self.control = replace(UI(), over="conduct")

    def _closed(self, event: pygame.event.Event) -> None:
        """Close the window of the room or of exercise control alone, or the program with the table's."""
        window = self.panes.named(event.window) if event.type == pygame.WINDOWCLOSE else None
        if window in ("room", "control"):
            self.panes.shut(window)
            self._windows_changed()
        else:
            self.running = False


def _news() -> None:
    """Wake the loop: there is something new to show, unless the windows have gone meanwhile."""
    with suppress(pygame.error):
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))
