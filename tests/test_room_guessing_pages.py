"""What the console says of wrong codes, in Chromium: why a seat takes nobody new, or why all wait."""

from __future__ import annotations

from typing import Any

import pytest
from consoles import deciding, faults, opened, tab
from rooms import House
from test_room_pages import pytestmark

from game.devices import Kind, Refused
from game.devices.tries import MOST

__all__ = ["pytestmark"]

TOLD = {"en": "{count} wrong codes", "ko": "{count}번"}


def guess(house: House, kind: Kind, team: str = "", times: int = MOST) -> None:
    """Try wrong codes at a door."""
    for _ in range(times):
        with pytest.raises(Refused):
            house.lobby.join("AAAAAA", kind, 1, team)


@pytest.mark.parametrize("lang", TOLD)
def test_the_console_says_what_wrong_codes_have_done_until_there_is_a_new_one(
    chromium: Any, lang: str
) -> None:
    def told(count: int) -> str:
        return f"#joining .bad:has-text('{TOLD[lang].format(count=count)}')"

    with House(deciding()) as house:
        screen = opened(chromium, house, lang)
        tab(screen, "devices")
        assert screen.page.locator("#joining .bad").count() == 0
        guess(house, "seat", "seoul")
        screen.page.wait_for_selector(told(100))
        for team in ("washington", "alliance"):
            guess(house, "seat", team)
        guess(house, "observer", times=MOST // 2)
        guess(house, "evaluator", times=MOST // 2)
        screen.page.wait_for_selector(told(400))
        assert faults(screen, "guessed") == []
        house.lobby.renew()
        screen.page.wait_for_selector("#joining:not(:has(.bad))")
        assert screen.errors == []
        screen.context.close()
