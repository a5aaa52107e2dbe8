"""Control looks ahead without a trace, marks moments, goes back in words, and sees who is stuck."""

from __future__ import annotations

from pathlib import Path

import pytest
from sessions import MINUTE, Room, begin, say, small, tutorial

from game.errors import GameError
from game.session import Session, made, noted

PEOPLE = {"seoul": "people", "washington": "people"}


def kinds(session: Session, *options: str) -> list[str]:
    """Return the kinds of the lines of a look ahead."""
    return [each.kind for each in session.foresee(*options, until=session.clock.closing)]


def test_looking_ahead_changes_no_byte_and_no_state(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    log = tmp_path / "game" / "log.jsonl"
    before = log.read_bytes(), session.records[-1].body["digest"], session.view("white_cell")
    for options in (("lapse",), ("rewind", "0"), *session.choices_of_control()):
        assert session.foresee(*options, until=session.clock.closing) or options[0] == "rewind"
    assert (log.read_bytes(), session.records[-1].body["digest"], session.view("white_cell")) == before
    session.close()


def test_a_look_ahead_says_what_a_lapse_then_brings() -> None:
    session = begin()
    ahead = session.foresee("lapse", until=session.clock.closing)
    before = {gauge.meter: gauge.value for gauge in session.view("white_cell").gauges}
    session.conduct.skip()
    view = session.view("white_cell")
    moved = [g for g in view.gauges if g.value != before[g.meter]]
    told = [each.about for each in ahead if each.kind == "gauge"]
    assert told == [gauge.name for gauge in moved]
    assert any(view.phase_name.en in each.text.en for each in ahead if each.kind == "next")


def test_chance_is_told_as_odds_and_the_die_stays_unknown() -> None:
    """The same look in games of two seeds is the same, though they will draw differently."""
    for seed in range(12):
        games = [Session.start(tutorial(), seed=seed), Session.start(tutorial(), seed=seed + 50)]
        looks = [game.foresee("lapse", until=game.clock.closing) for game in games]
        if games[0].view("white_cell").control == games[1].view("white_cell").control:
            assert looks[0] == looks[1]


def test_what_is_refused_says_why() -> None:
    session = begin()
    (line,) = session.foresee("inject", "nothing")
    assert line.kind == "refused"
    assert "nothing" in line.text.en


def test_a_mark_is_bound_to_its_moment_and_moves_nothing() -> None:
    session = begin()
    state = session.records[-1].body["digest"]
    last = session.records[-1].n
    mark = session.conduct.mark("improve")
    session.conduct.note("nobody called", about=mark.n)
    session.conduct.note("the coffee was late")
    first, second = noted(session.records)
    assert (first.kind, first.at, first.turn, first.words) == ("improve", last, 1, "nobody called")
    assert (second.kind, second.at, second.words) == ("note", last, "the coffee was late")
    assert session.records[-1].body["digest"] == state


def test_marks_and_notes_that_say_nothing_are_refused() -> None:
    session = begin()
    count = len(session.records)
    with pytest.raises(GameError, match="strength, improve, question"):
        session.conduct.mark("great")  # type: ignore[arg-type]
    with pytest.raises(GameError, match="words"):
        session.conduct.note("  ")
    with pytest.raises(GameError, match="record 1"):
        session.conduct.note("well", about=1)
    assert len(session.records) == count


def test_the_record_is_told_in_words_and_keeps_the_abandoned_branch() -> None:
    session = begin()
    say(session, "seoul:hold")
    number = session.records[-1].n
    session.conduct.override("seoul", ["alert"], "its card was torn") if "seoul" in session.waiting else None
    session.conduct.set("trust", 60, "agreed")
    session.conduct.rewind(number, "once more")
    told = made(session.records, small(), session.point)
    assert [each.counts for each in told[-3:]] == [True, False, True]
    assert told[-3].text.en.startswith("Seoul: ")
    assert told[-3].secret, "it is sealed and not turned over"
    assert "Control set" in told[-2].text.en
    assert told[-1].text.en == f"Control went back to record {number}"


def test_a_table_that_touches_nothing_is_stuck_and_one_that_looks_is_not() -> None:
    room = Room()
    session = begin(seats=dict.fromkeys(small().teams, "people"), times=room.times)
    session.conduct.start()
    session.conduct.extend(9)
    assert session.stuck == {}
    room.passes(session, 2 * MINUTE, step=10_000)
    session.touches.touch("washington")
    room.passes(session, MINUTE, step=10_000)
    assert session.stuck == {"seoul": "still"}
    assert session.touches.idle("seoul") == 3 * MINUTE
    session.touches.touch("seoul")
    assert session.stuck == {}
    room.passes(session, session.clock.remaining - 20_000, step=10_000)
    assert session.stuck == {"seoul": "late", "washington": "late"}


def test_a_pause_makes_nobody_stuck() -> None:
    room = Room()
    session = begin(seats=dict.fromkeys(small().teams, "people"), times=room.times)
    session.conduct.start()
    session.conduct.extend(30)
    session.conduct.pause()
    room.passes(session, 60 * MINUTE, step=20_000)
    assert session.stuck == {}
