"""A whole flagship by three phones, a tablet and an evaluator, through all that can go wrong in a room.

The host is a process of its own, begun and gone on with as the documents say. The game that comes of it is
the hot-seat game of the same decisions.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import FOUND
from playwright.sync_api import Browser, Page
from test_room_browser import OFFER, SEAL, fits

from game.cli import main as run
from game.record.codec import decision_of
from game.record.log import read
from game.session import Replay, Session, find, load, noted

pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(
        FOUND is None, reason="no Chromium here: the pages of the room are not tried in a browser"
    ),
]

HOUSE = Path(__file__).parents[1]
PHONE, TABLET = (390, 844), (1024, 768)
MOST_STEPS = 200
LATER = 20_000
"""Milliseconds after which what does not come is missing."""


class Host:
    """`main.py host` without a board, at one port from start to start."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = "0"
        self._start("three_waves", "--seed", "7", "--seat", "alliance=nobody", "--out", str(folder))

    def _start(self, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "main.py", "host", *words, "--no-board", "--port", self.port], cwd=HOUSE,
            env={**os.environ, "PYTHONUNBUFFERED": "1"}, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )  # fmt: skip
        assert self.process.stderr is not None
        said = ""
        while "Ctrl-C" not in said:
            line = self.process.stderr.readline()
            assert line, said
            said += line
        join = re.search(r"join at (\S+) with the code (\w+)", said)
        console = re.search(r"console: \S+ with the code (\w+)", said)
        assert join
        assert console
        self.url, self.code, self.control = join[1], join[2], console[1]
        self.port = self.url.rstrip("/").rpartition(":")[2]

    def killed_and_resumed(self) -> None:
        """Kill the host without a word and go on from its log."""
        self.process.kill()
        self.process.communicate()
        self._start("--resume", str(self.folder))

    def end(self) -> None:
        """End it as a facilitator would."""
        self.process.send_signal(signal.SIGINT)
        _, rest = self.process.communicate(timeout=30)
        assert self.process.returncode == 0, rest

    def gone(self) -> None:
        """Leave nothing of it behind, however the test ended."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    begun = Host(tmp_path / "game")
    yield begun
    begun.gone()


def opened(chromium: Browser, address: str, size: tuple[int, int], lang: str, dark: bool = False) -> Page:
    """Return a page of a device of its own."""
    context = chromium.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="ko-KR" if lang == "ko" else "en-US",
        color_scheme="dark" if dark else "light",
    )  # fmt: skip
    page = context.new_page()
    page.set_default_timeout(LATER)
    page.on("pageerror", lambda error: pytest.fail(f"a page's script failed: {error}"))
    page.goto(address)
    return page


def joined(page: Page, team: str, role: str = "") -> Page:
    """Let a phone that has scanned the code sit down."""
    page.click(f"label.choice[data-team={team}]")
    if role:
        page.select_option("#role", role)
    page.click("#join button.main")
    page.wait_for_selector("body[data-point]")
    return page


def state(page: Page) -> tuple[str, str]:
    """Return what a phone is asked and whether it has sealed it."""
    body = page.locator("body")
    return body.get_attribute("data-point") or "", body.get_attribute("data-sealed") or ""


def owes(page: Page) -> bool:
    """Return whether there is something to choose on a phone."""
    return page.locator(OFFER).count() > 0 and page.locator(".receipt").count() == 0


def chosen(page: Page, number: int) -> None:
    """Choose as many options as the question wants, from one on that differs from question to question."""
    offers = page.locator(OFFER)
    offers.nth(number % offers.count()).click()
    if page.locator(SEAL).count() == 0:
        offers.nth((number + 1) % offers.count()).click()


def sealed(page: Page, tablet: Page) -> None:
    """Seal what is chosen and wait until the host has it on its disk; control goes on if the room reads."""
    point, _ = state(page)
    page.wait_for_selector(f"{SEAL}, body[data-held=reading]")
    if page.locator("body[data-held=reading]").count():
        tablet.click("#acts [data-key=run]")
    page.click(SEAL)
    page.wait_for_selector(f".receipt, body:not([data-point='{point}'])")


def out_of_touch_and_back(page: Page) -> None:
    """Take the network from a phone and give it back."""
    page.context.set_offline(True)
    page.wait_for_selector("#away p")
    page.context.set_offline(False)
    page.wait_for_selector("#away p", state="detached")


def test_a_flagship_by_devices_ends_as_the_hot_seat_game_of_its_decisions(
    chromium: Browser, host: Host, tmp_path: Path
) -> None:
    address = f"{host.url}#{host.code}"
    seoul = joined(opened(chromium, address, PHONE, "en"), "seoul")
    adviser = joined(opened(chromium, address, PHONE, "ko"), "seoul", "se6")
    washington = joined(opened(chromium, address, (320, 640), "ko", dark=True), "washington")
    tablet = opened(chromium, f"{host.url}control", TABLET, "en")
    tablet.fill("#code", host.control)
    tablet.click("[data-key=go]")
    tablet.wait_for_selector("#acts [data-key=run]")
    pad = opened(chromium, f"{host.url}marks#{host.code}", PHONE, "ko")
    pad.click("#join button.main")
    tablet.click("[data-key=tab-devices]")
    tablet.click("#devices [data-key^=d-a-]")
    pad.wait_for_selector("#taps")
    tablet.click("#acts [data-key=run]")

    holders, done, steps = (seoul, washington), [], 0
    while seoul.locator(".ending h2").count() == 0:
        steps += 1
        assert steps < MOST_STEPS, done
        answering = [page for page in holders if owes(page)]
        if not answering:
            points = [state(page) for page in holders]
            if seoul.locator("#clock-state").inner_text() == "paused":
                tablet.click("#acts [data-key=run]")
            seoul.wait_for_selector(
                f".ending h2, {OFFER}, body:not([data-point='{points[0][0]}'])"
                f", body:not([data-sealed='{points[0][1]}'])"
            )
            continue
        page = answering[0]
        chosen(page, steps)
        if "draft kept" not in done and page is seoul and page.locator("#note").count():
            page.fill("#note", "Wards first, and say so.")
            page.reload()
            page.wait_for_selector("#note")
            assert page.input_value("#note") == "Wards first, and say so."
            assert page.locator(".offer[data-on=true]").count() > 0
            done.append("draft kept")
        elif "draft kept" in done and "network" not in done:
            out_of_touch_and_back(page)
            assert page.locator(".offer[data-on=true]").count() > 0
            done.append("network")
        elif "network" in done and "killed" not in done:
            host.killed_and_resumed()
            for other in (seoul, washington, adviser, tablet, pad):
                other.wait_for_selector("#away p", state="detached")
            assert page.locator(".offer[data-on=true]").count() > 0
            tablet.click("#acts [data-key=run]")
            done.append("killed")
        elif "killed" in done and "tab" not in done:
            second = page.context.new_page()
            second.goto(host.url)
            second.wait_for_selector(OFFER)
            page.wait_for_selector("#gone h1")
            second.close()
            page.click("#gone button.main")
            page.wait_for_selector(OFFER)
            assert page.locator(".offer[data-on=true]").count() > 0
            done.append("tab")
        elif "tab" in done and "language" not in done:
            before = page.inner_text("#asked-head")
            page.click("[data-key=lang]")
            page.wait_for_selector(f"#asked-head:not(:text-is({before!r}))")
            done.append("language")
        elif "language" in done and "mark" not in done:
            pad.click("#taps [data-kind=strength]")
            pad.wait_for_selector(".mine [data-sent=true]")
            done.append("mark")
        sealed(page, tablet)
        fits(page)
    assert done == ["draft kept", "network", "killed", "tab", "language", "mark"]
    for page in (seoul, adviser, washington):
        page.wait_for_selector(".ending h2")
        fits(page)
    host.end()

    folder = tmp_path / "game"
    assert run(["verify", str(folder)]) == 0
    records = read(folder / "log.jsonl")
    assert [each.kind for each in noted(records)] == ["strength"]
    played = [each for each in records if each.body["kind"] == "decision"]
    assert len([each for each in played if each.body["seat"] in ("seoul", "washington")]) >= 20
    hot_seat = Session.start(load(find("three_waves")), None, dict(records[0].body["seats"]), 7)
    for record in played:
        if record.body["seat"] != "chance":
            hot_seat.decide(decision_of(record.body))
    last = Replay.read(folder / "log.jsonl")
    for viewer in ("room", "seoul", "seoul.se6", "washington"):
        assert hot_seat.view(viewer) == last.view_at(records[-1].n, viewer)
    assert hot_seat.records[-1].body["digest"] == played[-1].body["digest"]
    hot_seat.close()
