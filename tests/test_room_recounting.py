"""What control is told of its own deeds: what was done, in the words of the record."""

from __future__ import annotations

import re
from typing import Any

import pytest
from rooms import House, run
from sessions import begin, small

from game.errors import IllegalDecision
from game.room.answer import Answer, together
from game.room.recounting import recounted
from game.session import Session, ask
from game.session.verbs import DEEDS
from game.texts import Text, say

pytestmark = pytest.mark.once


def fresh() -> Session:
    session = begin(seats=dict.fromkeys(small().teams, "people"))
    ask(session, "seoul", "May we?")
    session.conduct.mark("strength")
    return session


def values_of(session: Session) -> dict[str, tuple[tuple[str, ...], str]]:
    """Return values and words with which each deed of control can be done at the first question."""
    control = session.view("white_cell").control
    assert control is not None
    question = next(each for each in session.records if each.body.get("what") == "question")
    offers = session.view("seoul").question.offers  # type: ignore[union-attr]
    inject = control.shelf[0][0]
    return {
        "extend": (("3",), ""), "slow": (("150",), ""), "fit": (("90",), ""), "release": ((inject,), ""),
        "leave_out": ((inject,), ""), "say": (("seoul",), "A storm comes."), "open_line": (("4", "runs"), ""),
        "answer": ((str(question.n), "yes"), ""), "mark": (("improve",), ""), "note": ((), "They ask."),
        "override": (("for_seoul", offers[0].id), "They have left."), "rewind": (("0",), ""),
        "set": (("set", "trust", "30"), "A slip."), "reseat": (("seoul", "cards"), ""),
    }  # fmt: skip


@pytest.mark.parametrize("verb", sorted({*DEEDS} - {"paper", "close_line", "fit"}))
def test_every_deed_is_told_in_both_languages(verb: str) -> None:
    session = fresh()
    values, text = values_of(session).get(verb, ((), ""))
    told = recounted(session, verb, values, text, "one")
    assert told.en
    assert re.search("[가-힣]", told.ko)
    assert not re.search(r"account\.|room\.|session\.|console\.|[{}]", f"{told.en} {told.ko}")
    assert verb == "start" or told != recounted(fresh(), "start")


def test_a_deed_is_told_with_its_minutes_its_mark_and_whom_it_reached() -> None:
    session = fresh()
    values = values_of(session)
    told = {verb: recounted(session, verb, *values[verb]).en for verb in ("extend", "mark", "say", "reseat")}
    assert told == {
        "extend": "more time is given (3 min)", "mark": "the moment is marked (To improve)",
        "say": "Control said: A storm comes. → Seoul",
        "reseat": "a seat passes to another player (Seoul: people, with cards)",
    }  # fmt: skip


def test_a_remark_that_is_on_the_record_already_is_not_told_as_new() -> None:
    session = fresh()
    recounted(session, "extend", ("2",), "", "one")
    records = len(session.records)
    assert recounted(session, "extend", ("2",), "", "one").en == "it was on the record already"
    assert len(session.records) == records


def test_a_room_of_one_names_no_group_and_a_class_names_those_that_did_and_why_others_did_not() -> None:
    did, why = Answer("ack", done=Text("the clock runs on", "x")), Text("No.", "y")
    assert together({1: did}, 1).done == Text("Recorded: the clock runs on.", "기록됨: x.")
    assert together({1: did, 2: did}, 2).done.en == "Recorded in all 2 groups: the clock runs on."  # type: ignore[union-attr]
    some = together({1: did, 2: Answer("refused", why), 3: Answer("lost", Text("Gone.", "z"))}, 3)
    assert some.done is not None
    assert some.but is not None
    assert some.done.en == "Recorded in group 1: the clock runs on."
    assert some.but.en == "Not in group 2: No. Not in group 3: Gone."
    none = together({1: Answer("refused", why), 2: Answer("refused", why)}, 2)
    assert (none.t, none.why) == (
        "refused",
        Text("Not in group 1, 2: No.", "1, 2모둠에서는 실행되지 않았습니다: y"),
    )


def test_what_is_done_with_devices_and_asked_of_the_odds_is_told_as_what_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def talk() -> None:
        with House((fresh(),), approve=True) as house:
            tablet = await house.phone().open()
            await tablet.join("control", code=house.lobby.control_code)
            phone = await house.phone().open()
            await phone.join(team="seoul")
            label = phone.device.label.en

            async def told(request: str, **fields: Any) -> str:
                await tablet.say("device", id=request, **fields)
                return str((await tablet.answered(request))["done"])

            at = {"device": phone.me["device"], "group": 1}
            assert await told("a", do="approve", **at) == f"{label} is let in."
            assert await told("b", do="move", team="washington", **at) == f"{label} sits at Washington now."
            assert await told("c", do="remove", **at) == f"{label} is removed."
            assert await told("d", do="renew") == "There is a new code."

    run(talk())


def test_what_no_console_asks_of_devices_odds_and_groups_is_refused_and_says_why() -> None:
    async def talk() -> None:
        with House((fresh(),)) as house:
            tablet = await house.phone().open()
            await tablet.join("control", code=house.lobby.control_code)
            code = house.lobby.code
            for number, (kind, fields, why) in enumerate([
                ("device", {"do": "juggle", "device": tablet.me["device"]}, "room.unreadable"),
                ("foresee", {"group": 1, "values": ["odds", "mars"]}, "room.unreadable"),
                ("foresee", {"group": 1, "values": []}, "room.unreadable"),
            ]):  # fmt: skip
                await tablet.say(kind, id=f"r{number}", **fields)
                answer = await tablet.answered(f"r{number}")
                assert (answer["t"], answer.get("why")) == ("refused", say(why, "en")), (kind, fields)
            assert house.lobby.code == code
            await tablet.say("device", id="seen", do="seen")
            assert (await tablet.answered("seen"))["t"] == "ack"

    run(talk())


def unsealed() -> Session:
    session = Session.start(small(), seed=7, seats=dict.fromkeys(small().teams, "people"))
    assert session.view("room").stage == "aims"
    return session


def test_a_clock_that_starts_where_there_is_no_limit_is_told_as_what_it_is() -> None:
    session = unsealed()
    limit = "there is no time limit until the aims are sealed"
    assert recounted(session, "start").en == f"the exercise is started; {limit}"
    session.conduct.pause()
    assert recounted(session, "resume").en == f"the exercise goes on; {limit}"
    assert recounted(fresh(), "start").en == "the clock is started"


def test_more_time_is_refused_where_there_is_no_limit_and_after_the_end() -> None:
    session = unsealed()
    session.conduct.start()
    records = len(session.records)
    with pytest.raises(IllegalDecision, match="has no time limit: there is nothing to add to"):
        recounted(session, "extend", ("2",))
    session.conduct.endex()
    with pytest.raises(IllegalDecision, match="The exercise is over"):
        recounted(session, "extend", ("2",))
    assert [each.body.get("what") for each in session.records[records:]] == [None]


def test_a_class_whose_groups_came_to_something_else_is_told_each() -> None:
    here, there = Answer("ack", done=Text("A", "a")), Answer("ack", done=Text("B", "b"))
    told = together({1: here, 2: there, 3: there}, 3).done
    assert told == Text(
        "Recorded in group 1: A. Recorded in groups 2, 3: B.", "1모둠에 기록됨: a. 2, 3모둠에 기록됨: b."
    )
