"""A game being played: one state, one log, and one thread at a time that may move them.

A decision goes through the rules, then on the disk, then it is shown, then the watchers are told. Views are
read from a position that is replaced as a whole, so a screen never waits for the disk.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from game.errors import IllegalDecision, LogError
from game.record import dice
from game.record.chain import Record
from game.record.codec import Remark, decision_body, decision_of, remark_body
from game.record.counted import counted
from game.record.disk import Disk
from game.record.replay import carry_out
from game.record.seating import STOOD_IN
from game.rules import rules
from game.rules.digest import digest
from game.rules.state import Decision, Setup, State
from game.scenario.model import Scenario
from game.session import opening
from game.session.choosing import chosen
from game.session.clock import UNREAD, Times
from game.session.conduct import Conduct
from game.session.fitting import Fit
from game.session.history import Position, after, again
from game.session.outside import Outside
from game.session.players import BOT
from game.session.receipt import Notice, Receipt
from game.session.recorded import Recorded
from game.session.speaking import due, fit
from game.session.undisturbed import undisturbed
from game.sight import sight
from game.texts import Text, both
from game.texts.unseen import readable, recordable

P = ParamSpec("P")
R = TypeVar("R")
Watcher = Callable[[Notice], None]


class Session(Recorded):
    """One game. Views may be read from any thread; everything else takes `lock` for itself."""

    def __init__(self, begun: opening.Begun) -> None:
        super().__init__(begun)
        self.lock = threading.RLock()
        self.conduct = Conduct(self)
        self.programs: dict[str, Outside] = {}
        """By team, the programs of others that play; one that is not here is stood in for."""
        self._watchers: dict[Watcher, None] = {}
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="session")
        """Its thread begins with the first call; board and server may both make that."""
        self._remember()
        self._set_clock(self._clock_of(self._now.state))

    @classmethod
    def start(
        cls,
        scenario: Scenario,
        setup: Setup | None = None,
        seats: Mapping[str, str] | None = None,
        seed: int | None = None,
        folder: Path | None = None,
        *,
        about: opening.About = opening.NOTHING_SAID,
        reproducible: bool = False,
        times: Times | None = None,
        disk: Disk | None = None,
    ) -> Session:
        """Return a new game at its first question, recorded in `folder` or, without one, nowhere.

        `reproducible` takes the salts from the seed and notes no time of day: same game, same bytes.
        """
        begun = opening.begin(scenario, setup, seats, seed, folder, about, reproducible, times, disk)
        return cls.of(begun)

    @classmethod
    def resume(cls, folder: Path, *, times: Times | None = None, disk: Disk | None = None) -> Session:
        """Return a game as its log left it; the clock stands. Raise LogError if it is damaged or in use."""
        return cls.of(opening.go_on(folder, times, disk))

    @classmethod
    def of(cls, begun: opening.Begun) -> Session:
        """Return a game that was begun or gone on with, its draws answered."""
        session = cls(begun)
        try:
            session._settle()
        except LogError:
            session.close()
            raise
        return session

    def follow(self, watcher: Watcher) -> Callable[[], None]:
        """Tell a watcher of every record once it is on the disk; return what ends that."""
        self._watchers[watcher] = None
        return lambda: self._watchers.pop(watcher, None)

    def fit(self, minutes: int) -> Fit:
        """Return what to shorten and leave out so that the game ends within so many real minutes.

        Nothing is done: `conduct.fit` does it. Raise IllegalDecision for minutes that are no whole lesson's.
        """
        with self.lock:
            return fit(self._history, self.records, self.clock, self.shortened, minutes)

    # What moves it.

    def decide(self, decision: Decision, note: str | Text = "") -> Receipt:
        """Return the receipt of a decision that is on the disk; the same request again gets the same one.

        Raise IllegalDecision if the rules refuse it, LogError if it could not be kept: then nothing changed.
        """
        text, request = readable(decision.text), recordable(decision.request)
        if (text, request) != (decision.text, decision.request):
            decision = replace(decision, text=text, request=request)
        with self.lock:
            if decision.request in self._receipts:
                return self._receipts[decision.request]
            self.look()
            self._settle()
            receipt = self._make(decision, note)
            self.touches.touch(decision.seat)
            try:
                self._settle()
            except LogError:
                logging.getLogger(__name__).warning("a draw waits for the disk")
            return receipt

    def recorded(self, request: str) -> bool:
        """Return whether a request is on the record, as a decision or as a remark; nobody waits for it."""
        return bool(request) and (
            recordable(request) in self._receipts or recordable(request) in self._remarked
        )

    def submit(self, decision: Decision, note: str | Text = "") -> Future[Receipt]:
        """Return the receipt to come: a screen does not wait for the disk."""
        return self.soon(self.decide, decision, note)

    def soon(self, call: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Return what a call will give, made by the session's own thread after those before it."""
        return self._worker.submit(call, *args, **kwargs)

    def play_bots(self, most: int | None = None) -> int:
        """Return how many bots decided: each that owes a decision now makes one, or the first so many."""
        with self.lock:
            self._settle()
            made = 0
            for seat in self.waiting:
                if made == most:
                    break
                if seat in self.waiting and self.seats.get(seat, "").startswith(BOT):
                    self._play_bot(seat)
                    made += 1
            return made

    def tick(self, *, lapses: bool = True) -> None:
        """Let the clock speak if its time has come: an inject that is due, a lapse. Never waits or raises.

        Call it often: after half a minute without a tick the computer is taken to have slept. Without
        `lapses` a question stays open when its time is over: cards may lie there that nobody has keyed in.
        """
        if not self.lock.acquire(blocking=False):
            return
        try:
            self.look()
            self._settle()
            if self.clock.running:
                self._let_time_speak(lapses)
        except LogError:
            self.clock.stop()
        finally:
            self.lock.release()

    def look(self) -> None:
        """Take in the real time that passed; a sleep of the computer goes on the record."""
        with self.lock:
            self.hotline.look()
            slept = self.clock.look()
            if slept:
                self.remark("slept", seconds=slept // 1000)

    def lapse(self) -> None:
        """End the time of the present question: what would still come in it comes, then it lapses."""
        with self.lock:
            self.look()
            self._settle()
            point = self.point
            self.clock.skip()
            self._let_time_speak()
            if self.point == point:
                self._by_clock("lapse")

    def remark(self, what: str, note: str = "", **fields: str | int) -> Record:
        """Return the record of something that happened in the room and changes nothing in the game."""
        known = {
            name: recordable(value) if isinstance(value, str) else value for name, value in fields.items()
        }
        with self.lock:
            state, unmoved = self._now.state, self.records[-1].body["digest"]
            body = remark_body(Remark(what, known), self.point, state.minute, unmoved)
            with undisturbed():
                record = self._journal.write(body, note)
                self._history.add(self._now)
                self._remarked.add(str(known.get("request", "")))
            self._tell(Notice(record.n, "remark", resolved=False))
            return record

    def take_back(self, last: int) -> None:
        """Go back to record `last` as if nothing had been keyed in since: a slip is no part of a game.

        Raise IllegalDecision where dice fall by the seed: people have seen that game, and a rewind stays on
        its record.
        """
        with self.lock:
            if self.header.dice != "hand" or not 0 <= last < len(self.records):
                raise _refused(both("session.take_back"))
            self._journal.take_back(last)
            self._now = self._history.take_back(last)
            self._remember()
            self._set_clock(self._clock_of(self._now.state))

    def close(self) -> None:
        """Finish what is under way and let others have the log."""
        self._worker.shutdown()
        for program in self.programs.values():
            program.close()
        with self.lock:
            self._journal.close()

    # How it is done.

    def _remember(self) -> None:
        """Take in which requests are on the record, and in which turn the clock was last let run, if ever."""
        ran = [record for record in self.records if record.body.get("what") in ("start", "resume")]
        # Who goes on with a game is not before STARTEX, though its clock stands.
        self.clock.started |= bool(ran)
        if ran and ran[-1].n > self._now.returned:
            self.clock.read = self._history.positions[ran[-1].n].state.turn
        self._receipts = {
            record.body["request"]: _receipt(record, decision_of(record.body))
            for record in self.records
            if record.body["kind"] == "decision" and record.body["request"]
        }
        self._remarked = {
            str(record.body["fields"].get("request", ""))
            for record in self.records
            if record.body["kind"] == "remark"
        }

    def _make(self, decision: Decision, note: str | Text = "") -> Receipt:
        if decision.seat == "white_cell" and decision.options[:1] == ("rewind",):
            position = self._rewound(decision)
        else:
            position = after(self._now, decision, carry_out(self._now.state, decision))
        state = position.state
        body = decision_body(decision, state.minute, digest(state))
        resolved = position.happened is not self._now.happened
        # Asked before the disk: nothing that might break stands between a record and who is told of it.
        clock = self._clock_of(state)
        with undisturbed():
            record = self._journal.write(body, note)
            self._now = self._history.add(position)
            if position.returned == record.n:
                self.clock.read = UNREAD
            receipt = _receipt(record, decision)
            # Who asks again is told that it is on the record.
            if decision.request:
                self._receipts[decision.request] = receipt
            self._set_clock(clock)
        self._tell(Notice(record.n, "decision", resolved))
        return receipt

    def _rewound(self, decision: Decision) -> Position:
        if decision.point != self.point:
            raise _refused(both("rules.late"))
        named = decision.options[1] if len(decision.options) == 2 else ""
        number = next((record.n for record in self.records if str(record.n) == named), None)
        if number is None:
            raise _refused(both("session.rewind_number", number=named))
        if all(record.n != number for record in counted(self.records)):
            raise _refused(both("session.rewind_counts", number=number))
        return again(self._history.positions[number], self._now, len(self.records))

    def _settle(self) -> None:
        """Answer every draw that the state asks for."""
        while self._now.state.asks and self.header.dice == "seed":
            ask = self._now.state.asks[0]
            self._make(Decision("chance", (ask.name, dice.answer(self.header.seed, ask)), ask.point))

    def _by_clock(self, *options: str) -> None:
        self._make(Decision("clock", options, self.point))
        self._settle()

    def _let_time_speak(self, lapses: bool = True) -> None:
        """Let the clock say all that its time has come for at the present question."""
        point = self.point
        while self.point == point and (word := due(self._now.state, self.clock, lapses)):
            self._by_clock(*word)

    def _clock_of(self, state: State) -> tuple[tuple[int, str], int, bool]:
        """Return what the clock is set for: turn and question, its minutes, and whether the game is over."""
        return (state.turn, rules.asking(state)), sight.minutes(state), rules.stage(state) == "over"

    def _set_clock(self, clock: tuple[tuple[int, str], int, bool]) -> None:
        asked, minutes, over = clock
        if asked != self.clock.asked:
            self.clock.ask(asked, minutes, self.shortened.get(self._now.state.phase))
        if over:
            self.clock.stop()

    def _play_bot(self, seat: str) -> None:
        made = chosen(self, seat, self.programs.get(seat))
        if made.decision is None:
            self.lapse()
            return
        if made.stood_in:
            # Who compares programs with people has to know whose choice it was, also after `anonymise`.
            self.remark(STOOD_IN, seat=seat)
        self.decide(made.decision, made.why)

    def _tell(self, notice: Notice) -> None:
        for watcher in tuple(self._watchers):
            try:
                watcher(notice)
            except Exception:
                # What is recorded stays recorded, whatever a screen makes of it.
                logging.getLogger(__name__).exception("a watcher failed and is told no more")
                self._watchers.pop(watcher, None)


def _receipt(record: Record, decision: Decision) -> Receipt:
    return Receipt(record.n, decision.point, decision.seat, decision.request)


def _refused(reason: Text) -> IllegalDecision:
    return IllegalDecision(reason.en, reason.ko)
