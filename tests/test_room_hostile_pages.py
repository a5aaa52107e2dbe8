"""Words that would be a script are words on the pages: a question to control, a word of control."""

from __future__ import annotations

from typing import Any

from conftest import Keeps
from consoles import deciding, opened, tab
from rooms import House
from seat_pages import Screen
from test_room_pages import pytestmark

from game.session import ask, questions

__all__ = ["pytestmark"]

HOSTILE = "<img src=x onerror='window.hit=1'><script>window.hit=1</script>\u202e{name} =1+1"
RAN = "() => [window.hit, document.querySelectorAll('main img, main script, [onerror]').length]"

STORED = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"
"""What stays on a device: whoever has it next may read that."""


def test_what_people_write_is_text_at_the_seats_and_on_the_console(chromium: Any, keeps: Keeps) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        seat = Screen(chromium, house)
        seat.sits()
        console = opened(chromium, house)
        session.conduct.say(HOSTILE, "seoul")
        # What went to one table the record covers.
        session.conduct.say(HOSTILE)
        ask(session, "seoul", HOSTILE)
        seat.page.wait_for_selector("text=onerror")
        assert seat.page.evaluate(RAN) == [None, 0]
        keeps("X2", 1, "places")
        for name in ("now", "record"):
            tab(console, name)
            console.page.wait_for_selector("main >> text=onerror >> visible=true")
            assert console.page.evaluate(RAN) == [None, 0]
        keeps("X2", 1, "places")
        # Signs that nobody can see are left out, and the seat reads that they were.
        seat.page.click("[data-key=tab-more]")
        seat.page.fill("#ask", "Who\x07?")
        seat.page.click("[data-key=ask-send]")
        seat.page.wait_for_selector(".bad >> text=left out")
        for page in (seat.page, console.page):
            stored = page.evaluate(STORED)
            assert "token" in stored
            assert "onerror" not in stored, "what was told, or asked and sent, stays on the device"
        assert [each.words for each in questions(session.records)][-1] == "Who?"
        assert seat.errors == console.errors == []
        seat.context.close()
        console.context.close()
