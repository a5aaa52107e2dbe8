"""A game being played: what a decision does, in what order, and what is left when something fails."""

from __future__ import annotations

import errno
import threading
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from faulty_disk import FaultyDisk
from sessions import SMALL, Room, begin, by_bots, decided, digests, play_out, say, small, tutorial

import game
from game.errors import GameError, IllegalDecision, LogError, SeatError
from game.record.codec import decision_of
from game.record.log import log_path, read
from game.record.verify import verify
from game.session import (
    About,
    Decision,
    Notice,
    Replay,
    Session,
    default_folder,
    listing,
    new_folder,
    newest,
    seats_from,
    setup,
)

# One decision.


def test_a_decision_is_recorded_shown_and_told(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    told: list[Notice] = []
    session.follow(told.append)
    receipt = session.decide(session.parse("seoul:hold"), note="기다린다")
    assert receipt.number == len(session.records) - 1
    assert session.records[receipt.number].code == session.code
    assert told == [Notice(receipt.number, "decision", resolved=False)]
    assert session.waiting == ("washington",)
    assert read(tmp_path / "game")[-1].note == {"reason": "기다린다"}
    say(session, "washington:support")
    assert any(notice.resolved for notice in told)
    session.close()


def test_it_is_on_the_disk_before_anybody_can_see_it() -> None:
    disk = FaultyDisk()
    session = begin(Path("game"), disk=disk)
    seen: list[int] = []
    session.follow(lambda notice: seen.append(notice.number))

    def sync_sees_nothing(_call: int, name: str) -> None:
        if name == "sync":
            assert session.waiting == ("seoul", "washington")
            assert seen == []

    disk.fault = sync_sees_nothing
    say(session, "seoul:hold")
    assert len(seen) == 1
    assert session.waiting == ("washington",)


def test_the_same_request_twice_is_one_decision(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    decision = replace(session.parse("seoul:hold"), request="click-1")
    first = session.decide(decision)
    assert session.decide(decision) == first
    assert session.decide(replace(decision, options=("alert",))) == first
    count = len(session.records)
    session.close()
    resumed = Session.resume(tmp_path / "game")
    assert resumed.decide(decision) == first
    assert len(resumed.records) == count
    resumed.close()


def test_a_request_id_is_no_part_of_the_game() -> None:
    plain, asked = begin(), begin()
    say(plain, "seoul:hold")
    asked.decide(replace(asked.parse("seoul:hold"), request="another-click"))
    assert digests(plain) == digests(asked)


def test_a_refused_decision_leaves_no_trace(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    before = log_path(tmp_path / "game").read_bytes()
    view = session.view("seoul")
    told: list[Notice] = []
    session.follow(told.append)
    point = session.point
    for decision in (
        Decision("seoul", ("probe",), point),
        Decision("seoul", ("hold",), "t9"),
        Decision("pyongyang", ("hold",), point),
        Decision("chance", ("cause", "attack"), point),
        Decision("white_cell", ("rewind", "99"), point),
        Decision("white_cell", ("rewind",), point),
        Decision("white_cell", ("rewind", "0"), "t9"),
    ):
        with pytest.raises(IllegalDecision) as refused:
            session.decide(replace(decision, request="refused"))
        assert refused.value.ko
    assert log_path(tmp_path / "game").read_bytes() == before
    assert session.view("seoul") is view
    assert told == []
    session.decide(replace(session.parse("seoul:hold"), request="refused"))
    session.close()


def test_a_late_decision_is_refused() -> None:
    session = begin()
    late = session.parse("seoul:alert")
    say(session, "seoul:hold washington:wait")
    count = len(session.records)
    with pytest.raises(IllegalDecision, match="no longer open"):
        session.decide(late)
    assert len(session.records) == count


def test_half_a_character_from_an_input_method_does_no_harm(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    session.decide(replace(session.parse("seoul:hold"), request="\ud800"), note="\udfff 한")
    session.conduct.say("half \ud83d a character", "seoul")
    session.remark("mark", note="\ud800", what_for="\ud800")
    session.close()
    assert verify(tmp_path / "game").problem == ""
    assert read(tmp_path / "game")[-1].note == {"reason": "?"}


def test_a_preview_and_a_question_leave_no_trace() -> None:
    session = begin()
    count = len(session.records)
    view = session.preview(Decision("clock", ("lapse",), session.point))
    assert view.turn == 2
    assert session.refusal(session.parse("seoul:accuse")) is not None
    assert session.refusal(session.parse("seoul:hold")) is None
    assert len(session.records) == count
    assert session.view("white_cell").turn == 1


# Whole games.


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(tmp_path: Path) -> None:
    for name, seed in (("one", 7), ("same", 7), ("other", 8)):
        by_bots(tmp_path / name, seed).close()
    one, same, other = (log_path(tmp_path / name).read_bytes() for name in ("one", "same", "other"))
    assert one == same
    assert one != other
    assert verify(tmp_path / "one").problem == ""


def test_a_game_goes_on_where_it_was_left(tmp_path: Path) -> None:
    whole = by_bots(tmp_path / "whole")
    for stop in range(1, len(whole.records)):
        lines = log_path(tmp_path / "whole").read_bytes().splitlines(keepends=True)
        part = tmp_path / f"part{stop}"
        part.mkdir()
        (part / "scenario.json").write_bytes((tmp_path / "whole" / "scenario.json").read_bytes())
        log_path(part).write_bytes(b"".join(lines[:stop]))
        session = Session.resume(part)
        while not session.over:
            session.play_bots()
        assert decided(session) == decided(whole)
        assert digests(session) == digests(whole)
        for viewer in ("room", "seoul", "washington", "white_cell"):
            assert session.view(viewer) == whole.view(viewer)
        session.close()
    whole.close()


def test_nothing_is_kept_where_nothing_was_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    session = by_bots(None)
    assert session.over
    assert session.folder is None
    assert len(session.code) == 9
    assert list(tmp_path.iterdir()) == []
    session.close()


def test_draws_follow_from_the_seed_and_from_nothing_else() -> None:
    early, late = begin(), begin()
    say(early, "seoul:hold washington:wait")
    say(late, "seoul:alert seoul:unseal seoul:tell+spy washington:link")
    drawn = [
        {
            (decision.options[0]): decision.options[1]
            for decision in (decision_of(record.body) for record in session.records if _is_draw(record.body))
        }
        for session in (early, late)
    ]
    common = drawn[0].keys() & drawn[1].keys()
    assert "cause" in common
    assert all(drawn[0][name] == drawn[1][name] for name in common)


def _is_draw(body: object) -> bool:
    return isinstance(body, dict) and body.get("seat") == "chance"


def test_dice_may_be_thrown_by_hand(tmp_path: Path) -> None:
    session = Session.start(small(), seed=1, folder=tmp_path / "game", about=About(dice="hand"))
    assert session.waiting == ("chance",)
    outcomes = []
    while session.waiting == ("chance",):
        say(session, "chance:cause=change")
        outcomes.append(session.records[-1].body["options"])
    assert outcomes == [["cause", "change"]]
    session.close()
    assert verify(tmp_path / "game").problem == ""


def test_events_are_told_from_what_resolved_to_what_chance_answered() -> None:
    session = begin()
    opening = session.view("white_cell").happenings
    say(session, "seoul:hold")
    assert session.view("white_cell").happenings == opening, "a seal is no resolution"
    say(session, "washington:wait")
    resolved = session.view("white_cell").happenings
    assert resolved != opening
    assert {"revealed", "entered"} <= {happening.kind for happening in resolved}
    session.conduct.release("help")
    told = session.view("white_cell").happenings
    assert told[: len(resolved)] == resolved, "an inject joins what is told"
    assert len(told) > len(resolved)
    session.conduct.set("trust", 30, "agreed at the table")
    told = session.view("white_cell").happenings
    say(session, "seoul:hold")
    assert session.view("white_cell").happenings == told


# Seats and setup.


def test_nobodys_seats_are_empty_and_said_in_the_header(tmp_path: Path) -> None:
    session = begin(tmp_path / "game", seats={"washington": "nobody"})
    assert session.seats == {"seoul": "people", "washington": "nobody", "alliance": "people"}
    assert session.header.empty == ("washington",)
    session.close()
    resumed = Session.resume(tmp_path / "game")
    assert resumed.seats == session.seats
    resumed.close()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["seoul"], "seat 'seoul': write TEAM=people, cards, bot:NAME or nobody"),
        (["seol=people"], "seat 'seol': unknown team; did you mean 'seoul'?"),
        (["tokyo=people"], "seat 'tokyo': unknown team; choose seoul, washington or alliance"),
        (["seoul=peple"], "seat 'seoul': unknown player 'peple'; did you mean 'people'?"),
        (["seoul=bot:proces"], "seat 'seoul': unknown doctrine 'proces'; did you mean 'process'?"),
        (["seoul=process"], "seat 'seoul': unknown player 'process'; did you mean 'bot:process'?"),
    ],
)
def test_a_wrong_seat_is_named(words: list[str], message: str) -> None:
    with pytest.raises(SeatError) as wrong:
        seats_from(tutorial(), words)
    assert str(wrong.value) == message


def test_a_wrong_setting_is_named() -> None:
    with pytest.raises(GameError, match="unknown setting 'erra'; did you mean 'era'"):
        setup(small(), {"erra": "late"})


def test_bots_decide_once_each_and_give_their_reason(tmp_path: Path) -> None:
    seats = {"seoul": "bot:damage", "washington": "people", "alliance": "nobody"}
    session = Session.start(tutorial(), seats=seats, seed=3, folder=tmp_path / "game")
    while "seoul" not in session.waiting:
        session.conduct.skip()
    assert session.play_bots() == 1
    note = session.records[-1].note
    assert note is not None
    assert note["reason"]
    assert note["reason_ko"]
    assert session.play_bots() == 0
    session.close()


# When the disk fails.


def test_a_full_disk_refuses_and_the_next_click_is_taken() -> None:
    disk = FaultyDisk()
    session = begin(Path("game"), disk=disk)
    told: list[Notice] = []
    session.follow(told.append)
    disk.fault = lambda _call, name: errno.ENOSPC if name == "write" else None
    decision = replace(session.parse("seoul:hold"), request="click")
    with pytest.raises(LogError, match="NOT recorded"):
        session.decide(decision)
    assert session.trouble is not None
    assert "NOT recorded: No space left on device" in session.trouble.en
    assert "seoul" in session.waiting
    assert told == []
    disk.fault = lambda _call, _name: None
    session.decide(decision)
    assert session.trouble is None
    assert "seoul" not in session.waiting


def test_a_draw_waits_for_the_disk_and_no_decision_overtakes_it() -> None:
    disk = FaultyDisk()
    session = begin(Path("game"), disk=disk)
    say(session, "seoul:hold")
    writes = 0

    def full_after_one(_call: int, name: str) -> int | None:
        nonlocal writes
        writes += name == "write"
        return errno.ENOSPC if writes > 1 else None

    disk.fault = full_after_one
    receipt = session.decide(session.parse("washington:wait"))
    assert session.records[-1].n == receipt.number, "the decision is kept, its draws are not"
    assert session.waiting == ("chance",)
    assert session.trouble is not None
    with pytest.raises(LogError, match="NOT recorded"):
        session.decide(Decision("seoul", ("hold",), "t2"))
    disk.fault = lambda _call, _name: None
    session.decide(Decision("seoul", ("hold",), "t2"))
    untroubled = begin()
    say(untroubled, "seoul:hold washington:wait seoul:hold")
    assert digests(session) == digests(untroubled)


def test_a_watcher_that_fails_is_dropped_and_the_game_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    session = begin()
    told: list[int] = []

    def broken(_notice: Notice) -> None:
        raise RuntimeError("a screen is gone")

    stop = session.follow(broken)
    session.follow(lambda notice: told.append(notice.number))
    say(session, "seoul:hold washington:wait")
    assert len(told) >= 2
    assert caplog.text.count("a watcher failed") == 1
    stop()


def test_who_follows_no_more_is_told_no_more() -> None:
    session = begin()
    told: list[Notice] = []
    stop = session.follow(told.append)
    stop()
    say(session, "seoul:hold")
    assert told == []


# Screens.


def test_submitted_decisions_are_made_in_order_off_the_screens_thread(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    threads: set[str] = set()
    session.follow(lambda _notice: threads.add(threading.current_thread().name))
    first = session.submit(session.parse("seoul:hold"))
    second = session.submit(session.parse("seoul:unseal"))
    third = session.submit(session.parse("seoul:alert"))
    numbers = [future.result(timeout=60).number for future in (first, second, third)]
    assert numbers == sorted(numbers)
    late = session.submit(Decision("seoul", ("hold",), "t9"))
    with pytest.raises(IllegalDecision):
        late.result(timeout=60)
    session.close()
    assert len(threads) == 1
    assert threads.pop().startswith("session")


def test_many_threads_may_look_while_one_decides() -> None:
    session = begin()
    stop = threading.Event()
    wrong: list[BaseException] = []

    def look() -> None:
        while not stop.is_set():
            try:
                for viewer in ("room", "seoul", "white_cell"):
                    session.view(viewer)
                session.tick()
            except BaseException as error:
                wrong.append(error)
                return

    watchers = [threading.Thread(target=look) for _ in range(3)]
    for watcher in watchers:
        watcher.start()
    for _ in range(10):
        session.submit(session.parse("seoul:hold")).result(timeout=60)
        session.submit(session.parse("seoul:unseal")).result(timeout=60)
    stop.set()
    for watcher in watchers:
        watcher.join()
    session.close()
    assert wrong == []


def test_a_view_is_the_same_object_while_nothing_changes_for_its_viewer() -> None:
    session = begin()
    room, seoul = session.view("room"), session.view("seoul")
    session.remark("opened", seat="seoul", inject="dark")
    assert session.view("seoul") is seoul
    say(session, "seoul:hold")
    assert session.view("room") is not room, "that a table has sealed is public"
    room = session.view("room")
    say(session, "seoul:alert")
    assert session.view("room") == room, "what it sealed is not"
    assert session.view("room") is room


def test_a_remark_changes_nothing_but_the_log(tmp_path: Path) -> None:
    session = begin(tmp_path / "game", times=Room().times)
    before = session.records[-1].body["digest"]
    record = session.remark("mark", note="a strength", kind="strength", number=3)
    assert record.body["digest"] == before
    assert record.body["fields"] == {"kind": "strength", "number": 3}
    assert record.note == {"reason": "a strength"}
    session.close()
    assert verify(tmp_path / "game").problem == ""


def test_notes_bear_the_time_of_day_unless_bytes_must_be_the_same(tmp_path: Path) -> None:
    room = Room()
    session = Session.start(small(), seed=7, folder=tmp_path / "game", times=room.times)
    assert session.records[0].note == {"wall": "2023-11-14T22:13:20Z"}
    session.close()
    assert begin(times=room.times).records[0].note == {}


# Going back.


def test_a_rewind_goes_back_and_keeps_the_abandoned_branch(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    say(session, "seoul:hold")
    target = session.records[-1].n
    state_then = session.records[-1].body["digest"]
    view_then = session.view("seoul")
    say(session, "washington:link")
    abandoned = len(session.records)
    session.conduct.rewind(target, "the table misread its card")
    assert session.records[-1].body["digest"] == state_then
    assert session.returns == 1
    back, *happened = session.view("seoul").happenings
    assert back.kind == "went_back"
    assert replace(session.view("seoul"), happenings=tuple(happened)) == view_then
    assert len(session.records) == abandoned + 1
    say(session, "washington:link")
    again = [line for line in decided(session) if line.startswith("chance")]
    assert len(again) > len(set(again)), "the same draws come again with the same outcomes"
    with pytest.raises(IllegalDecision, match="does not count"):
        session.conduct.rewind(abandoned - 1)
    play_out(session)
    final = session.view("white_cell")
    session.close()
    assert verify(tmp_path / "game").problem == ""
    resumed = Session.resume(tmp_path / "game")
    assert resumed.view("white_cell") == final
    assert resumed.returns == 1
    resumed.conduct.rewind(target)
    assert resumed.returns == 2, "however often it is one moment, and whatever came since"
    assert not resumed.over, "the end can be taken back too"
    resumed.close()
    assert set(Replay.read(tmp_path / "game").counted) < set(range(len(resumed.records)))


def test_a_click_that_was_rewound_is_not_made_again_by_its_repetition() -> None:
    session = begin()
    target = session.records[-1].n
    decision = replace(session.parse("seoul:alert"), request="slow-phone")
    session.decide(decision)
    session.conduct.rewind(target)
    count = len(session.records)
    session.decide(decision)
    assert len(session.records) == count
    assert "seoul" in session.waiting


def test_a_replay_shows_any_moment_through_any_eyes(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    seen = {session.records[-1].n: session.view("seoul")}
    for word in ("seoul:hold", "washington:support", "seoul:accuse", "washington:wait"):
        say(session, word)
        seen[session.records[-1].n] = session.view("seoul")
    replayed = Replay.read(tmp_path / "game")
    for number, view in seen.items():
        assert replayed.view_at(number, "seoul") == view
        assert session.view_at(number, "seoul") == view
    session.close()


# Folders.


def test_folders_are_named_after_scenario_and_time(tmp_path: Path) -> None:
    first = new_folder("small", tmp_path, 1_700_000_000)
    assert first.name.startswith("small-2023111")
    first.mkdir()
    assert new_folder("small", tmp_path, 1_700_000_000).name == f"{first.name}-2"
    assert default_folder().name == "sessions"
    assert (default_folder().parent / "game").is_dir()


def test_the_list_shows_damaged_sessions_with_their_place(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="there is no session"):
        newest(tmp_path)
    for name in ("a", "b", "c", "d", "e"):
        begin(tmp_path / name).close()
    for name, damage in (
        ("b", lambda data: data.replace(b"small", b"smoll", 1)),
        ("c", lambda data: data[:50]),
        ("d", lambda data: data[:-20]),
        ("e", lambda data: b"\xff\xfe" + data),
    ):
        log_path(tmp_path / name).write_bytes(damage(log_path(tmp_path / name).read_bytes()))
    problems = {one.folder.name: one.problem for one in listing(tmp_path)}
    assert problems["a"] == ""
    assert problems["d"] == "", "a torn end is mended when the game is opened"
    assert f"{log_path(tmp_path / 'b')}:1: record 0 has been changed" in problems["b"]
    assert "never began" in problems["c"]
    assert f"{log_path(tmp_path / 'e')}:1: record 0 " in problems["e"]


def test_the_version_in_the_header_is_the_projects() -> None:
    project = tomllib.loads((SMALL.parents[2] / "pyproject.toml").read_text())
    assert project["project"]["version"] == begin().header.game == game.__version__
