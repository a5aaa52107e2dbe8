"""The loop: events to actions, actions to the ui and the session, regions to the windows.

It sleeps until something happens; the clock's second is the only thing that wakes it by itself.
"""

from __future__ import annotations

import logging
import os
import secrets
import sys
import time
import types
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
# With software rendering an accelerated framebuffer makes a changed card cost 11-19 ms instead of 0.2-0.4.
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("SDL_VIDEO_CENTERED", "1")


def _import_without_pkg_resources() -> None:
    """Import pygame without `pkg_resources`, which takes 150 of its 250 ms and is not needed."""
    hidden = "pkg_resources" not in sys.modules
    if hidden:
        sys.modules["pkg_resources"] = types.ModuleType("pkg_resources")
    import pygame.pkgdata  # noqa: F401

    if hidden:
        del sys.modules["pkg_resources"]


_import_without_pkg_resources()

import pygame  # noqa: E402

from game.board.apart import apart, together  # noqa: E402
from game.board.chime import Chime  # noqa: E402
from game.board.class_face import Grid  # noqa: E402
from game.board.class_hand import ClassHand  # noqa: E402
from game.board.dry_run import DryRun, rehearsal  # noqa: E402
from game.board.game_hand import GameHand  # noqa: E402
from game.board.input import Input  # noqa: E402
from game.board.intent import (  # noqa: E402
    Ask,
    Begin,
    Conduct,
    Decide,
    InClass,
    InGroup,
    Intent,
    Leave,
    Odds,
    Resume,
    Turn,
)
from game.board.motion import STANDING, Moving  # noqa: E402
from game.board.offering import offering, sources  # noqa: E402
from game.board.paint import release  # noqa: E402
from game.board.picture import Window, cue, face, mark, picture, unseen  # noqa: E402
from game.board.planning import plan_for  # noqa: E402
from game.board.react import react  # noqa: E402
from game.board.region import Action  # noqa: E402
from game.board.remembered import Memory  # noqa: E402
from game.board.request import Request  # noqa: E402
from game.board.scene import Scene  # noqa: E402
from game.board.theme import THEMES  # noqa: E402
from game.board.ui import UI, Plan  # noqa: E402
from game.board.windows import Pane, Panes  # noqa: E402
from game.errors import GameError  # noqa: E402
from game.session import (  # noqa: E402
    Groups,
    Notice,
    Session,
    default_folder,
    group_folders,
    new_folder,
    newest,
    setup,
    shipped_glossary,
)
from game.texts import both  # noqa: E402

DEMO_PAUSE = 5
"""Seconds after which a demonstration goes on from what happened."""

MOST_SEED = 10**9

LOOK = 0.008
"""Seconds between two looks for events."""


def visible() -> bool:
    """Return whether a window would be seen; without a display SDL draws into nothing and says nothing."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return True
    try:
        pygame.display.init()
        return pygame.display.get_driver() not in ("offscreen", "dummy")
    except pygame.error:
        return False


def run(request: Request) -> int:
    """Return the exit code once the last window is closed."""
    try:
        pygame.display.init()
        pygame.font.init()
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
        more = (request.scenario,) if request.scenario else ()
        offered, self.scenarios, faults = offering(more)
        self.base = Scene(offered=offered, faults=faults, saved=self._newest(), glossary=shipped_glossary())
        self.memory = Memory(request.settings)
        self.ui = self.memory.begin(UI(token=secrets.token_hex(4)), request.lang, request.theme)
        self.ui = replace(self.ui, unkept=self.memory.trouble)
        self.control: UI | None = None
        """What exercise control has open in a window of its own, where it has one."""
        self.hand: GameHand | None = None
        self.class_hand: ClassHand | None = None
        self.dry_run: DryRun | None = None
        self.input = Input(self.panes)
        self.chime = Chime()
        self.running = True
        self.pause = DEMO_PAUSE
        self._second = time.monotonic()
        self._told = 0
        self._moment = ""
        if offered:
            plan = plan_for(offered[0], replace(self.ui.plan, seed=secrets.randbelow(MOST_SEED)))
            self.ui = replace(self.ui, plan=plan)
        self._windows_changed()
        self._open()

    # Beginning and ending.

    def _open(self) -> None:
        """Open what was asked for: a session, a folder, a scenario, or the menu."""
        request = self.request
        if request.session is not None:
            self._play(request.session)
        elif request.groups is not None:
            self._play_class(request.groups)
        elif request.resume is not None:
            self._resume(request.resume)
        elif request.scenario:
            plan = replace(
                self.ui.plan, choices=request.choices, edition=request.edition, seats=request.seats,
                seed=self.ui.plan.seed if request.seed is None else request.seed,
            )  # fmt: skip
            self._begin(plan, request.dry)

    def _begin(self, plan: Plan, dry: bool) -> None:
        scenario = self.scenarios[plan.scenario]
        sessions = self.request.sessions or default_folder()
        name = f"{scenario.id}-class" if plan.groups else scenario.id
        folder = self.request.folder or new_folder(name, sessions, int(time.time()))
        choices = {axis: choice for axis, choice in plan.choices.items() if axis in scenario.settings}
        chosen = setup(scenario, choices, plan.edition)
        if dry:
            self._play(rehearsal(scenario, chosen, plan.seats, plan.seed))
            assert self.hand is not None
            self.dry_run = DryRun(self.hand)
            self.ui = replace(self.ui, dry="slow")
            return
        if plan.groups:
            seats = {team: "cards" if how == "people" else how for team, how in plan.seats.items()}
            groups = Groups.start(plan.groups, scenario, chosen, seats, plan.seed, folder)
            for each in groups.sessions:
                each.conduct.slow(plan.pace)
            self._play_class(groups)
            return
        session = Session.start(scenario, chosen, plan.seats, plan.seed, folder)
        session.conduct.slow(plan.pace)
        self._play(session)

    def _play(self, session: Session) -> None:
        self.hand = GameHand(session, _news)
        session.follow(_wake)
        self.base = replace(self.base, sources=sources(session.scenario))
        going_on = any(record.body.get("what") == "start" for record in session.records)
        seen = mark(session.view("room"))
        self.ui = replace(self.ui, screen="briefing", over="", front="room", seen=seen, focus="")
        if going_on:
            self.ui = replace(self.ui, screen="play")
        if self.request.demo:
            self.ui = replace(self.ui, screen="play")
            self.hand.conduct(Conduct("start"))

    def _play_class(self, groups: Groups) -> None:
        self.class_hand = ClassHand(groups)
        for session in groups.sessions:
            session.follow(_wake)
        self.base = replace(self.base, sources=sources(groups.sessions[0].scenario))
        self.ui = replace(self.ui, screen="grid", over="", focus="", grid=Grid())

    def _resume(self, folder: Path) -> None:
        """Go on with a game or a class."""
        if group_folders(folder):
            self._play_class(Groups.resume(folder))
        else:
            self._play(Session.resume(folder))

    def _newest(self) -> str:
        try:
            return newest(self.request.sessions or default_folder()).name
        except (GameError, OSError):
            return ""

    def close(self) -> None:
        """Close the session, then the windows."""
        self._leave()
        self.panes.close()

    def _leave(self) -> None:
        for hand in (self.hand, self.class_hand):
            if hand is not None:
                hand.close()
        self.hand = self.class_hand = self.dry_run = None
        self.ui = replace(self.ui, dry="")

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
        while now - self._second >= 1:
            self._second = now if now - self._second > 5 else self._second + 1
            self._each_second()
        if self.hand is not None:
            self._settle(self.hand)
            self.hand.pace(self.ui, self.control)
            clock = self.hand.session.clock
            self.chime.hear(clock.asked, clock.given, self.ui.settings.sound)
            self._settle(self.hand)
            self._gather(self.hand.session.point)
        if self.dry_run is not None:
            following = self.dry_run.beat(self.ui)
            if following is not None:
                self.act(following)
        if self.class_hand is not None:
            self.ui = self.class_hand.settle(self.ui)
            self.class_hand.pace()
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

    def _settle(self, hand: GameHand) -> None:
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
            case Decide() if self.hand:
                self.hand.decide(intent)
            case Conduct() if self.hand:
                self.hand.conduct(intent)
            case Ask() if self.hand:
                self.hand.ask(intent)
            case Odds() if self.hand:
                self.hand.odds(intent)
            case Begin():
                self._begin(intent.plan, intent.dry)
            case Resume():
                self._resume(newest(self.request.sessions or default_folder()))
            case InGroup() if self.class_hand:
                self._in_group(intent)
            case InClass() if self.class_hand:
                self.class_hand.in_class(intent)
            case Leave() if self.hand or self.class_hand:
                self._leave()
                self.base = replace(self.base, saved=self._newest())
            case Turn():
                self._turn(intent.what)
            case _:
                return

    def scene(self, ui: UI | None = None) -> Scene:
        """Return what the screens may show now, with another window's ui if one is given."""
        hand = self.hand or self.class_hand
        return hand.scene(ui or self.ui, self.base) if hand else self.base

    def draw(self) -> None:
        """Draw every window in which something changed; a fault in drawing never stops the game."""
        tables, ground = self.scene(), THEMES[self.ui.theme].bg
        for name, pane in self.panes.panes.items():
            scene = tables
            window = face(self.ui) if self.panes.count == 1 else name
            ui = replace(self.ui, moving=self._moving(pane, scene, window))
            if name == "control" and self.control is not None:
                ui = apart(self.ui, self.control)
                scene = self.scene(ui)
            shown = (scene, ui, window)
            if shown == pane.shown and not pane.stale:
                continue
            try:
                pane.show(picture(scene, ui, window), ground)
                pane.shown = shown
                if ui.moving.moment == 0:
                    # The movement begins when its first picture stands, however long that took to draw.
                    pane.motion = replace(pane.motion, began=int(time.monotonic() * 1000))
            except Exception:
                logging.getLogger(__name__).exception("a picture could not be drawn")
                pane.painter.forget()

    def _moving(self, pane: Pane, scene: Scene, window: Window) -> Moving:
        """Return the moment of what moves in a window, if people want it to move."""
        now = int(time.monotonic() * 1000)
        pane.motion = pane.motion.seen(cue(scene, self.ui, window), now)
        moving = pane.motion.moving(now) if self.ui.settings.motion else STANDING
        pane.moves = moving != STANDING
        return moving

    # Small things.

    def _in_group(self, intent: InGroup) -> None:
        assert self.class_hand is not None
        if isinstance(intent.what, Decide):
            self.class_hand.decide(intent.row, intent.what)
        else:
            self.class_hand.conduct(intent.row, intent.what)

    def _gather(self, moment: str) -> None:
        """Close curtain and cards at a new question: what is new is the room's before it is a table's.

        The page for cards would otherwise show a table's next options to all before its cards are turned.
        """
        if moment != self._moment and (self.ui.curtain != "closed" or self.ui.over == "cards"):
            self.act(Action("gather"))
        self._moment = moment

    def _patience(self) -> int:
        """Return how many milliseconds to sleep when nothing happens."""
        hand = self.hand or self.class_hand
        if (hand and hand.busy) or any(pane.restless for pane in self.panes.panes.values()):
            return 15
        left = 1000 - int((time.monotonic() - self._second) * 1000)
        return max(5, min(left, 100 if self.dry_run else 400))

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


def _wake(_: Notice) -> None:
    """Wake the loop: something was recorded."""
    _news()


def _news() -> None:
    """Wake the loop: there is something new to show."""
    pygame.event.post(pygame.event.Event(pygame.USEREVENT))
