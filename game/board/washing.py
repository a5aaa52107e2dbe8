"""Reads a game that is over for its hot wash, beside the screens: they never wait for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.debrief.wash import Wash
    from game.record.chain import Record
    from game.review.aside import Aside, Told
    from game.session import Session


class Washing:
    """The hot wash of one session, read anew only if what was decided has changed since."""

    def __init__(self, session: Session, wake: Callable[[], None]) -> None:
        self._session = session
        self._wake = wake
        self._digest: object = None
        self._reading: Future[Wash] | None = None
        self._hand = ThreadPoolExecutor(1, "hot wash")
        self.reviews = False
        """Whether turning points are wanted: they take a process of its own for some seconds."""
        self._review: Aside | None = None

    @property
    def wash(self) -> Wash | None:
        """Return the hot wash of a game that is over; None until it has been read."""
        records = self._session.records
        digest = records[-1].body["digest"]
        if digest != self._digest:
            self._digest = digest
            self._forget()
            self._reading = self._hand.submit(self._read, tuple(records))
            self._reading.add_done_callback(lambda _: self._wake())
        reading = self._reading
        done = reading is not None and reading.done() and reading.exception() is None
        return reading.result() if reading is not None and done else None

    def read(self) -> Wash | None:
        """Return the hot wash once it has been read: for walks, which have nobody to wake."""
        if self.wash is None and self._reading is not None:
            self._reading.exception()
        return self.wash

    @property
    def turning(self) -> Told | None:
        """Return the turning points of a game that is over, or how far they are; None if not wanted."""
        if self.reviews and self._review is None and self.wash is not None:
            from game.review.aside import Aside

            self._review = Aside(self._session.records, self._session.scenario.document, self._wake)
        return self._review.told if self._review is not None else None

    @property
    def asking(self) -> Aside | None:
        """Return the review that was asked for."""
        return self._review

    def _forget(self) -> None:
        if self._review is not None:
            self._review.close()
            self._review = None

    def _read(self, records: Sequence[Record]) -> Wash:
        from game.debrief.game import game_played
        from game.debrief.story import Story
        from game.debrief.wash import wash

        return wash(Story(game_played(records, self._session.scenario)))

    def close(self) -> None:
        """Let the reading end, and the review with it."""
        self._forget()
        self._hand.shutdown(wait=True, cancel_futures=True)
