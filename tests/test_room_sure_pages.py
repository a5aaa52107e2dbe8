"""What the console asks once more, and how it says that nothing came of it, in Chromium."""

from __future__ import annotations

from typing import Any

import pytest
from consoles import deciding, opened, tab
from rooms import House
from test_room_keyboard import LISTEN
from test_room_pages import pytestmark

__all__ = ["pytestmark"]

CLOSED = """new Promise((done) => new MutationObserver(() => {
  if (!document.querySelector("dialog")) done(document.querySelector("#said").textContent);
}).observe(document.body, { childList: true }))"""
"""What stands on the screen at the moment in which the question closes."""

SEEN = """() => {
  const box = document.querySelector('#said').getBoundingClientRect();
  return document.elementFromPoint(box.left + 20, box.top + box.height / 2).id;
}"""


def test_a_question_about_the_whole_room_does_not_bear_the_name_of_one_group(chromium: Any) -> None:
    with House(deciding(2)) as house:
        house.lobby.join(house.lobby.code, "seat", 1, "seoul")
        screen = opened(chromium, house)
        page = screen.page
        page.click("[data-key=tile-2]")
        page.wait_for_selector("#tables:not([hidden]) h2")
        tab(screen, "devices")

        def head(opens: str) -> str:
            page.click(opens)
            told = str(page.inner_text("dialog h2"))
            page.keyboard.press("Escape")
            page.wait_for_selector("dialog", state="detached")
            return told

        assert head("[data-key=skip]") == "Group 2"
        assert head("[data-key=renew]") == "The class"
        page.click("[data-key=others] summary")
        assert head("[data-key=d-r-d1]") == "Group 1"
        assert screen.errors == []
        screen.context.close()


@pytest.mark.parametrize("name", ["now", "devices", "record"])
def test_a_question_that_another_console_has_answered_closes_and_says_so_in_sight(
    chromium: Any, name: str
) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        tab(screen, name)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.click("[data-key=skip]")
        page.evaluate(f"void (window.shut = {CLOSED})")
        session.conduct.skip()
        assert str(page.evaluate("window.shut")).startswith("The exercise has moved on")
        assert page.evaluate(SEEN) == "said"
        assert screen.errors == []
        screen.context.close()


@pytest.mark.parametrize("width", [390, 1024])
def test_a_deed_out_of_touch_is_refused_in_sight_and_aloud(chromium: Any, width: int) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house)
        screen.resize(width, 768)
        page = screen.page
        page.evaluate(LISTEN)
        house.stop()
        page.wait_for_selector("#away button")
        page.click("[data-key=k-strength]", force=True)
        page.wait_for_selector("#said.bad:has-text('Not done: the host does not answer.')")
        assert page.evaluate(SEEN) == "said"
        assert "Not done: the host does not answer." in page.evaluate("window.aloud")
        screen.context.close()
