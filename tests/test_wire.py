"""What comes over a socket is read to the letter or not at all, and what goes out waits in its order."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from game.room.limits import LIMITS
from game.room.outbox import LATEST, Outbox
from game.room.wire import ANSWERED, MOST_WORDS, SHAPES, Unreadable, read, written

pytestmark = pytest.mark.alike

DECIDE = {"t": "decide", "id": "a", "point": "t1", "options": ["hold"]}
STATED = {"known": "dark", "unknown": "", "confidence": "low"}


def said(**fields: Any) -> Any:
    """Return what is read of a decision with these fields."""
    return read(json.dumps({**DECIDE, **fields}))


READABLE: list[tuple[str, Any, Any]] = [
    ("point", "t1.aims", "t1.aims"),
    ("point", None, ""),
    ("point", "x" * 80, "x" * 80),
    ("options", None, ()),
    ("options", ["a", 7], ("a", "7")),
    ("options", ["a"] * MOST_WORDS, ("a",) * MOST_WORDS),
    ("estimates", [["north", 70], ["ally", "hold"]], (("north", "70"), ("ally", "hold"))),
    ("stated", None, None),
    ("stated", STATED | {"way_back": True}, STATED | {"way_back": True}),
    ("stated", {}, {"known": "", "unknown": "", "confidence": "", "way_back": False}),
    ("note", None, ""),
    ("note", "x" * LIMITS.text, "x" * LIMITS.text),
    ("note", "a\tb\nc", "a b\nc"),
    ("note", "a\x07b\x0cc\u202e", "ab\nc\u202e"),
]

UNREADABLE: list[tuple[str, Any]] = [
    ("point", 7),
    ("point", "x" * 81),
    ("point", "t1 x"),
    ("point", "t1\n"),
    ("options", "hold"),
    ("options", {"hold": 1}),
    ("options", ["a"] * (MOST_WORDS + 1)),
    ("options", [True]),
    ("options", [1.5]),
    ("options", [["a"]]),
    ("estimates", [["north"]]),
    ("estimates", [["north", "1", "2"]]),
    ("estimates", [["a", "b"]] * (MOST_WORDS + 1)),
    ("stated", ["known"]),
    ("stated", {"know": "dark"}),
    ("stated", {"known": 1}),
    ("stated", {"way_back": 1}),
    ("stated", {"way_back": None}),
    ("note", 7),
    ("note", "x" * (LIMITS.text + 1)),
]

NO_MESSAGE = [
    "",
    "x",
    "[]",
    "7",
    '"hello"',
    "[" * 100_000,
    '{"t": "decide"',
    '{"t": "decide", "id": 7}',
    '{"t": "decide", "id": null}',
    json.dumps(DECIDE | {"id": "x" * 65}),
    json.dumps(DECIDE | {"id": "a\n"}),
    json.dumps(DECIDE | {"id": "a b"}),
]


@pytest.mark.parametrize(("field", "given", "kept"), READABLE, ids=str)
def test_a_field_is_read_to_the_letter(field: str, given: Any, kept: Any) -> None:
    assert said(**{field: given})[field] == kept


@pytest.mark.parametrize(("field", "given"), UNREADABLE, ids=str)
def test_a_field_of_another_shape_is_refused_under_the_name_of_its_message(field: str, given: Any) -> None:
    with pytest.raises(Unreadable) as refused:
        said(**{field: given})
    assert refused.value.request == "a"


@pytest.mark.parametrize("raw", NO_MESSAGE, ids=lambda raw: raw[:20])
def test_what_is_no_message_has_no_name(raw: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(raw)
    assert refused.value.request == ""


def test_bytes_are_no_message() -> None:
    with pytest.raises(Unreadable):
        read(json.dumps(DECIDE).encode())


def test_a_kind_that_nobody_knows_is_refused_under_its_name() -> None:
    for kind in ('"nothing"', '["decide"]', "7", "null"):
        with pytest.raises(Unreadable) as refused:
            read(f'{{"t": {kind}, "id": "a"}}')
        assert refused.value.request == "a"


def test_what_changes_a_game_or_asks_for_an_answer_has_to_have_a_name() -> None:
    assert {*SHAPES} - {*ANSWERED} == {"hello", "join", "lang", "propose", "pen", "role", "look"}


@pytest.mark.parametrize("kind", SHAPES)
def test_what_is_answered_has_a_name_and_all_else_may_have_none(kind: str) -> None:
    assert read(json.dumps({"t": kind, "id": "a-1_b.2"})).request == "a-1_b.2"
    if kind in ANSWERED:
        with pytest.raises(Unreadable):
            read(json.dumps({"t": kind}))
    else:
        assert read(json.dumps({"t": kind})).request == ""


def test_each_field_that_is_left_out_is_empty() -> None:
    for kind, shapes in SHAPES.items():
        message = read(json.dumps({"t": kind, "id": "a", "more": "x"}))
        assert message.fields.keys() == shapes.keys()
        assert not any(message.fields.values())
        assert not message.dropped


@pytest.mark.parametrize(
    ("given", "kept"), [(0, 0), (1_000_000_000, 1_000_000_000), (None, 0), (-1, None), (10**9 + 1, None),
                        (True, None), (1.0, None), ("1", None)]
)  # fmt: skip
def test_a_figure_is_a_small_whole_number(given: Any, kept: int | None) -> None:
    for kind, field in (("join", "group"), ("look", "group"), ("foresee", "until"), ("hello", "p")):
        raw = json.dumps({"t": kind, "id": "a", field: given})
        if kept is None:
            with pytest.raises(Unreadable):
                read(raw)
        else:
            assert read(raw)[field] == kept


def test_a_token_is_read_as_it_was_given_up_to_a_hundred_signs() -> None:
    for token in ("K7QX 4PZM", "\u202e", "x" * 100, ""):
        assert read(json.dumps({"t": "hello", "token": token}))["token"] == token
    assert read('{"t": "hello", "token": "\\ud800"}')["token"] == "?"  # noqa: S105
    for token in ("x" * 101, 7, ["x"]):
        with pytest.raises(Unreadable):
            read(json.dumps({"t": "hello", "token": token}))


def test_it_is_said_that_signs_which_nobody_sees_were_taken_out_of_what_somebody_wrote() -> None:
    assert said(note="a\x07b").dropped
    assert not said(note="a\tb, “c”").dropped
    assert not said(note=None).dropped
    assert read(json.dumps({"t": "do", "id": "a", "what": "say", "text": "a\x07b"})).dropped


def test_no_sign_that_steers_goes_out_wherever_it_stands() -> None:
    for sign, kept in (("\x07", ""), ("\x1b", ""), ("\x08", ""), ("\x0c", "\n"), ("\x7f", ""), ("\x9b", "")):
        plain = {"t": "view", "words": [f"a{kept}b", {"x": f"a{kept}b"}], "n": 1, "none": None}
        steering = {"t": "view", "words": (f"a{sign}b", {"x": f"a{sign}b"}), "n": 1, "none": None}
        assert written(steering) == written(plain)
    assert json.loads(written({"words": "a\tb\nc"})) == {"words": "a\tb\nc"}
    assert written({"t": "한국", "n": 1}) == '{"t":"한국","n":1}'


# What waits.


def test_answers_go_first_in_order_then_the_latest_of_each_kind_in_theirs() -> None:
    async def sent() -> list[str]:
        box = Outbox(10)
        for kind in reversed(LATEST):
            box.put(kind, f"old {kind}")
            box.put(kind, kind)
        box.put("ack", "one")
        box.put("ack", "two")
        return [await box.next() for _ in range(len(LATEST) + 2)]

    assert asyncio.run(sent()) == ["one", "two", *LATEST]
    assert LATEST == ("desk", "view", "clock", "beat")


@pytest.mark.parametrize("kind", ["ack", "view"])
def test_who_waits_for_a_message_gets_it_and_then_waits_again(kind: str) -> None:
    async def sent() -> tuple[bool, str, bool]:
        box = Outbox(10)
        waits = asyncio.ensure_future(box.next())
        await asyncio.sleep(0)
        early = waits.done()
        box.put(kind, "it")
        got = await asyncio.wait_for(waits, 5)
        again = asyncio.ensure_future(box.next())
        for _ in range(5):
            await asyncio.sleep(0)
        done = again.done()
        again.cancel()
        return early, got, done

    assert asyncio.run(sent()) == (False, "it", False)


def test_it_overflows_at_one_answer_more_than_may_wait_and_at_no_number_of_views() -> None:
    flowed: list[int] = []
    box = Outbox(3, lambda: flowed.append(1))
    for _ in range(100):
        box.put("view", "x")
    for _ in range(3):
        box.put("ack", "x")
    assert flowed == []
    box.put("ack", "x")
    assert flowed == [1]
