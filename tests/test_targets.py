"""What a command writes: never over a game, never two things into one file, with a known ending."""

from __future__ import annotations

from pathlib import Path

import pytest
from compared import begun, finished
from sessions import Room, by_bots

from game.cli import main

pytestmark = pytest.mark.alike


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a finished game."""
    folder = tmp_path_factory.mktemp("class") / "g1"
    session = begun(Room(), folder)
    finished(session)
    session.close()
    return folder


OVER_A_GAME = [
    "compare LOG --html LOG/log.jsonl",
    "compare LOG --xlsx LOG/scenario.json",
    "compare LOG --csv LOG/log.csv",
    "report LOG -o LOG/log.jsonl",
    "report LOG -o LOG/log.html",
    "review LOG -o LOG/log.md",
    "share LOG -o LOG/log.html",
    "msel korea_2010 -o LOG/scenario.json",
    "diagram korea_2010 -o LOG/log.svg",
]


@pytest.mark.parametrize("line", OVER_A_GAME)
def test_no_output_is_written_over_a_file_of_a_game(
    line: str, played: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file.name: file.read_bytes() for file in played.iterdir()}
    assert main(line.replace("LOG", str(played)).split()) == 2
    assert "is a file of a game" in capsys.readouterr().err
    assert {file.name: file.read_bytes() for file in played.iterdir()} == before


REFUSED = [
    ("compare LOG --csv class.html", "'.html' should be .csv"),
    ("compare LOG --html class.pdf", "'.pdf' should be .html, .htm"),
    ("report nosuch", "nosuch: there is no such file or folder; name the folder of a game, or its log.jsonl"),
    ("report nosuch -o there/report.pdf", "nosuch: there is no such file"),
    ("report LOG --level boss", "for '--level': 'boss' is not one of"),
    ("share nosuch", "nosuch: there is no such file or folder"),
]


@pytest.mark.parametrize(("line", "said"), REFUSED)
def test_what_cannot_be_is_said_of_the_right_thing(
    line: str, said: str, played: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line.replace("LOG", str(played)).split()) == 2
    assert said in capsys.readouterr().err


READS_A_GAME = (
    "verify", "repair", "replay --headless", "replay --text", "report", "review", "share", "export",
    "compare", "forget --yes", "anonymise", "resume --text", "fork --at 1",
)  # fmt: skip


@pytest.mark.parametrize("command", READS_A_GAME)
def test_what_is_no_game_is_said_in_one_line_with_what_would_be_right(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text("# Read me", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    for name, said in (
        ("README.md", "is no log of a game"), ("empty", "there is no"), ("nosuch", "there is no such"),
    ):  # fmt: skip
        verb, *options = command.split()
        assert main([verb, name, *options]) == 2
        told = capsys.readouterr().err.splitlines()
        assert len(told) == 1, told
        assert told[0].startswith(f"threshold: {name}: {said}"), told
    assert sorted(file.name for file in tmp_path.iterdir()) == ["README.md", "empty"]


def test_a_log_beside_others_is_not_taken_for_its_neighbour(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who names another file of the folder does not get the game that lies there."""
    for name in ("log.jsonl", "scenario.json"):
        (tmp_path / name).write_bytes((played / name).read_bytes())
    (tmp_path / "other.jsonl").write_bytes(b"")
    assert main(["anonymise", str(tmp_path / "other.jsonl")]) == 2
    assert "lies in a folder, as log.jsonl" in capsys.readouterr().err


def test_tables_and_sheets_go_into_a_folder_of_their_own(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file.name: file.read_bytes() for file in played.iterdir()}
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "codebook.csv").write_text("my own codes", encoding="utf-8")
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "roles_seoul.pdf").write_text("my own notes", encoding="utf-8")
    (tmp_path / "file").write_text("my own", encoding="utf-8")
    held = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    printing = "print eight_minutes --what roles -o"
    for line, said in (
        (f"export {played} --out {played}", "is the folder of a game; name another"),
        (f"export {played} --out {played.parent}", "holds other files, as g1"),
        (f"export {played} --out {tmp_path}/book", "holds other files, as codebook.csv"),
        (f"export {played} --out {tmp_path}/sheets", "holds other files, as roles_seoul.pdf"),
        (f"export {played} --out {tmp_path}/file", "is a file and no folder"),
        (f"{printing} {played}", "is the folder of a game; name another"),
        (f"{printing} {tmp_path}/sheets", "roles_seoul.pdf: is there already and no earlier printing"),
        (f"{printing} {tmp_path}/file", "is a file and no folder"),
    ):  # fmt: skip
        assert main(line.split()) == 2, line
        assert said in capsys.readouterr().err, line
    assert {file.name: file.read_bytes() for file in played.iterdir()} == before
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == held
    for _ in range(2):
        assert main(["export", str(played), "--out", str(tmp_path / "tables")]) == 0


WRITES = [
    ("report LOG -o OUT.html", "was not made of this game"),
    ("report LOG -o OUT.md --lang ko", "was not made of this game"),
    ("report LOG -o OUT.pdf", "was not made of this game"),
    ("share LOG -o OUT.html", "was not made of this game"),
    ("share LOG --anonymous -o OUT.html", "says something else"),
    ("compare LOG --html OUT.html", "was not made of this game"),
    ("compare LOG --csv OUT.csv", "was not made of this game"),
    ("compare LOG --xlsx OUT.xlsx", "was not made of this game"),
    ("diagram eight_minutes -o OUT.svg", "is no page of an exercise"),
    ("diagram eight_minutes -o OUT.png", "is no page of an exercise"),
    ("diagram eight_minutes -o OUT.mmd --lang ko", "is no page of an exercise"),
    ("sweep eight_minutes --games 8 --jobs 1 --html OUT.html", "is no page of an exercise"),
    ("hypotheses eight_minutes --only H17 --games 8 --jobs 1 --html OUT.html", "is no page of an exercise"),
    ("msel eight_minutes -o OUT.csv", "says something else"),
    ("msel eight_minutes -o OUT.xlsx", "says something else"),
    ("msel eight_minutes -o OUT.json", "says something else"),
]


@pytest.mark.parametrize(("line", "said"), WRITES, ids=lambda line: line if " OUT" in line else None)
def test_no_output_is_written_over_what_somebody_else_wrote(
    line: str, said: str, played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the right ending or not; what the command wrote itself it writes again."""
    words = line.replace("LOG", str(played)).replace("OUT", str(tmp_path / "out")).split()
    (target,) = (Path(word) for word in words if word.startswith(str(tmp_path)))
    target.write_bytes(b"%PDF my own notes")
    assert main(words) == 2
    (told,) = [each for each in capsys.readouterr().err.splitlines() if each.startswith("threshold: -")]
    assert f"{target}: is there already and {said}" in told
    assert "name another, or delete it first" in told
    assert target.read_bytes() == b"%PDF my own notes"
    target.unlink()
    for _ in range(2):
        assert main(words) in (0, 1)
        assert target.stat().st_size > 500


def test_a_review_is_not_written_over_what_somebody_else_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_bots(tmp_path / "game").close()
    target = tmp_path / "notes.md"
    target.write_bytes(b"my own")
    assert main(["review", str(tmp_path / "game"), "-o", str(target)]) == 2
    assert "is there already and was not made of this game" in capsys.readouterr().err
    assert target.read_bytes() == b"my own"


def test_what_was_filled_in_by_hand_is_not_written_over(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "plan.md"
    assert main(["report", str(played), "-o", str(target)]) == 0
    filled = target.read_bytes() + b"\nThe ministry of the interior, by May.\n"
    target.write_bytes(filled)
    capsys.readouterr()
    assert main(["report", str(played), "-o", str(target)]) == 2
    assert "or was changed since" in capsys.readouterr().err
    assert target.read_bytes() == filled


def test_two_options_do_not_write_one_file(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "class.csv").symlink_to(tmp_path / "class.html")
    made = ["--html", str(tmp_path / "class.html"), "--csv", str(tmp_path / "class.csv")]
    assert main(["compare", str(played), *made]) == 2
    assert "--html writes this file already" in capsys.readouterr().err


def test_a_scenario_that_was_written_over_is_said_in_a_sentence(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in played.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "scenario.json").write_bytes(b"PK\xff\xfe")
    assert main(["report", str(tmp_path)]) == 2
    assert "it is no text in UTF-8" in capsys.readouterr().err
