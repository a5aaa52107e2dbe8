"""Two rooms: Washington sits behind a line that is slow, loses a part of what it carries, and breaks.

What a network loses, TCP sends again: to those at its ends loss is more delay, for all that comes behind it.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter

import pytest
from rooms import House, Phone, run

pytestmark = pytest.mark.once

LOSS = 0.02


class Line:
    """A relay between a device and the house. Chunks keep their order and take their time."""

    def __init__(self, house: House, delay: float, seed: int) -> None:
        self._house = house
        self._delay = delay
        self._lot = random.Random(seed)  # noqa: S311
        self._writers: list[asyncio.StreamWriter] = []
        self._tasks: list[asyncio.Task[None]] = []
        self.lost = 0

    async def open(self) -> Line:
        """Listen at a port of its own."""
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def _carry(self, near: asyncio.StreamReader, to_near: asyncio.StreamWriter) -> None:
        far, to_far = await asyncio.open_connection("127.0.0.1", self._house.addresses.port)
        self._writers += [to_near, to_far]
        self._tasks += [asyncio.ensure_future(self._one_way(near, to_far)),
                        asyncio.ensure_future(self._one_way(far, to_near))]  # fmt: skip

    async def _one_way(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        loop, at = asyncio.get_running_loop(), 0.0
        while chunk := await source.read(1_400):
            lost = self._lot.random() < LOSS
            self.lost += lost
            # Never at the same moment: the loop keeps no order among those.
            at = max(at + 1e-6, loop.time() + self._delay * (3 if lost else 1))
            loop.call_at(at, sink.write, chunk)
        # Whoever ends its side is seen to have ended it.
        loop.call_at(max(at + 1e-6, loop.time() + self._delay), sink.close)

    def cut(self) -> None:
        """Break every connection; new ones may be made."""
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def close(self) -> None:
        """Carry nothing more."""
        self.cut()
        for task in self._tasks:
            task.cancel()
        self._server.close()
        await self._server.wait_closed()


@pytest.mark.parametrize("delay", [0.005, 0.2])
def test_a_table_behind_a_slow_line_that_breaks_loses_nothing_and_is_told_what_the_other_is_told(
    delay: float,
) -> None:
    async def talk() -> None:
        with House() as house:
            line = await Line(house, delay, seed=4).open()
            near = await house.seated("seoul")
            far = await Phone(house, through=line.port).open()
            await far.join(team="washington")
            point, number = house.session.point, 0
            while house.session.point == point:
                # Sealed, taken back, sealed: often enough that the line loses something of it.
                number += 1
                request = f"r{number}"
                await far.decide(request, "wait" if number % 2 else "unseal", point=point)
                if number % 4 == 0:
                    line.cut()
                    await far.ended()
                    token, me = far.token, far.me
                    far = await Phone(house, through=line.port).open(token)
                    far.token, far.me = token, me
                    await far.decide(request, "unseal", point=point)
                assert (await far.answered(request))["t"] == "ack"
                if number == 21:
                    await near.decide("last", "hold", point=point)
                    assert (await near.answered("last"))["t"] == "ack"
                    house.session.conduct.skip()
            made = Counter(record.body.get("request") for record in house.session.records)
            assert [made[f"d2:r{each}"] for each in range(1, number + 1)] == [1] * number
            assert line.lost > 0
            # Both rooms are at the same moment.
            for phone in (near, far):
                while (await phone.hear("view"))["v"]["point"] != house.session.point:
                    pass
            await line.close()

    run(talk())
