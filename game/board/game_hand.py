"""The board's hand on a session: views to scenes, intents to calls, receipts back to the ui.

No call waits for the disk: what was asked is asked on the session's own thread, and its answer is fetched by
`settle` once it is there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from game.board.chime import Given
from game.board.intent import Ask, Conduct, Decide, Odds, Whose
from game.board.knowing import Knowing
from game.board.picture import mark, unseen
from game.board.scene import ClockFace, Scene, by_card
from game.board.ui import CONTROL, UI
from game.board.washing import Washing
from game.errors import GameError, IllegalDecision
from game.session import Decision, ask, do, questions
from game.texts import NO_TEXT, Text, both

if TYPE_CHECKING:
    from game.ahead.hand import OddsHand
    from game.session import Receipt, Session

    Asked = Future[Receipt] | Future[object]

SAID = (
    "release",
    "leave_out",
    "say",
    "extend",
    "override",
    "paper",
    "set",
    "rewind",
    "mark",
    "note",
    "slow",
    "fit",
    "answer",
    "open_line",
    "close_line",
    "ask",
    "reseat",
)
"""What is answered with a sentence once it is done."""

THINKING = 1.2
"""Seconds that a bot lets pass, so that the room sees the question before it sees the answer."""


class GameHand:
    """A session as the board uses it."""

    def __init__(self, session: Session, wake: Callable[[], None] = lambda: None) -> None:
        self.session = session
        session.reads = True
        self._wake = wake
        self.thinking = THINKING
        self._knowing = Knowing(session)
        self._asked: list[tuple[str, Whose, Asked]] = []
        self.lapses = True
        """Whether a question ends when its time is over."""
        self._bots: Future[int] | None = None
        self._odds: OddsHand | None = None
        self.washing = Washing(session, wake)
        self._since = (session.point, time.monotonic())
        self._read = ""
        """The moment at which the clock stood for reading."""
        self._returned, self._back = session.returned, False
        """The rewind that the room was last shown, and whether there is one that it has still to be shown."""

    @property
    def busy(self) -> bool:
        """Return whether an answer is awaited."""
        return bool(self._asked) or self._bots is not None

    @property
    def signs(self) -> dict[int, Given]:
        """Return the signs that the clock has given for the open question."""
        clock = self.session.clock
        return {0: (clock.asked, clock.given)}

    def scene(self, ui: UI, base: Scene) -> Scene:
        """Return what the screens may show now; a seat's view only while its curtain is not closed."""
        session = self.session
        seats = session.seats
        behind = ui.seat if ui.curtain != "closed" and ui.seat in seats else ""
        keyed = session.view(ui.seat) if ui.opened == "cards" and ui.seat in seats else None
        control = ui.opened in CONTROL
        clock = session.clock
        left = -(-clock.remaining // 1000) if clock.timed else None
        face = ClockFace(left, not clock.running, clock.whole // 1000)
        scene = replace(
            base,
            room=session.view("room"),
            seat=session.view(behind) if behind else None,
            cards={ui.seat: keyed} if keyed and by_card(keyed, seats[ui.seat]) else {},
            control=session.view("white_cell") if control else None,
            odds=self._odds.outlook if self._odds and ui.sees_odds else None,
            how=dict(seats),
            clock=ClockFace() if session.over else face,
            line=session.hotline.line.seconds if session.hotline.line and not session.over else None,
            asked=tuple(each for each in questions(session.records) if each.seat == behind) if behind else (),
            wash=self.washing.wash if session.over else None,
            turning=self.washing.turning if session.over else None,
            trouble=session.trouble or NO_TEXT,
            failing=session.failing is not None,
            code=session.code,
            phase_code=session.phase_code if session.folder is not None else "",
        )
        return replace(scene, known=self._knowing.known(scene, ui)) if control else scene

    def decide(self, intent: Decide) -> None:
        """Ask the session to take a seat's decision."""
        future = self.session.submit(intent.decision, intent.note)
        self._asked.append((intent.decision.request, "tables", future))

    def bring(self, inject: str) -> None:
        """Ask the session for an inject whose time would come in the course of the question."""
        decision = Decision("clock", ("inject", inject), self.session.point)
        self._asked.append(("conduct.bring", "control", self.session.submit(decision)))

    def conduct(self, intent: Conduct, whose: Whose = "control") -> None:
        """Ask the session for what exercise control does; `whose` window hears the answer."""
        future = self.session.soon(do, self.session, intent.verb, intent.values, intent.text)
        self._asked.append((f"conduct.{intent.verb}", whose, future))

    def ask(self, intent: Ask, whose: Whose = "tables") -> None:
        """Ask the session to take a table's question to control."""
        future: Asked = self.session.soon(self._put, intent)
        self._asked.append(("ask", whose, future))

    def _put(self, intent: Ask) -> object:
        return ask(self.session, intent.seat, intent.words)

    def odds(self, intent: Odds) -> None:
        """Reckon the odds from here, with the next doctrine for a team if one is named."""
        if self._odds is None:
            # Here, since a game whose odds nobody looks at needs none of it.
            from game.ahead.hand import OddsHand

            self._odds = OddsHand(self.session, self._wake)
        if intent.team:
            self._odds.turn(intent.team)
        else:
            self._odds.open()

    def settle(self, ui: UI, of: Whose | Literal["all"] = "all") -> UI:
        """Return the ui with every answer taken in that is there, or those of one window alone."""
        open_still: list[tuple[str, Whose, Asked]] = []
        for request, whose, future in self._asked:
            if not future.done() or of not in ("all", whose):
                open_still.append((request, whose, future))
                continue
            ui = replace(ui, waiting=tuple(entry for entry in ui.waiting if entry != request))
            said, bad = _answer(request, future)
            if said or not request.startswith("conduct."):
                ui = replace(ui, notice=said, bad=bad)
        self._asked = open_still
        return ui if of == "control" else self._gone_on(ui)

    def _gone_on(self, ui: UI) -> UI:
        """Return the ui that has seen what happened, where a console has let the clock go on from it."""
        session = self.session
        if self._back:
            # It may lead to a moment of the same name, which the room has looked at before.
            self._back = False
            return replace(ui, seen="", pages={})
        if self._read != mark(session.view("room")) or session.reading or not session.clock.running:
            return ui
        seen, self._read = self._read, ""
        return ui if ui.seen == seen else replace(ui, seen=seen, pages={})

    def pace(self, ui: UI, control: UI | None = None) -> None:
        """Let time pass: the clock speaks when it is due, bots decide once the room has seen the question.

        While the room still looks at what happened the clock stands: nobody's minutes are spent on reading.
        """
        session = self.session
        if session.point != self._since[0]:
            self._since = (session.point, time.monotonic())
        if session.returned != self._returned:
            self._returned, self._back = session.returned, session.returned > 0
        if self._bots is not None and self._bots.done():
            self._bots = None
        self.look_ahead(ui, control)
        if ui.screen != "play":
            return
        if ui.curtain != "closed":
            session.touches.touch(ui.seat)
        session.tick(lapses=self.lapses)
        reading = session.reading or unseen(session.view("room"), ui)
        if session.reading:
            self._read = mark(session.view("room"))
            if session.clock.running:
                self.conduct(Conduct("pause", values=("reading",)))
        waited = time.monotonic() - self._since[1] >= self.thinking
        if self._bots is None and waited and not reading and session.clock.running and self._owed_by_bots():
            self.play_bots()

    def look_ahead(self, ui: UI, control: UI | None) -> None:
        """Ask anew for the odds if the game has moved while their page is open in one of the windows."""
        if self._odds is not None and (ui.sees_odds or (control is not None and control.sees_odds)):
            self._odds.look()

    def forget_odds(self) -> None:
        """End the process that reckons the odds, if there is one."""
        if self._odds is not None:
            self._odds.close()
            self._odds = None

    def play_bots(self, most: int | None = None) -> None:
        """Let the bots that owe a decision make it, or the first so many."""
        self._bots = self.session.soon(self.session.play_bots, most)

    def _owed_by_bots(self) -> bool:
        return any(self.session.seats.get(seat, "").startswith("bot:") for seat in self.session.waiting)

    def close(self) -> None:
        """Finish what is under way and let the log go."""
        self.forget_odds()
        self.washing.close()
        self.session.close()


def _answer(request: str, future: Asked) -> tuple[Text, bool]:
    """Return what to say of an answer: a refusal in its own words, or that the disk failed."""
    error = future.exception()
    if error is None:
        verb = request.removeprefix("conduct.")
        return (both(f"board.done.{verb}"), False) if verb in SAID else (NO_TEXT, False)
    if isinstance(error, IllegalDecision):
        return Text(error.en, error.ko), True
    if isinstance(error, GameError):
        return both("board.failed", reason=str(error)), True
    raise error
