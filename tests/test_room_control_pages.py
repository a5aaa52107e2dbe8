"""The console in Chromium: every tab without a fault, and by hand what a facilitator does."""

from __future__ import annotations

from typing import Any

import pytest
from consoles import DONE, deciding, faults, opened, tab
from rooms import House
from test_room_pages import SIGHTS, needs_axe, pytestmark

from game.room.told import control
from game.session import noted, questions
from game.texts import say

__all__ = ["pytestmark"]


@needs_axe
@pytest.mark.parametrize(("lang", "theme"), SIGHTS)
def test_nothing_is_wrong_with_any_tab_of_the_console(chromium: Any, lang: str, theme: str) -> None:
    (session,) = deciding()
    session.conduct.mark("improve", "late")
    with House((session,)) as house:
        house.lobby.join(house.lobby.code, "seat", 1, "seoul", "se6")
        house.lobby.join(house.lobby.code, "evaluator", 1)
        screen = opened(chromium, house, lang, theme)
        page = screen.page
        wrong = []
        for name in control.PAGES:
            tab(screen, name)
            if name == "decide":
                for kind in ("paper", "set", "for"):
                    page.click(f"[data-key=deed-{kind}]")
                    wrong += faults(screen, kind)
                page.locator("#deed label.pick").first.click()
            if name == "devices":
                page.click("[data-key=door-large]")
                wrong += faults(screen, "door-large")
                page.keyboard.press("Escape")
                page.wait_for_selector("dialog", state="detached")
            if name == "record":
                page.locator("#made label.pick").last.click()
                page.wait_for_selector("[data-key=rewind]:not([disabled])")
            for fold in page.locator("main details:visible").all():
                fold.locator("summary").first.click()
            wrong += faults(screen, name)
        page.click("[data-key=end]")
        wrong += faults(screen, "sure")
        page.locator("dialog button").first.click()
        page.wait_for_selector("[data-key=end]", state="detached")
        tab(screen, "now")
        page.wait_for_selector("#closing:not([hidden]) h2")
        wrong += faults(screen, "over")
        screen.context.close()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_no_name_of_a_tab_is_torn_at_any_width(chromium: Any, lang: str) -> None:
    (session,) = deciding()
    lines = """Array.from(document.querySelectorAll("#tabs button"), (tab) => {
        const range = document.createRange();
        range.selectNodeContents(tab.firstChild);
        const [inner, outer] = [range.getBoundingClientRect(), tab.getBoundingClientRect()];
        const out = inner.left < outer.left || inner.right > outer.right;
        return (out || range.getClientRects().length > 1) && tab.textContent;
    }).filter(Boolean)"""
    with House((session,)) as house:
        screen = opened(chromium, house, lang)
        torn = {}
        for width in range(320, 1300, 20):
            screen.resize(width, 800)
            assert screen.page.locator("#tabs button").count() == len(control.PAGES)
            torn[width] = screen.page.evaluate(lines)
        screen.context.close()
    assert not {width: names for width, names in torn.items() if names}


def test_what_is_sealed_and_true_is_folded_and_stays_as_it_was_left(chromium: Any) -> None:
    (session,) = deciding()
    name = session.view("white_cell").control.sealed[0].name  # type: ignore[union-attr]
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        fold = page.locator("#tables details")
        assert fold.count() == 1
        assert not fold.evaluate("node => node.open")
        assert not page.get_by_text(name.en, exact=True).is_visible()
        # A redraw leaves it folded, and unfolded where somebody has opened it.
        for opened_by_hand in (False, True):
            if opened_by_hand:
                fold.locator("summary").click()
            session.conduct.reseat("washington", "bot" if not opened_by_hand else "people")
            shows = "visible" if not opened_by_hand else "detached"
            page.wait_for_selector("#tables p:has-text('a bot plays')", state=shows)
            assert fold.evaluate("node => node.open") == opened_by_hand
        tab(screen, "facts")
        page.wait_for_selector("#hidden details")
        assert page.locator("main details[open]:visible").count() == 0
        tab(screen, "now")
        assert fold.evaluate("node => node.open")
        session.conduct.skip()
        page.wait_for_selector("#tables details[open]", state="detached")
        assert screen.errors == []
        screen.context.close()


def test_control_answers_looks_ahead_decides_goes_back_and_ends(chromium: Any) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.locator("#asked input").fill("Not before noon.")
        page.locator("#asked form button", has_text="Answer").click()
        page.wait_for_selector("#asked details")
        assert "Not before noon." in questions(session.records)[0].answer.en
        page.click("[data-key=k-strength]")
        page.wait_for_selector("[data-key=n-last]:not([disabled])")
        page.fill("#note", "They asked.")
        page.click("[data-key=n-last]")
        page.wait_for_selector(DONE)
        assert noted(session.records)[-1].words == "They asked."
        page.click("#ahead summary")
        page.wait_for_selector("#ahead li")
        tab(screen, "decide")
        page.locator("#deed label.pick").nth(1).click()
        page.wait_for_selector("#deed-ahead li")
        assert page.locator("[data-key=decide]").is_disabled()
        page.fill("#reason", "They have left the room.")
        page.click("[data-key=decide]")
        page.locator("dialog button").first.click()
        page.wait_for_selector(DONE)
        made = [each for each in session.records if each.body["kind"] == "decision"]
        assert made[-1].body["options"][0] == "for_seoul"
        assert made[-1].body["text"] == "They have left the room."
        tab(screen, "record")
        assert page.locator(f"text={say('board.control.rewind.choose', 'en')} >> visible=true").count() == 1
        page.locator("#made label.pick").last.click()
        page.click("[data-key=rewind]:not([disabled])")
        question = page.locator("dialog p").first.inner_text()
        chosen = page.locator("#made label.pick > span").last.evaluate("each => each.firstChild.textContent")
        assert question.startswith(f"Go back to no. 0 ({chosen})? ")
        page.locator("dialog button").first.click()
        page.wait_for_selector("#made s")
        # Where the game stands now is nothing that anybody has chosen to go back to.
        assert page.locator("#made input:checked, [data-key=rewind] >> visible=true").count() == 0
        assert page.evaluate("document.activeElement.tagName") == "MAIN", "a keyboard is still on the page"
        assert ["rewind", "0"] in [each.body.get("options") for each in session.records]
        page.click("[data-key=end]")
        page.locator("dialog button").nth(1).click()
        assert not session.over
        page.click("[data-key=end]")
        page.locator("dialog button").first.click()
        page.wait_for_selector("[data-key=end]", state="detached")
        tab(screen, "now")
        page.wait_for_selector("#closing h2")
        assert session.over
        assert screen.errors == []
        screen.context.close()


def test_a_keyboard_stays_where_it_was_and_what_is_typed_outlives_a_redraw(chromium: Any) -> None:
    (session,) = deciding()
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        page.fill("#words", "Half a sent")
        session.conduct.say("Something else.")
        page.wait_for_selector("#shelf summary:has-text('5')")
        page.keyboard.type("ence")
        assert page.input_value("#words") == "Half a sentence"
        page.click("[data-key=lang]")
        page.wait_for_selector("#say h2:text-matches('[가-힣]')")
        assert page.input_value("#words") == "Half a sentence"
        page.focus("[data-key=k-question]")
        session.conduct.mark("strength")
        page.wait_for_selector("[data-key=n-last]:not([disabled])")
        assert page.evaluate("document.activeElement.dataset.key") == "k-question"
        page.focus("[data-key=tab-decide]")
        page.keyboard.press("Enter")
        page.wait_for_selector("body[data-tab=decide]")
        assert page.evaluate("document.activeElement.dataset.key") == "tab-decide"
        screen.context.close()
