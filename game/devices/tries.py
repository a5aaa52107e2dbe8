"""How many wrong codes are taken at one seat; who has joined is never counted."""

from __future__ import annotations

from collections import deque

from game.session import Times

MOST = 100
"""Wrong codes an hour at one seat; of control's longer code a fifth."""

HOUR = 3_600_000
"""Milliseconds."""


class Tries:
    """Wrong codes of the last hour by what they were to open."""

    def __init__(self, times: Times) -> None:
        self._times = times
        self._failed: dict[str, deque[int]] = {}

    def spent(self, door: str, most: int = MOST) -> bool:
        """Return whether no more codes are taken at a door for now."""
        failed = self._failed.get(door)
        while failed and failed[0] <= self._times.steady() - HOUR:
            failed.popleft()
        return failed is not None and len(failed) >= most

    def any_spent(self) -> bool:
        """Return whether some door of the room's code is shut."""
        return any(self.spent(door) for door in tuple(self._failed))

    def fail(self, door: str) -> None:
        """Count a wrong code."""
        self._failed.setdefault(door, deque()).append(self._times.steady())

    def forget(self) -> None:
        """Begin anew, as with a new code."""
        self._failed.clear()
