"""The log's code on the pages of seats and evaluators, in Chromium: quiet, in words, new at a phase's end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rooms import House
from seat_pages import Screen
from sessions import begin, say
from test_room_pages import pytestmark

__all__ = ["pytestmark"]

SAID = "() => [...document.querySelectorAll('[aria-live], [role]')].map((each) => each.textContent)"
"""What those hear who do not look."""


def test_a_seat_and_an_evaluator_read_the_code_and_what_it_is_for(chromium: Any, tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    with House((session,)) as house:
        seat, pad = Screen(chromium, house, "en", "light"), Screen(chromium, house, "ko", "dark")
        seat.sits("seoul")
        pad.marks()
        pad.resize(1280, 720)
        before = session.phase_code
        for screen, words in ((seat, "Code of the log"), (pad, "기록 코드")):
            screen.page.wait_for_selector(f"#log:has-text('{words} {before}'):has-text('verify --code')")
        say(session, "seoul:hold washington:wait")
        assert session.phase_code != before
        for screen in (seat, pad):
            screen.page.wait_for_selector(f"#log b:text-is('{session.phase_code}')")
            assert session.phase_code not in "".join(screen.page.evaluate(SAID))
            assert screen.wrong() == []
            screen.context.close()
