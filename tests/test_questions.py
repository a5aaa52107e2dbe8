"""A question to control is its table's alone, and so is the answer; the line is seen by all."""

from __future__ import annotations

from pathlib import Path

import pytest
from sessions import MINUTE, Room, begin, decided, remarks, say

from game.errors import IllegalDecision
from game.record.fork import fork
from game.record.verify import verify
from game.session import ANSWERS, Session, ask, questions
from game.terminal.account import account
from game.terminal.page import situation, timeline
from game.texts import NO_TEXT, Text

OTHERS = ("room", "washington", "alliance")
HOUR = 60 * MINUTE


def started(**more: object) -> tuple[Session, Room]:
    room = Room()
    session = begin(times=room.times, **more)
    session.conduct.start()
    return session, room


def pages(session: Session, viewer: str) -> str:
    """Return all that a viewer can be shown, as bytes would be compared."""
    view = session.view(viewer)
    told = account(session, "en", viewer)
    return "\n".join([repr(view), *situation(view, "en"), *timeline(view, "ko"), *told])


def test_an_answer_goes_to_the_table_that_asked() -> None:
    session, _ = started()
    record = ask(session, "seoul", "Is the port open?")
    session.conduct.answer(record.n, "no")
    (message,) = [each for each in session.view("seoul").messages if each.id.startswith("free_")]
    assert message.text == Text("To your question S1: No.", "질문 S1에 대한 답: 아니요.")
    assert message.private
    for viewer in OTHERS:
        assert not any(each.id.startswith("free_") for each in session.view(viewer).messages)
    told = " ".join(" ".join(account(session, "en", "seoul")).split())
    assert "Seoul asks control. “Is the port open?”" in told
    assert told.index("Is the port open?") < told.index("To your question S1: No.")


@pytest.mark.parametrize("how", [*ANSWERS, "words"])
def test_others_see_the_same_whatever_was_asked_and_answered(how: str) -> None:
    quiet, _ = started()
    asked, _ = started()
    first = ask(asked, "seoul", "Is the port open?")
    ask(asked, "seoul", "May we call the ministry?")
    asked.conduct.answer(first.n, how, "The CANARY of the port.")
    for step in ("", "seoul:alert", "washington:wait"):
        if step:
            say(quiet, step)
            say(asked, step)
        for viewer in OTHERS:
            assert pages(asked, viewer) == pages(quiet, viewer)
    assert pages(asked, "seoul") != pages(quiet, "seoul")


def test_two_tables_count_their_own_questions() -> None:
    session, _ = started()
    for _ in range(3):
        ask(session, "seoul", "And now?")
    other = ask(session, "washington", "And we?")
    found = {each.record: each for each in questions(session.records)}
    assert found[other.n].number == 1


def test_a_question_is_refused_with_a_reason() -> None:
    session, _ = started()
    for seat, words, why in (
        ("tokyo", "May we?", "no table"), ("white_cell", "May we?", "no table"),
        ("seoul", "  ", "needs words"),
    ):  # fmt: skip
        with pytest.raises(IllegalDecision, match=why):
            ask(session, seat, words)
    for _ in range(3):
        ask(session, "seoul", "And now?")
    with pytest.raises(IllegalDecision, match="still open"):
        ask(session, "seoul", "A fourth?")
    session.conduct.endex("")
    with pytest.raises(IllegalDecision, match="over"):
        ask(session, "washington", "Too late?")


def test_an_answer_is_given_once() -> None:
    session, _ = started()
    record = ask(session, "seoul", "Is it open?")
    with pytest.raises(IllegalDecision, match="needs words"):
        session.conduct.answer(record.n, "words", "  ")
    session.conduct.answer(record.n, "yes")
    with pytest.raises(IllegalDecision, match="no open question S1"):
        session.conduct.answer(record.n, "no")
    with pytest.raises(IllegalDecision, match="no open question 99"):
        session.conduct.answer(99, "no")
    assert sum("say+seoul" in line for line in decided(session)) == 1


def test_a_rewind_opens_the_question_again() -> None:
    session, _ = started()
    record = ask(session, "seoul", "Is it open?")
    session.conduct.answer(record.n, "yes")
    session.conduct.rewind(record.n)
    assert [each.answer for each in questions(session.records)] == [NO_TEXT]
    session.conduct.answer(record.n, "no")
    (message,) = [each for each in session.view("seoul").messages if each.id.startswith("free_")]
    assert "No." in message.text.en


def test_an_answer_in_a_fork_is_another_than_that_of_its_parent(tmp_path: Path) -> None:
    """A fork numbers its records anew, so that its first question may have the number of its parent's."""
    session, _ = started(folder=tmp_path / "game")
    old = ask(session, "seoul", "Is it open?")
    session.conduct.answer(old.n, "yes")
    fork(tmp_path / "game", len(session.records) - 1, tmp_path / "fork")
    session.close()
    forked = Session.resume(tmp_path / "fork")
    record = ask(forked, "washington", "And for us?")
    assert record.n == old.n
    forked.conduct.answer(record.n, "no")
    assert [each.answer.en for each in questions(forked.records)] == ["No."]
    forked.close()
    assert verify(tmp_path / "fork").problem == ""


def test_questions_and_answers_are_on_the_record(tmp_path: Path) -> None:
    session, _ = started(folder=tmp_path / "game")
    record = ask(session, "seoul", "Is it open?")
    assert record.body["fields"] == {"seat": "seoul"}
    assert record.note is not None
    assert record.note["reason"] == "Is it open?", "what can be dropped stands in the note"
    session.conduct.answer(record.n, "later")
    before = questions(session.records)
    session.close()
    assert verify(tmp_path / "game").problem == ""
    again = Session.resume(tmp_path / "game")
    assert questions(again.records) == before
    again.close()


def test_the_line_runs_by_its_own_clock() -> None:
    session, room = started()
    session.conduct.open_line(5, stands=True)
    assert not session.clock.running
    room.passes(session, 2 * MINUTE)
    assert session.hotline.line is not None
    assert session.hotline.line.seconds == 180
    assert session.clock.remaining == 3 * MINUTE
    room.passes(session, 4 * MINUTE)
    assert session.hotline.line.seconds == 0, "open until control closes it"
    session.conduct.close_line("They agreed to wait for noon.")
    assert session.hotline.line is None
    assert remarks(session) == ["start", "hotline", "pause", "hotline_end"]
    assert not session.clock.running, "going on is control's act"


def test_with_the_clock_running_the_game_goes_on_beside_the_line() -> None:
    session, room = started()
    session.conduct.open_line(5)
    room.passes(session, 3 * MINUTE)
    assert session.view("room").turn == 2
    session.conduct.close_line()
    record = next(each for each in session.records if each.body.get("what") == "hotline_end")
    assert record.body["fields"] == {"noted": 0}


def test_the_account_tells_what_was_asked_and_noted_to_control_alone() -> None:
    session, _ = started()
    ask(session, "seoul", "Is the CANARY open?")
    session.conduct.open_line(5)
    session.conduct.close_line("They wait for the SPARROW.")
    told = "\n".join(account(session, "en"))
    assert "CANARY" in told
    assert "SPARROW" in told
    for viewer in OTHERS:
        told = "\n".join(account(session, "en", viewer))
        assert "CANARY" not in told
        assert "SPARROW" not in told


def test_a_sleep_takes_nothing_from_the_line() -> None:
    session, room = started()
    session.conduct.open_line(5)
    room.passes(session, MINUTE)
    room.steady += 8 * HOUR
    room.wall += 8 * HOUR
    session.tick()
    assert session.hotline.line is not None
    assert session.hotline.line.seconds == 240
    session.conduct.resume()
    room.passes(session, MINUTE)
    assert session.hotline.line.seconds == 180


def test_a_line_that_was_left_open_owes_its_note(tmp_path: Path) -> None:
    session, room = started(folder=tmp_path / "game")
    session.conduct.open_line(5)
    session.close()
    again = Session.resume(tmp_path / "game", times=room.times)
    assert again.hotline.line is not None
    assert again.hotline.line.seconds == 0
    again.conduct.close_line()
    again.close()
    more = Session.resume(tmp_path / "game", times=room.times)
    assert more.hotline.line is None
    more.close()


def test_a_line_is_refused_with_a_reason() -> None:
    session, _ = started()
    with pytest.raises(IllegalDecision, match="No line"):
        session.conduct.close_line()
    for minutes in (0, 31):
        with pytest.raises(IllegalDecision, match="1 to 30"):
            session.conduct.open_line(minutes)
    session.conduct.open_line(2)
    with pytest.raises(IllegalDecision, match="close it first"):
        session.conduct.open_line(2)
    session.conduct.close_line()
    session.conduct.endex("")
    with pytest.raises(IllegalDecision, match="over"):
        session.conduct.open_line(2)


def test_a_question_that_is_too_long_is_refused_and_not_cut() -> None:
    session = begin()
    records = len(session.records)
    with pytest.raises(IllegalDecision, match="at most 140 characters, these are 141"):
        ask(session, "seoul", "x" * 141)
    assert len(session.records) == records
    ask(session, "seoul", "x" * 140)
    session.close()
