"""Control looks ahead without a trace, marks moments, goes back in words, and sees who is stuck."""

from __future__ import annotations

from pathlib import Path

import pytest
from sessions import MINUTE, Room, begin, say, small, tutorial

from game.errors import GameError
from game.session import Decision, Session, made, noted
from game.texts import NO_TEXT

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


def test_a_look_ahead_covers_flags_that_not_all_see_and_whose_they_are() -> None:
    session = begin()
    say(session, "seoul:tell")
    (told,) = [each for each in session.foresee("lapse") if each.kind == "flag"]
    assert "[told]" in told.text.en
    assert (told.secret, told.about) == (True, NO_TEXT)
    (open_to_all,) = [
        each for each in session.foresee("set", "accused", "1", text="agreed") if each.kind == "flag"
    ]
    assert not open_to_all.secret


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


def test_the_record_covers_what_was_sealed_also_where_control_went_back_over_it() -> None:
    """Whoever plays a question again has not been told what the other would have chosen the first time."""
    session = begin()
    start = session.records[-1].n
    say(session, "seoul:alert washington:support")
    later = session.point
    team = session.waiting[0]
    session.decide(Decision(team, session.view(team).question.choices[0], later))
    sealed = session.records[-1].n
    session.conduct.rewind(start)
    told = {each.record: each for each in made(session.records, small(), session.point)}
    assert told[sealed].secret, "nobody turned it over"
    assert [told[n].secret for n in (start + 1, start + 2)] == [True, True], "its question is open again"
    say(session, "seoul:hold washington:wait")
    told = {each.record: each for each in made(session.records, small(), session.point)}
    assert told[sealed].secret
    assert [told[n].secret for n in (start + 1, start + 2)] == [False, False], "they were turned over"


def test_the_record_covers_what_a_table_or_control_does_unseen() -> None:
    session = begin()
    session.conduct.override("seoul", ["spy"], "its card was torn")
    spied = session.records[-1].n
    assert made(session.records, small(), session.point)[-1].secret, "sealed by control"
    say(session, "washington:wait")
    number = session.records[-1].n
    session.conduct.set("capital", 40, "agreed")
    session.conduct.set("trust", 60, "agreed")
    session.conduct.set("hidden", 1, "agreed")
    session.conduct.set("ours", 2, "agreed")
    session.conduct.say("a word for you", "seoul")
    session.conduct.say("a word for all")
    told = made(session.records, small(), session.point)
    assert [each.secret for each in told if each.record > number] == [True, False, True, False, True, False]
    by_number = {each.record: each.secret for each in told}
    assert (by_number[spied], by_number[spied + 1]) == (True, False), "its own secret stays one"


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
