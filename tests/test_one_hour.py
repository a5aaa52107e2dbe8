"""One hour for one thing: console, phones, report and the picture of who knew what agree on when it was."""

from __future__ import annotations

from functools import cache

import pytest
from compared import read
from sessions import MINUTE, Room, say, tutorial
from test_room_control import told

from game.debrief.document import Points, Table
from game.debrief.report.report import report
from game.debrief.story import Story
from game.debrief.theatre.knowing import facts
from game.room.told.situation import message
from game.session import Session, moment
from game.texts import times

pytestmark = pytest.mark.alike

SEATS = {"seoul": "people", "washington": "people", "alliance": "nobody"}
WORDS = "The room closes at noon."


@cache
def conducted() -> Session:
    """Return the tutorial in which messages came on time, control spoke, and a question was answered."""
    room = Room()
    session = Session.start(tutorial(), None, SEATS, 6, reproducible=True, times=room.times)
    session.conduct.start()
    say(session, "seoul:lives+calm washington:lives+calm")
    room.passes(session, 2 * MINUTE)
    session.conduct.say(WORDS)
    session.conduct.mark("improve", "late")
    for _ in range(2):
        answered(session)
    room.passes(session, 2 * MINUTE)
    session.conduct.say("One more hour.")
    for _ in range(2):
        answered(session)
    return session


def answered(session: Session) -> None:
    """Let the first table that is asked answer."""
    question = session.view(session.waiting[0]).question
    assert question is not None
    offer = next(each for each in question.offers if each.open)
    say(session, f"{session.waiting[0]}:{offer.id}")


def stamped(session: Session, minute: int, lang: str) -> str:
    """Return an exercise minute as the clock writes it."""
    return times.stamp(moment(session.scenario, minute)).of(lang)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_message_bears_one_hour_on_phone_console_and_in_the_report(lang: str) -> None:
    session = conducted()
    game = read(session)
    rows = {each["record"]: each["at"] for each in told(session, "record", lang)["made"]}
    lines = {each.n: each.moment.of(lang) for each in report(game).records}
    came = {each.headline.of(lang): each for each in Story(game).known}
    brought = {fact.inject: fact.knew["seoul"].minute for fact in facts(game, len(game.records))}
    phone = {each.id: message(each, lang)["when"] for each in session.view("seoul").messages}
    on_time = [each for each in session.records if tuple(each.body.get("options", ()))[:1] == ("inject",)]
    assert len(on_time) == 2
    said = [each for each in session.records if tuple(each.body.get("options", ()))[:1] == ("say",)]
    for record in (*on_time, *said):
        known = next(each for each in came.values() if each.record == record.n)
        assert rows[record.n] == lines[record.n] == stamped(session, known.minute, lang)
        assert brought[known.inject] == known.minute
        assert phone.get(known.inject, rows[record.n]) == rows[record.n]
    assert sum(each.inject in phone for each in came.values()) > 4


def test_what_control_did_and_who_knew_what_tell_one_hour_of_controls_words() -> None:
    session = conducted()
    sections = {each.id: each for each in report(read(session)).sections}
    (deeds,) = [block for block in sections["control"].blocks if isinstance(block, Points)][:1]
    (known,) = [block for block in sections["known"].blocks if isinstance(block, Table)]
    (row,) = [row for row in known.rows if WORDS in row[1].text.en]
    (deed,) = [point for point in deeds.items if WORDS in point[0].text.en]
    assert "08:57" in row[0].text.en
    assert row[0].text.en in deed[0].text.en


def test_two_answers_to_one_question_were_given_at_its_hour_and_not_after_what_they_brought() -> None:
    session = conducted()
    rows = told(session, "record")["made"]
    answers = [each for each in session.records if each.body.get("point") == "t1"]
    tables = [each.n for each in answers if each.body.get("seat") in ("seoul", "washington")]
    assert len(tables) == 2
    hours = {each["at"] for each in rows if each["record"] in tables}
    assert len(hours) == 1
    assert answers[-1].body["minute"] > session.records[tables[0] - 1].body["minute"]
    assert {session.minute_of(n) for n in tables} == {read(session).minutes[n] for n in tables}


def test_a_mark_bears_the_hour_that_control_read_on_the_clock() -> None:
    session = conducted()
    (noted,) = told(session, "record")["noted"]
    assert noted["at"] == stamped(session, 5, "en")
