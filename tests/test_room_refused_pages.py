"""Pages of the room in Chromium: a refused paper is read at once, and no card of the console moves aside."""

from __future__ import annotations

from typing import Any

from consoles import deciding, opened
from rooms import House
from seat_pages import Screen
from sessions import say, tutorial
from test_room_pages import flagship, pytestmark
from test_room_paper_pages import on_the_table

from game.session import Decision, Session, ask

__all__ = ["pytestmark"]

ALL = "[...document.querySelectorAll('{}')]"
LEFT = "each.getBoundingClientRect().x"


def test_a_table_reads_at_once_what_came_of_the_paper_that_was_refused(chromium: Any) -> None:
    session = on_the_table()
    paper, first = session.view("room").paper, session.point
    assert paper is not None
    name = next(each.name.en for each in paper.texts if each.id == paper.table[0])
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits("seoul")
        session.decide(Decision("washington", ("non_concur",), first))
        session.decide(Decision("seoul", ("concur",), first))
        page.wait_for_selector(f"body:not([data-point='{first}'])")
        told = page.inner_text(".paper > .attempt")
        assert told.startswith(f"Round 1: {name}")
        assert "not signed" in told
        assert "does not concur" in told
        assert page.is_visible(".paper > .attempt")
        assert page.inner_text(".paper > p.quiet >> nth=0") == "No text is on the table now."
        screen.resize(320, 640)
        assert screen.wrong() == []
        screen.context.close()


def refused() -> Session:
    """Return the tutorial without an alliance table, where a capital is asked again after both said no."""
    seats = {"seoul": "people", "washington": "people", "alliance": "nobody"}
    session = Session.start(tutorial(), None, seats, 6, reproducible=True)
    say(session, "seoul:lives+calm washington:lives+calm")
    while not session.point.endswith("instruct.2"):
        question = session.view(session.waiting[0]).question
        assert question is not None
        choices = question.choices or [(each.id,) for each in question.offers if each.open]
        choice = ("non_concur",) if ("non_concur",) in choices else choices[0]
        session.decide(Decision(session.waiting[0], choice, session.point))
    return session


def test_a_text_that_may_not_be_tabled_says_why_without_being_opened_and_comes_last(chromium: Any) -> None:
    session = refused()
    paper = session.view("seoul").paper
    assert paper is not None
    (shut,) = [each for each in paper.texts if not each.open]
    assert shut != paper.texts[-1]
    with House((session,)) as house:
        for lang in ("en", "ko"):
            screen = Screen(chromium, house, lang)
            page = screen.sits("seoul")
            page.wait_for_selector(".paper .text")
            closed = page.evaluate(f"{ALL.format('.paper .text')}.map((each) => each.dataset.closed)")
            assert closed == ["false"] * (len(paper.texts) - 1) + ["true"]
            why = page.locator(".paper .text[data-closed=true] summary small.bad")
            assert why.is_visible()
            assert why.inner_text() == shut.refusal.of(lang)
            screen.resize(320, 640)
            assert screen.wrong() == []
            screen.context.close()


def test_short_words_of_control_are_read_once_on_a_telephone(chromium: Any) -> None:
    session, _ = flagship()
    session.conduct.start()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits("seoul")
        session.conduct.say("Ten minutes more.")
        page.wait_for_selector("#newest .message >> text=Ten minutes more.")
        words = page.evaluate("document.querySelector('#newest .message').textContent")
        assert words.count("Ten minutes more.") == 1
        session.conduct.say("Ten minutes more.\nThen we stop.")
        page.wait_for_selector("#newest .message >> text=Then we stop.")
        assert (
            page.evaluate("document.querySelector('#newest .message').textContent").count("Ten minutes") == 1
        )
        screen.context.close()


def test_each_card_of_the_console_keeps_its_column_and_advance_its_place(chromium: Any) -> None:
    session = deciding()[0]
    where = f"Object.fromEntries({ALL.format('main .card:not([hidden])')}.map((each) => [each.id, {LEFT}]))"
    with House((session,)) as house:
        screen = opened(chromium, house)
        page = screen.page
        for width, columns in ((1440, 3), (1024, 2), (320, 1)):
            screen.resize(width, 900)
            page.wait_for_selector("#ahead [data-key=advance]")
            before, high = page.evaluate(where), page.locator("[data-key=advance]").bounding_box()
            assert len(set(before.values())) == columns
            page.click("#shelf [data-key^=r-]")
            page.wait_for_selector("#said:has-text('Recorded')")
            page.wait_for_selector("#sent, [data-key=sent]")
            ask(session, "washington", f"May we know more, now that it is {width}?")
            page.wait_for_selector(f"#asked:has-text('{width}')")
            assert page.evaluate(where) == before
            if columns > 1:
                now = page.locator("[data-key=advance]").bounding_box()
                assert (now["x"], round(now["y"] - high["y"], -1)) == (high["x"], 0)
            assert screen.wrong() == []
        screen.context.close()
