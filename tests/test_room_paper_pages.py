"""The joint paper on a seat's page, in Chromium: why it is asked again, and that it lapsed."""

from __future__ import annotations

from typing import Any

from rooms import House
from seat_pages import Screen
from sessions import say, tutorial
from test_room_pages import flagship, pytestmark

from game.session import Decision, Session

__all__ = ["pytestmark"]


def on_the_table() -> Session:
    """Return a game in which Washington may add a sentence to the paper that both are asked for."""
    session, decisions = flagship()
    while not any(len(answer) > 1 for answer in _answers(session, "washington")):
        session.decide(decisions.pop(0))
    assert {"seoul", "washington"} <= set(session.waiting)
    return session


def _answers(session: Session, team: str) -> tuple[tuple[str, ...], ...]:
    question = session.view(team).question
    return question.choices if question is not None and question.kind == "ratify" else ()


def test_who_is_asked_for_a_paper_again_reads_what_the_other_capital_has_added(chromium: Any) -> None:
    session = on_the_table()
    first = session.point
    answer = next(each for each in _answers(session, "washington") if len(each) > 1)
    paper = session.view("room").paper
    assert paper is not None
    word = next(each for text in paper.texts for each in text.reservations if each.id == answer[1])
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits("seoul")
        session.decide(Decision("washington", answer, first))
        session.decide(Decision("seoul", ("concur",), first))
        screen.reads(session.point, "false")
        page.wait_for_selector(".amended h2:text-is('The paper has changed: answer again.')")
        assert "Washington" in page.inner_text(".amended")
        assert page.inner_text(".amended blockquote") == word.words.en
        assert page.inner_text(".paper mark") == word.words.en
        assert str(page.text_content("#says")).startswith("The paper has changed: answer again.")
        # It is of this question alone.
        session.decide(Decision("seoul", ("concur",), session.point))
        page.wait_for_selector("#amended:empty", state="attached")
        assert screen.errors == []
        screen.context.close()


def test_no_sentence_is_told_before_the_answers_are_turned_over(chromium: Any) -> None:
    session = on_the_table()
    answer = next(each for each in _answers(session, "washington") if len(each) > 1)
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits("seoul")
        session.decide(Decision("washington", answer, session.point))
        page.wait_for_selector("#question [data-team=washington][data-standing=sealed]")
        assert page.locator(".amended, .paper mark").count() == 0
        screen.context.close()


def test_a_paper_that_nobody_signed_in_time_is_told_on_a_card_once(chromium: Any) -> None:
    session = on_the_table()
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits("seoul")
        assert page.locator(".late").count() == 0
        session.conduct.skip()
        page.wait_for_selector(
            "#resolved .late:has-text('Seoul is silent; Washington is silent. Not signed.')"
        )
        assert "Time ran out on the paper" in page.inner_text(".late")
        assert page.locator("#decide :text('Seoul is silent; Washington is silent')").count() == 1
        # A draft that nobody tables is told too, and what it comes to at the end of the talks.
        while session.view("seoul").turned is None:
            session.conduct.skip()
        page.wait_for_selector(".late:has-text('No paper was put on the table'):has-text('No common text')")
        assert screen.errors == []
        screen.context.close()


def overtaken() -> Session:
    """Return a game in which events came before a paper to which Washington had added a sentence."""
    seats = {"seoul": "people", "washington": "people", "alliance": "nobody"}
    session = Session.start(tutorial(), None, seats, 6, reproducible=True)
    say(session, "seoul:lives+calm washington:lives+calm")
    while not session.over:
        team = session.waiting[0]
        question = session.view(team).question
        assert question is not None
        longer = [each for each in question.choices if len(each) > 1 and question.kind == "ratify"]
        answer = longer[0] if longer and team == "washington" else question.choices[0]
        session.decide(Decision(team, answer, session.point))
    return session


def test_a_paper_that_events_came_before_is_told_on_a_card_and_why(chromium: Any) -> None:
    session = overtaken()
    paper = session.view("seoul").turned
    assert paper is not None
    assert paper.how == "overtaken"
    with House((session,)) as house:
        screen = Screen(chromium, house)
        page = screen.sits("seoul")
        told = page.inner_text("#resolved .late")
        assert told.strip().startswith(
            "Events came before the paper\n\nOvertaken by events\n\nThe talks took"
        )
        assert "no common text" in told
        page.click("[data-key=lang]")
        page.wait_for_selector(".late h2:has-text('상황 변화로 문안이 무산되었습니다')")
        assert screen.errors == []
        screen.context.close()
