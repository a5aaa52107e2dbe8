"""What exercise control does: the clock, injects, words, overrides, the end. All of it is on the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.errors import GameError, IllegalDecision
from game.record.chain import Record
from game.rules.state import Decision
from game.session import marks
from game.session.clock import PACES
from game.session.fitting import Fit
from game.session.hotline import close_line, open_line
from game.session.marks import MARKERS, MARKS, Marker, MarkKind
from game.session.questions import answer
from game.session.receipt import Receipt
from game.session.reseating import reseat
from game.texts import both
from game.texts.unseen import readable

if TYPE_CHECKING:
    from game.session.session import Session

MOST_MORE = 120
"""Minutes that a question is given more at once: beyond them somebody has mistyped."""


class Conduct:
    """Exercise control's hand on a session."""

    def __init__(self, session: Session, request: str = "") -> None:
        self._session = session
        self._request = request
        """What one deed is called by who asks for it over a network, where it may be asked for twice."""

    def start(self) -> None:
        """Let the clock run for the first time."""
        self._run("start")

    def pause(self, *, reading: bool = False) -> None:
        """Stop the clock; it stands even if that cannot be recorded.

        `reading` says that nobody asked for it: the room reads what a turn has brought, if it still does.
        """
        session = self._session
        with session.lock:
            session.look()
            if session.clock.running and (session.reading or not reading):
                session.clock.stop()
                why = {"why": "reading"} if reading else {}
                self._remark("pause", left=session.clock.remaining // 1000, **why)

    def resume(self) -> None:
        """Let the clock run on."""
        self._run("resume")

    def extend(self, minutes: int) -> None:
        """Give the present question more minutes.

        Raise IllegalDecision where nothing has a limit: it would be on the record and given to nobody.
        """
        if not 1 <= minutes <= MOST_MORE:
            raise GameError(f"extend by {minutes} minutes: 1 to {MOST_MORE}")
        session = self._session
        with session.lock:
            if session.over or not session.clock.timed:
                why = both("session.over" if session.over else "session.untimed")
                raise IllegalDecision(why.en, why.ko)
            session.clock.extend(minutes)
            self._remark("extend", minutes=minutes)

    def slow(self, pace: int) -> None:
        """Let each question last 100, 150 or 200 per cent of its time, the present one too."""
        if pace not in PACES:
            wrong = both("session.pace", pace=pace)
            raise IllegalDecision(wrong.en, wrong.ko)
        session = self._session
        with session.lock:
            session.look()
            if pace != session.clock.pace:
                self._remark("slow", pace=pace)
                session.clock.slow(pace)

    def fit(self, minutes: int) -> Fit:
        """Return what was shortened and left out so that the game ends within so many real minutes.

        Raise IllegalDecision, and say what is possible, where no plan does that: nothing is changed then.
        """
        session = self._session
        with session.lock:
            found = session.fit(minutes)
            if not found.fits:
                late = both("session.fit.never", minutes=minutes, least=found.expected)
                raise IllegalDecision(late.en, late.ko)
            self._remark("fit", minutes=minutes, pace=found.pace)
            for cut in found.shorter:
                session.remark("shorten", phase=cut.phase, minutes=cut.minutes)
                session.shortened[cut.phase] = cut.minutes
            for inject in found.left_out:
                session.conduct.leave_out(inject.inject)
            return found

    def answer(self, record: int, how: str, words: str = "") -> Receipt:
        """Return the receipt of the answer to a table's question; it goes to that table alone."""
        return answer(self._session, record, how, words)

    def open_line(self, minutes: int, *, stands: bool = False) -> Record:
        """Return the record of the opening of the line between the capitals."""
        return open_line(self._session, minutes, stands)

    def close_line(self, note: str = "") -> Record:
        """Return the record of the line's end, with a note of what was said or without one."""
        return close_line(self._session, note)

    def skip(self) -> None:
        """Let the time of the present question be over: what would still come in it comes, then it lapses."""
        with self._session.lock:
            refused = self._session.refusal(Decision("clock", ("lapse",), self._session.point))
            if refused is not None:
                raise IllegalDecision(refused.en, refused.ko)
            self._remark("skip")
            self._session.lapse()

    def release(self, inject: str) -> Receipt:
        """Return the receipt of an inject that is sent now."""
        return self._decide("inject", inject)

    def leave_out(self, inject: str) -> Receipt:
        """Return the receipt of an inject's not coming at all."""
        return self._decide("leave_out", inject)

    def say(self, text: str, to: str | Sequence[str] = "all") -> Receipt:
        """Return the receipt of control's own words to teams, roles, the room or all."""
        return self._decide("say", *((to,) if isinstance(to, str) else to), text=text)

    def override(self, team: str, options: Sequence[str], reason: str) -> Receipt:
        """Return the receipt of a decision made for a team."""
        return self._decide(f"for_{team}", *options, text=reason)

    def adjudicate(self, how: str, reason: str) -> Receipt:
        """Return the receipt of ending the talks: `signed` or `fallback`."""
        return self._decide("paper", how, text=reason)

    def set(self, gauge: str, figure: int, reason: str) -> Receipt:
        """Return the receipt of a meter, marker or flag that control set."""
        return self._decide("set", gauge, str(figure), text=reason)

    def rewind(self, number: int, reason: str = "") -> Receipt:
        """Return the receipt of going back to the state after a record; what came later stays in the log."""
        return self._decide("rewind", str(number), text=reason)

    def mark(self, kind: MarkKind, words: str = "", objective: str = "", by: Marker = "control") -> Record:
        """Return the record of a mark bound to this moment, and to an objective if one is named."""
        if kind not in MARKS:
            raise GameError(f"mark {kind!r}: one of {', '.join(MARKS)} would be right")
        if by not in MARKERS:
            raise GameError(f"mark by {by!r}: one of {', '.join(MARKERS)} would be right")
        if objective and objective not in self._session.scenario.objectives:
            raise GameError(f"mark of objective {objective!r}: the scenario has none of this name")
        about = {"objective": objective} if objective else {}
        return self._noted("mark", words, kind=kind, by=by, **about)

    def note(self, words: str, about: int = 0) -> Record:
        """Return the record of a note bound to this moment, or of words about an earlier mark's record."""
        if not readable(words):
            raise GameError("a note needs words")
        if about and not any(noted.record == about for noted in marks.noted(self._session.records)):
            raise GameError(f"a note about record {about}, which is no mark and no note")
        return self._noted("note", words, **({"about": about} if about else {}))

    def _noted(self, what: str, words: str, **fields: str | int) -> Record:
        with self._session.lock:
            view = self._session.view("room")
            last = next(each.n for each in reversed(self._session.records) if each.body["kind"] != "remark")
            return self._remark(what, words, **fields, at=last, turn=view.turn, phase=view.phase)

    def reseat(self, team: str, player: str) -> Record:
        """Return the record from which on another player has a team's seat: people, cards or `bot:NAME`."""
        return reseat(self._session, team, player, self._request)

    def endex(self, reason: str = "") -> Receipt:
        """Return the receipt of the end of the exercise."""
        return self._decide("endex", text=reason)

    def _run(self, what: str) -> None:
        session = self._session
        with session.lock:
            if session.clock.running:
                # What the turn has brought was read before the clock was stopped for it: it need not stop.
                session.clock.read = session.clock.asked[0]
            else:
                self._remark(what)
                session.clock.run()

    def _remark(self, what: str, note: str = "", **fields: str | int) -> Record:
        if self._request:
            fields["request"] = self._request
        return self._session.remark(what, note, **fields)

    def _decide(self, *options: str, text: str = "") -> Receipt:
        with self._session.lock:
            decision = Decision("white_cell", options, self._session.point, self._request, text=text)
            return self._session.decide(decision)
