"""Eight hours of a full room, its clocks made fast: neither what the host holds grows, nor what it does.

Twelve groups of five devices, on real sockets. At each of the server's beats ten seconds pass for the games.
"""

from __future__ import annotations

import asyncio
import gc
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from conftest import Keeps
from deeds import state_of
from rooms import OPENED, PATIENCE, QUICK, House, Phone, run
from sessions import Room, tutorial
from test_soak import MEGABYTE, held, resident
from websockets.exceptions import ConnectionClosed

from game.record.log import log_path
from game.room.hub import Hub, Sitting
from game.rules import rules
from game.session import Decision, Session

pytestmark = pytest.mark.alike

BEAT = 10
"""Seconds that pass for the games at a beat of the server, as in a room."""
FAST = replace(QUICK, watch=0.02, sync=0.1)
HOUR = 3_600 // BEAT
"""Beats."""
HOURS = 8
GROUPS = 12
PLACES = ("seat:seoul", "seat:seoul", "seat:washington", "evaluator:", "observer:")
EVERY = 18
"""Beats between two decisions of a group: three minutes."""
FLEETING = ("game.room.", "game.devices.", "websockets.", "asyncio.selector_events")
"""Where the classes live of which there is so much as there are devices."""
RECORD = 200
"""Objects that a record of a log may hold in memory."""
RECORD_BYTES = 5_000
WARMING = 6 * MEGABYTE
"""What the process may take after its first hour whatever is recorded: the machine's memory warms up."""


class Seat(Phone):
    """A device that reads all it is told and keeps of each kind of message only the last."""

    async def enter(self, group: int, place: str) -> None:
        """Join, or come back, and read from then on."""
        await self.open(self.token)
        if not self.token:
            kind, team = place.split(":")
            code = self.house.lobby.control_code if kind == "evaluator" else self.house.lobby.code
            await self.join(kind, group, team, code=code)
        self.last: dict[str, dict[str, Any]] = {each["t"]: each for each in self.heard}
        self.beats = 0
        self.changed = asyncio.Event()
        self.reading = asyncio.ensure_future(self._read())
        await self.until("view")

    async def _read(self) -> None:
        try:
            async for raw in self.socket:
                told = json.loads(raw)
                self.last[told["t"]] = told
                self.beats += told["t"] == "beat"
                self.changed.set()
        except ConnectionClosed:
            pass

    async def until(self, *kinds: str) -> dict[str, Any]:
        """Wait for a message of these kinds, and take it."""
        async with asyncio.timeout(PATIENCE):
            while not (found := {*kinds} & {*self.last}):
                self.changed.clear()
                await self.changed.wait()
        return self.last.pop(found.pop())

    async def leave(self) -> None:
        """Lose the network."""
        self.socket.transport.abort()
        await self.reading
        # What a device keeps is its own: this is about the host.
        OPENED.remove(self.socket)
        self.heard.clear()
        self.all.clear()


@dataclass(frozen=True)
class Sample:
    """What there was after an hour, and what it took."""

    resident: int
    """Bytes of memory."""
    held: tuple[int, int, int]
    """Objects, handles, threads."""
    fleeting: Counter[str]
    """Objects of connections and devices by their classes."""
    tasks: int
    decided: int
    """Decisions of devices in this hour."""
    records: int
    written: int
    """Bytes of all logs."""
    step: float
    """Seconds of the processor that of a hundred beats the slowest but one took."""


def lawful(session: Session, seat: str, pick: random.Random) -> Decision:
    """Return a decision that a seat may make now."""
    options = [each for each in rules.options(state_of(session), seat) if each != ("unseal",)]
    return Decision(seat, pick.choice(options), session.point)


async def hour(
    room: Room, house: House, seats: Sequence[Seat], pick: random.Random, beats: int
) -> tuple[int, float]:
    """Return how many decisions devices made, and what a beat took."""
    made, took = 0, []
    for beat in range(beats):
        before = time.process_time()
        room.steady += BEAT * 1_000
        room.wall += BEAT * 1_000
        for number, session in enumerate(house.sessions):
            session.tick()
            if session.over:
                session.conduct.rewind(0, "once more")
                session.conduct.resume()
            if (beat + number) % EVERY == 0:
                made += await decide(house, session, seats[5 * number : 5 * number + 3], pick)
            if (beat + number) % EVERY == 9:
                await seats[5 * number + 3].say("mark", id=f"m{beat}", kind="strength")
        if beat % 6 == 0:
            which = pick.randrange(len(seats))
            await seats[which].leave()
            await seats[which].enter(*place(which))
        took.append(time.process_time() - before)
        await seats[0].until("beat")
    # All of them at once.
    await asyncio.gather(*(each.leave() for each in seats))
    await asyncio.gather(*(each.enter(*place(which)) for which, each in enumerate(seats)))
    # The old sockets have been seen to end, and whoever talked over them has had a moment to end too.
    async with asyncio.timeout(PATIENCE):
        while len(house.server._hurried) > len(seats):
            await seats[0].until("beat")
    for _ in range(3):
        seats[0].last.pop("beat", None)
        await seats[0].until("beat")
    return made, sorted(took)[(len(took) - 1) * 99 // 100]


def place(which: int) -> tuple[int, str]:
    """Return the group and the place of a device."""
    return which // 5 + 1, PLACES[which % 5]


async def decide(house: House, session: Session, seats: Sequence[Seat], pick: random.Random) -> int:
    """Let a table's device decide, or control where nobody sits; return how many decisions were taken."""
    owing = [team for team in session.waiting if team in ("seoul", "washington")]
    if not owing:
        session.conduct.skip()
        return 0
    team = pick.choice(owing)
    pen = house.lobby.pen(house.sessions.index(session) + 1, team)
    seat = next(each for each in seats if each.me["device"] == pen)
    decision = lawful(session, team, pick)
    await seat.decide(f"r{len(session.records)}", *decision.options, point=decision.point)
    return int((await seat.until("ack", "refused", "lost"))["t"] == "ack")


def day(folder: Path, hours: int, beats: int = HOUR) -> list[Sample]:
    """Return what each hour came to."""
    room, pick = Room(), random.Random(9)  # noqa: S311
    folders = [folder / f"group-{number}" for number in range(GROUPS)]
    sessions = [
        Session.start(tutorial(), seed=number, folder=each, times=room.times)
        for number, each in enumerate(folders)
    ]
    found: list[Sample] = []

    async def talk() -> None:
        with House(sessions, limits=FAST) as house:
            seats = [Seat(house) for _ in range(GROUPS * len(PLACES))]
            for which, seat in enumerate(seats):
                await seat.enter(*place(which))
            for session in sessions:
                session.conduct.start()
            for _ in range(hours):
                made, step = await hour(room, house, seats, pick, beats)
                tasks = len(asyncio.all_tasks()) + len(asyncio.all_tasks(house.server._loop))
                records = sum(len(session.records) for session in sessions)
                written = sum(log_path(each).stat().st_size for each in folders)
                found.append(Sample(resident(), held(), fleeting(), tasks, made, records, written, step))
            for seat in seats:
                await seat.leave()

    run(talk())
    return found


def returns(hours: int, beats: int) -> int:
    """Return how often a device has come back: one every six beats, and all after each hour."""
    return hours * (beats // 6 + GROUPS * len(PLACES))


def fleeting() -> Counter[str]:
    """Return how many objects of connections and devices there are, of each class."""
    kinds = (type(each) for each in gc.get_objects())
    every = Counter(f"{kind.__module__}.{kind.__qualname__}" for kind in kinds)
    # What is on its way just now is a frame.
    return Counter(
        {name: many for name, many in every.items() if name.startswith(FLEETING) and ".frames." not in name}
    )


def nothing_stays(found: Sequence[Sample]) -> None:
    """Fail where something was kept of what had gone, or more than the logs say."""
    first, last = found[0], found[-1]
    assert {each.held[1:] for each in found} == {first.held[1:]}, "handles and threads stay as they are"
    assert {each.tasks for each in found} == {first.tasks}
    assert last.fleeting - first.fleeting == Counter(), "there are as many as there are devices"
    recorded = last.records - first.records
    assert last.held[0] - first.held[0] < RECORD * recorded
    grown = last.resident - first.resident
    assert grown < RECORD_BYTES * recorded + WARMING, f"{grown:,} bytes more for {recorded} records"
    assert all(each.decided > 0 for each in found)


def test_devices_that_come_and_go_leave_nothing_behind(tmp_path: Path, keeps: Keeps) -> None:
    nothing_stays(day(tmp_path, 3, EVERY))
    keeps("K1", returns(3, EVERY), "returns of devices")


def test_a_connection_that_is_kept_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Sitting] = []
    rise = Hub.rise

    def keeping(self: Hub, sitting: Sitting) -> None:
        kept.append(sitting)
        rise(self, sitting)

    monkeypatch.setattr(Hub, "rise", keeping)
    with pytest.raises(AssertionError, match="as many as there are devices"):
        nothing_stays(day(tmp_path, 2, EVERY))


@pytest.mark.long
def test_the_eighth_hour_of_a_full_room_is_as_the_first(tmp_path: Path, keeps: Keeps) -> None:
    found = day(tmp_path, HOURS)
    for sample in found:
        print(sample)  # noqa: T201
    nothing_stays(found)
    per_record = [each.written / each.records for each in found]
    assert max(per_record) < 1.1 * min(per_record), "a log grows with its records and nothing else"
    early, late = (sum(each.step for each in part) for part in (found[:2], found[-2:]))
    assert late <= 1.2 * early, "a slow beat of the last hours takes as long as one of the first"
    keeps("K1", returns(HOURS, HOUR), "returns of devices")
    keeps("K1", HOURS, "hours of a full room")
