"""A game deleted with all that was made of it; what lies beside it stays, what is out of reach is said."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sessions import by_bots, small, tutorial

from game.cli import main, private
from game.record.anonymous import anonymise
from game.record.fork import fork
from game.record.repair import repair
from game.record.verify import verify
from game.room.certificate import context
from game.session import About, Groups, Session

pytestmark = pytest.mark.alike


@pytest.fixture
def game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a game with a report, a capsule and a bookmark, a report elsewhere, and a stranger's file."""
    monkeypatch.setattr(private, "default_folder", lambda: tmp_path / "sessions")
    folder = tmp_path / "sessions" / "game"
    by_bots(folder).close()
    (tmp_path / "elsewhere").mkdir()
    assert main(["report", str(folder)]) == 0
    assert main(["report", str(folder), "-o", str(tmp_path / "elsewhere" / "ours.md")]) == 0
    assert main(["share", str(folder), "-o", str(tmp_path / "elsewhere" / "ours.html")]) == 0
    (folder / "log.bookmarks.json").write_text("[]")
    (folder / "log.torn").write_bytes(b"{")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_that_was_made_of_it_goes(game: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "elsewhere" / "notes.md").write_text("mine")
    assert main(["forget", str(game), "--yes"]) == 0
    assert not game.exists()
    assert names(tmp_path / "elsewhere") == ["notes.md"]
    told = capsys.readouterr().out
    assert "ours.html" in told
    assert "Out of reach" in told


@pytest.mark.parametrize("groups", [1, 2])
def test_what_a_host_wrote_beside_it_goes(tmp_path: Path, groups: int) -> None:
    """Who joined, also half written at a kill, and the key of an encrypted room with its host's names."""
    folder = tmp_path / "hosted"
    if groups > 1:
        Groups.start(groups, small(), folder=folder).close()
    else:
        by_bots(folder).close()
    context(("127.0.0.1", "kims-laptop"), folder)
    (folder / "devices.json").write_text("{}")
    (folder / "devices.json.new").write_text("{")
    assert main(["forget", str(folder), "--yes"]) == 0
    assert not folder.exists()


def test_what_is_not_known_to_be_its_own_stays_and_is_named(
    game: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (game / "thesis.docx").write_text("mine")
    (tmp_path / "elsewhere" / "ours.md").write_text("another text by now")
    assert main(["forget", str(game / "log.jsonl"), "--yes"]) == 0
    assert names(game) == ["thesis.docx"]
    assert names(tmp_path / "elsewhere") == ["ours.md"]
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("left")]
    assert ["thesis.docx" in "".join(told), "ours.md" in "".join(told)] == [True, True]


def test_copies_and_forks_are_named_and_an_anonymous_log_is_not(
    game: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fork(game, 8, tmp_path / "sessions" / "forked")
    repair(game, tmp_path / "sessions" / "copied", 8)
    anonymise(game, tmp_path / "sessions" / "nameless")
    by_bots(tmp_path / "sessions" / "another", seed=8).close()
    assert main(["forget", str(game), "--yes"]) == 0
    told = "\n".join(line for line in capsys.readouterr().out.splitlines() if "too, or a fork" in line)
    assert [name in told for name in ("forked", "copied", "nameless", "another")] == [
        True,
        True,
        False,
        False,
    ]
    assert names(tmp_path / "sessions") == ["another", "copied", "forked", "nameless"]


def test_comparisons_and_tables_go_with_the_first_of_their_games(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(private, "default_folder", lambda: tmp_path / "sessions")
    one, two = (tmp_path / "sessions" / name for name in ("one", "two"))
    for seed, folder in enumerate((one, two), 1):
        by_bots(folder, seed=seed).close()
    made = tmp_path / "made"
    made.mkdir()
    pages = [f"--{kind}={made / 'both'}.{kind}" for kind in ("html", "csv", "xlsx")]
    assert main(["compare", str(one), str(two), *pages]) == 0
    assert main(["compare", str(two), "--html", str(made / "two.html")]) == 0
    assert main(["export", str(one), str(two), "--out", str(made / "tables")]) == 0
    capsys.readouterr()
    assert main(["forget", str(one), "--yes"]) == 0
    told = capsys.readouterr().out
    assert f"of this game and 1 game more, of which it can be made again: {made / 'both.xlsx'}" in told
    assert f"again: {made / 'tables' / 'decisions.csv'}" in told
    assert names(made) == ["tables", "two.html"]
    assert names(made / "tables") == []
    assert main(["forget", str(two), "--yes"]) == 0
    assert "more, of which" not in capsys.readouterr().out
    assert names(made) == ["tables"]


def test_of_two_logs_in_a_folder_the_other_stays_with_the_scenario_of_both(game: Path) -> None:
    folder = game.parent / "two"
    folder.mkdir()
    for name in ("game.jsonl", "game-2.jsonl"):
        shutil.copy(game / "log.jsonl", folder / name)
    shutil.copy(game / "scenario.json", folder)
    (folder / "game.bookmarks.json").write_text("[]")
    assert main(["forget", str(folder / "game.jsonl"), "--yes"]) == 0
    assert names(folder) == ["game-2.jsonl", "scenario.json"]
    assert verify(folder / "game-2.jsonl").problem == ""


def test_a_report_that_somebody_wrote_in_stays(game: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (report,) = game.glob("*.html")
    report.write_text(report.read_text(encoding="utf-8") + "<!-- ours -->", encoding="utf-8")
    assert main(["forget", str(game), "--yes"]) == 0
    assert names(game) == [report.name]
    assert report.name in capsys.readouterr().out


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are text there")
def test_tables_in_a_folder_whose_name_is_no_utf_8_are_found(game: Path, tmp_path: Path) -> None:
    out = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9-\xed\x91\x9c"))
    # In processes of their own: what they print is not for whoever gathers the output of tests.
    program = [sys.executable, str(Path(__file__).parents[1] / "main.py")]
    subprocess.run([*program, "export", str(game), "--out", str(out)], capture_output=True, check=True)
    assert (out / "codebook.csv").is_file()
    subprocess.run([*program, "forget", str(game), "--yes"], capture_output=True, check=True)
    assert names(out) == []


def test_what_was_made_of_a_whole_class_is_the_classes_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(private, "default_folder", lambda: tmp_path / "sessions")
    for seed in (1, 2):
        by_bots(tmp_path / "class" / f"group-{seed}", seed=seed).close()
    assert main(["compare", str(tmp_path / "class"), "--html", str(tmp_path / "class.html")]) == 0
    assert main(["forget", str(tmp_path / "class"), "--yes"]) == 0
    told = capsys.readouterr().out
    assert told.count("class.html") == 1
    assert "more, of which" not in told
    assert names(tmp_path) == []


def test_games_that_are_past_their_day_are_named_and_go_if_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sessions = tmp_path / "sessions"
    monkeypatch.setattr(private, "default_folder", lambda: sessions)
    monkeypatch.setattr(private, "today", lambda: "2027-02-01")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    for name, day in (
        ("past", "2027-01-31"), ("today", "2027-02-01"), ("later", "2027-02-02"), ("ever", ""),
        ("class/group-1", "2027-01-30"), ("class/group-2", "2027-01-31"),
        ("half/group-1", "2027-01-30"), ("half/group-2", ""),
    ):  # fmt: skip
        Session.start(small(), folder=sessions / name, about=About(keep_until=day)).close()
    (sessions / "torn").mkdir()
    (sessions / "torn" / "log.jsonl").write_bytes(b"nothing")
    everything = names(sessions)
    assert main(["forget", "--due"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        f"{sessions / 'class'}: was to be kept until 2027-01-31",
        f"{sessions / 'past'}: was to be kept until 2027-01-31",
    ]
    assert "forget --due --yes deletes them" in told.err
    assert names(sessions) == everything
    assert main(["forget", "--due", "--yes"]) == 0
    assert names(sessions) == sorted({*everything} - {"class", "past"})
    assert main(["forget", str(sessions), "--due"]) == 0
    assert "No game in" in capsys.readouterr().out
    assert main(["forget"]) == 2
    assert "no game is named" in capsys.readouterr().err


@pytest.mark.parametrize(("typed", "gone"), [("yes\n", True), ("예\n", True), ("\n", False), ("n\n", False)])
def test_it_asks_first(game: Path, typed: str, gone: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = io.StringIO(typed)
    monkeypatch.setattr(keys, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", keys)
    assert main(["forget", str(game)]) == 0
    assert game.exists() is not gone


def test_where_nobody_can_be_asked_nothing_goes(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = names(game)
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert main(["forget", str(game)]) == 2
    assert "--yes" in capsys.readouterr().err
    assert names(game) == before


def test_a_damaged_game_can_be_forgotten_and_one_that_is_played_cannot(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = by_bots(tmp_path / "played")
    assert main(["forget", str(tmp_path / "played"), "--yes"]) == 2
    assert "being played" in capsys.readouterr().err
    session.close()
    log = tmp_path / "played" / "log.jsonl"
    log.write_bytes(b"no log any more\n")
    assert main(["forget", str(tmp_path / "played"), "--yes"]) == 0
    assert not (tmp_path / "played").exists()
    assert main(["forget", str(tmp_path / "played"), "--yes"]) == 2
    assert "there is no such file or folder" in capsys.readouterr().err


def spoilt(folder: Path) -> None:
    """Change a record behind the header of a log."""
    log = folder / "log.jsonl"
    log.write_bytes(log.read_bytes().replace(b'"seat":"chance"', b'"seat":"change"', 1))
    assert verify(folder).problem


def test_of_a_damaged_game_the_others_that_hold_it_are_named_and_a_damaged_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_bots(tmp_path / "game").close()
    for name in ("twin", "spoilt"):
        shutil.copytree(tmp_path / "game", tmp_path / name)
    for name in ("game", "spoilt"):
        spoilt(tmp_path / name)
    assert main(["forget", str(tmp_path / "game"), "--yes"]) == 0
    told = capsys.readouterr().out
    for name in ("twin", "spoilt"):
        assert f"{tmp_path / name} holds this game too" in told


def test_a_damaged_game_that_is_past_its_day_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(private, "today", lambda: "2027-02-01")
    Session.start(tutorial(), folder=tmp_path / "game", about=About(keep_until="2027-01-31")).close()
    spoilt(tmp_path / "game")
    main(["forget", str(tmp_path), "--due"])
    assert capsys.readouterr().out == f"{tmp_path / 'game'}: was to be kept until 2027-01-31\n"


def test_a_class_goes_whole_or_group_by_group_with_its_name(tmp_path: Path) -> None:
    groups = Groups.start(3, small(), folder=tmp_path / "class")
    for number, name in enumerate(("red", "Minsu's", "blue")):
        groups.rename(number, name)
    groups.close()
    assert main(["forget", str(tmp_path / "class" / "group-2"), "--yes"]) == 0
    assert names(tmp_path / "class") == ["group-1", "group-3", "labels.json"]
    assert json.loads((tmp_path / "class" / "labels.json").read_text()) == {"1": "red", "3": "blue"}
    assert main(["forget", str(tmp_path / "class"), "--yes"]) == 0
    assert not (tmp_path / "class").exists()
