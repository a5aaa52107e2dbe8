"""Since when each table has not touched anything, by the room's clock: who stands still is stuck."""

from __future__ import annotations

from typing import Literal

from game.session.clock import MINUTE, RoomClock

STILL = 3 * MINUTE
"""The running time of a question after which a table that touches nothing is stuck."""

LATE = MINUTE // 2
"""The time left of a question at which a table that has sealed nothing is stuck."""

Stuck = Literal["still", "late"]


class Touches:
    """The last touch of each seat: it opened its curtain, or decided something."""

    def __init__(self, clock: RoomClock) -> None:
        self._clock = clock
        self._last: dict[str, tuple[tuple[int, str], int]] = {}

    def touch(self, seat: str) -> None:
        """Note that a seat does something now."""
        self._last[seat] = (self._clock.asked, self._clock.spent)

    def idle(self, seat: str) -> int:
        """Return the milliseconds that a seat has touched nothing, of the present question's running time."""
        asked, spent = self._last.get(seat, (self._clock.asked, 0))
        return self._clock.spent - (spent if asked == self._clock.asked else 0)

    def stuck(self, seat: str) -> Stuck | None:
        """Return why a seat that owes an answer is stuck, if it is."""
        if self._clock.timed and self._clock.remaining < LATE:
            return "late"
        return "still" if self.idle(seat) >= STILL else None
