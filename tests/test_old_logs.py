"""Logs that earlier versions wrote: each replays to the states that it names.

A folder is named after the day and the commit whose program wrote it, and what kind of log it is where it is
no plain game. Who changes the log, the rules or what a scenario's copy holds adds one of the version before,
and says in CHANGELOG and in docs/log-format.md what becomes of it.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from conftest import Keeps

from game.errors import GameError
from game.record.anonymous import REMOVED
from game.record.codec import Header
from game.record.log import read
from game.record.planned import in_plan
from game.record.replay import read_header
from game.record.seating import stood_in
from game.record.verify import verify
from game.session import Replay, Session

ROOT = Path(__file__).parent.parent
OLD = sorted((Path(__file__).parent / "old_logs").iterdir())
FIRST = ("2026-11-24-c26cdf4", "2026-11-24-78635ed")
"""Of the first hours: they name the hashes that their programs made of a scenario's copy."""


ENDS = {
    "2026-11-24-78635ed": "23c31c566785",
    "2026-11-24-8b03955": "23c31c566785",
    "2026-11-24-c26cdf4": "d40764ea0398",
    "2026-11-28-0a966f8": "d510c3832d79",
    "2026-11-28-ef496cc": "23c31c566785",
    "2026-11-29-2936b3e": "23c31c566785",
    "2026-11-30-25ea81d-anonymous": "7efa8738d444",
    "2026-11-30-25ea81d-class": "733d11de465f",
    "2026-11-30-25ea81d-fork": "e033f5e80718",
    "2026-11-30-25ea81d-plan": "3d0fb88aaed9",
    "2026-11-30-30b75b3-hand": "1f4f7861c2d6",
    "2026-11-30-30b75b3-room": "29c30b9bbb17",
    "2026-12-01-d85842d-endex": "88a7be98c4aa",
    "2026-12-01-d85842d-harbor": "1933ef1649b9",
    "2026-12-01-d85842d-mirror": "4fcafd9740d2",
    "2026-12-01-d85842d-robbery": "9fcd6c609465",
    "2026-12-01-d85842d-ward": "b003291a5ab1",
}
"""What the digest of the last state of each begins with."""


@pytest.mark.parametrize("folder", OLD, ids=lambda folder: folder.name)
def test_an_old_log_replays_to_its_states(folder: Path, tmp_path: Path, keeps: Keeps) -> None:
    copy = shutil.copytree(folder, tmp_path / "game")
    assert verify(folder).problem == ""
    again = Replay.read(folder)
    assert again.over
    assert again.records[-1].body["digest"].startswith(ENDS[folder.name])
    resumed = Session.resume(copy)
    assert resumed.over
    resumed.close()
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == [
        path.read_bytes() for path in sorted(copy.iterdir())
    ]
    keeps("D5", 1, "old logs")


def folder_of(kind: str) -> Path:
    """Return the folder of the log of a kind."""
    return next(folder for folder in OLD if folder.name.endswith(f"-{kind}"))


def header(kind: str) -> Header:
    """Return the header of the log of a kind."""
    path = folder_of(kind) / "log.jsonl"
    return read_header(read(path), path)


def test_a_fork_names_the_record_that_it_goes_on_from() -> None:
    parent = header("fork").parent
    assert parent is not None
    assert parent["record"] == 22
    assert [str(parent[name])[:8] for name in ("log", "hash")] == ["40f1d732", "2d0266cd"]


def test_a_group_of_a_class_has_its_number_and_what_it_is_kept_for() -> None:
    found = header("class")
    assert found.group == "2"
    assert (found.purpose, found.keep_until) == ("a course on the alliance", "2027-06-30")


def test_a_game_of_a_plan_has_its_place_in_it() -> None:
    place = in_plan(header("plan"))
    assert place is not None
    assert (place.plan[:8], place.sitting, header("plan").group) == ("d88676cd", 2, "3")


def test_a_log_without_what_people_wrote_says_so_and_has_no_note() -> None:
    first, *others = read(folder_of("anonymous") / "log.jsonl")
    assert first.body["removed"] == [*REMOVED]
    assert {record.note for record in (first, *others)} == {None}
    assert {record.body["text"] for record in others if record.body.get("text")} == {
        f"[… {number}]" for number in (15, 19, 21, 24)
    }


def test_a_game_from_paper_has_the_dice_that_people_threw() -> None:
    assert header("hand").dice == "hand"
    thrown = [each.body["options"] for each in read(folder_of("hand")) if each.body.get("seat") == "chance"]
    seven = ["size", "7"]
    assert thrown == [["cause", "change"], seven, ["fate", "wave"], seven, ["fate", "pause"], seven]


def test_a_game_with_a_room_around_it_has_all_that_happened_there(tmp_path: Path) -> None:
    records = read(folder_of("room"))
    happened = Counter(record.body["what"] for record in records if record.body["kind"] == "remark")
    assert happened == {
        "start": 1, "slow": 1, "fit": 1, "shorten": 3, "question": 1, "stood_in": 2, "extend": 1, "pause": 2,
        "resume": 1, "hotline": 1, "hotline_end": 1, "mark": 1, "note": 1, "slept": 1, "odds": 1, "reseat": 1,
    }  # fmt: skip
    session = Session.resume(shutil.copytree(folder_of("room"), tmp_path / "game"))
    assert session.shortened == {"podium": 1, "morning": 1, "one_line": 1}
    assert (session.clock.pace, session.hotline.line) == (150, None)
    assert session.header.seats["washington"] == "bot:program:their_player.py"
    assert session.seats["washington"] == "bot:process"
    assert stood_in(records) == {("washington", "t0.aims"), ("washington", "t1")}
    session.close()


def test_a_game_that_control_ended_in_the_middle_of_a_question_has_what_was_sealed_and_no_more() -> None:
    *_, sealed, last = read(folder_of("endex"))
    assert (sealed.body["seat"], last.body["options"]) == ("seoul", ["endex"])
    assert sealed.body["minute"] == last.body["minute"] == 0


def test_each_exercise_has_an_old_log() -> None:
    played = {read_header(read(folder), folder / "log.jsonl").scenario for folder in OLD}
    assert {path.stem for path in ROOT.glob("scenarios/*.yaml")} <= played


@pytest.mark.parametrize("name", FIRST)
@pytest.mark.parametrize(
    "change", [(r'(?<= - )\d+(?=")', "9"), (r'(?<="en":")', "!")], ids=["mechanics", "texts"]
)
def test_a_copy_of_the_first_hours_that_was_changed_is_refused(
    name: str, change: tuple[str, str], tmp_path: Path
) -> None:
    copy = shutil.copytree(ROOT / "tests" / "old_logs" / name, tmp_path / "game")
    path = copy / "scenario.json"
    text = path.read_text(encoding="utf-8")
    changed = re.sub(*change, text, count=1)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    assert "is not the scenario that was played" in verify(copy).problem
    with pytest.raises(GameError, match="is not the scenario that was played"):
        Session.resume(copy)


def test_the_page_of_the_log_says_what_becomes_of_each() -> None:
    page = (ROOT / "docs" / "log-format.md").read_text(encoding="utf-8").partition("## Old logs")[2]
    rows = re.findall(r"^\| (\d{4}-\d\d-\d\d), `(\w{7})`(?:, (\w+))? \|.*\| replay", page, re.MULTILINE)
    assert sorted("-".join(filter(None, row)) for row in rows) == [folder.name for folder in OLD]
