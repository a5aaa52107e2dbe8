"""The board at its busiest while it hosts: 60 devices on real sockets propose and read.

They live in a process of their own, which is `python -m bench.hosting ADDRESS CODE`.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bench.conducting import Busy, _answers, _moving
from bench.timing import Row
from game.room.wire import PROTOCOL

DEVICES = 60
EVERY = 0.5
"""Seconds between two proposals of one device."""


class Hosting(Busy):
    """The conducted flagship with a server, and devices at its tables."""

    def __init__(self) -> None:
        from game.room.server import Server, lobby_of
        from game.room.where import Where

        super().__init__()
        lobby = lobby_of([self.session])
        self.server = Server(self.session, lobby, Where(port=0))
        url = self.server.start().urls[0]
        self.devices = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "bench.hosting", url, lobby.code], stdout=subprocess.PIPE, text=True
        )
        assert self.devices.stdout is not None
        assert self.devices.stdout.readline() == "joined\n"

    def close(self) -> None:
        """Let the devices go and close the board."""
        self.devices.kill()
        self.devices.communicate()
        self.server.stop()
        self.board.close()
        self.pygame.display.quit()


def rows() -> Iterator[Row]:
    """Yield the rows of the hosting board."""
    hosting = Hosting()
    try:
        for row in (*_answers(hosting), *_moving(hosting)):
            yield replace(row, what=f"{DEVICES} devices: {row.what}")
    finally:
        hosting.close()


async def _sit(url: str, code: str) -> None:
    from websockets.asyncio.client import connect

    origin: Any = url.rstrip("/")
    sockets = []
    for number in range(DEVICES):
        socket = await connect(url.replace("http", "ws", 1) + "socket", origin=origin, max_size=None)
        await socket.send(json.dumps({"t": "hello", "p": PROTOCOL, "lang": "en", "token": ""}))
        team = ("seoul", "washington")[number % 2]
        join = {"t": "join", "code": code, "as": "seat", "group": 1, "team": team, "role": ""}
        await socket.send(json.dumps(join))
        while json.loads(await socket.recv())["t"] != "view":
            pass
        sockets.append(socket)
    sys.stdout.write("joined\n")
    sys.stdout.flush()
    await asyncio.gather(*(_use(socket, number) for number, socket in enumerate(sockets)))


async def _use(socket: Any, number: int) -> None:
    """Propose something at each beat and read all that comes."""

    async def propose() -> None:
        await asyncio.sleep(EVERY * number / DEVICES)
        while True:
            await socket.send(json.dumps({"t": "propose", "point": "t1", "options": ["hold"]}))
            await asyncio.sleep(EVERY)

    proposing = asyncio.ensure_future(propose())
    async for _ in socket:
        pass
    proposing.cancel()


if __name__ == "__main__":
    asyncio.run(_sit(*sys.argv[1:]))
