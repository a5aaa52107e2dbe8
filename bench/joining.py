"""From the scanned square to the role card in Chromium, on a slow telephone and line and on a quick one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bench.timing import Row, compare

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SLOW_LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""Milliseconds and bytes a second: what browsers' own tools call slow 3G."""

SLOW_PHONE = 4
"""How many times slower than this computer."""


def rows() -> Iterator[Row]:
    """Yield the row of joining; nothing where there is no Chromium."""
    from playwright.sync_api import sync_playwright

    from game.room.pictures import NAMES
    from game.room.server import Server, lobby_of
    from game.room.where import Where
    from game.session import Session, find, load

    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        return
    session = Session.start(load(find("three_waves")), seed=7)
    lobby = lobby_of([session])
    server = Server(session, lobby, Where(port=0))
    address = f"{server.start().urls[0]}#{lobby.code}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield compare(
            "from scan to role card, slow telephone and line",
            lambda: _join(browser, address, slow=True),
            lambda: _join(browser, address, slow=False),
            named="the same, not slowed",
            goal="10,000 ms",
            runs=3,
        )
        browser.close()
    server.stop()
    session.close()


def _join(browser: Browser, address: str, *, slow: bool) -> None:
    """Open the address, choose a table and a role, and wait until the card can be read."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-US")
    page = context.new_page()
    if slow:
        tools = context.new_cdp_session(page)
        tools.send("Network.enable")
        tools.send("Network.emulateNetworkConditions", SLOW_LINE)
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_PHONE})
    page.goto(address)
    page.click("label.choice[data-team=seoul]")
    page.select_option("#role", "se6")
    page.click("#join button.main")
    page.click("[data-key=tab-more]")
    page.wait_for_selector("article.role")
    context.close()
