"""The pages of the room as PNG, taken in Chromium: to look at, and for the page on the room."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from game.errors import GameError
from game.room.server import Server, lobby_of
from game.room.where import Where
from game.session import Groups, Session, ask, find, load

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from game.devices import Lobby

NAMES = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"]

PHONES = ((390, 844), (320, 640), (1280, 800))
TABLETS = ((1024, 768), (768, 1024), (390, 844))
SIGHTS = (("en", "light"), ("ko", "dark"))

SHOWN = {
    "seat_decide_en_light_390": "phone_en",
    "seat_ratify_ko_dark_390": "phone_ko",
    "control_now_en_light_1024": "console_en",
}
"""The pictures that the page on the room shows, and what they are called there."""

TABS = ("now", "decide", "record", "facts", "time", "course", "devices")
SEED = 7


def save(out: Path, scenario: str = "three_waves", only: str = "") -> int:
    """Return how many pictures were saved; raise GameError where there is no Chromium."""
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, page in walk(scenario, lambda name: only in name):
        page.screenshot(path=str(out / f"{name}.png"), full_page="control" not in name)
        count += 1
    return count


def shown(folder: Path) -> None:
    """Save the pictures of the page on the room."""
    for name, page in walk("three_waves", lambda name: name in SHOWN):
        if name.startswith("seat"):
            page.locator(".offer, .paper").first.scroll_into_view_if_needed()
            page.evaluate("scrollBy(0, innerHeight / 2)")
        page.screenshot(path=str(folder / f"{SHOWN[name]}.png"))


def walk(scenario: str, wanted: Callable[[str], bool]) -> Iterator[tuple[str, Page]]:
    """Yield every page in every state that is wanted, with its name; each is closed when the next comes."""
    with _browser() as browser, _hosted(scenario) as (session, lobby, url):
        for lang, theme in SIGHTS:
            for size in PHONES:
                name = f"door_{lang}_{theme}_{size[0]}"
                if wanted(name):
                    yield name, _opened(browser, f"{url}#{lobby.code}", size, lang, theme)
        for state in _played(session):
            for lang, theme in SIGHTS:
                for size in PHONES:
                    name = f"seat_{state}_{lang}_{theme}_{size[0]}"
                    if wanted(name):
                        yield name, _seated(browser, lobby, url, size, lang, theme)
                for size in TABLETS if state in ("decide", "over") else ():
                    for tab in TABS if state == "decide" else ("now",):
                        name = f"control_{'over' if state == 'over' else tab}_{lang}_{theme}_{size[0]}"
                        if wanted(name):
                            yield name, _console(browser, lobby, url, size, lang, theme, tab)


def _played(session: Session) -> Iterator[str]:
    """Yield the states of a game that are worth a picture, once each."""
    yield "before"
    session.conduct.start()
    seen: set[str] = set()
    while not session.over:
        question = session.view("seoul").question
        kind = {"aims": "aims", "decide": "decide", "instruct": "paper", "ratify": "ratify"}.get(
            question.kind if question and question.owes else "", ""
        )
        if kind and kind not in seen and session.view("seoul").turn != 1:
            seen.add(kind)
            if kind == "decide":
                ask(session, "seoul", "May we call the bank before noon?")
            yield kind
        session.play_bots(1) if session.waiting and _bots(session) else session.conduct.skip()
    yield "over"


def _bots(session: Session) -> bool:
    return any(session.seats.get(team, "").startswith("bot:") for team in session.waiting)


@contextmanager
def _browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise GameError(f"pages are drawn by a browser, and none of {', '.join(NAMES)} is here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=OPTIONS)
        yield browser
        browser.close()


@contextmanager
def _hosted(scenario: str) -> Iterator[tuple[Session, Lobby, str]]:
    board = load(find(scenario))
    seats = dict.fromkeys(board.teams, "people") | {"washington": "bot:process", "alliance": "nobody"}
    session = Session.start(board, None, {team: seats[team] for team in board.teams}, SEED)
    lobby = lobby_of([session])
    server = Server(Groups(None, (session,), {}), lobby, Where(port=0))
    try:
        yield session, lobby, server.start().urls[0]
    finally:
        server.stop()
        session.close()


def _opened(browser: Browser, address: str, size: tuple[int, int], lang: str, theme: str) -> Page:
    for older in browser.contexts:
        older.close()
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if theme == "dark" else "light",
        locale="ko-KR" if lang == "ko" else "en-US", reduced_motion="reduce", device_scale_factor=1.5,
    )  # fmt: skip
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("form input")
    return page


def _seated(browser: Browser, lobby: Lobby, url: str, size: tuple[int, int], lang: str, theme: str) -> Page:
    for each in lobby.devices:
        # The one before has the pen and is gone.
        if each.state != "removed" and each.kind == "seat":
            lobby.remove(each.id)
    page = _opened(browser, f"{url}#{lobby.code}", size, lang, theme)
    page.click("label.choice[data-team=seoul]")
    page.click("#join button.main")
    page.wait_for_selector("body[data-point] #ending > *, body[data-point] #question > *")
    return page


def _console(
    browser: Browser, lobby: Lobby, url: str, size: tuple[int, int], lang: str, theme: str, tab: str
) -> Page:
    page = _opened(browser, f"{url}control", size, lang, theme)
    page.fill("#code", lobby.control_code)
    page.click("[data-key=go]")
    page.click(f"[data-key=tab-{tab}]")
    page.wait_for_selector("main section:not([hidden]) h2")
    return page
