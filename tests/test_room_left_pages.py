"""Pages in Chromium that are open twice or since an earlier game, or whose browser keeps nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from chromium import try_now
from consoles import opened
from rooms import House
from seat_pages import Screen
from sessions import begin, decided
from test_room_pages import pytestmark

from game.room.where import Where
from game.session import Session, questions

__all__ = ["pytestmark"]

BLOCKED = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"""


def again(house: House, session: Session, **more: Any) -> House:
    """Return a host at the address of one that was stopped."""
    return House((session,), where=Where(port=house.addresses.port), **more)


@pytest.mark.parametrize("harm", [BLOCKED, FULL], ids=["blocked", "full"])
def test_a_browser_that_keeps_nothing_has_its_seat_and_draft_as_long_as_the_page_is_open(
    chromium: Any, harm: str
) -> None:
    session = begin()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        screen.context.add_init_script(harm)
        page = screen.sits()
        screen.reads("t1", "false")
        page.click("[data-key=o-hold]")
        page.fill("[data-key=note]", "Ours")
        house.stop()
        page.wait_for_selector("#away button")
        back = again(house, session, lobby=house.lobby)
        try_now(page)
        page.wait_for_selector("#away:empty", state="attached")
        assert page.is_checked("[data-key=o-hold]")
        assert page.input_value("[data-key=note]") == "Ours"
        back.stop()
        page.wait_for_selector("#away button")
        page.click("[data-key=main]")
        back = again(house, session, lobby=house.lobby)
        try_now(page)
        screen.reads("t1", "true")
        assert decided(session)[-1] == "seoul t1 hold"
        assert len(house.lobby.devices) == 1
        back.stop()
        screen.context.close()


def test_a_tab_that_comes_back_knows_what_another_tab_of_its_seat_has_sealed(chromium: Any) -> None:
    session = begin()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        first = screen.sits()
        screen.reads("t1", "false")
        first.click("[data-key=o-hold]")
        first.fill("[data-key=note]", "From the first tab")
        second = screen.tab()
        second.goto(house.url)
        second.wait_for_selector("body[data-point=t1]")
        first.wait_for_selector("#gone h1")
        second.click("[data-key=o-alert]")
        second.fill("[data-key=note]", "From the second tab")
        second.click("[data-key=main]")
        second.wait_for_selector("body[data-sealed=true]")
        first.click("#gone .main")
        screen.reads("t1", "true")
        assert "From the second tab" in first.inner_text("#question")
        assert "From the first tab" not in first.inner_text("#question")
        session.conduct.skip()
        screen.reads("t2")
        assert first.inner_text("#passed") == "", "it was sealed"
        assert decided(session).count("seoul t1 hold+alert") == 1
        screen.context.close()


def test_a_mark_that_was_tapped_out_of_touch_in_a_tab_that_is_closed_goes_by_the_other(chromium: Any) -> None:
    session = begin()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        first = screen.marks()
        second = screen.tab()
        second.goto(f"{house.url}/marks")
        second.wait_for_selector("#taps button")
        first.wait_for_selector("#gone h1")
        house.stop()
        second.click("#taps [data-kind=improve]")
        second.wait_for_selector("#mine [data-sent=false]")
        second.close()
        back = again(house, session, lobby=house.lobby)
        first.click("#gone .main")
        first.wait_for_selector("#mine [data-sent=true]")
        marks = [each.body["fields"]["kind"] for each in session.records if each.body.get("what") == "mark"]
        assert marks == ["improve"]
        back.stop()
        screen.context.close()


def test_a_page_that_is_open_since_an_earlier_game_brings_nothing_of_it_into_the_next(chromium: Any) -> None:
    """Neither its seat, nor a word of what was written there, sealed or not."""
    first, second = begin(), begin(seed=8)
    house = House((first,))
    screen = Screen(chromium, house)
    page = screen.sits()
    screen.reads("t1", "false")
    page.click("[data-key=o-hold]")
    page.fill("[data-key=note]", "Written in the first game")
    page.click("[data-key=tab-more]")
    page.fill("#ask", "Asked in the first game")
    first.conduct.skip()
    page.wait_for_selector("#passed blockquote", state="attached")
    house.stop()
    next_one = again(house, second)
    page.wait_for_selector("#gone h1")
    assert next_one.lobby.devices == ()
    page.click("#gone .main")
    page.wait_for_selector("#code")
    page.fill("#code", next_one.lobby.code)
    page.click(".choice[data-team=seoul]")
    page.click("[data-key=go]")
    screen.reads("t1", "false")
    for tab in ("decide", "more"):
        page.click(f"[data-key=tab-{tab}]")
        fields = page.evaluate("[...document.querySelectorAll('textarea, input')].map(({ value }) => value)")
        assert "first game" not in page.content() + json.dumps(fields)
    assert questions(second.records) == ()
    next_one.stop()
    for game in (first, second):
        game.close()
    screen.context.close()


def test_a_console_and_an_evaluator_of_an_earlier_game_begin_the_next_with_empty_fields(
    chromium: Any,
) -> None:
    first, second = begin(), begin(seed=8)
    house = House((first,))
    console, marks = opened(chromium, house), Screen(chromium, house)
    console.page.fill("#words", "Said in the first game")
    marks.marks().fill("#words", "Seen in the first game")
    house.stop()
    next_one = again(house, second)
    for page, code in ((console.page, next_one.lobby.control_code), (marks.page, next_one.lobby.code)):
        page.wait_for_selector("#gone h1")
        page.click("#gone .main")
        page.fill("#code", code)
        page.click("[data-key=go]")
    marks.page.wait_for_selector("#wait h1")
    next_one.lobby.approve(next_one.lobby.devices[-1].id)
    for page in (console.page, marks.page):
        page.wait_for_selector("#words")
        assert page.input_value("#words") == ""
    next_one.stop()
    for game in (first, second):
        game.close()
    for each in (console, marks):
        each.context.close()


def test_what_a_table_writes_to_control_does_not_follow_its_device_to_the_next_table(chromium: Any) -> None:
    session = begin()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.click("[data-key=tab-more]")
        page.fill("#ask", "Between us in Seoul")
        house.lobby.move("d1", 1, "washington")
        page.wait_for_selector("body[data-team=washington]")
        assert page.input_value("#ask") == ""
        screen.context.close()


def test_a_question_to_control_that_is_sent_out_of_touch_is_asked_once_the_host_is_back(
    chromium: Any,
) -> None:
    session = begin()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.click("[data-key=tab-more]")
        page.fill("#ask", "May we call them?")
        house.stop()
        page.wait_for_selector("#away button")
        page.click("[data-key=ask-send]")
        back = again(house, session, lobby=house.lobby)
        try_now(page)
        page.wait_for_selector("#more .asked:has-text('May we call them?')")
        page.wait_for_selector("[data-key=ask-send]:enabled")
        assert page.input_value("#ask") == ""
        assert [each.words for each in questions(session.records)] == ["May we call them?"]
        back.stop()
        screen.context.close()


@pytest.mark.parametrize("path", ["", "marks"])
def test_what_somebody_else_left_in_a_browser_s_store_stops_no_page(chromium: Any, path: str) -> None:
    with House((begin(),)) as house:
        screen = Screen(chromium, house)
        page = screen.page
        page.goto(f"{house.url}/terms/en.json")
        page.evaluate(
            "['read', 'marks', 'draft'].forEach((name) => localStorage.setItem(`threshold.${name}`, '7{'))"
        )
        page.goto(f"{house.url}/{path}")
        page.wait_for_selector("#code")
        screen.context.close()
