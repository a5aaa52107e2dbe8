"""Every message of every kind of device, and of those who are none: only what is theirs is done."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import Keeps
from rooms import House, Phone, run
from sessions import begin

from game.room.wire import SHAPES
from game.session import questions
from game.session.verbs import DEEDS

pytestmark = pytest.mark.once

MESSAGES: dict[str, dict[str, Any]] = {
    "decide": {"id": "a", "point": "t1", "options": ["hold"]},
    "propose": {"point": "t1", "options": ["hold"]},
    "pen": {"do": "take"},
    "role": {"role": ""},
    "ask": {"id": "a", "words": "May we?"},
    "mark": {"id": "a", "kind": "strength"},
    "do": {"id": "a", "group": 1, "what": "start"},
    "foresee": {"id": "a", "group": 1, "values": ["endex"]},
    "device": {"id": "a", "do": "renew"},
    "group": {"id": "a", "group": 1, "text": "Bank"},
    "look": {"group": 1},
    "lang": {"lang": "ko"},
}

MAY = {
    "seat": {"decide", "propose", "pen", "role", "ask", "lang"},
    "observer": {"lang"},
    "evaluator": {"mark", "lang"},
    "control": {"mark", "do", "foresee", "device", "group", "look", "lang"},
}


def test_every_message_stands_in_the_table() -> None:
    assert {*MESSAGES} | {"hello", "join"} == {*SHAPES}


async def joined(house: House, kind: str) -> Phone:
    phone = await house.phone().open()
    team = "seoul" if kind == "seat" else ""
    assert (await phone.join(kind, team=team, code=house.lobby.control_code))["t"] == "you"
    await phone.hear("clock")
    return phone


@pytest.mark.parametrize("kind", MAY)
@pytest.mark.parametrize("message", MESSAGES)
def test_a_device_does_what_its_kind_may_and_nothing_else(kind: str, message: str, keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            phone = await joined(house, kind)
            records, code = len(house.session.records), house.lobby.code
            await phone.say(message, **MESSAGES[message])
            # Whatever that was answered, this comes after it.
            await phone.say("decide", id="last", point="t99", options=["hold"])
            answers = []
            while (told := await phone.hear("ack", "refused", "lost", "foreseen"))["id"] != "last":
                answers.append(told)
            if message in MAY[kind]:
                assert not any(told["t"] in ("refused", "lost") for told in answers)
            else:
                assert [told["t"] for told in answers] == ["refused"]
                assert answers[0]["why"] == "This device may not do that."
                assert len(house.session.records) == records
                assert house.lobby.code == code

    run(talk())
    keeps("S5", 1, "kinds and messages")


def test_an_evaluator_s_mark_is_answered_without_a_word_of_how_other_groups_stand() -> None:
    async def talk() -> None:
        with House([begin(), begin()]) as house:
            pad = await joined(house, "evaluator")
            await pad.say("mark", id="a", kind="strength")
            assert set(await pad.answered("a")) == {"t", "id", "done"}

    run(talk())


@pytest.mark.parametrize("kind", [kind for kind in MAY if kind != "control"])
def test_no_deed_of_control_is_done_for_another_device(kind: str) -> None:
    async def talk() -> None:
        with House() as house:
            phone = await joined(house, kind)
            records, running = len(house.session.records), house.session.clock.running
            for group in (0, 1):
                for verb in DEEDS:
                    await phone.say("do", id=verb, group=group, what=verb, values=["seoul", "1"], text="x")
                    assert (await phone.answered(verb))["why"] == "This device may not do that."
            assert len(house.session.records) == records
            assert house.session.clock.running == running
            # Nor does it learn what only control is told.
            whole = "".join(phone.all)
            assert house.lobby.control_code not in whole
            assert not any(f'"{key}"' in whole for key in ("shelf", "truth", "made", "settable"))

    run(talk())


@pytest.mark.parametrize("message", MESSAGES)
def test_who_has_not_joined_and_who_was_sent_away_does_nothing(message: str, keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            seated = await house.seated()
            house.lobby.remove("d1")
            await seated.ended()
            removed, invented = seated.token, "x" * 43
            records = len(house.session.records)
            stranger = await house.phone().open()
            await stranger.hear("door")
            await stranger.say(message, **MESSAGES[message])
            told = await stranger.hear("refused", "door")
            if message != "lang":
                assert told == {"t": "refused", "id": MESSAGES[message].get("id", ""),
                                "why": "Join a seat first.", "late": False}  # fmt: skip
            for token in (removed, invented, seated.me["device"], house.lobby.code):
                ghost = await house.phone().open(token)
                await ghost.say(message, **MESSAGES[message])
                await ghost.ended()
                assert [each for each in ghost.heard if each["t"] not in ("door", "gone")] == []
            assert len(house.session.records) == records
            # Not a word of the game reached any of them.
            for phone in (stranger, ghost):
                assert not any('"view"' in frame or '"desk"' in frame for frame in phone.all)

    run(talk())
    keeps("S5", 1, "kinds and messages")


@pytest.mark.parametrize("kind", ["seat", "observer"])  # Others have control's code and need nobody's leave.
@pytest.mark.parametrize("message", MESSAGES)
def test_who_waits_to_be_let_in_does_nothing_of_its_kind(kind: str, message: str, keeps: Keeps) -> None:
    async def talk() -> None:
        with House(approve=True) as house:
            phone = await house.phone().open()
            assert (await phone.join(kind, team="seoul" if kind == "seat" else ""))["t"] == "wait"
            records, code = len(house.session.records), house.lobby.code
            await phone.say(message, **MESSAGES[message])
            told = await phone.hear("refused", "wait")
            if message != "lang":
                assert "not let this device in" in told["why"]
            assert (len(house.session.records), house.lobby.code) == (records, code)
            assert not any('"view"' in frame or '"desk"' in frame for frame in phone.all)

    run(talk())
    keeps("S5", 1, "kinds and messages")


def test_a_device_decides_for_its_own_table_and_group_whatever_it_says() -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.seated("washington")
            await phone.decide("a", "hold", seat="seoul", team="seoul", group=2)
            assert (await phone.answered("a"))["t"] == "refused"
            await phone.decide("b", "wait", seat="seoul", team="seoul", group=2)
            assert (await phone.answered("b"))["t"] == "ack"
            assert house.session.records[-1].body["seat"] == "washington"

    run(talk())


def test_words_of_people_come_back_as_they_were_written(keeps: Keeps) -> None:
    words = '<script>alert(1)</script> \u202e"한국" =1+1'

    async def talk() -> None:
        with House() as house:
            phone = await house.seated()
            await phone.say("ask", id="a", words=words)
            assert (await phone.answered("a"))["t"] == "ack"
            while not (desk := (await phone.hear("desk"))["d"])["asked"]:
                pass
            assert desk["asked"][0]["words"] == questions(house.session.records)[0].words
            assert "<script>alert(1)</script>" in desk["asked"][0]["words"]

    run(talk())
    keeps("X2", 1, "places")


def test_a_console_looks_at_its_groups_conducts_them_and_foresees() -> None:
    async def talk() -> None:
        from sessions import begin

        with House((begin(), begin(seed=8))) as house:
            tablet = await house.phone().open()
            await tablet.join("control", code=house.lobby.control_code)
            await tablet.say("look", group=2)
            await tablet.hear("clock")
            await tablet.say("do", id="a", group=0, what="say", values=["all"], text="A storm comes.")
            assert (await tablet.answered("a"))["t"] == "ack"
            for session in house.sessions:
                assert "A storm comes." in json.dumps(session.records[-1].body)
            await tablet.say("do", id="b", group=2, what="start")
            assert (await tablet.answered("b"))["t"] == "ack"
            assert [session.clock.running for session in house.sessions] == [False, True]
            await tablet.say("foresee", id="c", group=2, values=["endex"])
            told = await tablet.answered("c")
            assert told["t"] == "foreseen"
            assert told["lines"]
            for wrong in (["rewind", "x"], ["rewind"], ["nothing"], []):
                await tablet.say("foresee", id="d", group=2, values=wrong)
                assert (await tablet.answered("d"))["t"] in ("refused", "foreseen")
            await tablet.say("do", id="e", group=9, what="start")
            assert "no such group" in (await tablet.answered("e"))["why"]
            await tablet.say("do", id="f", group=1, what="dance", values=["x"])
            assert "no such thing" in (await tablet.answered("f"))["why"]
            await tablet.say("do", id="g", group=1, what="slow")
            assert (await tablet.answered("g"))["t"] == "refused"

    run(talk())


def test_an_evaluator_s_mark_is_bound_to_this_moment_and_to_an_objective() -> None:
    async def talk() -> None:
        with House() as house:
            pad = await joined(house, "evaluator")
            objective = next(iter(house.session.scenario.objectives))
            await pad.say("mark", id="a", kind="improve", words="late", objective=objective)
            assert (await pad.answered("a"))["t"] == "ack"
            fields = house.session.records[-1].body["fields"]
            assert (fields["kind"], fields["objective"]) == ("improve", objective)
            for wrong in ({"kind": "great"}, {"kind": "improve", "objective": "world_peace"}):
                await pad.say("mark", id="b", **wrong)
                assert (await pad.answered("b"))["t"] == "refused"

    run(talk())


def test_a_table_that_a_bot_plays_takes_no_decision_of_a_device() -> None:
    async def talk() -> None:
        from sessions import tutorial

        from game.session import Session

        session = Session.start(tutorial(), seats={"washington": "bot:function"}, seed=3)
        with House((session,)) as house:
            phone = await house.seated("washington")
            await phone.decide("a", "wait")
            assert "A bot plays this table" in (await phone.answered("a"))["why"]

    run(talk())
