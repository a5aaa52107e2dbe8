"""A decision that the disk refuses, in Chromium: seat and control read so in red, at once and in sight."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest
from conftest import Keeps
from consoles import TABLET, opened
from rooms import House
from seat_pages import Screen
from sessions import begin
from test_refusing import Refusing, another_disk
from test_room_pages import pytestmark

from game.errors import LogError
from game.room.limits import LIMITS
from game.texts import say

__all__ = ["another_disk", "pytestmark"]

RED = """window.red = (place) => {
  const bar = document.querySelector(place);
  if (!bar || !bar.textContent) return "";
  const known = document.createElement("i");
  known.style.color = "var(--bad)";
  document.body.append(known);
  const bad = getComputedStyle(known).color;
  const { left, top, right, bottom, width, height } = bar.getBoundingClientRect();
  known.remove();
  const [red, green, blue] = bad.match(/\\d+/g).map(Number);
  const filled = getComputedStyle(bar).backgroundColor === bad && red > green + 80 && red > blue + 80;
  const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const at = (y) => bar.contains(document.elementFromPoint((left + right) / 2, y));
  const open = at(top + 4) && at(bottom - 4);
  return filled && inside && width > 150 && height > 20 && open ? bar.textContent : "";
};
window.watched = (place) => {
  window.since = new Promise((told) => {
    const last = Date.now() + 10000;
    const done = () => window.red(place) || Date.now() > last;
    const look = () => done() ? told(Date.now()) : requestAnimationFrame(look);
    look();
  });
};
addEventListener("click", (event) => {
  if (event.target.closest("[data-key=main]")) window.sealed = Date.now();
}, true);"""
"""`red` gives what a bar says that is filled with the page's red, whole in the window and under nothing;
`since` is when it first was so, or given up, `sealed` when the page was asked to seal."""

FRAMES = "requestAnimationFrame(() => requestAnimationFrame(() => told(window.red(place))))"

SEAT = "#buttons .lost"
CONSOLE = "#trouble"


def red(page: Any, place: str) -> str:
    """Return what a red bar says that is in sight once the page was laid out anew, or an empty text."""
    return str(page.evaluate(f"place => new Promise((told) => {FRAMES})", place))


def at_the_bottom(page: Any) -> None:
    """Let somebody have read on to the end of the page."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")


@pytest.mark.parametrize(
    ("lang", "theme", "call", "words"),
    [
        ("en", "light", "write", "NOT recorded: "),
        ("ko", "dark", "write", "기록되지 않았습니다: "),
        ("en", "dark", "sync", "Could not be confirmed: "),
        ("ko", "light", "sync", "기록을 확인하지 못했습니다: "),
    ],
)
def test_a_decision_that_the_disk_refuses_is_red_on_the_seat_and_on_the_console_within_a_second(
    chromium: Any, tmp_path: Path, another_disk: Path, lang: str, theme: str, call: str, words: str,
    keeps: Keeps,
) -> None:  # fmt: skip
    disk = Refusing(tmp_path, another_disk)
    session = begin(tmp_path / "game", disk=disk)
    with House((session,)) as house:
        seat, console = Screen(chromium, house, lang, theme), opened(chromium, house, lang, theme)
        page = seat.sits("seoul")
        for each, place in ((page, SEAT), (console.page, CONSOLE)):
            each.evaluate(RED)
            each.evaluate("place => window.watched(place)", place)
        page.click("[data-key=o-hold]")
        at_the_bottom(console.page)
        disk.why, disk.call = errno.ENOSPC, call
        page.click("[data-key=main]")
        for each in (page, console.page):
            assert each.evaluate("window.since") - page.evaluate("window.sealed") < 1000
            keeps("L4", 1, "screens")
        assert red(page, SEAT) == say("room.lost", lang)
        assert red(console.page, CONSOLE).startswith(words)
        # Nor does the answer to control's own deed come to lie over it.
        console.page.click("[data-key=k-strength]")
        console.page.wait_for_selector("#said.bad")
        for screen, place in ((seat, SEAT), (console, CONSOLE)):
            for size in ((1280, 720), (1024, 768), (390, 844), (320, 640)):
                screen.resize(*size)
                at_the_bottom(screen.page)
                assert red(screen.page, place), size
                assert screen.wrong() == [], size
        # Whatever part is open, and until it is recorded.
        page.click("[data-key=tab-messages]")
        assert red(page, SEAT)
        page.click("[data-key=tab-decide]")
        disk.why = 0
        page.click("[data-key=main]")
        seat.reads("t1", "true")
        assert page.locator(".lost").count() == 0
        assert "seoul" not in session.waiting
        seat.context.close()
        console.context.close()


def test_a_console_that_looks_at_the_class_reads_in_red_which_group_s_disk_refuses(
    chromium: Any, tmp_path: Path, another_disk: Path
) -> None:
    disk = Refusing(tmp_path / "second", another_disk)
    games = (begin(tmp_path / "first"), begin(tmp_path / "second", disk=disk))
    with House(games) as house:
        screen = Screen(chromium, house)
        screen.resize(*TABLET)
        page = screen.page
        page.goto(f"{house.url}/control")
        page.fill("#code", house.lobby.control_code)
        page.click("#join button.main")
        page.wait_for_selector("[data-key=tile-2]")
        page.evaluate(RED)
        assert red(page, CONSOLE) == ""
        page.evaluate("place => window.watched(place)", CONSOLE)
        disk.why = errno.ENOSPC
        began = page.evaluate("Date.now()")
        with pytest.raises(LogError):
            games[1].decide(games[1].parse("seoul:hold"))
        assert page.evaluate("window.since") - began < LIMITS.watch * 1000 + 1000
        assert red(page, CONSOLE).startswith("Group 2: NOT recorded: ")
        screen.context.close()
