"""The room's clock decides when, never what: pauses, extensions, skips and sleep leave the game as it is."""

from __future__ import annotations

import errno
from collections.abc import Callable
from itertools import permutations, product
from pathlib import Path

import pytest
from faulty_disk import FaultyDisk
from sessions import MINUTE, Room, begin, decided, digests, play_out, remarks, say

from game.errors import GameError, IllegalDecision
from game.record.verify import verify
from game.session import RoomClock, Session

SECOND = 1_000


def started(**more: object) -> tuple[Session, Room]:
    """Return a session whose clock runs, and the room's time."""
    room = Room()
    session = begin(times=room.times, **more)
    session.conduct.start()
    return session, room


def test_nothing_passes_before_the_start() -> None:
    room = Room()
    session = begin(times=room.times)
    room.passes(session, 60 * MINUTE, step=MINUTE)
    assert session.view("room").turn == 1
    assert session.clock.remaining == 3 * MINUTE
    assert not session.clock.started


def test_a_question_lapses_when_its_time_is_over_and_not_before() -> None:
    session, room = started()
    say(session, "seoul:alert")
    room.passes(session, 3 * MINUTE - SECOND)
    assert session.waiting == ("washington",)
    assert session.clock.remaining == SECOND
    room.passes(session, SECOND)
    assert session.view("room").turn == 2
    assert decided(session)[-3].startswith("clock t1 lapse") or "clock t1 lapse" in decided(session)
    assert session.clock.remaining == 3 * MINUTE


def test_an_inject_comes_at_its_minute_and_before_the_lapse_of_the_same_moment() -> None:
    session, room = started()
    room.passes(session, 3 * MINUTE - SECOND)
    assert not any("inject" in line for line in decided(session))
    room.passes(session, SECOND)
    by_clock = [line for line in decided(session) if line.startswith("clock")]
    assert by_clock == ["clock t1 inject+news", "clock t1 lapse"]


def test_what_shows_between_two_ticks_is_the_time_that_is_left() -> None:
    session, room = started()
    room.steady += 700
    assert session.clock.remaining == 3 * MINUTE - 700
    session.conduct.pause()
    room.steady += 5 * MINUTE
    assert session.clock.remaining == 3 * MINUTE - 700


def test_a_pause_stops_the_time_and_is_on_the_record_once() -> None:
    session, room = started()
    room.passes(session, MINUTE)
    session.conduct.pause()
    session.conduct.pause()
    room.passes(session, 8 * 60 * MINUTE, step=10 * MINUTE)
    assert session.clock.remaining == 2 * MINUTE
    session.conduct.resume()
    session.conduct.resume()
    room.passes(session, 2 * MINUTE)
    assert session.view("room").turn == 2
    assert remarks(session) == ["start", "pause", "resume"]


def test_an_extension_counts_for_its_question_alone() -> None:
    session, room = started()
    session.conduct.extend(2)
    room.passes(session, 5 * MINUTE - SECOND)
    assert session.view("room").turn == 1
    room.passes(session, SECOND)
    assert session.view("room").turn == 2
    assert session.clock.remaining == 3 * MINUTE
    with pytest.raises(GameError, match="1 to 120"):
        session.conduct.extend(0)


def test_a_skip_lets_what_would_come_come() -> None:
    session, _ = started()
    session.conduct.skip()
    assert [line for line in decided(session) if line.startswith("clock")] == [
        "clock t1 inject+news",
        "clock t1 lapse",
    ]
    assert remarks(session) == ["start", "skip"]


def test_a_decision_starts_the_next_questions_time() -> None:
    session, room = started()
    room.passes(session, 2 * MINUTE)
    say(session, "seoul:hold washington:wait")
    assert session.clock.remaining == 3 * MINUTE


def test_the_end_has_no_clock() -> None:
    session, room = started()
    session.conduct.endex("time is up")
    count = len(session.records)
    room.passes(session, 60 * MINUTE, step=MINUTE)
    assert len(session.records) == count
    assert session.clock.remaining == 0
    with pytest.raises(IllegalDecision):
        session.conduct.skip()
    assert len(session.records) == count


Act = Callable[[Session, Room], None]


def paused(session: Session, room: Room) -> None:
    """Talk for seven minutes with the clock stopped."""
    session.conduct.pause()
    room.passes(session, 7 * MINUTE, step=20 * SECOND)
    session.conduct.resume()


def extended(session: Session, _room: Room) -> None:
    """Give two minutes more."""
    session.conduct.extend(2)


def skipped(session: Session, _room: Room) -> None:
    """Do not wait for the end of the question."""
    session.conduct.skip()


def asleep(session: Session, room: Room) -> None:
    """Close the laptop for eight hours, then go on."""
    room.wall += 8 * 60 * MINUTE
    room.passes(session, SECOND)
    assert session.clock.slept
    session.conduct.resume()


def waited(session: Session, room: Room) -> None:
    """Let fifty seconds pass."""
    room.passes(session, 50 * SECOND)


def game(acts: tuple[Act, ...]) -> tuple[list[str], list[str]]:
    """Return the decisions and digests of a game of lapses into which these acts fall."""
    session, room = started()
    for act in acts:
        if not session.over:
            act(session, room)
    while not session.over:
        room.passes(session, 10 * SECOND, step=10 * SECOND)
    return decided(session), digests(session)


def test_pause_extend_skip_and_sleep_in_any_order_give_the_same_states() -> None:
    untouched = game(())
    assert any("inject+news" in line for line in untouched[0])
    for acts in permutations((paused, extended, skipped, asleep, waited)):
        assert game(acts) == untouched, [act.__name__ for act in acts]
    for acts in product((paused, extended, skipped, waited), repeat=3):
        assert game(acts) == untouched, [act.__name__ for act in acts]


def test_a_decision_after_an_extension_meets_the_same_injects() -> None:
    plain, room = started()
    room.passes(plain, 3 * MINUTE - SECOND)
    say(plain, "seoul:tell washington:support")
    longer, room = started()
    longer.conduct.extend(5)
    room.passes(longer, 3 * MINUTE - SECOND)
    say(longer, "seoul:tell washington:support")
    assert decided(longer) == decided(plain)


def test_injects_of_a_phase_wait_through_its_stages_but_not_through_added_time() -> None:
    room = Room()
    clock = RoomClock(room.times)
    clock.ask((4, "t4.instruct.1"), 2)
    clock.run()
    clock.extend(3)
    for _ in range(5 * 60):
        room.steady += SECOND
        room.wall += SECOND
        clock.look()
    assert clock.expired
    assert clock.scheduled == 2 * MINUTE
    clock.ask((4, "t4.draft.1"), 2)
    room.steady += SECOND
    room.wall += SECOND
    clock.look()
    assert clock.scheduled == 2 * MINUTE + SECOND
    clock.ask((5, "t5"), 2)
    assert clock.scheduled == 0


def test_a_pace_leaves_added_time_as_it_is() -> None:
    room = Room()
    clock = RoomClock(room.times)
    clock.ask((1, "t1"), 2)
    clock.extend(3)
    clock.use(3 * MINUTE)
    clock.slow(150)
    assert clock.remaining == 2 * MINUTE


@pytest.mark.parametrize(
    ("steady", "wall"),
    [
        (SECOND, 8 * 60 * MINUTE),  # The steady clock stands while the computer sleeps.
        (8 * 60 * MINUTE, 8 * 60 * MINUTE),  # The steady clock runs on.
        (SECOND, -60 * MINUTE),  # Somebody set the time back.
        (SECOND, 60 * MINUTE),
        (SECOND, 7 * SECOND),
    ],
)
def test_sleep_stops_the_clock_until_somebody_resumes(steady: int, wall: int) -> None:
    session, room = started()
    room.passes(session, MINUTE)
    room.steady += steady
    room.wall += wall
    session.tick()
    assert remarks(session) == ["start", "slept"]
    assert session.trouble is not None
    assert "slept" in session.trouble.en
    room.passes(session, 10 * MINUTE)
    assert session.view("room").turn == 1
    assert session.clock.remaining == 2 * MINUTE
    session.conduct.resume()
    assert session.trouble is None
    room.passes(session, 2 * MINUTE)
    assert session.view("room").turn == 2


def test_a_clock_that_is_slowly_put_right_is_no_sleep() -> None:
    session, room = started()
    for _ in range(100):
        room.wall += 200
        room.passes(session, SECOND)
    assert remarks(session) == ["start"]
    assert session.clock.remaining == 3 * MINUTE - 100 * SECOND


def test_a_sleep_that_a_decision_wakes_from_does_not_lapse_the_next_question() -> None:
    session, room = started()
    room.wall += 8 * 60 * MINUTE
    room.steady += 8 * 60 * MINUTE
    say(session, "seoul:hold washington:wait")
    assert not session.clock.running
    assert remarks(session) == ["start", "slept"]
    session.tick()
    assert session.view("room").turn == 2


def test_a_full_disk_stops_the_clock_and_no_tick_raises() -> None:
    disk = FaultyDisk()
    room = Room()
    session = begin(Path("game"), times=room.times, disk=disk)
    session.conduct.start()
    disk.fault = lambda _call, name: errno.ENOSPC if name == "write" else None
    room.passes(session, 10 * MINUTE)
    assert not session.clock.running
    assert session.trouble is not None
    assert session.view("room").turn == 1
    disk.fault = lambda _call, _name: None
    session.conduct.resume()
    room.passes(session, SECOND)
    assert session.view("room").turn == 2


def test_a_resumed_game_waits_for_control(tmp_path: Path) -> None:
    room = Room()
    session = begin(tmp_path / "game", times=room.times)
    session.conduct.start()
    room.passes(session, MINUTE)
    session.close()
    resumed = Session.resume(tmp_path / "game", times=room.times)
    room.passes(resumed, 10 * MINUTE)
    assert resumed.view("room").turn == 1
    assert resumed.clock.remaining == 3 * MINUTE
    assert resumed.clock.started, "it is not before STARTEX again"
    resumed.conduct.resume()
    room.passes(resumed, 3 * MINUTE)
    assert resumed.view("room").turn == 2
    resumed.close()


def test_a_skip_ends_every_stage_of_talks() -> None:
    session, _ = started()
    say(session, "seoul:tell washington:support")
    points = [session.point]
    while not session.over:
        session.conduct.skip()
        points.append(session.point)
    assert len(set(points)) == len(points), "every skip closes its question"


def test_everything_that_control_does_is_on_the_record(tmp_path: Path) -> None:
    session = begin(tmp_path / "game", times=Room().times)
    session.conduct.start()
    session.conduct.say("The minister is on the line.", ["seoul", "washington"])
    session.conduct.release("help")
    session.conduct.leave_out("news")
    session.conduct.set("trust", 60, "agreed at the table")
    session.conduct.override("seoul", ["alert"], "the table's card was torn")
    session.conduct.pause()
    session.conduct.resume()
    session.conduct.extend(1)
    session.conduct.skip()
    play_out(session)
    session.close()
    control = [line.split(" ", 2)[2] for line in decided(session) if line.startswith("white_cell")]
    assert control == [
        "say+seoul+washington",
        "inject+help",
        "leave_out+news",
        "set+trust+60",
        "for_seoul+alert",
    ]
    assert not any("news" in line for line in decided(session) if line.startswith("clock"))
    assert remarks(session)[:5] == ["start", "pause", "resume", "extend", "skip"]
    assert verify(tmp_path / "game").problem == ""
