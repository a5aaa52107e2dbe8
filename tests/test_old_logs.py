"""Logs that earlier versions wrote: each replays to the states that it names.

A folder is named after the day and the commit whose program wrote it. Who changes the log, the rules or
what a scenario's copy holds adds one of the version before, and says in CHANGELOG and in docs/log-format.md
what becomes of it.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from conftest import Keeps

from game.errors import GameError
from game.record.verify import verify
from game.session import Replay, Session

ROOT = Path(__file__).parent.parent
OLD = sorted((Path(__file__).parent / "old_logs").iterdir())
FIRST = ("2026-11-24-c26cdf4", "2026-11-24-78635ed")
"""Of the first hours: they name the hashes that their programs made of a scenario's copy."""


@pytest.mark.parametrize("folder", OLD, ids=lambda folder: folder.name)
def test_an_old_log_replays_to_its_states(folder: Path, tmp_path: Path, keeps: Keeps) -> None:
    copy = shutil.copytree(folder, tmp_path / "game")
    assert verify(folder).problem == ""
    assert Replay.read(folder).over
    resumed = Session.resume(copy)
    assert resumed.over
    resumed.close()
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == [
        path.read_bytes() for path in sorted(copy.iterdir())
    ]
    keeps("D5", 1, "old logs")


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
    rows = re.findall(r"^\| (\d{4}-\d\d-\d\d), `(\w{7})` \|.*\| replay", page, re.MULTILINE)
    assert sorted(f"{day}-{commit}" for day, commit in rows) == [folder.name for folder in OLD]
