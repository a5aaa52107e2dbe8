"""The hot wash in a terminal has what the board's pages have, in the same words."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from sessions import begin, by_bots, play_out
from wash_samples import WASH

from game.debrief.game import game_played
from game.debrief.story import Story
from game.debrief.wash import Wash, wash
from game.review.aside import Told
from game.review.brief import Brief, Point
from game.rules.joint.measures import furthest
from game.session import Session, find, load
from game.terminal import page_wash
from game.terminal.play import run
from game.terminal.width import WIDTH, cells
from game.texts import Text, say


def flagship() -> tuple[Session, Wash, dict[str, dict[str, str]]]:
    """Return a game of the flagship by bots, its hot wash, and the names of its teams by language."""
    seats = {"seoul": "bot:damage", "washington": "bot:process", "alliance": "bot:broker"}
    session = Session.start(load(find("three_waves")), seats=seats, seed=5, reproducible=True)
    while not session.over:
        session.play_bots()
    teams = session.view("room").teams
    names = {lang: {each.team: each.name.of(lang) for each in teams} for lang in ("en", "ko")}
    return session, wash(Story(game_played(session.records, session.scenario))), names


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_pages_say_what_the_boards_pages_say(lang: str) -> None:
    session, found, names = flagship()
    course = page_wash.phases(found, names[lang], lang)
    known = page_wash.knew(found, names[lang], lang)
    for line in (*course, *known):
        assert cells(line) <= WIDTH, line
    told = " ".join(line.strip() for line in (*course, *known))
    for part in found.parts:
        assert part.name.of(lang) in told
    for gap in found.gaps:
        assert gap.name.of(lang) in told
        assert gap.text.of(lang) in told
        assert say("board.wash.hours", lang, hours=gap.hours) in told
    for report in found.alone:
        assert report.headline.of(lang) in told
    for belief in found.beliefs:
        assert belief.ask.of(lang) in told
        for points in belief.said.values():
            assert " > ".join(f"{percent} %" for _, percent in points) in told
    rows = [line for line in course if line.endswith(f"{found.parts[-1].trust}")]
    assert any(f"{found.parts[-1].theirs}  " in row for row in rows)
    session.close()


@pytest.mark.parametrize(
    ("lang", "paper", "end"),
    [
        ("en", "binds 5 steps of 9", ("from 0, no text, to 9;", "stands at step 5")),
        ("ko", "구속력 9단계 중 5단계", ("0단계에서 9단계까지", "구속력이 가장 강한 문안은 5단계")),
    ],
)
def test_a_paper_and_the_end_count_how_far_a_text_binds_on_one_scale(
    lang: str, paper: str, end: tuple[str, str]
) -> None:
    scenario = load(find("eight_minutes"))
    most = furthest(scenario)
    assert most == 5
    price = {"hours": 1, "commits": most}
    assert paper in say("terminal.text_price", lang, rule="", **price)
    assert paper in say("paper.joint.hours", lang, **price)
    for key in ("terminal.wash.scale", "debrief.joint.how", "compare.talks.how"):
        told = say(key, lang, most=most)
        assert all(part in told for part in end), key


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_two_texts_that_bind_alike_stand_a_step_apart(lang: str) -> None:
    alike = next(gap for gap in WASH.gaps if len(set(gap.came.values())) < len(gap.came))
    said = say("board.wash.apart", lang, steps=1)
    page = page_wash.phases(replace(WASH, gaps=(alike,)), dict.fromkeys(WASH.teams, ""), lang)
    assert said in "\n".join(page)


def test_trust_and_both_markers_stand_behind_each_phase() -> None:
    session, found, names = flagship()
    lines = page_wash.phases(found, names["en"], "en")
    ends = [line.split()[-3:] for line in lines]
    rows = [each for each in ends if len(each) == 3 and all(cell.isdigit() for cell in each)]
    start = [str(found.start[1]), str(found.start[0]), str(found.start[2])]
    assert rows == [start, *([str(part.theirs), str(part.ours), str(part.trust)] for part in found.parts)]
    session.close()


def test_turning_points_are_told_with_their_odds_and_what_they_rest_on() -> None:
    first, hold, voices = Text("First", "처음"), Text("Hold", "보류"), Text("Two voices", "두 목소리")
    point = Point("seoul", first, hold, voices, 2, 29, Text("Share: 12 points", "공유: 12점"), 9)
    found = Brief((point,), (Text("One.", "하나."), Text("Two.", "둘."), Text("By chance.", "우연.")), 1234)
    told = "\n".join(page_wash.turning(Told("done", brief=found), {"seoul": "Seoul"}, "en"))
    assert "1  Seoul: Hold" in told
    assert "First · Share: 12 points" in told
    assert "Two voices: 2 games in 100 without it, 29 with it" in told
    assert "By chance." in told
    assert "One." not in told
    assert "1,234 games played on by bots." in told
    none = page_wash.turning(Told("done", brief=Brief((), found.short, 10)), {}, "en")
    assert "One." in "\n".join(none)


def typed(session: Session, lines: str, lang: str = "en") -> str:
    out = StringIO()
    run(session, lang, StringIO(lines), out)
    return out.getvalue()


def test_who_plays_in_a_terminal_asks_for_the_pages_at_the_end() -> None:
    session = begin()
    play_out(session)
    told = typed(session, "\nphases\nknew\nturning\nnosuch\nquit\n")
    for key in ("wash.ladder", "wash.gaps", "wash.alone", "wash.beliefs", "wash.turning"):
        assert f"=== {say(f'board.{key}', 'en')} " in told
    assert say("board.wash.turning.stopped", "en") in told, "nobody can play on where there is no doctrine"
    assert "nosuch" in told
    assert "`phases` shows the ladder" in told
    korean = begin()
    play_out(korean)
    told = typed(korean, "\n경과\n인지\nquit\n", "ko")
    assert f"=== {say('board.wash.ladder', 'ko')} " in told
    assert f"=== {say('board.wash.alone', 'ko')} " in told


def test_where_no_table_decided_anything_the_turning_points_say_so() -> None:
    session = Session.start(load(find("eight_minutes")), reproducible=True)
    session.conduct.endex()
    assert say("board.wash.turning.empty", "en") in typed(session, "\nturning\nquit\n")


@pytest.mark.once
def test_the_turning_points_of_a_tutorial_come_while_one_waits() -> None:
    session = by_bots()
    told = typed(session, "\nturning\nturning\nquit\n")
    assert told.count(f"=== {say('board.wash.turning', 'en')} ") == 2
    assert told.count(say("board.wash.turning.waiting", "en")) == 1, "the second time it is there"
    assert "games played on by bots" in told


@pytest.mark.parametrize(("lang", "said"), [("en", "asked"), ("ko", "물은")])
def test_a_game_in_which_nobody_gave_an_estimate_is_not_said_to_have_asked_for_none(
    lang: str, said: str
) -> None:
    session = Session.start(load(find("eight_minutes")), seed=7, reproducible=True)
    session.conduct.skip()
    asked = session.view("seoul").question
    assert asked is not None
    assert asked.estimates
    play_out(session)
    found = wash(Story(game_played(session.records, session.scenario)))
    names = {each.team: each.name.of(lang) for each in session.view("room").teams}
    told = page_wash.knew(found, names, lang)
    assert say("board.wash.beliefs.none", lang) in told[-1]
    assert said not in told[-1]
