"""What the pages of the room say of what was done, cut, refused or ended, in Chromium."""

from __future__ import annotations

import json
from typing import Any

import pytest
from consoles import deciding, opened
from rooms import House
from seat_pages import Screen
from sessions import begin, tutorial
from test_room_pages import flagship, pytestmark, up_to

from game.session import Session, noted

__all__ = ["pytestmark"]

HEARD = "#says:has-text({words}), #alerts:has-text({words})"


def heard(screen: Screen, words: str) -> None:
    """Wait until the page has said something to those who do not look."""
    screen.page.wait_for_selector(HEARD.format(words=json.dumps(words)), state="attached")


def pasted(page: Any, place: str, words: str) -> None:
    """Paste words as the clipboard would."""
    page.focus(place)
    page.evaluate(
        """([place, words]) => {
             const field = document.querySelector(place), clipboardData = new DataTransfer();
             clipboardData.setData("text", words);
             field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
             const room = field.maxLength - field.value.length;
             if (room <= 0) return;
             field.value += words.slice(0, room);
             field.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
           }""",
        [place, words],
    )


def test_the_console_says_what_each_deed_did_also_to_those_who_do_not_look(chromium: Any) -> None:
    games = deciding(2)
    with House(games, begun=False) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.click("[data-key=run]")
        page.wait_for_selector("#said:has-text('Recorded in all 2 groups: the clock is started.')")
        heard(screen, "Recorded in all 2 groups: the clock is started.")
        page.click("[data-key=tile-2]")
        page.click("[data-key=send]")
        page.wait_for_selector("#said:has-text('Nothing is written yet.')")
        assert page.evaluate("document.activeElement.id") == "words"
        page.fill("#words", "A storm comes.")
        page.click("[data-key=send]")
        page.wait_for_selector("#said:has-text('Recorded in group 2: Control said: A storm comes. → ')")
        page.click("[data-key=lang]")
        page.wait_for_selector("html[lang=ko]")
        page.click("[data-key=k-strength]")
        page.wait_for_selector("#said:has-text('2모둠에 기록됨: 이 순간에 표시함 (강점).')")
        assert screen.errors == []
        screen.context.close()


def test_the_class_shows_who_gets_an_inject_and_who_does_not(chromium: Any) -> None:
    games = [begin(), begin(), begin()]
    games[0].conduct.start()
    games[2].conduct.endex()
    with House(games, begun=False) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.click("[data-key=shelf-open]")
        page.wait_for_selector("#all-shelf:has-text('not to 2: not begun')")
        row = page.locator("#all-shelf .row").first
        assert "goes to group 1 · not to 2: not begun · not to 3: ended" in row.inner_text()
        row.get_by_text("Release to group 1").click()
        page.wait_for_selector("#said.bad:has-text('Recorded in group 1: Control sent: ')")
        assert "Not in group 2: It has not begun." in page.inner_text("#said")
        assert screen.errors == []
        screen.context.close()


@pytest.mark.parametrize(("path", "place"), [("/", "seat"), ("/control", "control")])
def test_too_many_wrong_codes_are_called_so_and_what_to_do_is_said(
    chromium: Any, path: str, place: str
) -> None:
    with House((begin(),)) as house:
        screen = Screen(chromium, house)
        page = screen.page
        page.goto(f"{house.url}{path}")
        page.wait_for_selector("#code")
        if place == "seat":
            page.click(".choice[data-team=seoul]")
        page.fill("#code", "AAAAAAAAAA" if place == "control" else "AAAAAA")
        for _ in range(house.server.limits.wrongs):
            page.evaluate("document.querySelector('#join form').requestSubmit()")
        page.wait_for_selector("#gone h1:has-text('Too many wrong codes')")
        heard(screen, "Too many wrong codes")
        assert "no 0 and O" in page.inner_text("#gone")
        # It stays, for it is no loss of touch, until somebody goes on.
        assert page.locator("#away button").count() == 0
        page.click("#gone button.main")
        page.wait_for_selector("#code")
        assert screen.errors == []
        screen.context.close()


def test_a_field_says_how_full_it_is_that_it_is_full_and_what_of_a_paste_was_cut(chromium: Any) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.fill("#note", "x" * 100)
        assert page.locator(".limit:visible").count() == 0
        page.fill("#note", "x" * 120)
        page.wait_for_selector("#note-limit:has-text('120 of 140 characters')")
        # A redraw makes the field anew; what it says stays.
        page.locator(".offer[data-closed=false] > label").first.click()
        page.wait_for_selector("#note-limit:has-text('120 of 140 characters')")
        page.focus("#note")
        page.keyboard.press("End")
        page.keyboard.type("y" * 25)
        page.wait_for_selector("#note-limit:has-text('Full: no more than 140')")
        heard(screen, "Full: no more than 140")
        assert page.input_value("#note") == "x" * 120 + "y" * 20
        pasted(page, "#note", "z" * 7)
        page.wait_for_selector("#note-limit:has-text('Cut at the end: 7 of the pasted characters')")
        heard(screen, "Cut at the end: 7 of the pasted characters")
        page.click("#nav [data-key=more], #nav button:nth-child(4)")
        page.fill("#ask", "")
        pasted(page, "#ask", "q" * 150)
        page.wait_for_selector("#ask-limit:has-text('Cut at the end: 10 of the pasted characters')")
        assert page.input_value("#ask") == "q" * 140
        assert screen.errors == []
        screen.context.close()


def test_between_a_question_and_its_button_there_is_room(chromium: Any) -> None:
    with House((begin(),)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.locator("#nav button").nth(3).click()
        page.click("[data-key=ask-send]")
        page.wait_for_selector("form .bad:has-text('Nothing is written yet.')")
        field, button = (page.locator(each).bounding_box() for each in ("#ask", "[data-key=ask-send]"))
        assert button["y"] - (field["y"] + field["height"]) >= 6
        screen.context.close()


def test_evaluators_get_the_ending_once_all_have_ended_and_mark_on(chromium: Any) -> None:
    games = [Session.start(tutorial(), seed=7) for _ in range(2)]
    with House(games) as house:
        screen = Screen(chromium, house)
        page = screen.marks()
        page.wait_for_selector("#now h2")
        games[0].decide(games[0].parse("seoul:calm+law"))
        games[0].conduct.endex()
        page.wait_for_selector("#ending:has-text('Your group has ended')")
        ended = games[0].view("room").ending
        assert ended is not None
        assert ended.title.en not in page.inner_text("body")
        games[1].conduct.endex()
        page.wait_for_selector(f"#ending h2:has-text({json.dumps(ended.title.en)})")
        assert ended.questions[0].en in page.inner_text("#ending")
        assert page.locator("#now").is_hidden()
        assert "recorded all the same" in page.inner_text("#about")
        page.click("[data-key=strength]")
        page.wait_for_selector("#mine [data-sent=true]")
        assert noted(games[0].records)[-1].kind == "strength"
        assert screen.errors == []
        screen.context.close()


def test_a_tile_says_that_a_clock_waits_for_the_aims_and_that_no_device_is_at_a_table(chromium: Any) -> None:
    games = [Session.start(tutorial(), seats=dict.fromkeys(tutorial().teams, "people")) for _ in range(2)]
    for game in games:
        game.conduct.start()
    with House(games) as house:
        house.lobby.join(house.lobby.code, "seat", 1, "seoul")
        screen = opened(chromium, house)
        page = screen.page
        tile = page.locator(".tile").first
        assert "clock stands until the aims are sealed" in tile.inner_text()
        assert tile.locator("[data-team=seoul]").inner_text().split("\n")[-1].strip().startswith("Seoul")
        assert "no device at this table" not in tile.locator("[data-team=seoul]").inner_text()
        assert "no device at this table" in tile.locator("[data-team=washington]").inner_text()
        page.click("[data-key=tile-2]")
        page.wait_for_selector("#tables .row:has-text('no device at this table')")
        screen.context.close()
