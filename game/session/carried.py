"""A game carried over to a changed text of its scenario: its decisions, played again as far as they hold.

The seed stays, and what was drawn is drawn again where it still can be. Nothing is recorded on a disk.
Questions to control and marks stay behind; the open question has its time anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.errors import IllegalDecision
from game.record import dice
from game.record.chain import Record
from game.record.codec import Remark, decision_body, decision_of, remark_body
from game.record.counted import counted, rewound_to
from game.record.replay import carry_out
from game.rules import rules
from game.rules.digest import digest
from game.rules.state import Decision, Setup
from game.scenario.model import Scenario
from game.session import opening
from game.session.history import after
from game.session.made import in_words
from game.session.session import Session
from game.texts import NO_TEXT, Text, both

KEPT = ("start", "slow", "shorten")
"""Remarks that are carried over: what they say of the room's time still holds."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A game as the changed text has it."""

    session: Session
    stopped: Text = NO_TEXT
    """Which decision is not possible any more, and why; an empty text where all of them are."""


def carried_over(old: Session, scenario: Scenario, setup: Setup, seats: Mapping[str, str]) -> Carried:
    """Return a new game, kept nowhere, at the point of the old one, or at the last that is still reached.

    What time once brought and is no longer there is passed over. The clock runs as the old one's does, but
    stands where the game was stopped. Raise SeatError if the scenario has no such seats.
    """
    begun = opening.begin(
        scenario, setup, seats, old.header.seed, None, opening.NOTHING_SAID, False, None, None
    )
    line = _Line(begun, _luck(old.records))
    line.draw()
    stopped = NO_TEXT
    for record in counted(old.records)[1:]:
        try:
            line.play(record)
        except IllegalDecision as refused:
            decision = decision_of(record.body)
            if decision.seat == "clock" and decision.options[0] == "inject":
                continue
            what = in_words(old.scenario, decision)
            why = Text(refused.en, refused.ko)
            stopped = both("session.carried.stopped", what=what, point=decision.point, why=why)
            break
    session = Session.of(begun)
    session.clock.started, session.clock.broken_off = old.clock.started, False
    session.clock.read = old.clock.read
    if old.clock.running and not stopped and not session.over:
        session.clock.run()
    return Carried(session, stopped)


def decided(session: Session) -> int:
    """Return how many decisions a game's log holds, those of clock and chance included."""
    return sum(record.body["kind"] == "decision" for record in session.records)


def _luck(records: Sequence[Record]) -> dict[str, list[str]]:
    """Return what was drawn, by the name of the draw, in the order of its occurrences."""
    luck: dict[str, list[str]] = {}
    for record in counted(records):
        if record.body.get("seat") == "chance":
            name, outcome = record.body["options"]
            luck.setdefault(name, []).append(outcome)
    return luck


class _Line:
    """A line of play on its way through the changed text."""

    def __init__(self, begun: opening.Begun, luck: Mapping[str, Sequence[str]]) -> None:
        self._begun = begun
        self._luck = luck
        self._now = begun.history.positions[0]

    def play(self, record: Record) -> None:
        """Play one record of the old game again; raise IllegalDecision if it is not possible any more."""
        body, note = record.body, record.note or {}
        if body["kind"] == "remark":
            if body["what"] in KEPT:
                self._remark(Remark(body["what"], body["fields"]))
        elif body["seat"] != "chance" and rewound_to(body) is None:
            self._make(decision_of(body), Text(note.get("reason", ""), note.get("reason_ko", "")))
            self.draw()

    def draw(self) -> None:
        """Answer every draw that the state asks for: as it fell before, else as the seed has it."""
        while self._now.state.asks:
            ask = self._now.state.asks[0]
            fell = self._luck.get(ask.name, ())
            outcome = fell[ask.occurrence] if ask.occurrence < len(fell) else ""
            if not dict(ask.odds).get(outcome):
                outcome = dice.answer(self._begun.header.seed, ask)
            self._make(Decision("chance", (ask.name, outcome), ask.point), NO_TEXT)

    def _make(self, decision: Decision, note: Text) -> None:
        position = after(self._now, decision, carry_out(self._now.state, decision))
        body = decision_body(decision, position.state.minute, digest(position.state))
        self._begun.journal.write(body, note)
        self._now = self._begun.history.add(position)

    def _remark(self, remark: Remark) -> None:
        state = self._now.state
        self._begun.journal.write(remark_body(remark, rules.point(state), state.minute, digest(state)))
        self._begun.history.add(self._now)
