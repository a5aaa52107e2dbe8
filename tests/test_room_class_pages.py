"""The class in Chromium: without a fault, conducted as one, and each group opened from it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from chromium import try_now
from consoles import DONE, deciding, faults, opened
from rooms import QUICK, House
from seat_pages import Screen
from sessions import Room, begin, small
from test_room_pages import SIGHTS, needs_axe, pytestmark

from game.room.where import Where
from game.session import Groups, ask

__all__ = ["pytestmark"]


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


def test_a_class_is_paused_told_and_opened_and_a_question_says_which_group_it_is_about(chromium: Any) -> None:
    games = deciding(3)
    with House(games, begun=False) as house:
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
        try_now(page)
        page.wait_for_selector("#away:empty", state="attached")
        page.wait_for_selector("#tables:not([hidden]) h2")
        assert page.input_value("[data-key=group]") == "2"
        again.stop()
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
        for _ in range(18):
            room.passes(games[0], 10_000, step=10_000)
            # A tick never waits: while the server looked it was passed over, and three such are a sleep.
            games[0].look()
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
        for key in ("run", "send"):
            told = page.locator(f"[data-key={key}]")
            assert told.get_attribute("aria-disabled") == "true"
            assert told.get_attribute("aria-describedby") == "away-why"
        assert "as of" in page.inner_text("#clock")
        page.focus("[data-key=send]")
        page.keyboard.press("Enter")
        page.wait_for_selector("#said.bad:has-text('Not done: the host does not answer.')")
        assert page.input_value("#words") == "To the first."
        again = House(games, where=Where(port=int(house.url.rpartition(":")[2])), lobby=house.lobby)
        try_now(page)
        page.wait_for_selector("#away:empty", state="attached")
        page.wait_for_selector("[data-key=send]:not([aria-disabled])")
        assert "as of" not in page.inner_text("#clock")
        page.click("[data-key=send]")
        page.wait_for_selector(DONE)
        assert page.input_value("#words") == ""
        assert games[0].records[-1].body["text"] == "To the first."
        look(2)
        assert page.input_value("#words") == "To the second."
        again.stop()
        screen.context.close()


def test_who_waits_is_let_in_from_the_class_and_moved_with_role_and_pen_in_sight(chromium: Any) -> None:
    games = deciding(2)
    with House(games, approve=True) as house:
        screen = opened(chromium, house)
        page = screen.page
        code = house.lobby.code
        for group in (2, 1):
            house.lobby.join(code, "seat", group, "seoul", "se6")
        house.lobby.join(code, "evaluator", 1)
        page.click("[data-key=door-large]")
        assert page.inner_text("dialog .code").replace(" ", "") == code
        assert page.locator("dialog path").get_attribute("d").count("M") > 200
        page.locator("dialog button").click()
        page.click("[data-key=let-in]")
        page.click("[data-key=all-in]")
        page.locator("dialog button").first.click()
        for number in (2, 3):
            page.wait_for_selector(f"[data-key=d-a-d{number}]", state="detached")
        states = {each.kind: each.state for each in house.lobby.devices}
        assert states == {"control": "in", "seat": "in", "evaluator": "waiting"}
        page.wait_for_selector("#devices .tag:has-text('holds the pen')")
        assert code in page.inner_text("#joining")
        house.lobby.join(house.lobby.control_code, "seat", 1, "washington")
        page.wait_for_selector("[data-key=d-m-d5]")
        page.select_option("[data-key=d-m-d5]", label="Group 2: Seoul")
        page.wait_for_selector("[data-key=d-m-d5]", state="hidden")
        moved = house.lobby.device("d5")
        assert (moved.group, moved.team) == (2, "seoul")
        page.click("[data-key=d-r-d3]")
        page.locator("dialog button").first.click()
        page.wait_for_selector("[data-key=d-r-d3]", state="detached")
        assert house.lobby.device("d3").state == "removed"
        assert screen.errors == []
        screen.context.close()


def test_where_a_group_is_missing_every_list_and_button_is_that_of_the_group_that_it_names(
    chromium: Any,
) -> None:
    games = Groups(None, deciding(2), {})
    games.numbers = (1, 3)
    games.rename(1, "The bank")
    listed = "each => [...each.querySelectorAll('option')].map((one) => one.textContent)"
    with House(games.sessions, games=games, numbers=games.numbers) as house:
        screen, seat = opened(chromium, house), Screen(chromium, house)
        page, table = screen.page, seat.page
        table.goto(house.url)
        table.wait_for_selector("#group")
        assert table.eval_on_selector("#group", listed) == ["–", "Group 1", "Group 3 · The bank"]
        names = ["The class", "Group 1", "Group 3 · The bank"]
        assert page.eval_on_selector("[data-key=group]", listed) == names
        house.lobby.join(house.lobby.code, "seat", 3, "seoul")
        page.wait_for_selector("#clock-3:not(:empty)")
        page.click("#all-names summary")
        assert page.input_value("#label-3") == "The bank"
        page.fill("#label-3", "Owls")
        page.press("#label-3", "Enter")
        page.wait_for_selector("#said:has-text('Group 3 is called Owls now.')")
        page.click("[data-key=tile-3]")
        page.wait_for_selector("body[data-tab=now]")
        assert page.eval_on_selector("[data-key=group]", "each => each.selectedOptions[0].textContent") == (
            "Group 3 · Owls"
        )
        page.click("[data-key=tab-devices]")
        page.wait_for_selector("[data-key=d-m-d2]")
        places = page.eval_on_selector("[data-key=d-m-d2]", listed)
        assert {each.partition(":")[0] for each in places[1:]} == {"Group 1", "Group 3 · Owls"}
        assert screen.errors == seat.errors == []
        for each in (screen, seat):
            each.context.close()


def test_the_phone_of_a_group_that_ends_first_says_why_it_does_not_show_how_it_ended(chromium: Any) -> None:
    games = deciding(2)
    with House(games) as house:
        screen = Screen(chromium, house)
        page = screen.sits(group=1)
        games[0].conduct.endex()
        page.wait_for_selector("#ending h2:text('Your group has ended')")
        games[1].conduct.endex()
        page.wait_for_selector("#ending h3")
        assert "Your group has ended" not in page.inner_text("#ending")
        screen.context.close()
