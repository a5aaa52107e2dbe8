"""Who joins the room, how they come back, and what the facilitator does with them."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import Keeps
from rooms import QUICK, House, kept, run
from sessions import Room, begin, small

from game.devices import Kind, Lobby, Refused, codes
from game.devices.tables import AWAY
from game.devices.tries import HOUR, MOST
from game.room import hub
from game.room.wire import PROTOCOL
from game.session import Session


def lobby(**choices: object) -> Lobby:
    return Lobby(2, {1: ("seoul", "washington"), 2: ("seoul",)}, {"seoul": ("se1",)}, **choices)  # type: ignore[arg-type]


def test_codes_have_no_look_alikes_and_are_read_as_they_are_typed() -> None:
    assert len(codes.SYMBOLS) == 31
    assert not {*codes.SYMBOLS} & {*"01OIL"}
    code = codes.code()
    assert len(code) == 6
    assert codes.same(f" {code[:3].lower()}-{code[3:]} ", code)
    assert not codes.same(code[:5], code)
    assert not codes.same("한국어", code)


def test_a_watcher_that_fails_is_dropped_and_who_joins_is_in(caplog: pytest.LogCaptureFixture) -> None:
    room = lobby()
    told: list[int] = []

    def broken() -> None:
        raise RuntimeError("a screen is gone")

    stop = room.follow(broken)
    room.follow(lambda: told.append(len(room.devices)))
    device, _ = room.join(room.code, "seat", 1, "seoul")
    room.set_lang(device.id, "ko")
    assert told == [1, 1]
    assert caplog.text.count("a watcher failed") == 1
    stop()


def test_a_device_joins_is_told_its_place_and_comes_back_by_its_token(keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.seated(role="se1")
            assert phone.me["label"] == "Phone 1"
            assert phone.device.viewer == "seoul.se1"
            view = await phone.hear("view")
            assert view["n"] == 1
            await phone.close()
            again = await house.phone().open(phone.token)
            you = await again.hear("you")
            assert you == phone.me | {"token": ""}
            assert await again.hear("view") == view

    run(talk())
    keeps("W3", 1, "returns")


def test_the_code_that_is_wrong_and_the_seat_that_is_not_there_are_refused_in_the_device_s_language() -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.phone(lang="ko").open()
            assert "코드가 다릅니다" in (await phone.join(team="seoul", code="AAAAAA"))["why"]
            assert "테이블" in (await phone.join(team="moscow"))["why"]
            assert "그런 모둠은 없습니다" in (await phone.join(group=2, team="seoul"))["why"]
            assert "역할" in (await phone.join(team="seoul", role="se9"))["why"]
            assert house.lobby.devices == ()
            assert (await phone.join(team="seoul"))["t"] == "you"

    run(talk())


def test_wrong_codes_end_a_socket_and_lock_out_nobody_who_is_in(keeps: Keeps) -> None:
    turned_away = 0

    async def talk() -> None:
        nonlocal turned_away
        with House() as house:
            inside = await house.seated()
            for _ in range(MOST // house.server.limits.wrongs):
                guesser = await house.phone().open()
                for _ in range(house.server.limits.wrongs):
                    refused = await guesser.join(team="seoul", code="AAAAAA")
                    assert refused["t"] == "refused"
                assert (await guesser.hear("gone"))["why"] == "wrong"
                assert await guesser.ended() == 1008
                turned_away += 1
            late = await house.phone().open()
            assert "Too many wrong codes" in (await late.join(team="seoul"))["why"]
            # From the same address, at another seat or with a token, everybody goes on.
            assert (await late.join(team="washington"))["t"] == "you"
            again = await house.phone().open(inside.token)
            assert (await again.hear("you"))["team"] == "seoul"
            house.lobby.renew()
            new = await house.phone().open()
            assert (await new.join(team="seoul"))["t"] == "you"

    run(talk())
    keeps("W2", turned_away, "devices turned away")


def test_wrong_codes_are_forgotten_after_an_hour(keeps: Keeps) -> None:
    room = Room()
    hall = lobby(times=room.times)
    for _ in range(MOST):
        with pytest.raises(Refused, match="not the code"):
            hall.join("AAAAAA", "seat", 1, "seoul")
    with pytest.raises(Refused, match="Too many"):
        hall.join(hall.code, "seat", 1, "seoul")
    assert hall.guessing == "seat"
    room.steady += HOUR
    assert hall.join(hall.code, "seat", 1, "seoul")[0].team == "seoul"
    keeps("W2", 1, "rules of the door")


@pytest.mark.parametrize(
    ("kind", "most"), [("seat", MOST), ("observer", MOST), ("evaluator", MOST), ("control", MOST // 5)]
)
def test_seats_that_there_are_not_buy_no_more_guesses(kind: Kind, most: int, keeps: Keeps) -> None:
    hall, answered = lobby(), Counter[bool]()
    # The table of one who watches is none, and is not read.
    places = [(1, f"made_up_{n}") for n in range(2 * MOST)] + [(n, "seoul") for n in range(3, 2 * MOST)]
    for group, team in places:
        with pytest.raises(Refused) as refusal:
            hall.join("AAAAAA", kind, group, team)
        answered["Too many" in refusal.value.why.en] += 1
    watches = 0 if kind == "seat" else most
    assert answered[False] == most + watches
    assert len(hall._door.tries._failed) <= 2, "nor memory of the host"
    keeps("W2", 1, "rules of the door")


def test_the_answer_to_a_wrong_code_is_held_back(keeps: Keeps) -> None:
    async def talk() -> None:
        with House(limits=replace(QUICK, wrong=0.2)) as house:
            inside, guesser = await house.seated(), await house.phone().open()
            began = time.monotonic()
            guess = asyncio.ensure_future(guesser.join(team="seoul", code="AAAAAA"))
            await inside.decide("a", "hold")
            assert (await inside.answered("a"))["t"] == "ack"
            assert not guess.done(), "who is in does not wait for who guesses"
            assert (await guess)["t"] == "refused"
            assert time.monotonic() - began >= 0.2

    run(talk())
    keeps("W2", 1, "rules of the door")


def test_control_s_code_is_longer_and_the_room_s_opens_no_control(keeps: Keeps) -> None:
    hall = lobby()
    assert len(hall.control_code) == 10
    with pytest.raises(Refused):
        hall.join(hall.code, "control", 1)
    assert hall.join(hall.control_code, "control", 1)[0].viewer == "white_cell"
    keeps("W2", 1, "rules of the door")


def test_the_token_of_a_device_that_was_sent_away_opens_nothing() -> None:
    hall = lobby()
    (first, token), (second, other) = (hall.join(hall.code, "seat", 1, "seoul") for _ in range(2))
    assert hall.back(token).id == first.id
    hall.remove(first.id)
    with pytest.raises(Refused):
        hall.back(token)
    assert hall.back(other).id == second.id


@pytest.mark.parametrize("page", ["seat", "marks", "control"])
def test_a_page_whose_token_is_of_another_game_is_told_so_in_words(page: str) -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.phone(lang="ko").reach()
            await phone.say("hello", p=PROTOCOL, lang="ko", token="x" * 43, page=page)
            first = await phone.hear("door", "gone")
            assert first["t"] == "door"
            assert first["words"]["gone.removed"].startswith("이 기기는 이 게임에")
            assert (await phone.hear("gone"))["why"] == "removed"

    run(talk())


def test_an_evaluator_with_the_room_s_code_waits_for_the_facilitator(keeps: Keeps) -> None:
    hall = lobby()
    assert hall.join(hall.code, "evaluator", 1)[0].state == "waiting"
    assert hall.join(hall.control_code, "evaluator", 1)[0].state == "in"
    assert hall.join(hall.code, "observer", 1)[0].viewer == "room"
    keeps("W2", 1, "rules of the door")


def test_whom_the_facilitator_approves_moves_and_removes_is_told_at_once(keeps: Keeps) -> None:
    async def talk() -> None:
        with House(approve=True) as house:
            phone = await house.phone().open()
            assert (await phone.join(team="seoul"))["t"] == "wait"
            await phone.decide("a", "hold")
            assert "not let this device in" in (await phone.answered("a"))["why"]
            assert not any(each["t"] == "view" for each in phone.heard)
            await phone.say("lang", lang="ko")
            waiting = await phone.hear("wait")
            assert waiting["lang"] == "ko"
            assert waiting["words"]
            assert waiting["label"] == "기기 1"
            house.lobby.approve("d1")
            assert (await phone.hear("you"))["team"] == "seoul"
            assert house.lobby.guessing == ""
            assert (await phone.hear("desk"))["d"]["pen"]["holder"] == "d1"
            house.lobby.move("d1", 1, "washington")
            assert (await phone.hear("you"))["team"] == "washington"
            house.lobby.remove("d1")
            assert (await phone.hear("gone"))["why"] == "removed"
            await phone.ended()
            again = await house.phone().open(phone.token)
            assert (await again.hear("gone"))["why"] == "removed"
            assert house.lobby.pen(1, "washington") == ""

    run(talk())
    keeps("W2", 1, "rules of the door")


def test_of_two_tabs_the_newest_wins_and_the_old_one_says_so(keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            old = await house.seated()
            new = await house.phone().open(old.token)
            assert (await new.hear("you"))["device"] == "d1"
            assert (await old.hear("gone"))["why"] == "newer"
            await old.ended()
            assert old.device.connected
            await new.decide("a", "hold")
            assert (await new.answered("a"))["t"] == "ack"

    run(talk())
    keeps("W3", 1, "returns")
    keeps("W2", 1, "rules of the door")


def test_a_tab_that_goes_late_takes_nothing_from_the_newer_one() -> None:
    async def talk() -> None:
        with House() as house:
            old = await house.seated()
            new = await house.phone().open(old.token)
            await old.ended()
            await new.hear("clock")
            # The host has noticed the end of the old one by now: another came and went after it.
            await (await house.phone().open()).hear("door")
            assert house.lobby.device("d1").connected
            house.session.conduct.start()
            assert (await new.hear("clock"))["running"]

    run(talk())


def test_a_table_s_desk_is_its_group_s_and_in_the_language_of_each_device() -> None:
    async def talk() -> None:
        with House([begin(), begin()]) as house:
            first, mate = await house.seated(), await house.seated()
            await mate.say("lang", lang="ko")
            await mate.hear("desk")
            other = await house.seated(group=2)
            await mate.say("propose", point=house.session.point, options=["hold"])
            for phone in (first, mate):
                while not (desk := (await phone.hear("desk"))["d"])["tally"]:
                    pass
                assert [line["options"] for line in desk["tally"]] == [["hold"]]
            # Whatever was told of it, this comes after it.
            await other.say("decide", id="last", point="t99", options=["hold"])
            await other.answered("last")
            assert not any(told["t"] == "desk" and told["d"]["tally"] for told in other.heard)

    run(talk())


def test_another_language_is_spoken_from_the_next_word_on() -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.seated()
            await phone.hear("view")
            await phone.say("lang", lang="ko")
            assert (await phone.hear("you"))["lang"] == "ko"
            assert (await phone.hear("view"))["v"] != {}
            await phone.say("decide", id="a", point="t9", options=["hold"])
            refused = await phone.answered("a")
            assert refused["late"]
            assert not refused["why"].isascii()

    run(talk())


def test_another_protocol_is_sent_away() -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.phone().reach()
            await phone.say("hello", p=PROTOCOL + 1, lang="en")
            assert (await phone.hear("gone"))["why"] == "version"
            await phone.ended()

    run(talk())


# The pen and proposals.


def test_one_device_writes_and_the_others_propose() -> None:
    async def talk() -> None:
        with House() as house:
            first, second = await house.seated(), await house.seated()
            await second.decide("a", "hold")
            assert "holds the pen" in (await second.answered("a"))["why"]
            await second.say("propose", point=house.session.point, options=["hold"])
            while not (desk := (await first.hear("desk"))["d"])["tally"]:
                pass
            assert desk["tally"] == [{"id": "d2", "label": "Phone 2", "options": ["hold"]}]
            await first.say("pen", do="pass", to="d2")
            while (await second.hear("desk"))["d"]["pen"]["holder"] != "d2":
                pass
            await second.decide("b", "hold")
            assert (await second.answered("b"))["t"] == "ack"

    run(talk())


def test_a_pen_is_taken_from_a_holder_that_is_long_out_of_touch_and_from_no_other() -> None:
    room = Room()
    hall = lobby(times=room.times)
    first = hall.join(hall.code, "seat", 1, "seoul")[0].id
    second = hall.join(hall.code, "seat", 1, "seoul")[0].id
    stranger = hall.join(hall.code, "seat", 1, "washington")[0].id
    hall.touch(first, connected=True)
    room.steady += AWAY
    with pytest.raises(Refused, match="Another device"):
        hall.take_pen(second)
    hall.touch(first, connected=False)
    room.steady += AWAY - 1
    with pytest.raises(Refused, match="Another device"):
        hall.take_pen(second)
    room.steady += 1
    hall.take_pen(second)
    assert hall.pen(1, "seoul") == second
    for giver, taker in ((first, second), (second, stranger), (second, "d9")):
        with pytest.raises(Refused):
            hall.pass_pen(giver, taker)


def test_a_pen_is_passed_within_its_table() -> None:
    hall = lobby()
    seats = ((1, "seoul"), (1, "washington"), (2, "seoul"), (1, "seoul"))
    first, ally, elsewhere, second = (hall.join(hall.code, "seat", *seat)[0].id for seat in seats)
    for stranger in (ally, elsewhere):
        with pytest.raises(Refused):
            hall.pass_pen(first, stranger)
    assert [hall.pen(*seat) for seat in seats[:3]] == [first, ally, elsewhere]
    hall.pass_pen(first, second)
    assert hall.pen(1, "seoul") == second


def test_proposals_are_gone_with_their_question_and_with_their_device() -> None:
    hall = lobby()
    first = hall.join(hall.code, "seat", 1, "seoul")[0].id
    second = hall.join(hall.code, "seat", 1, "seoul")[0].id
    hall.propose(first, "t1", ["hold"])
    hall.propose(second, "t1", ["alert", "spy"])
    assert [each.options for each in hall.tally(1, "seoul", "t1")] == [("hold",), ("alert", "spy")]
    hall.propose(second, "t2", ["hold"])
    assert [each.device for each in hall.tally(1, "seoul", "t2")] == [second]
    assert hall.tally(1, "seoul", "t1") == ()
    hall.move(second, 1, "washington")
    assert hall.tally(1, "seoul", "t2") == ()


# What is kept.


def test_what_is_kept_has_no_token_name_or_address_and_is_its_owner_s_alone(tmp_path: Path) -> None:
    hall = lobby(keep=kept(tmp_path))
    _, token = hall.join(hall.code, "seat", 1, "seoul", address="192.168.0.7")
    text = kept(tmp_path).read_text("utf-8")
    assert token not in text
    assert "192.168" not in text
    assert hall.control_code not in text
    assert kept(tmp_path).stat().st_mode & 0o077 == 0
    again = lobby(keep=kept(tmp_path))
    assert again.back(token).team == "seoul"
    assert again.code == hall.code
    assert again.pen(1, "seoul") == "d1"
    assert again.join(again.code, "seat", 1, "seoul")[0].id == "d2"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"version":2}', '{"version":1,"code":1}', "\x00" * 99,
             '{"version":1,"devices":[{}]}',
             json.dumps({"version": 1, "code": "", "count": 0, "devices": [{"id": "d1", "kind": "king"}],
                         "tokens": {}, "pens": []})]
)  # fmt: skip
def test_a_damaged_file_costs_a_second_joining_and_nothing_else(tmp_path: Path, text: str) -> None:
    kept(tmp_path).write_text(text, encoding="utf-8")
    hall = lobby(keep=kept(tmp_path))
    assert hall.devices == ()
    assert hall.join(hall.code, "seat", 1, "seoul")[0].number == 1


def test_a_disk_that_is_full_sends_nobody_away(tmp_path: Path) -> None:
    hall = lobby(keep=tmp_path / "no" / "such" / "folder" / "devices.json")
    device, token = hall.join(hall.code, "seat", 1, "seoul")
    assert hall.back(token) == device


def test_devices_come_back_after_the_host_was_stopped(tmp_path: Path, keeps: Keeps) -> None:
    async def talk() -> None:
        with House((begin(tmp_path / "g"),), keep=kept(tmp_path)) as house:
            phone = await house.seated()
            await phone.decide("a", "hold")
            assert (await phone.answered("a"))["t"] == "ack"
            house.stop()
            await phone.ended()
        resumed = Session.resume(tmp_path / "g")
        with House((resumed,), keep=kept(tmp_path)) as house:
            again = await house.phone().open(phone.token)
            assert (await again.hear("you"))["device"] == phone.me["device"]
            await again.decide("a", "hold")
            assert (await again.answered("a"))["t"] == "ack"
            assert [r.body["request"] for r in resumed.records if r.body.get("seat") == "seoul"][-1] == "d1:a"

    run(talk())
    keeps("W3", 1, "returns")


def test_the_small_scenario_is_what_these_tests_think() -> None:
    assert begin().point == "t1"
    assert {*small().teams} == {"seoul", "washington", "alliance"}


def test_a_tables_desk_is_made_once_for_all_its_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[object, ...]] = []
    honest = hub.desk

    def counted(*told: Any) -> dict[str, Any]:
        made.append(told[:2])
        return honest(*told)

    async def talk() -> None:
        with House() as house:
            phones = [await house.seated() for _ in range(4)]
            monkeypatch.setattr(hub, "desk", counted)
            await phones[1].say("propose", point=house.session.point, options=["hold"])
            for phone in phones:
                while not (await phone.hear("desk"))["d"]["tally"]:
                    pass
            assert made.count(((1, "seoul"), "en")) == len(made) < len(phones)

    run(talk())


def test_a_pen_whose_holder_is_sent_away_goes_to_who_sits_there_longest_and_is_in_touch() -> None:
    hall = lobby()
    first, away, third = (hall.join(hall.code, "seat", 1, "seoul")[0].id for _ in range(3))
    for device in (first, third):
        hall.touch(device, connected=True)
    hall.remove(first)
    assert hall.pen(1, "seoul") == third
    hall.move(third, 1, "washington")
    assert (hall.pen(1, "seoul"), hall.pen(1, "washington")) == (away, third)
