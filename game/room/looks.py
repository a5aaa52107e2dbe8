"""Many changes, one look: whoever is told of each asks for a look, and it is taken once for all of them.

Who decides is answered before others are told of it: views take most of the time of a decision.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress


class Once:
    """A call that is made soon, once for all who asked for it before: many changes are one look."""

    def __init__(self, soon: Callable[[Callable[[], object]], None], call: Callable[[], object]) -> None:
        self._soon = soon
        self._call = call
        self._asked = False

    def __call__(self) -> None:
        """Ask for it, from any thread."""
        if not self._asked:
            self._asked = True
            self._soon(self._made)

    def _made(self) -> None:
        # Whoever asks from here on asks for another.
        self._asked = False
        self._call()


class Aside:
    """Looks at groups that give way to decisions under way, but not for long; it lives in one loop."""

    def __init__(self, look: Callable[[int], None], idle: asyncio.Event, most: float) -> None:
        """`idle` is set while no decision is under way; `most` seconds are waited for that."""
        self._look = look
        self._idle = idle
        self._most = most
        self._groups: dict[int, None] = {}
        self._looking: asyncio.Task[None] | None = None

    def ask(self, group: int) -> None:
        """Let a group be looked at, once for all who asked before."""
        self._groups[group] = None
        if self._looking is None:
            self._looking = asyncio.ensure_future(self._go_through())

    def stop(self) -> None:
        """Look at nothing more."""
        if self._looking is not None:
            self._looking.cancel()

    async def _go_through(self) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + self._most
        while self._groups:
            with suppress(TimeoutError):
                async with asyncio.timeout_at(until):
                    await self._idle.wait()
            group = next(iter(self._groups))
            del self._groups[group]
            try:
                self._look(group)
            except Exception:
                # The others are to be told all the same.
                logging.getLogger(__name__).exception("group %s could not be looked at", group)
            # Answers that have come meanwhile go out first.
            await asyncio.sleep(0)
        self._looking = None
