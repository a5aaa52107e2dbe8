"""Who works on the tasks of a review: this process, or several; what comes out is the same."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial

from game.errors import ProcessLost
from game.review.spread import Cell
from game.review.work import Desk, Plan, Task, work
from game.rules.state import Setup
from game.scenario import loader
from game.scenario.model import Scenario

Columns = list[list[int]]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A task that no process has taken yet."""

    stage: int
    plan: bytes
    task: Task
    answer: Future[Columns] = field(default_factory=Future)


class Workers:
    """So many processes; close them when all is done."""

    def __init__(
        self, scenario: Scenario, setup: Setup, cells: tuple[Cell, ...], seed: str, jobs: int
    ) -> None:
        self._desk = Desk(scenario, setup, cells, seed)
        begin = partial(_begin, scenario.document, setup, cells, seed)
        ways = multiprocessing.get_context("spawn")
        # One process each, so that it is known which has made the program of a cell.
        self._pools = [
            ProcessPoolExecutor(1, mp_context=ways, initializer=begin)
            for _ in range(min(jobs, len(cells)) if jobs > 1 else 0)
        ]
        self._made: list[set[int]] = [set() for _ in self._pools]
        self._idle = set(range(len(self._pools)))
        self._waiting: list[Waiting] = []
        self._stages = 0
        self._lock = threading.Lock()

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Columns]:
        """Have the tasks worked on from now on; return what yields what each comes to, in order.

        Without processes of its own, each is worked on as it is asked for. What it yields raises ProcessLost
        where the system ends a process.
        """
        if not self._pools:
            return (work(self._desk, plan, task) for task in tasks)
        # Once for all tasks: moments are hundreds.
        packed = pickle.dumps(plan)
        with self._lock:
            self._stages += 1
            new = [Waiting(self._stages, packed, task) for task in tasks]
            self._waiting += new
        for place in list(self._idle):
            self._go_on(place)
        return (each.answer.result() for each in new)

    def _go_on(self, place: int) -> None:
        """Give a process its next task."""
        with self._lock:
            taken = min(self._waiting, key=partial(self._rank, place), default=None)
            if taken is None:
                self._idle.add(place)
                return
            self._idle.discard(place)
            self._waiting.remove(taken)
            self._made[place].add(taken.task.cell)
        try:
            working = self._pools[place].submit(_work, taken.stage, taken.plan, taken.task)
        except BrokenProcessPool:
            self._lost(place, taken)
        except RuntimeError:
            # It was closed meanwhile.
            return
        else:
            working.add_done_callback(partial(self._done, place, taken))

    def _rank(self, place: int, each: Waiting) -> tuple[int, int]:
        """Return how soon a process should take a task: cells whose program it has made, then nobody's."""
        cell = each.task.cell
        others = any(cell in made for made in self._made)
        return each.stage, 0 if cell in self._made[place] else 2 if others else 1

    def _done(self, place: int, taken: Waiting, working: Future[Columns]) -> None:
        if working.cancelled():
            taken.answer.cancel()
            return
        fault = working.exception()
        if isinstance(fault, BrokenProcessPool):
            self._lost(place, taken)
            return
        if fault is None:
            taken.answer.set_result(working.result())
        else:
            taken.answer.set_exception(fault)
        self._go_on(place)

    def _lost(self, place: int, taken: Waiting) -> None:
        """Answer a task, and all that wait, with ProcessLost: a process was ended from outside."""
        with self._lock:
            left, self._waiting = [taken, *self._waiting], []
            # Whoever gives it another task is told again.
            self._idle.add(place)
        for each in left:
            each.answer.set_exception(ProcessLost())

    def close(self) -> None:
        """End the processes, whatever they are at."""
        with self._lock:
            self._waiting.clear()
        for pool in self._pools:
            pool.shutdown(wait=True, cancel_futures=True)


_desk: list[Desk] = []
"""Of a working process: what it works on."""

_plans: dict[int, Plan] = {}
"""Of a working process: the plan of the stage that it works on, by the stage's number."""


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


def _work(stage: int, plan: bytes, task: Task) -> Columns:
    if stage not in _plans:
        _plans.clear()
        # Written by the process that started this one.
        _plans[stage] = pickle.loads(plan)  # noqa: S301
    return work(_desk[0], _plans[stage], task)
