"""What a table must not miss on its phone, in Chromium: a message that comes, and a new question."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from consoles import deciding
from rooms import House
from seat_pages import Screen
from test_room_keyboard import LISTEN
from test_room_pages import flagship, pytestmark, up_to

from game.session import Session

__all__ = ["pytestmark"]


def told_at_the_tab(page: Any) -> str:
    """Return the number of unread messages as their tab has it."""
    return str(page.locator("[data-key=tab-messages] .count").text_content(timeout=5000))


def until(page: Any, so: str) -> None:
    """Wait a minute for what no selector says; a page forbids the browser to wait for a text of code."""
    late = f"performance.now() > begun + 60000 ? no(new Error({json.dumps('not so in a minute: ' + so)}))"
    look = f"({so}) ? done() : {late} : requestAnimationFrame(look)"
    page.evaluate(
        f"new Promise((done, no) => {{ const begun = performance.now(), look = () => {look}; look(); }})"
    )


@contextmanager
def elsewhere(chromium: Any, *team: str) -> Iterator[tuple[Session, Any]]:
    """Yield a game in which a table looks at the situation and not at its messages, and the table's page."""
    session = deciding()[0]
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits(*team)
        page.click("[data-key=tab-situation]")
        yield session, page
        assert screen.errors == []
        screen.context.close()


@pytest.mark.parametrize("place", ["down", "situation"])
def test_a_message_that_is_not_on_the_screen_is_told_until_it_is(chromium: Any, place: str) -> None:
    session = deciding()[0]
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.wait_for_selector(".message .tag.new >> nth=0", state="attached")
        # Whatever lies open on the screen has been seen before the table looks elsewhere.
        page.wait_for_selector("#newest .message[open] .tag.new", state="detached")
        if place == "down":
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
        else:
            page.click("[data-key=tab-situation]")
        before = int(told_at_the_tab(page))
        page.evaluate(LISTEN)
        session.conduct.say("A storm comes.")
        page.wait_for_selector("#news button:has-text('A storm comes.')")
        assert int(told_at_the_tab(page)) == before + 1
        assert page.evaluate("window.aloud") == ["A new message: A storm comes."]
        if place == "situation":
            # It lies over nothing that is touched.
            for name in ("lang", "theme"):
                page.locator(f"#strip [data-key={name}]").click(trial=True, timeout=5000)
        page.click("#news button")
        page.wait_for_selector("#news:empty", state="attached")
        until(page, f"document.querySelector('.count')?.textContent === '{before}'")
        headline = page.locator("#newest summary:has-text('A storm comes.')").bounding_box()
        roof, foot = (page.locator(each).bounding_box() for each in ("#head", "#foot"))
        assert roof["y"] + roof["height"] <= headline["y"] < foot["y"]
        assert page.evaluate("window.aloud") == ["A new message: A storm comes."]
        assert screen.errors == []
        screen.context.close()


def test_what_a_long_headline_loses_in_the_strip_is_no_torn_word(chromium: Any) -> None:
    session = deciding()[0]
    with House((session,)) as house:
        screen = Screen(chromium, house, "ko")
        page = screen.sits()
        screen.resize(320, 568)
        page.click("[data-key=tab-situation]")
        session.conduct.say("하나")
        session.conduct.say("태풍이 하하 가나다라 마바사아 자차카타파하 기니디리미비시이지")
        page.wait_for_selector("#news button:has-text('태풍이'):has-text('+1')")
        assert screen.wrong() == []
        page.evaluate("document.querySelector('#news span').style.wordBreak = 'break-all'")
        assert [each for each in screen.wrong() if "torn word" in each]
        screen.context.close()


@pytest.mark.parametrize("team", ["seoul", "washington"])
def test_the_strip_lies_over_the_badge_of_every_table(chromium: Any, team: str) -> None:
    with elsewhere(chromium, team) as (session, page):
        badge = page.locator("#who .badge").bounding_box()
        middle = [badge["x"] + badge["width"] / 2, badge["y"] + badge["height"] / 2]
        session.conduct.say("A storm comes.")
        page.wait_for_selector("#news button:has-text('A storm comes.')")
        assert page.evaluate("([x, y]) => !!document.elementFromPoint(x, y).closest('#news')", middle)


def test_the_strip_folds_to_a_sign_and_whose_page_it_is_can_be_read_again(chromium: Any) -> None:
    session = deciding()[0]
    with House((session,)) as house:
        screen = Screen(chromium, house)
        screen.page.clock.install()
        page = screen.sits()
        page.click("[data-key=tab-situation]")
        session.conduct.say("A storm comes.")
        page.wait_for_selector("#news button:has-text('A storm comes.')")
        name, clock, strip = (
            page.locator(each).bounding_box() for each in ("#who h1", "#clock", "#news button")
        )
        assert strip["x"] + strip["width"] + 2 < clock["x"], "its edge touches no digit of the clock"
        middle = [name["x"] + name["width"] / 2, name["y"] + name["height"] / 2]
        hidden = "([x, y]) => !!document.elementFromPoint(x, y).closest('#news button')"
        assert page.evaluate(hidden, middle)
        page.clock.fast_forward(13_000)
        page.wait_for_selector("#news [data-folded=true]")
        assert not page.evaluate(hidden, middle)
        page.click("#news button")
        page.wait_for_selector("#news:empty", state="attached")
        # What comes once more is shown as it was at first.
        session.conduct.rewind(len(session.records) - 2)
        page.wait_for_selector("#resolved .late:has-text('Control went back to')")
        page.click("[data-key=tab-situation]")
        session.conduct.say("A storm comes.")
        page.wait_for_selector("#news [data-folded=false]:has-text('A storm comes.')")
        assert screen.errors == []
        screen.context.close()


def two_questions_on() -> tuple[Session, int, int]:
    """Return the flagship's game, and the records at which its first and its second question were open."""
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    first = len(session.records) - 1
    for _ in range(2):
        session.decide(decisions.pop(0))
    up_to(session, decisions, "decide")
    later = len(session.records) - 1
    session.decide(decisions.pop(0))
    return session, first, later


def test_a_table_is_told_each_time_that_control_went_back_and_may_write_on(chromium: Any) -> None:
    session, first, later = two_questions_on()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.click("[data-key=tab-more]")
        page.fill("#ask", "May we")
        page.evaluate(LISTEN)
        for times, target in enumerate((later, later, first), 1):
            session.conduct.rewind(target)
            phase = session.view("seoul").phase_name.en
            page.wait_for_selector(f"#resolved .late:has-text('{phase}')", state="attached")
            until(page, f"window.aloud.filter((each) => /went back/.test(each)).length === {times}")
        said = [each for each in page.evaluate("window.aloud") if "Control went back to" in each]
        assert len({*said}) == 2, said
        assert page.evaluate("document.activeElement.id") == "ask"
        assert page.input_value("#ask") == "May we"
        assert screen.errors == []
        screen.context.close()


def test_after_the_end_no_strip_asks_for_anything(chromium: Any) -> None:
    with elsewhere(chromium) as (session, page):
        session.conduct.say("A storm comes.")
        page.wait_for_selector("#news button:has-text('A storm comes.')")
        session.conduct.endex()
        page.wait_for_selector("#ending h2")
        page.wait_for_selector("#news:empty", state="attached")
        # It can still be read, and is counted until it was.
        unread = int(told_at_the_tab(page))
        page.click("[data-key=tab-messages]")
        page.click("#messages .message:has-text('A storm comes.') summary")
        until(page, f"+(document.querySelector('.count')?.textContent ?? 0) < {unread}")


def test_whoever_opens_the_messages_has_been_told(chromium: Any) -> None:
    with elsewhere(chromium) as (session, page):
        session.conduct.say("A storm comes.")
        session.conduct.say("It turns away.")
        page.wait_for_selector("#news button:has-text('It turns away.'):has-text('+1')")
        page.click("[data-key=tab-messages]")
        page.wait_for_selector("#news:empty", state="attached")
        # A message at the top of what is read needs no strip.
        page.click("[data-key=tab-decide]")
        session.conduct.say("All clear.")
        page.wait_for_selector("#newest .message[open]:has-text('All clear.')")
        until(page, "!document.querySelector('#newest .message:first-child .tag.new')")
        assert page.locator("#news button").count() == 0


def test_a_new_question_is_read_from_its_top(chromium: Any) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.at_the_door()
        page.click(".choice[data-team=seoul]")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.click("[data-key=go]")
        page.wait_for_selector("#strip > *")
        until(page, "scrollY === 0")
        page.locator(".offer[data-closed=false] > label").first.click()
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        below = page.evaluate("scrollY")
        assert below > 200
        point = session.point
        washington = next(each for each in decisions if each.seat == "washington" and each.point == point)
        decisions.remove(washington)
        session.decide(washington)
        page.wait_for_selector("#question [data-team=washington][data-standing=sealed]")
        # The same question drawn anew moves nothing.
        assert page.evaluate("scrollY") > 100
        while session.point == point or session.view("seoul").question is None:
            session.decide(decisions.pop(0))
        screen.reads(session.point)
        until(page, "scrollY === 0")
        assert screen.errors == []
        screen.context.close()


def test_who_writes_to_control_is_not_torn_away_by_a_new_question(chromium: Any) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.click("[data-key=tab-more]")
        page.fill("#ask", "May we")
        session.conduct.skip()
        screen.reads(session.point)
        assert page.evaluate("document.activeElement.id") == "ask"
        assert page.locator("body[data-tab=more]").count() == 1
        assert page.input_value("#ask") == "May we"
        # Nor does it get lost where the page is loaded anew.
        page.reload()
        page.click("[data-key=tab-more]")
        assert page.input_value("#ask") == "May we"
        screen.context.close()


def test_an_aim_too_many_is_told_with_the_aims_of_which_one_must_go(chromium: Any) -> None:
    with House((flagship()[0],)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        labels = page.locator(".offer > label")
        names = [labels.nth(place).locator("b").inner_text() for place in (0, 1)]
        for place in range(3):
            labels.nth(place).click()
        told = page.locator("#buttons .bad")
        assert all(word in told.inner_text() for word in ("Only 2", *names))
        assert page.locator("#alerts").text_content() == told.inner_text()
        # It is heard once: with one that is taken away it is gone, and comes again with one too many.
        labels.nth(0).click()
        told.wait_for(state="detached")
        assert page.locator("#alerts").text_content() == ""
        labels.nth(0).click()
        labels.nth(2).click()
        # It speaks the language of the page, and goes with one that is taken away.
        page.click("[data-key=lang]")
        page.wait_for_selector("#buttons .bad:text-matches('[가-힣]')")
        labels.nth(0).click()
        told.wait_for(state="detached")
        labels.nth(2).click()
        assert page.locator(".offer[data-on=true]").count() == 2
        assert screen.errors == []
        screen.context.close()


def test_the_settings_of_a_game_stand_in_its_briefing_with_what_they_set(chromium: Any) -> None:
    with House((flagship()[0],)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.click("[data-key=tab-more]")
        page.click("[data-key=briefing] summary")
        assert page.locator(".settings div").first.inner_text() == "Era: As in 2024"
        screen.context.close()


def test_an_inject_that_is_sent_again_in_the_same_words_is_told_again(chromium: Any) -> None:
    with elsewhere(chromium) as (session, page):
        page.evaluate(LISTEN)
        for _ in range(2):
            session.conduct.say("A storm comes.")
            page.wait_for_selector("#news button:has-text('A storm comes.')")
            page.click("#news button")
            page.wait_for_selector("#news:empty", state="attached")
            page.click("[data-key=tab-situation]")
        assert page.evaluate("window.aloud") == ["A new message: A storm comes."] * 2
        session.conduct.say("A storm comes.")
        session.conduct.say("A storm comes.")
        page.wait_for_selector("#news button:has-text('A storm comes.'):has-text('+1')")


def test_a_card_that_is_turned_up_is_counted_until_it_was_read(chromium: Any) -> None:
    session = deciding()[0]
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        count = page.locator("[data-key=tab-more] .count")
        assert count.count() == 0
        page.click("[data-key=roles] summary")
        page.locator("[data-key^=role-]").first.click()
        page.wait_for_selector("[data-key=tab-more] .count:text-is('1')")
        # It is still news after the page was loaded anew, and no longer once it was on the screen.
        page.reload()
        page.wait_for_selector("[data-key=tab-more] .count:text-is('1')")
        page.click("[data-key=tab-more]")
        count.wait_for(state="detached")
        page.click("[data-key=lang]")
        page.wait_for_selector("html[lang=ko]")
        page.wait_for_selector("[data-key=tab-more]:has-text('더 보기')")
        assert count.count() == 0
        assert screen.errors == []
        screen.context.close()


def test_side_by_side_an_unread_card_is_counted_and_comes_into_sight(chromium: Any) -> None:
    session = deciding()[0]
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        screen.resize(1024, 700)
        assert not page.is_visible("#nav button")
        page.click("[data-key=roles] summary")
        # The card is turned up where its part of the page is not on the screen.
        page.evaluate("scrollTo(0, 0); document.querySelector('[data-key^=role-]').click()")
        tab = page.locator("[data-key=tab-more]")
        page.wait_for_selector("[data-key=tab-more]:visible .count:text-is('1')")
        assert [each.is_visible() for each in page.locator("#nav button").all()] == [False] * 3 + [True]
        tab.click()
        tab.wait_for(state="hidden")
        card = page.locator("#more .role").first.bounding_box()
        assert 0 <= card["y"] < 700
        assert screen.wrong() == []
        screen.context.close()


def test_an_evaluator_reads_and_hears_each_time_that_control_went_back(chromium: Any) -> None:
    session, first, later = two_questions_on()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.marks()
        page.wait_for_selector("#now li")
        assert page.locator("#now [role=note]").count() == 0
        page.evaluate(LISTEN)
        heard = []
        for target in (later, later, first):
            session.conduct.rewind(target)
            heard.append(session.view("room").happenings[0].text.en)
            page.wait_for_selector(f"#now [role=note]:has-text('{heard[-1]}')")
            until(page, f"window.aloud.length === {len(heard)}")
        assert page.evaluate("window.aloud") == heard
        assert screen.errors == []
        screen.context.close()
