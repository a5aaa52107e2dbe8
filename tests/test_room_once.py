"""Each decision once: sent several times, out of order, on two sockets, after a new start."""

from __future__ import annotations

import asyncio
import errno
import random
from collections import Counter
from pathlib import Path

import pytest
from conftest import Keeps
from faulty_disk import FaultyDisk
from rooms import House, Phone, kept, run
from sessions import begin

from game.session import Session


def requests(session: Session) -> Counter[str]:
    """Return how often each request of a device stands on the record."""
    return Counter(
        str(request)
        for record in session.records
        if (request := record.body.get("request") or record.body.get("fields", {}).get("request"))
    )


def test_a_decision_sent_one_to_five_times_over_two_sockets_is_one_record(keeps: Keeps) -> None:
    decisions: list[str] = []

    async def talk() -> None:
        lot = random.Random(5)  # noqa: S311
        with House() as house:
            phone, other = await house.seated("seoul"), await house.seated("washington")
            acks: dict[str, set[str]] = {}
            for number in range(20):
                if house.session.over:
                    break
                team = house.session.waiting[0]
                if team not in ("seoul", "washington"):
                    house.session.conduct.skip()
                    continue
                first = phone if team == "seoul" else other
                request, point = f"r{number}", house.session.point
                word = _legal(house.session, team)
                times = lot.randint(1, 5)
                for sent in range(times):
                    if sent == times // 2 and sent:
                        # The network goes and comes: the same device by another socket.
                        token, me = first.token, first.me
                        first = await house.phone().open(token)
                        first.token, first.me = token, me
                    await first.decide(request, *word, point=point)
                told = await first.answered(request)
                acks.setdefault(request, set()).add(told["t"])
                # And once more, long after the question has passed.
                await first.decide(request, *word, point=point)
                acks[request].add((await first.answered(request))["t"])
                phone, other = (first, other) if team == "seoul" else (phone, first)
            assert {*map(frozenset, acks.values())} == {frozenset({"ack"})}
            made = requests(house.session)
            decisions.extend(made)
            assert {*made.values()} == {1}
            assert len(made) == len(acks) > 5

    run(talk())
    keeps("W4", len(decisions), "requests")


def _legal(session: Session, team: str) -> tuple[str, ...]:
    """Return something that a team may decide now."""
    question = session.view(team).question
    assert question is not None
    for offer in question.offers:
        if offer.open and session.refusal(session.parse(f"{team}:{offer.id}")) is None:
            return (offer.id,)
    return _of_the_talks(session, team)


def _of_the_talks(session: Session, team: str) -> tuple[str, ...]:
    for word in ("fallback", "concur", "none", *session.scenario.texts):
        try:
            decision = session.parse(f"{team}:{word}")
        except Exception:  # noqa: S112
            continue
        if session.refusal(decision) is None:
            return decision.options
    raise AssertionError(f"{team} may decide nothing at {session.point}")


def test_the_answer_of_a_decision_is_the_same_after_a_new_start_of_the_host(
    tmp_path: Path, keeps: Keeps
) -> None:
    async def talk() -> None:
        with House((begin(tmp_path / "g"),), keep=kept(tmp_path)) as house:
            phone = await house.seated()
            point = house.session.point
            await phone.decide("a", "hold", point=point)
            before = await phone.answered("a")
            await phone.say("ask", id="q", words="May we call Tokyo?")
            assert (await phone.answered("q"))["t"] == "ack"
        resumed = Session.resume(tmp_path / "g")
        with House((resumed,), keep=kept(tmp_path)) as house:
            again = await house.phone().open(phone.token)
            for _ in range(3):
                await again.decide("a", "hold", point=point)
                assert await again.answered("a") == before
                await again.say("ask", id="q", words="May we call Tokyo?")
                assert (await again.answered("q"))["t"] == "ack"
            assert requests(resumed) == {"d1:a": 1, "d1:q": 1}

    run(talk())
    keeps("W4", 2, "requests")


def test_of_two_requests_for_one_question_in_any_order_each_is_answered_for_itself(
    keeps: Keeps,
) -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.seated()
            point = house.session.point
            for request, option in (("b", "alert"), ("a", "hold"), ("b", "alert"), ("a", "hold")):
                await phone.decide(request, option, point=point)
            assert [(await phone.answered(each))["t"] for each in ("a", "a", "b", "b")] == ["ack"] * 4
            # The one that came last is what lies sealed, as at the board.
            assert requests(house.session) == {"d1:b": 1, "d1:a": 1}
            own = house.session.view("seoul").question
            assert own is not None
            assert own.own is not None
            assert own.own.options == ("hold",)

    run(talk())
    keeps("W4", 2, "requests")


def test_a_late_click_is_refused_as_late_and_a_sealed_one_is_taken_back(keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            phone = await house.seated()
            point = house.session.point
            await phone.decide("a", "hold")
            assert (await phone.answered("a"))["t"] == "ack"
            await phone.decide("b", "unseal")
            assert (await phone.answered("b"))["t"] == "ack"
            assert "seoul" in house.session.waiting
            house.session.conduct.skip()
            assert house.session.point != point
            await phone.decide("c", "hold", point=point)
            refused = await phone.answered("c")
            assert (refused["t"], refused["late"]) == ("refused", True)
            await phone.decide("d", "no_such_option")
            assert (await phone.answered("d"))["late"] is False

    run(talk())
    keeps("W4", 1, "requests")


def test_a_pen_that_passed_in_between_does_not_change_the_answer(keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            phone, second = await house.seated(), await house.seated()
            await phone.decide("a", "hold")
            assert (await phone.answered("a"))["t"] == "ack"
            house.lobby.pass_pen("d1", "d2")
            await phone.decide("a", "hold")
            assert (await phone.answered("a"))["t"] == "ack"
            # Another device that calls its request the same has one of its own.
            await second.decide("a", "alert")
            assert (await second.answered("a"))["t"] == "ack"
            assert requests(house.session) == {"d1:a": 1, "d2:a": 1}

    run(talk())
    keeps("W4", 2, "requests")


def test_a_decision_that_the_disk_did_not_take_is_lost_until_it_does(tmp_path: Path, keeps: Keeps) -> None:
    async def talk() -> None:
        disk, broken = FaultyDisk(), set[str]()
        disk.fault = lambda _, name: errno.ENOSPC if name in broken else None
        with House((begin(tmp_path / "g", disk=disk),)) as house:
            phone = await house.seated()
            broken.add("write")
            await phone.decide("a", "hold")
            told = await phone.answered("a")
            assert told["t"] == "lost"
            assert "NOT recorded" in told["why"]
            broken.clear()
            await phone.decide("a", "hold")
            assert (await phone.answered("a"))["t"] == "ack"
            assert requests(house.session) == {"d1:a": 1}

    run(talk())
    keeps("W4", 1, "requests")


def test_what_control_does_and_an_evaluator_marks_is_done_once_however_often_it_is_asked_for(
    keeps: Keeps,
) -> None:
    async def talk() -> None:
        with House() as house:
            tablet = await _joined(house, "control")
            pad = await _joined(house, "evaluator")
            for _ in range(3):
                await tablet.say("do", id="a", group=1, what="extend", values=[3])
                await tablet.say("do", id="b", group=1, what="say", values=["seoul"], text="A storm comes.")
                await pad.say("mark", id="a", kind="strength", words="well asked")
            for _ in range(3):
                assert (await tablet.answered("a"))["t"] == "ack"
                assert (await tablet.answered("b"))["t"] == "ack"
                assert (await pad.answered("a"))["t"] == "ack"
            assert requests(house.session) == {"d1:a": 1, "d1:b": 1, "d2:a": 1}
            assert house.session.clock.extended == 3 * 60_000

    run(talk())
    keeps("W4", 3, "requests")


async def _joined(house: House, kind: str) -> Phone:
    phone = await house.phone().open()
    told = await phone.join(kind, code=house.lobby.control_code)
    assert told["t"] == "you"
    return phone


@pytest.mark.parametrize("seed", range(3))
def test_two_tabs_of_one_device_that_both_send_make_one_record(seed: int, keeps: Keeps) -> None:
    async def talk() -> None:
        lot = random.Random(seed)  # noqa: S311
        with House() as house:
            old = await house.seated()
            await asyncio.gather(*(old.decide("a", "hold") for _ in range(lot.randint(1, 5))))
            new = await house.phone().open(old.token)
            await new.decide("a", "hold", point="t1")
            assert (await new.answered("a"))["t"] == "ack"
            assert requests(house.session) == {"d1:a": 1}

    run(talk())
    keeps("W4", 1, "requests")
