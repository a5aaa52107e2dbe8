"""What `play`, `host` and `experiment open` make of a plan of experiment where people sit at the tables."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.cli import main
from game.experiment import kept
from game.record.log import read
from game.session import Session

pytestmark = pytest.mark.alike


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return the folder of a sealed plan of four groups."""
    words = ["eight_minutes", "--arm=early:era=era_2020", "--arm=late:era=era_2024", "--groups", "4"]
    assert main(["experiment", "plan", *words, "--seed", "5", "-o", str(tmp_path / "plan")]) == 0
    capsys.readouterr()
    return tmp_path / "plan"


@pytest.mark.parametrize("typed", ["\n", "no\n", "yes\n", "예\n"])
def test_who_opens_a_key_is_asked_first(
    folder: Path, typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = io.StringIO(typed)
    monkeypatch.setattr(keys, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", keys)
    assert main(["experiment", "open", str(folder)]) == 0
    told = capsys.readouterr()
    assert "Type yes to open the key." in told.err
    opened = typed in ("yes\n", "예\n")
    assert (folder / kept.OPENED).exists() is opened
    assert ("early: era=era_2020" in told.out) is opened
    assert ("The key stays sealed." in told.err) is not opened


def test_a_groups_game_is_played_in_the_terminal_and_a_whole_class_is_not(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["play", "--plan", str(folder), "--text"]) == 2
    assert "--text plays one game of a plan: name its group with --group" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("quit\n"))
    out = tmp_path / "game"
    assert main(["play", "--plan", str(folder), "--text", "--group", "2", "--out", str(out)]) == 0
    assert f"the game is kept in {out}\n" in capsys.readouterr().err
    plan = kept.read_plan(folder)
    header = read(out)[0].body
    assert (header["group"], header["plan"]) == ("2", f"{plan.digest}:1")
    assert header["seed"] == kept.read_key(folder, plan).game(2, 1).seed


def test_a_class_of_a_plan_that_cannot_begin_lets_go_of_the_groups_that_have(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "class"
    (out / "group-3").mkdir(parents=True)
    (out / "group-3" / "log.jsonl").write_text("somebody's\n")
    words = ["--no-board", "--port", "0", "--out", str(out)]
    assert main(["host", "--plan", str(folder), *words]) == 2
    assert f"{out / 'group-3'}: already holds a game; choose another folder" in capsys.readouterr().err
    assert (out / "group-3" / "log.jsonl").read_text() == "somebody's\n"
    # It is in nobody's hands: it can be gone on with.
    Session.resume(out / "group-1").close()
