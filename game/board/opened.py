"""What is open on the board: a game, a class, a dry run or nothing; begun, gone on with, left."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.board.class_face import Grid
from game.board.class_hand import ClassHand
from game.board.dry_run import DryRun, rehearsal
from game.board.game_hand import GameHand
from game.board.intent import Ask, Conduct, Decide, InClass, InGroup, InLobby, Intent, Odds, Theatre
from game.board.joining import carry_out
from game.board.joining import opened as with_door
from game.board.joining_face import joining
from game.board.offering import offer, offering, sources
from game.board.picture import mark
from game.board.planning import plan_for
from game.board.request import Request
from game.board.scene import Scene
from game.board.theatre_hand import TheatreHand, opening
from game.board.ui import CONTROL, UI, Plan
from game.board.watching import Watching, kept
from game.errors import GameError
from game.session import (
    Groups,
    Scenario,
    Session,
    default_folder,
    find,
    group_folders,
    new_folder,
    newest,
    setup,
    shipped_glossary,
)

MOST_SEED = 10**9


class Opened:
    """The open game, if there is one, and what could be opened instead. Each call returns the next ui."""

    def __init__(self, request: Request, wake: Callable[[], None]) -> None:
        self.request = request
        self.hand: GameHand | None = None
        self.class_hand: ClassHand | None = None
        self.theatre: TheatreHand | None = None
        self.dry_run: DryRun | None = None
        self.watching: Watching | None = None
        self._wake = wake
        self.scenarios: dict[str, Scenario] = {}
        self.base = Scene(saved=self._newest(), unkept=request.unkept)

    def read(self) -> None:
        """Read the scenarios that can be played and the glossary, which takes longer than a first picture."""
        more = (self.request.scenario,) if self.request.scenario else ()
        offered, self.scenarios, faults = offering(more)
        self.base = replace(self.base, offered=offered, faults=faults, glossary=shipped_glossary())

    def scene(self, ui: UI) -> Scene:
        """Return what the screens may show now."""
        hand = self.theatre or self.hand or self.class_hand
        scene = hand.scene(ui, self.base) if hand else self.base
        lobby, invited = self.request.lobby, self.request.invitation
        if lobby is None or invited is None or hand is self.theatre:
            return scene
        return replace(scene, joining=joining(invited, lobby, control=ui.opened in CONTROL))

    def asked_for(self, ui: UI) -> UI:
        """Open what the request asks for: a session, a class, a folder, a scenario, or the menu."""
        request = self.request
        if self.base.offered:
            plan = plan_for(self.base.offered[0], replace(ui.plan, seed=secrets.randbelow(MOST_SEED)))
            ui = replace(ui, plan=plan)
        if request.lobby is not None:
            request.lobby.follow(self._wake)
        if request.session is not None:
            ui = self._play(ui, request.session)
            return with_door(ui) if request.lobby is not None else ui
        if request.groups is not None:
            ui = self._play_class(ui, request.groups)
            return with_door(ui) if request.lobby is not None else ui
        if request.replay:
            self.theatre = TheatreHand(*request.replay)
            self.base = replace(self.base, sources=sources(self.theatre.replays[0].scenario))
            return opening(ui, self.theatre, request.at, request.see)
        if request.resume is not None:
            return self._resume(ui, request.resume)
        if not request.scenario:
            return ui
        plan = replace(
            ui.plan, choices=request.choices, edition=request.edition, seats=request.seats,
            seed=ui.plan.seed if request.seed is None else request.seed,
        )  # fmt: skip
        return self.begin(ui, plan, request.dry)

    def begin(self, ui: UI, plan: Plan, dry: bool) -> UI:
        """Begin a planned game or class, or run through it dry."""
        if self.request.watch and plan.scenario == self.request.scenario and not dry and not plan.groups:
            self.watching = Watching(find(plan.scenario), plan)
            self.base = replace(self.base, watched=self.watching.face)
            return self._play(ui, self.watching.begun())
        scenario = self.scenarios[plan.scenario]
        choices = {axis: choice for axis, choice in plan.choices.items() if axis in scenario.settings}
        chosen = setup(scenario, choices, plan.edition)
        if dry:
            ui = self._play(ui, rehearsal(scenario, chosen, plan.seats, plan.seed))
            assert self.hand is not None
            self.dry_run = DryRun(self.hand)
            return replace(ui, dry="slow")
        sessions = self.request.sessions or default_folder()
        name = f"{scenario.id}-class" if plan.groups else scenario.id
        folder = None
        if not self.request.unkept:
            folder = self.request.folder or new_folder(name, sessions, int(time.time()))
        if plan.groups:
            seats = {team: "cards" if how == "people" else how for team, how in plan.seats.items()}
            groups = Groups.start(plan.groups, scenario, chosen, seats, plan.seed, folder)
            for each in groups.sessions:
                each.conduct.slow(plan.pace)
            return self._play_class(ui, groups)
        session = Session.start(scenario, chosen, plan.seats, plan.seed, folder)
        session.conduct.slow(plan.pace)
        return self._play(ui, session)

    def resume(self, ui: UI) -> UI:
        """Go on with the newest game or class."""
        return self._resume(ui, newest(self.request.sessions or default_folder()))

    def staged(self, ui: UI, intent: Theatre) -> UI:
        """Open the theatre on the game that has ended, or leave it; keep a bookmark; fork a game."""
        if intent.verb == "watch":
            return self._replay(ui, intent.record)
        if intent.verb == "back" and self.hand is not None:
            self.theatre = None
            return replace(ui, screen="play", over="", focus="", seen=mark(self.hand.session.view("room")))
        theatre, head = self.theatre, ui.playhead
        if theatre is None:
            return ui
        if intent.verb == "bookmark":
            theatre.bookmark(head.game, head.at)
            return ui
        session = theatre.fork(head.game, head.at, head.who, self.request.sessions or default_folder())
        self.close()
        return self._play(ui, session)

    def _replay(self, ui: UI, record: int) -> UI:
        folder = self.hand.session.folder if self.hand is not None else None
        if folder is None:
            return ui
        self.theatre = TheatreHand(folder, back=True)
        return opening(ui, self.theatre, record, "")

    def look(self, ui: UI) -> UI:
        """Show the watched scenario as it was saved last, at the point at which its game stands."""
        if self.watching is None or self.hand is None or self.hand.busy:
            return ui
        old = self.hand.session
        new = self.watching.look(old)
        self.base = replace(self.base, watched=self.watching.face)
        if ui.over == "faults" and not self.watching.face.faults:
            ui = replace(ui, over="")
        if new is None:
            return ui
        self.hand.close()
        self.hand = GameHand(new, self._wake)
        new.follow(lambda notice: self._wake())
        name = self.request.scenario
        self.scenarios[name] = new.scenario
        fresh = tuple(offer(name, new.scenario) if each.id == name else each for each in self.base.offered)
        self.base = replace(self.base, offered=fresh, sources=sources(new.scenario))
        ui = kept(ui, old, new)
        if ui.opened == "odds":
            self.hand.odds(Odds())
        return ui

    def leave(self, ui: UI) -> UI:
        """Close what is open and let its log go."""
        self.close()
        self.base = replace(self.base, saved=self._newest(), watched=None, unkept=self.request.unkept)
        return replace(ui, dry="")

    def close(self) -> None:
        """Finish what is under way."""
        for hand in (self.hand, self.class_hand):
            if hand is not None:
                hand.close()
        self.hand = self.class_hand = self.theatre = self.dry_run = self.watching = None

    def carry_out(self, intent: Intent) -> None:
        """Ask the open game for what the board wants of it."""
        match intent:
            case Decide() if self.hand:
                self.hand.decide(intent)
            case Conduct() if self.hand:
                self.hand.conduct(intent)
            case Ask() if self.hand:
                self.hand.ask(intent)
            case Odds() if self.hand:
                self.hand.odds(intent)
            case InClass() if self.class_hand:
                self.class_hand.in_class(intent)
            case InGroup(row, Decide() as decide) if self.class_hand:
                self.class_hand.decide(row, decide)
            case InGroup(row, Ask() as ask) if self.class_hand:
                self.class_hand.each[row].hand.ask(ask, "control")
            case InGroup(row, Odds() as odds) if self.class_hand:
                self.class_hand.odds(row, odds)
            case InLobby() if self.request.lobby is not None:
                carry_out(intent, self.request.lobby)
            case InGroup(row, Conduct() as conduct, whose) if self.class_hand:
                self.class_hand.conduct(row, conduct, whose)
            case _:
                return

    def _play(self, ui: UI, session: Session) -> UI:
        self.hand = GameHand(session, self._wake)
        self.hand.washing.reviews = True
        session.follow(lambda notice: self._wake())
        unkept = self.request.unkept and session.folder is None
        self.base = replace(self.base, sources=sources(session.scenario), unkept=unkept)
        begun = any(record.body.get("what") == "start" for record in session.records)
        going_on = begun or session.header.parent is not None
        # What the room still reads when the game is gone on with, it is shown again.
        seen = "" if session.reading else mark(session.view("room"))
        ui = replace(ui, screen="briefing", over="", front="room", seen=seen, focus="")
        if self.request.demo:
            self.hand.conduct(Conduct("start"))
        return replace(ui, screen="play") if going_on or self.request.demo else ui

    def _play_class(self, ui: UI, groups: Groups) -> UI:
        self.class_hand = ClassHand(groups, self._wake)
        for session in groups.sessions:
            session.follow(lambda notice: self._wake())
        unkept = self.request.unkept and groups.folder is None
        self.base = replace(self.base, sources=sources(groups.sessions[0].scenario), unkept=unkept)
        return replace(ui, screen="grid", over="", focus="", grid=Grid())

    def _resume(self, ui: UI, folder: Path) -> UI:
        if group_folders(folder):
            return self._play_class(ui, Groups.resume(folder))
        session = Session.resume(folder)
        if session.header.dice == "hand" and not session.over:
            session.close()
            # It waits for throws that somebody made at a table: no board has dice for them.
            raise GameError(f"{folder.name} is being keyed in from paper; it goes on in a terminal: resume")
        return self._play(ui, session)

    def _newest(self) -> str:
        try:
            return newest(self.request.sessions or default_folder()).name
        except (GameError, OSError):
            return ""
