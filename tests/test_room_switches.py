"""Language and theme can be turned on every page of the room in every state, also where no host answers."""

from __future__ import annotations

from typing import Any

import pytest
from rooms import House
from seat_pages import Screen
from test_room_pages import pytestmark

from game.texts import say

__all__ = ["pytestmark"]

PAGES = {"/": "seat", "/marks": "marks", "/control": "control"}


def turned(screen: Screen, place: str, english: str, korean: str) -> None:
    """Turn the language to and fro and the theme; nothing may be wrong in either."""
    page = screen.page
    for lang, words in (("ko", korean), ("en", english)):
        page.click("[data-key=lang]")
        page.wait_for_selector(f"html[lang={lang}] {place}:text-is('{words}')")
        assert page.evaluate("document.activeElement.dataset.key") == "lang"
        # A host that is gone leaves its socket in the browser's own list of errors.
        assert [each for each in screen.wrong() if "WebSocket" not in each] == []
    page.click("[data-key=theme]")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.click("[data-key=theme]")


def both(key: str) -> tuple[str, str]:
    return say(key, "en"), say(key, "ko")


@pytest.mark.parametrize("path", PAGES)
def test_language_and_theme_turn_at_the_door_while_one_waits_and_when_all_is_over(
    chromium: Any, path: str
) -> None:
    heads = {"/": "seat.join.head", "/marks": "marks.join", "/control": "console.control"}
    with House(approve=True) as house:
        screen = Screen(chromium, house)
        page = screen.page
        page.goto(f"{house.url}{path}")
        code = house.lobby.control_code if path == "/control" else house.lobby.code
        page.fill("#code", code)
        turned(screen, "#join h1", *both(heads[path]))
        # What was typed outlives the turning.
        assert page.input_value("#code") == code
        if path == "/":
            page.click(".choice[data-team=seoul]")
        page.click("[data-key=go]")
        if path != "/control":
            page.wait_for_selector("#wait h1")
            turned(screen, "#wait h1", *both("seat.wait.head"))
            house.lobby.approve(house.lobby.devices[-1].id)
        page.wait_for_selector("#join, #wait", state="detached")
        house.lobby.remove(house.lobby.devices[-1].id)
        page.wait_for_selector("#gone h1")
        turned(screen, "#gone h1", *both("seat.gone.removed"))
        page.click("#gone button.main")
        page.wait_for_selector("#code")
        assert screen.errors == []
        screen.context.close()


def test_after_the_end_a_host_that_is_gone_is_told_in_both_languages(chromium: Any) -> None:
    with House() as house:
        screen = Screen(chromium, house)
        screen.sits()
        house.session.conduct.endex()
        screen.page.wait_for_selector(".ending")
        house.stop()
        screen.page.wait_for_selector("#away button")
        turned(screen, "#away p", *both("seat.away.over"))
        assert screen.page.is_visible(".ending")
        screen.context.close()


def test_an_evaluator_who_is_out_of_touch_turns_the_language_of_all_that_is_said(chromium: Any) -> None:
    with House() as house:
        screen = Screen(chromium, house)
        page = screen.marks()
        house.stop()
        page.wait_for_selector("#away button")
        turned(screen, "#away p", *both("marks.away"))
        screen.context.close()


def test_a_language_that_was_turned_out_of_touch_is_spoken_on_coming_back(chromium: Any) -> None:
    with House() as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.context.set_offline(True)
        page.wait_for_selector("#away button")
        page.click("[data-key=lang]")
        page.wait_for_selector("#away p:text-matches('[가-힣]')")
        page.context.set_offline(False)
        page.wait_for_selector("#asked-head:text-matches('[가-힣]')")
        assert house.lobby.devices[0].lang == "ko"
        screen.context.close()
