"""Whatever comes over a socket: the server stays up, the device is told, no traceback is written."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import random
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from conftest import OTHERS, Keeps
from deeds import state_of
from rooms import PATIENCE, QUICK, House, Phone, run
from sessions import Room, begin
from websockets.exceptions import ConnectionClosed

from game.room.limits import LIMITS
from game.room.wire import SHAPES, Unreadable, read
from game.rules import rules
from game.session import MARKS, PACES, Session, questions
from game.session.verbs import DEEDS

pytestmark = pytest.mark.once

FRAMES = 25_000
A_GAME = 1_000
"""So many frames go to one game; then another begins, since control may end it at any of them."""
APT = 0.1
"""How many of them are such as a page of ours may send just then; of control's twice as many."""

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**53, 10**400, 1.5, "", "hold", "seoul", "t1", "d1", "x" * 2_001, "\ud800",
    "한국어",
    "\u202e", "\x00", "../../etc", "<script>", "=1+1", [], ["hold"], ["hold"] * 50, [["north", "10"]], [[]],
    {}, {"known": "leak"}, {"known": {}}, {"way_back": 1}, ["\ud800"], [1, 2], "white_cell", "unseal",
    "lapse",     "rewind", "say", "set", "paper", "signed", "endex", "constructor", "__class__",
)  # fmt: skip


def frame(lot: random.Random) -> str | bytes:
    """Return something that a device might send."""
    kind = lot.random()
    if kind < 0.1:
        return bytes(lot.randrange(256) for _ in range(lot.randrange(40)))
    if kind < 0.15:
        return "[" * lot.choice((10, 5_000, 16_000))
    if kind < 0.2:
        return lot.choice(("", "null", "NaN", "[]", '"x"', "{", "1" * 5_000, '{"t":1e999}', '{"t":{}}',
                           "\x00",
                           '{"t":"decide","id":"a","options":[' + "9" * 4_999 + "]}"))  # fmt: skip
    name = lot.choice([*SHAPES, "nothing", "you"])
    fields = {field: lot.choice(VALUES) for field in SHAPES.get(name, {}) if lot.random() < 0.8}
    whole = json.dumps({"t": name, "id": lot.choice(("a", "b", "", 7, "x" * 65, "\ud800")), **fields})
    if kind < 0.4:
        at = lot.randrange(len(whole))
        return whole[:at] + lot.choice('{}[],:"\\ \x00é') + whole[at + lot.randrange(3) :]
    return whole


def test_what_is_no_message_is_unreadable_and_raises_nothing_else(keeps: Keeps) -> None:
    lot = random.Random(1)  # noqa: S311
    readable = 0
    read_in_all = 85_000
    for _ in range(read_in_all):
        with contextlib.suppress(Unreadable):
            readable += bool(read(frame(lot)).kind)
    assert readable > 500
    keeps("W6", read_in_all, "frames read")


def apt(session: Session, place: str, request: str, lot: random.Random) -> dict[str, Any]:
    """Return what a page of ours may send as the game stands: a table's decision or words, or a deed."""
    if place == "control":
        # What ends the game comes seldom: there would be little left to decide.
        verb = lot.choice([*DEEDS] if lot.random() < 0.2 else [verb for verb in DEEDS if verb != "endex"])
        values = lot.choice(values_of(session, verb) or [[]])
        return {"t": "do", "id": request, "group": 1, "what": verb, "values": values, "text": "As we agreed."}
    if lot.random() < 0.2:
        return {"t": "ask", "id": request, "words": "May we speak to Tokyo?"}
    team = place if place in session.seats else "seoul"
    options = lot.choice(rules.options(state_of(session), team) or (("hold",),))
    return {"t": "decide", "id": request, "point": session.point, "options": [*options], "note": "At once."}


def values_of(session: Session, verb: str) -> list[list[str]]:
    """Return what a deed of control may be given now; a deed that is not here takes nothing."""
    choices = [[*words] for words in session.choices_of_control()]
    few: dict[str, list[list[str]]] = {
        "pause": [[], ["reading"]],
        "extend": [["2"]],
        "slow": [[str(pace)] for pace in PACES],
        "fit": [["5"], ["90"]],
        "answer": [[str(each.record), "yes"] for each in questions(session.records) if not each.answer],
        "open_line": [["5", "stands"], ["5", "runs"]],
        "release": [words[1:] for words in choices if words[0] == "inject"],
        "leave_out": [words[1:] for words in choices if words[0] == "leave_out"],
        "say": [["seoul"], ["all"], ["washington", "room"]],
        "override": [words for words in choices if words[0].startswith("for_")],
        "paper": [words for words in choices if words[0] == "paper"],
        "set": [["set", "trust", "60"], ["set", "told", "1"]],
        "rewind": [[str(record.n)] for record in session.records],
        "mark": [[kind] for kind in MARKS],
        "reseat": [["washington", "cards"], ["washington", "people"]],
    }
    return few.get(verb, [])


@pytest.mark.parametrize("seed", range(4))
def test_thousands_of_frames_change_nothing_of_the_server(
    seed: int, caplog: pytest.LogCaptureFixture, keeps: Keeps
) -> None:
    run(_fuzz(OTHERS * 1_000 + seed, caplog))
    keeps("W6", FRAMES, "frames over a socket")


async def _fuzz(seed: int, caplog: pytest.LogCaptureFixture) -> None:
    lot = random.Random(seed)  # noqa: S311
    caplog.set_level(logging.WARNING)
    done: Counter[str] = Counter()
    for _ in range(FRAMES // A_GAME):
        await _a_game(lot, done)
    assert [record for record in caplog.records if record.exc_info] == []
    # The frames came as far as the game: every table decided, and control did each thing that it can do.
    games = FRAMES // A_GAME
    assert min(done[f"{team} decided"] for team in ("seoul", "washington", "alliance")) >= games // 2
    assert [verb for verb in DEEDS if not done[verb]] == []
    assert done["records"] > 20 * games
    assert done["points"] > 3 * games
    assert done["stranger decided"] == 0


async def _a_game(lot: random.Random, done: Counter[str]) -> None:
    """Send the frames of one game, and count what was carried out of those that are apt."""
    limits = replace(QUICK, rate=1_000_000, wrongs=1_000_000, queued=1_000_000)
    with House([begin(times=Room().times)], limits=limits) as house:
        phones = {team: await house.seated(team) for team in house.session.seats}
        phones["stranger"] = await house.phone().open()
        phones["control"] = await house.phone().open()
        await phones["control"].join("control", code=house.lobby.control_code)
        for number in range(A_GAME):
            place = [*phones][number % len(phones)]
            if lot.random() >= (2 * APT if place == "control" else APT):
                phones[place] = await _sent(house, phones[place], frame(lot))
                continue
            said = apt(house.session, place, f"r{number}", lot)
            await phones[place].say(said["t"], **{each: said[each] for each in said if each != "t"})
            if (await phones[place].answered(said["id"]))["t"] == "ack":
                done[said.get("what", f"{place} decided" if said["t"] == "decide" else place)] += 1
        # The server is up, and whoever comes now is served.
        witness = await house.seated("alliance")
        await witness.say("ask", id="last", words="Are you there?")
        assert (await witness.answered("last"))["t"] in ("ack", "refused")
        records = house.session.records
        done["records"] += len(records)
        done["points"] += len({record.body["point"] for record in records if "point" in record.body})


async def _sent(house: House, phone: Phone, raw: str | bytes) -> Phone:
    """Send a frame and wait for an answer that follows it; return the socket that is open afterwards."""
    try:
        await phone.socket.send(raw)
        # Nobody may send this, whoever it is; so it is refused, after whatever the frame brought.
        await phone.socket.send('{"t":"you","id":"echo"}')
        async with asyncio.timeout(PATIENCE):
            while True:
                told = json.loads(await phone.socket.recv())
                if told.get("id") == "echo":
                    assert told["t"] == "refused"
                    return phone
    except ConnectionClosed:
        again = await house.phone().open(phone.token)
        again.token, again.me = phone.token, phone.me
        return again


@pytest.mark.parametrize("stated", [{"way_back": 1}, {"way_forth": True}, ["way_back"], {"known": 7}])
def test_a_public_statement_of_another_shape_is_no_message(stated: Any) -> None:
    said = {"t": "decide", "id": "a", "point": "t1", "options": ["hold"]}
    assert read(json.dumps({**said, "stated": {"way_back": True}}), LIMITS)["stated"]["way_back"] is True
    with pytest.raises(Unreadable):
        read(json.dumps({**said, "stated": stated}), LIMITS)


def test_the_limits_of_a_message_are_the_server_s() -> None:
    assert len(json.dumps({"t": "join", "code": "x" * 100})) < LIMITS.message
