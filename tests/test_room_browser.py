"""A whole game by phones in a real browser: reloads, a second tab, a host that goes away and comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import FOUND, try_now
from playwright.sync_api import Browser, Page
from rooms import QUICK

from game.devices import Lobby
from game.devices.tables import AWAY
from game.record.codec import decision_of
from game.room.server import Server, lobby_of
from game.room.where import Where
from game.session import Session, Times, find, load, noted, setup

pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(
        FOUND is None, reason="no Chromium here: the pages of the room are not tried in a browser"
    ),
]

SEAL = "#buttons button[data-key=main]:not([disabled])"
OFFER = ".offer:not([data-closed=true]) > label"
MOST_QUESTIONS = 40


class House:
    """A hosted game that can go away and come back at the same port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        scenario = load(find("eight_minutes"))
        seats = {"seoul": "people", "washington": "people", "alliance": "nobody"}
        seats = {team: seats.get(team, "nobody") for team in scenario.teams}
        self.session = Session.start(scenario, setup(scenario, {}, None), seats, 7, folder)
        self.session.conduct.start()
        self.session.conduct.pause()
        self.port = 0
        self.lobby: Lobby
        self.serve()

    def serve(self) -> None:
        self.lobby = lobby_of([self.session], keep=self.folder / "devices.json")
        self.server = Server(self.session, self.lobby, Where(port=self.port), QUICK)
        self.port = self.server.start().port

    def back(self) -> None:
        """Let the host end and go on from its log."""
        self.server.stop()
        self.session.close()
        self.session = Session.resume(self.folder)
        self.serve()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"


def phone(chromium: Browser, house: House, team: str, lang: str, dark: bool = False) -> Page:
    """Return a phone that has joined a table by the code in the address."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, locale="ko-KR" if lang == "ko" else "en-US",
        color_scheme="dark" if dark else "light",
    )  # fmt: skip
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.on("pageerror", lambda error: pytest.fail(f"the page's script failed: {error}"))
    page.goto(f"{house.url}#{house.lobby.code}")
    page.click(f"label.choice[data-team={team}]")
    page.click("#join button.main")
    page.wait_for_selector("#asked-head")
    assert house.lobby.code not in page.url
    return page


def seal(page: Page, house: House, team: str) -> None:
    """Choose what the question asks for and seal it."""
    question = house.session.view(team).question
    assert question is not None
    count = len(house.session.records)
    wanted = question.pick if question.kind == "aims" else 1
    page.wait_for_selector(OFFER)
    for number in range(wanted):
        page.locator(OFFER).nth(number).click()
    assert page.locator(".offer[data-on=true]").count() == wanted
    page.click(SEAL)
    page.wait_for_selector(".receipt, .ending, #question:not(:has([data-on=true]))")
    assert len(house.session.records) > count


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_game_by_phones_is_the_game_of_the_same_decisions(chromium: Browser, tmp_path: Path) -> None:
    house = House(tmp_path / "game")
    phones = {
        "seoul": phone(chromium, house, "seoul", "en"),
        "washington": phone(chromium, house, "washington", "ko", dark=True),
    }
    house.session.conduct.start()
    for number in range(MOST_QUESTIONS):
        if house.session.over:
            break
        owing = [team for team in house.session.waiting if team in phones]
        if not owing:
            house.session.conduct.skip()
            continue
        if number == 1:
            # Written, not sealed; the page is loaded anew: the words are still there.
            phones[owing[0]].fill("#note", "Wards first.")
            phones[owing[0]].reload()
            phones[owing[0]].wait_for_selector("#note")
            assert phones[owing[0]].input_value("#note") == "Wards first."
        if number == 2:
            house.back()
            for page in phones.values():
                page.evaluate("dispatchEvent(new Event('online'))")
                page.wait_for_selector("#away p", state="detached")
        for team in owing:
            seal(phones[team], house, team)
            fits(phones[team])
        point = house.session.point
        for page in phones.values():
            page.wait_for_selector(f"body[data-point='{point}']")
    assert house.session.over
    for page in phones.values():
        page.wait_for_selector(".ending h2")
        fits(page)
    records = house.session.records
    again = Session.start(house.session.scenario, None, dict(records[0].body["seats"]), 7)
    played = [each for each in records if each.body["kind"] == "decision" and each.body["seat"] != "chance"]
    for record in played:
        again.decide(decision_of(record.body))
    assert again.view("room") == house.session.view("room")
    assert again.records[-1].body["digest"] == next(
        each.body["digest"] for each in reversed(records) if each.body["kind"] == "decision"
    )
    again.close()
    house.server.stop()
    house.session.close()


def test_a_second_tab_takes_over_and_the_first_says_so(chromium: Browser, tmp_path: Path) -> None:
    house = House(tmp_path / "game")
    first = phone(chromium, house, "seoul", "en")
    second = first.context.new_page()
    second.goto(house.url)
    second.wait_for_selector("#asked-head")
    first.wait_for_selector("#gone h1")
    first.click("#gone button.main")
    first.wait_for_selector("#asked-head")
    second.wait_for_selector("#gone h1")
    assert len(house.lobby.devices) == 1
    house.server.stop()
    house.session.close()


def test_a_table_of_two_phones_proposes_and_passes_the_pen(chromium: Browser, tmp_path: Path) -> None:
    house = House(tmp_path / "game")
    holder, other = (phone(chromium, house, "seoul", "en") for _ in range(2))
    for number in range(2):
        other.locator(OFFER).nth(number).click()
    other.click(SEAL)
    holder.wait_for_selector(".voices")
    assert "Phone 2" in holder.inner_text(".voices >> nth=0")
    assert "seoul" in house.session.waiting
    holder.click("[data-key=pass-d2]")
    other.wait_for_selector("#buttons button:has-text('Seal')")
    other.click(SEAL)
    holder.wait_for_selector(".receipt")
    assert "seoul" not in house.session.waiting
    house.server.stop()
    house.session.close()


def test_a_sealed_table_takes_the_pen_of_a_phone_that_is_long_gone(chromium: Browser, tmp_path: Path) -> None:
    house = House(tmp_path / "game")
    holder, other = (phone(chromium, house, "seoul", "en") for _ in range(2))
    seal(holder, house, "seoul")
    other.wait_for_selector(".receipt")
    assert other.locator("[data-key=take], [data-key=unseal]").count() == 0
    holder.context.close()
    other.wait_for_selector(".devices .bad")
    steady = Times().steady
    house.lobby._times = Times(steady=lambda: steady() + AWAY)
    other.click("[data-key=take]")
    other.wait_for_selector("[data-key=unseal]")
    house.server.stop()
    house.session.close()


def test_an_evaluator_s_tap_is_a_mark_on_the_record_also_after_the_network_was_gone(
    chromium: Browser, tmp_path: Path
) -> None:
    house = House(tmp_path / "game")
    page = chromium.new_context(viewport={"width": 320, "height": 640}, locale="ko-KR").new_page()
    page.set_default_timeout(20_000)
    page.on("pageerror", lambda error: pytest.fail(f"the page's script failed: {error}"))
    page.goto(f"{house.url}marks#{house.lobby.code}")
    page.click("#join button.main")
    page.wait_for_selector("#wait h1")
    house.lobby.approve("d1")
    objective = next(iter(house.session.scenario.objectives))
    page.select_option("#objective", objective)
    page.fill("#words", "They asked what is not known.")
    page.click("#taps [data-kind=strength]")
    page.wait_for_selector(".mine [data-sent=true]")
    house.server.stop()
    page.wait_for_selector("#away p")
    page.click("#taps [data-kind=question]")
    page.wait_for_selector(".mine [data-sent=false]")
    house.serve()
    try_now(page)
    page.wait_for_selector(".mine [data-sent=false]", state="detached")
    fits(page)
    found = [(each.kind, each.words, each.objective) for each in noted(house.session.records)]
    assert found == [
        ("strength", "They asked what is not known.", objective), ("question", "", objective),
    ]  # fmt: skip
    house.server.stop()
    house.session.close()


def test_who_joins_anew_begins_with_an_empty_desk(chromium: Browser, tmp_path: Path) -> None:
    house = House(tmp_path / "game")
    page = phone(chromium, house, "seoul", "en")
    page.locator(OFFER).nth(0).click()
    page.wait_for_selector(".offer[data-on=true]")
    house.lobby.remove("d1")
    page.click("#gone button.main")
    page.fill("#code", house.lobby.code)
    page.click("label.choice[data-team=seoul]")
    page.click("#join button.main")
    page.wait_for_selector(OFFER)
    assert page.locator(".offer[data-on=true]").count() == 0
    house.server.stop()
    house.session.close()


def test_a_page_that_hears_nothing_more_opens_another_socket(chromium: Browser, tmp_path: Path) -> None:
    house = House(tmp_path / "game")
    page = chromium.new_context(locale="en-US").new_page()
    page.set_default_timeout(20_000)
    page.clock.install()
    with page.expect_websocket() as first:
        page.goto(f"{house.url}#{house.lobby.code}")
    page.click("label.choice[data-team=seoul]")
    page.click("#join button.main")
    page.wait_for_selector("#asked-head")
    with first.value.expect_event("framereceived", lambda frame: frame == '{"t":"beat"}'):
        house.server._loop.call_soon_threadsafe(house.server.hub.sync)
    # A network that is gone closes no socket: half a minute without a word is the sign.
    with page.expect_websocket():
        page.clock.fast_forward(30_000)
    page.wait_for_selector("#away p", state="detached")
    assert len(house.lobby.devices) == 1
    house.server.stop()
    house.session.close()


def test_a_wrong_code_is_said_at_the_door_and_forgotten_inside(chromium: Browser, tmp_path: Path) -> None:
    house = House(tmp_path / "game")
    page = chromium.new_context(locale="en-US").new_page()
    page.set_default_timeout(20_000)
    page.goto(house.url)
    page.fill("#code", "AAAAAA")
    page.click("label.choice[data-team=seoul]")
    page.click("#join button.main")
    page.wait_for_selector("#join-why:has-text('That is not the code')")
    assert "Not sealed" not in page.inner_text("body")
    page.fill("#code", house.lobby.code)
    page.click("#join button.main")
    page.wait_for_selector("#asked-head")
    assert "not the code" not in page.inner_text("body")
    house.server.stop()
    house.session.close()
