"""What waits to be sent to one device: answers in order, and of what shows a state the latest only."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

LATEST = ("desk", "view", "clock", "beat")
"""Of these a newer one takes the place of an older; they go after the answers, in this order."""


class Outbox:
    """The queue of one socket. A device that does not read costs as much memory as one that does."""

    def __init__(self, most: int, overflows: Callable[[], None] = lambda: None) -> None:
        """`overflows` is called when more than `most` answers wait: a device that lives reads them."""
        self._answers: deque[str] = deque()
        self._latest: dict[str, str] = {}
        self._most = most
        self._overflows = overflows
        self._ready = asyncio.Event()

    def put(self, kind: str, message: str) -> None:
        """Let a message wait for its turn."""
        if kind in LATEST:
            self._latest[kind] = message
        else:
            self._answers.append(message)
            if len(self._answers) > self._most:
                self._overflows()
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
