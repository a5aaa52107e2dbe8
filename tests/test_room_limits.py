"""What a device may take of the host: silent, slow, flooding and half-open ones hold up nobody else."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from dataclasses import replace

import pytest
from conftest import Keeps
from rooms import QUICK, House, Phone, raw, run
from websockets.exceptions import ConnectionClosed

from game.room.connection import Pace
from game.room.limits import LIMITS
from game.room.outbox import LATEST, Outbox

pytestmark = pytest.mark.once

HALF_OPEN = 300

SOON = 0.05
"""Seconds in which a test's limits strike: what takes three or five in a room."""


def test_the_limits_are_those_that_were_promised() -> None:
    assert (LIMITS.handshake, LIMITS.hello, LIMITS.ping, LIMITS.pong) == (5.0, 3.0, 5.0, 10.0)
    assert (LIMITS.message, LIMITS.text, LIMITS.rate, LIMITS.strangers) == (16 * 1024, 2_000, 20, 200)
    assert LIMITS.wrong >= 1


def test_a_message_that_is_too_long_ends_the_socket_and_the_longest_allowed_does_not(keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.seated()
            empty = len(json.dumps({"t": "lang", "lang": "en", "x": ""}))
            await phone.say("lang", lang="en", x="x" * (LIMITS.message - empty))
            await phone.decide("a", "hold", note="x" * (LIMITS.text + 1))
            refused = await phone.answered("a")
            assert "not understood" in refused["why"]
            await phone.decide("b", "hold", note="x" * LIMITS.text)
            assert (await phone.answered("b"))["t"] == "ack"
            await phone.say("lang", lang="en", x="x" * LIMITS.message)
            assert await phone.ended() == 1009

    run(talk())
    keeps("W5", 2, "limits")


def test_whoever_says_no_hello_is_sent_away(keeps: Keeps) -> None:
    async def talk() -> None:
        with House(limits=replace(QUICK, hello=SOON)) as house:
            silent = await house.phone().reach()
            assert await silent.ended() == 1008
            rude = await house.phone().reach()
            await rude.say("decide", id="a", point="t1", options=["hold"])
            assert await rude.ended() == 1008
            assert rude.heard == []

    run(talk())
    keeps("W5", 1, "limits")


def test_a_device_that_answers_no_ping_is_out_of_touch_and_nobody_else(keeps: Keeps) -> None:
    async def talk() -> None:
        with House(limits=replace(QUICK, ping=SOON, pong=4 * SOON, watch=SOON)) as house:
            gone, there = await house.seated(), await house.seated("washington")
            # Its network has gone without a word: the system still holds the connection.
            gone.socket.transport.pause_reading()
            async with asyncio.timeout(LIMITS.page / 2):
                await house.becomes(lambda lobby: not lobby.device("d1").connected)
            assert there.device.connected
            await there.decide("a", "wait")
            assert (await there.answered("a"))["t"] == "ack"
            again = await house.phone().open(gone.token)
            assert (await again.hear("you"))["device"] == "d1"

    run(talk())
    keeps("W5", 1, "limits")


def test_half_open_connections_end_and_hold_up_nobody(keeps: Keeps) -> None:
    async def talk() -> None:
        with House(limits=replace(QUICK, handshake=1.0)) as house:
            phone = await house.seated()
            half = [await raw(house) for _ in range(HALF_OPEN)]
            for number, (_, writer) in enumerate(half):
                if number % 2:
                    writer.write(b"GET / HTTP/1.1\r\nHost: ")
            late = await house.seated("washington")
            for each, team in ((phone, "seoul"), (late, "washington")):
                await each.decide("a", {"seoul": "hold", "washington": "wait"}[team])
                assert (await each.answered("a"))["t"] == "ack"
            async with asyncio.timeout(10):
                for reader, _ in half:
                    with contextlib.suppress(ConnectionResetError):
                        assert await reader.read() == b""

    run(talk())
    keeps("W5", HALF_OPEN, "connections")


def test_of_too_many_who_have_not_joined_the_oldest_goes_and_those_who_have_stay(keeps: Keeps) -> None:
    async def talk() -> None:
        with House(limits=replace(QUICK, strangers=5)) as house:
            seated = await house.seated()
            crowd = [await house.phone().open() for _ in range(5)]
            for each in crowd:
                await each.hear("door")
            one_more = await house.phone().open()
            await one_more.hear("door")
            await crowd[0].ended()
            assert (await crowd[1].join(team="washington"))["t"] == "you"
            assert (await one_more.join(team="washington"))["t"] == "you"
            await seated.decide("a", "hold")
            assert (await seated.answered("a"))["t"] == "ack"

    run(talk())
    keeps("W5", 1, "limits")


def test_whoever_says_too_much_is_read_later_and_nothing_is_lost(keeps: Keeps) -> None:
    async def talk() -> None:
        waits: list[float] = []

        async def pause(seconds: float) -> None:
            waits.append(seconds)

        now = [0.0]
        pace = Pace(20, lambda: now[0], pause)
        for _ in range(20):
            await pace.keep()
        assert waits == []
        await pace.keep()
        assert waits == [1 / 20]
        now[0] += 1
        for _ in range(19):
            await pace.keep()
        assert len(waits) == 1
        # Who was silent for an hour has saved up no more than a second's messages.
        now[0] += 3_600
        for _ in range(20):
            await pace.keep()
        assert len(waits) == 1
        await pace.keep()
        assert waits == [1 / 20, 1 / 20]

    run(talk())
    keeps("W5", 1, "limits")


def test_a_flood_from_one_device_keeps_no_other_waiting(keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            flooding, other = await house.seated(), await house.seated("washington")
            flood = asyncio.ensure_future(_flood(flooding))
            for number in range(10):
                await other.decide(f"r{number}", "wait" if number % 2 == 0 else "unseal")
                assert (await other.answered(f"r{number}"))["t"] == "ack"
            flood.cancel()
            flooding.socket.transport.abort()

    run(talk())
    keeps("W5", 1, "limits")


async def _flood(phone: Phone) -> None:
    while True:
        await phone.say("propose", point="t1", options=["hold"])


def test_a_device_that_never_reads_costs_the_latest_view_and_holds_up_nobody(keeps: Keeps) -> None:
    async def talk() -> None:
        with House(limits=replace(QUICK, rate=10_000)) as house:
            deaf, other = await house.seated(), await house.seated("washington")
            deaf.socket.transport.pause_reading()
            taken = deaf.socket.transport.get_extra_info("socket")
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            for number in range(300):
                house.session.remark("mark", "x" * 99)
                await other.say("lang", lang="ko" if number % 2 == 0 else "en")
                if number % 10 == 0:
                    await other.decide(f"r{number}", "wait" if number % 20 == 0 else "unseal")
                    assert (await other.answered(f"r{number}"))["t"] == "ack"
            deaf.socket.transport.abort()

    run(talk())
    keeps("W5", 1, "limits")


def test_of_a_device_that_never_reads_the_host_holds_the_latest_view_and_nothing_before_it(
    keeps: Keeps,
) -> None:
    async def talk() -> None:
        with House() as house:
            deaf, other = await house.seated(), await house.seated("washington")
            there, hub = deaf.socket.transport, house.server.hub
            there.pause_reading()
            there.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            box, said, told = hub.sittings["d1"].outbox, 0, 0
            way = box._overflows.__self__  # type: ignore[attr-defined]

            async def next_view() -> str:
                """Change all views; return the deaf device's once the other, told after it, has its own."""
                nonlocal said, told
                said += 1
                await asyncio.to_thread(house.session.conduct.say, f"word {said}: {'x' * 1_500}")
                while f"word {said}: " not in json.dumps(await other.hear("view")):
                    pass
                (view,) = [each.message for topic, each in hub._told.items() if topic.viewer == "seoul"]
                told += len(view)
                return view

            # Its way is full once views stand in the queue and no sender takes them.
            stand = 0
            while stand < 5:
                assert said < 400, "no view ever stands there"
                await next_view()
                stand = stand + 1 if "view" in box._latest else 0
            for _ in range(20):
                view = await next_view()
                assert box._latest["view"] == view
                assert [*box._answers] == []
                assert {*box._latest} <= {*LATEST}
            held = sum(map(len, box._latest.values())) + way.get_write_buffer_size()
            assert held < 2 * len(view) + 4_000, "the latest and the one that is on its way"
            assert told > 20 * held

    run(talk())
    keeps("W5", 1, "limits")


def test_the_queue_of_a_device_holds_answers_in_order_and_the_latest_of_what_shows_a_state(
    keeps: Keeps,
) -> None:
    async def talk() -> None:
        full: list[bool] = []
        box = Outbox(3, lambda: full.append(True))
        for number in range(1000):
            box.put("view", f"view {number}")
            box.put("clock", f"clock {number}")
        box.put("answer", "ack 1")
        box.put("answer", "ack 2")
        assert [await box.next() for _ in range(4)] == ["ack 1", "ack 2", "view 999", "clock 999"]
        for number in range(4):
            assert not full
            box.put("answer", f"ack {number}")
        assert full

    run(talk())
    keeps("W5", 1, "limits")


def test_who_leaves_answers_unread_is_taken_to_be_gone(keeps: Keeps) -> None:
    async def talk() -> None:
        with House(limits=replace(QUICK, queued=3, rate=10_000)) as house:
            deaf = await house.seated()
            sitting = house.server.hub.sittings["d1"]
            sitting.outbox.next = _never  # type: ignore[method-assign]
            # What its sender took before is sent; from then on nothing is.
            with contextlib.suppress(ConnectionClosed):
                for number in range(20):
                    await deaf.decide(f"r{number}", "no_such_option")
            await deaf.ended()
            await house.becomes(lambda lobby: not lobby.device("d1").connected)

    run(talk())
    keeps("W5", 1, "limits")


async def _never() -> str:
    await asyncio.Event().wait()
    return ""
