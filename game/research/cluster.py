"""A Dask cluster works on the tasks: one more `Executor`, with no engine of the game's own.

`distributed` is imported where a cluster is asked for and nowhere else. Every worker needs this very version
of the game; one that has another says so. A worker may be lost: the scheduler gives its tasks to another, and
what the first one was told is told again.
"""

from __future__ import annotations

import hashlib
import logging
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import game
from game.errors import GameError
from game.research.cells import Cell
from game.research.tasks import Plan, Task, identity
from game.research.work import Chunk, Desk, Done, work
from game.scenario import loader

WAIT = "15 s"
"""How long a scheduler may take to answer."""

SCHEMES = ("tcp", "tls", "ws", "wss")
"""How a scheduler may be spoken to."""

AHEAD = 4
"""Tasks for each thread of the cluster that are given out before they are asked for."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is told once."""

    identity: str
    made: str
    """The version of whoever gives the order."""
    document: str
    cells: tuple[Cell, ...]
    edition: int | None
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a scheduler work."""

    address: str

    def __post_init__(self) -> None:
        """Raise GameError for an address that is none: the library would only try for half a minute."""
        try:
            parts = urlsplit(self.address)
            whole = bool(parts.hostname and parts.port) and not (parts.path or parts.query or parts.fragment)
        except ValueError:
            whole = False
        if not whole or parts.scheme not in SCHEMES:
            raise GameError(
                f"--cluster {self.address}: should be SCHEME://HOST:PORT with {', '.join(SCHEMES)}, "
                "as in tcp://127.0.0.1:8786"
            )

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield each task with what it came to, as it is done.

        Raise GameError where `distributed` is missing, where nobody answers at the address, and where the
        scheduler or all its workers are lost.
        """
        distributed = _distributed()
        client = _client(distributed, self.address)
        try:
            yield from _done(distributed, client, plan, tasks)
        except CancelledError:
            raise GameError(f"--cluster {self.address}: it was lost: the scheduler has gone") from None
        except (OSError, TimeoutError, distributed.scheduler.KilledWorker) as error:
            raise GameError(f"--cluster {self.address}: it was lost: {_line(error)}") from None
        finally:
            client.close(timeout=5)


def _done(distributed: Any, client: Any, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
    key = identity(plan)
    order = Order(key, made(), plan.scenario.document, plan.cells, plan.edition, plan.asked)
    # The result of a task, and not data that was sent: what was lost with a worker is made again.
    told = client.submit(_told, order, key=f"order-{key}", retries=9)
    left = iter(tasks)
    waiting: dict[str, Task] = {}
    ready = distributed.as_completed(loop=client.loop)

    def give(number: int) -> None:
        for task in islice(left, number):
            future = client.submit(_work, told, task, key=f"task-{key}-{task.number}", retries=9)
            waiting[future.key] = task
            ready.add(future)

    give(AHEAD * max(1, sum(client.nthreads().values())))
    for future in ready:
        yield waiting.pop(future.key), future.result()
        future.release()
        give(1)


def made() -> str:
    """Return what tells this version of the game from every other: a hash of its code."""
    code = hashlib.sha256()
    home = Path(game.__file__).parent
    for path in sorted(home.rglob("*.py")):
        code.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes())
    return code.hexdigest()


def _told(order: Order) -> Order:
    return order


class _Held(threading.local):
    """What a worker's thread works on."""

    identity = ""
    desk: Desk


_held = _Held()


def _work(order: Order, task: Task) -> Chunk:
    if _held.identity != order.identity:
        if order.made != made():
            raise GameError("a worker has another version of the game; give every worker this one")
        scenario = loader.from_document(order.document)
        _held.desk = Desk(scenario, order.cells, order.edition, order.asked)
        _held.identity = order.identity
    return work(_held.desk, task)


def _distributed() -> Any:
    try:
        import distributed
        import distributed.scheduler
    except ImportError:
        raise GameError(
            f"--cluster needs the package distributed; bring it with: {_own('pip')} install -c "
            'constraints.txt "distributed>=2026.3"'
        ) from None
    return distributed


def _client(distributed: Any, address: str) -> Any:
    # What went wrong is said in one line, and not told by the library as well.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = distributed.Client(address, timeout=WAIT, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise GameError(f"--cluster {address}: no scheduler answers there: {_line(error)}") from None
    if not client.nthreads():
        client.close(timeout=5)
        raise GameError(
            f"--cluster {address}: the scheduler has no workers; start some: {_own('dask')} worker {address}"
        )
    return client


def _own(program: str) -> str:
    """Return how a program of the game's own Python is called from its folder."""
    return rf".venv\Scripts\{program}" if sys.platform == "win32" else f".venv/bin/{program}"


def _line(error: BaseException) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
