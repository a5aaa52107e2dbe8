"""Whatever comes over a socket: the server stays up, the device is told, no traceback is written."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import random
from dataclasses import replace
from typing import Any

import pytest
from conftest import Keeps
from rooms import PATIENCE, QUICK, House, Phone, run
from websockets.exceptions import ConnectionClosed

from game.room.limits import LIMITS
from game.room.wire import SHAPES, Unreadable, read

pytestmark = pytest.mark.once

FRAMES = 15_000
LONG = 100_000

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**53, 10**400, 1.5, "", "hold", "seoul", "t1", "d1", "x" * 2_001, "\ud800",
    "한국어",
    "\u202e", "\x00", "../../etc", "<script>", "=1+1", [], ["hold"], ["hold"] * 50, [["north", "10"]], [[]],
    {}, {"known": "leak"}, {"known": {}}, {"way_back": 1}, ["\ud800"], [1, 2], "white_cell", "unseal",
    "lapse",     "rewind", "say", "set", "paper", "signed", "endex", "constructor", "__class__",
)  # fmt: skip


def frame(lot: random.Random) -> str | bytes:
    """Return something that a device might send."""
    kind = lot.random()
    if kind < 0.1:
        return bytes(lot.randrange(256) for _ in range(lot.randrange(40)))
    if kind < 0.15:
        return "[" * lot.choice((10, 5_000, 16_000))
    if kind < 0.2:
        return lot.choice(("", "null", "NaN", "[]", '"x"', "{", "1" * 5_000, '{"t":1e999}', '{"t":{}}',
                           "\x00",
                           '{"t":"decide","id":"a","options":[' + "9" * 4_999 + "]}"))  # fmt: skip
    name = lot.choice([*SHAPES, "nothing", "you"])
    fields = {field: lot.choice(VALUES) for field in SHAPES.get(name, {}) if lot.random() < 0.8}
    whole = json.dumps({"t": name, "id": lot.choice(("a", "b", "", 7, "x" * 65, "\ud800")), **fields})
    if kind < 0.4:
        at = lot.randrange(len(whole))
        return whole[:at] + lot.choice('{}[],:"\\ \x00é') + whole[at + lot.randrange(3) :]
    return whole


def test_what_is_no_message_is_unreadable_and_raises_nothing_else(keeps: Keeps) -> None:
    lot = random.Random(1)  # noqa: S311
    readable = 0
    read_in_all = 85_000
    for _ in range(read_in_all):
        with contextlib.suppress(Unreadable):
            readable += bool(read(frame(lot)).kind)
    assert readable > 500
    keeps("W6", read_in_all, "frames read")


def test_thousands_of_frames_change_nothing_of_the_server(
    caplog: pytest.LogCaptureFixture, keeps: Keeps
) -> None:
    run(_fuzz(FRAMES, 2, caplog))
    keeps("W6", FRAMES, "frames over a socket")


@pytest.mark.long
def test_a_hundred_thousand_frames_change_nothing_of_the_server(
    caplog: pytest.LogCaptureFixture, keeps: Keeps
) -> None:
    run(_fuzz(LONG, 3, caplog))
    keeps("W6", LONG, "frames over a socket")


async def _fuzz(frames: int, seed: int, caplog: pytest.LogCaptureFixture) -> None:
    lot = random.Random(seed)  # noqa: S311
    caplog.set_level(logging.WARNING)
    with House(limits=replace(QUICK, rate=1_000_000, wrongs=1_000_000, queued=1_000_000)) as house:
        control = await house.phone().open()
        await control.join("control", code=house.lobby.control_code)
        phones = [await house.seated("seoul"), await house.phone().open(), control]
        for number in range(frames):
            place = number % len(phones)
            raw = frame(lot)
            if house.lobby.device(control.me["device"]).state == "removed" and place == 2:
                continue
            phones[place] = await _sent(house, phones[place], raw)
        # The server is up, and whoever comes now is served.
        witness = await house.seated("alliance")
        await witness.say("ask", id="last", words="Are you there?")
        assert (await witness.answered("last"))["t"] in ("ack", "refused")
    assert [record for record in caplog.records if record.exc_info] == []


async def _sent(house: House, phone: Phone, raw: str | bytes) -> Phone:
    """Send a frame and wait for an answer that follows it; return the socket that is open afterwards."""
    try:
        await phone.socket.send(raw)
        # Nobody may send this, whoever it is; so it is refused, after whatever the frame brought.
        await phone.socket.send('{"t":"you","id":"echo"}')
        async with asyncio.timeout(PATIENCE):
            while True:
                told = json.loads(await phone.socket.recv())
                if told.get("id") == "echo":
                    assert told["t"] == "refused"
                    return phone
    except ConnectionClosed:
        again = await house.phone().open(phone.token)
        again.token, again.me = phone.token, phone.me
        return again


def test_the_limits_of_a_message_are_the_server_s() -> None:
    assert len(json.dumps({"t": "join", "code": "x" * 100})) < LIMITS.message
