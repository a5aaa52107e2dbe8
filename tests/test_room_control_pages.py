"""The console and the class in Chromium: every tab without a fault, and by hand what a facilitator does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from rooms import QUICK, House
from seat_pages import Screen, browser
from sessions import Room, begin, small
from test_room_pages import SIGHTS, flagship, needs_axe, pytestmark, up_to

from game.room.told import control
from game.room.where import Where
from game.session import Decision, Session, ask, noted, questions

__all__ = ["pytestmark"]

SIZES = ((320, 640), (768, 1024), (1024, 768))
TABLET = (1024, 768)
DONE = "#said:has-text('Recorded')"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as found:
        yield found


def deciding(count: int = 1) -> list[Session]:
    """Return games at their first decision: Seoul has asked, Washington has sealed."""
    made = []
    for _ in range(count):
        session, decisions = flagship()
        up_to(session, decisions, "decide")
        ask(session, "seoul", "May we call the central bank?")
        question = session.view("washington").question
        assert question is not None
        option = next(each.id for each in question.offers if each.open)
        session.decide(Decision("washington", (option,), question.point))
        made.append(session)
    return made


def opened(chromium: Any, house: House, lang: str = "en", theme: str = "light") -> Screen:
    """Return a tablet that has joined as exercise control."""
    screen = Screen(chromium, house, lang, theme)
    screen.resize(*TABLET)
    screen.page.goto(f"{house.url}/control")
    screen.page.fill("#code", house.lobby.control_code)
    screen.page.click("#join button.main")
    screen.page.wait_for_selector("main .card:not([hidden]) h2")
    return screen


def tab(screen: Screen, name: str) -> None:
    screen.page.click(f"[data-key=tab-{name}]")
    screen.page.wait_for_selector(f"body[data-tab={name}]")
    screen.page.wait_for_selector("main .card:not([hidden]) h2")


def faults(screen: Screen, state: str) -> list[str]:
    found = []
    for size in SIZES:
        screen.resize(*size)
        found += screen.wrong()
    return [f"{state}: {each}" for each in dict.fromkeys(found + screen.violations())]


@needs_axe
@pytest.mark.parametrize(("lang", "theme"), SIGHTS)
def test_nothing_is_wrong_with_any_tab_of_the_console(chromium: Any, lang: str, theme: str) -> None:
    (session,) = deciding()
    session.conduct.mark("improve", "late")
    with House((session,)) as house:
        house.lobby.join(house.lobby.code, "seat", 1, "seoul", "se6")
        house.lobby.join(house.lobby.code, "evaluator", 1)
        screen = opened(chromium, house, lang, theme)
        page = screen.page
        wrong = []
        for name in control.PAGES:
            tab(screen, name)
            if name == "decide":
                for kind in ("paper", "set", "for"):
                    page.click(f"[data-key=deed-{kind}]")
                    wrong += faults(screen, kind)
                page.locator("#deed label.pick").first.click()
            if name == "record":
                page.locator("#made label.pick").last.click()
                page.wait_for_selector("[data-key=rewind]:not([disabled])")
            for fold in page.locator("main details:visible").all():
                fold.locator("summary").first.click()
            wrong += faults(screen, name)
        page.click("[data-key=end]")
        wrong += faults(screen, "sure")
        page.locator("dialog button").first.click()
        page.wait_for_selector("[data-key=end]", state="detached")
        tab(screen, "now")
        page.wait_for_selector("#closing:not([hidden]) h2")
        wrong += faults(screen, "over")
        screen.context.close()
    assert not wrong, "\n".join(wrong)


@needs_axe
@pytest.mark.parametrize(("lang", "theme"), SIGHTS)
def test_nothing_is_wrong_with_the_class(chromium: Any, lang: str, theme: str) -> None:
    games = deciding(4)
    games[1].conduct.start()
    games[2].conduct.endex()
    with House(games) as house:
        house.lobby.join(house.lobby.code, "seat", 1, "seoul")
        house.lobby.join(house.lobby.code, "evaluator", 2)
        screen = opened(chromium, house, lang, theme)
        wrong = faults(screen, "class")
        screen.page.click("[data-key=shelf-open]")
        screen.page.wait_for_selector("[data-key=shelf-shut]")
        wrong += faults(screen, "shelf")
        for game in games:
            if not game.over:
                game.conduct.endex()
        screen.page.wait_for_selector("#compare:not([hidden]) h2")
        wrong += faults(screen, "all over")
        screen.context.close()
    assert not wrong, "\n".join(wrong)


def test_what_is_sealed_and_true_is_folded_and_stays_as_it_was_left(chromium: Any) -> None:
    (session,) = deciding()
    names = session.view("white_cell").control.sealed[0].names  # type: ignore[union-attr]
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        fold = page.locator("#tables details")
        assert fold.count() == 1
        assert not fold.evaluate("node => node.open")
        assert not page.get_by_text(names[0].en, exact=True).is_visible()
        # A redraw leaves it folded, and unfolded where somebody has opened it.
        for opened_by_hand in (False, True):
            if opened_by_hand:
                fold.locator("summary").click()
            session.conduct.reseat("washington", "bot" if not opened_by_hand else "people")
            shows = "visible" if not opened_by_hand else "detached"
            page.wait_for_selector("#tables p:has-text('a bot plays')", state=shows)
            assert fold.evaluate("node => node.open") == opened_by_hand
        tab(screen, "facts")
        page.wait_for_selector("#hidden details")
        assert page.locator("main details[open]:visible").count() == 0
        tab(screen, "now")
        assert fold.evaluate("node => node.open")
        session.conduct.skip()
        page.wait_for_selector("#tables details[open]", state="detached")
        assert screen.errors == []
        screen.context.close()


def test_control_answers_looks_ahead_decides_goes_back_and_ends(chromium: Any) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.locator("#asked input").fill("Not before noon.")
        page.locator("#asked form button", has_text="Answer").click()
        page.wait_for_selector("#asked details")
        assert "Not before noon." in questions(session.records)[0].answer.en
        page.click("[data-key=k-strength]")
        page.wait_for_selector("[data-key=n-last]:not([disabled])")
        page.fill("#note", "They asked.")
        page.click("[data-key=n-last]")
        page.wait_for_selector(DONE)
        assert noted(session.records)[-1].words == "They asked."
        page.wait_for_selector("#ahead li")
        tab(screen, "decide")
        page.locator("#deed label.pick").nth(1).click()
        page.wait_for_selector("#deed-ahead li")
        assert page.locator("[data-key=decide]").is_disabled()
        page.fill("#reason", "They have left the room.")
        page.click("[data-key=decide]")
        page.locator("dialog button").first.click()
        page.wait_for_selector(DONE)
        made = [each for each in session.records if each.body["kind"] == "decision"]
        assert made[-1].body["options"][0] == "for_seoul"
        assert made[-1].body["text"] == "They have left the room."
        tab(screen, "record")
        page.locator("#made label.pick").last.click()
        page.click("[data-key=rewind]:not([disabled])")
        page.locator("dialog button").first.click()
        page.wait_for_selector("#made s")
        assert ["rewind", "0"] in [each.body.get("options") for each in session.records]
        page.click("[data-key=end]")
        page.locator("dialog button").nth(1).click()
        assert not session.over
        page.click("[data-key=end]")
        page.locator("dialog button").first.click()
        page.wait_for_selector("[data-key=end]", state="detached")
        tab(screen, "now")
        page.wait_for_selector("#closing h2")
        assert session.over
        assert screen.errors == []
        screen.context.close()


def test_a_class_is_paused_told_and_opened_and_a_question_says_which_group_it_is_about(chromium: Any) -> None:
    games = deciding(3)
    with House(games) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.click("[data-key=run]")
        page.wait_for_selector("[data-key=pause]")
        assert all(game.clock.running for game in games)
        page.click("[data-key=pause]")
        page.wait_for_selector("[data-key=resume]")
        page.fill("#class-words", "Lunch in five minutes.")
        page.click("[data-key=class-send]")
        page.wait_for_selector(DONE)
        assert all(game.records[-1].body["text"] == "Lunch in five minutes." for game in games)
        page.click("[data-key=tile-2]")
        page.wait_for_selector("#tables h2")
        page.click("[data-key=skip]")
        assert "Group 2" in page.inner_text("dialog")
        page.keyboard.press("Escape")
        page.wait_for_selector("dialog", state="detached")
        page.check("[data-key=all]")
        page.click("[data-key=run]")
        page.wait_for_selector(DONE)
        assert all(game.clock.running for game in games)
        # Out of touch and back: the console looks at the group that it looked at.
        house.stop()
        page.wait_for_selector("#away button")
        port = int(house.url.rpartition(":")[2])
        again = House(games, where=Where(port=port), lobby=house.lobby)
        page.click("#away button")
        page.wait_for_selector("#away:empty", state="attached")
        page.wait_for_selector("#tables:not([hidden]) h2")
        assert page.input_value("[data-key=group]") == "2"
        again.stop()
        screen.context.close()


def test_a_keyboard_stays_where_it_was_and_what_is_typed_outlives_a_redraw(chromium: Any) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.fill("#words", "Half a sent")
        session.conduct.say("Something else.")
        page.wait_for_selector("#shelf summary:has-text('5')")
        page.keyboard.type("ence")
        assert page.input_value("#words") == "Half a sentence"
        page.click("[data-key=lang]")
        page.wait_for_selector("#say h2:text-matches('[가-힣]')")
        assert page.input_value("#words") == "Half a sentence"
        page.focus("[data-key=k-question]")
        session.conduct.mark("strength")
        page.wait_for_selector("[data-key=n-last]:not([disabled])")
        assert page.evaluate("document.activeElement.dataset.key") == "k-question"
        page.focus("[data-key=tab-decide]")
        page.keyboard.press("Enter")
        page.wait_for_selector("body[data-tab=decide]")
        assert page.evaluate("document.activeElement.dataset.key") == "tab-decide"
        screen.context.close()


def test_who_does_not_look_hears_that_a_table_asks_or_has_come_to_stand_still(chromium: Any) -> None:
    room = Room()
    people = dict.fromkeys(small().teams, "people")
    games = [begin(seats=people, times=room.times), begin(seats=people)]
    with House(games, limits=replace(QUICK, watch=0.05)) as house:
        screen = opened(chromium, house)
        page = screen.page
        games[0].conduct.start()
        games[0].conduct.extend(9)
        room.passes(games[0], 3 * 60_000, step=10_000)
        page.wait_for_selector(
            "#says:has-text('Group 1 Seoul: touches nothing for 3 min.')", state="attached"
        )
        page.click("[data-key=tile-2]")
        page.wait_for_selector("#tables h2")
        ask(games[1], "seoul", "May we?")
        page.wait_for_selector("#says:has-text('Questions that wait for an answer: 1.')", state="attached")
        assert page.inner_text("[data-key=tab-now] .count") == "1"
        screen.context.close()


def test_what_is_typed_is_its_group_s_own_and_goes_only_once_it_is_on_the_record(chromium: Any) -> None:
    games = deciding(2)
    with House(games) as house:
        screen = opened(chromium, house)
        page = screen.page

        def look(group: int) -> None:
            page.select_option("[data-key=group]", str(group))
            page.wait_for_selector(f"body[data-group='{group}']")

        page.click("[data-key=tile-1]")
        page.locator("#asked input").fill("For the first group.")
        page.fill("#words", "To the first.")
        look(2)
        assert page.locator("#asked input").input_value() == ""
        assert page.input_value("#words") == ""
        page.fill("#words", "To the second.")
        look(1)
        assert page.locator("#asked input").input_value() == "For the first group."
        assert page.input_value("#words") == "To the first."
        # Out of touch nothing goes, and nothing is lost.
        house.stop()
        page.wait_for_selector("#away button")
        page.click("[data-key=send]")
        page.wait_for_selector("#said.bad")
        assert page.input_value("#words") == "To the first."
        again = House(games, where=Where(port=int(house.url.rpartition(":")[2])), lobby=house.lobby)
        page.click("#away button")
        page.wait_for_selector("#away:empty", state="attached")
        page.click("[data-key=send]")
        page.wait_for_selector(DONE)
        assert page.input_value("#words") == ""
        assert games[0].records[-1].body["text"] == "To the first."
        look(2)
        assert page.input_value("#words") == "To the second."
        again.stop()
        screen.context.close()
