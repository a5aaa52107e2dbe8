"""What a session keeps: words of marks, one record for one request, cuts, a sleep's time, a fork's notes."""

from __future__ import annotations

from pathlib import Path

from sessions import MINUTE, Room, begin, by_bots, say, small

from game.record.fork import fork
from game.record.log import read
from game.record.seating import STOOD_IN, stood_in
from game.session import Decision, Session, ask
from game.session.clock import sign
from game.session.marks import noted, to_word


def test_a_question_that_is_sent_again_is_on_the_record_once() -> None:
    session = begin()
    first = ask(session, "seoul", "May we?", request="a phone's")
    assert ask(session, "seoul", "May we?", request="a phone's") == first
    assert [each.n for each in session.records if each.body.get("what") == "question"] == [first.n]


def test_words_that_are_added_to_a_mark_stand_behind_its_own() -> None:
    session = begin()
    mark = session.conduct.mark("strength", "They listened.")
    session.conduct.mark("improve", "Too late.")
    session.remark("note", "Twice.", about=mark.n)
    assert [each.words for each in noted(session.records)] == ["They listened. Twice.", "Too late."]


def test_control_adds_words_to_its_own_marks_alone() -> None:
    session = begin()
    mark = session.conduct.mark("strength")
    session.conduct.mark("improve", by="evaluator")
    assert to_word(noted(session.records)) == mark.n


def test_what_a_table_decides_after_a_program_was_stood_in_for_is_its_own() -> None:
    session = begin()
    session.remark(STOOD_IN, seat="seoul")
    point = session.point
    say(session, "seoul:hold washington:wait")
    while "seoul" not in session.waiting:
        session.lapse()
    question = session.view("seoul").question
    assert question is not None
    session.decide(Decision("seoul", question.choices[0], session.point))
    assert session.records[-1].body["seat"] == "seoul"
    assert stood_in(session.records) == {("seoul", point)}


def test_a_cut_counts_in_the_game_in_which_it_is_made() -> None:
    room = Room()
    session = Session.start(small(), seed=7, times=room.times)
    say(session, " ".join(f"{team}:calm" for team in session.waiting))
    session.conduct.start()
    found = session.conduct.fit(session.fit(2).expected)
    assert found.shorter
    assert session.shortened == {cut.phase: cut.minutes for cut in found.shorter}
    session.conduct.skip()
    phase = session.view("room").phase
    assert session.clock.remaining == session.shortened[phase] * MINUTE


def test_after_a_sleep_no_time_is_used_until_the_clock_runs_again(tmp_path: Path) -> None:
    room = Room()
    session = Session.start(small(), seed=7, folder=tmp_path / "game", times=room.times)
    say(session, " ".join(f"{team}:calm" for team in session.waiting))
    session.conduct.start()
    room.passes(session, MINUTE)
    room.wall += 60 * MINUTE
    session.tick()
    left = session.clock.remaining
    assert not session.clock.running
    room.passes(session, MINUTE)
    session.conduct.mark("strength")
    session.close()
    again = Session.resume(tmp_path / "game", times=room.times)
    assert again.clock.remaining == left
    again.close()


def test_a_fork_has_the_notes_of_what_it_begins_with(tmp_path: Path) -> None:
    by_bots(tmp_path / "parent").close()
    parent = read(tmp_path / "parent")
    assert any(record.note and record.note.get("reason") for record in parent)
    fork(tmp_path / "parent", len(parent) - 1, tmp_path / "fork")
    assert [each.note for each in read(tmp_path / "fork")[1:]] == [each.note for each in parent[1:]]


def test_a_line_that_was_closed_owes_no_note_when_the_game_is_taken_up_again(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    session.conduct.open_line(3)
    session.conduct.close_line("Nothing was agreed.")
    session.close()
    again = Session.resume(tmp_path / "game")
    assert again.hotline.line is None
    again.close()


def test_the_same_words_said_in_two_turns_are_two_messages() -> None:
    session = begin()
    session.conduct.say("Stand by.", to="all")
    turn = session.view("room").turn
    while session.view("room").turn == turn:
        session.lapse()
    session.conduct.say("Stand by.", to="all")
    said = [each.id for each in session.view("room").messages if each.text.en == "Stand by."]
    assert len(set(said)) == len(said) == 2


def test_a_question_of_two_minutes_does_not_open_with_its_sign() -> None:
    assert [sign(120, paused=False, whole=whole) for whole in (120, 121)] == [0, 120]


def test_a_table_is_idle_since_the_present_question_at_most() -> None:
    room = Room()
    session = Session.start(small(), seed=7, times=room.times)
    say(session, " ".join(f"{team}:calm" for team in session.waiting))
    session.conduct.start()
    room.passes(session, 2 * MINUTE)
    session.touches.touch("seoul")
    point = session.point
    while session.point == point:
        session.conduct.skip()
    assert session.clock.running
    room.passes(session, MINUTE)
    assert session.touches.idle("seoul") == MINUTE


def test_a_sign_that_was_given_does_not_come_again_after_an_extension() -> None:
    room = Room()
    session = Session.start(small(), seed=7, times=room.times)
    say(session, " ".join(f"{team}:calm" for team in session.waiting))
    session.conduct.start()
    room.passes(session, session.clock.remaining - 25_000)
    assert session.clock.given == (120, 30)
    session.conduct.extend(1)
    room.passes(session, 2_000)
    assert session.clock.given == (120, 30)
