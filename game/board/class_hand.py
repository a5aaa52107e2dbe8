"""The board's hand on a class: six sessions to one screen, and what the facilitator does to each of them.

A group whose question was resolved waits, its clock standing, until its turn sheet has been handed over.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from game.board.chime import Given
from game.board.class_face import ClassFace, Grid, TurnSheet, place_of
from game.board.game_hand import GameHand
from game.board.group import Group, row_of, rule_of, sheet_of
from game.board.intent import Conduct, Decide, InClass, Odds, Whose
from game.board.keying import Typed, slot_of
from game.board.scene import ClockFace, Scene
from game.board.ui import CONTROL, UI
from game.errors import GameError, IllegalDecision
from game.session import questions
from game.texts import NO_TEXT, Text, both, bracketed

if TYPE_CHECKING:
    from game.session import Groups, Receipt


class ClassHand:
    """A class as the board uses it."""

    def __init__(
        self,
        groups: Groups,
        wake: Callable[[], None] = lambda: None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.groups = groups
        self.now = now
        self.running = False
        self.started = any(
            record.body.get("what") == "start" for session in groups.sessions for record in session.records
        )
        self._played = 0.0
        self._looked = now()
        self._slept: set[int] = set()
        """Groups whose clock stopped because the computer slept, until it runs again."""
        self._asked: list[tuple[int, str, Decide, Future[Receipt]]] = []
        self._calls: list[tuple[str, Future[object]]] = []
        self._bots: dict[int, Future[int]] = {}
        self.each = [Group(GameHand(session, wake)) for session in groups.sessions]
        for group in self.each:
            group.catch_up()

    @property
    def busy(self) -> bool:
        """Return whether an answer is awaited."""
        thinking = any(not bot.done() for bot in self._bots.values())
        return bool(self._asked or self._calls or thinking or any(group.hand.busy for group in self.each))

    @property
    def signs(self) -> dict[int, Given]:
        """Return the signs that each group's clock has given for its open question."""
        clocks = (group.session.clock for group in self.each)
        return {number: (clock.asked, clock.given) for number, clock in enumerate(clocks)}

    # What is shown.

    def scene(self, ui: UI, base: Scene) -> Scene:
        """Return what the screens may show now; what one group alone may know only while that is open."""
        trouble = next((g.session.trouble for g in self.each if g.session.trouble), None)
        selected = self.each[min(ui.grid.row, len(self.each) - 1)]
        scene = base
        if ui.opened in CONTROL:
            scene = self._control(selected.hand.scene(ui, base), ui)
        elif ui.opened == "sheet" and selected.session.over:
            scene = replace(base, room=selected.session.view("room"), clock=ClockFace())
        return replace(
            scene,
            trouble=trouble or NO_TEXT,
            groups=self._face(ui),
            asked=questions(selected.session.records) if ui.opened == "class_ask" else (),
            sheet=self._sheet(ui) if ui.opened == "sheet" else None,
        )

    def _control(self, scene: Scene, ui: UI) -> Scene:
        """Return the scene of exercise control with the group that it is about as its title."""
        row = min(ui.grid.row, len(self.each) - 1)
        group = both("board.grid.group", number=self.groups.number(row))
        label = self.groups.label(row)
        title = bracketed(group, Text(label, label))
        control = scene.control
        return replace(scene, control=replace(control, title=title) if control else None)

    def _face(self, ui: UI) -> ClassFace:
        places = self._places()
        now, grid = self.now(), ui.grid
        rows = tuple(
            row_of(group, self.groups.number(n), self.groups.label(n), places.get(n, 0), now,
                   grid.look and grid.row == n)
            for n, group in enumerate(self.each)
        )  # fmt: skip
        title = self.each[0].session.view("room").title
        return ClassFace(
            title, rows, self.running, self.started, int(self._played) // 60, tuple(self.groups.problems)
        )

    def _places(self) -> dict[int, int]:
        """Return the place in the queue of each group that waits: who waits longest comes first."""
        waiting = [(min(group.waits.values()), n) for n, group in enumerate(self.each) if group.waits]
        return {number: place for place, (_, number) in enumerate(sorted(waiting), 1)}

    def _sheet(self, ui: UI) -> TurnSheet:
        row = min(ui.grid.row, len(self.each) - 1)
        return sheet_of(self.each[row], self.groups.number(row), self.groups.label(row))

    # What is done.

    def decide(self, row: int, intent: Decide) -> None:
        """Ask a group's session to take a table's answer."""
        future = self.each[row].session.submit(intent.decision, intent.note)
        self._asked.append((row, intent.decision.seat, intent, future))

    def conduct(self, row: int, intent: Conduct, whose: Whose = "control") -> None:
        """Ask a group's session for what exercise control does there."""
        group = self.each[row]
        if intent.verb in ("pause", "resume"):
            group.stands = intent.verb == "pause"
        group.hand.conduct(intent, whose)

    def odds(self, row: int, intent: Odds) -> None:
        """Reckon the odds from here of one group; those of another are given up: they need a whole core."""
        for number, group in enumerate(self.each):
            if number != row:
                group.hand.forget_odds()
        self.each[row].hand.odds(intent)

    def in_class(self, intent: InClass) -> None:
        """Do something with the class or one of its groups."""
        group = self.each[min(intent.row, len(self.each) - 1)]
        match intent.verb:
            case "clock":
                self.running = not self.running
                self.started = True
                for each in self.each:
                    each.stands, each.tried = False, (False, float("-inf"))
            case "call":
                if group.waits.pop("call", None) is None:
                    group.waits["call"] = self.now()
            case "handed":
                group.waits.pop("call", None)
                self._calls.append(("handed", group.session.soon(group.handed)))
            case "lapse":
                self._lapse(group, intent.text)
            case "label":
                self.groups.rename(intent.row, intent.text)
            case "endex":
                for each in self.each:
                    if not each.session.over:
                        each.hand.conduct(Conduct("endex"), "tables")

    def _lapse(self, group: Group, team: str) -> None:
        """Let the time of one table be over: what its lapse stands for is decided for it, on the record."""
        session = group.session
        owing = [seat for seat in session.waiting if seat != "chance"]
        if team not in owing:
            return
        slot = slot_of(session.view(team).question, rule_of(session))
        if len(owing) > 1 and slot is not None and slot.lapse and slot.kind != "aims":
            reason = both("board.grid.lapse.reason").en
            self._calls.append(("lapse", session.soon(session.conduct.override, team, slot.lapse, reason)))
        elif len(owing) == 1:
            self._calls.append(("lapse", session.soon(session.conduct.skip)))
        else:
            self._calls.append(("lapse", _failed(both("board.grid.no.lapse"))))

    def settle(self, ui: UI, of: Whose | Literal["all"] = "all") -> UI:
        """Return the ui with every answer taken in that is there, or those of one window alone."""
        if of != "tables":
            ui = self._in_control(ui)
        if of == "control":
            return ui
        kept, ui = ui, replace(ui, notice=NO_TEXT)
        for group in self.each:
            ui = group.hand.settle(ui, "tables")
        if ui.notice:
            ui = replace(ui, grid=replace(ui.grid, said=ui.notice, bad=ui.bad))
        return self._keyed(replace(ui, notice=kept.notice, bad=kept.bad))

    def _in_control(self, ui: UI) -> UI:
        """Return the ui with control's answers, which its pages alone show: the tables may see the grid."""
        before = ui.notice
        for group in self.each:
            ui = group.hand.settle(ui, "control")
        if ui.notice == before or ui.apart or ui.opened in (*CONTROL, "class_ask"):
            return ui
        if not ui.bad:
            return replace(ui, notice=NO_TEXT)
        return replace(ui, grid=replace(ui.grid, said=both("board.grid.in_control"), bad=True))

    def _keyed(self, ui: UI) -> UI:
        """Return the ui with what became of cards, and of what was done on the grid."""
        left = []
        for row, team, intent, future in self._asked:
            if not future.done():
                left.append((row, team, intent, future))
                continue
            ui = self._taken(ui, row, team, intent, future)
        self._asked = left
        calls = []
        for what, call in self._calls:
            if not call.done():
                calls.append((what, call))
            elif (error := call.exception()) is not None:
                ui = replace(ui, grid=replace(ui.grid, said=_said(error), bad=True))
        self._calls = calls
        return ui

    def _taken(self, ui: UI, row: int, team: str, intent: Decide, future: Future[Receipt]) -> UI:
        """Return the ui after an answer was recorded, or refused: then nothing was."""
        decision = intent.decision
        ui = replace(ui, waiting=tuple(entry for entry in ui.waiting if entry != decision.request))
        where = place_of(row, team, decision.point)
        error = future.exception()
        if error is None:
            self.each[row].refused.pop(team, None)
            typed = {place: typed for place, typed in ui.grid.typed.items() if place != where}
            grid = replace(ui.grid, typed=typed, said=NO_TEXT)
            return replace(ui, grid=grid if decision.options == ("unseal",) else self._onward(grid, row))
        self.each[row].refused[team] = _said(error)
        if not isinstance(error, IllegalDecision):
            return replace(ui, grid=replace(ui.grid, said=_said(error), bad=True))
        before = ui.grid.typed.get(where, Typed())
        short = both("board.grid.no.cost.all" if len(decision.options) > 1 else "board.grid.no.rules")
        typed = {**ui.grid.typed, where: replace(before, refused=short)}
        return replace(ui, grid=replace(ui.grid, typed=typed))

    def _onward(self, grid: Grid, row: int) -> Grid:
        """Return the grid with the next table of the group selected, where one still owes an answer."""
        group = self.each[row]
        teams = [line.team for line in group.session.view("room").teams]
        owing = [n for n, other in enumerate(teams) if other in group.session.waiting]
        if grid.row != row or group.fresh or not owing:
            return grid
        return replace(grid, column=next((n for n in owing if n > grid.column), owing[0]))

    # Time.

    def pace(self, ui: UI, control: UI | None = None) -> None:
        """Let time pass: injects that are due come, bots decide, clocks run but where a sheet is due."""
        self.each[min(ui.grid.row, len(self.each) - 1)].hand.look_ahead(ui, control)
        now = self.now()
        if self.running:
            self._played += now - self._looked
        self._looked = now
        for group in self.each:
            group.session.tick(lapses=False)
        asleep = {n for n, group in enumerate(self.each) if group.session.clock.slept}
        if asleep - self._slept:
            self.running = False
        self._slept = asleep
        for group in self.each:
            for word in group.hear():
                self._heard(group, word)
        for number, group in enumerate(self.each):
            group.wait(now)
            group.run(now, self.running)
            self._play_bots(number, group)

    def _heard(self, group: Group, word: str) -> None:
        """Let a group's clock stand or run as a console has it; where it runs on, its sheet has been read."""
        group.stands, group.tried = word == "pause", (False, float("-inf"))
        if word == "pause":
            self.running = not all(each.stands or each.session.over for each in self.each)
            return
        if not self.running:
            for each in self.each:
                each.stands = each is not group
            self.running = self.started = True
        if group.fresh:
            self._calls.append(("handed", group.session.soon(group.handed)))

    def _play_bots(self, number: int, group: Group) -> None:
        if number in self._bots:
            if not self._bots[number].done():
                return
            del self._bots[number]
        session = group.session
        owed = any(session.seats.get(seat, "").startswith("bot:") for seat in session.waiting)
        if owed and session.clock.running and not group.fresh:
            self._bots[number] = session.soon(session.play_bots)

    def close(self) -> None:
        """Finish what is under way and let the logs go."""
        for group in self.each:
            group.hand.forget_odds()
        self.groups.close()


def _said(error: BaseException) -> Text:
    """Return what to say of a refusal or a failure; raise what is neither."""
    if isinstance(error, IllegalDecision):
        return Text(error.en, error.ko)
    if isinstance(error, GameError | OSError):
        return both("board.failed", reason=str(error))
    raise error


def _failed(reason: Text) -> Future[object]:
    future: Future[object] = Future()
    future.set_exception(IllegalDecision(reason.en, reason.ko))
    return future
