"""The console in Chromium where the game moves on beneath it: answers, questions that are asked once more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from consoles import DONE, deciding, opened, tab
from rooms import House
from seat_pages import Screen
from sessions import begin
from test_room_pages import pytestmark

from game.room.where import Where

__all__ = ["pytestmark"]


def test_an_answer_stands_until_the_room_has_moved_on_from_what_it_tells(chromium: Any) -> None:
    games = deciding(2)
    with House(games, begun=False) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.click("[data-key=run]")
        page.wait_for_selector("#said:has-text('the clock is started')")
        # What changes nothing of what it tells leaves it there.
        games[1].conduct.mark("improve")
        games[0].conduct.say("A storm comes.")
        page.wait_for_selector("[data-key=pause]")
        assert "the clock is started" in page.inner_text("#said")
        games[1].conduct.pause()
        page.wait_for_selector("#said:empty", state="attached")
        page.click("[data-key=tile-1]")
        page.click("[data-key=k-strength]")
        page.wait_for_selector(DONE)
        games[0].conduct.skip()
        page.wait_for_selector("#said:empty", state="attached")
        # A deed that moves the game itself is told all the same.
        page.click("[data-key=skip]")
        page.click("dialog [data-key=yes]")
        page.wait_for_selector(DONE)
        assert screen.errors == []
        screen.context.close()


def test_a_question_goes_with_the_state_that_it_is_about_and_with_the_host(chromium: Any) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.click("[data-key=skip]")
        assert page.evaluate("document.activeElement.dataset.key") == "no"
        session.conduct.skip()
        page.wait_for_selector("#said.bad:has-text('The exercise has moved on')")
        assert page.locator("dialog").count() == 0
        tab(screen, "devices")
        page.click("[data-key=renew]")
        session.conduct.skip()
        page.wait_for_selector("#devices")
        assert page.locator("dialog").count() == 1
        records = len(session.records)
        house.stop()
        page.wait_for_selector("#said.bad:has-text('the host does not answer')")
        assert page.locator("dialog").count() == 0
        again = House((session,), where=Where(port=int(house.url.rpartition(":")[2])), lobby=house.lobby)
        page.wait_for_selector("#away:empty", state="attached")
        assert page.locator("dialog").count() == 0
        assert len(session.records) == records
        again.stop()
        screen.context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_of_yes_and_no_the_one_that_does_it_stands_out_and_what_ends_is_red(
    chromium: Any, theme: str
) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house, theme=theme)
        page = screen.page

        def filled(key: str) -> str:
            return str(page.evaluate(f"getComputedStyle({key}).backgroundColor"))

        yes, no = ("document.querySelector('dialog [data-key=%s]')" % key for key in ("yes", "no"))  # noqa: UP031
        page.click("[data-key=skip]")
        strong = filled(yes)
        assert strong != filled(no)
        page.keyboard.press("Enter")
        page.wait_for_selector("dialog", state="detached")
        page.click("[data-key=end]")
        assert filled(yes) not in (strong, filled(no))
        assert filled(yes) == filled("document.querySelector('.exercise')")
        screen.context.close()
    assert not session.over


def test_a_field_of_control_says_what_of_a_paste_was_cut_and_an_inject_its_number_in_words(
    chromium: Any,
) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.fill("#words", "x" * 160)
        page.wait_for_selector("#words-limit:has-text('160')")
        # What a redraw makes anew says it again.
        session.conduct.say("Something else.")
        page.wait_for_selector("#words-limit:has-text('160')")
        id, _, msel = session.view("white_cell").control.shelf[0]  # type: ignore[union-attr]
        assert f"no. {msel}" in page.inner_text("#shelf")
        assert id
        screen.context.close()


def test_control_finds_its_own_device_names_another_and_sends_away_those_that_are_gone(chromium: Any) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        for _ in range(2):
            house.lobby.join(house.lobby.code, "seat", 1, "seoul")
        screen = opened(chromium, house)
        page = screen.page
        tab(screen, "devices")
        assert (
            page.locator("#devices .row:has(.tag:text-is('this one'))").inner_text().startswith("Console 3")
        )
        page.click("#devices [data-key=fold-called-d1] summary")
        page.fill("#called-d1", "Table S")
        page.click("[data-key=go-called-d1]")
        page.wait_for_selector("#devices b:text-is('Table S')")
        assert page.inner_text("[data-key=all-gone]") == "Remove all that are out of touch, no console (2)"
        page.click("[data-key=all-gone]")
        assert page.inner_text("dialog p").startswith("Remove the devices "), "by the word of its button"
        page.click("dialog [data-key=no]")
        assert [each.state for each in house.lobby.devices] == ["in", "in", "in"]
        page.click("[data-key=all-gone]")
        page.click("dialog [data-key=yes]")
        page.wait_for_selector("#said:has-text('removed: 2.')")
        assert page.locator("#devices .row").count() == 1
        assert screen.errors == []
        screen.context.close()


def test_a_group_is_named_in_the_class_and_bears_its_name_wherever_it_is_chosen(chromium: Any) -> None:
    with House(deciding(2)) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.click("[data-key=names] summary")
        page.fill("#label-2", "The bank")
        page.click("[data-key=go-label-2]")
        page.wait_for_selector("[data-key=tile-2]:has-text('Group 2 · The bank')")
        assert "Group 2 · The bank" in page.inner_text("[data-key=group]")
        page.wait_for_selector("#said:has-text('Group 2 is called The bank now.')")
        # The name stays in its field; what is pressed once more, or emptied, takes it from nobody.
        assert page.input_value("#label-2") == "The bank"
        assert "8 of 16" in page.inner_text("#label-2-limit")
        page.click("[data-key=go-label-2]")
        page.fill("#label-2", "")
        page.click("[data-key=go-label-2]")
        page.fill("#label-1", "The port")
        page.click("[data-key=go-label-1]")
        page.wait_for_selector("[data-key=tile-1]:has-text('Group 1 · The port')")
        assert [house.server.hub.games.label(place) for place in (0, 1)] == ["The port", "The bank"]
        page.click("[data-key=no-label-2]")
        page.wait_for_selector("#said:has-text('Group 2 has its number alone now.')")
        page.wait_for_selector("[data-key=no-label-2]", state="detached")
        assert page.input_value("#label-2") == ""
        assert page.input_value("#label-1") == "The port"
        assert screen.errors == []
        screen.context.close()


def test_what_can_no_longer_be_done_is_not_offered_after_the_end(chromium: Any) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen, seat = opened(chromium, house), Screen(chromium, house)
        page, table = screen.page, seat.sits()
        table.click("[data-key=tab-more]")
        table.wait_for_selector("#more .asked:has-text('not answered yet')")
        page.wait_for_selector("[data-key=tab-now] .count:has-text('1')")
        session.conduct.endex()
        page.wait_for_selector("#closing:not([hidden])")
        cards = "[...document.querySelectorAll('main .card')]"
        there = f"{cards}.filter((each) => each.checkVisibility()).map(({{ id }}) => id)"
        assert page.evaluate(there) == ["closing", "asked", "shelf", "marks"]
        assert page.locator("[data-key=tab-now] .count").count() == 0
        assert page.inner_text("#asked .row").endswith(
            "May we call the central bank? · not answered before the end"
        )
        assert page.locator("#asked button, #asked input, #shelf button, #shelf h2").count() == 0
        assert page.inner_text("#shelf summary") == "Sent so far: 4"
        tab(screen, "devices")
        assert page.evaluate(there) == ["joining", "devices"]
        table.click("[data-key=tab-more]")
        table.wait_for_selector("#more .asked:has-text('not answered before the end')")
        assert table.locator("#ask, [data-key=ask-send]").count() == 0
        assert screen.wrong() == seat.wrong() == []
        for each in (screen, seat):
            each.context.close()


def test_the_command_for_a_class_says_whether_all_its_groups_have_ended(
    chromium: Any, tmp_path: Path
) -> None:
    first, second = (begin(tmp_path / "class" / f"group-{number}") for number in (1, 2))
    with House((first, second)) as house:
        screen = opened(chromium, house)
        first.conduct.endex()
        screen.page.select_option("[data-key=group]", "1")
        screen.page.wait_for_selector("#closing:has-text('Once every group has ended:')")
        second.conduct.endex()
        screen.page.wait_for_selector("#closing:has-text('All groups have ended')")
        assert "Once every group" not in screen.page.inner_text("#closing")
        assert screen.wrong() == []
        screen.context.close()


def test_a_command_is_copied_by_hand_as_it_is_typed(chromium: Any, tmp_path: Path) -> None:
    """A path is no sentence: of one with Korean behind a bracket no sign is added to keep a line."""
    session = begin(tmp_path / "수업(1)반 그 날")
    with House((session,)) as house:
        screen = opened(chromium, house, "ko")
        session.conduct.endex()
        screen.page.wait_for_selector("#closing code")
        told = screen.page.text_content("#closing")
        assert told is not None
        assert f'python3 main.py report "{session.folder}"' in told
        assert told.count(str(session.folder)) == 3
        screen.context.close()


def test_after_the_end_nobody_is_told_that_nothing_was_asked_or_sent(chromium: Any) -> None:
    session = begin()
    with House((session,)) as house:
        screen, seat = opened(chromium, house), Screen(chromium, house)
        page, table = screen.page, seat.sits()
        page.wait_for_selector("#asked:has-text('Nobody has asked anything.')")
        session.conduct.endex()
        page.wait_for_selector("#closing:not([hidden])")
        page.wait_for_selector("#asked", state="hidden")
        assert page.locator("#shelf").is_visible() == bool(session.view("white_cell").messages)
        table.wait_for_selector("#ending h2")
        table.click("[data-key=tab-more]")
        assert "Ask exercise control" not in table.inner_text("#more")
        assert screen.errors == seat.errors == []
        for each in (screen, seat):
            each.context.close()
