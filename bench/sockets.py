"""Devices on real sockets, and a room of them: what the benchmarks of the server play with."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from typing import Any

from game.devices import Lobby
from game.errors import IllegalDecision
from game.room.limits import LIMITS
from game.room.server import Server, lobby_of
from game.room.where import Where
from game.room.wire import PROTOCOL
from game.session import Groups, Session

FLAGSHIP = "three_waves"

Times = list[float]


def owed(session: Session) -> list[tuple[str, str]]:
    """Return each table that owes a decision with one that it may make; none once the game is over."""
    while not session.over:
        found = [(team, word) for team in session.waiting if (word := _may(session, team))]
        if found:
            return found
        session.conduct.skip()
    return []


def _may(session: Session, team: str) -> str:
    question = session.view(team).question if team in session.seats else None
    for word in _words(session, question):
        try:
            if session.refusal(session.parse(f"{team}:{word}")) is None:
                return word
        except (IllegalDecision, ValueError):
            continue
    return ""


def _words(session: Session, question: Any) -> Iterator[str]:
    if question is not None:
        yield from (offer.id for offer in question.offers if offer.open)
        aims = [*session.scenario.aims]
        yield "+".join(aims[:2])
        yield from ("fallback", "concur", *session.scenario.texts)


class Device:
    """A socket that reads everything and notes when its last view and its acks came."""

    def __init__(self, server: Server, url: str, group: int, team: str) -> None:
        self.server, self.url, self.group, self.team = server, url, group, team
        self.token = ""
        self.views = 0
        self.at = 0.0
        """When the last of them came, or the last ack."""
        self.acks: set[str] = set()
        self.changed = asyncio.Event()
        self.way: dict[str, Any] = {}

    async def open(self) -> None:
        from websockets.asyncio.client import connect

        origin: Any = self.url.rstrip("/")
        self.socket = await connect(
            self.url.replace("http", "ws", 1) + "socket", origin=origin, compression=None, max_size=None,
            **self.way,
        )  # fmt: skip
        await self.say(t="hello", p=PROTOCOL, lang="en", token=self.token)
        if not self.token:
            await self.say(**{"t": "join", "code": self.server.lobby.code, "as": "seat", "group": self.group,
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


class Deaf(Device):
    """A socket that joins and reads nothing more; the little that its computer takes in is soon full."""

    async def open(self) -> None:
        host, port = self.url.rstrip("/").rpartition("//")[2].split(":")
        bare = socket.socket()
        bare.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        bare.connect((host, int(port)))
        bare.setblocking(False)
        self.way = {"sock": bare}
        await super().open()
        await self.until(in_sync)
        self.reading.cancel()
        self.socket.transport.pause_reading()  # type: ignore[attr-defined]


def in_sync(device: Device) -> bool:
    """Return whether a device has joined and has its view."""
    return device.views > 0 and device.token != ""


Play = Callable[[Sequence[Session], Lobby, list[Device]], Coroutine[Any, Any, tuple[Times, Times]]]


def room_of(sessions: list[Session], each: int, play: Play) -> tuple[Times, Times]:
    """Return what playing with so many devices in each group took."""
    for session in sessions:
        session.conduct.start()
    server = Server(Groups(None, sessions, {}), lobby_of(sessions), Where(port=0), LIMITS)
    url = server.start().urls[0]
    teams = [team for team, player in sessions[0].seats.items() if player == "people"]

    async def talk() -> tuple[Times, Times]:
        devices = [
            Device(server, url, group, teams[number % len(teams)])
            for group in range(1, len(sessions) + 1)
            for number in range(each)
        ]
        for device in devices:
            await device.open()
            await device.until(in_sync)
        try:
            return await play(sessions, server.lobby, devices)
        finally:
            for device in devices:
                device.socket.transport.abort()
            await asyncio.gather(*(device.reading for device in devices), return_exceptions=True)

    try:
        return asyncio.run(talk())
    finally:
        server.stop()
        for session in sessions:
            session.close()


async def quiet(devices: list[Device]) -> None:
    """Wait until what was sent before has been read: until a moment brings nothing."""
    while True:
        seen = sum(device.views for device in devices)
        await asyncio.sleep(0.03)
        if seen == sum(device.views for device in devices):
            return
