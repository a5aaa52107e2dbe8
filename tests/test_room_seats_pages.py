"""A device that control puts at another table, in Chromium: nothing of the one is left for the other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rooms import House
from seat_pages import Screen
from sessions import begin
from test_room_pages import pytestmark

__all__ = ["pytestmark"]


@pytest.mark.parametrize(("group", "team"), [(1, "washington"), (2, "seoul"), (2, "washington")])
@pytest.mark.parametrize("is_open", [True, False], ids=["open", "closed"])
@pytest.mark.parametrize("seals", [True, False], ids=["sealed", "draft"])
def test_what_was_written_at_one_table_does_not_come_to_the_next(
    chromium: Any, group: int, team: str, is_open: bool, seals: bool
) -> None:
    games = (begin(), begin(seed=8))
    with House(games) as house:
        screen = Screen(chromium, house)
        page = screen.sits(group=1)
        screen.reads("t1", "false")
        page.evaluate("localStorage.setItem('threshold.read', JSON.stringify(['of this table']))")
        page.click("[data-key=o-hold]")
        page.fill("[data-key=note]", "Between us in Seoul")
        if seals:
            page.click("[data-key=main]")
            screen.reads("t1", "true")
        if not is_open:
            page.goto(f"{house.url}/terms/en.json")
        house.lobby.move("d1", group, team)
        if not is_open:
            page.goto(house.url)
        page.wait_for_selector(f"body[data-point=t1][data-team={team}]")
        page.wait_for_selector(f"#who:has-text('Group {group}')")
        screen.reads("t1", "false")
        assert page.locator("#question input:checked").count() == 0
        assert page.input_value("[data-key=note]") == ""
        kept = page.evaluate("JSON.stringify(localStorage)")
        assert "Between us" not in kept
        assert "of this table" not in kept, "messages of the next table are new"
        decided = [
            each.body["seat"] for game in games for each in game.records if each.body.get("point") == "t1"
        ]
        assert decided == ["seoul"] * seals
        screen.context.close()


def test_what_an_evaluator_wrote_in_another_game_is_neither_shown_nor_sent_in_this_one(chromium: Any) -> None:
    """Not even what was never sent, nor once the page is loaded anew."""
    with House((begin(),)) as house:
        screen = Screen(chromium, house)
        page = screen.page
        page.goto(f"{house.url}/terms/en.json")
        message = {"t": "mark", "id": "old", "kind": "improve", "words": "Kim was slow", "objective": ""}
        page.evaluate(
            "mine => localStorage.setItem('threshold.marks', mine)",
            json.dumps([{"message": message, "at": "10:00", "sent": False}]),
        )
        screen.marks()
        assert "Kim was slow" not in page.content()
        assert "Kim was slow" not in page.evaluate("JSON.stringify(localStorage)")
        page.reload()
        page.click("#taps [data-kind=strength]")
        page.wait_for_selector("#mine [data-sent=true]")
        assert "Kim was slow" not in page.content()
        marks = [
            each.body["fields"]["kind"] for each in house.session.records if each.body.get("what") == "mark"
        ]
        assert marks == ["strength"]
        screen.context.close()
