"""Exercise control's console: what each of its pages is told, its words, and what comes of its deeds."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from rooms import QUICK, House, Phone, run
from sessions import begin, tutorial
from test_room_told import shape, words_of

from game.ahead import Ahead, hand
from game.devices import Device, Lobby
from game.room.pages import HERE
from game.room.server import lobby_of
from game.room.told import control
from game.room.told.extras import Extras
from game.session import Decision, Session, ask, noted, questions

pytestmark = pytest.mark.once

SCRIPTS = (
    "control", "class", "course", "decide", "deeds", "devices", "door", "naming", "now", "question", "record",
    "timing",
)  # fmt: skip


def told(session: Session, page: str = "now", lang: str = "en", **more: Any) -> dict[str, Any]:
    extras = Extras(seats=session.seats, control=session, page=page, **more)
    return control.model(session.view("white_cell"), lang, extras)


def test_the_console_has_its_words_and_none_is_idle() -> None:
    scripts = "".join((HERE / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    known = control.words("en")
    asked = set(re.findall(r'\bw\("([\w.]+)"', scripts))
    assert not {key for key in asked if f"console.{key}" not in known and key not in known}
    spoken = set(re.findall(r'"([\w.]+)"', scripts))
    begun = (*re.findall(r"`([\w.]+\.)\$", scripts), "start.", "pause.", "resume.")
    own = {key.removeprefix("console.") for key in known if key.startswith("console.")}
    # Kinds of devices are words by themselves; what to do after wrong codes, the frame of all pages says.
    elsewhere = {"observer", "evaluator", "gone.wrong.do"}
    idle = {key for key in own - spoken if not key.startswith(begun)} - elsewhere
    assert not idle


def test_the_last_mark_that_takes_words_is_controls_own() -> None:
    session = begin()
    session.conduct.mark("question", by="evaluator")
    assert told(session)["last"] == 0
    own = session.conduct.mark("strength")
    session.conduct.mark("improve", "late", by="evaluator")
    assert told(session)["last"] == own.n
    note = session.conduct.note("The coffee came late.")
    assert told(session)["last"] == note.n


@pytest.mark.parametrize("page", control.PAGES)
def test_each_page_is_told_in_both_languages_at_every_stage(page: str) -> None:
    session = begin()
    ask(session, "seoul", "May we call the bank?")
    session.conduct.mark("improve", "late")
    for _ in range(20):
        english, korean = (told(session, page, lang) for lang in ("en", "ko"))
        assert json.dumps(english)
        assert shape(english) == shape(korean)
        assert not [word for word in words_of(korean) if re.search(r"\{\w+\}", word)]
        if session.over:
            break
        session.conduct.skip()
    assert session.over
    assert english["closing"]["questions"] == 1
    session.close()


def test_a_page_that_was_looked_at_before_the_end_is_told_without_the_end() -> None:
    session = begin()
    before = session.view("white_cell")
    session.conduct.endex()
    extras = Extras(seats=session.seats, control=session, page="now")
    assert "closing" not in control.model(before, "en", extras)
    assert "closing" in told(session)
    session.close()


def test_after_the_end_nobody_is_told_that_the_clock_stands_and_how_to_start_it() -> None:
    session = begin()
    session.clock.slept = True
    assert "Exercise control: Go on." in told(session)["trouble"]
    session.conduct.endex()
    assert told(session)["trouble"] == ""
    session.close()


def test_control_is_told_what_is_sealed_what_was_asked_and_by_how_it_may_answer() -> None:
    session = begin()
    ask(session, "seoul", "May we call the bank?")
    page = told(session)
    assert [each["words"] for each in page["asked"]] == ["May we call the bank?"]
    assert page["open"] == 1
    assert page["sealed"] == {}
    question = session.view("seoul").question
    assert question is not None
    chosen = tuple(offer.id for offer in question.offers[: question.pick])
    session.decide(Decision("seoul", chosen, question.point))
    names = [offer.name.en for offer in question.offers[: question.pick]]
    assert told(session)["sealed"]["seoul"]["name"] == " + ".join(names)
    proposed = {"seoul": (chosen,), "washington": (("no_such_option",),)}
    assert list(told(session, proposed=proposed)["leans"]) == ["washington"]
    assert {"washington"} <= set(told(session, "decide")["answers"])
    session.close()


def test_each_device_is_told_with_its_role_its_pen_and_whether_it_waits() -> None:
    session = Session.start(tutorial(), seed=3)
    roles: dict[str, list[str]] = {}
    for viewer in session.scenario.roles:
        roles.setdefault(viewer.partition(".")[0], []).append(viewer.partition(".")[2])
    lobby = Lobby(1, {1: tuple(session.seats)}, roles)
    role = roles["seoul"][0]
    for given in ("", role):
        lobby.join(lobby.code, "seat", 1, "seoul", given)
    lobby.join(lobby.code, "evaluator", 1)
    devices: tuple[Device, ...] = lobby.devices
    page = told(
        session, "devices", devices=devices, pens=frozenset({lobby.pen(1, "seoul")}),
        door=("http://192.0.2.7:8765/", lobby.code, ""),
    )  # fmt: skip
    assert [(each["pen"], bool(each["title"]), each["waits"]) for each in page["devices"]] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip
    assert page["door"]["code"] == lobby.code
    assert page["waits"] == 1
    session.close()


def test_control_names_devices_which_are_so_called_after_a_restart_and_clears_those_that_are_gone(
    tmp_path: Path,
) -> None:
    keep = tmp_path / "devices.json"

    async def talk() -> None:
        with House(keep=keep) as house:
            tablet = await console(house)
            phone = await house.seated("seoul")
            left = await house.seated("seoul")
            own = phone.me["device"]

            async def device(do: str, id: str = "", text: str = "") -> dict[str, Any]:
                await tablet.say("device", id=f"{do} {text}".strip().replace(" ", "."), do=do, device=id,
                                 text=text)  # fmt: skip
                return await tablet.answered(f"{do} {text}".strip().replace(" ", "."))

            answer = await device("name", own, "  Table   S ")
            assert answer["done"] == "The device is called Table S now."
            while "Table S" not in [each["label"] for each in (await phone.hear("desk"))["d"]["table"]]:
                pass
            refused = await device("name", own, "x" * 17)
            assert "at most 16 characters, these are 17" in refused["why"]
            assert phone.device.name == "Table S"
            await left.close()
            await house.becomes(lambda lobby: bool(lobby.away()))
            assert (await device("clear"))["done"].endswith("removed: 1.")
            states = {each.id: each.state for each in house.lobby.devices}
            assert states == {tablet.me["device"]: "in", own: "in", left.me["device"]: "removed"}
            # A console that is out of touch is the facilitator's own: it stays.
            await tablet.close()
            await house.becomes(lambda lobby: not lobby.device(tablet.me["device"]).connected)
            assert house.lobby.away() == ()
            again = lobby_of(house.sessions, keep=keep)
            assert again.device(own).label.en == "Table S"
            again.name(own, "")
            assert again.device(own).label.en == "Phone 2"

    run(talk())


def test_the_closing_card_has_the_ready_commands_and_names_no_folder_where_there_is_none(
    tmp_path: Path,
) -> None:
    session = begin(tmp_path / "group-1")
    assert "closing" not in told(session)
    session.conduct.endex()
    card = told(session, numbers=(1, 2))["closing"]
    assert card["commands"] == [
        f'python3 main.py {command} "{tmp_path / "group-1"}"' for command in ("report", "replay")
    ]
    assert card["class"] == [f'python3 main.py compare "{tmp_path}" --html "{tmp_path / "compared.html"}"']
    korean = told(session, numbers=(1, 2), lang="ko")["closing"]
    assert all(" --lang ko" in each for each in (*korean["commands"], *korean["class"]))
    session.close()
    unkept = begin()
    unkept.conduct.endex()
    assert told(unkept, numbers=(1, 2))["closing"]["commands"] == []
    unkept.close()


def test_one_group_s_devices_that_are_out_of_touch_are_sent_away_and_not_another_s() -> None:
    async def talk() -> None:
        with House([begin(), begin()]) as house:
            tablet = await console(house)
            left = [await house.seated("seoul", group=group) for group in (1, 2, 2)]
            for phone in left:
                await phone.close()
            await house.becomes(lambda lobby: len(lobby.away()) == 3)
            await tablet.say("device", id="a", do="clear", device="", group=2)
            assert (await tablet.answered("a"))["done"].endswith("removed: 2.")
            assert house.lobby.away() == (left[0].me["device"],)

    run(talk())


async def console(house: House) -> Phone:
    tablet = await house.phone().open()
    assert (await tablet.join("control", code=house.lobby.control_code))["t"] == "you"
    return tablet


async def deed(tablet: Phone, what: str, *values: str, text: str = "", group: int = 1) -> dict[str, Any]:
    request = f"r{len(tablet.all)}"
    await tablet.say("do", id=request, group=group, what=what, values=list(values), text=text)
    return await tablet.answered(request)


def test_a_page_is_told_when_it_is_opened_and_goes_on_being_told() -> None:
    async def talk() -> None:
        with House() as house:
            tablet = await console(house)
            assert "shelf" in (await tablet.hear("view"))["v"]
            await tablet.say("look", group=1, page="record")
            page = (await tablet.hear("view"))["v"]
            assert page["page"] == "record"
            count = len(page["made"])
            house.session.conduct.skip()
            while len((await tablet.hear("view"))["v"].get("made", ())) <= count:
                pass
            await tablet.say("look", group=1, page="devices")
            while (page := (await tablet.hear("view"))["v"])["page"] != "devices":
                pass
            assert {**page["door"], "square": []} == {
                "address": f"{house.url}/", "code": house.lobby.code, "print": "",
                "square": [], "alone": True,
            }  # fmt: skip
            assert len(page["door"]["square"]) > 30

    run(talk())


def test_each_deed_of_the_console_is_the_session_s() -> None:
    async def talk() -> None:
        session = Session.start(tutorial(), seed=3)
        with House((session,)) as house:
            tablet = await console(house)
            asked = ask(session, "seoul", "May we?").n
            assert (await deed(tablet, "answer", str(asked), "words", text="Not before noon."))["t"] == "ack"
            assert "Not before noon." in questions(session.records)[0].answer.en
            assert (await deed(tablet, "mark", "strength"))["t"] == "ack"
            mark = noted(session.records)[-1].record
            assert (await deed(tablet, "note", str(mark), text="well asked"))["t"] == "ack"
            assert noted(session.records)[-1].words == "well asked"
            assert (await deed(tablet, "slow", "150"))["t"] == "ack"
            assert session.clock.pace == 150
            assert (await deed(tablet, "open_line", "3", "runs"))["t"] == "ack"
            assert (await deed(tablet, "close_line", text="They agreed to wait."))["t"] == "ack"
            assert (await deed(tablet, "reseat", "seoul", "bot"))["t"] == "ack"
            assert session.seats["seoul"].startswith("bot:")
            assert (await deed(tablet, "reseat", "seoul", "people"))["t"] == "ack"
            session.conduct.skip()
            (options, _), *_ = told(session, "decide")["answers"]["seoul"]
            assert (await deed(tablet, "override", "for_seoul", *options, text="left the room"))["t"] == "ack"
            last = session.records[-1].n
            gauge = told(session, "decide")["settable"][0]["id"]
            assert (await deed(tablet, "set", "set", gauge, "60", text="as agreed"))["t"] == "ack"
            assert (await deed(tablet, "rewind", str(last)))["t"] == "ack"
            undone = [
                each for each in told(session, "record")["made"] if not each["counts"] and not each["remark"]
            ]
            assert [each["seat"] for each in undone] == ["white_cell"]
            assert (await deed(tablet, "set", "set", gauge, "60"))["t"] == "refused"

    run(talk())


def test_what_would_follow_is_told_with_what_not_all_may_see() -> None:
    async def talk() -> None:
        session = Session.start(tutorial(), seed=3)
        with House((session,)) as house:
            tablet = await console(house)

            async def ahead(*values: str) -> dict[str, Any]:
                await tablet.say("foresee", id="f", group=1, values=list(values))
                return await tablet.answered("f")

            while session.foresee("lapse", until=session.clock.closing) == session.foresee("lapse"):
                session.conduct.skip()
            records = len(session.records)
            lapse = await ahead("lapse")
            assert lapse["lines"]
            assert all(isinstance(each["secret"], bool) for each in lapse["lines"])
            # As on the board: with the injects that are due until the question's time is over.
            known = session.foresee("lapse", until=session.clock.closing)
            assert [each["text"] for each in lapse["lines"]] == [each.text.en for each in known]
            assert [each["secret"] for each in lapse["lines"]] == [each.secret for each in known]
            session.conduct.skip()
            back = await ahead("rewind", "0")
            assert "undone" in [each["kind"] for each in back["lines"]]
            plan = await ahead("fit", "600")
            assert plan["lines"]
            assert "refused" in [each["kind"] for each in (await ahead("fit", "1"))["lines"]]
            for wrong in (["fit"], ["fit", "x"], ["fit", "0"], ["rewind", "99"]):
                assert (await ahead(*wrong))["t"] == "refused"
            assert len(session.records) > records
            count = len(session.records)
            await ahead("endex")
            assert len(session.records) == count

    run(talk())


def test_the_odds_come_when_control_asks_go_on_the_record_and_end_with_the_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hand, "Ahead", partial(Ahead, sizes=(5, 10)))

    async def talk() -> None:
        session = Session.start(tutorial(), seed=3)
        with House((session,), limits=replace(QUICK, watch=0.05)) as house:
            tablet = await console(house)
            await tablet.say("look", group=1, page="course")
            while (await tablet.hear("view"))["v"].get("odds", ...) is not None:
                pass
            await tablet.say("foresee", id="a", group=1, values=["odds"])
            assert (await tablet.answered("a"))["t"] == "ack"
            while (odds := (await tablet.hear("view"))["v"]["odds"]) is None or odds["how"] != "ready":
                pass
            assert odds["lines"]
            assert {each["team"] for each in odds["players"]} == set(session.scenario.teams)
            await tablet.say("foresee", id="b", group=1, values=["odds", "mars"])
            assert (await tablet.answered("b"))["t"] == "refused"
            assert "odds" in [each.body.get("what") for each in session.records]
            process = house.server.hub.reckoning._hand._ahead.pid  # type: ignore[union-attr]
            house.stop()
            assert process is not None
            with pytest.raises(ProcessLookupError):
                os.kill(process, 0)

    run(talk())
