"""Before STARTEX and while the room reads nothing is sealed, on the board and on devices."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from joining_samples import ON, UI_ON
from rooms import House, Phone, run
from seat_pages import Screen
from sessions import begin, tutorial
from test_room_pages import flagship, pytestmark, up_to

from game.board.game_hand import GameHand
from game.board.picture import mark, picture, unseen
from game.board.region import pressed
from game.board.scene import Scene
from game.board.ui import UI
from game.room.keeper import Keeper
from game.session import Decision, Session, resolved

__all__ = ["pytestmark"]

CURTAINS = ("S", "W")


async def refusal(phone: Phone, request: str) -> str:
    """Return why the first answer to the open question was not sealed; an empty text where it was."""
    await phone.decide(request, "hold")
    return str((await phone.answered(request)).get("why", ""))


def to_read(session: Session) -> None:
    """Let turns pass until one has brought something that the room reads."""
    session.reads = True
    while not session.reading:
        session.conduct.skip()
        session.conduct.pause(reading=True)


def test_who_goes_on_before_the_clock_was_stopped_need_not_go_on_again() -> None:
    session = begin()
    session.conduct.start()
    session.reads = True
    while not session.reading:
        session.conduct.skip()
    session.conduct.resume()
    session.conduct.pause(reading=True)
    assert session.clock.running
    assert not session.reading
    session.close()


def test_a_device_seals_from_startex_on_and_not_while_the_room_reads() -> None:
    async def talk() -> None:
        session = begin()
        with House((session,), begun=False) as house:
            phone = await house.seated("seoul")
            records = len(session.records)
            assert (await refusal(phone, "a")).startswith("The exercise has not begun.")
            assert len(session.records) == records
            session.conduct.start()
            to_read(session)
            assert (await refusal(phone, "b")).startswith("The room still reads what happened.")
            # A pause of control's is none of these: who has decided may seal meanwhile.
            session.conduct.resume()
            session.conduct.pause()
            assert await refusal(phone, "c") == ""
            # What is on the record is so, however the clock stands when it is asked about again.
            session.clock.read = -1
            assert session.reading
            assert await refusal(phone, "c") == ""

    run(talk())


@pytest.mark.parametrize("reads", [True, False])
def test_a_turn_that_ends_while_the_clock_stands_is_read_before_anybody_goes_on(reads: bool) -> None:
    session = begin()
    keeper = Keeper([session], reads=reads)
    session.conduct.start()
    stood = 0
    while not session.over:
        session.conduct.pause()
        turn = session.view("room").turn
        session.conduct.skip()
        keeper.beat()
        if session.view("room").turn != turn and resolved(session.view("room").happenings):
            stood += 1
            assert session.reading is (reads and not session.over)
            # Control's second pause does not end it, and once control goes on the clock runs.
            session.conduct.pause()
            assert session.reading is (reads and not session.over)
        session.conduct.resume()
        keeper.beat()
        assert session.clock.running or session.over
        assert not session.reading
    assert stood >= 2
    session.close()


def test_a_game_that_is_gone_on_with_in_the_middle_of_reading_still_reads(tmp_path: Path) -> None:
    session = Session.start(tutorial(), seed=3, folder=tmp_path / "game")
    session.conduct.start()
    to_read(session)
    session.close()
    for read in (True, False):
        again = Session.resume(tmp_path / "game")
        assert not again.reading
        Keeper([again], reads=True)
        assert again.reading is read
        again.conduct.resume()
        again.conduct.pause()
        again.close()


def test_whoever_goes_on_at_a_console_has_read_for_the_board_too() -> None:
    session = begin()
    hand, ui = GameHand(session), replace(UI_ON, screen="play", shown="")
    session.conduct.start()
    while not session.reading:
        session.conduct.skip()
    hand.pace(ui)
    session.soon(lambda: None).result()
    assert not session.clock.running
    assert unseen(session.view("room"), hand.settle(ui))
    session.conduct.resume()
    records = len(session.records)
    ui = hand.settle(ui)
    hand.pace(ui)
    session.soon(lambda: None).result()
    assert not unseen(session.view("room"), ui)
    assert session.clock.running
    assert len(session.records) == records
    # The pages that the board turns from there on stay where they are.
    assert hand.settle(replace(ui, pages={"facts": 1})).page("facts") == 1
    session.close()


def test_the_room_is_shown_each_time_that_control_goes_back_within_a_turn(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    hand, ui = GameHand(session), replace(UI_ON, screen="play", shown="")
    session.conduct.start()
    while not session.reading:
        session.conduct.skip()
    turn, target = session.view("room").turn, len(session.records) - 1
    for _ in range(2):
        ui = replace(ui, seen=mark(session.view("room")), pages={"facts": 1})
        session.conduct.resume()
        question = session.view("seoul").question
        assert question is not None
        option = next(each.id for each in question.offers if each.open)
        session.decide(Decision("seoul", (option,), session.point))
        hand.pace(ui)
        ui = hand.settle(ui)
        assert not unseen(session.view("room"), ui)
        session.conduct.rewind(target)
        assert (session.view("room").turn, session.reading) == (turn, True)
        hand.pace(ui)
        session.soon(lambda: None).result()
        assert not session.clock.running, "nobody's minutes are spent on reading"
        ui = hand.settle(ui)
        assert unseen(session.view("room"), ui)
        shown = picture(replace(ON, room=session.view("room")), ui, "room")
        first = next(each for each in shown if each.id == "choice.0")
        assert "Control went back" in " ".join(line.text for line in first.words)
    session.close()
    again = Session.resume(tmp_path / "game")
    again.reads = True
    assert again.reading
    # Whoever has read it is not shown it again.
    again.conduct.resume()
    hand, ui = GameHand(again), replace(ui, seen=mark(again.view("room")))
    hand.pace(ui)
    assert not unseen(again.view("room"), hand.settle(ui))
    again.close()


def test_on_the_board_no_curtain_opens_before_startex_nor_while_the_room_reads() -> None:
    session = Session.start(tutorial(), seed=3)
    session.conduct.start()
    ui = replace(UI_ON, shown="")

    def opens(scene: Scene, ui: UI) -> list[str]:
        return [key for key in (*CURTAINS, "1", "2") if pressed(picture(scene, ui, "table"), key) is not None]

    assert not opens(ON, replace(ui, screen="briefing"))
    while not unseen(session.view("room"), replace(ui, seen="")):
        session.conduct.skip()
    scene = replace(ON, room=session.view("room"))
    assert not opens(scene, replace(ui, seen=""))
    assert opens(scene, replace(ui, seen=f"t{session.view('room').turn}"))
    session.close()


def test_a_page_says_why_nothing_is_sealed_yet_and_keeps_what_was_chosen(chromium: Any) -> None:
    session, decisions = flagship()
    up_to(session, decisions, "decide")
    while not resolved(session.view("room").happenings):
        session.decide(decisions.pop(0))
    up_to(session, decisions, "decide")
    with House((session,), begun=False) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.locator(".offer[data-closed=false] > label").first.click()
        page.wait_for_selector("#buttons p:has-text('once the clock has started')")
        assert page.locator("[data-key=main]").is_disabled()
        session.conduct.start()
        page.wait_for_selector("[data-key=main]:not([disabled])")
        # As a room that has not gone on from what the turn before has brought.
        session.clock.read, session.reads = -1, True
        session.conduct.pause(reading=True)
        page.wait_for_selector("#buttons p:has-text('once the facilitator goes on')")
        assert page.locator("[data-key=main]").is_disabled()
        session.conduct.resume()
        page.click("[data-key=main]:not([disabled])")
        page.wait_for_selector(".receipt")
        assert screen.errors == []
        screen.context.close()
