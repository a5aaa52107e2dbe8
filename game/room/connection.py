"""One socket, from its first message to its end."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from game.devices import Device, Refused
from game.room.deeds import Deeds
from game.room.hub import Hub, Sitting, refusal
from game.room.limits import Limits
from game.room.outbox import Outbox
from game.room.told.door import door
from game.room.wire import PROTOCOL, Said, Unreadable, read, written
from game.texts import both

if TYPE_CHECKING:
    from websockets.asyncio.server import ServerConnection

POLICY = 1008
"""The code of a socket that is closed for what it did."""


class Ended(Exception):
    """The socket is to be closed; the device has been told why."""


class Pace:
    """So many messages a second; a device that says more is read later and holds up itself alone."""

    def __init__(
        self,
        rate: int,
        now: Callable[[], float] = time.monotonic,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._rate = rate
        self._now = now
        self._pause = pause
        self._left = float(rate)
        self._at = now()

    async def keep(self) -> None:
        """Wait until the next message may be read."""
        now = self._now()
        self._left = min(float(self._rate), self._left + (now - self._at) * self._rate) - 1
        self._at = now
        if self._left < 0:
            await self._pause(-self._left / self._rate)


class Connection:
    """One socket's conversation. Whatever it says, the others never wait for it."""

    def __init__(
        self, socket: ServerConnection, hub: Hub, deeds: Deeds, limits: Limits, address: str
    ) -> None:
        self._socket = socket
        self._hub = hub
        self._deeds = deeds
        self._limits = limits
        self._address = address
        self._outbox = Outbox(limits.queued, socket.transport.abort)
        self._sitting: Sitting | None = None
        self._lang = "en"
        self._page = ""
        self._wrong = 0
        self._doing: set[asyncio.Task[None]] = set()

    @property
    def joined(self) -> bool:
        """Return whether it belongs to a device."""
        return self._sitting is not None

    async def run(self) -> None:
        """Talk until one side ends it."""
        from websockets.exceptions import ConnectionClosed
        from websockets.protocol import State

        sending = asyncio.ensure_future(self._send())
        try:
            await self._hello()
            pace = Pace(self._limits.rate)
            # What a device said before it went is not heard any more: of a flood there may be much of it.
            while self._socket.state is State.OPEN:
                await self._hear(await self._socket.recv())
                await pace.keep()
        except (ConnectionClosed, Ended, TimeoutError):
            pass
        except Exception:
            logging.getLogger(__name__).exception("a connection failed and was closed")
        finally:
            self._hub.strangers.discard(self._door)
            if self._sitting is not None:
                self._hub.rise(self._sitting)
            sending.cancel()
            await self._socket.close(POLICY)

    async def _send(self) -> None:
        while True:
            await self._socket.send(await self._outbox.next())

    async def _hello(self) -> None:
        """Take the first message: it says the language and, of a device that comes back, who it is."""
        async with asyncio.timeout(self._limits.hello):
            raw = await self._socket.recv()
        try:
            said = read(raw, self._limits)
        except Unreadable:
            raise Ended from None
        if said.kind != "hello":
            raise Ended
        self._lang = "ko" if said["lang"] == "ko" else "en"
        self._page = said["page"]
        if said["p"] != PROTOCOL:
            await self._end("version")
        if not said["token"]:
            self._hub.strangers.add(self._door)
            self._door()
            return
        try:
            device = self._hub.lobby.back(said["token"])
            if not self._hub.has_place(device):
                await self._turn_away("group")
            # Whoever has turned the language out of touch says so by coming back.
            if device.lang != self._lang:
                self._hub.lobby.set_lang(device.id, self._lang)
            self._sit(device)
        except Refused:
            await self._turn_away("removed")

    async def _hear(self, raw: str | bytes) -> None:
        try:
            said = read(raw, self._limits)
        except Unreadable as error:
            self._put({"t": "refused", "id": error.request, "why": both("room.unreadable").of(self._lang),
                       "late": False})  # fmt: skip
            return
        if self._sitting is None:
            await self._knock(said)
        elif said.kind not in ("hello", "join"):
            doing = asyncio.ensure_future(self._deeds.carry_out(said, self._sitting))
            self._doing.add(doing)
            doing.add_done_callback(self._doing.discard)

    async def _knock(self, said: Said) -> None:
        """Hear somebody who has not joined: a code, or another language."""
        if said.kind == "lang":
            self._lang = "ko" if said["lang"] == "ko" else "en"
            self._door()
            return
        if said.kind != "join":
            self._put({"t": "refused", "id": said.request, "why": both("room.join_first").of(self._lang),
                       "late": False})  # fmt: skip
            return
        try:
            device, token = self._hub.lobby.join(
                said["code"], said["as"], said["group"], said["team"], said["role"], self._lang, self._address
            )
        except Refused as error:
            self._wrong += 1
            await self._hold_back()
            await self._socket.send(refusal(error, self._lang))
            if self._wrong >= self._limits.wrongs:
                await self._end("wrong")
            return
        self._sit(device, token)

    async def _hold_back(self) -> None:
        """Wait as long as an answer to a wrong code is held back, or until nobody is there to get it."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self._limits.wrong):
                await self._socket.wait_closed()

    def _door(self) -> None:
        self._put(door(self._hub, self._lang, self._page))

    def _sit(self, device: Device, token: str = "") -> None:
        self._hub.strangers.discard(self._door)
        self._sitting = Sitting(device.id, self._outbox, self._gone, token)
        self._hub.sit(self._sitting)

    def _gone(self, why: str) -> None:
        """Tell the device that this socket has come to its end, and end it."""
        ending = asyncio.ensure_future(self._close(why))
        self._doing.add(ending)
        ending.add_done_callback(self._doing.discard)

    async def _turn_away(self, why: str) -> None:
        """End the socket of a page that was just loaded: it has no words yet, and the door's are its own."""
        await self._socket.send(written(door(self._hub, self._lang, self._page)))
        await self._end(why)

    async def _end(self, why: str) -> None:
        await self._close(why)
        raise Ended

    async def _close(self, why: str) -> None:
        from websockets.exceptions import ConnectionClosed

        try:
            async with asyncio.timeout(self._limits.hello):
                await self._socket.send(written({"t": "gone", "why": why}))
                await self._socket.close(POLICY)
        except (ConnectionClosed, TimeoutError):
            self._socket.transport.abort()

    def _put(self, message: dict[str, Any]) -> None:
        self._outbox.put("answer", written(message))
