"""The slow clock, the signs, a computer that sleeps at any moment: nothing is lost or comes twice."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from conftest import Keeps
from sessions import MINUTE, Room, begin, decided, digests, remarks, say, small

from game.board.game_hand import GameHand
from game.board.piece.bar import bar
from game.board.scene import Scene
from game.board.ui import UI
from game.errors import IllegalDecision
from game.record.verify import verify
from game.session import PACES, RoomClock, Session, sign
from game.texts import NO_TEXT

SECOND = 1_000
HOUR = 60 * MINUTE


def started(**more: object) -> tuple[Session, Room]:
    room = Room()
    session = begin(times=room.times, **more)
    session.conduct.start()
    return session, room


def game(
    pace: int = 100, upset: int = -1, steady: int = 0, wall: int = 0
) -> tuple[list[str], list[str], int]:
    """Return decisions, digests and minutes of a game of lapses; at step `upset` the two clocks jump."""
    session, room = started()
    session.conduct.slow(pace)
    step = 0
    while not session.over:
        if step == upset:
            room.steady += steady
            room.wall += wall
            before = decided(session)
            session.tick()
            assert decided(session) == before, "a sleep decides nothing"
            assert not session.clock.running
            room.passes(session, MINUTE, step=10 * SECOND)
            assert decided(session) == before, "going on is control's act"
            session.conduct.resume()
        room.passes(session, 10 * SECOND, step=10 * SECOND)
        step += 1
    assert remarks(session).count("slept") == (upset >= 0)
    assert len(decided(session)) == len({*decided(session)}), "nothing comes twice"
    return decided(session), digests(session), step


SLEEPS = {
    "suspended eight hours": (8 * HOUR, 8 * HOUR),
    "suspended, and the steady clock stood": (SECOND, 8 * HOUR),
}
"""How far the steady clock and that of the wall go on while a computer sleeps: some steady clocks stand."""

SET = {
    "an hour forward": (0, HOUR),
    "an hour back": (0, -HOUR),
    "a day back": (0, -24 * HOUR),
}
"""What somebody, or the network, sets a clock to."""


@pytest.mark.parametrize("upset", [*SLEEPS, *SET])
def test_whenever_the_clocks_jump_the_game_is_the_same(upset: str, keeps: Keeps) -> None:
    untouched = game()
    for step in range(untouched[2]):
        assert game(100, step, *(SLEEPS | SET)[upset]) == untouched, f"at step {step}"
    keeps("T1", untouched[2], "jumps")
    if upset in SLEEPS:
        keeps("T2", untouched[2], "sleeps")


CHANGES = {"forward": 1_774_745_970_000, "back": 1_792_889_970_000}
"""Half a minute before the hour of Berlin changes in 2026, in milliseconds since 1970."""


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one zone for all programs")
@pytest.mark.parametrize("change", CHANGES)
def test_daylight_saving_is_no_event(change: str, monkeypatch: pytest.MonkeyPatch, keeps: Keeps) -> None:
    """An hour that the zone goes forward or back in the middle of a game: all is as where no zone changes."""
    noted = []
    for zone in ("UTC", "Europe/Berlin"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        room = Room()
        room.wall = CHANGES[change]
        session = Session.start(small(), seed=7, times=room.times)
        before = time.localtime(room.wall // 1_000).tm_isdst
        session.conduct.start()
        room.passes(session, MINUTE)
        assert (before != time.localtime(room.wall // 1_000).tm_isdst) == (zone != "UTC")
        assert remarks(session) == ["start"]
        session.lapse()
        noted.append([(record.body, record.note) for record in session.records[1:]])
    monkeypatch.undo()
    time.tzset()
    assert noted[0] == noted[1]
    keeps("T1", len(noted[0]), "jumps")


def test_a_clock_that_is_put_right_little_by_little_is_no_event(keeps: Keeps) -> None:
    """A network sets it by some milliseconds a second, or by a few seconds at once."""
    session, room = started()
    for _ in range(60):
        room.wall += 80
        room.passes(session, SECOND)
    room.wall += 4_000
    session.tick()
    assert remarks(session) == ["start"]
    assert session.clock.remaining == 2 * MINUTE
    keeps("T1", 61, "jumps")


def test_a_pause_after_a_sleep_keeps_the_time_and_tells_of_the_sleep() -> None:
    session, room = started()
    room.passes(session, MINUTE)
    room.steady += 8 * HOUR
    room.wall += 8 * HOUR
    session.conduct.pause()
    assert remarks(session) == ["start", "slept"]
    assert session.clock.remaining == 2 * MINUTE


def test_the_banner_says_how_long_and_how_to_go_on() -> None:
    session, room = started()
    room.steady += 8 * HOUR + 5 * MINUTE
    room.wall += 8 * HOUR + 5 * MINUTE
    session.tick()
    assert session.trouble is not None
    assert "8 h 5 min" in session.trouble.en
    assert "Exercise control: Go on." in session.trouble.en
    assert "8시간 5분" in session.trouble.ko
    session.conduct.resume()
    assert session.trouble is None


@pytest.mark.parametrize("pace", PACES)
def test_a_slow_clock_takes_longer_and_brings_the_same(pace: int) -> None:
    plain, slow = game(), game(pace)
    assert slow[:2] == plain[:2]
    assert slow[2] == plain[2] * pace // 100


def test_the_clock_can_be_slowed_in_the_middle_of_a_question() -> None:
    session, room = started()
    room.passes(session, MINUTE)
    session.conduct.slow(200)
    session.conduct.slow(200)
    assert session.clock.remaining == 4 * MINUTE, "what is left grows"
    assert session.clock.scheduled == MINUTE, "what counts for injects stands as it stood"
    room.passes(session, 2 * MINUTE)
    session.conduct.slow(100)
    assert session.clock.remaining == MINUTE
    assert remarks(session) == ["start", "slow", "slow"]
    with pytest.raises(IllegalDecision, match="100, 150 or 200"):
        session.conduct.slow(120)


def test_added_time_is_not_stretched() -> None:
    session, _ = started()
    session.conduct.extend(5)
    session.conduct.slow(200)
    assert session.clock.remaining == 11 * MINUTE


def test_the_pace_is_kept_when_the_game_goes_on(tmp_path: Path) -> None:
    session, room = started(folder=tmp_path / "game")
    session.conduct.slow(150)
    session.close()
    again = Session.resume(tmp_path / "game", times=room.times)
    assert again.clock.pace == 150
    assert again.clock.remaining == 3 * MINUTE * 3 // 2
    again.close()
    assert verify(tmp_path / "game").problem == ""


@pytest.mark.parametrize(
    ("seconds", "paused", "wanted"),
    [(None, False, 0), (121, False, 0), (120, False, 120), (31, False, 120), (30, False, 30), (1, False, 30),
     (0, False, 0), (60, True, 0), (10, True, 0)],
)  # fmt: skip
def test_which_sign_stands(seconds: int | None, paused: bool, wanted: int) -> None:
    assert sign(seconds, paused, 180) == wanted


def test_no_sign_stands_that_the_whole_time_does_not_reach() -> None:
    assert sign(120, False, 120) == sign(60, False, 60) == 0
    assert sign(30, False, 60) == 30
    session, _ = started()
    session.shortened.update(dict.fromkeys(session.scenario.phases, 1))
    session.conduct.skip()
    scene = GameHand(session).scene(UI(), Scene())
    assert scene.room is not None
    assert scene.clock.seconds == scene.clock.whole == 60
    assert not any(region.id == "sign" for region in bar(scene.room, scene.clock, UI().look, NO_TEXT))


def heard(session: Session, room: Room, milliseconds: int) -> list[tuple[int, int]]:
    """Return the signs of the present question that come while time passes, and what was left then."""
    found: list[tuple[int, int]] = []
    had = session.clock.given
    for _ in range(milliseconds // 500):
        room.passes(session, 500)
        if session.clock.given not in (had, ()):
            found.append((session.clock.given[-1], session.clock.remaining // SECOND))
        had = session.clock.given
    return found


def test_each_sign_comes_once_and_in_time() -> None:
    session, room = started()
    assert heard(session, room, 3 * MINUTE - SECOND) == [(120, 120), (30, 30)]
    session.conduct.extend(5)
    assert heard(session, room, 5 * MINUTE) == [], "no sign twice for one question"
    assert session.view("room").turn == 1


def test_no_sign_comes_while_the_clock_stands_or_the_computer_slept() -> None:
    session, room = started()
    room.passes(session, MINUTE - SECOND)
    session.conduct.pause()
    assert heard(session, room, 10 * MINUTE) == []
    session.conduct.resume()
    room.steady += 8 * HOUR
    room.wall += 8 * HOUR
    assert heard(session, room, MINUTE) == []
    session.conduct.resume()
    assert heard(session, room, 2 * SECOND) == [(120, 120)]


def test_a_short_question_has_no_early_sign() -> None:
    room = Room()
    clock = RoomClock(room.times)
    clock.ask((1, "t1"), 2)
    clock.run()
    found = []
    for _ in range(119):
        room.steady += SECOND
        room.wall += SECOND
        clock.look()
        found.append(clock.given)
    assert found[:89] == [()] * 89
    assert {given[-1] for given in found[89:]} == {30}


def test_a_skip_is_no_sign() -> None:
    session, _ = started()
    session.conduct.skip()
    assert session.clock.given == ()


def test_what_all_seal_in_time_gives_the_next_question_its_own_signs() -> None:
    session, room = started()
    room.passes(session, MINUTE + SECOND)
    assert session.clock.given == (120,)
    say(session, "seoul:hold washington:wait")
    assert session.clock.given == ()
