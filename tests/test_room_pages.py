"""The pages of the room in Chromium: nothing wrong in any state; drafts outlive refresh and loss of touch."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from chromium import FOUND, try_now
from rooms import House
from seat_pages import AXE, OPTIONS, Screen

from game.record.codec import decision_of
from game.room.where import Where
from game.session import Decision, Replay, Session, find, load
from game.texts import say

LINE = Path(__file__).parent / "games" / "three_waves" / "line_an_agreed_act.jsonl"

SIGHTS = (("en", "light"), ("ko", "dark"))

INSIDE = {"control": "#tabs > *", "marks": "#taps > *"}
"""What is there once somebody has been let in."""

pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(FOUND is None, reason="no Chromium here: apt-get install chromium (.ci/run does)"),
]


needs_axe = pytest.mark.skipif(
    not AXE.exists(), reason="no axe: npm install --prefix build/axe axe-core@4.14.1 (.ci/run does)"
)


def flagship() -> tuple[Session, list[Decision]]:
    """Return a game at its first question and the decisions of a line of play."""
    records = Replay.read(LINE).records
    session = Session.start(load(find("three_waves")), seed=records[0].body["seed"], reproducible=True)
    bodies = [each.body for each in records if each.body["kind"] == "decision"]
    return session, [decision_of(body) for body in bodies if body["seat"] in session.header.seats]


def up_to(session: Session, decisions: list[Decision], kind: str, team: str = "seoul") -> None:
    """Play the line until a team owes an answer of some kind."""
    while True:
        question = session.view(team).question
        if question is not None and question.kind == kind and question.owes:
            return
        session.decide(decisions.pop(0))


@pytest.mark.parametrize("size", [21, 32])
def test_who_has_set_large_letters_reaches_every_part_of_a_seat_s_page(chromium: Any, size: int) -> None:
    """In pixels, of which browsers have sixteen unasked: a third more, and twice (a long word is parted)."""
    large = chromium.browser_type.launch(
        executable_path=FOUND, args=[*OPTIONS, f"--blink-settings=defaultFontSize={size}"]
    )
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        for lang, theme in SIGHTS:
            screen = Screen(large, house, lang, theme)
            page = screen.sits("seoul")
            for part in ("decide", "messages", "situation", "more"):
                page.click(f"[data-key=tab-{part}]")
                wrong = [each for each in screen.wrong() if size == 21 or not each.startswith("torn word")]
                assert wrong == [], (lang, part)
            screen.context.close()
    large.close()


@needs_axe
@pytest.mark.parametrize(("lang", "theme"), SIGHTS)
def test_nothing_is_wrong_with_any_state_of_a_game(chromium: Any, lang: str, theme: str) -> None:
    session, decisions = flagship()
    with House((session,)) as house:
        screen = Screen(chromium, house, lang, theme)
        screen.at_the_door()
        wrong = looked_at(screen, "door")
        screen.sits("seoul")
        seen = set()
        while not session.over:
            view = session.view("seoul")
            question = view.question
            sealed = "" if question is None else str(not question.owes).lower()
            state = (view.stage, question and question.kind, bool(question and question.own))
            if state not in seen:
                seen.add(state)
                screen.reads(session.point, sealed)
                wrong += looked_at(screen, str(state))
            session.decide(decisions.pop(0))
        screen.reads(session.point)
        screen.page.wait_for_selector(".ending")
        wrong += looked_at(screen, "over")
        screen.context.close()
    assert {"aims", "decide", "instruct", "ratify"} <= {state[1] for state in seen}
    assert not wrong, "\n".join(wrong)


@needs_axe
def test_nothing_is_wrong_with_the_pages_of_control_and_evaluators(chromium: Any) -> None:
    session, _ = flagship()
    with House((session,)) as house:
        wrong = []
        codes = {"control": house.lobby.control_code, "marks": house.lobby.code}
        for (place, code), (lang, theme) in product(codes.items(), SIGHTS):
            screen = Screen(chromium, house, lang, theme)
            screen.page.goto(f"{house.url}/{place}")
            screen.page.fill("#code", code)
            wrong += looked_at(screen, f"{place} door")
            screen.page.click("#join button.main")
            if place == "marks":
                screen.page.wait_for_selector("#wait h1")
                house.lobby.approve(house.lobby.devices[-1].id)
            screen.page.wait_for_selector(INSIDE[place])
            wrong += looked_at(screen, place)
            screen.context.close()
    assert not wrong, "\n".join(wrong)


def looked_at(screen: Screen, state: str) -> list[str]:
    """Return what is wrong on a small phone, tab by tab, and on a laptop, where all is seen at once."""
    found = []
    screen.resize(320, 640)
    tabs = screen.page.locator("#nav button")
    for place in range(tabs.count() or 1):
        if tabs.count():
            tabs.nth(place).click()
        found += screen.wrong()
    found += screen.violations()
    if tabs.count():
        tabs.nth(0).click()
    screen.resize(1280, 720)
    found += screen.wrong() + screen.violations()
    return [f"{state}: {each}" for each in dict.fromkeys(found)]


def test_a_decision_is_sealed_and_taken_back(chromium: Any) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        assert page.locator("[data-key=main]").is_disabled()
        page.locator(".offer[data-closed=false] > label").first.click()
        page.fill("#note", "Wards and power first.")
        page.click("[data-key=main]")
        page.wait_for_selector(".receipt")
        own = session.view("seoul").question.own  # type: ignore[union-attr]
        assert own is not None
        assert len(own.options) == 1
        assert "Wards and power first." in page.inner_text(".receipt")
        page.click("[data-key=unseal]")
        page.wait_for_selector(".offers")
        assert "seoul" in session.waiting
        assert page.locator(".offer[data-on=true]").count() == 1
        assert page.input_value("#note") == "Wards and power first."
        # Where nobody at the table has sealed, the table is told who has.
        session.conduct.override("seoul", own.options, "They have left.")
        page.wait_for_selector(".receipt h2:text-is('Exercise control decided for you')")
        told, sign = page.inner_text("body"), page.locator(".round").bounding_box()
        assert sign["width"] == sign["height"], "its sign stays round beside two lines"
        assert "They have left." not in told, "the reason is control's"
        assert "Wards and power first." not in told, "what the table wrote was not sealed with it"
        assert screen.errors == []
        screen.context.close()


def test_a_draft_outlives_refresh_language_and_loss_of_touch(chromium: Any) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.locator(".offer[data-closed=false] > label").nth(1).click()
        page.fill("#note", "Draft words.")
        page.click("[data-key=lang]")
        page.wait_for_selector("html[lang=ko]")
        page.wait_for_selector("#asked-head:text-matches('[가-힣]')")
        assert page.input_value("#note") == "Draft words."
        page.reload()
        page.wait_for_selector("#note")
        assert page.input_value("#note") == "Draft words."
        assert page.locator(".offer[data-on=true]").count() == 1
        assert screen.errors == []
        screen.context.close()


def test_what_is_sealed_out_of_touch_goes_out_once_when_the_host_is_back(chromium: Any) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        port = int(house.url.rpartition(":")[2])
        screen = Screen(chromium, house)
        page = screen.sits()
        page.locator(".offer[data-closed=false] > label").first.click()
        house.stop()
        page.wait_for_selector("#away button")
        page.click("[data-key=main]")
        assert "seoul" in session.waiting
        again = House((session,), where=Where(port=port), lobby=house.lobby)
        try_now(page)
        page.wait_for_selector(".receipt")
        page.wait_for_selector("#away:empty", state="attached")
        assert "seoul" not in session.waiting
        point = session.point
        made = [each for each in session.records if each.body["kind"] == "decision"]
        assert [each.body["seat"] for each in made if each.body["point"] == point].count("seoul") == 1
        again.stop()
        screen.context.close()


def test_a_question_that_passes_leaves_its_words_to_be_copied(chromium: Any) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.locator(".offer[data-closed=false] > label").first.click()
        page.fill("#note", "Words to keep.")
        session.conduct.skip()
        page.wait_for_selector(".passed")
        assert "Words to keep." in page.inner_text(".passed")
        assert screen.errors == []
        screen.context.close()


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_what_happened_stands_once_on_what_is_seen_of_a_page(chromium: Any, width: int) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    session.decide(decisions.pop(0))
    session.decide(decisions.pop(0))
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        screen = Screen(chromium, house)
        screen.resize(width, 1080)
        page = screen.sits()
        page.wait_for_selector("#resolved details")
        heads = page.locator("summary, h2, h3").filter(has_text=say("seat.happened", "en"), visible=True)
        assert heads.count() == 1
        if width == 390:
            # Where one part is on the screen at a time, the situation has it too.
            page.click("[data-key=tab-situation]")
            assert heads.count() == 1
        assert screen.errors == []
        screen.context.close()
