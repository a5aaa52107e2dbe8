"""One group of a class as the grid follows it: how far it is, and its turn sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.board.class_face import Cell, Row, State, TurnSheet, Why
from game.board.game_hand import GameHand
from game.board.intent import Conduct
from game.board.keying import slot_of
from game.board.turn_sheet import Told, pages
from game.session import answer_key, questions, text_key
from game.texts import NO_TEXT, Text
from game.texts.template import holes

if TYPE_CHECKING:
    from game.session import Happening, Inject, QuestionView, Session

HANDED = "handed"
"""The remark that a group's turn sheet was handed over: where the next one begins, also after a crash."""

KEYED = ("people", "cards")
"""Who is keyed in on the grid."""

AGAIN = 5.0
"""Seconds until a clock that could not be moved is tried again."""

ORDER: tuple[Why, ...] = ("sheet", "call", "asked", "cards", "late")
"""Which reason to wait is named where there are several."""


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
    heard: int = 0
    """The records in which a console's word about the clock was looked for."""
    refused: dict[str, Text] = field(default_factory=dict)
    """Why a table's last answer was refused, in the rules' own words."""
    _asks: tuple[int, bool] = (-1, False)
    _told: tuple[tuple[int, int], dict[str, tuple[Happening, ...]]] = field(
        default_factory=lambda: ((-1, -1), {})
    )

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
        self.heard = len(session.records)
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

    @property
    def due(self) -> bool:
        """Return whether an inject came into the open question that has not been handed over."""
        messages = self.session.view("white_cell").messages
        return not self.fresh and any(message.id not in self.known for message in messages)

    @property
    def asks(self) -> bool:
        """Return whether one of the tables has asked control and has no answer."""
        records = self.session.records
        if self._asks[0] != len(records):
            self._asks = (len(records), any(not each.answer for each in questions(records)))
        return self._asks[1] and not self.session.over

    def wait(self, now: float) -> None:
        """Note since when the group waits for the facilitator, and why."""
        session, clock = self.session, self.session.clock
        late = clock.timed and clock.remaining == 0 and not session.over and not self.fresh
        reasons: dict[Why, bool] = {
            "sheet": self.fresh, "asked": self.asks, "cards": self.due, "late": late,
        }  # fmt: skip
        for why, holds in reasons.items():
            if not holds:
                self.waits.pop(why, None)
            else:
                self.waits.setdefault(why, now)

    def hear(self) -> tuple[str, ...]:
        """Return what consoles have said to the clock since: the board's own words have no request."""
        records = self.session.records
        new, self.heard = records[self.heard :], len(records)
        return tuple(
            str(record.body["what"])
            for record in new
            if record.body.get("what") in ("start", "pause", "resume") and "request" in record.body["fields"]
        )

    def run(self, now: float, running: bool) -> None:
        """Let the group's clock run as the class's do, but where a sheet is due or it was stopped alone."""
        lock = self.session.lock
        # Between a console's record and the clock that follows it the board has no say.
        if not lock.acquire(blocking=False):
            return
        try:
            if self.heard == len(self.session.records):
                self._follow(now, running)
        finally:
            lock.release()

    def _follow(self, now: float, running: bool) -> None:
        clock = self.session.clock
        wanted = running and not self.fresh and not self.session.over and not self.stands
        if clock.running is wanted or self.hand.busy:
            return
        if self.tried[0] is wanted and now - self.tried[1] < AGAIN:
            return
        self.tried = (wanted, now)
        verb = "pause" if clock.running else "resume" if clock.started else "start"
        why = ("reading",) if clock.running and self.session.reading else ()
        self.hand.conduct(Conduct(verb, values=why), "tables")

    def happenings(self, viewer: str) -> tuple[Happening, ...]:
        """Return all that happened since the last sheet, as one viewer may know it."""
        session = self.session
        moment = (self.since, len(session.records))
        if self._told[0] != moment:
            self._told = (moment, {})
        known = self._told[1]
        if viewer not in known:
            found: list[Happening] = []
            for record in session.records[self.since :]:
                if record.body["kind"] != "remark":
                    found += session.view_at(record.n, viewer, alone=True).happenings
            known[viewer] = tuple(found)
        return known[viewer]


def row_of(group: Group, number: str, label: str, place: int, now: float, look: bool) -> Row:
    """Return how far a group is; with `look` also what is keyed in for it."""
    session, view = group.session, group.session.view("room")
    clock = session.clock
    waited = now - min(group.waits.values()) if group.waits else 0
    return Row(
        number=number,
        label=label,
        phase=view.phase_name,
        stage=view.stage,
        turn=view.turn,
        done=sum(part.state == "done" for part in view.parts),
        parts=len(view.parts),
        cells=tuple(_cell(group, line.team, look) for line in view.teams),
        seconds=-(-clock.remaining // 1000) if clock.timed and not session.over else None,
        stands=not clock.running,
        why=next((name for name in ORDER if name in group.waits), ""),
        place=place,
        minutes=int(waited) // 60,
        sheet=group.fresh,
        over=session.over,
        whole=clock.whole // 1000,
    )


def _cell(group: Group, team: str, look: bool) -> Cell:
    session = group.session
    line = next(line for line in session.view("room").teams if line.team == team)
    how = session.seats.get(team, "")
    question = session.view(team).question if how in KEYED and not session.over else None
    return Cell(
        team,
        line.name,
        line.letter,
        _state(line.standing, how),
        slot_of(question, rule_of(session)),
        _shown(session, team, question) if look else "",
        group.refused.get(team, NO_TEXT) if look else NO_TEXT,
    )


def sheet_of(group: Group, number: str, label: str) -> TurnSheet:
    """Return what a group is to be told now."""
    session, view = group.session, group.session.view("room")
    teams = [team for team, how in session.seats.items() if how in KEYED]
    injects = session.scenario.injects
    names = ["room", "white_cell", *teams, *session.scenario.roles]
    told = Told(
        {name: session.view(name) for name in names},
        {name: group.happenings(name) for name in ("room", *teams)},
        group.known,
        frozenset(name for name, inject in injects.items() if _figures(inject)),
        frozenset(name for name, inject in injects.items() if inject.at is None),
    )
    handed = not group.fresh and not group.due
    return TurnSheet(number, label, view.turn, view.phase_name, pages(told, teams), handed, session.over)


def _figures(inject: Inject) -> bool:
    """Return whether an inject's printed card has blanks that are filled in as the game stands."""
    texts = (inject.headline, inject.text, inject.unknown)
    return any(hole.name for text in texts for hole in (*holes(text.en), *holes(text.ko)))


def rule_of(session: Session) -> str:
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
