"""What talks cost, as it is told: to the room, the phones and the terminal alike."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from functools import cache

import pytest
from compared import read
from scene_samples import OVERTAKEN, paper
from sessions import begin, say, tutorial

from game.board.region import Box
from game.board.screen.paper import rule
from game.board.screen.signing import layout
from game.board.settings import SIZES, Settings
from game.board.ui import UI
from game.compare.comparison import compare
from game.debrief.page.plain import plain
from game.debrief.report.report import report
from game.debrief.story import Story
from game.debrief.wash import wash
from game.export.write import tables
from game.room.told.asked import asked
from game.room.told.paper import sheet
from game.rules.state import Talks
from game.session import Decision, Session, answer_price
from game.terminal.page_paper import paper as lines
from game.terminal.page_question import question as page_question

SEATS = {"seoul": "people", "washington": "people", "alliance": "nobody"}

LATE = replace(OVERTAKEN, spent=10, used=9, window=9)


@cache
def overrun() -> Session:
    """Return the tutorial in which a last round without a text takes more than the hours that are left."""
    session = Session.start(tutorial(), None, dict.fromkeys(SEATS, "people"), 6, reproducible=True)
    say(session, "seoul:lives+calm washington:lives+calm")
    while not session.over:
        question = session.view(session.waiting[0]).question
        assert question is not None
        if session.point.endswith("draft.2"):
            session.conduct.skip()
        else:
            no = ("non_concur",)
            choice = no if no in question.choices else question.choices[0]
            session.decide(Decision(session.waiting[0], choice, session.point))
    return session


def test_report_hot_wash_compare_and_export_tell_the_hours_that_the_paper_tells() -> None:
    session = overrun()
    paper = session.view("room").turned
    assert paper is not None
    assert (paper.how, paper.spent, paper.used, paper.window) == ("overtaken", 10, 9, 9)
    game = read(session)
    assert "9 of 9 hours of talks were spent." in "\n".join(plain(report(game), "en"))
    assert [gap.hours for gap in wash(Story(game)).gaps] == [9]
    assert [talks.hours for talks in compare([game]).talks] == [{0: 9}]
    assert [row["hours"] for row in csv.DictReader(io.StringIO(tables([game])["talks"]))] == ["9"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Events overtook the talks after 9 of 9 hours."),
        ("ko", "협의 시간 9시간 가운데 9시간을 쓴 뒤 상황 변화로 협의가 무산되었습니다."),
    ],
)
def test_talks_that_events_overtook_took_no_more_hours_than_there_were(lang: str, said: str) -> None:
    view = replace(begin().view("room"), paper=LATE)
    told = sheet(view, LATE, lang)
    assert told is not None
    assert told["window"] == said
    assert said in " ".join(line.strip() for line in lines(view, lang))
    printed = rule(view, LATE, UI(lang=lang, settings=Settings(size=max(SIZES))).look)
    assert said in " ".join(words.text for words in printed.words)
    assert not [words.text for words in printed.words if words.cut]


def test_a_text_that_a_word_changed_may_take_the_last_hours_and_no_more_are_told() -> None:
    long = paper(spent=52, used=Talks(spent=52, window=48).used, window=48)
    told = sheet(begin().view("room"), long, "en")
    assert told is not None
    assert told["window"] == "48 of 48 hours of talks are spent."


# What an answer costs that adds a sentence.


def answering(team: str) -> Session:
    """Return the tutorial where a capital is asked for its answer to a common line."""
    session = Session.start(tutorial(), None, SEATS, 6, reproducible=True)
    say(session, "seoul:lives+calm washington:lives+calm")
    while not session.point.endswith("ratify.1") or session.waiting[0] != team:
        question = session.view(session.waiting[0]).question
        assert question is not None
        session.decide(Decision(session.waiting[0], question.choices[0], session.point))
    return session


def test_an_answer_that_adds_a_sentence_says_what_is_charged_for_it() -> None:
    session = answering("washington")
    view = session.view("washington")
    assert view.question is not None
    assert view.paper is not None
    longer = ("concur", "no_prejudice")
    price = answer_price(view, longer)
    assert price.en == "The changed text costs 2 hours more of talks."
    assert price.ko == "문안을 고치면 협의 시간이 2시간 더 듭니다."
    assert not any(answer_price(view, each) for each in view.question.choices if each != longer)
    assert price.en in " ".join(" ".join(page_question(view, "en")).split())
    told = asked(view, "en")
    assert told is not None
    assert [each.get("price", "") for each in told["choices"]] == ["", price.en, ""]
    ui = UI(seat="washington", curtain="open")
    drawn = layout(view, view.question, ui, Box(420, 80, 840, 560))
    assert any("(2 hours more)" in words.text for region in drawn for words in region.words)
    before = view.paper.spent
    session.decide(Decision("washington", longer, session.point))
    turned = session.view("room").paper
    assert turned is not None
    assert turned.spent - before == view.paper.changed_price == 2
