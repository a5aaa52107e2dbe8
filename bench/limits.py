"""What is promised within a time: a file refused, a folder listed, a second window, silent sockets."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import scenarios
from bench.sockets import FLAGSHIP, Device, in_sync
from bench.timing import Row, Timed, elapsed
from game.errors import LogError, ScenarioError
from game.record.log import log_path
from game.room.limits import LIMITS
from game.room.server import Server, lobby_of
from game.room.where import Where
from game.scenario.conditions import parse
from game.scenario.vocabulary import ConditionFault, Vocabulary
from game.session import Groups, Session, find, listing, load

GAMES, DAMAGED = 50, 5
"""Games in a folder; every so many-th is damaged."""
HALF_OPEN = 300
KNOWN = Vocabulary({"trust": "meter"})
SOUND = "trust * 2 + 10 > min(trust, 40) and not trust == 5"
ATTACKS = (
    "(" * 400, "not " * 100, "1 + " * 100, "min(" * 100, "-" * 400, "trust " * 60, "t" * 400, "9" * 400,
    "__import__('os')", "trust" + ".real" * 70, "(" * 100_000,
)  # fmt: skip


MANY = 1_000
"""Broken files, and conditions that are right, by these numbers."""
TESTS = Path(__file__).parent.parent / "tests"
"""Where the bombs, the broken files and the attacks are."""

BROKEN = Timed("Y1", "the slowest broken scenario of 10 KB, each line left out", "100 ms")
REFUSED = Timed(
    "Y1",
    f"the slowest of all bombs, files at the limits and {MANY:,} broken files, of the processor",
    "100 ms",
)
ATTACKED = Timed("X1", "the slowest of all conditions that attack, of the processor", "1 ms")
ASKED = Timed("X1", f"the slowest of {MANY:,} conditions, read and asked, of the processor", "1 ms")
SECOND = Timed("L7", "a second window, a process of its own, on one log is refused", "1,000 ms")
LISTED = Timed("L6", f"{GAMES} games are listed, {GAMES // DAMAGED} of them damaged", "1,000 ms")
BESIDE = Timed("W5", f"a seat joins beside {HALF_OPEN} half-open sockets", "1,000 ms")
CLOSED = Timed("W5", "until all of them are closed", "6,000 ms")
TIMED = (BROKEN, REFUSED, ATTACKED, ASKED, SECOND, LISTED, BESIDE, CLOSED)


def rows() -> Iterator[Row]:
    """Yield a row for each, with the time that is promised as its goal.

    Where it is the processor's, *slowest* is of the best of three runs each, else of one.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # What the tests know is known to them by its bare name.
        sys.path.append(str(TESTS))
        yield _broken(folder)
        yield _too_much(folder)
        yield _attacks()
        yield _asked()
        yield from _logs(folder)
        yield from _half_open(folder)


def _broken(folder: Path) -> Row:
    """A scenario of some 10 KB, each of its lines left out in turn."""
    path = folder / "six_rounds.yaml"
    lines = scenarios.six_rounds().splitlines(keepends=True)
    path.write_text("".join(lines), encoding="utf-8")
    sound = elapsed(lambda: load(path))
    spent = []
    for number in range(len(lines)):
        path.write_text("".join([*lines[:number], *lines[number + 1 :]]), encoding="utf-8")
        spent.append(elapsed(lambda: _refused(lambda: load(path))))
    return BROKEN.row(max(spent), "the sound one", sound)


def _too_much(folder: Path) -> Row:
    """Every bomb, what lies at the very limits of a file, and scenarios that are broken at random."""
    from too_much import AT_THE_LIMITS, GOOD, small

    path = folder / "own.yaml"

    def spent(data: bytes) -> float:
        path.write_bytes(data)
        return _least(lambda: _refused(lambda: load(path)))

    files = [*small(MANY), *((name, text.encode()) for name, (text, *_) in AT_THE_LIMITS.items())]
    sound = spent(GOOD.encode())
    return REFUSED.row(max(spent(data) for _, data in files), "the good one", sound)


def _least(run: Callable[[], object]) -> float:
    """Return the seconds of the processor, and not of a clock, that a run takes at least: others run too."""

    def once() -> float:
        start = time.process_time()
        run()
        return time.process_time() - start

    return min(once() for _ in range(3))


def _attacks() -> Row:
    from facts import words
    from test_conditions import ATTACKS as LISTED

    lines = [*((line, KNOWN) for line in ATTACKS), *((line[9:], words()) for line in LISTED)]
    spent = [_least(lambda: _refused(lambda: parse(line, known, gate=True))) for line, known in lines]  # noqa: B023
    return ATTACKED.row(max(spent), "a sound one", _sound())


def _asked() -> Row:
    """Random conditions and amounts, each read by itself, without what a scenario knows of its others."""
    from facts import Facts, words
    from test_conditions import Writer

    writer, facts = Writer("limits"), Facts()

    def ask(line: str) -> None:
        with contextlib.suppress(ConditionFault):
            parse(line, words())(facts)

    lines = [(writer.truth(3) if number % 2 else writer.number(3))[0] for number in range(MANY)]
    return ASKED.row(max(_least(lambda: ask(line)) for line in lines), "a sound one", _sound())  # noqa: B023


def _sound() -> float:
    return min(elapsed(lambda: parse(SOUND, Vocabulary(KNOWN.kinds))) for _ in range(9))


def _refused(act: Callable[[], object]) -> None:
    with contextlib.suppress(ScenarioError, ConditionFault, LogError):
        act()


def _logs(folder: Path) -> Iterator[Row]:
    session = Session.start(load(find(FLAGSHIP)), seed=7, folder=folder / "one")
    session.lapse()
    alone = elapsed(lambda: listing(folder))
    _, second = second_window(folder / "one")
    yield SECOND.row(second, "one game listed", alone)
    session.close()
    for number in range(GAMES):
        copy = shutil.copytree(folder / "one", folder / "many" / str(number))
        if number % DAMAGED == 0:
            log = log_path(copy)
            log.write_bytes(log.read_bytes().replace(b'"kind"', b'"kinb"', 1))
    many = elapsed(lambda: listing(folder / "many"))
    yield LISTED.row(many, "one game listed", alone)


SECOND_WINDOW = """
import os, sys, time
from pathlib import Path
from game.errors import LogError
from game.session import Session
start = time.perf_counter()
try:
    Session.resume(Path(sys.argv[1]))
except LogError as error:
    print(os.getpid(), time.perf_counter() - start, error)
"""
"""What a second window does once it has begun, in its own process, where it is timed."""


def second_window(folder: Path) -> tuple[int, float]:
    """Return the process that was refused a game, and its seconds; raise RuntimeError if none was."""
    command = [sys.executable, "-c", SECOND_WINDOW, str(folder)]
    done = subprocess.run(  # noqa: S603
        command, cwd=TESTS.parent, capture_output=True, encoding="utf-8", check=True
    )
    if "being played in another window" not in done.stdout:
        raise RuntimeError(f"{folder}: a second window was not refused as one: {done.stdout}")
    process, seconds, _ = done.stdout.split(" ", 2)
    return int(process), float(seconds)


def _half_open(folder: Path) -> Iterator[Row]:
    """A seat joins beside sockets that never finish a request; then all of these have ended."""
    session = Session.start(load(find(FLAGSHIP)), seed=7, folder=folder / "room")
    server = Server(Groups(None, [session], {}), lobby_of([session]), Where(port=0), LIMITS)
    url = server.start().urls[0]
    host, port = url.rstrip("/").rpartition("//")[2].split(":")

    async def joined(team: str) -> float:
        began = time.perf_counter()
        device = Device(server, url, 1, team)
        await device.open()
        await device.until(in_sync)
        spent = device.at - began
        await device.socket.close()
        await device.reading
        return spent

    async def talk() -> tuple[float, float, float]:
        teams = [*session.seats]
        alone = await joined(teams[0])
        began = time.perf_counter()
        half = [await asyncio.open_connection(host, int(port)) for _ in range(HALF_OPEN)]
        for _, writer in half:
            writer.write(b"GET / HTTP/1.1\r\nHost: ")
        beside = await joined(teams[1])
        for reader, writer in half:
            with contextlib.suppress(ConnectionError):
                await reader.read()
            writer.close()
        return alone, beside, time.perf_counter() - began

    try:
        alone, beside, ended = asyncio.run(talk())
    finally:
        server.stop()
        session.close()
    yield BESIDE.row(beside, "with none", alone)
    yield CLOSED.row(ended, "joining with none", alone)
