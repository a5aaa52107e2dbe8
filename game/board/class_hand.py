"""The board's hand on a class: six sessions to one screen, and what the facilitator does to each of them.

A group whose question was resolved waits, its clock standing, until its turn sheet has been handed over.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from game.board.class_face import Cell, ClassFace, Grid, Row, State, TurnSheet, Why, place_of
from game.board.game_hand import GameHand
from game.board.intent import Conduct, Decide, InClass
from game.board.keying import Typed, slot_of
from game.board.scene import ClockFace, Scene
from game.board.turn_sheet import Told, pages
from game.board.ui import UI
from game.errors import GameError, IllegalDecision
from game.session import answer_key, text_key
from game.texts import NO_TEXT, Text, both

if TYPE_CHECKING:
    from game.session import Groups, Happening, QuestionView, Receipt, Session

HANDED = "handed"
"""The remark that a group's turn sheet was handed over: where the next one begins, also after a crash."""

KEYED = ("people", "cards")
"""Who is keyed in on the grid."""

AGAIN = 5.0
"""Seconds until a clock that could not be moved is tried again."""


@dataclass
class Group:
    """One group of the class as the grid follows it."""

    hand: GameHand
    known: frozenset[str] = frozenset()
    """Injects that have been handed over."""
    asked: tuple[int, str] = (-1, "")
    """The question whose turn sheet was handed over."""
    since: int = 0
    """The record with which the next turn sheet begins."""
    waits: dict[Why, float] = field(default_factory=dict)
    """Since when it waits for the facilitator, and why."""
    stands: bool = False
    """Whether its clock was stopped alone."""
    tried: tuple[bool, float] = (False, float("-inf"))
    """How its clock was to be moved last, and when."""
    refused: dict[str, Text] = field(default_factory=dict)
    """Why a table's last answer was refused, in the rules' own words."""

    @property
    def session(self) -> Session:
        """Return the group's game."""
        return self.hand.session

    @property
    def fresh(self) -> bool:
        """Return whether a turn sheet is to be handed over."""
        return self.session.clock.asked != self.asked

    def catch_up(self) -> None:
        """Find where the last turn sheet was handed over; before the first one nothing was."""
        session = self.session
        last = next((r for r in reversed(session.records) if r.body.get("what") == HANDED), None)
        if last is None:
            if not session.view("white_cell").messages and not session.over:
                self.asked = session.clock.asked
            return
        fields = last.body["fields"]
        self.asked = (int(fields["turn"]), str(fields["asked"]))
        self.since = last.n + 1
        self.known = frozenset(message.id for message in session.view_at(last.n, "white_cell").messages)

    def handed(self) -> None:
        """Note on the record that what there is to tell has been told."""
        session = self.session
        turn, asked = session.clock.asked
        known = frozenset(message.id for message in session.view("white_cell").messages)
        record = session.remark(HANDED, turn=turn, asked=asked)
        self.asked, self.known, self.since = (turn, asked), known, record.n + 1


class ClassHand:
    """A class as the board uses it."""

    def __init__(self, groups: Groups, now: Callable[[], float] = time.monotonic) -> None:
        self.groups = groups
        self.now = now
        self.running = False
        self.started = any(
            record.body.get("what") == "start" for session in groups.sessions for record in session.records
        )
        self._played = 0.0
        self._looked = now()
        self._asked: list[tuple[int, str, Decide, Future[Receipt]]] = []
        self._calls: list[tuple[str, Future[object]]] = []
        self._bots: dict[int, Future[int]] = {}
        self.each = [Group(GameHand(session)) for session in groups.sessions]
        for group in self.each:
            group.catch_up()

    @property
    def busy(self) -> bool:
        """Return whether an answer is awaited."""
        return bool(self._asked or self._calls or self._bots or any(group.hand.busy for group in self.each))

    # What is shown.

    def scene(self, ui: UI, base: Scene) -> Scene:
        """Return what the screens may show now; what one group alone may know only while that is open."""
        trouble = next((g.session.trouble for g in self.each if g.session.trouble), None)
        selected = self.each[min(ui.grid.row, len(self.each) - 1)]
        scene = base
        if ui.over in ("conduct", "say", "endex"):
            scene = self._control(selected.hand.scene(ui, base), ui)
        elif ui.over == "sheet" and selected.session.over:
            scene = replace(base, room=selected.session.view("room"), clock=ClockFace())
        return replace(
            scene,
            trouble=trouble or NO_TEXT,
            groups=self._face(ui),
            sheet=self._sheet(selected, ui) if ui.over == "sheet" else None,
        )

    def _control(self, scene: Scene, ui: UI) -> Scene:
        """Return the scene of exercise control with the group that it is about as its title."""
        row = min(ui.grid.row, len(self.each) - 1)
        group = both("board.grid.group", number=self.groups.number(row))
        label = self.groups.label(row)
        title = Text(f"{group.en} ({label})", f"{group.ko} ({label})") if label else group
        control = scene.control
        return replace(scene, control=replace(control, title=title) if control else None)

    def _face(self, ui: UI) -> ClassFace:
        places = self._places()
        rows = tuple(self._row(number, group, places, ui) for number, group in enumerate(self.each))
        title = self.each[0].session.view("room").title
        return ClassFace(
            title, rows, self.running, self.started, int(self._played) // 60, tuple(self.groups.problems)
        )

    def _places(self) -> dict[int, int]:
        """Return the place in the queue of each group that waits: who waits longest comes first."""
        waiting = [(min(group.waits.values()), n) for n, group in enumerate(self.each) if group.waits]
        return {number: place for place, (_, number) in enumerate(sorted(waiting), 1)}

    def _row(self, number: int, group: Group, places: dict[int, int], ui: UI) -> Row:
        session, view = group.session, group.session.view("room")
        clock = session.clock
        order: tuple[Why, ...] = ("sheet", "call", "cards", "late")
        why: Why = next((name for name in order if name in group.waits), "")
        waited = self.now() - min(group.waits.values()) if group.waits else 0
        return Row(
            number=self.groups.number(number),
            label=self.groups.label(number),
            phase=view.phase_name,
            stage=view.stage,
            turn=view.turn,
            done=sum(part.state == "done" for part in view.parts),
            parts=len(view.parts),
            cells=tuple(self._cell(number, group, line.team, ui) for line in view.teams),
            seconds=-(-clock.remaining // 1000) if clock.timed and not session.over else None,
            stands=not clock.running,
            why=why,
            place=places.get(number, 0),
            minutes=int(waited) // 60,
            sheet=group.fresh,
            over=session.over,
        )

    def _cell(self, number: int, group: Group, team: str, ui: UI) -> Cell:
        session = group.session
        line = next(line for line in session.view("room").teams if line.team == team)
        how = session.seats.get(team, "")
        question = session.view(team).question if how in KEYED and not session.over else None
        look = ui.grid.look and ui.grid.row == number
        return Cell(
            team, line.name, line.letter, _state(line.standing, how), slot_of(question, _rule(session)),
            _shown(session, team, question) if look else "",
            group.refused.get(team, NO_TEXT) if look else NO_TEXT,
        )  # fmt: skip

    def _sheet(self, group: Group, ui: UI) -> TurnSheet:
        session, view = group.session, group.session.view("room")
        index = self.each.index(group)
        teams = [team for team, how in session.seats.items() if how in KEYED]
        names = ["room", "white_cell", *teams, *session.scenario.roles]
        told = Told(
            {name: session.view(name) for name in names},
            {name: self._happenings(group, name) for name in ("room", *teams)},
            group.known,
        )
        return TurnSheet(
            self.groups.number(index), self.groups.label(index), view.turn, view.phase_name,
            pages(told, teams), not group.fresh and not _due(group), session.over,
        )  # fmt: skip

    def _happenings(self, group: Group, viewer: str) -> tuple[Happening, ...]:
        """Return all that happened since the last sheet, as one viewer may know it."""
        session = group.session
        found: list[Happening] = []
        for record in session.records[group.since :]:
            if record.body["kind"] != "remark":
                found += session.view_at(record.n, viewer, alone=True).happenings
        return tuple(found)

    # What is done.

    def decide(self, row: int, intent: Decide) -> None:
        """Ask a group's session to take a table's answer."""
        future = self.each[row].session.submit(intent.decision, intent.note)
        self._asked.append((row, intent.decision.seat, intent, future))

    def conduct(self, row: int, intent: Conduct) -> None:
        """Ask a group's session for what exercise control does there."""
        group = self.each[row]
        if intent.verb in ("pause", "resume"):
            group.stands = intent.verb == "pause"
        group.hand.conduct(intent)

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
                        each.hand.conduct(Conduct("endex"))

    def _lapse(self, group: Group, team: str) -> None:
        """Let the time of one table be over: what its lapse stands for is decided for it, on the record."""
        session = group.session
        owing = [seat for seat in session.waiting if seat != "chance"]
        if team not in owing:
            return
        slot = slot_of(session.view(team).question, _rule(session))
        if len(owing) > 1 and slot is not None and slot.lapse and slot.kind != "aims":
            reason = both("board.grid.lapse.reason").en
            self._calls.append(("lapse", session.soon(session.conduct.override, team, slot.lapse, reason)))
        elif len(owing) == 1:
            self._calls.append(("lapse", session.soon(session.conduct.skip)))
        else:
            self._calls.append(("lapse", _failed(both("board.grid.no.lapse"))))

    def settle(self, ui: UI) -> UI:
        """Return the ui with every answer taken in that is there."""
        for group in self.each:
            ui = group.hand.settle(ui)
        ui = replace(ui, grid=replace(ui.grid, said=ui.notice, bad=ui.bad)) if ui.notice else ui
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
            return replace(ui, grid=self._onward(replace(ui.grid, typed=typed, said=NO_TEXT), row))
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

    def pace(self) -> None:
        """Let time pass: injects that are due come, bots decide, clocks run but where a sheet is due."""
        now = self.now()
        if self.running:
            self._played += now - self._looked
        self._looked = now
        for number, group in enumerate(self.each):
            group.session.tick(lapses=False)
            if group.session.clock.slept:
                self.running = False
            self._wait(group, now)
            self._run(group, now)
            self._play_bots(number, group)

    def _wait(self, group: Group, now: float) -> None:
        """Note since when a group waits for the facilitator."""
        session, clock = group.session, group.session.clock
        late = clock.timed and clock.remaining == 0 and not session.over and not group.fresh
        reasons: dict[Why, bool] = {"sheet": group.fresh, "cards": _due(group), "late": late}
        for why, holds in reasons.items():
            if not holds:
                group.waits.pop(why, None)
            else:
                group.waits.setdefault(why, now)

    def _run(self, group: Group, now: float) -> None:
        clock = group.session.clock
        wanted = self.running and not group.fresh and not group.session.over and not group.stands
        if clock.running is wanted or group.hand.busy:
            return
        if group.tried[0] is wanted and now - group.tried[1] < AGAIN:
            return
        group.tried = (wanted, now)
        if clock.running:
            group.hand.conduct(Conduct("pause"))
        else:
            group.hand.conduct(Conduct("resume" if clock.started else "start"))

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
        self.groups.close()


def _due(group: Group) -> bool:
    """Return whether an inject came into the open question that has not been handed over."""
    messages = group.session.view("white_cell").messages
    return not group.fresh and any(message.id not in group.known for message in messages)


def _rule(session: Session) -> str:
    """Return the rule of the paper on the table, or nothing where none lies there."""
    paper = session.view("room").paper
    if paper is None or not paper.table:
        return ""
    return next((text.rule for text in paper.texts if text.id == paper.table[0]), "")


def _shown(session: Session, team: str, question: QuestionView | None) -> str:
    """Return the keys of what a table has had keyed in, or nothing."""
    if question is None or question.own is None or question.owes:
        return ""
    options, paper = question.own.options, session.view("room").paper
    if question.offers:
        keys = {offer.id: offer.key for offer in question.offers}
        return " ".join(keys.get(option, option) for option in options)
    if paper is None or not options:
        return ""
    texts = session.scenario.texts
    if question.kind == "ratify":
        return answer_key(texts[paper.table[0]], team, options) if paper.table else ""
    return text_key([text.id for text in paper.texts], texts, options)


def _state(standing: str, how: str) -> State:
    """Return how far a table is, and nothing of what it answered: answers differ, this does not."""
    if how == "nobody" or standing == "empty":
        return "empty"
    if standing == "not_asked":
        return "not_asked"
    if standing in ("deciding", "drafting"):
        return "bot" if how.startswith("bot:") else "waiting"
    return "lapsed" if standing == "lapsed" else "keyed"


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
