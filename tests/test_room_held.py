"""Before STARTEX and while the room reads nothing is sealed, on the board and on devices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from joining_samples import ON, UI_ON
from rooms import House, Phone, run
from seat_pages import Screen, browser
from sessions import begin, tutorial
from test_room_pages import flagship, pytestmark, up_to

from game.board.picture import picture, unseen
from game.board.region import pressed
from game.board.scene import Scene
from game.board.ui import UI
from game.session import Session

__all__ = ["pytestmark"]

CURTAINS = ("S", "W")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as found:
        yield found


async def refusal(phone: Phone, request: str) -> str:
    """Return why the first answer to the open question was not sealed; an empty text where it was."""
    await phone.decide(request, "hold")
    return str((await phone.answered(request)).get("why", ""))


def test_a_device_seals_from_startex_on_and_not_while_the_room_reads() -> None:
    async def talk() -> None:
        session = begin()
        with House((session,), begun=False) as house:
            phone = await house.seated("seoul")
            records = len(session.records)
            assert (await refusal(phone, "a")).startswith("The exercise has not begun.")
            assert len(session.records) == records
            session.conduct.start()
            session.conduct.pause(reading=True)
            assert (await refusal(phone, "b")).startswith("The room still reads what happened.")
            # A pause of control's is none of these: who has decided may seal meanwhile.
            session.conduct.resume()
            session.conduct.pause()
            assert await refusal(phone, "c") == ""
            # What is on the record is so, however the clock stands when it is asked about again.
            session.clock.reading = True
            assert await refusal(phone, "c") == ""

    run(talk())


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
    with House((session,), begun=False) as house:
        screen = Screen(chromium, house)
        page = screen.sits()
        page.locator(".offer[data-closed=false] > label").first.click()
        page.wait_for_selector("#buttons p:has-text('once the clock has started')")
        assert page.locator("[data-key=main]").is_disabled()
        session.conduct.start()
        page.wait_for_selector("[data-key=main]:not([disabled])")
        session.conduct.pause(reading=True)
        page.wait_for_selector("#buttons p:has-text('once the facilitator goes on')")
        assert page.locator("[data-key=main]").is_disabled()
        session.conduct.resume()
        page.click("[data-key=main]:not([disabled])")
        page.wait_for_selector(".receipt")
        assert screen.errors == []
        screen.context.close()
