"""Who decides is answered first: views of it give way to decisions under way, and not for long."""

from __future__ import annotations

import asyncio
import gc
import threading
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from rooms import PATIENCE, QUICK, House, run
from sessions import begin

from game.room.looks import Aside
from game.room.server import Server

pytestmark = pytest.mark.alike

LONG = 10 * PATIENCE
"""Seconds after which nothing here is waited for any more."""


def test_looks_wait_for_what_is_under_way_and_then_come_once_each_in_their_order() -> None:
    async def talk() -> None:
        seen: list[int] = []
        idle, done = asyncio.Event(), asyncio.Event()

        def look(group: int) -> None:
            seen.append(group)
            if group == 3:
                done.set()

        aside = Aside(look, idle, LONG)
        for group in (2, 1, 2):
            aside.ask(group)
        for _ in range(20):
            await asyncio.sleep(0)
        assert seen == []
        aside.ask(3)
        idle.set()
        async with asyncio.timeout(PATIENCE):
            await done.wait()
        assert seen == [2, 1, 3]

    asyncio.run(talk())


def test_what_is_under_way_for_long_holds_up_nobody_and_a_look_that_fails_none_behind_it() -> None:
    async def talk() -> None:
        seen: list[int] = []
        done = asyncio.Event()

        def look(group: int) -> None:
            seen.append(group)
            if group == 1:
                raise ZeroDivisionError
            if group == 3:
                done.set()

        aside = Aside(look, asyncio.Event(), 0.01)
        for asked in ((1, 2), (3,)):
            for group in asked:
                aside.ask(group)
            while aside._looking is not None:
                async with asyncio.timeout(PATIENCE):
                    await aside._looking
        assert seen == [1, 2, 3]
        assert done.is_set()

    asyncio.run(talk())


@pytest.mark.parametrize("before", [(), (1,)])
def test_once_stopped_nothing_is_looked_at_whenever_it_is_asked_for(before: tuple[int, ...]) -> None:
    async def talk() -> None:
        seen: list[int] = []
        idle = asyncio.Event()
        aside = Aside(seen.append, idle, LONG)
        for group in before:
            aside.ask(group)
        await asyncio.sleep(0)
        aside.stop()
        aside.ask(2)
        idle.set()
        for _ in range(20):
            await asyncio.sleep(0)
        assert seen == []

    asyncio.run(talk())


def test_each_group_gives_way_as_long_as_another_however_late_it_is_asked_for() -> None:
    async def talk() -> None:
        loop, most = asyncio.get_running_loop(), 0.05
        began: list[float] = [loop.time()]

        def look(group: int) -> None:
            began.append(loop.time())
            if group < 3:
                aside.ask(group + 1)

        aside = Aside(look, asyncio.Event(), most)
        aside.ask(1)
        while aside._looking is not None:
            async with asyncio.timeout(PATIENCE):
                await aside._looking
        # A loop's timers are a little early at most.
        assert all(after - before > most - 0.01 for before, after in pairwise(began))
        assert len(began) == 4

    asyncio.run(talk())


@pytest.mark.parametrize("most", [LONG, 0.01])
def test_a_decision_whose_disk_is_slow_delays_the_others_views_by_no_more_than_that(most: float) -> None:
    """And never their answers."""
    slow = threading.Event()

    async def talk() -> None:
        with House((begin(), begin()), limits=replace(QUICK, aside=most, sync=LONG)) as house:
            ours, theirs = await house.seated(group=1), await house.seated(group=2)
            theirs.heard.clear()
            house.sessions[0].soon(slow.wait)
            await ours.decide("a", "hold")
            await theirs.decide("b", "hold")
            assert (await theirs.answered("b"))["t"] == "ack"
            assert "view" not in {told["t"] for told in theirs.heard}
            if most == LONG:
                # Whatever could have come meanwhile has come before the last of these answers.
                for request in "cdefgh":
                    await theirs.decide(request, "no such option")
                    assert (await theirs.answered(request))["t"] == "refused"
                assert "view" not in {told["t"] for told in theirs.heard}
                slow.set()
            await theirs.hear("view")
            slow.set()
            assert (await ours.answered("a"))["t"] == "ack"

    run(talk())


@pytest.mark.parametrize("late", [False, True])
def test_a_look_that_is_asked_for_as_the_room_closes_is_not_left_half_done(
    late: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whether it comes before the sockets end or after: no task is left to be thrown away."""
    last = Server._end if late else Server._close

    def end(server: Server) -> object:
        server._soon(server._deeds.idle.clear)
        server._soon(partial(server._aside.ask, 1))
        return last(server)

    monkeypatch.setattr(Server, last.__name__, end)
    with House(limits=replace(QUICK, aside=LONG)) as house:
        del house
    gc.collect()
    assert "pending" not in caplog.text


def test_what_is_under_way_as_the_room_closes_ends_with_it(caplog: pytest.LogCaptureFixture) -> None:
    ended: list[bool] = []

    async def wait() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(True)

    with House() as house:
        asyncio.run_coroutine_threadsafe(wait(), house.server._loop)
        del house
    gc.collect()
    assert ended == [True]
    assert "pending" not in caplog.text
