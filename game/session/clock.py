"""The room's clock: how long the present question is still open, in real time that comes from outside.

It moves nothing in the game. When it has run out, or an inject is due, the session lets the `clock` seat
decide; so pausing, extending and skipping leave the sequence of events as it is. Time that was added does not
count for injects; a slow clock and a question that was shortened stretch and shrink their times with it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

MINUTE = 60_000
"""Milliseconds."""

SLEPT = 5_000
"""The two clocks of a computer part by more than this only when it slept, or when somebody set the time."""

HOLE = 30_000
"""Some computers' steady clock runs on in their sleep; whoever shows a clock looks more often than this."""


PACES = (100, 150, 200)
"""What a question's time may last, in per cent of what is planned: slower for those who read in a second
language, doubled where everything is said twice."""

SIGNS = (120, 30)
"""Seconds that are left when the room is given a sign, the first sign first."""


UNREAD = -1
"""In place of a turn: nobody has let the clock run yet, or since control went back."""


def sign(seconds: int | None, paused: bool, whole: int) -> int:
    """Return which sign stands in the room with so many seconds of the whole left: one of `SIGNS`, or 0.

    A question that never had more time than a sign tells of has none: it would stand from the beginning.
    """
    if seconds is None or paused or seconds <= 0:
        return 0
    return min((mark for mark in SIGNS if seconds <= mark < whole), default=0)


def _steady() -> int:
    return time.monotonic_ns() // 1_000_000


def _wall() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Times:
    """Where real time comes from, in milliseconds."""

    steady: Callable[[], int] = _steady
    """Never set back."""
    wall: Callable[[], int] = _wall
    """Since 1970, as the computer believes."""


class RoomClock:
    """A clock that stands until it is started, and is set anew for each question."""

    def __init__(self, times: Times) -> None:
        self.running = False
        self.started = False
        """Whether it ever ran: before that the room is not yet at STARTEX."""
        self.read = UNREAD
        """The turn in which somebody last let it run: what a later turn brought nobody has gone on from."""
        self.slept = False
        """Whether it stopped by itself because the computer slept; banner until somebody resumes."""
        self.broken_off = False
        """Whether the records end while it ran: it stands at what they say is left until somebody resumes."""
        self.extended = 0
        """Milliseconds added to the present question."""
        self.away = 0
        """How long the computer slept, in milliseconds, while `slept` holds."""
        self.pace = PACES[0]
        """How long questions last: one of `PACES`."""
        self.given: tuple[int, ...] = ()
        """Signs that the present question has had, the latest last: none comes twice."""
        self._times = times
        self._planned = 0
        self._limit = 0
        self._elapsed = 0
        self._before = 0
        self.asked = (-1, "")
        """The turn and the point that it is set for."""
        self._steady_was = times.steady()
        self._wall_was = times.wall()

    @property
    def timed(self) -> bool:
        """Return whether the present question has a time limit."""
        return self._limit > 0

    @property
    def remaining(self) -> int:
        """Return the milliseconds that are left for the present question; 0 where it is not timed."""
        since = self._times.steady() - self._steady_was if self.running else 0
        return max(0, self._limit + self.extended - self._elapsed - since) if self.timed else 0

    @property
    def whole(self) -> int:
        """Return the milliseconds that the present question has in all, with those added."""
        return self._limit + self.extended

    @property
    def expired(self) -> bool:
        """Return whether the present question was timed and its time is over, as of the last look."""
        return self.timed and self._elapsed >= self._limit + self.extended

    @property
    def scheduled(self) -> int:
        """Return the planned milliseconds of the phase that count for injects: no pauses, no added time."""
        if not self.timed:
            return self._before + self._elapsed * 100 // self.pace
        return self._before + min(self._elapsed, self._limit) * self._planned // self._limit

    @property
    def spent(self) -> int:
        """Return the milliseconds that the present question has been open with the clock running."""
        return self._elapsed

    @property
    def closing(self) -> int:
        """Return what `scheduled` will be once the time of the present question is over."""
        return self._before + (self._planned if self.timed else self._elapsed * 100 // self.pace)

    def ask(self, asked: tuple[int, str], minutes: int, shortened: int | None = None) -> None:
        """Set the clock for the next question, a turn and its point, of this phase or of a new one.

        `minutes` are those planned; `shortened`, where it is said, those that the question gets instead.
        """
        self._before = self.scheduled if asked[0] == self.asked[0] else 0
        self.asked = asked
        self._planned = minutes * MINUTE
        self._limit = (minutes if shortened is None else shortened) * MINUTE * self.pace // 100
        self._elapsed = 0
        self.extended = 0
        self.given = ()

    def slow(self, pace: int) -> None:
        """Let questions last longer or shorter, the present one too: what is left of it grows or shrinks."""
        self.look()
        used = min(self._elapsed, self._limit) if self.timed else self._elapsed
        self._elapsed += used * pace // self.pace - used
        self._limit = self._limit * pace // self.pace
        self.pace = pace

    def run(self) -> None:
        """Let it run from now on."""
        self._mark()
        self.running = self.started = True
        self.read = self.asked[0]
        self.slept = self.broken_off = False
        self.away = 0

    def stop(self) -> None:
        """Let it stand."""
        self.look()
        self.running = False

    def extend(self, minutes: int) -> None:
        """Add minutes to the present question."""
        self.extended += minutes * MINUTE

    def skip(self) -> None:
        """Go to the end of the present question's time."""
        self._elapsed = max(self._elapsed, self._limit + self.extended)

    def use(self, milliseconds: int) -> None:
        """Take in time of the present question that passed before this clock was there."""
        self._elapsed += milliseconds
        self._give_sign()

    def leave(self, milliseconds: int) -> None:
        """Let so much time be left for the present question."""
        self._elapsed = max(0, self._limit + self.extended - milliseconds)
        self._give_sign()

    def look(self) -> int:
        """Take in the time that passed since the last look; return how long the computer slept, if it did.

        The time of a sleep does not count, and the clock stands after it.
        """
        steady, wall = self._times.steady() - self._steady_was, self._times.wall() - self._wall_was
        self._mark()
        if not self.running:
            return 0
        if abs(wall - steady) > SLEPT or steady > HOLE:
            self.running, self.slept = False, True
            self.away = max(abs(wall - steady), steady)
            return self.away
        self._elapsed += steady
        self._give_sign()
        return 0

    def _give_sign(self) -> None:
        """Note the sign whose time has come; a question that was never longer than that has none."""
        due = sign(-(-self.remaining // 1000) if self.timed else None, False, self.whole // 1000)
        if due and due not in self.given:
            # One that was passed over, as by a clock that was made faster, does not come any more.
            self.given = tuple(mark for mark in SIGNS if mark > due or mark == due)

    def _mark(self) -> None:
        self._steady_was = self._times.steady()
        self._wall_was = self._times.wall()
