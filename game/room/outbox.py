"""What waits to be sent to one device: answers in order, and of what shows a state the latest only."""

from __future__ import annotations

import asyncio
from collections import deque

LATEST = ("desk", "view", "clock")
"""Of these a newer one takes the place of an older; they go after the answers, in this order."""


class Outbox:
    """The queue of one socket. A device that does not read costs as much memory as one that does."""

    def __init__(self, most: int) -> None:
        self._answers: deque[str] = deque()
        self._latest: dict[str, str] = {}
        self._most = most
        self._ready = asyncio.Event()

    @property
    def full(self) -> bool:
        """Return whether more answers wait than a device that lives would leave unread."""
        return len(self._answers) > self._most

    def put(self, kind: str, message: str) -> None:
        """Let a message wait for its turn."""
        if kind in LATEST:
            self._latest[kind] = message
        else:
            self._answers.append(message)
        self._ready.set()

    async def next(self) -> str:
        """Return the next message once there is one."""
        while True:
            if self._answers:
                return self._answers.popleft()
            for kind in LATEST:
                if kind in self._latest:
                    return self._latest.pop(kind)
            self._ready.clear()
            await self._ready.wait()
