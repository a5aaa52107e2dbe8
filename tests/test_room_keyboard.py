"""The page of a seat by keyboard alone and as a screen reader has it: focus, headings, what is said aloud."""

from __future__ import annotations

from typing import Any

import pytest
from rooms import House
from seat_pages import Screen
from test_room_pages import flagship, pytestmark, up_to

__all__ = ["pytestmark"]

HELD = "document.activeElement !== document.body"
"""Whether something has the focus."""

COVERED = """() => {
  const here = document.activeElement, held = here.closest('label') || here;
  const box = held.getBoundingClientRect();
  const bars = [...document.querySelectorAll('#head, #foot')].filter((bar) => !bar.contains(here));
  return bars.filter((bar) => {
    const over = bar.getBoundingClientRect();
    const open = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    const under = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
    return under > 0 && open - under < Math.min(box.height, 40);
  }).map((bar) => `${here.tagName} ${here.dataset.key || held.innerText.slice(0, 30)} under ${bar.id}`);
}"""
"""Whether what has the focus lies under the bars at the edges."""

SKIPPED = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter((node) => node.checkVisibility())
  .map((node) => [Number(node.tagName[1]), node.textContent])
  .filter(([level], place, all) => level > (place ? all[place - 1][0] : 0) + 1)"""
"""Headings that leave a level out."""

LISTEN = """() => {
  window.aloud = [];
  for (const id of ['says', 'alerts'])
    new MutationObserver(() => window.aloud.push(document.getElementById(id).textContent))
      .observe(document.getElementById(id), { childList: true, characterData: true, subtree: true });
}"""


def tab_to(page: Any, place: str) -> None:
    """Go on with Tab until a place has the focus; nothing on the way may hide what has it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        assert page.evaluate(COVERED) == []
        if page.evaluate("(place) => document.activeElement.matches(place)", place):
            return
    raise AssertionError(f"Tab never comes to {place}")


@pytest.mark.parametrize("size", [(390, 844), (1280, 720)])
def test_a_table_joins_decides_and_takes_it_back_by_keyboard_alone(
    chromium: Any, size: tuple[int, int]
) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.at_the_door()
        screen.resize(*size)
        tab_to(page, "[name=seat]")
        page.keyboard.press("Space")
        page.wait_for_selector("[name=seat]:checked")
        page.keyboard.press("ArrowDown")
        page.wait_for_selector("[data-key=join-washington]:checked")
        page.keyboard.press("ArrowUp")
        page.wait_for_selector("[data-key=join-seoul]:checked")
        tab_to(page, "[data-key=go]")
        page.keyboard.press("Enter")
        page.wait_for_selector("#strip > *")
        assert page.evaluate(HELD)
        session.conduct.resume()
        tab_to(page, "[name=option]")
        page.keyboard.press("Space")
        page.wait_for_selector("[name=option]:checked")
        page.wait_for_selector("[data-key=main]:enabled")
        tab_to(page, "[data-key=main]")
        page.evaluate(LISTEN)
        page.keyboard.press("Enter")
        page.wait_for_selector(".receipt")
        assert page.evaluate(HELD)
        tab_to(page, "[data-key=unseal]")
        page.keyboard.press("Enter")
        page.wait_for_selector(".offers")
        assert page.evaluate(HELD)
        page.wait_for_selector("#says:has-text('Unsealed')", state="attached")
        aloud = page.evaluate("window.aloud")
        assert len(aloud) == 2
        assert aloud[0].startswith("Sealed. recorded at")
        assert "real time" in aloud[0], "the exercise has a clock of its own beside it"
        assert aloud[1] == "Unsealed: you may change it."
        assert screen.errors == []
        screen.context.close()


def test_headings_leave_no_level_out_and_only_two_places_speak(chromium: Any) -> None:
    session, decisions = flagship()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        found = heard(screen.at_the_door(), "door")
        screen.resize(1600, 900)
        screen.sits()
        while not session.over:
            point = session.point
            screen.reads(point)
            found += heard(screen.page, point)
            while session.point == point and not session.over:
                session.decide(decisions.pop(0))
        screen.page.wait_for_selector(".ending")
        found += heard(screen.page, "over")
        assert len(screen.page.query_selector_all("#page h4")) > 2
        assert found == []
        screen.context.close()


def heard(page: Any, state: str) -> list[str]:
    """Return what a screen reader would find out of order where all that is folded is open."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    told = page.evaluate(SKIPPED)
    live = page.locator("#page [role=alert], #page [role=status], #page [aria-live]").count()
    return [f"{state}: {each}" for each in [*told, *["speaks by itself"] * live]]


def test_a_refusal_at_the_door_is_said_once(chromium: Any) -> None:
    with House() as house:
        screen = Screen(chromium, house)
        page = screen.at_the_door()
        page.evaluate(LISTEN)
        page.click("[data-key=go]")
        page.wait_for_selector("#join-why:has-text('Choose a table first.')")
        assert page.evaluate("window.aloud") == ["Choose a table first."]
        screen.context.close()
