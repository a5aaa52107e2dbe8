"""What a page makes of time, in Chromium by a clock of its own: it keeps to the host's, and comes back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from conftest import Keeps
from rooms import QUICK, House
from seat_pages import Screen
from sessions import MINUTE, Room, begin
from test_room_pages import pytestmark

from game.room.keeper import Keeper

__all__ = ["pytestmark"]

HOUR = 60 * MINUTE
OFFER = ".offer:not([data-closed=true]) > label"
HEARS = """
  const Own = WebSocket;
  window.WebSocket = class extends Own {
    constructor(...words) {
      super(...words);
      this.addEventListener('message', ({ data }) => {
        if (data === '{"t":"beat"}') document.documentElement.dataset.beat = 'yes';
      });
    }
  };
"""
"""Marks the page when a beat comes: the host says it behind all else that it has to say."""
ALONE = replace(QUICK, sync=3_600.0, watch=3_600.0, ping=3_600.0)
"""The host says nothing by itself: the tests say when it does."""


def sits(chromium: Any, house: House, room: Room) -> Screen:
    """Return a seat's browser whose time stands from then on until it is told to pass."""
    screen = Screen(chromium, house)
    screen.context.set_default_timeout(60_000)
    screen.page.add_init_script(HEARS)
    screen.page.clock.install(time=room.wall / 1_000)
    screen.sits()
    # Later than a busy machine may have come to by itself.
    screen.page.clock.pause_at((room.wall + HOUR) / 1_000)
    return screen


def told(house: House, page: Any) -> None:
    """Let the host say one word to everybody, and wait until the page has heard it and all before it."""
    from playwright.sync_api import TimeoutError as Unheard

    page.evaluate("delete document.documentElement.dataset.beat")
    for _ in range(20):
        house.server._loop.call_soon_threadsafe(house.server.hub.sync)
        # A page that comes back just now has no socket yet: it hears the next word.
        with suppress(Unheard):
            page.wait_for_selector("html[data-beat]", timeout=3_000)
            return
    raise AssertionError("the page has heard nothing for a minute")


def shown(page: Any) -> int:
    """Return the seconds left that a page shows."""
    found, seconds = page.text_content("#clock").split(":")
    return int(found) * 60 + int(seconds)


CLOCKS = (
    ("it slept", 20_000, 2_000, 0),
    ("it ran ahead", 2_000, 20_000, 0),
    ("an hour forward", 10_000, 10_000, HOUR),
    ("an hour back", 10_000, 10_000, -HOUR),
)
"""What became of a page's time: the milliseconds that passed for the host and for it, and what was set."""


def test_one_word_of_the_host_later_a_page_shows_its_time_within_a_second(
    chromium: Any, keeps: Keeps
) -> None:
    room = Room()
    session = begin(times=room.times)
    session.conduct.start()
    with House((session,), limits=ALONE) as house:
        screen = sits(chromium, house, room)
        page, believes = screen.page, room.wall + HOUR

        def passes(host: int, own: int, is_set: int) -> None:
            nonlocal believes
            believes += own + is_set
            if is_set:
                page.clock.set_system_time((believes - own) / 1_000)
            page.clock.run_for(own)
            room.passes(session, host)

        for what, host, own, is_set in CLOCKS:
            passes(host, own, is_set)
            told(house, page)
            # The time of day may be set once more: what is left is not reckoned by it.
            for _ in range(2):
                passes(5_000, 5_000, is_set)
                assert abs(shown(page) * 1_000 - session.clock.remaining) <= 1_000, what
            keeps("T1", 1, "clocks of pages")
        assert session.clock.remaining > MINUTE
        assert screen.errors == []
        screen.context.close()


def network(house: House, page: Any, there: bool) -> None:
    """Take the network from a page, or give it back."""
    page.context.set_offline(not there)


def phone(house: House, page: Any, there: bool) -> None:
    """Lock the phone, whose socket ends and whose time stands, or wake it: it is told that it is seen."""
    if there:
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        return
    for socket in (*house.server._strangers, *house.server._joined):
        house.server._loop.call_soon_threadsafe(socket.transport.abort)


def test_a_page_that_was_out_of_touch_has_its_seat_and_its_draft(chromium: Any, keeps: Keeps) -> None:
    room = Room()
    with House((begin(times=room.times),), limits=ALONE, times=room.times) as house:
        screen = sits(chromium, house, room)
        page = screen.page
        page.locator(OFFER).nth(0).click()
        page.fill("#note", "Not sealed yet.")
        page.wait_for_selector(".offer[data-on=true]")
        before = page.text_content("#decide")
        for taken, seconds in ((phone, 600), (network, 5), (network, 60), (network, 600)):
            taken(house, page, False)
            page.wait_for_selector("#away p")
            room.passes(house.session, seconds * 1_000)
            if taken is network:
                page.clock.fast_forward(seconds * 1_000)
            taken(house, page, True)
            page.wait_for_selector("#away p", state="detached")
            told(house, page)
            assert [each.id for each in house.lobby.devices] == ["d1"]
            assert house.lobby.pen(1, "seoul") == "d1"
            assert page.text_content("#decide") == before
            assert page.locator(".offer[data-on=true]").count() == 1
            assert page.input_value("#note") == "Not sealed yet."
            keeps("W3", 1, "returns of pages")
            # A socket that is tried without a network is given up a moment later: its time has to pass.
            page.clock.resume()
        screen.context.close()


@pytest.mark.parametrize("team", ["seoul", "''"])
def test_what_a_turn_brought_is_open_while_the_room_reads_and_then_as_its_reader_left_it(
    chromium: Any, team: str
) -> None:
    session, fold = begin(), "#resolved details"
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits(team)
        keeper = Keeper([session], reads=True)
        session.conduct.start()
        for closed in (False, True):
            while not session.reading:
                session.conduct.skip()
                # The page has the turn before the clock stands, as in a room.
                page.wait_for_selector(f"body[data-point='{session.point}']")
                keeper.beat()
            page.wait_for_selector("body[data-held=reading]")
            assert page.locator(f"{fold}[open]").count() == 1
            if closed:
                page.click(f"{fold} summary")
            session.conduct.resume()
            page.wait_for_selector("body[data-held='']")
            assert page.locator(f"{fold}[open]").count() == (not closed)
        # A pause of control's opens nothing before those who decide.
        session.conduct.pause()
        page.wait_for_selector("#clock-state:has-text('paused')")
        assert page.locator(f"{fold}[open]").count() == 0
        assert screen.errors == []
        screen.context.close()
