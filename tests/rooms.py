"""A room's server on the loopback, and devices that talk to it over real sockets."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from sessions import begin
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from game.devices import Device, Lobby
from game.room.limits import LIMITS, Limits
from game.room.server import Server, lobby_of
from game.room.where import Addresses, Where
from game.room.wire import PROTOCOL
from game.session import Groups, Session

PATIENCE = 30.0
"""Seconds after which what does not come is missing: no test waits for it to pass."""

QUICK = replace(LIMITS, wrong=0.0, farewell=0.01, hello=PATIENCE, handshake=PATIENCE)
"""As in a room, but a wrong code is answered at once, and a machine that is busy may be slow."""


OPENED: list[asyncio.StreamWriter | ClientConnection] = []
"""What a conversation has opened: `run` closes it."""


class House:
    """A server for some sessions. Leaving it stops the server and closes the games."""

    def __init__(
        self, sessions: Sequence[Session] = (), *, limits: Limits = QUICK, where: Where | None = None,
        lobby: Lobby | None = None, begun: bool = True, games: Groups | None = None, **choices: Any,
    ) -> None:  # fmt: skip
        self.sessions = tuple(sessions) or (begin(),)
        for session in self.sessions:
            # As a game that is gone on with: its clock stands, and nothing of that is on the record.
            session.clock.started |= begun
        self.lobby = lobby or lobby_of(self.sessions, **choices)
        self.server = Server(
            games or Groups(None, self.sessions, {}), self.lobby, where or Where(port=0), limits
        )
        self.addresses: Addresses = self.server.start()

    @property
    def session(self) -> Session:
        """Return the first game."""
        return self.sessions[0]

    @property
    def url(self) -> str:
        """Return the address without its last stroke: also the origin of its pages."""
        return self.addresses.urls[0].rstrip("/")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()
        for session in self.sessions:
            session.close()

    def stop(self) -> None:
        """Stop the server alone: the games go on."""
        self.server.stop()

    def phone(self, **how: Any) -> Phone:
        """Return a device that is not in touch yet."""
        return Phone(self, **how)

    async def becomes(self, so: Callable[[Lobby], bool]) -> None:
        """Wait until something is so in the lobby."""
        loop, changed = asyncio.get_running_loop(), asyncio.Event()
        unfollow = self.lobby.follow(lambda: loop.call_soon_threadsafe(changed.set))  # type: ignore[arg-type, return-value]
        async with asyncio.timeout(PATIENCE):
            while not so(self.lobby):
                await changed.wait()
                changed.clear()
        unfollow()

    async def seated(self, team: str = "seoul", **more: Any) -> Phone:
        """Return a device that has joined a seat and was told everything."""
        phone = await self.phone().open()
        await phone.join(team=team, **more)
        await phone.hear("clock")
        return phone


class Phone:
    """A device's end of a socket. What it hears and was not asked for waits in `heard`."""

    def __init__(
        self,
        house: House,
        *,
        lang: str = "en",
        origin: str | None = None,
        tls: Any = None,
        through: int = 0,
    ) -> None:
        """`through` is the port of a relay on the way to the house."""
        self.house = house
        self.lang = lang
        self.origin = house.url if origin is None else origin
        self.tls = tls
        self.way: dict[str, Any] = {"host": "127.0.0.1", "port": through} if through else {}
        self.token = ""
        self.me: dict[str, Any] = {}
        self.heard: list[dict[str, Any]] = []
        self.all: list[str] = []
        """Every frame as it came, in order."""
        self.socket: ClientConnection

    async def reach(self) -> Phone:
        """Open a socket and say nothing."""
        url = self.house.url.replace("http", "ws", 1) + "/socket"
        self.socket = await connect(
            url,
            origin=self.origin,
            compression=None,
            max_size=None,
            ssl=self.tls,  # type: ignore[arg-type]
            **self.way,
        )
        OPENED.append(self.socket)
        return self

    async def open(self, token: str = "") -> Phone:
        """Open a socket and say hello."""
        await self.reach()
        await self.say("hello", p=PROTOCOL, lang=self.lang, token=token)
        return self

    async def say(self, kind: str, /, **fields: Any) -> None:
        """Send a message."""
        await self.socket.send(json.dumps({"t": kind, **fields}))

    async def hear(self, *kinds: str) -> dict[str, Any]:
        """Return the next message of one of these kinds; others wait for whoever asks for them."""
        for known in self.heard:
            if known["t"] in kinds:
                self.heard.remove(known)
                return known
        async with asyncio.timeout(PATIENCE):
            while True:
                raw = await self.socket.recv()
                assert isinstance(raw, str)
                self.all.append(raw)
                message: dict[str, Any] = json.loads(raw)
                if message["t"] in kinds:
                    return message
                self.heard.append(message)

    async def join(self, kind: str = "seat", group: int = 1, team: str = "", **more: Any) -> dict[str, Any]:
        """Join and return who it is now, or the refusal."""
        code = more.pop("code", self.house.lobby.code)
        await self.say("join", code=code, group=group, team=team, **{"as": kind, **more})
        told = await self.hear("you", "wait", "refused", "gone")
        if told["t"] in ("you", "wait"):
            self.me, self.token = told, told["token"]
        return told

    async def decide(self, request: str, *options: str, point: str = "", **more: Any) -> None:
        """Send a decision for the open question."""
        await self.say(
            "decide", id=request, point=point or self.house.session.point, options=list(options), **more
        )

    async def answered(self, request: str) -> dict[str, Any]:
        """Return the next answer to a request; those to others wait."""
        others = []
        while (told := await self.hear("ack", "refused", "lost", "foreseen"))["id"] != request:
            others.append(told)
        self.heard = [*others, *self.heard]
        return told

    async def ended(self) -> int:
        """Return the code with which the server ended the socket; what came before waits in `heard`."""
        async with asyncio.timeout(PATIENCE):
            try:
                while True:
                    raw = await self.socket.recv()
                    assert isinstance(raw, str)
                    self.all.append(raw)
                    self.heard.append(json.loads(raw))
            except ConnectionClosed as closed:
                return closed.rcvd.code if closed.rcvd else 0

    async def close(self) -> None:
        """Go out of touch."""
        await self.socket.close()

    @property
    def device(self) -> Device:
        """Return what the lobby knows of it."""
        return self.house.lobby.device(self.me["device"])


def run(talk: Coroutine[Any, Any, None]) -> None:
    """Let a conversation happen."""

    async def whole() -> None:
        try:
            await talk
        finally:
            for each in OPENED:
                each.transport.abort()
            # An aborted transport lets go of its socket at the loop's next turns.
            for _ in range(3):
                await asyncio.sleep(0)
            OPENED.clear()

    asyncio.run(whole())


async def raw(house: House) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Return a bare connection to the server."""
    reader, writer = await asyncio.open_connection("127.0.0.1", house.addresses.port)
    OPENED.append(writer)
    return reader, writer


def kept(folder: Path) -> Path:
    """Return where the devices of a game in a folder are kept."""
    return folder / "devices.json"
