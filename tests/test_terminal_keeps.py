"""The terminal keeps what a table chose, does what control types at its own pages, and keeps its columns."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hands import PEOPLE, TUTORIAL
from sessions import Room, begin, by_bots, tutorial

from game.session import Session, ask, find, load
from game.terminal.control import Control
from game.terminal.deciding import choices, record
from game.terminal.page import gauges, header
from game.terminal.page_end import ending
from game.terminal.play import run
from game.terminal.screen import Screen
from game.terminal.timing import conduct, left, plan
from game.terminal.width import WIDTH, cells
from game.texts import Text, both

pytestmark = pytest.mark.alike


def typed(session: Session, *lines: str, lang: str = "en") -> str:
    """Return what stands on the page where these lines are typed and then nobody types any more."""
    page = io.StringIO()
    run(session, lang, io.StringIO("\n".join(("", *lines, ""))), page)
    return page.getvalue()


def test_what_a_table_chose_is_there_when_its_curtain_opens_again() -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
    page = typed(session, "s", "", "1 4", "leave", "s", "", "seal")
    assert page.count("Chosen: Lives first, Unity") == 2
    (sealed,) = (each.body for each in session.records if each.body.get("seat") == "seoul")
    assert sealed["options"] == ["lives", "unity"]


def test_what_a_table_left_at_one_question_is_not_chosen_at_the_next() -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
    page = typed(session, "s", "", "1 4", "leave", "skip yes", "s", "", "seal")
    assert "Choose first, then seal." in page
    assert page.count("Chosen: Lives first, Unity") == 1


def test_a_choice_whose_reason_was_gone_back_over_is_not_there_again() -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
    lines = ["skip yes", "say S A call has come.", "s", "", "1", "because 2", "leave"]
    page = typed(session, *lines, "rewind 6 yes", "s", "", "look", "seal")
    assert page.count("Because of: A call has come.") == 1
    assert "Choose first, then seal." in page


def test_a_command_that_control_types_at_its_own_page_is_done() -> None:
    session = begin()
    session.conduct.start()
    ask(session, "seoul", "Is the bank open?", "r1")
    page = typed(session, "control", "", "answer S1 yes")
    assert "The table has its answer." in page
    assert "control: 1 asked" not in page.rpartition("The table has its answer.")[2]


def test_only_enter_opens_a_page_of_controls() -> None:
    session = begin()
    page = typed(session, "control", "answer S1 yes", "leave", "log")
    assert "Only Enter opens this page" in page
    assert "What is true in this game" not in page
    looked = len(session.records)
    typed(session, "odds", "leave")
    assert not [each for each in session.records[looked:] if each.body.get("what") == "odds"]


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_gauge_whose_word_does_not_fit_keeps_its_columns(lang: str) -> None:
    view = begin().view("seoul")
    found = next(each for each in view.gauges if each.value is not None and not each.unit)
    long = Text("patients are sent elsewhere " * 2, "환자들이 다른 병원으로 보내짐 " * 2)
    wide = replace(found, word=long, name=Text("Loss of hospital care", "병원 진료의 마비"))
    short = replace(wide, word=Text("steady", "보통"))
    lines = gauges(replace(view, gauges=(wide, short)), lang)
    assert max(map(cells, lines)) <= WIDTH
    bars = {cells(line.partition("[")[0]) for line in lines if "[" in line}
    assert len(bars) == 1
    assert long.of(lang).split()[0] not in lines[0]


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_name_of_a_figure_that_decided_is_not_cut(lang: str) -> None:
    view = by_bots().view("room")
    assert view.ending is not None
    label = Text("What Pyongyang expects of an answer", "평양이 예상하는 대응의 세기와 그 범위")
    figures = (("trust", Text("Trust", "신뢰"), 41), ("expects", label, 28))
    page = ending(replace(view, ending=replace(view.ending, figures=figures)), lang)
    names = (f" {figures[0][1].of(lang)} ", label.of(lang))
    first, second = (next(line for line in page if name in line) for name in names)
    assert cells(first.rpartition("41")[0]) == cells(second.rpartition("28")[0])


def test_the_list_of_decisions_stands_in_columns() -> None:
    session = begin()
    session.decide(session.parse("seoul:hold"))
    session.conduct.skip()
    session.conduct.rewind(0)
    lines = [line for line in record(session, "en") if line[:6].strip(" x").isdecimal()]
    assert len(lines) > 2
    assert {line[6:8] for line in lines} == {"  "}
    assert {line[0] for line in lines} == {" ", "x"}


def test_an_empty_line_stands_before_the_questions_to_control() -> None:
    session = begin()
    ask(session, "seoul", "Is the bank open?", "r1")
    page = io.StringIO()
    Control(session, Screen("en", io.StringIO("\n\n"), page)).command("control", [])
    lines = page.getvalue().splitlines()
    (heading,) = (number for number, line in enumerate(lines) if line.startswith("--- Questions to control"))
    assert not lines[heading - 1].strip()


def test_what_control_may_type_is_listed_in_korean_and_done_so(tmp_path: Path) -> None:
    session = Session.start(tutorial(), seats=PEOPLE, seed=7)
    session.conduct.start()
    session.conduct.skip()
    listed = choices(session, session.view("white_cell"), "ko")
    assert not [line for line in listed if line.strip().startswith(("override", "set", "talks"))]
    assert [line for line in listed if line.strip().startswith("대행 S 1")]
    ask(session, "seoul", "Is the bank open?", "r1")
    conduct(session, "answer", ["S1", "나중에"])
    told = [each for each in session.view("seoul").messages if "S1" in each.headline.ko]
    assert both("session.answer.later").ko in told[0].headline.ko
    assert conduct(session, "line", ["5", "유지"]) == both("board.done.open_line")
    assert conduct(session, "line", ["닫기", "끝"]) == both("board.done.close_line")
    assert both("board.done.fit").ko in " ".join(plan(session, ["20", "실행"], "ko"))
    Control(session, Screen("ko", io.StringIO(), io.StringIO())).command("say", ["모두", "10분", "연장"])
    assert session.view("room").messages[-1].text.ko == "10분 연장"


def test_the_time_that_is_left_is_told_once() -> None:
    room = Room()
    session = Session.start(tutorial(), seats=PEOPLE, seed=7, times=room.times)
    session.conduct.start()
    session.conduct.skip()
    room.passes(session, 90_000)
    assert left(session, "en") == ["Time left: 1:30"]


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_head_of_a_page_names_each_setting_beside_what_was_chosen(lang: str) -> None:
    scenario = load(find("electronic_robbery"))
    view = Session.start(scenario, seed=7, reproducible=True).view("room")
    chosen = [choice.of(lang) for _, choice in view.choices]
    assert len(set(chosen)) < len(chosen), "two settings are drawn in secret"
    head = " ".join(header(view, lang))
    assert [axis.of(lang) for axis, _ in view.choices if f"{axis.of(lang)}: " not in head] == []
    assert max(map(cells, header(view, lang))) <= WIDTH
