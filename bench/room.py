"""The room's server with 60 devices on real sockets, all of them in this process too: slower than a room."""

from __future__ import annotations

import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.timing import Row, Timed
from game.devices import Lobby
from game.errors import IllegalDecision
from game.room.limits import LIMITS
from game.room.server import Server, lobby_of
from game.room.where import Where
from game.room.wire import PROTOCOL
from game.session import Groups, Session, find, load

FLAGSHIP = "three_waves"
DEVICES = 60
GROUPS, EACH = 12, 5
MOST = 60
"""Decisions of a game, if it lasts as long."""
STORMS = 5

HALF = Timed("W7", f"{DEVICES} devices: last ack and view, p50", "150 ms")
MOST_OF = Timed("W7", f"{DEVICES} devices: last ack and view, p99", "300 ms")
BACK = Timed("W3", f"{DEVICES} devices come back at once: in sync, p95", "1,000 ms")
LAST = Timed("W3", f"{DEVICES} devices come back at once: in sync, the last", "3,000 ms")
TOGETHER = Timed("W7", f"{GROUPS} groups of {EACH} decide at once, p99", "300 ms")
TIMED = (HALF, MOST_OF, BACK, LAST, TOGETHER)

Times = list[float]


def rows() -> Iterator[Row]:
    """Yield the rows of the room; the baseline is the same decision without a network and its three views."""
    alone = statistics.median(_alone())

    def row(timed: Timed, seconds: float) -> Row:
        return timed.row(seconds, "the decision and the views alone", alone)

    with tempfile.TemporaryDirectory() as folder:
        sessions = [Session.start(load(find(FLAGSHIP)), seed=7, folder=Path(folder) / "one")]
        spent, storms = _room(sessions, DEVICES, _decisions_and_storms)
        yield row(HALF, _of(spent, 50))
        yield row(MOST_OF, _of(spent, 99))
        yield row(BACK, _of(storms, 95))
        yield row(LAST, max(storms))
        scenario = load(find(FLAGSHIP))
        sessions = [
            Session.start(scenario, seed=7, folder=Path(folder) / f"group-{number}")
            for number in range(1, GROUPS + 1)
        ]
        spent, _ = _room(sessions, EACH, _all_groups)
        yield row(TOGETHER, _of(spent, 99))


def _of(times: Times, percent: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def _alone() -> Times:
    """Return how long decisions take that no network asks for, each with the views of the tables."""
    session, spent = Session.start(load(find(FLAGSHIP)), seed=7), []
    while (found := _next(session)) is not None:
        decision = session.parse(":".join(found))
        began = time.perf_counter()
        session.decide(decision)
        for seat in session.seats:
            session.view(seat)
        spent.append(time.perf_counter() - began)
    session.close()
    return spent


def _next(session: Session) -> tuple[str, str] | None:
    """Return a table that owes a decision and one that it may make; none once the game is over."""
    while not session.over:
        for team in session.waiting:
            question = session.view(team).question if team in session.seats else None
            for word in _words(session, question):
                try:
                    if session.refusal(session.parse(f"{team}:{word}")) is None:
                        return team, word
                except (IllegalDecision, ValueError):
                    continue
        session.conduct.skip()
    return None


def _words(session: Session, question: Any) -> Iterator[str]:
    if question is not None:
        yield from (offer.id for offer in question.offers if offer.open)
        aims = [*session.scenario.aims]
        yield "+".join(aims[:2])
        yield from ("fallback", "concur", *session.scenario.texts)


class Device:
    """A socket that reads everything and notes when its last view and its acks came."""

    def __init__(self, server: Server, url: str, group: int, team: str) -> None:
        self.lobby, self.url, self.group, self.team = server.lobby, url, group, team
        self.token = ""
        self.views = 0
        self.at = 0.0
        """When the last of them came, or the last ack."""
        self.acks: set[str] = set()
        self.changed = asyncio.Event()

    async def open(self) -> None:
        from websockets.asyncio.client import connect

        origin: Any = self.url.rstrip("/")
        self.socket = await connect(
            self.url.replace("http", "ws", 1) + "socket", origin=origin, compression=None, max_size=None
        )
        await self.say(t="hello", p=PROTOCOL, lang="en", token=self.token)
        if not self.token:
            await self.say(**{"t": "join", "code": self.lobby.code, "as": "seat", "group": self.group,
                              "team": self.team})  # fmt: skip
        self.reading = asyncio.ensure_future(self._read())

    async def say(self, **message: Any) -> None:
        await self.socket.send(json.dumps(message))

    async def _read(self) -> None:
        async for raw in self.socket:
            kind = str(raw[:14])
            if kind.startswith('{"t":"view"'):
                self.views += 1
            elif kind.startswith('{"t":"you"'):
                self.token = json.loads(raw)["token"] or self.token
            elif kind.startswith('{"t":"ack"'):
                self.acks.add(json.loads(raw)["id"])
            elif kind.startswith('{"t":"refused'):
                raise AssertionError(raw)
            else:
                continue
            self.at = time.perf_counter()
            self.changed.set()

    async def until(self, so: Callable[[Device], bool]) -> None:
        while not so(self):
            await self.changed.wait()
            self.changed.clear()


Play = Callable[[Sequence[Session], Lobby, list[Device]], Coroutine[Any, Any, tuple[Times, Times]]]


def _room(sessions: list[Session], each: int, play: Play) -> tuple[Times, Times]:
    """Return what playing with so many devices in each group took."""
    for session in sessions:
        session.conduct.start()
    server = Server(Groups(None, sessions, {}), lobby_of(sessions), Where(port=0), LIMITS)
    url = server.start().urls[0]
    teams = [*sessions[0].seats]

    async def talk() -> tuple[Times, Times]:
        devices = [
            Device(server, url, group, teams[number % len(teams)])
            for group in range(1, len(sessions) + 1)
            for number in range(each)
        ]
        for device in devices:
            await device.open()
            await device.until(lambda device: device.views > 0 and device.token != "")
        found = await play(sessions, server.lobby, devices)
        for device in devices:
            await device.socket.close()
            await device.reading
        return found

    try:
        return asyncio.run(talk())
    finally:
        server.stop()
        for session in sessions:
            session.close()


async def _decided(session: Session, lobby: Lobby, devices: list[Device], number: int, group: int) -> Times:
    """Return the seconds from a decision to its ack and to the last view that it changed; none at the end."""
    # The choosing is not the server's work.
    if (found := _next(session)) is None:
        return []
    team, decision = found[0], session.parse(":".join(found))
    there = [device for device in devices if device.group == group]
    await _quiet(there)
    pen = lobby.pen(group, team)
    writer = next(each for each in there if each.team == team and lobby.back(each.token).id == pen)
    request = f"r{number}"
    began = time.perf_counter()
    await writer.say(t="decide", id=request, point=decision.point, options=[*decision.options])
    await writer.until(lambda device: request in device.acks)
    await _quiet(there)
    return [max(device.at for device in there) - began]


async def _quiet(devices: list[Device]) -> None:
    """Wait until what was sent before has been read: until a moment brings nothing."""
    while True:
        seen = sum(device.views for device in devices)
        await asyncio.sleep(0.03)
        if seen == sum(device.views for device in devices):
            return


async def _decisions_and_storms(
    sessions: Sequence[Session], lobby: Lobby, devices: list[Device]
) -> tuple[Times, Times]:
    spent: Times = []
    for number in range(MOST):
        spent += await _decided(sessions[0], lobby, devices, number, 1)
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


async def _all_groups(
    sessions: Sequence[Session], lobby: Lobby, devices: list[Device]
) -> tuple[Times, Times]:
    spent: Times = []
    for number in range(MOST):
        groups = enumerate(sessions, 1)
        made = (_decided(session, lobby, devices, number, group) for group, session in groups)
        spent += [each for times in await asyncio.gather(*made) for each in times]
    return spent, []
