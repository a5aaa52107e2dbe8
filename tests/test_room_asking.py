"""The console says what is asked and which paper is on the table, and nothing of what is sealed."""

from __future__ import annotations

from typing import Any

import pytest
from consoles import faults, opened
from rooms import House
from seat_pages import browser
from test_room_control import told
from test_room_pages import SIGHTS, flagship, needs_axe, pytestmark, up_to

from game.session import Session

__all__ = ["pytestmark"]


def at(kind: str, team: str = "seoul") -> Session:
    session, decisions = flagship()
    up_to(session, decisions, kind, team)
    if kind == "ratify":
        session.decide(decisions.pop(0))
    return session


def test_each_table_s_own_question_stands_on_the_console() -> None:
    session = at("decide")
    asks = [session.view(team).question.ask for team in ("seoul", "washington")]  # type: ignore[union-attr]
    for lang in ("en", "ko"):
        page = told(session, lang=lang)
        assert [each["ask"] for each in page["asking"]] == [ask.of(lang) for ask in asks]
        assert page["paper"] is None
    session.close()


def test_a_paper_is_shown_with_who_drafted_it_and_only_that_a_capital_has_answered() -> None:
    session = at("draft", "alliance")
    page = told(session)
    assert page["asking"] == [{"ask": "Which text do you put on the table?", "teams": "The alliance"}]
    assert page["paper"]["none"]
    assert not page["paper"]["drafted"]
    assert len(page["paper"]["texts"]) == len(session.view("room").paper.texts)  # type: ignore[union-attr]
    session.close()
    session = at("ratify")
    paper: dict[str, Any] = told(session)["paper"]
    assert paper["words"] == session.view("room").paper.words.en  # type: ignore[union-attr]
    assert paper["drafted"] == "The alliance"
    assert [(each["name"], each["standing"]) for each in paper["answers"]] == [
        ("Seoul", "sealed"), ("Washington", "deciding"),
    ]  # fmt: skip
    assert told(session)["asking"][0]["teams"] == "Seoul, Washington"
    session.close()


@needs_axe
@pytest.mark.parametrize(("lang", "theme"), SIGHTS)
def test_the_paper_is_read_on_the_page_and_goes_with_the_game(lang: str, theme: str) -> None:
    session = at("ratify")
    paper = told(session, lang=lang)["paper"]
    with browser() as chromium, House((session,)) as house:
        screen = opened(chromium, house, lang, theme)
        page = screen.page
        page.wait_for_selector(f"#question blockquote:has-text('{paper['words'][:20]}')")
        wrong = faults(screen, "ratify")
        session.conduct.endex()
        page.wait_for_selector("#question", state="hidden")
        assert screen.errors == []
        screen.context.close()
    assert not wrong, "\n".join(wrong)
