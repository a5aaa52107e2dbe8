"""A review in a process of its own, for whoever must not wait: coarse, in short, with its progress."""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from game.record.chain import Record, decode, encode
from game.scenario import loader

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from game.review.brief import Brief

GAMES = 1500
"""The most games from one choice: a quarter of what the command plays, so that a room need not wait."""

PARTS = ("decisions", "options", "options again", "turning points", "draws")
"""The parts of a review in order, as it names them."""


@dataclass(frozen=True, slots=True)
class Told:
    """How far a review is, and what it found."""

    how: Literal["reckoning", "done", "stopped", "empty"]
    """`empty` where no table decided anything."""
    part: int = 0
    """Of `PARTS`, from 1; 0 before the first."""
    percent: int = 0
    """Of that part."""
    brief: Brief | None = None


class Aside:
    """The review of one game. `told` may be read at any time; `wake` is called when it has changed."""

    def __init__(self, records: Sequence[Record], document: str, wake: Callable[[], None]) -> None:
        self.told = Told("reckoning")
        self._wake = wake
        lines = tuple(encode(each) for each in records)
        ways = multiprocessing.get_context("spawn")
        self._pipe, there = ways.Pipe(duplex=False)
        self._process: BaseProcess = ways.Process(target=serve, args=(there, lines, document), daemon=True)
        self._process.start()
        there.close()
        self._thread = threading.Thread(target=self._hear, name="turning points", daemon=True)
        self._thread.start()

    def _hear(self) -> None:
        try:
            while self.told.how == "reckoning":
                self.told = self._pipe.recv()
                self._wake()
        except (EOFError, OSError):
            self.told = Told("stopped")
            self._wake()

    def wait(self) -> Told:
        """Return what was found once it is there, or that it has stopped."""
        self._thread.join()
        return self.told

    def close(self) -> None:
        """End the process; nothing of it stays behind."""
        # It keeps nothing, so it need not be asked first.
        self._process.terminate()
        self._process.join()
        self._thread.join()
        self._pipe.close()


def serve(pipe: Connection, lines: Sequence[bytes], document: str, games: int = GAMES) -> None:
    """Review a game and tell how far it is, with less of the processor than whoever asks."""
    from game.debrief.game import game_of
    from game.review.brief import brief
    from game.review.moments import moments
    from game.review.review import Sizes, review
    from game.review.spread import spread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(10)

    def progress(stage: str, done: int, tasks: int) -> None:
        pipe.send(Told("reckoning", PARTS.index(stage) + 1, 100 * done // max(1, tasks)))

    # The board went away: there is nothing to tell and nobody to tell it.
    with contextlib.suppress(EOFError, OSError):
        try:
            scenario = loader.from_document(document)
            game = game_of(_records(lines), scenario, Path("this game"))
            if not moments(game):
                pipe.send(Told("empty"))
                return
            found = review(game, spread(scenario, game.header.setup), sizes=Sizes(games), progress=progress)
            pipe.send(Told("done", brief=brief(game, found)))
        except OSError:
            raise
        except Exception:
            # Whatever it is, the hot wash goes on, and the page says that there are no turning points.
            logging.getLogger(__name__).exception("the turning points could not be reckoned")
            pipe.send(Told("stopped"))


def _records(lines: Sequence[bytes]) -> list[Record]:
    """Return records as a file would give them back."""
    records: list[Record] = []
    for n, line in enumerate(lines):
        records.append(decode(line, n, records[-1].hash if records else "0" * 64))
    return records


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
