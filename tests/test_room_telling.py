"""What devices are told and when: clocks, what changes, and nothing twice."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from conftest import Keeps
from rooms import House, run
from sessions import MINUTE, Room, begin, tutorial

from game.board import showing
from game.board.app import Board
from game.board.request import Request
from game.room.keeper import Keeper
from game.room.told import models
from game.session import Session


def test_a_clock_is_told_when_something_sets_it_anew_and_again_at_the_beat() -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.phone().open()
            await phone.join(team="seoul")
            first = await phone.hear("clock")
            assert (first["running"], first["left"]) == (False, first["whole"])
            conduct = house.session.conduct
            conduct.start()
            assert (await phone.hear("clock"))["running"]
            conduct.extend(2)
            assert (await phone.hear("clock"))["whole"] == first["whole"] + 2 * MINUTE
            conduct.pause()
            assert not (await phone.hear("clock"))["running"]
            conduct.open_line(5)
            assert 0 < (await phone.hear("clock"))["line"] <= 300
            house.server._loop.call_soon_threadsafe(house.server.hub.sync)
            assert not (await phone.hear("clock"))["running"]
            assert not [each for each in phone.heard if each["t"] == "clock"]

    run(talk())


def test_what_is_not_new_is_not_told() -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.seated()
            phone.heard.clear()
            for _ in range(5):
                house.session.remark("mark", "a thought")
                house.server._loop.call_soon_threadsafe(house.server.hub.look, 1)
            await phone.decide("a", "no_such_option")
            assert (await phone.answered("a"))["t"] == "refused"
            assert phone.heard == []

    run(talk())


def test_a_counter_rises_by_one_for_its_viewer_alone() -> None:
    async def talk() -> None:
        with House() as house:
            seoul, observer = await house.seated(), await house.phone().open()
            await observer.join("observer")
            assert (await seoul.hear("view"))["n"] == (await observer.hear("view"))["n"] == 1
            # A private word: it is in one view and not in the other.
            house.session.conduct.say("The phone rings.", "seoul")
            assert (await seoul.hear("view"))["n"] == 2
            house.session.conduct.say("It is on television.", "all")
            assert (await seoul.hear("view"))["n"] == 3
            assert (await observer.hear("view"))["n"] == 2

    run(talk())


def test_a_page_that_cannot_be_made_leaves_the_others_as_they_are(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, keeps: Keeps
) -> None:
    honest = models.MODELS["seat"].model

    def broken(view: Any, lang: str, extras: Any) -> dict[str, Any]:
        if view.viewer == "washington":
            raise RuntimeError("no page")
        return honest(view, lang, extras)

    async def talk() -> None:
        with House() as house:
            phone, other = await house.seated(), await house.seated("washington")
            phone.heard.clear()
            monkeypatch.setattr(models.MODELS["seat"], "model", broken)
            await other.decide("a", "wait")
            assert (await other.answered("a"))["t"] == "ack"
            house.session.conduct.say("It is on television.", "all")
            assert (await phone.hear("view"))["n"] > 1

    with caplog.at_level(logging.CRITICAL, "game.room.hub"):
        run(talk())
    keeps("P2", 1, "pages and boards")


def test_a_board_that_cannot_be_drawn_leaves_the_room_as_it_is_and_is_drawn_again(
    screen: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, keeps: Keeps
) -> None:
    """Board and server are one program, as in `host`."""
    drawn = showing.picture
    broken = True

    def picture(*shown: Any) -> Any:
        if broken:
            raise RuntimeError("no picture")
        return drawn(*shown)

    monkeypatch.setattr(showing, "picture", picture)

    async def talk() -> None:
        nonlocal broken
        with House() as house:
            board = Board(Request(session=house.session, lobby=house.lobby, size=(640, 360)))
            phone, other = await house.seated(), await house.seated("washington")
            for device, option in ((phone, "hold"), (other, "wait")):
                board.step([])
                await device.decide("a", option, point="t1")
                board.step([])
                assert (await device.answered("a"))["t"] == "ack"
            while (await phone.hear("view"))["n"] < 2:
                pass
            assert board.running
            assert "a picture could not be drawn" in caplog.text
            assert not board.panes.panes["table"].regions
            broken = False
            board.step([])
            assert board.panes.panes["table"].regions
            board.panes.close()

    with caplog.at_level(logging.ERROR, "game.board.showing"):
        run(talk())
    keeps("P2", 1, "pages and boards")


def test_a_question_ends_by_its_time_where_a_keeper_keeps_the_game() -> None:
    room = Room()
    session = begin(times=room.times)
    keeper, point = Keeper([session]), session.point
    session.conduct.start()
    for _ in range(session.clock.remaining // 10_000):
        assert session.point == point
        room.steady += 10_000
        room.wall += 10_000
        keeper.beat()
    assert session.point != point
    session.close()


def test_a_keeper_lets_one_bot_of_a_game_decide_at_each_beat_while_the_clock_runs() -> None:
    session = Session.start(tutorial(), seats=dict.fromkeys(tutorial().teams, "bot:process"), seed=3)
    keeper = Keeper([session])
    waiting = len(session.waiting)
    keeper.beat()
    assert len(session.waiting) == waiting
    session.conduct.start()
    keeper.beat()
    assert len(session.waiting) == waiting - 1
    while not session.over:
        keeper.beat()
    keeper.beat()
    keeper.start()
    keeper.stop()
    session.close()


def test_a_keeper_lets_the_tables_read_what_happened_before_the_clock_goes_on() -> None:
    session = Session.start(tutorial(), seats=dict.fromkeys(tutorial().teams, "bot:process"), seed=3)
    keeper, stood = Keeper([session], reads=True), []
    session.conduct.start()
    while not session.over:
        keeper.beat()
        if not session.clock.running and not session.over:
            stood.append(session.view("room").turn)
            point = session.point
            keeper.beat()
            assert session.point == point
            session.conduct.resume()
            keeper.beat()
            assert session.clock.running
    assert stood == sorted(set(stood))
    assert len(stood) >= 2
    session.close()


def test_what_another_table_changes_in_secret_moves_no_number_of_ones_own() -> None:
    async def talk() -> None:
        with House() as house:
            seoul, washington = await house.seated(), await house.seated("washington")
            question = house.session.view("seoul").question
            assert question is not None
            first, second = ([each] for (each,) in question.choices[:2])
            await seoul.decide("a", *first)
            while not sealed(told := await washington.hear("view")):
                pass
            # What is sealed is another thing now, and that it is sealed is as it was.
            await seoul.decide("b", *second)
            assert (await seoul.answered("b"))["t"] == "ack"
            house.session.conduct.skip()
            after = await washington.hear("view")
            assert after["v"] != told["v"]
            assert after["n"] == told["n"] + 1

    def sealed(told: dict[str, Any]) -> bool:
        return any(each["team"] == "seoul" and each["standing"] == "sealed" for each in told["v"]["teams"])

    run(talk())
