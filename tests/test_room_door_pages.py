"""The door of the room in Chromium: what its button does, which group is which; what only watches says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from consoles import deciding, opened
from rooms import QUICK, House
from seat_pages import Screen
from sessions import begin
from test_room_pages import pytestmark

__all__ = ["pytestmark"]

LONG = 3_600.0
"""Seconds that an answer to a wrong code is held back: a host that stops does not wait for them."""

COUNT = """() => {
  const { send } = WebSocket.prototype;
  window.sent = 0;
  WebSocket.prototype.send = function (words) {
    window.sent += words.includes('"join"');
    send.call(this, words);
  };
}"""


@pytest.mark.parametrize("path", ["", "marks"])
def test_while_the_host_is_asked_the_button_says_so_and_asks_once(chromium: Any, path: str) -> None:
    with House((begin(),), limits=replace(QUICK, wrong=LONG)) as house:
        screen = Screen(chromium, house)
        page = screen.page
        page.goto(f"{house.url}/{path}")
        page.fill("#code", "AAAAAA")
        if not path:
            page.click(".choice[data-team=seoul]")
        button = page.locator("[data-key=go]")
        assert button.inner_text() == "Join"
        page.evaluate(COUNT)
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-key=go][aria-disabled=true]:has-text('Asking …')")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.dataset.key") == "go"
        assert page.evaluate("window.sent") == 1
        # Out of touch nobody is asked any more.
        house.stop()
        page.wait_for_selector("[data-key=go][aria-disabled=false]:text-is('Join')")
        screen.context.close()


def test_a_code_that_is_refused_may_be_sent_again(chromium: Any) -> None:
    with House((begin(),)) as house:
        screen = Screen(chromium, house)
        page = screen.at_the_door()
        page.fill("#code", "AAAAAA")
        page.click(".choice[data-team=seoul]")
        page.click("[data-key=go]")
        page.wait_for_selector("#join-why:not(:empty)")
        assert page.inner_text("[data-key=go]") == "Join"
        page.fill("#code", house.lobby.code)
        page.click("[data-key=go]")
        page.wait_for_selector("#strip > *")
        assert screen.errors == []
        screen.context.close()


@pytest.mark.parametrize("path", ["", "marks"])
def test_a_group_bears_the_name_that_control_gave_it_where_one_is_chosen_and_within(
    chromium: Any, path: str
) -> None:
    with House(deciding(2)) as house:
        house.server.hub.games.rename(1, "The bank")
        screen = Screen(chromium, house)
        page = screen.page
        page.goto(f"{house.url}/{path}")
        page.fill("#code", house.lobby.code)
        options = page.locator("#group option").all_inner_texts()
        assert options[-2:] == ["Group 1", "Group 2 · The bank"]
        page.select_option("#group", "2")
        if not path:
            page.click(".choice[data-team=seoul]")
        page.click("[data-key=go]")
        if path:
            page.wait_for_selector("#wait h1")
            house.lobby.approve(house.lobby.devices[-1].id)
        page.wait_for_selector("#head h1 small:text-is('· Group 2 · The bank')")
        assert screen.errors == []
        screen.context.close()


@pytest.mark.parametrize("path", ["", "marks"])
def test_a_name_that_control_gives_reaches_who_stands_at_the_door_and_answers_nobody(
    chromium: Any, path: str
) -> None:
    with House(deciding(2), limits=replace(QUICK, wrong=LONG)) as house:
        screen, control = Screen(chromium, house), opened(chromium, house)
        page = screen.page
        page.goto(f"{house.url}/{path}")
        page.fill("#code", "AAAAAA")
        page.select_option("#group", "1")
        if not path:
            page.click(".choice[data-team=seoul]")
        page.click("[data-key=go]")
        page.wait_for_selector("[data-key=go][aria-disabled=true]")
        control.page.click("#all-names summary")
        control.page.fill("#label-2", "The bank")
        control.page.keyboard.press("Enter")
        page.wait_for_selector("#group option:has-text('Group 2 · The bank')", state="attached")
        assert page.input_value("#code") == "AAAAAA"
        # It is still being asked: what stands on the door is no answer.
        assert page.get_attribute("[data-key=go]", "aria-disabled") == "true"
        assert screen.errors == []
        for each in (screen, control):
            each.context.close()


def test_an_evaluator_of_a_class_is_asked_which_group_it_watches(chromium: Any) -> None:
    with House(deciding(2)) as house:
        screen = Screen(chromium, house)
        page = screen.page
        page.goto(f"{house.url}/marks")
        page.fill("#code", house.lobby.code)
        assert page.input_value("#group") == "0"
        page.click("[data-key=go]")
        page.wait_for_selector("#join .bad:text-is('Choose your group first.')")
        page.select_option("#group", "2")
        page.click("[data-key=go]")
        page.wait_for_selector("#wait h1")
        assert [(each.kind, each.group) for each in house.lobby.devices] == [("evaluator", 2)]
        assert screen.errors == []
        screen.context.close()


def test_who_only_watches_decides_nothing_by_any_name(chromium: Any) -> None:
    with House((begin(),)) as house:
        screen = Screen(chromium, house)
        page = screen.at_the_door()
        page.click(".choice[data-team='']")
        page.click("[data-key=go]")
        page.wait_for_selector("#nav button")
        assert page.inner_text("[data-key=tab-decide]") == "Now"
        assert "Observer" in page.title()
        # A wide page of its own has nothing to press: no empty strip covers what is read there.
        assert page.is_visible("#foot")
        screen.resize(1280, 720)
        assert not page.is_visible("#foot")
        screen.context.close()


def test_a_group_that_has_not_begun_is_in_no_part_of_its_exercise(chromium: Any) -> None:
    games = [begin(), begin()]
    games[1].conduct.start()
    with House(games, begun=False) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.wait_for_selector(".tile[data-state=before]")
        assert page.locator(".tile[data-state=before] progress").count() == 0
        assert "Part" not in page.inner_text(".tile[data-state=before]")
        assert "Part 1 of" in page.inner_text(".tile:not([data-state=before])")
        assert screen.errors == []
        screen.context.close()


@pytest.mark.parametrize(
    ("path", "token"), [("", "token"), ("marks", "marks.token"), ("control", "control.token")]
)
def test_a_page_that_was_in_another_game_says_so_in_words_and_joins_this_one(
    chromium: Any, path: str, token: str
) -> None:
    with House((begin(),)) as house:
        page = Screen(chromium, house).page
        page.goto(f"{house.url}/terms/en.json")
        page.evaluate(f"localStorage.setItem('threshold.{token}', 'of yesterday')")
        page.goto(f"{house.url}/{path}")
        page.wait_for_selector("#gone h1")
        assert page.inner_text("#gone h1").startswith("This device is not in this game")
        page.click("#gone .main:text-is('Join again')")
        page.wait_for_selector("#code")
