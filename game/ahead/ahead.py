"""The asking side: a thread that keeps the process, so that no screen ever waits for either."""

from __future__ import annotations

import logging
import multiprocessing
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from game.ahead.asked import Asked, ask, doctrines, players
from game.ahead.outlook import NOT_ASKED, SIZES, Outlook
from game.ahead.worker import serve
from game.session import Session

LOOK = 0.05
"""Seconds between two looks for an answer or a new question."""


class Ahead:
    """The odds of one session, reckoned beside it. `outlook` may be read at any time."""

    def __init__(
        self,
        session: Session,
        wake: Callable[[], None] = lambda: None,
        sizes: tuple[int, ...] = SIZES,
    ) -> None:
        self.session = session
        self.outlook: Outlook = NOT_ASKED
        self._wake = wake
        self._sizes = sizes
        self._key: tuple[object, ...] = ()
        self._number = 0
        self._question: Asked | None = None
        self._closed = False
        self._changed = threading.Condition()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._thread: threading.Thread | None = None

    @property
    def pid(self) -> int | None:
        """Return the number of the process, or none where there is none."""
        return self._process.pid if self._process is not None else None

    def look(self, chosen: Mapping[str, str]) -> None:
        """Ask anew if the game has moved or other doctrines were chosen; costs next to nothing otherwise."""
        key = (self.session.records[-1].body["digest"], tuple(chosen.items()))
        if key == self._key:
            return
        self._key = key
        question = ask(self.session, chosen)
        known = doctrines(self.session.scenario, self.session.seats, chosen)
        with self._changed:
            self._number += 1
            self._question = question
            self.outlook = Outlook("reckoning", players(self.session.scenario, known), 0, self._sizes[-1])
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="odds from here", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the process; nothing of it stays behind."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        asked = 0
        while True:
            with self._changed:
                while not self._closed and self._number == asked:
                    self._changed.wait()
                if self._closed:
                    break
                asked, question = self._number, self._question
            try:
                self._answered(asked, question)
            except (EOFError, OSError):
                self._stopped(asked)
            except Exception:
                # Whatever it is, the game goes on, and the page says that there are no odds.
                logging.getLogger(__name__).exception("the odds could not be asked for")
                self._stopped(asked)
        self._end()

    def _answered(self, number: int, question: Asked | None) -> None:
        """Ask the process and take in what it answers until it is done or something else is asked."""
        pipe = self._started()
        pipe.send((number, question))
        while number == self._number and not self._closed:
            if not pipe.poll(LOOK):
                continue
            of, outlook = pipe.recv()
            if of != number:
                continue
            self._show(number, outlook)
            if outlook.how == "over" or outlook.games == self._sizes[-1]:
                return

    def _started(self) -> Connection:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._end()
        ways = multiprocessing.get_context("spawn")
        here, there = ways.Pipe()
        document = self.session.scenario.document
        process = ways.Process(target=serve, args=(there, document, self._sizes), daemon=True)
        process.start()
        there.close()
        self._process, self._pipe = process, here
        return here

    def _stopped(self, number: int) -> None:
        """Say that the process has ended; the next question begins another."""
        self._end()
        if not self._closed:
            self._show(number, replace(self.outlook, how="stopped"))

    def _show(self, number: int, outlook: Outlook) -> None:
        with self._changed:
            if number != self._number:
                return
            self.outlook = outlook
        self._wake()

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            # It keeps nothing, so it need not be asked first.
            self._process.terminate()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None
