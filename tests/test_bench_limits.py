"""The benchmark of a second window asks another process, and takes nothing but its refusal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sessions import begin

from bench import limits

pytestmark = pytest.mark.alike


def test_a_second_window_is_a_process_of_its_own_that_is_refused(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    process, spent = limits.second_window(tmp_path / "game")
    session.close()
    assert process != os.getpid()
    assert 0 < spent < 60


def test_a_second_window_that_opens_the_game_is_no_figure(tmp_path: Path) -> None:
    begin(tmp_path / "game").close()
    with pytest.raises(RuntimeError, match="was not refused"):
        limits.second_window(tmp_path / "game")


def test_a_game_that_cannot_be_read_is_not_taken_for_one_that_is_played(tmp_path: Path) -> None:
    begin(tmp_path / "game").close()
    (tmp_path / "game" / "log.jsonl").write_bytes(b"no record\n")
    with pytest.raises(RuntimeError, match="record 0 is not readable"):
        limits.second_window(tmp_path / "game")


def test_the_slowest_file_is_sought_among_what_the_tests_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MANY", 2)
    row = limits._too_much(tmp_path)
    assert 0 < row.baseline_seconds < row.seconds
