"""The room's server with 60 devices on real sockets, all of them in this process too: slower than a room."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from bench.sockets import FLAGSHIP, Deaf, Device, Times, owed, quiet, room_of
from bench.timing import Row, Timed
from game.devices import Lobby
from game.session import Session, find, load

DEVICES = 60
GROUPS, EACH = 12, 5
MOST = 60
"""Decisions of a game, if it lasts as long."""
DECIDE = 20
"""Decisions of each device where all decide at once."""
STORMS = 100
LOST = 30.0
"""Seconds after which an answer that has not come is lost: the run ends with an error."""

HALF = Timed("W7", f"{DEVICES} devices: last ack and view, p50", "150 ms")
MOST_OF = Timed("W7", f"{DEVICES} devices: last ack and view, p99", "300 ms")
BACK = Timed("W3", f"{DEVICES} devices come back at once, {STORMS} times: in sync, p95", "1,000 ms")
LAST = Timed("W3", f"{DEVICES} devices come back at once, {STORMS} times: in sync, the last", "3,000 ms")
BESIDE = Timed("W5", f"{DEVICES} devices beside one that never reads: ack, p99", "250 ms")
TOGETHER = Timed("W7", f"{GROUPS} groups of {EACH} decide at once, p99", "300 ms")
HALF_AT_ONCE = Timed("W7", f"{DEVICES} decide at once, {DECIDE} times each, none lost: ack, p50", "150 ms")
MOST_AT_ONCE = Timed("W7", f"{DEVICES} decide at once, {DECIDE} times each, none lost: ack, p99", "300 ms")
TIMED = (HALF, MOST_OF, BACK, LAST, BESIDE, TOGETHER, HALF_AT_ONCE, MOST_AT_ONCE)


def rows() -> Iterator[Row]:
    """Yield the rows of the room; the baseline is the same decision without a network and its three views."""
    alone = statistics.median(_alone())

    def row(timed: Timed, seconds: float) -> Row:
        return timed.row(seconds, "the decision and the views alone", alone)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spent, storms = room_of(_games(folder / "one", 1), DEVICES, _decisions_and_storms)
        yield row(HALF, _of(spent, 50))
        yield row(MOST_OF, _of(spent, 99))
        yield row(BACK, _of(storms, 95))
        yield row(LAST, max(storms))
        acks, _ = room_of(_games(folder / "deaf", 1), DEVICES, _beside_a_deaf_one)
        yield row(BESIDE, _of(acks, 99))
        spent, _ = room_of(_games(folder / "groups", GROUPS), EACH, _all_groups)
        yield row(TOGETHER, _of(spent, 99))
        spent = at_once(folder / "at_once", DEVICES, DECIDE)
        yield row(HALF_AT_ONCE, _of(spent, 50))
        yield row(MOST_AT_ONCE, _of(spent, 99))


def _games(folder: Path, groups: int, empty: str = "") -> list[Session]:
    scenario, seats = load(find(FLAGSHIP)), {empty: "nobody"} if empty else {}
    return [
        Session.start(scenario, seats=seats, seed=7, folder=folder / f"group-{number}")
        for number in range(1, groups + 1)
    ]


def _of(times: Times, percent: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def _alone() -> Times:
    """Return how long decisions take that no network asks for, each with the views of the tables."""
    session, spent = Session.start(load(find(FLAGSHIP)), seed=7), []
    while found := owed(session):
        decision = session.parse(":".join(found[0]))
        began = time.perf_counter()
        session.decide(decision)
        for seat in session.seats:
            session.view(seat)
        spent.append(time.perf_counter() - began)
    session.close()
    return spent


async def _decided(
    session: Session, lobby: Lobby, devices: Sequence[Device], number: int, group: int
) -> tuple[Times, Times]:
    """Return the seconds from a decision to its ack, and to the last view it changed; none at the end."""
    # The choosing is not the server's work.
    if not (found := owed(session)):
        return [], []
    team, word = found[0]
    there = [device for device in devices if device.group == group]
    await quiet(there)
    pen = lobby.pen(group, team)
    writer = next(each for each in there if each.team == team and lobby.back(each.token).id == pen)
    began = time.perf_counter()
    ack = await _acked(session, writer, word, f"r{number}")
    await quiet(there)
    return [ack], [max(device.at for device in there) - began]


async def _acked(session: Session, writer: Device, word: str, request: str) -> float:
    """Return the seconds from a table's decision to its ack. Raise TimeoutError where none comes."""
    decision = session.parse(f"{writer.team}:{word}")
    began = time.perf_counter()
    await writer.say(t="decide", id=request, point=decision.point, options=[*decision.options])
    async with asyncio.timeout(LOST):
        await writer.until(lambda device: request in device.acks)
    return time.perf_counter() - began


async def _decisions_and_storms(
    sessions: Sequence[Session], lobby: Lobby, devices: list[Device]
) -> tuple[Times, Times]:
    spent: Times = []
    for number in range(MOST):
        spent += (await _decided(sessions[0], lobby, devices, number, 1))[1]
    storms: Times = []
    for _ in range(STORMS):
        for device in devices:
            device.socket.transport.abort()
            await asyncio.wait([device.reading])
            device.reading.exception()
            device.views = 0
        began = time.perf_counter()

        async def back(device: Device, began: float = began) -> float:
            await device.open()
            await device.until(lambda device: device.views > 0)
            return time.perf_counter() - began

        storms += await asyncio.gather(*map(back, devices))
    return spent, storms


async def _beside_a_deaf_one(
    sessions: Sequence[Session], lobby: Lobby, devices: list[Device]
) -> tuple[Times, Times]:
    acks: Times = []
    for number in range(MOST):
        if number % 10 == 0:
            # The server ends it after some seconds in which no ping of it came back.
            deaf = Deaf(devices[0].server, devices[0].url, 1, devices[0].team)
            await deaf.open()
        acks += (await _decided(sessions[0], lobby, devices, number, 1))[0]
        if number % 10 == 9:
            deaf.socket.transport.abort()
    deaf.socket.transport.abort()
    return acks, []


async def _all_groups(
    sessions: Sequence[Session], lobby: Lobby, devices: list[Device]
) -> tuple[Times, Times]:
    spent: Times = []
    for number in range(MOST):
        groups = enumerate(sessions, 1)
        made = (_decided(session, lobby, devices, number, group) for group, session in groups)
        spent += [each for _, times in await asyncio.gather(*made) for each in times]
    return spent, []


def at_once(folder: Path, devices: int, each: int) -> Times:
    """Return the seconds from a decision to its ack, where so many devices decide at once, so often each.

    Each of them has a table of a game of two capitals to itself. Raise AssertionError where a decision
    that was acknowledged is not on the record.
    """
    spent: Times = []
    for number in count():
        left = each - len(spent) // devices
        if left <= 0:
            return spent
        spent += _of_all(_games(folder / f"{number}", devices // 2, "alliance"), left)
    raise AssertionError


def _of_all(sessions: list[Session], rounds: int) -> Times:
    async def play(of: Sequence[Session], lobby: Lobby, devices: list[Device]) -> tuple[Times, Times]:
        writers = {(device.group, device.team): device for device in devices}
        spent: Times = []
        for number in range(rounds):
            asked = [(group, *found) for group, one in enumerate(of, 1) for found in owed(one)]
            await quiet(devices)
            made = [
                _acked(of[group - 1], writers[group, team], word, f"r{number}") for group, team, word in asked
            ]
            spent += await asyncio.gather(*made)
            for group, team, _ in asked:
                name = f"{lobby.back(writers[group, team].token).id}:r{number}"
                assert of[group - 1].recorded(name), f"{name} was acknowledged and is not on the record"
        return spent, []

    return room_of(sessions, 2, play)[0]
