"""Keeps sessions going where no board does: their clocks speak and their bots play, beat by beat.

A board ticks its sessions itself. A host without one starts a keeper; nothing else here moves a game by time.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence

from game.errors import GameError
from game.session import Session

BEAT = 0.25
"""Seconds."""


class Keeper:
    """Sessions that are kept going; `beat` does it once, `start` until `stop`."""

    def __init__(self, sessions: Sequence[Session], reads: bool = False) -> None:
        """With `reads` a clock stands after each turn, until control lets it go on: the tables read first."""
        self._sessions = tuple(sessions)
        for session in self._sessions:
            session.reads = reads
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def beat(self) -> None:
        """Let each clock speak whose time has come, then one bot of each game decide."""
        for session in self._sessions:
            session.tick()
            try:
                if session.reading:
                    session.conduct.pause(reading=True)
                if session.clock.running:
                    session.play_bots(1)
            except GameError as error:
                # The disk, mostly: the session says it in red, and the next beat tries again.
                logging.getLogger(__name__).debug("a bot waits: %s", error)

    def start(self) -> None:
        """Keep them going."""
        self._thread.start()

    def stop(self) -> None:
        """Let them be, once the last beat is over."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._ended.wait(BEAT):
            self.beat()
