"""Consoles of exercise control in a real browser: games that wait, a tablet that has joined, its tabs."""

from __future__ import annotations

from typing import Any

from rooms import House
from seat_pages import Screen
from test_room_pages import flagship, up_to

from game.session import Decision, Session, ask

SIZES = ((320, 640), (768, 1024), (1024, 768))
TABLET = (1024, 768)
DONE = "#said:has-text('Recorded')"


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
