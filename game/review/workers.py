"""Who works on the tasks of a review: this process, or several; what comes out is the same."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from game.review.spread import Cell
from game.review.work import Desk, Task, work
from game.rules.state import Setup
from game.scenario import loader
from game.scenario.model import Scenario

Columns = list[list[int]]


class Workers:
    """So many processes; close them when all is done."""

    def __init__(
        self, scenario: Scenario, setup: Setup, cells: tuple[Cell, ...], seed: str, jobs: int
    ) -> None:
        self._desk = Desk(scenario, setup, cells, seed)
        begin = partial(_begin, scenario.document, setup, cells, seed)
        ways = multiprocessing.get_context("spawn")
        # One process each, so that a cell is always played where its program has been made.
        self._pools = [
            ProcessPoolExecutor(1, mp_context=ways, initializer=begin)
            for _ in range(min(jobs, len(cells)) if jobs > 1 else 0)
        ]

    def run(self, tasks: Sequence[Task]) -> Iterator[Columns]:
        """Yield what each task comes to, in order."""
        if not self._pools:
            yield from (work(self._desk, task) for task in tasks)
            return
        waiting = [self._pools[task.cell % len(self._pools)].submit(_work, task) for task in tasks]
        yield from (each.result() for each in waiting)

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for pool in self._pools:
            pool.shutdown(wait=True, cancel_futures=True)


_desk: list[Desk] = []
"""Of a working process: what it works on."""


def _begin(document: str, setup: Setup, cells: tuple[Cell, ...], seed: str) -> None:
    """Make a process ready: it leaves Ctrl-C to whoever started it, and ends with them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _desk[:] = [Desk(loader.from_document(document), setup, cells, seed)]


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(task: Task) -> Columns:
    return work(_desk[0], task)
