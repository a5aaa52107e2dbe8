"""The hot wash: it tells what the log holds, and leads to the theatre and back."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from wash_samples import WASH

from game.board.intent import Theatre
from game.board.opened import Opened
from game.board.picture import mark, picture
from game.board.react import react
from game.board.request import Request
from game.board.screen import wash_course
from game.board.settings import Settings
from game.board.ui import UI
from game.debrief.game import Game, game_of
from game.debrief.story import Story
from game.debrief.wash import TRUST, Gap, wash
from game.record.log import read
from game.review.aside import GAMES
from game.review.review import Sizes, review
from game.review.spread import spread
from game.rules.events import Delivered, PaperEnded, Revealed
from game.rules.joint.measures import commits, distance
from game.scenario import loader
from game.session import Session
from game.texts import Text, say

pytestmark = pytest.mark.alike

ROOT = Path(__file__).parent.parent
LOGS = sorted((ROOT / "tests" / "games").glob("*/line_*.jsonl"))[::3]


@cache
def game(log: Path) -> Game:
    scenario = loader.from_document((log.parent / "scenario.json").read_text(encoding="utf-8"))
    return game_of(read(log), scenario, log)


@pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_the_course_is_that_of_the_states(log: Path) -> None:
    played = game(log)
    shown = wash(Story(played))
    # The state in which the next phase opens is what the last one came to.
    opened = [part.opened for part in shown.parts[1:]]
    closing = [next(one for one in played.played if one.record.n == n).step for n in opened]
    for part, step in zip(shown.parts, closing, strict=False):
        entered = [event for event in step.events if type(event).__name__ == "Entered"]
        assert entered, "no phase opens at the record that a part names"
        if len(entered) == 1 and type(step.events[-1]).__name__ == "Entered":
            assert (part.ours, part.theirs) == (step.state.ours, step.state.theirs)
    last = shown.parts[-1]
    assert (last.ours, last.theirs) == (played.end.ours, played.end.theirs)
    assert last.trust == played.end.meters.get(TRUST)


@pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_who_knew_what_is_as_it_was_delivered(log: Path) -> None:
    played = game(log)
    shown = wash(Story(played))
    came = [event.delivery for _, event in played.events() if isinstance(event, Delivered)]
    assert shown.together + len(shown.alone) == len(came)
    every = [each for each in came if {"all", "room"} & set(each.to) or set(played.teams) <= set(each.to)]
    assert shown.together == len(every)
    for each in shown.alone:
        record = next(one for one in played.played if one.record.n == each.record)
        to = {
            who
            for event in record.step.events
            if isinstance(event, Delivered) and event.delivery.minute == each.minute
            for who in event.delivery.to
        }
        for team, had in each.had.items():
            assert not had or team in to or {who for who in to if who.startswith(f"{team}.")}


@pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_each_paper_stands_where_it_was_wanted_and_signed(log: Path) -> None:
    played = game(log)
    shown = {gap.record: gap for gap in wash(Story(played)).gaps}
    for n, event in played.events():
        if isinstance(event, PaperEnded) and n in shown:
            gap, paper = shown[n], event.paper
            assert gap.signed == (commits(played.scenario, paper.text) if paper.text else None)
            assert gap.apart == distance(played.scenario, paper.talks)
            assert gap.came == {
                team: commits(played.scenario, text)
                for team, text in paper.talks.first_instructions.items()
                if text
            }


@pytest.mark.parametrize("log", LOGS, ids=lambda log: f"{log.parent.name}-{log.stem}")
def test_forecasts_are_held_against_what_the_ally_did(log: Path) -> None:
    played = game(log)
    story = Story(played)
    shown = wash(story)
    settled = [each for each in story.estimates if each.percent is None and each.came_true is not None]
    assert sum(each.said for each in shown.foresight.values()) == len(settled)
    assert sum(each.right for each in shown.foresight.values()) == sum(
        bool(each.came_true) for each in settled
    )
    sealed = [
        (event.team, int(answer))
        for _, event in played.events()
        if isinstance(event, Revealed)
        for name, answer in event.decision.estimates
        if played.scenario.estimates[name].answer == "percent" and event.team in played.teams
    ]
    told = [
        (team, percent)
        for belief in shown.beliefs
        for team, points in belief.said.items()
        for _, percent in points
    ]
    # What was sealed in talks stands among the beliefs too.
    assert set(sealed) <= set(told)


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    session = Session.start(loader.load(loader.find("eight_minutes")), seed=7, folder=tmp_path / "game")
    while not session.over:
        session.lapse()
    board = Opened(Request(session=session, sessions=tmp_path), lambda: None)
    board.read()
    return board


def press(board: Opened, ui: UI, key: str) -> UI:
    """Press what bears a key on the room's picture and let the board do what it asks."""
    scene = board.scene(ui)
    (action,) = {each.action for each in picture(scene, ui, "room") if key in each.keys and each.action}
    ui, intents = react(ui, action, scene)
    for intent in intents:
        assert isinstance(intent, Theatre)
        ui = board.staged(ui, intent)
    return ui


def test_the_hot_wash_leads_to_the_theatre_and_back_and_to_a_fork(opened: Opened) -> None:
    ui = opened.asked_for(UI(windows=1))
    assert opened.hand is not None
    assert opened.hand.washing.read() is not None
    ended = opened.hand
    ui = replace(ui, screen="play", seen=mark(opened.scene(ui).room), curtain="closed")  # type: ignore[arg-type]
    ui = press(opened, ui, "R")
    assert ui.screen == "theatre"
    assert opened.scene(ui).theatre is not None
    ui = press(opened, ui, "Esc")
    assert (ui.screen, opened.theatre, opened.hand) == ("play", None, ended)
    assert opened.scene(ui).room.stage == "over"  # type: ignore[union-attr]
    ui = press(opened, ui, "R")
    ui = opened.staged(ui, Theatre("fork"))
    assert opened.hand is not None
    assert opened.hand is not ended
    assert opened.hand.session.header.parent is not None
    opened.close()


def test_the_turning_points_are_those_of_a_review_and_lead_to_their_moments(opened: Opened) -> None:
    ui = opened.asked_for(UI(windows=1))
    assert opened.hand is not None
    assert opened.hand.washing.read() is not None
    ui = replace(ui, screen="play", seen=mark(opened.scene(ui).room), curtain="closed")  # type: ignore[arg-type]
    waiting = opened.scene(ui).turning
    assert waiting is not None
    asking = opened.hand.washing.asking
    assert asking is not None
    told = asking.wait()
    assert told.how == "done"
    assert told.brief is not None
    scenario, records = opened.hand.session.scenario, opened.hand.session.records
    played = game_of(read(opened.hand.session.folder), scenario, Path("game"))  # type: ignore[arg-type]
    found = review(played, spread(scenario, played.header.setup), sizes=Sizes(GAMES))
    assert [point.record for point in told.brief.points] == [turn.made.record for turn in found.turning]
    assert told.brief.games == found.games
    for number, point in enumerate(told.brief.points, 1):
        shown = replace(ui, pages={"ending": 3})
        shown = press(opened, shown, str(number))
        assert shown.playhead.at == point.record < len(records)
        opened.staged(shown, Theatre("back"))
    opened.close()


@pytest.mark.parametrize("size", [100, 160])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_how_far_apart_two_wishes_began_stands_whole_beside_a_text_with_long_reservations(
    lang: str, size: int
) -> None:
    long = Text(
        "One common line + " + "Nothing prejudged + " * 6, "하나의 공동 입장 + " + "예단하지 않음 + " * 9
    )
    gap = Gap(Text("One line", "공동 입장"), {"seoul": 0, "washington": 9}, 9, 9, long, 240, 2, 3)
    ui = UI(lang=lang, settings=Settings(size=size))
    found = wash_course.layout(replace(WASH, gaps=(gap,)), ui)[1]
    figures = f"{say('board.wash.apart', lang, steps=9)} · {say('board.wash.hours', lang, hours=240)}"
    assert [(line.text, line.cut) for line in found.words if line.text.startswith(figures[:5])] == [
        (figures, False)
    ]
