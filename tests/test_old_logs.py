"""Logs that earlier versions wrote: each replays to the states that it names, or says what it needs.

A folder is named after the day and the commit whose program wrote it. Who changes the log, the rules or
what a scenario's copy holds adds one of the version before, and says in CHANGELOG what becomes of it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import Keeps

from game.errors import GameError
from game.record.verify import verify
from game.session import Replay, Session

OLD = sorted((Path(__file__).parent / "old_logs").iterdir())
NEEDS = {"2026-11-24-78635ed": "scenario.json: is not the scenario that was played: mechanics "}
"""What is not replayed, and what is said of it: of the first day, before a scenario's copy was what it is."""


@pytest.mark.parametrize("folder", OLD, ids=lambda folder: folder.name)
def test_an_old_log_replays_or_says_what_it_needs(folder: Path, tmp_path: Path, keeps: Keeps) -> None:
    problem = verify(folder).problem
    copy = shutil.copytree(folder, tmp_path / "game")
    if folder.name in NEEDS:
        assert f"{folder}/{NEEDS[folder.name]}" in problem.replace("\\", "/")
        for look in (Replay.read, Session.resume):
            with pytest.raises(GameError, match="is not the scenario that was played"):
                look(copy)
    else:
        assert problem == ""
        assert Replay.read(folder).over
        resumed = Session.resume(copy)
        assert resumed.over
        resumed.close()
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == [
        path.read_bytes() for path in sorted(copy.iterdir())
    ]
    keeps("D5", 1, "old logs")


def test_what_is_not_replayed_is_among_the_old_logs() -> None:
    assert {*NEEDS} < {folder.name for folder in OLD}
