"""The course of a game: where it is, how it came, where it may go; on the page of control and in the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from scene_samples import COURSE, SCENES
from small import SMALL
from test_board import Player, board_for, new_session
from test_layout import SHIPPED

from game.board.app import pygame
from game.board.keys import action_for
from game.board.picture import picture
from game.board.react import react
from game.board.screen.control.course import chosen_in, order
from game.board.tour import Stop, walk
from game.machine import Taken, course, told
from game.machine.graph import graph
from game.session import Decision, Session, find, load
from game.terminal.page_course import course_page

pytestmark = pytest.mark.once

TUTORIAL = load(find("eight_minutes"))


def begun(edition: int | None = None, scenario: str = "eight_minutes") -> Session:
    """Return a game of people in its first phase."""
    from game.session import setup

    board = load(find(scenario))
    session = Session.start(board, setup(board, edition=edition), {"alliance": "nobody"}, 7, None)
    for capital in [seat for seat in session.waiting if seat in session.seats]:
        aims = session.view(capital).question
        assert aims is not None
        session.decide(Decision(capital, tuple(id for (id,) in aims.choices[: aims.pick]), session.point))
    return session


def decided(session: Session) -> None:
    """Let every table that is asked take the first answer that is open."""
    for seat in [seat for seat in session.waiting if seat in session.seats]:
        asked = session.view(seat).question
        assert asked is not None
        session.decide(Decision(seat, asked.choices[0], session.point))


def test_the_way_is_what_the_game_has_come_and_the_rest_lies_ahead() -> None:
    session = begun()
    first = course(session)
    assert (first.now, [*first.began]) == ("podium", ["podium"])
    assert first.ahead == {"morning", "one_line", "night", "close"}
    assert not first.passed("podium", 0)
    decided(session)
    then = course(session)
    assert (then.now, [*then.began]) == ("morning", ["podium", "morning"])
    assert then.passed("podium", 0)
    assert not then.open("podium")
    assert then.ahead == {"one_line", "night", "close"}
    assert then.began["podium"].minute < then.began["morning"].minute


def test_what_was_gone_back_over_is_no_part_of_the_way() -> None:
    session = begun()
    before = session.records[-1].n
    decided(session)
    assert course(session).passed("podium", 0)
    session.conduct.rewind(before, "a card was misread")
    again = course(session)
    assert (again.now, [*again.began]) == ("podium", ["podium"])
    assert not again.passed("podium", 0)
    decided(session)
    assert course(session).taken.branches["podium", 0] == 1


def test_a_phase_that_the_edition_leaves_out_says_so() -> None:
    found = course(begun(22, "three_waves"))
    left_out = [station.id for station in found.graph.stations if not station.asked]
    assert left_out == ["warning", "the_call", "consultation", "third_wave"]
    words = [line.words.en for line in told(found, "the_call", None)]
    assert any(each.startswith("This format does not ask it") for each in words)
    asked = [line.words.en for line in told(found, "second_wave", None)]
    assert not any("does not ask" in each for each in asked)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_way_and_ending_of_the_shipped_exercises_says_in_words_what_it_needs(path: Path) -> None:
    found = graph(load(path))
    needs = [way.why.en for station in found.stations for way in station.ways]
    needs += [end.why.en for end in found.ends]
    assert all(needs)
    assert not [words for words in needs if "_" in words or "==" in words or " >= " in words]


def test_a_way_without_the_authors_words_says_its_condition_or_that_it_is_the_other_one() -> None:
    ways = {station.id: [way.why.en for way in station.ways] for station in graph(SMALL).stations}
    assert ways["first"] == ["The ally knows.", "otherwise"]
    assert ways["second"] == ["chose(seoul:accuse) and size == 7", "otherwise"]


def test_the_only_way_out_of_a_phase_needs_nothing() -> None:
    fate = SMALL.phases["fate"]
    fate = replace(fate, branches=fate.branches[1:])
    found = replace(course(begun()), graph=graph(replace(SMALL, phases={**SMALL.phases, "fate": fate})))
    lines = [(line.kind, line.words.en) for line in told(found, "fate", None)]
    start = lines.index(("head", "Where it leads"))
    assert lines[start + 1 :] == [("shut", "The end"), ("open", "The end"), ("needs", "It broke.")]


def stop_of(name: str) -> Stop:
    return next(stop for stop in SCENES if stop.name == name)


def test_up_and_down_go_past_every_phase_and_ending_and_each_is_told() -> None:
    stop = stop_of("sample_course_p0")
    ui, met = stop.ui, []
    for _ in order(COURSE):
        met.append(chosen_in(COURSE, ui))
        regions = picture(stop.scene, ui, "control")
        shown = next(region for region in regions if region.id == "course.told")
        assert " ".join(words.text for words in shown.words)
        ui = react(ui, action_for("Down", regions, ui), stop.scene)[0]
    assert met == [*order(COURSE)]
    assert action_for("Down", picture(stop.scene, ui, "control"), ui).verb == "none"
    up = action_for("Up", picture(stop.scene, ui, "control"), ui)
    assert up.values == ("course", order(COURSE)[-2])


def bold(regions: object, part: str = "course") -> int:
    """Return how many lines of the picture are as thick as what was taken."""
    (region,) = [each for each in regions if each.id == part]  # type: ignore[attr-defined]
    return int(region.drawing.count('stroke-width="6"'))


def test_the_ways_that_were_taken_are_bold_and_no_others() -> None:
    stop = stop_of("sample_course_p0")
    drawn = picture(stop.scene, stop.ui, "control")
    known = stop.scene.known.course
    assert known is not None
    none = replace(known, taken=Taken())
    bare = replace(stop.scene, known=replace(stop.scene.known, course=none))
    assert bold(drawn) > 3
    assert bold(picture(bare, stop.ui, "control")) == 0


def test_the_rooms_picture_has_nothing_of_it(screen: None, tmp_path: Path) -> None:
    player = Player(board_for(new_session(tmp_path / "game")))
    player.press(pygame.K_c)
    player.press(pygame.K_8)
    scene, ui = player.board.scene(), player.board.ui
    assert scene.known.course is not None
    assert any(region.id.startswith("course") for region in picture(scene, ui, "table"))
    for windows in (1, 2):
        shown = picture(scene, replace(ui, windows=windows), "room")
        assert not [region.id for region in shown if region.id.startswith("course")]
    player.press(pygame.K_ESCAPE)
    assert player.board.scene().known.course is None, "it is fetched for its page alone"


def test_the_text_tells_each_phase_and_ending_as_the_board_does() -> None:
    session = begun()
    decided(session)
    found = course(session)
    listed = "\n".join(course_page(session, [], "en"))
    for number, id in enumerate(order(found), 1):
        page = " ".join(" ".join(course_page(session, [str(number)], "en")).split())
        assert f"{number:>3}. " in listed
        for line in told(found, id, None):
            assert " ".join(line.words.en.split()) in page
    assert "* The morning (now)" in listed
    assert "x Eight minutes to nine" in listed


def test_odds_from_here_stand_on_the_page_once_they_are_asked_for() -> None:
    stops = {stop.name: stop for stop in walk(SHIPPED[0]) if stop.name.startswith("conduct_course")}
    before, after = stops["conduct_course"], stops["conduct_course_odds"]
    assert before.scene.odds is None
    odds = after.scene.odds
    assert odds is not None
    found = after.scene.known.course
    assert found is not None
    assert odds.taken.games == odds.games
    assert odds.taken.branches[found.now, 0] == odds.games
    main = sum(odds.taken.endings[end.id] for end in found.graph.ends if not end.joins)
    assert main == odds.games
    shown = [words.text for region in picture(after.scene, after.ui, "table") for words in region.words]
    assert f"Share of {odds.games} games played on from here" in shown
    assert "100 %" in shown
