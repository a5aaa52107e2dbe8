"""What tables ask control, and its answers: a remark, and words of control to that table alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.errors import IllegalDecision
from game.record.chain import Record
from game.record.counted import counted
from game.rules.state import Decision
from game.session.receipt import Receipt
from game.sight import answered
from game.sight.view import TeamLine
from game.texts import NO_TEXT, Text, both
from game.texts.unseen import readable

if TYPE_CHECKING:
    from game.session.session import Session

LENGTH = 140
"""The most characters of a question."""

MOST_OPEN = 3
"""Questions of one table that may wait for an answer."""

ANSWERS = ("yes", "no", "unknown", "later")
"""What control can say with one tap; `words` are its own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to control. It is its table's and control's: nobody else is given it."""

    record: int
    """The remark that holds it."""
    seat: str
    number: int
    """Counted by table from 1: a common count would tell each how much the others ask."""
    words: str
    """Empty where the notes were taken out of the log."""
    answer: Text
    """What control said; empty while it is open."""

    def called(self, teams: Iterable[TeamLine]) -> str:
        """Return what it is called wherever it is named: its table's letter and number, "S1"."""
        letter = next((team.letter for team in teams if team.team == self.seat), self.seat)
        return f"{letter}{self.number}"


def questions(records: Sequence[Record]) -> tuple[Asked, ...]:
    """Return the questions of a log as it counts, in the order in which they were asked."""
    found: dict[int, Asked] = {}
    for record in counted(records):
        body = record.body
        if body.get("what") == "question":
            seat = str(body["fields"].get("seat", ""))
            number = 1 + sum(each.seat == seat for each in found.values())
            found[record.n] = Asked(record.n, seat, number, (record.note or {}).get("reason", ""), NO_TEXT)
        elif body.get("seat") == "white_cell" and str(body.get("request", "")).startswith("answer."):
            number = int(str(body["request"]).split(".")[1])
            if number in found:
                was = found[number]
                found[number] = Asked(
                    was.record, was.seat, was.number, was.words, answered.said(str(body["text"]))
                )
    return tuple(found.values())


def ask(session: Session, seat: str, words: str, request: str = "") -> Record:
    """Return the record of a table's question to control, the first where a request comes again.

    Raise IllegalDecision if it is no table, it says nothing or too much, three are open, or the game is over.
    """
    words = " ".join(readable(words).split())
    with session.lock:
        if session.recorded(request):
            return next(each for each in session.records if _request(each) == request)
        waiting = [each for each in questions(session.records) if each.seat == seat and not each.answer]
        refused = None
        if seat not in session.seats:
            refused = both("session.ask.seat", seat=seat)
        elif session.over:
            refused = both("session.over")
        elif not words:
            refused = both("session.ask.words")
        elif len(words) > LENGTH:
            refused = both("session.ask.long", most=LENGTH, count=len(words))
        elif len(waiting) >= MOST_OPEN:
            refused = both("session.ask.many")
        if refused is not None:
            raise IllegalDecision(refused.en, refused.ko)
        called = {"request": request} if request else {}
        return session.remark("question", words, seat=seat, **called)


def _request(record: Record) -> str:
    return str(record.body.get("fields", {}).get("request", ""))


def answer(session: Session, record: int, how: str, words: str = "") -> Receipt:
    """Return the receipt of control's answer, which that table alone receives.

    Raise IllegalDecision if the question is not open, or own words say nothing.
    """
    words = readable(words)
    with session.lock:
        asked = next((each for each in questions(session.records) if each.record == record), None)
        refused: Text | None = None
        if asked is None or asked.answer:
            called = asked.called(session.view("room").teams) if asked else record
            refused = both("session.answer.none", number=called)
        elif how not in (*ANSWERS, "words"):
            refused = both("session.answer.how", how=how)
        elif how == "words" and not words:
            refused = both("session.answer.words")
        if refused is not None or asked is None:
            assert refused is not None
            raise IllegalDecision(refused.en, refused.ko)
        said = Text(words, words) if how == "words" else both(f"session.answer.{how}")
        called = asked.called(session.view("room").teams)
        # Open again after a rewind, or asked in a fork that has an answer of its parent's to a question of
        # this number: then this is another answer, not the same once more.
        request = f"answer.{record}.{session.records[-1].hash[:12]}"
        text = answered.recorded(called, said)
        return session.decide(
            Decision("white_cell", ("say", asked.seat), session.point, request=request, text=text)
        )
