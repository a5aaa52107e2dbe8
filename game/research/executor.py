"""Who works on the tasks: this process, several on this machine, or a cluster (`cluster.py`).

An executor gets the scenario's document once and tasks as small values, and may give results in any order:
what a sweep comes to is put together by the tasks' numbers.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.process import BaseProcess
from typing import Protocol

from game.errors import ProcessLost
from game.research.cells import Cell
from game.research.tasks import Plan, Task, together
from game.research.work import Chunk, Desk, Done, work
from game.scenario import loader

GRACE = 3.0
"""Seconds in which a process may end by itself; what it is at is lost, or done."""


class Executor(Protocol):
    """Whoever can work on tasks."""

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield each task with what it came to, in any order."""
        ...


class Here:
    """This process works."""

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield each task with what it came to, in order."""
        desk = Desk(plan.scenario, plan.cells, plan.edition, plan.asked)
        for task in tasks:
            yield task, work(desk, task)


@dataclass(frozen=True, slots=True)
class Processes:
    """So many processes of this machine work."""

    jobs: int

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield each task with what it came to, as it is done; raise ProcessLost if the system ends one."""
        left = together(plan, tasks)
        pool = ProcessPoolExecutor(
            self.jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=partial(_begin, plan.scenario.document, plan.cells, plan.edition, plan.asked),
        )
        waiting: dict[Future[list[Chunk]], tuple[Task, ...]] = {}
        others = set(multiprocessing.active_children())
        try:
            while True:
                # A few ahead and no more: whoever stops the sweep does not wait for a long list.
                while len(waiting) < 2 * self.jobs and (few := next(left, None)) is not None:
                    with _held_back():
                        waiting[pool.submit(_work, few)] = few
                if not waiting:
                    return
                done, _ = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield from zip(waiting.pop(future), future.result(), strict=True)
        except BrokenProcessPool:
            raise ProcessLost from None
        finally:
            _end(pool, [each for each in multiprocessing.active_children() if each not in others])


@contextmanager
def _held_back() -> Iterator[None]:
    """Hold Ctrl-C back while a process begins: it inherits that, and sees none before it ignores it."""
    if sys.platform == "win32":
        yield
        return
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, usual)


def _end(pool: ProcessPoolExecutor, processes: Sequence[BaseProcess]) -> None:
    """End the processes of a pool, those that do not end soon by force."""
    # The pool's own thread has to be waited for: Python wakes it at its end, and fails if it ends just then.
    ending = threading.Thread(target=pool.shutdown, kwargs={"cancel_futures": True}, daemon=True)
    ending.start()
    try:
        ending.join(GRACE)
    finally:
        for each in processes:
            each.kill()
        ending.join(GRACE)


def executor(jobs: int, cluster: str = "") -> Executor:
    """Return who works: the cluster at an address, else so many processes."""
    if cluster:
        from game.research.cluster import Cluster

        return Cluster(cluster)
    return Processes(jobs) if jobs > 1 else Here()


_desk: list[Desk] = []
"""Of a working process: what it works on."""


def _begin(document: str, cells: tuple[Cell, ...], edition: int | None, asked: tuple[str, ...]) -> None:
    """Make a process ready: it leaves Ctrl-C to whoever started it, and ends with them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _desk[:] = [Desk(loader.from_document(document), cells, edition, asked)]


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(few: Sequence[Task]) -> list[Chunk]:
    return [work(_desk[0], task) for task in few]
