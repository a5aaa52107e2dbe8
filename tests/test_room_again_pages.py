"""A table that seals once more after control went back, in Chromium: what it seals then is on the record."""

from __future__ import annotations

from typing import Any

import pytest
from rooms import House
from seat_pages import Screen
from sessions import begin, decided
from test_room_pages import pytestmark

__all__ = ["pytestmark"]


@pytest.mark.parametrize("away", [False, True], ids=["open", "closed"])
def test_after_control_went_back_to_its_question_a_table_seals_another_decision(
    chromium: Any, away: bool
) -> None:
    """A phone's name for what was sealed is on the record for ever: it may not stand for what comes after."""
    session = begin()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        screen.reads("t1", "false")
        page.click("[data-key=o-hold]")
        before = len(session.records) - 1
        page.click("[data-key=main]")
        screen.reads("t1", "true")
        if away:
            page.goto(f"{house.url}/terms/en.json")
        session.conduct.rewind(before)
        if away:
            page.goto(house.url)
        screen.reads("t1", "false")
        assert page.is_checked("[data-key=o-hold]"), "what was chosen is still at hand"
        page.click("[data-key=o-alert]")
        page.click("[data-key=main]")
        screen.reads("t1", "true")
        assert decided(session)[-3:] == [
            "seoul t1 hold",
            "white_cell t1 rewind+" + str(before),
            "seoul t1 hold+alert",
        ]
        screen.context.close()
