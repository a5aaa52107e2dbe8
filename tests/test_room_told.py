"""What the pages of the room are told, in two languages and of views alone; and the pages themselves."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from sessions import begin, tutorial

from game.devices.device import NAME_LENGTH
from game.room.hub import Hub, Topic
from game.room.limits import LIMITS
from game.room.pages import FILES, HERE, PAGES, pages
from game.room.server import lobby_of
from game.room.told import evaluator, seat
from game.room.told.extras import Extras
from game.room.told.joining import joining
from game.room.told.situation import message
from game.session import LABEL_LENGTH, AimLine, Replay, Session, find, load, shipped
from game.session.questions import LENGTH
from game.terminal.page_end import ending as page_of_end
from game.texts import say

HOUSE = Path(__file__).parents[1]
GAMES = sorted(
    next((HOUSE / "tests" / "games" / name).glob(kind))
    for name in ("eight_minutes", "three_waves", "ward_seven", "harbor_and_exchange")
    for kind in ("line_*.jsonl", "control_*.jsonl")
)
MOST_PAGE = 100_000
SEAT = ("page.html", "seat.css", "seat.js", "room.css", "room.js", "wire.js", "joined.js", "draft.js",
        "asked.js", "known.js", "news.js", "ending.js", "limit.js", "icon.svg", "icons.svg")  # fmt: skip
IDS = {
    "id",
    "point",
    "stage",
    "team",
    "kind",
    "medium",
    "standing",
    "state",
    "own",
    "options",
    "excludes",
    "mark",
    "how",
}


def words_of(told: object) -> list[str]:
    """Return every text of a model that a person reads."""
    if isinstance(told, dict):
        return [word for key, value in told.items() if key not in IDS for word in words_of(value)]
    if isinstance(told, list):
        return [word for value in told for word in words_of(value)]
    return [told] if isinstance(told, str) else []


@pytest.mark.parametrize("log", GAMES, ids=[f"{log.parent.name}-{log.stem}" for log in GAMES])
def test_each_moment_of_a_game_is_told_to_each_table_in_both_languages(log: Path) -> None:
    replay = Replay.read(log)
    for record in replay.records[:: max(1, len(replay.records) // 25)]:
        for viewer in ("room", *replay.records[0].body["seats"]):
            view = replay.view_at(record.n, viewer)
            english, korean = (
                seat.model(view, lang, Extras(seats=replay.records[0].body["seats"])) for lang in ("en", "ko")
            )
            assert json.dumps(english)
            assert shape(english) == shape(korean)
            assert not [word for word in words_of(korean) if re.search(r"\{\w+\}", word)]
            if english["question"]:
                assert re.search("[가-힣]", korean["question"]["ask"])
                assert not re.search("[가-힣]", english["question"]["ask"])


def shape(told: object) -> object:
    """Return a model without its words: what a language must not change."""
    if isinstance(told, dict):
        return {key: shape(value) for key, value in told.items()}
    if isinstance(told, list):
        return [shape(value) for value in told]
    return bool(told) if isinstance(told, str) else told


def test_every_word_that_the_page_asks_for_is_there_and_none_is_idle() -> None:
    scripts = "".join((HERE / name).read_text("utf-8") for name in SEAT if name.endswith(".js"))
    asked = set(re.findall(r'\bw\(\s*(?:[\w.!&?() ]*\? )?"([\w.]+)"', scripts))
    asked |= {
        key
        for pair in re.findall(r'\? "([\w.]+)" : "([\w.]+)"', scripts)
        for key in pair
        if key in seat.words("en")
    }
    asked |= set(re.findall(r'list\("([\w.]+)"', scripts)) | set(re.findall(r'"(clock\.\w+)"', scripts))
    families = ("clock.", "gone.", "held.", "nav.", "seal", "observer")
    known = set(seat.words("en"))
    assert asked <= known, asked - known
    idle = {key for key in known - asked if not key.startswith(families)}
    assert not idle


def test_the_page_of_a_seat_is_small_and_asks_for_nothing_beyond_the_room() -> None:
    assert sum((HERE / name).stat().st_size for name in SEAT) < MOST_PAGE
    for name in ("page.html", *FILES):
        text = (HERE / name).read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "//" not in re.sub(
            r"^\s*//.*$|\s// .*$|\{scheme\}://\$\{location.host\}", "", text, flags=re.M
        ), name
        assert "innerHTML" not in text
        assert not re.search(r"<script(?![^>]*src=)|\sstyle=|\son\w+=", text), name


def test_what_a_page_loads_is_served() -> None:
    served = pages()
    assert "/" in served
    for name in FILES:
        text = (HERE / name).read_text("utf-8")
        for wanted in re.findall(r'from "\./([\w.]+)"', text):
            assert f"/assets/{wanted}" in served
    for path in PAGES:
        for wanted in re.findall(r'(?:href|src)="([^"]+)"', served[path].body.decode()):
            assert wanted in served
    assert {"page.html", "icons.svg", *FILES} == {path.name for path in HERE.iterdir()}


def test_a_field_of_a_page_takes_as_much_as_the_host_does() -> None:
    known, naming, now = ((HERE / name).read_text("utf-8") for name in ("known.js", "naming.js", "now.js"))
    assert re.findall(r"MOST = (\d+);", naming) == [str(LABEL_LENGTH)] == [str(NAME_LENGTH)]
    assert re.findall(r'id: "ask".*maxlength: (\d+)', known) == [str(LENGTH)]
    fields = re.findall(r"maxlength: (\w+)", "".join(path.read_text("utf-8") for path in HERE.glob("*.js")))
    # Codes, what a table asks and is answered, own words and marks, and names that stand for numbers.
    assert set(fields) == {"8", "16", "140", "200", "MOST", "MOST_NOTE"}
    assert max(int(each) for each in fields if each.isdigit()) <= LIMITS.text
    assert re.findall(r"maxlength: (\d+)", now) == [str(LENGTH)]


def test_the_icons_are_those_of_the_house() -> None:
    sprite = (HERE / "icons.svg").read_text("utf-8")
    assert sprite.count("<symbol") > 20
    for name, inner in re.findall(r'<symbol id="i-([\w-]+)" viewBox="0 0 24 24">(.*)</symbol>', sprite):
        whole = (HOUSE / "assets" / "icons" / f"{name}.svg").read_text("utf-8")
        drawn = re.sub(r"\s+", " ", whole.partition(">")[2].rpartition("</svg>")[0])
        assert inner in drawn, name


def test_the_glossary_is_served_in_both_languages() -> None:
    english, korean = (json.loads(pages()[f"/terms/{lang}.json"].body) for lang in ("en", "ko"))
    assert len(english) == len(korean) > 50
    assert {tuple(term[:2]) for term in english} == {tuple(reversed(term[:2])) for term in korean}


def test_an_evaluator_s_page_has_its_words_and_the_objectives() -> None:
    script = (HERE / "marks.js").read_text("utf-8")
    known = evaluator.words("en")
    asked = set(re.findall(r'\bw\("([\w.]+)"', script))
    assert all(f"marks.{key}" in known or key in known for key in asked)
    kinds = {"marks.strength", "marks.improve", "marks.question"}
    assert {key for key in known if key.startswith("marks.")} - kinds <= {f"marks.{key}" for key in asked}
    session = begin()
    objectives = tuple((each.id, each.text) for each in session.scenario.objectives.values())
    told = [
        evaluator.model(session.view("room"), lang, Extras(objectives=objectives)) for lang in ("en", "ko")
    ]
    assert shape(told[0]) == shape(told[1])
    assert [id for id, _ in told[0]["objectives"]] == list(session.scenario.objectives)
    session.close()


def test_no_exercise_counts_tables_of_which_some_may_stand_empty() -> None:
    summaries = [load(find(name)).summary for name in shipped()]
    assert summaries
    assert not [each.en for each in summaries if re.search(r"(two|three) tables", each.en, re.IGNORECASE)]
    assert not [each.ko for each in summaries if re.search("[두세] 테이블", each.ko)]


def test_an_evaluator_is_told_no_ending_while_other_groups_play() -> None:
    session = begin()
    session.conduct.endex()
    view = session.view("room")
    assert view.ending is not None
    held, told = (
        json.dumps(evaluator.model(view, "en", Extras(numbers=(1, 2), held=each))) for each in (True, False)
    )
    hidden = [view.ending.title.en, view.ending.text.en, *(each.headline.en for each in view.messages)]
    assert not [each for each in hidden if json.dumps(each)[1:-1] in held]
    assert json.dumps(view.ending.text.en)[1:-1] in told


def test_whom_nobody_played_for_is_told_no_ending() -> None:
    absent = Session.start(tutorial(), seed=7)
    absent.conduct.endex()
    for session, unplayed in ((absent, True), (begin(), False)):
        if not session.over:
            session.conduct.endex()
        hub = Hub([session], lobby_of([session]))
        ending = session.view("room").ending
        assert ending is not None
        for kind, viewer in (("seat", "seoul"), ("evaluator", "room")):
            for lang in ("en", "ko"):
                told = hub._tell(Topic(1, kind, viewer, lang, "")).message
                assert (say("room.unplayed", lang) in told) == unplayed
                assert (json.dumps(ending.text.of(lang), ensure_ascii=False)[1:-1] in told) != unplayed


def test_a_message_for_several_tables_is_not_called_one_tables_own() -> None:
    sent = replace(begin().view("seoul").messages[0], private=True)
    here = sent.to[0]
    assert message(replace(sent, to=(here, here)), "en")["private"] == "for these tables only"
    assert message(replace(sent, to=(here,)), "ko")["private"] == "우리만 봄"
    assert message(replace(sent, private=False), "en")["private"] == ""


def test_the_end_tells_of_each_sealed_aim_what_it_meant() -> None:
    session = begin()
    session.conduct.endex()
    view = session.view("room")
    assert view.ending is not None
    aims = tuple(
        ("seoul", AimLine(aim.id, aim.name, aim.text, True, met))
        for aim, met in zip(tutorial().aims.values(), (True, False), strict=False)
    )
    view = replace(view, ending=replace(view.ending, aims=aims))
    told = seat.model(view, "en", Extras(seats={"seoul": "people"}))["ending"]["aims"]
    page = " ".join(" ".join(page_of_end(view, "en")).split())
    for (_, aim), met in zip(aims, ("met", "not met"), strict=True):
        line = f"Seoul: {aim.name.en}, “{aim.text.en}” ({met})"
        assert line in told
        assert line in page


@pytest.mark.parametrize(
    ("address", "alone"),
    [
        ("http://127.0.0.1:8765/", True), ("https://localhost:8765/", True),
        ("http://192.168.0.7:8765/", False), ("http://room.local:8765/", False), ("", False),
    ],
)  # fmt: skip
def test_a_console_says_of_an_address_that_no_phone_reaches_it(address: str, alone: bool) -> None:
    assert joining(Extras(door=(address, "ABC234", "")))["alone"] is alone
