"""Many changes, one look: whoever is told of each asks for a look, and it is taken once for all of them.

Who decides is answered before others are told of it: views take most of the time of a decision.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

BETWEEN = 0.001
"""Seconds between two looks: what has come in needs some turns of the loop until it is under way."""


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
        """`idle` is set while no decision is under way; each group waits `most` seconds for that."""
        self._look = look
        self._idle = idle
        self._most = most
        self._groups: dict[int, float] = {}
        """When each group that is asked for has waited long enough."""
        self._looking: asyncio.Task[None] | None = None
        self._stopped = False

    def ask(self, group: int) -> None:
        """Let a group be looked at, once for all who asked before; after `stop`, do nothing."""
        if self._stopped:
            return
        self._groups.setdefault(group, asyncio.get_running_loop().time() + self._most)
        if self._looking is None:
            self._looking = asyncio.ensure_future(self._go_through())

    def stop(self) -> None:
        """Look at nothing more."""
        self._stopped = True
        if self._looking is not None:
            self._looking.cancel()

    async def _go_through(self) -> None:
        while self._groups:
            group, until = next(iter(self._groups.items()))
            with suppress(TimeoutError):
                async with asyncio.timeout_at(until):
                    await self._idle.wait()
            del self._groups[group]
            try:
                self._look(group)
            except Exception:
                # The others are to be told all the same.
                logging.getLogger(__name__).exception("group %s could not be looked at", group)
            # Meanwhile other decisions may have come in at a socket: they get as far as their sessions first.
            await asyncio.sleep(BETWEEN)
        self._looking = None
