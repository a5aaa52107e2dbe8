"""A game that was broken off: its clock has again what the record says, and tells what it cannot know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sessions import MINUTE, Room, decided, say, small

from game.cli.host import tell_clocks
from game.record.verify import verify
from game.room.told import control
from game.room.told.extras import Extras
from game.session import Session

SECOND = 1_000


def hosted(folder: Path, room: Room) -> Session:
    """Return a game whose records bear the time of day, past its aims and with its clock running."""
    session = Session.start(small(), seed=7, folder=folder, times=room.times)
    if session.point == "t0.aims":
        say(session, " ".join(f"{team}:calm" for team in session.waiting))
    session.conduct.start()
    return session


def resumed(session: Session, room: Room, later: int = 60 * MINUTE) -> Session:
    """Return the game as it goes on from its log alone, an hour later."""
    assert session.folder is not None
    session.close()
    room.steady, room.wall = 1_000, room.wall + later
    return Session.resume(session.folder, times=room.times)


def extended(session: Session, room: Room) -> int:
    room.passes(session, 20 * SECOND)
    session.conduct.extend(2)
    return 5 * MINUTE - 20 * SECOND


def paused(session: Session, room: Room) -> int:
    room.passes(session, 50 * SECOND)
    session.conduct.pause()
    room.passes(session, 5 * MINUTE)
    session.conduct.mark("strength")
    return 2 * MINUTE + 10 * SECOND


def slowed(session: Session, room: Room) -> int:
    room.passes(session, MINUTE)
    session.conduct.slow(200)
    return 4 * MINUTE


def slept(session: Session, room: Room) -> int:
    room.passes(session, MINUTE)
    room.wall += 30 * MINUTE
    session.tick()
    session.conduct.resume()
    room.passes(session, MINUTE)
    session.conduct.mark("strength")
    return MINUTE


def sealed(session: Session, room: Room) -> int:
    room.passes(session, 40 * SECOND)
    say(session, "seoul:hold washington:wait")
    room.passes(session, 30 * SECOND)
    session.conduct.extend(1)
    return session.clock.remaining


@pytest.mark.parametrize("lived", [extended, paused, slowed, slept, sealed])
def test_a_question_has_after_a_break_what_the_record_says_is_left(
    tmp_path: Path, lived: Callable[[Session, Room], int]
) -> None:
    room = Room()
    session = hosted(tmp_path / "game", room)
    left = lived(session, room)
    before, scheduled, extra = decided(session), session.clock.scheduled, session.clock.extended
    assert session.clock.remaining == left
    again = resumed(session, room)
    assert not again.clock.running
    assert abs(again.clock.remaining - left) <= SECOND
    assert abs(again.clock.scheduled - scheduled) <= SECOND
    assert again.clock.extended == extra
    assert decided(again) == before
    again.close()
    assert verify(tmp_path / "game").problem == ""


def test_what_passed_after_the_last_record_is_not_counted_and_that_is_said(tmp_path: Path) -> None:
    room = Room()
    session = hosted(tmp_path / "game", room)
    room.passes(session, 30 * SECOND)
    session.conduct.extend(2)
    room.passes(session, 29 * SECOND)
    again = resumed(session, room)
    assert again.goes_on is not None
    assert "04:30 of 05:00 left; what passed after the last record is not counted" in again.goes_on.en
    assert "05:00 가운데 04:30" in again.goes_on.ko
    again.conduct.resume()
    assert again.goes_on is None
    room.passes(again, 4 * MINUTE + 29 * SECOND)
    assert again.view("room").turn == 1
    room.passes(again, 2 * SECOND)
    assert again.view("room").turn == 2
    again.close()


def test_a_game_that_was_paused_when_it_broke_off_says_nothing_of_its_clock(tmp_path: Path) -> None:
    room = Room()
    session = hosted(tmp_path / "game", room)
    paused(session, room)
    again = resumed(session, room)
    assert again.goes_on is None
    again.close()


def test_the_time_that_a_game_lay_still_is_no_ones_whoever_writes_first_afterwards(tmp_path: Path) -> None:
    room = Room()
    session = hosted(tmp_path / "game", room)
    left = extended(session, room)
    again = resumed(session, room)
    again.conduct.mark("strength")
    third = resumed(again, room)
    assert third.clock.remaining == left
    third.conduct.resume()
    fourth = resumed(third, room)
    assert fourth.clock.remaining == left
    fourth.close()


def test_a_log_without_times_keeps_its_extensions_and_says_that_the_used_time_is_not_known(
    tmp_path: Path,
) -> None:
    room = Room()
    session = Session.start(small(), seed=7, folder=tmp_path / "g", reproducible=True, times=room.times)
    if session.point == "t0.aims":
        say(session, " ".join(f"{team}:calm" for team in session.waiting))
    session.conduct.start()
    extended(session, room)
    again = resumed(session, room)
    assert again.clock.remaining == 5 * MINUTE
    assert again.goes_on is not None
    assert "05:00 of 05:00 left" in again.goes_on.en
    assert "the log bears no times" in again.goes_on.en
    again.close()


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_terminal_and_the_console_say_with_what_the_clock_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    room = Room()
    session = hosted(tmp_path / "game", room)
    extended(session, room)
    again = resumed(session, room)
    assert again.goes_on is not None
    told = again.goes_on.of(lang)
    tell_clocks((again,), lang)
    assert capsys.readouterr().err == f"{told}\n"
    extras = Extras(1, (1,), "", again.seats, control=again)
    assert control.model(again.view("white_cell"), lang, extras)["trouble"] == told
    again.conduct.resume()
    tell_clocks((again,), lang)
    assert capsys.readouterr().err == ""
    assert control.model(again.view("white_cell"), lang, extras)["trouble"] == ""
    again.close()
