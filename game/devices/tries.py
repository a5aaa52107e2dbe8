"""How many wrong codes are taken at one seat, and in the whole room; who has joined is never counted."""

from __future__ import annotations

from collections import deque
from typing import Literal

from game.session import Times

MOST = 100
"""Wrong codes an hour at one seat; of control's longer code a fifth."""

MOST_IN_ALL = 400
"""Wrong codes an hour in the whole room after which its code alone lets nobody in: a class has 60 doors."""

HOUR = 3_600_000
"""Milliseconds."""

Guessing = Literal["", "seat", "room"]
"""What wrong codes have done: shut a seat, or let whoever has the code wait to be let in."""


class Tries:
    """Wrong codes of the last hour by what they were to open."""

    def __init__(self, times: Times, guessed: bool = False) -> None:
        self._times = times
        self._failed: dict[str, deque[int]] = {}
        self._in_all: deque[int] = deque()
        self.guessed = guessed
        """Whether so many were wrong that the code may have been guessed since; until there is a new one."""

    def spent(self, door: str, most: int = MOST) -> bool:
        """Return whether no more codes are taken at a door for now."""
        failed = self._failed.get(door, deque())
        self._pass_over(failed)
        return len(failed) >= most

    @property
    def guessing(self) -> Guessing:
        """Return what so many wrong codes have done: to the room, else to some door of it."""
        if self.guessed:
            return "room"
        return "seat" if any(self.spent(door) for door in tuple(self._failed)) else ""

    def fail(self, door: str, is_rooms: bool = True) -> bool:
        """Count a wrong code; return whether it was one too many for the room's, and the first such."""
        self._failed.setdefault(door, deque()).append(self._times.steady())
        if not is_rooms or self.guessed:
            return False
        self._in_all.append(self._times.steady())
        self._pass_over(self._in_all)
        self.guessed = len(self._in_all) >= MOST_IN_ALL
        return self.guessed

    def forget(self) -> None:
        """Begin anew, as with a new code."""
        self._failed.clear()
        self._in_all.clear()
        self.guessed = False

    def _pass_over(self, failed: deque[int]) -> None:
        while failed and failed[0] <= self._times.steady() - HOUR:
            failed.popleft()
